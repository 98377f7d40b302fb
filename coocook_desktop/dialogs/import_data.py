"""Chefs, customers and bookings from a file: choose it, say what is in it, see what would be, import it."""

from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from coocook_desktop import import_words, wording
from coocook_desktop.import_steps import taking_import_back
from coocook_desktop.language import tr
from coocook_desktop.shift import Shift
from coocook_desktop.tasks import RunningTask, Task, TaskRunner
from coocook_desktop.widgets.banner import Banner
from coocook_desktop.widgets.import_columns import ImportColumnsPage
from coocook_desktop.widgets.import_contents import ImportContentsPage, headings_of
from coocook_desktop.widgets.import_file import ImportFilePage
from coocook_desktop.widgets.import_result import ImportResultPage
from coocook_desktop.widgets.labels import plain_label
from coocook_desktop.widgets.roles import set_role
from coocook_server.bootstrap import CooCook
from coocook_server.errors import Cancelled
from coocook_server.operations import import_fields
from coocook_server.operations.import_fields import Noun
from coocook_server.operations.imports import Imported, Plan, Wanted
from coocook_server.operations.sheets import Reading, Sheet

SIZE = (960, 640)
LEAST = (720, 520)
PAUSE_MS = 150
FILE, CONTENTS, COLUMNS, RESULT = range(4)


class ImportDialog(QDialog):
    """An assistant; nothing is changed before its last step."""

    imported = Signal(object)
    """An `Imported`: rows of the file are in the store."""

    def __init__(
        self,
        coocook: CooCook,
        tasks: TaskRunner,
        shift: Shift,
        parent: QWidget | None = None,
        noun: Noun | str | None = None,
    ) -> None:
        super().__init__(parent)
        self._coocook = coocook
        self._tasks = tasks
        self._shift = shift
        self._noun = None if noun is None else Noun(noun)
        self._path: Path | None = None
        self._sheet: Sheet | None = None
        self._plan: Plan | None = None
        self._running: RunningTask | None = None
        self._previewed: Wanted | None = None
        self._done = False
        self.setWindowTitle(tr("Import"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAcceptDrops(True)
        self.setMinimumSize(*LEAST)
        self.resize(*SIZE)
        self.step = plain_label("muted")
        self.banner = Banner()
        self.file_page = ImportFilePage()
        self.contents_page = ImportContentsPage()
        self.columns_page = ImportColumnsPage(coocook.settings.currency)
        self.result_page = ImportResultPage()
        self.pages = QStackedWidget()
        self.back_button = QPushButton(tr("&Back"))
        self.next_button = QPushButton(tr("&Next"))
        self.undo_button = QPushButton(tr("&Undo"))
        self.close_button = QPushButton(tr("Cancel"))
        self._soon = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._lay_out()
        self._connect()
        self._show_page(FILE)

    @property
    def wanted(self) -> Wanted:
        """What is chosen on the pages."""
        contents, columns = self.contents_page, self.columns_page
        return Wanted(
            contents.chosen, columns.mapped, columns.forms, contents.headings.isChecked(), columns.choice
        )

    def open_file(self, path: Path, reading: Reading | None = None) -> None:
        """Read a file and show what is in it."""
        self.banner.clear()
        self._path = path
        self.file_page.setEnabled(False)

        def done(sheet: Sheet) -> None:
            self.file_page.setEnabled(True)
            self._sheet = sheet
            self.contents_page.show_sheet(sheet, self._noun)
            self._show_page(CONTENTS)

        def failed(fault: Exception) -> None:
            self.file_page.setEnabled(True)
            self._refused(fault)

        self._tasks.run(
            lambda _task: self._coocook.imports.read(path, reading), owner=self, done=done, failed=failed
        )

    def go_on(self) -> None:
        """The next step of the assistant."""
        page = self.pages.currentIndex()
        if page == CONTENTS:
            self._show_page(COLUMNS)
            self._offer_columns()
        elif page == COLUMNS:
            self._check()
        elif page == RESULT and self._plan is not None:
            self._import()

    def go_back(self) -> None:
        """The step before."""
        self.banner.clear()
        self._show_page(self.pages.currentIndex() - 1)
        if self.pages.currentIndex() == COLUMNS:
            self._columns_changed()

    def reject(self) -> None:
        """Close, unless something runs: that is stopped first."""
        if self._running is None:
            super().reject()
        else:
            self._running.cancel()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.pages.currentIndex() in (FILE, CONTENTS):
            self.file_page.dragEnterEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        self.file_page.dropEvent(event)

    def _connect(self) -> None:
        self.file_page.chosen.connect(self.open_file)
        self.contents_page.reading_changed.connect(self._read_again)
        self.columns_page.changed.connect(self._columns_changed)
        self._soon.timeout.connect(self._preview)
        self.result_page.progress.stopped.connect(self._stop)
        self.result_page.mend_asked.connect(self._ask_where_to_mend)
        self.back_button.clicked.connect(self.go_back)
        self.next_button.clicked.connect(self.go_on)
        self.undo_button.clicked.connect(self._shift.undo)
        self.close_button.clicked.connect(self.reject)
        self._shift.undone.connect(self._undone)
        self._shift.refused.connect(self._refused)

    def _read_again(self, reading: Reading) -> None:
        if self._path is not None:
            self.open_file(self._path, reading)

    def _offer_columns(self) -> None:
        sheet, noun = self._sheet, self.contents_page.chosen
        if sheet is None:
            return
        headings = headings_of(sheet, with_headings=self.contents_page.headings.isChecked())
        self.columns_page.offer(noun, headings, import_fields.guess(noun, headings))
        self._columns_changed()

    def _columns_changed(self) -> None:
        self.next_button.setEnabled(not self._missing())
        self._say_missing()
        self._soon.start()

    def _say_missing(self) -> None:
        if missing := self._missing():
            words = tr("Choose a column for: {names}").format(names=", ".join(missing))
            self.columns_page.summary.setText(words)

    def _missing(self) -> list[str]:
        """What has to be in the file and has no column."""
        noun = self.contents_page.chosen
        return [
            import_words.field(noun, known.name)
            for known in import_fields.FIELDS[noun]
            if known.needed and known.name not in self.columns_page.mapped
        ]

    def _preview(self) -> None:
        sheet, wanted = self._sheet, self.wanted
        if sheet is None:
            return
        self._previewed = wanted

        def done(plan: Plan) -> None:
            if self._previewed is wanted:
                self.columns_page.show_plan(plan)
                self._say_missing()

        self._tasks.run(
            lambda _task: self._coocook.imports.preview(sheet, wanted),
            owner=self,
            done=done,
            failed=self._refused,
        )

    def _check(self) -> None:
        sheet, wanted = self._sheet, self.wanted
        if sheet is None:
            return

        def work(task: Task) -> Plan:
            return self._coocook.imports.check(
                sheet, wanted, by=self._shift.by, progress=task.progress, cancelled=task.cancelled
            )

        self._begin(tr("Checking every row"))
        self._running = self._tasks.run(
            work, owner=self, done=self._checked, failed=self._stopped, progress=self.result_page.advance
        )

    def _checked(self, plan: Plan) -> None:
        sheet = self._sheet
        if sheet is None:
            return
        self._plan = plan
        if plan.problems:
            headings = headings_of(sheet, with_headings=self.contents_page.headings.isChecked())
            self.result_page.show_problems(plan, sheet, headings)
        else:
            self.result_page.show_summary(plan)
        self._end()

    def _import(self) -> None:
        sheet, wanted = self._sheet, self.wanted
        if sheet is None:
            return

        def work(task: Task) -> Imported:
            return self._coocook.imports.run(
                sheet, wanted, by=self._shift.by, progress=task.progress, cancelled=task.cancelled
            )

        def done(result: Imported) -> None:
            if result.import_id is None:
                self._checked(result.plan)
                return
            self._done = True
            words = self.result_page.show_done(result, sheet)
            self._end()
            step = taking_import_back(self._coocook, self._shift, result.import_id, sheet, wanted)
            self._shift.note(words, step)
            self.imported.emit(result)

        self._begin(tr("Importing"))
        self._running = self._tasks.run(
            work, owner=self, done=done, failed=self._stopped, progress=self.result_page.advance
        )

    def _begin(self, words: str) -> None:
        self.banner.clear()
        self._show_page(RESULT)
        self.result_page.begin(words)
        for button in (self.back_button, self.next_button):
            button.setEnabled(False)

    def _end(self) -> None:
        self._running = None
        self._show_page(RESULT)

    def _stop(self) -> None:
        if self._running is not None:
            self._running.cancel()

    def _stopped(self, fault: Exception) -> None:
        self._plan = None
        self.result_page.show_stopped()
        self._end()
        if isinstance(fault, Cancelled):
            self.banner.say(tr("Stopped: nothing was imported."), tone="info")
        else:
            self._refused(fault)

    def _undone(self, _words: str) -> None:
        if self._done:
            self.result_page.show_undone()
            self.undo_button.hide()

    def _refused(self, fault: Exception) -> None:
        self.banner.say(wording.fault(fault), tone="error")

    def _ask_where_to_mend(self) -> None:
        path = self._path
        if path is None:
            return
        name = tr("{name} to mend").format(name=path.stem)
        chooser = QFileDialog(self, tr("Save as a file to mend"), str(path.with_name(name + path.suffix)))
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.setNameFilters([tr("Excel workbook (*.xlsx)"), tr("CSV (*.csv)")])
        chooser.selectNameFilter(chooser.nameFilters()[path.suffix.lower() != ".xlsx"])
        chooser.selectFile(str(path.with_name(name + path.suffix)))
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.fileSelected.connect(lambda chosen: self.save_to_mend(Path(chosen)))
        chooser.open()

    def save_to_mend(self, path: Path) -> None:
        """Write the file anew, with what is wrong in each row."""
        sheet, plan, wanted = self._sheet, self._plan, self.wanted
        if sheet is None or plan is None:
            return

        def work(_task: Task) -> None:
            self._coocook.imports.to_mend(
                path, sheet, wanted, plan, tr("Problem"), lambda found: import_words.problem(plan.noun, found)
            )

        def done(_nothing: None) -> None:
            self.banner.say(tr("Saved as {name}.").format(name=path.name), tone="good")

        self._tasks.run(work, owner=self, done=done, failed=self._refused)

    def _show_page(self, page: int) -> None:
        """Show a step, and the buttons that lead on from it."""
        self.pages.setCurrentIndex(page)
        steps = (tr("Choose a file"), tr("What is in it"), tr("Which column is what"), tr("Check and import"))
        self.step.setText(
            tr("Step {number} of {count}: {name}").format(number=page + 1, count=len(steps), name=steps[page])
        )
        plan = self._plan if page == RESULT else None
        ready = plan is not None and not plan.problems and not self.result_page.nothing_new(plan)
        self.back_button.setVisible(page > FILE and not self._done)
        self.back_button.setEnabled(True)
        self.next_button.setVisible(page != FILE and (page != RESULT or ready) and not self._done)
        self.next_button.setEnabled(True)
        self.next_button.setText(tr("&Import") if page == RESULT else tr("&Next"))
        self.undo_button.setVisible(self._done)
        self.close_button.setText(tr("Close") if self._done else tr("Cancel"))
        self.next_button.setDefault(self.next_button.isVisible())
        (self.next_button if not self.next_button.isHidden() else self.close_button).setFocus()
        if page == FILE:
            self.file_page.choose_button.setFocus()
        elif plan is not None and plan.problems:
            self.result_page.mend_button.setFocus()

    def _lay_out(self) -> None:
        set_role(self.next_button, "primary")
        for button in (self.back_button, self.undo_button, self.close_button):
            button.setAutoDefault(False)
        for page in (self.file_page, self.contents_page, self.columns_page, self.result_page):
            self.pages.addWidget(page)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.undo_button)
        buttons.addStretch(1)
        for button in (self.back_button, self.next_button, self.close_button):
            buttons.addWidget(button)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(24, 16, 24, 16)
        outer.setSpacing(12)
        outer.addWidget(self.step)
        outer.addWidget(self.banner)
        outer.addWidget(self.pages, 1)
        outer.addLayout(buttons)
