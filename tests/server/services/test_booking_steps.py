"""What has happened to a booking, told to those who may see it."""

from datetime import date, time, timedelta
from decimal import Decimal

import pytest

from coocook_server.bootstrap import CooCook
from coocook_server.errors import NotFound
from coocook_server.models.account import DESK, Actor
from coocook_server.models.booking import Status
from coocook_server.services.booking_drafts import BookingDraft
from coocook_server.services.reviews import ReviewDraft
from tests.helpers import SettableClock, new_customer

WISH = BookingDraft(1, date(2026, 3, 1), time(18), Decimal(2))


def test_every_step_is_told_with_its_side(
    demo: CooCook, demo_customer: Actor, demo_chef: Actor, clock: SettableClock
) -> None:
    id = demo.bookings.make(WISH, by=demo_customer).booking.id
    demo.bookings.set_status(id, Status.CONFIRMED, by=demo_chef)
    demo.bookings.reschedule(id, date(2026, 3, 2), time(12), by=DESK)
    clock.advance(timedelta(days=6))
    demo.bookings.set_status(id, Status.COMPLETED, by=demo_chef)
    demo.reviews.add(id, ReviewDraft(5), by=demo_customer)

    told = demo.booking_steps.of(id, by=demo_customer)

    assert [(step.kind, step.side, step.status) for step in told] == [
        ("made", "customer", Status.PENDING),
        ("status", "chef", Status.CONFIRMED),
        ("moved", "staff", None),
        ("status", "chef", Status.COMPLETED),
        ("reviewed", "customer", None),
    ]
    moved = told[2]
    assert (moved.booking_date, moved.start_time, moved.duration_hours) == (
        date(2026, 3, 2),
        time(12),
        Decimal(2),
    )
    assert demo.booking_steps.of(id, by=demo_chef) == told


def test_running_out_is_the_program_s_step(demo: CooCook, demo_customer: Actor, clock: SettableClock) -> None:
    id = demo.bookings.make(WISH, by=demo_customer).booking.id
    clock.advance(timedelta(days=2))
    demo.bookings.expire_overdue()

    last = demo.booking_steps.of(id, by=demo_customer)[-1]

    assert (last.kind, last.side, last.status, last.at) == ("expired", "program", Status.EXPIRED, clock.now)


def test_a_stranger_is_told_nothing(demo: CooCook) -> None:
    with pytest.raises(NotFound):
        demo.booking_steps.of(1, by=new_customer(demo))
