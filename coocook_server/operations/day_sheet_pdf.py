"""A day's bookings on paper, chef by chef: for the kitchen door and the bag."""

from collections.abc import Iterator
from datetime import datetime

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.platypus import CondPageBreak, Flowable, Spacer

from coocook_server.models.booking import Status
from coocook_server.operations import notation
from coocook_server.operations.pdf_parts import (
    ALARM,
    ALARM_SOFT,
    INK,
    SHADE,
    SMALL_MARGIN,
    SOFT,
    document,
    room_on,
    rows,
    text,
    whole_rows,
)
from coocook_server.operations.roster_words import RosterWords, roster_words
from coocook_server.services.booking_lists import BookingRecord
from coocook_server.services.rosters import ChefDay, DaySheet, RosterBooking

WIDTH = A4[0] - 2 * SMALL_MARGIN
_TIME_WIDTH = 34 * mm
_LABEL_WIDTH = 20 * mm
_BODY_WIDTH = WIDTH - _TIME_WIDTH
_ROOM = 60 * mm
"""A chef begins on a new page unless there is this much left."""


def day_sheet_pdf(sheet: DaySheet, *, language: str, now: datetime) -> bytes:
    """The sheet in a language (`en`, `ko`), on as many pages as it needs."""
    said = roster_words(language)
    day = notation.day(sheet.day, said.code)
    as_of = now.astimezone(sheet.zone)
    printed = said.printed.format(when=f"{notation.dated_day(as_of.date(), said.code)} {as_of:%H:%M}")
    return document(
        lambda: _story(sheet, said, day),
        title=f"{said.day_sheet} {day}",
        author=sheet.business.name,
        language=said.code,
        foot=lambda page, pages: (
            f"{sheet.business.name} · {said.day_sheet} · {day} · {printed}",
            said.page.format(page=page, pages=pages),
        ),
        margin=SMALL_MARGIN,
    )


def _story(sheet: DaySheet, said: RosterWords, day: str) -> Iterator[Flowable]:
    count = sum(len(chef.bookings) for chef in sheet.chefs)
    yield rows(
        [[text(day, size=18), text(said.day_sheet, size=12, ink=SOFT, right=True)]],
        (WIDTH - 45 * mm, 45 * mm),
        style=[("VALIGN", (0, 0), (-1, -1), "BOTTOM")],
    )
    yield Spacer(1, 2 * mm)
    below = [text(f"{sheet.business.name} · {_counted(count, said)}", ink=SOFT)]
    if sheet.holiday is not None:
        below.append(text(said.closed.format(name=sheet.holiday), size=11, ink=ALARM))
    yield rows([[line] for line in below], (WIDTH,))
    yield Spacer(1, 5 * mm)
    if not count:
        yield rows([[text(said.nothing, size=12)]], (WIDTH,))
    for chef in sheet.chefs:
        yield from _chef(chef, sheet, said)


def _chef(chef: ChefDay, sheet: DaySheet, said: RosterWords) -> Iterator[Flowable]:
    """The chef's bookings under its name, which is on each page that they reach."""
    yield CondPageBreak(_ROOM)
    count = text(_counted(len(chef.bookings), said), ink=SOFT, right=True)
    name = rows([[text(chef.name, size=14), count]], (WIDTH - 46 * mm, 40 * mm))
    yield whole_rows(
        [[name, ""], *(_booking(each, sheet, said) for each in chef.bookings)],
        (_TIME_WIDTH, _BODY_WIDTH),
        room_on(A4, SMALL_MARGIN),
        style=[
            ("SPAN", (0, 0), (-1, 0)),
            ("BACKGROUND", (0, 0), (-1, 0), SHADE),
            ("LEFTPADDING", (0, 0), (0, 0), 3 * mm),
            ("TOPPADDING", (0, 0), (-1, 0), 1 * mm),
            ("TOPPADDING", (0, 1), (-1, -1), 3 * mm),
            ("BOTTOMPADDING", (0, 1), (-1, -1), 3 * mm),
        ],
    )
    yield Spacer(1, 6 * mm)


def _booking(each: RosterBooking, sheet: DaySheet, said: RosterWords) -> list[list[Flowable]]:
    booking = each.booking
    starts, ends = booking.starts_at.astimezone(sheet.zone), booking.ends_at.astimezone(sheet.zone)
    when: list[Flowable] = [text(f"{starts:%H:%M}", size=20), text(f"–{ends:%H:%M}", size=12, ink=SOFT)]
    when.append(text(f"#{booking.id}", size=9, ink=SOFT))
    if booking.status is Status.PENDING:
        when.append(text(said.waiting, size=9, ink=ALARM))
    body: list[Flowable] = [text(f"{booking.customer_name} · {_guests(booking, said)}", size=13)]
    body.append(Spacer(1, 1 * mm))
    body.append(_allergies(booking, said))
    body.append(Spacer(1, 1.5 * mm))
    body.append(_facts(each, said))
    return [when, body]


def _allergies(booking: BookingRecord, said: RosterWords) -> Flowable:
    """What may harm somebody: in a frame, in large letters, never beside anything else."""
    if not booking.allergies.strip():
        return text(said.no_allergies, ink=SOFT)
    words = [text(said.allergies, size=9, ink=ALARM), text(booking.allergies, size=15, ink=ALARM)]
    return rows(
        [[word] for word in words],
        (_BODY_WIDTH,),
        style=[
            ("BOX", (0, 0), (-1, -1), 1.5, ALARM),
            ("BACKGROUND", (0, 0), (-1, -1), ALARM_SOFT),
            ("LEFTPADDING", (0, 0), (-1, -1), 3 * mm),
            ("RIGHTPADDING", (0, 0), (-1, -1), 3 * mm),
            ("TOPPADDING", (0, 0), (-1, 0), 1 * mm),
            ("BOTTOMPADDING", (0, -1), (-1, -1), 2.5 * mm),
        ],
    )


def _facts(each: RosterBooking, said: RosterWords) -> Flowable:
    booking = each.booking
    found = [
        (said.address, booking.address or said.no_address),
        (said.phone, booking.customer_phone or said.no_phone),
        (said.dietary_needs, booking.dietary_needs),
        (said.requests, booking.special_requests),
    ]
    if each.due > 0 and booking.status is not Status.PENDING:
        found.append((said.to_collect, notation.money(each.due, booking.currency, said.code)))
    large = (said.address, said.phone)
    return rows(
        [
            [text(label, ink=SOFT), text(words, size=12 if label in large else 10, ink=INK)]
            for label, words in found
            if words
        ],
        (_LABEL_WIDTH, _BODY_WIDTH - _LABEL_WIDTH),
        style=[("BOTTOMPADDING", (0, 0), (-1, -1), 1 * mm)],
    )


def _guests(booking: BookingRecord, said: RosterWords) -> str:
    if booking.guests is None:
        return said.no_guests
    return said.one_guest if booking.guests == 1 else said.guests.format(count=booking.guests)


def _counted(count: int, said: RosterWords) -> str:
    return said.one_booking if count == 1 else said.bookings.format(count=count)
