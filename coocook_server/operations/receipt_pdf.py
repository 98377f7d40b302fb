"""A receipt as a PDF, which is an invoice while something is owed."""

from collections.abc import Iterator
from decimal import Decimal
from io import BytesIO

from reportlab.lib.colors import Color
from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Image, Spacer

from coocook_server.operations.logo import LogoRecord
from coocook_server.operations.pdf_parts import INK, MARGIN, SOFT, document, rows, text
from coocook_server.operations.receipt_words import Words, words
from coocook_server.services.receipts import Receipt

WIDTH = A4[0] - 2 * MARGIN
AMOUNT_WIDTH = 50 * mm
LABEL_WIDTH = 32 * mm
LOGO_HEIGHT, LOGO_WIDEST = 16 * mm, 60 * mm


def receipt_pdf(receipt: Receipt, logo: LogoRecord | None = None) -> bytes:
    """The receipt, or the invoice while something is owed, on as many pages as it needs."""
    said = words(receipt.language)
    title = f"{said.invoice if receipt.is_invoice else said.receipt} {receipt.number}"
    return document(
        lambda: [*_logo(logo), *_head(receipt, said), *_sums(receipt, said)],
        title=title,
        author=receipt.business.name,
        language=said.code,
        foot=lambda page, pages: (receipt.number, said.page.format(page=page, pages=pages)),
    )


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
    yield rows(
        [[text(business.name, size=15), text(title, size=20, right=True)]],
        (WIDTH - AMOUNT_WIDTH, AMOUNT_WIDTH),
    )
    yield Spacer(1, 2 * mm)
    found = (("", business.address), (said.phone, business.phone), (said.mail, business.email))
    lines = [text(f"{label} {value}".strip(), size=9, ink=SOFT) for label, value in found if value]
    if lines:
        yield rows([[line] for line in lines], (WIDTH,))
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
    yield rows(
        [[text(label, ink=SOFT), text(value)] for label, value in facts],
        (LABEL_WIDTH, WIDTH - LABEL_WIDTH),
    )
    yield Spacer(1, 8 * mm)


def _sums(receipt: Receipt, said: Words) -> Iterator[Flowable]:
    lines = [_amount_row(said.what, said.amount, ink=SOFT)]
    lines += [_amount_row(what, amount) for what, amount in _lines(receipt, said)]
    yield rows(lines, (WIDTH - AMOUNT_WIDTH, AMOUNT_WIDTH), ruled=True)
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
            _amount_row(said.deposit_due, _money(balance.deposit_due, receipt, said), size=9, ink=SOFT)
        )
    yield Spacer(1, 4 * mm)
    yield rows(last, (WIDTH - AMOUNT_WIDTH, AMOUNT_WIDTH))


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


def _amount_row(what: str, amount: str, *, size: float = 10, ink: Color = INK) -> list[Flowable]:
    return [text(what, size=size, ink=ink), text(amount, size=size, ink=ink, right=True)]
