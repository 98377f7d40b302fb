"""What the imports of chefs, customers and bookings share: rows on their way from a file into the store."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any, Protocol, TypeVar

from sqlalchemy.orm import Session

from coocook_server.errors import Cancelled, Invalid, Phrase
from coocook_server.models.account import Actor
from coocook_server.operations import cells
from coocook_server.operations.cells import CELL, Forms
from coocook_server.operations.import_fields import FIELDS, Mapped, Noun
from coocook_server.operations.sheets import Row
from coocook_server.services.permissions import Permission, require

T = TypeVar("T")

NEEDED = Phrase("is needed")
AT_ONCE = 500
_READ, _PREPARED = 0.2, 0.4
"""Which share of an import is done once its rows are read, and once they are prepared."""
IMPORTED = "imported"
"""What history says was done to a thing that came from a file."""

Cancel = Callable[[], bool]
Progress = Callable[[str, float], None]


_MAY: dict[Noun, tuple[Permission, ...]] = {
    Noun.CHEF: (Permission.CHEFS,),
    Noun.CUSTOMER: (Permission.CUSTOMERS,),
    Noun.BOOKING: (Permission.ALL_BOOKINGS, Permission.CUSTOMERS),
}


class Twins(StrEnum):
    """What becomes of a row that tells of what is there already."""

    SKIP = "skip"
    UPDATE = "update"
    ADD = "add"


class Fate(StrEnum):
    """What becomes of a row."""

    ADD = "add"
    UPDATE = "update"
    SAME = "same"
    """It tells nothing new of what is there."""
    SKIP = "skip"
    WRONG = "wrong"


@dataclass(frozen=True)
class Problem:
    """What is wrong in a row: with which field and its column, from 0, where it is about one."""

    row: int
    field: str
    column: int | None
    words: str


@dataclass(eq=False)
class Item:
    """A row as it is worked on: what its cells mean, what it becomes, and what is wrong with it."""

    number: int
    values: dict[str, Any]
    wrong: dict[str, str] = field(default_factory=dict)
    fate: Fate = Fate.ADD
    draft: Any = None
    twin_id: int | None = None
    twin: str = ""

    def refuse(self, wrong: Mapping[str, str]) -> None:
        """Note what is wrong with which field."""
        self.fate = Fate.WRONG
        self.wrong |= wrong

    def is_twin_of(self, id: int | None, words: str, choice: Twins) -> None:
        """It tells of what is there, or of what a row before it told."""
        self.twin_id, self.twin = id, words
        if choice is Twins.SKIP or (id is None and choice is Twins.UPDATE):
            self.fate = Fate.SKIP
        elif choice is Twins.UPDATE:
            self.fate = Fate.UPDATE


@dataclass
class Written:
    """The ids of what an import added and changed, by the noun that history calls it."""

    added: dict[str, list[int]] = field(default_factory=dict)
    changed: dict[str, list[int]] = field(default_factory=dict)


@dataclass(frozen=True)
class Work:
    """How an import is done: by whom, when, and how it tells its progress."""

    by: Actor
    now: datetime
    cancelled: Cancel
    progress: Progress

    def begin(self) -> None:
        """Begin to read what the rows mean. Raises `Cancelled` if it is to stop, as all of these."""
        self._tell(Phrase("Reading the rows"), 0.0)

    def compare(self) -> None:
        """Begin to look for what is there already."""
        self._tell(Phrase("Comparing with what is there"), _READ)

    def step(self, share: float) -> None:
        """Tell which share is written."""
        self._tell(Phrase("Writing"), _PREPARED + (1 - _PREPARED) * share)

    def _tell(self, words: str, share: float) -> None:
        if self.cancelled():
            raise Cancelled(Phrase("Stopped: nothing was imported."))
        self.progress(words, share)


class Importer(Protocol):
    """How one noun comes from a file; both within a transaction of the caller's."""

    def prepare(self, session: Session, items: Sequence[Item], choice: Twins) -> None:
        """Give each item its draft and its fate, by the services' own rules."""

    def write(self, session: Session, items: Sequence[Item], work: Work) -> Written:
        """Write those that are to be added or changed; what the store refuses is noted on its item."""


def require_may(noun: Noun, by: Actor) -> None:
    """Raises `Denied` for who may not import and export these."""
    for permission in _MAY[noun]:
        require(by, permission, Phrase("Only staff may import and export."))


READERS: dict[str, Callable[[Any, Forms], Any]] = {
    "hourly_rate": cells.amount,
    "travel_fee": cells.amount,
    "total_price": cells.amount,
    "service_radius_km": cells.number,
    "guests": cells.number,
    "duration_hours": cells.length,
    "booking_date": cells.moment,
    "start_time": lambda cell, _forms: cells.clock(cell),
    "end_time": lambda cell, _forms: cells.clock(cell),
    "hours": lambda cell, _forms: cells.working_hours(cell),
    "active": lambda cell, _forms: cells.yes_or_no(cell),
    "status": lambda cell, _forms: cells.status(cell),
    "language": lambda cell, _forms: cells.language(cell),
    "phone": lambda cell, _forms: cells.phone(cell),
}
"""How the cell of each field is understood; every other is a text."""


def item(row: Row, noun: Noun, mapped: Mapped, forms: Forms) -> Item:
    """What a row's cells mean; an empty cell has no value."""
    made = Item(row.number, {})
    for known in FIELDS[noun]:
        column = mapped.get(known.name)
        cell = row.cells[column] if column is not None and column < len(row.cells) else ""
        if cell == "":
            continue
        try:
            reader = READERS.get(known.name)
            made.values[known.name] = reader(cell, forms) if reader else cells.text(cell)
        except Invalid as refused:
            made.refuse({known.name: refused.fields[CELL]})
    return made


def problems(item: Item, noun: Noun, mapped: Mapped) -> Iterable[Problem]:
    """What is wrong with an item, by the columns of the file, in the order of the fields.

    What is skipped may be wrong as it likes.
    """
    if item.fate is not Fate.WRONG:
        return
    order = {known.name: place for place, known in enumerate(FIELDS[noun])}
    for name in sorted(item.wrong, key=lambda name: order.get(name, len(order))):
        yield Problem(item.number, name, mapped.get(name), item.wrong[name])


def parts(things: Sequence[T]) -> Iterable[Sequence[T]]:
    """The things, some at a time: as many as one query may name."""
    for first in range(0, len(things), AT_ONCE):
        yield things[first : first + AT_ONCE]


def same_as_row(number: int) -> str:
    """That a row before it told the same."""
    return Phrase("the same as row {row}", row=number)
