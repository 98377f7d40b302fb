"""How mail and pages write days and money."""

from datetime import date
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest

from coocook_server.operations import notation


@pytest.mark.parametrize(
    ("amount", "currency", "written"),
    [
        ("250.00", "USD", "$250"),
        ("187.50", "USD", "$187.50"),
        ("1250000", "KRW", "₩1,250,000"),
        ("80", "CHF", "CHF 80"),
        ("187.50", "KRW", "₩187.50"),
    ],
)
def test_money_is_written_with_its_currency_and_without_empty_cents(
    amount: str, currency: str, written: str
) -> None:
    assert notation.money(Decimal(amount), currency) == written


@pytest.mark.parametrize(
    ("amount", "currency", "written"),
    [("250.00", "USD", "US$250"), ("1250000", "KRW", "1,250,000원"), ("80.50", "CHF", "CHF 80.50")],
)
def test_in_korean_the_currency_is_named_as_koreans_do(amount: str, currency: str, written: str) -> None:
    assert notation.money(Decimal(amount), currency, "ko") == written


def test_days_are_written_as_each_language_does() -> None:
    day = date(2026, 9, 6)

    assert notation.day(day) == "Sunday 6 September 2026"
    assert notation.short_day(day) == "Sun 6 Sep"
    assert notation.day(day, "ko") == "2026년 9월 6일 일요일"
    assert notation.short_day(day, "ko") == "9월 6일(일)"
    assert (notation.weekday(day, "ko"), notation.month(day, "ko")) == ("일", "9월")


def test_a_time_zone_is_named_by_its_city() -> None:
    assert notation.city(ZoneInfo("Asia/Seoul"), "ko") == "서울"
    assert notation.city(ZoneInfo("America/New_York")) == "New York"
