"""A week of working hours in minutes: painted in half hours, typed to the minute, past midnight too."""

from datetime import time

from coocook_desktop.widgets.time_field import END_OF_DAY, parsed_time
from coocook_server.services.working_hours import WorkingSpan

DAYS = 7
DAY_MINUTES = 24 * 60
NIGHT_ENDS = 12 * 60
"""What goes on past midnight up to this minute is told with the day before."""
DASHES = ("–", "-", "~", "—")

Spans = tuple[tuple[int, int], ...]
Week = tuple[Spans, ...]
"""For each weekday its spans in minutes from midnight, in order and apart from one another."""

FREE_WEEK: Week = ((),) * DAYS


def week_of(hours: tuple[WorkingSpan, ...]) -> Week:
    """The hours as a week."""
    days: list[list[tuple[int, int]]] = [[] for _ in range(DAYS)]
    for span in hours:
        days[span.weekday].append((_minutes(span.starts), _minutes(span.ends) or DAY_MINUTES))
    return tuple(_joined(day) for day in days)


def hours_of(week: Week) -> tuple[WorkingSpan, ...]:
    """The week as services take it."""
    return tuple(
        WorkingSpan(weekday, _time(starts), _time(ends))
        for weekday, spans in enumerate(week)
        for starts, ends in spans
    )


def painted(week: Week, weekday: int, first: int, last: int, *, works: bool) -> Week:
    """The week with the minutes from `first` up to `last` of a day worked, or free."""
    if works:
        spans = _joined([*week[weekday], (first, last)])
    else:
        pieces = []
        for starts, ends in week[weekday]:
            pieces += [(starts, min(ends, first)), (max(starts, last), ends)]
        spans = tuple((starts, ends) for starts, ends in pieces if starts < ends)
    return _with(week, weekday, spans)


def works_at(week: Week, weekday: int, minute: int) -> bool:
    """Whether this minute is worked."""
    return any(starts <= minute < ends for starts, ends in week[weekday])


def copied(week: Week, source: int) -> Week:
    """The week with the hours of one day on every day that has any."""
    return tuple(week[source] if spans else () for spans in week)


def day_text(week: Week, weekday: int) -> str:
    """A day's spans as they are typed: `11:15–14:00, 17:00–02:00`; a night belongs to the day it began."""
    spans = list(week[weekday])
    if spans and _goes_on(week, weekday - 1):
        spans.pop(0)
    shown = []
    for starts, ends in spans:
        if ends == DAY_MINUTES and _goes_on(week, weekday):
            ends = week[(weekday + 1) % DAYS][0][1]
        shown.append(f"{_clock(starts)}–{_clock(ends)}")
    return ", ".join(shown)


def with_day_text(week: Week, weekday: int, text: str) -> Week | None:
    """The week with a day as it was typed; None while that makes no sense."""
    typed = _parsed(text)
    if typed is None:
        return None
    cleared = week
    if _goes_on(week, weekday):
        cleared = _with(cleared, (weekday + 1) % DAYS, cleared[(weekday + 1) % DAYS][1:])
    before = cleared[weekday][:1] if _goes_on(week, weekday - 1) else ()
    cleared = _with(cleared, weekday, before)
    for starts, ends in typed:
        if ends <= starts:
            if works_at(cleared, (weekday + 1) % DAYS, 0):
                return None
            if ends:
                cleared = painted(cleared, (weekday + 1) % DAYS, 0, ends, works=True)
            ends = DAY_MINUTES
        if any(starts < last and first < ends for first, last in cleared[weekday]):
            return None
        cleared = painted(cleared, weekday, starts, ends, works=True)
    return cleared


def _goes_on(week: Week, weekday: int) -> bool:
    """Whether a day is worked until midnight and on, into a morning that is not a day of its own."""
    today, tomorrow = week[weekday % DAYS], week[(weekday + 1) % DAYS]
    late = bool(today) and today[-1][1] == DAY_MINUTES and today[-1][0] > 0
    return late and bool(tomorrow) and tomorrow[0][0] == 0 and tomorrow[0][1] <= min(NIGHT_ENDS, today[-1][0])


def _parsed(text: str) -> list[tuple[int, int]] | None:
    typed: list[tuple[int, int]] = []
    for dash in DASHES:
        text = text.replace(dash, "-")
    for part in filter(None, (part.strip() for part in text.replace(";", ",").split(","))):
        halves = part.split("-")
        if len(halves) != 2:
            return None
        starts = parsed_time(halves[0])
        ends = parsed_time(halves[1], ends_day=True)
        if starts is None or ends is None or starts == ends != time(0):
            return None
        typed.append((_minutes(starts), _minutes(ends) or DAY_MINUTES))
    return typed


def _joined(spans: list[tuple[int, int]]) -> Spans:
    found: list[tuple[int, int]] = []
    for starts, ends in sorted(spans):
        if found and starts <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], ends))
        else:
            found.append((starts, ends))
    return tuple(found)


def _with(week: Week, weekday: int, spans: Spans) -> Week:
    return (*week[:weekday], spans, *week[weekday + 1 :])


def _minutes(at: time) -> int:
    return at.hour * 60 + at.minute


def _time(minutes: int) -> time:
    return time(minutes // 60 % 24, minutes % 60)


def _clock(minutes: int) -> str:
    return END_OF_DAY if minutes == DAY_MINUTES else f"{minutes // 60:02d}:{minutes % 60:02d}"
