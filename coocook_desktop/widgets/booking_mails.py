"""What was mailed about a booking, to whom, and what became of it."""

from collections.abc import Sequence
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QVBoxLayout, QWidget

from coocook_desktop import wording
from coocook_desktop.language import later, tr
from coocook_desktop.widgets.booking_lines import BookingLines
from coocook_desktop.widgets.labels import breakable, plain_label
from coocook_server.models.outbox import MailState
from coocook_server.services.outbox import MailRecord

_KINDS = {
    "booking_received": later("Booking received"),
    "booking_confirmed": later("Booking confirmed"),
    "booking_declined": later("Booking declined"),
    "booking_expired": later("Booking expired"),
    "booking_cancelled": later("Booking cancelled"),
    "booking_moved": later("Booking moved"),
    "booking_restored": later("Booking restored"),
    "chef_new": later("New booking, to the chef"),
    "chef_moved": later("Booking moved, to the chef"),
    "chef_cancelled": later("Booking cancelled, to the chef"),
    "chef_restored": later("Booking restored, to the chef"),
    "staff_new": later("New booking, to staff"),
    "staff_moved": later("Booking moved, to staff"),
    "staff_cancelled": later("Booking cancelled, to staff"),
    "staff_restored": later("Booking restored, to staff"),
    "reminder_day": later("Reminder a day before"),
    "reminder_soon": later("Reminder shortly before"),
    "review_request": later("Request for a review"),
    "message": later("Message"),
}
_STATES = {
    MailState.WAITING: later("Waiting until {when}"),
    MailState.SENT: later("Sent {when}"),
    MailState.FAILED: later("Failed: {why}"),
    MailState.WITHDRAWN: later("Withdrawn"),
}


class BookingMails(QWidget):
    """The latest first."""

    def __init__(self, zone: ZoneInfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._zone = zone
        self._lines = BookingLines(12, self)
        self._lines.setContentsMargins(0, 8, 0, 0)

    def show_mail(self, mails: Sequence[MailRecord]) -> None:
        """Show these mails."""
        lines = [self._mail(mail) for mail in mails]
        self._lines.show_lines(lines, tr("No mail was sent about this booking."))
        self._lines.addStretch(1)

    def _mail(self, mail: MailRecord) -> QWidget:
        row = QWidget()
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        what, small = plain_label(), plain_label("muted")
        what.setText(tr(_KINDS[mail.kind]) if mail.kind in _KINDS else mail.kind.replace("_", " "))
        state = tr(_STATES[mail.state]).format(
            when=wording.moment(mail.sent_at or mail.due_at, self._zone), why=breakable(mail.last_error)
        )
        small.setText(f"{breakable(mail.address)}\n{state}")
        if mail.state is MailState.FAILED:
            small.setProperty("role", "error")
        column.addWidget(what)
        column.addWidget(small)
        return row
