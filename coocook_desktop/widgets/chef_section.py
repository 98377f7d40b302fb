"""A part of the chef's editor: reads its own things, shows them, changes them."""

from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coocook_desktop import wording
from coocook_desktop.language import say, tr
from coocook_desktop.shift import Shift
from coocook_desktop.tasks import TaskRunner
from coocook_desktop.widgets.banner import Banner
from coocook_server.bootstrap import CooCook
from coocook_server.services.chefs import ChefRecord

T = TypeVar("T")


class ChefSection(QWidget):
    """Reads when it is first seen, and again after what it shows was changed anywhere."""

    booking_asked = Signal(int)
    screen_asked = Signal(str)
    read_now = Signal()
    """What is shown was read again."""
    nouns: frozenset[str] = frozenset({"chef"})
    """What its things are called in the changes of the core."""

    def __init__(
        self, coocook: CooCook, tasks: TaskRunner, shift: Shift, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.coocook = coocook
        self.tasks = tasks
        self.shift = shift
        self.chef: ChefRecord | None = None
        self.banner = Banner()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 16, 0, 0)
        self.column.setSpacing(12)
        self.column.addWidget(self.banner)
        self._out_of_date = True

    def show_chef(self, chef: ChefRecord) -> None:
        """Show the things of this chef, whom nothing else was shown before."""
        self.chef = chef
        self.refresh()

    def follow(self, chef: ChefRecord) -> None:
        """The chef is so now; what belongs to it may be as before."""
        self.chef = chef

    def changed_somewhere(self, nouns: frozenset[str]) -> None:
        """Read again if it may be out of date."""
        if nouns & (self.nouns | {"anything"}):
            self.refresh()

    def refresh(self) -> None:
        """Read again, now or when it is seen next."""
        self._out_of_date = True
        if self.isVisible():
            self._read_now()

    def read(self, chef: ChefRecord) -> Any:
        """What is shown, from the services; in a task."""
        raise NotImplementedError

    def show_read(self, read: Any) -> None:
        """Show what was read."""
        raise NotImplementedError

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._out_of_date:
            self._read_now()

    def change(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Call a service off the GUI thread, then tell."""

        def ended(result: T) -> None:
            self.banner.clear()
            done(result)
            self.refresh()

        self.tasks.run(lambda _task: work(), owner=self, done=ended, failed=failed or self.refused)

    def refused(self, fault: Exception) -> None:
        """Say what went wrong."""
        self.banner.say(refusal(fault), tone="error")
        self.refresh()

    def _read_now(self) -> None:
        chef = self.chef
        if chef is None:
            return
        self._out_of_date = False

        def done(read: Any) -> None:
            if self.chef is not None and self.chef.id == chef.id:
                self.show_read(read)
                self.read_now.emit()

        self.tasks.run(lambda _task: self.read(chef), owner=self, done=done, failed=self._not_read)

    def _not_read(self, fault: Exception) -> None:
        again = (tr("Try again"), self.refresh)
        self.banner.say(wording.fault(fault), tone="error", actions=(again,))


def refusal(fault: Exception) -> str:
    """What went wrong, with the field's own words where there are any."""
    words = wording.fault(fault)
    problems = [say(problem) for problem in getattr(fault, "fields", {}).values()]
    return " ".join([words, *(f"{problem[:1].upper()}{problem[1:]}." for problem in problems)])
