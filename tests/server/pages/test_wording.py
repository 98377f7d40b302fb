"""How the pages write things."""

from datetime import date, time, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

from coocook_server.bootstrap import CooCook
from coocook_server.models.account import Actor
from coocook_server.pages import wording
from coocook_server.services.working_hours import EVERY_DAY, WorkingSpan
from tests.helpers import SettableClock

SEOUL = ZoneInfo("Asia/Seoul")


def test_lengths_dates_and_times_are_written_out() -> None:
    assert wording.hours(Decimal("1.00")) == "1 hour"
    assert wording.hours(Decimal("10.00")) == "10 hours"
    assert wording.hours(Decimal("2.50")) == "2.5 hours"
    assert wording.day(date(2026, 3, 1)) == "Sunday 1 March 2026"
    assert wording.short_day(date(2026, 3, 1)) == "Sun 1 Mar"
    assert wording.clock(time(9, 5)) == "09:05"


def test_the_time_zone_is_named_by_its_city() -> None:
    assert wording.zone_name(SEOUL) == "Seoul time"
    assert wording.zone_name(ZoneInfo("America/New_York")) == "New York time"
    assert wording.zone_name(ZoneInfo("UTC")) == "UTC"


def test_a_chef_without_a_picture_has_a_monogram() -> None:
    assert wording.monogram("Park Min-jun") == "PM"
    assert wording.monogram("이서연") == "이"
    assert wording.monogram("") == "?"


def test_korean_is_told_from_other_languages_within_one_text() -> None:
    text = "사찰 음식에서 배운 맛. Temple food, 서연 says."

    found = wording.runs(text)

    assert "".join(run.text for run in found) == text
    assert [run.language for run in found] == ["ko", None, "ko", None]
    assert wording.runs("Amélie") == [("Amélie", None)]
    assert wording.runs("") == []


def test_working_days_are_grouped_by_their_hours() -> None:
    weekdays = tuple(WorkingSpan(day, time(11), time(22)) for day in range(5))
    split = (WorkingSpan(5, time(11), time(14)), WorkingSpan(5, time(18), time(0)))

    assert wording.working_days(EVERY_DAY) == [("Every day", "11:00 to 22:00")]
    assert wording.working_days(weekdays + split) == [
        ("Monday to Friday", "11:00 to 22:00"),
        ("Saturday", "11:00 to 14:00, 18:00 to midnight"),
    ]
    assert wording.working_days(weekdays[:1] + weekdays[3:4]) == [("Monday, Thursday", "11:00 to 22:00")]
    assert wording.working_days(()) == []


def test_a_pending_booking_says_until_when_its_chef_answers(
    demo: CooCook, demo_customer: Actor, clock: SettableClock
) -> None:
    booking = demo.bookings.get(7, by=demo_customer)

    state = wording.state(booking, SEOUL, clock())

    assert state.name == "Waiting for an answer"
    assert "Kenji Tanaka answers by Thu 26 Feb, 18:00" in state.next


def test_a_confirmed_booking_whose_time_is_over_promises_nothing_any_more(
    demo: CooCook, demo_customer: Actor, clock: SettableClock
) -> None:
    booking = demo.bookings.get(4, by=demo_customer)
    assert wording.state(booking, SEOUL, clock()).name == "Confirmed"
    clock.advance(timedelta(days=30))

    assert wording.state(booking, SEOUL, clock()).name == "Over"
