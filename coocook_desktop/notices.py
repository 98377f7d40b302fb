"""What the window tells by itself: new bookings, undo, the server's state, the newest backup."""

from datetime import datetime

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QSystemTrayIcon, QWidget

from coocook_desktop import wording
from coocook_desktop.language import tr
from coocook_desktop.main_window import MainWindow
from coocook_desktop.screens.backups import BackupsScreen
from coocook_desktop.session import Session
from coocook_desktop.shift import Shift
from coocook_desktop.tasks import TaskRunner
from coocook_server.hosting import HostState
from coocook_server.services.booking_lists import BookingRecord

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
        self._follow_shift(session.shift)
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
        if isinstance(screen, BackupsScreen):
            screen.changed.connect(self.look_for_backup)
        for name, show in (
            ("booking_asked", self._window.show_booking),
            ("chef_asked", self._window.show_chef),
            ("customer_asked", self._window.show_customer),
            ("screen_asked", self._window.open_screen),
        ):
            if hasattr(screen, name):
                getattr(screen, name).connect(show)

    def _follow_shift(self, shift: Shift) -> None:
        """Say what was done and offer to take it back; say what was taken back and offer it again."""
        tell = self._window.tell
        undo, redo = ((tr("Undo"), shift.undo),), ((tr("Redo"), shift.redo),)
        shift.noted.connect(lambda words: tell(f"{words}.", actions=undo))
        shift.undone.connect(
            lambda words: tell(
                tr("Undone: {change}").format(change=words), actions=redo if shift.to_redo else ()
            )
        )
        shift.redone.connect(lambda words: tell(f"{words}.", actions=undo))
        shift.refused.connect(lambda fault: tell(wording.fault(fault), "error"))

    def _tray_icon(self) -> QSystemTrayIcon | None:
        if not QSystemTrayIcon.isSystemTrayAvailable():
            return None
        tray = QSystemTrayIcon(self._window.windowIcon(), self)
        tray.setToolTip("CooCook")
        tray.activated.connect(self._window.bring_to_front)
        tray.messageClicked.connect(self._show_newest)
        tray.show()
        return tray
