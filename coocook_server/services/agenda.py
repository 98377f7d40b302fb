"""What the desk looks at first: today, what is next, what waits, and the week's numbers."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, Integer, String, case, cast, func, select
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
class Answers:
    """What became of the week's bookings: agreed or done, waiting, and ended without."""

    agreed: int = 0
    waiting: int = 0
    cancelled: int = 0
    declined: int = 0
    expired: int = 0


@dataclass(frozen=True)
class AgendaRecord:
    """The desk's first look; `next` is what comes after tomorrow.

    `week` is seven days from Monday on, revenue of bookings agreed or done.
    """

    today: date
    on_today: tuple[BookingRecord, ...]
    on_tomorrow: tuple[BookingRecord, ...]
    next: tuple[BookingRecord, ...]
    waiting: tuple[BookingRecord, ...]
    waiting_total: int
    week: tuple[DayNumbers, ...]
    week_bookings: int
    week_revenue: Decimal
    week_answers: Answers
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
            tomorrow = today + timedelta(days=1)
            tomorrows = (holds, *on_dates(tomorrow, tomorrow))
            on_tomorrow = booking_lists.found(session, tomorrows, "starts_at", MOST_SHOWN, now)
            later = (open_ones, Booking.starts_at > now, Booking.booking_date > tomorrow)
            upcoming = booking_lists.found(session, later, "starts_at", MOST_NEXT, now)
            is_waiting = _is_waiting(now)
            waiting = booking_lists.found(session, (is_waiting,), "expires_at", MOST_SHOWN, now)
            waiting_total = _count(session, is_waiting)
            week = _week(session, monday)
            answers = _answers(session, monday, now)
        return AgendaRecord(
            today=today,
            on_today=on_today,
            on_tomorrow=on_tomorrow,
            next=upcoming,
            waiting=waiting,
            waiting_total=waiting_total,
            week=week,
            week_bookings=sum(day.bookings for day in week),
            week_revenue=sum((day.revenue for day in week), Decimal("0.00")),
            week_answers=answers,
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


def _answers(session: Session, monday: date, now: datetime) -> Answers:
    overdue = (Booking.status == Status.PENDING) & (Booking.expires_at <= now)
    became = case((overdue, Status.EXPIRED.value), else_=cast(Booking.status, String))
    query = (
        select(became, func.count(Booking.id))
        .where(*on_dates(monday, monday + timedelta(days=6)))
        .group_by(became)
    )
    counts = {Status(status): int(count) for status, count in session.execute(query)}
    return Answers(
        agreed=sum(counts.get(status, 0) for status in (Status.CONFIRMED, Status.COMPLETED, Status.NO_SHOW)),
        waiting=counts.get(Status.PENDING, 0),
        cancelled=counts.get(Status.CANCELLED, 0),
        declined=counts.get(Status.DECLINED, 0),
        expired=counts.get(Status.EXPIRED, 0),
    )
