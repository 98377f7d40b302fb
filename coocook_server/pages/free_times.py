"""The times a customer can choose from, as the pages show them."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal

from coocook_server.bootstrap import CooCook
from coocook_server.errors import Invalid
from coocook_server.pages.look import today
from coocook_server.services.availability import MOST_DAYS, DayRecord, Start
from coocook_server.services.booking_terms import price
from coocook_server.services.chefs import ChefRecord

STRIP_DAYS = 14
USUAL_HOURS = Decimal(2)
NEAREST = 6


@dataclass(frozen=True)
class Duration:
    """A length that can be booked, and what it costs with one chef."""

    hours: Decimal
    price: Decimal


def durations(coocook: CooCook, chef: ChefRecord) -> tuple[Duration, ...]:
    """Every length that can be booked with this chef, and its price with the travel fee."""
    rules = coocook.rules.of(chef.id)
    step = Decimal(int(rules.grid.total_seconds())) / 3600
    count = int((rules.longest_hours - rules.shortest_hours) / step) + 1
    lengths = (rules.shortest_hours + step * number for number in range(count))
    return tuple(Duration(length, price(chef.hourly_rate, length, rules.travel_fee)) for length in lengths)


def duration_or_default(known: tuple[Duration, ...], wanted: Decimal | None) -> Decimal:
    """The length asked for if it can be booked, else the usual one."""
    lengths = [duration.hours for duration in known]
    if wanted in lengths:
        return wanted
    return USUAL_HOURS if USUAL_HOURS in lengths else lengths[0]


def last_day(coocook: CooCook, chef_id: int) -> date:
    """The last date that can be booked with this chef."""
    return today(coocook) + timedelta(days=coocook.rules.of(chef_id).horizon_days)


def first_shown(coocook: CooCook, chef_id: int, wanted: date | None) -> date:
    """The date a strip of days begins with: the one asked for, kept to what can be booked."""
    return min(max(wanted or today(coocook), today(coocook)), last_day(coocook, chef_id))


def days(
    coocook: CooCook, chef_id: int, first: date, duration: Decimal, count: int = STRIP_DAYS
) -> tuple[DayRecord, ...]:
    """So many days from `first`, each with its free start times."""
    last = min(first + timedelta(days=min(count, MOST_DAYS) - 1), last_day(coocook, chef_id))
    return coocook.availability.of(chef_id, first, last, duration).days


def chosen_day(days: tuple[DayRecord, ...], wanted: date | None) -> DayRecord | None:
    """The day asked for, else the first with a free time."""
    asked = next((day for day in days if day.date == wanted), None)
    return asked or next((day for day in days if day.start_times), None)


def earlier(coocook: CooCook, first: date) -> date | None:
    """Where the strip before this one begins, None at the start."""
    return max(first - timedelta(days=STRIP_DAYS), today(coocook)) if first > today(coocook) else None


def later(coocook: CooCook, chef_id: int, first: date) -> date | None:
    """Where the strip after this one begins, None at the end."""
    after = first + timedelta(days=STRIP_DAYS)
    return after if after <= last_day(coocook, chef_id) else None


def on(coocook: CooCook, chef_id: int, day: date, duration: Decimal) -> tuple[time, ...]:
    """The free start times of one date; none for a date that cannot be booked."""
    if not today(coocook) <= day <= last_day(coocook, chef_id):
        return ()
    return days(coocook, chef_id, day, duration, 1)[0].start_times


def nearest(
    coocook: CooCook, chef_id: int, wanted: datetime, duration: Decimal, *, count: int = NEAREST
) -> tuple[Start, ...]:
    """The free start times closest to a local date and time, in order of time."""
    try:
        return coocook.availability.nearest(chef_id, wanted, duration, count=count)
    except Invalid:
        return ()
