"""The booking form: what was typed, what is free, and how a refusal is explained."""

import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time
from decimal import Decimal
from urllib.parse import urlencode

from flask import render_template, url_for
from flask.typing import ResponseReturnValue

from coocook_server.bootstrap import CooCook
from coocook_server.errors import Conflict, CooCookError, Denied, NotFound, Phrase
from coocook_server.language import gettext
from coocook_server.models.account import Actor
from coocook_server.pages import free_times, months, refunds, visitor
from coocook_server.pages.chefs import parts_of
from coocook_server.pages.forms import Typed, add_errors
from coocook_server.pages.look import today
from coocook_server.pages.refunds import Refunds
from coocook_server.services.availability import MOST_DAYS, Start
from coocook_server.services.booking_drafts import BookingDraft
from coocook_server.services.booking_rules import BookingRules, CancellationPolicy
from coocook_server.services.chefs import ChefRecord

CHOSEN = ("chef_id", "booking_date", "start_time", "duration_hours", "guests")
"""The fields that may stand in an address: nothing personal is in them."""
FIELDS = (*CHOSEN, "allergies", "dietary_needs", "address", "phone", "special_requests")

USUAL_GUESTS = 2
ABOUT_GUESTS = ("smallest_guests", "most_guests")
"""The rules that a number of guests can break."""


@dataclass(frozen=True)
class BookingForm:
    """One filling-in of the form.

    `month` is the one the calendar was turned to, `focus` the id of what was just changed; `resumed` after
    signing in on the way.
    """

    chef: ChefRecord
    booking_date: date | None
    start_time: time | None
    duration_hours: Decimal
    guests: int | None
    allergies: str
    dietary_needs: str
    address: str
    phone: str
    special_requests: str
    idempotency_key: str
    month: date | None = None
    errors: dict[str, str] = field(default_factory=dict)
    problem: str | None = None
    nearest: tuple[Start, ...] = ()
    focus: str = ""
    resumed: bool = False

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
            guests=self.guests,
            dietary_needs=self.dietary_needs,
            allergies=self.allergies,
            address=self.address,
        )

    def kept(self) -> dict[str, str]:
        """The fields as text, to be carried through signing in."""
        values = {
            "chef_id": str(self.chef.id),
            "booking_date": self.booking_date.isoformat() if self.booking_date else "",
            "start_time": self.start_time.isoformat("minutes") if self.start_time else "",
            "duration_hours": f"{self.duration_hours.normalize():f}",
            "guests": str(self.guests or ""),
            "allergies": self.allergies,
            "dietary_needs": self.dietary_needs,
            "address": self.address,
            "phone": self.phone,
            "special_requests": self.special_requests,
        }
        return {name: value for name, value in values.items() if value}


def read(coocook: CooCook, typed: Typed) -> BookingForm:
    """The form as it was sent. Raises `NotFound` for no such chef."""
    chef = coocook.chefs.get(typed.id("chef_id"))
    return BookingForm(
        chef=chef,
        booking_date=typed.date("booking_date"),
        start_time=typed.time("start_time"),
        duration_hours=free_times.duration_or_default(
            free_times.durations(coocook, chef), typed.amount("duration_hours")
        ),
        guests=_guests(typed),
        allergies=typed.raw("allergies"),
        dietary_needs=typed.raw("dietary_needs"),
        address=typed.raw("address"),
        phone=typed.raw("phone"),
        special_requests=typed.raw("special_requests"),
        idempotency_key=typed.text("idempotency_key") or secrets.token_urlsafe(18),
        month=_month(typed.text("month")),
        errors=typed.errors,
    )


def begin(coocook: CooCook, typed: Typed) -> BookingForm:
    """The form as a link or an earlier filling-in began it, what was never typed filled with the usual."""
    form = read(coocook, typed)
    who = visitor.current()
    if not typed.sent("phone") and who is not None:
        form = replace(form, phone=who.session.account.phone or "")
    if not typed.sent("booking_date"):
        form = replace(form, booking_date=_next_free(coocook, form))
    if not typed.sent("guests"):
        form = replace(form, guests=_usual_guests(coocook.rules.of(form.chef.id)))
    return form


def resume(coocook: CooCook, kept: Mapping[str, str]) -> str:
    """The page with the form as it was left to sign in."""
    return render(coocook, replace(begin(coocook, Typed(kept)), resumed=True))


def begin_again(coocook: CooCook, booking_id: int, actor: Actor) -> BookingForm:
    """The form filled in like an earlier booking. Raises `NotFound`, `Denied`, `Conflict`."""
    before = coocook.again.draft(booking_id, by=actor)
    values = {
        "chef_id": str(before.chef_id),
        "duration_hours": str(before.duration_hours),
        "allergies": before.allergies,
        "dietary_needs": before.dietary_needs,
        "address": before.address,
        "special_requests": before.special_requests,
    }
    if before.phone:
        values["phone"] = before.phone
    if before.guests:
        values["guests"] = str(before.guests)
    if before.booking_date and before.start_time:
        values |= {"booking_date": before.booking_date.isoformat(), "start_time": str(before.start_time)}
    return begin(coocook, Typed(values))


def choose(form: BookingForm, picked: str) -> BookingForm:
    """The form with what a button stands for: a month `2026-03`, a day `2026-03-01`, a time of one.

    Unchanged by any other word, as by the button that only asks to see what is free.
    """
    month = _month(picked)
    if month is not None:
        return replace(form, month=month, errors={}, focus="calendar")
    try:
        moment = datetime.fromisoformat(picked)
    except ValueError:
        return replace(form, month=None, errors={}, focus="start_time")
    form = replace(form, booking_date=moment.date(), month=None, errors={}, focus="start_time")
    return replace(form, start_time=moment.time()) if "T" in picked else form


def complete(form: BookingForm, typed: Typed) -> BookingForm:
    """The form with what is missing noted."""
    errors = dict(form.errors)
    if form.booking_date is None:
        errors.setdefault("booking_date", Phrase("is needed"))
    if form.start_time is None:
        errors.setdefault("start_time", Phrase("is needed; choose one of the free times"))
    if form.guests is None and typed.sent("guests"):
        errors.setdefault("guests", Phrase("is needed"))
    return replace(form, errors=errors)


def address(form: BookingForm) -> str:
    """Where the form stands with its time chosen; nothing personal is in it."""
    chosen = {name: value for name, value in form.kept().items() if name in CHOSEN}
    return f"{url_for('pages.booking')}?{urlencode(chosen)}"


def refuse(coocook: CooCook, form: BookingForm, refused: CooCookError) -> ResponseReturnValue:
    """The form again, with the reason, and the nearest free times where the time is the trouble."""
    errors: dict[str, str] = {}
    problem = add_errors(errors, refused)
    if isinstance(refused, Denied):
        return render(coocook, replace(form, problem=problem)), 403
    if not isinstance(refused, Conflict):
        return render(coocook, replace(form, errors=errors, problem=None if errors else problem)), 400
    if refused.rule == "idempotency_key":
        problem = gettext("You have already booked with this form. Send it again to make another booking.")
        return render(coocook, replace(form, problem=problem, idempotency_key=secrets.token_urlsafe(18))), 409
    if refused.rule in ABOUT_GUESTS:
        return render(coocook, replace(form, errors={"guests": problem})), 409
    return render(coocook, replace(form, problem=problem, nearest=_nearest(coocook, form))), 409


def render(coocook: CooCook, form: BookingForm) -> str:
    """The page with the form."""
    duration = form.duration_hours
    day = form.booking_date
    start_times = free_times.on(coocook, form.chef.id, day, duration) if day else ()
    start = form.start_time if form.start_time in start_times else None
    rules = coocook.rules.of(form.chef.id)
    known = free_times.durations(coocook, form.chef)
    return render_template(
        "booking.html",
        form=form,
        chef=form.chef,
        rules=rules,
        day=day,
        parts=parts_of(start_times),
        free=len(start_times),
        start=start,
        durations=known,
        price=next(length.price for length in known if length.hours == duration),
        month=months.of(coocook, form.chef.id, form.month or day or today(coocook), duration),
        refunds=_refunds(coocook, day, start, rules.cancellation),
        first_date=today(coocook),
        last_date=free_times.last_day(coocook, form.chef.id),
        subscription=_lacking_subscription(coocook),
        focus=_focus(form),
    )


def _refunds(
    coocook: CooCook, day: date | None, start: time | None, policy: CancellationPolicy
) -> Refunds | None:
    """What comes back after cancelling, None while no time is chosen."""
    if day is None or start is None:
        return None
    starts_at = datetime.combine(day, start, tzinfo=coocook.settings.zone).astimezone(UTC)
    return refunds.before(starts_at, policy, coocook.clock())


def _lacking_subscription(coocook: CooCook) -> str | None:
    """Where the subscription of somebody stands who may not book; None for everybody else."""
    who = visitor.current()
    if who is None or coocook.subscriptions.is_active(who.session.account.id):
        return None
    try:
        return coocook.subscriptions.own(by=who.actor).status
    except NotFound:
        return "none"


def _focus(form: BookingForm) -> str:
    """The id of what the reader's attention belongs to, empty where they begin at the top."""
    if form.problem:
        return "problem"
    wrong = next((name for name in FIELDS if name in form.errors), "")
    return wrong or form.focus


def _guests(typed: Typed) -> int | None:
    text = typed.text("guests")
    if not text:
        return None
    if not (text.isascii() and text.isdigit() and len(text) < 8):
        typed.errors["guests"] = Phrase("is not a number")
        return None
    return int(text)


def _usual_guests(rules: BookingRules) -> int:
    usual = max(USUAL_GUESTS, rules.smallest_guests)
    return usual if rules.most_guests is None else min(usual, rules.most_guests)


def _month(text: str) -> date | None:
    """The first day of a month like `2026-03`, None for anything else."""
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}", text):
        return None
    try:
        return date.fromisoformat(f"{text}-01")
    except ValueError:
        return None


def _next_free(coocook: CooCook, form: BookingForm) -> date | None:
    return coocook.availability.next_free([form.chef.id], form.duration_hours, MOST_DAYS)[form.chef.id]


def _nearest(coocook: CooCook, form: BookingForm) -> tuple[Start, ...]:
    if form.booking_date is None:
        return ()
    wanted = datetime.combine(form.booking_date, form.start_time or time(18))
    return free_times.nearest(coocook, form.chef.id, wanted, form.duration_hours)
