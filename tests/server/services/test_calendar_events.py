"""Bookings as iCalendar: whatever people type, the file is valid and says what they typed."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

import icalendar
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from coocook_server.models.booking import Status
from coocook_server.services.calendar_events import (
    EventRecord,
    Organizer,
    View,
    method_for,
)
from coocook_server.services.calendar_files import feed, invitation, plain
from tests.server.calendar_files import Shown, by_vobject, first, shown

BUSINESS = Organizer("Seoul Table", "hello@seoul-table.example")
STORE = "0123456789abcdef"
DINNER = EventRecord(
    id=12,
    chef_id=1,
    user_id=7,
    version=3,
    status=Status.CONFIRMED,
    starts_at=datetime(2026, 3, 1, 9, tzinfo=UTC),
    ends_at=datetime(2026, 3, 1, 11, 30, tzinfo=UTC),
    updated_at=datetime(2026, 2, 25, 9, tzinfo=UTC),
    expires_at=None,
    duration_hours=Decimal("2.50"),
    total_price=Decimal("1312.50"),
    currency="USD",
    special_requests="No nuts",
    chef_name="박민준",
    customer_name="Kim Minji",
    customer_email="minji@example.com",
    customer_phone="010-1234-5678",
    language="en",
    address="12 Mapo-daero, Seoul; ring twice",
    guests=4,
    dietary_needs="Vegan",
    allergies="Shellfish",
)


def written(record: EventRecord = DINNER, view: View = View.STAFF, organizer: Organizer = BUSINESS) -> bytes:
    return feed([(record, view)], store_id=STORE, organizer=organizer, language=record.language)


def invited(record: EventRecord = DINNER) -> bytes:
    return invitation(record, method_for(record.status), store_id=STORE, organizer=BUSINESS)


def test_an_event_says_who_when_where_and_what() -> None:
    (event,) = shown(written())

    assert event == Shown(
        "booking-12@0123456789abcdef",
        3,
        "CONFIRMED",
        DINNER.starts_at,
        DINNER.ends_at,
        "박민준: Kim Minji",
        "Booking #12: confirmed\nChef: 박민준\nCustomer: Kim Minji\nPhone: 010-1234-5678\nHours: 2.5\n"
        "Guests: 4\nPrice: 1,312.50 USD\nALLERGIES: Shellfish\nDietary needs: Vegan\nRequests: No nuts",
        "12 Mapo-daero, Seoul; ring twice",
    )


def test_commas_semicolons_backslashes_and_new_lines_are_escaped() -> None:
    content = written(replace(DINNER, address="A, B; C\\D\r\nE\rF"))

    assert rb"LOCATION:A\, B\; C\\D\nE\nF" in content.split(b"\r\n")


def test_a_customers_event_shows_nothing_of_health_and_no_phone_number() -> None:
    for content in (written(view=View.CUSTOMER), invited()):
        (event,) = shown(content)
        assert event.summary == "Private chef: 박민준"
        assert event.description == (
            "Booking #12: confirmed\nChef: 박민준\nHours: 2.5\nGuests: 4\nPrice: 1,312.50 USD"
        )
        text = content.replace(b"\r\n ", b"").decode()
        assert not any(word in text for word in ("Shellfish", "Vegan", "No nuts", "010-1234-5678"))


def test_a_chefs_event_is_named_after_the_customer() -> None:
    (event,) = shown(written(view=View.CHEF))

    assert event.summary == "Kim Minji"
    assert "ALLERGIES: Shellfish" in event.description


def test_in_korean_it_says_so() -> None:
    (event,) = shown(written(replace(DINNER, language="ko", status=Status.PENDING), View.CUSTOMER))

    assert event.summary == "셰프 예약: 박민준 (답변 대기 중)"
    assert "예약 #12: 답변 대기 중" in event.description


@pytest.mark.parametrize(
    ("status", "as_calendars_say", "method", "note"),
    [
        (Status.PENDING, "TENTATIVE", "REQUEST", " (waiting for an answer)"),
        (Status.CONFIRMED, "CONFIRMED", "REQUEST", ""),
        (Status.COMPLETED, "CONFIRMED", "REQUEST", ""),
        (Status.NO_SHOW, "CONFIRMED", "REQUEST", ""),
        (Status.CANCELLED, "CANCELLED", "CANCEL", " (cancelled)"),
        (Status.DECLINED, "CANCELLED", "CANCEL", " (declined)"),
        (Status.EXPIRED, "CANCELLED", "CANCEL", " (not answered in time)"),
    ],
)
def test_every_status_has_its_place_in_a_calendar(
    status: Status, as_calendars_say: str, method: str, note: str
) -> None:
    record = replace(DINNER, status=status)
    in_feed, in_mail = written(record), invited(record)

    for content in (in_feed, in_mail):
        (event,) = shown(content)
        assert event.status == as_calendars_say
        assert event.summary.endswith(note)
        assert first(content).transp.value == ("TRANSPARENT" if method == "CANCEL" else "OPAQUE")
    assert f"METHOD:{method}\r\n".encode() in in_mail
    assert b"METHOD:PUBLISH\r\n" in in_feed


def test_mail_that_cancels_says_so_even_of_a_booking_that_holds_again() -> None:
    content = invitation(DINNER, "CANCEL", store_id=STORE, organizer=BUSINESS)

    assert by_vobject(content)[0].status == "CANCELLED"


def test_mail_names_the_business_and_the_customer_who_need_not_answer() -> None:
    event = first(invited())

    assert (event.organizer.value, event.organizer.params["CN"]) == (
        "mailto:hello@seoul-table.example",
        ["Seoul Table"],
    )
    assert event.attendee.value == "mailto:minji@example.com"
    assert event.attendee.params == {
        "CN": ["Kim Minji"],
        "PARTSTAT": ["ACCEPTED"],
        "ROLE": ["REQ-PARTICIPANT"],
        "RSVP": ["FALSE"],
    }


def test_nobody_is_named_with_an_address_they_have_not() -> None:
    nameless = replace(DINNER, customer_email=None)
    content = invitation(nameless, "REQUEST", store_id=STORE, organizer=Organizer("Seoul Table"))

    assert b"mailto:" not in content
    assert first(content).organizer.value == "invalid:nomail"
    assert b"ORGANIZER" not in written(organizer=Organizer("Seoul Table"))
    assert b"ATTENDEE" not in written()


def test_an_address_cannot_break_out_of_its_line() -> None:
    odd = replace(DINNER, customer_email='a"b;c:d\u2028,x@example.com')

    assert first(invited(odd)).attendee.value == "mailto:a%22b%3Bc%3Ad%E2%80%A8%2Cx@example.com"


def test_a_feed_may_hold_nothing() -> None:
    content = feed([], store_id=STORE, organizer=BUSINESS, language="ko")

    assert shown(content) == []
    calendar: Any = icalendar.Calendar.from_ical(content)
    assert str(calendar["X-WR-CALNAME"]) == str(calendar["NAME"]) == "Seoul Table: 예약"
    assert calendar["REFRESH-INTERVAL"].dt == timedelta(hours=1)


def test_the_same_booking_is_written_the_same_to_the_byte() -> None:
    assert written() == written()
    assert invited() == invited()


texts = st.text(
    st.one_of(
        st.characters(),
        st.sampled_from("\\nN,;:\"'^\r\n\t\v\f\x00\x1c\x85\u2028\u2029 =가힣\u200d👩‍🍳"),
    ),
    max_size=120,
)
"""Anything, and more often what means something to a calendar."""

BREAKS_OUT = "x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:y"


@example(said=BREAKS_OUT, name=BREAKS_OUT)
@example(said="\\N \\n \\\\n \\, C:\\New", name='"; RSVP=TRUE:mailto:x')
@example(
    said="매운 음식은 빼 주세요, 알레르기: 땅콩; 감사합니다 👩‍🍳🍲 " * 20, name="김, 민지; 👨‍👩‍👧‍👦" * 10
)
@given(said=texts, name=texts)
def test_whatever_people_type_comes_back_from_the_calendar(said: str, name: str) -> None:
    record = replace(
        DINNER, special_requests=said, address=said, allergies=said, chef_name=name, customer_name=name
    )

    (event,) = shown(written(record))

    typed, called = plain(said), plain(name)
    assert event.summary == f"{called}: {called}"
    assert event.location == typed
    assert (f"Requests: {typed}" in event.description) == bool(said)
    assert (f"ALLERGIES: {typed}" in event.description) == bool(said)
    assert (event.uid, event.status) == ("booking-12@0123456789abcdef", "CONFIRMED")


@given(said=texts, name=texts)
def test_every_line_fits_and_only_lines_end_with_a_return(said: str, name: str) -> None:
    record = replace(DINNER, special_requests=said, address=said, chef_name=name, customer_name=name)

    for content in (written(record, organizer=replace(BUSINESS, name=name)), invited(record)):
        assert content.endswith(b"\r\nEND:VCALENDAR\r\n")
        for line in content.split(b"\r\n"):
            assert len(line) <= 75
            assert b"\r" not in line
            assert b"\n" not in line
            line.decode()


@given(name=texts)
def test_a_name_beside_an_address_comes_back_on_one_line(name: str) -> None:
    record = replace(DINNER, customer_name=name)

    event: Any = icalendar.Calendar.from_ical(invited(record)).walk("VEVENT")[0]

    assert event["ATTENDEE"].params["CN"] == " ".join(plain(name).split())
    assert event["ATTENDEE"].params["RSVP"] == "FALSE"
    assert first(invited(record)).attendee.value == "mailto:minji@example.com"


@given(text=texts)
def test_only_line_breaks_and_control_characters_are_changed(text: str) -> None:
    said = plain(text)

    assert plain(said) == said
    assert said.splitlines() == said.split("\n")[: len(said.splitlines())]
    printable = [letter for letter in text if letter.isprintable()]
    assert [letter for letter in said if letter.isprintable()] == printable
