"""A week's bookings and revenue as seven bars."""

from datetime import date
from decimal import Decimal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from coocook_desktop import wording
from coocook_desktop.language import tr
from coocook_desktop.theme import tokens
from coocook_server.services.agenda import DayNumbers

HEIGHT = 132
_GAP = 12
_LABELS = 20
_ROUND = 4
_STUB = 2


class WeekChart(QWidget):
    """The height of a bar is the day's revenue; the number over it counts the bookings."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._week: tuple[DayNumbers, ...] = ()
        self._today: date | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Revenue and bookings of this week"))

    def show_week(self, week: tuple[DayNumbers, ...], today: date, currency: str) -> None:
        """Draw these days."""
        self._week, self._today = week, today
        told = (
            tr("{weekday}: %Ln booking(s), {revenue}", "", day.bookings).format(
                weekday=wording.weekday(day.date.weekday()), revenue=wording.money(day.revenue, currency)
            )
            for day in week
        )
        words = "\n".join(told)
        self.setToolTip(words)
        self.setAccessibleDescription(words)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(280, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._week:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        most = max((day.revenue for day in self._week), default=Decimal(0))
        width = (self.width() - _GAP * (len(self._week) - 1)) / len(self._week)
        for place, day in enumerate(self._week):
            self._paint_day(painter, day, QRectF(place * (width + _GAP), 0, width, self.height()), most)
        painter.end()

    def _paint_day(self, painter: QPainter, day: DayNumbers, box: QRectF, most: Decimal) -> None:
        look = tokens()
        is_today = day.date == self._today
        bottom = box.bottom() - _LABELS
        room = bottom - _LABELS
        height = max(_STUB, room * float(day.revenue / most)) if most else _STUB
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(look.accent if is_today else look.edge if day.revenue else look.line))
        painter.drawPath(_bar(QRectF(box.left(), bottom - height, box.width(), height)))
        font = QFont(self.font())
        font.setBold(is_today)
        painter.setFont(font)
        painter.setPen(QColor(look.accent if is_today else look.muted))
        name = wording.short_weekday(day.date.weekday())
        _centre(painter, name, box.center().x(), box.bottom() - 4)
        if day.bookings:
            painter.setPen(QColor(look.ink))
            _centre(painter, str(day.bookings), box.center().x(), bottom - height - 5)


def _bar(box: QRectF) -> QPainterPath:
    """Round at the top, flat where it stands."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    corner = min(_ROUND, box.height())
    path.addRoundedRect(box, corner, corner)
    path.addRect(box.adjusted(0, corner, 0, 0))
    return path.simplified()


def _centre(painter: QPainter, text: str, x: float, baseline: float) -> None:
    wide = QFontMetricsF(painter.font()).horizontalAdvance(text)
    painter.drawText(QPointF(x - wide / 2, baseline), text)
