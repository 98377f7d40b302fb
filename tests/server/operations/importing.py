"""Small steps of the tests of imports."""

import csv
import io
from typing import Any

from coocook_server.bootstrap import CooCook
from coocook_server.models.account import DESK, Actor
from coocook_server.operations import import_fields, sheets
from coocook_server.operations.import_fields import Noun
from coocook_server.operations.imports import Imported, Plan, Wanted
from coocook_server.operations.sheets import Sheet


def sheet(*rows: str | tuple[str, ...], name: str = "file.csv") -> Sheet:
    """A CSV file; a row that is one text has its cells parted by a stroke."""
    written = io.StringIO()
    csv.writer(written).writerows(row.split("|") if isinstance(row, str) else row for row in rows)
    return sheets.read_bytes(name, written.getvalue().encode())


def wanted(read: Sheet, noun: Noun, **choices: Any) -> Wanted:
    """The columns as they are guessed."""
    headings = [str(cell) for cell in read.rows[0].cells]
    return Wanted(noun, import_fields.guess(noun, headings), **choices)


def check(coocook: CooCook, noun: Noun, *rows: str, **choices: Any) -> Plan:
    """What an import would do."""
    read = sheet(*rows)
    return coocook.imports.check(
        read, wanted(read, noun, **choices), by=DESK, progress=lambda *_: None, cancelled=lambda: False
    )


def run(coocook: CooCook, noun: Noun, *rows: str, by: Actor = DESK, **choices: Any) -> Imported:
    """Import these rows."""
    read = sheet(*rows)
    return coocook.imports.run(
        read, wanted(read, noun, **choices), by=by, progress=lambda *_: None, cancelled=lambda: False
    )


def said(plan: Plan) -> list[tuple[int, str, str]]:
    """The problems: the row, the field, the words."""
    return [(problem.row, problem.field, str(problem.words)) for problem in plan.problems]
