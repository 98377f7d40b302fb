"""What a customer keeps of a booking: a page to read and print, and the event for their calendar."""

from flask import Blueprint, Response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from coocook_server.bootstrap import CooCook
from coocook_server.errors import NotFound
from coocook_server.models.booking import Status
from coocook_server.pages import refunds, visitor
from coocook_server.pages.forms import Typed
from coocook_server.services.booking_lists import BookingRecord
from coocook_server.services.booking_rules import CancellationPolicy
from coocook_server.services.own_booking import is_customer

CALENDAR = "text/calendar; charset=utf-8"


def add_to(pages: Blueprint, coocook: CooCook) -> None:
    """Serve the receipt and its event."""

    @pages.get("/receipt.html")
    def receipt() -> ResponseReturnValue:
        who = visitor.current()
        if who is None:
            return _sign_in_first()
        booking = coocook.bookings.get(Typed(request.args).id("id"), by=who.actor)
        if not is_customer(booking, who.actor):
            raise NotFound("There is no such receipt.")
        mailed_to = who.session.account.email or "" if coocook.settings.smtp_host else ""
        return _page(coocook, booking, mailed_to)

    @pages.get("/booking.ics")
    def event() -> ResponseReturnValue:
        who = visitor.current()
        if who is None:
            return _sign_in_first()
        id = Typed(request.args).id("id")
        file = coocook.calendars.event(id, by=who.actor)
        response = Response(file.content, content_type=CALENDAR)
        response.headers["Content-Disposition"] = f'attachment; filename="booking-{id}.ics"'
        return response


def _sign_in_first() -> ResponseReturnValue:
    return redirect(url_for("pages.sign_in", next=request.full_path.rstrip("?")), 303)


def _page(coocook: CooCook, booking: BookingRecord, mailed_to: str) -> str:
    policy = CancellationPolicy(
        booking.refund_full_hours, booking.refund_part_hours, booking.refund_part_percent
    )
    return render_template(
        "receipt.html",
        booking=booking,
        pending=booking.status is Status.PENDING,
        open=booking.status in (Status.PENDING, Status.CONFIRMED) and booking.ends_at > coocook.clock(),
        refunds=refunds.before(booking.starts_at, policy, coocook.clock()),
        mailed_to=mailed_to,
    )
