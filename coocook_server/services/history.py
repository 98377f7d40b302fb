"""The record of what was changed, by whom and when."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from coocook_server.models import HistoryEntry
from coocook_server.models.account import Actor
from coocook_server.store import Store

Values = dict[str, Any]


@dataclass(frozen=True)
class HistoryRecord:
    """One change, with the values it replaced and the new ones."""

    id: int
    noun: str
    noun_id: int
    action: str
    at: datetime
    actor_name: str
    origin: str
    before: Values
    after: Values


class History:
    """What was changed."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def of(self, noun: str, noun_id: int) -> tuple[HistoryRecord, ...]:
        """Every change of one thing, the newest first."""
        query = (
            select(HistoryEntry)
            .where(HistoryEntry.noun == noun, HistoryEntry.noun_id == noun_id)
            .order_by(HistoryEntry.id.desc())
        )
        with self._store.reading() as session:
            return tuple(_record(entry) for entry in session.scalars(query))


def record(
    session: Session,
    noun: str,
    noun_id: int,
    action: str,
    *,
    before: Values,
    after: Values,
    by: Actor,
    at: datetime,
) -> HistoryEntry:
    """Add a change to the record, in the transaction of the change itself."""
    entry = HistoryEntry(
        noun=noun,
        noun_id=noun_id,
        action=action,
        at=at,
        actor_id=by.user_id,
        actor_name=by.name,
        origin=by.origin,
        before=before,
        after=after,
    )
    session.add(entry)
    session.flush()
    return entry


def _record(entry: HistoryEntry) -> HistoryRecord:
    return HistoryRecord(
        id=entry.id,
        noun=entry.noun,
        noun_id=entry.noun_id,
        action=entry.action,
        at=entry.at,
        actor_name=entry.actor_name,
        origin=entry.origin,
        before=entry.before,
        after=entry.after,
    )
