"""How mail and pages write days, months and money in English."""

from decimal import Decimal

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_SYMBOLS = {"USD": "$", "EUR": "€", "GBP": "£", "KRW": "₩", "JPY": "¥"}


def money(amount: Decimal, currency: str) -> str:
    """An amount: `$250`, `$187.50`, `₩125,000`, `CHF 80`."""
    whole = amount == amount.to_integral_value()
    number = f"{amount:,.0f}" if whole else f"{amount:,.2f}"
    return f"{_SYMBOLS[currency]}{number}" if currency in _SYMBOLS else f"{currency} {number}"
