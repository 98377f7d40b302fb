"""What the window tells by itself: new bookings, undo, the server's state, the newest backup."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QSystemTrayIcon, QWidget

from coocook_desktop import wording
from coocook_desktop.main_window import MainWindow
from coocook_desktop.screens.backups import BackupsScreen
from coocook_desktop.session import Session
from coocook_desktop.tasks import TaskRunner
from coocook_server.errors import CooCookError
from coocook_server.hosting import HostState
from coocook_server.services.booking_lists import BookingRecord

LOG_WORDS = "This did not work. The log has the reason."
BACKUP_EVERY_MS = 60_000
SHOWN_MS = 10_000
_STATES = {
    HostState.STOPPED: "Server stopped",
    HostState.STARTING: "Server starting…",
    HostState.DRAINING: "Server stopping: answering what is in flight…",
}


class Notices(QObject):
    """Ties one session to the window."""

    def __init__(self, window: MainWindow, tasks: TaskRunner, session: Session) -> None:
        super().__init__(session)
        self._window = window
        self._tasks = tasks
        self._session = session
        self._newest: BookingRecord | None = None
        self._tray = self._tray_icon()
        self._look_for_backup = QTimer(self, interval=BACKUP_EVERY_MS)
        self._look_for_backup.timeout.connect(self.look_for_backup)
        self._look_for_backup.start()
        session.newcomers.arrived.connect(self._arrived)
        session.newcomers.waiting.connect(window.count_waiting)
        session.serving.changed.connect(self._serving_changed)
        window.screen_made.connect(self._screen_made)
        self._serving_changed()
        self.look_for_backup()

    def look_for_backup(self) -> None:
        """See how old the newest backup is."""
        backup, clock = self._session.coocook.backup, self._session.coocook.clock

        def done(made_at: datetime | None) -> None:
            if made_at is None:
                self._window.status.show_backup("No backup yet")
            else:
                age = wording.length(clock() - made_at)
                self._window.status.show_backup(f"Last backup {age} ago")

        self._tasks.run(
            lambda _task: next((record.made_at for record in backup.list()), None), owner=self, done=done
        )

    def _arrived(self, booking: BookingRecord, words: str) -> None:
        self._newest = booking
        self._window.tell_news(words, (("Show", self._show_newest),))
        if self._tray is not None:
            self._tray.showMessage("CooCook", words, self._tray.icon(), SHOWN_MS)

    def _show_newest(self) -> None:
        if self._newest is None:
            return
        self._window.news.clear()
        self._window.bring_to_front()
        self._window.show_booking(self._newest.id)

    def _serving_changed(self) -> None:
        serving = self._session.serving
        if serving.fault is not None:
            self._window.status.show_server(serving.fault.message, up=False, wrong=True)
        elif serving.listening:
            self._window.status.show_server(f"Serving at {serving.address}", up=True)
        else:
            self._window.status.show_server(_STATES[serving.state], up=False)

    def _screen_made(self, screen: QWidget) -> None:
        if hasattr(screen, "undo_offered"):
            screen.undo_offered.connect(self._offer_undo)
        if isinstance(screen, BackupsScreen):
            screen.changed.connect(self.look_for_backup)
        if hasattr(screen, "booking_asked"):
            screen.booking_asked.connect(self._window.show_booking)
        if hasattr(screen, "screen_asked"):
            screen.screen_asked.connect(self._window.open_screen)

    def _offer_undo(self, words: str, take_back: Callable[[], None]) -> None:
        def done(_nothing: None) -> None:
            self._window.tell(f"Undone: {words}")

        def failed(fault: Exception) -> None:
            self._window.tell(fault.message if isinstance(fault, CooCookError) else LOG_WORDS, "error")

        def undo() -> None:
            self._window.notice.clear()
            self._tasks.run(lambda _task: take_back(), owner=self, done=done, failed=failed)

        self._window.tell(f"{words}.", actions=(("Undo", undo),))

    def _tray_icon(self) -> QSystemTrayIcon | None:
        if not QSystemTrayIcon.isSystemTrayAvailable():
            return None
        tray = QSystemTrayIcon(self._window.windowIcon(), self)
        tray.setToolTip("CooCook")
        tray.activated.connect(self._window.bring_to_front)
        tray.messageClicked.connect(self._show_newest)
        tray.show()
        return tray
