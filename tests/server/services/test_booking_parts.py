"""The three parts of one's bookings: each booking is in exactly one."""

from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal

import pytest

from coocook_server.bootstrap import CooCook
from coocook_server.models.account import DESK, Actor
from coocook_server.models.booking import Status
from coocook_server.services.booking_drafts import BookingDraft
from coocook_server.services.booking_lists import BookingFilter
from coocook_server.services.booking_parts import BookingPart, PartName
from coocook_server.services.paging import Paging
from tests.helpers import SettableClock

EVENING = BookingDraft(1, date(2026, 3, 4), time(18), Decimal(2))
BEGINS = datetime(2026, 3, 4, 9, 0, tzinfo=UTC)


def parts_of(coocook: CooCook, id: int, by: Actor) -> list[PartName]:
    """The parts that a booking is in now."""
    found = []
    for name in PartName:
        wanted = BookingFilter(part=BookingPart(name, coocook.clock()))
        page = coocook.bookings.list(wanted, Paging(per_page=100), by=by)
        assert coocook.bookings.count(wanted, by=by) == page.total == len(page.items)
        found += [name] * [booking.id for booking in page.items].count(id)
    return found


def test_the_demo_bookings_are_parted(demo: CooCook, demo_customer: Actor) -> None:
    parts = {id: parts_of(demo, id, demo_customer) for id in range(1, 8)}

    assert parts == {
        1: [PartName.PAST],
        2: [PartName.PAST],
        3: [PartName.CANCELLED],
        **{id: [PartName.NEXT] for id in (4, 5, 6, 7)},
    }


@pytest.mark.parametrize(
    ("answers", "later", "part"),
    [
        ((), timedelta(0), PartName.NEXT),
        ((), timedelta(days=2), PartName.CANCELLED),
        ((Status.DECLINED,), timedelta(0), PartName.CANCELLED),
        ((Status.CONFIRMED,), timedelta(0), PartName.NEXT),
        ((Status.CONFIRMED, Status.CANCELLED), timedelta(0), PartName.CANCELLED),
    ],
)
def test_a_booking_is_in_one_part(
    demo: CooCook,
    demo_customer: Actor,
    clock: SettableClock,
    answers: tuple[Status, ...],
    later: timedelta,
    part: PartName,
) -> None:
    made = demo.bookings.make(EVENING, by=demo_customer).booking
    for status in answers:
        demo.bookings.set_status(made.id, status, by=DESK)
    clock.advance(later)

    assert parts_of(demo, made.id, demo_customer) == [part]


def test_a_confirmed_booking_is_past_once_its_time_is_over(
    demo: CooCook, demo_customer: Actor, clock: SettableClock
) -> None:
    made = demo.bookings.make(EVENING, by=demo_customer).booking
    demo.bookings.set_status(made.id, Status.CONFIRMED, by=DESK)

    clock.now = BEGINS + timedelta(hours=1, minutes=59)
    assert parts_of(demo, made.id, demo_customer) == [PartName.NEXT]
    clock.now = BEGINS + timedelta(hours=2)
    assert parts_of(demo, made.id, demo_customer) == [PartName.PAST]
    demo.bookings.set_status(made.id, Status.NO_SHOW, by=DESK)
    assert parts_of(demo, made.id, demo_customer) == [PartName.PAST]
