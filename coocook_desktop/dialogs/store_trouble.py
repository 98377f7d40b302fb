"""The store cannot be opened: why, and the ways on. Nothing is touched before the person says so."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QPushButton, QVBoxLayout, QWidget

from coocook_desktop import wording
from coocook_desktop.dialogs.restore import RestoreDialog
from coocook_desktop.dialogs.trouble import TroubleDialog
from coocook_desktop.language import tr
from coocook_desktop.tasks import Task, TaskRunner
from coocook_desktop.widgets.fitting import fit_height
from coocook_desktop.widgets.labels import plain_label, section_title
from coocook_server.bootstrap import open_backups
from coocook_server.config import Settings
from coocook_server.operations.backup import Backup, BackupRecord


@dataclass(frozen=True)
class ClosedStore:
    """The backups of a store that is not open."""

    settings: Settings
    backup: Backup


class StoreTroubleDialog(TroubleDialog):
    """Try again, restore a backup, start empty where the store is gone, or quit."""

    empty_asked = Signal()
    """Start an empty store in the place of the lost one."""

    def __init__(
        self,
        settings: Settings,
        words: str,
        tasks: TaskRunner,
        parent: QWidget | None = None,
        *,
        may_start_empty: bool = False,
    ) -> None:
        super().__init__(tr("The store cannot be opened"), words, parent)
        self._settings = settings
        self._tasks = tasks
        self._closed: ClosedStore | None = None
        self.backups: tuple[BackupRecord, ...] = ()
        self.choice = QComboBox()
        self.choice.setAccessibleName(tr("Backup to restore"))
        self.restore_button = QPushButton(tr("Look at it and restore…"))
        self.restore_button.setAutoDefault(False)
        self.restore_part = QWidget()
        self.understood = QCheckBox(tr("I know that nothing of the old store will be in it"))
        self.empty_button = QPushButton(tr("Start with an empty store"))
        self.empty_button.setProperty("role", "danger")
        self.empty_button.setAutoDefault(False)
        self.empty_button.setEnabled(False)
        self.empty_part = QWidget()
        self._lay_out_ways()
        self.restore_button.clicked.connect(self._restore)
        self.understood.toggled.connect(self.empty_button.setEnabled)
        self.empty_button.clicked.connect(self._start_empty)
        self.empty_part.setVisible(may_start_empty)
        self.restore_part.hide()
        if settings.is_sqlite:
            self._look_for_backups()

    def _look_for_backups(self) -> None:
        def work(_task: Task) -> tuple[ClosedStore, tuple[BackupRecord, ...]]:
            backup = open_backups(self._settings)
            return ClosedStore(self._settings, backup), backup.list()

        self._tasks.run(work, owner=self, done=self._offer)

    def _offer(self, found: tuple[ClosedStore, tuple[BackupRecord, ...]]) -> None:
        self._closed, every = found
        self.backups = tuple(record for record in every if record.problem is None)
        for record in self.backups:
            made = wording.moment(record.made_at, self._settings.zone)
            bookings = tr("%Ln booking(s)", "", record.bookings)
            chefs = tr("%Ln chef(s)", "", record.chefs)
            held = {"made": made, "bookings": bookings, "chefs": chefs}
            self.choice.addItem(tr("{made}: {bookings}, {chefs}").format(**held))
        self.restore_part.setVisible(bool(self.backups))
        fit_height(self)

    def _restore(self) -> None:
        if self._closed is None or self.choice.currentIndex() < 0:
            return
        path = self.backups[self.choice.currentIndex()].path
        dialog = RestoreDialog(self._closed, self._tasks, path, self)
        dialog.restored.connect(lambda _record: dialog.finished.connect(self._try_again))
        dialog.open()

    def _start_empty(self) -> None:
        self.leave()
        self.empty_asked.emit()

    def _lay_out_ways(self) -> None:
        warning = plain_label("muted")
        warning.setText(tr("If there is nothing to restore, CooCook can begin anew."))
        _fill(self.restore_part, section_title(tr("Restore a backup")), self.choice, self.restore_button)
        _fill(self.empty_part, section_title(tr("Begin anew")), warning, self.understood, self.empty_button)
        self.body.addWidget(self.restore_part)
        self.body.addWidget(self.empty_part)


def _fill(part: QWidget, *inside: QWidget) -> None:
    """One below the other, the button at the end no wider than it has to be."""
    column = QVBoxLayout(part)
    column.setContentsMargins(0, 4, 0, 0)
    column.setSpacing(6)
    for widget in inside:
        narrow = isinstance(widget, QPushButton)
        column.addWidget(widget, 0, Qt.AlignmentFlag.AlignLeft if narrow else Qt.AlignmentFlag(0))
