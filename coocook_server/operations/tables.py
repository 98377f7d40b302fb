"""Tables for spreadsheets: CSV and XLSX in which numbers are numbers and no text is a formula.

A text that begins like a formula would be run by the spreadsheet that opens the file
(https://owasp.org/www-community/attacks/CSV_Injection, ASVS 1.2.10). In CSV it gets a single quote in
front, which `unguarded` takes off again; in XLSX the cell is written as text and marked as quoted.
"""

import csv
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from enum import StrEnum
from io import StringIO

Cell = str | int | Decimal | date | datetime | time | None
"""An instant is written as its own zone's clock shows it."""

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "\0", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""OWASP's list; the last are the full-width signs, which Excel in an East Asian language takes for those."""
_GUARD = "'"
_BYTE_ORDER_MARK = "\ufeff"


class Kind(StrEnum):
    """What a column holds."""

    TEXT = "text"
    COUNT = "count"
    NUMBER = "number"
    MONEY = "money"
    SHARE = "share"
    """A part of one: 0.25 is shown as 25 %."""
    DATE = "date"
    MOMENT = "moment"
    TIME = "time"


_FORMATS = {
    Kind.TEXT: "@",
    Kind.COUNT: "#,##0",
    Kind.NUMBER: "#,##0.##",
    Kind.SHARE: "0.0%",
    Kind.DATE: "yyyy-mm-dd",
    Kind.MOMENT: "yyyy-mm-dd hh:mm",
    Kind.TIME: "hh:mm",
}


@dataclass(frozen=True)
class Column:
    """A column: its heading, what it holds, and for money how many decimals its currency has."""

    heading: str
    kind: Kind = Kind.TEXT
    decimals: int = 2

    @property
    def is_number(self) -> bool:
        """Whether it is read from the right."""
        return self.kind in {Kind.COUNT, Kind.NUMBER, Kind.MONEY, Kind.SHARE}

    @property
    def format(self) -> str:
        """How a spreadsheet shows it."""
        if self.kind is Kind.MONEY:
            return "#,##0" + "." * bool(self.decimals) + "0" * self.decimals
        return _FORMATS[self.kind]


@dataclass(frozen=True)
class Table:
    """What is written: `rows` may be read only once, so that a long one need not be held."""

    title: str
    columns: tuple[Column, ...]
    rows: Iterable[Sequence[Cell]]


def csv_file(table: Table) -> bytes:
    """The table as CSV (RFC 4180), in UTF-8 with the mark by which Excel knows it."""
    written = StringIO(newline="")
    out = csv.writer(written)
    out.writerow([guarded(column.heading) for column in table.columns])
    out.writerows([plain(cell) for cell in row] for row in table.rows)
    return (_BYTE_ORDER_MARK + written.getvalue()).encode()


def xlsx_file(table: Table) -> bytes:
    """The table as a workbook of one sheet, whose heading stays in sight and can be filtered by."""
    from coocook_server.operations import table_xlsx

    return table_xlsx.written(table)


def guarded(text: str) -> str:
    """The text with a quote in front if it is, but for quotes before it, what a spreadsheet would run."""
    return _GUARD + text if text.lstrip(_GUARD).startswith(FORMULA_STARTS) else text


def unguarded(text: str) -> str:
    """The text as it was before `guarded`; for reading what `csv_file` wrote."""
    return text[1:] if text.startswith(_GUARD) and guarded(text[1:]) == text else text


def plain(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, str):
        return guarded(cell)
    if isinstance(cell, datetime):
        return f"{cell:%Y-%m-%d %H:%M}"
    if isinstance(cell, time):
        return f"{cell:%H:%M}"
    return f"{cell:f}" if isinstance(cell, Decimal) else str(cell)
