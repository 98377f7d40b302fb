"""A week on paper: chefs down, days across."""

from collections.abc import Iterator, Sequence
from datetime import datetime, time, timedelta
from typing import Any

from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Spacer

from coocook_server.models.booking import Status
from coocook_server.operations import notation
from coocook_server.operations.pdf_parts import (
    ALARM,
    RULE,
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
from coocook_server.services.rosters import PlannedDay, WeekPlan

PAGE = landscape(A4)
WIDTH = PAGE[0] - 2 * SMALL_MARGIN
_NAME_WIDTH = 32 * mm
_DAY_WIDTH = (WIDTH - _NAME_WIDTH) / 7


def week_plan_pdf(plan: WeekPlan, *, language: str, now: datetime) -> bytes:
    """The plan in a language (`en`, `ko`), on as many pages as it needs."""
    said = roster_words(language)
    sunday = plan.monday + timedelta(days=6)
    week = f"{notation.dated_day(plan.monday, said.code)} – {notation.dated_day(sunday, said.code)}"
    as_of = now.astimezone(plan.zone)
    printed = said.printed.format(when=f"{notation.dated_day(as_of.date(), said.code)} {as_of:%H:%M}")
    return document(
        lambda: _story(plan, said, week),
        title=f"{said.week_plan} {week}",
        author=plan.business.name,
        language=said.code,
        foot=lambda page, pages: (
            f"{plan.business.name} · {said.week_plan} · {printed}",
            said.page.format(page=page, pages=pages),
        ),
        page=PAGE,
        margin=SMALL_MARGIN,
    )


def _story(plan: WeekPlan, said: RosterWords, week: str) -> Iterator[Flowable]:
    count = sum(len(day.bookings) for chef in plan.chefs for day in chef.days)
    counted = said.one_booking if count == 1 else said.bookings.format(count=count)
    yield rows(
        [[text(week, size=16), text(f"{said.week_plan} · {counted}", size=11, ink=SOFT, right=True)]],
        (WIDTH - 70 * mm, 70 * mm),
        style=[("VALIGN", (0, 0), (-1, -1), "BOTTOM")],
    )
    yield Spacer(1, 4 * mm)
    if not plan.chefs:
        yield rows([[text(said.nobody, size=12)]], (WIDTH,))
        return
    heading = [text(said.chef, size=9, ink=SOFT), *_headings(plan, said)]
    cells: list[Sequence[Any]] = [heading]
    style: list[tuple[Any, ...]] = [
        ("INNERGRID", (0, 0), (-1, -1), 0.4, RULE),
        ("BOX", (0, 0), (-1, -1), 0.4, RULE),
        ("LEFTPADDING", (0, 0), (-1, -1), 1.5 * mm),
        ("RIGHTPADDING", (0, 0), (-1, -1), 1 * mm),
        ("TOPPADDING", (0, 0), (-1, -1), 1 * mm),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 1.5 * mm),
    ]
    for row, chef in enumerate(plan.chefs, start=1):
        cells.append([[text(chef.name, size=10)], *(_day(day, plan, said) for day in chef.days)])
        style += [
            ("BACKGROUND", (column, row), (column, row), SHADE)
            for column, day in enumerate(chef.days, start=1)
            if not day.works
        ]
    widths = (_NAME_WIDTH, *(_DAY_WIDTH,) * 7)
    yield whole_rows(cells, widths, room_on(PAGE, SMALL_MARGIN), style)


def _headings(plan: WeekPlan, said: RosterWords) -> Iterator[list[Flowable]]:
    for day in (plan.monday + timedelta(days=number) for number in range(7)):
        heading: list[Flowable] = [text(notation.short_day(day, said.code), size=10)]
        if day in plan.holidays:
            heading.append(text(plan.holidays[day], size=8, ink=ALARM))
        yield heading


def _day(day: PlannedDay, plan: WeekPlan, said: RosterWords) -> list[Flowable]:
    if day.works:
        spans = "\n".join(f"{_clock(span.starts)}–{_clock(span.ends)}" for span in day.works)
    else:
        spans = said.off
    inside: list[Flowable] = [text(spans, size=7.5, ink=SOFT)]
    if day.off and day.works:
        inside.append(text(said.partly_off, size=7.5, ink=ALARM))
    for booking in day.bookings:
        inside.append(Spacer(1, 1 * mm))
        inside += _booking(booking, plan, said)
    return inside


def _booking(booking: BookingRecord, plan: WeekPlan, said: RosterWords) -> Iterator[Flowable]:
    starts, ends = booking.starts_at.astimezone(plan.zone), booking.ends_at.astimezone(plan.zone)
    yield text(f"{starts:%H:%M}–{ends:%H:%M}", size=9.5)
    guests = "" if booking.guests is None else f" ({booking.guests})"
    yield text(f"{booking.customer_name}{guests}", size=8.5)
    if booking.status is Status.PENDING:
        yield text(said.waiting, size=7.5, ink=ALARM)
    if booking.allergies.strip():
        yield text(f"{said.allergies}: {booking.allergies}", size=7.5, ink=ALARM)


def _clock(at: time) -> str:
    return "24:00" if at == time(0) else f"{at:%H:%M}"
