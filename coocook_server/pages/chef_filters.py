"""What a customer looks for in a chef: read from an address, named one by one, and each taken away again."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TypeVar
from urllib.parse import urlencode

from werkzeug.datastructures import MultiDict

from coocook_server.errors import Phrase
from coocook_server.language import gettext, ngettext
from coocook_server.pages import wording
from coocook_server.pages.forms import Typed
from coocook_server.services.chefs import ChefFilter

T = TypeVar("T")

SORTS = ("id", "hourly_rate", "-hourly_rate", "-rating", "name", "-created_at")

MOST_CUISINES = 20
"""More than a business has; an address may say anything."""

NEEDS = {"date": ("date", "time")}
"""What is taken away together: a time needs its date."""


@dataclass(frozen=True)
class Chip:
    """One thing that was asked for: its field, in words, and the search without it."""

    name: str
    words: str
    without: "Search"


@dataclass(frozen=True)
class Search:
    """One look for chefs: as it was typed, what it means, and what could not be read."""

    given: Mapping[str, tuple[str, ...]]
    wanted: ChefFilter
    errors: dict[str, str] = field(default_factory=dict)

    def text(self, name: str) -> str:
        """A field as it was typed, empty if it was not."""
        return self.given.get(name, ("",))[0]

    @property
    def cuisines(self) -> frozenset[str]:
        """The cuisines asked for, in lower case."""
        return frozenset(name.lower() for name in self.given.get("cuisine", ()))

    def query(self, **further: str) -> str:
        """The address that asks for this, from its `?` on; empty for everything."""
        parameters = urlencode({**self.given, **further}, doseq=True)
        return f"?{parameters}" if parameters else ""

    def without(self, name: str, value: str | None = None) -> "Search":
        """The same without one field, or without one of its values."""
        left = {key: values for key, values in self.given.items() if key not in NEEDS.get(name, (name,))}
        others = tuple(other for other in self.given[name] if other != value) if value else ()
        return read(MultiDict({**left, name: others} if others else left))


def read(values: MultiDict[str, str]) -> Search:
    """What an address asks for; empty fields ask for nothing."""
    typed = Typed(values)
    cuisines = tuple(dict.fromkeys(name for text in values.getlist("cuisine") if (name := text.strip())))
    sort = typed.text("sort")
    wanted = ChefFilter(
        q=typed.text("q") or None,
        cuisine=cuisines[:MOST_CUISINES] or None,
        min_rate=typed.amount("min_rate"),
        max_rate=typed.amount("max_rate"),
        min_rating=typed.amount("min_rating"),
        guests=_whole(typed, "guests"),
        free_on=typed.date("date"),
        free_at=typed.time("time"),
        duration_hours=typed.amount("duration_hours"),
        sort=sort if sort in SORTS else SORTS[0],
    )
    given: dict[str, tuple[str, ...]] = {name: (typed.text(name),) for name in _NAMES if typed.text(name)}
    if cuisines:
        given["cuisine"] = cuisines[:MOST_CUISINES]
    if sort in SORTS[1:]:
        given["sort"] = (sort,)
    _compare(wanted, typed.errors)
    return Search(given, wanted, typed.errors)


def chips(search: Search, money: Callable[[Decimal], str]) -> list[Chip]:
    """Everything that was asked for and could be read, one by one."""
    return [
        Chip(name, words, search.without(name, value))
        for name, value, words in _named(search.wanted, money)
        if words and name not in search.errors
    ]


def stars(rating: Decimal) -> str:
    """A least rating: `4.5 stars or more`."""
    return gettext("%(rating)s stars or more", rating=f"{rating.normalize():f}")


def _named(wanted: ChefFilter, money: Callable[[Decimal], str]) -> list[tuple[str, str | None, str]]:
    """Each filter's field, which of its values, and its words, empty where it is not asked for."""
    day, clock = wording.short_day, wording.clock
    return [
        ("q", None, gettext("“%(text)s”", text=wanted.q) if wanted.q else ""),
        *(("cuisine", name, name) for name in wanted.cuisine or ()),
        (
            "date",
            None,
            _said(wanted.free_on, lambda on: gettext("Free on %(day)s", day=day(on))),
        ),
        ("time", None, _said(wanted.free_at, lambda at: gettext("At %(time)s", time=clock(at)))),
        ("duration_hours", None, _said(wanted.duration_hours, wording.hours)),
        ("guests", None, _said(wanted.guests, lambda n: ngettext("%(num)s guest", "%(num)s guests", n))),
        ("min_rate", None, _said(wanted.min_rate, lambda of: gettext("From %(price)s", price=money(of)))),
        (
            "max_rate",
            None,
            _said(wanted.max_rate, lambda of: gettext("Up to %(price)s", price=money(of))),
        ),
        ("min_rating", None, _said(wanted.min_rating, stars)),
    ]


def _said(value: T | None, words: Callable[[T], str]) -> str:
    return "" if value is None else words(value)


_NAMES = ("q", "date", "time", "duration_hours", "guests", "min_rate", "max_rate", "min_rating")


def _whole(typed: Typed, name: str) -> int | None:
    number = typed.amount(name)
    if number is not None and number != number.to_integral_value():
        typed.errors[name] = Phrase("must be a whole number")
        return None
    return None if number is None else int(number)


def _compare(wanted: ChefFilter, errors: dict[str, str]) -> None:
    if wanted.min_rate is not None and wanted.max_rate is not None and wanted.min_rate > wanted.max_rate:
        errors["max_rate"] = Phrase("is below the lowest")
