"""Passwords: which are good enough, and how they are kept."""

import re
import secrets
import unicodedata
from collections.abc import Iterable
from functools import cache

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from coocook_server.errors import Phrase

SHORTEST = 10
LONGEST = 200
"""Characters."""

_JUDGED = 24
"""Characters that are looked at: zxcvbn takes seconds for a long text made of `4@8({` and the like."""

_GOOD_ENOUGH = 2
"""zxcvbn's score of what takes more than a million guesses; wrong ones are slowed down beforehand."""

TOO_EASY = Phrase("is easy to guess; add a word or two that have nothing to do with each other")
TOO_PERSONAL = Phrase(
    "is easy to guess, since it is made of your own name or address; add another word or two"
)

_hasher = PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1)
"""Argon2id with OWASP's parameters (https://cheatsheetseries.owasp.org, Password Storage)."""


def problem(password: str, about: Iterable[str | None] = ()) -> str | None:
    """What is wrong with a new password, or None; `about` are the person's own names and addresses."""
    from zxcvbn import zxcvbn  # type: ignore[import-untyped]

    password = _same_everywhere(password)
    if not SHORTEST <= len(password) <= LONGEST:
        return Phrase("needs {shortest} to {longest} characters", shortest=SHORTEST, longest=LONGEST)
    judged = password[:_JUDGED]
    personal = [part for text in about if text for part in (text, *re.split(r"[@\s]+", text))]
    if zxcvbn(judged)["score"] < _GOOD_ENOUGH:
        return TOO_EASY
    if zxcvbn(judged, user_inputs=["coocook", *personal])["score"] < _GOOD_ENOUGH:
        return TOO_PERSONAL
    return None


def hashed(password: str) -> str:
    """The password as it is kept: Argon2id. Takes about 35 ms, so call it outside a transaction."""
    return _hasher.hash(_same_everywhere(password))


def matches(known: str | None, password: str) -> bool:
    """Whether the password fits; takes as long for an unknown account, so that names stay secret."""
    try:
        _hasher.verify(known or _of_nobody(), _same_everywhere(password))
    except (VerificationError, InvalidHashError):
        return False
    return known is not None


def _same_everywhere(password: str) -> str:
    """One Unicode form: an iPhone and a Windows PC may send the same Korean word in two."""
    return unicodedata.normalize("NFC", password)


@cache
def _of_nobody() -> str:
    return _hasher.hash(secrets.token_urlsafe(16))
