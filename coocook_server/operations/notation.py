"""How mail, pages and receipts write days and money, in each language: by the Unicode CLDR, through Babel."""

from datetime import date
from decimal import Decimal
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_interval, format_skeleton, get_timezone_location
from babel.numbers import format_decimal, get_currency_symbol

_DAYS = {"en": "EEEE d MMMM y", "ko": "y년 M월 d일 EEEE"}
_SHORT_DAYS = {"en": "EEE d MMM", "ko": "M월 d일(EEE)"}
_DATED_DAYS = {"en": "EEE d MMM y", "ko": "y년 M월 d일(EEE)"}
_DAYS_OF_MONTHS = {"en": "d MMM", "ko": "M월 d일"}
_MONTHS = {"en": "MMMM y", "ko": "y년 M월"}
_INTERVALS = {"en": "en_GB", "ko": "ko"}
_WON = "원"


def day(value: date, language: str = "en") -> str:
    """A date: `Wednesday 25 February 2026`, `2026년 2월 25일 수요일`."""
    return format_date(value, _DAYS[language], locale=language)


def short_day(value: date, language: str = "en") -> str:
    """A date near today: `Wed 25 Feb`, `2월 25일(수)`."""
    return format_date(value, _SHORT_DAYS[language], locale=language)


def dated_day(value: date, language: str = "en") -> str:
    """A date of any year, short: `Wed 25 Feb 2026`, `2026년 2월 25일(수)`."""
    return format_date(value, _DATED_DAYS[language], locale=language)


def interval(first: date, last: date, language: str = "en") -> str:
    """From a date to a later one, what they share said once: `23 Feb – 1 Mar 2026`."""
    return format_interval(first, last, "yMMMd", locale=_INTERVALS[language]).replace("\u2009", " ")


def weekday(value: date, language: str = "en") -> str:
    """The day of the week, short: `Wed`, `수`."""
    return format_date(value, "EEE", locale=language)


def full_weekday(value: date, language: str = "en") -> str:
    """The day of the week in full: `Wednesday`, `수요일`."""
    return format_date(value, "EEEE", locale=language)


def month(value: date, language: str = "en") -> str:
    """The month, short: `Feb`, `2월`."""
    return format_date(value, "MMM", locale=language)


def full_month(value: date, language: str = "en") -> str:
    """The month of a year: `February 2026`, `2026년 2월`."""
    return format_date(value, _MONTHS[language], locale=language)


def day_of_month(value: date, language: str = "en") -> str:
    """A date of this year, as short as can be: `25 Feb`, `2월 25일`."""
    return format_date(value, _DAYS_OF_MONTHS[language], locale=language)


def city(zone: ZoneInfo, language: str = "en") -> str:
    """The city that a time zone is named after: `Seoul`, `서울`."""
    return get_timezone_location(zone, locale=language, return_city=True)


def whole_month(value: date, language: str = "en") -> str:
    """A month and its year: `March 2026`, `2026년 3월`."""
    return format_skeleton("yMMMM", value, locale=language)


def money(amount: Decimal, currency: str, language: str = "en") -> str:
    """An amount without empty cents: `$250`, `$187.50`, `CHF 80`; in Korean `US$250`, `125,000원`."""
    whole = amount == amount.to_integral_value()
    number = format_decimal(amount, "#,##0" if whole else "#,##0.00", locale=language)
    if (currency, language) == ("KRW", "ko"):
        return number + _WON
    symbol = get_currency_symbol(currency, locale=language)
    return f"{symbol} {number}" if symbol[-1].isalpha() else f"{symbol}{number}"
