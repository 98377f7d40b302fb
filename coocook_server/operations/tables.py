"""Tables for spreadsheets: CSV and XLSX in which numbers are numbers and no text is a formula.

A text that begins like a formula would be run by the spreadsheet that opens the file
(https://owasp.org/www-community/attacks/CSV_Injection, ASVS 1.2.10). In CSV it gets a single quote in
front, which `unguarded` takes off again; in XLSX the cell is written as text and marked as quoted.
"""

import csv
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from enum import StrEnum
from io import BytesIO, StringIO
from itertools import chain, islice
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

Cell = str | int | Decimal | date | datetime | time | None
"""An instant is written as its own zone's clock shows it."""

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "\0", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""OWASP's list; the last are the full-width signs, which Excel in an East Asian language takes for those."""
_GUARD = "'"
_BYTE_ORDER_MARK = "\ufeff"
_LONGEST_CELL = 32_767
_LONGEST_TITLE = 31
_NOT_IN_TITLES = re.compile(r"[\[\]:*?/\\]")
_NARROWEST, _WIDEST = 10, 60
_LOOKED_AT = 200
"""How many rows say how wide the columns are."""


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
    out.writerows([_plain(cell) for cell in row] for row in table.rows)
    return (_BYTE_ORDER_MARK + written.getvalue()).encode()


def xlsx_file(table: Table) -> bytes:
    """The table as a workbook of one sheet, whose heading stays in sight and can be filtered by."""
    workbook = Workbook(write_only=True)
    sheet = workbook.create_sheet(_NOT_IN_TITLES.sub(" ", table.title)[:_LONGEST_TITLE].strip("' ") or "1")
    sheet.freeze_panes = "A2"
    rows = iter(table.rows)
    first = list(islice(rows, _LOOKED_AT))
    for number, column in enumerate(table.columns):
        wide = max((_width(row[number]) for row in first), default=0)
        letter = get_column_letter(number + 1)
        longest = max(wide, _width(column.heading) + 2, _NARROWEST)
        sheet.column_dimensions[letter].width = min(longest, _WIDEST)
    sheet.append([_heading(sheet, column) for column in table.columns])
    count = 0
    for row in chain(first, rows):
        count += 1
        sheet.append([_styled(sheet, *pair) for pair in zip(table.columns, row, strict=True)])
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(table.columns))}{count + 1}"
    written = BytesIO()
    workbook.save(written)
    return written.getvalue()


def guarded(text: str) -> str:
    """The text with a quote in front if it is, but for quotes before it, what a spreadsheet would run."""
    return _GUARD + text if text.lstrip(_GUARD).startswith(_FORMULA_STARTS) else text


def unguarded(text: str) -> str:
    """The text as it was before `guarded`; for reading what `csv_file` wrote."""
    return text[1:] if text.startswith(_GUARD) and guarded(text[1:]) == text else text


def _plain(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, str):
        return guarded(cell)
    if isinstance(cell, datetime):
        return f"{cell:%Y-%m-%d %H:%M}"
    if isinstance(cell, time):
        return f"{cell:%H:%M}"
    return f"{cell:f}" if isinstance(cell, Decimal) else str(cell)


def _heading(sheet: Any, column: Column) -> Any:
    cell = _text(sheet, column.heading)
    cell.font = Font(bold=True)
    cell.alignment = Alignment(horizontal="right" if column.is_number else "left", vertical="top")
    return cell


def _styled(sheet: Any, column: Column, cell: Cell) -> Any:
    if isinstance(cell, str):
        return _text(sheet, cell)
    if isinstance(cell, datetime):
        cell = cell.replace(tzinfo=None)
    made: Any = WriteOnlyCell(sheet)
    made.value = cell
    made.number_format = column.format
    return made


def _text(sheet: Any, text: str) -> Any:
    """A cell that is text whatever it begins with; what no workbook may hold is left out."""
    cell: Any = WriteOnlyCell(sheet)
    cell.value = ILLEGAL_CHARACTERS_RE.sub("", text)[:_LONGEST_CELL]
    cell.data_type = "s"
    cell.quotePrefix = text.startswith(_FORMULA_STARTS)
    return cell


def _width(cell: Cell) -> int:
    """About how many figures wide it is shown; Hangul takes the room of two letters."""
    if isinstance(cell, str):
        longest = max(cell.split("\n"), key=len)
        return sum(1 + (letter > "\u1100") for letter in longest) + 1
    return len(_plain(cell)) + 4
