"""One chef's page."""

from dataclasses import dataclass
from datetime import time

from flask import Blueprint, render_template, request
from flask.typing import ResponseReturnValue

from coocook_server.bootstrap import CooCook
from coocook_server.pages import free_times, wording
from coocook_server.pages.forms import Typed

PARTS = (("Morning", 0, 12), ("Afternoon", 12, 17), ("Evening", 17, 24))
"""The parts of a day: a name, the hour it begins and the hour it ends."""


@dataclass(frozen=True)
class Part:
    """The start times of one part of a day."""

    name: str
    start_times: tuple[time, ...]


def add_to(pages: Blueprint, coocook: CooCook) -> None:
    """Serve each chef's page."""

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
