"""Who works at the business's own PC: their names, their PINs, and who sits there now."""

import re
import secrets
from dataclasses import dataclass

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from coocook_server.errors import Denied, Invalid, NotFound, Phrase
from coocook_server.models import Account, DeskPin
from coocook_server.models.account import DESK, Actor, Role
from coocook_server.services import accounts, history, passwords
from coocook_server.services.accounts import AccountRecord, ProfileChanges, checked_profile
from coocook_server.services.clock import Clock
from coocook_server.services.permissions import Permission, may, require
from coocook_server.services.sign_in_guard import SignInGuard
from coocook_server.store import Store, changed

ROLES = (Role.STAFF, Role.ADMINISTRATOR)
"""Who works at the desk."""

WRONG_PIN = Phrase("is not the PIN, nor the password, of this person")
_RISING = "01234567890"


@dataclass(frozen=True)
class DeskPerson:
    """Somebody who works at the desk, or did."""

    id: int
    name: str
    role: Role
    active: bool
    has_pin: bool
    username: str | None
    """What they sign in with on the web, if they can."""
    email: str | None
    version: int


class Desk:
    """The people at the desk. Whoever has a PIN gives it when they sit down."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock
        self._guard = SignInGuard(store, clock)

    def people(self) -> tuple[DeskPerson, ...]:
        """Everybody with a role at the desk, those who left too, by name."""
        query = (
            select(Account, DeskPin.user_id)
            .outerjoin(DeskPin, DeskPin.user_id == Account.id)
            .where(Account.role.in_(ROLES))
            .order_by(Account.name, Account.id)
        )
        with self._store.reading() as session:
            return tuple(_person(account, pin is not None) for account, pin in session.execute(query))

    def nobody_named(self) -> Actor:
        """Who acts at the desk before anyone has given a name.

        May do everything, until every administrator has a PIN: from then on only what staff may.
        """
        active = [each for each in self.people() if each.active and each.role is Role.ADMINISTRATOR]
        if active and all(each.has_pin for each in active):
            return Actor(None, Role.STAFF, DESK.name, origin=DESK.origin)
        return DESK

    def sit_down(self, id: int, secret: str = "") -> Actor:
        """This person acts at the desk from now on; `secret` is their PIN, or the password of their account.

        Raises `NotFound`, `Invalid` for a wrong PIN, `TooMany`.
        """
        with self._store.reading() as session:
            account = _find(session, id)
            if not account.active:
                raise NotFound("This person does not work here any more.")
            pin = session.get(DeskPin, id)
            known = [] if pin is None else [pin.pin_hash, account.password_hash]
            actor = Actor(account.id, account.role, account.name, origin=DESK.origin)
        if known:
            self._check(id, secret, [each for each in known if each])
        return actor

    def add(self, name: str, role: Role, *, by: Actor) -> AccountRecord:
        """Note somebody who works at the desk and does not sign in anywhere else.

        Raises `Denied` for anyone but an administrator, `Invalid`.
        """
        require(by, Permission.ACCOUNTS, "Only an administrator may add accounts.")
        if role not in ROLES:
            raise Invalid("This role does not work at the desk.", {"role": Phrase("makes no sense here")})
        clean = checked_profile(ProfileChanges(name))
        now = self._clock()
        with self._store.writing() as session:
            account = Account(
                username=f"desk-{secrets.token_hex(8)}",
                email=None,
                name=clean["name"] or "",
                password_hash=None,
                role=role,
                active=True,
                created_at=now,
                version=1,
            )
            session.add(account)
            session.flush()
            after = {"role": role.value, **clean}
            history.record(session, "user", account.id, "added", before={}, after=after, by=by, at=now)
            changed(session, "user", account.id)
            return accounts.record(session, account)

    def pin_problem(self, pin: str) -> str | None:
        """What is wrong with a new PIN, or None."""
        if not re.fullmatch(r"[0-9]{4,12}", pin):
            return Phrase("needs 4 to 12 digits")
        if len(set(pin)) == 1 or pin in _RISING or pin in _RISING[::-1]:
            return Phrase("is the first that anybody would try")
        return None

    def set_pin(self, id: int, pin: str | None, *, by: Actor) -> None:
        """Give somebody this PIN, or none.

        Raises `Denied` for anyone but the person and an administrator, `NotFound`, `Invalid`.
        """
        if by.user_id != id and not may(by, Permission.ACCOUNTS):
            raise Denied("Only an administrator, or the person, may set a PIN.")
        wrong = None if pin is None else self.pin_problem(pin)
        if wrong:
            raise Invalid("This PIN cannot be used.", {"pin": wrong})
        hashed = None if pin is None else passwords.hashed(pin)
        now = self._clock()
        with self._store.writing() as session:
            account = _find(session, id, locked=True)
            had = session.get(DeskPin, id) is not None
            if hashed is None and not had:
                return
            forget_pin(session, id)
            if hashed is not None:
                session.add(DeskPin(user_id=id, pin_hash=hashed, set_at=now))
            action = "pin_removed" if hashed is None else "pin_set"
            accounts.note(session, account, action, {}, {}, by=by, at=now)

    def _check(self, id: int, secret: str, known: list[str]) -> None:
        """Slowly for whoever guesses. Raises `Invalid`, `TooMany`."""
        name = f"desk\n{id}"
        self._guard.admit(name, DESK.origin)
        if not any(passwords.matches(each, secret) for each in known):
            raise Invalid("The PIN is wrong.", {"pin": WRONG_PIN})
        self._guard.clear(name, DESK.origin)


def forget_pin(session: Session, id: int) -> None:
    """Take a person's PIN away, as a part of the caller's transaction."""
    session.execute(delete(DeskPin).where(DeskPin.user_id == id))


def _find(session: Session, id: int, *, locked: bool = False) -> Account:
    account = accounts.find(session, id, locked=locked)
    if account.role not in ROLES:
        raise NotFound("There is nobody of this number at the desk.")
    return account


def _person(account: Account, has_pin: bool) -> DeskPerson:
    return DeskPerson(
        id=account.id,
        name=account.name,
        role=account.role,
        active=account.active,
        has_pin=has_pin,
        username=account.username if account.password_hash else None,
        email=account.email,
        version=account.version,
    )
