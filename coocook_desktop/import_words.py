"""What imports and exports say on the desktop: the nouns, what becomes of a row, and what stands in it."""

from collections.abc import Mapping
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

from coocook_desktop import language, wording
from coocook_desktop.language import later, tr
from coocook_server.models.booking import Status
from coocook_server.operations import cells, import_fields
from coocook_server.operations.import_fields import Noun
from coocook_server.operations.importing import Fate, Problem, Twins
from coocook_server.operations.imports import Line
from coocook_server.services.working_hours import WorkingSpan

NOUNS = {
    Noun.CHEF: later("Chefs"),
    Noun.CUSTOMER: later("Customers"),
    Noun.BOOKING: later("Bookings"),
}
TWINS = {
    Twins.SKIP: later("Skip them"),
    Twins.UPDATE: later("Update what is there"),
    Twins.ADD: later("Add them all the same"),
}
_FATES = {
    Fate.ADD: later("Is added"),
    Fate.UPDATE: later("Updates"),
    Fate.SAME: later("Nothing new"),
    Fate.SKIP: later("Skipped"),
    Fate.WRONG: later("Not right"),
}
ENCODINGS = {
    "utf-8": later("Unicode (UTF-8)"),
    "utf-16-le": later("Unicode (UTF-16)"),
    "utf-16-be": later("Unicode (UTF-16, big end first)"),
    "cp949": later("Korean (CP949)"),
    "cp1252": later("Western (Windows-1252)"),
}
DELIMITERS = {",": later("Comma"), ";": later("Semicolon"), "\t": later("Tab")}
_MONEY = ("hourly_rate", "travel_fee", "total_price")


def noun(value: Noun) -> str:
    """What a file holds: `Chefs`."""
    return tr(NOUNS[value])


def field(kind: Noun, name: str) -> str:
    """A field's name, as an export's heading has it."""
    return import_fields.field(kind, name).words(language.current())


def fate(line: Line) -> str:
    """What becomes of a row, and why it is not simply added."""
    words = tr(_FATES[line.fate])
    return f"{words}: {language.say(line.twin)}" if line.twin else words


def problem(kind: Noun, found: Problem) -> str:
    """What is wrong in a row, with the name of the field: `Date: is not a date`."""
    return tr("{field}: {problem}").format(field=field(kind, found.field), problem=language.say(found.words))


def value(name: str, what: Any, currency: str) -> str:
    """A value as every screen writes it."""
    if isinstance(what, Status):
        return wording.status(what)
    if isinstance(what, bool):
        return tr("yes") if what else tr("no")
    if isinstance(what, Decimal):
        return wording.money(what, currency) if name in _MONEY else f"{what.normalize():f}"
    if isinstance(what, datetime | date):
        return wording.day(what)
    if isinstance(what, time):
        return wording.clock(what)
    if isinstance(what, tuple):
        return _several(what)
    return language.NAMES.get(what, what) if name == "language" else str(what)


def _several(what: tuple[Any, ...]) -> str:
    """A date and perhaps its time, or the hours of a week."""
    if what and isinstance(what[0], date):
        day, at = what
        return wording.day(day) if at is None else f"{wording.day(day)} {wording.clock(at)}"
    spans = tuple(span for span in what if isinstance(span, WorkingSpan))
    return cells.written_hours(spans, language.current())


def counted(kind: Noun, count: int) -> str:
    """How many of a noun: `12 chefs`."""
    if kind is Noun.CHEF:
        return tr("%Ln chef(s)", "", count)
    if kind is Noun.CUSTOMER:
        return tr("%Ln customer(s)", "", count)
    return tr("%Ln booking(s)", "", count)


def imported(kind: Noun, file: str, added: Mapping[str, int], changed: Mapping[str, int]) -> str:
    """What an import did, in a sentence: `12 chefs added from chefs.csv`."""
    new, other = (
        sum(done.values()) if kind is not Noun.BOOKING else done.get(kind.value, 0)
        for done in (added, changed)
    )
    if not other:
        return tr("{what} added from {file}").format(what=counted(kind, new), file=file)
    if not new:
        return tr("{what} updated from {file}").format(what=counted(kind, other), file=file)
    return tr("{added} added and {changed} updated from {file}").format(
        added=counted(kind, new), changed=counted(kind, other), file=file
    )
