"""What the desk looks at first: today, what is next, what waits, and the week's numbers."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, Integer, cast, func, select
from sqlalchemy.orm import Session

from coocook_server.models import Booking
from coocook_server.models.booking import HOLDING, Status
from coocook_server.services import booking_lists
from coocook_server.services.booking_lists import BookingRecord, on_dates
from coocook_server.services.clock import Clock
from coocook_server.store import Store

MOST_SHOWN = 100
MOST_NEXT = 20


@dataclass(frozen=True)
class DayNumbers:
    """One day of the week: the bookings that hold time on it and what they earn."""

    date: date
    bookings: int
    revenue: Decimal


@dataclass(frozen=True)
class AgendaRecord:
    """The desk's first look; `week` is seven days from Monday on, revenue of bookings agreed or done."""

    today: date
    on_today: tuple[BookingRecord, ...]
    next: tuple[BookingRecord, ...]
    waiting: tuple[BookingRecord, ...]
    waiting_total: int
    week: tuple[DayNumbers, ...]
    week_bookings: int
    week_revenue: Decimal
    currency: str


class Agenda:
    """The desk's first look at the business."""

    def __init__(self, store: Store, clock: Clock, zone: ZoneInfo, currency: str) -> None:
        self._store = store
        self._clock = clock
        self._zone = zone
        self._currency = currency

    def now(self) -> AgendaRecord:
        """The agenda of this moment; long lists are cut at 100, what is next at 20."""
        now = self._clock()
        today = now.astimezone(self._zone).date()
        monday = today - timedelta(days=today.weekday())
        holds = Booking.status.in_(HOLDING)
        open_ones = Booking.status.in_((Status.PENDING, Status.CONFIRMED))
        with self._store.reading() as session:
            todays = (holds, *on_dates(today, today))
            on_today = booking_lists.found(session, todays, "starts_at", MOST_SHOWN, now)
            later = (open_ones, Booking.starts_at > now, Booking.booking_date > today)
            upcoming = booking_lists.found(session, later, "starts_at", MOST_NEXT, now)
            is_waiting = _is_waiting(now)
            waiting = booking_lists.found(session, (is_waiting,), "expires_at", MOST_SHOWN, now)
            waiting_total = _count(session, is_waiting)
            week = _week(session, monday)
        return AgendaRecord(
            today=today,
            on_today=on_today,
            next=upcoming,
            waiting=waiting,
            waiting_total=waiting_total,
            week=week,
            week_bookings=sum(day.bookings for day in week),
            week_revenue=sum((day.revenue for day in week), Decimal("0.00")),
            currency=self._currency,
        )

    def waiting(self) -> int:
        """How many bookings wait for an answer."""
        with self._store.reading() as session:
            return _count(session, _is_waiting(self._clock()))


def _is_waiting(now: datetime) -> ColumnElement[bool]:
    return (Booking.status == Status.PENDING) & (Booking.expires_at > now)


def _count(session: Session, which: ColumnElement[bool]) -> int:
    return session.scalar(select(func.count(Booking.id)).where(which)) or 0


def _week(session: Session, monday: date) -> tuple[DayNumbers, ...]:
    cents = func.sum(cast(func.round(Booking.total_price * 100), Integer))
    earns = Booking.status.in_((Status.CONFIRMED, Status.COMPLETED, Status.NO_SHOW))
    query = (
        select(Booking.booking_date, func.count(Booking.id), cents.filter(earns))
        .where(*on_dates(monday, monday + timedelta(days=6)), Booking.status.in_(HOLDING))
        .group_by(Booking.booking_date)
    )
    numbers = {
        day: DayNumbers(day, count, (Decimal(revenue or 0) / 100).quantize(Decimal("0.01")))
        for day, count, revenue in session.execute(query)
    }
    days = (monday + timedelta(days=offset) for offset in range(7))
    return tuple(numbers.get(day, DayNumbers(day, 0, Decimal("0.00"))) for day in days)
