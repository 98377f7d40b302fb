"""A chef's schedule: what waits for an answer, today and tomorrow, the days after, and what was."""

from datetime import date, timedelta
from urllib.parse import urlencode

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from coocook_server.bootstrap import CooCook
from coocook_server.errors import Conflict, NotFound, Stale
from coocook_server.language import say
from coocook_server.pages import chef_wording, own_chef
from coocook_server.pages.chef_wording import ANSWERS
from coocook_server.pages.forms import Typed
from coocook_server.pages.look import today
from coocook_server.pages.own_chef import OwnChef
from coocook_server.pages.schedule_entries import Entries

DAY = timedelta(days=1)
WEEK = 7
FARTHEST = date(2900, 1, 1)
VIEW = ("from", "earlier", "cursor")
"""What the address says of which bookings are shown; it is kept while they are answered."""


def add_to(pages: Blueprint, coocook: CooCook) -> None:
    """Serve the schedule, and the answers given on it."""

    @pages.get("/my-schedule.html")
    @own_chef.only
    def my_schedule(chef: OwnChef) -> ResponseReturnValue:
        return _page(coocook, chef)

    @pages.post("/my-schedule.html")
    @own_chef.only
    def answer(chef: OwnChef) -> ResponseReturnValue:
        typed = Typed(request.form)
        if typed.text("undo"):
            return _undo(coocook, chef, typed)
        return _answer(coocook, chef, typed)


def _answer(coocook: CooCook, chef: OwnChef, typed: Typed) -> ResponseReturnValue:
    id = typed.id("booking")
    wanted = next((status for status in ANSWERS if status == typed.text("answer")), None)
    if wanted is None:
        raise NotFound("There is no such answer.")
    try:
        done = coocook.bookings.set_status(id, wanted, by=chef.actor, version=typed.id("version") or None)
    except Stale:
        return _changed_meanwhile(coocook, chef, id)
    except Conflict as refused:
        if refused.rule == "status":
            return _changed_meanwhile(coocook, chef, id)
        return _page(coocook, chef, problem=say(refused.message), about=id), 409
    if done.change_id is None:
        return _changed_meanwhile(coocook, chef, id)
    return _back(answered=id, change=done.change_id)


def _undo(coocook: CooCook, chef: OwnChef, typed: Typed) -> ResponseReturnValue:
    try:
        done = coocook.bookings.undo(typed.id("undo"), by=chef.actor)
    except Conflict as refused:
        return _page(coocook, chef, problem=say(refused.message), about=typed.id("booking")), 409
    return _back(undone=done.booking.id)


def _changed_meanwhile(coocook: CooCook, chef: OwnChef, id: int) -> ResponseReturnValue:
    """Say how the booking stands now, instead of a rule's name."""
    booking = coocook.bookings.get(id, by=chef.actor)
    return _page(coocook, chef, problem=chef_wording.stands(booking), about=id), 409


def _back(**done: int) -> ResponseReturnValue:
    kept = {name: request.args[name] for name in VIEW if name in request.args}
    return redirect(f"{url_for('pages.my_schedule')}?{urlencode({**kept, **done})}", 303)


def _page(coocook: CooCook, chef: OwnChef, *, problem: str = "", about: int = 0) -> str:
    typed = Typed(request.args)
    shown = _earlier(coocook, chef, typed) if typed.text("earlier") else _ahead(coocook, chef, typed)
    return render_template(
        "my-schedule.html",
        **shown,
        done=_done(coocook, chef, typed) if not problem else None,
        problem=problem,
        problem_about=about,
        today=today(coocook),
    )


def _done(coocook: CooCook, chef: OwnChef, typed: Typed) -> dict[str, object] | None:
    """What to say of the change that has just been made, and what takes it back."""
    id = typed.id("answered") or typed.id("undone")
    if not id:
        return None
    try:
        booking = coocook.bookings.get(id, by=chef.actor)
    except NotFound:
        return None
    if typed.id("undone"):
        return {"words": chef_wording.taken_back(booking), "booking": booking}
    undo = typed.id("change") if booking.status in ANSWERS else 0
    return {"words": chef_wording.answered(booking), "booking": booking, "undo": undo}


def _ahead(coocook: CooCook, chef: OwnChef, typed: Typed) -> dict[str, object]:
    """The days from today on, or seven days from another date."""
    entries = Entries(coocook, chef)
    first, now_on = typed.date("from"), today(coocook)
    if first is not None and now_on < first < FARTHEST:
        last = first + DAY * (WEEK - 1)
        return {
            "view": "days",
            "days": entries.days(first, last),
            "first": first,
            "last": last,
            "before": first - DAY * WEEK,
            "after": last + DAY,
        }
    last = now_on + DAY * (WEEK + 1)
    days = entries.days(now_on, last)
    waiting, unmarked = entries.waiting(), entries.unmarked()
    shown = {entry.booking.id for day in days for entry in day.entries}
    seen = shown | {entry.booking.id for entry in (*waiting, *unmarked)}
    return {
        "view": "now",
        "waiting": waiting,
        "unmarked": unmarked,
        "near": days[:2],
        "days": days[2:],
        "talks": entries.talks(seen),
        "after": last + DAY,
    }


def _earlier(coocook: CooCook, chef: OwnChef, typed: Typed) -> dict[str, object]:
    cursor = typed.text("cursor") or None
    found, older = Entries(coocook, chef).earlier(cursor)
    return {"view": "earlier", "earlier": found, "older": older, "newer": cursor is not None}
