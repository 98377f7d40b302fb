"""What became of the week's bookings, as one bar of parts with their names below."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from coocook_desktop.language import tr
from coocook_desktop.theme import tokens
from coocook_server.services.agenda import Answers

_BAR, _GAP, _DOT, _LINE = 10, 10, 8, 20


class AnswersBar(QWidget):
    """Each part's width is its share; names that do not fit on a line go to the next."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._answers = Answers()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(tr("What became of this week's bookings"))

    def show_answers(self, answers: Answers) -> None:
        """Draw these."""
        self._answers = answers
        words = ", ".join(name for _count, _colour, name in self._parts())
        self.setToolTip(words)
        self.setAccessibleDescription(words)
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        places = self._places(width)
        return int(_BAR + _GAP + (places[-1][1] + _LINE if places else _LINE))

    def sizeHint(self) -> QSize:
        return QSize(280, self.heightForWidth(280))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        whole = QPainterPath()
        whole.addRoundedRect(QRectF(0, 0, self.width(), _BAR), _BAR / 2, _BAR / 2)
        painter.fillPath(whole, QColor(tokens().line))
        parts = self._parts()
        total = sum(count for count, _colour, _name in parts)
        painter.setClipPath(whole)
        left = 0.0
        for count, colour, _name in parts:
            wide = self.width() * count / total
            painter.fillRect(QRectF(left, 0, wide - 1, _BAR), QColor(colour))
            left += wide
        painter.setClipping(False)
        self._paint_names(painter)
        painter.end()

    def _paint_names(self, painter: QPainter) -> None:
        top = _BAR + _GAP
        for (x, y), (_count, colour, name) in zip(self._places(self.width()), self._parts(), strict=True):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colour))
            painter.drawEllipse(QPointF(x + _DOT / 2, top + y + _LINE / 2), _DOT / 2, _DOT / 2)
            painter.setPen(QColor(tokens().muted))
            box = QRectF(x + _DOT + 6, top + y, self.width(), _LINE)
            painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), name)

    def _places(self, width: int) -> list[tuple[float, float]]:
        """Where each name begins, below the bar."""
        metrics = QFontMetricsF(self.font())
        places, x, y = [], 0.0, 0.0
        for _count, _colour, name in self._parts():
            wide = _DOT + 6 + metrics.horizontalAdvance(name)
            if x and x + wide > width:
                x, y = 0.0, y + _LINE
            places.append((x, y))
            x += wide + 16
        return places

    def _parts(self) -> list[tuple[int, str, str]]:
        """Count, colour and name of each part that there is."""
        look, answers = tokens(), self._answers
        every = (
            (answers.agreed, look.good, tr("%Ln agreed", "", answers.agreed)),
            (answers.waiting, look.waiting, tr("%Ln waiting", "", answers.waiting)),
            (answers.cancelled, look.edge, tr("%Ln cancelled", "", answers.cancelled)),
            (answers.declined, look.danger, tr("%Ln declined", "", answers.declined)),
            (answers.expired, look.muted, tr("%Ln expired", "", answers.expired)),
        )
        return [part for part in every if part[0]]
