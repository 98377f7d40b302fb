"""A table as a PDF, written as people of a language write numbers and dates."""

from collections.abc import Sequence

from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Spacer

from coocook_server.operations.pdf_parts import (
    SHADE,
    SMALL_MARGIN,
    SOFT,
    document,
    room_on,
    rows,
    text,
    whole_rows,
    width_of,
)
from coocook_server.operations.roster_words import roster_words
from coocook_server.operations.table_words import shown
from coocook_server.operations.tables import Column, Table

_UPRIGHT_COLUMNS = 6
_SIZE = 9
_PADDING = 1.5 * mm
_LEAST = 8 * mm


def table_pdf(
    tables: Sequence[Table], *, title: str, lines: Sequence[str], author: str, language: str
) -> bytes:
    """Tables one below the other under a title and lines that say what they are of."""
    words = roster_words(language)
    upright = max(len(table.columns) for table in tables) <= _UPRIGHT_COLUMNS
    page = A4 if upright else landscape(A4)
    width = page[0] - 2 * SMALL_MARGIN

    def story() -> list[Flowable]:
        head = [text(title, size=16), *(text(line, ink=SOFT) for line in lines)]
        told: list[Flowable] = [rows([[line] for line in head], (width,))]
        for table in tables:
            told += [Spacer(1, 6 * mm), rows([[text(table.title, size=12)]], (width,)), Spacer(1, 1 * mm)]
            told.append(_table(table, width, room_on(page, SMALL_MARGIN), words.code))
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


def _table(table: Table, width: float, room: float, language: str) -> Flowable:
    words = [
        [shown(column, cell, language) for column, cell in zip(table.columns, row, strict=True)]
        for row in table.rows
    ]
    heading = [text(column.heading, size=_SIZE, ink=SOFT, right=column.is_number) for column in table.columns]
    cells = [
        [
            text(each, size=_SIZE, right=column.is_number)
            for column, each in zip(table.columns, row, strict=True)
        ]
        for row in words
    ]
    style = [
        ("BACKGROUND", (0, 0), (-1, 0), SHADE),
        ("TOPPADDING", (0, 0), (-1, -1), 1 * mm),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 1.5 * mm),
        ("LEFTPADDING", (0, 0), (-1, -1), _PADDING),
        ("RIGHTPADDING", (0, 0), (-1, -1), _PADDING),
    ]
    return whole_rows([heading, *cells], _widths(table.columns, words, width), room, style)


def _widths(columns: Sequence[Column], rows: Sequence[Sequence[str]], width: float) -> list[float]:
    """Numbers get what they need; what is left over is shared, texts first."""
    needs = []
    for number, column in enumerate(columns):
        longest = max((width_of(row[number], _SIZE) for row in rows), default=0.0)
        word = max((width_of(part, _SIZE) for part in column.heading.split()), default=0.0)
        needs.append(max(longest, word) + 2 * _PADDING + 1)
    over = width - sum(needs)
    shares = [
        needs[number] * (1 if over < 0 or not column.is_number else 0.5)
        for number, column in enumerate(columns)
    ]
    if over < 0:
        shares = [0.0 if column.is_number else share for column, share in zip(columns, shares, strict=True)]
        if not sum(shares) or sum(shares) + over < _LEAST * len(columns):
            return [need * width / sum(needs) for need in needs]
    return [need + over * share / sum(shares) for need, share in zip(needs, shares, strict=True)]
