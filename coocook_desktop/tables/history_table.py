"""The table of the history: its widths."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from coocook_desktop.language import tr
from coocook_desktop.tables.history_model import HistoryModel
from coocook_desktop.tables.windowed_table import WindowedTable

_WIDEST_TEXTS = ("Wed 25 Feb 2026, 18:00", "Park Min-jun 00", "255.255.255.255")
_STRETCHED = (3, 4)
_PADDING = 24
_SHOWN_FROM = {2: 860, 4: 600}
"""Columns that are only shown where the table is at least this wide; the details have them too."""


class HistoryTable(WindowedTable):
    """What was done and what changed share the width that the other columns leave."""

    def __init__(self, model: HistoryModel, parent: QWidget | None = None) -> None:
        super().__init__(model, parent)
        self.setAccessibleName(tr("History"))
        header = self.horizontalHeader()
        header.setSortIndicatorShown(False)
        header.setSectionsClickable(False)
        for column in _STRETCHED:
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        for column, widest in enumerate(_WIDEST_TEXTS):
            header.resizeSection(column, self.fontMetrics().horizontalAdvance(widest) + _PADDING)

    def resizeEvent(self, event: QResizeEvent) -> None:
        for column, width in _SHOWN_FROM.items():
            self.setColumnHidden(column, self.width() < width)
        super().resizeEvent(event)
