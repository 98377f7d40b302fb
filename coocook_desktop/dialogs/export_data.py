"""Chefs, customers and bookings into a file for a spreadsheet, which an import reads again."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QGridLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from coocook_desktop import import_words, language, wording
from coocook_desktop.import_words import NOUNS
from coocook_desktop.language import tr
from coocook_desktop.shift import Shift
from coocook_desktop.tasks import RunningTask, Task, TaskRunner
from coocook_desktop.widgets.banner import Banner
from coocook_desktop.widgets.fitting import fit_height
from coocook_desktop.widgets.labels import plain_label
from coocook_desktop.widgets.progress_row import ProgressRow
from coocook_server.bootstrap import CooCook
from coocook_server.errors import Cancelled
from coocook_server.operations.exports import Exported, Filter, Form
from coocook_server.operations.import_fields import Noun

WIDTH = 480


class ExportDialog(QDialog):
    """All of a noun, or what the list that was shown is filtered to."""

    exported = Signal(object)
    """An `Exported`: a file was written."""

    def __init__(
        self,
        coocook: CooCook,
        tasks: TaskRunner,
        shift: Shift,
        parent: QWidget | None = None,
        noun: Noun | str | None = None,
        wanted: Filter | None = None,
    ) -> None:
        super().__init__(parent)
        self._coocook = coocook
        self._tasks = tasks
        self._shift = shift
        self._wanted = wanted
        self._came_for = None if noun is None else Noun(noun)
        self._running: RunningTask | None = None
        self.setWindowTitle(tr("Export"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFixedWidth(WIDTH)
        self.noun = QComboBox()
        for kind, words in NOUNS.items():
            self.noun.addItem(tr(words), kind)
        self.noun.setCurrentIndex(max(0, self.noun.findData(self._came_for)))
        self.which = QComboBox()
        self.form = QComboBox()
        self.form.addItem(tr("Excel workbook (XLSX)"), Form.XLSX)
        self.form.addItem(tr("CSV, for any program"), Form.CSV)
        self.count = plain_label("muted")
        self.banner = Banner()
        self.progress = ProgressRow()
        self.buttons = QDialogButtonBox()
        self.save_button = QPushButton(tr("&Save…"))
        self.save_button.setProperty("role", "primary")
        self.close_button = QPushButton(tr("Cancel"))
        self.buttons.addButton(self.save_button, QDialogButtonBox.ButtonRole.ActionRole)
        self.buttons.addButton(self.close_button, QDialogButtonBox.ButtonRole.RejectRole)
        self.save_button.setDefault(True)
        self._lay_out()
        self.noun.currentIndexChanged.connect(self._offer_which)
        self.which.currentIndexChanged.connect(self._count)
        self.save_button.clicked.connect(self._ask_where)
        self.buttons.rejected.connect(self.reject)
        self.progress.stopped.connect(self._stop)
        self._offer_which()

    @property
    def chosen(self) -> Noun:
        """What is exported."""
        return Noun(self.noun.currentData())

    @property
    def as_what(self) -> Form:
        """The kind of file."""
        return Form(self.form.currentData())

    @property
    def wanted(self) -> Filter | None:
        """Which of them; None for all."""
        return self._wanted if self.which.currentData() else None

    def save(self, path: Path) -> None:
        """Write the file."""
        noun, form, wanted = self.chosen, self.as_what, self.wanted

        def work(task: Task) -> Exported:
            return self._coocook.exports.write(
                path,
                noun,
                form,
                language.current(),
                wanted,
                by=self._shift.by,
                progress=task.progress,
                cancelled=task.cancelled,
            )

        self.banner.clear()
        self._busy(busy=True)
        self.progress.start(tr("Writing"))
        self._running = self._tasks.run(
            work, owner=self, done=self._done, failed=self._failed, progress=self.progress.show_progress
        )

    def reject(self) -> None:
        """Close, unless a file is being written: that is stopped first."""
        if self._running is None:
            super().reject()
        else:
            self._running.cancel()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        fit_height(self)

    def _offer_which(self) -> None:
        self.which.clear()
        self.which.addItem(tr("All"), False)
        if self._wanted is not None and self.chosen is self._came_for:
            self.which.addItem(tr("Only what the list shows now"), True)
        self.which.setEnabled(self.which.count() > 1)
        self._count()

    def _count(self) -> None:
        noun, wanted = self.chosen, self.wanted

        def done(count: int) -> None:
            if (noun, wanted) == (self.chosen, self.wanted):
                self.count.setText(import_words.counted(noun, count))

        self._tasks.run(
            lambda _task: self._coocook.exports.count(noun, wanted, by=self._shift.by),
            owner=self,
            done=done,
            failed=self._failed,
        )

    def _ask_where(self) -> None:
        form = self.as_what
        today = self._coocook.clock().astimezone(self._coocook.settings.zone).date()
        name = f"{import_words.noun(self.chosen)} {today.isoformat()}.{form}"
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        chooser = QFileDialog(self, tr("Export"), folder)
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.setDefaultSuffix(form.value)
        chooser.setNameFilters(
            [tr("Excel workbook (*.xlsx)") if form is Form.XLSX else tr("CSV (*.csv)"), tr("All files (*)")]
        )
        chooser.selectFile(name)
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.fileSelected.connect(lambda chosen: self.save(Path(chosen)))
        chooser.open()

    def _done(self, done: Exported) -> None:
        self._busy(busy=False)
        self.close_button.setText(tr("Close"))
        folder = QUrl.fromLocalFile(str(done.path.parent))
        words = tr("{what} saved as {name}.").format(
            what=import_words.counted(self.chosen, done.rows), name=done.path.name
        )
        open_folder = (tr("Open folder"), lambda: QDesktopServices.openUrl(folder))
        self.banner.say(words, tone="good", actions=(open_folder,))
        fit_height(self)
        self.exported.emit(done)

    def _failed(self, fault: Exception) -> None:
        self._busy(busy=False)
        if isinstance(fault, Cancelled):
            self.banner.say(tr("Stopped: no file was written."), tone="info")
        else:
            self.banner.say(wording.fault(fault), tone="error")
        fit_height(self)

    def _busy(self, *, busy: bool) -> None:
        if not busy:
            self._running = None
            self.progress.end()
        for widget in (self.save_button, self.noun, self.form):
            widget.setEnabled(not busy)
        self.which.setEnabled(not busy and self.which.count() > 1)

    def _stop(self) -> None:
        if self._running is not None:
            self._running.cancel()

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(12)
        grid.setColumnStretch(1, 1)
        fields = {self.noun: tr("&What"), self.which: tr("Which &of them"), self.form: tr("&As")}
        for row, (box, words) in enumerate(fields.items()):
            label = QLabel(words)
            label.setBuddy(box)
            box.setAccessibleName(words.replace("&", ""))
            grid.addWidget(label, row, 0)
            grid.addWidget(box, row, 1)
        grid.addWidget(self.count, len(fields), 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(24, 24, 24, 16)
        outer.setSpacing(16)
        outer.addWidget(self.banner)
        outer.addLayout(grid)
        outer.addWidget(self.progress)
        outer.addStretch(1)
        outer.addWidget(self.buttons)
