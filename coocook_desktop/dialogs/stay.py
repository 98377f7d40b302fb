"""Closing the window, the first time: go on serving, or end?"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from coocook_desktop.language import tr
from coocook_desktop.widgets.fitting import fit_height
from coocook_desktop.widgets.labels import plain_label


class StayDialog(QDialog):
    """Escape leaves the window open and decides nothing."""

    decided = Signal(bool)
    """Whether to keep serving."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Close the window"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(460)
        title = plain_label("heading")
        title.setText(tr("Keep serving your pages?"))
        words = plain_label("muted")
        words.setText(
            tr(
                "Customers can book only while CooCook runs. It can stay beside the clock without a window; "
                "a click on its icon brings the window back. You can change this in the File menu."
            )
        )
        self.keep_button = QPushButton(tr("Keep serving"))
        self.keep_button.setProperty("role", "primary")
        self.keep_button.setDefault(True)
        self.quit_button = QPushButton(tr("Quit CooCook"))
        self.quit_button.setAutoDefault(False)
        self.keep_button.clicked.connect(lambda: self._decide(True))
        self.quit_button.clicked.connect(lambda: self._decide(False))
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self.quit_button)
        buttons.addWidget(self.keep_button)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(24, 20, 24, 20)
        outer.setSpacing(12)
        outer.addWidget(title)
        outer.addWidget(words)
        outer.addSpacing(8)
        outer.addLayout(buttons)
        self.keep_button.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        fit_height(self)

    def _decide(self, keep: bool) -> None:
        self.accept()
        self.decided.emit(keep)
