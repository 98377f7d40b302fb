"""How the pages write dates, times, money and states for customers."""

import re
from collections.abc import Iterable
from datetime import date, datetime, time
from decimal import Decimal
from typing import NamedTuple
from zoneinfo import ZoneInfo

from coocook_server.models.booking import Status
from coocook_server.operations.notation import DAYS, MONTHS
from coocook_server.services.booking_lists import BookingRecord
from coocook_server.services.working_hours import WorkingSpan

_HANGUL = re.compile(r"((?:[ᄀ-ᇿ㄰-㆏가-힣][^A-Za-zÀ-ÿ]*)+)")


class State(NamedTuple):
    """A status in a customer's words: its name, what happens next, and how it is coloured."""

    name: str
    next: str
    tone: str


class Run(NamedTuple):
    """A piece of a text and its language, where it is not the page's."""

    text: str
    language: str | None


def hours(length: Decimal) -> str:
    """A length: `1 hour`, `2.5 hours`."""
    return f"{length.normalize():f} {'hour' if length == 1 else 'hours'}"


def day(value: date) -> str:
    """A date: `Wednesday 25 February 2026`."""
    return f"{DAYS[value.weekday()]} {value.day} {MONTHS[value.month - 1]} {value.year}"


def short_day(value: date) -> str:
    """A date near today: `Wed 25 Feb`."""
    return f"{weekday(value)} {value.day} {month(value)}"


def weekday(value: date) -> str:
    """The day of the week: `Wed`."""
    return DAYS[value.weekday()][:3]


def month(value: date) -> str:
    """The month: `Feb`."""
    return MONTHS[value.month - 1][:3]


def clock(value: time | datetime) -> str:
    """A time of day: `18:00`."""
    return f"{value.hour:02d}:{value.minute:02d}"


def zone_name(zone: ZoneInfo) -> str:
    """The business's time zone in words: `Seoul time`."""
    city = zone.key.rpartition("/")[2].replace("_", " ")
    return f"{city} time" if "/" in zone.key else city


def monogram(name: str) -> str:
    """What stands for a chef without a picture: `PM` for Park Min-jun, `이` for 이서연."""
    words = name.split()
    return (words[0][0] + (words[-1][0] if len(words) > 1 else "")).upper() if words else "?"


def runs(text: str) -> list[Run]:
    """The text cut where it changes between Korean and another language."""
    pieces = (piece for piece in _HANGUL.split(text) if piece)
    return [Run(piece, "ko" if _HANGUL.match(piece) else None) for piece in pieces]


def working_days(spans: Iterable[WorkingSpan]) -> list[tuple[str, str]]:
    """When a chef works: (`Every day`, `11:00` to `22:00`), or (`Mon, Tue, Fri`, …) where days differ."""
    by_day: dict[int, list[str]] = {}
    for span in spans:
        by_day.setdefault(span.weekday, []).append(f"{clock(span.starts)} to {_closing(span.ends)}")
    by_times: dict[str, list[int]] = {}
    for weekday_number in sorted(by_day):
        by_times.setdefault(", ".join(by_day[weekday_number]), []).append(weekday_number)
    return [(_day_names(days), times) for times, days in by_times.items()]


def state(booking: BookingRecord, zone: ZoneInfo, now: datetime) -> State:
    """Where a booking stands and what happens next."""
    if booking.status is Status.CONFIRMED and booking.ends_at <= now:
        return _OVER
    if booking.status is not Status.PENDING or booking.expires_at is None:
        return _STATES[booking.status]
    until = booking.expires_at.astimezone(zone)
    return State(
        "Waiting for an answer",
        f"{booking.chef_name} answers by {short_day(until.date())}, {clock(until)}. "
        "The time is held for you until then.",
        "waiting",
    )


_STATES = {
    Status.PENDING: State(
        "Waiting for an answer", "The time is held for you until the chef answers.", "waiting"
    ),
    Status.CONFIRMED: State("Confirmed", "Your chef will be there. You need do nothing more.", "good"),
    Status.COMPLETED: State("Completed", "We hope it tasted good.", "quiet"),
    Status.CANCELLED: State("Cancelled", "This booking was cancelled. Nothing more happens.", "quiet"),
    Status.DECLINED: State(
        "Declined", "The chef could not take this one. Another time or chef may fit.", "bad"
    ),
    Status.EXPIRED: State(
        "Not answered in time", "The chef did not answer, so the time is free again.", "bad"
    ),
    Status.NO_SHOW: State("Missed", "Nobody was there at the agreed time.", "bad"),
}


_OVER = State("Over", "The time is over. Your chef has yet to mark it as completed.", "quiet")


def _closing(ends: time) -> str:
    return clock(ends) if ends > time(0) else "midnight"


def _day_names(days: list[int]) -> str:
    if days == list(range(7)):
        return "Every day"
    if len(days) > 2 and days == list(range(days[0], days[-1] + 1)):
        return f"{DAYS[days[0]]} to {DAYS[days[-1]]}"
    return ", ".join(DAYS[number] for number in days)
