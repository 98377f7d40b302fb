"""Column types that keep instants, times of day, money and hours exact on SQLite and PostgreSQL alike."""

from datetime import UTC, datetime, time
from decimal import Decimal
from enum import StrEnum
from typing import Any

from sqlalchemy import DateTime, Dialect, Enum, Numeric, Time, TypeDecorator
from sqlalchemy.dialects import sqlite

CENT = Decimal("0.01")


class UtcDateTime(TypeDecorator[datetime]):
    """An instant, to the second, kept in UTC; naive values are refused.

    On SQLite it is text like `2026-02-25 09:00:00`, which sorts as time does.
    """

    impl = DateTime(timezone=True)
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> Any:
        if dialect.name == "sqlite":
            return dialect.type_descriptor(
                sqlite.DATETIME(truncate_microseconds=True)  # type: ignore[no-untyped-call]
            )
        return dialect.type_descriptor(DateTime(timezone=True))

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("an instant needs a time zone")
        instant = value.astimezone(UTC).replace(microsecond=0)
        return instant.replace(tzinfo=None) if dialect.name == "sqlite" else instant

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class TimeOfDay(TypeDecorator[time]):
    """A time of day in the business's zone, to the minute; text like `18:00` on SQLite."""

    impl = Time()
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> Any:
        if dialect.name == "sqlite":
            return dialect.type_descriptor(
                sqlite.TIME(  # type: ignore[no-untyped-call]
                    storage_format="%(hour)02d:%(minute)02d",
                    regexp=r"(?P<hour>\d+):(?P<minute>\d+)",
                )
            )
        return dialect.type_descriptor(Time())


class _Exact(TypeDecorator[Decimal]):
    """A decimal with two places, never through arithmetic on floats.

    SQLite has no decimal type: NUMERIC affinity keeps up to 15 significant digits as they are
    (https://www.sqlite.org/datatype3.html#type_affinity), and the shortest decimal that reads
    back the same is the one that was written.
    """

    impl = Numeric(12, 2)
    cache_ok = True

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> Any:
        if value is None:
            return None
        exact = Decimal(value)
        if exact != exact.quantize(CENT):
            raise ValueError(f"{value} has more than two decimals")
        return str(exact.quantize(CENT)) if dialect.name == "sqlite" else exact

    def process_result_value(self, value: Any, dialect: Dialect) -> Decimal | None:
        return None if value is None else Decimal(str(value)).quantize(CENT)

    def load_dialect_impl(self, dialect: Dialect) -> Any:
        if dialect.name == "sqlite":
            return dialect.type_descriptor(sqlite.NUMERIC(12, 2, asdecimal=False))
        return dialect.type_descriptor(Numeric(12, 2))

    def bind_processor(self, dialect: Dialect) -> Any:
        if dialect.name == "sqlite":
            return lambda value: self.process_bind_param(value, dialect)
        return super().bind_processor(dialect)


class Money(_Exact):
    """An amount in units of the business's currency, exact to the cent."""

    cache_ok = True


class Rating(_Exact):
    """A mean of reviews, from 1 to 5, to a hundredth."""

    cache_ok = True


class Hours(_Exact):
    """A length in hours, exact to a hundredth."""

    cache_ok = True


def one_of(values: type[StrEnum], name: str) -> Enum:
    """A text column that holds only the values of an enumeration; a CHECK says so too."""
    return Enum(
        values,
        name=name,
        native_enum=False,
        create_constraint=True,
        length=20,
        values_callable=lambda enumeration: [member.value for member in enumeration],
    )
