"""Which changes to list: of what kind, and when."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QWidget

from coocook_desktop import history_words
from coocook_desktop.language import tr
from coocook_desktop.widgets.date_field import DateField
from coocook_desktop.widgets.roles import mark_invalid
from coocook_server.services.history import HistoryFilter

DATE_WIDTH = 116


class HistoryFilters(QWidget):
    """A row of fields above the list."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._emptying = False
        self.kind = QComboBox()
        self.kind.setAccessibleName(tr("Kind"))
        self.kind.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.kind.addItem(tr("Everything"), None)
        self.first = DateField(tr("From date"))
        self.last = DateField(tr("To date"))
        self.clear_button = QPushButton(tr("Clear"))
        self.clear_button.setToolTip(tr("Show every change again (Ctrl+Shift+L)"))
        self.clear_button.setShortcut(QKeySequence("Ctrl+Shift+L"))
        self.clear_button.setEnabled(False)
        self.kind.currentIndexChanged.connect(self._now)
        self.first.changed.connect(self._now)
        self.last.changed.connect(self._now)
        self.clear_button.clicked.connect(self.clear)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for field in (self.kind, self.first, self.last, self.clear_button):
            row.addWidget(field)
        row.addStretch(1)
        for date_field in (self.first, self.last):
            date_field.setFixedWidth(DATE_WIDTH)

    @property
    def wanted(self) -> HistoryFilter:
        """The filter."""
        return HistoryFilter(noun=self.kind.currentData(), first=self.first.value, last=self.last.value)

    @property
    def any(self) -> bool:
        """Whether anything is filtered."""
        return self.wanted != HistoryFilter()

    def offer_kinds(self, nouns: tuple[str, ...]) -> None:
        """Let the person choose among these kinds; the one that is chosen stays."""
        for name in nouns:
            if self.kind.findData(name) < 0:
                self.kind.addItem(history_words.noun(name), name)

    def clear(self) -> None:
        """Show everything again; told once."""
        self._emptying = True
        self.kind.setCurrentIndex(0)
        self.first.set_date(None)
        self.last.set_date(None)
        self._emptying = False
        self._now()

    def _now(self) -> None:
        if self._emptying:
            return
        self.clear_button.setEnabled(self.any)
        first, last = self.first.value, self.last.value
        turned_round = first is not None and last is not None and last < first
        mark_invalid(self.first, invalid=not self.first.makes_sense)
        mark_invalid(self.last, invalid=turned_round or not self.last.makes_sense)
        self.changed.emit()
