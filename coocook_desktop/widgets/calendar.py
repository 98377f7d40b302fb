"""A calendar that begins its weeks on Monday and paints no day red."""

from datetime import date

from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QIcon, QPalette, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QToolButton, QWidget


class Calendar(QCalendarWidget):
    """Days go in and out as Python's dates."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        weekend = QTextCharFormat()
        weekend.setForeground(self.palette().color(QPalette.ColorRole.Text))
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.setWeekdayTextFormat(day, weekend)

        for name, arrow in (("prev", Qt.ArrowType.LeftArrow), ("next", Qt.ArrowType.RightArrow)):
            button = self.findChild(QToolButton, f"qt_calendar_{name}month")
            if button is not None:
                button.setIcon(QIcon())
                button.setArrowType(arrow)

    @property
    def day(self) -> date:
        """The day that is selected."""
        return from_qt(self.selectedDate())

    def select(self, day: date) -> None:
        """Select a day and show its month."""
        self.setSelectedDate(to_qt(day))


def to_qt(day: date) -> QDate:
    """The date as Qt has it."""
    return QDate(day.year, day.month, day.day)


def from_qt(day: QDate) -> date:
    """The date as Python has it."""
    return date(day.year(), day.month(), day.day())
