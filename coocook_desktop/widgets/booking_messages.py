"""What customer, chef and staff wrote to each other about a booking, and an answer."""

from zoneinfo import ZoneInfo

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from coocook_desktop import wording
from coocook_desktop.language import later, tr
from coocook_desktop.widgets.booking_lines import BookingLines
from coocook_desktop.widgets.labels import breakable, plain_label
from coocook_desktop.widgets.roles import set_role
from coocook_server.models.message import Side
from coocook_server.services.messages import LONGEST, Conversation, MessageRecord

REPLY_HEIGHT = 84
_SIDES = {Side.CUSTOMER: later("Customer"), Side.CHEF: later("Chef"), Side.STAFF: later("Staff")}


class BookingMessages(QWidget):
    """The latest first, under the field for an answer, which keeps what is typed until it is sent."""

    sent = Signal(str)
    """The person wants to send these words."""

    def __init__(self, zone: ZoneInfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._zone = zone
        self.reply = _Reply(tabChangesFocus=True)
        self.reply.setPlaceholderText(tr("Write to the customer and the chef"))
        self.reply.setFixedHeight(REPLY_HEIGHT)
        self.send = QPushButton(tr("Send"))
        self.send.setToolTip(tr("Send (Ctrl+Enter)"))
        self.send.setEnabled(False)
        self._lines = BookingLines(12)
        label = QLabel(tr("&Answer"))
        label.setBuddy(self.reply)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        column.addWidget(label)
        column.addWidget(self.reply)
        column.addWidget(self.send)
        column.addLayout(self._lines)
        column.addStretch(1)
        self.send.setAutoDefault(False)
        self.reply.textChanged.connect(self._typed)
        self.send.clicked.connect(self._send)
        self.reply.submitted.connect(self._send)

    def show_conversation(self, conversation: Conversation) -> None:
        """Show the messages."""
        lines = [self._message(message) for message in conversation.page.items]
        self._lines.show_lines(lines, tr("Nobody has written about this booking."))

    def clear(self) -> None:
        """Empty the field, since its words are sent or it is about another booking."""
        self.reply.clear()

    def wait(self, waiting: bool) -> None:
        """Whether the words are on their way."""
        self.reply.setReadOnly(waiting)
        self.send.setEnabled(not waiting and bool(self._words()))

    def _message(self, message: MessageRecord) -> QWidget:
        row = QWidget()
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        who, words = plain_label("muted"), plain_label()
        who.setText(
            tr("{name} ({side}), {when}").format(
                name=breakable(message.author_name),
                side=tr(_SIDES[message.side]),
                when=wording.moment(message.created_at, self._zone),
            )
        )
        words.setText(breakable(message.text))
        if message.unread:
            set_role(words, "strong")
        column.addWidget(who)
        column.addWidget(words)
        return row

    def _words(self) -> str:
        return self.reply.toPlainText().strip()

    def _typed(self) -> None:
        self.send.setEnabled(0 < len(self._words()) <= LONGEST)

    def _send(self) -> None:
        if self.send.isEnabled():
            self.sent.emit(self._words())


class _Reply(QPlainTextEdit):
    """Ctrl+Enter sends, whatever the same keys do elsewhere on the screen."""

    submitted = Signal()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _sends(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _sends(event):
            self.submitted.emit()
        else:
            super().keyPressEvent(event)


def _sends(event: QKeyEvent) -> bool:
    control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    return control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
