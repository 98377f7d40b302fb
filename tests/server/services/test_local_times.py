"""A booking keeps the local time that was agreed, whatever becomes of the zone's rules."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal

from coocook_server.bootstrap import CooCook
from coocook_server.config import Settings
from coocook_server.models.account import DESK, Actor
from coocook_server.models.booking import Status
from coocook_server.services.booking_drafts import BookingDraft

SUNDAY = date(2026, 3, 1)
EVENING = BookingDraft(1, SUNDAY, time(18), Decimal(2))


def test_bookings_to_come_keep_their_local_time(
    demo: CooCook, demo_customer: Actor, open_with: Callable[[Settings], CooCook]
) -> None:
    first = demo.bookings.make(EVENING, by=demo_customer).booking
    second = demo.bookings.make(replace(EVENING, start_time=time(20)), by=demo_customer).booking

    in_shanghai = demo.settings.model_copy(update={"timezone": "Asia/Shanghai"})
    again = open_with(in_shanghai)

    moved = [again.bookings.get(id, by=DESK) for id in (first.id, second.id)]
    assert [booking.start_time for booking in moved] == [time(18), time(20)]
    assert moved[0].starts_at == datetime(2026, 3, 1, 10, tzinfo=UTC)
    assert moved[1].starts_at - first.starts_at == timedelta(hours=3)
    assert again.history.of("booking", first.id)[0].action == "zone_changed"


def test_bookings_that_lie_end_to_end_move_the_other_way_too(
    demo: CooCook, demo_customer: Actor, open_with: Callable[[Settings], CooCook]
) -> None:
    for hour in (12, 14, 16, 18, 20):
        demo.bookings.make(replace(EVENING, start_time=time(hour)), by=demo_customer)

    again = open_with(demo.settings.model_copy(update={"timezone": "Australia/Sydney"}))

    (day,) = again.availability.of(1, SUNDAY, SUNDAY, Decimal(1)).days
    assert day.start_times == (time(11),)


def test_nothing_is_written_while_the_zone_s_rules_stay(demo: CooCook) -> None:
    assert demo.bookings.keep_local_times() == 0


def test_what_is_over_stays_where_it_was(demo: CooCook, open_with: Callable[[Settings], CooCook]) -> None:
    over = demo.bookings.get(2, by=DESK)
    assert over.status is Status.COMPLETED

    again = open_with(demo.settings.model_copy(update={"timezone": "Asia/Shanghai"}))

    assert again.bookings.get(2, by=DESK).starts_at == over.starts_at
