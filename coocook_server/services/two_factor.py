"""Two-factor: setting up an authenticator app, signing in with its codes, doing without it again."""

from dataclasses import dataclass
from datetime import datetime

import pyotp
from sqlalchemy import update
from sqlalchemy.orm import Session

from coocook_server.errors import Conflict, Denied, Invalid
from coocook_server.models import Authenticator, UserSession
from coocook_server.models.account import Actor
from coocook_server.services import history, second_factor
from coocook_server.services.accounts import SessionRecord, begin_session, end_sessions, find, matches
from coocook_server.services.clock import Clock
from coocook_server.services.permissions import Permission, require
from coocook_server.services.second_factor import Given
from coocook_server.store import Store, changed

NOT_ON = "Two-factor is not on."


@dataclass(frozen=True)
class TwoFactorRecord:
    """How an account stands; `recovery_codes_left` are good once each."""

    on: bool
    since: datetime | None
    recovery_codes_left: int


@dataclass(frozen=True)
class TwoFactorSetup:
    """What the authenticator app needs; `uri` is what a QR code for it says."""

    secret: str
    uri: str


class TwoFactor:
    """The second factor of accounts."""

    def __init__(self, store: Store, clock: Clock, issuer: str) -> None:
        self._store = store
        self._clock = clock
        self._issuer = issuer

    def of(self, *, by: Actor) -> TwoFactorRecord:
        """How one's own account stands."""
        user_id = _own(by)
        with self._store.reading() as session:
            held = session.get(Authenticator, user_id)
            if held is None or held.confirmed_at is None:
                return TwoFactorRecord(on=False, since=None, recovery_codes_left=0)
            return TwoFactorRecord(True, held.confirmed_at, second_factor.codes_left(session, user_id))

    def begin(self, password: str, *, by: Actor) -> TwoFactorSetup:
        """Make a secret for one's authenticator app; `confirm` turns it on.

        Raises `Invalid` for a wrong password, `Conflict` if two-factor is on.
        """
        user_id = _own(by)
        self._require_password(user_id, password)
        with self._store.writing() as session:
            held = second_factor.of(session, user_id)
            _require_off(held)
            if held is None:
                held = Authenticator(user_id=user_id, salt=b"", last_step=0)
                session.add(held)
            held.secret = pyotp.random_base32()
            held.created_at = self._clock()
            held.wrong_codes, held.paused_until = 0, None
            account = find(session, user_id)
            uri = pyotp.TOTP(held.secret, interval=second_factor.STEP_S).provisioning_uri(
                name=account.email or account.username, issuer_name=self._issuer
            )
            return TwoFactorSetup(held.secret, uri)

    def confirm(self, code: str, *, session_id: str, by: Actor) -> tuple[str, ...]:
        """Turn two-factor on with a first code; the recovery codes come back, this once.

        Every other session of the account ends. Raises `Invalid` for a wrong code, `Conflict` if
        there is nothing to confirm.
        """
        user_id = _own(by)
        fresh = second_factor.fresh_codes()
        now = self._clock()
        with self._store.writing() as session:
            held = second_factor.of(session, user_id)
            _require_off(held)
            if held is None:
                raise Conflict("Ask for a secret first.", rule="two_factor_not_begun")
            given = second_factor.give(session, held, second_factor.Typed(digits=_digits(code)), now)
            if given is Given.CODE:
                held.confirmed_at = now
                second_factor.keep_codes(session, held, fresh)
                end_sessions(session, user_id, now, but=session_id)
                _mark(session, session_id, now)
                _note(session, user_id, "two_factor_on", by, now)
        if given is not Given.CODE:
            raise Invalid("The code is not right.", {"code": "is wrong, or was used already"})
        return fresh.shown

    def renew_codes(self, password: str, *, by: Actor) -> tuple[str, ...]:
        """New recovery codes; the old ones are void. Raises `Invalid` for a wrong password, `Conflict`."""
        user_id = _own(by)
        self._require_password(user_id, password)
        fresh = second_factor.fresh_codes()
        with self._store.writing() as session:
            held = second_factor.of(session, user_id)
            if held is None or held.confirmed_at is None:
                raise Conflict(NOT_ON, rule="two_factor_off")
            second_factor.keep_codes(session, held, fresh)
            _note(session, user_id, "recovery_codes_renewed", by, self._clock())
        return fresh.shown

    def turn_off(self, password: str, *, by: Actor) -> None:
        """Sign in with the password alone again. Raises `Invalid` for a wrong password, `Conflict`."""
        user_id = _own(by)
        self._require_password(user_id, password)
        with self._store.writing() as session:
            if not _forget(session, user_id, "two_factor_off", by, self._clock()):
                raise Conflict(NOT_ON, rule="two_factor_off")

    def reset(self, account_id: int, *, by: Actor) -> bool:
        """Take the lost authenticator off somebody's account and sign it out; says whether it had one.

        Raises `NotFound`, and `Denied` for anyone but an administrator.
        """
        require(by, Permission.ACCOUNTS, "Only an administrator may reset two-factor.")
        now = self._clock()
        with self._store.writing() as session:
            find(session, account_id)
            end_sessions(session, account_id, now)
            return _forget(session, account_id, "two_factor_reset", by, now)

    def sign_in(self, challenge: str, code: str, *, origin: str = "") -> SessionRecord:
        """Finish a sign-in with a code of the app or a recovery code.

        Raises `NotSignedIn` for a challenge that is over, `WrongCode` for a code that is not taken.
        """
        now = self._clock()
        with self._store.reading() as session:
            typed = second_factor.read(session, second_factor.challenged(session, challenge, now), code)
        with self._store.writing() as session:
            user_id = second_factor.challenged(session, challenge, now)
            held = second_factor.of(session, user_id)
            second_factor.challenged(session, challenge, now)
            given = Given.WRONG if held is None else second_factor.give(session, held, typed, now)
            if given in (Given.CODE, Given.RECOVERY_CODE):
                second_factor.end_challenge(session, challenge)
                opened = begin_session(session, user_id, now, second_factor_at=now)
                if given is Given.RECOVERY_CODE:
                    who = Actor(user_id, opened.account.role, opened.account.name, origin=origin)
                    _note(session, user_id, "recovery_code_used", who, now)
                return opened
        raise second_factor.refusal(given)

    def _require_password(self, user_id: int, password: str) -> None:
        with self._store.reading() as session:
            known = find(session, user_id).password_hash
        if not matches(known, password):
            raise Invalid("The password is wrong.", {"password": "is wrong"})


def _own(by: Actor) -> int:
    if by.user_id is None:
        raise Denied("Only an account has a second factor.")
    return by.user_id


def _require_off(held: Authenticator | None) -> None:
    if held is not None and held.confirmed_at is not None:
        raise Conflict("Two-factor is on already. Turn it off first.", rule="two_factor_on")


def _digits(code: str) -> str:
    return "".join(code.split())


def _mark(session: Session, session_id: str, now: datetime) -> None:
    present = session.get(UserSession, session_id)
    if present is not None:
        present.second_factor_at = now


def _forget(session: Session, user_id: int, action: str, by: Actor, now: datetime) -> bool:
    held = second_factor.of(session, user_id)
    if held is None:
        return False
    was_on = held.confirmed_at is not None
    session.delete(held)
    session.execute(update(UserSession).where(UserSession.user_id == user_id).values(second_factor_at=None))
    if was_on:
        _note(session, user_id, action, by, now)
    return was_on


def _note(session: Session, user_id: int, action: str, by: Actor, now: datetime) -> None:
    history.record(session, "user", user_id, action, before={}, after={}, by=by, at=now)
    changed(session, "user", user_id)
