"""Reading long lists by key: a page starts after a row, so page 50,000 costs what page one does.

`OFFSET` walks over what it skips (https://use-the-index-luke.com/no-offset); it is used only for
the short remainder between a known row and the one wanted.
"""

import base64
import binascii
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any, Generic, TypeVar, TypeVarTuple

from sqlalchemy import ColumnElement, Select, tuple_

from coocook_server.errors import Invalid, Phrase
from coocook_server.services.rules import LARGEST_ID

T = TypeVar("T")
Ts = TypeVarTuple("Ts")

PER_PAGE = 20
MOST_PER_PAGE = 100
LAST_NUMBERED_ROW = 10_000

Key = tuple[Any, int]
"""A row's place in a list: the value it is sorted by, and its id."""


@dataclass(frozen=True)
class Page(Generic[T]):
    """A part of a list; `next_cursor` leads to the part after it, None at the end."""

    items: tuple[T, ...]
    total: int
    next_cursor: str | None = None


@dataclass(frozen=True)
class Paging:
    """Which part of a list is wanted: a page number, or what follows a cursor."""

    per_page: int = PER_PAGE
    page: int = 1
    cursor: str | None = None

    def checked(self) -> "Paging":
        """Raises `Invalid` for a size or a page out of range."""
        if not 1 <= self.per_page <= MOST_PER_PAGE:
            raise Invalid(
                "per_page is out of range.",
                {"per_page": Phrase("must be 1 to {most}", most=MOST_PER_PAGE)},
            )
        if self.page < 1 or self.page * self.per_page > LAST_NUMBERED_ROW:
            raise Invalid(
                "page is out of range.",
                {
                    "page": Phrase(
                        "reaches to row {last_numbered_row}; past it, follow next_cursor",
                        last_numbered_row=LAST_NUMBERED_ROW,
                    )
                },
            )
        return self


@dataclass(frozen=True)
class Order:
    """A sort order: a column, the way, and how its values are written into a cursor."""

    name: str
    column: ColumnElement[Any]
    id_column: ColumnElement[int]
    kind: type
    descending: bool = False

    def apply(self, query: Select[*Ts], *, backwards: bool = False) -> Select[*Ts]:
        """Sort by the column, then by id, so that the order is total."""
        descending = self.descending != backwards
        columns: list[ColumnElement[Any]] = (
            [self.id_column] if self.column is self.id_column else [self.column, self.id_column]
        )
        return query.order_by(*(c.desc() if descending else c.asc() for c in columns))

    def after(self, query: Select[*Ts], key: Key, *, backwards: bool = False) -> Select[*Ts]:
        """Only the rows past `key`."""
        forwards = self.descending == backwards
        if self.column is self.id_column:
            edge: ColumnElement[bool] = self.id_column > key[1] if forwards else self.id_column < key[1]
        else:
            here = tuple_(self.column, self.id_column)
            there = tuple_(*key, types=[self.column.type, self.id_column.type])
            edge = here > there if forwards else here < there
        return query.where(edge)

    def part(self, query: Select[*Ts], paging: Paging) -> Select[*Ts]:
        """The rows of the wanted part, in order, and one more that tells whether another part follows.

        Raises `Invalid` for a bad page or cursor.
        """
        paging = paging.checked()
        if paging.cursor is None:
            query = query.offset((paging.page - 1) * paging.per_page)
        else:
            query = self.after(query, self.key(paging.cursor))
        return self.apply(query).limit(paging.per_page + 1)

    def page(
        self, found: Sequence[T], total: int, paging: Paging, *, place: Callable[[T], Key] | None = None
    ) -> Page[T]:
        """What `part` found, as a page; `place` says where an item stands, if its own fields do not."""
        items = tuple(found[: paging.per_page])
        if len(found) <= paging.per_page:
            return Page(items, total)
        last = items[-1]
        return Page(items, total, self.cursor(self.place(last) if place is None else place(last)))

    def place(self, row: Any) -> Key:
        """Where a row stands in this order, by its field of the same name."""
        return getattr(row, self.name), row.id

    def cursor(self, key: Key) -> str:
        """An opaque text for a place in this order."""
        value = key[0]
        if isinstance(value, datetime):
            value = value.isoformat()
        elif not isinstance(value, int | str | None):
            value = str(value)
        order = f"-{self.name}" if self.descending else self.name
        packed = json.dumps([order, value, key[1]], ensure_ascii=False).encode()
        return base64.urlsafe_b64encode(packed).decode().rstrip("=")

    def key(self, cursor: str) -> Key:
        """The place a cursor stands for. Raises `Invalid`."""
        try:
            padded = cursor + "=" * (-len(cursor) % 4)
            order, value, id = json.loads(base64.b64decode(padded, altchars=b"-_", validate=True))
            if order != (f"-{self.name}" if self.descending else self.name):
                raise ValueError("made for another order")
            if type(id) is not int or not 0 <= id <= LARGEST_ID:
                raise ValueError("no id")
            return _PARSERS[self.kind](value), id
        except (
            binascii.Error,
            ValueError,
            TypeError,
            KeyError,
            ArithmeticError,
        ) as fault:
            raise Invalid("The cursor is not valid.", {"cursor": Phrase("is not one of ours")}) from fault


def order_named(
    sort: str, columns: Mapping[str, tuple[ColumnElement[Any], type]], id_column: ColumnElement[int]
) -> Order:
    """The order a name stands for; a leading `-` turns it round. Raises `Invalid`."""
    name = sort.removeprefix("-")
    if name not in columns:
        raise Invalid(
            "The order is not known.",
            {"sort": Phrase("must be one of {choices}", choices=", ".join(columns))},
        )
    column, kind = columns[name]
    return Order(name, column, id_column, kind, sort.startswith("-"))


def newest_first(id_column: ColumnElement[int]) -> Order:
    """From the highest id down."""
    return Order("id", id_column, id_column, int, descending=True)


def _instant(value: Any) -> datetime:
    return datetime.fromisoformat(value).astimezone(UTC)


def _whole(value: Any) -> int:
    if type(value) is not int or not 0 <= value <= LARGEST_ID:
        raise ValueError("not a whole number")
    return value


def _words(value: Any) -> str:
    if not isinstance(value, str) or "\0" in value:
        raise ValueError("not a text")
    value.encode()
    return value


def _amount(value: Any) -> Decimal:
    amount = Decimal(_words(value))
    if not amount.is_finite() or amount != amount.quantize(Decimal("0.01")):
        raise ValueError("not an amount")
    return amount


_PARSERS: dict[type, Callable[[Any], Any]] = {
    datetime: _instant,
    int: _whole,
    str: _words,
    Decimal: _amount,
}
