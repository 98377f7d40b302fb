"""When a chef works on each date, and what takes the rest of it: for the schedule's days."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from coocook_server.bootstrap import CooCook
from coocook_server.pages.own_chef import OwnChef
from coocook_server.services.schedules import TimeOffRecord
from coocook_server.services.working_hours import WorkingSpan

DAY = timedelta(days=1)


@dataclass(frozen=True)
class DayPlan:
    """A date: the spans in which the chef works, the business's holiday, and the time off in it."""

    date: date
    spans: tuple[WorkingSpan, ...]
    holiday: str | None
    off: tuple[TimeOffRecord, ...]

    @property
    def is_off(self) -> bool:
        """Whether time off takes the whole of the date."""
        whole = datetime.combine(self.date, time(0)), datetime.combine(self.date + DAY, time(0))
        return any(_starts(one) <= whole[0] and whole[1] <= _ends(one) for one in self.off)


def day_plans(coocook: CooCook, chef: OwnChef, first: date, last: date) -> tuple[DayPlan, ...]:
    """Each date from `first` to `last`."""
    weekly = coocook.chefs.hours(chef.id)
    dated = {record.date: record.spans for record in coocook.schedules.dated(chef.id, first, last)}
    holidays = {record.date: record.name for record in coocook.schedules.holidays()}
    off = coocook.schedules.time_off(chef.id, by=chef.actor)

    def plan(day: date) -> DayPlan:
        usual = tuple(span for span in weekly if span.weekday == day.weekday())
        return DayPlan(
            day,
            dated.get(day, usual),
            holidays.get(day),
            tuple(one for one in off if _touches(one, day)),
        )

    return tuple(plan(first + DAY * number) for number in range((last - first).days + 1))


def _touches(off: TimeOffRecord, day: date) -> bool:
    begins, ends = datetime.combine(day, time(0)), datetime.combine(day + DAY, time(0))
    return _starts(off) < ends and begins < _ends(off)


def _starts(off: TimeOffRecord) -> datetime:
    return datetime.combine(off.first_date, off.starts)


def _ends(off: TimeOffRecord) -> datetime:
    return datetime.combine(off.last_date, off.ends)
