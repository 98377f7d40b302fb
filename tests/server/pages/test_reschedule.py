"""Moving a booking to another time, without scripts."""

import re
from datetime import date, time, timedelta
from decimal import Decimal

import pytest
from werkzeug.test import TestResponse

from coocook_server.bootstrap import CooCook
from coocook_server.models.account import DESK, Actor
from coocook_server.models.booking import Status
from coocook_server.services.booking_drafts import BookingDraft
from coocook_server.services.booking_lists import BookingRecord
from tests.helpers import SettableClock, new_customer
from tests.server.pages.conftest import Visitor


@pytest.fixture
def booked(demo: CooCook, demo_customer: Actor) -> BookingRecord:
    """A confirmed booking in three weeks, on a Friday."""
    draft = BookingDraft(1, date(2026, 3, 20), time(18), Decimal(2))
    made = demo.bookings.make(draft, by=demo_customer).booking
    return demo.bookings.set_status(made.id, Status.CONFIRMED, by=DESK).booking


@pytest.fixture
def customer(visitor: Visitor) -> Visitor:
    """The demo customer, signed in."""
    return visitor.as_demo_customer()


def page_of(visitor: Visitor, booking: BookingRecord, choice: str = "") -> str:
    """The page with something chosen."""
    return visitor.get(f"reschedule.html?id={booking.id}{choice}").text


def move(visitor: Visitor, booking: BookingRecord, day: str, start: str, hours: str = "2") -> TestResponse:
    """Send the form as it was shown."""
    return visitor.post(
        f"reschedule.html?id={booking.id}",
        date=day,
        start_time=start,
        duration_hours=hours,
        version=str(booking.version),
    )


def test_the_month_of_the_booking_shows_its_free_days(customer: Visitor, booked: BookingRecord) -> None:
    page = page_of(customer, booked)

    assert "March 2026" in page
    assert len(re.findall(r'class="month-day[^"]*" href="[^"]+&amp;date=2026-03-\d\d#times"', page)) == 31
    assert "month=2026-02-01#days" in page
    assert "month=2026-04-01#days" in page
    assert re.search(
        r'month-marked" href="[^"]+date=2026-03-20#times"><span [^>]+>20</span>'
        r"<span [^>]+>Friday 20 March 2026, free, the booking.s present day<",
        page,
    )


def test_the_time_that_the_booking_holds_itself_counts_as_free(
    customer: Visitor, booked: BookingRecord
) -> None:
    page = page_of(customer, booked, "&date=2026-03-20")

    assert 'name="start_time" value="18:00"' in page
    assert 'name="start_time" value="18:30"' in page


def test_days_that_are_past_or_full_cannot_be_chosen(
    customer: Visitor, demo: CooCook, booked: BookingRecord
) -> None:
    demo.schedules.set_dated(1, date(2026, 3, 17), [], by=DESK)

    page = page_of(customer, booked)
    february = page_of(customer, booked, "&month=2026-02-01")

    assert "date=2026-03-17#times" not in page
    assert "date=2026-02-24#times" not in february
    assert "date=2026-02-26#times" in february
    assert 'rel="prev"' not in february


def test_another_length_shows_its_price_before_the_button(customer: Visitor, booked: BookingRecord) -> None:
    page = page_of(customer, booked, "&date=2026-03-21&duration_hours=3")

    assert '<option value="3" selected>3 hours, $375</option>' in page
    assert "<strong>$375</strong>" in page
    assert "now $250" in page


def test_a_booking_is_moved_and_its_page_says_so(
    customer: Visitor, demo: CooCook, demo_customer: Actor, booked: BookingRecord
) -> None:
    answer = move(customer, booked, "2026-03-21", "12:30", "3")
    shown = customer.client.get(answer.headers["Location"]).text
    moved = demo.bookings.get(booked.id, by=demo_customer)

    assert answer.status_code == 303
    assert (moved.booking_date, moved.start_time, moved.duration_hours) == (
        date(2026, 3, 21),
        time(12, 30),
        Decimal(3),
    )
    assert (moved.status, moved.total_price) == (Status.CONFIRMED, Decimal("375.00"))
    assert "Your booking is moved." in shown
    assert "Sat 21 Mar, 12:30 · 3 hours" in shown


def test_a_form_sent_twice_moves_once(
    customer: Visitor, demo: CooCook, demo_customer: Actor, booked: BookingRecord
) -> None:
    move(customer, booked, "2026-03-21", "12:30")
    version = demo.bookings.get(booked.id, by=demo_customer).version
    again = move(customer, booked, "2026-03-21", "12:30")

    assert again.status_code == 303
    assert demo.bookings.get(booked.id, by=demo_customer).version == version


def test_a_time_that_was_taken_meanwhile_brings_the_nearest_free_ones(
    customer: Visitor, demo: CooCook, booked: BookingRecord
) -> None:
    demo.bookings.make(BookingDraft(1, date(2026, 3, 21), time(12), Decimal(2)), by=new_customer(demo))

    answer = move(customer, booked, "2026-03-21", "12:30")

    assert answer.status_code == 409
    assert "These times near it are free:" in answer.text
    assert "date=2026-03-21&amp;start_time=14:00#times" in answer.text


def test_what_somebody_changed_meanwhile_is_not_overwritten(
    customer: Visitor, demo: CooCook, demo_customer: Actor, booked: BookingRecord
) -> None:
    demo.bookings.reschedule(booked.id, date(2026, 3, 22), time(12), by=DESK)

    answer = move(customer, booked, "2026-03-21", "12:30")

    assert answer.status_code == 412
    assert "Something about this changed meanwhile." in answer.text
    assert "Sunday 22 March 2026" in answer.text
    assert 'value="12:30" required checked' in answer.text
    assert demo.bookings.get(booked.id, by=demo_customer).booking_date == date(2026, 3, 22)


def test_choosing_nothing_is_explained(customer: Visitor, booked: BookingRecord) -> None:
    answer = move(customer, booked, "", "")

    assert answer.status_code == 400
    assert "Choose a day and a time first." in answer.text


def test_too_late_is_said_before_anything_is_chosen(
    customer: Visitor, demo: CooCook, booked: BookingRecord, clock: SettableClock
) -> None:
    clock.now = booked.starts_at - timedelta(hours=47)
    customer.as_demo_customer()

    page = page_of(customer, booked, "&date=2026-03-21")
    sent = move(customer, booked, "2026-03-21", "12:30")

    assert "This booking can no longer be moved here." in page
    assert "month-day" not in page
    assert sent.status_code == 409
    assert "too late to move this booking yourself" in sent.text


def test_a_chef_who_takes_no_bookings_any_more_is_explained(
    customer: Visitor, demo: CooCook, booked: BookingRecord
) -> None:
    demo.chefs.set_active(1, False, by=DESK)

    assert "This booking can no longer be moved here." in page_of(customer, booked)


def test_a_strangers_booking_is_not_there(visitor: Visitor, demo: CooCook, booked: BookingRecord) -> None:
    new_customer(demo)
    visitor.sign_in("minji", "a good long passphrase")

    assert visitor.get(f"reschedule.html?id={booked.id}").status_code == 404
    assert move(visitor, booked, "2026-03-21", "12:30").status_code == 404


def test_somebody_signed_out_is_asked_in_and_keeps_the_choice(
    visitor: Visitor, booked: BookingRecord
) -> None:
    opened = visitor.get(f"reschedule.html?id={booked.id}&date=2026-03-21")
    sent = move(visitor, booked, "2026-03-21", "12:30")

    assert opened.status_code == 303
    assert "next=/web/coocook/reschedule.html" in opened.headers["Location"]
    assert sent.status_code == 401
    assert 'name="start_time" value="12:30"' in sent.text


@pytest.mark.parametrize("value", ["1' OR '1'='1", "%00", "9999-12-31", "0001-01-01", "2026-02-30", "-1"])
@pytest.mark.parametrize("parameter", ["date", "month", "start_time", "duration_hours"])
def test_nothing_in_an_address_breaks_the_page(
    customer: Visitor, booked: BookingRecord, parameter: str, value: str
) -> None:
    assert customer.get(f"reschedule.html?id={booked.id}&{parameter}={value}").status_code == 200


def test_the_week_begins_on_sunday_in_korean(customer: Visitor, booked: BookingRecord) -> None:
    page = page_of(customer, booked, "&lang=ko")

    assert re.findall(r'<th scope="col">(.)</th>', page) == list("일월화수목금토")
    assert "2026년 3월" in page
