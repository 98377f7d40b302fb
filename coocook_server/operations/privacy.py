"""What is held of a customer: given to them in full, and erased so that the books stay right."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import ColumnElement, LargeBinary, Table, delete, func, or_, select, update
from sqlalchemy.orm import Session

from coocook_server.errors import Conflict, Denied, NotFound
from coocook_server.models import (
    Account,
    Base,
    Booking,
    Customer,
    HistoryEntry,
    IdempotencyKey,
    Message,
    OutboxMail,
    Payment,
    Review,
    Subscription,
    UserSession,
)
from coocook_server.models.account import SYSTEM, Actor, Role
from coocook_server.models.booking import Status
from coocook_server.models.outbox import MailState
from coocook_server.operations.backup import Backup
from coocook_server.services import customer_merges, history
from coocook_server.services.clock import Clock
from coocook_server.services.permissions import Permission, may, require
from coocook_server.services.rules import check_id
from coocook_server.store import Store, changed

ERASED_NAME = "Erased customer"
ERASED_TEXT = "[erased]"
MOST_AT_ONCE = 100

NOT_GIVEN = frozenset(
    {"password_hash", "secret", "salt", "key_hash", "secret_hash", "token_hash", "hashed", "details"}
)
"""Columns that hold what opens something, or a mail's own working data; they are left out of an export."""

BY_PERSON = (
    "customer",
    "user_session",
    "subscription",
    "booking",
    "review",
    "favourite",
    "calendar_feed",
    "outbox",
    "one_time_link",
    "authenticator",
)
"""Tables whose `user_id` says whose a row is."""

BY_BOOKING = ("payment", "message")
"""Tables whose rows belong to the customer of their booking."""

NOT_A_CUSTOMERS = {
    "chef": "a chef's own account, which is no customer's",
    "desk_pin": "a PIN of staff, who are no customers",
    "history": "given as the changes of the account and its bookings",
    "idempotency_key": "a copy of a booking's answer, kept for a day",
    "message_mark": "how far each side has read",
    "recovery_code": "only hashes, and which were used",
    "sign_in_challenge": "only hashes, for five minutes",
}
"""Tables that lead to accounts or bookings and are not in an export, and why."""

_json: TypeAdapter[Any] = TypeAdapter(Any)


@dataclass(frozen=True)
class Erased:
    """A customer who is gone; the backups named still hold them until they are removed."""

    user_id: int
    at: datetime
    backups: tuple[str, ...]


class Privacy:
    """Exports, erasures, and how long a customer is kept who does not come back."""

    def __init__(self, store: Store, clock: Clock, backup: Backup, retention_months: int) -> None:
        self._store = store
        self._clock = clock
        self._backup = backup
        self._retention_months = retention_months

    def export(self, user_id: int, *, by: Actor) -> dict[str, Any]:
        """All that is held of a customer and of duplicates merged into them, by kind, as JSON holds it.

        Raises `NotFound`, and `Denied` for anyone but the customer and staff.
        """
        with self._store.reading() as session:
            account = _customer(session, user_id, by)
            ids = customer_merges.with_duplicates(session, account.id)
            bookings = select(Booking.id).where(Booking.user_id.in_(ids))
            people = _rows(session, _table("user"), Account.id.in_(ids))
            found: dict[str, Any] = {
                "exported_at": self._clock(),
                "account": next(row for row in people if row["id"] == account.id),
                "merged_accounts": [row for row in people if row["id"] != account.id],
            }
            for name in BY_PERSON:
                table = _table(name)
                found[name] = _rows(session, table, table.c.user_id.in_(ids))
            for name in BY_BOOKING:
                table = _table(name)
                found[name] = _rows(session, table, table.c.booking_id.in_(bookings))
            of_bookings = (HistoryEntry.noun == "booking") & HistoryEntry.noun_id.in_(bookings)
            of_accounts = (HistoryEntry.noun == "user") & HistoryEntry.noun_id.in_(ids)
            own = HistoryEntry.actor_id.in_(ids)
            found["history"] = _rows(session, _table("history"), or_(of_bookings, of_accounts, own))
        shaped: dict[str, Any] = _json.dump_python(found, mode="json")
        return shaped

    def erase(self, user_id: int, *, by: Actor) -> Erased:
        """Let the person go: bookings, sums and ratings stay, names, addresses and texts do not.

        Raises `NotFound`, `Denied`, and `Conflict` while a booking is still to come.
        """
        now = self._clock()
        with self._store.writing() as session:
            account = _customer(session, user_id, by)
            if by.user_id != user_id:
                refusal = "Only an administrator or the customer may erase an account."
                require(by, Permission.ACCOUNTS, refusal)
            _require_nothing_open(session, account.id, now)
            made_at = account.created_at
            _erase_with_duplicates(session, account, by, now)
        return Erased(user_id, now, self._held_by(made_at))

    def keep_to_retention(self) -> int:
        """Erase customers who have not come back for as long as the setting says; returns how many.

        At most 100 at a time. Nobody, while the setting is 0.
        """
        if not self._retention_months:
            return 0
        now = self._clock()
        before = now - timedelta(days=round(self._retention_months * 365.25 / 12))
        with self._store.reading() as session:
            ids = session.scalars(_unseen_since(before)).all()
        for id in ids:
            with self._store.writing() as session:
                account = session.get(Account, id)
                if account is not None and account.active:
                    _erase_with_duplicates(session, account, SYSTEM, now)
        return len(ids)

    def _held_by(self, made_at: datetime) -> tuple[str, ...]:
        """The backups made since the account was, by file name."""
        if not self._store.is_sqlite:
            return ()
        return tuple(record.path.name for record in self._backup.list() if record.made_at >= made_at)


def _customer(session: Session, user_id: int, by: Actor) -> Account:
    check_id(user_id, "account")
    if not (by.user_id == user_id or may(by, Permission.CUSTOMERS)):
        raise NotFound("There is no such account.")
    account = session.get(Account, user_id)
    if account is None:
        raise NotFound("There is no such account.")
    if account.role is not Role.CUSTOMER:
        raise Denied("Only customers' accounts are exported and erased.")
    return account


def _table(name: str) -> Table:
    return Base.metadata.tables[name]


def _rows(session: Session, table: Table, which: ColumnElement[bool]) -> list[dict[str, Any]]:
    columns = [
        column
        for column in table.c
        if column.name not in NOT_GIVEN and not isinstance(column.type, LargeBinary)
    ]
    query = select(*columns).where(which).order_by(*table.primary_key.columns)
    return [dict(row) for row in session.execute(query).mappings()]


def _require_nothing_open(session: Session, user_id: int, now: datetime) -> None:
    query = select(func.count(Booking.id)).where(
        Booking.user_id == user_id,
        Booking.status.in_((Status.PENDING, Status.CONFIRMED)),
        Booking.ends_at > now,
    )
    if session.scalar(query):
        raise Conflict("There are bookings still to come. Cancel them first.", rule="open_bookings")


def _unseen_since(before: datetime) -> Any:
    """The customers, the oldest first, with no sign-in, no booking and no registration since then."""
    recent_booking = select(Booking.user_id).where(Booking.ends_at > before)
    recent_session = select(UserSession.user_id).where(UserSession.created_at > before)
    return (
        select(Account.id)
        .where(
            Account.role == Role.CUSTOMER,
            Account.active.is_(True),
            Account.created_at <= before,
            Account.id.not_in(recent_booking),
            Account.id.not_in(recent_session),
        )
        .order_by(Account.id)
        .limit(MOST_AT_ONCE)
    )


def _erase_with_duplicates(session: Session, account: Account, by: Actor, now: datetime) -> None:
    """Erase a customer, and what is left of duplicates that were merged into them."""
    for id in customer_merges.with_duplicates(session, account.id):
        _erase(session, session.get_one(Account, id), by, now)


def _erase(session: Session, account: Account, by: Actor, now: datetime) -> None:
    id = account.id
    bookings = session.scalars(select(Booking.id).where(Booking.user_id == id)).all()
    things = [
        *_things(session, Review, Review.user_id == id),
        *_things(session, Subscription, Subscription.user_id == id),
    ]
    for model in (Message, Payment):
        things += _things(session, model, model.booking_id.in_(bookings))
    for step in (_blank_bookings, _blank_notes, _blank_texts, _blank_mail, _forget_keys):
        step(session, id, bookings)
    history.erase_person(session, id, things=things)
    account.username = f"erased-{id}"
    account.name = ERASED_NAME
    account.email = account.phone = account.password_hash = None
    account.active = False
    account.version += 1
    history.record(session, "user", id, "erased", before={}, after={}, by=_nameless(by, id), at=now)
    changed(session, "user", id)
    for booking in bookings:
        changed(session, "booking", booking)


def _nameless(by: Actor, user_id: int) -> Actor:
    """Who erases; not by name where people erase themselves."""
    return by if by.user_id != user_id else Actor(by.user_id, by.role, ERASED_NAME)


def _things(session: Session, model: Any, which: ColumnElement[bool]) -> Iterable[tuple[str, int]]:
    noun: str = model.__tablename__
    return [(noun, id) for id in session.scalars(select(model.id).where(which))]


def _blank_bookings(session: Session, user_id: int, _bookings: Iterable[int]) -> None:
    blank: Mapping[str, Any] = {
        "phone": None,
        "special_requests": "",
        "dietary_needs": "",
        "allergies": "",
        "address": "",
        "version": Booking.version + 1,
    }
    session.execute(update(Booking).where(Booking.user_id == user_id).values(**blank))


def _blank_notes(session: Session, user_id: int, _bookings: Iterable[int]) -> None:
    blank = {"notes": "", "allergies": "", "dietary_needs": ""}
    session.execute(update(Customer).where(Customer.user_id == user_id).values(**blank))


def _blank_texts(session: Session, user_id: int, bookings: Iterable[int]) -> None:
    """Ratings and sums stay; what was written beside them goes, the other side's words too."""
    ids = list(bookings)
    review = {"text": "", "answer": "", "hidden_reason": ""}
    session.execute(update(Review).where(Review.user_id == user_id).values(**review))
    session.execute(update(Message).where(Message.booking_id.in_(ids)).values(text=ERASED_TEXT))
    own = Message.author_id == user_id
    session.execute(update(Message).where(own).values(author_name=ERASED_NAME, text=ERASED_TEXT))
    session.execute(update(Payment).where(Payment.booking_id.in_(ids), Payment.note != "").values(note=""))


def _blank_mail(session: Session, user_id: int, bookings: Iterable[int]) -> None:
    """Mail to them goes entirely; of mail to others about their bookings, what it says."""
    theirs = OutboxMail.user_id == user_id
    about = OutboxMail.booking_id.in_(list(bookings))
    waiting = (theirs | about) & (OutboxMail.state == MailState.WAITING)
    session.execute(update(OutboxMail).where(waiting).values(state=MailState.WITHDRAWN))
    session.execute(update(OutboxMail).where(theirs).values(address="", last_error=""))
    session.execute(update(OutboxMail).where(theirs | about).values(details={}))


def _forget_keys(session: Session, user_id: int, bookings: Iterable[int]) -> None:
    """All that opens something, and what is only theirs."""
    session.execute(delete(IdempotencyKey).where(IdempotencyKey.booking_id.in_(list(bookings))))
    for name in ("user_session", "favourite", "calendar_feed", "one_time_link", "authenticator"):
        table = _table(name)
        session.execute(delete(table).where(table.c.user_id == user_id))
