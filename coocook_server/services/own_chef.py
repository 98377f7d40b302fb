"""Whose chef it is: what a chef shows of itself is changed by the chef itself and by staff."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from coocook_server.errors import Conflict, Denied, NotFound, Phrase
from coocook_server.models import Account, Chef
from coocook_server.models.account import Actor, Role
from coocook_server.services.permissions import Permission, may
from coocook_server.services.rules import check_id, find_chef


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


def require_linkable(session: Session, user_id: int, chef_id: int) -> None:
    """Raises `NotFound`, or `Conflict` for an account that cannot be this chef's own."""
    check_id(user_id, "account")
    account = session.get(Account, user_id)
    if account is None:
        raise NotFound("There is no such account.")
    if account.role is not Role.CHEF:
        raise Conflict("This account is not a chef's.", rule="not_a_chef")
    other = session.scalars(select(Chef).where(Chef.user_id == user_id, Chef.id != chef_id)).first()
    if other is not None:
        raise Conflict(Phrase("This account belongs to {chef}.", chef=other.name), rule="account_taken")
