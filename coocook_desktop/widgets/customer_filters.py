"""Which customers to list: what is typed, and what they have in common."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from coocook_desktop import customer_words
from coocook_desktop.language import tr
from coocook_server.services.customer_lists import CustomerFilter, CustomerPart

PAUSE_MS = 150
"""The list is searched once the typing has rested this long."""


class CustomerFilters(QWidget):
    """A row of fields above the list; what stands beside them is added at its end."""

    changed = Signal()
    entered = Signal()
    """Enter in the search field: on to the list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = QLineEdit(placeholderText=tr("Search name, phone or mail"), clearButtonEnabled=True)
        self.text.setAccessibleName(tr("Search customers"))
        self.text.setToolTip(tr("Search (Ctrl+F)"))
        self.text.setMaxLength(200)
        self.part = QComboBox()
        self.part.setAccessibleName(tr("Which customers"))
        self.part.addItem(tr("All customers"), None)
        for part in CustomerPart:
            self.part.addItem(customer_words.part(part), part.value)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.changed)
        self.text.textChanged.connect(self._rest)
        self.text.returnPressed.connect(self._enter)
        self.part.currentIndexChanged.connect(self._now)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(8)
        self.row.addWidget(self.text, 1)
        self.row.addWidget(self.part)

    def wanted(self, sort: str) -> CustomerFilter:
        """The filter, in this order."""
        name = self.part.currentData()
        part = CustomerPart(name) if name else None
        return CustomerFilter(self.text.text().strip() or None, part, sort)

    @property
    def any(self) -> bool:
        """Whether anything is filtered."""
        return self.wanted("id") != CustomerFilter(sort="id")

    def search(self) -> None:
        """Put the cursor into the search field."""
        self.text.setFocus()
        self.text.selectAll()

    def clear(self) -> None:
        """Show everybody again; told once."""
        self.empty()
        self.changed.emit()

    def empty(self) -> None:
        """Empty every field, and tell nobody."""
        for field in (self.text, self.part):
            field.blockSignals(True)
        self.text.clear()
        self.part.setCurrentIndex(0)
        for field in (self.text, self.part):
            field.blockSignals(False)
        self._pause.stop()

    def choose_part(self, name: object) -> None:
        """Choose what was chosen before, by its name; an unknown one is nothing."""
        found = [place for place, part in enumerate(CustomerPart, 1) if part.value == name]
        self.part.setCurrentIndex(found[0] if found else 0)

    def _rest(self) -> None:
        """Wait until the typing rests."""
        self._pause.start()

    def _enter(self) -> None:
        if self._pause.isActive():
            self._now()
        self.entered.emit()

    def _now(self) -> None:
        self._pause.stop()
        self.changed.emit()
