"""What is offered is what can be booked, and nothing else."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coocook_server.bootstrap import CooCook
from coocook_server.errors import Conflict, CooCookError, Invalid, NotFound
from coocook_server.models.account import DESK, Actor
from coocook_server.models.booking import Status
from coocook_server.services.bookable import free_start_times, instant
from coocook_server.services.booking_drafts import BookingDraft
from coocook_server.services.booking_rules import BookingRules
from coocook_server.services.chefs import ChefDraft, ChefFilter
from coocook_server.services.paging import Paging
from coocook_server.services.schedules import Schedule, Span
from coocook_server.services.working_hours import EVERY_DAY, WorkingSpan
from tests.helpers import SettableClock

SUNDAY = date(2026, 3, 1)
TWO_HOURS = Decimal(2)
EVENING = BookingDraft(1, SUNDAY, time(18), TWO_HOURS)


def free(coocook: CooCook, day: date = SUNDAY, hours: Decimal = TWO_HOURS) -> tuple[time, ...]:
    (only,) = coocook.availability.of(1, day, day, hours).days
    return only.start_times


def test_a_free_day_offers_every_half_hour_that_fits(demo: CooCook) -> None:
    offered = free(demo)

    assert (offered[0], offered[-1], len(offered)) == (time(11), time(20), 19)


def test_a_booking_takes_its_time_out_of_the_offer(demo: CooCook, demo_customer: Actor) -> None:
    demo.bookings.make(EVENING, by=demo_customer)

    offered = free(demo)

    assert time(16) in offered
    assert time(20) in offered
    assert not [start for start in offered if time(16) < start < time(20)]


def test_what_is_past_today_is_not_offered(demo: CooCook) -> None:
    assert free(demo, date(2026, 2, 25))[0] == time(18, 30)
    assert free(demo, date(2026, 2, 24)) == ()


def test_an_overdue_pending_booking_is_offered_again(
    demo: CooCook, demo_customer: Actor, clock: SettableClock
) -> None:
    demo.bookings.make(EVENING, by=demo_customer)
    clock.advance(timedelta(hours=24))

    assert time(18) in free(demo)


def test_the_answer_names_its_chef_length_and_zone(demo: CooCook) -> None:
    found = demo.availability.of(1, SUNDAY, SUNDAY + timedelta(days=2), Decimal("1.5"))

    assert (found.chef_id, found.duration_hours, found.timezone) == (1, Decimal("1.5"), "Asia/Seoul")
    assert [day.date.day for day in found.days] == [1, 2, 3]


@pytest.mark.parametrize(
    ("chef_id", "days", "hours", "error"),
    [
        (99, 0, "2", NotFound),
        (2**80, 0, "2", NotFound),
        (1, -1, "2", Invalid),
        (1, 62, "2", Invalid),
        (1, 0, "0", Invalid),
        (1, 0, "Infinity", Invalid),
    ],
)
def test_a_question_that_makes_no_sense_is_refused(
    demo: CooCook, chef_id: int, days: int, hours: str, error: type[CooCookError]
) -> None:
    with pytest.raises(error):
        demo.availability.of(chef_id, SUNDAY, SUNDAY + timedelta(days=days), Decimal(hours))


@pytest.mark.parametrize("day", [date.min, date.max])
def test_the_ends_of_the_calendar_are_refused(demo: CooCook, day: date) -> None:
    with pytest.raises(Invalid):
        demo.availability.of(1, day, day, TWO_HOURS)


def test_a_search_for_a_date_finds_only_chefs_with_time(demo: CooCook, demo_customer: Actor) -> None:
    for start in (11, 13, 15, 17, 19):
        demo.bookings.make(replace(EVENING, start_time=time(start)), by=demo_customer)
    last = replace(EVENING, start_time=time(21), duration_hours=Decimal(1))
    demo.bookings.make(last, by=demo_customer)

    found = demo.chefs.list(ChefFilter(free_on=SUNDAY), Paging())

    assert [chef.id for chef in found.items] == [2, 3, 4, 5]
    assert demo.chefs.list(ChefFilter(free_on=date.max), Paging()).total == 0


def test_a_day_off_offers_nothing(demo: CooCook) -> None:
    weekdays = tuple(span for span in EVERY_DAY if span.weekday != SUNDAY.weekday())
    demo.chefs.change(1, ChefDraft("Park Min-jun", "Korean", 125, hours=weekdays), by=DESK)

    assert free(demo) == ()
    assert free(demo, SUNDAY + timedelta(days=1)) != ()


def test_a_chef_may_work_until_midnight(demo: CooCook, demo_customer: Actor) -> None:
    late = (WorkingSpan(SUNDAY.weekday(), time(20), time(0)),)
    demo.chefs.change(1, ChefDraft("Park Min-jun", "Korean", 125, hours=late), by=DESK)

    assert free(demo)[-1] == time(22)
    demo.bookings.make(replace(EVENING, start_time=time(22)), by=demo_customer)


def test_a_skipped_time_is_refused_and_a_repeated_one_means_the_first() -> None:
    new_york = ZoneInfo("America/New_York")

    with pytest.raises(Invalid, match="does not exist"):
        instant(date(2026, 3, 8), time(2, 30), new_york)
    assert instant(date(2026, 11, 1), time(1, 30), new_york) == datetime(2026, 11, 1, 5, 30, tzinfo=UTC)


def test_a_buffer_keeps_bookings_apart() -> None:
    nine = datetime(2026, 3, 1, 9, tzinfo=UTC)
    half_an_hour = timedelta(minutes=30)
    rules = BookingRules(buffer_before=half_an_hour, buffer_after=half_an_hour)
    offered = free_start_times(
        SUNDAY,
        TWO_HOURS,
        Schedule(rules, EVERY_DAY),
        [Span(nine, nine + timedelta(hours=2))],
        zone=ZoneInfo("Asia/Seoul"),
        now=nine - timedelta(days=3),
    )
    assert not [start for start in offered if time(15, 30) < start < time(20, 30)]


def wishes() -> st.SearchStrategy[BookingDraft]:
    """Bookings around Sunday: on the grid and off it, within the working day and outside."""
    return st.builds(
        BookingDraft,
        chef_id=st.just(1),
        booking_date=st.dates(SUNDAY, SUNDAY + timedelta(days=1)),
        start_time=st.builds(time, st.integers(8, 23), st.sampled_from([0, 30]) | st.sampled_from([15, 1])),
        duration_hours=st.sampled_from([Decimal(n) / 2 for n in range(1, 10)]),
    )


@settings(
    max_examples=15,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(taken=st.lists(wishes(), max_size=4), wish=wishes())
def test_exactly_what_is_offered_can_be_booked(
    demo: CooCook, demo_customer: Actor, taken: list[BookingDraft], wish: BookingDraft
) -> None:
    made = list(booked(demo, demo_customer, taken))
    offered = wish.start_time in free(demo, wish.booking_date, wish.duration_hours)

    try:
        made.append(demo.bookings.make(wish, by=demo_customer).booking.id)
        accepted = True
    except Conflict:
        accepted = False
    for id in made:
        demo.bookings.set_status(id, Status.CANCELLED, by=DESK)

    assert accepted == offered


def booked(demo: CooCook, customer: Actor, drafts: list[BookingDraft]) -> Iterator[int]:
    for draft in drafts:
        try:
            yield demo.bookings.make(draft, by=customer).booking.id
        except Conflict:
            continue
