"""Events written down as iCalendar (RFC 5545), to subscribe to or to go with mail.

Every time is an instant in UTC: it is the same moment in whatever zone the reader's calendar shows, on both
sides of a change to summer time, and needs no zone's rules (`VTIMEZONE`) beside it.
"""

import re
import unicodedata
from collections.abc import Iterable
from datetime import timedelta
from functools import lru_cache
from urllib.parse import quote

from icalendar import Calendar, Event, vCalAddress, vDuration, vText

from coocook_server.models.booking import HOLDING
from coocook_server.services.calendar_events import (
    EventRecord,
    Method,
    Organizer,
    View,
    description,
    status_of,
    summary,
    words,
)

REFRESH = timedelta(hours=1)
"""How often a calendar program should read a feed again; they take it as advice."""

MOST_KEPT = 10_000
"""Events that are kept as they were last written, of some 600 bytes each."""

_END = b"END:VCALENDAR\r\n"

NO_MAIL = "invalid:nomail"
"""Where an address must stand and there is none; Apple's calendar writes it so too."""


def feed(
    events: Iterable[tuple[EventRecord, View]], *, store_id: str, organizer: Organizer, language: str
) -> bytes:
    """A calendar to subscribe to."""
    calendar = _calendar("PUBLISH")
    name = _text(f"{organizer.name}: {words(language)['bookings']}")
    calendar.add("name", name)
    calendar.add("x-wr-calname", name)
    calendar.add("refresh-interval", vDuration(REFRESH), parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", vDuration(REFRESH))
    written = [_written(record, view, store_id, organizer, language) for record, view in events]
    return b"".join((bytes(calendar.to_ical()).removesuffix(_END), *written, _END))


def invitation(record: EventRecord, method: Method, *, store_id: str, organizer: Organizer) -> bytes:
    """What goes with mail to the booking's customer (RFC 5546): it adds, updates or cancels the event."""
    calendar = _calendar(method)
    event = _event(record, View.CUSTOMER, store_id, words(record.language))
    event.add("organizer", _address(organizer.name, organizer.email))
    if record.customer_email:
        customer = _address(record.customer_name, record.customer_email)
        customer.params.update({"ROLE": "REQ-PARTICIPANT", "PARTSTAT": "ACCEPTED", "RSVP": "FALSE"})
        event.add("attendee", customer)
    if method == "CANCEL":
        event["STATUS"] = vText("CANCELLED")
    calendar.add_component(event)
    return bytes(calendar.to_ical())


def _calendar(method: str) -> Calendar:
    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", "-//CooCook//CooCook//EN")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", method)
    return calendar


def _event(record: EventRecord, view: View, store_id: str, said: dict[str, str]) -> Event:
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
    event.add("status", status_of(record.status))
    event.add("transp", "OPAQUE" if holds else "TRANSPARENT")
    event.add("summary", _text(summary(record, view, said)))
    event.add("description", _text("\n".join(description(record, view, said))))
    if record.address:
        event.add("location", _text(record.address))
    return event


@lru_cache(maxsize=MOST_KEPT)
def _written(record: EventRecord, view: View, store_id: str, organizer: Organizer, language: str) -> bytes:
    """An event of a feed, kept: feeds are read again and again, and few of their bookings have changed."""
    event = _event(record, view, store_id, words(language))
    if organizer.email:
        event.add("organizer", _address(organizer.name, organizer.email))
    return bytes(event.to_ical())


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
