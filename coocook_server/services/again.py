"""Book again: a draft like a booking that was, at the next free time like its own."""

from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal
from zoneinfo import ZoneInfo

from coocook_server.errors import Conflict, Denied, NotFound
from coocook_server.models.account import Actor
from coocook_server.services.availability import MOST_DAYS, Availability
from coocook_server.services.booking_lists import BookingRecord
from coocook_server.services.booking_rules import Rules
from coocook_server.services.bookings import Bookings
from coocook_server.services.clock import Clock
from coocook_server.services.own_booking import is_customer
from coocook_server.services.schedules import DAY


@dataclass(frozen=True)
class AgainRecord:
    """What a customer may want to book; date and time are None where no such time is free."""

    chef_id: int
    chef_name: str
    booking_date: date | None
    start_time: time | None
    duration_hours: Decimal
    special_requests: str
    phone: str | None
    guests: int | None
    dietary_needs: str
    allergies: str
    address: str


class Again:
    """Drafts of bookings like earlier ones."""

    def __init__(
        self,
        bookings: Bookings,
        availability: Availability,
        clock: Clock,
        zone: ZoneInfo,
        rules: Rules,
    ) -> None:
        self._bookings = bookings
        self._availability = availability
        self._clock = clock
        self._zone = zone
        self._rules = rules

    def draft(self, booking_id: int, *, by: Actor) -> AgainRecord:
        """A draft for the customer of a booking, on the next day of the same weekday that is free then.

        Raises `NotFound`, `Denied` for anyone but the customer, `Conflict` if the chef takes no bookings now.
        """
        booking = self._bookings.get(booking_id, by=by)
        if not is_customer(booking, by):
            raise Denied("Only the booking's customer may book it again.")
        try:
            day = self._next_day(booking)
        except NotFound as gone:
            raise Conflict("This chef no longer takes bookings.", rule="chef_gone") from gone
        return AgainRecord(
            chef_id=booking.chef_id,
            chef_name=booking.chef_name,
            booking_date=day,
            start_time=None if day is None else booking.start_time,
            duration_hours=booking.duration_hours,
            special_requests=booking.special_requests,
            phone=booking.customer_phone,
            guests=booking.guests,
            dietary_needs=booking.dietary_needs,
            allergies=booking.allergies,
            address=booking.address,
        )

    def _next_day(self, booking: BookingRecord) -> date | None:
        today = self._clock().astimezone(self._zone).date()
        last = today + DAY * self._rules.of(booking.chef_id).horizon_days
        first = today
        while first <= last:
            upto = min(first + DAY * (MOST_DAYS - 1), last)
            found = self._availability.of(booking.chef_id, first, upto, booking.duration_hours)
            for day in found.days:
                alike = day.date.weekday() == booking.booking_date.weekday()
                if alike and booking.start_time in day.start_times:
                    return day.date
            first = upto + DAY
        return None
