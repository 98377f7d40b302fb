"""What changed in the store, told after the commit to whoever subscribed."""

import logging
import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Change:
    """One thing that changed: `noun` is a table's name; `id` is None for "somewhere in it"."""

    noun: str
    id: int | None = None


ANYTHING = Change("anything")
"""Another process wrote; what it changed is not known."""

Listener = Callable[[tuple[Change, ...]], None]


class Events:
    """A list of listeners; each is called in the thread that committed, so it must be quick."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._listeners: list[Listener] = []

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call `listener` after every commit that changed something; returns the way to stop it."""
        with self._lock:
            self._listeners.append(listener)

        def unsubscribe() -> None:
            with self._lock:
                if listener in self._listeners:
                    self._listeners.remove(listener)

        return unsubscribe

    def publish(self, changes: Iterable[Change]) -> None:
        """Tell every listener; one that fails is logged and does not disturb the others."""
        told = tuple(dict.fromkeys(changes))
        if not told:
            return
        with self._lock:
            listeners = tuple(self._listeners)
        for listener in listeners:
            try:
                listener(told)
            except Exception:
                log.exception("a listener failed")
