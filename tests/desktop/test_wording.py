"""How dates, times, money and lengths are written."""

from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest

from coocook_desktop import wording
from coocook_server.models.booking import Status

SEOUL = ZoneInfo("Asia/Seoul")
EVENING = datetime(2026, 2, 25, 9, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("amount", "currency", "words"),
    [
        ("1250", "USD", "$1,250.00"),
        ("187.5", "EUR", "€187.50"),
        ("125000", "KRW", "₩125,000"),
        ("125000.50", "KRW", "₩125,000.50"),
        ("80", "CHF", "CHF 80.00"),
    ],
)
def test_money_is_written_with_its_currency(amount: str, currency: str, words: str) -> None:
    assert wording.money(Decimal(amount), currency) == words


def test_instants_are_written_where_the_business_is() -> None:
    assert wording.moment(EVENING, SEOUL) == "Wed 25 Feb 2026, 18:00"
    assert wording.span(EVENING, EVENING + timedelta(hours=2), SEOUL) == "18:00–20:00"
    assert wording.day(date(2026, 3, 1)) == "Sun 1 Mar 2026"
    assert wording.clock(time(9, 5)) == "09:05"


@pytest.mark.parametrize(
    ("length", "words"),
    [
        (timedelta(seconds=40), "less than a minute"),
        (timedelta(minutes=59), "59 min"),
        (timedelta(hours=3), "3 h"),
        (timedelta(hours=3, minutes=20), "3 h 20 min"),
        (timedelta(days=3, hours=5), "3 days"),
    ],
)
def test_lengths_are_rough(length: timedelta, words: str) -> None:
    assert wording.length(length) == words


def test_hours_have_no_needless_decimals() -> None:
    assert [wording.hours(Decimal(value)) for value in ("2.00", "2.5", "10", "0.25")] == [
        "2 h",
        "2.5 h",
        "10 h",
        "0.25 h",
    ]


@pytest.mark.parametrize(
    ("size", "words"),
    [(512, "512 bytes"), (184_320, "184.3 kB"), (2_000_000, "2.0 MB"), (3_200_000_000_000, "3200.0 GB")],
)
def test_sizes_are_in_the_unit_that_fits(size: int, words: str) -> None:
    assert wording.size(size) == words


def test_every_status_has_a_name() -> None:
    assert len({wording.status(status) for status in Status}) == len(Status)
