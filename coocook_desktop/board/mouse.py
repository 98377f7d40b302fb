"""The board by mouse."""

from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from coocook_desktop.board import words
from coocook_desktop.board.carrying import Marked, lift
from coocook_desktop.board.scale import HALF_HOUR
from coocook_desktop.language import tr
from coocook_server.services.boards import BoardBooking

if TYPE_CHECKING:
    from coocook_desktop.board.view import BoardView

GRIP = 6
"""So near its end a block is taken by the end."""
SCROLL_MS = 40
SCROLL_PX = 14
_SHIFT = Qt.KeyboardModifier.ShiftModifier


@dataclass
class _Press:
    """Where a button went down, on what, and what has come of it."""

    where: QPointF
    row: int | None
    booking: BoardBooking | None = None
    by_end: bool = False
    grip: timedelta = timedelta(0)
    blocks: bool = False
    dragged: bool = False
    unmarks: bool = False


class BoardMouse:
    """A click chooses, a drag moves or resizes a block or marks a span; with Shift it blocks it off."""

    def __init__(self, view: "BoardView") -> None:
        self._view = view
        self._press: _Press | None = None
        self._last = QPointF()
        self._scrolls = QTimer(view, interval=SCROLL_MS)
        self._scrolls.timeout.connect(self._scroll)

    def press(self, event: QMouseEvent) -> None:
        """A button goes down."""
        view, where = self._view, event.position()
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        row = view.row_at(where.y())
        marked = view.marked is not None
        self._press = _Press(where, row, blocks=bool(event.modifiers() & _SHIFT), unmarks=marked)
        found = view.hit(where)
        if found is None:
            if row is not None and view.body.contains(where):
                view.put_cursor(row, view.time_at(where.x()))
            return
        _, booking = found
        self._press.booking = booking
        self._press.by_end = self._at_end(where, found)
        self._press.grip = view.time_at(where.x(), 1) - view.source.wall(booking.starts_at)
        view.select(found[0], booking)

    def move(self, event: QMouseEvent) -> None:
        """The pointer goes elsewhere."""
        self._last = event.position()
        press = self._press
        if press is None:
            self._show_hand()
            return
        if not press.dragged:
            far = (self._last - press.where).manhattanLength() >= QApplication.startDragDistance()
            if not far or press.row is None or not self._view.body.contains(press.where):
                return
            press.dragged = True
            self._scrolls.start()
        self._drag()

    def release(self, event: QMouseEvent) -> None:
        """The button goes up."""
        press, self._press = self._press, None
        self._scrolls.stop()
        if press is None or event.button() is not Qt.MouseButton.LeftButton:
            return
        view = self._view
        if not press.dragged:
            self._click(press)
        elif press.booking is not None:
            view.let_go()
        elif press.blocks and view.marked is not None and view.marked.starts < view.marked.ends:
            view.span_blocked.emit(view.marked)

    def cancel(self) -> None:
        """What was dragged is let go of; the button may still be down."""
        self._press = None
        self._scrolls.stop()

    def double_click(self, event: QMouseEvent) -> None:
        """A block is to be opened."""
        found = self._view.hit(event.position())
        if found is not None:
            self._view.booking_opened.emit(found[1].id)

    def point(self, where: QPointF) -> None:
        """Put the cursor where the pointer is, unless that is in the span that is marked."""
        view = self._view
        row, at = view.row_at(where.y()), view.time_at(where.x())
        if row is None or not view.body.contains(where):
            return
        marked = view.marked
        if marked is not None and marked.row == row and marked.starts <= at < marked.ends:
            return
        found = view.hit(where)
        if found is not None:
            view.select(*found)
        else:
            view.put_cursor(row, at)

    def tip(self, where: QPointF) -> str:
        """What is under the pointer, in words."""
        view, source = self._view, self._view.source
        row, found = view.row_at(where.y()), view.hit(where)
        if row is None:
            return ""
        chef = source.chefs[row]
        if found is not None:
            booking = found[1]
            starts, ends = source.wall(booking.starts_at), source.wall(booking.ends_at)
            return words.booking(booking, chef.name, starts, ends)
        if not view.body.contains(where):
            return chef.name
        off = source.time_off_at(chef.id, view.time_at(where.x(), 1))
        return "" if off is None else off.draft.reason or tr("Time off")

    def _click(self, press: _Press) -> None:
        view = self._view
        if press.row is None or press.booking is not None:
            return
        chef = view.source.chefs[press.row]
        if press.where.x() < view.body.left():
            view.chef_chosen.emit(chef.id)
        elif view.body.contains(press.where) and not press.unmarks:
            view.place_chosen.emit(chef.id, view.time_at(press.where.x()))

    def _drag(self) -> None:
        press, view = self._press, self._view
        if press is None or press.row is None:
            return
        at = view.time_at(self._last.x(), 1)
        if press.booking is None:
            self._drag_span(press, press.row)
            return
        held = view.carried or lift(press.booking)
        if press.by_end:
            halves = round((at - held.at) / HALF_HOUR)
            view.carry(held.long(Decimal(halves) / 2), aloud=False)
            return
        row = view.row_at(self._last.y())
        chef_id = press.booking.chef_id if row is None else view.source.chefs[row].id
        starts = at - press.grip
        minutes = round((starts.hour * 60 + starts.minute) / 30) * 30
        snapped = starts.replace(hour=0, minute=0, second=0) + timedelta(minutes=minutes)
        view.carry(held.to(snapped, chef_id), aloud=False)

    def _drag_span(self, press: _Press, row: int) -> None:
        view = self._view
        anchor, head = view.time_at(press.where.x()), view.time_at(self._last.x())
        if head >= anchor:
            head += HALF_HOUR
        else:
            anchor += HALF_HOUR
        view.mark(Marked(row, view.source.chefs[row].id, anchor, head))

    def _scroll(self) -> None:
        """Go on at the edges, while something is dragged there."""
        view, where = self._view, self._last
        body = view.body
        across = (where.x() > body.right() - 8) - (where.x() < body.left() + 8)
        down = (where.y() > body.bottom() - 8) - (where.y() < body.top() + 8)
        if across or down:
            view.horizontalScrollBar().setValue(view.horizontalScrollBar().value() + across * SCROLL_PX)
            view.verticalScrollBar().setValue(view.verticalScrollBar().value() + down * SCROLL_PX)
            self._drag()

    def _at_end(self, where: QPointF, found: tuple[int, BoardBooking]) -> bool:
        box = self._view.box_of(found[1], found[0])
        if box is None or not found[1].movable:
            return False
        return box.right() - min(GRIP, box.width() / 3) <= where.x() <= box.right() + 2

    def _show_hand(self) -> None:
        """What the pointer looks like tells what a press would do."""
        view = self._view
        found = view.hit(self._last)
        shape = Qt.CursorShape.ArrowCursor
        if found is not None:
            by_end = self._at_end(self._last, found)
            movable = Qt.CursorShape.OpenHandCursor if found[1].movable else Qt.CursorShape.PointingHandCursor
            shape = Qt.CursorShape.SizeHorCursor if by_end else movable
        elif self._last.x() < view.body.left() and view.row_at(self._last.y()) is not None:
            shape = Qt.CursorShape.PointingHandCursor
        view.viewport().setCursor(shape)
