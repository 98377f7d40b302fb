"""Files with rows: what a person's spreadsheet or other program saved, read as it is."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from pathlib import Path

from coocook_server.errors import Invalid, Phrase

MOST_BYTES = 50_000_000
MOST_ROWS = 100_000
MOST_COLUMNS = 200
LONGEST_CELL = 20_000

TOO_MANY_ROWS = Phrase(
    "The file has more than {most:,} rows. Split it into several files and import one after the other.",
    most=MOST_ROWS,
)
TOO_MANY_COLUMNS = Phrase("The file has more than {most} columns.", most=MOST_COLUMNS)
EMPTY = Phrase("There is nothing in this file.")

Cell = str | Decimal | bool | datetime | date | time
"""What stands in a cell: text, or what a spreadsheet says that it is; an empty cell is an empty text."""


@dataclass(frozen=True)
class Row:
    """A row that is not empty, and its number as a spreadsheet shows it."""

    number: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class Sheet:
    """The rows of a file, and how it was read: `encoding` and `delimiter` are empty for a workbook."""

    name: str
    rows: tuple[Row, ...]
    encoding: str = ""
    delimiter: str = ""
    tab: str = ""
    tabs: tuple[str, ...] = ()

    @property
    def width(self) -> int:
        """How many columns the widest row has."""
        return max(len(row.cells) for row in self.rows)


@dataclass(frozen=True)
class Reading:
    """How a person wants a file to be read; what is None is found out."""

    encoding: str | None = None
    delimiter: str | None = None
    tab: str | None = None


def read(path: Path, wanted: Reading | None = None) -> Sheet:
    """The rows of a CSV file or a workbook.

    Raises `Invalid` with the reason for a file that cannot be read, that is none of them, or is too large.
    """
    content = _content(path)
    return read_bytes(path.name, content, wanted)


def read_bytes(name: str, content: bytes, wanted: Reading | None = None) -> Sheet:
    """The same, of a file's content. Raises `Invalid`."""
    from coocook_server.operations import text_sheets, workbooks

    wanted = wanted or Reading()
    if not content:
        raise Invalid(EMPTY)
    if workbooks.looks_like_one(content):
        return workbooks.read(name, content, wanted.tab)
    return text_sheets.read(name, content, wanted.encoding, wanted.delimiter)


def filled(rows: Iterator[tuple[Cell, ...]]) -> tuple[Row, ...]:
    """The rows that are not empty, without empty cells at their ends. Raises `Invalid` for too many."""
    found: list[Row] = []
    for number, cells in enumerate(rows, start=1):
        end = len(cells)
        while end and cells[end - 1] == "":
            end -= 1
        if end > MOST_COLUMNS:
            raise Invalid(TOO_MANY_COLUMNS)
        if end:
            if len(found) > MOST_ROWS:
                raise Invalid(TOO_MANY_ROWS)
            found.append(Row(number, cells[:end]))
    if not found:
        raise Invalid(EMPTY)
    return tuple(found)


def _content(path: Path) -> bytes:
    try:
        size = path.stat().st_size
        if path.is_dir():
            raise Invalid(Phrase("{name} is a folder. Choose a file in it.", name=path.name))
        if size > MOST_BYTES:
            raise Invalid(
                Phrase(
                    "{name} is larger than {most} MB. Split it into several files.",
                    name=path.name,
                    most=MOST_BYTES // 1_000_000,
                )
            )
        return path.read_bytes()
    except FileNotFoundError as gone:
        raise Invalid(Phrase("{name} is not there any more.", name=path.name)) from gone
    except PermissionError as kept:
        raise Invalid(
            Phrase(
                "{name} cannot be opened: another program keeps it, or you may not read it. "
                "Close it there, or save a copy and choose that.",
                name=path.name,
            )
        ) from kept
    except OSError as fault:
        raise Invalid(Phrase("{name} cannot be read from its disk.", name=path.name)) from fault
