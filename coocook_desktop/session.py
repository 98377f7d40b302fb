"""One open business on the desktop: the core, its changes, its web server, its screens."""

from collections.abc import Callable
from contextlib import ExitStack

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

import coocook_server.app  # noqa: F401  here, since two threads that both import it first get in each other's way
from coocook_desktop.dialogs.first_steps import Leads
from coocook_desktop.finder import Finder
from coocook_desktop.live import LiveChanges
from coocook_desktop.newcomers import Newcomers
from coocook_desktop.screens.backups import BackupsScreen
from coocook_desktop.screens.bookings import BookingsScreen
from coocook_desktop.screens.chefs import ChefsScreen
from coocook_desktop.screens.customers import CustomersScreen
from coocook_desktop.screens.health import HealthScreen
from coocook_desktop.screens.history import HistoryScreen
from coocook_desktop.screens.messages import MessagesScreen
from coocook_desktop.screens.reports import ReportsScreen
from coocook_desktop.screens.schedule import ScheduleScreen
from coocook_desktop.screens.server import ServerScreen
from coocook_desktop.screens.settings import SettingsScreen
from coocook_desktop.screens.today import TodayScreen
from coocook_desktop.serving import Serving
from coocook_desktop.shift import Shift
from coocook_desktop.tasks import TaskRunner
from coocook_desktop.widgets.desk_person import DeskPersonButton
from coocook_desktop.widgets.first_steps_button import FirstStepsButton
from coocook_server.bootstrap import CooCook
from coocook_server.config import overridden_by_environment


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
        self._makers: dict[str, Callable[[], QWidget]] = {
            screen.title: self._maker(screen)
            for screen in (
                ScheduleScreen,
                BookingsScreen,
                ChefsScreen,
                CustomersScreen,
                MessagesScreen,
                ReportsScreen,
                HistoryScreen,
                HealthScreen,
                BackupsScreen,
            )
        }
        for screen in (TodayScreen, ServerScreen, SettingsScreen):
            self._makers[screen.title] = self._serving_maker(screen)

    def begin(self) -> None:
        """Serve the pages, and look what waits."""
        self.serving.start()
        self.newcomers.look()

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
        return self._makers[title]()

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

    def _maker(
        self, screen: Callable[[CooCook, TaskRunner, LiveChanges, Shift], QWidget]
    ) -> Callable[[], QWidget]:
        return lambda: screen(self.coocook, self._tasks, self.live, self.shift)

    def _serving_maker(
        self, screen: Callable[[CooCook, TaskRunner, LiveChanges, Shift, Serving], QWidget]
    ) -> Callable[[], QWidget]:
        return lambda: screen(self.coocook, self._tasks, self.live, self.shift, self.serving)
