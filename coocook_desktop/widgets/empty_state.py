"""What a screen shows in the place of an empty list: what is so, and what to do."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget


class EmptyState(QWidget):
    """A title, a sentence, and a button where there is something to do."""

    asked = Signal()

    def __init__(self, title: str, words: str, action: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = QLabel(title, alignment=Qt.AlignmentFlag.AlignCenter)
        self._title.setProperty("role", "heading")
        self._words = QLabel(words, alignment=Qt.AlignmentFlag.AlignCenter, wordWrap=True)
        self._words.setProperty("role", "muted")
        self.button = QPushButton(action)
        if not action:
            self.button.hide()
        self.button.clicked.connect(self.asked)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(8)
        layout.addStretch(2)
        layout.addWidget(self._title)
        layout.addWidget(self._words)
        layout.addSpacing(8)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)
