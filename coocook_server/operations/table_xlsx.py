"""A table as an XLSX workbook. openpyxl takes a while to import, so this is imported where one is written."""

import re
from datetime import datetime
from io import BytesIO
from itertools import chain, islice
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

from coocook_server.operations.tables import FORMULA_STARTS, Cell, Column, Table, plain

_LONGEST_CELL = 32_767
_LONGEST_TITLE = 31
_NOT_IN_TITLES = re.compile(r"[\[\]:*?/\\]")
_NARROWEST, _WIDEST = 10, 60
_LOOKED_AT = 200
"""How many rows say how wide the columns are."""


def written(table: Table) -> bytes:
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
    content = BytesIO()
    workbook.save(content)
    return content.getvalue()


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
    cell.quotePrefix = text.startswith(FORMULA_STARTS)
    return cell


def _width(cell: Cell) -> int:
    """About how many figures wide it is shown; Hangul takes the room of two letters."""
    if isinstance(cell, str):
        longest = max(cell.split("\n"), key=len)
        return sum(1 + (letter > "\u1100") for letter in longest) + 1
    return len(plain(cell)) + 4
