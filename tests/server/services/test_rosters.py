"""What is printed for the chefs: a day in full, a week at a glance."""

from datetime import date, time, timedelta
from decimal import Decimal

import pytest

from coocook_server.bootstrap import CooCook
from coocook_server.errors import Denied
from coocook_server.models.account import DESK, Actor
from coocook_server.models.booking import Status
from coocook_server.services.booking_drafts import BookingDraft
from coocook_server.services.schedules import TimeOffDraft
from coocook_server.services.working_hours import WorkingSpan

FRIDAY = date(2026, 3, 20)
MONDAY = date(2026, 3, 16)


def book(demo: CooCook, chef_id: int, hour: int, day: date = FRIDAY) -> int:
    draft = BookingDraft(chef_id, day, time(hour), Decimal(2), allergies="nuts", customer_id=1)
    return demo.bookings.make(draft, by=DESK).booking.id


def test_a_day_names_only_the_chefs_who_have_bookings_and_the_first_one_first(demo: CooCook) -> None:
    late, early = book(demo, 3, 19), book(demo, 3, 12)
    other = book(demo, 1, 12)
    book(demo, 1, 12, FRIDAY + timedelta(days=1))

    sheet = demo.rosters.day(FRIDAY, by=DESK)

    found = [[each.booking.id for each in chef.bookings] for chef in sheet.chefs]
    assert sorted(found) == sorted([[early, late], [other]])
    assert [chef.name for chef in sheet.chefs] == sorted(chef.name for chef in sheet.chefs)


def test_a_day_leaves_out_what_was_cancelled_and_keeps_what_waits(demo: CooCook) -> None:
    cancelled, waits = book(demo, 1, 12), book(demo, 1, 16)
    demo.bookings.cancel(cancelled, by=DESK)

    sheet = demo.rosters.day(FRIDAY, by=DESK)

    bookings = [each.booking for chef in sheet.chefs for each in chef.bookings]
    assert [(booking.id, booking.status) for booking in bookings] == [(waits, Status.PENDING)]
    assert bookings[0].allergies == "nuts"


def test_a_day_says_what_is_still_to_be_paid(demo: CooCook) -> None:
    id = book(demo, 1, 12)

    sheet = demo.rosters.day(FRIDAY, by=DESK)

    assert sheet.chefs[0].bookings[0].due == demo.bookings.get(id, by=DESK).total_price


def test_a_week_begins_on_monday_and_has_every_chef(demo: CooCook) -> None:
    id = book(demo, 1, 12)

    plan = demo.rosters.week(FRIDAY, by=DESK)

    assert plan.monday == MONDAY
    assert [chef.name for chef in plan.chefs] == sorted(chef.name for chef in plan.chefs)
    assert {chef.chef_id for chef in plan.chefs} == {1, 2, 3, 4, 5}
    (mine,) = [chef for chef in plan.chefs if chef.chef_id == 1]
    assert [[booking.id for booking in day.bookings] for day in mine.days] == [[], [], [], [], [id], [], []]


def test_a_week_shows_when_a_chef_works_and_does_not(demo: CooCook) -> None:
    demo.schedules.set_weekly(1, [WorkingSpan(day, time(11), time(22)) for day in range(6)], by=DESK)
    demo.schedules.set_holiday(MONDAY, "Closed", by=DESK)
    whole = TimeOffDraft(MONDAY + timedelta(days=1), MONDAY + timedelta(days=1))
    part = TimeOffDraft(MONDAY + timedelta(days=2), MONDAY + timedelta(days=2), time(9), time(12))
    for draft in (whole, part):
        demo.schedules.add_time_off(1, draft, by=DESK)

    plan = demo.rosters.week(MONDAY, by=DESK)

    (mine,) = [chef for chef in plan.chefs if chef.chef_id == 1]
    assert [(len(day.works), day.off) for day in mine.days] == [
        (0, False),
        (0, True),
        (1, True),
        (1, False),
        (1, False),
        (1, False),
        (0, False),
    ]
    assert plan.holidays == {MONDAY: "Closed"}


def test_only_staff_read_them(demo: CooCook, demo_customer: Actor) -> None:
    for read in (demo.rosters.day, demo.rosters.week):
        with pytest.raises(Denied):
            read(FRIDAY, by=demo_customer)
