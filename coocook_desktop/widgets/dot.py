"""A coloured dot beside words that say the same."""

from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from coocook_desktop.theme import tokens

Tone = Literal["good", "danger", "muted"]
SIZE = 8


class Dot(QWidget):
    """Drawn in the colours of the present look, also when that changes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tone: Tone = "muted"
        self.setFixedSize(SIZE, SIZE)

    def show_tone(self, tone: Tone) -> None:
        """Take this colour."""
        self.tone = tone
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(getattr(tokens(), self.tone)))
        painter.drawEllipse(self.rect())
        painter.end()
