"""The chefs of a list as cards: when each has time, and what its page opens with."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from urllib.parse import urlencode

from coocook_server.bootstrap import CooCook
from coocook_server.language import gettext
from coocook_server.pages import visitor, wording
from coocook_server.pages.free_times import USUAL_HOURS
from coocook_server.pages.look import today
from coocook_server.services.chefs import ChefRecord

FIRST_IN_VIEW = 3
"""How many cards may be in view at first; the photos of the others wait until they come near."""


@dataclass(frozen=True)
class ChefCard:
    """A chef, when it has time in words, what is added to the address of its page, and whether it is kept."""

    chef: ChefRecord
    free: str
    onward: str
    lazy: bool
    is_favourite: bool


def cards(
    coocook: CooCook,
    chefs: Iterable[ChefRecord],
    *,
    on: date | None = None,
    duration_hours: Decimal | None = None,
) -> list[ChefCard]:
    """A card for each; those found by a date say that one, the others the first they have time on."""
    shown = list(chefs)
    who = visitor.current()
    kept = coocook.favourites.among([chef.id for chef in shown], by=who.actor) if who else frozenset()
    onward = _onward(on, duration_hours)
    if on is None:
        length = duration_hours or USUAL_HOURS
        dates = coocook.availability.next_free([chef.id for chef in shown], length)
    else:
        dates = {}
    return [
        ChefCard(
            chef,
            gettext("Free on %(day)s", day=wording.short_day(on)) if on else _free(coocook, dates[chef.id]),
            onward,
            lazy=number >= FIRST_IN_VIEW,
            is_favourite=chef.id in kept,
        )
        for number, chef in enumerate(shown)
    ]


def _free(coocook: CooCook, found: date | None) -> str:
    if found is None:
        return gettext("Fully booked for two weeks")
    if found == today(coocook):
        return gettext("Free today")
    if found == today(coocook) + timedelta(days=1):
        return gettext("Free tomorrow")
    return gettext("Free from %(day)s", day=wording.short_day(found))


def _onward(on: date | None, duration_hours: Decimal | None) -> str:
    wanted = {"date": on and on.isoformat(), "duration_hours": duration_hours and f"{duration_hours:f}"}
    query = urlencode({name: value for name, value in wanted.items() if value})
    return f"&{query}" if query else ""
