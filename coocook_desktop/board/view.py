"""The board itself: chefs down the side, time across, drawn by hand so that only what is in view costs."""

from datetime import date, datetime

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QToolTip, QWidget

from coocook_desktop.board import words
from coocook_desktop.board.carrying import Carried, Marked
from coocook_desktop.board.keys import BoardKeys
from coocook_desktop.board.mouse import BoardMouse
from coocook_desktop.board.painting import paint
from coocook_desktop.board.scale import HALF_HOUR, HOUR, Scale, whole_hours
from coocook_desktop.board.scene import Scene
from coocook_desktop.board.source import WEEK, BoardSource
from coocook_desktop.language import tr
from coocook_server.services.boards import BoardBooking, BoardChef

NOW_MS = 20_000
"""How often the now-line moves."""
BAND_WIDTH = 172
AIRY = 1.5
"""Rows grow up to so many times their least height."""
LEAST_HOUR, MOST_HOUR = 4.0, 160.0


class BoardView(QAbstractScrollArea):
    """Shows the days from `first`; what is done to it is told by signals, and done by the screen."""

    booking_opened = Signal(int)
    chef_chosen = Signal(int)
    place_chosen = Signal(int, object)
    """The chef and the time (without zone) at which somebody is to be booked."""
    dropped = Signal(object)
    """A `Carried` was let go."""
    span_blocked = Signal(object)
    """A `Marked` is to be blocked off."""
    menu_asked = Signal(QPoint)
    zoom_asked = Signal(int)
    said = Signal(str)
    """What is under the cursor, or what is going on."""

    def __init__(self, source: BoardSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.source = source
        self.scale = Scale(source.now().date())
        self.selected: BoardBooking | None = None
        self.row = 0
        self.at: datetime | None = None
        self.marked: Marked | None = None
        self.carried: Carried | None = None
        self.settling: Carried | None = None
        self._zoom: float | None = None
        self._keys, self._mouse = BoardKeys(self), BoardMouse(self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Schedule"))
        self.viewport().setMouseTracking(True)
        self.setMinimumSize(320, 160)
        self._now_moves = QTimer(self, interval=NOW_MS)
        self._now_moves.timeout.connect(self.viewport().update)
        self._now_moves.start()
        source.arrived.connect(self._read)
        source.roster_read.connect(self._rows_changed)

    @property
    def head_height(self) -> int:
        """How high the days and hours above the rows are."""
        return 2 * self.fontMetrics().height() + 14

    @property
    def body(self) -> QRectF:
        """Where the rows are, on the viewport."""
        band = min(BAND_WIDTH, self.viewport().width() // 5)
        head = self.head_height
        return QRectF(band, head, self.viewport().width() - band, self.viewport().height() - head)

    @property
    def zoom(self) -> float | None:
        """The width of an hour that was chosen; None while all days fit into the width."""
        return self._zoom

    @property
    def chef(self) -> BoardChef | None:
        """The chef in whose row the cursor is."""
        return self.source.chefs[self.row] if self.row < len(self.source.chefs) else None

    def show_days(self, first: date, days: int) -> None:
        """Show so many days from `first`; the time of day and the rows stay where they are."""
        before, self.scale = self.scale, Scale(first, days)
        self._rescale()
        self.put_back()
        self.marked = None
        if self.at is not None and not first <= self.at.date() <= self.scale.last:
            day = min(max(self.at.date(), first), self.scale.last)
            self.at, self.selected = datetime.combine(day, self.at.time()), None
        if (before.first, before.days) != (first, days) and days > 1:
            self.horizontalScrollBar().setValue(0)
        self.look()

    def set_zoom(self, hour_width: float | None) -> None:
        """Draw an hour so wide, or all days as wide as there is room; what is in the middle stays there."""
        middle = self.scale.at(self.horizontalScrollBar().value() + self.body.width() / 2)
        self._zoom = None if hour_width is None else min(max(hour_width, LEAST_HOUR), MOST_HOUR)
        self._rescale()
        self.horizontalScrollBar().setValue(round(self.scale.x_of(middle) - self.body.width() / 2))
        self.look()

    def look(self) -> None:
        """See to it that what is in view is read, and draw it."""
        scene = self.scene()
        if self.isVisible() and scene.rows:
            self.source.need(scene.rows, scene.first, scene.last)
        self.viewport().update()

    def scene(self) -> Scene:
        """What is drawn at present."""
        return Scene(
            source=self.source,
            scale=self.scale,
            body=self.body,
            left=self.horizontalScrollBar().value(),
            top=self.verticalScrollBar().value(),
            now=self.source.now(),
            focused=self.hasFocus(),
            selected=None if self.selected is None else self.selected.id,
            cursor=None if self.at is None else (self.row, self.at),
            marked=self.marked,
            carried=self.carried,
            settling=self.settling,
        )

    def select(self, row: int, booking: BoardBooking) -> None:
        """Put the cursor on a block."""
        self.marked = None
        self.row, self.selected = row, booking
        self._tell_selected(booking)
        starts, ends = self.source.wall(booking.starts_at), self.source.wall(booking.ends_at)
        self.bring_into_view(row, starts, ends)

    def put_cursor(self, row: int, at: datetime) -> None:
        """Put the cursor on a time of a row, on the block there if there is one."""
        self.marked = None
        self.row, self.at = row, at
        booking = self.booking_in(row, at)
        if booking is not None:
            self.select(row, booking)
            return
        self.selected = None
        chef = self.source.chefs[row]
        self._tell(words.place(chef.name, at, self.source.place_verdict(chef.id, at)))
        self.bring_into_view(row, at, at + HALF_HOUR)

    def mark(self, marked: Marked) -> None:
        """Mark a span of a row's time."""
        self.selected, self.marked = None, marked
        self.row, self.at = marked.row, marked.starts
        if marked.starts < marked.ends:
            chef = self.source.chefs[marked.row]
            self._tell(words.marked(chef.name, marked.starts, marked.ends))
        self.bring_into_view(marked.row, marked.head, marked.head)

    def unmark(self) -> None:
        """Nothing is marked; the cursor stays."""
        self.marked = None
        self._tell("", aloud=False)

    def carry(self, carried: Carried, *, aloud: bool = True) -> None:
        """Hold a block over a time, and say whether it may lie there."""
        verdict = self.source.verdict(carried.chef_id, carried.at, carried.hours, carried.booking)
        self.carried = Carried(carried.booking, carried.at, carried.hours, carried.chef_id, verdict)
        if aloud:
            self._tell(words.carried(carried.at, carried.hours, verdict))
            self.bring_into_view(self.row, carried.at, carried.ends)
        self.viewport().update()

    def let_go(self) -> None:
        """Drop what is carried where it is held; it is drawn there until what came of it is read."""
        carried, self.carried = self.carried, None
        if carried is not None and carried.moved:
            self.settling = carried
            self.dropped.emit(carried)
        self.viewport().update()

    def put_back(self) -> None:
        """What was carried or dropped lies where it was."""
        self._mouse.cancel()
        held, self.carried, self.settling = self.carried or self.settling, None, None
        if held is not None and self.selected is not None:
            self._tell_selected(self.selected, aloud=False)
        self.viewport().update()

    def settle(self) -> None:
        """What was dropped was moved: show what is read next."""
        self.settling = None
        self.viewport().update()

    def booking_in(self, row: int, at: datetime) -> BoardBooking | None:
        """The booking in a row at a time."""
        chef = self.source.chefs[row]
        for booking in self.source.bookings(chef.id, at.date(), at.date()):
            if self.source.wall(booking.starts_at) <= at < self.source.wall(booking.ends_at):
                return booking
        return None

    def row_at(self, y: float) -> int | None:
        """The row at a height of the viewport."""
        row = self.scale.row_at(y - self.body.top() + self.verticalScrollBar().value())
        return row if y >= self.body.top() and 0 <= row < len(self.source.chefs) else None

    def time_at(self, x: float, step: int = 30) -> datetime:
        """The time at a place of the viewport, down to so many minutes."""
        return self.scale.at(x - self.body.left() + self.horizontalScrollBar().value(), step)

    def box_of(self, booking: BoardBooking, row: int) -> QRectF | None:
        """Where the last piece of a block is on the viewport."""
        scene = self.scene()
        starts, ends = self.source.wall(booking.starts_at), self.source.wall(booking.ends_at)
        pieces = list(self.scale.pieces(starts, ends))
        return scene.box(row, pieces[-1].left, pieces[-1].right) if pieces else None

    def hit(self, where: QPointF) -> tuple[int, BoardBooking] | None:
        """The row and the block at a place of the viewport; a narrow one is easier to hit than it looks."""
        row = self.row_at(where.y()) if self.body.contains(where) else None
        if row is None:
            return None
        chef, scene = self.source.chefs[row], self.scene()
        near = self.time_at(where.x()).date()
        for booking in self.source.bookings(chef.id, near, near):
            starts, ends = self.source.wall(booking.starts_at), self.source.wall(booking.ends_at)
            for piece in self.scale.pieces(starts, ends):
                box = scene.box(row, piece.left, piece.right)
                if box.left() - 1 <= where.x() <= max(box.right(), box.left() + 8):
                    return row, booking
        return None

    def bring_into_view(self, row: int, starts: datetime, ends: datetime) -> None:
        """Scroll so that a row's span is in view."""
        top, high, bar = row * self.scale.row_height, self.scale.row_height, self.verticalScrollBar()
        if top < bar.value():
            bar.setValue(top)
        elif top + high > bar.value() + self.body.height():
            bar.setValue(round(top + high - self.body.height()))
        left, right, across = self.scale.x_of(starts), self.scale.x_of(ends), self.horizontalScrollBar()
        if left < across.value():
            across.setValue(round(left) - 8)
        elif right > across.value() + self.body.width():
            across.setValue(round(min(left - 8, right + 8 - self.body.width())))
        self.look()

    def show_working_day(self) -> None:
        """Scroll to where the day's work begins, or to now if that is in view."""
        now = self.source.now()
        if self.scale.shows(now):
            self.horizontalScrollBar().setValue(round(self.scale.x_of(now) - self.body.width() / 3))

    def _tell_selected(self, booking: BoardBooking, *, aloud: bool = True) -> None:
        """Say what the selected block stands for; the cursor is where it begins."""
        starts, ends = self.source.wall(booking.starts_at), self.source.wall(booking.ends_at)
        self.at = starts
        self._tell(words.booking(booking, self.source.chefs[self.row].name, starts, ends), aloud=aloud)

    def _tell(self, what: str, *, aloud: bool = True) -> None:
        self.setAccessibleDescription(what)
        self.said.emit(what)
        if aloud:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, what))
        self.viewport().update()

    def _read(self) -> None:
        """Other things are known: the selected block as it is now, and hours wide enough for all."""
        self._rescale()
        before = self.selected
        if before is not None:
            day = self.source.wall(before.starts_at).date()
            found = self.source.bookings(before.chef_id, day - WEEK, day + WEEK)
            self.selected = next((each for each in found if each.id == before.id), None)
            if self.selected is not None and self.selected.version != before.version:
                self._tell_selected(self.selected)
        self.look()

    def _rows_changed(self) -> None:
        """The rows are others: the cursor follows its chef."""
        kept = None if self.selected is None else self.selected.chef_id
        rows = [row for row, chef in enumerate(self.source.chefs) if chef.id == kept]
        if rows:
            self.row = rows[0]
        elif kept is not None or self.row >= len(self.source.chefs):
            self.row, self.selected, self.marked = 0, None, None
        self.put_back()
        self._rescale()
        self.look()

    def _rescale(self) -> None:
        days, first = self.scale.days, self.scale.first
        opens, closes = whole_hours(*self.source.hours_shown(), air=HOUR if days == 1 else 0)
        fits = self.body.width() / (days * (closes - opens) / HOUR)
        wide = max(fits, LEAST_HOUR) if self._zoom is None else self._zoom
        high = self._row_height()
        self.scale = Scale(first, days, opens, closes, wide, high)
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        across.setRange(0, max(0, round(self.scale.width - self.body.width() - 1)))
        across.setPageStep(round(self.body.width()))
        across.setSingleStep(round(self.scale.hour_width))
        down.setRange(0, max(0, round(len(self.source.chefs) * high - self.body.height())))
        down.setPageStep(round(self.body.height()))
        down.setSingleStep(high)

    def _row_height(self) -> int:
        """High enough for two lines, and higher while few rows leave room."""
        least = 2 * self.fontMetrics().height() + 14
        each = self.body.height() // max(1, len(self.source.chefs))
        return int(min(max(each, least), least * AIRY))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        paint(painter, self.scene())
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._rescale()
        self.look()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.look()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.PaletteChange):
            self._rescale()
            self.viewport().update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.at is None and self.source.chefs:
            self._keys.begin()
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self.carried is not None:
            self.put_back()
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.source.chefs or not self._keys.press(event):
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._mouse.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._mouse.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._mouse.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._mouse.double_click(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_asked.emit(1 if event.angleDelta().y() > 0 else -1)
            return
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            across = self.horizontalScrollBar()
            across.setValue(across.value() - event.angleDelta().y())
            return
        super().wheelEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() is QContextMenuEvent.Reason.Mouse:
            self._mouse.point(QPointF(event.pos()))
            self.menu_asked.emit(event.globalPos())
            return
        box = QRectF(self.body.topLeft(), self.body.topLeft())
        if self.selected is not None:
            box = self.box_of(self.selected, self.row) or box
        elif self.at is not None:
            scene = self.scene()
            box = scene.box(self.row, self.scale.x_of(self.at), self.scale.x_of(self.at + HALF_HOUR))
        self.menu_asked.emit(self.viewport().mapToGlobal(box.center().toPoint()))

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self._mouse.tip(QPointF(event.pos())), self)
            return True
        return super().viewportEvent(event)
