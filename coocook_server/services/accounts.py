"""Accounts: who people are, how they sign in, and what they may do."""

import re
import secrets
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from coocook_server.errors import Conflict, Denied, Invalid, NotFound, NotSignedIn
from coocook_server.models import Account, Chef, UserSession
from coocook_server.models.account import Actor, Role
from coocook_server.services import history, subscriptions
from coocook_server.services.clock import Clock
from coocook_server.services.rules import check_id, clean_phone, clean_text
from coocook_server.store import Store, changed

SHORTEST_PASSWORD = 10
LONGEST_PASSWORD = 200
SIGNED_IN_FOR = timedelta(days=30)
WRONG_SIGN_IN = "The username or the password is wrong."

_hasher = PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1)
"""Argon2id with OWASP's parameters (https://cheatsheetseries.owasp.org, Password Storage)."""


_MAIL = re.compile(r"[^@\s\0]{1,64}@[^@\s\0]+\.[^@\s\0.]+")
"""Only mail that arrives proves an address; this catches what was mistyped."""


@dataclass(frozen=True)
class AccountRecord:
    """An account, without its password."""

    id: int
    username: str
    email: str | None
    name: str
    phone: str | None
    role: Role
    active: bool
    chef_id: int | None
    created_at: datetime


@dataclass(frozen=True)
class AccountDraft:
    """What somebody registers with; `agreed` says that they accepted the terms, which history keeps."""

    username: str
    password: str
    email: str | None
    name: str = ""
    phone: str | None = None
    agreed: bool = False


@dataclass(frozen=True)
class SessionRecord:
    """One sign-in; its id goes into the tokens."""

    id: str
    account: AccountRecord
    expires_at: datetime


class Accounts:
    """The accounts of customers, chefs and staff."""

    def __init__(self, store: Store, clock: Clock, *, newcomers_wait: bool = False) -> None:
        self._store = store
        self._clock = clock
        self._newcomers_wait = newcomers_wait

    def register(self, draft: AccountDraft) -> AccountRecord:
        """Make a customer with a subscription: active, or waiting where staff approve newcomers.

        Raises `Invalid` with every bad field, `Conflict` for a name or mail address in use.
        """
        return self._make(draft, Role.CUSTOMER)

    def add(self, draft: AccountDraft, role: Role, *, by: Actor) -> AccountRecord:
        """Make an account of any role. Raises `Denied` for anyone but an administrator."""
        if by.role is not Role.ADMINISTRATOR:
            raise Denied("Only an administrator may add accounts.")
        return self._make(draft, role)

    def problems(self, draft: AccountDraft) -> dict[str, str]:
        """What is wrong with which field of a customer's draft; empty if it can be registered."""
        try:
            _checked(draft, mail_needed=True)
        except Invalid as refused:
            return refused.fields
        return {}

    def get(self, id: int) -> AccountRecord:
        """One account. Raises `NotFound`."""
        check_id(id, "account")
        with self._store.reading() as session:
            account = session.get(Account, id)
            if account is None:
                raise NotFound("There is no such account.")
            return _record(session, account)

    def by_username(self, username: str) -> AccountRecord | None:
        """The account with this name, in any case."""
        with self._store.reading() as session:
            account = _named(session, username)
            return None if account is None else _record(session, account)

    def list(self, role: Role | None = None) -> tuple[AccountRecord, ...]:
        """Accounts of a role (or all that are not customers), by name."""
        query = select(Account).order_by(Account.name, Account.id)
        query = query.where(Account.role == role if role else Account.role != Role.CUSTOMER)
        with self._store.reading() as session:
            return tuple(_record(session, account) for account in session.scalars(query))

    def sign_in(self, username: str, password: str) -> SessionRecord:
        """Check the password of an account named by username or mail. Raises `NotSignedIn`."""
        with self._store.reading() as session:
            account = _named(session, username)
            known = account.password_hash if account is not None and account.active else None
            account_id = account.id if account is not None else 0
        if not _matches(known, password) or not account_id:
            raise NotSignedIn(WRONG_SIGN_IN)
        return self.open_session(account_id)

    def open_session(self, account_id: int) -> SessionRecord:
        """Begin a session of an account without asking for its password. Raises `NotSignedIn`."""
        now = self._clock()
        with self._store.writing() as session:
            account = session.get(Account, account_id)
            if account is None or not account.active:
                raise NotSignedIn("This account cannot sign in.")
            opened = UserSession(
                id=secrets.token_urlsafe(24),
                user_id=account.id,
                created_at=now,
                expires_at=now + SIGNED_IN_FOR,
            )
            session.add(opened)
            return SessionRecord(opened.id, _record(session, account), opened.expires_at)

    def session(self, id: str) -> SessionRecord:
        """A session that still holds. Raises `NotSignedIn`."""
        now = self._clock()
        query = (
            select(UserSession, Account)
            .join(Account, Account.id == UserSession.user_id)
            .where(
                UserSession.id == id,
                UserSession.ended_at.is_(None),
                UserSession.expires_at > now,
                Account.active.is_(True),
            )
        )
        with self._store.reading() as session:
            found = session.execute(query).one_or_none()
            if found is None:
                raise NotSignedIn("Please sign in again.")
            opened, account = found
            return SessionRecord(opened.id, _record(session, account), opened.expires_at)

    def end_session(self, id: str) -> None:
        """Sign out: the session's tokens stop working at once."""
        with self._store.writing() as session:
            opened = session.get(UserSession, id)
            if opened is not None and opened.ended_at is None:
                opened.ended_at = self._clock()

    def actor(self, account: AccountRecord, *, origin: str = "") -> Actor:
        """The account as the one who does something, and from where."""
        return Actor(account.id, account.role, account.name, account.chef_id, origin)

    def _make(self, draft: AccountDraft, role: Role) -> AccountRecord:
        clean = _checked(draft, mail_needed=role is not Role.CHEF)
        hashed = _hasher.hash(clean.password)
        now = self._clock()
        with self._store.writing() as session:
            _require_unused(session, clean)
            account = Account(
                username=clean.username,
                email=clean.email,
                name=clean.name or clean.username,
                phone=clean.phone,
                password_hash=hashed,
                role=role,
                active=True,
                created_at=now,
                version=1,
            )
            session.add(account)
            session.flush()
            own = Actor(account.id, role, account.name)
            if role is Role.CUSTOMER:
                subscriptions.give_newcomer(session, account.id, now, waits=self._newcomers_wait, by=own)
            history.record(
                session,
                "user",
                account.id,
                "added",
                before={},
                after={"username": account.username, "role": role.value, **_consent(clean)},
                by=own,
                at=now,
            )
            changed(session, "user", account.id)
            return _record(session, account)


def _named(session: Session, name: str) -> Account | None:
    wanted = name.strip().lower()
    if not wanted or "\0" in wanted:
        return None
    query = select(Account).where(
        or_(func.lower(Account.username) == wanted, func.lower(Account.email) == wanted)
    )
    return session.scalars(query.limit(1)).first()


def _matches(known: str | None, password: str) -> bool:
    """Whether the password fits; takes as long for an unknown account, so that names stay secret."""
    try:
        _hasher.verify(known or _UNKNOWN, password)
    except (VerificationError, InvalidHashError):
        return False
    return known is not None


_UNKNOWN = _hasher.hash(secrets.token_urlsafe(16))


def _require_unused(session: Session, draft: AccountDraft) -> None:
    if _named(session, draft.username) is not None:
        raise Conflict("This username is already in use.", rule="username_taken")
    if draft.email and _named(session, draft.email) is not None:
        raise Conflict("This mail address is already in use. Sign in instead.", rule="email_taken")


def _checked(draft: AccountDraft, *, mail_needed: bool) -> AccountDraft:
    wrong: dict[str, str] = {}
    username = draft.username.strip()
    if not re.fullmatch(r"[\w.-]{3,40}", username):
        wrong["username"] = "needs 3 to 40 letters, digits, dots or hyphens"
    if not SHORTEST_PASSWORD <= len(draft.password) <= LONGEST_PASSWORD:
        wrong["password"] = f"needs {SHORTEST_PASSWORD} to {LONGEST_PASSWORD} characters"
    email = (draft.email or "").strip()
    if (email or mail_needed) and not (_MAIL.fullmatch(email) and len(email) <= 254):
        wrong["email"] = "is not a mail address"
    name, phone = "", None
    try:
        name = clean_text(draft.name, "name", longest=120)
        phone = clean_phone(draft.phone)
    except Invalid as refused:
        wrong |= refused.fields
    if wrong:
        raise Invalid("Some of the details are not right.", wrong)
    return replace(draft, username=username, email=email or None, name=name, phone=phone)


def _consent(draft: AccountDraft) -> dict[str, bool]:
    return {"agreed_to_terms": True} if draft.agreed else {}


def _record(session: Session, account: Account) -> AccountRecord:
    chef_id = None
    if account.role is Role.CHEF:
        chef_id = session.scalar(select(Chef.id).where(Chef.user_id == account.id))
    return AccountRecord(
        id=account.id,
        username=account.username,
        email=account.email,
        name=account.name,
        phone=account.phone,
        role=account.role,
        active=account.active,
        chef_id=chef_id,
        created_at=account.created_at,
    )
