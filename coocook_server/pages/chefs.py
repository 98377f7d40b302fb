"""One chef's page: who it is, what it cooks, what others said, and when it is free."""

from dataclasses import dataclass
from datetime import date, time

from flask import Blueprint, render_template, request
from flask.typing import ResponseReturnValue

from coocook_server.bootstrap import CooCook
from coocook_server.errors import Invalid
from coocook_server.language import gettext
from coocook_server.pages import chef_sharing, free_times, months, visitor, wording
from coocook_server.pages.forms import Typed
from coocook_server.pages.free_times import Duration
from coocook_server.pages.look import today
from coocook_server.pages.months import Month
from coocook_server.services.availability import MOST_DAYS, DayRecord
from coocook_server.services.chefs import ChefRecord
from coocook_server.services.paging import Page, Paging
from coocook_server.services.reviews import ReviewRecord

REVIEWS_A_PAGE = 5


@dataclass(frozen=True)
class Part:
    """The start times of one part of a day."""

    name: str
    start_times: tuple[time, ...]


@dataclass(frozen=True)
class Choice:
    """What is free for the length that was chosen; `soonest` is the first day of all, near as that is."""

    durations: tuple[Duration, ...]
    duration: Duration
    month: Month
    day: DayRecord | None
    soonest: date | None


def add_to(pages: Blueprint, coocook: CooCook) -> None:
    """Serve each chef's page."""

    @pages.get("/chef-detail.html")
    def chef_detail() -> ResponseReturnValue:
        typed = Typed(request.args)
        chef = coocook.chefs.get(typed.id("id"))
        choice = _choice(coocook, chef, typed)
        menus = coocook.menus.of(chef.id)
        reviews = _reviews(coocook, chef, typed.text("reviews"))
        return render_template(
            "chef-detail.html",
            chef=chef,
            hours=wording.working_days(coocook.chefs.hours(chef.id)),
            rules=coocook.rules.of(chef.id),
            pictures=coocook.pictures.of(chef.id),
            menus=menus,
            reviews=reviews,
            later_reviews=typed.sent("reviews"),
            ratings=coocook.reviews.ratings(chef.id),
            is_favourite=_is_favourite(coocook, chef),
            choice=choice,
            parts=parts_of(choice.day.start_times) if choice.day else (),
            today=today(coocook),
            share_picture=chef_sharing.picture(chef),
            structure=chef_sharing.structure(coocook, chef, menus, reviews.items),
        )


def parts_of(start_times: tuple[time, ...]) -> tuple[Part, ...]:
    """The start times by part of the day, parts without any left out."""
    named = ((gettext("Morning"), 0, 12), (gettext("Afternoon"), 12, 17), (gettext("Evening"), 17, 24))
    parts = (
        Part(name, tuple(at for at in start_times if first <= at.hour < end)) for name, first, end in named
    )
    return tuple(part for part in parts if part.start_times)


def _choice(coocook: CooCook, chef: ChefRecord, typed: Typed) -> Choice:
    known = free_times.durations(coocook, chef)
    hours = free_times.duration_or_default(known, typed.amount("duration_hours"))
    soonest = coocook.availability.next_free([chef.id], hours, MOST_DAYS)[chef.id]
    day = typed.date("date")
    month = months.of(coocook, chef.id, typed.date("month") or day or soonest or today(coocook), hours)
    return Choice(
        durations=known,
        duration=next(duration for duration in known if duration.hours == hours),
        month=month,
        day=free_times.chosen_day(month.days, day),
        soonest=soonest,
    )


def _reviews(coocook: CooCook, chef: ChefRecord, cursor: str) -> Page[ReviewRecord]:
    """The reviews from a place in their list on; from the newest on for a place that is none."""
    try:
        return coocook.reviews.of_chef(chef.id, Paging(REVIEWS_A_PAGE, cursor=cursor or None))
    except Invalid:
        return coocook.reviews.of_chef(chef.id, Paging(REVIEWS_A_PAGE))


def _is_favourite(coocook: CooCook, chef: ChefRecord) -> bool:
    who = visitor.current()
    return who is not None and chef.id in coocook.favourites.among([chef.id], by=who.actor)
