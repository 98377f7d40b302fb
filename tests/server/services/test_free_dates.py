"""The next free date of many chefs, a month as a calendar, and the nearest free times."""

from datetime import date, datetime, time, timedelta
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import event

from coocook_server.bootstrap import CooCook
from coocook_server.errors import Conflict, Invalid, NotFound
from coocook_server.models.account import DESK, Actor
from coocook_server.models.booking import Status
from coocook_server.services.booking_drafts import BookingDraft
from coocook_server.services.booking_rules import RuleChoices
from coocook_server.services.schedules import TimeOffDraft
from coocook_server.services.working_hours import WorkingSpan
from tests.helpers import SettableClock

TODAY = date(2026, 2, 25)
SUNDAY = date(2026, 3, 1)
TWO_HOURS = Decimal(2)
CHEFS = (1, 2, 3, 4, 5)


def first_offered(coocook: CooCook, chef_id: int, hours: Decimal, days: int) -> date | None:
    last = TODAY + timedelta(days=days - 1)
    offered = coocook.availability.of(chef_id, TODAY, last, hours).days
    return next((day.date for day in offered if day.start_times), None)


@settings(
    max_examples=12,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(
    off=st.lists(st.tuples(st.sampled_from(CHEFS), st.integers(0, 12), st.integers(0, 6)), max_size=6),
    booked=st.lists(st.tuples(st.sampled_from(CHEFS), st.integers(0, 3), st.integers(11, 20)), max_size=6),
    weekdays=st.sets(st.integers(0, 6)),
    notice=st.integers(0, 72),
    hours=st.sampled_from([Decimal(1), Decimal(2), Decimal("4.5"), Decimal(11), Decimal(13)]),
    days=st.integers(1, 20),
)
def test_the_next_free_date_is_the_first_that_availability_has_times_for(
    demo: CooCook,
    demo_customer: Actor,
    off: list[tuple[int, int, int]],
    booked: list[tuple[int, int, int]],
    weekdays: set[int],
    notice: int,
    hours: Decimal,
    days: int,
) -> None:
    demo.rules.choose(RuleChoices(notice_hours=notice), chef_id=3, by=DESK)
    spans = [WorkingSpan(weekday, time(12), time(0)) for weekday in weekdays]
    demo.schedules.set_weekly(2, spans, by=DESK)
    added = []
    for chef_id, after, length in off:
        first = TODAY + timedelta(days=after)
        draft = TimeOffDraft(first, first + timedelta(days=length))
        added.append(demo.schedules.add_time_off(chef_id, draft, by=DESK).time_off)
    made = []
    for chef_id, after, hour in booked:
        wish = BookingDraft(chef_id, TODAY + timedelta(days=after), time(hour), TWO_HOURS)
        try:
            made.append(demo.bookings.make(wish, by=demo_customer).booking.id)
        except (Conflict, Invalid):
            continue

    found = demo.availability.next_free(CHEFS, hours, days)
    offered = {id: first_offered(demo, id, hours, days) for id in CHEFS}

    for time_off in added:
        demo.schedules.remove_time_off(time_off.chef_id, time_off.id, by=DESK)
    for id in made:
        demo.bookings.set_status(id, Status.CANCELLED, by=DESK)
    assert found == offered


def test_a_chef_who_is_not_there_is_never_free(demo: CooCook) -> None:
    demo.chefs.set_active(2, False, by=DESK)

    assert demo.availability.next_free([1, 2, 99, 0, 2**80], TWO_HOURS) == {
        1: TODAY,
        2: None,
        99: None,
        0: None,
        2**80: None,
    }
    assert demo.availability.next_free([], TWO_HOURS) == {}


@pytest.mark.parametrize(("hours", "days"), [("0", 14), ("25", 14), ("2", 0), ("2", 63)])
def test_a_length_or_a_horizon_that_makes_no_sense_is_refused(demo: CooCook, hours: str, days: int) -> None:
    with pytest.raises(Invalid):
        demo.availability.next_free([1], Decimal(hours), days)


def test_many_chefs_and_days_take_as_many_queries_as_one(demo: CooCook) -> None:
    asked: list[str] = []
    event.listen(demo.store.engine, "before_cursor_execute", lambda *call: asked.append(call[2]))

    demo.availability.next_free([1], TWO_HOURS, 1)
    for_one = len(asked)
    demo.availability.next_free(CHEFS, TWO_HOURS, 62)

    assert len(asked) == 2 * for_one


def test_a_month_is_whole_weeks_with_the_times_that_are_free(demo: CooCook) -> None:
    found = demo.availability.month(1, date(2026, 3, 17), TWO_HOURS)

    assert found.first == SUNDAY
    assert [week[0].date.weekday() for week in found.weeks] == [0] * 6
    assert (found.weeks[0][0].date, found.weeks[-1][-1].date) == (date(2026, 2, 23), date(2026, 4, 5))
    assert found.weeks[0][1].start_times == ()
    shown = tuple(day for week in found.weeks for day in week)
    assert shown == demo.availability.of(1, shown[0].date, shown[-1].date, TWO_HOURS).days
    assert (found.earlier, found.later) == (date(2026, 2, 1), date(2026, 4, 1))


def test_a_month_can_begin_its_weeks_on_sunday(demo: CooCook) -> None:
    found = demo.availability.month(1, SUNDAY, TWO_HOURS, first_weekday=6)

    assert [day.date.day for day in found.weeks[0]] == [1, 2, 3, 4, 5, 6, 7]
    assert len(found.weeks) == 5


def test_a_calendar_turns_no_further_than_bookings_are_taken(demo: CooCook) -> None:
    demo.rules.choose(RuleChoices(horizon_days=10), chef_id=1, by=DESK)

    assert demo.availability.month(1, TODAY, TWO_HOURS).earlier is None
    assert demo.availability.month(1, TODAY, TWO_HOURS).later == SUNDAY
    assert demo.availability.month(1, SUNDAY, TWO_HOURS).later is None


@pytest.mark.parametrize("month", [date(2000, 1, 1), date(2999, 12, 31)])
def test_a_month_at_the_end_of_the_calendar_is_empty(demo: CooCook, month: date) -> None:
    found = demo.availability.month(1, month, TWO_HOURS)

    assert not any(day.start_times for week in found.weeks for day in week)


@pytest.mark.parametrize("month", [date.min, date.max])
def test_a_month_beyond_the_calendar_is_refused(demo: CooCook, month: date) -> None:
    with pytest.raises(Invalid) as refused:
        demo.availability.month(1, month, TWO_HOURS)

    assert set(refused.value.fields) == {"month"}


def test_there_is_no_month_of_a_chef_who_is_not_there(demo: CooCook) -> None:
    with pytest.raises(NotFound):
        demo.availability.month(99, SUNDAY, TWO_HOURS)


def test_the_nearest_times_stand_around_the_one_that_is_taken(demo: CooCook, demo_customer: Actor) -> None:
    demo.bookings.make(BookingDraft(1, SUNDAY, time(18), TWO_HOURS), by=demo_customer)

    found = demo.availability.nearest(1, datetime(2026, 3, 1, 18), TWO_HOURS, count=3)  # noqa: DTZ001

    assert [(start.date.isoformat(), start.time.isoformat("minutes")) for start in found] == [
        ("2026-03-01", "15:30"),
        ("2026-03-01", "16:00"),
        ("2026-03-01", "20:00"),
    ]


@pytest.mark.parametrize(
    ("wanted", "edge"),
    [
        (datetime(1, 1, 1, 19), TODAY + timedelta(days=1)),  # noqa: DTZ001
        (datetime(2026, 1, 1, 19), TODAY + timedelta(days=1)),  # noqa: DTZ001
        (datetime.max, TODAY + timedelta(days=366)),  # noqa: DTZ901
    ],
)
def test_the_nearest_times_to_one_that_cannot_be_are_at_the_edge_of_what_can(
    demo: CooCook, clock: SettableClock, wanted: datetime, edge: date
) -> None:
    clock.advance(timedelta(days=1))

    found = demo.availability.nearest(1, wanted, TWO_HOURS)

    assert len(found) == 6
    assert edge in {start.date for start in found}
