"""The few windows of a long list that are in memory while somebody scrolls through it."""

from collections import OrderedDict
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

T = TypeVar("T")

SIZE = 200
MOST = 24


@dataclass(frozen=True)
class Rows(Generic[T]):
    """Rows `first` and on of a list of `total`; `near` helps the service to find their neighbours."""

    first: int
    items: tuple[T, ...]
    total: int
    near: Any = None


class RowWindows(Generic[T]):
    """Windows of `size` rows; beyond `most` of them the one looked at longest ago is let go.

    A window goes stale when the list may have changed: its rows are still shown, until newer ones
    have come, but nothing is found from it.
    """

    def __init__(self, size: int = SIZE, most: int = MOST) -> None:
        self.size = size
        self.total = 0
        self._most = most
        self._windows: OrderedDict[int, Rows[T]] = OrderedDict()
        self._stale: set[int] = set()

    def __len__(self) -> int:
        return len(self._windows)

    def row(self, index: int) -> T | None:
        """The row, or None while it is not here."""
        number = index // self.size
        window = self._windows.get(number)
        if window is None:
            return None
        at = index - window.first
        return window.items[at] if 0 <= at < len(window.items) else None

    def find(self, attribute: str, value: object) -> int | None:
        """The row with this value among those in memory."""
        for window in self._windows.values():
            for at, item in enumerate(window.items):
                if getattr(item, attribute) == value:
                    return window.first + at
        return None

    def keep(self, rows: Rows[T]) -> None:
        """Put a fresh window in its place."""
        number = rows.first // self.size
        self._windows[number] = rows
        self._windows.move_to_end(number)
        self._stale.discard(number)
        while len(self._windows) > self._most:
            oldest, _ = self._windows.popitem(last=False)
            self._stale.discard(oldest)

    def wanted(self, first: int, last: int) -> list[int]:
        """The windows that rows `first` to `last` need and that are missing or stale, in order."""
        last = min(last, self.total - 1)
        if last < first:
            return []
        needed = range(max(0, first) // self.size, last // self.size + 1)
        for number in needed:
            if number in self._windows:
                self._windows.move_to_end(number)
        return [number for number in needed if number not in self._windows or number in self._stale]

    def nearest(self, number: int) -> Rows[T] | None:
        """The fresh window closest to this one."""
        fresh = [known for known in self._windows if known not in self._stale and known != number]
        if not fresh:
            return None
        return self._windows[min(fresh, key=lambda known: abs(known - number))]

    def age(self) -> None:
        """The list may have changed: every window is stale."""
        self._stale = set(self._windows)

    def clear(self) -> None:
        """Forget every window."""
        self._windows.clear()
        self._stale.clear()
