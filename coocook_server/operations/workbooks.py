"""XLSX workbooks, read by openpyxl; one that would unpack into far more than it is, is not opened."""

import io
import warnings
import zipfile
from collections.abc import Iterator
from contextlib import closing
from datetime import date, datetime, time, timedelta
from decimal import Decimal, InvalidOperation
from typing import Any

from coocook_server.errors import Invalid, Phrase
from coocook_server.operations.sheets import LONGEST_CELL, MOST_COLUMNS, Cell, Sheet, filled

MOST_UNPACKED = 500_000_000
MOST_PARTS = 2_000
_ZIP = b"PK\x03\x04"
_OLD_EXCEL = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_BROKEN = Phrase(
    "This workbook is damaged and cannot be read. Open it in your spreadsheet program and save it anew."
)
_TOO_MUCH = Phrase("This workbook unpacks into far more than it should, so it is not opened.")
_OLD = Phrase("This is an old Excel file or a protected one. Save it as XLSX without a password.")
_OTHER_ZIP = Phrase("This is not an XLSX workbook. Save the sheet as XLSX or CSV.")
_FORMULA_FAULTS = ("#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!")


def looks_like_one(content: bytes) -> bool:
    """Whether the content begins as workbooks do; those of old Excel too, to be refused with the reason."""
    return content.startswith((_ZIP, _OLD_EXCEL))


def read(name: str, content: bytes, tab: str | None = None) -> Sheet:
    """The rows of one of its sheets, the first unless `tab` names another. Raises `Invalid`."""
    if content.startswith(_OLD_EXCEL):
        raise Invalid(_OLD)
    _require_harmless(content)
    from openpyxl import load_workbook

    try:
        # What openpyxl warns of, such as a check of cells that it cannot keep, is none of what is read.
        with (
            warnings.catch_warnings(action="ignore"),
            closing(
                load_workbook(io.BytesIO(content), read_only=True, data_only=True, keep_links=False)
            ) as book,
        ):
            tabs = tuple(sheet.title for sheet in book.worksheets)
            if not tabs:
                raise Invalid(_BROKEN)
            chosen = tab if tab in tabs else tabs[0]
            rows = book[chosen].iter_rows(values_only=True, max_col=MOST_COLUMNS + 1)
            return Sheet(name, filled(_cells(rows)), tab=chosen, tabs=tabs)
    except Invalid:
        raise
    except Exception as wrong:  # openpyxl meets a broken file with errors of any kind
        raise Invalid(_BROKEN) from wrong


def _require_harmless(content: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as parts:
            listed = parts.infolist()
    except (zipfile.BadZipFile, ValueError, OverflowError) as wrong:
        raise Invalid(_BROKEN) from wrong
    if "[Content_Types].xml" not in {part.filename for part in listed}:
        raise Invalid(_OTHER_ZIP)
    if len(listed) > MOST_PARTS or sum(part.file_size for part in listed) > MOST_UNPACKED:
        raise Invalid(_TOO_MUCH)


def _cells(rows: Any) -> Iterator[tuple[Cell, ...]]:
    for row in rows:
        yield tuple(_cell(value) for value in row)


def _cell(value: Any) -> Cell:
    """What a cell holds, exact: a number as it is written, a date without a time as a date."""
    if value is None:
        return ""
    if isinstance(value, bool | time):
        return value
    if isinstance(value, datetime):
        return value.date() if value.time() == time(0) else value.replace(microsecond=0)
    if isinstance(value, date):
        return value
    if isinstance(value, timedelta):
        return Decimal(str(round(value.total_seconds() / 3600, 4)))
    if isinstance(value, int | float):
        return _number(value)
    text = str(value).strip()
    if text in _FORMULA_FAULTS:
        return ""
    if len(text) > LONGEST_CELL:
        raise Invalid(Phrase("A cell has more than {most:,} characters.", most=LONGEST_CELL))
    return text


def _number(value: float) -> Cell:
    try:
        number = Decimal(repr(value))
    except InvalidOperation:
        return ""
    return number if number.is_finite() else ""
