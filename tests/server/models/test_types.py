"""Column types: what goes in comes out, exactly, and what would be ambiguous does not go in."""

from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta, timezone
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Column, Engine, MetaData, Table, create_engine, func, insert, literal, select, text
from sqlalchemy.exc import StatementError

from coocook_server.models.types import Hours, Money, TimeOfDay, UtcDateTime

SEOUL = timezone(timedelta(hours=9))
cents = st.decimals(Decimal("-9999999999.99"), Decimal("9999999999.99"), places=2)

table = Table(
    "thing",
    MetaData(),
    Column("at", UtcDateTime),
    Column("of_day", TimeOfDay),
    Column("price", Money),
    Column("length", Hours),
)


@pytest.fixture(scope="module")
def engine() -> Iterator[Engine]:
    engine = create_engine("sqlite://")
    table.metadata.create_all(engine)
    yield engine
    engine.dispose()


def back(engine: Engine, **values: object) -> object:
    """A value as it comes back from the database."""
    (name,) = values
    with engine.begin() as connection:
        connection.execute(table.delete())
        connection.execute(insert(table).values(**values))
        return connection.scalar(select(table.c[name]))


@given(amount=cents)
def test_money_comes_back_exact(engine: Engine, amount: Decimal) -> None:
    assert back(engine, price=amount) == amount


@pytest.mark.parametrize("amount", ["0.001", "1e-9", "NaN"])
def test_money_that_would_be_rounded_is_refused(engine: Engine, amount: str) -> None:
    with pytest.raises((StatementError, ValueError, ArithmeticError)):
        back(engine, price=Decimal(amount))


def test_money_is_a_number_to_others_who_read_the_file(engine: Engine) -> None:
    back(engine, price=Decimal("250.00"))
    with engine.connect() as connection:
        assert connection.scalar(text("SELECT price FROM thing")) == 250
        assert connection.scalar(select(func.count()).where(table.c.price > literal(Decimal("99.99"), Money)))


@given(instant=st.datetimes(datetime(1970, 1, 2), datetime(2200, 1, 1)))  # noqa: DTZ001  made aware below
def test_an_instant_comes_back_in_utc_to_the_second(engine: Engine, instant: datetime) -> None:
    local = instant.replace(tzinfo=SEOUL)

    found = back(engine, at=local)

    assert found == local.replace(microsecond=0)
    assert isinstance(found, datetime)
    assert found.tzinfo is UTC


def test_an_instant_without_a_zone_is_refused(engine: Engine) -> None:
    with pytest.raises(StatementError, match="time zone"):
        back(engine, at=datetime(2026, 2, 25))  # noqa: DTZ001  that is the point


@given(hour=st.integers(0, 23), minute=st.integers(0, 59))
def test_a_time_of_day_comes_back(engine: Engine, hour: int, minute: int) -> None:
    assert back(engine, of_day=time(hour, minute)) == time(hour, minute)


def test_instants_and_times_of_day_sort_as_text_does(engine: Engine) -> None:
    back(engine, at=datetime(2026, 2, 25, 18, 0, tzinfo=SEOUL))
    with engine.connect() as connection:
        assert connection.scalar(text("SELECT at FROM thing")) == "2026-02-25 09:00:00"
    back(engine, of_day=time(9, 5))
    with engine.connect() as connection:
        assert connection.scalar(text("SELECT of_day FROM thing")) == "09:05"


def test_hours_come_back_exact(engine: Engine) -> None:
    assert back(engine, length=Decimal("1.50")) == Decimal("1.5")
