"""The last page of an import: what is wrong row by row, what would happen, or what was done."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from coocook_desktop import import_words
from coocook_desktop.language import tr
from coocook_desktop.widgets.labels import facts_grid, plain_label
from coocook_desktop.widgets.plain_table import PlainTable
from coocook_desktop.widgets.progress_row import ProgressRow
from coocook_server.operations import cells
from coocook_server.operations.import_fields import Noun
from coocook_server.operations.importing import Fate
from coocook_server.operations.imports import Imported, Plan
from coocook_server.operations.sheets import Sheet

MOST_LISTED = 500
_WORDS_COLUMN = 3
_LONGEST = 60


class ImportResultPage(QWidget):
    """Begins with the progress; then shows the problems, or the summary."""

    mend_asked = Signal()
    """The person wants the file with what is wrong written into it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = plain_label("heading")
        self.words = plain_label()
        self.progress = ProgressRow()
        self.table = PlainTable(
            tr("What is not right"), (tr("Row"), tr("Column"), tr("It says"), tr("Problem")), numbers=(0,)
        )
        self.more = QLabel()
        self.more.setProperty("role", "muted")
        self.mend_button = QPushButton(tr("&Save as a file to mend…"))
        self.mend_button.setToolTip(tr("Writes your file anew, with one more column that says what is wrong"))
        self.mend_button.setAutoDefault(False)
        self.mend_button.clicked.connect(self.mend_asked)
        self.facts = {
            Fate.ADD: plain_label("strong"),
            Fate.UPDATE: plain_label("strong"),
            Fate.SAME: plain_label("strong"),
            Fate.SKIP: plain_label("strong"),
        }
        self._bodies = QStackedWidget()
        self._problems = QWidget()
        self._counts = QWidget()
        self._nothing = QWidget()
        self._lay_out()

    def begin(self, words: str) -> None:
        """Something has begun that takes a while."""
        self.title.setText(words)
        self.words.clear()
        self._bodies.setCurrentWidget(self._nothing)
        self.progress.start(words)

    def advance(self, words: str, share: float) -> None:
        """Show how far it is."""
        self.progress.show_progress(words, share)

    def show_problems(self, plan: Plan, sheet: Sheet, headings: list[str]) -> None:
        """Show what is wrong, row by row."""
        self.progress.end()
        wrong = plan.counts.get(Fate.WRONG, 0)
        self.title.setText(tr("%Ln row(s) cannot be imported", "", wrong))
        self.words.setText(
            tr(
                "Nothing was changed. Mend these cells in your spreadsheet and choose the file again, "
                "or go back if a column or a form was chosen wrongly."
            )
        )
        listed = plan.problems[:MOST_LISTED]
        rows = {row.number: row for row in sheet.rows}
        self.table.setRowCount(len(listed))
        for place, problem in enumerate(listed):
            column, told = problem.column, ""
            inside = rows[problem.row].cells
            if column is not None and column < len(inside):
                told = cells.text(inside[column]).replace("\n", " ")[:_LONGEST]
            name = "–" if column is None else headings[column]
            texts = (f"{problem.row}", name, told, import_words.problem(plan.noun, problem))
            self.table.show_row(place, texts)
        rest = len(plan.problems) - len(listed)
        self.more.setText(tr("and %Ln more, all of them in the file to mend", "", rest))
        self.more.setVisible(rest > 0)
        self._bodies.setCurrentWidget(self._problems)

    def nothing_new(self, plan: Plan) -> bool:
        """Whether an import would change nothing."""
        return not _new(plan)

    def show_summary(self, plan: Plan) -> None:
        """Show what would happen."""
        self.progress.end()
        new = _new(plan)
        self.title.setText(
            tr("%Ln row(s) are ready to be imported", "", new)
            if new
            else tr("There is nothing new in this file")
        )
        self.words.setText(
            tr("All of them are imported, or none. You can take it back as one change.")
            if new
            else tr("Everything in it is here already.")
        )
        if plan.noun is Noun.BOOKING and new:
            self.words.setText(
                tr(
                    "All of them are imported, or none. You can take it back as one change. "
                    "Nobody gets a mail about them."
                )
            )
        self._count(plan)

    def show_done(self, done: Imported, sheet: Sheet) -> str:
        """Show what was done, and return it in words."""
        self.progress.end()
        words = import_words.imported(done.plan.noun, sheet.name, done.added, done.changed)
        self.title.setText(tr("Imported"))
        self.words.setText(tr("{what}.").format(what=words))
        self._count(done.plan)
        return words

    def show_undone(self) -> None:
        """Show that it was taken back."""
        self.title.setText(tr("Taken back"))
        self.words.setText(tr("Everything is as it was before the import."))
        self._bodies.setCurrentWidget(self._nothing)

    def show_stopped(self) -> None:
        """It was stopped, or could not be done; the dialog says why."""
        self.progress.end()
        self.title.setText(tr("Nothing was changed"))
        self.words.clear()
        self._bodies.setCurrentWidget(self._nothing)

    def _count(self, plan: Plan) -> None:
        for fate, label in self.facts.items():
            label.setText(import_words.counted(plan.noun, plan.counts.get(fate, 0)))
        self._bodies.setCurrentWidget(self._counts)

    def _lay_out(self) -> None:
        names = {
            Fate.ADD: tr("Added"),
            Fate.UPDATE: tr("Updated"),
            Fate.SAME: tr("Nothing new"),
            Fate.SKIP: tr("Skipped as duplicates"),
        }
        counts = QVBoxLayout(self._counts)
        counts.setContentsMargins(0, 8, 0, 0)
        counts.addLayout(facts_grid({names[fate]: label for fate, label in self.facts.items()}))
        counts.addStretch(1)
        header = self.table.horizontalHeader()
        for column, width in enumerate((64, 160, 176)):
            header.resizeSection(column, width)
        header.setSectionResizeMode(_WORDS_COLUMN, QHeaderView.ResizeMode.Stretch)
        under = QHBoxLayout()
        under.addWidget(self.more)
        under.addStretch(1)
        under.addWidget(self.mend_button)
        problems = QVBoxLayout(self._problems)
        problems.setContentsMargins(0, 0, 0, 0)
        problems.setSpacing(8)
        problems.addWidget(self.table, 1)
        problems.addLayout(under)
        for body in (self._nothing, self._problems, self._counts):
            self._bodies.addWidget(body)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(12)
        outer.addWidget(self.title)
        outer.addWidget(self.words)
        outer.addWidget(self.progress)
        outer.addWidget(self._bodies, 1)


def _new(plan: Plan) -> int:
    return plan.counts.get(Fate.ADD, 0) + plan.counts.get(Fate.UPDATE, 0)
