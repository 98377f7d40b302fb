"""The people of the business as staff and administrators look after them: found, changed, ended."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Select, func, or_, select
from sqlalchemy.orm import Session
from sqlalchemy.sql.elements import ColumnElement

from coocook_server.errors import Conflict, Denied, Invalid, NotFound, Phrase
from coocook_server.models import Account
from coocook_server.models.account import Actor, Role
from coocook_server.services import accounts, history, sessions, subscriptions
from coocook_server.services.accounts import (
    AccountDraft,
    AccountRecord,
    Accounts,
    ProfileChanges,
    checked_profile,
    find,
)
from coocook_server.services.chef_history import note
from coocook_server.services.clock import Clock
from coocook_server.services.desk import ROLES, forget_pin
from coocook_server.services.paging import Order, Page, Paging, order_named
from coocook_server.services.permissions import Permission, may, require
from coocook_server.services.rules import clean_text, find_chef, require_version
from coocook_server.store import Store
from coocook_server.store.joined import JoinedStore
from coocook_server.store.matching import contains

NOUN = "user"
FEWEST_DIGITS = 4
"""Fewer say too little of a phone number to be looked for without its spaces."""
ONLY_ADMINISTRATORS = Phrase("Only an administrator may do this.")


@dataclass(frozen=True)
class AccountFilter:
    """Which accounts, in what order (`name`, `id`; a leading `-` turns it round)."""

    q: str | None = None
    role: Role | None = None
    active: bool | None = None
    sort: str = "name"


@dataclass(frozen=True)
class AccountChange:
    """What is to be different about an account; None leaves it as it is, an empty phone takes it away."""

    name: str | None = None
    phone: str | None = None
    role: Role | None = None
    active: bool | None = None


class People:
    """Everybody's accounts."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def list(self, wanted: AccountFilter, paging: Paging, *, by: Actor) -> Page[AccountRecord]:
        """A part of the accounts that match; staff see customers, administrators everybody.

        Raises `Denied`, and `Invalid` for a bad filter, order or page.
        """
        self.require_may_list(by=by)
        if not may(by, Permission.ACCOUNTS):
            if wanted.role not in (None, Role.CUSTOMER):
                raise Denied("Only an administrator may look at the accounts of others than customers.")
            wanted = replace(wanted, role=Role.CUSTOMER)
        order, query = _order(wanted.sort), _matching(wanted)
        with self._store.reading() as session:
            total = session.scalar(select(func.count()).select_from(query.subquery())) or 0
            rows = session.scalars(order.part(query, paging)).all()
            found = [accounts.record(session, account) for account in rows]
        return order.page(found, total, paging)

    def require_may_list(self, *, by: Actor) -> None:
        """Raises `Denied` for anyone but staff."""
        require(by, Permission.CUSTOMERS, "Only staff may look at accounts.")

    def require_may_add(self, *, by: Actor) -> None:
        """Raises `Denied` for anyone but an administrator."""
        require(by, Permission.ACCOUNTS, "Only an administrator may add accounts.")

    def get(self, id: int, *, by: Actor) -> AccountRecord:
        """One's own account; a customer's for staff, anyone's for an administrator.

        Raises `NotFound`, also for a stranger, and `Denied` for staff who ask for other staff.
        """
        with self._store.reading() as session:
            account = find(session, id)
            _require_may_see(account, by)
            return accounts.record(session, account)

    def require_may_change(self, id: int, *, by: Actor) -> None:
        """Raises `NotFound`, and `Denied` for anyone but an administrator."""
        self.get(id, by=by)
        require(by, Permission.ACCOUNTS, ONLY_ADMINISTRATORS)

    def add(self, draft: AccountDraft, role: Role, *, chef_id: int | None = None, by: Actor) -> AccountRecord:
        """Make an account of any role; `chef_id` says which chef a chef's account is.

        Raises `Denied` for anyone but an administrator, `NotFound` for no such chef, `Invalid`, `Conflict`.
        """
        self.require_may_add(by=by)
        if chef_id is not None and role is not Role.CHEF:
            raise Invalid(
                "Only a chef's account has a chef.", {"chef_id": Phrase("goes with the role chef only")}
            )
        with self._store.writing() as session:
            made = Accounts(JoinedStore(session), self._clock).add(draft, role, by=by)
            if chef_id is None:
                return made
            _link(session, made.id, chef_id, by, self._clock())
            return accounts.record(session, find(session, made.id))

    def change(
        self, id: int, wanted: AccountChange, *, by: Actor, version: int | None = None
    ) -> AccountRecord:
        """Change an account; one that is deactivated, or gets another role, is signed out.

        Raises `NotFound`, `Denied` for anyone but an administrator, `Stale`, `Invalid`, and `Conflict`
        where no administrator would be left.
        """
        self.require_may_change(id, by=by)
        now = self._clock()
        with self._store.writing() as session:
            administrators = _held_administrators(session)
            account = find(session, id, locked=True)
            require_version(account.version, version)
            after = _new_values(account, wanted)
            if not after:
                return accounts.record(session, account)
            if administrators == {id} and ("role" in after or "active" in after):
                raise Conflict(
                    "This is the last administrator. Make another one first.", rule="last_administrator"
                )
            before = {name: getattr(account, name) for name in after}
            for name, value in after.items():
                setattr(account, name, value)
            self._follow_up(session, account, after, by, now)
            accounts.note(session, account, _action(after), before, after, by=by, at=now)
            return accounts.record(session, account)

    def end_sessions(self, id: int, *, by: Actor) -> int:
        """Sign an account out everywhere; returns how many sessions ended. Raises `NotFound`, `Denied`."""
        self.require_may_change(id, by=by)
        now = self._clock()
        with self._store.writing() as session:
            find(session, id, locked=True)
            ended = sessions.end_all(session, id, now)
            if ended:
                history.record(
                    session, NOUN, id, "signed_out", before={}, after={"sessions": ended}, by=by, at=now
                )
            return ended

    def _follow_up(
        self, session: Session, account: Account, after: dict[str, Any], by: Actor, now: datetime
    ) -> None:
        if "role" in after or after.get("active") is False:
            sessions.end_all(session, account.id, now)
        if after.get("role", Role.STAFF) not in ROLES:
            forget_pin(session, account.id)
        if after.get("role") == Role.CUSTOMER and not subscriptions.has_any(session, account.id):
            subscriptions.give_newcomer(session, account.id, now, waits=False, by=by)


def _require_may_see(account: Account, by: Actor) -> None:
    if by.user_id == account.id or may(by, Permission.ACCOUNTS):
        return
    if not may(by, Permission.CUSTOMERS):
        raise NotFound("There is no such account.")
    if account.role is not Role.CUSTOMER:
        raise Denied(ONLY_ADMINISTRATORS)


def _held_administrators(session: Session) -> set[int]:
    """The active administrators; nobody else takes one away until this transaction ends."""
    query = select(Account.id).where(Account.role == Role.ADMINISTRATOR, Account.active.is_(True))
    return set(session.scalars(query.order_by(Account.id).with_for_update()))


def _new_values(account: Account, wanted: AccountChange) -> dict[str, Any]:
    """What of it is not so already. Raises `Invalid` with every bad field."""
    values: dict[str, Any] = dict(checked_profile(ProfileChanges(wanted.name, wanted.phone)))
    values |= {
        name: value for name, value in (("role", wanted.role), ("active", wanted.active)) if value is not None
    }
    return {name: value for name, value in values.items() if value != getattr(account, name)}


def _action(after: dict[str, Any]) -> str:
    if "active" in after:
        return "reactivated" if after["active"] else "deactivated"
    return "changed"


def _link(session: Session, account_id: int, chef_id: int, by: Actor, now: datetime) -> None:
    chef = find_chef(session, chef_id, locked=True)
    if chef.user_id is not None:
        raise Conflict("This chef has an account already.", rule="chef_has_account")
    chef.user_id = account_id
    note(session, chef, "linked", {"user_id": None}, {"user_id": account_id}, by=by, at=now)


def _matching(wanted: AccountFilter) -> Select[Account]:
    query = select(Account)
    if wanted.role is not None:
        query = query.where(Account.role == wanted.role)
    if wanted.active is not None:
        query = query.where(Account.active.is_(wanted.active))
    if wanted.q:
        text = clean_text(wanted.q, "q", longest=200)
        columns = (Account.name, Account.username, Account.email, Account.phone)
        query = query.where(or_(*(contains(column, text) for column in columns), *_numbered(text)))
    return query


def _numbered(text: str) -> Iterator[ColumnElement[bool]]:
    """That a phone number has these digits, however either is spaced."""
    digits = "".join(letter for letter in text if letter.isdecimal())
    if len(digits) >= FEWEST_DIGITS and not any(letter.isalpha() for letter in text):
        bare: Any = Account.phone
        for letter in "-. ()/":
            bare = func.replace(bare, letter, "")
        yield contains(bare, digits)


_ORDERS: dict[str, tuple[ColumnElement[Any], type]] = {
    "id": (Account.id.expression, int),
    "name": (Account.name.expression, str),
}


def _order(sort: str) -> Order:
    return order_named(sort, _ORDERS, Account.id.expression)
