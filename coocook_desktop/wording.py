"""How dates, times, money and states are written on every screen."""

from datetime import date, datetime, time, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

from coocook_desktop import language
from coocook_desktop.language import later, tr
from coocook_server.errors import CooCookError
from coocook_server.models.account import DESK
from coocook_server.models.booking import Status
from coocook_server.operations import notation

DAYS_OF_WEEK = 7
_KOREAN = "ko"
_MONDAY = date(2026, 2, 23)
_SYMBOLS = {"USD": "$", "EUR": "€", "GBP": "£", "KRW": "₩", "JPY": "¥"}
_WITHOUT_CENTS = ("KRW", "JPY")
_STATUSES = {
    Status.PENDING: later("Pending"),
    Status.CONFIRMED: later("Confirmed"),
    Status.COMPLETED: later("Completed"),
    Status.CANCELLED: later("Cancelled"),
    Status.DECLINED: later("Declined"),
    Status.EXPIRED: later("Expired"),
    Status.NO_SHOW: later("No-show"),
}


def status(value: Status) -> str:
    """A booking's status as staff call it."""
    return tr(_STATUSES[value])


def actor(name: str) -> str:
    """Who did something; whoever sat at the desk without a name of their own is the front desk."""
    return tr("Front desk") if name == DESK.name else name


def fault(why: Exception) -> str:
    """What went wrong, to show to a person; of a bug only that the log has the reason."""
    if isinstance(why, CooCookError):
        return language.say(why.message)
    return tr("This did not work. The log has the reason.")


def money(amount: Decimal, currency: str) -> str:
    """An amount with its currency: `$1,250.00`, `₩125,000`, `CHF 80.00`."""
    if language.current() == _KOREAN:
        return notation.money(amount, currency, _KOREAN)
    whole = currency in _WITHOUT_CENTS and amount == amount.to_integral_value()
    number = f"{amount:,.0f}" if whole else f"{amount:,.2f}"
    return f"{_SYMBOLS[currency]}{number}" if currency in _SYMBOLS else f"{currency} {number}"


def hours(length: Decimal) -> str:
    """A length in hours: `2 h`, `2.5 h`."""
    return tr("{count} h").format(count=f"{length.normalize():f}")


def day(value: date) -> str:
    """A date: `Wed 25 Feb 2026`, `2026년 2월 25일(수)`."""
    return notation.dated_day(value, language.current())


def short_day(value: date) -> str:
    """A date near to now, without its year: `Wed 25 Feb`, `2월 25일(수)`."""
    return day(value).replace(str(value.year), "").replace("년", "").strip()


def weekday(number: int) -> str:
    """A day of the week in full, 0 being Monday: `Wednesday`, `수요일`."""
    return notation.full_weekday(_MONDAY + timedelta(days=number), language.current())


def short_weekday(number: int) -> str:
    """A day of the week, short, 0 being Monday: `Wed`, `수`."""
    return notation.weekday(_MONDAY + timedelta(days=number), language.current())


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
        return tr("less than a minute")
    if minutes < 60:
        return tr("{count} min").format(count=minutes)
    if minutes < 48 * 60:
        whole, rest = divmod(minutes, 60)
        if not rest:
            return tr("{count} h").format(count=whole)
        return tr("{hours} h {minutes} min").format(hours=whole, minutes=rest)
    return tr("%Ln day(s)", "", minutes // (24 * 60))


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
