"""A week painted with the mouse or the keyboard: seven rows of half hours."""

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from coocook_desktop import wording
from coocook_desktop.language import tr
from coocook_desktop.theme import tokens
from coocook_desktop.widgets.hours_week import (
    DAY_MINUTES,
    DAYS,
    FREE_WEEK,
    Week,
    painted,
    works_at,
)

STEP = 30
CELLS = DAY_MINUTES // STEP
ROW_HEIGHT = 38
HEAD_HEIGHT = 24
LEAST_CELL = 7
_BAR = 26
_WHEEL_HOURS = 3


class HoursGrid(QWidget):
    """Dragging from a free half hour makes all it passes worked, from a worked one free.

    Arrows move the mark, Space changes the half hour under it, Shift and an arrow paint on, Delete frees the
    day. Times between the half hours stay as they are where nothing is painted over them.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._week: Week = FREE_WEEK
        self._before: Week = FREE_WEEK
        self._from: tuple[int, int] | None = None
        self._works = True
        self.mark = (0, 18)
        """The weekday and the half hour that the keyboard is on."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(HEAD_HEIGHT + DAYS * ROW_HEIGHT)
        self.setMinimumWidth(CELLS * LEAST_CELL)
        self.setAccessibleName(tr("Working hours, painted in half hours"))
        self._tell_mark()

    @property
    def week(self) -> Week:
        """The hours as they are painted."""
        return self._week

    def set_week(self, week: Week) -> None:
        """Show these hours."""
        self._week = week
        self._tell_mark()
        self.update()

    def cell(self, weekday: int, number: int) -> QRect:
        """Where a half hour is drawn."""
        left, right = (round(self.width() * place / CELLS) for place in (number, number + 1))
        return QRect(left, HEAD_HEIGHT + weekday * ROW_HEIGHT, right - left, ROW_HEIGHT)

    def sizeHint(self) -> QSize:
        return QSize(CELLS * 12, HEAD_HEIGHT + DAYS * ROW_HEIGHT)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = self._at(event.position().toPoint())
        if event.button() != Qt.MouseButton.LeftButton or at is None:
            super().mousePressEvent(event)
            return
        self._from, self._before = at, self._week
        self._works = not works_at(self._week, at[0], at[1] * STEP)
        self._paint_to(at)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        if self._from is not None:
            self._paint_to(self._nearest(point))
        at = self._at(point)
        words = "" if at is None else self._words(at)
        if words and self.underMouse():
            QToolTip.showText(event.globalPosition().toPoint(), words, self)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._from is not None and event.button() == Qt.MouseButton.LeftButton:
            self._from = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        moves = {
            Qt.Key.Key_Left: (0, -1),
            Qt.Key.Key_Right: (0, 1),
            Qt.Key.Key_Up: (-1, 0),
            Qt.Key.Key_Down: (1, 0),
            Qt.Key.Key_Home: (0, -CELLS),
            Qt.Key.Key_End: (0, CELLS),
        }
        key = Qt.Key(event.key())
        if key in moves:
            self._move(*moves[key], paint=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif key == Qt.Key.Key_Space:
            weekday, number = self.mark
            self._works = not works_at(self._week, weekday, number * STEP)
            self._set(weekday, number * STEP, (number + 1) * STEP)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._works = False
            self._set(self.mark[0], 0, DAY_MINUTES)
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.EnabledChange):
            self.update()

    def focusInEvent(self, event: object) -> None:
        self.update()

    def focusOutEvent(self, event: object) -> None:
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_ground(painter)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(look.accent))
        for weekday, spans in enumerate(self._week):
            top = HEAD_HEIGHT + weekday * ROW_HEIGHT + (ROW_HEIGHT - _BAR) / 2
            for starts, ends in spans:
                left, right = self._x(starts), self._x(ends)
                painter.drawRoundedRect(QRectF(left + 0.5, top, right - left - 1, _BAR), 4, 4)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QColor(look.ink))
            box = QRectF(self.cell(*self.mark))
            painter.drawRoundedRect(box.adjusted(-1, 3, 1, -3), 3, 3)
        painter.end()

    def _draw_ground(self, painter: QPainter) -> None:
        look = tokens()
        room = self.fontMetrics().horizontalAdvance("00") * 2.2
        every = next(hours for hours in (1, 2, 3, 6) if self.width() / 24 * hours > room)
        for weekday in range(DAYS):
            top = HEAD_HEIGHT + weekday * ROW_HEIGHT + (ROW_HEIGHT - _BAR) / 2
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(look.sunken))
            painter.drawRoundedRect(QRectF(0, top, self.width(), _BAR), 4, 4)
            painter.setPen(QColor(look.line))
            for hour in range(1, 24):
                x = round(self._x(hour * 60))
                painter.drawLine(x, round(top), x, round(top + _BAR))
        painter.setPen(QColor(look.muted))
        for hour in range(0, 25, every):
            wide = self.width() / 24 * every
            box = QRectF(self._x(hour * 60) - wide / 2, 0, wide, HEAD_HEIGHT)
            box.moveLeft(min(max(0.0, box.left()), self.width() - wide))
            side = {0: Qt.AlignmentFlag.AlignLeft, 24: Qt.AlignmentFlag.AlignRight}
            where = side.get(hour, Qt.AlignmentFlag.AlignHCenter) | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(box, where, f"{hour:02d}")

    def _x(self, minute: int) -> float:
        return self.width() * minute / DAY_MINUTES

    def _at(self, point: QPoint) -> tuple[int, int] | None:
        inside = self.rect().contains(point) and point.y() >= HEAD_HEIGHT
        return self._nearest(point) if inside else None

    def _nearest(self, point: QPoint) -> tuple[int, int]:
        weekday = min(max(0, (point.y() - HEAD_HEIGHT) // ROW_HEIGHT), DAYS - 1)
        return weekday, min(max(0, point.x() * CELLS // max(1, self.width())), CELLS - 1)

    def _paint_to(self, at: tuple[int, int]) -> None:
        """Paint the box from where the button was pressed to here, on the week as it was then."""
        if self._from is None:
            return
        (day, number), (other_day, other) = self._from, at
        week = self._before
        for weekday in range(min(day, other_day), max(day, other_day) + 1):
            first, last = min(number, other) * STEP, (max(number, other) + 1) * STEP
            week = painted(week, weekday, first, last, works=self._works)
        self.mark = at
        self._show(week)

    def _move(self, days: int, cells: int, *, paint: bool) -> None:
        weekday, number = self.mark
        there = (min(max(0, weekday + days), DAYS - 1), min(max(0, number + cells), CELLS - 1))
        if paint:
            self._works = works_at(self._week, weekday, number * STEP)
            week = self._week
            for day in range(min(weekday, there[0]), max(weekday, there[0]) + 1):
                first, last = sorted((number, there[1]))
                week = painted(week, day, first * STEP, (last + 1) * STEP, works=self._works)
            self.mark = there
            self._show(week)
            return
        self.mark = there
        self._tell_mark()
        self.update()

    def _set(self, weekday: int, first: int, last: int) -> None:
        self._show(painted(self._week, weekday, first, last, works=self._works))

    def _show(self, week: Week) -> None:
        other = week != self._week
        self._week = week
        self._tell_mark()
        self.update()
        if other:
            self.changed.emit()

    def _words(self, at: tuple[int, int]) -> str:
        weekday, number = at
        starts, ends = (f"{m // 60:02d}:{m % 60:02d}" for m in (number * STEP, (number + 1) * STEP))
        words = (
            tr("{day} {starts}–{ends}, works")
            if works_at(self._week, weekday, number * STEP)
            else tr("{day} {starts}–{ends}, free")
        )
        return words.format(day=wording.weekday(weekday), starts=starts, ends=ends)

    def _tell_mark(self) -> None:
        """A screen reader reads the half hour under the mark."""
        self.setAccessibleDescription(self._words(self.mark))
        if self.hasFocus():
            told = QAccessibleEvent(self, QAccessible.Event.DescriptionChanged)
            QAccessible.updateAccessibility(told)
