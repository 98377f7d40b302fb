"""The booking form: what was typed, what is free, and how a refusal is explained."""

import secrets
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time
from decimal import Decimal
from urllib.parse import urlencode

from flask import render_template, url_for
from flask.typing import ResponseReturnValue

from coocook_server.bootstrap import CooCook
from coocook_server.errors import Conflict, CooCookError, Denied, Invalid, Phrase
from coocook_server.pages import free_times, visitor
from coocook_server.pages.chefs import PARTS, parts_of
from coocook_server.pages.forms import Typed, add_errors
from coocook_server.pages.look import today
from coocook_server.services.availability import Start
from coocook_server.services.booking_drafts import BookingDraft
from coocook_server.services.chefs import ChefRecord

FIELDS = ("chef_id", "booking_date", "start_time", "duration_hours", "phone", "special_requests")
QUICK_DAYS = 6


@dataclass(frozen=True)
class BookingForm:
    """One filling-in of the form."""

    chef: ChefRecord
    booking_date: date | None
    start_time: time | None
    duration_hours: Decimal
    phone: str
    special_requests: str
    idempotency_key: str
    errors: dict[str, str] = field(default_factory=dict)
    problem: str | None = None
    nearest: tuple[Start, ...] = ()

    def draft(self) -> BookingDraft | None:
        """What the customer asks for, None while the date or the time is missing."""
        if self.booking_date is None or self.start_time is None:
            return None
        return BookingDraft(
            chef_id=self.chef.id,
            booking_date=self.booking_date,
            start_time=self.start_time,
            duration_hours=self.duration_hours,
            special_requests=self.special_requests,
            phone=self.phone or None,
        )

    def kept(self) -> dict[str, str]:
        """The fields as text, to be carried through signing in."""
        values = {
            "chef_id": str(self.chef.id),
            "booking_date": self.booking_date.isoformat() if self.booking_date else "",
            "start_time": self.start_time.isoformat("minutes") if self.start_time else "",
            "duration_hours": f"{self.duration_hours.normalize():f}",
            "phone": self.phone,
            "special_requests": self.special_requests,
        }
        return {name: value for name, value in values.items() if value}


def read(coocook: CooCook, typed: Typed) -> BookingForm:
    """The form as it was sent, or as a link to it began it. Raises `NotFound` for no such chef."""
    chef = coocook.chefs.get(typed.id("chef_id"))
    return BookingForm(
        chef=chef,
        booking_date=typed.date("booking_date"),
        start_time=typed.time("start_time"),
        duration_hours=free_times.duration_or_default(
            free_times.durations(coocook, chef), typed.amount("duration_hours")
        ),
        phone=typed.raw("phone"),
        special_requests=typed.raw("special_requests"),
        idempotency_key=typed.text("idempotency_key") or secrets.token_urlsafe(18),
        errors=typed.errors,
    )


def with_time(form: BookingForm, picked: str) -> BookingForm:
    """The form with a time that was offered, like `2026-03-01T18:00`; unchanged by any other word."""
    try:
        moment = datetime.fromisoformat(picked)
    except ValueError:
        return replace(form, errors={})
    return replace(form, booking_date=moment.date(), start_time=moment.time(), errors={})


def complete(form: BookingForm) -> BookingForm:
    """The form with what is missing noted."""
    errors = dict(form.errors)
    if form.booking_date is None:
        errors.setdefault("booking_date", Phrase("is needed"))
    if form.start_time is None:
        errors.setdefault("start_time", Phrase("is needed; choose one of the free times"))
    return replace(form, errors=errors)


def address(form: BookingForm) -> str:
    """Where the form stands with its time chosen; nothing personal is in it."""
    chosen = {name: value for name, value in form.kept().items() if name in FIELDS[:4]}
    return f"{url_for('pages.booking')}?{urlencode(chosen)}"


def refuse(coocook: CooCook, form: BookingForm, refused: CooCookError) -> ResponseReturnValue:
    """The form again, with the reason, and the nearest free times where the time is the trouble."""
    errors: dict[str, str] = {}
    problem = add_errors(errors, refused)
    if isinstance(refused, Denied):
        return render(coocook, replace(form, problem=problem)), 403
    if not isinstance(refused, Conflict):
        return render(coocook, replace(form, errors=errors, problem=problem)), 400
    if refused.rule == "idempotency_key":
        problem = "You have already booked with this form. Send it again to make another booking."
        return render(coocook, replace(form, problem=problem, idempotency_key=secrets.token_urlsafe(18))), 409
    return render(coocook, replace(form, problem=problem, nearest=_nearest(coocook, form))), 409


def render(coocook: CooCook, form: BookingForm) -> str:
    """The page with the form."""
    who = visitor.current()
    duration = form.duration_hours
    soon = free_times.days(coocook, form.chef.id, today(coocook), duration)
    free_soon = [day for day in soon if day.start_times]
    day = form.booking_date or (free_soon[0].date if free_soon else None)
    start_times = free_times.on(coocook, form.chef.id, day, duration) if day else ()
    prices = free_times.durations(coocook, form.chef)
    return render_template(
        "booking.html",
        form=form,
        chef=form.chef,
        day=day,
        parts=parts_of(start_times),
        parts_of_day=PARTS,
        start=form.start_time if form.start_time in start_times else None,
        durations=prices,
        policy=coocook.rules.of(form.chef.id).cancellation,
        price=next(known.price for known in prices if known.hours == duration),
        quick_days=free_soon[:QUICK_DAYS],
        first_date=today(coocook),
        last_date=free_times.last_day(coocook, form.chef.id),
        phone=form.phone or (who.session.account.phone or "" if who and not form.errors else ""),
        may_book=who is None or coocook.subscriptions.is_active(who.session.account.id),
        nearest=form.nearest,
    )


def _nearest(coocook: CooCook, form: BookingForm) -> tuple[Start, ...]:
    if form.booking_date is None:
        return ()
    wanted = datetime.combine(form.booking_date, form.start_time or time(18))
    try:
        return free_times.nearest(coocook, form.chef.id, wanted, form.duration_hours)
    except Invalid:
        return ()
