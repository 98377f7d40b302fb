"""What our PDFs are made of: one face for Latin and Hangul, so that they look the same everywhere."""

import threading
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from io import BytesIO
from typing import Any
from xml.sax.saxutils import escape

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.enums import TA_LEFT, TA_RIGHT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Table

from coocook_server.paths import resources_folder

FONT = "NanumGothic"
MARGIN = 20 * mm
SMALL_MARGIN = 14 * mm
INK, SOFT, RULE = HexColor("#1d1b19"), HexColor("#5f5a54"), HexColor("#c9c2b8")
ALARM, ALARM_SOFT, SHADE = HexColor("#a3212b"), HexColor("#fbe6e6"), HexColor("#f4ece3")

_FRAME_PADDING = 12
"""What reportlab leaves free above and below all, together."""

_one_at_a_time = threading.Lock()
"""reportlab keeps its fonts and settings in globals."""

Page = tuple[float, float]


def document(
    story: Callable[[], Iterable[Flowable]],
    *,
    title: str,
    author: str,
    language: str,
    foot: Callable[[int, int], tuple[str, str]],
    page: Page = A4,
    margin: float = MARGIN,
) -> bytes:
    """A PDF of as many pages as the story needs.

    `foot` is given the number of a page and of all pages, and says what stands below it, left and right.
    The story is told while no other document is made.
    """
    with _one_at_a_time:
        _font()
        written = BytesIO()
        SimpleDocTemplate(
            written,
            pagesize=page,
            leftMargin=margin,
            rightMargin=margin,
            topMargin=margin,
            bottomMargin=margin,
            title=title,
            author=author,
            creator="CooCook",
            lang=language,
            initialFontName=FONT,
        ).build(list(story()), canvasmaker=_counting(foot, margin))
        return written.getvalue()


def room_on(page: Page, margin: float) -> float:
    """How high something may be to fit on a page."""
    return page[1] - 2 * margin - _FRAME_PADDING


def text(
    words: str, *, size: float = 10, ink: Color = INK, right: bool = False, back: Color | None = None
) -> Paragraph:
    """A paragraph that breaks between words, and within one that is wider than its place."""
    style = ParagraphStyle(
        "text",
        fontName=FONT,
        fontSize=size,
        leading=size * 1.45,
        textColor=ink,
        backColor=back,
        splitLongWords=True,
        alignment=TA_RIGHT if right else TA_LEFT,
    )
    return Paragraph(escape(drawable(words)).replace("\n", "<br/>"), style)


def drawable(words: str) -> str:
    """The text with a question mark for what the face has no picture of, which would else be left out."""
    pictures = _font().face.charToGlyph
    letters = unicodedata.normalize("NFC", words)
    return "".join(letter if letter == "\n" or ord(letter) in pictures else "?" for letter in letters)


def rows(
    cells: Sequence[Sequence[Any]],
    widths: Sequence[float],
    *,
    ruled: bool = False,
    style: Sequence[tuple[Any, ...]] = (),
) -> Table:
    """Cells in columns, which break across pages; ruled ones repeat their first row on each."""
    space = 2 * mm if ruled else 0
    own: list[tuple[Any, ...]] = [
        ("FONTNAME", (0, 0), (-1, -1), FONT),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LEFTPADDING", (0, 0), (-1, -1), 0),
        ("RIGHTPADDING", (0, 0), (-1, -1), 0),
        ("TOPPADDING", (0, 0), (-1, -1), space),
        ("BOTTOMPADDING", (0, 0), (-1, -1), space or 1),
    ]
    if ruled:
        own.append(("LINEBELOW", (0, 0), (-1, -1), 0.5, RULE))
    return Table(
        [list(row) for row in cells],
        colWidths=list(widths),
        style=[*own, *style],
        repeatRows=1 if ruled else 0,
        splitInRow=1,
    )


def whole_rows(
    cells: Sequence[Sequence[Any]],
    widths: Sequence[float],
    room: float,
    style: Sequence[tuple[Any, ...]] = (),
) -> Table:
    """Ruled rows that go to the next page whole, unless one is higher than the room that a page has."""
    table = rows(cells, widths, ruled=True, style=style)
    table.wrap(sum(widths), room)
    heading, *heights = table._rowHeights  # type: ignore[attr-defined]  # noqa: SLF001  it has no other way
    if heading + max(heights, default=0) <= room:
        table.splitInRow = 0
    return table


def width_of(words: str, size: float) -> float:
    """How wide a line is."""
    return float(pdfmetrics.stringWidth(drawable(words), FONT, size))


@cache
def _font() -> TTFont:
    """Our face, made known to reportlab."""
    font = TTFont(FONT, str(resources_folder() / "fonts" / f"{FONT}.ttf"))
    pdfmetrics.registerFont(font)
    return font


def _counting(foot: Callable[[int, int], tuple[str, str]], margin: float) -> type[Canvas]:
    """A canvas that keeps its pages until it knows how many there are."""

    class Counting(Canvas):
        def __init__(self, *given: Any, **named: Any) -> None:
            super().__init__(*given, **named)
            self._kept: list[dict[str, Any]] = []

        def showPage(self) -> None:  # noqa: N802  the name that reportlab gives it
            self._kept.append(dict(self.__dict__))
            self._startPage()  # type: ignore[attr-defined]

        def save(self) -> None:
            kept = self._kept
            for number, page in enumerate(kept, start=1):
                self.__dict__.update(page)
                left, right = foot(number, len(kept))
                self.setFont(FONT, 8)
                self.setFillColor(SOFT)
                width = self._pagesize[0]  # type: ignore[attr-defined]
                self.drawRightString(width - margin, margin / 2, drawable(right))
                self.drawString(margin, margin / 2, drawable(left))
                super().showPage()
            super().save()

    return Counting
