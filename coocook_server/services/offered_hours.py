"""How many hours chefs offered: their working hours, less the business's holidays and their time off.

The weekly hours are those of today, since what they were before is not kept; dates that differ are.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from itertools import islice
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from coocook_server.services.booking_rules import BookingRules
from coocook_server.services.schedules import Schedule, Span, schedules_of
from coocook_server.services.working_hours import WorkingSpan

_DAY = timedelta(days=1)
_DAY_MINUTES = 24 * 60
_AT_ONCE = 2_000
"""How many chefs' schedules are read in one go."""


@dataclass
class Offered:
    """The minutes offered: on each day by all chefs, and by each chef on all days."""

    by_day: dict[date, int] = field(default_factory=dict)
    by_chef: dict[int, int] = field(default_factory=dict)


def offered(
    session: Session,
    stays: Mapping[int, tuple[date, date]],
    first: date,
    last: date,
    *,
    zone: ZoneInfo,
    defaults: BookingRules,
) -> Offered:
    """What these chefs offered from `first` to `last`, each on the days of its stay, by chef.

    Days on which a chef's week is as ever are counted by weekday, so that ten thousand chefs and a year
    take no more than their spans and their exceptions.
    """
    found = Offered(by_day=dict.fromkeys(_days(first, last), 0))
    changes: dict[date, list[int]] = {}
    holidays: Collection[date] = ()
    ids = iter(stays)
    while some := list(islice(ids, _AT_ONCE)):
        schedules = schedules_of(session, some, first, last, zone=zone, defaults=defaults)
        for chef_id, schedule in schedules.items():
            holidays = schedule.holidays
            start, end = max(first, stays[chef_id][0]), min(last, stays[chef_id][1])
            if start > end:
                continue
            week = _week(schedule)
            _change(changes, start, week, 1)
            _change(changes, end + _DAY, week, -1)
            exceptions = 0
            for day in _exceptional(schedule, start, end, zone):
                change = _minutes_on(schedule, day, zone) - week[day.weekday()]
                found.by_day[day] += change
                exceptions += change
            found.by_chef[chef_id] = exceptions + _by_weekday(week, start, end, holidays)
    _add_weeks(found.by_day, changes, holidays)
    return found


def hours(minutes: int) -> Decimal:
    """Minutes as hours, to a hundredth."""
    return (Decimal(minutes) / 60).quantize(Decimal("0.01"))


def _change(changes: dict[date, list[int]], day: date, week: list[int], sign: int) -> None:
    """From this day on all chefs' week is longer by this chef's, or shorter."""
    before = changes.get(day, [0] * 7)
    changes[day] = [minutes + sign * more for minutes, more in zip(before, week, strict=True)]


def _add_weeks(
    by_day: dict[date, int], changes: Mapping[date, list[int]], holidays: Collection[date]
) -> None:
    week = [0] * 7
    for day in by_day:
        if day in changes:
            week = [minutes + more for minutes, more in zip(week, changes[day], strict=True)]
        if day not in holidays:
            by_day[day] += week[day.weekday()]


def _week(schedule: Schedule) -> list[int]:
    week = [0] * 7
    for span in schedule.weekly:
        week[span.weekday] += sum(end - start for start, end in _pieces([span]))
    return week


def _by_weekday(week: list[int], first: date, last: date, holidays: Collection[date]) -> int:
    """What a chef's week comes to from one day to another."""
    whole, rest = divmod((last - first).days + 1, 7)
    total = sum(week) * whole + sum(week[(first + _DAY * number).weekday()] for number in range(rest))
    return total - sum(week[day.weekday()] for day in holidays if first <= day <= last)


def _exceptional(schedule: Schedule, first: date, last: date, zone: ZoneInfo) -> set[date]:
    """The days that are not as the chef's week says, but for holidays."""
    days = {day for day, _ in schedule.dated}
    for off in schedule.time_off:
        until = (off.ends_at - timedelta(seconds=1)).astimezone(zone).date()
        begins = off.starts_at.astimezone(zone).date()
        days.update(_days(max(begins, first), min(until, last)))
    return {day for day in days if first <= day <= last and day not in schedule.holidays}


def _minutes_on(schedule: Schedule, day: date, zone: ZoneInfo) -> int:
    """How long a chef works on one day, its time off taken away."""
    left = _pieces(schedule.spans_on(day))
    for off in schedule.time_off:
        start, end = _minutes_of(off, day, zone)
        left = [
            piece
            for begins, ends in left
            for piece in ((begins, min(ends, start)), (max(begins, end), ends))
            if piece[0] < piece[1]
        ]
    return sum(ends - begins for begins, ends in left)


def _minutes_of(span: Span, day: date, zone: ZoneInfo) -> tuple[int, int]:
    """From which to which minute of a day a time lies, beyond its ends where it does."""
    midnight = datetime.combine(day, time(0), UTC)
    ends = (moment.astimezone(zone).replace(tzinfo=UTC) for moment in (span.starts_at, span.ends_at))
    start, end = (int((moment - midnight).total_seconds()) // 60 for moment in ends)
    return start, max(start, end)


def _pieces(spans: Collection[WorkingSpan]) -> list[tuple[int, int]]:
    return [(_minute(span.starts), _minute(span.ends) or _DAY_MINUTES) for span in spans]


def _minute(at: time) -> int:
    return at.hour * 60 + at.minute


def _days(first: date, last: date) -> Iterator[date]:
    return (first + _DAY * number for number in range((last - first).days + 1))
