"""A time of day: typed, or picked on the half hour."""

import re
from datetime import time

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

END_OF_DAY = "24:00"
_SHAPE = re.compile(r"(?P<hour>[0-9]{1,2})(?:[:.]?(?P<minute>[0-9]{2}))?")


class TimeField(QComboBox):
    """`ends_day` offers 24:00, which is read as 00:00."""

    changed = Signal()

    def __init__(self, name: str, *, ends_day: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent, editable=True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setAccessibleName(name)
        self.setFixedWidth(88)
        self.setMaxVisibleItems(12)
        self._ends_day = ends_day
        halves = [f"{minutes // 60:02d}:{minutes % 60:02d}" for minutes in range(0, 24 * 60, 30)]
        self.addItems([*halves[1:], END_OF_DAY] if ends_day else halves)
        self.editTextChanged.connect(self.changed)

    @property
    def value(self) -> time | None:
        """The time, or None while it makes no sense."""
        return parsed_time(self.currentText(), ends_day=self._ends_day)

    def set_time(self, at: time) -> None:
        """Fill in a time."""
        midnight = self._ends_day and at == time(0)
        self.setEditText(END_OF_DAY if midnight else at.isoformat("minutes"))


def parsed_time(text: str, *, ends_day: bool = False) -> time | None:
    """Reads `9`, `930`, `9:30` and `09:30`; with `ends_day` `24:00` as well, as 00:00."""
    found = _SHAPE.fullmatch(text.strip())
    if found is None:
        return None
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    if ends_day and (hour, minute) == (24, 0):
        return time(0)
    return time(hour, minute) if hour < 24 and minute < 60 else None
