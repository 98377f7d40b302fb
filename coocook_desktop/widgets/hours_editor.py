"""When a chef works: the week painted in half hours, and each day's exact times beside it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from coocook_desktop import wording
from coocook_desktop.language import tr
from coocook_desktop.widgets.hours_grid import HEAD_HEIGHT, ROW_HEIGHT, HoursGrid
from coocook_desktop.widgets.hours_week import DAYS, copied, day_text, hours_of, week_of, with_day_text
from coocook_desktop.widgets.roles import mark_invalid
from coocook_server.services.working_hours import WorkingSpan

TIMES_WIDTH = 192
_NAMES_WIDTH = 40


class HoursEditor(QWidget):
    """What is painted shows in the lines, what is typed in a line shows in the painting."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.grid = HoursGrid()
        self.lines = [QLineEdit(placeholderText=tr("free"), maxLength=120) for _ in range(DAYS)]
        self._wrong: set[int] = set()
        self.problem = QLabel()
        self.problem.setProperty("role", "error")
        self.copy_button = QPushButton(tr("Same hours on every &working day"))
        self.copy_button.setToolTip(tr("Copies the hours of the day with the mark to the days that have any"))
        self.copy_button.setAutoDefault(False)
        self._lay_out()
        self.grid.changed.connect(self._painted)
        self.copy_button.clicked.connect(self._copy)
        for weekday, line in enumerate(self.lines):
            line.textEdited.connect(lambda text, weekday=weekday: self._typed(weekday, text))
            line.editingFinished.connect(self._show_lines)

    @property
    def hours(self) -> tuple[WorkingSpan, ...]:
        """The hours, without what makes no sense yet."""
        return hours_of(self.grid.week)

    @property
    def makes_sense(self) -> bool:
        """Whether every day can be saved."""
        return not self._wrong

    def set_hours(self, hours: tuple[WorkingSpan, ...]) -> None:
        """Show these hours."""
        self.grid.set_week(week_of(hours))
        self._wrong.clear()
        self._show_lines()
        self._mark_wrong()

    def _painted(self) -> None:
        self._wrong.clear()
        self._show_lines()
        self._mark_wrong()
        self.changed.emit()

    def _typed(self, weekday: int, text: str) -> None:
        week = with_day_text(self.grid.week, weekday, text)
        if week is None:
            self._wrong.add(weekday)
        else:
            self._wrong.discard(weekday)
            self.grid.set_week(week)
            self._show_lines(but=weekday)
        self._mark_wrong()
        self.changed.emit()

    def _copy(self) -> None:
        self.grid.set_week(copied(self.grid.week, self.grid.mark[0]))
        self._painted()

    def _show_lines(self, *, but: int | None = None) -> None:
        for weekday, line in enumerate(self.lines):
            text = day_text(self.grid.week, weekday)
            if weekday != but and weekday not in self._wrong and line.text() != text:
                line.setText(text)
                line.setCursorPosition(0)

    def _mark_wrong(self) -> None:
        words = tr("Type times like 11:15–14:00, 17:00–02:00; spans of one day must not overlap.")
        for weekday, line in enumerate(self.lines):
            mark_invalid(line, invalid=weekday in self._wrong)
            line.setAccessibleDescription(words if weekday in self._wrong else "")
        self.problem.setText(words if self._wrong else "")

    def _lay_out(self) -> None:
        rows = QGridLayout()
        rows.setHorizontalSpacing(12)
        rows.setVerticalSpacing(0)
        rows.setRowMinimumHeight(0, HEAD_HEIGHT)
        rows.addWidget(self.grid, 0, 1, DAYS + 1, 1)
        for weekday, line in enumerate(self.lines):
            name = QLabel(wording.short_weekday(weekday))
            name.setMinimumWidth(_NAMES_WIDTH)
            name.setBuddy(line)
            line.setAccessibleName(tr("{day}, exact times").format(day=wording.weekday(weekday)))
            line.setFixedWidth(TIMES_WIDTH)
            rows.setRowMinimumHeight(weekday + 1, ROW_HEIGHT)
            rows.addWidget(name, weekday + 1, 0)
            rows.addWidget(line, weekday + 1, 2)
        rows.setColumnStretch(1, 1)
        hint = QLabel(
            tr("Drag to paint, or use the arrow keys, Space and Shift. Type exact times at the right."),
            wordWrap=True,
        )
        hint.setProperty("role", "muted")
        below = QHBoxLayout()
        below.addWidget(self.copy_button)
        below.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(hint)
        column.addLayout(rows)
        column.addWidget(self.problem)
        column.addLayout(below)
