"""The receipt after booking, and the event for a calendar."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from icalendar import Calendar

from coocook_server.bootstrap import CooCook
from coocook_server.models.account import DESK, Actor
from coocook_server.models.booking import Status
from coocook_server.services.booking_drafts import BookingDraft
from coocook_server.services.booking_rules import RuleChoices
from tests.helpers import SettableClock, new_customer
from tests.server.pages.conftest import Visitor


@pytest.fixture
def booked(demo: CooCook, demo_customer: Actor, evening: BookingDraft) -> int:
    """The number of a booking with everything said."""
    draft = replace(evening, guests=4, allergies="땅콩", dietary_needs="No pork", address="12 <Mapo>-daero")
    return demo.bookings.make(draft, by=demo_customer).booking.id


def words(page: str) -> str:
    main = page.partition("<main")[2].partition("</main>")[0]
    return " ".join(re.sub(r"<[^>]*>", " ", main).split())


def test_the_receipt_tells_all_of_a_request(visitor: Visitor, booked: int) -> None:
    page = visitor.as_demo_customer().get(f"receipt.html?id={booked}")
    said = words(page.text)

    for part in (
        "Park Min-jun has your request",
        "Wednesday 4 March 2026, 18:00 to 20:00",
        "2 hours · $250 · Seoul time",
        f"Booking {booked}",
        "Park Min-jun answers by Thu 26 Feb, 18:00.",
        "Park Min-jun comes to you on Wed 4 Mar at 18:00.",
        "Allergies 땅콩",
        "Dietary needs No pork",
        "Guests 4",
        "Address 12 &lt;Mapo&gt;-daero",
        "Once confirmed, free until Mon 2 Mar, 18:00.",
        "Half of the price comes back until Tue 3 Mar, 18:00.",
    ):
        assert part in said
    assert f'href="/web/coocook/booking.ics?id={booked}"' in page.text
    assert 'href="/web/coocook/my-bookings.html"' in page.text
    assert "You have not said where to yet" not in said
    assert "private" in page.headers["Cache-Control"] or "no-store" in page.headers["Cache-Control"]


def test_the_receipt_promises_mail_only_where_mail_is_sent(
    demo: CooCook, open_pages: Callable[[CooCook], Visitor], booked: int
) -> None:
    mailing = demo.settings.model_copy(update={"smtp_host": "localhost"})
    silent = open_pages(demo).as_demo_customer()
    writing = open_pages(replace(demo, settings=mailing)).as_demo_customer()

    assert "You see the answer under My Bookings." in silent.get(f"receipt.html?id={booked}").text
    assert re.search(
        r"We write to \S+@\S+ as soon as there is an answer.", writing.get(f"receipt.html?id={booked}").text
    )


def test_the_receipt_keeps_the_policy_and_the_price_the_booking_was_made_with(
    visitor: Visitor, demo: CooCook, booked: int
) -> None:
    demo.rules.choose(RuleChoices(refund_full_hours=0, refund_part_hours=0), chef_id=1, by=DESK)
    said = words(visitor.as_demo_customer().get(f"receipt.html?id={booked}").text)

    assert "Once confirmed, free until Mon 2 Mar, 18:00." in said


def test_the_receipt_follows_the_booking(
    visitor: Visitor, demo: CooCook, booked: int, clock: SettableClock
) -> None:
    visitor.as_demo_customer()
    demo.bookings.set_status(booked, Status.CONFIRMED, by=DESK)
    confirmed = words(visitor.get(f"receipt.html?id={booked}").text)
    demo.bookings.cancel(booked, by=DESK)
    cancelled = words(visitor.get(f"receipt.html?id={booked}").text)

    assert "Park Min-jun is coming to you" in confirmed
    assert "Free until Park Min-jun has answered." not in confirmed
    assert "Your booking with Park Min-jun" in cancelled
    assert "What happens next" not in cancelled
    assert "If you cancel" not in cancelled
    assert "Add to calendar" not in cancelled


def test_a_request_without_an_address_asks_for_it(
    visitor: Visitor, demo: CooCook, demo_customer: Actor, evening: BookingDraft
) -> None:
    made = demo.bookings.make(evening, by=demo_customer).booking

    said = words(visitor.as_demo_customer().get(f"receipt.html?id={made.id}").text)

    assert "You have not said where to yet: tell us in time." in said


@pytest.mark.parametrize("page", ["receipt.html", "booking.ics"])
def test_a_receipt_is_for_its_customer_alone(visitor: Visitor, demo: CooCook, booked: int, page: str) -> None:
    signed_out = visitor.get(f"{page}?id={booked}")
    new_customer(demo)
    visitor.sign_in("minji", "a good long passphrase")

    assert signed_out.status_code == 303
    assert signed_out.headers["Location"].endswith(f"sign-in.html?next=/web/coocook/{page}?id%3D{booked}")
    for id in (booked, 999, "x"):
        assert visitor.get(f"{page}?id={id}").status_code == 404


def test_a_chef_has_no_receipt_of_a_customers_booking(visitor: Visitor, booked: int) -> None:
    visitor.sign_in("park.minjun", "cook with the demo")

    assert visitor.get(f"receipt.html?id={booked}").status_code == 404


def test_the_event_can_be_kept_in_a_calendar(visitor: Visitor, booked: int) -> None:
    answer = visitor.as_demo_customer().get(f"booking.ics?id={booked}")
    (event,) = Calendar.from_ical(answer.data).walk("VEVENT")

    assert answer.content_type == "text/calendar; charset=utf-8"
    assert answer.headers["Content-Disposition"] == f'attachment; filename="booking-{booked}.ics"'
    assert event.decoded("dtstart").isoformat() == "2026-03-04T09:00:00+00:00"
    assert event.decoded("dtend") - event.decoded("dtstart") == timedelta(hours=2)
    assert "Park Min-jun" in str(event["summary"])
