"""What has to be done again and again while the program runs, in one thread of its own."""

import logging
import threading
import time
from collections.abc import Callable

from coocook_server.errors import CooCookError
from coocook_server.events import Change, Events
from coocook_server.operations.privacy import Privacy
from coocook_server.services.bookings import Bookings
from coocook_server.store import Store

log = logging.getLogger(__name__)

EVERY_S = 0.4
EXPIRE_EVERY_S = 30.0
RETENTION_EVERY_S = 3600.0


class Upkeep:
    """Folds the store's log into its file, hears of other processes' changes, ends what has run out."""

    def __init__(self, store: Store, events: Events, bookings: Bookings, privacy: Privacy) -> None:
        self._store = store
        self._events = events
        self._now_and_then: tuple[tuple[str, float, Callable[[], int]], ...] = (
            ("ending overdue bookings", EXPIRE_EVERY_S, bookings.expire_overdue),
            ("erasing customers by the time of the setting", RETENTION_EVERY_S, privacy.keep_to_retention),
        )
        self._ending = threading.Event()
        self._written = threading.Event()
        self._thread: threading.Thread | None = None
        self._unsubscribe: Callable[[], None] = lambda: None
        self._failing: set[str] = set()

    def start(self) -> None:
        """Begin; a second call does nothing."""
        if self._thread is not None:
            return
        self._ending.clear()
        self._written.set()
        self._unsubscribe = self._events.subscribe(self._note)
        self._thread = threading.Thread(target=self._run, name="coocook-upkeep", daemon=True)
        self._thread.start()

    def stop(self, limit: float = 10.0) -> None:
        """End what is being done and come back, at the latest after `limit` seconds."""
        thread, self._thread = self._thread, None
        if thread is None:
            return
        self._ending.set()
        self._unsubscribe()
        if thread is not threading.current_thread():
            thread.join(limit)

    def _note(self, _changes: tuple[Change, ...]) -> None:
        self._written.set()

    def _run(self) -> None:
        done_at = dict.fromkeys((what for what, _, _ in self._now_and_then), 0.0)
        while not self._is_ending_after_a_pause():
            self._do("hearing of other processes", self._store.notice_others)
            for what, every_s, step in self._now_and_then:
                if time.monotonic() - done_at[what] >= every_s:
                    done_at[what] = time.monotonic()
                    self._do(what, step)
                    self._written.set()
            if self._written.is_set():
                self._written.clear()
                self._do("folding the log", self._store.checkpoint)

    def _is_ending_after_a_pause(self) -> bool:
        """Sleeps instead of waiting for the event: a timed wait never ends under libfaketime."""
        time.sleep(EVERY_S)
        return self._ending.is_set()

    def _do(self, what: str, step: Callable[[], object]) -> None:
        """One step; a fault of the surroundings is logged when it begins and when it is over."""
        try:
            step()
        except CooCookError as fault:
            if what not in self._failing:
                self._failing.add(what)
                log.warning("%s fails: %s", what, fault.message)
        except Exception:
            log.exception("%s failed", what)
        else:
            if what in self._failing:
                self._failing.discard(what)
                log.info("%s works again", what)
