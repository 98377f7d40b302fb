"""When a chef works: each weekday free, or with one or two spans of time."""

from datetime import time

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from coocook_desktop import wording
from coocook_desktop.widgets.field_error import FieldError
from coocook_desktop.widgets.time_field import TimeField
from coocook_server.services.working_hours import WorkingSpan, check_working_hours

USUAL = (time(11), time(22))
SECOND = (time(17), time(22))


class HoursEditor(QWidget):
    """The seven days, with what is wrong under the day it is wrong on."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.days = [_Day(weekday) for weekday in range(7)]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for day in self.days:
            column.addWidget(day)
            day.changed.connect(self._day_changed)
        self.copy_button = QPushButton("Same hours on every working day")
        self.copy_button.setToolTip("Copy the first working day's hours to the others that are ticked")
        self.copy_button.setAutoDefault(False)
        self.copy_button.clicked.connect(self._copy_first)
        row = QHBoxLayout()
        row.addWidget(self.copy_button)
        row.addStretch(1)
        column.addSpacing(4)
        column.addLayout(row)
        column.addStretch(1)

    @property
    def hours(self) -> tuple[WorkingSpan, ...]:
        """The spans that make sense, by weekday."""
        return tuple(span for day in self.days for span in day.spans)

    @property
    def makes_sense(self) -> bool:
        """Whether every day can be saved."""
        return not any(day.problem for day in self.days)

    def set_hours(self, hours: tuple[WorkingSpan, ...]) -> None:
        """Show these hours."""
        for day in self.days:
            day.set_spans([(span.starts, span.ends) for span in hours if span.weekday == day.weekday])

    def _day_changed(self) -> None:
        self.changed.emit()

    def _copy_first(self) -> None:
        working = [day for day in self.days if day.works.isChecked()]
        for day in working[1:]:
            day.set_spans([(span.starts, span.ends) for span in working[0].spans])
        self.changed.emit()


class _Day(QWidget):
    changed = Signal()

    def __init__(self, weekday: int) -> None:
        super().__init__()
        self.weekday = weekday
        name = wording.weekday(weekday)
        self.works = QCheckBox(name)
        self.fields = [
            (TimeField(f"{name} from"), TimeField(f"{name} until", ends_day=True)),
            (TimeField(f"{name}, again from"), TimeField(f"{name}, again until", ends_day=True)),
        ]
        self._dashes = [QLabel("–"), QLabel("–")]
        self._free = QLabel("does not work")
        self._free.setProperty("role", "muted")
        self.more = _tool("+ Break", f"{name}: add a second span, for a break in between")
        self.less = _tool("− Break", f"{name}: take the second span away")
        self._error = FieldError(self.works)
        self._two = False
        self._lay_out()
        self.works.toggled.connect(self._refresh)
        self.more.clicked.connect(lambda: self._set_two(two=True))
        self.less.clicked.connect(lambda: self._set_two(two=False))
        for starts, ends in self.fields:
            starts.changed.connect(self._refresh)
            ends.changed.connect(self._refresh)
        self.set_spans([])

    @property
    def spans(self) -> list[WorkingSpan]:
        """The spans that make sense."""
        return [
            WorkingSpan(self.weekday, starts, ends)
            for starts, ends in ((first.value, last.value) for first, last in self._shown())
            if starts is not None and ends is not None
        ]

    @property
    def problem(self) -> str:
        """What is wrong with this day."""
        if any(field.value is None for pair in self._shown() for field in pair):
            return "type times like 9:00 or 17:30"
        wrong: dict[str, str] = {}
        check_working_hours(tuple(self.spans), wrong)
        return wrong.get("hours", "")

    def set_spans(self, spans: list[tuple[time, time]]) -> None:
        """Show these spans; none means a free day."""
        blocked = self.blockSignals(True)
        self.works.setChecked(bool(spans))
        self._two = len(spans) > 1
        for (starts, ends), (first, last) in zip(
            [*spans, *(USUAL, SECOND)[len(spans) :]], self.fields, strict=False
        ):
            first.set_time(starts)
            last.set_time(ends)
        self.blockSignals(blocked)
        self._refresh()

    def _shown(self) -> list[tuple[TimeField, TimeField]]:
        if not self.works.isChecked():
            return []
        return self.fields if self._two else self.fields[:1]

    def _set_two(self, *, two: bool) -> None:
        self._two = two
        if two:
            first = self.fields[0][1].value
            if first is not None and (first == time(0) or first > SECOND[0]):
                self.fields[0][1].set_time(time(15))
        self._refresh()
        self.fields[1 if two else 0][0].setFocus()

    def _refresh(self) -> None:
        works = self.works.isChecked()
        for number, (pair, dash) in enumerate(zip(self.fields, self._dashes, strict=True)):
            seen = works and (number == 0 or self._two)
            for widget in (*pair, dash):
                widget.setVisible(seen)
        self._free.setVisible(not works)
        self.more.setVisible(works and not self._two)
        self.less.setVisible(works and self._two)
        self._error.say(self.problem)
        self.changed.emit()

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(4)
        grid.setVerticalSpacing(2)
        self.works.setMinimumWidth(104)
        grid.addWidget(self.works, 0, 0)
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self._free)
        for number, ((starts, ends), dash) in enumerate(zip(self.fields, self._dashes, strict=True)):
            if number:
                row.addSpacing(8)
            row.addWidget(starts)
            row.addWidget(dash)
            row.addWidget(ends)
        row.addWidget(self.more)
        row.addWidget(self.less)
        row.addStretch(1)
        grid.addLayout(row, 0, 1)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self._error, 1, 1)
        grid.setRowMinimumHeight(0, 32)


def _tool(sign: str, words: str) -> QToolButton:
    button = QToolButton()
    button.setText(sign)
    button.setToolTip(words)
    button.setAccessibleName(words)
    return button
