"""The board by keyboard."""

from collections.abc import Callable
from datetime import datetime, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from coocook_desktop.board.carrying import Marked, lift
from coocook_desktop.board.scale import HALF_HOUR
from coocook_server.services.boards import BoardBooking

if TYPE_CHECKING:
    from coocook_desktop.board.view import BoardView

HALF = Decimal("0.5")
DAY = timedelta(days=1)
_ALT, _CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
_SHIFT, _PLAIN = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.NoModifier
_SIDEWAYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_UPRIGHT = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class BoardKeys:
    """Arrows go between blocks, with Ctrl by half hours; with Shift they mark, with Alt they carry."""

    def __init__(self, view: "BoardView") -> None:
        self._view = view
        self._plain: dict[int, Callable[[], None]] = {
            Qt.Key.Key_Return: self._enter,
            Qt.Key.Key_Enter: self._enter,
            Qt.Key.Key_Home: lambda: self._end_of_row(0),
            Qt.Key.Key_End: lambda: self._end_of_row(-1),
            Qt.Key.Key_PageUp: lambda: self._page(-1),
            Qt.Key.Key_PageDown: lambda: self._page(1),
        }

    def press(self, event: QKeyEvent) -> bool:
        """Do what a key asks for; False if it is none of the board's."""
        self.begin()
        key, modifiers = event.key(), event.modifiers() & (_ALT | _CTRL | _SHIFT)
        if key == Qt.Key.Key_Escape:
            return self._escape()
        if key in self._plain and not modifiers:
            self._plain[key]()
            return True
        if modifiers & _ALT:
            return self._carry(key, long=bool(modifiers & _SHIFT))
        return self._go(key, modifiers)

    def _go(self, key: int, modifiers: Qt.KeyboardModifier) -> bool:
        if not (key in _SIDEWAYS or key in _UPRIGHT):
            return False
        if self._view.carried is not None:
            self._view.put_back()
        ways: dict[Qt.KeyboardModifier, Callable[[int], None]] = {
            _PLAIN: self._next_block,
            _CTRL: self._step,
            _SHIFT: self._mark,
        }
        if key in _SIDEWAYS and modifiers in ways:
            ways[modifiers](_SIDEWAYS[Qt.Key(key)])
            return True
        if key in _UPRIGHT and modifiers == _PLAIN:
            self._to_row(self._view.row + _UPRIGHT[Qt.Key(key)])
            return True
        return False

    def begin(self) -> None:
        """Put the cursor somewhere sensible, if it is nowhere yet: now, or where the first day opens."""
        view = self._view
        if view.at is None:
            now, scale = view.source.now(), view.scale
            half = now.replace(minute=now.minute // 30 * 30, second=0, microsecond=0)
            at = half if scale.shows(now) else scale.at(0) + timedelta(hours=1)
            view.put_cursor(min(view.row, len(view.source.chefs) - 1), at)

    def _enter(self) -> None:
        view = self._view
        if view.carried is not None:
            view.let_go()
        elif view.selected is not None:
            view.booking_opened.emit(view.selected.id)
        elif view.chef is not None and view.at is not None:
            view.place_chosen.emit(view.chef.id, view.at)

    def _escape(self) -> bool:
        view = self._view
        if view.carried is not None:
            view.put_back()
            if view.selected is not None:
                view.select(view.row, view.selected)
            return True
        if view.marked is not None:
            view.put_cursor(view.row, view.marked.starts)
            return True
        return False

    def _carry(self, key: int, *, long: bool) -> bool:
        view = self._view
        if view.selected is None or not (key in _SIDEWAYS or key in _UPRIGHT):
            return False
        held = view.carried or lift(view.selected)
        if key in _UPRIGHT:
            if long:
                return False
            held = held.to(held.at + _UPRIGHT[Qt.Key(key)] * DAY)
        elif long:
            held = held.long(held.hours + _SIDEWAYS[Qt.Key(key)] * HALF)
        else:
            held = held.to(held.at + _SIDEWAYS[Qt.Key(key)] * HALF_HOUR)
        if view.scale.first <= held.at.date() <= view.scale.last:
            view.carry(held)
        return True

    def _mark(self, way: int) -> None:
        view = self._view
        chef, at = view.chef, view.at
        if chef is None or at is None:
            return
        marked = view.marked or Marked(view.row, chef.id, at, at)
        head = marked.head + way * HALF_HOUR
        if view.scale.first <= head.date() <= view.scale.last:
            view.mark(Marked(marked.row, marked.chef_id, marked.anchor, head))

    def _step(self, way: int) -> None:
        view = self._view
        if view.at is None:
            return
        at = view.at + way * HALF_HOUR
        selected = view.selected
        if selected is not None and way > 0:
            at = view.source.wall(selected.ends_at)
        minute = at.hour * 60 + at.minute
        scale = view.scale
        if not scale.opens <= minute < scale.closes or at.date() != view.at.date():
            day = view.at.date() + way * DAY
            if not scale.first <= day <= scale.last:
                return
            edge = scale.opens if way > 0 else scale.closes - 30
            at = datetime.combine(day, datetime.min.time()) + timedelta(minutes=edge)
        view.put_cursor(view.row, at)

    def _blocks(self, row: int) -> list[BoardBooking]:
        view = self._view
        return view.source.bookings(view.source.chefs[row].id, view.scale.first, view.scale.last)

    def _next_block(self, way: int) -> None:
        """The next block in this row, else in the next row that has one."""
        view = self._view
        at, rows = view.at, len(view.source.chefs)
        here = self._blocks(view.row)
        if view.selected is not None:
            ids = [booking.id for booking in here]
            place = ids.index(view.selected.id) if view.selected.id in ids else -1
            beside = here[place + 1 :] if way > 0 else here[: max(place, 0)]
        else:
            beside = [
                each for each in here if at is None or (view.source.wall(each.starts_at) > at) == (way > 0)
            ]
        row = view.row
        while not beside and 0 <= row + way < rows:
            row += way
            beside = self._blocks(row)
        if beside:
            view.select(row, beside[0] if way > 0 else beside[-1])

    def _end_of_row(self, place: int) -> None:
        blocks = self._blocks(self._view.row)
        if blocks:
            self._view.select(self._view.row, blocks[place])

    def _page(self, way: int) -> None:
        rows = max(1, int(self._view.body.height() // self._view.scale.row_height) - 1)
        self._to_row(self._view.row + way * rows)

    def _to_row(self, row: int) -> None:
        """The block nearest in time on the same day, or the same time."""
        view = self._view
        row = min(max(row, 0), len(view.source.chefs) - 1)
        if row == view.row or view.at is None:
            return
        at, wall = view.at, view.source.wall
        today = [each for each in self._blocks(row) if wall(each.starts_at).date() == at.date()]
        if view.selected is not None and today:
            view.select(row, min(today, key=lambda each: abs(wall(each.starts_at) - at)))
        else:
            view.put_cursor(row, at)
