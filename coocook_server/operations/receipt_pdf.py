"""A receipt as a PDF: one face of our own for Latin and Hangul, so that it looks the same everywhere."""

import threading
import unicodedata
from collections.abc import Iterator
from decimal import Decimal
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
from reportlab.platypus import Flowable, Image, Paragraph, SimpleDocTemplate, Spacer, Table

from coocook_server.operations.logo import LogoRecord
from coocook_server.operations.receipt_words import Words, words
from coocook_server.paths import resources_folder
from coocook_server.services.receipts import Receipt

FONT = "NanumGothic"
MARGIN = 20 * mm
WIDTH = A4[0] - 2 * MARGIN
AMOUNT_WIDTH = 50 * mm
LABEL_WIDTH = 32 * mm
LOGO_HEIGHT, LOGO_WIDEST = 16 * mm, 60 * mm

_INK, _SOFT, _RULE = HexColor("#1d1b19"), HexColor("#5f5a54"), HexColor("#c9c2b8")
_one_at_a_time = threading.Lock()
"""reportlab keeps its fonts and settings in globals."""


def receipt_pdf(receipt: Receipt, logo: LogoRecord | None = None) -> bytes:
    """The receipt, or the invoice while something is owed, on as many pages as it needs."""
    said = words(receipt.language)
    title = f"{said.invoice if receipt.is_invoice else said.receipt} {receipt.number}"
    with _one_at_a_time:
        _font()
        written = BytesIO()
        SimpleDocTemplate(
            written,
            pagesize=A4,
            leftMargin=MARGIN,
            rightMargin=MARGIN,
            topMargin=MARGIN,
            bottomMargin=MARGIN,
            title=title,
            author=receipt.business.name,
            creator="CooCook",
            lang=said.code,
            initialFontName=FONT,
        ).build(
            [*_logo(logo), *_head(receipt, said), *_sums(receipt, said)],
            onFirstPage=lambda page, _: _foot(page, receipt, said),
            onLaterPages=lambda page, _: _foot(page, receipt, said),
        )
        return written.getvalue()


@cache
def _font() -> TTFont:
    """Our face, made known to reportlab."""
    font = TTFont(FONT, str(resources_folder() / "fonts" / f"{FONT}.ttf"))
    pdfmetrics.registerFont(font)
    return font


def _logo(logo: LogoRecord | None) -> Iterator[Flowable]:
    """The business's logo over its name, in the size that fits it."""
    if logo is not None:
        scale = min(LOGO_HEIGHT / logo.height, LOGO_WIDEST / logo.width)
        size = (logo.width * scale, logo.height * scale)
        yield Image(BytesIO(logo.png), *size, hAlign="LEFT")
        yield Spacer(1, 3 * mm)


def _head(receipt: Receipt, said: Words) -> Iterator[Flowable]:
    business = receipt.business
    title = said.invoice if receipt.is_invoice else said.receipt
    yield _rows(
        [[_text(business.name, size=15), _text(title, size=20, right=True)]],
        (WIDTH - AMOUNT_WIDTH, AMOUNT_WIDTH),
    )
    yield Spacer(1, 2 * mm)
    found = (("", business.address), (said.phone, business.phone), (said.mail, business.email))
    lines = [_text(f"{label} {value}".strip(), size=9, ink=_SOFT) for label, value in found if value]
    if lines:
        yield _rows([[line] for line in lines], (WIDTH,))
    yield Spacer(1, 8 * mm)
    booking = receipt.booking
    when = said.language.span(receipt.starts, receipt.ends)
    facts = [
        (said.number, receipt.number),
        (said.issued_on, said.language.day(receipt.issued_on)),
        (said.customer, "\n".join(filter(None, (receipt.customer_name, receipt.customer_email)))),
        (said.booking, f"#{booking.id}"),
        (said.chef, booking.chef_name),
        (said.when, f"{when} ({said.time_zone.format(zone=receipt.zone)})"),
        (said.status, said.statuses[booking.status]),
    ]
    yield _rows(
        [[_text(label, ink=_SOFT), _text(value)] for label, value in facts],
        (LABEL_WIDTH, WIDTH - LABEL_WIDTH),
    )
    yield Spacer(1, 8 * mm)


def _sums(receipt: Receipt, said: Words) -> Iterator[Flowable]:
    rows = [_amount_row(said.what, said.amount, ink=_SOFT)]
    rows += [_amount_row(what, amount) for what, amount in _lines(receipt, said)]
    yield _rows(rows, (WIDTH - AMOUNT_WIDTH, AMOUNT_WIDTH), ruled=True)
    balance = receipt.balance
    if balance.due > 0:
        what = said.balance
    elif balance.due < 0:
        what = said.credit
    else:
        what = said.paid_in_full if balance.kept else said.balance
    last = [_amount_row(what, _money(abs(balance.due), receipt, said), size=13)]
    if balance.deposit_due:
        last.append(
            _amount_row(said.deposit_due, _money(balance.deposit_due, receipt, said), size=9, ink=_SOFT)
        )
    yield Spacer(1, 4 * mm)
    yield _rows(last, (WIDTH - AMOUNT_WIDTH, AMOUNT_WIDTH))


def _lines(receipt: Receipt, said: Words) -> Iterator[tuple[str, str]]:
    booking, balance = receipt.booking, receipt.balance
    hours, rate = said.language.hours(booking.duration_hours), _money(booking.hourly_rate, receipt, said)
    yield said.chefs_time.format(hours=hours, rate=rate), _money(receipt.time_price, receipt, said)
    if booking.travel_fee:
        yield said.travel_fee, _money(booking.travel_fee, receipt, said)
    yield said.total, _money(booking.total_price, receipt, said)
    if balance.owed != booking.total_price:
        yield said.owed.format(status=said.statuses[booking.status]), _money(balance.owed, receipt, said)
    for moved in receipt.moved:
        how = f" ({said.methods[moved.method]})" if moved.method else ""
        what = f"{said.kinds[moved.kind]}, {said.language.day(moved.day)}{how}"
        yield what, _money(-moved.amount if moved.comes_in else moved.amount, receipt, said)


def _money(amount: Decimal, receipt: Receipt, said: Words) -> str:
    return said.language.money(amount, receipt.booking.currency)


def _amount_row(what: str, amount: str, *, size: float = 10, ink: Color = _INK) -> list[Flowable]:
    return [_text(what, size=size, ink=ink), _text(amount, size=size, ink=ink, right=True)]


def _text(text: str, *, size: float = 10, ink: Color = _INK, right: bool = False) -> Paragraph:
    """A paragraph that breaks between words, and within one that is wider than its place."""
    style = ParagraphStyle(
        "text",
        fontName=FONT,
        fontSize=size,
        leading=size * 1.45,
        textColor=ink,
        splitLongWords=True,
        alignment=TA_RIGHT if right else TA_LEFT,
    )
    return Paragraph(escape(_drawable(text)).replace("\n", "<br/>"), style)


def _drawable(text: str) -> str:
    """The text with a question mark for what the face has no picture of, which would else be left out."""
    pictures = _font().face.charToGlyph
    letters = unicodedata.normalize("NFC", text)
    return "".join(letter if letter == "\n" or ord(letter) in pictures else "?" for letter in letters)


def _rows(rows: list[list[Flowable]], widths: tuple[float, ...], *, ruled: bool = False) -> Table:
    style: list[tuple[Any, ...]] = [
        ("FONTNAME", (0, 0), (-1, -1), FONT),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LEFTPADDING", (0, 0), (-1, -1), 0),
        ("RIGHTPADDING", (0, 0), (-1, -1), 0),
        ("TOPPADDING", (0, 0), (-1, -1), 2 * mm if ruled else 0),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 2 * mm if ruled else 1),
    ]
    if ruled:
        style.append(("LINEBELOW", (0, 0), (-1, -1), 0.5, _RULE))
    return Table(rows, colWidths=widths, style=style, repeatRows=1 if ruled else 0, splitInRow=1)


def _foot(page: Any, receipt: Receipt, said: Words) -> None:
    page.setFont(FONT, 8)
    page.setFillColor(_SOFT)
    page.drawRightString(A4[0] - MARGIN, MARGIN / 2, said.page.format(page=page.getPageNumber()))
    page.drawString(MARGIN, MARGIN / 2, receipt.number)
