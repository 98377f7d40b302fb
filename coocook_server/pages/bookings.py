"""Booking a chef."""

from flask import Blueprint, redirect, request, url_for
from flask.typing import ResponseReturnValue

from coocook_server.bootstrap import CooCook
from coocook_server.errors import Conflict, CooCookError, NotFound
from coocook_server.models.account import Actor
from coocook_server.pages import booking_form, errors, sign_in, visitor
from coocook_server.pages.booking_form import BookingForm
from coocook_server.pages.forms import Typed
from coocook_server.pages.onward import Onward


def add_to(pages: Blueprint, coocook: CooCook) -> None:
    """Serve the booking form."""

    @pages.get("/booking.html")
    def booking() -> ResponseReturnValue:
        return _begin(coocook, Typed(request.args))

    @pages.post("/booking.html")
    def book() -> ResponseReturnValue:
        return _answer(coocook, Typed(request.form))


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
