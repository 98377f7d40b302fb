"""How the blocks of the board are drawn: a state has a colour, a pattern, a sign and a word."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPen

from coocook_desktop import wording
from coocook_desktop.theme import Tokens, tokens
from coocook_desktop.widgets.status_pill import status_colour
from coocook_server.models.booking import Status

ROUND = 5
EDGE = 3
SIGN = 12
_AIR = 4
_LEAST_TEXT = 44


@dataclass(frozen=True)
class Look:
    """How a block stands out for the moment."""

    selected: bool = False
    faded: bool = False
    allowed: bool | None = None
    """Whether it may lie where it is carried; None while it is not."""


def paint_block(
    painter: QPainter, box: QRectF, status: Status, title: str, times: str, look: Look = Look()
) -> None:
    """Draw a block with as much of its words as fit."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if look.faded:
        painter.setOpacity(0.35)
    colours = tokens()
    colour = status_colour(status)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_soft(status, colours))
    painter.drawRoundedRect(box, ROUND, ROUND)
    if status is Status.PENDING:
        hatch = QColor(colour)
        hatch.setAlphaF(0.22)
        painter.setBrush(QBrush(hatch, Qt.BrushStyle.BDiagPattern))
        painter.drawRoundedRect(box, ROUND, ROUND)
    _outline(painter, box, colour, look, dashed=status is Status.PENDING)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRoundedRect(QRectF(box.left(), box.top(), EDGE, box.height()), 1.5, 1.5)
    _inside(painter, box, status, title, times)
    painter.restore()


def paint_sign(painter: QPainter, box: QRectF, status: Status) -> None:
    """The sign of a state: a clock, a tick, two ticks, a cross."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(status_colour(status), 1.6)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    centre, half = box.center(), min(box.width(), box.height()) / 2 - 1
    if status is Status.PENDING:
        painter.drawEllipse(centre, half, half)
        painter.drawPolyline(
            [centre - QPointF(0, half * 0.55), centre, centre + QPointF(half * 0.45, half * 0.2)]
        )
    elif status is Status.NO_SHOW:
        painter.drawLine(centre - QPointF(half, half) * 0.8, centre + QPointF(half, half) * 0.8)
        painter.drawLine(centre + QPointF(half, -half) * 0.8, centre + QPointF(-half, half) * 0.8)
    else:
        offsets = (-0.45, 0.35) if status is Status.COMPLETED else (0.0,)
        for offset in offsets:
            _tick(painter, centre + QPointF(half * offset, 0), half)
    painter.restore()


def paint_time_off(painter: QPainter, box: QRectF, words: str, words_room: float = 0) -> None:
    """Draw a time that a chef has off; its words have so much room before something lies on it."""
    painter.save()
    colours = tokens()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.fillRect(box, QColor(colours.line))
    hatch = QColor(colours.edge)
    hatch.setAlphaF(0.55)
    painter.fillRect(box, QBrush(hatch, Qt.BrushStyle.FDiagPattern))
    metrics = QFontMetricsF(painter.font())
    room = QRectF(box.left() + 6, box.top(), words_room - 12, box.height())
    if room.width() >= _LEAST_TEXT:
        text = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room.width() - 12)
        wide, high = metrics.horizontalAdvance(text) + 12, metrics.height() + 2
        label = QRectF(room.left(), room.center().y() - high / 2, wide, high)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(colours.sunken))
        painter.drawRoundedRect(label, 4, 4)
        painter.setPen(QColor(colours.muted))
        painter.drawText(label, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()


def paint_tag(painter: QPainter, at: QPointF, words: str, room: QRectF, *, good: bool) -> None:
    """A label beside what is carried: whether it may lie there, and if not, why."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    colours = tokens()
    font = QFont(painter.font())
    font.setWeight(QFont.Weight.DemiBold)
    painter.setFont(font)
    metrics = QFontMetricsF(font)
    colour = QColor(colours.good if good else colours.danger)
    wide = min(metrics.horizontalAdvance(words) + SIGN + 26, room.width() - 8)
    box = QRectF(at.x(), at.y(), wide, metrics.height() + 10)
    box.moveLeft(min(max(box.left(), room.left() + 4), room.right() - wide - 4))
    if box.bottom() > room.bottom() - 2:
        box.moveBottom(room.bottom() - 2)
    painter.setPen(QPen(colour, 1.5))
    painter.setBrush(QColor(colours.surface))
    painter.drawRoundedRect(box, ROUND, ROUND)
    sign = QRectF(box.left() + 8, box.center().y() - SIGN / 2, SIGN, SIGN)
    paint_sign(painter, sign, Status.CONFIRMED if good else Status.NO_SHOW)
    painter.setPen(colour)
    text = box.adjusted(SIGN + 14, 0, -8, 0)
    said = metrics.elidedText(words, Qt.TextElideMode.ElideRight, text.width())
    painter.drawText(text, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, said)
    painter.restore()


def _soft(status: Status, colours: Tokens) -> QColor:
    name = {
        Status.PENDING: colours.waiting_soft,
        Status.CONFIRMED: colours.good_soft,
        Status.NO_SHOW: colours.danger_soft,
    }.get(status, colours.sunken)
    return QColor(name)


def _outline(painter: QPainter, box: QRectF, colour: QColor, look: Look, *, dashed: bool) -> None:
    colours = tokens()
    pen = QPen(colour, 1)
    if dashed:
        pen.setStyle(Qt.PenStyle.DashLine)
    if look.selected:
        pen = QPen(QColor(colours.accent), 2)
    if look.allowed is not None:
        pen = QPen(QColor(colours.good if look.allowed else colours.danger), 2)
    inset = pen.widthF() / 2
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), ROUND, ROUND)


def _inside(painter: QPainter, box: QRectF, status: Status, title: str, times: str) -> None:
    room = box.adjusted(EDGE + _AIR, 0, -_AIR, 0)
    if room.width() < SIGN:
        return
    metrics = QFontMetricsF(painter.font())
    if room.width() < _LEAST_TEXT + SIGN:
        paint_sign(
            painter, QRectF(room.center().x() - SIGN / 2, room.center().y() - SIGN / 2, SIGN, SIGN), status
        )
        return
    line = metrics.height()
    top = box.center().y() - line
    paint_sign(painter, QRectF(room.left(), top + (line - SIGN) / 2, SIGN, SIGN), status)
    colours = tokens()
    font = QFont(painter.font())
    strong = QFont(font)
    strong.setWeight(QFont.Weight.DemiBold)
    painter.setFont(strong)
    painter.setPen(QColor(colours.ink))
    upper = QRectF(room.left() + SIGN + _AIR, top, room.width() - SIGN - _AIR, line)
    align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
    name = QFontMetricsF(strong).elidedText(title, Qt.TextElideMode.ElideRight, upper.width())
    painter.drawText(upper, align, name)
    painter.setFont(font)
    painter.setPen(QColor(colours.muted))
    lower = QRectF(room.left(), top + line, room.width(), line)
    both = f"{times}  {wording.status(status)}"
    fits = metrics.horizontalAdvance(both) <= lower.width()
    said = both if fits else metrics.elidedText(times, Qt.TextElideMode.ElideRight, lower.width())
    painter.drawText(lower, align, said)


def _tick(painter: QPainter, centre: QPointF, half: float) -> None:
    painter.drawPolyline(
        [
            centre + QPointF(-half * 0.75, half * 0.05),
            centre + QPointF(-half * 0.2, half * 0.6),
            centre + QPointF(half * 0.8, -half * 0.6),
        ]
    )
