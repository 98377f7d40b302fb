"""Whose chef it is: what a chef shows of itself is changed by the chef itself and by staff."""

from sqlalchemy.orm import Session

from coocook_server.errors import Denied, NotFound
from coocook_server.models import Chef
from coocook_server.models.account import Actor
from coocook_server.services.rules import find_chef


def may_change(chef_id: int, by: Actor | None) -> bool:
    """Whether `by` is staff or this very chef."""
    return by is not None and (by.is_staff or (by.chef_id is not None and by.chef_id == chef_id))


def find_shown(session: Session, chef_id: int, by: Actor | None) -> Chef:
    """A chef that `by` may look at: an inactive one is there only for itself and staff. Raises `NotFound`."""
    chef = find_chef(session, chef_id)
    if not (chef.active or may_change(chef_id, by)):
        raise NotFound("There is no such chef.")
    return chef


def find_changeable(session: Session, chef_id: int, by: Actor, *, locked: bool = False) -> Chef:
    """A chef that `by` may change, held until the transaction ends if `locked`.

    Raises `NotFound`, `Denied`.
    """
    chef = find_shown(session, chef_id, by)
    if not may_change(chef_id, by):
        raise Denied("Only the chef itself or staff may do this.")
    if locked:
        session.refresh(chef, with_for_update=True)
    return chef
