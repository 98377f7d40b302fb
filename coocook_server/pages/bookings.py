"""Booking a chef."""

from flask import Blueprint, redirect, request, url_for
from flask.typing import ResponseReturnValue

from coocook_server.bootstrap import CooCook
from coocook_server.errors import CooCookError, NotFound
from coocook_server.models.account import Actor
from coocook_server.pages import booking_form, sign_in, visitor
from coocook_server.pages.booking_form import BookingForm
from coocook_server.pages.forms import Typed
from coocook_server.pages.onward import Onward


def add_to(pages: Blueprint, coocook: CooCook) -> None:
    """Serve the booking form."""

    @pages.get("/booking.html")
    def booking() -> ResponseReturnValue:
        return booking_form.render(coocook, booking_form.read(coocook, Typed(request.args)))

    @pages.post("/booking.html")
    def book() -> ResponseReturnValue:
        return _answer(coocook, booking_form.read(coocook, Typed(request.form)))


def _answer(coocook: CooCook, form: BookingForm) -> ResponseReturnValue:
    action = request.form.get("action", "book")
    if action != "book":
        return booking_form.render(coocook, booking_form.with_time(form, action))
    who = visitor.current()
    if who is None:
        return sign_in.ask_to_sign_in(coocook, Onward(booking_form.address(form), form.kept()))
    return _book(coocook, form, who.actor)


def _book(coocook: CooCook, form: BookingForm, actor: Actor) -> ResponseReturnValue:
    form = booking_form.complete(form)
    draft = form.draft()
    if form.errors or draft is None:
        return booking_form.render(coocook, form), 400
    try:
        made = coocook.bookings.make(draft, by=actor, idempotency_key=form.idempotency_key)
    except NotFound:
        raise
    except CooCookError as refused:
        return booking_form.refuse(coocook, form, refused)
    return redirect(url_for("pages.my_bookings", booked=made.booking.id), 303)
