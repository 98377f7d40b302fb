"""Where a booking can go from where it stands: the one table for every face."""

from datetime import datetime

from coocook_server.errors import Conflict, Phrase
from coocook_server.models import Booking
from coocook_server.models.account import Actor
from coocook_server.models.booking import Status
from coocook_server.services.permissions import Permission, may

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


def require_open(booking: Booking, now: datetime, by: Actor, what: str) -> None:
    """Raises `Conflict` for a booking that can no longer be cancelled or moved; `what` says which."""
    if booking.status not in CANCELLABLE:
        raise Conflict(
            Phrase(
                "A booking that is {status} cannot be {what}.", status=in_words(booking.status), what=what
            ),
            rule="status",
        )
    if now >= booking.starts_at and not may(by, Permission.ALL_BOOKINGS):
        raise Conflict(
            Phrase("The booking has begun and cannot be {what} any more.", what=what), rule="too_late"
        )


def require_begun(status: Status, starts_at: datetime, now: datetime) -> None:
    """Raises `Conflict` for what can only be said of a booking once it has begun."""
    if status in AFTER_START and now < starts_at:
        raise Conflict("The booking has not begun yet.", rule="not_begun")


_WORDS = {
    Status.PENDING: Phrase("pending"),
    Status.CONFIRMED: Phrase("confirmed"),
    Status.COMPLETED: Phrase("completed"),
    Status.CANCELLED: Phrase("cancelled"),
    Status.DECLINED: Phrase("declined"),
    Status.EXPIRED: Phrase("expired"),
    Status.NO_SHOW: Phrase("no-show"),
}


def in_words(status: Status) -> str:
    """The status as it is written in a sentence."""
    return _WORDS[status]
