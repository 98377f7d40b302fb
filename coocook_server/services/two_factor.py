"""Two-factor: setting up an authenticator app, signing in with its codes, doing without it again."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import update
from sqlalchemy.orm import Session

from coocook_server.errors import Conflict, Invalid, Phrase
from coocook_server.models import Authenticator, UserSession
from coocook_server.models.account import Actor
from coocook_server.services import accounts, second_factor, sessions
from coocook_server.services.clock import Clock
from coocook_server.services.permissions import Permission, require
from coocook_server.services.second_factor import Given
from coocook_server.services.sessions import NOWHERE, Client, SessionRecord
from coocook_server.services.sign_in_guard import SignInGuard
from coocook_server.store import Store


@dataclass(frozen=True)
class TwoFactorRecord:
    """How an account stands; `recovery_codes_left` are good once each."""

    on: bool
    since: datetime | None = None
    recovery_codes_left: int = 0


@dataclass(frozen=True)
class TwoFactorSetup:
    """What the authenticator app needs; `uri` is what a QR code for it says."""

    secret: str
    uri: str


class TwoFactor:
    """The second factor of accounts; `issuer` is the business's name in the app."""

    def __init__(self, store: Store, clock: Clock, issuer: str) -> None:
        self._store = store
        self._clock = clock
        self._issuer = issuer
        self._guard = SignInGuard(store, clock)

    def of(self, account_id: int) -> TwoFactorRecord:
        """How an account stands."""
        with self._store.reading() as session:
            held = session.get(Authenticator, account_id)
            if held is None or held.confirmed_at is None:
                return TwoFactorRecord(on=False)
            return TwoFactorRecord(True, held.confirmed_at, second_factor.codes_left(session, account_id))

    def begin(self, password: str, *, by: SessionRecord, client: Client = NOWHERE) -> TwoFactorSetup:
        """Make a secret for one's authenticator app; `confirm` turns it on.

        Raises `Invalid` for a wrong password, `TooMany`, and `Conflict` if two-factor is on.
        """
        import pyotp

        self._confirm_password(password, by, client)
        now = self._clock()
        with self._store.writing() as session:
            account = accounts.find(session, by.account.id, locked=True)
            held = second_factor.of(session, account.id)
            _require_off(held)
            if held is None:
                held = Authenticator(user_id=account.id, salt=b"", last_step=0)
                session.add(held)
            held.secret = pyotp.random_base32()
            held.created_at = now
            held.wrong_codes, held.paused_until = 0, None
            uri = pyotp.TOTP(held.secret, interval=second_factor.STEP_S).provisioning_uri(
                name=account.email or account.username, issuer_name=self._issuer
            )
            return TwoFactorSetup(held.secret, uri)

    def confirm(self, code: str, *, by: SessionRecord, client: Client = NOWHERE) -> tuple[str, ...]:
        """Turn two-factor on with a first code; the recovery codes come back, this once.

        Every other session of the account ends. Raises `Invalid` for a wrong code, `TooMany`, and
        `Conflict` if there is nothing to confirm.
        """
        fresh = second_factor.fresh_codes()
        typed = second_factor.digits(code)
        now = self._clock()
        with self._store.writing() as session:
            held = second_factor.of(session, by.account.id)
            _require_off(held)
            if held is None:
                raise Conflict("Ask for a secret first.", rule="two_factor_not_begun")
            given = second_factor.give(session, held, typed, now)
            refused = second_factor.refusal(given, held, now)
            if given is Given.CODE:
                held.confirmed_at = now
                second_factor.keep_codes(session, held, fresh)
                sessions.end_all(session, by.account.id, now, but=by.id)
                session.get_one(UserSession, by.id).second_factor_at = now
                _note(session, by.account.id, "two_factor_on", _actor(by, client), now)
        if given is Given.WRONG:
            raise Invalid(refused.message, {"code": Phrase("is wrong or was used already")})
        if given is Given.PAUSED:
            raise refused
        return fresh.shown

    def renew_codes(self, password: str, *, by: SessionRecord, client: Client = NOWHERE) -> tuple[str, ...]:
        """New recovery codes; the old ones are void.

        Raises `Invalid` for a wrong password, `TooMany`, and `Conflict` if two-factor is off.
        """
        self._confirm_password(password, by, client)
        fresh = second_factor.fresh_codes()
        with self._store.writing() as session:
            held = _require_on(second_factor.of(session, by.account.id))
            second_factor.keep_codes(session, held, fresh)
            _note(session, by.account.id, "recovery_codes_renewed", _actor(by, client), self._clock())
        return fresh.shown

    def turn_off(self, password: str, *, by: SessionRecord, client: Client = NOWHERE) -> None:
        """Sign in with the password alone again.

        Raises `Invalid` for a wrong password, `TooMany`, and `Conflict` if two-factor is off.
        """
        self._confirm_password(password, by, client)
        with self._store.writing() as session:
            held = _require_on(second_factor.of(session, by.account.id))
            _forget(session, held)
            _note(session, by.account.id, "two_factor_off", _actor(by, client), self._clock())

    def reset(self, account_id: int, *, by: Actor) -> bool:
        """Take a lost authenticator off somebody's account and sign it out; says whether it had one.

        Raises `Denied` for anyone but an administrator, `NotFound`.
        """
        require(by, Permission.ACCOUNTS, "Only an administrator may reset two-factor.")
        now = self._clock()
        with self._store.writing() as session:
            accounts.find(session, account_id, locked=True)
            held = second_factor.of(session, account_id)
            if held is None or held.confirmed_at is None:
                return False
            _forget(session, held)
            sessions.end_all(session, account_id, now)
            _note(session, account_id, "two_factor_reset", by, now)
            return True

    def sign_in(self, challenge: str, code: str, client: Client = NOWHERE) -> SessionRecord:
        """Finish a sign-in with a code of the app or a recovery code.

        Raises `NotSignedIn` for a challenge that is over, `WrongCode` for a code that is not taken,
        `TooMany` after too many wrong ones.
        """
        now = self._clock()
        with self._store.reading() as session:
            user_id = second_factor.challenged(session, challenge, now)
            typed = second_factor.read(session, user_id, code)
        with self._store.writing() as session:
            held = second_factor.of(session, user_id)
            second_factor.challenged(session, challenge, now)
            given = Given.WRONG if held is None else second_factor.give(session, held, typed, now)
            if given in (Given.CODE, Given.RECOVERY_CODE):
                second_factor.end_challenge(session, challenge)
                opened = sessions.begin(session, user_id, client, now, second_factor_at=now)
                if given is Given.RECOVERY_CODE:
                    _note(session, user_id, "recovery_code_used", _actor(opened, client), now)
                return opened
            refused = second_factor.refusal(given, held, now)
        raise refused

    def _confirm_password(self, password: str, by: SessionRecord, client: Client) -> None:
        self._guard.confirm(by.account.id, password, client.address, field="password")


def _actor(of: SessionRecord, client: Client) -> Actor:
    account = of.account
    return Actor(account.id, account.role, account.name, account.chef_id, client.address)


def _require_off(held: Authenticator | None) -> None:
    if held is not None and held.confirmed_at is not None:
        raise Conflict("Two-factor is on already. Turn it off first.", rule="two_factor_on")


def _require_on(held: Authenticator | None) -> Authenticator:
    if held is None or held.confirmed_at is None:
        raise Conflict("Two-factor is not on.", rule="two_factor_off")
    return held


def _forget(session: Session, held: Authenticator) -> None:
    """No session of the account counts as proved any more either."""
    session.delete(held)
    session.execute(
        update(UserSession).where(UserSession.user_id == held.user_id).values(second_factor_at=None)
    )


def _note(session: Session, account_id: int, action: str, by: Actor, now: datetime) -> None:
    account = accounts.find(session, account_id)
    accounts.note(session, account, action, {}, {}, by=by, at=now)
