"""One open business on the desktop: the core, its changes, its web server, its screens."""

from collections.abc import Callable
from contextlib import ExitStack
from importlib import import_module

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from coocook_desktop.dialogs.first_steps import Leads
from coocook_desktop.finder import Finder
from coocook_desktop.live import LiveChanges
from coocook_desktop.main_window import SCREENS
from coocook_desktop.newcomers import Newcomers
from coocook_desktop.serving import Serving
from coocook_desktop.shift import Shift
from coocook_desktop.tasks import Task, TaskRunner
from coocook_desktop.widgets.desk_person import DeskPersonButton
from coocook_desktop.widgets.first_steps_button import FirstStepsButton
from coocook_server.bootstrap import CooCook
from coocook_server.config import overridden_by_environment

NEED_SERVER = ("Today", "Server", "Settings")
"""The screens that are given the web server too."""


class Session(QObject):
    """Starts what serves the business; `let_go` and `close` stop it in reverse."""

    def __init__(self, coocook: CooCook, tasks: TaskRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.coocook = coocook
        self._tasks = tasks
        self._closing = ExitStack()
        self._closing.callback(coocook.close)
        coocook.upkeep.start()
        coocook.mail.start()
        self.live = LiveChanges(coocook.events, self)
        self.newcomers = Newcomers(coocook, tasks, self.live, self)
        self.serving = Serving(coocook, tasks, self)
        self.shift = Shift(tasks, self)
        self.finder = Finder(coocook, tasks, self.shift, self)
        self._closing.callback(self.serving.end)

    def begin(self) -> None:
        """Look what waits, and serve the pages once what they need is imported."""
        self.newcomers.look()
        self._tasks.run(
            _import_web, owner=self, done=lambda _nothing: self._serve(), failed=lambda _fault: self._serve()
        )

    def _serve(self) -> None:
        """Serve; what the other screens need is imported before somebody opens them."""
        self.serving.start()
        self._tasks.run(_import_screens, owner=self, done=lambda _nothing: None)

    @property
    def may_leave_demo(self) -> bool:
        """Whether the person may: not where the environment decides which store is open."""
        return not any(overridden_by_environment(name) for name in ("demo_mode", "database_url"))

    def open_import(self, parent: QWidget, noun: str | None = None) -> None:
        """Begin to import chefs, customers or bookings from a file."""
        from coocook_desktop.dialogs.import_data import ImportDialog

        ImportDialog(self.coocook, self._tasks, self.shift, parent, noun).open()

    def open_export(self, parent: QWidget, noun: str | None = None) -> None:
        """Begin to export chefs, customers or bookings into a file."""
        from coocook_desktop.dialogs.export_data import ExportDialog

        ExportDialog(self.coocook, self._tasks, self.shift, parent, noun).open()

    def make_screen(self, title: str) -> QWidget:
        """The screen of this title, made anew."""
        screen = _class_of(title)
        shared = (self.coocook, self._tasks, self.live, self.shift)
        return screen(*shared, self.serving) if title in NEED_SERVER else screen(*shared)

    def make_foot(self, window: Leads) -> tuple[QWidget, ...]:
        """What stands below the names of the screens: the first steps, and who is at the desk."""
        first = FirstStepsButton(self.coocook, self._tasks, self.live, self.shift, self.serving, window)
        return first, DeskPersonButton(self.coocook, self._tasks, self.live, self.shift)

    def let_go(self) -> None:
        """Tell the screens nothing any more; on the GUI thread, before `close`."""
        self.live.close()
        self.serving.let_go()

    def close(self) -> None:
        """Answer what is in flight, then close the store; it may take seconds, so call it in a task."""
        self._closing.close()


def _class_of(title: str) -> Callable[..., QWidget]:
    """The screen's class, imported when it is first wanted: all of them would keep the first one waiting."""
    module = import_module(f"coocook_desktop.screens.{title.lower()}")
    found: Callable[..., QWidget] = getattr(module, f"{title}Screen")
    return found


def _import_web(_task: Task) -> None:
    """In one thread: two that both import it first get in each other's way."""
    import_module("coocook_server.app")


def _import_screens(task: Task) -> None:
    for title, _icon in SCREENS:
        if not task.cancelled():
            _class_of(title)
