"""Where a booking can go from where it stands, and who may take it there: the one table for every face."""

from datetime import datetime

from coocook_server.errors import Conflict, Denied
from coocook_server.models import Booking
from coocook_server.models.account import Actor
from coocook_server.models.booking import Status

CHANGES: dict[Status, tuple[Status, ...]] = {
    Status.PENDING: (Status.CONFIRMED, Status.DECLINED, Status.CANCELLED),
    Status.CONFIRMED: (Status.COMPLETED, Status.NO_SHOW, Status.CANCELLED),
    Status.COMPLETED: (),
    Status.CANCELLED: (),
    Status.DECLINED: (),
    Status.EXPIRED: (),
    Status.NO_SHOW: (),
}
"""Which changes of status its chef and staff may make. A pending booking expires by the clock."""

AFTER_START = (Status.COMPLETED, Status.NO_SHOW)
"""What can only be said of a booking once it has begun."""

CANCELLABLE = (Status.PENDING, Status.CONFIRMED)
"""What a booking's customer may still cancel or move, until it begins."""


def may_see(booking: Booking, by: Actor) -> bool:
    """Whether this is `by`'s own booking, one made with them, or anyone's for staff."""
    if by.is_staff:
        return True
    own = by.user_id is not None and by.user_id == booking.user_id
    return own or (by.chef_id is not None and by.chef_id == booking.chef_id)


def require_chef_or_staff(booking: Booking, by: Actor) -> None:
    """Raises `Denied` for anyone else."""
    if not (by.is_staff or (by.chef_id is not None and by.chef_id == booking.chef_id)):
        raise Denied("Only the booking's chef or staff may do this.")


def require_customer_or_staff(booking: Booking, by: Actor) -> None:
    """Raises `Denied` for anyone else."""
    if not (by.is_staff or by.user_id == booking.user_id):
        raise Denied("Only the booking's customer or staff may do this.")


def require_open(booking: Booking, now: datetime, by: Actor, what: str) -> None:
    """Raises `Conflict` for a booking that can no longer be cancelled or moved; `what` says which."""
    if booking.status not in CANCELLABLE:
        raise Conflict(
            f"A booking that is {in_words(booking.status)} cannot be {what}.",
            rule="status",
        )
    if now >= booking.starts_at and not by.is_staff:
        raise Conflict(f"The booking has begun and cannot be {what} any more.", rule="too_late")


def in_words(status: Status) -> str:
    """The status as it is written in a sentence."""
    return status.value.replace("_", "-")
