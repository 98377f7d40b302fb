"""Accounts: who people are, how they sign in, and what they may do."""

import re
import secrets
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from sqlalchemy import delete, func, or_, select
from sqlalchemy.orm import Session

from coocook_server.errors import Conflict, Invalid, NotFound, NotSignedIn
from coocook_server.models import Account, Chef, SignInChallenge, UserSession
from coocook_server.models.account import Actor, Role
from coocook_server.services import history, second_factor, subscriptions
from coocook_server.services.clock import Clock
from coocook_server.services.permissions import Permission, require
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
    version: int


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
    """One sign-in; its id goes into the tokens. `second_factor` says that a code was given in it."""

    id: str
    account: AccountRecord
    expires_at: datetime
    second_factor: bool = False


class Accounts:
    """The accounts of customers, chefs and staff."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def register(self, draft: AccountDraft) -> AccountRecord:
        """Make a customer with an active subscription.

        Raises `Invalid` with every bad field, `Conflict` for a name or mail address in use.
        """
        return self._make(draft, Role.CUSTOMER)

    def add(self, draft: AccountDraft, role: Role, *, by: Actor) -> AccountRecord:
        """Make an account of any role. Raises `Denied` for anyone but an administrator."""
        require(by, Permission.ACCOUNTS, "Only an administrator may add accounts.")
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
        with self._store.reading() as session:
            return to_record(session, find(session, id))

    def by_username(self, username: str) -> AccountRecord | None:
        """The account with this name, in any case."""
        with self._store.reading() as session:
            account = named(session, username)
            return None if account is None else to_record(session, account)

    def list(self, role: Role | None = None) -> tuple[AccountRecord, ...]:
        """Accounts of a role (or all that are not customers), by name."""
        query = select(Account).order_by(Account.name, Account.id)
        query = query.where(Account.role == role if role else Account.role != Role.CUSTOMER)
        with self._store.reading() as session:
            return tuple(to_record(session, account) for account in session.scalars(query))

    def sign_in(self, username: str, password: str) -> SessionRecord:
        """Check the password of an account named by username or mail.

        Raises `NotSignedIn`, and `SecondFactorNeeded` for a right password of an account with two-factor.
        """
        with self._store.reading() as session:
            account = named(session, username)
            known = account.password_hash if account is not None and account.active else None
            account_id = account.id if account is not None else 0
        if not matches(known, password) or not account_id:
            raise NotSignedIn(WRONG_SIGN_IN)
        now = self._clock()
        with self._store.writing() as session:
            session.get(Account, account_id, with_for_update=True)
            if not second_factor.is_on(session, account_id):
                return begin_session(session, account_id, now)
            challenge = second_factor.challenge(session, account_id, now)
        raise second_factor.SecondFactorNeeded(challenge)

    def open_session(self, account_id: int) -> SessionRecord:
        """Begin a session of an account without asking for its password. Raises `NotSignedIn`."""
        with self._store.writing() as session:
            return begin_session(session, account_id, self._clock())

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
            return _session_record(session, opened, account)

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
            if role is Role.CUSTOMER:
                subscriptions.grant(session, account.id, now)
            history.record(
                session,
                "user",
                account.id,
                "added",
                before={},
                after={"username": account.username, "role": role.value, **_consent(clean)},
                by=Actor(account.id, role, account.name),
                at=now,
            )
            changed(session, "user", account.id)
            return to_record(session, account)


def find(session: Session, id: int, *, locked: bool = False) -> Account:
    """The row of an account; `locked` holds it until the transaction ends. Raises `NotFound`."""
    check_id(id, "account")
    account = session.get(Account, id, with_for_update=locked or None)
    if account is None:
        raise NotFound("There is no such account.")
    return account


def named(session: Session, name: str) -> Account | None:
    """The account that signs in by this username or mail address, in any case."""
    wanted = name.strip().lower()
    if not wanted or "\0" in wanted:
        return None
    query = select(Account).where(
        or_(func.lower(Account.username) == wanted, func.lower(Account.email) == wanted)
    )
    return session.scalars(query.limit(1)).first()


def matches(known: str | None, password: str) -> bool:
    """Whether the password fits; takes as long for an unknown account, so that names stay secret."""
    try:
        _hasher.verify(known or _UNKNOWN, password)
    except (VerificationError, InvalidHashError):
        return False
    return known is not None


_UNKNOWN = _hasher.hash(secrets.token_urlsafe(16))


def _require_unused(session: Session, draft: AccountDraft) -> None:
    if named(session, draft.username) is not None:
        raise Conflict("This username is already in use.", rule="username_taken")
    if draft.email and named(session, draft.email) is not None:
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


def begin_session(
    session: Session, account_id: int, now: datetime, *, second_factor_at: datetime | None = None
) -> SessionRecord:
    """Sign an account in. Raises `NotSignedIn` for one that may not."""
    account = session.get(Account, account_id, with_for_update=True)
    if account is None or not account.active:
        raise NotSignedIn("This account cannot sign in.")
    opened = UserSession(
        id=secrets.token_urlsafe(24),
        user_id=account.id,
        created_at=now,
        expires_at=now + SIGNED_IN_FOR,
        second_factor_at=second_factor_at,
    )
    session.add(opened)
    return _session_record(session, opened, account)


def end_sessions(session: Session, account_id: int, now: datetime, *, but: str | None = None) -> int:
    """Sign an account out everywhere but in one session; half-done sign-ins are over too.

    Returns how many sessions were ended.
    """
    session.execute(delete(SignInChallenge).where(SignInChallenge.user_id == account_id))
    open_ones = select(UserSession).where(
        UserSession.user_id == account_id, UserSession.ended_at.is_(None), UserSession.expires_at > now
    )
    ended = [opened for opened in session.scalars(open_ones) if opened.id != but]
    for opened in ended:
        opened.ended_at = now
    return len(ended)


def _consent(draft: AccountDraft) -> dict[str, bool]:
    return {"agreed_to_terms": True} if draft.agreed else {}


def to_record(session: Session, account: Account) -> AccountRecord:
    """A frozen copy of the row."""
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
        version=account.version,
    )


def _session_record(session: Session, opened: UserSession, account: Account) -> SessionRecord:
    return SessionRecord(
        opened.id, to_record(session, account), opened.expires_at, opened.second_factor_at is not None
    )
