"""The backups: made with one click, looked at, put back."""

from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QShowEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from coocook_desktop import wording
from coocook_desktop.dialogs.restore import RestoreDialog
from coocook_desktop.language import later, say, tr
from coocook_desktop.live import LiveChanges
from coocook_desktop.screen_actions import ScreenActions, button_for
from coocook_desktop.shift import Shift
from coocook_desktop.tasks import RunningTask, Task, TaskRunner
from coocook_desktop.widgets.banner import Banner
from coocook_desktop.widgets.empty_state import EmptyState
from coocook_desktop.widgets.labels import plain_label
from coocook_desktop.widgets.plain_table import PlainTable
from coocook_desktop.widgets.progress_row import ProgressRow
from coocook_server.bootstrap import CooCook
from coocook_server.errors import Cancelled
from coocook_server.operations.backup import BackupRecord

_HEADINGS = (later("Made"), later("State"), later("Bookings"), later("Chefs"), later("Size"), later("File"))
_FILE = 5
_NUMBERS = (2, 3, 4)


class BackupsScreen(QWidget):
    """Every backup beside the store, the newest first."""

    title = "Backups"

    backups_changed = Signal()
    """A backup was made or restored."""

    def __init__(
        self,
        coocook: CooCook,
        tasks: TaskRunner,
        live: LiveChanges,
        shift: Shift,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._coocook = coocook
        self._tasks = tasks
        self._shift = shift
        self._making: RunningTask | None = None
        self.backups: tuple[BackupRecord, ...] = ()
        self.banner = Banner()
        self.progress = ProgressRow()
        actions = ScreenActions(self)
        self.make_action = actions.add(tr("Back up now"), "Ctrl+B", "backups", self.make)
        self.make_button = button_for(
            self.make_action, hint=tr("Make a verified copy of everything, while work goes on")
        )
        self.make_button.setProperty("role", "primary")
        self.restore_action = actions.add(tr("Restore…"), None, "undo", self._restore_selected)
        self.restore_button = button_for(
            self.restore_action, hint=tr("Look at the selected backup, and put it back if you want to")
        )
        file_action = actions.add(tr("Restore from a file…"), None, "open", self._choose_file)
        self.file_button = button_for(file_action, hint=tr("Look at a backup that lies somewhere else"))
        folder_action = actions.add(tr("Open folder"), None, "open", self._open_folder)
        self.folder_button = button_for(folder_action, hint=tr("Show the backups in the file manager"))
        self.table = _empty_table()
        self.problem = plain_label("error")
        self.empty = EmptyState(
            tr("No backups yet"),
            tr("A backup is a checked copy of everything. It is made while work goes on."),
            tr("Back up now"),
        )
        self._pages = QStackedWidget()
        self._lay_out()
        self._connect()

    @property
    def selected(self) -> BackupRecord | None:
        """The backup that is selected."""
        row = self.table.currentRow()
        return self.backups[row] if 0 <= row < len(self.backups) else None

    def refresh(self) -> None:
        """Look for the backups again."""
        self._tasks.run(
            lambda _task: self._coocook.backup.list(), owner=self, done=self._show, failed=self._refused
        )

    def make(self) -> None:
        """Make a backup now."""
        if self._making is not None:
            return

        def work(task: Task) -> BackupRecord:
            return self._coocook.backup.create(task.progress, task.cancelled)

        self.banner.clear()
        self.make_action.setEnabled(False)
        self.progress.start(tr("Making a backup"))
        self._making = self._tasks.run(
            work,
            owner=self,
            done=self._made,
            failed=self._not_made,
            progress=self.progress.show_progress,
        )

    def restore(self, path: Path) -> RestoreDialog:
        """Show what a backup holds and what restoring it would lose; the dialog restores it."""
        dialog = RestoreDialog(self._coocook, self._tasks, path, self)
        dialog.finished.connect(self.refresh)
        dialog.restored.connect(lambda _record: self.backups_changed.emit())
        dialog.open()
        return dialog

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def _connect(self) -> None:
        self.empty.asked.connect(self.make)
        self.progress.stopped.connect(self._stop)
        self.table.itemSelectionChanged.connect(self._selection_changed)
        self.table.itemActivated.connect(self._restore_selected)

    def _show(self, backups: tuple[BackupRecord, ...]) -> None:
        kept = self.selected
        self.backups = backups
        self.table.setRowCount(len(backups))
        zone = self._coocook.settings.zone
        for row, backup in enumerate(backups):
            readable = bool(backup.schema)
            texts = (
                wording.moment(backup.made_at, zone),
                _state(backup),
                f"{backup.bookings:,}" if readable else "–",
                f"{backup.chefs:,}" if readable else "–",
                wording.size(backup.size),
                backup.path.name,
            )
            self.table.show_row(row, texts, say(backup.problem or ""))
        paths = [backup.path for backup in backups]
        if backups:
            self.table.selectRow(paths.index(kept.path) if kept and kept.path in paths else 0)
        self._pages.setCurrentWidget(self.table if backups else self.empty)
        self._selection_changed()

    def _selection_changed(self) -> None:
        chosen = self.selected
        self.restore_action.setEnabled(chosen is not None)
        problem = say("" if chosen is None else chosen.problem or "")
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))

    def _made(self, made: BackupRecord) -> None:
        self._end()
        words = tr("Backup made and verified: {name}, with {bookings} and {chefs}.").format(
            name=made.path.name,
            bookings=tr("%Ln booking(s)", "", made.bookings),
            chefs=tr("%Ln chef(s)", "", made.chefs),
        )
        self.banner.say(words, tone="good")
        self.backups_changed.emit()
        self.table.clearSelection()
        self.table.setCurrentCell(-1, -1)
        self.refresh()

    def _not_made(self, fault: Exception) -> None:
        self._end()
        if isinstance(fault, Cancelled):
            self.banner.say(tr("Stopped: no backup was made."), tone="info")
        else:
            self._refused(fault)

    def _end(self) -> None:
        self._making = None
        self.progress.end()
        self.make_action.setEnabled(True)
        self.make_button.setFocus()

    def _stop(self) -> None:
        if self._making is not None:
            self._making.cancel()

    def _refused(self, fault: Exception) -> None:
        self.banner.say(wording.fault(fault), tone="error")

    def _restore_selected(self) -> None:
        if self.selected is not None:
            self.restore(self.selected.path)

    def _choose_file(self) -> None:
        chooser = QFileDialog(self, tr("Restore from a file"), str(self._folder()))
        chooser.setNameFilters([tr("Backups (*.backup_*)"), tr("All files (*)")])
        chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.fileSelected.connect(lambda path: self.restore(Path(path)))
        chooser.open()

    def _folder(self) -> Path:
        return self._coocook.settings.store_path.parent

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder())))

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.make_button)
        buttons.addStretch(1)
        buttons.addWidget(self.restore_button)
        buttons.addWidget(self.file_button)
        buttons.addWidget(self.folder_button)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(24, 16, 24, 16)
        outer.setSpacing(12)
        outer.addLayout(buttons)
        outer.addWidget(self.progress)
        outer.addWidget(self.banner)
        outer.addWidget(self._pages, 1)
        outer.addWidget(self.problem)
        self._pages.addWidget(self.table)
        self._pages.addWidget(self.empty)


def _state(backup: BackupRecord) -> str:
    if backup.problem is not None:
        return tr("Cannot be relied on")
    return tr("Verified") if backup.verified else tr("Not verified")


def _empty_table() -> PlainTable:
    table = PlainTable(tr("Backups"), [tr(words) for words in _HEADINGS], numbers=_NUMBERS)
    header = table.horizontalHeader()
    for column, width in enumerate((192, 160, 96, 96, 96)):
        header.resizeSection(column, width)
    header.setSectionResizeMode(_FILE, QHeaderView.ResizeMode.Stretch)
    return table
