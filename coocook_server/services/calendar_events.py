"""Bookings as iCalendar (RFC 5545): what a calendar program shows of each, and how it is written down.

Every time is an instant in UTC: it is the same moment in whatever zone the reader's calendar shows, on both
sides of a change to summer time, and needs no zone's rules (`VTIMEZONE`) beside it.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache
from typing import Literal
from urllib.parse import quote

from icalendar import Calendar, Event, vCalAddress, vDuration, vText

from coocook_server.models.booking import HOLDING, Status

Method = Literal["REQUEST", "CANCEL"]

REFRESH = timedelta(hours=1)
"""How often a calendar program should read a feed again; they take it as advice."""

MOST_KEPT = 10_000
"""Events that are kept as they were last written, of some 600 bytes each."""

_END = b"END:VCALENDAR\r\n"

NO_MAIL = "invalid:nomail"
"""Where an address must stand and there is none; Apple's calendar writes it so too."""


class View(StrEnum):
    """For whose eyes an event is: calendars are shared, so a customer's shows nothing of anyone's health."""

    CUSTOMER = "customer"
    CHEF = "chef"
    STAFF = "staff"


@dataclass(frozen=True)
class Organizer:
    """The business as it stands in a calendar; for mail `email` is the address that sends it."""

    name: str = "CooCook"
    email: str = ""


@dataclass(frozen=True)
class EventRecord:
    """A booking with all that a calendar may show of it; instants in UTC."""

    id: int
    chef_id: int
    user_id: int
    version: int
    status: Status
    starts_at: datetime
    ends_at: datetime
    updated_at: datetime
    expires_at: datetime | None
    duration_hours: Decimal
    total_price: Decimal
    currency: str
    special_requests: str
    dietary_needs: str
    allergies: str
    address: str
    guests: int | None
    chef_name: str
    customer_name: str
    customer_email: str | None
    customer_phone: str | None
    language: str


def feed(
    events: Iterable[tuple[EventRecord, View]], *, store_id: str, organizer: Organizer, language: str
) -> bytes:
    """A calendar to subscribe to."""
    calendar = _calendar("PUBLISH")
    name = _text(f"{organizer.name}: {_words(language)['bookings']}")
    calendar.add("name", name)
    calendar.add("x-wr-calname", name)
    calendar.add("refresh-interval", vDuration(REFRESH), parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", vDuration(REFRESH))
    written = [_written(record, view, store_id, organizer, language) for record, view in events]
    return b"".join((bytes(calendar.to_ical()).removesuffix(_END), *written, _END))


def invitation(record: EventRecord, method: Method, *, store_id: str, organizer: Organizer) -> bytes:
    """What goes with mail to the booking's customer (RFC 5546): it adds, updates or cancels the event."""
    calendar = _calendar(method)
    event = _event(record, View.CUSTOMER, store_id, _words(record.language))
    event.add("organizer", _address(organizer.name, organizer.email))
    if record.customer_email:
        customer = _address(record.customer_name, record.customer_email)
        customer.params.update({"ROLE": "REQ-PARTICIPANT", "PARTSTAT": "ACCEPTED", "RSVP": "FALSE"})
        event.add("attendee", customer)
    if method == "CANCEL":
        event["STATUS"] = vText("CANCELLED")
    calendar.add_component(event)
    return bytes(calendar.to_ical())


def method_for(status: Status) -> Method:
    """Whether mail about a booking that stands so invites to it or takes it out of the calendar."""
    return "REQUEST" if status in HOLDING else "CANCEL"


def _calendar(method: str) -> Calendar:
    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", "-//CooCook//CooCook//EN")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", method)
    return calendar


def _event(record: EventRecord, view: View, store_id: str, words: dict[str, str]) -> Event:
    """One booking.

    `DTSTAMP` is the booking's last change: what is read or sent again unchanged is the same to the byte.
    """
    holds = record.status in HOLDING
    event = Event()
    event.add("uid", _text(f"booking-{record.id}@{store_id}"))
    event.add("sequence", record.version)
    event.add("dtstamp", record.updated_at)
    event.add("last-modified", record.updated_at)
    event.add("dtstart", record.starts_at)
    event.add("dtend", record.ends_at)
    event.add("status", _status(record.status))
    event.add("transp", "OPAQUE" if holds else "TRANSPARENT")
    event.add("summary", _text(_summary(record, view, words)))
    event.add("description", _text("\n".join(_description(record, view, words))))
    if record.address:
        event.add("location", _text(record.address))
    return event


@lru_cache(maxsize=MOST_KEPT)
def _written(record: EventRecord, view: View, store_id: str, organizer: Organizer, language: str) -> bytes:
    """An event of a feed, kept: feeds are read again and again, and few of their bookings have changed."""
    event = _event(record, view, store_id, _words(language))
    if organizer.email:
        event.add("organizer", _address(organizer.name, organizer.email))
    return bytes(event.to_ical())


def _words(language: str) -> dict[str, str]:
    return WORDS.get(language, WORDS["en"])


def _status(status: Status) -> str:
    if status is Status.PENDING:
        return "TENTATIVE"
    return "CONFIRMED" if status in HOLDING else "CANCELLED"


def _summary(record: EventRecord, view: View, words: dict[str, str]) -> str:
    """The event's title; it says what is not agreed, since many calendars don't show an event's status."""
    titles = {
        View.CUSTOMER: f"{words['private_chef']}: {record.chef_name}",
        View.CHEF: record.customer_name,
        View.STAFF: f"{record.chef_name}: {record.customer_name}",
    }
    agreed = record.status in HOLDING and record.status is not Status.PENDING
    return titles[view] if agreed else f"{titles[view]} ({words[record.status]})"


def _description(record: EventRecord, view: View, words: dict[str, str]) -> Iterator[str]:
    length = f"{record.duration_hours.normalize():f}"
    price = f"{record.total_price:,.2f}".removesuffix(".00")
    yield f"{words['booking']} #{record.id}: {words[record.status]}"
    yield f"{words['chef']}: {record.chef_name}"
    if view is not View.CUSTOMER:
        yield f"{words['customer']}: {record.customer_name}"
        if record.customer_phone:
            yield f"{words['phone']}: {record.customer_phone}"
    yield f"{words['hours']}: {length}"
    if record.guests is not None:
        yield f"{words['guests']}: {record.guests}"
    yield f"{words['price']}: {price} {record.currency}"
    if view is not View.CUSTOMER:
        for name in ("allergies", "dietary_needs", "special_requests"):
            said = getattr(record, name)
            if said:
                yield f"{words[name]}: {said}"


class _Escaped(vText):
    r"""A text escaped by the letter of RFC 5545; icalendar takes a `\N` people typed for a new line."""

    def to_ical(self) -> bytes:
        escaped = str(self).replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
        return escaped.replace("\n", "\\n").encode()


def plain(text: str) -> str:
    """The text with every kind of line break as a newline, and without what no calendar may hold."""
    lines = re.sub("\r\n|[\r\v\f\x1c\x1d\x1e\x85\u2028\u2029]", "\n", text)
    return "".join(c for c in lines if c in "\n\t" or unicodedata.category(c) not in ("Cc", "Cs"))


def _text(text: str) -> _Escaped:
    return _Escaped(plain(text))


def _address(name: str, email: str) -> vCalAddress:
    address = vCalAddress(f"mailto:{quote(email, safe='@+')}" if email else NO_MAIL)
    address.params["CN"] = " ".join(plain(name).split())
    return address


WORDS: dict[str, dict[str, str]] = {
    "en": {
        "bookings": "bookings",
        "private_chef": "Private chef",
        "booking": "Booking",
        "chef": "Chef",
        "customer": "Customer",
        "phone": "Phone",
        "hours": "Hours",
        "guests": "Guests",
        "price": "Price",
        "allergies": "ALLERGIES",
        "dietary_needs": "Dietary needs",
        "special_requests": "Requests",
        Status.PENDING: "waiting for an answer",
        Status.CONFIRMED: "confirmed",
        Status.COMPLETED: "completed",
        Status.CANCELLED: "cancelled",
        Status.DECLINED: "declined",
        Status.EXPIRED: "not answered in time",
        Status.NO_SHOW: "missed",
    },
    "ko": {
        "bookings": "예약",
        "private_chef": "셰프 예약",
        "booking": "예약",
        "chef": "셰프",
        "customer": "고객",
        "phone": "전화번호",
        "hours": "시간",
        "guests": "인원",
        "price": "금액",
        "allergies": "알레르기",
        "dietary_needs": "식단 제한",
        "special_requests": "요청 사항",
        Status.PENDING: "답변 대기 중",
        Status.CONFIRMED: "확정됨",
        Status.COMPLETED: "완료됨",
        Status.CANCELLED: "취소됨",
        Status.DECLINED: "거절됨",
        Status.EXPIRED: "답변 없이 만료됨",
        Status.NO_SHOW: "노쇼",
    },
}
"""What calendars say, by language."""
