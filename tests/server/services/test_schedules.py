"""When a chef works: the week, dates that differ, time off and holidays, and what is offered then."""

from dataclasses import replace
from datetime import date, time, timedelta
from decimal import Decimal

import pytest

from coocook_server.bootstrap import CooCook
from coocook_server.errors import Conflict, Denied, Invalid, NotFound
from coocook_server.models.account import DESK, Actor
from coocook_server.services.booking_drafts import BookingDraft
from coocook_server.services.chefs import ChefFilter
from coocook_server.services.paging import Paging
from coocook_server.services.schedules import DatedHoursRecord, TimeOffDraft
from coocook_server.services.working_hours import EVERY_DAY, WorkingSpan
from tests.helpers import SettableClock

SUNDAY = date(2026, 3, 1)
MONDAY = SUNDAY + timedelta(days=1)
EVENING = BookingDraft(1, SUNDAY, time(18), Decimal(2))


def free(coocook: CooCook, day: date = SUNDAY, hours: int = 2) -> tuple[time, ...]:
    (only,) = coocook.availability.of(1, day, day, Decimal(hours)).days
    return only.start_times


def refusal(coocook: CooCook, draft: BookingDraft, by: Actor) -> str:
    with pytest.raises(Conflict) as refused:
        coocook.bookings.make(draft, by=by)
    return refused.value.rule


def span(day: date, starts: int, ends: int) -> WorkingSpan:
    return WorkingSpan(day.weekday(), time(starts), time(ends % 24))


def test_a_date_may_differ_from_its_weekday(demo: CooCook, demo_customer: Actor) -> None:
    demo.schedules.set_dated(1, SUNDAY, [span(SUNDAY, 8, 10), span(SUNDAY, 20, 24)], by=DESK)

    assert free(demo) == (time(8), time(20), time(20, 30), time(21), time(21, 30), time(22))
    assert free(demo, SUNDAY + timedelta(days=7))[0] == time(11)
    assert refusal(demo, EVENING, demo_customer) == "working_hours"
    demo.bookings.make(replace(EVENING, start_time=time(8)), by=demo_customer)


def test_a_date_without_hours_is_a_day_off(demo: CooCook, demo_customer: Actor) -> None:
    demo.schedules.set_dated(1, SUNDAY, [], by=DESK)

    assert free(demo) == ()
    assert demo.schedules.dated(1, SUNDAY, SUNDAY) == (DatedHoursRecord(SUNDAY, ()),)
    assert refusal(demo, EVENING, demo_customer) == "working_hours"


def test_a_date_follows_the_week_again(demo: CooCook) -> None:
    before = free(demo)
    demo.schedules.set_dated(1, SUNDAY, [], by=DESK)

    demo.schedules.set_dated(1, SUNDAY, None, by=DESK)

    assert free(demo) == before
    assert demo.schedules.dated(1, SUNDAY, SUNDAY) == ()


def test_a_chef_who_works_a_date_only_by_exception_is_found_for_it(demo: CooCook) -> None:
    demo.schedules.set_weekly(1, [], by=DESK)
    demo.schedules.set_dated(1, SUNDAY, [span(SUNDAY, 11, 15)], by=DESK)

    def found(day: date) -> list[int]:
        return [chef.id for chef in demo.chefs.list(ChefFilter(free_on=day), Paging()).items]

    assert found(SUNDAY) == [1, 2, 3, 4, 5]
    assert found(MONDAY) == [2, 3, 4, 5]


def test_work_until_midnight_and_on_is_one_piece(demo: CooCook, demo_customer: Actor) -> None:
    demo.schedules.set_weekly(1, [span(SUNDAY, 18, 24), span(MONDAY, 0, 2)], by=DESK)

    assert free(demo, SUNDAY, 3)[-1] == time(23)
    demo.bookings.make(replace(EVENING, start_time=time(23), duration_hours=Decimal(3)), by=demo_customer)
    late = replace(EVENING, start_time=time(23, 30), duration_hours=Decimal(3))
    assert refusal(demo, late, demo_customer) == "working_hours"


def test_spans_that_touch_are_one_piece(demo: CooCook) -> None:
    demo.schedules.set_weekly(1, [span(SUNDAY, 11, 14), span(SUNDAY, 14, 16)], by=DESK)

    assert free(demo, SUNDAY, 5) == (time(11),)


def test_nothing_is_offered_in_time_off(demo: CooCook, demo_customer: Actor) -> None:
    draft = TimeOffDraft(SUNDAY, SUNDAY, time(15), time(19), "Dentist")
    demo.schedules.add_time_off(1, draft, by=DESK)

    assert not [start for start in free(demo) if time(13) < start < time(19)]
    assert {time(13), time(19)} <= set(free(demo))
    assert refusal(demo, EVENING, demo_customer) == "time_off"


def test_days_off_end_with_their_last_day(demo: CooCook) -> None:
    demo.schedules.add_time_off(1, TimeOffDraft(SUNDAY, MONDAY), by=DESK)

    assert (free(demo, SUNDAY), free(demo, MONDAY)) == ((), ())
    assert free(demo, MONDAY + timedelta(days=1))[0] == time(11)


def test_time_off_is_one_chefs_alone(demo: CooCook) -> None:
    demo.schedules.add_time_off(1, TimeOffDraft(SUNDAY, SUNDAY), by=DESK)

    found = demo.chefs.list(ChefFilter(free_on=SUNDAY), Paging())

    assert [chef.id for chef in found.items] == [2, 3, 4, 5]


def test_new_time_off_names_the_bookings_in_it_and_leaves_them(demo: CooCook, demo_customer: Actor) -> None:
    made = demo.bookings.make(EVENING, by=demo_customer).booking

    added = demo.schedules.add_time_off(1, TimeOffDraft(SUNDAY, SUNDAY), by=DESK)

    assert added.booking_ids == (made.id,)
    assert demo.bookings.get(made.id, by=DESK).status == made.status


def test_time_off_is_taken_back(demo: CooCook) -> None:
    added = demo.schedules.add_time_off(1, TimeOffDraft(SUNDAY, SUNDAY), by=DESK)

    demo.schedules.remove_time_off(1, added.time_off.id, by=DESK)

    assert free(demo) != ()
    assert demo.schedules.time_off(1, by=DESK) == ()


def test_time_off_that_is_over_is_not_listed(demo: CooCook, clock: SettableClock) -> None:
    demo.schedules.add_time_off(1, TimeOffDraft(SUNDAY, SUNDAY), by=DESK)
    assert len(demo.schedules.time_off(1, by=DESK)) == 1

    clock.advance(timedelta(days=7))

    assert demo.schedules.time_off(1, by=DESK) == ()


@pytest.mark.parametrize(
    ("draft", "field"),
    [
        (TimeOffDraft(MONDAY, SUNDAY), "last_date"),
        (TimeOffDraft(SUNDAY, SUNDAY, time(12), time(12)), "last_date"),
        (TimeOffDraft(SUNDAY, SUNDAY, time(12), None), "ends"),
        (TimeOffDraft(SUNDAY, SUNDAY + timedelta(days=400)), "last_date"),
        (TimeOffDraft(date.min, SUNDAY), "first_date"),
        (TimeOffDraft(SUNDAY, date.max), "last_date"),
        (TimeOffDraft(SUNDAY, SUNDAY, reason="x" * 501), "reason"),
    ],
)
def test_time_off_that_makes_no_sense_is_refused(demo: CooCook, draft: TimeOffDraft, field: str) -> None:
    with pytest.raises(Invalid) as refused:
        demo.schedules.add_time_off(1, draft, by=DESK)
    assert set(refused.value.fields) == {field}


def test_nobody_works_on_a_holiday(demo: CooCook, demo_customer: Actor) -> None:
    demo.schedules.set_holiday(SUNDAY, "삼일절", by=DESK)

    assert free(demo) == ()
    assert refusal(demo, EVENING, demo_customer) == "holiday"
    assert demo.chefs.list(ChefFilter(free_on=SUNDAY), Paging()).total == 0
    assert [holiday.name for holiday in demo.schedules.holidays()] == ["삼일절"]


def test_a_booking_may_not_reach_into_a_holiday(demo: CooCook) -> None:
    demo.schedules.set_weekly(1, [span(SUNDAY, 20, 24), span(MONDAY, 0, 4)], by=DESK)
    demo.schedules.set_holiday(MONDAY, "Holiday", by=DESK)

    assert free(demo)[-1] == time(22)


def test_a_holiday_is_opened_again(demo: CooCook) -> None:
    demo.schedules.set_holiday(SUNDAY, "Holiday", by=DESK)
    demo.schedules.set_holiday(SUNDAY, None, by=DESK)

    assert free(demo) != ()
    with pytest.raises(NotFound):
        demo.schedules.set_holiday(SUNDAY, None, by=DESK)


def test_a_chef_changes_their_own_hours_only(demo: CooCook, demo_chef: Actor, demo_customer: Actor) -> None:
    demo.schedules.set_weekly(1, EVERY_DAY[:1], by=demo_chef)
    demo.schedules.add_time_off(1, TimeOffDraft(SUNDAY, SUNDAY), by=demo_chef)

    with pytest.raises(Denied):
        demo.schedules.set_weekly(2, EVERY_DAY, by=demo_chef)
    with pytest.raises(Denied):
        demo.schedules.add_time_off(2, TimeOffDraft(SUNDAY, SUNDAY), by=demo_chef)
    with pytest.raises(Denied):
        demo.schedules.set_dated(1, SUNDAY, [], by=demo_customer)
    with pytest.raises(Denied):
        demo.schedules.time_off(1, by=demo_customer)
    with pytest.raises(Denied):
        demo.schedules.set_holiday(SUNDAY, "Mine", by=demo_chef)


def test_what_is_changed_about_a_schedule_is_in_the_chefs_history(demo: CooCook) -> None:
    demo.schedules.set_dated(1, SUNDAY, [], by=DESK)
    added = demo.schedules.add_time_off(1, TimeOffDraft(SUNDAY, SUNDAY, reason="Wedding"), by=DESK)
    demo.schedules.remove_time_off(1, added.time_off.id, by=DESK)

    actions = [entry.action for entry in demo.history.of("chef", 1)[:3]]

    assert actions == ["time_off_removed", "time_off_added", "dated_hours"]
    assert demo.history.of("chef", 1)[1].after["reason"] == "Wedding"
