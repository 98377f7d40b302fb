"""A day's bookings along its hours: a line for each chef, a block for each booking."""

from collections.abc import Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QHelpEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from coocook_desktop import wording
from coocook_desktop.language import tr
from coocook_desktop.theme import tokens
from coocook_desktop.widgets.status_pill import status_colour
from coocook_server.models.booking import Status
from coocook_server.services.booking_lists import BookingRecord

NAMES = 124
AXIS = 22
LINE = 30
MOST_LINES = 12
_FIRST, _LAST = 11, 22
"""The hours that are always there."""
_TINT = 0.16
_LEAST_HOUR = 34
"""Pixels that an hour's number needs."""


class DayTimeline(QWidget):
    """Pressing a block asks for its booking; the rows below say the same by the keyboard."""

    asked = Signal(int)

    def __init__(self, zone: ZoneInfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._zone = zone
        self._bookings: Sequence[BookingRecord] = ()
        self._chefs: list[str] = []
        self._day: date | None = None
        self._now: datetime | None = None
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("The day's bookings along its hours"))

    def show_day(self, day: date, bookings: Sequence[BookingRecord], now: datetime) -> None:
        """Draw these bookings of this day, and a line where it is now, if that is today."""
        self._day, self._bookings, self._now = day, bookings, now
        self._chefs = list(dict.fromkeys(booking.chef_name for booking in bookings))[:MOST_LINES]
        told = "\n".join(self._words(booking) for booking in bookings)
        self.setAccessibleDescription(told)
        self.setVisible(bool(bookings))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(420, AXIS + LINE * len(self._chefs) + 4)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def blocks(self) -> list[tuple[BookingRecord, QRectF]]:
        """Where each booking is drawn."""
        found = []
        for booking in self._bookings:
            if booking.chef_name in self._chefs:
                top = AXIS + LINE * self._chefs.index(booking.chef_name)
                left, right = self._x(booking.starts_at), self._x(booking.ends_at)
                found.append((booking, QRectF(left, top + 3, max(right - left - 1, 3), LINE - 6)))
        return found

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._bookings:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_hours(painter)
        for place, name in enumerate(self._chefs):
            self._paint_name(painter, name, AXIS + LINE * place)
        for booking, box in self.blocks():
            self._paint_block(painter, booking, box)
        self._paint_now(painter)
        painter.end()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self._at(event.position()) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        booking = self._at(event.position())
        if booking is not None and event.button() is Qt.MouseButton.LeftButton:
            self.asked.emit(booking.id)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            booking = self._at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), self._words(booking) if booking is not None else "", self)
            return True
        return super().event(event)

    def _at(self, point: QPointF) -> BookingRecord | None:
        return next((booking for booking, box in self.blocks() if box.contains(point)), None)

    def _words(self, booking: BookingRecord) -> str:
        return tr("{hours}: {chef} for {customer}, {status}").format(
            hours=wording.span(booking.starts_at, booking.ends_at, self._zone),
            chef=booking.chef_name,
            customer=booking.customer_name,
            status=wording.status(booking.status),
        )

    def _hours(self) -> tuple[int, int]:
        """The first and the last hour of the axis, counted from the day's midnight."""
        ends = [self._hour(booking.ends_at) for booking in self._bookings]
        starts = [self._hour(booking.starts_at) for booking in self._bookings]
        return min([_FIRST, *map(int, starts)]), max([_LAST, *(-int(-end // 1) for end in ends)])

    def _hour(self, moment: datetime) -> float:
        local = moment.astimezone(self._zone)
        days = (local.date() - self._day).days if self._day is not None else 0
        return days * 24 + local.hour + local.minute / 60

    def _x(self, moment: datetime) -> float:
        first, last = self._hours()
        room = self.width() - NAMES - 10
        return NAMES + room * (self._hour(moment) - first) / (last - first)

    def _paint_hours(self, painter: QPainter) -> None:
        first, last = self._hours()
        step = (self.width() - NAMES - 10) / (last - first)
        every = 1 if step >= _LEAST_HOUR else 2 if 2 * step >= _LEAST_HOUR else 3
        font = QFont(self.font())
        font.setPointSizeF(max(font.pointSizeF() * 0.85, 6.0))
        painter.setFont(font)
        for hour in range(first, last + 1):
            x = NAMES + step * (hour - first)
            painter.setPen(QColor(tokens().line))
            painter.drawLine(QPointF(x, AXIS - 2), QPointF(x, self.height()))
            if (hour - first) % every == 0:
                painter.setPen(QColor(tokens().muted))
                box = QRectF(x - 24, 0, 48, AXIS - 4)
                painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), f"{hour % 24:02d}")
        painter.setFont(self.font())

    def _paint_name(self, painter: QPainter, name: str, top: float) -> None:
        painter.setPen(QColor(tokens().ink))
        words = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, NAMES - 20)
        box = QRectF(10, top, NAMES - 16, LINE)
        painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), words)

    def _paint_block(self, painter: QPainter, booking: BookingRecord, box: QRectF) -> None:
        colour = status_colour(booking.status)
        fill = QColor(colour)
        fill.setAlphaF(_TINT)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens().surface))
        painter.drawRoundedRect(box, 5, 5)
        painter.setBrush(fill)
        painter.drawRoundedRect(box, 5, 5)
        if booking.status is Status.PENDING:
            painter.setPen(colour)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRoundedRect(QRectF(box.left(), box.top(), 3, box.height()), 1.5, 1.5)
        inside = box.adjusted(9, 0, -4, 0)
        words = painter.fontMetrics().elidedText(
            booking.customer_name, Qt.TextElideMode.ElideRight, int(inside.width())
        )
        painter.setPen(QColor(tokens().ink))
        painter.drawText(inside, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), words)

    def _paint_now(self, painter: QPainter) -> None:
        if self._now is None or self._now.astimezone(self._zone).date() != self._day:
            return
        first, last = self._hours()
        if not first <= self._hour(self._now) <= last:
            return
        x = self._x(self._now)
        painter.setPen(QColor(tokens().accent))
        painter.drawLine(QPointF(x, AXIS - 3), QPointF(x, self.height()))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens().accent))
        painter.drawEllipse(QPointF(x, AXIS - 3), 3, 3)
