"""Giving a chef time off: from when to when, why, and what is booked in it."""

from datetime import date, time, timedelta

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from coocook_desktop import language, wording
from coocook_desktop.chef_steps import removing_time_off, time_off_draft
from coocook_desktop.language import tr
from coocook_desktop.shift import Shift
from coocook_desktop.tasks import TaskRunner
from coocook_desktop.widgets.banner import Banner
from coocook_desktop.widgets.chef_booked import BookedInTheWay, booked_between, instant
from coocook_desktop.widgets.chef_section import refusal
from coocook_desktop.widgets.date_field import DateField
from coocook_desktop.widgets.roles import mark_invalid, set_role
from coocook_desktop.widgets.time_field import TimeField
from coocook_server.bootstrap import CooCook
from coocook_server.errors import Invalid
from coocook_server.services.booking_lists import BookingRecord
from coocook_server.services.chefs import ChefRecord
from coocook_server.services.schedules import TimeOffAdded, TimeOffDraft

PAUSE_MS = 150
WIDTH = 600


class ChefTimeOffDialog(QDialog):
    """Lists what is booked in the time as it is chosen."""

    saved = Signal(object)
    booking_asked = Signal(int)

    def __init__(
        self,
        coocook: CooCook,
        tasks: TaskRunner,
        shift: Shift,
        chef: ChefRecord,
        day: date | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._coocook = coocook
        self._tasks = tasks
        self._shift = shift
        self._chef = chef
        self.setWindowTitle(tr("Time off for {chef}").format(chef=chef.name))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.banner = Banner()
        self.first = DateField(tr("First day"))
        self.last = DateField(tr("Last day"))
        self.whole = QCheckBox(tr("&Whole days"))
        self.whole.setChecked(True)
        self.starts = TimeField(tr("From time"))
        self.ends = TimeField(tr("Until time"), ends_day=True)
        self.reason = QLineEdit(maxLength=500, placeholderText=tr("Holiday, training…"))
        self.booked = BookedInTheWay(coocook.settings.zone)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
        )
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._look)
        self._lay_out()
        today = coocook.clock().astimezone(coocook.settings.zone).date()
        self.first.set_date(day or today)
        self.last.set_date(day or today)
        self.starts.set_time(time(9))
        self.ends.set_time(time(18))
        self._connect()
        self._changed()

    @property
    def draft(self) -> TimeOffDraft | None:
        """What is asked for; None while it makes no sense."""
        first, last = self.first.value, self.last.value
        if first is None or last is None or last < first:
            return None
        if self.whole.isChecked():
            return TimeOffDraft(first, last, reason=self.reason.text())
        starts, ends = self.starts.value, self.ends.value
        if starts is None or ends is None:
            return None
        until = last + timedelta(days=1) if ends == time(0) else last
        if (first, starts) >= (until, ends):
            return None
        return TimeOffDraft(first, until, starts, ends, self.reason.text())

    def save(self) -> None:
        """Take no bookings in this time."""
        draft = self.draft
        if draft is None:
            self.first.setFocus()
            return
        coocook, shift, chef = self._coocook, self._shift, self._chef

        def done(added: TimeOffAdded) -> None:
            record = added.time_off
            words = tr("{chef} is off from {day}").format(chef=chef.name, day=wording.day(record.first_date))
            step = removing_time_off(coocook, shift, chef.id, time_off_draft(record), record.id)
            shift.note(words, step)
            self.saved.emit(added)
            self.accept()

        self._tasks.run(
            lambda _task: coocook.schedules.add_time_off(chef.id, draft, by=shift.by),
            owner=self,
            done=done,
            failed=self._refused,
        )

    def _refused(self, fault: Exception) -> None:
        if isinstance(fault, Invalid) and fault.fields:
            self.banner.say(" ".join(language.say(why) for why in fault.fields.values()), tone="error")
        else:
            self.banner.say(refusal(fault), tone="error")

    def _changed(self) -> None:
        whole = self.whole.isChecked()
        for field in (self.starts, self.ends):
            field.setEnabled(not whole)
        wrong = self.draft is None
        mark_invalid(self.last, invalid=wrong)
        self.buttons.button(QDialogButtonBox.StandardButton.Save).setEnabled(not wrong)
        if wrong:
            self.banner.say(tr("The time off must end after it starts."), tone="warning")
        else:
            self.banner.clear()
        self._pause.start()

    def _look(self) -> None:
        """Look what is booked in the way."""
        draft, zone, chef = self.draft, self._coocook.settings.zone, self._chef
        if draft is None:
            self.booked.show_bookings(())
            return
        last = draft.last_date + timedelta(days=1) if draft.starts is None else draft.last_date
        starts = instant(draft.first_date, draft.starts or time(0), zone)
        ends = instant(last, draft.ends or time(0), zone)

        def stays(booking: BookingRecord) -> bool:
            return booking.starts_at >= ends or booking.ends_at <= starts

        def done(found: tuple[BookingRecord, ...]) -> None:
            if self.draft == draft:
                self.booked.show_bookings(found)

        self._tasks.run(
            lambda _task: booked_between(self._coocook, chef.id, draft.first_date, last, stays),
            owner=self,
            done=done,
            failed=self._refused,
        )

    def _connect(self) -> None:
        for date_field in (self.first, self.last):
            date_field.changed.connect(self._changed)
        for time_field in (self.starts, self.ends):
            time_field.changed.connect(self._changed)
        self.whole.toggled.connect(self._changed)
        self.booked.booking_asked.connect(self.booking_asked)
        self.buttons.accepted.connect(self.save)
        self.buttons.rejected.connect(self.reject)

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        labels = ((tr("&First day"), self.first), (tr("&Last day"), self.last))
        for column, (words, field) in enumerate(labels):
            label = QLabel(words)
            label.setBuddy(field)
            grid.addWidget(label, 0, column)
            grid.addWidget(field, 1, column)
        grid.addWidget(self.whole, 2, 0, 1, 2)
        for column, time_field in enumerate((self.starts, self.ends)):
            grid.addWidget(time_field, 3, column)
        reason = QLabel(tr("&Reason, for staff and the chef"))
        reason.setBuddy(self.reason)
        grid.addWidget(reason, 4, 0, 1, 2)
        grid.addWidget(self.reason, 5, 0, 1, 2)
        column_layout = QVBoxLayout(self)
        column_layout.setContentsMargins(24, 24, 24, 16)
        column_layout.setSpacing(12)
        column_layout.addWidget(self.banner)
        column_layout.addLayout(grid)
        column_layout.addWidget(self.booked)
        column_layout.addStretch(1)
        column_layout.addWidget(self.buttons)
        save = self.buttons.button(QDialogButtonBox.StandardButton.Save)
        set_role(save, "primary")
        self.resize(WIDTH, self.sizeHint().height())
