"""How many hours chefs offered: their working hours, less the business's holidays and their time off.

The weekly hours are those of today, since what they were before is not kept; dates that differ are.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from itertools import islice
from zoneinfo import ZoneInfo

from sqlalchemy import case, func, select
from sqlalchemy.orm import Session

from coocook_server.models import Booking, Chef, DatedHours, Holiday, TimeOff, WorkingHours
from coocook_server.services.booking_rules import BookingRules
from coocook_server.services.schedules import Schedule, Span, schedules_of
from coocook_server.store.instants import minutes

_DAY = timedelta(days=1)
_DAY_MINUTES = 24 * 60
_AT_ONCE = 2_000
"""How many chefs' schedules are read in one go."""

Stay = tuple[date, date]
Week = tuple[int, ...]


@dataclass
class Offered:
    """The minutes offered: on each day by all chefs, and by each chef on all days."""

    by_day: dict[date, int] = field(default_factory=dict)
    by_chef: dict[int, int] = field(default_factory=dict)

    def between(self, first: date, last: date) -> int:
        """The minutes of a range of days."""
        return sum(minutes for day, minutes in self.by_day.items() if first <= day <= last)


def offered(
    session: Session,
    first: date,
    last: date,
    *,
    chefs_from: date,
    chef_id: int | None,
    zone: ZoneInfo,
    defaults: BookingRules,
) -> Offered:
    """What all chefs or one offered from `first` to `last`; by chef from `chefs_from` on only.

    A week is summed up by the database, and only chefs with exceptions are looked at day by day, so that
    ten thousand chefs and years take a moment.
    """
    stays = {
        id: (max(start, first), min(end, last))
        for id, (start, end) in _stays(session, chef_id, last, zone).items()
        if start <= last and end >= first
    }
    weeks = _weeks(session, chef_id)
    in_range = select(Holiday.date).where(Holiday.date >= first, Holiday.date <= last)
    holidays = frozenset(session.scalars(in_range))
    found = Offered(by_day=dict.fromkeys(_days(first, last), 0))
    changes: dict[date, list[int]] = {}
    for id, (start, end) in stays.items():
        week = weeks.get(id, (0,) * 7)
        _change(changes, start, week, 1)
        _change(changes, end + _DAY, week, -1)
        found.by_chef[id] = _by_weekday(week, max(start, chefs_from), end, holidays)
    _add_weeks(found.by_day, changes, holidays)
    exceptional = iter(_with_exceptions(session, stays, first, last))
    while some := list(islice(exceptional, _AT_ONCE)):
        schedules = schedules_of(session, some, first, last, zone=zone, defaults=defaults)
        for id, schedule in schedules.items():
            for day in _exceptions(schedule, *stays[id], zone):
                change = _minutes_on(schedule, day, zone) - weeks.get(id, (0,) * 7)[day.weekday()]
                found.by_day[day] += change
                if day >= chefs_from:
                    found.by_chef[id] += change
    return found


def hours(minutes: int) -> Decimal:
    """Minutes as hours, to a hundredth."""
    return (Decimal(minutes) / 60).quantize(Decimal("0.01"))


def _stays(session: Session, chef_id: int | None, last: date, zone: ZoneInfo) -> dict[int, Stay]:
    """From when to when each chef could be booked.

    That is from the day it was added on, or from its first booking if that is earlier, as where bookings
    were brought along. A chef who can no longer be booked stayed until the last booking.
    """
    chefs = select(Chef.id, Chef.created_at, Chef.active)
    booked = select(Booking.chef_id, func.min(Booking.starts_at), func.max(Booking.starts_at))
    if chef_id is not None:
        chefs, booked = chefs.where(Chef.id == chef_id), booked.where(Booking.chef_id == chef_id)
    bookings = {
        id: (first.astimezone(zone).date(), latest.astimezone(zone).date())
        for id, first, latest in session.execute(booked.group_by(Booking.chef_id))
    }
    stays: dict[int, Stay] = {}
    for id, added, active in session.execute(chefs):
        day = added.astimezone(zone).date()
        earliest, latest = bookings.get(id, (day, day - _DAY))
        stays[id] = (min(day, earliest), last if active else latest)
    return stays


def _weeks(session: Session, chef_id: int | None) -> dict[int, Week]:
    """The minutes of each weekday that each chef works."""
    ends = case((minutes(WorkingHours.ends) == 0, _DAY_MINUTES), else_=minutes(WorkingHours.ends))
    length = ends - minutes(WorkingHours.starts)
    query = select(
        WorkingHours.chef_id,
        *(func.sum(case((WorkingHours.weekday == weekday, length), else_=0)) for weekday in range(7)),
    )
    if chef_id is not None:
        query = query.where(WorkingHours.chef_id == chef_id)
    return {id: tuple(week) for id, *week in session.execute(query.group_by(WorkingHours.chef_id))}


def _with_exceptions(session: Session, stays: Collection[int], first: date, last: date) -> list[int]:
    """Those of these chefs who have time off or other hours than their week's in a range."""
    dated = select(DatedHours.chef_id).where(DatedHours.date >= first, DatedHours.date <= last)
    off = select(TimeOff.chef_id).where(TimeOff.first_date <= last, TimeOff.last_date >= first)
    return [id for id in session.scalars(dated.union(off)) if id in stays]


def _change(changes: dict[date, list[int]], day: date, week: Week, sign: int) -> None:
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


def _by_weekday(week: Week, first: date, last: date, holidays: Collection[date]) -> int:
    """What a chef's week comes to from one day to another."""
    whole, rest = divmod(max(0, (last - first).days + 1), 7)
    total = sum(week) * whole + sum(week[(first + _DAY * number).weekday()] for number in range(rest))
    return total - sum(week[day.weekday()] for day in holidays if first <= day <= last)


def _exceptions(schedule: Schedule, first: date, last: date, zone: ZoneInfo) -> set[date]:
    """The days that are not as the chef's week says, but for holidays."""
    days = {day for day, _ in schedule.dated}
    for off in schedule.time_off:
        until = (off.ends_at - timedelta(seconds=1)).astimezone(zone).date()
        begins = off.starts_at.astimezone(zone).date()
        days.update(_days(max(begins, first), min(until, last)))
    return {day for day in days if first <= day <= last and day not in schedule.holidays}


def _minutes_on(schedule: Schedule, day: date, zone: ZoneInfo) -> int:
    """How long a chef works on one day, its time off taken away."""
    left = [(_minute(span.starts), _minute(span.ends) or _DAY_MINUTES) for span in schedule.spans_on(day)]
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


def _minute(at: time) -> int:
    return at.hour * 60 + at.minute


def _days(first: date, last: date) -> Iterator[date]:
    return (first + _DAY * number for number in range((last - first).days + 1))
