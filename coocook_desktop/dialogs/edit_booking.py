"""Changing what was said of a booking."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from coocook_desktop import wording
from coocook_desktop.language import tr
from coocook_desktop.shift import Shift
from coocook_desktop.tasks import Task, TaskRunner
from coocook_desktop.widgets.banner import Banner
from coocook_desktop.widgets.booking_form import BookingForm
from coocook_desktop.widgets.booking_overrule import BookingOverrule
from coocook_desktop.widgets.labels import plain_label
from coocook_desktop.widgets.roles import set_role
from coocook_desktop.widgets.scroll_area import scroll_area
from coocook_desktop.widgets.tab_order import move_focus
from coocook_server.bootstrap import CooCook
from coocook_server.errors import Conflict, Invalid, Stale
from coocook_server.services.booking_changes import Changed
from coocook_server.services.booking_edits import FIELDS, BookingEdit
from coocook_server.services.booking_lists import BookingRecord

SIZE = (460, 540)


class EditBookingDialog(QDialog):
    """Stays open, with what was typed, when somebody else changed the booking meanwhile."""

    edited = Signal(object)
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
        self._version = booking.version
        self.setWindowTitle(tr("Edit booking {id}").format(id=booking.id))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.banner = Banner()
        self.form = BookingForm()
        self.form.hint_phone(booking.customer_phone)
        self.form.fill(booking.guests, booking.own_phone, _texts(booking))
        self.overrule = BookingOverrule()
        self.overrule.setVisible(False)
        self._first = self.wanted
        self._asked_to_discard = False
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
        )
        self._lay_out()
        self.buttons.accepted.connect(self.save)
        self.buttons.rejected.connect(self.reject)
        self.form.guests.setFocus()

    @property
    def wanted(self) -> BookingEdit:
        """The details as the fields say them."""
        return BookingEdit(
            guests=self.form.guest_count,
            phone=self.form.phone.text().strip() or None,
            overrule=self.overrule.on,
            reason=self.overrule.why,
            **self.form.texts,
        )

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002  the name that Qt gives it
        return move_focus(self, forward=next)

    def reject(self) -> None:
        """Esc closes at once only where nothing typed would be lost; a second time it closes all the same."""
        if self.wanted == self._first or self._asked_to_discard:
            super().reject()
            return
        self._asked_to_discard = True
        self.banner.say(
            tr("Discard what you typed?"),
            "warning",
            ((tr("Discard"), self.reject), (tr("Keep editing"), self._keep_editing)),
        )

    def _keep_editing(self) -> None:
        self._asked_to_discard = False
        self.banner.clear()

    def save(self) -> None:
        """Save what is typed, unless a reason is missing."""
        if self.overrule.problem():
            return
        wanted, version = self.wanted, self._version
        self._save_button().setEnabled(False)

        def work(_task: Task) -> Changed:
            return self._coocook.bookings.edit(self._booking.id, wanted, by=self._shift.by, version=version)

        def done(changed: Changed) -> None:
            self.edited.emit(changed)
            self.accept()

        self._tasks.run(work, owner=self, done=done, failed=self._refused)

    def _refused(self, fault: Exception) -> None:
        self._save_button().setEnabled(True)
        if isinstance(fault, Invalid) and self.form.say_problems(fault.fields):
            return
        if isinstance(fault, Stale):
            self._show_theirs()
        elif isinstance(fault, Conflict) and fault.rule.endswith("guests"):
            self.overrule.show()
            self.banner.say(
                wording.fault(fault), "warning", ((tr("Set the rule aside…"), self.overrule.offer),)
            )
        else:
            self.banner.say(wording.fault(fault), "error")

    def _show_theirs(self) -> None:
        """Somebody was quicker: say what is different now, keep what is typed, and let the person choose."""

        def work(_task: Task) -> BookingRecord:
            return self._coocook.bookings.get(self._booking.id, by=self._shift.by)

        def done(now: BookingRecord) -> None:
            self._version = now.version
            self.banner.say(
                tr("Somebody else changed this booking meanwhile. What you typed is still here."),
                "warning",
                (
                    (tr("Show theirs"), lambda: self._take(now)),
                    (tr("Save mine"), self.save),
                ),
            )

        self._tasks.run(work, owner=self, done=done, failed=self._refused)

    def _take(self, now: BookingRecord) -> None:
        self._booking = now
        self.form.fill(now.guests, now.own_phone, _texts(now))
        self._first = self.wanted
        self.banner.clear()

    def _save_button(self) -> QWidget:
        return self.buttons.button(QDialogButtonBox.StandardButton.Save)

    def _lay_out(self) -> None:
        booking = self._booking
        head = plain_label("muted")
        head.setText(
            tr("{customer} with {chef}, {day}, {time}").format(
                customer=booking.customer_name,
                chef=booking.chef_name,
                day=wording.day(booking.booking_date),
                time=wording.clock(booking.start_time),
            )
        )
        set_role(self._save_button(), "primary")
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(24, 16, 24, 8)
        column.setSpacing(8)
        column.addWidget(self.banner)
        column.addWidget(head)
        column.addWidget(self.form, 1)
        column.addWidget(self.overrule)
        hint = plain_label("muted")
        hint.setText(tr("The chef sees this in their bookings at once; no mail is sent about it."))
        column.addWidget(hint)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 16)
        outer.addWidget(scroll_area(inside), 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(24, 0, 24, 0)
        foot.addWidget(self.buttons)
        outer.addLayout(foot)
        self.resize(*SIZE)


def _texts(booking: BookingRecord) -> dict[str, str]:
    """The booking's texts, by the field they stand in."""
    return {name: getattr(booking, name) for name in FIELDS if name not in ("guests", "phone")}
