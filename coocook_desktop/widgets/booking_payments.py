"""What a booking costs, what was paid of it, and the receipt."""

from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from coocook_desktop import wording
from coocook_desktop.language import later, tr
from coocook_desktop.widgets.booking_lines import BookingLines
from coocook_desktop.widgets.labels import breakable, facts_grid, plain_label, section_title
from coocook_desktop.widgets.roles import set_role
from coocook_server.models.payment import PaymentKind, PaymentMethod
from coocook_server.services.payments import Ledger, PaymentRecord

KINDS = {
    PaymentKind.PAYMENT: later("Payment"),
    PaymentKind.REFUND: later("Refund"),
    PaymentKind.DEPOSIT_DUE: later("Deposit asked for"),
}
METHODS = {
    PaymentMethod.CASH: later("Cash"),
    PaymentMethod.CARD_TERMINAL: later("Card terminal"),
    PaymentMethod.TRANSFER: later("Bank transfer"),
    PaymentMethod.OTHER: later("Other"),
}
_SUMS = (later("Owed"), later("Paid"), later("Refunded"), later("Still to pay"))


class BookingPayments(QWidget):
    """The balance, the ledger's lines, and what can be done with them."""

    payment_asked = Signal()
    refund_asked = Signal()
    receipt_asked = Signal()
    reversal_asked = Signal(object)
    """This line is wrong: a `PaymentRecord`."""

    def __init__(self, zone: ZoneInfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._zone = zone
        self.pay = QPushButton(tr("Record payment…"))
        self.refund = QPushButton(tr("Record refund…"))
        self.receipt = QPushButton(tr("Receipt as PDF…"))
        self._sums = {name: plain_label() for name in _SUMS}
        self._lines = BookingLines(8)
        self._lay_out()
        self.pay.clicked.connect(self.payment_asked)
        self.refund.clicked.connect(self.refund_asked)
        self.receipt.clicked.connect(self.receipt_asked)

    def show_ledger(self, ledger: Ledger) -> None:
        """Show the balance and the lines behind it."""
        balance, currency = ledger.balance, ledger.currency
        for name, amount in zip(
            _SUMS, (balance.owed, balance.paid, balance.refunded, balance.due), strict=True
        ):
            self._sums[name].setText(wording.money(amount, currency))
        set_role(self._sums["Still to pay"], "warning" if balance.due > 0 else "strong")
        self.refund.setEnabled(balance.kept > 0)
        lines = [self._line(line, currency) for line in reversed(ledger.lines.items)]
        self._lines.show_lines(lines, tr("Nothing was entered yet."))

    def _line(self, line: PaymentRecord, currency: str) -> QWidget:
        row = QWidget()
        grid = QGridLayout(row)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(0, 1)
        what, amount, small = plain_label(), plain_label("strong"), plain_label("muted")
        kind = tr(KINDS[line.kind])
        if line.reverses_id is not None:
            kind = tr("{kind} taken back").format(kind=kind)
        how = tr("{kind}, {method}").format(
            kind=kind, method=tr(METHODS[line.method]) if line.method is not None else ""
        )
        what.setText(kind if line.method is None else how)
        amount.setText(wording.money(line.amount, currency))
        amount.setWordWrap(False)
        parts = [wording.moment(line.at, self._zone), line.by_name, line.note]
        small.setText(breakable("  ·  ".join(part for part in parts if part)))
        grid.addWidget(what, 0, 0)
        grid.addWidget(amount, 0, 1)
        grid.addWidget(small, 1, 0, 1, 2)
        if line.reverses_id is None and line.reversed_by_id is None:
            wrong = QPushButton(tr("Take back"))
            wrong.setAccessibleName(
                tr("Take back {what} of {amount}").format(what=kind, amount=amount.text())
            )
            wrong.setProperty("role", "link")
            wrong.setAutoDefault(False)
            wrong.clicked.connect(lambda: self.reversal_asked.emit(line))
            grid.addWidget(wrong, 0, 2)
        return row

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        column.addLayout(facts_grid({tr(name): label for name, label in self._sums.items()}))
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.pay, self.refund):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        self.receipt.setAutoDefault(False)
        column.addLayout(buttons)
        column.addWidget(self.receipt)
        column.addWidget(section_title(tr("Entries")))
        column.addLayout(self._lines)
        column.addStretch(1)
