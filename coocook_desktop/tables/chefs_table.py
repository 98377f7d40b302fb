"""The table of chefs: its widths."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from coocook_desktop.language import tr
from coocook_desktop.tables.chefs_model import ChefsModel
from coocook_desktop.tables.windowed_table import WindowedTable

_PLACE = 2
_PLACE_FROM = 560
_FIXED = {1: "Mediterranean", 3: "₩1,000,000", 4: "4.8 (1,000)", 5: "Inactive 00"}
_PADDING = 24


class ChefsTable(WindowedTable):
    """Name and place share the width that the other columns leave; in a narrow table the name has it all."""

    def __init__(self, model: ChefsModel, parent: QWidget | None = None) -> None:
        super().__init__(model, parent)
        self.setAccessibleName(tr("Chefs"))
        header = self.horizontalHeader()
        header.setStretchLastSection(False)
        for column in range(len(model.columns)):
            if column in _FIXED:
                header.resizeSection(column, self.fontMetrics().horizontalAdvance(_FIXED[column]) + _PADDING)
            else:
                header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.setColumnHidden(_PLACE, self.width() < _PLACE_FROM)
        super().resizeEvent(event)
