"""The days on which nobody works: added and removed one by one, at once."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from coocook_desktop import language, wording
from coocook_desktop.language import tr
from coocook_desktop.live import LiveChanges
from coocook_desktop.shift import Shift, Step
from coocook_desktop.tasks import TaskRunner
from coocook_desktop.widgets.banner import Banner
from coocook_desktop.widgets.date_field import DateField
from coocook_desktop.widgets.field_error import FieldError
from coocook_desktop.widgets.labels import plain_label
from coocook_desktop.widgets.plain_table import PlainTable
from coocook_server.bootstrap import CooCook
from coocook_server.errors import Invalid
from coocook_server.services.schedules import HolidayRecord

_HEIGHT = 260
_DATE_WIDTH = 148


class HolidaysEditor(QWidget):
    """Those from today on, the next first."""

    def __init__(
        self,
        coocook: CooCook,
        tasks: TaskRunner,
        live: LiveChanges,
        shift: Shift,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._coocook = coocook
        self._tasks = tasks
        self._shift = shift
        self.holidays: tuple[HolidayRecord, ...] = ()
        self.banner = Banner()
        self.day = DateField(tr("Date"))
        self.name = QLineEdit(maxLength=80, placeholderText=tr("Such as New Year's Day"))
        self.name.setAccessibleName(tr("What the day is called"))
        self.day_error, self.name_error = FieldError(self.day), FieldError(self.name)
        self.add_button, self.remove_button = QPushButton(tr("Add &holiday")), QPushButton(tr("&Remove"))
        self.table = PlainTable(tr("Holidays"), (tr("Date"), tr("Name")))
        self.empty = plain_label("muted")
        self.empty.setText(tr("No holidays yet: the business is open whenever its chefs work."))
        self._pages = QStackedWidget()
        self._lay_out()
        live.changed.connect(self._heard)
        self.day.textEdited.connect(lambda _text: self.day_error.say(""))
        self.name.textEdited.connect(lambda _text: self.name_error.say(""))
        self.name.returnPressed.connect(self.add)
        self.add_button.clicked.connect(self.add)
        self.remove_button.clicked.connect(self.remove)
        self.table.itemSelectionChanged.connect(self._selection_changed)
        self._selection_changed()

    def refresh(self) -> None:
        """Read them again."""
        self._tasks.run(
            lambda _task: self._coocook.schedules.holidays(),
            owner=self,
            done=self._show,
            failed=self._refused,
        )

    def add(self) -> None:
        """Close the business on the date that was typed."""
        day, name = self.day.value, self.name.text().strip()
        if day is None:
            self.day_error.say(tr("Type a date like 2026-12-25."))
            self.day.setFocus()
            return
        before = next((each.name for each in self.holidays if each.date == day), None)
        words = tr("{day} is a holiday: {name}").format(day=wording.day(day), name=name)
        self._set(day, name, before, words)

    def remove(self) -> None:
        """Open the business on the selected date again."""
        row = self.table.currentRow()
        if 0 <= row < len(self.holidays):
            chosen = self.holidays[row]
            words = tr("{day} is no holiday any more").format(day=wording.day(chosen.date))
            self._set(chosen.date, None, chosen.name, words)

    def _set(self, day: date, name: str | None, before: str | None, words: str) -> None:
        coocook, shift, by = self._coocook, self._shift, self._shift.by

        def done(_record: object) -> None:
            self.banner.clear()
            if name is not None:
                self.day.clear()
                self.name.clear()
                self.day.setFocus()
            shift.note(words, setting_holiday(coocook, shift, day, before, name))
            self.refresh()

        self._tasks.run(
            lambda _task: coocook.schedules.set_holiday(day, name, by=by),
            owner=self,
            done=done,
            failed=self._refused,
        )

    def _heard(self, nouns: frozenset[str]) -> None:
        if nouns & {"holiday", "anything"}:
            self.refresh()

    def _show(self, holidays: tuple[HolidayRecord, ...]) -> None:
        row = self.table.currentRow()
        kept = self.holidays[row].date if 0 <= row < len(self.holidays) else None
        self.holidays = holidays
        self.table.setRowCount(len(holidays))
        for place, holiday in enumerate(holidays):
            self.table.show_row(place, (wording.day(holiday.date), holiday.name))
            if holiday.date == kept:
                self.table.selectRow(place)
        self._pages.setCurrentWidget(self.table if holidays else self.empty)
        self._selection_changed()

    def _selection_changed(self) -> None:
        self.remove_button.setEnabled(self.table.currentRow() >= 0 and bool(self.holidays))

    def _refused(self, fault: Exception) -> None:
        if isinstance(fault, Invalid) and fault.fields:
            for name, error in (("date", self.day_error), ("name", self.name_error)):
                error.say(language.say(fault.fields.get(name, "")) if name in fault.fields else "")
            return
        self.banner.say(wording.fault(fault), "error")

    def _lay_out(self) -> None:
        self.day.setFixedWidth(_DATE_WIDTH)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(True)
        self._pages.setFixedHeight(_HEIGHT)
        self._pages.addWidget(self.empty)
        self._pages.addWidget(self.table)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        form = QHBoxLayout()
        form.setSpacing(8)
        for words, field, error, share in (
            (tr("Date"), self.day, self.day_error, 0),
            (tr("Name"), self.name, self.name_error, 1),
        ):
            label = QLabel(words)
            label.setBuddy(field)
            cell = QVBoxLayout()
            cell.setSpacing(4)
            cell.addWidget(label)
            cell.addWidget(field)
            cell.addWidget(error)
            cell.addStretch(1)
            form.addLayout(cell, share)
        adding = QVBoxLayout()
        adding.setSpacing(4)
        adding.addWidget(QLabel())
        adding.addWidget(self.add_button)
        adding.addStretch(1)
        form.addLayout(adding)
        below = QHBoxLayout()
        below.addStretch(1)
        below.addWidget(self.remove_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.banner)
        column.addLayout(form)
        column.addWidget(self._pages)
        column.addLayout(below)


def setting_holiday(coocook: CooCook, shift: Shift, day: date, name: str | None, before: str | None) -> Step:
    """Names a holiday, or makes it none with None, and then the other way."""

    def step() -> Step:
        coocook.schedules.set_holiday(day, name, by=shift.by)
        return setting_holiday(coocook, shift, day, before, name)

    return step
