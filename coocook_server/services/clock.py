"""What time it is, handed in so that tests and demo data can say otherwise."""

from collections.abc import Callable
from datetime import UTC, datetime

Clock = Callable[[], datetime]
"""Returns the present instant, with its time zone."""


def system_clock() -> datetime:
    """The computer's clock, in UTC."""
    return datetime.now(UTC)
