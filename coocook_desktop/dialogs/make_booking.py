"""Booking for a caller, with the phone at the ear."""

import uuid
from datetime import date, time
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from coocook_desktop import wording
from coocook_desktop.language import tr
from coocook_desktop.shift import Shift
from coocook_desktop.steps import cancelling
from coocook_desktop.tasks import Task, TaskRunner
from coocook_desktop.widgets.banner import Action, Banner
from coocook_desktop.widgets.booking_customer import BookingCustomer
from coocook_desktop.widgets.booking_form import BookingForm
from coocook_desktop.widgets.booking_overrule import BookingOverrule
from coocook_desktop.widgets.booking_terms import policy_words, price_words
from coocook_desktop.widgets.booking_time import BookingTime, nearest_starts
from coocook_desktop.widgets.chef_picker import ChefPicker
from coocook_desktop.widgets.labels import plain_label
from coocook_desktop.widgets.roles import set_role
from coocook_desktop.widgets.scroll_area import scroll_area
from coocook_desktop.widgets.tab_order import move_focus
from coocook_server.bootstrap import CooCook
from coocook_server.errors import Conflict, Invalid
from coocook_server.services.accounts import AccountRecord
from coocook_server.services.availability import Start
from coocook_server.services.booking_drafts import BookingDraft
from coocook_server.services.bookings import Made
from coocook_server.services.chefs import ChefRecord
from coocook_server.services.customers import CustomerRecord

SIZE = (900, 590)
FORM_WIDTH = 300
TAKEN = "taken"


class MakeBookingDialog(QDialog):
    """Keeps everything typed when the time turns out to be taken, and offers the nearest free ones.

    Pressing twice books once: an account's key is the same for the same booking, and nothing is sent
    while an answer is awaited.
    """

    made = Signal(object)
    """The new `BookingRecord`; the change is noted on the shift by then."""

    def __init__(
        self,
        coocook: CooCook,
        tasks: TaskRunner,
        shift: Shift,
        parent: QWidget | None = None,
        *,
        chef_id: int | None = None,
        day: date | None = None,
        start: time | None = None,
        customer_id: int | None = None,
    ) -> None:
        super().__init__(parent)
        self._coocook = coocook
        self._tasks = tasks
        self._shift = shift
        self._chef: ChefRecord | None = None
        self._waiting = False
        self._lacks_time = False
        self._asked_to_discard = False
        self._sent: tuple[BookingDraft, str] | None = None
        self.setWindowTitle(tr("New booking"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.banner = Banner()
        self.customer = BookingCustomer(coocook, tasks, shift)
        self.notes = plain_label("warning")
        self.notes.setAccessibleName(tr("Notes about the customer"))
        self.notes.hide()
        self.chef = ChefPicker(coocook, tasks, only_active=True)
        self.chef.setPlaceholderText(tr("Name, cuisine or place"))
        self.when = BookingTime(coocook, tasks, start=start)
        self.form = BookingForm()
        self.overrule = BookingOverrule()
        self.summary = plain_label("strong")
        self.terms = plain_label("muted")
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.book_button = self.buttons.addButton(tr("&Book"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.book_button.setShortcut(QKeySequence("Ctrl+Return"))
        self.book_button.setToolTip(tr("Book this time (Ctrl+Enter)"))
        set_role(self.book_button, "primary")
        self._lay_out()
        self._connect()
        if day is not None:
            self.when.choose(day, start)
        self._summarise()
        self._read(chef_id, customer_id)
        self.customer.focus_first()

    @property
    def draft(self) -> BookingDraft | None:
        """What the fields say; None while chef, time or customer is missing."""
        start, customer = self.when.start, self.customer
        if self._chef is None or start is None or (customer.customer is None and customer.caller is None):
            return None
        return BookingDraft(
            chef_id=self._chef.id,
            booking_date=self.when.day,
            start_time=start,
            duration_hours=self.when.duration,
            phone=self.form.phone.text().strip() or None,
            guests=self.form.guest_count,
            customer_id=None if customer.customer is None else customer.customer.id,
            caller=customer.caller,
            overrule=self.overrule.on,
            reason=self.overrule.why,
            **self.form.texts,
        )

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002  the name that Qt gives it
        return move_focus(self, forward=next)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in a field does not book; Ctrl+Enter and the button do."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)

    def reject(self) -> None:
        """Esc closes at once only where nothing typed would be lost; a second time it closes all the same."""
        caller = self.customer.caller
        typed = self.form.typed or (caller is not None and bool(caller.name or caller.phone))
        if not typed or self._asked_to_discard:
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

    def book(self) -> None:
        """Book it, once, however often this is asked for."""
        if self._waiting or self._problem():
            return
        draft = self.draft
        if draft is None:
            return
        if self._sent is None or self._sent[0] != draft:
            self._sent = (draft, str(uuid.uuid4()))
        key = self._sent[1]
        self.banner.clear()
        self._wait(True)

        def work(_task: Task) -> Made:
            return self._coocook.bookings.make(draft, by=self._shift.by, idempotency_key=key)

        self._tasks.run(work, owner=self, done=self._booked, failed=lambda why: self._refused(why, draft))

    def _booked(self, made: Made) -> None:
        booking = made.booking
        words = tr("Booking {id} made for {customer}: {chef}, {day}, {time}").format(
            id=booking.id,
            customer=booking.customer_name,
            chef=booking.chef_name,
            day=wording.day(booking.booking_date),
            time=wording.clock(booking.start_time),
        )
        self._shift.note(words, cancelling(self._coocook, self._shift, booking.id))
        self.made.emit(booking)
        self.accept()

    def _refused(self, fault: Exception, draft: BookingDraft | None = None) -> None:
        self._wait(False)
        if isinstance(fault, Invalid):
            if self.form.say_problems(fault.fields) and draft is not None and draft.caller is None:
                return
            self.banner.say(wording.fault(fault), "error")
        elif isinstance(fault, Conflict) and draft is not None:
            self._offer_others(fault, draft)
        else:
            self.banner.say(wording.fault(fault), "error")

    def _offer_others(self, fault: Conflict, draft: BookingDraft) -> None:
        """A time that cannot be had: say why, and offer the nearest that can, or to set the rule aside."""
        self.when.read()

        def done(starts: tuple[Start, ...]) -> None:
            actions: list[Action] = [
                (
                    tr("{day}, {time}").format(day=wording.day(at.date), time=wording.clock(at.time)),
                    partial(self._take, at),
                )
                for at in starts
            ]
            if fault.rule != TAKEN and not draft.overrule:
                actions.append((tr("Set the rule aside…"), self.overrule.offer))
            self.banner.say(wording.fault(fault), "warning", actions)

        def work(_task: Task) -> tuple[Start, ...]:
            return nearest_starts(
                self._coocook, draft.chef_id, draft.booking_date, draft.start_time, draft.duration_hours
            )

        self._tasks.run(
            work, owner=self, done=done, failed=lambda _why: self.banner.say(wording.fault(fault), "warning")
        )

    def _take(self, at: Start) -> None:
        self.banner.clear()
        self.when.choose(at.date, at.time)
        self.book_button.setFocus()

    def _problem(self) -> bool:
        """Whether something is missing, which is said where it is missing."""
        if self.customer.problem():
            self.customer.focus_first()
            return True
        missing: tuple[str, QWidget] | None = None
        if self._chef is None:
            missing = tr("Choose a chef."), self.chef
        elif self.when.start is None:
            missing = tr("Choose a start time."), self.when.times
        self._lacks_time = missing is not None
        if missing is not None:
            self.banner.say(missing[0], "error")
            missing[1].setFocus()
            return True
        return self.overrule.problem()

    def _wait(self, waiting: bool) -> None:
        self._waiting = waiting
        self.book_button.setEnabled(not waiting)

    def _read(self, chef_id: int | None, customer_id: int | None) -> None:
        """Fill in whom and what the caller of this dialog knows already."""
        if chef_id is not None:
            self._tasks.run(
                lambda _task: self._coocook.chefs.get(chef_id),
                owner=self,
                done=self.chef.set_chef,
                failed=self._refused,
            )
        if customer_id is not None:

            def read(_task: Task) -> AccountRecord:
                return self._coocook.people.get(customer_id, by=self._shift.by)

            self._tasks.run(read, owner=self, done=self.customer.show_customer, failed=self._refused)

    def _chef_picked(self, _id: object) -> None:
        self._chef = self.chef.chef
        self.banner.clear()
        self.when.show_chef(None if self._chef is None else self._chef.id)

    def _customer_changed(self) -> None:
        found = self.customer.customer
        self.form.hint_phone(None if found is None else found.phone)
        self._summarise()
        self._tell_known(None)
        if found is None:
            return

        def read(_task: Task) -> CustomerRecord:
            return self._coocook.customers.get(found.id, by=self._shift.by)

        def done(known: CustomerRecord) -> None:
            if self.customer.customer is found:
                self._tell_known(known)

        self._tasks.run(read, owner=self, done=done, failed=self._refused)

    def _tell_known(self, known: CustomerRecord | None) -> None:
        """Begin from what is known of the customer, and show what staff noted."""
        self.form.suggest(
            {
                "allergies": known.known_allergies if known is not None else "",
                "dietary_needs": known.known_dietary_needs if known is not None else "",
            }
        )
        self.notes.setText(known.notes if known is not None else "")
        self.notes.setVisible(bool(self.notes.text()))

    def _summarise(self) -> None:
        """The price and the policy, as they would be frozen on the booking."""
        rules, start = self.when.rules, self.when.start
        if self._lacks_time and self._chef is not None and start is not None:
            self._lacks_time = False
            self.banner.clear()
        if self._chef is None or rules is None:
            self.summary.setText(tr("Choose a chef and a time to see the price."))
            self.terms.setText("")
            return
        currency = self._coocook.settings.currency
        cost = price_words(self._chef.hourly_rate, self.when.duration, rules.travel_fee, currency)
        if start is None:
            self.summary.setText(cost)
        else:
            words = tr("{day}, {time}: {price}")
            self.summary.setText(
                words.format(day=wording.day(self.when.day), time=wording.clock(start), price=cost)
            )
        self.terms.setText(policy_words(rules.cancellation))

    def _connect(self) -> None:
        self.customer.changed.connect(self._customer_changed)
        self.customer.failed.connect(self._refused)
        self.chef.picked.connect(self._chef_picked)
        self.when.changed.connect(self._summarise)
        self.when.failed.connect(self._refused)
        self.overrule.changed.connect(self.when.set_free_hand)
        self.buttons.accepted.connect(self.book)
        self.buttons.rejected.connect(self.reject)

    def _lay_out(self) -> None:
        chef_label = QLabel(tr("&Chef"))
        chef_label.setBuddy(self.chef)
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(self.customer)
        left.addWidget(self.notes)
        left.addWidget(chef_label)
        left.addWidget(self.chef)
        left.addWidget(self.when, 1)
        left.addWidget(self.overrule)
        self.form.setFixedWidth(FORM_WIDTH)
        inside = QWidget()
        columns = QHBoxLayout(inside)
        columns.setContentsMargins(24, 16, 24, 8)
        columns.setSpacing(24)
        columns.addLayout(left, 1)
        columns.addWidget(self.form)
        foot = QVBoxLayout()
        foot.setContentsMargins(24, 0, 24, 16)
        foot.setSpacing(8)
        rule = QFrame()
        rule.setProperty("role", "rule")
        foot.addWidget(rule)
        foot.addWidget(self.summary)
        foot.addWidget(self.terms)
        foot.addWidget(self.buttons)
        messages = QVBoxLayout()
        messages.setContentsMargins(24, 16, 24, 0)
        messages.addWidget(self.banner)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(messages)
        outer.addWidget(scroll_area(inside), 1)
        outer.addLayout(foot)
        self.resize(*SIZE)
