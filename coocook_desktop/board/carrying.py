"""A block on its way to another time, and a span that is marked."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from decimal import Decimal

from coocook_server.services.board_checks import ALLOWED, Verdict
from coocook_server.services.boards import BoardBooking

SHORTEST = Decimal("0.5")
LONGEST = Decimal(24)


@dataclass(frozen=True)
class Carried:
    """Where a booking would lie if it were let go here; `at` is the business's time, without zone."""

    booking: BoardBooking
    at: datetime
    hours: Decimal
    chef_id: int
    verdict: Verdict = ALLOWED

    @property
    def ends(self) -> datetime:
        """When it would end."""
        return self.at + timedelta(hours=float(self.hours))

    @property
    def moved(self) -> bool:
        """Whether this is another place than the one it has."""
        booking = self.booking
        here = (booking.booking_date, booking.start_time, booking.duration_hours, booking.chef_id)
        return here != (self.at.date(), self.at.time(), self.hours, self.chef_id)

    def to(self, at: datetime, chef_id: int | None = None) -> "Carried":
        """The same, at another time."""
        return replace(self, at=at, chef_id=self.booking.chef_id if chef_id is None else chef_id)

    def long(self, hours: Decimal) -> "Carried":
        """The same, of another length."""
        return replace(self, hours=min(max(hours, SHORTEST), LONGEST))


@dataclass(frozen=True)
class Marked:
    """A span of a chef's time, from where it was begun to where it is now; either may come first."""

    row: int
    chef_id: int
    anchor: datetime
    head: datetime

    @property
    def starts(self) -> datetime:
        """The earlier end."""
        return min(self.anchor, self.head)

    @property
    def ends(self) -> datetime:
        """The later end."""
        return max(self.anchor, self.head)


def lift(booking: BoardBooking) -> Carried:
    """A block taken up where it is."""
    at = datetime.combine(booking.booking_date, booking.start_time)
    return Carried(booking, at, booking.duration_hours, booking.chef_id)
