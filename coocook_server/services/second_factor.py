"""What proves a second factor: codes of an authenticator app, and recovery codes for when it is lost.

Each step is a part of the caller's transaction. A wrong code has to be counted, so it is told and not raised.
"""

import math
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from argon2.low_level import Type, hash_secret_raw
from sqlalchemy import delete, func, select, update
from sqlalchemy.orm import Session

from coocook_server.errors import CooCookError, NotSignedIn, TooMany
from coocook_server.models import Account, Authenticator, RecoveryCode, SignInChallenge
from coocook_server.services.one_time_links import hash_of

STEP_S = 30
DRIFT = (0, -1, 1)
"""Steps by which the clocks may differ."""

WRONG_IN_A_ROW = 5
PAUSE = timedelta(minutes=15)
"""How long no code is taken after so many wrong ones; recovery codes, which nobody guesses, still are."""

CHALLENGE_FOR = timedelta(minutes=5)
RECOVERY_CODES = 10

_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
_LONG = 10


class SecondFactorNeeded(NotSignedIn):
    """The password is right; the challenge and a code sign in."""

    def __init__(self, challenge: str) -> None:
        super().__init__("Now enter the code of your authenticator app.")
        self.challenge = challenge


class WrongCode(NotSignedIn):
    """The code is wrong or used up."""


class Given(StrEnum):
    """What a code has proved."""

    CODE = "code"
    RECOVERY_CODE = "recovery code"
    WRONG = "wrong"
    PAUSED = "paused"


@dataclass(frozen=True)
class Typed:
    """A code as it was typed; a recovery code comes hashed with the salt of the account."""

    digits: str = ""
    hashed: str = ""


@dataclass(frozen=True)
class FreshCodes:
    """New recovery codes: to be shown once, and as they are kept."""

    shown: tuple[str, ...]
    salt: bytes
    hashed: tuple[str, ...]


def fresh_codes() -> FreshCodes:
    """Make recovery codes; slow on purpose, so outside of any transaction."""
    salt = secrets.token_bytes(16)
    codes = ["".join(secrets.choice(_LETTERS) for _ in range(_LONG)) for _ in range(RECOVERY_CODES)]
    shown = tuple(f"{code[:5]}-{code[5:]}" for code in codes)
    return FreshCodes(shown, salt, tuple(_hash(code, salt) for code in codes))


def digits(code: str) -> Typed:
    """A code of an authenticator app, however it is spaced; empty for anything else."""
    plain = "".join(code.split())
    return Typed(digits=plain if len(plain) == 6 and plain.isascii() and plain.isdecimal() else "")


def read(session: Session, user_id: int, code: str) -> Typed:
    """What was typed for this account; hashing a recovery code is slow, so do it before you write."""
    typed = digits(code)
    plain = "".join(letter for letter in code.upper() if not letter.isspace() and letter != "-")
    if typed.digits or len(plain) != _LONG or any(letter not in _LETTERS for letter in plain):
        return typed
    salt = session.scalar(select(Authenticator.salt).where(Authenticator.user_id == user_id))
    return Typed(hashed=_hash(plain, salt)) if salt else typed


def of(session: Session, user_id: int) -> Authenticator | None:
    """The account's authenticator, confirmed or not, held until the transaction ends."""
    session.get(Account, user_id, with_for_update=True)
    return session.get(Authenticator, user_id, with_for_update=True)


def is_on(session: Session, user_id: int) -> bool:
    """Whether the account signs in with a second factor."""
    query = select(Authenticator.user_id).where(
        Authenticator.user_id == user_id, Authenticator.confirmed_at.is_not(None)
    )
    return session.scalar(query) is not None


def give(session: Session, held: Authenticator, typed: Typed, now: datetime) -> Given:
    """Take a code of a held authenticator, each at most once, or count a wrong one."""
    if typed.hashed and _use_recovery_code(session, held.user_id, typed.hashed, now):
        return Given.RECOVERY_CODE
    if held.paused_until is not None and now < held.paused_until:
        return Given.PAUSED
    step = _step_of(held, typed.digits, now)
    if step is not None:
        held.last_step, held.wrong_codes, held.paused_until = step, 0, None
        return Given.CODE
    held.wrong_codes += 1
    if held.wrong_codes >= WRONG_IN_A_ROW:
        held.wrong_codes, held.paused_until = 0, now + PAUSE
    return Given.WRONG


def refusal(given: Given, held: Authenticator | None, now: datetime) -> CooCookError:
    """Why a code was not taken, in plain words; raise it once what was counted is kept."""
    if given is Given.PAUSED and held is not None and held.paused_until is not None:
        wait_s = math.ceil((held.paused_until - now).total_seconds())
        return TooMany(
            "Too many wrong codes. Wait a quarter of an hour, or sign in with a recovery code.", wait_s
        )
    return WrongCode("The code is wrong or was used already.")


def keep_codes(session: Session, held: Authenticator, fresh: FreshCodes) -> None:
    """Put new recovery codes in the place of those there were."""
    session.execute(delete(RecoveryCode).where(RecoveryCode.user_id == held.user_id))
    held.salt = fresh.salt
    session.add_all(RecoveryCode(user_id=held.user_id, hashed=hashed) for hashed in fresh.hashed)


def codes_left(session: Session, user_id: int) -> int:
    """How many recovery codes are still good."""
    query = select(func.count(RecoveryCode.id)).where(
        RecoveryCode.user_id == user_id, RecoveryCode.used_at.is_(None)
    )
    return session.scalar(query) or 0


def challenge(session: Session, user_id: int, now: datetime) -> str:
    """Note that the password was right; the token that comes back and a code sign in."""
    session.execute(delete(SignInChallenge).where(SignInChallenge.expires_at <= now))
    token = secrets.token_urlsafe(32)
    session.add(SignInChallenge(id=hash_of(token), user_id=user_id, expires_at=now + CHALLENGE_FOR))
    return token


def challenged(session: Session, token: str, now: datetime) -> int:
    """Whose sign-in this token goes on with. Raises `NotSignedIn` for one that is over."""
    found = session.get(SignInChallenge, hash_of(token), populate_existing=True)
    if found is None or found.expires_at <= now:
        raise NotSignedIn("The sign-in took too long or is over. Please sign in again.")
    return found.user_id


def end_challenge(session: Session, token: str) -> None:
    """Let nobody sign in with this token again."""
    session.execute(delete(SignInChallenge).where(SignInChallenge.id == hash_of(token)))


def end_challenges(session: Session, user_id: int) -> None:
    """Let none of an account's half-done sign-ins go on."""
    session.execute(delete(SignInChallenge).where(SignInChallenge.user_id == user_id))


def _use_recovery_code(session: Session, user_id: int, hashed: str, now: datetime) -> bool:
    used = session.execute(
        update(RecoveryCode)
        .where(RecoveryCode.user_id == user_id, RecoveryCode.hashed == hashed, RecoveryCode.used_at.is_(None))
        .values(used_at=now)
    )
    return bool(used.rowcount)  # type: ignore[attr-defined]  # an UPDATE's result has it


def _step_of(held: Authenticator, digits: str, now: datetime) -> int | None:
    """The time step this code is of, if it is a right one that is later than any used before."""
    if not digits:
        return None
    import pyotp

    authenticator = pyotp.TOTP(held.secret, interval=STEP_S)
    present = int(now.timestamp()) // STEP_S
    for step in (present + drift for drift in DRIFT):
        if step > held.last_step and secrets.compare_digest(authenticator.generate_otp(step), digits):
            return step
    return None


def _hash(code: str, salt: bytes) -> str:
    """Argon2id: ten letters are too few for a fast hash (OWASP ASVS 5.0, 6.5.2)."""
    hashed = hash_secret_raw(
        code.encode(), salt, time_cost=2, memory_cost=19 * 1024, parallelism=1, hash_len=32, type=Type.ID
    )
    return hashed.hex()
