"""The rows of a table of a report, in the order the person chose."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from coocook_desktop import language
from coocook_server.operations.table_words import shown
from coocook_server.operations.tables import Cell, Column, Table

Index = QModelIndex | QPersistentModelIndex
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class ReportModel(QAbstractTableModel):
    """Texts are made only for the rows that are seen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns: tuple[Column, ...] = ()
        self._rows: list[tuple[Cell, ...]] = []
        self._order: list[int] = []
        self._sorted: tuple[int, Qt.SortOrder] | None = None

    def show_table(self, table: Table) -> None:
        """Show these rows, sorted as before."""
        self.beginResetModel()
        self._columns = table.columns
        self._rows = [tuple(row) for row in table.rows]
        self._arrange()
        self.endResetModel()

    def source_row(self, row: int) -> int:
        """Which row of the table stands here."""
        return self._order[row]

    def row_of(self, source_row: int) -> int:
        """Where a row of the table stands."""
        return self._order.index(source_row)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        column = self._columns[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if column.is_number else _LEFT
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return shown(column, self._rows[self._order[index.row()]][index.column()], language.current())
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or section >= len(self._columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section].heading
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if self._columns[section].is_number else _LEFT
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self.layoutAboutToBeChanged.emit()
        self._sorted = None if column < 0 else (column, order)
        self._arrange()
        self.layoutChanged.emit()

    def _arrange(self) -> None:
        self._order = list(range(len(self._rows)))
        if self._sorted is None or self._sorted[0] >= len(self._columns):
            return
        column, order = self._sorted
        known = [number for number in self._order if self._rows[number][column] is not None]
        unknown = [number for number in self._order if self._rows[number][column] is None]
        known.sort(
            key=lambda number: self._rows[number][column],  # type: ignore[arg-type,return-value]
            reverse=order is Qt.SortOrder.DescendingOrder,
        )
        self._order = known + unknown
