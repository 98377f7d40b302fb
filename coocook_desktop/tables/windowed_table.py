"""A table view that asks only for rows in view, and holds its place while the list changes."""

from typing import Any

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from coocook_desktop.tables.windowed_model import WindowedModel

ROW_HEIGHT = 32
PAUSE_MS = 10
DRAG_PAUSE_MS = 60
"""While the scroll bar is dragged, rows are asked for once it has rested this long."""


class WindowedTable(QTableView):
    """One row is selected at a time; the selection is of a record, whatever row it moves to."""

    chosen = Signal(object)
    """Another record was selected."""
    opened = Signal(object)
    """Enter or a double click on a record."""
    sort_asked = Signal(str)

    def __init__(self, model: WindowedModel[Any], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = model
        self._selected: int | None = None
        self._awaited: int | None = None
        self._following = False
        self._sort = ""
        self._pause = QTimer(self, singleShot=True)
        self._pause.timeout.connect(self._look)
        self._set_up()
        self.setModel(model)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.selectionModel().selectionChanged.connect(self._selection_changed)
        model.dataChanged.connect(self._arrived)
        model.reset_to.connect(self._reset_to)
        model.moved_to.connect(self._moved_to)
        self.doubleClicked.connect(self._open)
        self.horizontalHeader().sectionClicked.connect(self._heading_clicked)

    @property
    def selected_id(self) -> int | None:
        """The id of the selected record."""
        return self._selected

    @property
    def rows_in_view(self) -> tuple[int, int]:
        """The first and the last row that can be seen."""
        first = self.verticalScrollBar().value() // ROW_HEIGHT
        return first, first + self.viewport().height() // ROW_HEIGHT + 1

    def show_sort(self, sort: str) -> None:
        """Mark the column the list is sorted by; a leading `-` means downwards."""
        self._sort = sort
        name = sort.removeprefix("-")
        header = self.horizontalHeader()
        for number, column in enumerate(self.rows.columns):
            if column.sort == name:
                down = Qt.SortOrder.DescendingOrder if sort.startswith("-") else Qt.SortOrder.AscendingOrder
                header.setSortIndicator(number, down)
                return
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)

    def select_id(self, id: int | None) -> None:
        """Select this record once the list is read again."""
        self._selected = id
        self._hold()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._look()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self._select_some()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._open(self.currentIndex())
            return
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up) and self._select_some():
            return
        super().keyPressEvent(event)

    def _select_some(self) -> bool:
        """Select the row the keyboard is on, if none is selected; whether that was so."""
        if self.selectionModel().hasSelection() or not self.rows.total:
            return False
        self.selectRow(max(0, self.currentIndex().row()))
        return True

    def _set_up(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(ROW_HEIGHT)
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        header.setSortIndicatorShown(True)
        header.setSectionsClickable(True)

    def _scrolled(self, _value: int) -> None:
        dragged = self.verticalScrollBar().isSliderDown()
        self._pause.start(DRAG_PAUSE_MS if dragged else PAUSE_MS)

    def _look(self) -> None:
        self.rows.look_at(*self.rows_in_view)
        self._hold()

    def _hold(self) -> None:
        """Tell the model what has to stay where it is when the list changes."""
        first, last = self.rows_in_view
        anchor = None
        if self.verticalScrollBar().value() > 0:
            row = self.rows.row_of(self._selected) if self._selected is not None else None
            if row is None or not first <= row <= last:
                row = first
            record = self.rows.record(row)
            anchor = None if record is None else (record.id, row)
        self.rows.keep_in_place(self._selected, anchor)

    def _selection_changed(self) -> None:
        selected = self.selectionModel().selectedRows()
        if self._following or not selected:
            return
        row = selected[0].row()
        record = self.rows.record(row)
        self._awaited = row if record is None else None
        if record is not None:
            self._choose(record)

    def _choose(self, record: Any) -> None:
        if record.id == self._selected:
            return
        self._selected = record.id
        self._hold()
        self.chosen.emit(record)

    def _arrived(self, first: QModelIndex, last: QModelIndex) -> None:
        if self._awaited is not None and first.row() <= self._awaited <= last.row():
            record = self.rows.record(self._awaited)
            if record is not None:
                self._awaited = None
                self._choose(record)
        self._hold()

    def _reset_to(self, row: int) -> None:
        self._awaited = None
        self._follow(row)
        if row >= 0:
            self.scrollTo(self.rows.index(row, 0), QAbstractItemView.ScrollHint.PositionAtCenter)
        else:
            self.scrollToTop()
        self._look()

    def _moved_to(self, row: int, shift: int) -> None:
        self._follow(row)
        if shift:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + shift * ROW_HEIGHT)
        self._look()

    def _follow(self, row: int) -> None:
        """Put the mark of the selection on this row; the selected record stays the same."""
        self._following = True
        self.setAutoScroll(False)
        try:
            if row >= 0:
                self.selectRow(row)
            elif self._awaited is None:
                self.clearSelection()
                self.setCurrentIndex(QModelIndex())
        finally:
            self.setAutoScroll(True)
            self._following = False

    def _open(self, index: QModelIndex) -> None:
        record = self.rows.record(index.row())
        if record is not None:
            self.opened.emit(record)

    def _heading_clicked(self, number: int) -> None:
        name = self.rows.columns[number].sort
        if name is None:
            self.show_sort(self._sort)
            return
        self.sort_asked.emit(f"-{name}" if self._sort == name else name)
