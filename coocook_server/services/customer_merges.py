"""Two customers who are one person: found, made one, and taken apart again."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from itertools import combinations
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from coocook_server.errors import Conflict, NotFound
from coocook_server.models import (
    Account,
    Booking,
    Customer,
    Favourite,
    HistoryEntry,
    Message,
    OutboxMail,
    Review,
    Subscription,
)
from coocook_server.models.account import Actor
from coocook_server.models.subscription import OPEN, SubscriptionStatus
from coocook_server.services import accounts, customer_lists, history, sessions
from coocook_server.services.customer_lists import CustomerRow, national, noted_of
from coocook_server.store import changed

NOUN = "user"
MERGED = "merged"
MOST_SUGGESTED = 200
LARGEST_GROUP = 6
"""More customers than these of one name are namesakes, not duplicates."""
_FEWEST_DIGITS = 7

_MOVED: dict[str, tuple[Any, Any]] = {
    "booking": (Booking, Booking.user_id),
    "review": (Review, Review.user_id),
    "subscription": (Subscription, Subscription.user_id),
    "favourite": (Favourite, Favourite.user_id),
    "message": (Message, Message.author_id),
    "outbox": (OutboxMail, OutboxMail.user_id),
}
"""What goes from one to the other, and by which column; payments follow their booking."""

_TELL = ("booking", "review", "subscription", "outbox")
"""What is told of as changed, so that screens look again."""

_BEST_FIRST = (SubscriptionStatus.ACTIVE, SubscriptionStatus.PAUSED, SubscriptionStatus.WAITING)


class Sign(StrEnum):
    """What makes two customers look like one."""

    PHONE = "phone"
    EMAIL = "email"
    NAME = "name"


@dataclass(frozen=True)
class Likeness:
    """Two customers who are likely the same person, and by what; the first is the one to keep."""

    first: CustomerRow
    second: CustomerRow
    signs: tuple[Sign, ...]


@dataclass(frozen=True)
class Merged:
    """What a merger did; `change_id` is the number by which it can be taken apart."""

    keep_id: int
    gone_id: int
    change_id: int
    bookings: int


def likenesses(session: Session, now: datetime) -> tuple[Likeness, ...]:
    """Pairs of customers with the same number, address or name, those with most in common first."""
    query = select(Account.id, Account.name, Account.email, Account.phone)
    signs: dict[tuple[int, int], list[Sign]] = {}
    groups: dict[tuple[Sign, str], list[int]] = {}
    for id, name, email, phone in session.execute(query.where(customer_lists.is_customer())):
        for sign, key in _keys(name, email, phone):
            groups.setdefault((sign, key), []).append(id)
    for (sign, _), ids in groups.items():
        if 1 < len(ids) <= LARGEST_GROUP:
            for pair in combinations(sorted(ids), 2):
                signs.setdefault(pair, []).append(sign)
    weights = {Sign.PHONE: 4, Sign.EMAIL: 3, Sign.NAME: 1}
    best = sorted(signs, key=lambda pair: (-sum(weights[sign] for sign in signs[pair]), pair))
    best = best[:MOST_SUGGESTED]
    rows = {row.id: row for row in customer_lists.rows(session, sorted({id for p in best for id in p}), now)}
    return tuple(_likeness(rows[a], rows[b], signs[(a, b)]) for a, b in best)


def _likeness(one: CustomerRow, other: CustomerRow, signs: Iterable[Sign]) -> Likeness:
    """The one who can sign in is kept, then the one with more bookings, then the older."""
    first, second = sorted((one, other), key=lambda row: (not row.can_sign_in, -row.bookings, row.id))
    return Likeness(first, second, tuple(sorted(signs, key=list(Sign).index)))


def _keys(name: str, email: str | None, phone: str | None) -> Iterable[tuple[Sign, str]]:
    """By what a customer is recognised, in the one form that all ways of writing it have."""
    number = national(phone or "")
    if len(number) >= _FEWEST_DIGITS:
        yield Sign.PHONE, number
    if email:
        local, _, domain = email.lower().partition("@")
        yield Sign.EMAIL, f"{local.partition('+')[0]}@{domain}"
    bare = re.sub(r"\s", "", name).casefold()
    if bare:
        yield Sign.NAME, bare


def merge(session: Session, keep_id: int, gone_id: int, by: Actor, now: datetime) -> Merged:
    """Move everything; both rows are held. Raises `Conflict`."""
    keep, gone = session.get_one(Account, keep_id), session.get_one(Account, gone_id)
    for account in (keep, gone):
        _require_present(session, account)
    if gone.password_hash is not None and keep.password_hash is None:
        raise Conflict(
            "Only one of the two can sign in: keep that one, or they could not any more.",
            rule="sign_in_stays",
        )
    moved = {name: _ids_to_move(session, name, keep_id, gone_id) for name in _MOVED}
    ended = _end_second_subscription(session, keep_id, gone_id, by, now)
    for name, ids in moved.items():
        _move(session, name, ids, to=keep_id)
    before, after = _take_over(session, keep, gone)
    email, gone.email = gone.email, None
    session.flush()
    if keep.email is None and email is not None:
        before["email"], after["email"], keep.email = None, email, email
    gone.active = False
    noted_of(session, gone_id).merged_into_id = keep_id
    sessions.end_all(session, gone_id, now)
    told = {**after, "merged_id": gone_id, "moved": moved, "ended_subscription": ended}
    keep.version += 1
    entry = history.record(session, NOUN, keep_id, MERGED, before=before, after=told, by=by, at=now)
    away = {"active": False, "email": None, "merged_into_id": keep_id}
    accounts.note(session, gone, "merged_away", {"active": True, "email": email}, away, by=by, at=now)
    _tell(session, moved, keep_id, gone_id)
    return Merged(keep_id, gone_id, entry.id, len(moved["booking"]))


def take_apart(session: Session, change_id: int, by: Actor, now: datetime) -> tuple[int, int]:
    """Move back what is still where the merger put it. Raises `NotFound`, `Conflict`."""
    entry = session.get(HistoryEntry, change_id)
    if entry is None or (entry.noun, entry.action) != (NOUN, MERGED):
        raise NotFound("There is no such change.")
    told = entry.after
    keep_id, gone_id = entry.noun_id, told.get("merged_id")
    if not isinstance(gone_id, int) or not isinstance(told.get("moved"), dict):
        raise Conflict("The customer was erased since, so this cannot be undone.", rule="erased")
    keep, gone = (session.get_one(Account, id, with_for_update=True) for id in (keep_id, gone_id))
    noted = noted_of(session, gone_id)
    if noted.merged_into_id != keep_id or _latest_merger(session, keep_id, gone_id) != change_id:
        raise Conflict("These two were taken apart already.", rule="taken_apart")
    _require_present(session, keep)
    for name, ids in told["moved"].items():
        model, column = _MOVED[name]
        here = select(model.id).where(model.id.in_(ids), column == keep_id)
        _move(session, name, list(session.scalars(here)), to=gone_id)
    _give_back(session, keep, entry)
    session.flush()
    email = _email_of_gone(session, gone_id)
    if email is not None and accounts.named(session, email) is None:
        gone.email = email
    gone.active, noted.merged_into_id = True, None
    session.flush()
    _reopen(session, told.get("ended_subscription"), by, now)
    kept = {"taken_apart_id": gone_id}
    accounts.note(session, keep, "taken_apart", {}, kept, by=by, at=now)
    back = {"active": True, "email": gone.email}
    accounts.note(session, gone, "taken_apart", {"active": False, "email": None}, back, by=by, at=now)
    _tell(session, told["moved"], keep_id, gone_id)
    return keep_id, gone_id


def with_duplicates(session: Session, id: int) -> tuple[int, ...]:
    """A customer and everybody who was merged into them, directly or on the way."""
    found, fresh = [id], [id]
    while fresh:
        query = select(Customer.user_id).where(Customer.merged_into_id.in_(fresh))
        fresh = [each for each in session.scalars(query) if each not in found]
        found += fresh
    return tuple(found)


def _require_present(session: Session, account: Account) -> None:
    known = select(Account.id).where(Account.id == account.id, customer_lists.is_customer())
    if session.scalar(known) is None:
        raise Conflict("One of the two was erased or merged already.", rule="customer_gone")


def _ids_to_move(session: Session, name: str, keep_id: int, gone_id: int) -> list[int]:
    model, column = _MOVED[name]
    query = select(model.id).where(column == gone_id).order_by(model.id)
    if model is Favourite:
        theirs = select(Favourite.chef_id).where(Favourite.user_id == keep_id)
        query = query.where(Favourite.chef_id.not_in(theirs))
    return list(session.scalars(query))


def _move(session: Session, name: str, ids: list[int], *, to: int) -> None:
    session.flush()
    model, column = _MOVED[name]
    values: dict[str, Any] = {column.key: to}
    if hasattr(model, "version"):
        values["version"] = model.version + 1
    for first in range(0, len(ids), 500):
        part = ids[first : first + 500]
        session.execute(
            update(model)
            .where(model.id.in_(part))
            .values(**values)
            .execution_options(synchronize_session=False)
        )
    session.expire_all()


def _end_second_subscription(
    session: Session, keep_id: int, gone_id: int, by: Actor, now: datetime
) -> dict[str, Any] | None:
    """A customer has one subscription at most: where both have one, the lesser ends; what it was before."""
    query = select(Subscription).where(
        Subscription.user_id.in_((keep_id, gone_id)), Subscription.status.in_(OPEN)
    )
    found = list(session.scalars(query))
    if len(found) < 2:
        return None
    found.sort(
        key=lambda each: (_BEST_FIRST.index(each.status), each.ends_at is not None, each.user_id != keep_id)
    )
    lesser = found[-1]
    before = _state(lesser)
    lesser.status, lesser.paused_at, lesser.ended_at = SubscriptionStatus.CANCELLED, None, now
    lesser.version += 1
    history.record(
        session, "subscription", lesser.id, "cancelled", before=before, after=_state(lesser), by=by, at=now
    )
    session.flush()
    return {"id": lesser.id, **before}


def _reopen(session: Session, ended: dict[str, Any] | None, by: Actor, now: datetime) -> None:
    """Open the subscription again that the merger ended, unless its customer has another by now."""
    if not ended:
        return
    subscription = session.get(Subscription, ended["id"], populate_existing=True)
    if subscription is None or subscription.status is not SubscriptionStatus.CANCELLED:
        return
    other = select(Subscription.id).where(
        Subscription.user_id == subscription.user_id, Subscription.status.in_(OPEN)
    )
    if session.scalar(other) is not None:
        return
    before = _state(subscription)
    subscription.status = SubscriptionStatus(ended["status"])
    subscription.paused_at = _instant(ended["paused_at"])
    subscription.ended_at = _instant(ended["ended_at"])
    subscription.version += 1
    after = _state(subscription)
    history.record(
        session, "subscription", subscription.id, "reopened", before=before, after=after, by=by, at=now
    )
    session.flush()


def _state(subscription: Subscription) -> dict[str, Any]:
    return {
        "status": subscription.status.value,
        "paused_at": subscription.paused_at and subscription.paused_at.isoformat(),
        "ended_at": subscription.ended_at and subscription.ended_at.isoformat(),
    }


def _instant(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text)


def _take_over(session: Session, keep: Account, gone: Account) -> tuple[dict[str, Any], dict[str, Any]]:
    """Lose nothing that was known of the second: what the first lacks, and the rest into the notes."""
    noted, other = noted_of(session, keep.id), noted_of(session, gone.id)
    also = [
        text
        for text, known in ((gone.name, keep.name), (gone.phone, keep.phone), (gone.email, keep.email))
        if text and known and text != known
    ]
    wanted = {
        "notes": "\n".join(filter(None, (noted.notes, ", ".join(also), other.notes))),
        "allergies": _joined(noted.allergies, other.allergies),
        "dietary_needs": _joined(noted.dietary_needs, other.dietary_needs),
    }
    before: dict[str, Any] = {}
    after: dict[str, Any] = {}
    for name, value in wanted.items():
        if value != getattr(noted, name):
            before[name], after[name] = getattr(noted, name), value
            setattr(noted, name, value)
    if keep.phone is None and gone.phone is not None:
        before["phone"], after["phone"], keep.phone = None, gone.phone, gone.phone
    return before, after


def _give_back(session: Session, keep: Account, entry: HistoryEntry) -> None:
    """Put back what the merger wrote over, where nobody has written since."""
    noted = noted_of(session, keep.id)
    for name, value in entry.before.items():
        holder = noted if name in ("notes", "allergies", "dietary_needs") else keep
        if getattr(holder, name) == entry.after.get(name):
            setattr(holder, name, value)


def _joined(one: str, other: str) -> str:
    return one if not other or other in one else ", ".join(filter(None, (one, other)))


def _latest_merger(session: Session, keep_id: int, gone_id: int) -> int | None:
    query = (
        select(HistoryEntry)
        .where(HistoryEntry.noun == NOUN, HistoryEntry.noun_id == keep_id, HistoryEntry.action == MERGED)
        .order_by(HistoryEntry.id.desc())
    )
    found = (entry.id for entry in session.scalars(query) if entry.after.get("merged_id") == gone_id)
    return next(found, None)


def _email_of_gone(session: Session, gone_id: int) -> str | None:
    """The address the second had when it was merged away."""
    query = (
        select(HistoryEntry.before)
        .where(
            HistoryEntry.noun == NOUN, HistoryEntry.noun_id == gone_id, HistoryEntry.action == "merged_away"
        )
        .order_by(HistoryEntry.id.desc())
    )
    before = session.scalars(query).first() or {}
    return before.get("email")


def _tell(session: Session, moved: dict[str, list[int]], *accounts_: int) -> None:
    for name in _TELL:
        for id in moved.get(name, ()):
            changed(session, name, id)
    for id in accounts_:
        changed(session, NOUN, id)
