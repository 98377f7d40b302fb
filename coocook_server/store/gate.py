"""A gate before the store, closed while its file is being replaced."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from coocook_server.errors import StoreUnavailable

CLOSED = "CooCook is putting a backup in place. Please try again in a moment."


class Gate:
    """Lets everyone through until somebody closes it, who then waits for those inside to leave.

    Who comes to a closed gate waits up to `patience` seconds. A thread that is inside already, and the
    one that closed the gate, pass again freely.
    """

    def __init__(self, patience: float = 5.0) -> None:
        self._patience = patience
        self._moved = threading.Condition()
        self._inside = 0
        self._keeper: int | None = None
        self._own = threading.local()

    @contextmanager
    def passing(self) -> Iterator[None]:
        """Be inside meanwhile. Raises `StoreUnavailable` when the gate stays closed."""
        depth = self._depth()
        if not depth and self._keeper != threading.get_ident():
            self._enter()
            try:
                self._own.depth = 1
                yield
            finally:
                self._own.depth = 0
                self._leave()
            return
        self._own.depth = depth + 1
        try:
            yield
        finally:
            self._own.depth = depth

    @contextmanager
    def closed(self, limit: float = 15.0) -> Iterator[None]:
        """Keep everybody else out. Raises `StoreUnavailable` if those inside stay for `limit` seconds."""
        with self._moved:
            if self._keeper is not None or self._depth():
                raise StoreUnavailable(CLOSED)
            self._keeper = threading.get_ident()
            if not self._moved.wait_for(lambda: not self._inside, limit):
                self._open()
                raise StoreUnavailable("CooCook is busy with other work. Please try again in a moment.")
        try:
            yield
        finally:
            with self._moved:
                self._open()

    def _depth(self) -> int:
        depth: int = getattr(self._own, "depth", 0)
        return depth

    def _enter(self) -> None:
        with self._moved:
            if not self._moved.wait_for(lambda: self._keeper is None, self._patience):
                raise StoreUnavailable(CLOSED)
            self._inside += 1

    def _leave(self) -> None:
        with self._moved:
            self._inside -= 1
            self._moved.notify_all()

    def _open(self) -> None:
        self._keeper = None
        self._moved.notify_all()
