"""Kinds of values as the API takes and gives them."""

import re
from datetime import UTC, date, datetime, time
from decimal import Decimal
from typing import Annotated, Any

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    PlainSerializer,
    Strict,
    WithJsonSchema,
)

from coocook_server.errors import Invalid

_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_TIME = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9](:00)?")
"""Python itself reads more ways to write them, weeks and a bare `T1800` among them."""


class Request(BaseModel):
    """Input; a field it does not know is refused."""

    model_config = ConfigDict(extra="forbid")


def _number(value: Decimal) -> int | float:
    """The shortest JSON number of an amount with two decimals; up to 15 digits, that is exact."""
    return int(value) if value == value.to_integral_value() else float(value)


def _utc(value: datetime) -> str:
    return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _whole(value: Any) -> Any:
    """A JSON number without a fraction (`2.0` is one, `true` and `"2"` are not)."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise ValueError("must be a whole number")
    if isinstance(value, float) and not value.is_integer():
        raise ValueError("must be a whole number")
    return int(value)


def _exact(value: Any) -> Any:
    """A JSON number, taken by its digits and not by the binary fraction next to it."""
    if isinstance(value, Decimal):
        return value
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise ValueError("must be a number")
    return Decimal(repr(value))


def _date(value: Any) -> Any:
    if isinstance(value, date):
        return value
    if not isinstance(value, str) or not _DATE.fullmatch(value):
        raise ValueError("must be a date like 2026-03-01")
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise ValueError("must be a date that exists, like 2026-03-01") from None


def _time(value: Any) -> Any:
    if isinstance(value, time):
        return value
    if not isinstance(value, str) or not _TIME.fullmatch(value):
        raise ValueError("must be a time of day to the minute, like 18:00")
    return time.fromisoformat(value)


def local_date(text: str) -> date:
    """A date in an address. Raises `Invalid`."""
    try:
        found: date = _date(text)
    except ValueError as refused:
        raise Invalid("The date is not right.", {"date": str(refused)}) from None
    return found


def _sane(value: str) -> str:
    if "\0" in value:
        raise ValueError("has a character that is not allowed")
    try:
        value.encode()
    except UnicodeEncodeError:
        raise ValueError("has a character that is not allowed") from None
    return value


Id = Annotated[int, BeforeValidator(_whole), WithJsonSchema({"type": "integer"})]
Money = Annotated[Decimal, PlainSerializer(_number), WithJsonSchema({"type": "number"})]
Amount = Annotated[
    Decimal, BeforeValidator(_exact), PlainSerializer(_number), WithJsonSchema({"type": "number"})
]
"""Money as it is taken in."""
Hours = Annotated[
    Decimal, BeforeValidator(_exact), PlainSerializer(_number), WithJsonSchema({"type": "number"})
]
Price = Annotated[
    Decimal,
    BeforeValidator(_exact),
    Field(ge=0, le=10_000_000, decimal_places=2),
    PlainSerializer(_number),
    WithJsonSchema({"type": "number", "minimum": 0, "maximum": 10_000_000}),
]
Instant = Annotated[
    datetime, PlainSerializer(_utc), WithJsonSchema({"type": "string", "format": "date-time"})
]
LocalDate = Annotated[date, BeforeValidator(_date), WithJsonSchema({"type": "string", "format": "date"})]
LocalTime = Annotated[
    time,
    BeforeValidator(_time),
    PlainSerializer(lambda value: value.strftime("%H:%M")),
    WithJsonSchema({"type": "string", "pattern": "^[0-2][0-9]:[0-5][0-9]$"}),
]
Flag = Annotated[bool, Strict()]
Text = Annotated[str, AfterValidator(_sane)]
PerPage = Annotated[int, Field(ge=1, le=100, description="How many rows, at most 100.")]
PageNumber = Annotated[
    int, Field(ge=1, le=10_000, description="Which page, as far as row 10,000; past it use `cursor`.")
]
Cursor = Annotated[Text, Field(max_length=500, description="`next_cursor` of the part before.")]
