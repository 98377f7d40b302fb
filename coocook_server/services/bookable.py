"""Whether a time of a chef can be booked by the rules, whoever else has booked; instants in UTC."""

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from itertools import chain
from zoneinfo import ZoneInfo

from coocook_server.errors import Conflict, Invalid, Phrase
from coocook_server.services.booking_rules import BookingRules
from coocook_server.services.rules import LATEST
from coocook_server.services.schedules import DAY, Schedule, Span


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
    for start, block in possible(day, duration_hours, schedule, zone=zone, now=now):
        if not any(block.overlaps(other) for other in taken):
            yield start


def possible(
    day: date,
    duration_hours: Decimal,
    schedule: Schedule,
    at: time | None = None,
    *,
    zone: ZoneInfo,
    now: datetime,
) -> Iterator[tuple[time, Span]]:
    """The start times on the grid that no rule forbids, or `at` alone, each with what it would block."""
    spans = schedule.spans_on(day)
    if not spans:
        return
    begins = min(span.starts for span in spans)
    for start in _grid(schedule.rules.grid) if at is None else (at,):
        if start < begins:
            continue
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
