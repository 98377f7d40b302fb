"""Putting a backup back: what it holds, what would be lost, and only then the doing."""

from pathlib import Path
from typing import Protocol

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from coocook_desktop import wording
from coocook_desktop.language import say, tr
from coocook_desktop.tasks import RunningTask, Task, TaskRunner
from coocook_desktop.widgets.banner import Banner
from coocook_desktop.widgets.progress_row import ProgressRow
from coocook_desktop.widgets.roles import set_role
from coocook_server.config import Settings
from coocook_server.errors import Cancelled
from coocook_server.operations.backup import Backup, BackupContents, RestoreRecord

WIDTH = 560


class HasBackups(Protocol):
    """CooCook, or what is known of a store that cannot be opened."""

    @property
    def settings(self) -> Settings:
        """Where the store is, and in which time zone."""

    @property
    def backup(self) -> Backup:
        """Its backups."""


class RestoreDialog(QDialog):
    """Nothing is touched before the button that names the backup is pressed."""

    restored = Signal(object)
    """What the service answered: a `RestoreRecord`."""

    def __init__(
        self, coocook: HasBackups, tasks: TaskRunner, path: Path, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._coocook = coocook
        self._tasks = tasks
        self._path = path
        self._running: RunningTask | None = None
        self.setWindowTitle(tr("Restore a backup"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFixedWidth(WIDTH)
        self.title = QLabel(path.name, wordWrap=True)
        self.title.setProperty("role", "heading")
        self.banner = Banner()
        self.holds = QLabel(wordWrap=True)
        self.loses = QLabel(wordWrap=True)
        self.progress = ProgressRow()
        self.buttons = QDialogButtonBox()
        self.confirm = QPushButton(tr("Restore"))
        self.confirm.setProperty("role", "danger")
        self.confirm.setEnabled(False)
        self.close_button = QPushButton(tr("Cancel"))
        self.buttons.addButton(self.confirm, QDialogButtonBox.ButtonRole.ActionRole)
        self.buttons.addButton(self.close_button, QDialogButtonBox.ButtonRole.RejectRole)
        self.close_button.setDefault(True)
        self._lay_out()
        self.confirm.clicked.connect(self.restore)
        self.buttons.rejected.connect(self.reject)
        self.progress.stopped.connect(self._stop)
        self._inspect()

    def restore(self) -> None:
        """Put the backup in the store's place."""
        if self._running is not None:
            return

        def work(task: Task) -> RestoreRecord:
            return self._coocook.backup.restore(self._path, task.progress, task.cancelled)

        self.banner.clear()
        self.confirm.setEnabled(False)
        self.close_button.setEnabled(False)
        self.progress.start(tr("Restoring"))
        self._running = self._tasks.run(
            work,
            owner=self,
            done=self._restored,
            failed=self._refused,
            progress=self.progress.show_progress,
        )

    def reject(self) -> None:
        """Close, unless a restore is running: that one is stopped first."""
        if self._running is None:
            super().reject()

    def _inspect(self) -> None:
        self.holds.setText(tr("Reading the backup…"))
        self._tasks.run(
            lambda _task: self._coocook.backup.inspect(self._path),
            owner=self,
            done=self._show,
            failed=self._not_readable,
        )

    def _show(self, found: BackupContents) -> None:
        record, zone = found.record, self._coocook.settings.zone
        made = wording.moment(record.made_at, zone)
        self.title.setText(tr("Backup of {when}").format(when=made))
        sentences = [_held(record.bookings, record.chefs, record.accounts)]
        if found.newest_booking_at is not None:
            newest = wording.moment(found.newest_booking_at, zone)
            sentences.append(tr("The newest booking was made on {when}.").format(when=newest))
        size = wording.size(record.size)
        sentences.append(tr("{size}, {name}.").format(size=size, name=record.path.name))
        self.holds.setText(" ".join(sentences))
        self.loses.setText(_lost(found))
        set_role(self.loses, "warning" if _anything_lost(found) else "")
        if record.problem is not None:
            self.banner.say(say(record.problem), tone="warning")
        self.confirm.setText(tr("Restore backup of {when}").format(when=made))
        self.confirm.setEnabled(True)
        self.close_button.setFocus()
        self._fit()

    def _not_readable(self, fault: Exception) -> None:
        self._show_end()
        words = tr("This file cannot be restored. {why} Nothing was changed.")
        self.banner.say(words.format(why=wording.fault(fault)), tone="error")
        self._fit()

    def _restored(self, record: RestoreRecord) -> None:
        self._end()
        self._show_end()
        self.title.setText(tr("Restored"))
        has = tr("CooCook now has %Ln booking(s) again.", "", record.restored.bookings)
        kept = record.safety_copy
        told = tr("What was there before is kept as {name}.")
        words = has if kept is None else " ".join((has, told.format(name=kept.path.name)))
        self.banner.say(words, tone="good")
        self._fit()
        self.restored.emit(record)

    def _refused(self, fault: Exception) -> None:
        self._end()
        self.confirm.setEnabled(True)
        if isinstance(fault, Cancelled):
            self.banner.say(tr("Stopped: nothing was changed."), tone="info")
            return
        self.banner.say(wording.fault(fault), tone="error")

    def _end(self) -> None:
        self._running = None
        self.progress.end()
        self.close_button.setEnabled(True)

    def _show_end(self) -> None:
        self._facts.hide()
        self.confirm.hide()
        self.close_button.setText(tr("Close"))
        self.close_button.setFocus()

    def _fit(self) -> None:
        """As high as the words need, once they are laid out."""
        QTimer.singleShot(0, self, self._take_height)

    def _take_height(self) -> None:
        outer = self.layout()
        if outer is not None:
            self.resize(WIDTH, outer.totalHeightForWidth(WIDTH))

    def _stop(self) -> None:
        if self._running is not None:
            self._running.cancel()

    def _lay_out(self) -> None:
        self._facts = QWidget()
        grid = QGridLayout(self._facts)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(12)
        grid.setColumnStretch(1, 1)
        safety = QLabel(
            tr(
                "The store as it is now is kept as a backup first, so that this can be undone. "
                "Customers wait for a moment meanwhile."
            ),
            wordWrap=True,
        )
        rows = ((tr("It holds"), self.holds), (tr("You would lose"), self.loses), (tr("Safety"), safety))
        for row, (name, words) in enumerate(rows):
            title = QLabel(name)
            title.setProperty("role", "muted")
            words.setTextFormat(Qt.TextFormat.PlainText)
            words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            grid.addWidget(title, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(words, row, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(24, 24, 24, 16)
        outer.setSpacing(16)
        for widget in (self.title, self.banner, self._facts, self.progress):
            outer.addWidget(widget)
        outer.addStretch(1)
        outer.addWidget(self.buttons)


def _anything_lost(found: BackupContents) -> bool:
    return bool(found.lost_bookings or found.lost_chefs or found.lost_accounts)


def _lost(found: BackupContents) -> str:
    """What the present store has and the backup has not, in words."""
    lost = [
        words
        for count, words in (
            (found.lost_bookings, tr("%Ln booking(s)", "", found.lost_bookings)),
            (found.lost_chefs, tr("%Ln chef(s)", "", found.lost_chefs)),
            (found.lost_accounts, tr("%Ln account(s)", "", found.lost_accounts)),
        )
        if count
    ]
    if not lost:
        return tr("No booking, chef or account; only changes made to them since.")
    return tr("{what} added since, and the changes made since to the others.").format(what=", ".join(lost))


def _held(bookings: int, chefs: int, accounts: int) -> str:
    return tr("{bookings}, {chefs}, {accounts}.").format(
        bookings=tr("%Ln booking(s)", "", bookings),
        chefs=tr("%Ln chef(s)", "", chefs),
        accounts=tr("%Ln account(s)", "", accounts),
    )
