"""What the window shows while the store opens."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QProgressBar, QVBoxLayout, QWidget

from coocook_desktop.language import tr
from coocook_desktop.theme import icon

_MARK = 64
_WIDTH = 240


class Curtain(QWidget):
    """The mark, a word, and a bar that moves."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        mark = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        mark.setPixmap(icon("coocook").pixmap(_MARK, _MARK))
        self.words = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self.words.setProperty("role", "muted")
        self.bar = QProgressBar(minimum=0, maximum=0, textVisible=False)
        self.bar.setFixedWidth(_WIDTH)
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addStretch(2)
        column.addWidget(mark)
        column.addWidget(self.words)
        column.addWidget(self.bar, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    def say_all(self) -> None:
        """Its words in the present language."""
        self.words.setText(tr("Opening…"))
        self.bar.setAccessibleName(tr("Opening"))

    def say(self, words: str, *, busy: bool = True) -> None:
        """Show what is being done."""
        self.words.setText(words)
        self.bar.setVisible(busy)
