"""Values as bars, to look at and to go through by keyboard; the table beside it says the same in words."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from coocook_desktop.theme import tokens

_LEAST_HEIGHT = 150
_GAP_SHARE = 0.28
_WIDEST_BAR = 72.0
_MARKS = 22
_ABOVE = 20
_ROUND = 4.0
_STUB = 2.0
_LINES = 3
_SCALE_GAP = 8


@dataclass(frozen=True)
class Bar:
    """One value: its place in a few letters, in full, how high it is, and how that is written."""

    mark: str
    name: str
    value: Decimal | None
    words: str


class BarChart(QWidget):
    """Left, Right, Home and End go from bar to bar; Enter or a click leads on."""

    chosen = Signal(int)
    """The person wants to see more of the bar of this number."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars: tuple[Bar, ...] = ()
        self._scale: tuple[str, ...] = ()
        self._title = ""
        self.current = -1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(_LEAST_HEIGHT)

    @property
    def bars(self) -> tuple[Bar, ...]:
        """What is drawn."""
        return self._bars

    def show_bars(self, title: str, bars: Sequence[Bar], scale: Sequence[str] = ()) -> None:
        """Draw these; `scale` says in words what the highest bar is, and the middle."""
        self._title, self._bars, self._scale = title, tuple(bars), tuple(scale)
        if self.current >= len(self._bars):
            self.current = -1
        self.setAccessibleDescription("\n".join(f"{bar.name}: {bar.words}" for bar in self._bars))
        self._tell()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(480, 220)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        last = len(self._bars) - 1
        places = {
            Qt.Key.Key_Left: max(0, self.current - 1),
            Qt.Key.Key_Right: min(last, self.current + 1),
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        key = Qt.Key(event.key())
        if self._bars and key in places:
            self._go(places[key])
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space} and self.current >= 0:
            self.chosen.emit(self.current)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = self._place_at(event.position())
        if event.button() is Qt.MouseButton.LeftButton and place is not None:
            self._go(place)
            self.chosen.emit(place)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = self._place_at(event.position())
        if place is None:
            QToolTip.hideText()
            self.unsetCursor()
            return
        bar = self._bars[place]
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        QToolTip.showText(event.globalPosition().toPoint(), f"{bar.name}\n{bar.words}", self)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.current < 0 and self._bars:
            self._go(len(self._bars) - 1)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._bars:
            self._paint_scale(painter)
            every = self._marks_every(painter)
            for place, bar in enumerate(self._bars):
                self._paint_bar(painter, bar, place, marked=place % every == 0)
        painter.end()

    def _go(self, place: int) -> None:
        self.current = place
        self._tell()
        if self.hasFocus():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.accessibleName()))
        self.update()

    def _tell(self) -> None:
        if 0 <= self.current < len(self._bars):
            bar = self._bars[self.current]
            self.setAccessibleName(f"{self._title}. {bar.name}: {bar.words}")
        else:
            self.setAccessibleName(self._title)

    def _area(self) -> QRectF:
        """Where the bars stand."""
        metrics = QFontMetricsF(self.font())
        left = max((metrics.horizontalAdvance(words) for words in self._scale), default=0.0) + _SCALE_GAP
        return QRectF(
            left, _ABOVE, max(1.0, self.width() - left - 2), max(1.0, self.height() - _ABOVE - _MARKS)
        )

    def _slot(self, place: int) -> QRectF:
        area = self._area()
        width = area.width() / len(self._bars)
        return QRectF(area.left() + place * width, area.top(), width, area.height())

    def _place_at(self, point: QPointF) -> int | None:
        area = self._area()
        if not self._bars or not area.left() <= point.x() < area.right():
            return None
        return min(int((point.x() - area.left()) / area.width() * len(self._bars)), len(self._bars) - 1)

    def _height(self, bar: Bar) -> float:
        most = max((each.value or Decimal(0) for each in self._bars), default=Decimal(0))
        if not most or not bar.value or bar.value < 0:
            return _STUB
        return max(_STUB, self._area().height() * float(bar.value / most))

    def _paint_scale(self, painter: QPainter) -> None:
        """Faint lines at the top, the middle and the bottom, with their values at the left."""
        area, look = self._area(), tokens()
        for number in range(_LINES):
            y = area.top() + area.height() * number / (_LINES - 1)
            painter.setPen(QPen(QColor(look.line), 1))
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            if number < len(self._scale):
                painter.setPen(QColor(look.muted))
                words = self._scale[number]
                wide = QFontMetricsF(painter.font()).horizontalAdvance(words)
                painter.drawText(QPointF(area.left() - _SCALE_GAP - wide, y + 4), words)

    def _paint_bar(self, painter: QPainter, bar: Bar, place: int, *, marked: bool) -> None:
        look, slot = tokens(), self._slot(place)
        is_current = place == self.current and self.hasFocus()
        width = min(slot.width() * (1 - _GAP_SHARE), _WIDEST_BAR)
        height = self._height(bar)
        box = QRectF(slot.center().x() - width / 2, slot.bottom() - height, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(look.accent if bar.value else look.line))
        painter.drawPath(_rounded(box))
        if is_current:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(look.ink), 2))
            painter.drawRoundedRect(box.adjusted(-3, -3, 3, 1), _ROUND, _ROUND)
        metrics = QFontMetricsF(painter.font())
        if marked:
            painter.setPen(QColor(look.ink if is_current else look.muted))
            wide = metrics.horizontalAdvance(bar.mark)
            left = min(slot.center().x() - wide / 2, self.width() - wide)
            painter.drawText(QPointF(left, self.height() - 5), bar.mark)
        wide = metrics.horizontalAdvance(bar.words)
        if bar.value and wide <= slot.width() - 2:
            painter.setPen(QColor(look.ink))
            painter.drawText(QPointF(slot.center().x() - wide / 2, box.top() - 6), bar.words)

    def _marks_every(self, painter: QPainter) -> int:
        """Of how many bars one is named, so that no name touches the next."""
        metrics = QFontMetricsF(painter.font())
        widest = max(metrics.horizontalAdvance(bar.mark) for bar in self._bars) + 10
        return max(1, -int(-widest // max(1.0, self._slot(0).width())))


def _rounded(box: QRectF) -> QPainterPath:
    """Round at the top, flat where it stands."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    corner = min(_ROUND, box.height(), box.width() / 2)
    path.addRoundedRect(box, corner, corner)
    path.addRect(box.adjusted(0, corner, 0, 0))
    return path.simplified()
