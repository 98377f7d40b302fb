"""A chef's schedule: what waits, what is booked, and answers that take one tap and can be taken back."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from coocook_server.bootstrap import CooCook
from coocook_server.models.account import DESK, Actor
from coocook_server.models.booking import Status
from coocook_server.services.booking_drafts import BookingDraft
from coocook_server.services.booking_lists import BookingRecord
from tests.helpers import SettableClock, new_customer
from tests.server.pages.conftest import Visitor

SCHEDULE = "my-schedule.html"
OWN_PAGES = (SCHEDULE, "my-hours.html", "my-time-off.html", "my-reviews.html")

Book = Callable[..., BookingRecord]


@pytest.fixture
def book(demo: CooCook, evening: BookingDraft, demo_customer: Actor) -> Book:
    """Has the demo customer ask chef 1 for an evening in a week, or for another time."""

    def book_it(**wanted: object) -> BookingRecord:
        return demo.bookings.make(replace(evening, **wanted), by=demo_customer).booking  # type: ignore[arg-type]

    return book_it


def answer(chef: Visitor, booking: BookingRecord, said: str) -> str:
    """Tap a button of a booking as the chef saw it; the page that follows."""
    sent = chef.post(SCHEDULE, booking=str(booking.id), version=str(booking.version), answer=said)
    assert sent.status_code == 303
    return chef.client.get(sent.headers["Location"]).text


def undo_of(page: str) -> str:
    """The change that the page offers to take back."""
    found = re.search(r'name="undo" value="(\d+)"', page)
    assert found is not None
    return found[1]


@pytest.mark.parametrize("page", OWN_PAGES)
def test_only_chefs_get_in(visitor: Visitor, page: str) -> None:
    signed_out = visitor.get(page)
    as_customer = visitor.as_demo_customer().get(page)
    sent_by_customer = visitor.post(page)

    assert signed_out.status_code == 303
    assert signed_out.headers["Location"] == f"/web/coocook/sign-in.html?next=/web/coocook/{page}"
    assert (as_customer.status_code, sent_by_customer.status_code) == (403, 403)
    assert "This is not yours to open" in as_customer.text


@pytest.mark.parametrize("page", OWN_PAGES)
def test_a_chef_finds_the_way_to_every_page_of_theirs(chef_visitor: Visitor, page: str) -> None:
    shown = chef_visitor.get(page).text

    assert all(f'href="/web/coocook/{other}"' in shown for other in OWN_PAGES)
    assert 'href="/web/coocook/chef-detail.html?id=1"' in shown
    assert "My Bookings" not in shown


def test_a_chef_starts_at_the_schedule_and_a_customer_at_their_bookings(visitor: Visitor) -> None:
    as_chef = visitor.post("sign-in.html", action="demo_chef")
    as_customer = visitor.post("sign-in.html", action="demo")

    assert as_chef.headers["Location"] == "/web/coocook/my-schedule.html"
    assert as_customer.headers["Location"] == "/web/coocook/my-bookings.html"


def test_the_nearest_deadline_waits_on_top(chef_visitor: Visitor, clock: SettableClock, book: Book) -> None:
    later = book(booking_date=date(2026, 3, 3))
    clock.advance(timedelta(hours=1))
    tomorrow = book(booking_date=date(2026, 2, 26), start_time=time(12))
    shown = chef_visitor.get(SCHEDULE).text

    assert "2 requests wait for your answer" in shown
    assert shown.index(f'id="booking-{tomorrow.id}"') < shown.index(f'id="booking-{later.id}"')
    assert "Answer by Thu 26 Feb, 12:00" in shown
    assert "17 hours left" in shown


def test_a_request_shows_all_that_a_chef_must_know(chef_visitor: Visitor, book: Book) -> None:
    book(
        guests=6,
        allergies="Peanuts",
        dietary_needs="One vegetarian",
        address="12 Yanghwa-ro, Seoul",
        special_requests="Two rings only",
        phone="010 2345 6789",
    )
    shown = chef_visitor.get(SCHEDULE).text

    for words in ("Peanuts", "One vegetarian", "12 Yanghwa-ro, Seoul", "Two rings only", "6 guests"):
        assert words in shown
    assert 'href="tel:01023456789"' in shown
    assert 'class="allergies"' in shown


def test_accepting_takes_one_tap_and_can_be_taken_back(
    chef_visitor: Visitor, demo: CooCook, demo_chef: Actor, book: Book
) -> None:
    booking = book()

    page = answer(chef_visitor, booking, "confirmed")
    accepted = demo.bookings.get(booking.id, by=demo_chef).status
    sent = chef_visitor.post(SCHEDULE, booking=str(booking.id), undo=undo_of(page))
    taken_back = chef_visitor.client.get(sent.headers["Location"]).text

    assert f"Accepted: booking {booking.id} with Demo Customer, Wed 4 Mar, 18:00." in page
    assert accepted is Status.CONFIRMED
    assert "Taken back" in taken_back
    assert demo.bookings.get(booking.id, by=demo_chef).status is Status.PENDING


def test_declining_asks_nothing_and_can_be_taken_back(
    chef_visitor: Visitor, demo: CooCook, demo_chef: Actor, book: Book
) -> None:
    booking = book()

    page = answer(chef_visitor, booking, "declined")
    declined = demo.bookings.get(booking.id, by=demo_chef).status
    chef_visitor.post(SCHEDULE, booking=str(booking.id), undo=undo_of(page))

    assert "The time is free again." in page
    assert declined is Status.DECLINED
    assert demo.bookings.get(booking.id, by=demo_chef).status is Status.PENDING


def test_a_time_sold_meanwhile_cannot_be_taken_back(
    chef_visitor: Visitor, demo: CooCook, book: Book, evening: BookingDraft
) -> None:
    booking = book()
    page = answer(chef_visitor, booking, "declined")
    demo.bookings.make(evening, by=new_customer(demo))

    refused = chef_visitor.post(SCHEDULE, booking=str(booking.id), undo=undo_of(page))

    assert refused.status_code == 409
    assert 'role="alert"' in refused.text
    assert f"my-booking.html?id={booking.id}" in refused.text


def test_an_answer_that_staff_gave_meanwhile_is_said_plainly(
    chef_visitor: Visitor, demo: CooCook, book: Book
) -> None:
    booking = book()
    demo.bookings.set_status(booking.id, Status.DECLINED, by=DESK)

    refused = chef_visitor.post(
        SCHEDULE, booking=str(booking.id), version=str(booking.version), answer="confirmed"
    )

    assert refused.status_code == 409
    assert f"Declined already: booking {booking.id}" in refused.text


def test_an_answer_after_the_deadline_says_that_it_is_too_late(
    chef_visitor: Visitor, clock: SettableClock, book: Book
) -> None:
    booking = book()
    clock.advance(timedelta(hours=25))

    refused = chef_visitor.post(
        SCHEDULE, booking=str(booking.id), version=str(booking.version), answer="confirmed"
    )

    assert refused.status_code == 409
    assert f"Too late to answer: booking {booking.id}" in refused.text


def test_a_request_that_was_moved_meanwhile_is_read_again_before_it_is_answered(
    chef_visitor: Visitor, demo: CooCook, demo_chef: Actor, demo_customer: Actor, book: Book
) -> None:
    booking = book()
    demo.bookings.reschedule(booking.id, date(2026, 3, 5), time(12), by=demo_customer)

    refused = chef_visitor.post(
        SCHEDULE, booking=str(booking.id), version=str(booking.version), answer="confirmed"
    )

    assert refused.status_code == 409
    assert f"Changed meanwhile: booking {booking.id} with Demo Customer, Thu 5 Mar, 12:00." in refused.text
    assert demo.bookings.get(booking.id, by=demo_chef).status is Status.PENDING


def test_a_booking_can_be_marked_only_once_it_has_begun(
    chef_visitor: Visitor, demo: CooCook, demo_chef: Actor, clock: SettableClock, book: Book
) -> None:
    booking = book(booking_date=date(2026, 2, 26))
    booking = demo.bookings.set_status(booking.id, Status.CONFIRMED, by=demo_chef).booking
    too_early = chef_visitor.post(SCHEDULE, booking=str(booking.id), answer="completed")
    before = chef_visitor.get(SCHEDULE).text
    clock.advance(timedelta(hours=24, minutes=30))
    begun = chef_visitor.get(SCHEDULE).text

    page = answer(chef_visitor, booking, "completed")

    marking = f'value="completed">Mark as completed<span class="visually-hidden">: booking {booking.id}<'
    assert too_early.status_code == 409
    assert "The booking has not begun yet." in too_early.text
    assert marking not in before
    assert marking in begun
    assert f"Marked as completed: booking {booking.id}" in page
    assert demo.bookings.get(booking.id, by=demo_chef).status is Status.COMPLETED


def test_what_was_never_marked_is_asked_for(
    chef_visitor: Visitor, demo: CooCook, demo_chef: Actor, clock: SettableClock
) -> None:
    clock.advance(timedelta(days=2))
    asked = chef_visitor.get(SCHEDULE).text
    booking = demo.bookings.get(1, by=demo_chef)

    page = answer(chef_visitor, booking, "no_show")

    assert "How did it go?" in asked
    assert "Noted that nobody was there: booking 1" in page
    assert "How did it go?" not in page


def test_the_days_ahead_show_bookings_time_off_and_free_days(
    chef_visitor: Visitor, demo: CooCook, demo_chef: Actor, book: Book
) -> None:
    book(booking_date=date(2026, 3, 1))
    demo.schedules.set_dated(1, date(2026, 2, 28), (), by=demo_chef)
    demo.schedules.set_holiday(date(2026, 3, 2), "Founding day", by=DESK)
    shown = chef_visitor.get(SCHEDULE).text
    later = chef_visitor.get(f"{SCHEDULE}?from=2026-03-06").text

    ahead = shown[shown.index("The week ahead") :]
    assert "Not a working day" in ahead
    assert "Closed: Founding day" in ahead
    assert "Demo Customer" in ahead
    assert f"{SCHEDULE}?from=2026-03-06" in ahead
    assert "Fri 6 Mar to Thu 12 Mar" in later
    assert f"{SCHEDULE}?from=2026-03-13" in later


def test_earlier_bookings_come_in_parts(
    visitor: Visitor, demo: CooCook, clock: SettableClock, demo_customer: Actor, evening: BookingDraft
) -> None:
    for day in range(25):
        wanted = replace(evening, booking_date=date(2026, 2, 26) + timedelta(days=day))
        demo.bookings.make(wanted, by=demo_customer)
    clock.advance(timedelta(days=30))
    chef_visitor = visitor.as_demo_chef()

    first = chef_visitor.get(f"{SCHEDULE}?earlier=1").text
    further = re.search(r'href="/web/coocook/(my-schedule[^"]+cursor=[^"]+)" rel="next"', first)
    assert further is not None
    second = chef_visitor.get(further[1].replace("&amp;", "&")).text

    assert first.count('class="row"') == 20
    assert second.count('class="row"') == 6


def test_answers_on_a_page_of_earlier_bookings_lead_back_to_it(
    chef_visitor: Visitor, clock: SettableClock
) -> None:
    clock.advance(timedelta(days=2))

    sent = chef_visitor.post(f"{SCHEDULE}?earlier=1", booking="1", answer="completed")

    assert sent.headers["Location"].startswith("/web/coocook/my-schedule.html?earlier=1&answered=1")


def test_unread_messages_lead_to_their_booking(
    chef_visitor: Visitor, demo: CooCook, demo_customer: Actor, book: Book
) -> None:
    booking = book(booking_date=date(2026, 3, 20))
    demo.bookings.set_status(booking.id, Status.CONFIRMED, by=DESK)
    demo.messages.write(booking.id, "Is there parking?", by=demo_customer)
    shown = chef_visitor.get(SCHEDULE).text

    assert f'href="/web/coocook/my-booking.html?id={booking.id}#messages">1 new message</a>' in shown


def test_another_chefs_booking_cannot_be_answered(chef_visitor: Visitor) -> None:
    assert chef_visitor.post(SCHEDULE, booking="5", answer="confirmed").status_code == 404
    assert "Accepted" not in chef_visitor.get(f"{SCHEDULE}?answered=5&change=1").text


@pytest.mark.parametrize(
    "query", ["from=x", "from=9999-12-31", "answered=0", "answered=99999999999", "undone=x"]
)
def test_a_made_up_address_shows_the_schedule(chef_visitor: Visitor, query: str) -> None:
    shown = chef_visitor.get(f"{SCHEDULE}?{query}")

    assert shown.status_code == 200
    assert "The week ahead" in shown.text


def test_the_schedule_is_korean_for_a_korean_chef(chef_visitor: Visitor, book: Book) -> None:
    book(allergies="땅콩")
    shown = chef_visitor.get(f"{SCHEDULE}?lang=ko").text

    assert "답변을 기다리는 예약 요청이 1건 있습니다" in shown
    assert "2월 26일(목) 18:00까지 답변" in shown
    assert "Accept" not in shown
