"""A change from the history in words: of what, what was done, from what to what."""

from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from typing import Any
from zoneinfo import ZoneInfo

from coocook_desktop import mail_words, wording
from coocook_desktop.history_names import ACTIONS, AMOUNTS, DONE, NAMED, NAMES, NOUNS, ORIGINS, VALUES
from coocook_desktop.language import later, tr
from coocook_server.models.booking import Status
from coocook_server.services.history import ERASED, HistoryRecord

NOTHING = later("nothing")
LONGEST_SUMMARY = 300
_SENTENCE_ENDS = "; "


def noun(name: str) -> str:
    """A kind of thing: `Booking`, `Account`."""
    return tr(NOUNS[name]) if name in NOUNS else _as_title(name)


def thing(entry: HistoryRecord) -> str:
    """What was changed: `Booking 8`."""
    return tr("{noun} {id}").format(noun=noun(entry.noun), id=entry.noun_id)


def done(entry: HistoryRecord) -> str:
    """What was done to it: `Moved`, or the status that a booking was given."""
    if entry.noun == "booking" and entry.action == "status":
        return _status(entry.after.get("status"))
    words = DONE.get((entry.noun, entry.action)) or ACTIONS.get(entry.action)
    return _as_title(entry.action) if words is None else tr(words)


def headline(entry: HistoryRecord) -> str:
    """What was changed, and how: `Booking 8: Moved`."""
    return tr("{thing}: {done}").format(thing=thing(entry), done=done(entry))


def origin(value: str) -> str:
    """From where: `Desk`, `Command line`, a network address as it is."""
    return tr(ORIGINS[value]) if value in ORIGINS else value


def differences(entry: HistoryRecord, zone: ZoneInfo) -> tuple[str, ...]:
    """A line for each value that changed: `Status: Pending → Confirmed`; one that is new has no arrow."""
    lines = []
    for name in dict.fromkeys((*entry.before, *entry.after)):
        title = value_name(name)
        after = _value(name, entry.after.get(name), zone)
        if name not in entry.before:
            lines.append(f"{title}: {after}")
            continue
        before = _value(name, entry.before[name], zone)
        if before != after:
            lines.append(f"{title}: {before} → {after}")
    return tuple(lines)


def value_name(name: str) -> str:
    """What a value of a change is called."""
    return tr(NAMES[name]) if name in NAMES else _as_title(name.removesuffix("_id"))


def summary(entry: HistoryRecord, zone: ZoneInfo) -> str:
    """What changed, in one line that is not too long."""
    line = _SENTENCE_ENDS.join(differences(entry, zone)).replace("\n", " ")
    return line if len(line) <= LONGEST_SUMMARY else line[:LONGEST_SUMMARY] + "…"


def _value(name: str, value: Any, zone: ZoneInfo) -> str:
    if value is None or value in ("", [], {}):
        return tr(NOTHING)
    if isinstance(value, bool):
        return tr("yes") if value else tr("no")
    if value == ERASED:
        return tr("erased")
    if isinstance(value, str):
        return _text(name, value, zone)
    if name == "hours" and isinstance(value, list):
        return _hours(value)
    if isinstance(value, list):
        return ", ".join(_value(name, item, zone) for item in value)
    if isinstance(value, dict):
        parts = {value_name(key): _value(key, item, zone) for key, item in value.items() if item}
        return ", ".join(f"{title} {text}" for title, text in parts.items()) or tr(NOTHING)
    return str(value)


def _text(name: str, value: str, zone: ZoneInfo) -> str:
    """A text, written as its kind is everywhere; one that is of no such kind stays as it is."""
    try:
        if name in NAMED and (name == "status" or value in VALUES):
            return _status(value)
        if name == "kind":
            return mail_words.kind(value)
        if name.endswith("_date"):
            return wording.day(date.fromisoformat(value))
        if name.endswith("_at"):
            return wording.moment(datetime.fromisoformat(value), zone)
        if name == "duration_hours":
            return wording.hours(Decimal(value))
        if name in AMOUNTS:
            return f"{Decimal(value):,.2f}"
    except (ValueError, InvalidOperation):
        return value
    return value


def _status(value: Any) -> str:
    try:
        return wording.status(Status(value))
    except ValueError:
        return tr(VALUES[value]) if value in VALUES else _as_title(str(value))


def _hours(spans: Sequence[Any]) -> str:
    """Working hours, with the days of the same hours together: `Mon, Tue 11:00–22:00`."""
    days: dict[str, list[str]] = {}
    for weekday, starts, ends in spans:
        shown = f"{starts}–{'24:00' if ends == '00:00' else ends}"
        days.setdefault(shown, []).append(wording.short_weekday(weekday))
    if all(len(names) == wording.DAYS_OF_WEEK for names in days.values()):
        return tr("every day {hours}").format(hours=", ".join(days))
    return _SENTENCE_ENDS.join(f"{', '.join(names)} {shown}" for shown, names in days.items())


def _as_title(name: str) -> str:
    return name.replace("_", " ").capitalize()
