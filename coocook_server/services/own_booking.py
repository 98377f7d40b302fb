"""Whose booking it is: what its customer, its chef and staff may each see and do of it."""

from typing import Protocol

from sqlalchemy.orm import Session

from coocook_server.errors import Denied, NotFound
from coocook_server.models import Booking
from coocook_server.models.account import Actor
from coocook_server.services.own_chef import is_own
from coocook_server.services.permissions import Permission, may
from coocook_server.services.rules import check_id


class Owned(Protocol):
    """A booking, its record, or what belongs to one."""

    @property
    def user_id(self) -> int: ...
    @property
    def chef_id(self) -> int: ...


def is_customer(booking: Owned, by: Actor) -> bool:
    """Whether this is `by`'s own booking."""
    return by.user_id is not None and by.user_id == booking.user_id


def may_answer(booking: Owned, by: Actor) -> bool:
    """Whether `by` may accept, decline and complete it: its chef and staff."""
    return may(by, Permission.ALL_BOOKINGS) or is_own(booking.chef_id, by, Permission.BOOKINGS_WITH_ONESELF)


def may_move(booking: Owned, by: Actor) -> bool:
    """Whether `by` may cancel and move it: its customer and staff."""
    return may(by, Permission.ALL_BOOKINGS) or is_customer(booking, by)


def may_see(booking: Owned, by: Actor) -> bool:
    """Whether this is `by`'s own booking, one made with them, or anyone's for staff."""
    return is_customer(booking, by) or may_answer(booking, by)


def require_chef_or_staff(booking: Owned, by: Actor) -> None:
    """Raises `Denied` for anyone else."""
    if not may_answer(booking, by):
        raise Denied("Only the booking's chef or staff may do this.")


def require_customer_or_staff(booking: Owned, by: Actor) -> None:
    """Raises `Denied` for anyone else."""
    if not may_move(booking, by):
        raise Denied("Only the booking's customer or staff may do this.")


def find_booking(
    session: Session, id: int, by: Actor, *, locked: bool = False, fresh: bool = False
) -> Booking:
    """A booking that `by` may see. Raises `NotFound`.

    `locked` holds it until the transaction ends; `fresh` reads it again, since a lock was waited for.
    """
    check_id(id, "booking")
    booking = session.get(Booking, id, with_for_update=locked or None, populate_existing=fresh)
    if booking is None or not may_see(booking, by):
        raise NotFound("There is no such booking.")
    return booking
