"""A table of a report, to read, to sort and to go on from."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from coocook_desktop.tables.report_model import ReportModel
from coocook_server.operations.tables import Table

ROW_HEIGHT = 30
_LOOKED_AT = 50
_PADDING, _HEADER_PADDING = 40, 18
_NARROWEST, _WIDEST = 72, 280


class ReportTable(QTableView):
    """Enter or a double click leads on; a click on a heading sorts."""

    opened = Signal(int)
    """The person wants to see more of this row of the report."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = ReportModel(self)
        self.setModel(self.rows)
        self.setAccessibleName(name)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setAlternatingRowColors(True)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setFixedHeight(self.fontMetrics().height() + _HEADER_PADDING)
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setSortIndicator(-1, Qt.SortOrder.DescendingOrder)
        header.setSortIndicatorClearable(True)
        self.setSortingEnabled(True)
        self.doubleClicked.connect(self._open)

    @property
    def selected(self) -> int | None:
        """Which row of the report is selected."""
        index = self.currentIndex()
        return self.rows.source_row(index.row()) if index.isValid() else None

    def show_table(self, table: Table) -> None:
        """Show these rows; the row that was selected stays so if there are as many."""
        selected, count = self.selected, self.rows.rowCount()
        at = self.verticalScrollBar().value()
        same = self.rows.columnCount() == len(table.columns)
        self.rows.show_table(table)
        if not same:
            self._fit()
        if selected is not None and self.rows.rowCount() == count:
            self.setCurrentIndex(self.rows.index(self.rows.row_of(selected), 0))
        self.verticalScrollBar().setValue(at)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.selected is not None:
            self.opened.emit(self.selected)
            return
        super().keyPressEvent(event)

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(self.rows.source_row(index.row()))

    def _fit(self) -> None:
        """Each column as wide as its heading and its first rows."""
        metrics = self.fontMetrics()
        for column in range(self.rows.columnCount()):
            texts = [str(self.rows.headerData(column, Qt.Orientation.Horizontal) or "")]
            texts += [
                str(self.rows.data(self.rows.index(row, column)) or "")
                for row in range(min(_LOOKED_AT, self.rows.rowCount()))
            ]
            wide = max(metrics.horizontalAdvance(text) for text in texts) + _PADDING
            self.setColumnWidth(column, min(max(wide, _NARROWEST), _WIDEST))
