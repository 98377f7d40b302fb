"""An import taken back as one change: what it added goes, what it changed becomes what it was."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from itertools import pairwise
from typing import Any

from sqlalchemy import ForeignKey, Table, delete, func, select
from sqlalchemy.orm import Session

from coocook_server.errors import Conflict, NotFound, Phrase
from coocook_server.models import Account, Base, Booking, Chef, HistoryEntry
from coocook_server.models.account import Actor
from coocook_server.operations.importing import IMPORTED, parts
from coocook_server.services import chefs, history, imported_customers
from coocook_server.services.chefs import Chefs
from coocook_server.services.rules import check_id
from coocook_server.store import changed

NOUN = "import"
"""What history calls an import as a whole."""

_MODELS: Mapping[str, Any] = {"booking": Booking, "user": Account, "chef": Chef}
"""In the order in which they can go: a booking names a customer and a chef."""

_OWN = frozenset({"working_hours", "customer"})
"""Tables whose rows are a part of the chef or the customer they name, and go with them."""


def find(session: Session, import_id: int) -> HistoryEntry:
    """The import's own change. Raises `NotFound`, and `Conflict` if it was taken back already."""
    check_id(import_id, "import")
    entry = session.get(HistoryEntry, import_id)
    if entry is None or (entry.noun, entry.action) != (NOUN, IMPORTED):
        raise NotFound(Phrase("There is no such import."))
    if _since(session, NOUN, [entry.noun_id], entry.id):
        raise Conflict("This import was taken back already.", rule="undone")
    return entry


def take_back(session: Session, entry: HistoryEntry, service: Chefs, by: Actor, now: datetime) -> None:
    """Take all of it back, or nothing. Raises `Conflict` with what was changed or used since."""
    added = {noun: numbers(ranges) for noun, ranges in entry.after["added"].items()}
    altered = {noun: numbers(ranges) for noun, ranges in entry.after["changed"].items()}
    for noun, found in (*added.items(), *altered.items()):
        _require_untouched(session, noun, found, entry.id)
    for noun, found in altered.items():
        for id in found:
            _change_back(session, noun, id, entry.id, service, by, now)
    for noun, model in _MODELS.items():
        ids = added.get(noun, [])
        _require_unused(session, model.__table__, ids)
        for part in parts(ids):
            if noun == "chef":
                hours = Base.metadata.tables["working_hours"]
                session.execute(delete(hours).where(hours.c.chef_id.in_(part)))
            session.execute(delete(model).where(model.id.in_(part)))
        if ids:
            changed(session, noun)
    after = {"kind": entry.after["kind"], "file": entry.after["file"]}
    before = dict(entry.after)
    changed(session, NOUN, entry.noun_id)
    history.record(session, NOUN, entry.noun_id, "undone", before=before, after=after, by=by, at=now)


def ranges(ids: Iterable[int]) -> str:
    """Numbers in short: `1-3, 7`."""
    found = sorted(ids)
    starts = [found[0], *(after for before, after in pairwise(found) if after != before + 1)] if found else []
    ends = [*(before for before, after in pairwise(found) if after != before + 1), found[-1]] if found else []
    return ", ".join(
        str(first) if first == last else f"{first}-{last}" for first, last in zip(starts, ends, strict=True)
    )


def numbers(written: str) -> list[int]:
    """The numbers that `ranges` wrote."""
    found: list[int] = []
    for part in written.split(", ") if written else ():
        first, _, last = part.partition("-")
        found += range(int(first), int(last or first) + 1)
    return found


def _since(session: Session, noun: str, ids: Sequence[int], entry_id: int) -> int | None:
    """The first of these things that was changed after this entry."""
    query = select(HistoryEntry.noun_id).where(
        HistoryEntry.noun == noun, HistoryEntry.noun_id.in_(ids), HistoryEntry.id > entry_id
    )
    return session.scalar(query.limit(1))


def _require_untouched(session: Session, noun: str, ids: Sequence[int], entry_id: int) -> None:
    for part in parts(ids):
        id = _since(session, noun, part, entry_id)
        if id is not None:
            raise Conflict(
                Phrase("{thing} was changed since the import, so it stays.", thing=_thing(session, noun, id)),
                rule="changed_since",
            )


def _require_unused(session: Session, table: Table, ids: Sequence[int]) -> None:
    """Nothing else in the store names any of these."""
    for part in parts(ids):
        for column in _naming(table):
            id = session.scalar(select(column).where(column.in_(part)).limit(1))
            if id is not None:
                thing = _thing(session, table.name, id)
                raise Conflict(
                    Phrase("{thing} has been used since the import, so it stays.", thing=thing),
                    rule="used_since",
                )


def _naming(table: Table) -> Iterator[Any]:
    for other in Base.metadata.sorted_tables:
        for column in other.columns:
            if other.name not in _OWN and any(_leads_to(key, table) for key in column.foreign_keys):
                yield column


def _leads_to(key: ForeignKey, table: Table) -> bool:
    return key.column.table is table


def _thing(session: Session, noun: str, id: int) -> str:
    if noun == "booking":
        return Phrase("Booking {id}", id=id)
    model = _MODELS[noun]
    return session.scalar(select(model.name).where(model.id == id)) or str(id)


def _change_back(
    session: Session, noun: str, id: int, entry_id: int, service: Chefs, by: Actor, now: datetime
) -> None:
    """Give a thing its values from before the import, which its own history has."""
    latest = select(func.max(HistoryEntry.id)).where(
        HistoryEntry.noun == noun, HistoryEntry.noun_id == id, HistoryEntry.id < entry_id
    )
    change = session.get_one(HistoryEntry, session.scalar(latest))
    if noun == "chef":
        service.change(id, chefs.draft_told(change.before), by=by)
        return
    imported_customers.change(session, id, change.before, by=by, at=now)
