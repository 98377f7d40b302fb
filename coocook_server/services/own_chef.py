"""Whose chef it is: what a chef shows of itself is changed by the chef itself and by staff."""

from sqlalchemy.orm import Session

from coocook_server.errors import Denied, NotFound
from coocook_server.models import Chef
from coocook_server.models.account import Actor
from coocook_server.services.permissions import Permission, may
from coocook_server.services.rules import find_chef


def is_own(chef_id: int, by: Actor, permission: Permission) -> bool:
    """Whether `by` may do this as a chef, and is this very one."""
    return may(by, permission) and by.chef_id is not None and by.chef_id == chef_id


def may_change(chef_id: int, by: Actor | None) -> bool:
    """Whether `by` is staff or this very chef."""
    return by is not None and (may(by, Permission.CHEFS) or is_own(chef_id, by, Permission.OWN_CHEF))


def find_shown(session: Session, chef_id: int, by: Actor | None, *, locked: bool = False) -> Chef:
    """A chef that `by` may look at: an inactive one is there only for itself and staff. Raises `NotFound`."""
    chef = find_chef(session, chef_id, locked=locked)
    if not (chef.active or may_change(chef_id, by)):
        raise NotFound("There is no such chef.")
    return chef


def find_changeable(session: Session, chef_id: int, by: Actor, *, locked: bool = False) -> Chef:
    """A chef that `by` may change, held until the transaction ends if `locked`.

    Raises `NotFound`, `Denied`.
    """
    chef = find_shown(session, chef_id, by, locked=locked)
    if not may_change(chef_id, by):
        raise Denied("Only the chef itself or staff may do this.")
    return chef
