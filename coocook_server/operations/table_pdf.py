"""A table as a PDF, written as people of a language write numbers and dates."""

from collections.abc import Sequence
from datetime import date, datetime, time
from decimal import Decimal

from babel.numbers import format_decimal, format_percent
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Spacer

from coocook_server.operations import notation
from coocook_server.operations.pdf_parts import SHADE, SMALL_MARGIN, SOFT, document, rows, text
from coocook_server.operations.roster_words import roster_words
from coocook_server.operations.tables import Cell, Column, Kind, Table

_UPRIGHT_COLUMNS = 6
_SIZE = 9
_TEXT_SHARE = 2.0
"""A column of text gets the room of two of numbers."""


def table_pdf(
    tables: Sequence[Table], *, title: str, lines: Sequence[str], author: str, language: str
) -> bytes:
    """Tables one below the other under a title and lines that say what they are of."""
    words = roster_words(language)
    upright = max(len(table.columns) for table in tables) <= _UPRIGHT_COLUMNS
    page = A4 if upright else landscape(A4)
    width = page[0] - 2 * SMALL_MARGIN

    def story() -> list[Flowable]:
        told: list[Flowable] = [text(title, size=16), Spacer(1, 1 * mm)]
        told += [text(line, ink=SOFT) for line in lines]
        for table in tables:
            told += [Spacer(1, 6 * mm), text(table.title, size=12), Spacer(1, 2 * mm)]
            told.append(_table(table, width, words.code))
        return told

    return document(
        story,
        title=title,
        author=author,
        language=words.code,
        foot=lambda number, count: (f"{author} · {title}", words.page.format(page=number, pages=count)),
        page=page,
        margin=SMALL_MARGIN,
    )


def shown(column: Column, cell: Cell, language: str) -> str:
    """A cell as a person reads it; what is not known is a dash."""
    if cell is None:
        return "–"
    if isinstance(cell, datetime):
        return f"{notation.dated_day(cell.date(), language)} {cell:%H:%M}"
    if isinstance(cell, date):
        return notation.dated_day(cell, language)
    if isinstance(cell, time):
        return f"{cell:%H:%M}"
    if isinstance(cell, int | Decimal):
        if column.kind is Kind.SHARE:
            return str(format_percent(cell, "#,##0.0%", locale=language))
        return str(
            format_decimal(cell, "#,##0.##" if column.kind is Kind.NUMBER else column.format, locale=language)
        )
    return cell


def _table(table: Table, width: float, language: str) -> Flowable:
    shares = [1.0 if column.is_number else _TEXT_SHARE for column in table.columns]
    widths = [width * share / sum(shares) for share in shares]
    heading = [text(column.heading, size=_SIZE, ink=SOFT, right=column.is_number) for column in table.columns]
    cells = [
        [
            text(shown(column, cell, language), size=_SIZE, right=column.is_number)
            for column, cell in zip(table.columns, row, strict=True)
        ]
        for row in table.rows
    ]
    style = [
        ("BACKGROUND", (0, 0), (-1, 0), SHADE),
        ("TOPPADDING", (0, 0), (-1, -1), 1 * mm),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 1.5 * mm),
        ("LEFTPADDING", (0, 0), (-1, -1), 1.5 * mm),
        ("RIGHTPADDING", (0, 0), (-1, -1), 1.5 * mm),
    ]
    return rows([heading, *cells], widths, ruled=True, style=style)
