"""The three parts of one's bookings: what comes, what was, and what did not come about."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import ColumnElement, and_, or_

from coocook_server.models import Booking
from coocook_server.models.booking import Status

OVER = (Status.COMPLETED, Status.NO_SHOW)
FALLEN_THROUGH = (Status.CANCELLED, Status.DECLINED, Status.EXPIRED)


class PartName(StrEnum):
    """How the parts are called in addresses."""

    NEXT = "next"
    PAST = "past"
    CANCELLED = "cancelled"


@dataclass(frozen=True)
class BookingPart:
    """The bookings that are in this part at one instant; each booking is in exactly one."""

    name: PartName
    at: datetime

    def condition(self) -> ColumnElement[bool]:
        """Whether a booking is in it; one that nobody answered in time has fallen through."""
        overdue = and_(Booking.status == Status.PENDING, Booking.expires_at <= self.at)
        if self.name is PartName.CANCELLED:
            return or_(Booking.status.in_(FALLEN_THROUGH), overdue)
        if self.name is PartName.PAST:
            confirmed = and_(Booking.status == Status.CONFIRMED, Booking.ends_at <= self.at)
            return or_(Booking.status.in_(OVER), confirmed)
        waiting = and_(
            Booking.status == Status.PENDING, or_(Booking.expires_at.is_(None), Booking.expires_at > self.at)
        )
        return or_(waiting, and_(Booking.status == Status.CONFIRMED, Booking.ends_at > self.at))
