"""When chefs work: the week, dates that differ from it, time off, and the business's holidays."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from coocook_server.errors import Invalid, NotFound, Phrase
from coocook_server.models import Booking, DatedHours, Holiday, TimeOff
from coocook_server.models.account import Actor
from coocook_server.models.booking import Status
from coocook_server.services import history
from coocook_server.services.booking_rules import BookingRules, rules_of
from coocook_server.services.chef_history import note
from coocook_server.services.clock import Clock
from coocook_server.services.own_chef import find_changeable
from coocook_server.services.permissions import Permission, require
from coocook_server.services.rules import check_date, check_id, clean_text, find_chef
from coocook_server.services.working_hours import (
    WorkingSpan,
    check_working_hours,
    set_working_hours,
    working_hours,
)
from coocook_server.store import Store, changed

DAY = timedelta(days=1)
LONGEST_TIME_OFF = timedelta(days=366)
MOST_SPANS = 12


@dataclass(frozen=True)
class Span:
    """From an instant up to another (UTC)."""

    starts_at: datetime
    ends_at: datetime

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share any time."""
        return self.starts_at < other.ends_at and other.starts_at < self.ends_at


@dataclass(frozen=True)
class Schedule:
    """All that decides when one chef can be booked, but for the bookings there are."""

    rules: BookingRules
    weekly: tuple[WorkingSpan, ...] = ()
    dated: tuple[tuple[date, tuple[WorkingSpan, ...]], ...] = ()
    time_off: tuple[Span, ...] = ()
    holidays: frozenset[date] = frozenset()

    def spans_on(self, day: date) -> tuple[WorkingSpan, ...]:
        """When the chef works on a date, holidays and time off left aside."""
        for dated, spans in self.dated:
            if dated == day:
                return spans
        return tuple(span for span in self.weekly if span.weekday == day.weekday())

    def alike_on(self, day: date) -> tuple[object, ...]:
        """What is the same for two chefs of one reading who can be booked alike on a date.

        Chefs without rules of their own share the business's, so those are told apart by identity.
        """
        return id(self.rules), self.spans_on(day), self.spans_on(day + DAY), self.time_off

    def open_on(self, day: date, zone: ZoneInfo) -> list[Span]:
        """The working time that begins on a date or the one after it, as instants in order.

        The night between them counts as one piece if the chef works until midnight and on.
        """
        found = [
            Span(
                _instant(on, span.starts, zone), _instant(on + DAY * (span.ends == time(0)), span.ends, zone)
            )
            for on in (day, day + DAY)
            for span in self.spans_on(on)
        ]
        return sorted(found, key=lambda span: span.starts_at)


@dataclass(frozen=True)
class TimeOffRecord:
    """A chef's time off: local, from a date and time up to another. The reason is for staff and the chef."""

    id: int
    chef_id: int
    first_date: date
    starts: time
    last_date: date
    ends: time
    reason: str
    created_at: datetime


@dataclass(frozen=True)
class TimeOffDraft:
    """A time off that is wanted; without times whole days, `last_date` included."""

    first_date: date
    last_date: date
    starts: time | None = None
    ends: time | None = None
    reason: str = ""


@dataclass(frozen=True)
class TimeOffAdded:
    """The new time off, and the bookings that lie in it: they stay until somebody moves or cancels them."""

    time_off: TimeOffRecord
    booking_ids: tuple[int, ...]


@dataclass(frozen=True)
class DatedHoursRecord:
    """A date on which a chef works other hours than its weekday says; none at all without spans."""

    date: date
    spans: tuple[WorkingSpan, ...]


@dataclass(frozen=True)
class HolidayRecord:
    """A date on which nobody in the business works."""

    date: date
    name: str


class Schedules:
    """When the chefs of the business work."""

    def __init__(self, store: Store, clock: Clock, zone: ZoneInfo) -> None:
        self._store = store
        self._clock = clock
        self._zone = zone

    def require_may_change(self, chef_id: int, *, by: Actor) -> None:
        """Raises `NotFound` for no such chef, `Denied` for anyone but the chef itself and staff."""
        with self._store.reading() as session:
            find_changeable(session, chef_id, by)

    def set_weekly(self, chef_id: int, spans: Sequence[WorkingSpan], *, by: Actor) -> tuple[WorkingSpan, ...]:
        """Put these weekly hours in the place of a chef's. Raises `NotFound`, `Denied`, `Invalid`."""
        with self._store.writing() as session:
            chef = find_changeable(session, chef_id, by, locked=True)
            kept = _checked(spans)
            before = _shown(working_hours(session, [chef_id]).get(chef_id, ()))
            set_working_hours(session, chef_id, kept)
            after = {"hours": _shown(kept)}
            note(session, chef, "hours", {"hours": before}, after, by=by, at=self._clock())
            return kept

    def dated(self, chef_id: int, first: date, last: date) -> tuple[DatedHoursRecord, ...]:
        """The dates from `first` to `last` that differ from the week. Raises `NotFound`."""
        with self._store.reading() as session:
            find_chef(session, chef_id)
            found = _dated(session, [chef_id], first, last).get(chef_id, ())
            return tuple(DatedHoursRecord(day, spans) for day, spans in found)

    def set_dated(
        self, chef_id: int, day: date, spans: Sequence[WorkingSpan] | None, *, by: Actor
    ) -> DatedHoursRecord | None:
        """Let a date differ from the week; no spans for a day off, None for the week's hours again.

        Raises `NotFound`, `Denied`, `Invalid`.
        """
        check_date(day, "date")
        with self._store.writing() as session:
            chef = find_changeable(session, chef_id, by, locked=True)
            kept = None if spans is None else _checked(spans)
            present = dict(_dated(session, [chef_id], day, day).get(chef_id, ())).get(day)
            session.execute(delete(DatedHours).where(DatedHours.chef_id == chef_id, DatedHours.date == day))
            if kept is not None:
                times: list[tuple[time | None, time | None]] = [(span.starts, span.ends) for span in kept]
                session.add_all(
                    DatedHours(chef_id=chef_id, date=day, starts=starts, ends=ends)
                    for starts, ends in times or [(None, None)]
                )
            name = day.isoformat()
            before = {name: None if present is None else _shown(present)}
            after = {name: None if kept is None else _shown(kept)}
            note(session, chef, "dated_hours", before, after, by=by, at=self._clock())
            return None if kept is None else DatedHoursRecord(day, kept)

    def time_off(self, chef_id: int, *, by: Actor) -> tuple[TimeOffRecord, ...]:
        """A chef's time off that is not over, the next first. Raises `NotFound`, `Denied`."""
        today = self._clock().astimezone(self._zone).date()
        with self._store.reading() as session:
            find_changeable(session, chef_id, by)
            query = (
                select(TimeOff)
                .where(TimeOff.chef_id == chef_id, TimeOff.last_date >= today)
                .order_by(TimeOff.first_date, TimeOff.starts, TimeOff.id)
            )
            return tuple(_time_off_record(row) for row in session.scalars(query))

    def add_time_off(self, chef_id: int, draft: TimeOffDraft, *, by: Actor) -> TimeOffAdded:
        """Take no bookings in a time; those made already are named.

        Raises `NotFound`, `Denied`, `Invalid`.
        """
        with self._store.writing() as session:
            chef = find_changeable(session, chef_id, by, locked=True)
            now = self._clock()
            row = _time_off_row(chef_id, draft, now)
            session.add(row)
            session.flush()
            record = _time_off_record(row)
            note(session, chef, "time_off_added", {}, _time_off_shown(record), by=by, at=now)
            span = _time_off_span(row, self._zone)
            held = select(Booking.id).where(
                Booking.chef_id == chef_id,
                Booking.status.in_((Status.PENDING, Status.CONFIRMED)),
                Booking.starts_at < span.ends_at,
                Booking.ends_at > span.starts_at,
            )
            return TimeOffAdded(record, tuple(session.scalars(held.order_by(Booking.starts_at))))

    def remove_time_off(self, chef_id: int, id: int, *, by: Actor) -> None:
        """Take bookings again in a time that was off. Raises `NotFound`, `Denied`."""
        check_id(id, "time off")
        with self._store.writing() as session:
            chef = find_changeable(session, chef_id, by, locked=True)
            row = session.get(TimeOff, id)
            if row is None or row.chef_id != chef_id:
                raise NotFound("There is no such time off.")
            before = _time_off_shown(_time_off_record(row))
            session.delete(row)
            note(session, chef, "time_off_removed", before, {}, by=by, at=self._clock())

    def holidays(self) -> tuple[HolidayRecord, ...]:
        """The holidays from today on, the next first."""
        today = self._clock().astimezone(self._zone).date()
        query = select(Holiday).where(Holiday.date >= today).order_by(Holiday.date)
        with self._store.reading() as session:
            return tuple(HolidayRecord(row.date, row.name) for row in session.scalars(query))

    def set_holiday(self, day: date, name: str | None, *, by: Actor) -> HolidayRecord | None:
        """Close the business on a date, or open it again with None.

        Raises `Denied`, `Invalid`, `NotFound`.
        """
        require(by, Permission.RULES, "Only staff may change the holidays.")
        check_date(day, "date")
        kept = None if name is None else clean_text(name, "name", longest=80, required=True)
        with self._store.writing() as session:
            row = session.get(Holiday, day)
            if row is None and kept is None:
                raise NotFound("This date is no holiday.")
            before = {"date": day.isoformat(), "name": row.name if row else None}
            if row is None:
                session.add(Holiday(date=day, name=kept))
            elif kept is None:
                session.delete(row)
            else:
                row.name = kept
            history.record(
                session,
                "holiday",
                day.toordinal(),
                "removed" if kept is None else "set",
                before=before,
                after={"date": day.isoformat(), "name": kept},
                by=by,
                at=self._clock(),
            )
            changed(session, "holiday")
            return None if kept is None else HolidayRecord(day, kept)


def schedules_of(
    session: Session,
    chef_ids: Iterable[int],
    first: date,
    last: date,
    *,
    zone: ZoneInfo,
    defaults: BookingRules,
) -> dict[int, Schedule]:
    """What decides when each of these chefs can be booked from `first` to `last`, in five queries."""
    ids = list(chef_ids)
    rules = rules_of(session, ids, defaults)
    days = range(min((last - first).days + 2, 7))
    weekly = working_hours(session, ids, {(first.weekday() + number) % 7 for number in days})
    dated = _dated(session, ids, first, last + DAY)
    off = _time_off(session, ids, first, last + DAY, zone)
    query = select(Holiday.date).where(Holiday.date >= first, Holiday.date <= last + DAY)
    holidays = frozenset(session.scalars(query))
    return {
        id: Schedule(rules[id], weekly.get(id, ()), dated.get(id, ()), off.get(id, ()), holidays)
        for id in ids
    }


def _instant(day: date, at: time, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, at, tzinfo=zone).astimezone(UTC)


def _checked(spans: Sequence[WorkingSpan]) -> tuple[WorkingSpan, ...]:
    wrong: dict[str, str] = {}
    check_working_hours(tuple(spans), wrong)
    if len(spans) > 7 * MOST_SPANS:
        wrong["hours"] = Phrase("may have at most {most} spans a day", most=MOST_SPANS)
    if wrong:
        raise Invalid("The hours are not right.", wrong)
    return tuple(sorted(spans, key=lambda span: (span.weekday, span.starts)))


def _shown(spans: Iterable[WorkingSpan]) -> list[list[Any]]:
    return [
        [span.weekday, span.starts.isoformat("minutes"), span.ends.isoformat("minutes")] for span in spans
    ]


def _dated(
    session: Session, ids: Sequence[int], first: date, last: date
) -> dict[int, tuple[tuple[date, tuple[WorkingSpan, ...]], ...]]:
    query = (
        select(DatedHours.chef_id, DatedHours.date, DatedHours.starts, DatedHours.ends)
        .where(DatedHours.chef_id.in_(ids), DatedHours.date >= first, DatedHours.date <= last)
        .order_by(DatedHours.chef_id, DatedHours.date, DatedHours.starts)
    )
    found: dict[int, dict[date, tuple[WorkingSpan, ...]]] = {}
    for chef_id, day, starts, ends in session.execute(query):
        spans = found.setdefault(chef_id, {}).setdefault(day, ())
        if starts is not None and ends is not None:
            found[chef_id][day] = (*spans, WorkingSpan(day.weekday(), starts, ends))
    return {chef_id: tuple(days.items()) for chef_id, days in found.items()}


def _time_off(
    session: Session, ids: Sequence[int], first: date, last: date, zone: ZoneInfo
) -> dict[int, tuple[Span, ...]]:
    query = select(TimeOff).where(
        TimeOff.chef_id.in_(ids), TimeOff.first_date <= last, TimeOff.last_date >= first
    )
    found: dict[int, tuple[Span, ...]] = {}
    for row in session.scalars(query.order_by(TimeOff.chef_id, TimeOff.first_date, TimeOff.id)):
        found[row.chef_id] = (*found.get(row.chef_id, ()), _time_off_span(row, zone))
    return found


def _time_off_row(chef_id: int, draft: TimeOffDraft, now: datetime) -> TimeOff:
    for field in ("first_date", "last_date"):
        check_date(getattr(draft, field), field)
    if (draft.starts is None) != (draft.ends is None):
        raise Invalid("The time off is not right.", {"ends": Phrase("goes together with starts")})
    whole_days = draft.starts is None or draft.ends is None
    starts, ends = draft.starts or time(0), draft.ends or time(0)
    last = draft.last_date + DAY if whole_days else draft.last_date
    if (draft.first_date, starts) >= (last, ends):
        raise Invalid("The time off is not right.", {"last_date": Phrase("must end after it starts")})
    if last - draft.first_date > LONGEST_TIME_OFF:
        raise Invalid("The time off is not right.", {"last_date": Phrase("may be at most a year later")})
    return TimeOff(
        chef_id=chef_id,
        first_date=draft.first_date,
        starts=starts,
        last_date=last,
        ends=ends,
        reason=clean_text(draft.reason, "reason", longest=500, lines=True),
        created_at=now,
    )


def _time_off_span(row: TimeOff, zone: ZoneInfo) -> Span:
    return Span(_instant(row.first_date, row.starts, zone), _instant(row.last_date, row.ends, zone))


def _time_off_record(row: TimeOff) -> TimeOffRecord:
    return TimeOffRecord(
        row.id, row.chef_id, row.first_date, row.starts, row.last_date, row.ends, row.reason, row.created_at
    )


def _time_off_shown(record: TimeOffRecord) -> dict[str, str]:
    return {
        "from": f"{record.first_date} {record.starts.isoformat('minutes')}",
        "until": f"{record.last_date} {record.ends.isoformat('minutes')}",
        "reason": record.reason,
    }
