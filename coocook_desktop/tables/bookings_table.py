"""The table of bookings: its widths, the pill in the status column, and the marks for many at once."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from coocook_desktop.language import tr
from coocook_desktop.tables.bookings_model import MARK_COLUMN, STATUS_COLUMN, BookingsModel
from coocook_desktop.tables.status_delegate import StatusDelegate
from coocook_desktop.tables.windowed_table import WindowedTable

_WIDEST_TEXTS = ("", "1,000,000", "Wed 25 Feb 2026, 18:00", "Hours 0", "", "", "", "₩12,000,000")
_PILL_WIDTH = 112
_MARK_WIDTH = 32
_STRETCHED = (4, 5)
_PADDING = 18
_SHOWN_FROM = {3: 860, 7: 700, 1: 540, 4: 480}
"""Columns that are only shown where the table is at least this wide; the details have them too."""
_MARKING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class BookingsTable(WindowedTable):
    """Chef and customer share the width that the other columns leave.

    Space or Ctrl+click marks a booking, Shift+click or Shift with an arrow those up to it, Ctrl+A the
    first of the list, Esc none.
    """

    all_asked = Signal()
    """The person wants to mark all that match."""

    def __init__(self, model: BookingsModel, parent: QWidget | None = None) -> None:
        super().__init__(model, parent)
        self._model = model
        self.setAccessibleName(tr("Bookings"))
        self.setItemDelegateForColumn(STATUS_COLUMN, StatusDelegate(self))
        header = self.horizontalHeader()
        header.setMinimumSectionSize(_MARK_WIDTH)
        for column, text in enumerate(_WIDEST_TEXTS):
            if column in _STRETCHED:
                header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
            else:
                header.resizeSection(column, self._first_width(column, text))
        header.setSectionResizeMode(MARK_COLUMN, QHeaderView.ResizeMode.Fixed)

    @property
    def widths(self) -> list[int]:
        """How wide the columns are; 0 for those that share what is left, or are hidden now."""
        columns = range(len(_WIDEST_TEXTS))
        return [0 if column in _STRETCHED else self.columnWidth(column) for column in columns]

    def set_widths(self, widths: Sequence[object]) -> None:
        """Make the columns as wide as they were."""
        for column, width in enumerate(widths[: len(_WIDEST_TEXTS)]):
            if isinstance(width, int) and width > 0 and column not in (*_STRETCHED, MARK_COLUMN):
                self.horizontalHeader().resizeSection(column, width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        for column, width in _SHOWN_FROM.items():
            self.setColumnHidden(column, self.width() < width)
        super().resizeEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        held = event.modifiers() & _MARKING
        row = self.rowAt(int(event.position().y()))
        if event.button() is not Qt.MouseButton.LeftButton or not held or row < 0:
            super().mousePressEvent(event)
        elif held & Qt.KeyboardModifier.ShiftModifier:
            self._mark_up_to(row)
        else:
            self._model.toggle(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.currentIndex().row()
        shifted = event.modifiers() == Qt.KeyboardModifier.ShiftModifier
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if event.key() == Qt.Key.Key_Space and row >= 0:
            self._model.toggle(row)
        elif event.key() == Qt.Key.Key_Escape and self._model.marked:
            self._model.mark_only(())
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self.all_asked.emit()
        elif shifted and event.key() in steps and row >= 0:
            self._mark_up_to(max(0, min(row + steps[Qt.Key(event.key())], self._model.total - 1)))
        else:
            super().keyPressEvent(event)

    def _mark_up_to(self, row: int) -> None:
        """Mark from the row the keyboard is on to this one, and move there."""
        now = self.currentIndex().row()
        start = row if now < 0 else now
        between = range(min(start, row), max(start, row) + 1)
        records = [self._model.record(place) for place in between]
        self._model.mark(record.id for record in records if record is not None)
        self.selectRow(row)

    def _first_width(self, column: int, text: str) -> int:
        if column == MARK_COLUMN:
            return _MARK_WIDTH
        return _PILL_WIDTH if column == STATUS_COLUMN else self._width_of(text)

    def _width_of(self, text: str) -> int:
        return self.fontMetrics().horizontalAdvance(text) + _PADDING
