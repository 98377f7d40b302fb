"""Finding a chef, and reading about one."""

from dataclasses import dataclass
from datetime import time
from urllib.parse import urlencode

from flask import Blueprint, render_template, request
from flask.typing import ResponseReturnValue

from coocook_server.bootstrap import CooCook
from coocook_server.errors import Invalid
from coocook_server.pages import free_times, wording
from coocook_server.pages.forms import Typed, add_errors
from coocook_server.pages.look import today
from coocook_server.services.chefs import ChefFilter, ChefRecord
from coocook_server.services.paging import Page, Paging

PER_PAGE = 12

SORTS = {
    "id": "Our order",
    "hourly_rate": "Price, low to high",
    "-hourly_rate": "Price, high to low",
    "-rating": "Rating",
    "name": "Name",
}

PARTS = (("Morning", 0, 12), ("Afternoon", 12, 17), ("Evening", 17, 24))
"""The parts of a day: a name, the hour it begins and the hour it ends."""

FILTERS = ("q", "cuisine", "min_rate", "max_rate", "date", "sort")


@dataclass(frozen=True)
class Part:
    """The start times of one part of a day."""

    name: str
    start_times: tuple[time, ...]


def add_to(pages: Blueprint, coocook: CooCook) -> None:
    """Serve the list of chefs and each chef's page."""

    @pages.get("/explore.html")
    def explore() -> ResponseReturnValue:
        typed = Typed(request.args)
        wanted = _filter(typed)
        found = _list(coocook, wanted, typed)
        given = {name: typed.text(name) for name in FILTERS if typed.text(name)}
        page = render_template(
            "explore.html",
            found=found,
            given=given,
            errors=typed.errors,
            cuisines=coocook.chefs.cuisines(),
            sorts=SORTS,
            today=today(coocook),
            further=_further(given, found.next_cursor),
            start_again=urlencode(given) if typed.text("cursor") else None,
        )
        return page, 400 if typed.errors else 200

    @pages.get("/chef-detail.html")
    def chef_detail() -> ResponseReturnValue:
        typed = Typed(request.args)
        chef = coocook.chefs.get(typed.id("id"))
        known = free_times.durations(coocook, chef)
        duration = free_times.duration_or_default(known, typed.amount("duration_hours"))
        first = free_times.first_shown(coocook, chef.id, typed.date("from"))
        days = free_times.days(coocook, chef.id, first, duration)
        chosen = free_times.chosen_day(days, typed.date("date"))
        return render_template(
            "chef-detail.html",
            chef=chef,
            hours=wording.working_days(coocook.chefs.hours(chef.id)),
            durations=known,
            duration=duration,
            days=days,
            chosen=chosen,
            parts=parts_of(chosen.start_times) if chosen else (),
            earlier=free_times.earlier(coocook, first),
            later=free_times.later(coocook, chef.id, first),
            first=first,
        )


def parts_of(start_times: tuple[time, ...]) -> tuple[Part, ...]:
    """The start times by part of the day, parts without any left out."""
    parts = (
        Part(name, tuple(at for at in start_times if first <= at.hour < end)) for name, first, end in PARTS
    )
    return tuple(part for part in parts if part.start_times)


def _filter(typed: Typed) -> ChefFilter:
    sort = typed.text("sort") or "id"
    return ChefFilter(
        q=typed.text("q") or None,
        cuisine=typed.text("cuisine") or None,
        min_rate=typed.amount("min_rate"),
        max_rate=typed.amount("max_rate"),
        free_on=typed.date("date"),
        sort=sort if sort in SORTS else "id",
    )


def _list(coocook: CooCook, wanted: ChefFilter, typed: Typed) -> Page[ChefRecord]:
    if typed.errors:
        return Page((), 0)
    try:
        return coocook.chefs.list(wanted, Paging(per_page=PER_PAGE, cursor=typed.text("cursor") or None))
    except Invalid as refused:
        add_errors(typed.errors, refused)
        return Page((), 0)


def _further(given: dict[str, str], cursor: str | None) -> str | None:
    return urlencode({**given, "cursor": cursor}) if cursor else None
