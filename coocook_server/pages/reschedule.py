"""Moving a booking to another time: a month of free days, the times of one, and what it costs then."""

from dataclasses import dataclass, field, replace
from datetime import date, datetime, time
from decimal import Decimal

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from coocook_server import language
from coocook_server.bootstrap import CooCook
from coocook_server.errors import Conflict, CooCookError, Denied, Invalid, NotFound, Stale
from coocook_server.language import gettext
from coocook_server.models.account import Actor
from coocook_server.pages import booking_words, free_times, signed_out, visitor
from coocook_server.pages.chefs import parts_of
from coocook_server.pages.forms import Typed, add_errors
from coocook_server.pages.free_times import Duration
from coocook_server.pages.my_bookings import Entry, entries
from coocook_server.services.availability import MonthRecord, Start
from coocook_server.services.booking_lists import BookingRecord
from coocook_server.services.booking_terms import price
from coocook_server.statuses import status_of

FIRST_WEEKDAY = {"en": 0, "ko": 6}


@dataclass(frozen=True)
class Move:
    """What was chosen so far, and why it was refused."""

    day: date | None
    start: time | None
    hours: Decimal
    month: date
    errors: dict[str, str] = field(default_factory=dict)
    problem: str = ""
    nearest: tuple[Start, ...] = ()


def add_to(pages: Blueprint, coocook: CooCook) -> None:
    """Serve the page, and what its form sends."""

    @pages.get("/reschedule.html")
    def reschedule() -> ResponseReturnValue:
        who = visitor.current()
        if who is None:
            return redirect(url_for("pages.sign_in", next=request.full_path.rstrip("?")), 303)
        booking = coocook.bookings.get(Typed(request.args).id("id"), by=who.actor)
        return _page(coocook, booking, _chosen(coocook, booking, Typed(request.args)), who.actor)

    @pages.post("/reschedule.html")
    def move() -> ResponseReturnValue:
        who = visitor.current()
        if who is None:
            return signed_out.page()
        booking = coocook.bookings.get(Typed(request.args).id("id"), by=who.actor)
        return _move(coocook, booking, Typed(request.form), who.actor)


def _chosen(coocook: CooCook, booking: BookingRecord, typed: Typed) -> Move:
    known = [length.hours for length in _lengths(coocook, booking)]
    wanted = typed.amount("duration_hours")
    day = typed.date("date")
    month = typed.date("month") or day or booking.booking_date
    return Move(
        day=day,
        start=typed.time("start_time"),
        hours=wanted if wanted in known else booking.duration_hours,
        month=month,
        errors=typed.errors,
    )


def _lengths(coocook: CooCook, booking: BookingRecord) -> tuple[Duration, ...]:
    """Every length that can be chosen, at this booking's own rate; its own length is always among them."""
    chef = coocook.chefs.get(booking.chef_id, even_inactive=True)
    lengths = {known.hours for known in free_times.durations(coocook, chef)} | {booking.duration_hours}
    return tuple(
        Duration(length, price(booking.hourly_rate, length, booking.travel_fee)) for length in sorted(lengths)
    )


def _move(coocook: CooCook, booking: BookingRecord, typed: Typed, actor: Actor) -> ResponseReturnValue:
    move = _chosen(coocook, booking, typed)
    if move.day is None or move.start is None:
        problem = gettext("Choose a day and a time first.")
        return _page(coocook, booking, replace(move, problem=problem), actor), 400
    if (move.day, move.start, move.hours) == _times(booking):
        return redirect(url_for("pages.my_booking", id=booking.id, done="moved"), 303)
    try:
        coocook.bookings.reschedule(
            booking.id, move.day, move.start, move.hours, by=actor, version=typed.id("version") or None
        )
    except (NotFound, Denied):
        raise
    except CooCookError as refused:
        return _refuse(coocook, booking, move, refused, actor)
    return redirect(url_for("pages.my_booking", id=booking.id, done="moved"), 303)


def _times(booking: BookingRecord) -> tuple[date, time, Decimal]:
    return booking.booking_date, booking.start_time, booking.duration_hours


def _refuse(
    coocook: CooCook, booking: BookingRecord, move: Move, refused: CooCookError, actor: Actor
) -> ResponseReturnValue:
    errors: dict[str, str] = {}
    problem = add_errors(errors, refused)
    if isinstance(refused, Stale):
        problem = gettext("Something about this changed meanwhile. Look at it as it is now, then try again.")
    nearest: tuple[Start, ...] = ()
    if isinstance(refused, Conflict) and move.day is not None:
        wanted = datetime.combine(move.day, move.start or booking.start_time)
        nearest = _nearest(coocook, booking, wanted, move.hours)
    move = replace(move, errors=errors, problem=problem, nearest=nearest)
    return _page(coocook, booking, move, actor), status_of(refused)


def _nearest(coocook: CooCook, booking: BookingRecord, wanted: datetime, hours: Decimal) -> tuple[Start, ...]:
    try:
        return coocook.availability.nearest(booking.chef_id, wanted, hours, moving=booking.id)
    except (Invalid, NotFound):
        return ()


def _page(coocook: CooCook, booking: BookingRecord, move: Move, actor: Actor) -> str:
    (entry,) = entries(coocook, [booking], actor)
    lengths = _lengths(coocook, booking)
    month = _month(coocook, booking, move) if entry.options.may_reschedule else None
    times = _free_on(month, move.day)
    return render_template(
        "reschedule.html",
        entry=entry,
        booking=booking,
        move=move,
        month=month,
        lengths=lengths,
        price=next(known.price for known in lengths if known.hours == move.hours),
        parts=parts_of(times),
        start=move.start if move.start in times else None,
        until=_free_until(coocook, entry),
        today=coocook.clock().astimezone(coocook.settings.zone).date(),
    )


def _month(coocook: CooCook, booking: BookingRecord, move: Move) -> MonthRecord | None:
    """The month in view, or None for a chef who takes no bookings any more."""
    first_weekday = FIRST_WEEKDAY[language.current()]
    today = coocook.clock().astimezone(coocook.settings.zone).date()
    month = min(max(move.month, today), free_times.last_day(coocook, booking.chef_id))
    try:
        return coocook.availability.month(
            booking.chef_id, month, move.hours, first_weekday=first_weekday, moving=booking.id
        )
    except NotFound:
        return None


def _free_on(month: MonthRecord | None, day: date | None) -> tuple[time, ...]:
    weeks = month.weeks if month is not None else ()
    return next((one.start_times for week in weeks for one in week if one.date == day), ())


def _free_until(coocook: CooCook, entry: Entry) -> str:
    """Until when the customer may move it, in words; empty while the chef has not answered."""
    cancellation = entry.options.cancellation
    if cancellation is None or entry.booking.status != "confirmed":
        return ""
    return booking_words.moment(cancellation.full_refund_until, coocook.settings.zone)
