"""What a report says of a stretch of time or of a chef, and how its numbers follow from each other.

A booking belongs to the date it is for, in the business's time zone, and not to the day it was made on.

- **Revenue** is what customers owe for what is over: the price of completed bookings, and fees. A fee is
  what a cancelled booking's frozen policy left to pay, or the price of one whose customer did not come.
- **Expected** is the price of confirmed bookings, which are not over yet. It is no revenue.
- **Received** is money that moved, on the day it moved: payments less refunds, lines taken back left out.
  It is no part of revenue, since it may be for bookings of other dates.
- **Cancelled share** is the cancelled ones of the bookings that were agreed: confirmed, completed, cancelled
  or no-show. **No-show share** is the no-shows of those and the completed ones.
- **Booked hours** are those of confirmed, completed and no-show bookings. **Offered hours** are the working
  hours, less holidays and time off. **Utilisation** is the one by the other.
- **Lead time** is from the making of a booking until its start, of all bookings made.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum

from coocook_server.models.booking import Status

NOTHING = Decimal("0.00")
_AGREED = (Status.CONFIRMED, Status.COMPLETED, Status.CANCELLED, Status.NO_SHOW)
_DAY = timedelta(days=1)
_DAY_SECONDS = Decimal(86_400)
_TENTH, _THOUSANDTH = Decimal("0.1"), Decimal("0.001")


class Step(StrEnum):
    """How long each line of a report is."""

    DAY = "day"
    WEEK = "week"
    """From Monday on."""
    MONTH = "month"

    def first_of(self, day: date) -> date:
        """The day on which the day, week or month of this day begins."""
        if self is Step.WEEK:
            return day - _DAY * day.weekday()
        return day.replace(day=1) if self is Step.MONTH else day

    def next(self, first: date) -> date:
        """The first day of the one that follows the one that begins on `first`."""
        if self is Step.MONTH:
            return (first.replace(day=28) + 4 * _DAY).replace(day=1)
        return first + (7 * _DAY if self is Step.WEEK else _DAY)


@dataclass(frozen=True)
class ReportFilter:
    """From when to when, in what steps, and of which chef; None is all of them."""

    first: date
    last: date
    step: Step = Step.MONTH
    chef_id: int | None = None

    @property
    def before(self) -> tuple[date, date]:
        """The stretch that this one is compared with: as many months or days before it."""
        end = self.first - _DAY
        if self.first.day == 1 and (self.last + _DAY).day == 1:
            months = (self.last.year - self.first.year) * 12 + self.last.month - self.first.month + 1
            years, month = divmod(self.first.year * 12 + self.first.month - 1 - months, 12)
            return date(years, month + 1, 1), end
        return end - (self.last - self.first), end


@dataclass(frozen=True)
class Figures:
    """The numbers of a stretch of time or of a chef; money in the business's currency, exact."""

    counts: Counter[Status] = field(default_factory=Counter)
    completed: Decimal = NOTHING
    cancellation_fees: Decimal = NOTHING
    no_show_fees: Decimal = NOTHING
    expected: Decimal = NOTHING
    received: Decimal = NOTHING
    booked_hours: Decimal = NOTHING
    offered_hours: Decimal = NOTHING
    lead_seconds: int = 0

    def __add__(self, other: "Figures") -> "Figures":
        return Figures(
            self.counts + other.counts,
            self.completed + other.completed,
            self.cancellation_fees + other.cancellation_fees,
            self.no_show_fees + other.no_show_fees,
            self.expected + other.expected,
            self.received + other.received,
            self.booked_hours + other.booked_hours,
            self.offered_hours + other.offered_hours,
            self.lead_seconds + other.lead_seconds,
        )

    @property
    def made(self) -> int:
        """How many bookings there are, whatever became of them."""
        return self.counts.total()

    @property
    def fees(self) -> Decimal:
        """What is owed for bookings that did not take place."""
        return self.cancellation_fees + self.no_show_fees

    @property
    def revenue(self) -> Decimal:
        """What is owed for what is over."""
        return self.completed + self.fees

    @property
    def cancelled_share(self) -> Decimal | None:
        """The cancelled ones of the bookings that were agreed, from 0 to 1."""
        return _share(self.counts[Status.CANCELLED], sum(self.counts[status] for status in _AGREED))

    @property
    def no_show_share(self) -> Decimal | None:
        """The no-shows of the bookings that are over, from 0 to 1."""
        no_shows = self.counts[Status.NO_SHOW]
        return _share(no_shows, no_shows + self.counts[Status.COMPLETED])

    @property
    def utilisation(self) -> Decimal | None:
        """Which part of the hours offered is booked; above 1 where staff overruled working hours."""
        return _share(self.booked_hours, self.offered_hours)

    @property
    def lead_days(self) -> Decimal | None:
        """How many days ahead bookings were made, on average."""
        if not self.made:
            return None
        return (self.lead_seconds / _DAY_SECONDS / self.made).quantize(_TENTH)


@dataclass(frozen=True)
class PeriodFigures:
    """A day, week or month, cut to the range of the report."""

    first: date
    last: date
    figures: Figures


@dataclass(frozen=True)
class ChefFigures:
    """A chef's numbers; `active` says whether customers can book it."""

    chef_id: int
    name: str
    active: bool
    figures: Figures


@dataclass(frozen=True)
class LeadTimes:
    """How many bookings were made so many days ahead: from `days` on, less than `below` (None: any)."""

    days: int
    below: int | None
    bookings: int


@dataclass(frozen=True)
class Report:
    """The numbers of a range of dates: in steps, by chef (most revenue first), in all, and before it."""

    wanted: ReportFilter
    currency: str
    total: Figures
    before: Figures
    periods: tuple[PeriodFigures, ...]
    chefs: tuple[ChefFigures, ...]
    lead_times: tuple[LeadTimes, ...]
    other_currencies: int
    """How many bookings are in another currency; their money is in none of the sums."""


def in_steps(wanted: ReportFilter, days: dict[date, Figures]) -> tuple[PeriodFigures, ...]:
    """The figures of single days as a line for each step of the range, the empty ones too."""
    sums: dict[date, Figures] = {}
    for day, figures in days.items():
        start = wanted.step.first_of(day)
        sums[start] = sums.get(start, Figures()) + figures
    return tuple(
        PeriodFigures(
            max(start, wanted.first),
            min(wanted.step.next(start) - _DAY, wanted.last),
            sums.get(start, Figures()),
        )
        for start in _starts(wanted)
    )


def _starts(wanted: ReportFilter) -> Iterable[date]:
    start = wanted.step.first_of(wanted.first)
    while start <= wanted.last:
        yield start
        start = wanted.step.next(start)


def _share(part: Decimal | int, whole: Decimal | int) -> Decimal | None:
    return (Decimal(part) / Decimal(whole)).quantize(_THOUSANDTH) if whole else None
