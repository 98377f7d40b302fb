"""Signing in, and the sessions that this begins: their renewal, their list, their end."""

import secrets
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Select, delete, select, update
from sqlalchemy.orm import Session

from coocook_server.errors import NotFound, NotSignedIn, Phrase
from coocook_server.models import Account, UserSession
from coocook_server.models.account import SYSTEM
from coocook_server.services import accounts, browsers, history, passwords, second_factor
from coocook_server.services.accounts import AccountRecord
from coocook_server.services.clock import Clock
from coocook_server.services.one_time_links import hash_of
from coocook_server.services.permissions import NEED_TWO_FACTOR
from coocook_server.services.rules import LARGEST_ID
from coocook_server.services.second_factor import SecondFactorNeeded
from coocook_server.services.sign_in_guard import SignInGuard
from coocook_server.store import Store, changed

SIGNED_IN_FOR = timedelta(days=30)

UNUSED_FOR = timedelta(days=14)
"""A session whose tokens nobody renews for so long ends too."""

AT_ONCE = timedelta(seconds=10)
"""How long a refresh token that was just used still gets an access token: two tabs renew at once."""

MOST_PER_ACCOUNT = 100
"""Beyond it the session that was longest unheard of ends, so that their list stays short."""

WRONG = Phrase("The username or the password is wrong.")
SIGN_IN_AGAIN = Phrase("Please sign in again.")


@dataclass(frozen=True)
class Client:
    """Where somebody signs in from: the network address, and what the browser calls itself."""

    address: str = ""
    user_agent: str = ""


NOWHERE = Client()


@dataclass(frozen=True)
class SessionRecord:
    """One sign-in. Its `key` goes into the tokens and nowhere else; its `id` is no secret.

    `second_factor` says that a code of an authenticator was given in it.
    """

    id: int
    key: str
    account: AccountRecord
    expires_at: datetime
    generation: int
    second_factor: bool

    @property
    def lacks_second_factor(self) -> bool:
        """Whether it may do nothing over the network but set up two-factor."""
        return self.account.role in NEED_TWO_FACTOR and not self.second_factor


@dataclass(frozen=True)
class Renewal:
    """A session that goes on; without a new refresh token if that was given out a moment ago."""

    session: SessionRecord
    rotated: bool


@dataclass(frozen=True)
class OwnSession:
    """A session as its owner sees it in the list; `last_used_at` is known to a quarter of an hour."""

    id: int
    created_at: datetime
    last_used_at: datetime
    expires_at: datetime
    address: str
    browser: str


class Sessions:
    """Who is signed in."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock
        self._guard = SignInGuard(store, clock)

    def sign_in(self, name: str, password: str, client: Client = NOWHERE) -> SessionRecord:
        """Begin a session for a username or mail address and its password.

        Raises `NotSignedIn` if either is wrong, `TooMany` after too many wrong ones, and
        `SecondFactorNeeded` when both are right and the account has two-factor.
        """
        account_id = self.check_password(name, password, client).id
        now = self._clock()
        with self._store.writing() as session:
            accounts.find(session, account_id, locked=True)
            if not second_factor.is_on(session, account_id):
                return begin(session, account_id, client, now)
            challenge = second_factor.challenge(session, account_id, now)
        raise SecondFactorNeeded(challenge)

    def check_password(self, name: str, password: str, client: Client = NOWHERE) -> AccountRecord:
        """Whose name and password these are. Raises `NotSignedIn`, `TooMany`."""
        self._guard.admit(name, client.address)
        with self._store.reading() as session:
            account = accounts.named(session, name)
            known = account.password_hash if account is not None and account.active else None
            found = None if account is None else accounts.record(session, account)
        if not passwords.matches(known, password) or found is None:
            raise NotSignedIn(WRONG)
        self._guard.clear(name, client.address)
        return found

    def open(self, account_id: int, client: Client = NOWHERE) -> SessionRecord:
        """Begin a session of an account without asking for its password. Raises `NotSignedIn`."""
        with self._store.writing() as session:
            return begin(session, account_id, client, self._clock())

    def get(self, key: str) -> SessionRecord:
        """The session of this key, if it still holds. Raises `NotSignedIn`."""
        with self._store.reading() as session:
            return _record(session, *_holding(session, key, self._clock()), key)

    def renew(self, key: str, generation: int, client: Client = NOWHERE) -> Renewal:
        """Go on with a session by the refresh token of a generation, which is used up by this.

        Of several at once one gets the next token, the others an access token. A token that was used
        longer ago has been stolen, from its owner or by them: the session ends. Raises `NotSignedIn`.
        """
        now = self._clock()
        with self._store.writing() as session:
            rotated = _claim(session, key, generation, now)
            opened, account = _holding(session, key, now, locked=True)
            renewed = _record(session, opened, account, key)
            known = rotated or _is_last_but_one(opened, generation, now)
            if not known and generation < opened.generation:
                _end_for_reuse(session, opened, client, now)
        if not known:
            raise NotSignedIn(SIGN_IN_AGAIN)
        return Renewal(renewed, rotated)

    def end(self, key: str) -> None:
        """Sign out: the session's tokens stop working at once."""
        with self._store.writing() as session:
            opened = session.scalar(select(UserSession).where(UserSession.key_hash == hash_of(key)))
            if opened is not None and opened.ended_at is None:
                opened.ended_at = self._clock()

    def list(self, account_id: int) -> tuple[OwnSession, ...]:
        """An account's sessions that still hold, the last used first; at most `MOST_PER_ACCOUNT`."""
        query = _of(account_id, self._clock()).order_by(UserSession.rotated_at.desc(), UserSession.id.desc())
        with self._store.reading() as session:
            return tuple(_own(opened) for opened in session.scalars(query.limit(MOST_PER_ACCOUNT)))

    def end_one(self, id: int, *, account_id: int) -> None:
        """End one of an account's sessions. Raises `NotFound`, for somebody else's too."""
        now = self._clock()
        with self._store.writing() as session:
            wanted = _of(account_id, now).where(UserSession.id == min(max(id, 0), LARGEST_ID))
            opened = session.scalar(wanted)
            if opened is None:
                raise NotFound("There is no such session.")
            opened.ended_at = now

    def end_others(self, kept: SessionRecord) -> int:
        """Sign out everywhere but here; returns how many sessions that ended."""
        with self._store.writing() as session:
            return end_all(session, kept.account.id, self._clock(), but=kept.id)


def begin(
    session: Session,
    account_id: int,
    client: Client,
    now: datetime,
    *,
    second_factor_at: datetime | None = None,
) -> SessionRecord:
    """Begin a session, as a part of the caller's transaction. Raises `NotSignedIn` for who may not."""
    key = secrets.token_urlsafe(32)
    account = session.get(Account, account_id, with_for_update=True)
    if account is None or not account.active:
        raise NotSignedIn("This account cannot sign in.")
    _tidy(session, account.id, now)
    opened = UserSession(
        key_hash=hash_of(key),
        user_id=account.id,
        created_at=now,
        expires_at=now + SIGNED_IN_FOR,
        generation=1,
        rotated_at=now,
        address=client.address[:45],
        browser=browsers.in_words(client.user_agent),
        second_factor_at=second_factor_at,
    )
    session.add(opened)
    session.flush()
    return _record(session, opened, account, key)


def end_all(session: Session, account_id: int, now: datetime, *, but: int | None = None) -> int:
    """End an account's sessions, all or all but one, and sign-ins half done; returns how many sessions."""
    second_factor.end_challenges(session, account_id)
    ended = session.scalars(
        update(UserSession)
        .where(UserSession.user_id == account_id, *_holds(now), UserSession.id != (but or 0))
        .values(ended_at=now)
        .returning(UserSession.id)
        .execution_options(synchronize_session=False)
    )
    return len(ended.all())


def _holding(
    session: Session, key: str, now: datetime, *, locked: bool = False
) -> tuple[UserSession, Account]:
    query = (
        select(UserSession, Account)
        .join(Account, Account.id == UserSession.user_id)
        .where(
            UserSession.key_hash == hash_of(key),
            *_holds(now),
            Account.active.is_(True),
        )
    )
    if locked:
        query = query.with_for_update(of=UserSession)
    found = session.execute(query).one_or_none()
    if found is None:
        raise NotSignedIn(SIGN_IN_AGAIN)
    opened, account = found
    return opened, account


def _claim(session: Session, key: str, generation: int, now: datetime) -> bool:
    """Use up a refresh token; the database lets one do so."""
    claimed = session.scalars(
        update(UserSession)
        .where(
            UserSession.key_hash == hash_of(key),
            UserSession.generation == generation,
            *_holds(now),
        )
        .values(generation=generation + 1, rotated_at=now)
        .returning(UserSession.id)
        .execution_options(synchronize_session=False)
    )
    return claimed.one_or_none() is not None


def _is_last_but_one(opened: UserSession, generation: int, now: datetime) -> bool:
    """Whether this is the refresh token in whose place the present one came just now."""
    return 0 < generation == opened.generation - 1 and now <= opened.rotated_at + AT_ONCE


def _end_for_reuse(session: Session, opened: UserSession, client: Client, now: datetime) -> None:
    opened.ended_at = now
    history.record(
        session,
        "user",
        opened.user_id,
        "session_ended",
        before={},
        after={"session": opened.id, "reason": "a refresh token was used again"},
        by=replace(SYSTEM, origin=client.address[:60]),
        at=now,
    )
    changed(session, "user", opened.user_id)


def _tidy(session: Session, account_id: int, now: datetime) -> None:
    """Take away the sessions that have run out, and end the ones too many."""
    session.execute(delete(UserSession).where(UserSession.expires_at <= now))
    newest = (
        _of(account_id, now)
        .with_only_columns(UserSession.id)
        .order_by(UserSession.rotated_at.desc(), UserSession.id.desc())
        .offset(MOST_PER_ACCOUNT - 1)
    )
    too_many = session.scalars(newest).all()
    if too_many:
        session.execute(
            update(UserSession)
            .where(UserSession.id.in_(too_many))
            .values(ended_at=now)
            .execution_options(synchronize_session=False)
        )


def _of(account_id: int, now: datetime) -> Select[UserSession]:
    return select(UserSession).where(UserSession.user_id == account_id, *_holds(now))


def _holds(now: datetime) -> tuple[ColumnElement[bool], ...]:
    """That a session was not ended, has not run out and was not left unused for too long."""
    return (
        UserSession.ended_at.is_(None),
        UserSession.expires_at > now,
        UserSession.rotated_at > now - UNUSED_FOR,
    )


def _record(session: Session, opened: UserSession, account: Account, key: str) -> SessionRecord:
    found = accounts.record(session, account)
    proved = opened.second_factor_at is not None
    return SessionRecord(opened.id, key, found, opened.expires_at, opened.generation, proved)


def _own(opened: UserSession) -> OwnSession:
    return OwnSession(
        id=opened.id,
        created_at=opened.created_at,
        last_used_at=opened.rotated_at,
        expires_at=opened.expires_at,
        address=opened.address,
        browser=opened.browser,
    )
