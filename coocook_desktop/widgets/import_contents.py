"""The second page of an import: what the file holds, and how it is to be read."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QTableWidget, QVBoxLayout, QWidget

from coocook_desktop.import_words import DELIMITERS, ENCODINGS, NOUNS
from coocook_desktop.language import tr
from coocook_desktop.widgets.one_line import OneLine
from coocook_desktop.widgets.plain_table import PlainTable
from coocook_server.operations import cells, import_fields
from coocook_server.operations.import_fields import Noun
from coocook_server.operations.sheets import Reading, Sheet

SHOWN = 12
_LONGEST = 80


class ImportContentsPage(QWidget):
    """Shows the first rows as they were read, and lets a wrong guess be set right."""

    reading_changed = Signal(object)
    """The file is to be read again, as this `Reading` says."""
    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.noun = QComboBox()
        for kind, words in NOUNS.items():
            self.noun.addItem(tr(words), kind)
        self.encoding = QComboBox()
        for code, words in ENCODINGS.items():
            self.encoding.addItem(tr(words), code)
        self.delimiter = QComboBox()
        for mark, words in DELIMITERS.items():
            self.delimiter.addItem(tr(words), mark)
        self.tab = QComboBox()
        self.headings = QCheckBox(tr("The first row has &headings"))
        self.found = OneLine("muted")
        self.rows = QVBoxLayout()
        self.table: QTableWidget | None = None
        self._sheet: Sheet | None = None
        self._fields: dict[QComboBox, QLabel] = {}
        self._lay_out()
        for box in (self.encoding, self.delimiter, self.tab):
            box.activated.connect(self._read_again)
        self.noun.currentIndexChanged.connect(self.changed)
        self.headings.toggled.connect(self._show_rows)
        self.headings.toggled.connect(self.changed)

    @property
    def chosen(self) -> Noun:
        """What the file holds."""
        return Noun(self.noun.currentData())

    def show_sheet(self, sheet: Sheet, noun: Noun | None) -> None:
        """Show a file that was read, and what it seems to be; `noun` is what the person came for."""
        anew = self._sheet is None or self._sheet.name != sheet.name
        self._sheet = sheet
        first = [cells.text(cell) for cell in sheet.rows[0].cells]
        if anew:
            self.headings.setChecked(import_fields.has_headings(first))
            self.noun.setCurrentIndex(self.noun.findData(noun or import_fields.likely(first)))
        self.encoding.setCurrentIndex(self.encoding.findData(sheet.encoding))
        self.delimiter.setCurrentIndex(self.delimiter.findData(sheet.delimiter))
        self.tab.clear()
        self.tab.addItems(sheet.tabs)
        self.tab.setCurrentText(sheet.tab)
        for box, shown in (
            (self.encoding, bool(sheet.encoding)),
            (self.delimiter, bool(sheet.delimiter)),
            (self.tab, len(sheet.tabs) > 1),
        ):
            box.setVisible(shown)
            self._fields[box].setVisible(shown)
        self._show_rows()

    def _read_again(self) -> None:
        sheet = self._sheet
        if sheet is None:
            return
        if sheet.tabs:
            self.reading_changed.emit(Reading(tab=self.tab.currentText()))
        else:
            self.reading_changed.emit(Reading(self.encoding.currentData(), self.delimiter.currentData()))

    def _show_rows(self) -> None:
        sheet = self._sheet
        if sheet is None:
            return
        rows = sheet.rows[self.headings.isChecked() :]
        self.found.show_text(sheet.name, tr(" – %Ln row(s)", "", len(rows)))
        names = headings_of(sheet, with_headings=self.headings.isChecked())
        table = PlainTable(tr("The first rows of the file"), [tr("Row"), *names], numbers=(0,))
        shown = rows[:SHOWN]
        table.setRowCount(len(shown))
        for place, row in enumerate(shown):
            texts = [cells.text(cell).replace("\n", " ")[:_LONGEST] for cell in row.cells]
            table.show_row(place, [f"{row.number}", *texts])
        table.resizeColumnsToContents()
        if self.table is not None:
            self.rows.removeWidget(self.table)
            self.table.deleteLater()
        self.table = table
        self.rows.addWidget(table)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(16)
        labels = {
            self.noun: tr("It &holds"),
            self.encoding: tr("&Letters are in"),
            self.delimiter: tr("Columns are &parted by"),
            self.tab: tr("&Sheet"),
        }
        for box, words in labels.items():
            label = QLabel(words)
            label.setBuddy(box)
            box.setAccessibleName(words.replace("&", ""))
            self._fields[box] = label
            column = QVBoxLayout()
            column.setSpacing(4)
            column.addWidget(label)
            column.addWidget(box)
            top.addLayout(column)
        top.addStretch(1)
        under = QHBoxLayout()
        under.addWidget(self.headings)
        self.found.setAlignment(Qt.AlignmentFlag.AlignRight)
        under.addWidget(self.found, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(12)
        outer.addLayout(top)
        outer.addLayout(under)
        outer.addLayout(self.rows, 1)


def headings_of(sheet: Sheet, *, with_headings: bool) -> list[str]:
    """The name of each column: its heading, or its letter where it has none."""
    first = sheet.rows[0].cells if with_headings else ()
    told = [cells.text(cell).replace("\n", " ") for cell in first]
    width = range(sheet.width)
    return [
        told[place]
        if place < len(told) and told[place]
        else tr("Column {letter}").format(letter=_letter(place))
        for place in width
    ]


def _letter(place: int) -> str:
    """A column as spreadsheets name it: `A`, `Z`, `AA`."""
    letters = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
