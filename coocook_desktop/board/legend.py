"""What the colours and patterns of the board mean."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from coocook_desktop import wording
from coocook_desktop.board.blocks import paint_block, paint_time_off
from coocook_desktop.language import tr
from coocook_desktop.theme import tokens
from coocook_server.models.booking import HOLDING

_SWATCH = 24
_GAP = 6
_BETWEEN = 14


class Legend(QWidget):
    """A swatch and a word each; as many as there is room for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._words = [wording.status(status) for status in HOLDING] + [tr("Time off")]
        self.setAccessibleName(tr("What the colours mean"))
        self.setAccessibleDescription(", ".join(self._words))

    def sizeHint(self) -> QSize:
        return QSize(sum(self._wide(text) for text in self._words), self.fontMetrics().height() + 8)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        left = max(0, self.width() - self.sizeHint().width())
        for place, text in enumerate(self._words):
            if left + self._wide(text) > self.width() + _BETWEEN:
                break
            box = QRectF(left, 3, _SWATCH, self.height() - 6)
            if place < len(HOLDING):
                paint_block(painter, box, HOLDING[place], "", "")
            else:
                paint_time_off(painter, box, "")
            painter.setPen(QColor(tokens().muted))
            room = QRectF(left + _SWATCH + _GAP, 0, self._wide(text), self.height())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
            left += self._wide(text)
        painter.end()

    def _wide(self, text: str) -> int:
        return _SWATCH + _GAP + self.fontMetrics().horizontalAdvance(text) + _BETWEEN
