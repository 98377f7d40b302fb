"""The customers as staff know them: found, noted about, duplicates merged; each call is one transaction."""

from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from coocook_server.errors import Invalid, NotFound, Phrase
from coocook_server.models import Account, Booking, Customer
from coocook_server.models.account import Actor, Role
from coocook_server.services import accounts, customer_lists, customer_merges
from coocook_server.services.accounts import NOT_RIGHT, ProfileChanges, checked_profile
from coocook_server.services.clock import Clock
from coocook_server.services.customer_lists import CustomerFilter, CustomerRow, CustomerWindow
from coocook_server.services.customer_merges import Likeness, Merged
from coocook_server.services.permissions import Permission, require
from coocook_server.services.rules import check_id, clean_text, require_version
from coocook_server.store import Store

LONGEST_NOTES = 4000
LONGEST_NEEDS = 500


@dataclass(frozen=True)
class CustomerRecord:
    """All there is to know of a customer at a glance."""

    row: CustomerRow
    username: str
    email_verified: bool
    language: str
    notes: str
    allergies: str
    dietary_needs: str
    last_allergies: str
    """What the last booking that named any said."""
    last_dietary_needs: str
    merged_into_id: int | None

    @property
    def id(self) -> int:
        return self.row.id

    @property
    def version(self) -> int:
        return self.row.version

    @property
    def known_allergies(self) -> str:
        """What a new booking begins with: what staff noted, or else what was said last."""
        return self.allergies or self.last_allergies

    @property
    def known_dietary_needs(self) -> str:
        """What a new booking begins with: what staff noted, or else what was said last."""
        return self.dietary_needs or self.last_dietary_needs


@dataclass(frozen=True)
class CustomerChange:
    """What is to be different; None leaves a value as it is, an empty text takes it away."""

    name: str | None = None
    phone: str | None = None
    language: str | None = None
    notes: str | None = None
    allergies: str | None = None
    dietary_needs: str | None = None


_NOTED = {"notes": LONGEST_NOTES, "allergies": LONGEST_NEEDS, "dietary_needs": LONGEST_NEEDS}


class Customers:
    """Everybody who books, for staff."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def window(self, wanted: CustomerFilter, first: int, length: int, *, by: Actor) -> CustomerWindow:
        """A part of the customers that match. Raises `Denied`, `Invalid`."""
        _require_staff(by)
        with self._store.reading() as session:
            return customer_lists.window(session, wanted, first, length, self._clock())

    def position(self, wanted: CustomerFilter, id: int) -> int | None:
        """How many customers come before this one in the list, or None if they do not match."""
        with self._store.reading() as session:
            return customer_lists.position(session, wanted, id, self._clock())

    def get(self, id: int, *, by: Actor) -> CustomerRecord:
        """One customer, also one who was merged into another. Raises `NotFound`, `Denied`."""
        _require_staff(by)
        with self._store.reading() as session:
            return _record(session, _find(session, id), self._clock())

    def add(self, change: CustomerChange, *, by: Actor) -> CustomerRecord:
        """Note somebody who calls: a name, a number, what is known, and no way to sign in.

        Raises `Denied`, and `Invalid` with every bad field.
        """
        _require_staff(by)
        checked(replace(change, name=change.name or ""))
        now = self._clock()
        with self._store.writing() as session:
            account = accounts.add_caller(session, change.name or "", change.phone or "", by=by, now=now)
            self._set(session, account, replace(change, name=None, phone=None), by, now)
            return _record(session, account, now)

    def problems(self, change: CustomerChange) -> dict[str, str]:
        """What is wrong with which field; empty if it can be saved."""
        try:
            checked(change)
        except Invalid as refused:
            return refused.fields
        return {}

    def change(
        self, id: int, change: CustomerChange, *, by: Actor, version: int | None = None
    ) -> CustomerRecord:
        """Change a customer's profile and what is noted of them.

        Raises `NotFound`, `Denied`, `Stale`, and `Invalid` with every bad field.
        """
        _require_staff(by)
        now = self._clock()
        with self._store.writing() as session:
            account = _find(session, id, locked=True)
            require_version(account.version, version)
            self._set(session, account, change, by, now)
            return _record(session, account, now)

    def likenesses(self, *, by: Actor) -> tuple[Likeness, ...]:
        """Pairs of customers who are likely the same person, the likeliest first. Raises `Denied`."""
        _require_staff(by)
        with self._store.reading() as session:
            return customer_merges.likenesses(session, self._clock())

    def merge(self, keep_id: int, gone_id: int, *, by: Actor) -> Merged:
        """Make two customers one: all of the second's goes to the first, and the second is put to rest.

        Raises `NotFound`, `Denied`, `Invalid` for one and the same, and `Conflict` where only the second
        can sign in.
        """
        _require_staff(by)
        now = self._clock()
        with self._store.writing() as session:
            if keep_id == gone_id:
                raise Invalid("A customer cannot be merged with themselves.")
            for id in sorted((keep_id, gone_id)):
                _find(session, id, locked=True)
            return customer_merges.merge(session, keep_id, gone_id, by, now)

    def take_apart(self, change_id: int, *, by: Actor) -> tuple[int, int]:
        """Undo a merger: what was moved by it, and still is where it went, goes back.

        What was booked or noted since stays with the one that was kept. Returns the ids of both. Raises
        `NotFound`, `Denied`, and `Conflict` where somebody was erased or merged again since.
        """
        _require_staff(by)
        now = self._clock()
        with self._store.writing() as session:
            return customer_merges.take_apart(session, change_id, by, now)

    def _set(
        self, session: Session, account: Account, change: CustomerChange, by: Actor, now: datetime
    ) -> None:
        wanted = checked(change)
        noted = customer_lists.noted_of(session, account.id)
        before = {name: getattr(noted if name in _NOTED else account, name) for name in wanted}
        after = {name: value for name, value in wanted.items() if value != before[name]}
        if not after:
            return
        for name, value in after.items():
            setattr(noted if name in _NOTED else account, name, value)
        before = {name: before[name] for name in after}
        accounts.note(session, account, "changed", before, dict(after), by=by, at=now)


def _find(session: Session, id: int, *, locked: bool = False) -> Account:
    check_id(id, "customer")
    account = session.get(Account, id, with_for_update=locked or None)
    if account is None or account.role is not Role.CUSTOMER:
        raise NotFound("There is no such customer.")
    return account


def checked(change: CustomerChange) -> dict[str, str | None]:
    """The values to set. Raises `Invalid` with every bad field."""
    wrong: dict[str, str] = {}
    wanted: dict[str, str | None] = {}
    try:
        wanted |= checked_profile(ProfileChanges(change.name, change.phone, change.language))
    except Invalid as refused:
        wrong |= refused.fields
    for name, longest in _NOTED.items():
        value = getattr(change, name)
        if value is None:
            continue
        try:
            wanted[name] = clean_text(value, name, longest=longest, lines=True)
        except Invalid as refused:
            wrong |= refused.fields
    if wrong:
        raise Invalid(NOT_RIGHT, wrong)
    return wanted


def _record(session: Session, account: Account, now: datetime) -> CustomerRecord:
    session.flush()
    [row] = customer_lists.rows(session, [account.id], now)
    noted = session.get(Customer, account.id)
    return CustomerRecord(
        row=row,
        username=account.username,
        email_verified=account.email_verified_at is not None,
        language=account.language,
        notes=noted.notes if noted else "",
        allergies=noted.allergies if noted else "",
        dietary_needs=noted.dietary_needs if noted else "",
        last_allergies=_said_last(session, account.id, "allergies"),
        last_dietary_needs=_said_last(session, account.id, "dietary_needs"),
        merged_into_id=noted.merged_into_id if noted else None,
    )


def _said_last(session: Session, id: int, name: str) -> str:
    column = getattr(Booking, name)
    query = select(column).where(Booking.user_id == id, column != "").order_by(Booking.id.desc()).limit(1)
    return session.scalar(query) or ""


def _require_staff(by: Actor) -> None:
    require(by, Permission.CUSTOMERS, Phrase("Only staff may look after customers."))
