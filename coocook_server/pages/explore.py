"""Finding a chef."""

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import time
from decimal import Decimal
from typing import NamedTuple

from flask import Blueprint, render_template, request
from flask.typing import ResponseReturnValue

from coocook_server import language
from coocook_server.bootstrap import CooCook
from coocook_server.errors import Invalid
from coocook_server.language import gettext
from coocook_server.operations import notation
from coocook_server.pages import chef_filters, wording
from coocook_server.pages.chef_cards import ChefCard, cards
from coocook_server.pages.chef_filters import Chip, Search
from coocook_server.pages.forms import add_errors
from coocook_server.pages.look import today
from coocook_server.services.chefs import ChefRecord
from coocook_server.services.paging import Page, Paging

PER_PAGE = 12

TIMES = tuple(wording.clock(time(hour, minute)) for hour in range(6, 24) for minute in (0, 30))
"""What is offered to choose from; an address may ask for any other."""

RATINGS = ("3", "4", "4.5")

MOST_OFFERS = 4


class Offer(NamedTuple):
    """A filter to drop when nothing was found, and how many chefs that gives."""

    chip: Chip
    total: int


class Option(NamedTuple):
    """What can be chosen in a field: as the address says it, and in words."""

    value: str
    words: str


@dataclass(frozen=True)
class Choices:
    """What the form's lists offer."""

    cuisines: tuple[str, ...]
    times: list[Option]
    lengths: list[Option]
    ratings: list[Option]
    sorts: list[Option]


def add_to(pages: Blueprint, coocook: CooCook) -> None:
    """Serve the list of chefs."""

    @pages.get("/explore.html")
    def explore() -> ResponseReturnValue:
        search = chef_filters.read(request.args)
        cursor = request.args.get("cursor", "").strip()
        found = _list(coocook, search, cursor)
        chips = chef_filters.chips(search, _money(coocook))
        page = render_template(
            "explore.html",
            search=search,
            errors=search.errors,
            chips=chips,
            found=found,
            cards=_cards(coocook, search, found),
            offers=[] if found.total or search.errors else _offers(coocook, chips),
            choices=_choices(coocook, search),
            today=today(coocook),
            further=search.query(cursor=found.next_cursor) if found.next_cursor else None,
            start_again=search.query() if cursor else None,
        )
        return page, 400 if search.errors else 200


def _list(coocook: CooCook, search: Search, cursor: str) -> Page[ChefRecord]:
    """The part of the list that is asked for; none of it while something is wrong with the filters."""
    try:
        found = coocook.chefs.list(search.wanted, Paging(per_page=PER_PAGE, cursor=cursor or None))
    except Invalid as refused:
        add_errors(search.errors, refused)
    return Page((), 0) if search.errors else found


def _offers(coocook: CooCook, chips: Iterable[Chip]) -> list[Offer]:
    """Which one filter to drop so that somebody comes up, the one that gives the most first."""
    offers = []
    for chip in chips:
        found = _list(coocook, chip.without, "")
        if found.total:
            offers.append(Offer(chip, found.total))
    return sorted(offers, key=lambda offer: -offer.total)[:MOST_OFFERS]


def _cards(coocook: CooCook, search: Search, found: Page[ChefRecord]) -> list[ChefCard]:
    wanted = search.wanted
    return cards(coocook, found.items, on=wanted.free_on, duration_hours=wanted.duration_hours)


def _choices(coocook: CooCook, search: Search) -> Choices:
    return Choices(
        cuisines=coocook.chefs.cuisines(),
        times=_options([Option(at, at) for at in TIMES], search.text("time")),
        lengths=_options(_lengths(coocook), search.text("duration_hours")),
        ratings=_options(
            [Option(least, chef_filters.stars(Decimal(least))) for least in RATINGS],
            search.text("min_rating"),
        ),
        sorts=[Option(name, words) for name, words in zip(chef_filters.SORTS, _sorts(), strict=True)],
    )


def _options(usual: list[Option], given: str) -> list[Option]:
    """What is usually offered, and what the address asks for beside it."""
    known = not given or given in (option.value for option in usual)
    return usual if known else [*usual, Option(given, given)]


def _lengths(coocook: CooCook) -> list[Option]:
    rules = coocook.rules.business()
    whole = range(math.ceil(rules.shortest_hours), math.floor(rules.longest_hours) + 1)
    return [Option(str(hours), wording.hours(Decimal(hours))) for hours in whole]


def _sorts() -> tuple[str, ...]:
    return (
        gettext("Our order"),
        gettext("Price, low to high"),
        gettext("Price, high to low"),
        gettext("Best rated"),
        gettext("Name, A to Z"),
        gettext("Newest"),
    )


def _money(coocook: CooCook) -> Callable[[Decimal], str]:
    def money(amount: Decimal) -> str:
        return notation.money(amount, coocook.settings.currency, language.current())

    return money
