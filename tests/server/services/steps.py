"""Small steps that tests of several services take."""

from datetime import timedelta
from decimal import Decimal

from coocook_server.bootstrap import CooCook
from coocook_server.models.account import DESK, Actor
from coocook_server.models.booking import Status
from coocook_server.services.booking_drafts import BookingDraft
from tests.helpers import SettableClock


def completed_bookings(
    coocook: CooCook, clock: SettableClock, chef_id: int, count: int, *, by: Actor
) -> list[int]:
    """The ids of bookings of an hour each, on the first free times from tomorrow on, all completed."""
    day = clock.now.astimezone(coocook.settings.zone).date() + timedelta(days=1)
    found = coocook.availability.of(chef_id, day, day + timedelta(days=3), Decimal(1))
    free = [(day.date, start) for day in found.days for start in day.start_times if start.minute == 0]
    ids = []
    for date, start in free[:count]:
        made = coocook.bookings.make(BookingDraft(chef_id, date, start, Decimal(1)), by=by).booking
        coocook.bookings.set_status(made.id, Status.CONFIRMED, by=DESK)
        ids.append(made.id)
    clock.advance(timedelta(days=5))
    for id in ids:
        coocook.bookings.set_status(id, Status.COMPLETED, by=DESK)
    assert len(ids) == count
    return ids
