"""Which bookings to list: what is typed and chosen, as one filter."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from coocook_desktop import wording
from coocook_desktop.language import tr
from coocook_desktop.tasks import Task, TaskRunner
from coocook_desktop.widgets.booking_saved import BookingSaved
from coocook_desktop.widgets.chef_picker import ChefPicker
from coocook_desktop.widgets.date_field import DateField
from coocook_desktop.widgets.roles import mark_invalid
from coocook_server.bootstrap import CooCook
from coocook_server.models.booking import Status
from coocook_server.services.booking_lists import BookingFilter
from coocook_server.services.chefs import ChefRecord

DATE_WIDTH = 124
PAUSE_MS = 200
"""The list is searched once the typing has rested this long."""


class BookingFilters(QWidget):
    """Two rows of fields above the list; a change is told after a short rest."""

    changed = Signal()
    entered = Signal()
    """Enter in the search field: on to the list."""

    def __init__(self, coocook: CooCook, tasks: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._coocook = coocook
        self._tasks = tasks
        self._emptying = False
        self.text = QLineEdit(clearButtonEnabled=True)
        self.text.setPlaceholderText(tr("Search customer, chef, request or number"))
        self.text.setAccessibleName(tr("Search bookings"))
        self.text.setToolTip(tr("Search (Ctrl+F)"))
        self.text.setMaxLength(200)
        self.status = QComboBox()
        self.status.setAccessibleName(tr("Status"))
        self.status.addItem(tr("Any status"), None)
        for status in Status:
            self.status.addItem(wording.status(status), status)
        self.chef = ChefPicker(coocook, tasks)
        self.first = DateField(tr("From date"))
        self.last = DateField(tr("To date"))
        self.saved = BookingSaved()
        self.clear_button = QPushButton(tr("Clear"))
        self.clear_button.setToolTip(tr("Show all bookings again (Ctrl+Shift+L)"))
        self.new_button = QPushButton(tr("New booking"))
        self.new_button.setToolTip(tr("Book for a customer who calls (Ctrl+N)"))
        self.new_button.setProperty("role", "primary")
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
        self.saved.picked.connect(self.set_state)
        self.saved.asked = self.state
        self.clear_button.setEnabled(False)

    def wanted(self, sort: str) -> BookingFilter:
        """The filter, in this order."""
        text = self.text.text().strip()
        return BookingFilter(
            status=_status(self.status.currentData()),
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

    def state(self) -> dict[str, object]:
        """What is filtered, as JSON holds it."""
        status = self.status.currentData()
        return {
            "text": self.text.text().strip(),
            "status": None if status is None else str(status),
            "chef_id": self.chef.chef_id,
            "first": None if self.first.value is None else self.first.value.isoformat(),
            "last": None if self.last.value is None else self.last.value.isoformat(),
        }

    def set_state(self, state: Mapping[str, object]) -> None:
        """Filter as it was then; a chef who is gone by now filters nothing."""
        self._emptying = True
        self.text.setText(str(state.get("text") or ""))
        self.status.setCurrentIndex(max(0, self.status.findData(_status(state.get("status")))))
        self.first.set_date(_date(state.get("first")))
        self.last.set_date(_date(state.get("last")))
        self.chef.set_chef(None)
        self._emptying = False
        chef_id = state.get("chef_id")
        if not isinstance(chef_id, int):
            self._now()
            return

        def read(_task: Task) -> ChefRecord:
            return self._coocook.chefs.get(chef_id, even_inactive=True)

        self._tasks.run(read, owner=self, done=self.chef.set_chef, failed=lambda _fault: self._now())

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
        if not self._emptying:
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
        self.saved.can_save(self.any)
        wrong = [field for field in (self.first, self.last) if not field.makes_sense]
        first, last = self.first.value, self.last.value
        if first is not None and last is not None and last < first:
            wrong.append(self.last)
        for field in (self.first, self.last):
            mark_invalid(field, invalid=field in wrong)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.text, 1)
        top.addWidget(self.saved)
        top.addWidget(self.new_button)
        below = QHBoxLayout()
        below.setSpacing(8)
        below.addWidget(self.status)
        below.addWidget(self.chef, 1)
        below.addWidget(self.first)
        below.addWidget(self.last)
        below.addWidget(self.clear_button)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        rows.addLayout(top)
        rows.addLayout(below)
        for field in (self.first, self.last):
            field.setFixedWidth(DATE_WIDTH)


def _date(value: object) -> date | None:
    try:
        return date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None


def _status(value: object) -> Status | None:
    return Status(value) if isinstance(value, str) and value in list(Status) else None
