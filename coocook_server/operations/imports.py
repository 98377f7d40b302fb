"""Chefs, customers and bookings from a file: looked at first, then all of them or none; taken back as one."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from coocook_server.errors import Conflict
from coocook_server.models import HistoryEntry
from coocook_server.models.account import Actor
from coocook_server.operations import cells, exports, import_undo, importing, sheets, tables
from coocook_server.operations.cells import Forms
from coocook_server.operations.import_bookings import BookingImport
from coocook_server.operations.import_chefs import ChefImport
from coocook_server.operations.import_customers import CustomerImport
from coocook_server.operations.import_fields import Mapped, Noun
from coocook_server.operations.importing import (
    IMPORTED,
    Cancel,
    Fate,
    Importer,
    Item,
    Problem,
    Progress,
    Twins,
    Work,
    Written,
    require_may,
)
from coocook_server.operations.sheets import Reading, Row, Sheet
from coocook_server.operations.tables import Column, Table
from coocook_server.services import history
from coocook_server.services.booking_rules import BookingRules
from coocook_server.services.chefs import Chefs
from coocook_server.services.clock import Clock
from coocook_server.store import Store, changed
from coocook_server.store.joined import JoinedStore

PREVIEWED = 50


@dataclass(frozen=True)
class Wanted:
    """What a person chose for a file: what it holds, in which columns, and what becomes of duplicates."""

    noun: Noun
    mapped: Mapped
    forms: Forms = field(default_factory=Forms)
    headings: bool = True
    twins: Twins = Twins.SKIP


@dataclass(frozen=True)
class Line:
    """A row of the file as it would become; `twin` says what it is a duplicate of."""

    number: int
    fate: Fate
    values: Mapping[str, Any]
    twin: str
    problems: tuple[Problem, ...]


@dataclass(frozen=True)
class Plan:
    """What an import would do, row by row."""

    noun: Noun
    lines: tuple[Line, ...]

    @cached_property
    def counts(self) -> Mapping[Fate, int]:
        """How many rows have which fate."""
        return Counter(line.fate for line in self.lines)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """All that is wrong, in the order of the rows."""
        return tuple(problem for line in self.lines for problem in line.problems)


@dataclass(frozen=True)
class Imported:
    """What an import did: nothing, without an `import_id`, if anything was wrong or nothing was new."""

    plan: Plan
    import_id: int | None
    added: Mapping[str, int] = field(default_factory=dict)
    changed: Mapping[str, int] = field(default_factory=dict)


class _Back(Exception):
    """Ends a transaction whose changes are not to stay, and says what they would have been."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan


class Imports:
    """Files into the store."""

    def __init__(
        self, store: Store, clock: Clock, zone: ZoneInfo, defaults: BookingRules, currency: str
    ) -> None:
        self._store = store
        self._clock = clock
        self._zone = zone
        self._defaults = defaults
        self._currency = currency

    def read(self, path: Path, reading: Reading | None = None) -> Sheet:
        """The rows of a file. Raises `Invalid` with the reason if it cannot be read."""
        return sheets.read(path, reading)

    def preview(self, sheet: Sheet, wanted: Wanted, most: int = PREVIEWED) -> Plan:
        """What the first rows would become, by every rule but those of the database itself."""
        items = _items(_rows(sheet, wanted)[:most], wanted)
        with self._store.reading() as session:
            self._importer(wanted.noun).prepare(session, items, wanted.twins)
        return _plan(items, wanted)

    def check(
        self, sheet: Sheet, wanted: Wanted, *, by: Actor, progress: Progress, cancelled: Cancel
    ) -> Plan:
        """What all rows would become, tried in the store and taken back at once.

        Raises `Denied`, and `Cancelled` when stopped.
        """
        return self._do(sheet, wanted, Work(by, self._clock(), cancelled, progress), keep=False).plan

    def run(
        self, sheet: Sheet, wanted: Wanted, *, by: Actor, progress: Progress, cancelled: Cancel
    ) -> Imported:
        """Import all rows in one transaction, or none if anything is wrong with one of them.

        Raises `Denied`, and `Cancelled` when stopped; nothing was changed then.
        """
        return self._do(sheet, wanted, Work(by, self._clock(), cancelled, progress), keep=True)

    def undo(self, import_id: int, *, by: Actor) -> None:
        """Take an import back: what it added goes, what it changed becomes what it was.

        Raises `Denied`, `NotFound`, and `Conflict` with the reason if any of it was changed or used since.
        """
        with self._store.writing() as session:
            entry = import_undo.find(session, import_id)
            require_may(Noun(entry.after["kind"]), by)
            import_undo.take_back(session, entry, self._service(session), by, self._clock())

    def again(self, sheet: Sheet, wanted: Wanted, *, by: Actor) -> int:
        """Import once more what was taken back; returns the new import's number.

        Raises `Denied`, and `Conflict` if that is not possible any more.
        """
        work = Work(by, self._clock(), lambda: False, lambda _words, _share: None)
        done = self._do(sheet, wanted, work, keep=True)
        if done.import_id is None:
            raise Conflict(
                "This cannot be imported again: something else was changed since.", rule="changed_since"
            )
        return done.import_id

    def to_mend(
        self,
        path: Path,
        sheet: Sheet,
        wanted: Wanted,
        plan: Plan,
        heading: str,
        say: Callable[[Problem], str],
    ) -> None:
        """Write the file anew with one more column that says what is wrong in each row, by `say`.

        Raises `Invalid` if it cannot be written.
        """
        told: dict[int, list[str]] = {}
        for problem in plan.problems:
            told.setdefault(problem.row, []).append(say(problem))
        width = sheet.width
        top = sheet.rows[0].cells if wanted.headings else ()
        names = [str(top[place]) if place < len(top) else "" for place in range(width)]
        rows = (
            [
                *(_written(cell) for cell in row.cells),
                *([""] * (width - len(row.cells))),
                "; ".join(told.get(row.number, ())),
            ]
            for row in _rows(sheet, wanted)
        )
        table = Table(sheet.name, tuple(Column(name) for name in (*names, heading)), rows)
        content = tables.xlsx_file(table) if path.suffix.lower() == ".xlsx" else tables.csv_file(table)
        exports.save(path, content)

    def _do(self, sheet: Sheet, wanted: Wanted, work: Work, *, keep: bool) -> Imported:
        require_may(wanted.noun, work.by)
        work.begin()
        items = _items(_rows(sheet, wanted), wanted)
        work.compare()
        try:
            with self._store.writing() as session:
                importer = self._importer(wanted.noun)
                importer.prepare(session, items, wanted.twins)
                written = importer.write(session, items, work)
                plan = _plan(items, wanted)
                if plan.problems or not keep or not (written.added or written.changed):
                    raise _Back(plan)
                entry = _note(session, sheet, wanted, written, work)
                work.step(1.0)
                return Imported(plan, entry.id, _counts(written.added), _counts(written.changed))
        except _Back as back:
            return Imported(back.plan, None)

    def _importer(self, noun: Noun) -> Importer:
        if noun is Noun.CHEF:
            return ChefImport(self._service)
        if noun is Noun.CUSTOMER:
            return CustomerImport()
        return BookingImport(self._clock, self._zone, self._defaults, self._currency)

    def _service(self, session: Session) -> Chefs:
        return Chefs(JoinedStore(session), self._clock, self._zone, self._defaults)


def _rows(sheet: Sheet, wanted: Wanted) -> Sequence[Row]:
    return sheet.rows[1:] if wanted.headings else sheet.rows


def _items(rows: Sequence[Row], wanted: Wanted) -> list[Item]:
    return [importing.item(row, wanted.noun, wanted.mapped, wanted.forms) for row in rows]


def _plan(items: Sequence[Item], wanted: Wanted) -> Plan:
    return Plan(wanted.noun, tuple(_line(item, wanted) for item in items))


def _line(item: Item, wanted: Wanted) -> Line:
    wrong = tuple(importing.problems(item, wanted.noun, wanted.mapped))
    return Line(item.number, item.fate, item.values, item.twin, wrong)


def _written(cell: sheets.Cell) -> tables.Cell:
    return cells.text(cell) if isinstance(cell, bool) else cell


def _counts(ids: Mapping[str, Sequence[int]]) -> dict[str, int]:
    return {noun: len(found) for noun, found in ids.items()}


def _note(session: Session, sheet: Sheet, wanted: Wanted, written: Written, work: Work) -> HistoryEntry:
    """Record the import as one change; what it added and changed is kept as ranges of numbers."""
    latest = session.scalar(
        select(func.max(HistoryEntry.noun_id)).where(HistoryEntry.noun == import_undo.NOUN)
    )
    number = (latest or 0) + 1
    after = {
        "kind": wanted.noun.value,
        "file": sheet.name,
        "added": {noun: import_undo.ranges(ids) for noun, ids in written.added.items()},
        "changed": {noun: import_undo.ranges(ids) for noun, ids in written.changed.items()},
    }
    changed(session, import_undo.NOUN, number)
    return history.record(
        session, import_undo.NOUN, number, IMPORTED, before={}, after=after, by=work.by, at=work.now
    )
