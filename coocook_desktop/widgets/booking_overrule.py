"""Setting the rules of booking aside, and why."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from coocook_desktop.language import tr
from coocook_desktop.widgets.field_error import FieldError
from coocook_server.services.booking_drafts import LIMITS


class BookingOverrule(QWidget):
    """A box to tick and, once it is ticked, a reason to give, which the history keeps."""

    changed = Signal(bool)
    """The rules are set aside, or hold again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = QCheckBox(tr("&Set the rules aside"))
        self.box.setToolTip(
            tr("Book outside working hours, at short notice or far ahead; never over another booking.")
        )
        self.reason = QLineEdit(maxLength=LIMITS["reason"])
        self.reason.setPlaceholderText(tr("Why? The history keeps it."))
        self.reason.setAccessibleName(tr("Reason for setting the rules aside"))
        self.error = FieldError(self.reason)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.box)
        row.addWidget(self.reason, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self.error)
        self._show(False)
        self.box.toggled.connect(self._show)
        self.reason.textChanged.connect(lambda: self.error.say(""))

    @property
    def on(self) -> bool:
        """Whether the rules are set aside."""
        return self.box.isChecked()

    @property
    def why(self) -> str:
        """The reason, where there is one to give."""
        return self.reason.text().strip() if self.on else ""

    def offer(self) -> None:
        """Set the rules aside, and ask why."""
        self.box.setChecked(True)
        self.reason.setFocus()

    def problem(self) -> bool:
        """Whether the reason is missing, which is then said."""
        missing = self.on and not self.why
        self.error.say(tr("A reason is needed.") if missing else "")
        return missing

    def _show(self, on: bool) -> None:
        size = self.reason.sizePolicy()
        size.setRetainSizeWhenHidden(True)
        self.reason.setSizePolicy(size)
        self.reason.setVisible(on)
        self.error.say("")
        self.changed.emit(on)
        if on:
            self.reason.setFocus()
