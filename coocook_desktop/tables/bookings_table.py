"""The table of bookings: its widths, and the pill in the status column."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from coocook_desktop.tables.bookings_model import STATUS_COLUMN, BookingsModel
from coocook_desktop.tables.status_delegate import StatusDelegate
from coocook_desktop.tables.windowed_table import WindowedTable

_WIDEST_TEXTS = ("1,000,000", "Wed 25 Feb 2026, 18:00", "Hours 0", "", "", "", "₩12,000,000")
_PILL_WIDTH = 116
_STRETCHED = (3, 4)
_PADDING = 24
_SHOWN_FROM = {2: 780, 6: 600, 0: 500}
"""Columns that are only shown where the table is at least this wide; the details have them too."""


class BookingsTable(WindowedTable):
    """Chef and customer share the width that the other columns leave."""

    def __init__(self, model: BookingsModel, parent: QWidget | None = None) -> None:
        super().__init__(model, parent)
        self.setAccessibleName("Bookings")
        self.setItemDelegateForColumn(STATUS_COLUMN, StatusDelegate(self))
        header = self.horizontalHeader()
        header.setMinimumSectionSize(48)
        for column, text in enumerate(_WIDEST_TEXTS):
            if column in _STRETCHED:
                header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
            else:
                width = _PILL_WIDTH if column == STATUS_COLUMN else self._width_of(text)
                header.resizeSection(column, width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        for column, width in _SHOWN_FROM.items():
            self.setColumnHidden(column, self.width() < width)
        super().resizeEvent(event)

    def _width_of(self, text: str) -> int:
        return self.fontMetrics().horizontalAdvance(text) + _PADDING
