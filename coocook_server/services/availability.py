"""Which start times of a chef are free, by the same rules that a booking must keep to."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from itertools import chain
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from coocook_server.errors import Conflict, Invalid, NotFound, Phrase
from coocook_server.models import Booking, Chef
from coocook_server.models.booking import HOLDING, LONGEST_BLOCK_HOURS, Status
from coocook_server.services.booking_rules import BookingRules
from coocook_server.services.clock import Clock
from coocook_server.services.rules import EARLIEST, LATEST, check_id
from coocook_server.services.schedules import DAY, Schedule, Span, schedules_of
from coocook_server.store import Store

MOST_DAYS = 62


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
            taken = _taken(session, [chef_id], first, last, self._zone, now, moving).get(chef_id, [])
        days = tuple(
            DayRecord(
                day,
                tuple(free_start_times(day, duration_hours, schedule, taken, zone=self._zone, now=now)),
            )
            for day in days_between(first, last)
        )
        return AvailabilityRecord(chef_id, duration_hours, self._zone.key, days)


def schedule_of(
    session: Session, chef_id: int, first: date, last: date, *, zone: ZoneInfo, defaults: BookingRules
) -> Schedule:
    """What decides when a chef can be booked from `first` to `last`."""
    return schedules_of(session, [chef_id], first, last, zone=zone, defaults=defaults)[chef_id]


def free_start_times(
    day: date,
    duration_hours: Decimal,
    schedule: Schedule,
    taken: Sequence[Span],
    *,
    zone: ZoneInfo,
    now: datetime,
) -> Iterator[time]:
    """The start times on the grid that no rule forbids and no booking holds."""
    for start, block in _possible(day, duration_hours, schedule, zone=zone, now=now):
        if not any(block.overlaps(other) for other in taken):
            yield start


def _possible(
    day: date, duration_hours: Decimal, schedule: Schedule, *, zone: ZoneInfo, now: datetime
) -> Iterator[tuple[time, Span]]:
    """The start times on the grid that no rule forbids, each with what it would block."""
    if not schedule.spans_on(day) and not schedule.spans_on(day + DAY):
        return
    for start in _grid(schedule.rules.grid):
        try:
            span = require_bookable(day, start, duration_hours, schedule, zone=zone, now=now)
        except (Conflict, Invalid):
            continue
        yield start, blocked(span, schedule.rules)


def require_bookable(
    day: date,
    start: time,
    duration_hours: Decimal,
    schedule: Schedule,
    *,
    zone: ZoneInfo,
    now: datetime,
) -> Span:
    """The time of such a booking, if the rules allow it; whether it is taken is another question.

    Raises `Invalid` for a time that makes no sense or is past, `Conflict` with the rule's name otherwise.
    """
    span, broken = judged(day, start, duration_hours, schedule, zone=zone, now=now)
    for refused in broken:
        raise refused
    return span


def judged(
    day: date,
    start: time,
    duration_hours: Decimal,
    schedule: Schedule,
    *,
    zone: ZoneInfo,
    now: datetime,
) -> tuple[Span, Iterator[Conflict]]:
    """The time of such a booking, and the rules it breaks; staff may set those aside.

    Raises `Invalid` for a time that makes no sense or is past, which nobody can book.
    """
    check_duration(duration_hours)
    if day > LATEST:
        raise Conflict("This date is too far ahead.", rule="horizon")
    if day < now.astimezone(zone).date():
        raise Invalid("This date is past.", {"booking_date": Phrase("is past")})
    starts_at = instant(day, start, zone)
    if starts_at <= now:
        raise Invalid("This time is past.", {"start_time": Phrase("is past")})
    span = Span(starts_at, starts_at + timedelta(hours=float(duration_hours)))
    return span, chain(
        _broken_by_length(day, start, duration_hours, schedule.rules, now.astimezone(zone).date()),
        _broken_by_time(day, span, schedule, zone, now),
    )


def _broken_by_length(
    day: date, start: time, duration_hours: Decimal, rules: BookingRules, today: date
) -> Iterator[Conflict]:
    grid = int(rules.grid.total_seconds() // 60)
    if day > today + DAY * rules.horizon_days:
        yield Conflict(
            Phrase("Bookings are taken up to {days} days ahead.", days=rules.horizon_days), rule="horizon"
        )
    if (start.hour * 60 + start.minute) % grid or duration_hours * 60 % grid:
        yield Conflict(
            Phrase("Bookings start and end on a grid of {minutes} minutes.", minutes=grid), rule="grid"
        )
    if duration_hours < rules.shortest_hours:
        yield Conflict(
            Phrase("The shortest booking is {hours} h.", hours=rules.shortest_hours), rule="shortest"
        )
    if duration_hours > rules.longest_hours:
        yield Conflict(Phrase("The longest booking is {hours} h.", hours=rules.longest_hours), rule="longest")


def _broken_by_time(
    day: date, span: Span, schedule: Schedule, zone: ZoneInfo, now: datetime
) -> Iterator[Conflict]:
    if span.starts_at < now + schedule.rules.notice:
        yield Conflict("This is too short a notice for the chef.", rule="notice")
    last = (span.ends_at - timedelta(seconds=1)).astimezone(zone).date()
    if any(on in schedule.holidays for on in days_between(day, last)):
        yield Conflict("Nobody works on this date: it is a holiday.", rule="holiday")
    if any(span.overlaps(off) for off in schedule.time_off):
        yield Conflict("The chef takes no bookings at this time.", rule="time_off")
    if not _works(schedule.open_on(day, zone), span):
        yield Conflict("The chef does not work at this time.", rule="working_hours")


def check_duration(duration_hours: Decimal) -> None:
    """Raises `Invalid` for a length that makes no sense."""
    if not duration_hours.is_finite() or not 0 < duration_hours <= 24:
        raise Invalid(
            "The length is not right.",
            {"duration_hours": Phrase("must be more than 0, at most 24")},
        )
    if duration_hours != duration_hours.quantize(Decimal("0.01")):
        raise Invalid("The length is not right.", {"duration_hours": Phrase("has too many decimals")})


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
            {"start_time": Phrase("is skipped when the clocks change that day")},
        )
    return found


def blocked(span: Span, rules: BookingRules) -> Span:
    """The time of a booking and the buffer before and after it."""
    return Span(span.starts_at - rules.buffer_before, span.ends_at + rules.buffer_after)


def blocked_without_buffer(
    session: Session, chef_id: int, block: Span, span: Span, without: int | None
) -> Span:
    """As much of the buffer as the chef's other bookings leave, for staff who set the buffer aside."""
    others = _held(session, [chef_id], block, without)
    starts_at, ends_at = block.starts_at, block.ends_at
    for _, blocked_from, blocked_until in others:
        if blocked_until <= span.starts_at:
            starts_at = max(starts_at, blocked_until)
        elif blocked_from >= span.ends_at:
            ends_at = min(ends_at, blocked_from)
    return Span(starts_at, ends_at)


def free_on(
    session: Session,
    chef_ids: Sequence[int],
    day: date,
    *,
    zone: ZoneInfo,
    defaults: BookingRules,
    now: datetime,
) -> frozenset[int]:
    """Which of these chefs have a start time free on a date, for the shortest booking."""
    if not EARLIEST <= day < LATEST:
        return frozenset()
    schedules = schedules_of(session, chef_ids, day, day, zone=zone, defaults=defaults)
    taken = _taken(session, chef_ids, day, day, zone, now)
    blocks: dict[object, list[Span]] = {}
    found = set()
    for chef_id, schedule in schedules.items():
        alike = schedule.alike_on(day)
        if alike not in blocks:
            shortest = schedule.rules.shortest_hours
            possible = _possible(day, shortest, schedule, zone=zone, now=now)
            blocks[alike] = [block for _, block in possible]
        others = taken.get(chef_id, ())
        if any(not any(block.overlaps(other) for other in others) for block in blocks[alike]):
            found.add(chef_id)
    return frozenset(found)


def days_between(first: date, last: date) -> Iterator[date]:
    """Every date from `first` to `last`, both included."""
    for ordinal in range(first.toordinal(), last.toordinal() + 1):
        yield date.fromordinal(ordinal)


def _works(opens: Sequence[Span], span: Span) -> bool:
    """Whether these pieces of working time, in order, cover the booking without a gap."""
    covered = span.starts_at
    for piece in opens:
        if piece.starts_at <= covered < piece.ends_at:
            covered = piece.ends_at
    return covered >= span.ends_at


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
    end = datetime.combine(last, time(0), tzinfo=zone).astimezone(UTC)
    reach = Span(begin, end + timedelta(hours=LONGEST_BLOCK_HOURS))
    open_still = (Booking.status != Status.PENDING) | (Booking.expires_at > now)
    taken: dict[int, list[Span]] = {}
    for chef_id, blocked_from, blocked_until in _held(session, chef_ids, reach, without, open_still):
        taken.setdefault(chef_id, []).append(Span(blocked_from, blocked_until))
    return taken


def _held(
    session: Session,
    chef_ids: Sequence[int],
    reach: Span,
    without: int | None,
    *conditions: ColumnElement[bool],
) -> list[tuple[int, datetime, datetime]]:
    """What bookings block of these chefs' time within `reach`: the chef, from, until."""
    longest = timedelta(hours=LONGEST_BLOCK_HOURS)
    query = select(Booking.chef_id, Booking.blocked_from, Booking.blocked_until).where(
        Booking.chef_id.in_(chef_ids),
        Booking.status.in_(HOLDING),
        Booking.blocked_from < reach.ends_at,
        Booking.blocked_from > reach.starts_at - longest,
        # They follow from the two above and lead to an index; without them many chefs are read in full.
        Booking.starts_at < reach.ends_at + longest,
        Booking.starts_at > reach.starts_at - longest,
        *conditions,
    )
    if without is not None:
        query = query.where(Booking.id != without)
    return [(chef_id, start, end) for chef_id, start, end in session.execute(query)]
