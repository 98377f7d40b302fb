"""The stretches of time that a report is often wanted of."""

from datetime import date, timedelta
from enum import StrEnum

from coocook_desktop.language import later, tr
from coocook_server.services.report_figures import Step

_DAY = timedelta(days=1)
_WEEKS = 12
_MOST_DAYS, _MOST_WEEKS = 35, 190


class Range(StrEnum):
    """How a stretch of time is known to the program."""

    THIS_MONTH = "this_month"
    LAST_MONTH = "last_month"
    LAST_12_WEEKS = "last_12_weeks"
    LAST_12_MONTHS = "last_12_months"
    THIS_YEAR = "this_year"
    LAST_YEAR = "last_year"
    OWN = "own"


_TITLES = {
    Range.THIS_MONTH: later("This month"),
    Range.LAST_MONTH: later("Last month"),
    Range.LAST_12_WEEKS: later("Last 12 weeks"),
    Range.LAST_12_MONTHS: later("Last 12 months"),
    Range.THIS_YEAR: later("This year"),
    Range.LAST_YEAR: later("Last year"),
    Range.OWN: later("Chosen dates"),
}


def title(which: Range) -> str:
    """How people call it."""
    return tr(_TITLES[which])


def dates(which: Range, today: date) -> tuple[date, date] | None:
    """Its first and its last day; None for dates of one's own."""
    month, monday = today.replace(day=1), today - _DAY * today.weekday()
    found = {
        Range.THIS_MONTH: (month, Step.MONTH.next(month) - _DAY),
        Range.LAST_MONTH: (Step.MONTH.first_of(month - _DAY), month - _DAY),
        Range.LAST_12_WEEKS: (monday - 7 * _DAY * (_WEEKS - 1), monday + 6 * _DAY),
        Range.LAST_12_MONTHS: (_a_year_before(Step.MONTH.next(month)), Step.MONTH.next(month) - _DAY),
        Range.THIS_YEAR: (date(today.year, 1, 1), date(today.year, 12, 31)),
        Range.LAST_YEAR: (date(today.year - 1, 1, 1), date(today.year - 1, 12, 31)),
    }
    return found.get(which)


def fitting_step(first: date, last: date) -> Step:
    """The steps in which a stretch is easily read."""
    days = (last - first).days + 1
    if days <= _MOST_DAYS:
        return Step.DAY
    return Step.WEEK if days <= _MOST_WEEKS else Step.MONTH


def _a_year_before(day: date) -> date:
    return day.replace(year=day.year - 1)
