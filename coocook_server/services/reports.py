"""How the business does: revenue, bookings, cancellations, use of the chefs' time, lead time.

`report_figures` says what each number counts. Sums are made by the database, in cents and minutes, so that
none is ever a float; a million bookings come back as a line for each day and each chef.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import BigInteger, ColumnElement, Select, case, cast, func, literal_column, select
from sqlalchemy.orm import Session

from coocook_server.errors import Invalid, Phrase
from coocook_server.models import Booking, Chef, Payment
from coocook_server.models.account import Actor
from coocook_server.models.booking import Status
from coocook_server.models.payment import PaymentKind
from coocook_server.services import offered_hours
from coocook_server.services.booking_lists import on_dates
from coocook_server.services.booking_rules import BookingRules
from coocook_server.services.clock import Clock
from coocook_server.services.offered_hours import Offered, offered
from coocook_server.services.permissions import Permission, require
from coocook_server.services.report_figures import (
    NOTHING,
    ChefFigures,
    Figures,
    LeadTimes,
    Report,
    ReportFilter,
    in_steps,
)
from coocook_server.services.rules import check_date, find_chef
from coocook_server.store import Store
from coocook_server.store.instants import day_of, local_day, seconds

MOST_DAYS = 3_700
LEAD_STEPS = (0, 1, 3, 7, 14, 28)
"""From how many days ahead on bookings are counted together."""
_DAY_SECONDS = 86_400
_HELD = (Status.CONFIRMED, Status.COMPLETED, Status.NO_SHOW)


class Reports:
    """The numbers of the business, in its own time zone and currency."""

    def __init__(
        self, store: Store, clock: Clock, zone: ZoneInfo, defaults: BookingRules, currency: str
    ) -> None:
        self._store = store
        self._clock = clock
        self._zone = zone
        self._defaults = defaults
        self._currency = currency

    def of(self, wanted: ReportFilter, *, by: Actor) -> Report:
        """The report of a range of dates. Raises `Denied`, `NotFound` for no such chef, `Invalid`."""
        require(by, Permission.REPORTS, "Only staff may read the reports.")
        _check(wanted)
        now = self._clock()
        first, last = wanted.before
        earlier = replace(wanted, first=first, last=last)
        with self._store.reading() as session:
            if wanted.chef_id is not None:
                find_chef(session, wanted.chef_id)
            days, other_currencies = self._days(session, wanted, now)
            before, _ = self._days(session, earlier, now)
            chefs = self._chefs(session, wanted, now)
            known = _known(session, wanted, chefs)
            lead_times = _lead_times(session, wanted)
            time_offered = offered(
                session,
                first,
                wanted.last,
                chefs_from=wanted.first,
                chef_id=wanted.chef_id,
                zone=self._zone,
                defaults=self._defaults,
            )
        for day, minutes in time_offered.by_day.items():
            if day >= wanted.first:
                days[day] = _with_hours(days.get(day, Figures()), minutes)
        return Report(
            wanted=wanted,
            currency=self._currency,
            total=_sum(days.values()),
            before=_with_hours(_sum(before.values()), time_offered.between(first, last)),
            periods=in_steps(wanted, days),
            chefs=_ranked(known, chefs, time_offered),
            lead_times=lead_times,
            other_currencies=other_currencies,
        )

    def _days(self, session: Session, wanted: ReportFilter, now: datetime) -> tuple[dict[date, Figures], int]:
        """The numbers of each day on which there are any, but for the hours offered.

        And how many bookings are in another currency.
        """
        lead = seconds(Booking.starts_at) - seconds(Booking.created_at)
        others = func.count().filter(Booking.currency != self._currency)
        query = self._numbers(Booking.booking_date, wanted, now)
        query = query.add_columns(func.sum(case((lead > 0, lead), else_=0)), others)
        sums: dict[date, _Sums] = {}
        foreign = 0
        for day, state, count, price, fee, hours, ahead, elsewhere in session.execute(query):
            kept = sums.setdefault(day, _Sums())
            kept.add(Status(state), count, price, fee, hours)
            kept.lead_seconds += int(ahead or 0)
            foreign += elsewhere
        found = {day: kept.figures() for day, kept in sums.items()}
        for day, received in self._received(session, wanted).items():
            found[day] = replace(found.get(day, Figures()), received=received)
        return found, foreign

    def _chefs(self, session: Session, wanted: ReportFilter, now: datetime) -> dict[int, Figures]:
        """The numbers of each chef who has any, but for lead times, payments and the hours offered."""
        sums: dict[int, _Sums] = {}
        for chef_id, state, *numbers in session.execute(self._numbers(Booking.chef_id, wanted, now)):
            sums.setdefault(chef_id, _Sums()).add(Status(state), *numbers)
        return {chef_id: kept.figures() for chef_id, kept in sums.items()}

    def _numbers(self, by: Any, wanted: ReportFilter, now: datetime) -> Select[*tuple[Any, ...]]:
        """The bookings of a range, counted and summed by something and by what became of them."""
        overdue = (Booking.status == Status.PENDING) & (Booking.expires_at <= now)
        state = case((overdue, literal_column(f"'{Status.EXPIRED}'")), else_=Booking.status)
        ours = Booking.currency == self._currency
        return (
            select(
                by,
                state.label("state"),
                func.count(),
                _hundredths(Booking.total_price).filter(ours),
                _hundredths(Booking.cancellation_fee).filter(ours),
                _hundredths(Booking.duration_hours),
            )
            .where(*_in_range(wanted))
            .group_by(by, literal_column("state"))
        )

    def _received(self, session: Session, wanted: ReportFilter) -> dict[date, Decimal]:
        """What came in less what went back, by the day on which it did."""
        begin, end = self._midnight(wanted.first), self._midnight(wanted.last + timedelta(days=1))
        day = local_day(Payment.at, self._zone, begin, end).label("day")
        adds = (Payment.kind == PaymentKind.PAYMENT) == Payment.reverses_id.is_(None)
        amount = case((adds, Payment.amount), else_=-Payment.amount)
        query = (
            select(day, _hundredths(amount))
            .join(Booking, Booking.id == Payment.booking_id)
            .where(
                Payment.at >= begin,
                Payment.at < end,
                Payment.kind.in_((PaymentKind.PAYMENT, PaymentKind.REFUND)),
                Booking.currency == self._currency,
            )
            .group_by(literal_column("day"))
        )
        if wanted.chef_id is not None:
            query = query.where(Booking.chef_id == wanted.chef_id)
        return {day_of(number): _exact(cents) for number, cents in session.execute(query)}

    def _midnight(self, day: date) -> datetime:
        return datetime.combine(day, time(0), tzinfo=self._zone).astimezone(UTC)


@dataclass
class _Sums:
    """What comes together for a day or a chef; money and hours in hundredths."""

    counts: Counter[Status] = field(default_factory=Counter)
    prices: Counter[Status] = field(default_factory=Counter)
    fees: int = 0
    hours: int = 0
    lead_seconds: int = 0

    def add(self, status: Status, count: int, price: int | None, fee: int | None, hours: int | None) -> None:
        """The bookings that have come to the same."""
        self.counts[status] += count
        self.prices[status] += int(price or 0)
        if status is Status.CANCELLED:
            self.fees += int(fee or 0)
        if status in _HELD:
            self.hours += int(hours or 0)

    def figures(self) -> Figures:
        """The numbers, exact."""
        return Figures(
            counts=self.counts,
            completed=_exact(self.prices[Status.COMPLETED]),
            cancellation_fees=_exact(self.fees),
            no_show_fees=_exact(self.prices[Status.NO_SHOW]),
            expected=_exact(self.prices[Status.CONFIRMED]),
            booked_hours=_exact(self.hours),
            lead_seconds=self.lead_seconds,
        )


def _check(wanted: ReportFilter) -> None:
    check_date(wanted.first, "first")
    check_date(wanted.last, "last")
    if wanted.last < wanted.first:
        raise Invalid("The dates are not right.", {"last": Phrase("must not be before the first")})
    if (wanted.last - wanted.first).days >= MOST_DAYS:
        raise Invalid(
            "The dates are not right.", {"last": Phrase("may be at most ten years after the first")}
        )


def _in_range(wanted: ReportFilter) -> Sequence[ColumnElement[bool]]:
    conditions = on_dates(wanted.first, wanted.last)
    if wanted.chef_id is not None:
        conditions.append(Booking.chef_id == wanted.chef_id)
    return conditions


def _hundredths(column: Any) -> Any:
    """The sum of amounts or hours as whole hundredths."""
    return func.sum(cast(func.round(column * 100), BigInteger))


def _exact(hundredths: int | Decimal | None) -> Decimal:
    return (Decimal(hundredths or 0) / 100).quantize(NOTHING)


def _known(session: Session, wanted: ReportFilter, chefs: Collection[int]) -> Mapping[int, tuple[str, bool]]:
    """The names of the chefs who can be booked or were, and whether they can be."""
    query = select(Chef.id, Chef.name, Chef.active)
    if wanted.chef_id is not None:
        query = query.where(Chef.id == wanted.chef_id)
    return {id: (name, active) for id, name, active in session.execute(query) if active or id in chefs}


def _lead_times(session: Session, wanted: ReportFilter) -> tuple[LeadTimes, ...]:
    """How many bookings were made how many days ahead."""
    lead = (seconds(Booking.starts_at) - seconds(Booking.created_at)) // _DAY_SECONDS
    query = select(lead.label("ahead"), func.count()).where(*_in_range(wanted))
    counts = [0] * len(LEAD_STEPS)
    for ahead, count in session.execute(query.group_by(literal_column("ahead"))):
        counts[max(0, bisect_right(LEAD_STEPS, ahead) - 1)] += count
    ends = (*LEAD_STEPS[1:], None)
    return tuple(LeadTimes(*each) for each in zip(LEAD_STEPS, ends, counts, strict=True))


def _with_hours(figures: Figures, minutes: int) -> Figures:
    return replace(figures, offered_hours=offered_hours.hours(minutes))


def _sum(figures: Iterable[Figures]) -> Figures:
    return sum(figures, Figures())


def _ranked(
    known: Mapping[int, tuple[str, bool]], chefs: Mapping[int, Figures], time_offered: Offered
) -> tuple[ChefFigures, ...]:
    """The chefs by revenue, then by bookings, then by name."""
    found = [
        ChefFigures(id, name, active, _with_hours(chefs.get(id, Figures()), time_offered.by_chef.get(id, 0)))
        for id, (name, active) in known.items()
    ]
    return tuple(
        sorted(found, key=lambda chef: (-chef.figures.revenue, -chef.figures.made, chef.name, chef.chef_id))
    )
