"""Finding a chef."""

from urllib.parse import urlencode

from flask import Blueprint, render_template, request
from flask.typing import ResponseReturnValue

from coocook_server.bootstrap import CooCook
from coocook_server.errors import Invalid
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

FILTERS = ("q", "cuisine", "min_rate", "max_rate", "date", "sort")


def add_to(pages: Blueprint, coocook: CooCook) -> None:
    """Serve the list of chefs."""

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
