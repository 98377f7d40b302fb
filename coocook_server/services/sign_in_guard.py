"""Slows the guessing of passwords, without letting anybody lock somebody else out.

Wrong passwords are counted for a name from one network, and for the network as a whole: a guesser has to
wait longer and longer, while the person whose name it is still signs in from elsewhere. A name that no
account has is counted like any other.
"""

import hashlib
import ipaddress
import math
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import delete
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from coocook_server.errors import Invalid, Phrase, TooMany
from coocook_server.models import Account, FailedSignIn
from coocook_server.services import passwords
from coocook_server.services.clock import Clock
from coocook_server.store import Store

SHORTEST_PAUSE = timedelta(seconds=30)
LONGEST_PAUSE = timedelta(minutes=15)


@dataclass(frozen=True)
class Allowance:
    """How many wrong passwords in a row cost nothing, and when they are forgotten after the last."""

    free: int
    forgotten_after: timedelta

    def pause(self, failures: int) -> timedelta:
        """How long to wait after so many: each time twice as long, up to a limit."""
        if failures < self.free:
            return timedelta(0)
        doubled: int = 2 ** min(failures - self.free, 10)
        return min(SHORTEST_PAUSE * doubled, LONGEST_PAUSE)


FOR_A_NAME = Allowance(free=5, forgotten_after=timedelta(days=1))
FOR_A_NETWORK = Allowance(free=50, forgotten_after=timedelta(hours=1))
"""A network may be a whole office."""


class SignInGuard:
    """Lets somebody try a password, or says how long to wait."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def admit(self, name: str, address: str) -> None:
        """Count a try before the password is looked at, so that many at once are counted too.

        Call `clear` when the password was right. Raises `TooMany`.
        """
        with self._store.writing() as session:
            refusal = count(session, name, address, self._clock())
        if refusal is not None:
            raise refusal

    def clear(self, name: str, address: str) -> None:
        """The password was right: what was wrong for this name from here is forgotten.

        Of the network only this try is: otherwise whoever has an account could guess on and on.
        """
        now = self._clock()
        with self._store.writing() as session:
            network = session.get(FailedSignIn, _key("", address), with_for_update=True)
            if network is not None:
                network.failures = max(0, network.failures - 1)
                network.paused_until = now
            forget(session, name, address)

    def confirm(self, account_id: int, password: str, address: str, *, field: str) -> None:
        """Ask somebody who is signed in for the password again, as slowly as anybody else.

        Raises `Invalid` naming `field`, `TooMany`.
        """
        name = f"account\n{account_id}"
        self.admit(name, address)
        with self._store.reading() as session:
            known = session.get_one(Account, account_id).password_hash
        if not passwords.matches(known, password):
            raise Invalid("The password is wrong.", {field: Phrase("is not your present password")})
        self.clear(name, address)


def forget(session: Session, name: str, address: str) -> None:
    """Forget the wrong passwords for a name from a network."""
    session.execute(delete(FailedSignIn).where(FailedSignIn.key == _key(name, address)))


def count(session: Session, name: str, address: str, now: datetime) -> TooMany | None:
    """Count one more try for a name from a network, unless it has to wait.

    Returns the refusal for the caller to raise when the transaction is over, since raising it within would
    undo the count.
    """
    session.execute(delete(FailedSignIn).where(FailedSignIn.forgotten_at <= now))
    kept = [
        (_row(session, _key("", address), now), FOR_A_NETWORK),
        (_row(session, _key(name, address), now), FOR_A_NAME),
    ]
    wait = max(row.paused_until - now for row, _ in kept)
    if wait > timedelta(0):
        seconds = math.ceil(wait.total_seconds())
        return TooMany(
            Phrase("Too many tries. Please wait {time} and try again.", time=_in_words(seconds)), seconds
        )
    for row, allowance in kept:
        row.failures += 1
        row.paused_until = now + allowance.pause(row.failures)
        row.forgotten_at = now + allowance.forgotten_after
    return None


def _row(session: Session, key: str, now: datetime) -> FailedSignIn:
    """The row of a key, made if need be and locked until the transaction ends."""
    found = session.get(FailedSignIn, key, with_for_update=True)
    if found is not None:
        return found
    try:
        with session.begin_nested():
            made = FailedSignIn(key=key, failures=0, paused_until=now, forgotten_at=now)
            session.add(made)
        return made
    except IntegrityError:  # on PostgreSQL another sign-in has made it meanwhile
        return session.get_one(FailedSignIn, key, with_for_update=True)


def _key(name: str, address: str) -> str:
    typed = f"{name.strip().lower()}\n{_network(address)}"
    return hashlib.sha256(typed.encode(errors="surrogatepass")).hexdigest()


def _network(address: str) -> str:
    """The address, or for IPv6 the 64 bits that one customer of a provider gets."""
    try:
        parsed = ipaddress.ip_address(address)
    except ValueError:
        return address
    if parsed.version == 6 and parsed.ipv4_mapped is None:
        return str(ipaddress.ip_network((parsed, 64), strict=False))
    return str(getattr(parsed, "ipv4_mapped", None) or parsed)


def _in_words(seconds: int) -> str:
    if seconds < 90:
        return Phrase("{seconds} seconds", seconds=seconds)
    return Phrase("{minutes} minutes", minutes=math.ceil(seconds / 60))
