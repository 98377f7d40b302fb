"""The record of what was changed, by whom, when and from where."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, Select, func, select, update
from sqlalchemy.orm import Session

from coocook_server.errors import Invalid, Phrase
from coocook_server.models import Base, Booking, HistoryEntry
from coocook_server.models.account import Actor
from coocook_server.services.paging import Order, Page, Paging, newest_first
from coocook_server.services.permissions import Permission, require
from coocook_server.services.rules import EARLIEST, LATEST, clean_text
from coocook_server.store import Store, changed

NOUN = "history"
ERASED_NAME = "Erased"
ERASED = "[erased]"
"""What stands in the place of a personal value; the guard on the table lets nothing else in."""

IMPERSONAL = frozenset(
    {
        "active",
        "agreed_to_terms",
        "amount",
        "booking_date",
        "cancellation_fee",
        "currency",
        "duration_hours",
        "guests",
        "hourly_rate",
        "kind",
        "language",
        "method",
        "plan",
        "overruled",
        "price",
        "rating",
        "refund",
        "role",
        "rule",
        "start_time",
        "status",
        "total_price",
        "travel_fee",
    }
)
"""The values that say nothing about a person, and that the books need; all others are blanked."""

Values = dict[str, Any]

_TABLE = Base.metadata.tables[HistoryEntry.__tablename__]


@dataclass(frozen=True)
class HistoryRecord:
    """One change, with the values it replaced and the new ones."""

    id: int
    noun: str
    noun_id: int
    action: str
    at: datetime
    actor_id: int | None
    actor_name: str
    origin: str
    before: Values
    after: Values


@dataclass(frozen=True)
class HistoryFilter:
    """Which changes: of a kind or of one thing, by somebody of this very name, between two local dates."""

    noun: str | None = None
    noun_id: int | None = None
    actor: str | None = None
    first: date | None = None
    last: date | None = None


class History:
    """What was changed."""

    def __init__(self, store: Store, zone: ZoneInfo) -> None:
        self._store = store
        self._zone = zone

    def of(self, noun: str, noun_id: int) -> tuple[HistoryRecord, ...]:
        """Every change of one thing, the newest first."""
        query = (
            select(HistoryEntry)
            .where(HistoryEntry.noun == noun, HistoryEntry.noun_id == noun_id)
            .order_by(HistoryEntry.id.desc())
        )
        with self._store.reading() as session:
            return tuple(_record(entry) for entry in session.scalars(query))

    def list(self, wanted: HistoryFilter, paging: Paging, *, by: Actor) -> Page[HistoryRecord]:
        """A part of the changes that match, the newest first.

        Raises `Denied` for anyone but staff, `Invalid` for a bad filter or page.
        """
        _require_staff(by)
        query, order = self._matching(wanted), _newest_first(wanted)
        part = order.part(query, paging)
        with self._store.reading() as session:
            total = session.scalar(_counted(query)) or 0
            found = tuple(_record(entry) for entry in session.scalars(part))
        return order.page(found, total, paging)

    def position(self, wanted: HistoryFilter, id: int) -> int | None:
        """How many changes come before this one in the list, or None if it does not match."""
        query, order = self._matching(wanted), _newest_first(wanted)
        with self._store.reading() as session:
            entry = session.scalars(query.where(HistoryEntry.id == id)).first()
            if entry is None:
                return None
            before = order.after(query, order.place(entry), backwards=True)
            return session.scalar(_counted(before)) or 0

    def nouns(self) -> tuple[str, ...]:
        """What there are changes of, in alphabetical order; each step is one look into the index."""
        smallest = select(func.min(HistoryEntry.noun).label("noun")).cte("nouns", recursive=True)
        next_one = select(func.min(HistoryEntry.noun)).where(HistoryEntry.noun > smallest.c.noun)
        nouns = smallest.union_all(
            select(next_one.scalar_subquery()).where(smallest.c.noun.is_not(None)),
        )
        with self._store.reading() as session:
            return tuple(noun for noun in session.scalars(select(nouns.c.noun)) if noun is not None)

    def _matching(self, wanted: HistoryFilter) -> Select[HistoryEntry]:
        conditions: list[ColumnElement[bool]] = []
        if wanted.noun is not None:
            conditions.append(HistoryEntry.noun == clean_text(wanted.noun, "noun", longest=40))
        if wanted.noun_id is not None:
            if wanted.noun is None:
                raise Invalid("A number alone names nothing.", {"noun_id": Phrase("needs a noun beside it")})
            conditions.append(HistoryEntry.noun_id == wanted.noun_id)
        if wanted.actor is not None:
            conditions.append(HistoryEntry.actor_name == clean_text(wanted.actor, "actor", longest=120))
        if wanted.first is not None and wanted.first > EARLIEST:
            conditions.append(HistoryEntry.at >= self._midnight(wanted.first))
        if wanted.last is not None and wanted.last < LATEST:
            conditions.append(HistoryEntry.at < self._midnight(wanted.last + timedelta(days=1)))
        return select(HistoryEntry).where(*conditions)

    def _midnight(self, day: date) -> datetime:
        return datetime.combine(max(day, EARLIEST), time(0), tzinfo=self._zone)


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


def record_many(
    session: Session, noun: str, action: str, afters: Mapping[int, Values], *, by: Actor, at: datetime
) -> None:
    """Add the same change of many new things to the record, by id with what each became."""
    rows = [
        {
            "noun": noun,
            "noun_id": id,
            "action": action,
            "at": at,
            "actor_id": by.user_id,
            "actor_name": by.name,
            "origin": by.origin,
            "before": {},
            "after": after,
        }
        for id, after in afters.items()
    ]
    if rows:
        session.execute(_TABLE.insert(), rows)


def erase_person(session: Session, user_id: int, *, things: Iterable[tuple[str, int]] = ()) -> None:
    """Blank what tells of a person, in the transaction that erases the account.

    Their name and from where they came go wherever they changed something. In the changes of the account
    itself, of its bookings and of the further `things` (noun and id), only what is `IMPERSONAL` stays.
    """
    session.execute(
        update(HistoryEntry).where(HistoryEntry.actor_id == user_id).values(actor_name=ERASED_NAME, origin="")
    )
    bookings = session.scalars(select(Booking.id).where(Booking.user_id == user_id))
    for noun, id in {("user", user_id), *(("booking", id) for id in bookings), *things}:
        query = select(HistoryEntry).where(HistoryEntry.noun == noun, HistoryEntry.noun_id == id)
        for entry in session.scalars(query):
            entry.before, entry.after = _blanked(entry.before), _blanked(entry.after)
    session.flush()
    changed(session, NOUN)


def _blanked(values: Values) -> Values:
    return {
        name: value if value is None or name in IMPERSONAL or name.endswith(("_at", "_id")) else ERASED
        for name, value in values.items()
    }


def _require_staff(by: Actor) -> None:
    require(by, Permission.HISTORY, "Only staff may read the history.")


_ID = HistoryEntry.id.expression
_BY_TIME = Order("at", HistoryEntry.at.expression, _ID, datetime, descending=True)
_BY_NUMBER = newest_first(_ID)


def _newest_first(wanted: HistoryFilter) -> Order:
    """The changes of one thing in the order they were added, which its index has; others by their time."""
    return _BY_TIME if wanted.noun_id is None else _BY_NUMBER


def _counted(query: Select[HistoryEntry]) -> Select[int]:
    return query.with_only_columns(func.count(), maintain_column_froms=True)


def _record(entry: HistoryEntry) -> HistoryRecord:
    return HistoryRecord(
        id=entry.id,
        noun=entry.noun,
        noun_id=entry.noun_id,
        action=entry.action,
        at=entry.at,
        actor_id=entry.actor_id,
        actor_name=entry.actor_name,
        origin=entry.origin,
        before=entry.before,
        after=entry.after,
    )
