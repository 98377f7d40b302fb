"""What can be seen in a report: each measure, how it is written, and the tables behind the charts."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from coocook_desktop import language, wording
from coocook_desktop.language import later, tr
from coocook_server.models.booking import Status
from coocook_server.operations import notation
from coocook_server.operations.table_words import shown
from coocook_server.operations.tables import Cell, Column, Kind, Table
from coocook_server.services.report_figures import Figures, LeadTimes, PeriodFigures, Report, Step

_WITHOUT_CENTS = ("KRW", "JPY")
_TENTH = Decimal("0.1")
_HUNDRED, _THOUSAND = Decimal(100), Decimal(1_000)

Value = Decimal | int | None


@dataclass(frozen=True)
class Measure:
    """Something that is measured: how it is called, explained, taken from the figures and written."""

    name: str
    title: str
    meaning: str
    kind: Kind
    of: Callable[[Figures], Value]
    more_is_better: bool | None = True
    """None where neither is."""


MEASURES = (
    Measure(
        "revenue",
        later("Revenue"),
        later("What customers owe for what is over: completed bookings, cancellation fees and no-shows"),
        Kind.MONEY,
        lambda figures: figures.revenue,
    ),
    Measure(
        "received",
        later("Received"),
        later("Payments less refunds, on the day the money moved, whichever booking it was for"),
        Kind.MONEY,
        lambda figures: figures.received,
    ),
    Measure(
        "bookings",
        later("Bookings"),
        later("All bookings for these dates, whatever became of them"),
        Kind.COUNT,
        lambda figures: figures.made,
    ),
    Measure(
        "cancelled",
        later("Cancelled share"),
        later("Cancelled bookings out of those that were agreed"),
        Kind.SHARE,
        lambda figures: figures.cancelled_share,
        more_is_better=False,
    ),
    Measure(
        "no_show",
        later("No-show share"),
        later("Bookings whose customer did not come, out of those and the completed ones"),
        Kind.SHARE,
        lambda figures: figures.no_show_share,
        more_is_better=False,
    ),
    Measure(
        "utilisation",
        later("Utilisation"),
        later("Booked hours out of the working hours offered, without holidays and time off"),
        Kind.SHARE,
        lambda figures: figures.utilisation,
    ),
    Measure(
        "lead",
        later("Lead time"),
        later("How many days ahead bookings are made, on average"),
        Kind.NUMBER,
        lambda figures: figures.lead_days,
        more_is_better=None,
    ),
)

_STEPS = {Step.DAY: later("By day"), Step.WEEK: later("By week"), Step.MONTH: later("By month")}


def step_title(step: Step) -> str:
    """What a table in these steps is called."""
    return tr(_STEPS[step])


def said(measure: Measure, value: Value, currency: str) -> str:
    """A value as people read it; a dash if there is none."""
    if value is None:
        return "–"
    if measure.kind is Kind.MONEY:
        return _round_money(Decimal(value), currency)
    words = shown(Column("", measure.kind), value, language.current())
    return tr("{count} days").format(count=words) if measure.kind is Kind.NUMBER else words


def change(measure: Measure, now: Value, before: Value) -> str:
    """How a value differs from the one before, in per cent or in points of a share; empty if unknown."""
    if now is None or before is None:
        return ""
    if measure.kind is Kind.SHARE:
        points = (Decimal(now) - Decimal(before)) * _HUNDRED
        return tr("{change} points").format(change=_signed(points))
    if not before:
        return ""
    return f"{_signed((Decimal(now) - Decimal(before)) / Decimal(before) * _HUNDRED)} %"


def tone(measure: Measure, now: Value, before: Value) -> str:
    """Whether the change is "good", a "danger" or, where it says nothing, "muted"."""
    if now is None or before is None or now == before or measure.more_is_better is None:
        return "muted"
    return "good" if (now > before) is measure.more_is_better else "danger"


def period_name(period: PeriodFigures, step: Step) -> str:
    """A day, week or month in full."""
    code = language.current()
    if step is Step.MONTH and period.first.day == 1:
        return notation.whole_month(period.first, code)
    if period.first == period.last:
        return wording.day(period.first)
    return f"{wording.day(period.first)} – {wording.day(period.last)}"


def period_mark(period: PeriodFigures, step: Step) -> str:
    """A day, week or month in the little room below a bar."""
    code = language.current()
    return (
        notation.month(period.first, code)
        if step is Step.MONTH
        else notation.day_of_month(period.first, code)
    )


def lead_name(step: LeadTimes) -> str:
    """How far ahead, in words."""
    if step.below is None:
        return tr("{days} days or more").format(days=step.days)
    if step.below == 1:
        return tr("less than a day")
    return tr("{first} to {last} days").format(first=step.days, last=step.below - 1)


def tables(report: Report) -> tuple[Table, ...]:
    """What is behind the charts: by step, by state, by chef, and how far ahead."""
    return (by_step(report), by_state(report), by_chef(report), by_lead(report))


def by_step(report: Report) -> Table:
    """Money, use of time and lead time."""
    currency = report.currency
    columns = (
        *_dates(),
        Column(tr("Bookings"), Kind.COUNT),
        _money(tr("Revenue ({currency})"), currency),
        _money(tr("of which fees ({currency})"), currency),
        _money(tr("Expected ({currency})"), currency),
        _money(tr("Received ({currency})"), currency),
        *_use_of_time(),
        Column(tr("Lead time (days)"), Kind.NUMBER),
    )

    def row(first: date, last: date, figures: Figures) -> tuple[Cell, ...]:
        money = (figures.revenue, figures.fees, figures.expected, figures.received)
        hours = (figures.booked_hours, figures.offered_hours, figures.utilisation)
        return (first, last, figures.made, *money, *hours, figures.lead_days)

    rows = tuple(row(each.first, each.last, each.figures) for each in report.periods)
    return Table(step_title(report.wanted.step), columns, rows)


def by_state(report: Report) -> Table:
    """What became of the bookings."""
    columns = (
        *_dates(),
        *(Column(wording.status(status), Kind.COUNT) for status in Status),
        Column(tr("Cancelled share"), Kind.SHARE),
        Column(tr("No-show share"), Kind.SHARE),
    )
    rows = tuple(
        (
            each.first,
            each.last,
            *(each.figures.counts[status] for status in Status),
            each.figures.cancelled_share,
            each.figures.no_show_share,
        )
        for each in report.periods
    )
    return Table(tr("By state"), columns, rows)


def by_chef(report: Report) -> Table:
    """Each chef, the one with the most revenue first."""
    columns = (
        Column(tr("Chef")),
        Column(tr("Bookings"), Kind.COUNT),
        *(
            Column(wording.status(status), Kind.COUNT)
            for status in (Status.COMPLETED, Status.CANCELLED, Status.NO_SHOW)
        ),
        _money(tr("Revenue ({currency})"), report.currency),
        _money(tr("Expected ({currency})"), report.currency),
        *_use_of_time(),
    )
    rows = tuple(
        (
            each.name if each.active else tr("{name} (inactive)").format(name=each.name),
            each.figures.made,
            each.figures.counts[Status.COMPLETED],
            each.figures.counts[Status.CANCELLED],
            each.figures.counts[Status.NO_SHOW],
            each.figures.revenue,
            each.figures.expected,
            each.figures.booked_hours,
            each.figures.offered_hours,
            each.figures.utilisation,
        )
        for each in report.chefs
    )
    return Table(tr("By chef"), columns, rows)


def by_lead(report: Report) -> Table:
    """How far ahead bookings are made."""
    made = report.total.made
    columns = (
        Column(tr("Made ahead")),
        Column(tr("Bookings"), Kind.COUNT),
        Column(tr("Share", "a part of all"), Kind.SHARE),
    )
    rows = tuple(
        (lead_name(each), each.bookings, Decimal(each.bookings) / made if made else None)
        for each in report.lead_times
    )
    return Table(tr("Lead time"), columns, rows)


def _dates() -> tuple[Column, Column]:
    return Column(tr("From", "a date"), Kind.DATE), Column(tr("To", "a date"), Kind.DATE)


def _use_of_time() -> tuple[Column, ...]:
    return (
        Column(tr("Booked hours"), Kind.NUMBER),
        Column(tr("Offered hours"), Kind.NUMBER),
        Column(tr("Utilisation"), Kind.SHARE),
    )


def _money(heading: str, currency: str) -> Column:
    decimals = 0 if currency in _WITHOUT_CENTS else 2
    return Column(heading.format(currency=currency), Kind.MONEY, decimals)


def _round_money(amount: Decimal, currency: str) -> str:
    """Without cents from a thousand on: the tables have them."""
    if abs(amount) < _THOUSAND:
        return wording.money(amount, currency)
    return notation.money(amount.quantize(Decimal(1)), currency, language.current())


def _signed(value: Decimal) -> str:
    return f"{value.quantize(_TENTH):+,f}".replace("-", "−")
