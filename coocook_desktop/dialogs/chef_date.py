"""Letting one date differ from a chef's week: other hours, or none."""

from datetime import date

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from coocook_desktop import wording
from coocook_desktop.chef_steps import dating_hours
from coocook_desktop.language import tr
from coocook_desktop.shift import Shift
from coocook_desktop.tasks import Task, TaskRunner
from coocook_desktop.widgets.banner import Banner
from coocook_desktop.widgets.chef_booked import BookedInTheWay, booked_between
from coocook_desktop.widgets.chef_section import refusal
from coocook_desktop.widgets.date_field import DateField
from coocook_desktop.widgets.field_error import FieldError
from coocook_desktop.widgets.hours_week import FREE_WEEK, day_text, hours_of, week_of, with_day_text
from coocook_desktop.widgets.roles import set_role
from coocook_server.bootstrap import CooCook
from coocook_server.services.booking_lists import BookingRecord
from coocook_server.services.chefs import ChefRecord
from coocook_server.services.schedules import DatedHoursRecord
from coocook_server.services.working_hours import WorkingSpan

PAUSE_MS = 150
WIDTH = 600


class ChefDateDialog(QDialog):
    """The hours of one date, typed as `11:15–14:00, 17:00–22:00`; empty for a day off."""

    saved = Signal(object)
    booking_asked = Signal(int)

    def __init__(
        self,
        coocook: CooCook,
        tasks: TaskRunner,
        shift: Shift,
        chef: ChefRecord,
        shown: DatedHoursRecord | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._coocook = coocook
        self._tasks = tasks
        self._shift = shift
        self._chef = chef
        self.setWindowTitle(tr("Other hours of {chef} on a date").format(chef=chef.name))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.banner = Banner()
        self.day = DateField(tr("Date"))
        self.times = QLineEdit(maxLength=120, placeholderText=tr("a day off"))
        self.error = FieldError(self.times, reserved=True)
        self.booked = BookedInTheWay(coocook.settings.zone)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
        )
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._look)
        self._lay_out()
        if shown is not None:
            self.day.set_date(shown.date)
            self.times.setText(day_text(week_of(shown.spans), shown.date.weekday()))
        for changed in (self.day.changed, self.times.textChanged):
            changed.connect(self._changed)
        self.booked.booking_asked.connect(self.booking_asked)
        self.buttons.accepted.connect(self.save)
        self.buttons.rejected.connect(self.reject)
        self._changed()

    @property
    def spans(self) -> tuple[WorkingSpan, ...] | None:
        """The hours as they are typed; None while they make no sense, or go on past midnight."""
        day = self.day.value
        if day is None:
            return None
        week = with_day_text(FREE_WEEK, day.weekday(), self.times.text())
        if week is None or any(spans for weekday, spans in enumerate(week) if weekday != day.weekday()):
            return None
        return hours_of(week)

    def save(self) -> None:
        """Let the date have these hours."""
        day, spans = self.day.value, self.spans
        if day is None or spans is None:
            return
        coocook, shift, chef = self._coocook, self._shift, self._chef

        def work(_task: Task) -> tuple[WorkingSpan, ...] | None:
            present = coocook.schedules.dated(chef.id, day, day)
            coocook.schedules.set_dated(chef.id, day, spans, by=shift.by)
            return present[0].spans if present else None

        def done(before: tuple[WorkingSpan, ...] | None) -> None:
            words = tr("{chef} has other hours on {day}").format(chef=chef.name, day=wording.day(day))
            shift.note(words, dating_hours(coocook, shift, chef.id, day, before, spans))
            self.saved.emit(day)
            self.accept()

        self._tasks.run(work, owner=self, done=done, failed=self._refused)

    def _refused(self, fault: Exception) -> None:
        self.banner.say(refusal(fault), tone="error")

    def _changed(self) -> None:
        wrong = self.day.value is not None and self.spans is None
        self.error.say(
            tr("Type times like 11:15–14:00, 17:00–22:00, until 24:00 at most; nothing for a day off.")
            if wrong
            else ""
        )
        self.buttons.button(QDialogButtonBox.StandardButton.Save).setEnabled(self.spans is not None)
        self._pause.start()

    def _look(self) -> None:
        day, spans, chef = self.day.value, self.spans, self._chef
        if day is None or spans is None:
            self.booked.show_bookings(())
            return

        def done(found: tuple[BookingRecord, ...]) -> None:
            if (self.day.value, self.spans) == (day, spans):
                self.booked.show_bookings(found)

        self._tasks.run(
            lambda _task: booked_between(
                self._coocook, chef.id, day, day, lambda booking: _fits(booking, day, spans)
            ),
            owner=self,
            done=done,
            failed=self._refused,
        )

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(8)
        column.addWidget(self.banner)
        labels = ((tr("&Date"), self.day), (tr("&Hours on this date"), self.times))
        for words, field in labels:
            label = QLabel(words)
            label.setBuddy(field)
            field.setAccessibleName(words.replace("&", ""))
            column.addWidget(label)
            column.addWidget(field)
        column.addWidget(self.error)
        column.addWidget(self.booked)
        column.addStretch(1)
        column.addWidget(self.buttons)
        set_role(self.buttons.button(QDialogButtonBox.StandardButton.Save), "primary")
        self.resize(WIDTH, self.sizeHint().height())


def _fits(booking: BookingRecord, day: date, spans: tuple[WorkingSpan, ...]) -> bool:
    """Whether a booking begins on another date, or lies in the hours as far as the date goes."""
    if booking.booking_date != day:
        return True
    starts = booking.start_time.hour * 60 + booking.start_time.minute
    ends = min(starts + int(booking.duration_hours * 60), 24 * 60)
    return any(first <= starts and ends <= last for first, last in week_of(spans)[day.weekday()])
