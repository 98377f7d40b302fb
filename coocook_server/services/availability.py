"""Which start times of a chef are free, by the same rules that a booking must keep to."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.orm import Session

from coocook_server.errors import Conflict, Invalid, NotFound
from coocook_server.models import Booking, Chef
from coocook_server.models.booking import HOLDING, LONGEST_BLOCK_HOURS, Status
from coocook_server.services.clock import Clock
from coocook_server.services.rules import BookingRules, check_id
from coocook_server.services.working_hours import WorkingSpan, working_hours
from coocook_server.store import Store

MOST_DAYS = 62
DAY = timedelta(days=1)
EARLIEST = date(2000, 1, 1)
LATEST = date(2999, 12, 31)


@dataclass(frozen=True)
class Span:
    """From an instant up to another (UTC)."""

    starts_at: datetime
    ends_at: datetime

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share any time."""
        return self.starts_at < other.ends_at and other.starts_at < self.ends_at


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


class Availability:
    """When chefs are free."""

    def __init__(self, store: Store, clock: Clock, zone: ZoneInfo, rules: BookingRules) -> None:
        self._store = store
        self._clock = clock
        self._zone = zone
        self._rules = rules

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
                {"to": f"must be from the first day to {MOST_DAYS - 1} days after it"},
            )
        if not EARLIEST <= first <= LATEST:
            raise Invalid("The range of dates is not right.", {"from": "is out of range"})
        now = self._clock()
        with self._store.reading() as session:
            if not session.scalar(select(Chef.active).where(Chef.id == chef_id)):
                raise NotFound("There is no such chef.")
            hours = working_hours(session, [chef_id]).get(chef_id, ())
            taken = _taken(session, [chef_id], first, last, self._zone, now, moving).get(chef_id, [])
        days = tuple(
            DayRecord(day, tuple(self._free(day, duration_hours, hours, taken, now)))
            for day in days_between(first, last)
        )
        return AvailabilityRecord(chef_id, duration_hours, self._zone.key, days)

    def _free(
        self,
        day: date,
        duration_hours: Decimal,
        hours: Iterable[WorkingSpan],
        taken: Sequence[Span],
        now: datetime,
    ) -> Iterator[time]:
        return free_start_times(
            day,
            duration_hours,
            hours,
            taken,
            zone=self._zone,
            rules=self._rules,
            now=now,
        )


def free_start_times(
    day: date,
    duration_hours: Decimal,
    hours: Iterable[WorkingSpan],
    taken: Sequence[Span],
    *,
    zone: ZoneInfo,
    rules: BookingRules,
    now: datetime,
) -> Iterator[time]:
    """The start times on the grid that no rule forbids and no booking holds."""
    for start, block in _possible(day, duration_hours, hours, zone=zone, rules=rules, now=now):
        if not any(block.overlaps(other) for other in taken):
            yield start


def _possible(
    day: date,
    duration_hours: Decimal,
    hours: Iterable[WorkingSpan],
    *,
    zone: ZoneInfo,
    rules: BookingRules,
    now: datetime,
) -> Iterator[tuple[time, Span]]:
    """The start times on the grid that no rule forbids, each with what it would block."""
    for start in _grid(rules.grid):
        try:
            span = require_bookable(day, start, duration_hours, hours, zone=zone, rules=rules, now=now)
        except (Conflict, Invalid):
            continue
        yield start, blocked(span, rules.buffer)


def require_bookable(
    day: date,
    start: time,
    duration_hours: Decimal,
    hours: Iterable[WorkingSpan],
    *,
    zone: ZoneInfo,
    rules: BookingRules,
    now: datetime,
) -> Span:
    """The time of such a booking, if the rules allow it; whether it is taken is another question.

    Raises `Invalid` for a time that makes no sense or is past, `Conflict` with the rule's name otherwise.
    """
    check_duration(duration_hours)
    today = now.astimezone(zone).date()
    if day < today:
        raise Invalid("This date is past.", {"booking_date": "is past"})
    if day > today + DAY * rules.horizon_days:
        raise Conflict(f"Bookings are taken up to {rules.horizon_days} days ahead.", rule="horizon")
    starts_at = instant(day, start, zone)
    if starts_at <= now:
        raise Invalid("This time is past.", {"start_time": "is past"})
    _require_length(start, duration_hours, rules)
    if starts_at < now + rules.notice:
        raise Conflict("This is too short a notice for the chef.", rule="notice")
    length = timedelta(hours=float(duration_hours))
    if not any(_works(span, day, start, length) for span in hours):
        raise Conflict("The chef does not work at this time.", rule="working_hours")
    return Span(starts_at, starts_at + length)


def check_duration(duration_hours: Decimal) -> None:
    """Raises `Invalid` for a length that makes no sense."""
    if not duration_hours.is_finite() or not 0 < duration_hours <= 24:
        raise Invalid(
            "The length is not right.",
            {"duration_hours": "must be more than 0, at most 24"},
        )
    if duration_hours != duration_hours.quantize(Decimal("0.01")):
        raise Invalid("The length is not right.", {"duration_hours": "has too many decimals"})


def instant(day: date, at: time, zone: ZoneInfo) -> datetime:
    """A local date and time as an instant in UTC.

    A time that the clocks repeat means the first (fold=0, PEP 495); raises `Invalid` for one
    that they skip.
    """
    local = datetime.combine(day, at.replace(second=0, microsecond=0), tzinfo=zone)
    found = local.astimezone(UTC)
    if found.astimezone(zone).replace(tzinfo=None) != local.replace(tzinfo=None):
        raise Invalid(
            "This time does not exist.",
            {"start_time": "is skipped when the clocks change that day"},
        )
    return found


def blocked(span: Span, buffer: timedelta) -> Span:
    """The time of a booking and the buffer around it."""
    return Span(span.starts_at - buffer, span.ends_at + buffer)


def free_on(
    session: Session,
    chef_ids: Sequence[int],
    day: date,
    *,
    zone: ZoneInfo,
    rules: BookingRules,
    now: datetime,
) -> frozenset[int]:
    """Which of these chefs have a start time free on a date, for the shortest booking."""
    if not EARLIEST <= day <= LATEST:
        return frozenset()
    hours = working_hours(session, chef_ids, day.weekday())
    taken = _taken(session, chef_ids, day, day, zone, now)
    shortest = rules.shortest_hours
    blocks = {
        alike: [block for _, block in _possible(day, shortest, alike, zone=zone, rules=rules, now=now)]
        for alike in set(hours.values())
    }
    return frozenset(
        chef_id
        for chef_id, spans in hours.items()
        if any(not any(block.overlaps(other) for other in taken.get(chef_id, ())) for block in blocks[spans])
    )


def days_between(first: date, last: date) -> Iterator[date]:
    """Every date from `first` to `last`, both included."""
    for ordinal in range(first.toordinal(), last.toordinal() + 1):
        yield date.fromordinal(ordinal)


def _require_length(start: time, duration_hours: Decimal, rules: BookingRules) -> None:
    grid = int(rules.grid.total_seconds() // 60)
    if (start.hour * 60 + start.minute) % grid or duration_hours * 60 % grid:
        raise Conflict(f"Bookings start and end on a grid of {grid} minutes.", rule="grid")
    if duration_hours < rules.shortest_hours:
        raise Conflict(f"The shortest booking is {rules.shortest_hours} h.", rule="shortest")
    if duration_hours > rules.longest_hours:
        raise Conflict(f"The longest booking is {rules.longest_hours} h.", rule="longest")


def _works(span: WorkingSpan, day: date, start: time, length: timedelta) -> bool:
    if span.weekday != day.weekday():
        return False
    since_midnight = timedelta(hours=start.hour, minutes=start.minute)
    opens = timedelta(hours=span.starts.hour, minutes=span.starts.minute)
    closes = timedelta(hours=span.ends.hour, minutes=span.ends.minute) or DAY
    return opens <= since_midnight and since_midnight + length <= closes


def _grid(step: timedelta) -> Iterator[time]:
    at = timedelta(0)
    while at < DAY:
        minutes = int(at.total_seconds() // 60)
        yield time(minutes // 60, minutes % 60)
        at += step


def _taken(
    session: Session,
    chef_ids: Sequence[int],
    first: date,
    last: date,
    zone: ZoneInfo,
    now: datetime,
    without: int | None = None,
) -> Mapping[int, list[Span]]:
    begin = datetime.combine(first, time(0), tzinfo=zone).astimezone(UTC)
    longest = timedelta(hours=LONGEST_BLOCK_HOURS)
    end = datetime.combine(last, time(0), tzinfo=zone).astimezone(UTC) + longest
    query = select(Booking.chef_id, Booking.blocked_from, Booking.blocked_until).where(
        Booking.chef_id.in_(chef_ids),
        Booking.status.in_(HOLDING),
        Booking.blocked_from < end,
        Booking.blocked_from > begin - longest,
        # They follow from the two above and lead to an index; without them many chefs are read in full.
        Booking.starts_at < end + longest,
        Booking.starts_at > begin - longest,
        (Booking.status != Status.PENDING) | (Booking.expires_at > now),
    )
    if without is not None:
        query = query.where(Booking.id != without)
    taken: dict[int, list[Span]] = {}
    for chef_id, blocked_from, blocked_until in session.execute(query):
        taken.setdefault(chef_id, []).append(Span(blocked_from, blocked_until))
    return taken
