"""The desk's board: chefs against dates, when they work, and what is booked; never a query a chef."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, and_, exists, func, or_, select
from sqlalchemy.orm import Session

from coocook_server.errors import Invalid, Phrase
from coocook_server.models import Account, Booking, Chef, Holiday, TimeOff, WorkingHours
from coocook_server.models.account import Actor
from coocook_server.models.booking import HOLDING, LONGEST_BLOCK_HOURS, Status
from coocook_server.services.booking_rules import BookingRules
from coocook_server.services.booking_states import CANCELLABLE
from coocook_server.services.clock import Clock
from coocook_server.services.permissions import Permission, require
from coocook_server.services.rules import EARLIEST, LATEST, clean_text
from coocook_server.services.schedules import DAY, Schedule, Span, TimeOffDraft, schedules_of
from coocook_server.services.working_hours import EVERY_DAY
from coocook_server.store import Store
from coocook_server.store.matching import folded, within

MOST_DAYS = 62
NOT_STAFF = Phrase("Only staff may see the whole schedule.")
_FULL_DAY = 24 * 60


@dataclass(frozen=True)
class BoardChef:
    """A row of the board; one who is inactive stays on it while bookings are to come."""

    id: int
    name: str
    cuisine: str
    active: bool


@dataclass(frozen=True)
class Roster:
    """The rows of the board, by name, and from when to when (minutes of the day) anybody works at all."""

    chefs: tuple[BoardChef, ...]
    opens: int
    closes: int


@dataclass(frozen=True)
class BoardBooking:
    """A booking that holds its chef's time; instants in UTC, the time of day local."""

    id: int
    chef_id: int
    customer_name: str
    booking_date: date
    start_time: time
    duration_hours: Decimal
    starts_at: datetime
    ends_at: datetime
    blocked_from: datetime
    blocked_until: datetime
    status: Status
    guests: int | None
    version: int

    @property
    def span(self) -> Span:
        """The time that was agreed."""
        return Span(self.starts_at, self.ends_at)

    @property
    def block(self) -> Span:
        """That time and the buffer around it."""
        return Span(self.blocked_from, self.blocked_until)

    @property
    def movable(self) -> bool:
        """Whether its time may still be changed."""
        return self.status in CANCELLABLE


@dataclass(frozen=True)
class BoardTimeOff:
    """A chef's time off, and the draft that makes the same one again."""

    id: int
    chef_id: int
    span: Span
    draft: TimeOffDraft


@dataclass(frozen=True)
class Board:
    """Some chefs from `first` to `last`: when they work, when not, and what is booked."""

    first: date
    last: date
    schedules: Mapping[int, Schedule] = field(default_factory=dict)
    bookings: Mapping[int, tuple[BoardBooking, ...]] = field(default_factory=dict)
    time_off: Mapping[int, tuple[BoardTimeOff, ...]] = field(default_factory=dict)
    holidays: Mapping[date, str] = field(default_factory=dict)


class Boards:
    """Reads the board for staff."""

    def __init__(self, store: Store, clock: Clock, zone: ZoneInfo, defaults: BookingRules) -> None:
        self._store = store
        self._clock = clock
        self._zone = zone
        self._defaults = defaults

    def roster(self, text: str = "", *, by: Actor) -> Roster:
        """The chefs in whose name, cuisine or place each word of the text is; in three queries.

        Raises `Denied` for anyone but staff, `Invalid` for a text that is too long.
        """
        require(by, Permission.ALL_BOOKINGS, NOT_STAFF)
        words = clean_text(text, "text", longest=200).split()
        said = folded(Chef.name + "\n" + Chef.cuisine + "\n" + Chef.location)
        query = (
            select(Chef.id, Chef.name, Chef.cuisine, Chef.active)
            .where(or_(Chef.active.is_(True), _has_open_bookings(self._clock())))
            .where(*(within(folded(word), said) for word in words))
            .order_by(Chef.name, Chef.id)
        )
        with self._store.reading() as session:
            chefs = tuple(BoardChef(*row) for row in session.execute(query))
            opens, closes = _working_day(session)
        return Roster(chefs, opens, closes)

    def of(self, chef_ids: Collection[int], first: date, last: date, *, by: Actor) -> Board:
        """What there is of these chefs from `first` to `last` (62 days at most), in eight queries.

        Raises `Denied` for anyone but staff, `Invalid` for a range that makes no sense.
        """
        require(by, Permission.ALL_BOOKINGS, NOT_STAFF)
        if not (EARLIEST < first <= last < LATEST and last - first < DAY * MOST_DAYS):
            raise Invalid(
                "The range of dates is not right.",
                {"to": Phrase("must be from the first day to {count} days after it", count=MOST_DAYS - 1)},
            )
        ids = sorted(set(chef_ids))
        shown = Span(_midnight(first, self._zone), _midnight(last + DAY, self._zone))
        with self._store.reading() as session:
            return Board(
                first,
                last,
                schedules_of(session, ids, first, last, zone=self._zone, defaults=self._defaults),
                _bookings(session, ids, shown, self._clock()),
                _time_off(session, ids, first, last, self._zone),
                _holidays(session, first, last),
            )


def merged(boards: Collection[Board]) -> Board:
    """Boards of different chefs, for the same dates, as one."""
    whole = next(iter(boards))
    for other in boards:
        whole = replace(
            whole,
            schedules={**whole.schedules, **other.schedules},
            bookings={**whole.bookings, **other.bookings},
            time_off={**whole.time_off, **other.time_off},
        )
    return whole


def _has_open_bookings(now: datetime) -> ColumnElement[bool]:
    to_come = exists().where(
        Booking.chef_id == Chef.id,
        Booking.status.in_(CANCELLABLE),
        Booking.starts_at > now - timedelta(hours=LONGEST_BLOCK_HOURS),
        Booking.ends_at > now,
    )
    return and_(Chef.active.is_(False), to_come)


def _working_day(session: Session) -> tuple[int, int]:
    """The minutes from the earliest to the latest weekly hour of any chef."""
    query = select(
        func.min(WorkingHours.starts),
        func.max(WorkingHours.ends),
        func.count(WorkingHours.id).filter(WorkingHours.ends == time(0)),
    )
    starts, ends, until_midnight = session.execute(query).one()
    if starts is None:
        starts, ends = EVERY_DAY[0].starts, EVERY_DAY[0].ends
    return _minutes(starts), _FULL_DAY if until_midnight else _minutes(ends)


def _bookings(
    session: Session, ids: list[int], shown: Span, now: datetime
) -> dict[int, tuple[BoardBooking, ...]]:
    longest = timedelta(hours=LONGEST_BLOCK_HOURS)
    query = (
        select(
            Booking.id,
            Booking.chef_id,
            Account.name,
            Booking.booking_date,
            Booking.start_time,
            Booking.duration_hours,
            Booking.starts_at,
            Booking.ends_at,
            Booking.blocked_from,
            Booking.blocked_until,
            Booking.status,
            Booking.guests,
            Booking.version,
        )
        .join(Account, Account.id == Booking.user_id)
        .where(
            Booking.chef_id.in_(ids),
            Booking.status.in_(HOLDING),
            # Two days on either side: what is moved to the edge of these dates must not lie on a neighbour.
            Booking.starts_at > shown.starts_at - longest,
            Booking.starts_at < shown.ends_at + longest,
            (Booking.status != Status.PENDING) | (Booking.expires_at > now),
        )
        .order_by(Booking.chef_id, Booking.starts_at, Booking.id)
    )
    found: dict[int, list[BoardBooking]] = {}
    rows: Iterable[Any] = session.execute(query)
    for row in rows:
        booking = BoardBooking(*row)
        found.setdefault(booking.chef_id, []).append(booking)
    return {chef_id: tuple(bookings) for chef_id, bookings in found.items()}


def _time_off(
    session: Session, ids: list[int], first: date, last: date, zone: ZoneInfo
) -> dict[int, tuple[BoardTimeOff, ...]]:
    query = (
        select(TimeOff)
        .where(TimeOff.chef_id.in_(ids), TimeOff.first_date <= last + DAY, TimeOff.last_date >= first)
        .order_by(TimeOff.chef_id, TimeOff.first_date, TimeOff.starts, TimeOff.id)
    )
    found: dict[int, list[BoardTimeOff]] = {}
    for row in session.scalars(query):
        found.setdefault(row.chef_id, []).append(_as_time_off(row, zone))
    return {chef_id: tuple(spans) for chef_id, spans in found.items()}


def _as_time_off(row: Any, zone: ZoneInfo) -> BoardTimeOff:
    starts = datetime.combine(row.first_date, row.starts, tzinfo=zone).astimezone(UTC)
    ends = datetime.combine(row.last_date, row.ends, tzinfo=zone).astimezone(UTC)
    draft = TimeOffDraft(row.first_date, row.last_date, row.starts, row.ends, row.reason)
    return BoardTimeOff(row.id, row.chef_id, Span(starts, ends), draft)


def _holidays(session: Session, first: date, last: date) -> dict[date, str]:
    query = select(Holiday).where(Holiday.date >= first, Holiday.date <= last).order_by(Holiday.date)
    return {row.date: row.name for row in session.scalars(query)}


def _midnight(day: date, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, time(0), tzinfo=zone).astimezone(UTC)


def _minutes(at: time) -> int:
    return at.hour * 60 + at.minute
