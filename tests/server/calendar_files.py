"""Reading what was written for calendar programs with two parsers, of which only one is the writer's own."""

from typing import Any, NamedTuple

import icalendar
import vobject  # type: ignore[import-untyped]  # it has no types


class Shown(NamedTuple):
    """What a calendar program makes of an event."""

    uid: str
    sequence: int
    status: str
    start: Any
    end: Any
    summary: str
    description: str
    location: str


def by_vobject(content: bytes) -> list[Shown]:
    """The events of a valid calendar, as vobject reads them."""
    calendar = vobject.readOne(content.decode())
    calendar.validate(raiseException=True)
    return [
        Shown(
            event.uid.value,
            int(event.sequence.value),
            event.status.value,
            event.dtstart.value,
            event.dtend.value,
            event.summary.value,
            event.description.value,
            event.location.value if "location" in event.contents else "",
        )
        for event in calendar.contents.get("vevent", [])
    ]


def by_icalendar(content: bytes) -> list[Shown]:
    """The same, as icalendar reads them."""
    calendar: Any = icalendar.Calendar.from_ical(content)
    assert not any(component.errors for component in calendar.walk())
    return [
        Shown(
            str(event["UID"]),
            int(event["SEQUENCE"]),
            str(event["STATUS"]),
            event["DTSTART"].dt,
            event["DTEND"].dt,
            str(event["SUMMARY"]),
            str(event["DESCRIPTION"]),
            str(event.get("LOCATION", "")),
        )
        for event in calendar.walk("VEVENT")
    ]


def shown(content: bytes) -> list[Shown]:
    """The events, on which both parsers agree."""
    events = by_vobject(content)
    assert events == by_icalendar(content)
    return events


def first(content: bytes) -> Any:
    """The first event as vobject reads it, with its parameters."""
    return vobject.readOne(content.decode()).vevent
