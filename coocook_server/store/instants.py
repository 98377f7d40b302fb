"""Instants and times of day as numbers that both databases reckon with alike."""

from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import BigInteger, ColumnElement, Integer, case
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement

_DAY = timedelta(days=1)
_DAY_SECONDS = 86_400
_EPOCH = date(1970, 1, 1)


class _Seconds(FunctionElement[int]):
    """An instant."""

    name = "seconds"
    type = BigInteger()
    inherit_cache = True


def seconds(instant: ColumnElement[datetime] | Any) -> ColumnElement[int]:
    """The seconds from the beginning of 1970 (UTC) until an instant."""
    return _Seconds(instant)


@compiles(_Seconds)
def _extracted(element: _Seconds, compiler: SQLCompiler, **how: Any) -> str:
    (instant,) = (compiler.process(part, **how) for part in element.clauses)
    return f"CAST(EXTRACT(epoch FROM {instant}) AS BIGINT)"


@compiles(_Seconds, "sqlite")
def _counted(element: _Seconds, compiler: SQLCompiler, **how: Any) -> str:
    (instant,) = (compiler.process(part, **how) for part in element.clauses)
    return f"CAST(strftime('%s', {instant}) AS INTEGER)"


class _Minutes(FunctionElement[int]):
    """A time of day."""

    name = "minutes"
    type = Integer()
    inherit_cache = True


def minutes(at: ColumnElement[time] | Any) -> ColumnElement[int]:
    """The minutes of the day that are over at a time of day."""
    return _Minutes(at)


@compiles(_Minutes)
def _of_parts(element: _Minutes, compiler: SQLCompiler, **how: Any) -> str:
    (at,) = (compiler.process(part, **how) for part in element.clauses)
    return f"CAST(EXTRACT(epoch FROM {at}) / 60 AS INTEGER)"


@compiles(_Minutes, "sqlite")
def _of_figures(element: _Minutes, compiler: SQLCompiler, **how: Any) -> str:
    (at,) = (compiler.process(part, **how) for part in element.clauses)
    return f"(CAST(substr({at}, 1, 2) AS INTEGER) * 60 + CAST(substr({at}, 4, 2) AS INTEGER))"


def local_day(
    instant: ColumnElement[datetime] | Any, zone: ZoneInfo, begin: datetime, end: datetime
) -> ColumnElement[int]:
    """On which day in a zone an instant between `begin` and `end` is; `day_of` makes a date of it."""
    at = seconds(instant)
    *earlier, (_, last) = _offsets(zone, begin, end)
    if not earlier:
        return (at + last) // _DAY_SECONDS
    local = case(*((instant < until, at + offset) for until, offset in earlier), else_=at + last)
    return local // _DAY_SECONDS


def day_of(number: int) -> date:
    """The date of a day that `local_day` found."""
    return _EPOCH + timedelta(days=int(number))


def _offsets(zone: ZoneInfo, begin: datetime, end: datetime) -> list[tuple[datetime, int]]:
    """The zone's offsets from UTC between two instants, in seconds, each with when it ends."""
    found: list[tuple[datetime, int]] = []
    at = begin
    while at < end:
        following = min(at + _DAY, end)
        if _offset(zone, following) != _offset(zone, at):
            found.append((_change(zone, at, following), _offset(zone, at)))
        at = following
    return [*found, (end, _offset(zone, end))]


def _change(zone: ZoneInfo, before: datetime, after: datetime) -> datetime:
    """The second at which the offset changes between two instants."""
    while after - before > timedelta(seconds=1):
        middle = (before + (after - before) / 2).replace(microsecond=0)
        if _offset(zone, middle) == _offset(zone, before):
            before = middle
        else:
            after = middle
    return after


def _offset(zone: ZoneInfo, at: datetime) -> int:
    offset = at.astimezone(zone).utcoffset()
    return 0 if offset is None else int(offset.total_seconds())
