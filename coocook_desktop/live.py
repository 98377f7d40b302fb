"""The core's events as one Qt signal on the GUI thread."""

import threading

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from coocook_server.events import Change, Events

QUIET_MS = 150
"""Changes within this time are told together."""


class LiveChanges(QObject):
    """Tells screens what changed, at most every `QUIET_MS`; make it on the GUI thread."""

    changed = Signal(frozenset)
    """The nouns that changed: "booking", "chef", …, or "anything" after another process wrote."""

    _arrived = Signal()

    def __init__(self, events: Events, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = threading.Lock()
        self._nouns: set[str] = set()
        self._closed = False
        self._timer = QTimer(self, singleShot=True, interval=QUIET_MS)
        self._timer.timeout.connect(self._tell)
        self._arrived.connect(self._timer.start, Qt.ConnectionType.QueuedConnection)
        self._unsubscribe = events.subscribe(self._heard)

    def close(self) -> None:
        """Listen no more."""
        self._closed = True
        self._unsubscribe()

    def _heard(self, changes: tuple[Change, ...]) -> None:
        """Called in the thread that committed; the first of a burst wakes the GUI thread, once."""
        with self._lock:
            first = not self._nouns
            self._nouns.update(change.noun for change in changes)
        if first:
            self._arrived.emit()

    @Slot()
    def _tell(self) -> None:
        with self._lock:
            nouns = frozenset(self._nouns)
            self._nouns.clear()
        if nouns and not self._closed:
            self.changed.emit(nouns)
