"""Which start times of a chef are free, by the same rules that a booking must keep to."""

from calendar import Calendar
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.orm import Session

from coocook_server.errors import Invalid, NotFound, Phrase
from coocook_server.models import Chef
from coocook_server.services import held_time
from coocook_server.services.bookable import check_duration, days_between, free_start_times, possible
from coocook_server.services.booking_rules import BookingRules, rules_of
from coocook_server.services.clock import Clock
from coocook_server.services.rules import EARLIEST, LARGEST_ID, LATEST, check_date, check_id
from coocook_server.services.schedules import DAY, Schedule, Span, schedules_of
from coocook_server.store import Store

MOST_DAYS = 62
NEAR = timedelta(days=7)
"""How long before a wished-for date the nearest free times are looked for, and three times as long after."""
A_DAY_OFF = timedelta(hours=3)
"""How many hours earlier or later on the same day are as good as the same hour a day off."""


@dataclass(frozen=True)
class DayRecord:
    """A local date and the start times that are free on it."""

    date: date
    start_times: tuple[time, ...]


@dataclass(frozen=True)
class AvailabilityRecord:
    """The free start times of a chef for one length, day by day."""

    chef_id: int
    duration_hours: Decimal
    timezone: str
    days: tuple[DayRecord, ...]


@dataclass(frozen=True)
class MonthRecord:
    """The same as a calendar's page: whole weeks, so that days of the months beside it are in them.

    `first` is the month's first day; `earlier` and `later` are those of the months beside it, None where
    nothing can be booked in that direction.
    """

    chef_id: int
    duration_hours: Decimal
    timezone: str
    first: date
    weeks: tuple[tuple[DayRecord, ...], ...]
    earlier: date | None
    later: date | None


@dataclass(frozen=True)
class Start:
    """A free start time."""

    date: date
    time: time


class Availability:
    """When chefs are free."""

    def __init__(self, store: Store, clock: Clock, zone: ZoneInfo, defaults: BookingRules) -> None:
        self._store = store
        self._clock = clock
        self._zone = zone
        self._defaults = defaults

    def of(
        self,
        chef_id: int,
        first: date,
        last: date,
        duration_hours: Decimal,
        *,
        moving: int | None = None,
    ) -> AvailabilityRecord:
        """The free start times of an active chef, from `first` to `last` (62 days at most).

        The time that the booking `moving` holds counts as free: it is about to be moved.

        Raises `NotFound`, and `Invalid` for a range or a length that makes no sense.
        """
        check_id(chef_id, "chef")
        check_duration(duration_hours)
        if not timedelta(0) <= last - first < DAY * MOST_DAYS:
            raise Invalid(
                "The range of dates is not right.",
                {"to": Phrase("must be from the first day to {count} days after it", count=MOST_DAYS - 1)},
            )
        if not EARLIEST <= first <= LATEST:
            raise Invalid("The range of dates is not right.", {"from": Phrase("is out of range")})
        now = self._clock()
        with self._store.reading() as session:
            if not session.scalar(select(Chef.active).where(Chef.id == chef_id)):
                raise NotFound("There is no such chef.")
            schedule = schedule_of(session, chef_id, first, last, zone=self._zone, defaults=self._defaults)
            taken = held_time.taken(session, [chef_id], first, last, self._zone, now, moving).get(chef_id, [])
        days = tuple(
            DayRecord(
                day,
                tuple(free_start_times(day, duration_hours, schedule, taken, zone=self._zone, now=now)),
            )
            for day in days_between(first, last)
        )
        return AvailabilityRecord(chef_id, duration_hours, self._zone.key, days)

    def month(
        self,
        chef_id: int,
        month: date,
        duration_hours: Decimal,
        *,
        first_weekday: int = 0,
        moving: int | None = None,
    ) -> MonthRecord:
        """The month that `month` lies in, its weeks beginning on `first_weekday` (Monday is 0).

        Raises `NotFound`, and `Invalid` for a month or a length that makes no sense.
        """
        check_date(month, "month")
        first = month.replace(day=1)
        dates = Calendar(first_weekday).monthdatescalendar(first.year, first.month)
        found = self.of(chef_id, max(dates[0][0], EARLIEST), dates[-1][-1], duration_hours, moving=moving)
        by_date = {day.date: day for day in found.days}
        after = (first + DAY * 31).replace(day=1)
        return MonthRecord(
            chef_id,
            duration_hours,
            found.timezone,
            first,
            tuple(tuple(by_date.get(day, DayRecord(day, ())) for day in week) for week in dates),
            earlier=(first - DAY).replace(day=1) if first > self._today() else None,
            later=after if after <= self._last_day(chef_id) else None,
        )

    def nearest(
        self,
        chef_id: int,
        wanted: datetime,
        duration_hours: Decimal,
        *,
        count: int = 6,
        moving: int | None = None,
    ) -> tuple[Start, ...]:
        """The free start times closest to a local date and time (without a zone), in order of time.

        Raises as `of` does.
        """
        check_id(chef_id, "chef")
        today, last_day = self._today(), self._last_day(chef_id)
        around = min(max(wanted.date(), today), last_day)
        first = max(around - NEAR, today)
        days = self.of(chef_id, first, min(around + 3 * NEAR, LATEST), duration_hours, moving=moving).days
        starts = [Start(day.date, at) for day in days for at in day.start_times]
        closest = sorted(starts, key=lambda start: _distance(start, wanted))[:count]
        return tuple(sorted(closest, key=lambda start: (start.date, start.time)))

    def next_free(
        self, chef_ids: Collection[int], duration_hours: Decimal, horizon_days: int = 14
    ) -> dict[int, date | None]:
        """The first date from today on with a start time free, for each of these chefs, within so many days.

        None for a chef without one, and for one that is not active. Raises `Invalid` for a length or a
        number of days that makes no sense.
        """
        check_duration(duration_hours)
        if not 1 <= horizon_days <= MOST_DAYS:
            raise Invalid(
                "The range of dates is not right.",
                {"horizon_days": Phrase("must be 1 to {most}", most=MOST_DAYS)},
            )
        ids = [id for id in chef_ids if 0 < id <= LARGEST_ID]
        today = self._today()
        with self._store.reading() as session:
            active = session.scalars(select(Chef.id).where(Chef.id.in_(ids), Chef.active.is_(True))).all()
            found = first_free(
                session,
                active,
                today,
                today + DAY * (horizon_days - 1),
                duration_hours,
                zone=self._zone,
                defaults=self._defaults,
                now=self._clock(),
            )
        return {id: found.get(id) for id in chef_ids}

    def _today(self) -> date:
        return self._clock().astimezone(self._zone).date()

    def _last_day(self, chef_id: int) -> date:
        """The last date that a chef takes bookings for."""
        with self._store.reading() as session:
            rules = rules_of(session, [chef_id], self._defaults)[chef_id]
        return self._today() + DAY * rules.horizon_days


def schedule_of(
    session: Session, chef_id: int, first: date, last: date, *, zone: ZoneInfo, defaults: BookingRules
) -> Schedule:
    """What decides when a chef can be booked from `first` to `last`."""
    return schedules_of(session, [chef_id], first, last, zone=zone, defaults=defaults)[chef_id]


def first_free(
    session: Session,
    chef_ids: Collection[int],
    first: date,
    last: date,
    duration_hours: Decimal | None = None,
    at: time | None = None,
    *,
    zone: ZoneInfo,
    defaults: BookingRules,
    now: datetime,
) -> dict[int, date]:
    """The first date on which each of these chefs has a start time free, or `at` if it is given.

    Without a length the shortest that can be booked with a chef counts. Chefs without such a date are left
    out. Six queries, however many chefs and days there are.
    """
    if not EARLIEST <= first <= last < LATEST:
        return {}
    schedules = schedules_of(session, chef_ids, first, last, zone=zone, defaults=defaults)
    taken = held_time.taken(session, chef_ids, first, last, zone, now)
    blocks: dict[object, list[Span]] = {}
    found: dict[int, date] = {}
    for chef_id, schedule in schedules.items():
        others = taken.get(chef_id, ())
        length = duration_hours or schedule.rules.shortest_hours
        for day in days_between(first, last):
            alike = day, schedule.alike_on(day)
            if alike not in blocks:
                starts = possible(day, length, schedule, at, zone=zone, now=now)
                blocks[alike] = [block for _, block in starts]
            if any(not any(block.overlaps(other) for other in others) for block in blocks[alike]):
                found[chef_id] = day
                break
    return found


def _distance(start: Start, wanted: datetime) -> timedelta:
    days = abs((start.date - wanted.date()).days)
    same_day = datetime.combine(wanted.date(), start.time)
    return A_DAY_OFF * days + abs(same_day - wanted)
