"""The rules of booking, and the checks of input that several services share."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal

from coocook_server.errors import Invalid, NotFound

LARGEST_ID = 2**31 - 1
"""What PostgreSQL's `integer` holds."""


@dataclass(frozen=True)
class BookingRules:
    """What a new booking must keep to; the business's defaults."""

    grid: timedelta = timedelta(minutes=30)
    shortest_hours: Decimal = Decimal(1)
    longest_hours: Decimal = Decimal(12)
    buffer: timedelta = timedelta(0)
    notice: timedelta = timedelta(0)
    horizon_days: int = 365
    pending_for: timedelta = timedelta(hours=24)


def check_id(id: int, what: str) -> None:
    """Raises `NotFound` for an id that no row can have, before a database trips over it."""
    if not 0 < id <= LARGEST_ID:
        raise NotFound(f"There is no such {what}.")


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
            {field: "has a character that is not allowed"},
        )
    if required and not text:
        raise Invalid("Something is missing.", {field: "is needed"})
    if len(text) > longest:
        raise Invalid("A text is too long.", {field: f"may have at most {longest} characters"})
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
        raise Invalid("The phone number is not valid.", {"phone": "is not a phone number"})
    return text
