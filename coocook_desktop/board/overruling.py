"""Moving a booking where the rules forbid it, for a reason that history keeps."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from coocook_desktop import wording
from coocook_desktop.board.carrying import Carried
from coocook_desktop.language import tr
from coocook_desktop.widgets.roles import mark_invalid, set_role
from coocook_server.services.booking_drafts import LIMITS


class OverruleRow(QFrame):
    """Hidden until something is to be moved; Enter moves it, Escape leaves it where it was."""

    agreed = Signal(object, str)
    """A `Carried` is to lie there all the same, for this reason."""
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._carried: Carried | None = None
        self.setProperty("role", "panel")
        self._words = QLabel()
        self.reason = QLineEdit(maxLength=LIMITS["reason"])
        self.reason.setPlaceholderText(tr("Why? The history keeps it."))
        self.reason.setAccessibleName(tr("Reason for setting the rules aside"))
        self.reason.installEventFilter(self)
        self.agree = QPushButton(tr("&Move it"))
        set_role(self.agree, "primary")
        self.leave = QPushButton(tr("&Leave it"))
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 6, 6)
        row.addWidget(self._words)
        row.addWidget(self.reason, 1)
        row.addWidget(self.agree)
        row.addWidget(self.leave)
        self.reason.returnPressed.connect(self._agree)
        self.reason.textEdited.connect(lambda: mark_invalid(self.reason, invalid=False))
        self.agree.clicked.connect(self._agree)
        self.leave.clicked.connect(self.put_away)
        self.hide()

    def ask(self, carried: Carried) -> None:
        """Ask for the reason."""
        self._carried = carried
        at = tr("{day}, {time}").format(day=wording.day(carried.at.date()), time=wording.clock(carried.at))
        self._words.setText(tr("Booking {id} to {when}:").format(id=carried.booking.id, when=at))
        self.reason.clear()
        mark_invalid(self.reason, invalid=False)
        self.show()
        self.reason.setFocus()

    def put_away(self) -> None:
        """Leave it where it was."""
        self._carried = None
        self.hide()
        self.left.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_press = event.type() is QEvent.Type.KeyPress
        if is_press and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            self.put_away()
            return True
        return super().eventFilter(watched, event)

    def _agree(self) -> None:
        why, carried = self.reason.text().strip(), self._carried
        mark_invalid(self.reason, invalid=not why)
        if why and carried is not None:
            self.put_away()
            self.agreed.emit(carried, why)
