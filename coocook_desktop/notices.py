"""What the window tells by itself: new bookings, undo, the server's state, the newest backup."""

from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from coocook_desktop import wording
from coocook_desktop.language import later, say, tr
from coocook_desktop.main_window import SERVER, MainWindow
from coocook_desktop.session import Session
from coocook_desktop.shift import Shift
from coocook_desktop.steps import taking_back
from coocook_desktop.tasks import Task, TaskRunner
from coocook_desktop.widgets.banner import Action
from coocook_server.hosting import HostState
from coocook_server.models.booking import Status
from coocook_server.services.booking_changes import Changed
from coocook_server.services.booking_lists import BookingRecord

BACKUP_EVERY_MS = 60_000
_STATES = {
    HostState.STOPPED: later("Server stopped"),
    HostState.STARTING: later("Server starting…"),
    HostState.DRAINING: later("Server stopping: answering what is in flight…"),
}


class Notices(QObject):
    """Ties one session to the window."""

    def __init__(self, window: MainWindow, tasks: TaskRunner, session: Session) -> None:
        super().__init__(session)
        self._window = window
        self._tasks = tasks
        self._session = session
        self._newest: BookingRecord | None = None
        self._look_for_backup = QTimer(self, interval=BACKUP_EVERY_MS)
        self._look_for_backup.timeout.connect(self.look_for_backup)
        self._look_for_backup.start()
        session.newcomers.arrived.connect(self._arrived)
        session.newcomers.waiting.connect(window.count_waiting)
        session.serving.changed.connect(self._serving_changed)
        window.screen_made.connect(self._screen_made)
        window.page_asked.connect(self._open_page)
        window.spoken.connect(self._say_again)
        window.tray.message_clicked.connect(self._show_newest)
        self._follow_shift(session.shift)
        self._serving_changed()
        self.look_for_backup()

    def look_for_backup(self) -> None:
        """See how old the newest backup is."""
        backup, clock = self._session.coocook.backup, self._session.coocook.clock

        def done(made_at: datetime | None) -> None:
            if made_at is None:
                self._window.status.show_backup(tr("No backup yet"))
            else:
                age = wording.length(clock() - made_at)
                self._window.status.show_backup(tr("Last backup {age} ago").format(age=age))

        self._tasks.run(
            lambda _task: next((record.made_at for record in backup.list()), None), owner=self, done=done
        )

    def _say_again(self) -> None:
        self._serving_changed()
        self.look_for_backup()
        self._session.newcomers.look()

    def _arrived(self, booking: BookingRecord, words: str) -> None:
        self._newest = booking
        actions: list[Action] = [(tr("Show"), self._show_newest)]
        if booking.status is Status.PENDING:
            actions.append((tr("Confirm"), self._confirm_newest))
        self._window.tell_news(words, tuple(actions))
        self._window.tray.tell(words)

    def _show_newest(self) -> None:
        self._window.bring_to_front()
        if self._newest is not None:
            self._window.news.clear()
            self._window.show_booking(self._newest.id)

    def _confirm_newest(self) -> None:
        booking, coocook, shift = self._newest, self._session.coocook, self._session.shift
        if booking is None:
            return

        def work(_task: Task) -> Changed:
            return coocook.bookings.set_status(
                booking.id, Status.CONFIRMED, by=shift.by, version=booking.version
            )

        def done(changed: Changed) -> None:
            words = tr("Booking {id} was confirmed").format(id=booking.id)
            if changed.change_id is not None:
                shift.note(words, taking_back(coocook, shift, changed.change_id))

        def failed(fault: Exception) -> None:
            self._window.tell(wording.fault(fault), "error", ((tr("Show"), self._show_newest),))

        self._window.news.clear()
        self._tasks.run(work, owner=self, done=done, failed=failed)

    def _serving_changed(self) -> None:
        serving = self._session.serving
        status = self._window.status
        if serving.fault is not None:
            status.show_server(say(serving.fault.message), up=False, wrong=True)
        elif serving.listening:
            status.show_server(tr("Serving at {address}").format(address=serving.address), up=True)
        else:
            status.show_server(tr(_STATES[serving.state]), up=False)

    def _open_page(self, path: str) -> None:
        serving = self._session.serving
        if serving.listening:
            QDesktopServices.openUrl(QUrl(serving.address).resolved(QUrl(path)))
        else:
            open_server = partial(self._window.open_screen, SERVER)
            self._window.tell(
                tr("Your pages are not up, so there is nothing to show."),
                "warning",
                ((tr("Open Server"), open_server),),
            )

    def _screen_made(self, screen: QWidget) -> None:
        window = self._window
        if hasattr(screen, "show_look"):
            screen.show_look(window.appearance.look)
        for name, show in (
            ("booking_asked", window.show_booking),
            ("chef_asked", window.show_chef),
            ("customer_asked", window.show_customer),
            ("screen_asked", window.open_screen),
            ("bookings_asked", window.show_days),
            ("language_asked", window.speak),
            ("look_asked", window.show_look),
            ("reopen_asked", window.reopen_asked),
            ("page_asked", window.page_asked),
            ("backups_changed", self.look_for_backup),
        ):
            if hasattr(screen, name):
                getattr(screen, name).connect(show)

    def _follow_shift(self, shift: Shift) -> None:
        """Say what was done and offer to take it back; say what was taken back and offer it again."""
        shift.changed.connect(self._changes)
        shift.noted.connect(self._noted)
        shift.redone.connect(self._noted)
        shift.undone.connect(self._undone)
        shift.refused.connect(lambda fault: self._window.tell(wording.fault(fault), "error"))

    def _changes(self) -> None:
        shift = self._session.shift
        self._window.menus.show_changes(shift.to_undo, shift.to_redo)

    def _noted(self, words: str) -> None:
        said = tr("{change}.").format(change=words)
        self._window.tell(said, actions=((tr("Undo"), self._session.shift.undo),))

    def _undone(self, words: str) -> None:
        shift = self._session.shift
        again = ((tr("Redo"), shift.redo),) if shift.to_redo else ()
        self._window.tell(tr("Undone: {change}").format(change=words), actions=again)
