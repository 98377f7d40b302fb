"""The third page of an import: which column holds what, and the first rows as they would become."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QTableWidget,
    QVBoxLayout,
    QWidget,
)

from coocook_desktop import import_words
from coocook_desktop.import_words import TWINS
from coocook_desktop.language import tr
from coocook_desktop.theme import tokens
from coocook_desktop.widgets.labels import plain_label
from coocook_desktop.widgets.plain_table import PlainTable
from coocook_desktop.widgets.roles import mark_invalid
from coocook_desktop.widgets.scroll_area import scroll_area
from coocook_server.operations.cells import Forms
from coocook_server.operations.import_fields import FIELDS, Mapped, Noun
from coocook_server.operations.importing import Fate, Twins
from coocook_server.operations.imports import Plan

_FIELDS_WIDTH = 320
_LONGEST = 80
_WRONG = "⚠"
_WIDEST = 240


class ImportColumnsPage(QWidget):
    """A choice of column for each field at the left; at the right what the first rows become by it."""

    changed = Signal()
    """Something else was chosen, so the preview is out of date."""

    def __init__(self, currency: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._currency = currency
        self._noun: Noun | None = None
        self._missing: dict[str, QLabel] = {}
        self.columns: dict[str, QComboBox] = {}
        self.twins = QComboBox()
        self.decimals = QComboBox()
        self.decimals.addItem("1,234.50", False)
        self.decimals.addItem("1.234,50", True)
        self.dates = QComboBox()
        self.dates.addItem(tr("Month first: 12/31/2026"), False)
        self.dates.addItem(tr("Day first: 31/12/2026"), True)
        self.summary = plain_label("muted")
        self.table: QTableWidget | None = None
        self._fields = QWidget()
        self._grid = QGridLayout(self._fields)
        self._right = QVBoxLayout()
        self._lay_out()
        for box in (self.twins, self.decimals, self.dates):
            box.currentIndexChanged.connect(self.changed)

    @property
    def mapped(self) -> Mapped:
        """The column of each field that has one."""
        return {
            name: box.currentData() for name, box in self.columns.items() if box.currentData() is not None
        }

    @property
    def forms(self) -> Forms:
        """How numbers and dates are written."""
        return Forms(self.decimals.currentData(), self.dates.currentData())

    @property
    def choice(self) -> Twins:
        """What becomes of duplicates."""
        return Twins(self.twins.currentData())

    def offer(self, noun: Noun, headings: Sequence[str], mapped: Mapped) -> None:
        """Offer these columns for the fields of a noun; the guess is chosen."""
        blocked = self.blockSignals(True)
        self._noun = noun
        self.twins.clear()
        for choice, words in TWINS.items():
            if choice is not Twins.UPDATE or noun is not Noun.BOOKING:
                self.twins.addItem(tr(words), choice)
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        self.columns.clear()
        self._missing.clear()
        for row, known in enumerate(FIELDS[noun]):
            words = import_words.field(noun, known.name)
            label = QLabel(tr("{field} *").format(field=words) if known.needed else words)
            box = QComboBox()
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.addItem(tr("– not in the file –"), None)
            for column, heading in enumerate(headings):
                box.addItem(heading, column)
            box.setCurrentIndex(box.findData(mapped.get(known.name)))
            box.setAccessibleName(tr("Column for {field}").format(field=words))
            label.setBuddy(box)
            box.currentIndexChanged.connect(self._chosen)
            self._grid.addWidget(label, row, 0)
            self._grid.addWidget(box, row, 1)
            self.columns[known.name] = box
        needed = QLabel(tr("* has to be in the file"))
        needed.setProperty("role", "muted")
        self._grid.addWidget(needed, len(FIELDS[noun]), 0, 1, 2)
        self._grid.setRowStretch(len(FIELDS[noun]) + 1, 1)
        self._mark_missing()
        self.blockSignals(blocked)

    def show_plan(self, plan: Plan) -> None:
        """Show what the first rows would become."""
        names = [name for name in self.columns if name in self.mapped]
        headings = [tr("Row"), tr("What happens"), *(import_words.field(plan.noun, name) for name in names)]
        table = PlainTable(tr("The first rows as they would become"), headings, numbers=(0,))
        table.setRowCount(len(plan.lines))
        for row, line in enumerate(plan.lines):
            wrong = {problem.field for problem in line.problems}
            texts = [
                _WRONG if name in wrong else self._text(name, line.values.get(name, "")) for name in names
            ]
            said = "; ".join(import_words.problem(plan.noun, problem) for problem in line.problems)
            table.show_row(row, [f"{line.number}", said or import_words.fate(line), *texts])
            if wrong:
                _redden(table, row)
        table.resizeColumnsToContents()
        for column in range(table.columnCount()):
            table.setColumnWidth(column, min(table.columnWidth(column), _WIDEST))
        self._replace(table)
        wrong_rows = plan.counts.get(Fate.WRONG, 0)
        shown = len(plan.lines)
        self.summary.setText(
            tr("The first %Ln row(s) of the file are right.", "", shown)
            if not wrong_rows
            else tr("%Ln of the first rows is not right yet.", "", wrong_rows)
        )

    def _text(self, name: str, value: object) -> str:
        return import_words.value(name, value, self._currency).replace("\n", " ")[:_LONGEST]

    def _chosen(self) -> None:
        self._mark_missing()
        self.changed.emit()

    def _mark_missing(self) -> None:
        if self._noun is None:
            return
        for known in FIELDS[self._noun]:
            box = self.columns[known.name]
            mark_invalid(box, invalid=known.needed and box.currentData() is None)

    def _replace(self, table: QTableWidget) -> None:
        if self.table is not None:
            self._right.removeWidget(self.table)
            self.table.deleteLater()
        self.table = table
        self._right.insertWidget(0, table, 1)

    def _lay_out(self) -> None:
        self._grid.setContentsMargins(0, 0, 8, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(1, 1)
        area = scroll_area(self._fields)
        area.setFixedWidth(_FIELDS_WIDTH)
        top = QHBoxLayout()
        top.setSpacing(16)
        labels = {
            self.twins: tr("&Duplicates"),
            self.decimals: tr("Nu&mbers are written"),
            self.dates: tr("Da&tes with slashes"),
        }
        for box, words in labels.items():
            label = QLabel(words)
            label.setBuddy(box)
            box.setAccessibleName(words.replace("&", ""))
            column = QVBoxLayout()
            column.setSpacing(4)
            column.addWidget(label)
            column.addWidget(box)
            top.addLayout(column)
        top.addStretch(1)
        self._right.setSpacing(8)
        self._right.addWidget(self.summary)
        columns = QHBoxLayout()
        columns.setSpacing(16)
        columns.addWidget(area)
        columns.addLayout(self._right, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(12)
        outer.addLayout(top)
        outer.addLayout(columns, 1)


def _redden(table: QTableWidget, row: int) -> None:
    """Show that a row is not right; the words say so as well."""
    for column in range(table.columnCount()):
        item = table.item(row, column)
        if item is not None and (column == 1 or item.text() == _WRONG):
            item.setForeground(QColor(tokens().danger))
