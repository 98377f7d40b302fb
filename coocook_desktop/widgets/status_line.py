"""The line at the bottom: is the server up, and how old is the newest backup."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from coocook_desktop.language import tr
from coocook_desktop.widgets.dot import Dot


class StatusLine(QFrame):
    """Both parts lead to their screen."""

    asked_for = Signal(str)
    """The title of a screen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statusline")
        self.dot = Dot()
        self.server = self._link("Server")
        self.backup = self._link("Backups")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 2, 16, 2)
        row.setSpacing(8)
        row.addWidget(self.dot)
        row.addWidget(self.server)
        row.addStretch(1)
        row.addWidget(self.backup)
        self.hide()

    def say_all(self) -> None:
        """What the parts lead to, in the present language."""
        self.server.setToolTip(tr("Open the server's screen"))
        self.backup.setToolTip(tr("Open the backups"))

    def show_server(self, words: str, *, up: bool, wrong: bool = False) -> None:
        """Say how the server is."""
        self.dot.show_tone("danger" if wrong else "good" if up else "muted")
        self.server.setText(words)
        self.show()

    def show_backup(self, words: str) -> None:
        """Say how old the newest backup is."""
        self.backup.setText(words)

    def _link(self, title: str) -> QPushButton:
        button = QPushButton()
        button.setProperty("role", "status")
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.clicked.connect(lambda: self.asked_for.emit(title))
        return button
