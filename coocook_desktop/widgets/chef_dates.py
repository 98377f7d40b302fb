"""What differs from a chef's week: dates with other hours, time off, and the business's holidays."""

from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QStackedWidget, QWidget

from coocook_desktop import wording
from coocook_desktop.chef_steps import adding_time_off, dating_hours, time_off_draft
from coocook_desktop.dialogs.chef_date import ChefDateDialog
from coocook_desktop.dialogs.chef_time_off import ChefTimeOffDialog
from coocook_desktop.language import tr
from coocook_desktop.shift import Shift
from coocook_desktop.tasks import TaskRunner
from coocook_desktop.widgets.chef_actions import action_button, make_action
from coocook_desktop.widgets.chef_section import ChefSection
from coocook_desktop.widgets.empty_state import EmptyState
from coocook_desktop.widgets.hours_week import day_text, week_of
from coocook_desktop.widgets.plain_table import PlainTable
from coocook_server.bootstrap import CooCook
from coocook_server.services.chefs import ChefRecord
from coocook_server.services.schedules import DatedHoursRecord, HolidayRecord, TimeOffRecord

AHEAD = timedelta(days=366)

Exceptional = DatedHoursRecord | TimeOffRecord | HolidayRecord


@dataclass(frozen=True)
class Differing:
    """One line: when, what kind of thing, and what about it."""

    day: date
    texts: tuple[str, str, str]
    record: Exceptional


class ChefDates(ChefSection):
    """One list by date; Delete takes away what is selected."""

    nouns = frozenset({"chef", "holiday"})

    def __init__(
        self, coocook: CooCook, tasks: TaskRunner, shift: Shift, parent: QWidget | None = None
    ) -> None:
        super().__init__(coocook, tasks, shift, parent)
        self.lines: tuple[Differing, ...] = ()
        headings = (tr("When"), tr("What"), tr("Details"))
        self.table = PlainTable(tr("Dates that differ from the week"), headings)
        self.nothing_yet = EmptyState(
            tr("Every week is alike"),
            tr("Enter holidays and training as time off, and single dates with other hours."),
            tr("Add time off…"),
        )
        self._pages = QStackedWidget()
        self.off_action = make_action(self, tr("Add time off…"), "Ctrl+Shift+T", self.add_time_off)
        self.hours_action = make_action(self, tr("Other hours on a date…"), "Ctrl+Shift+D", self.add_date)
        self.change_action = make_action(self, tr("Change…"), "Ctrl+Return", self.edit)
        self.remove_action = make_action(self, tr("Remove"), "Delete", self.remove)
        self._lay_out()
        self.nothing_yet.asked.connect(self.add_time_off)
        self.table.itemSelectionChanged.connect(self._enable)
        self.table.activated.connect(lambda _index: self.edit())
        self._enable()

    @property
    def selected(self) -> Differing | None:
        """The line that is selected."""
        row = self.table.currentRow()
        return self.lines[row] if 0 <= row < len(self.lines) else None

    def read(self, chef: ChefRecord) -> tuple[Differing, ...]:
        today = self.coocook.clock().astimezone(self.coocook.settings.zone).date()
        schedules = self.coocook.schedules
        lines = [_dated(record) for record in schedules.dated(chef.id, today, today + AHEAD)]
        lines += [_off(record) for record in schedules.time_off(chef.id, by=self.shift.by)]
        lines += [_holiday(record) for record in schedules.holidays()]
        return tuple(sorted(lines, key=lambda line: line.day))

    def show_read(self, read: Any) -> None:
        held = None if self.selected is None else self.selected.record
        self.lines = read
        self.table.blockSignals(True)
        self.table.setRowCount(len(self.lines))
        for row, line in enumerate(self.lines):
            self.table.show_row(row, line.texts)
        records = [line.record for line in self.lines]
        if self.lines:
            self.table.selectRow(records.index(held) if held in records else 0)
        self.table.blockSignals(False)
        self._pages.setCurrentWidget(self.table if self.lines else self.nothing_yet)
        self._enable()

    def add_time_off(self) -> None:
        """Open the dialog for time off."""
        if self.chef is not None:
            dialog = ChefTimeOffDialog(self.coocook, self.tasks, self.shift, self.chef, parent=self)
            self._open(dialog)

    def add_date(self) -> None:
        """Open the dialog for a date with other hours."""
        self._open_date(None)

    def edit(self) -> None:
        """Change a date's hours; holidays are changed in the settings."""
        line = self.selected
        if line is not None and isinstance(line.record, DatedHoursRecord):
            self._open_date(line.record)
        elif line is not None and isinstance(line.record, HolidayRecord):
            self.screen_asked.emit("Settings")

    def remove(self) -> None:
        """Let the selected date be as the week again."""
        line, chef = self.selected, self.chef
        if line is None or chef is None:
            return
        if isinstance(line.record, DatedHoursRecord):
            self._remove_date(chef, line.record)
        elif isinstance(line.record, TimeOffRecord):
            self._remove_time_off(chef, line.record)

    def _remove_date(self, chef: ChefRecord, record: DatedHoursRecord) -> None:
        coocook, shift = self.coocook, self.shift
        words = tr("{chef} works as every week on {day}").format(chef=chef.name, day=wording.day(record.date))
        self.change(
            lambda: coocook.schedules.set_dated(chef.id, record.date, None, by=shift.by),
            lambda _none: shift.note(
                words, dating_hours(coocook, shift, chef.id, record.date, record.spans, None)
            ),
        )

    def _remove_time_off(self, chef: ChefRecord, record: TimeOffRecord) -> None:
        coocook, shift = self.coocook, self.shift
        words = tr("Time off of {chef} removed").format(chef=chef.name)
        self.change(
            lambda: coocook.schedules.remove_time_off(chef.id, record.id, by=shift.by),
            lambda _none: shift.note(words, adding_time_off(coocook, shift, chef.id, time_off_draft(record))),
        )

    def _open_date(self, record: DatedHoursRecord | None) -> None:
        if self.chef is not None:
            self._open(ChefDateDialog(self.coocook, self.tasks, self.shift, self.chef, record, self))

    def _open(self, dialog: ChefTimeOffDialog | ChefDateDialog) -> None:
        dialog.saved.connect(lambda _saved: self.refresh())
        dialog.booking_asked.connect(self.booking_asked)
        dialog.open()

    def _enable(self) -> None:
        line = self.selected
        record = None if line is None else line.record
        self.change_action.setEnabled(isinstance(record, DatedHoursRecord | HolidayRecord))
        self.remove_action.setEnabled(isinstance(record, DatedHoursRecord | TimeOffRecord))

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(action_button(self.off_action))
        top.addWidget(action_button(self.hours_action))
        top.addStretch(1)
        top.addWidget(action_button(self.change_action))
        top.addWidget(action_button(self.remove_action))
        header = self.table.horizontalHeader()
        header.resizeSection(0, 280)
        header.resizeSection(1, 160)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        for page in (self.table, self.nothing_yet):
            self._pages.addWidget(page)
        self.column.addLayout(top)
        self.column.addWidget(self._pages, 1)


def _dated(record: DatedHoursRecord) -> Differing:
    hours = day_text(week_of(record.spans), record.date.weekday())
    what = tr("Other hours") if record.spans else tr("Day off")
    return Differing(record.date, (wording.day(record.date), what, hours), record)


def _off(record: TimeOffRecord) -> Differing:
    if record.starts == record.ends == time(0):
        last = record.last_date - timedelta(days=1)
        when = wording.day(record.first_date)
        if last != record.first_date:
            when = tr("{first} – {last}").format(first=when, last=wording.day(last))
    elif record.last_date == record.first_date:
        when = tr("{day}, {starts}–{ends}").format(
            day=wording.day(record.first_date),
            starts=wording.clock(record.starts),
            ends=wording.clock(record.ends),
        )
    else:
        first = f"{wording.day(record.first_date)} {wording.clock(record.starts)}"
        until = f"{wording.day(record.last_date)} {wording.clock(record.ends)}"
        when = tr("{first} – {last}").format(first=first, last=until)
    return Differing(record.first_date, (when, tr("Time off"), record.reason.replace("\n", " ")), record)


def _holiday(record: HolidayRecord) -> Differing:
    return Differing(
        record.date, (wording.day(record.date), tr("Holiday of the business"), record.name), record
    )
