"""A short table to read and choose from."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableWidget, QTableWidgetItem, QWidget

ROW_HEIGHT = 32
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class PlainTable(QTableWidget):
    """Holds all its rows; numbers, in the columns of that kind, stand on the right."""

    def __init__(
        self,
        name: str,
        headings: Sequence[str],
        *,
        numbers: Sequence[int] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(0, len(headings), parent)
        self._numbers = tuple(numbers)
        self.setAccessibleName(name)
        self.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.horizontalHeader().setHighlightSections(False)
        for column, text in enumerate(headings):
            self.setHorizontalHeaderItem(column, self._item(column, text))

    def show_row(self, row: int, texts: Sequence[str], hint: str = "") -> None:
        """Fill a row; the hint, or each text itself, is shown under the pointer."""
        for column, text in enumerate(texts):
            item = self._item(column, text)
            item.setToolTip(hint or text)
            self.setItem(row, column, item)

    def _item(self, column: int, text: str) -> QTableWidgetItem:
        item = QTableWidgetItem(text)
        item.setTextAlignment(_RIGHT if column in self._numbers else _LEFT)
        return item
