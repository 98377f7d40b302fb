"""A lock that serves its waiters in the order they came."""

import threading
from collections import deque
from types import TracebackType

from coocook_server.errors import StoreUnavailable


class FifoLock:
    """First come, first served: a plain lock lets one writer starve under many others.

    Waiting longer than `patience` seconds raises `StoreUnavailable`.
    """

    def __init__(self, patience: float = 30.0) -> None:
        self._patience = patience
        self._guard = threading.Lock()
        self._taken = False
        self._waiting: deque[threading.Event] = deque()

    @property
    def waiting(self) -> int:
        """How many wait for their turn."""
        return len(self._waiting)

    def __enter__(self) -> None:
        with self._guard:
            if not self._taken:
                self._taken = True
                return
            turn = threading.Event()
            self._waiting.append(turn)
        if turn.wait(self._patience):
            return
        with self._guard:
            if turn.is_set():
                return
            self._waiting.remove(turn)
        raise StoreUnavailable("CooCook is busy saving other changes. Please try again in a moment.")

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        with self._guard:
            if self._waiting:
                self._waiting.popleft().set()
            else:
                self._taken = False
