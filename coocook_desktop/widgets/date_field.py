"""A date that may be left open: typed as 2026-02-25 or picked from a calendar."""

from datetime import date

from PySide6.QtCore import QDate, QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout, QWidget

from coocook_desktop.language import tr
from coocook_desktop.theme import icon
from coocook_desktop.widgets.calendar import Calendar, from_qt, to_qt


class DateField(QLineEdit):
    """Empty means any date; Alt+Down or the icon opens the calendar."""

    changed = Signal()

    def __init__(self, placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.setToolTip(tr("Type a date like 2026-02-25, or open the calendar with Alt+Down"))
        self.setMaxLength(10)
        self._last: tuple[date | None, bool] = (None, True)
        self._calendar: _CalendarPopup | None = None
        self._opening = QAction(icon("calendar"), tr("Open the calendar"), self)
        self._opening.triggered.connect(self.open_calendar)
        self.addAction(self._opening, QLineEdit.ActionPosition.TrailingPosition)
        self.textChanged.connect(self._typed)
        self.editingFinished.connect(self._left)

    @property
    def value(self) -> date | None:
        """The date, or None while it is open or makes no sense."""
        return _parsed(self.text())

    @property
    def makes_sense(self) -> bool:
        """Whether the field is empty or holds a date."""
        return not self.text().strip() or self.value is not None

    def set_date(self, day: date | None) -> None:
        """Fill in a date, or leave it open."""
        self.setText("" if day is None else day.isoformat())

    def open_calendar(self) -> None:
        """Let the person pick a day."""
        if self._calendar is None:
            self._calendar = _CalendarPopup(self)
            self._calendar.picked.connect(self.set_date)
        self._calendar.open_at(self.mapToGlobal(QPoint(0, self.height())), self.value)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._opening.setIcon(icon("calendar"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.open_calendar()
            return
        super().keyPressEvent(event)

    def _typed(self) -> None:
        now = (self.value, self.makes_sense)
        if now != self._last and (self.makes_sense or len(self.text()) == self.maxLength()):
            self._last = now
            self.changed.emit()

    def _left(self) -> None:
        self._last = (self.value, self.makes_sense)
        self.changed.emit()


class _CalendarPopup(QFrame):
    picked = Signal(object)

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner, Qt.WindowType.Popup)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._calendar = Calendar(self)
        self._calendar.clicked.connect(self._pick)
        self._calendar.activated.connect(self._pick)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 4, 4, 4)
        layout.addWidget(self._calendar)

    def open_at(self, where: QPoint, value: date | None) -> None:
        """Show the month of the date, or this month."""
        self._calendar.setSelectedDate(QDate.currentDate() if value is None else to_qt(value))
        self.move(where)
        self.show()
        self._calendar.setFocus()

    def _pick(self, day: QDate) -> None:
        self.hide()
        self.picked.emit(from_qt(day))


def _parsed(text: str) -> date | None:
    text = text.strip().replace("/", "-").replace(".", "-")
    parts = text.split("-")
    if (
        len(parts) != 3
        or not all(part.isascii() and part.isdecimal() for part in parts)
        or len(parts[0]) != 4
    ):
        return None
    try:
        return date(*(int(part) for part in parts))
    except ValueError:
        return None
