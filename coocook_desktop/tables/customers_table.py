"""The table of customers: its widths."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from coocook_desktop.language import tr
from coocook_desktop.tables.customers_model import CustomersModel
from coocook_desktop.tables.windowed_table import WindowedTable

_STRETCHED = (0, 2)
_WIDEST_TEXTS = {1: "+82 10-1234-5678", 3: "Wed 25 Feb 2026, 18:00", 5: "₩12,000,000"}
_PADDING = 24
_SHOWN_FROM = {2: 900, 6: 760, 3: 620, 4: 450, 5: 380}
"""Columns that are only shown where the table is at least this wide; the details have them too."""


class CustomersTable(WindowedTable):
    """Name and mail share the width that the other columns leave."""

    def __init__(self, model: CustomersModel, parent: QWidget | None = None) -> None:
        super().__init__(model, parent)
        self.setAccessibleName(tr("Customers"))
        header = self.horizontalHeader()
        for column, heading in enumerate(model.columns):
            if column in _STRETCHED:
                header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
                continue
            widest = max(heading.heading + "00", _WIDEST_TEXTS.get(column, ""), key=len)
            header.resizeSection(column, self.fontMetrics().horizontalAdvance(widest) + _PADDING)

    def resizeEvent(self, event: QResizeEvent) -> None:
        for column, width in _SHOWN_FROM.items():
            self.setColumnHidden(column, self.width() < width)
        super().resizeEvent(event)
