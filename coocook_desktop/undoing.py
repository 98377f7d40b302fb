"""The last change made on a screen, and the one time it can be taken back."""

import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from coocook_desktop.tasks import TaskRunner
from coocook_server.errors import Conflict


class TakeBack:
    """Takes a change back once, in another thread, whoever calls first: the screen or the window."""

    def __init__(self, undo: Callable[[], object]) -> None:
        self._undo = undo
        self._lock = threading.Lock()
        self._called = False

    def __call__(self) -> None:
        """Raises what the service raises, and `Conflict` the second time."""
        with self._lock:
            if self._called:
                raise Conflict("This was taken back already.", rule="undone")
            self._called = True
        self._undo()


class LastChange(QObject):
    """What Ctrl+Z on a screen takes back."""

    offered = Signal(str, object)
    """What was done, and the `TakeBack`."""
    undone = Signal(str)
    refused = Signal(object)

    def __init__(self, tasks: TaskRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._last: tuple[str, TakeBack] | None = None

    def note(self, words: str, undo: Callable[[], object]) -> None:
        """A change was made that `undo` takes back."""
        self._last = words, TakeBack(undo)
        self.offered.emit(*self._last)

    def undo(self) -> None:
        """Take it back, if there is one."""
        if self._last is None:
            return
        words, take_back = self._last
        self._last = None
        self._tasks.run(
            lambda _task: take_back(),
            owner=self,
            done=lambda _nothing: self.undone.emit(words),
            failed=self.refused.emit,
        )
