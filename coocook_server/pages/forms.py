"""Reading what people type into forms and addresses: text in, values and errors by field out."""

from collections.abc import Mapping
from datetime import date, time
from decimal import Decimal, InvalidOperation

from flask import Response
from flask.typing import ResponseReturnValue

from coocook_server.errors import CooCookError, Invalid, Phrase, TooMany
from coocook_server.statuses import status_of


class Typed:
    """The fields of one request as they were typed; `errors` gathers what cannot be read."""

    def __init__(self, values: Mapping[str, str]) -> None:
        self._values = values
        self.errors: dict[str, str] = {}

    def sent(self, name: str) -> bool:
        """Whether the field came along, empty or not."""
        return name in self._values

    def text(self, name: str) -> str:
        """The field without surrounding blanks, empty if it was not sent."""
        return self._values.get(name, "").strip()

    def raw(self, name: str) -> str:
        """The field exactly as it was typed."""
        return self._values.get(name, "")

    def id(self, name: str) -> int:
        """A row's number, or 0, which no row has."""
        text = self.text(name)
        return int(text) if text.isascii() and text.isdigit() and len(text) < 20 else 0

    def date(self, name: str) -> date | None:
        """A date like 2026-02-25, None for an empty field."""
        text = self.text(name)
        try:
            return date.fromisoformat(text) if text else None
        except ValueError:
            self.errors[name] = Phrase("is not a date")
            return None

    def time(self, name: str) -> time | None:
        """A time of day like 18:00, None for an empty field."""
        text = self.text(name)
        try:
            found = time.fromisoformat(text) if text else None
        except ValueError:
            found = None
        if text and (found is None or found.tzinfo is not None):
            self.errors[name] = Phrase("is not a time of day")
            return None
        return found

    def amount(self, name: str) -> Decimal | None:
        """An amount of money or hours, None for an empty field."""
        text = self.text(name).replace(",", "")
        if not text:
            return None
        try:
            amount = Decimal(text)
        except InvalidOperation:
            amount = Decimal("NaN")
        if not amount.is_finite() or abs(amount) > 1_000_000_000:
            self.errors[name] = Phrase("is not a number")
            return None
        return amount


def add_errors(errors: dict[str, str], refused: CooCookError) -> str:
    """Note a service's complaints under their fields; returns its sentence for the top of the form."""
    if isinstance(refused, Invalid):
        errors |= refused.fields
    return refused.message


def refusal(page: str | Response, refused: CooCookError) -> ResponseReturnValue:
    """A page that says why something was refused, with the status that tells the same to programs."""
    headers = {"Retry-After": str(refused.retry_after_s)} if isinstance(refused, TooMany) else {}
    return page, status_of(refused), headers
