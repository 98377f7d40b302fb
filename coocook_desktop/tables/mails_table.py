"""The table of the outbox: its widths."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from coocook_desktop.language import tr
from coocook_desktop.tables.mails_model import MailsModel
from coocook_desktop.tables.windowed_table import WindowedTable

_WHEN, _BOOKING, _STATE = 0, 3, 4
_STRETCHED = (1, 2)
_WIDEST_TEXTS = {_WHEN: "Wed 25 Feb 2026, 18:00", _BOOKING: "1,000,000", _STATE: "Withdrawn 0"}
_PADDING = 24
_SHOWN_FROM = {_WHEN: 600, _BOOKING: 480}
"""Columns that are only shown where the table is at least this wide; the details have them too."""


class MailsTable(WindowedTable):
    """To whom and about what share the width that the other columns leave."""

    def __init__(self, model: MailsModel, parent: QWidget | None = None) -> None:
        super().__init__(model, parent)
        self.setAccessibleName(tr("Outbox"))
        header = self.horizontalHeader()
        header.setSortIndicatorShown(False)
        header.setSectionsClickable(False)
        for column in _STRETCHED:
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        for column, text in _WIDEST_TEXTS.items():
            widest = max(text, model.columns[column].heading + "00", key=len)
            header.resizeSection(column, self.fontMetrics().horizontalAdvance(widest) + _PADDING)

    def resizeEvent(self, event: QResizeEvent) -> None:
        for column, width in _SHOWN_FROM.items():
            self.setColumnHidden(column, self.width() < width)
        super().resizeEvent(event)
