"""Bookings against a simple model: whatever is done in whatever order, the store says what the model says."""

import tempfile
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from coocook_server.bootstrap import open_coocook
from coocook_server.config import Settings
from coocook_server.errors import Conflict
from coocook_server.models.account import DESK
from coocook_server.models.booking import HOLDING, Status
from coocook_server.services.booking_drafts import BookingDraft
from coocook_server.services.booking_lists import BookingFilter
from coocook_server.services.booking_states import AFTER_START, CANCELLABLE, CHANGES
from coocook_server.services.chefs import ChefDraft
from coocook_server.services.paging import Paging
from tests.helpers import SettableClock, new_customer

START = datetime(2026, 2, 25, 0, 0, tzinfo=UTC)
DAYS = [date(2026, 2, 25) + timedelta(days=n) for n in range(3)]
STARTS = [time(hour) for hour in range(11, 21)]


@dataclass
class Simple:
    """A booking as the model knows it: hours since the epoch of the test."""

    chef: int
    begins: datetime
    hours: int
    status: Status
    expires: datetime

    def overlaps(self, chef: int, begins: datetime, hours: int) -> bool:
        return (
            self.chef == chef
            and self.status in HOLDING
            and self.begins < begins + timedelta(hours=hours)
            and begins < self.begins + timedelta(hours=self.hours)
        )


class BookingsMachine(RuleBasedStateMachine):
    """Two chefs, one customer, a clock that only moves forwards."""

    @initialize()
    def open(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.clock = SettableClock(START)
        url = f"sqlite:///{(Path(self.folder.name) / 'platform.db').as_posix()}"
        self.coocook = open_coocook(Settings(database_url=url), clock=self.clock)
        for name in ("Ahn", "Bae"):
            self.coocook.chefs.add(ChefDraft(name, "Korean", 100), by=DESK)
        self.customer = new_customer(self.coocook)
        self.model: dict[int, Simple] = {}

    def teardown(self) -> None:
        if hasattr(self, "coocook"):
            self.coocook.close()
            self.folder.cleanup()

    def expire(self) -> None:
        for booking in self.model.values():
            if booking.status is Status.PENDING and booking.expires <= self.clock.now:
                booking.status = Status.EXPIRED

    @rule(
        chef=st.sampled_from([1, 2]),
        day=st.sampled_from(DAYS),
        start=st.sampled_from(STARTS),
        hours=st.integers(1, 3),
    )
    def make(self, chef: int, day: date, start: time, hours: int) -> None:
        begins = datetime.combine(day, start, tzinfo=UTC) - timedelta(hours=9)
        if begins <= self.clock.now or start.hour + hours > 22:
            return
        self.expire()
        free = not any(other.overlaps(chef, begins, hours) for other in self.model.values())
        draft = BookingDraft(chef, day, start, Decimal(hours))
        if not free:
            with pytest.raises(Conflict, match="already taken"):
                self.coocook.bookings.make(draft, by=self.customer)
            return
        made = self.coocook.bookings.make(draft, by=self.customer).booking
        expires = min(self.clock.now + timedelta(hours=24), begins)
        self.model[made.id] = Simple(chef, begins, hours, Status.PENDING, expires)

    @precondition(lambda self: self.model)
    @rule(data=st.data(), status=st.sampled_from(list(Status)))
    def answer(self, data: st.DataObject, status: Status) -> None:
        id = data.draw(st.sampled_from(sorted(self.model)))
        self.expire()
        booking = self.model[id]
        begun = self.clock.now >= booking.begins
        allowed = status is booking.status or (
            status in CHANGES[booking.status] and (begun or status not in AFTER_START)
        )
        if not allowed:
            with pytest.raises(Conflict):
                self.coocook.bookings.set_status(id, status, by=DESK)
            return
        self.coocook.bookings.set_status(id, status, by=DESK)
        booking.status = status

    @precondition(lambda self: self.model)
    @rule(data=st.data())
    def cancel(self, data: st.DataObject) -> None:
        id = data.draw(st.sampled_from(sorted(self.model)))
        self.expire()
        booking = self.model[id]
        allowed = booking.status is Status.CANCELLED or (
            booking.status in CANCELLABLE and self.clock.now < booking.begins
        )
        if not allowed:
            with pytest.raises(Conflict):
                self.coocook.bookings.cancel(id, by=self.customer)
            return
        self.coocook.bookings.cancel(id, by=self.customer)
        booking.status = Status.CANCELLED

    @rule(hours=st.sampled_from([1, 5, 26]))
    def wait(self, hours: int) -> None:
        self.clock.advance(timedelta(hours=hours))

    @invariant()
    def the_store_says_what_the_model_says(self) -> None:
        if not hasattr(self, "model"):
            return
        self.expire()
        page = self.coocook.bookings.list(BookingFilter(sort="id"), Paging(per_page=100), by=DESK)
        assert {b.id: b.status for b in page.items} == {id: b.status for id, b in self.model.items()}

    @invariant()
    def no_hour_is_sold_twice(self) -> None:
        holding = [b for b in getattr(self, "model", {}).values() if b.status in HOLDING]
        for booking in holding:
            others = [other for other in holding if other is not booking]
            assert not any(o.overlaps(booking.chef, booking.begins, booking.hours) for o in others)


TestBookings = BookingsMachine.TestCase
TestBookings.settings = settings(
    max_examples=12,
    stateful_step_count=25,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
