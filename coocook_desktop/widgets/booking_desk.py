"""What the side panel asks for besides changes of the booking: money, messages, the receipt."""

from pathlib import Path

from PySide6.QtCore import QObject, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from coocook_desktop import wording
from coocook_desktop.dialogs.payment import PaymentDialog
from coocook_desktop.language import tr
from coocook_desktop.shift import Shift
from coocook_desktop.steps import entering
from coocook_desktop.tasks import Task, TaskRunner
from coocook_desktop.widgets.banner import Banner
from coocook_desktop.widgets.booking_details import MESSAGES, BookingDetails
from coocook_desktop.widgets.booking_payments import KINDS
from coocook_server.bootstrap import CooCook
from coocook_server.models.payment import PaymentKind
from coocook_server.operations.receipt_pdf import receipt_pdf
from coocook_server.services.messages import MessageRecord
from coocook_server.services.payments import PaymentRecord


class BookingDesk(QObject):
    """Ties the panel's pages to the services."""

    changed = Signal()
    """Something about the booking that is shown is different now."""

    def __init__(
        self,
        coocook: CooCook,
        tasks: TaskRunner,
        shift: Shift,
        details: BookingDetails,
        banner: Banner,
        screen: QWidget,
    ) -> None:
        super().__init__(screen)
        self._coocook = coocook
        self._tasks = tasks
        self._shift = shift
        self._details = details
        self._banner = banner
        self._screen = screen
        details.payments.payment_asked.connect(self.enter_payment)
        details.payments.refund_asked.connect(self.enter_refund)
        details.payments.reversal_asked.connect(self.reverse)
        details.payments.receipt_asked.connect(self.save_receipt)
        details.messages.sent.connect(self.send)
        details.facts.copied.connect(banner.say)
        details.tab_shown.connect(lambda _tab: self.mark_read())

    def enter_payment(self) -> None:
        """Note that the customer paid."""
        self._enter(PaymentKind.PAYMENT)

    def enter_refund(self) -> None:
        """Note that the customer got money back."""
        self._enter(PaymentKind.REFUND)

    def reverse(self, line: PaymentRecord) -> None:
        """Take a wrong line back by a counter-entry."""
        why = tr("Taken back at the desk")
        currency = self._details.ledger.currency if self._details.ledger is not None else ""

        def done(_counter: PaymentRecord) -> None:
            words = tr("{kind} of {amount} taken back on booking {id}").format(
                kind=tr(KINDS[line.kind]), amount=wording.money(line.amount, currency), id=line.booking_id
            )
            self._shift.note(words, entering(self._coocook, self._shift, line, why))
            self.changed.emit()

        self._tasks.run(
            lambda _task: self._coocook.payments.reverse(line.id, why, by=self._shift.by),
            owner=self,
            done=done,
            failed=self._refused,
        )

    def send(self, words: str) -> None:
        """Write to the customer and the chef; the words stay in the field until they are sent."""
        booking, messages = self._details.booking, self._details.messages
        if booking is None:
            return

        def done(_message: MessageRecord) -> None:
            messages.wait(False)
            if self._details.booking is not None and self._details.booking.id == booking.id:
                messages.clear()
            self.changed.emit()

        def failed(fault: Exception) -> None:
            messages.wait(False)
            self._refused(fault)

        messages.wait(True)
        self._tasks.run(
            lambda _task: self._coocook.messages.write(booking.id, words, by=self._shift.by),
            owner=self,
            done=done,
            failed=failed,
        )

    def mark_read(self) -> None:
        """Note that staff have seen the messages, while they are in view."""
        file = self._details.file
        if file is None or self._details.tabs.currentIndex() != MESSAGES or not file.conversation.unread:
            return
        id, latest = file.booking.id, file.conversation.page.items[0].id
        self._tasks.run(
            lambda _task: self._coocook.messages.mark_read(id, latest, by=self._shift.by),
            owner=self,
            done=lambda _left: None,
            failed=self._refused,
        )

    def save_receipt(self) -> None:
        """Ask where to, and save the receipt there as a PDF."""
        booking = self._details.booking
        if booking is None:
            return
        dialog = QFileDialog(self._screen, tr("Save the receipt"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(tr("PDF files (*.pdf)"))
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(f"receipt-{booking.id}.pdf")
        dialog.fileSelected.connect(lambda path: self.write_receipt(booking.id, Path(path)))
        dialog.open()

    def write_receipt(self, id: int, path: Path) -> None:
        """Save a booking's receipt as a PDF."""

        def work(_task: Task) -> None:
            receipt = self._coocook.receipts.of(id, by=self._shift.by)
            path.write_bytes(receipt_pdf(receipt))

        def done(_nothing: None) -> None:
            where = QUrl.fromLocalFile(str(path))
            self._banner.say(
                tr("The receipt is saved as {name}.").format(name=path.name),
                "good",
                ((tr("Open"), lambda: QDesktopServices.openUrl(where)),),
            )

        def failed(fault: Exception) -> None:
            if isinstance(fault, OSError):
                words = tr("The receipt could not be saved there: {why}")
                self._banner.say(words.format(why=fault.strerror or path.name), "error")
            else:
                self._refused(fault)

        self._tasks.run(work, owner=self, done=done, failed=failed)

    def _enter(self, kind: PaymentKind) -> None:
        ledger = self._details.ledger
        if ledger is None:
            return
        dialog = PaymentDialog(self._coocook, self._tasks, self._shift, ledger, kind, self._screen)
        dialog.entered.connect(lambda _line: self.changed.emit())
        dialog.open()

    def _refused(self, fault: Exception) -> None:
        self._banner.say(wording.fault(fault), "error")
