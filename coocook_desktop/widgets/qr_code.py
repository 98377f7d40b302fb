"""An address as a QR code for a phone's camera."""

import segno
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

SIZE = 196
_QUIET = 4
"""Modules of white around it, without which cameras do not see it."""


class QrCode(QWidget):
    """Black on white in every look, since cameras want it so."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = ""
        self._rows: tuple[bytes, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_text(self, text: str) -> None:
        """Show this text, or nothing."""
        if text == self.text:
            return
        self.text = text
        self._rows = tuple(bytes(row) for row in segno.make(text, micro=False).matrix) if text else ()
        self.setAccessibleName(f"QR code for {text}" if text else "")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(SIZE, SIZE)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._rows:
            return
        painter = QPainter(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        module = min(self.width(), self.height()) // (len(self._rows) + 2 * _QUIET)
        edge = (min(self.width(), self.height()) - module * len(self._rows)) / 2
        for y, row in enumerate(self._rows):
            for x, dark in enumerate(row):
                if dark:
                    box = QRectF(edge + x * module, edge + y * module, module, module)
                    painter.fillRect(box, Qt.GlobalColor.black)
        painter.end()
