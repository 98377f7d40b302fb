"""Moving a booking: a calendar of the days with free time, and that day's start times."""

from datetime import date, time
from decimal import Decimal
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from coocook_desktop import wording
from coocook_desktop.language import tr
from coocook_desktop.shift import Shift
from coocook_desktop.tasks import Task, TaskRunner
from coocook_desktop.widgets.banner import Action, Banner
from coocook_desktop.widgets.booking_overrule import BookingOverrule
from coocook_desktop.widgets.booking_time import BookingTime, nearest_starts
from coocook_desktop.widgets.labels import plain_label
from coocook_desktop.widgets.roles import set_role
from coocook_desktop.widgets.tab_order import move_focus
from coocook_server.bootstrap import CooCook
from coocook_server.errors import Conflict
from coocook_server.services.availability import Start
from coocook_server.services.booking_changes import Changed
from coocook_server.services.booking_lists import BookingRecord
from coocook_server.services.booking_terms import price

SIZE = (660, 500)
TAKEN = "taken"


class MoveBookingDialog(QDialog):
    """Stays open, with what was chosen, when the time turns out to be taken."""

    moved = Signal(object)
    """What the service answered: a `Changed`."""

    def __init__(
        self,
        coocook: CooCook,
        tasks: TaskRunner,
        shift: Shift,
        booking: BookingRecord,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._coocook = coocook
        self._tasks = tasks
        self._shift = shift
        self._booking = booking
        self._waiting = False
        self.setWindowTitle(tr("Move booking {id}").format(id=booking.id))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.banner = Banner()
        self.when = BookingTime(
            coocook,
            tasks,
            moving=booking.id,
            start=booking.start_time,
            duration=booking.duration_hours,
        )
        self.calendar = self.when.calendar
        self.times = self.when.times
        self.length = self.when.length
        self.overrule = BookingOverrule()
        self.summary = plain_label("strong")
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.confirm = self.buttons.addButton(tr("&Move booking"), QDialogButtonBox.ButtonRole.AcceptRole)
        set_role(self.confirm, "primary")
        self._lay_out()
        self.when.changed.connect(self._summarise)
        self.when.activated.connect(self._move)
        self.when.failed.connect(self._refused)
        self.overrule.changed.connect(self.when.set_free_hand)
        self.buttons.accepted.connect(self._move)
        self.buttons.rejected.connect(self.reject)
        self.when.choose(booking.booking_date, booking.start_time)
        self.when.show_chef(booking.chef_id)

    @property
    def day(self) -> date:
        """The date that is chosen."""
        return self.when.day

    @property
    def start(self) -> time | None:
        """The start time that is chosen."""
        return self.when.start

    @property
    def duration(self) -> Decimal:
        """The length that is chosen, in hours."""
        return self.when.duration

    def choose(self, day: date, start: time) -> None:
        """Choose a date, and a start time if it is free."""
        self.when.choose(day, start)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002  the name that Qt gives it
        return move_focus(self, forward=next)

    def _summarise(self) -> None:
        start, booking = self.start, self._booking
        same = (self.day, start, self.duration) == (
            booking.booking_date,
            booking.start_time,
            booking.duration_hours,
        )
        self.confirm.setEnabled(start is not None and not same and not self._waiting)
        if start is None:
            self.summary.setText(tr("Choose a start time."))
            return
        if same:
            self.summary.setText(tr("This is the present time."))
            return
        cost = price(booking.hourly_rate, self.duration, booking.travel_fee)
        words = tr("To {day}, {time}, {length}.")
        if cost != booking.total_price:
            words = tr("To {day}, {time}, {length}; the price becomes {price}.")
        self.summary.setText(
            words.format(
                day=wording.day(self.day),
                time=wording.clock(start),
                length=wording.hours(self.duration),
                price=wording.money(cost, booking.currency),
            )
        )

    def _move(self) -> None:
        day, start, duration, booking = self.day, self.start, self.duration, self._booking
        if start is None or not self.confirm.isEnabled() or self.overrule.problem():
            return
        overrule, reason = self.overrule.on, self.overrule.why
        self._wait(True)

        def work(_task: Task) -> Changed:
            return self._coocook.bookings.reschedule(
                booking.id,
                day,
                start,
                duration,
                by=self._shift.by,
                version=booking.version,
                overrule=overrule,
                reason=reason,
            )

        def done(changed: Changed) -> None:
            self.moved.emit(changed)
            self.accept()

        def failed(fault: Exception) -> None:
            self._wait(False)
            if isinstance(fault, Conflict):
                self._offer_others(fault, day, start, duration)
            else:
                self._refused(fault)

        self._tasks.run(work, owner=self, done=done, failed=failed)

    def _offer_others(self, fault: Conflict, day: date, start: time, duration: Decimal) -> None:
        """Say why that time cannot be had, and offer the nearest that can, or to set the rule aside."""
        self.banner.say(wording.fault(fault), "error")
        self.when.read()

        def work(_task: Task) -> tuple[Start, ...]:
            booking = self._booking
            return nearest_starts(self._coocook, booking.chef_id, day, start, duration, booking.id)

        def done(starts: tuple[Start, ...]) -> None:
            actions: list[Action] = [
                (
                    tr("{day}, {time}").format(day=wording.day(at.date), time=wording.clock(at.time)),
                    partial(self.choose, at.date, at.time),
                )
                for at in starts
            ]
            if fault.rule != TAKEN and not self.overrule.on:
                actions.append((tr("Set the rule aside…"), self.overrule.offer))
            self.banner.say(wording.fault(fault), "error", actions)

        self._tasks.run(work, owner=self, done=done, failed=lambda _why: None)

    def _wait(self, waiting: bool) -> None:
        self._waiting = waiting
        self._summarise()

    def _refused(self, fault: Exception) -> None:
        self.banner.say(wording.fault(fault), "error")

    def _lay_out(self) -> None:
        booking, zone = self._booking, self._coocook.settings.zone
        now = plain_label()
        now.setText(
            tr("{customer} with {chef}, now on {day}, {times}").format(
                customer=booking.customer_name,
                chef=booking.chef_name,
                day=wording.day(booking.booking_date),
                times=wording.span(booking.starts_at, booking.ends_at, zone),
            )
        )
        outer = QVBoxLayout(self)
        outer.setContentsMargins(24, 24, 24, 16)
        outer.setSpacing(12)
        outer.addWidget(self.banner)
        outer.addWidget(now)
        outer.addWidget(self.when, 1)
        outer.addWidget(self.overrule)
        outer.addWidget(self.summary)
        outer.addWidget(self.buttons)
        self.resize(*SIZE)
