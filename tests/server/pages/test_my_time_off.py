"""A chef's own time off: planned, taken back, and what is booked in it."""

from datetime import date, time

import pytest

from coocook_server.bootstrap import CooCook
from coocook_server.models.account import Actor
from coocook_server.services.booking_drafts import BookingDraft
from coocook_server.services.schedules import TimeOffDraft
from tests.server.pages.conftest import Visitor

TIME_OFF = "my-time-off.html"


def test_whole_days_are_taken_off_and_the_bookings_in_them_are_named(
    chef_visitor: Visitor, demo: CooCook, demo_chef: Actor, demo_customer: Actor, evening: BookingDraft
) -> None:
    booking = demo.bookings.make(evening, by=demo_customer).booking
    sent = chef_visitor.post(
        TIME_OFF, first_date="2026-03-03", last_date="2026-03-05", reason="My sister marries"
    )
    after = chef_visitor.client.get(sent.headers["Location"]).text

    (off,) = demo.schedules.time_off(1, by=demo_chef)
    assert (off.first_date, off.last_date, off.starts) == (date(2026, 3, 3), date(2026, 3, 6), time(0))
    assert "Your time off is saved." in after
    assert "Tue 3 Mar to Thu 5 Mar" in after
    assert "My sister marries" in after
    assert "One booking lies in it and stays as it is." in after
    assert f'href="/web/coocook/my-booking.html?id={booking.id}"' in after


def test_one_day_and_some_hours_can_be_taken_off(
    chef_visitor: Visitor, demo: CooCook, demo_chef: Actor
) -> None:
    chef_visitor.post(TIME_OFF, first_date="2026-03-03")
    chef_visitor.post(TIME_OFF, first_date="2026-03-10", starts="14:00", ends="18:00")
    shown = chef_visitor.get(TIME_OFF).text

    day, hours = demo.schedules.time_off(1, by=demo_chef)
    assert (day.first_date, day.last_date) == (date(2026, 3, 3), date(2026, 3, 4))
    assert (hours.last_date, hours.starts, hours.ends) == (date(2026, 3, 10), time(14), time(18))
    assert "<h3>Tue 3 Mar" in shown
    assert "Tue 10 Mar, 14:00 to 18:00" in shown


def test_bookings_outside_the_hours_off_are_not_named(
    chef_visitor: Visitor, demo: CooCook, demo_customer: Actor, evening: BookingDraft
) -> None:
    demo.bookings.make(evening, by=demo_customer)
    chef_visitor.post(TIME_OFF, first_date="2026-03-04", starts="14:00", ends="18:00")

    assert "lies in it" not in chef_visitor.get(TIME_OFF).text


def test_time_off_is_removed_and_put_back_as_it_was(
    chef_visitor: Visitor, demo: CooCook, demo_chef: Actor
) -> None:
    draft = TimeOffDraft(date(2026, 3, 3), date(2026, 3, 5), time(9), time(12), "Dentist")
    added = demo.schedules.add_time_off(1, draft, by=demo_chef).time_off
    sent = chef_visitor.post(TIME_OFF, remove=str(added.id))
    gone = demo.schedules.time_off(1, by=demo_chef)
    offered = chef_visitor.client.get(sent.headers["Location"]).text
    fields = {"first_date": "2026-03-03", "starts": "09:00", "last_date": "2026-03-05", "ends": "12:00"}
    shown_once = chef_visitor.get(TIME_OFF).text
    chef_visitor.post(TIME_OFF, reason="Dentist", **fields)

    (back,) = demo.schedules.time_off(1, by=demo_chef)
    assert gone == ()
    assert "reason" not in sent.headers["Location"]
    assert "Undo" in offered
    assert all(f'type="hidden" name="{name}" value="{value}"' in offered for name, value in fields.items())
    assert "Undo" not in shown_once
    assert (back.first_date, back.starts, back.last_date, back.ends, back.reason) == (
        added.first_date, added.starts, added.last_date, added.ends, added.reason,
    )  # fmt: skip


def test_whole_days_come_back_as_whole_days(chef_visitor: Visitor, demo: CooCook, demo_chef: Actor) -> None:
    draft = TimeOffDraft(date(2026, 3, 3), date(2026, 3, 5))
    added = demo.schedules.add_time_off(1, draft, by=demo_chef).time_off
    chef_visitor.post(TIME_OFF, remove=str(added.id))
    offered = chef_visitor.get(TIME_OFF).text
    chef_visitor.post(TIME_OFF, first_date="2026-03-03", starts="00:00", last_date="2026-03-06", ends="00:00")

    assert 'name="last_date" value="2026-03-06"' in offered
    assert "Tue 3 Mar to Thu 5 Mar" in chef_visitor.get(TIME_OFF).text


def test_another_chefs_time_off_cannot_be_removed(
    chef_visitor: Visitor, demo: CooCook, demo_chef: Actor
) -> None:
    assert chef_visitor.post(TIME_OFF, remove="77").status_code == 404


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({}, "First day is needed."),
        ({"first_date": "2026-02-24"}, "First day is past."),
        ({"first_date": "2026-02-20", "last_date": "2026-02-24"}, "Last day is past."),
        ({"first_date": "2026-03-05", "last_date": "2026-03-03"}, "Last day must end after it starts."),
        ({"first_date": "2026-03-05", "last_date": "2028-03-03"}, "Last day may be at most a year later."),
        ({"first_date": "2026-03-05", "starts": "12:00"}, "End is needed too, or leave both times empty."),
        ({"first_date": "2026-03-05", "ends": "12:00"}, "Start is needed too, or leave both times empty."),
        ({"first_date": "2026-03-05", "starts": "noon", "ends": "13:00"}, "Start is not a time of day."),
    ],
)
def test_a_wrong_field_says_so_and_keeps_what_was_typed(
    chef_visitor: Visitor, demo: CooCook, demo_chef: Actor, fields: dict[str, str], said: str
) -> None:
    refused = chef_visitor.post(TIME_OFF, reason="A long\nreason", **fields)

    assert refused.status_code == 400
    assert said in refused.text
    assert "A long\nreason</textarea>" in refused.text
    assert all(f'value="{value}"' in refused.text for value in fields.values())
    assert demo.schedules.time_off(1, by=demo_chef) == ()


def test_time_off_is_korean_for_a_korean_chef(chef_visitor: Visitor) -> None:
    chef_visitor.get(f"{TIME_OFF}?lang=ko")
    refused = chef_visitor.post(TIME_OFF, first_date="2026-02-24").text
    sent = chef_visitor.post(TIME_OFF, first_date="2026-03-03", last_date="2026-03-05")
    after = chef_visitor.client.get(sent.headers["Location"]).text

    assert "이미 지났습니다." in refused
    assert "3월 3일(화)~3월 5일(목)" in after
    assert "휴무를 저장했습니다." in after
