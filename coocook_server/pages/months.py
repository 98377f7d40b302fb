"""A month of a chef's free days, as a calendar's page in the reader's language."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from coocook_server import language
from coocook_server.bootstrap import CooCook
from coocook_server.operations import notation
from coocook_server.pages import free_times
from coocook_server.services.availability import DayRecord, MonthRecord

FIRST_WEEKDAY = {"en": 0, "ko": 6}
"""Weeks begin on Monday in English, on Sunday in Korean."""


@dataclass(frozen=True)
class Weekday:
    """A column's heading: `Mon`, and `Monday` for those who hear it."""

    short: str
    full: str


@dataclass(frozen=True)
class Month:
    """One page of the calendar; months are named as in addresses, `2026-03`."""

    name: str
    weekdays: tuple[Weekday, ...]
    record: MonthRecord

    @property
    def address(self) -> str:
        """This month."""
        return _in_address(self.record.first)

    @property
    def earlier(self) -> str | None:
        """The month before, None where nothing can be booked that early."""
        return _in_address(self.record.earlier) if self.record.earlier else None

    @property
    def later(self) -> str | None:
        """The month after, None where nothing can be booked that late."""
        return _in_address(self.record.later) if self.record.later else None

    @property
    def days(self) -> tuple[DayRecord, ...]:
        """The days of this month alone."""
        every_day = (day for week in self.record.weeks for day in week)
        return tuple(day for day in every_day if day.date.month == self.record.first.month)

    @property
    def has_free_days(self) -> bool:
        """Whether anything in this month can be booked."""
        return any(day.start_times for day in self.days)


def of(coocook: CooCook, chef_id: int, wanted: date, duration: Decimal) -> Month:
    """The month that `wanted` lies in, kept to those that can be booked."""
    spoken = language.current()
    record = coocook.availability.month(
        chef_id,
        free_times.first_shown(coocook, chef_id, wanted),
        duration,
        first_weekday=FIRST_WEEKDAY[spoken],
    )
    names = (
        Weekday(notation.weekday(day.date, spoken), notation.full_weekday(day.date, spoken))
        for day in record.weeks[0]
    )
    return Month(notation.whole_month(record.first, spoken), tuple(names), record)


def _in_address(first: date) -> str:
    return first.isoformat()[:7]
