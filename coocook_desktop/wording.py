"""How dates, times, money and states are written on every screen."""

from datetime import date, datetime, time, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

from coocook_server.models.booking import Status

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_SYMBOLS = {"USD": "$", "EUR": "€", "GBP": "£", "KRW": "₩", "JPY": "¥"}
_WITHOUT_CENTS = ("KRW", "JPY")
_STATUSES = {
    Status.PENDING: "Pending",
    Status.CONFIRMED: "Confirmed",
    Status.COMPLETED: "Completed",
    Status.CANCELLED: "Cancelled",
    Status.DECLINED: "Declined",
    Status.EXPIRED: "Expired",
    Status.NO_SHOW: "No-show",
}


def status(value: Status) -> str:
    """A booking's status as staff call it."""
    return _STATUSES[value]


def money(amount: Decimal, currency: str) -> str:
    """An amount with its currency: `$1,250.00`, `₩125,000`, `CHF 80.00`."""
    whole = currency in _WITHOUT_CENTS and amount == amount.to_integral_value()
    number = f"{amount:,.0f}" if whole else f"{amount:,.2f}"
    return f"{_SYMBOLS[currency]}{number}" if currency in _SYMBOLS else f"{currency} {number}"


def hours(length: Decimal) -> str:
    """A length in hours: `2 h`, `2.5 h`."""
    return f"{length.normalize():f} h"


def day(value: date) -> str:
    """A date: `Wed 25 Feb 2026`."""
    return f"{WEEKDAYS[value.weekday()][:3]} {value.day} {_MONTHS[value.month - 1]} {value.year}"


def clock(value: time | datetime) -> str:
    """A time of day: `18:00`."""
    return f"{value.hour:02d}:{value.minute:02d}"


def moment(value: datetime, zone: ZoneInfo) -> str:
    """An instant where the business is: `Wed 25 Feb 2026, 18:00`."""
    local = value.astimezone(zone)
    return f"{day(local.date())}, {clock(local)}"


def span(starts: datetime, ends: datetime, zone: ZoneInfo) -> str:
    """From when to when, where the business is: `18:00–20:00`."""
    return f"{clock(starts.astimezone(zone))}–{clock(ends.astimezone(zone))}"


def length(delta: timedelta) -> str:
    """A length of time, roughly: `3 h 20 min`, `2 days`, `less than a minute`."""
    minutes = int(delta.total_seconds() // 60)
    if minutes < 1:
        return "less than a minute"
    if minutes < 60:
        return f"{minutes} min"
    if minutes < 48 * 60:
        whole, rest = divmod(minutes, 60)
        return f"{whole} h {rest} min" if rest else f"{whole} h"
    return f"{minutes // (24 * 60)} days"


def size(count: int) -> str:
    """A size in bytes: `512 bytes`, `1.2 MB`."""
    if count < 1_000:
        return f"{count} bytes"
    value = float(count)
    for unit in ("kB", "MB", "GB"):
        value /= 1_000
        if value < 1_000 or unit == "GB":
            break
    return f"{value:.1f} {unit}"


def number(count: int, noun: str, plural: str | None = None) -> str:
    """A count and its noun: `1 booking`, `1,250 bookings`."""
    return f"{count:,} {noun if count == 1 else plural or noun + 's'}"
