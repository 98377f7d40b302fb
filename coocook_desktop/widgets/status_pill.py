"""A booking's status as a coloured pill with its name in it."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from coocook_desktop import wording
from coocook_desktop.language import tr
from coocook_desktop.theme import tokens
from coocook_server.models.booking import Status

HEIGHT = 20
_PADDING = 8
_DOT = 6
_TINT = 0.14
_SCALE = 0.92


def status_colour(status: Status) -> QColor:
    """The colour a status is drawn in, in the present theme."""
    look = tokens()
    name = {
        Status.PENDING: look.waiting,
        Status.CONFIRMED: look.good,
        Status.COMPLETED: look.ink,
        Status.DECLINED: look.danger,
        Status.NO_SHOW: look.danger,
    }.get(status, look.muted)
    return QColor(name)


def pill_width(status: Status, font: QFont) -> float:
    """How wide the pill is."""
    return QFontMetricsF(_smaller(font)).horizontalAdvance(wording.status(status)) + 2 * _PADDING + _DOT + 5


def paint_pill(painter: QPainter, box: QRectF, status: Status, font: QFont) -> None:
    """Draw the pill at the left of the box, half way up."""
    colour = status_colour(status)
    fill = QColor(colour)
    fill.setAlphaF(_TINT)
    width = min(pill_width(status, font), box.width())
    pill = QRectF(box.left(), box.center().y() - HEIGHT / 2, width, HEIGHT)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tokens().surface))
    painter.drawRoundedRect(pill, HEIGHT / 2, HEIGHT / 2)
    painter.setBrush(fill)
    painter.drawRoundedRect(pill, HEIGHT / 2, HEIGHT / 2)
    painter.setBrush(colour)
    painter.drawEllipse(QPointF(pill.left() + _PADDING + _DOT / 2, pill.center().y()), _DOT / 2, _DOT / 2)
    painter.setPen(colour)
    painter.setFont(_smaller(font))
    text = pill.adjusted(_PADDING + _DOT + 5, 0, -_PADDING / 2, 0)
    painter.drawText(text, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, wording.status(status))
    painter.restore()


class StatusPill(QWidget):
    """The pill as a widget of its own."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._status = Status.PENDING
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_status(self, status: Status) -> None:
        """Show this status."""
        self._status = status
        self.setAccessibleName(tr("Status: {status}").format(status=wording.status(status)))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(int(pill_width(self._status, self.font())) + 1, HEIGHT + 4)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_pill(painter, QRectF(self.rect()), self._status, self.font())
        painter.end()


def _smaller(font: QFont) -> QFont:
    smaller = QFont(font)
    if font.pointSizeF() > 0:
        smaller.setPointSizeF(font.pointSizeF() * _SCALE)
    else:
        smaller.setPixelSize(round(font.pixelSize() * _SCALE))
    smaller.setWeight(QFont.Weight.DemiBold)
    return smaller
