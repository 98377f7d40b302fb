"""From the bare window to the open business, and back to the end."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from coocook_desktop.dialogs.farewell import Farewell
from coocook_desktop.dialogs.stay import StayDialog
from coocook_desktop.faults import UNEXPECTED
from coocook_desktop.garbage import GarbageCollection
from coocook_desktop.language import say, tr
from coocook_desktop.main_window import MainWindow
from coocook_desktop.tasks import Task, TaskRunner
from coocook_server.errors import CooCookError, StoreMissing

if TYPE_CHECKING:
    from coocook_desktop.choice import Choice
    from coocook_desktop.session import Session
    from coocook_server.bootstrap import CooCook
    from coocook_server.config import Settings

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Found:
    """The settings, and whether nothing has decided yet what to open."""

    settings: "Settings"
    first: bool


class Startup(QObject):
    """Opens the business behind the window that is already there, and ends it politely."""

    opened = Signal()
    """The business is open and its first screen is shown."""

    ended = Signal()
    """Everything is answered and closed."""

    def __init__(self, window: MainWindow, tasks: TaskRunner) -> None:
        super().__init__(window)
        self._window = window
        self._tasks = tasks
        self._ending = False
        self._between = False
        self.has_ended = False
        self.farewell = Farewell(window)
        self._garbage = GarbageCollection(self)
        self.session: Session | None = None
        window.close_asked.connect(self.close_window)
        window.quit_asked.connect(self.end)
        window.reopen_asked.connect(self.reopen)
        window.own_business_asked.connect(self._ask_for_business)

    def begin(self) -> None:
        """Read the settings, then open the store."""
        self._window.curtain.say(tr("Opening…"))
        self._tasks.run(_read_settings, owner=self, done=self._settled, failed=self._misconfigured)

    def close_window(self) -> None:
        """End, or go on serving without a window, as the person decided; they are asked once."""
        window = self._window
        if self._ending or self.session is None or not window.tray.available:
            self.end()
        elif window.was_asked_to_keep_serving:
            self._close_window(window.keeps_serving)
        elif not window.findChildren(StayDialog):
            dialog = StayDialog(window)
            dialog.decided.connect(window.keep_serving)
            dialog.decided.connect(self._close_window)
            dialog.open()

    def reopen(self) -> None:
        """Close the business behind the curtain, and open it with the settings as they are now."""
        if self.session is not None and not self._ending:
            self._window.curtain.say(tr("Opening again…"))
            self._close_session(self.begin)

    def end(self) -> None:
        """Answer what is in flight, close, and tell; a second call does nothing."""
        if self._ending:
            return
        self._ending = True
        self.farewell.begin()
        if not self._between:
            self._close_session(self._all_closed)

    def close_now(self) -> None:
        """Close at once, when the program ends without having been asked to."""
        session, self.session = self.session, None
        if session is not None:
            session.let_go()
            session.close()

    def _close_window(self, keep: bool) -> None:
        if keep:
            self._window.hide()
            self._window.tray.tell(tr("CooCook goes on serving your pages. A click here opens it again."))
        else:
            self.end()

    def _settled(self, found: Found) -> None:
        if self._ending:
            return
        if not found.first:
            self._open_store(found.settings)
            return
        from coocook_desktop.dialogs.first_start import FirstStartDialog

        self._window.curtain.say(tr("Welcome to CooCook"), busy=False)
        dialog = FirstStartDialog(found.settings, self._window)
        dialog.chosen.connect(self._keep)
        dialog.rejected.connect(self.end)
        dialog.open()

    def _keep(self, choice: "Choice") -> None:
        self._window.curtain.say(tr("Getting ready…"))

        def done(_nothing: None) -> None:
            self.begin()

        self._tasks.run(lambda _task: choice.keep(), owner=self, done=done, failed=self._misconfigured)

    def _open_store(self, settings: "Settings", *, create: bool = False) -> None:
        self._window.curtain.say(tr("Opening the store…"))
        self._between = True
        self._tasks.run(
            partial(_open_coocook, settings, create),
            owner=self,
            done=self._opened,
            failed=partial(self._not_opened, settings),
        )

    def _opened(self, coocook: "CooCook") -> None:
        from coocook_desktop.notices import Notices
        from coocook_desktop.session import Session

        self._between = False
        if self._ending:
            self._finish(coocook.close, self._all_closed)
            return
        self._garbage.start()
        self.session = Session(coocook, self._tasks, self)
        Notices(self._window, self._tasks, self.session)
        self._window.attach(self.session)
        self.session.begin()
        log.info("the desktop is open")
        self.opened.emit()

    def _misconfigured(self, fault: Exception) -> None:
        from coocook_desktop.dialogs.trouble import TroubleDialog

        if self._ending:
            return
        self._window.curtain.say(tr("CooCook could not start"), busy=False)
        title = tr("CooCook cannot start with these settings")
        dialog = TroubleDialog(title, _in_words(fault), self._window)
        dialog.again.connect(self.begin)
        dialog.rejected.connect(self.end)
        dialog.open()

    def _not_opened(self, settings: "Settings", fault: Exception) -> None:
        from coocook_desktop.dialogs.store_trouble import StoreTroubleDialog

        self._between = False
        if self._ending:
            self._all_closed()
            return
        self._window.curtain.say(tr("The store is not open"), busy=False)
        gone = isinstance(fault, StoreMissing)
        dialog = StoreTroubleDialog(
            settings, _in_words(fault), self._tasks, self._window, may_start_empty=gone
        )
        dialog.again.connect(partial(self._open_store, settings))
        dialog.empty_asked.connect(partial(self._open_store, settings, create=True))
        dialog.rejected.connect(self.end)
        dialog.open()

    def _ask_for_business(self) -> None:
        from coocook_desktop.dialogs.first_start import OwnBusinessDialog

        dialog = OwnBusinessDialog(self._window)
        dialog.chosen.connect(self._leave_demo)
        dialog.open()

    def _leave_demo(self, choice: "Choice") -> None:
        self._window.curtain.say(tr("Closing the demo…"))
        self._close_session(partial(self._keep, choice))

    def _close_session(self, then: Callable[[], None]) -> None:
        """Take the screens away, then close in a task."""
        session, self.session = self.session, None
        self._tasks.cancel_all()
        self._window.detach()
        if session is None:
            then()
            return
        session.let_go()

        def done() -> None:
            session.deleteLater()
            self._between = False
            if self._ending:
                self._all_closed()
            else:
                then()

        self._between = True
        self._finish(session.close, done)

    def _finish(self, close: Callable[[], None], then: Callable[[], None]) -> None:
        """Call `close` in a task, then `then`, however it went."""
        self._tasks.run(
            lambda _task: close(), owner=self, done=lambda _nothing: then(), failed=lambda _fault: then()
        )

    def _all_closed(self) -> None:
        self._garbage.stop()
        self.farewell.end()
        self._window.close_for_good()
        self.has_ended = True
        self.ended.emit()


def _in_words(fault: Exception) -> str:
    return say(fault.message) if isinstance(fault, CooCookError) else tr(UNEXPECTED)


def _read_settings(_task: Task) -> Found:
    from coocook_desktop.choice import is_first_start
    from coocook_server.config import load_settings
    from coocook_server.log import set_up_logging

    settings = load_settings()
    set_up_logging(settings, to_stderr=True)
    return Found(settings, is_first_start(settings))


def _open_coocook(settings: "Settings", create: bool, _task: Task) -> "CooCook":
    """Open the store, and import what the first screen needs while nobody waits for the GUI thread."""
    import coocook_desktop.notices
    import coocook_desktop.screens.today
    import coocook_desktop.session  # noqa: F401
    from coocook_server.bootstrap import open_coocook

    return open_coocook(settings, create=create)
