"""The checks of input that several services share."""

import re
import unicodedata
from datetime import date

from sqlalchemy.orm import Session

from coocook_server.errors import Invalid, NotFound, Phrase, Stale
from coocook_server.models import Chef

LARGEST_ID = 2**31 - 1
"""What PostgreSQL's `integer` holds."""

EARLIEST = date(2000, 1, 1)
LATEST = date(2999, 12, 31)


def check_id(id: int, what: str) -> None:
    """Raises `NotFound` for an id that no row can have, before a database trips over it."""
    if not 0 < id <= LARGEST_ID:
        raise NotFound(Phrase("There is no such {what}.", what=what))


def find_chef(session: Session, id: int, *, locked: bool = False) -> Chef:
    """The row of a chef; `locked` holds it until the transaction ends. Raises `NotFound`."""
    check_id(id, "chef")
    chef = session.get(Chef, id, with_for_update=locked or None)
    if chef is None:
        raise NotFound("There is no such chef.")
    return chef


def require_version(present: int, expected: int | None) -> None:
    """Raises `Stale` if the caller read an older version."""
    if expected is not None and expected != present:
        raise Stale("This was changed by someone else meanwhile. Look at it again first.")


def check_date(day: date, field: str) -> None:
    """Raises `Invalid` for a date that no calendar of ours reaches."""
    if not EARLIEST <= day <= LATEST:
        raise Invalid("The date is out of range.", {field: Phrase("is out of range")})


def clean_text(
    value: str | None,
    field: str,
    *,
    longest: int,
    required: bool = False,
    lines: bool = False,
) -> str:
    """The text in one Unicode form (NFC), trimmed. Raises `Invalid` naming the field."""
    text = unicodedata.normalize("NFC", value or "").strip()
    if lines:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if any(_forbidden(letter, lines=lines) for letter in text):
        raise Invalid(
            "A character is not allowed.",
            {field: Phrase("has a character that is not allowed")},
        )
    if required and not text:
        raise Invalid("Something is missing.", {field: Phrase("is needed")})
    if len(text) > longest:
        raise Invalid(
            "A text is too long.", {field: Phrase("may have at most {longest} characters", longest=longest)}
        )
    return text


def _forbidden(letter: str, *, lines: bool) -> bool:
    if lines and letter in "\n\t":
        return False
    return unicodedata.category(letter) in ("Cc", "Cs")


def clean_phone(value: str | None) -> str | None:
    """A telephone number as it was typed, or None. Raises `Invalid`."""
    text = clean_text(value, "phone", longest=40)
    if not text:
        return None
    if not re.fullmatch(r"[+0-9() ./-]+", text) or sum(letter.isdigit() for letter in text) < 5:
        raise Invalid("The phone number is not valid.", {"phone": Phrase("is not a phone number")})
    return text
