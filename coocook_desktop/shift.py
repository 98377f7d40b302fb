"""Who sits at the desk, and what was done there that can be taken back and done again."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Signal

from coocook_desktop.tasks import TaskRunner
from coocook_server.models.account import DESK, Actor

Step = Callable[[], Any]
"""Takes a change back, in another thread; returns the `Step` that does it again, if there is one."""

MOST_KEPT = 100


@dataclass(frozen=True)
class Done:
    """A change in words, and the step that goes the other way."""

    words: str
    step: Step


class Shift(QObject):
    """One list of changes for all screens: Ctrl+Z takes back the last, Ctrl+Y does it again.

    A step that is refused, since the time was sold meanwhile say, leaves the list: `refused` tells why.
    """

    changed = Signal()
    """What can be taken back or done again is another."""
    noted = Signal(str)
    """Something was done: these words."""
    undone = Signal(str)
    redone = Signal(str)
    refused = Signal(object)
    """The step was not taken, because of this fault."""

    def __init__(self, tasks: TaskRunner, parent: QObject | None = None, *, by: Actor = DESK) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._by = by
        self._done: list[Done] = []
        self._undone: list[Done] = []
        self._busy = False

    @property
    def by(self) -> Actor:
        """Whoever sits here now; history records it."""
        return self._by

    def hand_over(self, by: Actor) -> None:
        """Somebody else sits down; what was done before is no longer theirs to take back."""
        self._by = by
        self._done.clear()
        self._undone.clear()
        self.changed.emit()

    @property
    def to_undo(self) -> str:
        """What would be taken back, in words; empty when nothing can be."""
        return self._done[-1].words if self._done and not self._busy else ""

    @property
    def to_redo(self) -> str:
        """What would be done again, in words; empty when nothing can be."""
        return self._undone[-1].words if self._undone and not self._busy else ""

    def note(self, words: str, step: Step) -> None:
        """A change was made, which `step` takes back."""
        self._done.append(Done(words, step))
        del self._done[:-MOST_KEPT]
        self._undone.clear()
        self.changed.emit()
        self.noted.emit(words)

    def undo(self) -> None:
        """Take the last change back, if there is one."""
        if self.to_undo:
            self._take(self._done.pop(), self._undone, self.undone)

    def redo(self) -> None:
        """Do again what was taken back last, if anything was."""
        if self.to_redo:
            self._take(self._undone.pop(), self._done, self.redone)

    def _take(self, change: Done, other_way: list[Done], tell: Any) -> None:
        self._busy = True
        self.changed.emit()

        def done(step: object) -> None:
            self._busy = False
            if callable(step):
                other_way.append(Done(change.words, step))
            self.changed.emit()
            tell.emit(change.words)

        def failed(fault: Exception) -> None:
            self._busy = False
            self.changed.emit()
            self.refused.emit(fault)

        self._tasks.run(lambda _task: change.step(), owner=self, done=done, failed=failed)
