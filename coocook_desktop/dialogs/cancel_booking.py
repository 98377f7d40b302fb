"""Cancelling bookings that cost something: what that is, and whether it is charged."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QDialog, QDialogButtonBox, QRadioButton, QVBoxLayout, QWidget

from coocook_desktop.language import tr
from coocook_desktop.widgets.fitting import fit_height
from coocook_desktop.widgets.labels import plain_label
from coocook_desktop.widgets.roles import set_role

WIDTH = 460


class CancelBookingDialog(QDialog):
    """Asked only where cancelling costs something; otherwise undo serves."""

    decided = Signal(bool)
    """Cancel, and charge what it costs or not."""

    def __init__(self, title: str, words: str, fee: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.waive = QRadioButton(tr("&Waive it: nothing is to be paid"))
        self.charge = QRadioButton(tr("C&harge {fee}").format(fee=fee))
        self.waive.setChecked(True)
        group = QButtonGroup(self)
        group.addButton(self.waive)
        group.addButton(self.charge)
        self.buttons = QDialogButtonBox()
        self.buttons.addButton(tr("&Keep"), QDialogButtonBox.ButtonRole.RejectRole)
        self.confirm = self.buttons.addButton(tr("&Cancel booking"), QDialogButtonBox.ButtonRole.AcceptRole)
        set_role(self.confirm, "danger")
        said = plain_label()
        said.setText(words)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(24, 24, 24, 16)
        outer.setSpacing(12)
        for widget in (said, self.waive, self.charge, self.buttons):
            outer.addWidget(widget)
        self.setMinimumWidth(WIDTH)
        fit_height(self)
        self.buttons.accepted.connect(self._decide)
        self.buttons.rejected.connect(self.reject)

    def _decide(self) -> None:
        self.decided.emit(self.charge.isChecked())
        self.accept()
