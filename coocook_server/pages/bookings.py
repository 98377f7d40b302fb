"""Booking a chef, and a customer's own bookings."""

from dataclasses import replace
from datetime import timedelta

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from coocook_server.bootstrap import CooCook
from coocook_server.errors import Conflict, CooCookError, Invalid, NotFound
from coocook_server.models.account import Actor
from coocook_server.models.booking import Status
from coocook_server.pages import booking_form, errors, sign_in, visitor
from coocook_server.pages.booking_form import BookingForm
from coocook_server.pages.forms import Typed
from coocook_server.pages.look import today
from coocook_server.pages.onward import Onward
from coocook_server.services.booking_lists import BookingFilter, BookingRecord
from coocook_server.services.paging import MOST_PER_PAGE, Page, Paging
from coocook_server.services.permissions import Permission, may

OPEN = (Status.PENDING, Status.CONFIRMED)
PAST_PER_PAGE = 20


def add_to(pages: Blueprint, coocook: CooCook) -> None:
    """Serve the booking form and the list of one's bookings."""

    @pages.get("/booking.html")
    def booking() -> ResponseReturnValue:
        return _begin(coocook, Typed(request.args))

    @pages.post("/booking.html")
    def book() -> ResponseReturnValue:
        return _answer(coocook, Typed(request.form))

    @pages.get("/my-bookings.html")
    def my_bookings() -> ResponseReturnValue:
        return _own(coocook)

    @pages.post("/my-bookings.html")
    def cancel() -> ResponseReturnValue:
        return _cancel(coocook, Typed(request.form).id("cancel"))


def _begin(coocook: CooCook, typed: Typed) -> ResponseReturnValue:
    earlier = typed.id("again")
    if not earlier:
        return booking_form.render(coocook, booking_form.begin(coocook, typed))
    who = visitor.current()
    if who is None:
        return redirect(url_for("pages.sign_in", next=url_for("pages.booking", again=earlier)), 303)
    try:
        form = booking_form.begin_again(coocook, earlier, who.actor)
    except Conflict as gone:
        return errors.told(gone)
    return booking_form.render(coocook, form)


def _answer(coocook: CooCook, typed: Typed) -> ResponseReturnValue:
    form = booking_form.read(coocook, typed)
    action = typed.text("action") or "book"
    if action != "book":
        return booking_form.render(coocook, booking_form.choose(form, action))
    form = booking_form.complete(form, typed)
    if form.errors:
        return booking_form.render(coocook, form), 400
    who = visitor.current()
    if who is None:
        return sign_in.ask_to_sign_in(coocook, Onward(booking_form.address(form), form.kept()))
    return _book(coocook, form, who.actor)


def _own(coocook: CooCook) -> str:
    who = visitor.current()
    if who is None:
        return render_template("my-bookings.html", signed_in=False)
    return _list(coocook, who.actor)


def _cancel(coocook: CooCook, id: int) -> ResponseReturnValue:
    who = visitor.current()
    if who is None:
        return redirect(url_for("pages.sign_in", next=request.path), 303)
    try:
        coocook.bookings.cancel(id, by=who.actor)
    except Conflict as refused:
        return _list(coocook, who.actor, problem=refused.message), 409
    return redirect(url_for("pages.my_bookings", cancelled=id), 303)


def _book(coocook: CooCook, form: BookingForm, actor: Actor) -> ResponseReturnValue:
    draft = form.draft()
    if draft is None:
        return booking_form.render(coocook, form), 400
    try:
        made = coocook.bookings.make(draft, by=actor, idempotency_key=form.idempotency_key)
    except NotFound:
        raise
    except CooCookError as refused:
        return booking_form.refuse(coocook, form, refused)
    return redirect(url_for("pages.receipt", id=made.booking.id), 303)


def _list(coocook: CooCook, actor: Actor, *, problem: str | None = None) -> str:
    wanted = BookingFilter(user_id=actor.user_id) if may(actor, Permission.ALL_BOOKINGS) else BookingFilter()
    cursor = request.args.get("cursor") or None
    recent = () if cursor else _from_today(coocook, wanted, actor)
    earlier = _before_today(coocook, wanted, actor, cursor)
    now = coocook.clock()

    def is_next(booking: BookingRecord) -> bool:
        return booking.status in OPEN and booking.ends_at > now

    everything = (*recent, *earlier.items)
    coming = sorted(filter(is_next, everything), key=lambda booking: booking.starts_at)
    ended = sorted(
        (booking for booking in everything if not is_next(booking)),
        key=lambda booking: booking.starts_at,
        reverse=True,
    )
    return render_template(
        "my-bookings.html",
        signed_in=True,
        coming=coming,
        ended=ended,
        older=earlier.next_cursor,
        newer=cursor is not None,
        cancelling={
            booking.id: coocook.bookings.cancellation(booking.id, by=actor)
            for booking in coming
            if coocook.bookings.may_cancel(booking, by=actor)
        },
        booked=_named(coocook, "booked", actor),
        cancelled=_named(coocook, "cancelled", actor),
        problem=problem,
        own_id=actor.user_id,
    )


def _from_today(coocook: CooCook, wanted: BookingFilter, actor: Actor) -> tuple[BookingRecord, ...]:
    wanted = replace(wanted, first_date=today(coocook), sort="starts_at")
    found: tuple[BookingRecord, ...] = ()
    cursor = None
    while True:
        part = coocook.bookings.list(wanted, Paging(per_page=MOST_PER_PAGE, cursor=cursor), by=actor)
        found += part.items
        cursor = part.next_cursor
        if cursor is None:
            return found


def _before_today(
    coocook: CooCook, wanted: BookingFilter, actor: Actor, cursor: str | None
) -> Page[BookingRecord]:
    wanted = replace(wanted, last_date=today(coocook) - timedelta(days=1))
    try:
        return coocook.bookings.list(wanted, Paging(per_page=PAST_PER_PAGE, cursor=cursor), by=actor)
    except Invalid:
        return Page((), 0)


def _named(coocook: CooCook, parameter: str, actor: Actor) -> BookingRecord | None:
    id = Typed(request.args).id(parameter)
    try:
        return coocook.bookings.get(id, by=actor) if id else None
    except NotFound:
        return None
