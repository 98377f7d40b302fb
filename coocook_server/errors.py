"""What can go wrong, said once: the faces turn these into a status or a message on the screen."""

from collections.abc import Mapping
from typing import Any, Self


class Phrase(str):
    """English words that remember how they were made, so that a face can say them in another language.

    `Phrase("may have at most {count} characters", count=5)` is the text it reads as; the template is what is
    translated. Whoever shows it translates values that are phrases too, and writes dates as its readers do.
    """

    __slots__ = ("template", "values")

    template: str
    values: Mapping[str, Any]

    def __new__(cls, template: str, **values: Any) -> Self:
        """Put the values into the template."""
        made = super().__new__(cls, template.format(**values))
        made.template = template
        made.values = values
        return made


class CooCookError(Exception):
    """An expected refusal, with a sentence that can be shown to a person."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


class NotFound(CooCookError):
    """There is no such thing, or the one who asks may not know of it."""


class Invalid(CooCookError):
    """The input makes no sense; `fields` maps each bad field to what is wrong with it."""

    def __init__(self, message: str, fields: Mapping[str, str] | None = None) -> None:
        super().__init__(message)
        self.fields: dict[str, str] = dict(fields or {})


class Conflict(CooCookError):
    """The input makes sense but a rule forbids it now; `rule` is that rule's stable name."""

    def __init__(self, message: str, rule: str) -> None:
        super().__init__(message)
        self.rule = rule


class NotSignedIn(CooCookError):
    """Nobody is signed in, or the password or token is wrong."""


class Denied(CooCookError):
    """The one who asks is known and may not do this; `rule` names the rule where they could change that."""

    def __init__(self, message: str, rule: str | None = None) -> None:
        super().__init__(message)
        self.rule = rule


class TooMany(CooCookError):
    """Asked too often; `retry_after_s` says in how many seconds it may be asked again."""

    def __init__(self, message: str, retry_after_s: int) -> None:
        super().__init__(message)
        self.retry_after_s = retry_after_s


class Stale(CooCookError):
    """The thing was changed since the caller read it."""


class StoreUnavailable(CooCookError):
    """A fault of the surroundings: the store is missing, locked, full, broken or of another version."""


class StoreMissing(StoreUnavailable):
    """There was a store and it is gone or empty; a new one is made on purpose only."""


class Misconfigured(CooCookError):
    """A setting has a value the program cannot start with."""


class Cancelled(CooCookError):
    """The person stopped a long piece of work; nothing was changed."""
