"""Who cooks when and where: a day in full for the kitchen door, a week at a glance."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.orm import Session

from coocook_server.models import Booking, Chef, Holiday
from coocook_server.models.account import Actor
from coocook_server.models.booking import HOLDING
from coocook_server.services import booking_lists, payments
from coocook_server.services.booking_lists import BookingRecord, on_dates
from coocook_server.services.booking_rules import BookingRules
from coocook_server.services.clock import Clock
from coocook_server.services.permissions import Permission, require
from coocook_server.services.receipts import Business
from coocook_server.services.rules import check_date
from coocook_server.services.schedules import Schedule, Span, schedules_of
from coocook_server.services.working_hours import WorkingSpan
from coocook_server.store import Store

MOST_BOOKINGS = 3_000
MOST_IDLE_CHEFS = 60
"""With more chefs than these, a week names only those who have bookings."""
_DAY = timedelta(days=1)


@dataclass(frozen=True)
class RosterBooking:
    """A booking and what is still to be paid for it."""

    booking: BookingRecord
    due: Decimal


@dataclass(frozen=True)
class ChefDay:
    """A chef's bookings of a day, the first one first."""

    chef_id: int
    name: str
    bookings: tuple[RosterBooking, ...]


@dataclass(frozen=True)
class DaySheet:
    """All that the chefs need for a day; only those who have bookings."""

    day: date
    zone: ZoneInfo
    business: Business
    holiday: str | None
    chefs: tuple[ChefDay, ...]


@dataclass(frozen=True)
class PlannedDay:
    """When a chef works on a day, and what is booked.

    Without `works` the chef does not work; `off` says that time off takes some of the hours, or all.
    """

    date: date
    works: tuple[WorkingSpan, ...]
    off: bool
    bookings: tuple[BookingRecord, ...]


@dataclass(frozen=True)
class ChefWeek:
    """A chef's seven days from Monday on."""

    chef_id: int
    name: str
    days: tuple[PlannedDay, ...]


@dataclass(frozen=True)
class WeekPlan:
    """The business's week; `holidays` by date."""

    monday: date
    zone: ZoneInfo
    business: Business
    holidays: dict[date, str]
    chefs: tuple[ChefWeek, ...]


class Rosters:
    """What is printed for the chefs."""

    def __init__(
        self, store: Store, clock: Clock, zone: ZoneInfo, defaults: BookingRules, business: Business
    ) -> None:
        self._store = store
        self._clock = clock
        self._zone = zone
        self._defaults = defaults
        self._business = business

    def day(self, day: date, *, by: Actor) -> DaySheet:
        """The day's bookings by chef, those that wait for an answer too. Raises `Denied`, `Invalid`."""
        _may_read(by)
        check_date(day, "day")
        with self._store.reading() as session:
            found = self._bookings(session, day, day)
            return DaySheet(
                day,
                self._zone,
                self._business,
                _holidays(session, day, day).get(day),
                tuple(
                    ChefDay(
                        chef_id,
                        theirs[0].chef_name,
                        tuple(RosterBooking(each, payments.balance(session, each).due) for each in theirs),
                    )
                    for chef_id, theirs in _by_chef(found)
                ),
            )

    def week(self, day: date, *, by: Actor) -> WeekPlan:
        """The week in which a day is, of the chefs who can be booked or are. Raises `Denied`, `Invalid`."""
        _may_read(by)
        check_date(day, "day")
        monday = day - _DAY * day.weekday()
        sunday = monday + 6 * _DAY
        with self._store.reading() as session:
            found = dict(_by_chef(self._bookings(session, monday, sunday)))
            names = {chef_id: theirs[0].chef_name for chef_id, theirs in found.items()}
            idle = select(Chef.id, Chef.name).where(Chef.active).limit(MOST_IDLE_CHEFS + 1)
            more = dict(session.execute(idle).all())
            if len(more) <= MOST_IDLE_CHEFS:
                names |= more
            schedules = schedules_of(session, names, monday, sunday, zone=self._zone, defaults=self._defaults)
            return WeekPlan(
                monday,
                self._zone,
                self._business,
                _holidays(session, monday, sunday),
                tuple(
                    ChefWeek(id, name, self._planned(schedules[id], monday, found.get(id, ())))
                    for id, name in sorted(names.items(), key=lambda chef: (chef[1], chef[0]))
                ),
            )

    def _bookings(self, session: Session, first: date, last: date) -> tuple[BookingRecord, ...]:
        wanted = (Booking.status.in_(HOLDING), *on_dates(first, last))
        found = booking_lists.found(session, wanted, "starts_at", MOST_BOOKINGS, self._clock())
        return tuple(booking for booking in found if booking.status in HOLDING)

    def _planned(
        self, schedule: Schedule, monday: date, bookings: Sequence[BookingRecord]
    ) -> tuple[PlannedDay, ...]:
        days = []
        for day in (monday + number * _DAY for number in range(7)):
            works = () if day in schedule.holidays else schedule.spans_on(day)
            open_then = [
                span
                for span in schedule.open_on(day, self._zone)
                if span.starts_at.astimezone(self._zone).date() == day
            ]
            off = bool(works) and any(_overlap(span, schedule.time_off) for span in open_then)
            if off and all(_covered(span, schedule.time_off) for span in open_then):
                works = ()
            theirs = tuple(booking for booking in bookings if booking.booking_date == day)
            days.append(PlannedDay(day, works, off, theirs))
        return tuple(days)


def _may_read(by: Actor) -> None:
    require(by, Permission.ALL_BOOKINGS, "Only staff may print the plans.")


def _overlap(span: Span, others: Iterable[Span]) -> bool:
    return any(span.overlaps(other) for other in others)


def _covered(span: Span, others: Iterable[Span]) -> bool:
    return any(other.starts_at <= span.starts_at and span.ends_at <= other.ends_at for other in others)


def _by_chef(bookings: Iterable[BookingRecord]) -> list[tuple[int, list[BookingRecord]]]:
    """The bookings by chef, the chefs by name."""
    found: dict[int, list[BookingRecord]] = {}
    for booking in bookings:
        found.setdefault(booking.chef_id, []).append(booking)
    return sorted(found.items(), key=lambda each: (each[1][0].chef_name, each[0]))


def _holidays(session: Session, first: date, last: date) -> dict[date, str]:
    query = select(Holiday.date, Holiday.name).where(Holiday.date >= first, Holiday.date <= last)
    return dict(session.execute(query).all())
