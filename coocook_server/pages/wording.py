"""How the pages write dates, times, money and states for customers."""

import re
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import NamedTuple
from zoneinfo import ZoneInfo

from coocook_server import language
from coocook_server.language import gettext, ngettext
from coocook_server.models.booking import Status
from coocook_server.operations import notation
from coocook_server.services.booking_lists import BookingRecord
from coocook_server.services.working_hours import WorkingSpan

_LATIN = re.compile(r"[A-Za-zÀ-ÿ]{2,}\W+[A-Za-zÀ-ÿ]{2,}")
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
    number = f"{length.normalize():f}"
    return ngettext("%(number)s hour", "%(number)s hours", 1 if length == 1 else 2, number=number)


def day(value: date) -> str:
    """A date: `Wednesday 25 February 2026`."""
    return notation.day(value, language.current())


def short_day(value: date) -> str:
    """A date near today: `Wed 25 Feb`."""
    return notation.short_day(value, language.current())


def weekday(value: date) -> str:
    """The day of the week: `Wed`."""
    return notation.weekday(value, language.current())


def month(value: date) -> str:
    """The month: `Feb`."""
    return notation.month(value, language.current())


def full_month(value: date) -> str:
    """The month of a year: `February 2026`."""
    return notation.full_month(value, language.current())


def clock(value: time | datetime) -> str:
    """A time of day: `18:00`."""
    return f"{value.hour:02d}:{value.minute:02d}"


def zone_name(zone: ZoneInfo) -> str:
    """The business's time zone in words: `Seoul time`."""
    if "/" not in zone.key:
        return zone.key
    return gettext("%(city)s time", city=notation.city(zone, language.current()))


def complaint(label: str, words: str) -> str:
    """What is wrong with a field, as a sentence: `Date` and `is past` become `Date is past.`

    A service's words in English go on from the field's name; whole sentences, as in Korean, stand alone.
    """
    said = language.say(words)
    return f"{label} {said}." if said[:1].islower() else said


def monogram(name: str) -> str:
    """What stands for a chef without a picture: `PM` for Park Min-jun, `이` for 이서연."""
    words = name.split()
    return (words[0][0] + (words[-1][0] if len(words) > 1 else "")).upper() if words else "?"


def runs(text: str) -> list[Run]:
    """The text cut where it leaves the page's language: Korean in English, a phrase of Latin in Korean."""
    pieces = [piece for piece in _HANGUL.split(text) if piece]
    return [Run(piece, _foreign(piece)) for piece in pieces]


def _foreign(piece: str) -> str | None:
    if language.current() == "ko":
        return None if _HANGUL.match(piece) or not _LATIN.search(piece) else "en"
    return "ko" if _HANGUL.match(piece) else None


def working_days(spans: Iterable[WorkingSpan]) -> list[tuple[str, str]]:
    """When a chef works: (`Every day`, `11:00` to `22:00`), or (`Mon, Tue, Fri`, …) where days differ."""
    by_day: dict[int, list[str]] = {}
    for span in spans:
        by_day.setdefault(span.weekday, []).append(
            gettext("%(first)s to %(last)s", first=clock(span.starts), last=_closing(span.ends))
        )
    by_times: dict[str, list[int]] = {}
    for weekday_number in sorted(by_day):
        by_times.setdefault(", ".join(by_day[weekday_number]), []).append(weekday_number)
    return [(_day_names(days), times) for times, days in by_times.items()]


def state(booking: BookingRecord, zone: ZoneInfo, now: datetime) -> State:
    """Where a booking stands and what happens next."""
    if booking.status is Status.CONFIRMED and booking.ends_at <= now:
        return State(
            gettext("Over"), gettext("The time is over. Your chef has yet to mark it as completed."), "quiet"
        )
    if booking.status is not Status.PENDING or booking.expires_at is None:
        return _states()[booking.status]
    until = booking.expires_at.astimezone(zone)
    return State(
        gettext("Waiting for an answer"),
        gettext(
            "%(chef)s answers by %(day)s, %(time)s. The time is held for you until then.",
            chef=booking.chef_name,
            day=short_day(until.date()),
            time=clock(until),
        ),
        "waiting",
    )


def _states() -> dict[Status, State]:
    return {
        Status.PENDING: State(
            gettext("Waiting for an answer"),
            gettext("The time is held for you until the chef answers."),
            "waiting",
        ),
        Status.CONFIRMED: State(
            gettext("Confirmed"), gettext("Your chef will be there. You need do nothing more."), "good"
        ),
        Status.COMPLETED: State(gettext("Completed"), gettext("We hope it tasted good."), "quiet"),
        Status.CANCELLED: State(
            gettext("Cancelled"), gettext("This booking was cancelled. Nothing more happens."), "quiet"
        ),
        Status.DECLINED: State(
            gettext("Declined"),
            gettext("The chef could not take this one. Another time or chef may fit."),
            "bad",
        ),
        Status.EXPIRED: State(
            gettext("Not answered in time"),
            gettext("The chef did not answer, so the time is free again."),
            "bad",
        ),
        Status.NO_SHOW: State(gettext("Missed"), gettext("Nobody was there at the agreed time."), "bad"),
    }


def _closing(ends: time) -> str:
    return clock(ends) if ends > time(0) else gettext("midnight")


def _day_names(days: list[int]) -> str:
    if days == list(range(7)):
        return gettext("Every day")
    names = [full_weekday(number) for number in days]
    if len(days) > 2 and days == list(range(days[0], days[-1] + 1)):
        return gettext("%(first)s to %(last)s", first=names[0], last=names[-1])
    return ", ".join(names)


def full_weekday(number: int) -> str:
    """The day of the week in full, Monday for 0."""
    return notation.full_weekday(_A_MONDAY + timedelta(days=number), language.current())


_A_MONDAY = date(2026, 1, 5)
