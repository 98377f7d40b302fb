"""An address as a QR code for a phone's camera."""

import segno
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from coocook_desktop.language import tr

MODULE = 6
"""Pixels of the smallest square."""
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
        self.setAccessibleName(tr("QR code for {address}").format(address=text) if text else "")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        side = MODULE * (len(self._rows) + 2 * _QUIET)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._rows:
            return
        painter = QPainter(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        for y, row in enumerate(self._rows, _QUIET):
            for x, dark in enumerate(row, _QUIET):
                if dark:
                    painter.fillRect(x * MODULE, y * MODULE, MODULE, MODULE, Qt.GlobalColor.black)
        painter.end()
