"""Noting a payment, a refund or a deposit that is asked for."""

import uuid
from decimal import Decimal, InvalidOperation

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from coocook_desktop import language, wording
from coocook_desktop.language import tr
from coocook_desktop.shift import Shift
from coocook_desktop.steps import reversing
from coocook_desktop.tasks import Task, TaskRunner
from coocook_desktop.widgets.banner import Banner
from coocook_desktop.widgets.booking_payments import KINDS, METHODS
from coocook_desktop.widgets.field_error import FieldError
from coocook_desktop.widgets.labels import plain_label
from coocook_desktop.widgets.roles import set_role
from coocook_server.bootstrap import CooCook
from coocook_server.errors import Invalid
from coocook_server.models.payment import PaymentKind, PaymentMethod
from coocook_server.services.payments import LONGEST_NOTE, Ledger, PaymentDraft, PaymentRecord

WIDTH = 380


class PaymentDialog(QDialog):
    """Suggests what is still to be paid, or what can be given back; money itself moves elsewhere."""

    entered = Signal(object)
    """The new line; it is noted on the shift by then."""

    def __init__(
        self,
        coocook: CooCook,
        tasks: TaskRunner,
        shift: Shift,
        ledger: Ledger,
        kind: PaymentKind,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._coocook = coocook
        self._tasks = tasks
        self._shift = shift
        self._ledger = ledger
        self._key = str(uuid.uuid4())
        title = tr("Record a refund") if kind is PaymentKind.REFUND else tr("Record a payment")
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.banner = Banner()
        self.kind = QComboBox()
        for value, words in KINDS.items():
            self.kind.addItem(tr(words), value)
        self.kind.setCurrentIndex(self.kind.findData(kind))
        self.amount = QLineEdit(maxLength=14)
        self.method = QComboBox()
        for method, words in METHODS.items():
            self.method.addItem(tr(words), method)
        self.note = QLineEdit(maxLength=LONGEST_NOTE)
        self.errors = {
            "amount": FieldError(self.amount),
            "method": FieldError(self.method),
            "note": FieldError(self.note),
        }
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
        )
        self._lay_out()
        self._suggest()
        self.kind.currentIndexChanged.connect(self._suggest)
        self.buttons.accepted.connect(self.save)
        self.buttons.rejected.connect(self.reject)
        self.amount.setFocus()
        self.amount.selectAll()

    @property
    def chosen_kind(self) -> PaymentKind:
        """What is entered."""
        return PaymentKind(self.kind.currentData())

    def save(self) -> None:
        """Enter the line, if the amount makes sense."""
        for error in self.errors.values():
            error.say("")
        amount = _amount(self.amount.text())
        if amount is None:
            self.errors["amount"].say(tr("An amount like 120.00 is needed."))
            self.amount.setFocus()
            return
        method = PaymentMethod(self.method.currentData())
        draft = PaymentDraft(
            self.chosen_kind,
            amount,
            None if self.chosen_kind is PaymentKind.DEPOSIT_DUE else method,
            note=self.note.text().strip(),
        )
        self._save_button().setEnabled(False)

        def work(_task: Task) -> PaymentRecord:
            return self._coocook.payments.enter(
                self._ledger.booking_id, draft, by=self._shift.by, idempotency_key=self._key
            )

        self._tasks.run(work, owner=self, done=self._entered, failed=self._refused)

    def _entered(self, line: PaymentRecord) -> None:
        words = tr("{kind} of {amount} entered for booking {id}").format(
            kind=tr(KINDS[line.kind]),
            amount=wording.money(line.amount, self._ledger.currency),
            id=line.booking_id,
        )
        self._shift.note(words, reversing(self._coocook, self._shift, line, tr("Taken back at the desk")))
        self.entered.emit(line)
        self.accept()

    def _refused(self, fault: Exception) -> None:
        self._key = str(uuid.uuid4())
        self._save_button().setEnabled(True)
        named = fault.fields if isinstance(fault, Invalid) else {}
        for name, error in self.errors.items():
            error.say(language.say(named[name]) if name in named else "")
        if not named:
            self.banner.say(wording.fault(fault), "error")

    def _suggest(self) -> None:
        """Fill in the amount that this kind of entry most likely has."""
        balance, kind = self._ledger.balance, self.chosen_kind
        self.method.setEnabled(kind is not PaymentKind.DEPOSIT_DUE)
        if kind is PaymentKind.REFUND:
            likely = -balance.due if balance.due < 0 else balance.kept
        else:
            likely = balance.due
        self.amount.setText(f"{likely}" if likely > 0 else "")

    def _save_button(self) -> QWidget:
        return self.buttons.button(QDialogButtonBox.StandardButton.Save)

    def _lay_out(self) -> None:
        currency, balance = self._ledger.currency, self._ledger.balance
        head = plain_label("muted")
        head.setText(
            tr("Booking {id}: {paid} of {owed} is paid.").format(
                id=self._ledger.booking_id,
                paid=wording.money(balance.kept, currency),
                owed=wording.money(balance.owed, currency),
            )
        )
        set_role(self._save_button(), "primary")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(24, 24, 24, 16)
        outer.setSpacing(4)
        outer.addWidget(self.banner)
        outer.addWidget(head)
        for words, field, name in (
            (tr("&Kind"), self.kind, ""),
            (tr("&Amount in {currency}").format(currency=currency), self.amount, "amount"),
            (tr("&How"), self.method, "method"),
            (tr("&Note"), self.note, "note"),
        ):
            label = QLabel(words)
            label.setBuddy(field)
            outer.addSpacing(6)
            outer.addWidget(label)
            outer.addWidget(field)
            if name:
                outer.addWidget(self.errors[name])
        outer.addSpacing(8)
        outer.addWidget(self.buttons)
        self.setMinimumWidth(WIDTH)


def _amount(text: str) -> Decimal | None:
    """Reads `120`, `120.5` and `1,200.00`."""
    try:
        found = Decimal(text.strip().replace(",", ""))
    except InvalidOperation:
        return None
    return found if found.is_finite() else None
