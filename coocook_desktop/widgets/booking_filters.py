"""Which bookings to list: what is typed and chosen, as one filter."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPushButton, QWidget

from coocook_desktop import wording
from coocook_desktop.tasks import TaskRunner
from coocook_desktop.widgets.chef_picker import ChefPicker
from coocook_desktop.widgets.date_field import DateField
from coocook_desktop.widgets.roles import mark_invalid
from coocook_server.bootstrap import CooCook
from coocook_server.models.booking import Status
from coocook_server.services.booking_lists import BookingFilter

DATE_WIDTH = 116
PAUSE_MS = 200
"""The list is searched once the typing has rested this long."""


class BookingFilters(QWidget):
    """A row of fields above the list; a change is told after a short rest."""

    changed = Signal()
    entered = Signal()
    """Enter in the search field: on to the list."""

    def __init__(self, coocook: CooCook, tasks: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._emptying = False
        self.text = QLineEdit(placeholderText="Search name, request or number", clearButtonEnabled=True)
        self.text.setAccessibleName("Search bookings")
        self.text.setToolTip("Search (Ctrl+F)")
        self.text.setMaxLength(200)
        self.status = QComboBox()
        self.status.setAccessibleName("Status")
        self.status.addItem("Any status", None)
        for status in Status:
            self.status.addItem(wording.status(status), status)
        self.chef = ChefPicker(coocook, tasks)
        self.first = DateField("From date")
        self.last = DateField("To date")
        self.clear_button = QPushButton("Clear")
        self.clear_button.setToolTip("Show all bookings again (Ctrl+Shift+L)")
        self.clear_button.setShortcut(QKeySequence("Ctrl+Shift+L"))
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._now)
        self._lay_out()
        self.text.textChanged.connect(self._rest)
        self.text.returnPressed.connect(self._enter)
        self.status.currentIndexChanged.connect(self._now)
        self.chef.picked.connect(self._now)
        self.first.changed.connect(self._now)
        self.last.changed.connect(self._now)
        self.clear_button.clicked.connect(self.clear)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self.search)
        self.clear_button.setEnabled(False)

    def wanted(self, sort: str) -> BookingFilter:
        """The filter, in this order."""
        text = self.text.text().strip()
        return BookingFilter(
            status=self.status.currentData(),
            chef_id=self.chef.chef_id,
            first_date=self.first.value,
            last_date=self.last.value,
            text=text or None,
            sort=sort,
        )

    @property
    def any(self) -> bool:
        """Whether anything is filtered."""
        return self.wanted("id") != BookingFilter(sort="id")

    def search(self) -> None:
        """Put the cursor into the search field."""
        self.text.setFocus()
        self.text.selectAll()

    def clear(self) -> None:
        """Show everything again; told once."""
        self.empty()
        self._now()

    def empty(self) -> None:
        """Empty every field, and tell nobody."""
        self._emptying = True
        self.text.clear()
        self.status.setCurrentIndex(0)
        self.chef.set_chef(None)
        self.first.set_date(None)
        self.last.set_date(None)
        self._emptying = False
        self._pause.stop()
        self._mark()

    def _rest(self) -> None:
        """Wait until the typing rests."""
        self._pause.start()

    def _enter(self) -> None:
        if self._pause.isActive():
            self._now()
        self.entered.emit()

    def _now(self) -> None:
        if not self._emptying:
            self._pause.stop()
            self._mark()
            self.changed.emit()

    def _mark(self) -> None:
        self.clear_button.setEnabled(self.any)
        wrong = [field for field in (self.first, self.last) if not field.makes_sense]
        first, last = self.first.value, self.last.value
        if first is not None and last is not None and last < first:
            wrong.append(self.last)
        for field in (self.first, self.last):
            mark_invalid(field, invalid=field in wrong)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.text, 3)
        row.addWidget(self.status)
        row.addWidget(self.chef, 2)
        row.addWidget(self.first)
        row.addWidget(self.last)
        row.addWidget(self.clear_button)
        for field in (self.first, self.last):
            field.setFixedWidth(DATE_WIDTH)
