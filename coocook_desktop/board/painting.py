"""The board drawn: only the rows, days and blocks that are in view."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPen

from coocook_desktop import wording
from coocook_desktop.board import words
from coocook_desktop.board.blocks import Look, paint_block, paint_tag, paint_time_off
from coocook_desktop.board.carrying import Carried, Marked
from coocook_desktop.board.scale import HOUR, Scale
from coocook_desktop.board.source import BoardSource
from coocook_desktop.language import tr
from coocook_desktop.theme import tokens
from coocook_server.services.boards import Board, BoardBooking, BoardChef

_LABEL_FROM = 62
"""A block at least so wide has its words in it; a narrower one beside it, if there is room."""
_ROOM_BESIDE = 30
_STEPS = (1, 2, 3, 4, 6, 12)
_INSET = 3


@dataclass(frozen=True)
class Scene:
    """What is to be drawn, and where: `body` is the part of the widget in which the rows are."""

    source: BoardSource
    scale: Scale
    body: QRectF
    left: int
    top: int
    now: datetime
    focused: bool = False
    selected: int | None = None
    cursor: tuple[int, datetime] | None = None
    marked: Marked | None = None
    carried: Carried | None = None
    settling: Carried | None = None

    @property
    def rows(self) -> range:
        """The rows in view."""
        first = self.scale.row_at(self.top)
        last = self.scale.row_at(self.top + self.body.height())
        return range(first, min(last + 1, len(self.source.chefs)))

    @property
    def days(self) -> range:
        """The days in view."""
        wide = self.scale.day_width
        last = int((self.left + self.body.width()) // wide)
        return range(int(self.left // wide), min(last + 1, self.scale.days))

    @property
    def first(self) -> date:
        """The first day in view."""
        return self.scale.first + timedelta(days=self.days.start)

    @property
    def last(self) -> date:
        """The last day in view."""
        return self.scale.first + timedelta(days=max(self.days.stop - 1, self.days.start))

    def x(self, on_board: float) -> float:
        """A place on the board as one on the widget."""
        return self.body.left() + on_board - self.left

    def y(self, row: int) -> float:
        """The top of a row on the widget."""
        return self.body.top() + row * self.scale.row_height - self.top

    def box(self, row: int, left: float, right: float) -> QRectF:
        """The place of a block in a row."""
        high = self.scale.row_height - 2 * _INSET
        return QRectF(self.x(left), self.y(row) + _INSET, max(right - left - 1, 3), high)


def paint(painter: QPainter, scene: Scene) -> None:
    """Draw everything."""
    painter.fillRect(scene.body, QColor(tokens().sunken))
    painter.save()
    painter.setClipRect(scene.body)
    for row in scene.rows:
        _paint_hours(painter, scene, row)
    _paint_grid(painter, scene)
    for row in scene.rows:
        _paint_row(painter, scene, row)
    _paint_cursor(painter, scene)
    _paint_now(painter, scene)
    for carried in (scene.settling, scene.carried):
        if carried is not None:
            _paint_carried(painter, scene, carried, tag=carried is scene.carried)
    painter.restore()
    _paint_header(painter, scene)
    _paint_chefs(painter, scene)


def _paint_hours(painter: QPainter, scene: Scene, row: int) -> None:
    """Light where the chef works, dark where not."""
    colours, scale = tokens(), scene.scale
    chef, top = scene.source.chefs[row], scene.y(row)
    free = _free_colour(scene, chef)
    for day in scene.days:
        on = scale.first + timedelta(days=day)
        board = scene.source.board(chef.id, on)
        if board is None or chef.id not in board.schedules:
            box = QRectF(scene.x(scale.x_in(day, 0)), top, scale.day_width, scale.row_height)
            painter.fillRect(box, QColor(colours.paper))
            continue
        if on in board.holidays:
            continue
        for span in board.schedules[chef.id].spans_on(on):
            starts = span.starts.hour * HOUR + span.starts.minute
            ends = span.ends.hour * HOUR + span.ends.minute or 24 * HOUR
            left, right = scale.x_in(day, starts), scale.x_in(day, ends)
            painter.fillRect(
                QRectF(scene.x(left), top, right - left, scale.row_height), QColor(colours.surface)
            )
        if free is not None and scene.carried is not None:
            _paint_free(painter, scene, row, scene.carried, on, free)


def _free_colour(scene: Scene, chef: BoardChef) -> QColor | None:
    carried = scene.carried
    if carried is None or carried.booking.chef_id != chef.id:
        return None
    return QColor(tokens().good_soft)


def _paint_free(
    painter: QPainter, scene: Scene, row: int, carried: Carried, on: date, colour: QColor
) -> None:
    """Where what is carried could lie."""
    source, scale = scene.source, scene.scale
    for span in source.free(carried.booking, on, carried.hours):
        for piece in scale.pieces(source.wall(span.starts_at), source.wall(span.ends_at), scene.days):
            box = QRectF(scene.x(piece.left), scene.y(row), piece.right - piece.left, scale.row_height)
            painter.fillRect(box, colour)


def _paint_grid(painter: QPainter, scene: Scene) -> None:
    colours, scale, body = tokens(), scene.scale, scene.body
    line, edge = QColor(colours.line), QColor(colours.edge)
    bottom = min(body.bottom(), scene.y(len(scene.source.chefs)))
    step = _hour_step(scale)
    for day in scene.days:
        if _holiday(scene, day):
            hatch = QColor(colours.edge)
            hatch.setAlphaF(0.25)
            box = QRectF(scene.x(scale.x_in(day, 0)), body.top(), scale.day_width, bottom - body.top())
            painter.fillRect(box, QBrush(hatch, Qt.BrushStyle.BDiagPattern))
        for hour in range(scale.opens // HOUR, scale.closes // HOUR + 1, step):
            x = scene.x(scale.x_in(day, hour * HOUR))
            painter.fillRect(QRectF(x, body.top(), 1, bottom - body.top()), line)
        if day:
            painter.fillRect(
                QRectF(scene.x(scale.x_in(day, 0)) - 1, body.top(), 2, bottom - body.top()), edge
            )
    for row in scene.rows:
        painter.fillRect(QRectF(body.left(), scene.y(row + 1) - 1, body.width(), 1), line)
    if bottom < body.bottom():
        below = QRectF(body.left(), bottom, body.width(), body.bottom() - bottom)
        painter.fillRect(below, QColor(colours.paper))


def _paint_row(painter: QPainter, scene: Scene, row: int) -> None:
    source, scale = scene.source, scene.scale
    chef = source.chefs[row]
    for board in source.boards(chef.id, scene.first, scene.last):
        _paint_time_off(painter, scene, row, chef, board)
    marked = scene.marked
    if marked is not None and marked.row == row:
        _paint_marked(painter, scene, marked)
    bookings = source.bookings(chef.id, scene.first, scene.last)
    for place, booking in enumerate(bookings):
        after = bookings[place + 1] if place + 1 < len(bookings) else None
        room = None if after is None else scale.x_of(source.wall(after.starts_at))
        _paint_booking(painter, scene, row, booking, room)


def _paint_time_off(painter: QPainter, scene: Scene, row: int, chef: BoardChef, board: Board) -> None:
    week = _days_of(scene, board)
    for off in board.time_off.get(chef.id, ()):
        starts, ends = scene.source.wall(off.span.starts_at), scene.source.wall(off.span.ends_at)
        for piece in scene.scale.pieces(starts, ends, week):
            box = scene.box(row, piece.left, piece.right)
            paint_time_off(painter, box, off.draft.reason or tr("Time off"))


def _paint_booking(
    painter: QPainter, scene: Scene, row: int, booking: BoardBooking, room: float | None
) -> None:
    source, scale = scene.source, scene.scale
    starts, ends = source.wall(booking.starts_at), source.wall(booking.ends_at)
    elsewhere = (scene.carried, scene.settling)
    lifted = any(carried is not None and carried.booking.id == booking.id for carried in elsewhere)
    look = Look(selected=booking.id == scene.selected, faded=lifted)
    _paint_buffer(painter, scene, row, booking)
    for piece in scale.pieces(starts, ends, scene.days):
        box = scene.box(row, piece.left, piece.right)
        paint_block(painter, box, booking.status, booking.customer_name, words.times(starts, ends), look)
        if box.width() < _LABEL_FROM:
            _paint_beside(painter, scene, box, booking, piece.day, room)


def _paint_buffer(painter: QPainter, scene: Scene, row: int, booking: BoardBooking) -> None:
    """The time before and after that the booking keeps free, as a thin bar."""
    source = scene.source
    colour = QColor(tokens().edge)
    for starts, ends in (
        (booking.blocked_from, booking.starts_at),
        (booking.ends_at, booking.blocked_until),
    ):
        if starts < ends:
            for piece in scene.scale.pieces(source.wall(starts), source.wall(ends), scene.days):
                middle = scene.y(row) + scene.scale.row_height / 2
                wide = piece.right - piece.left
                painter.fillRect(QRectF(scene.x(piece.left), middle - 1.5, wide, 3), colour)


def _paint_beside(
    painter: QPainter, scene: Scene, box: QRectF, booking: BoardBooking, day: int, room: float | None
) -> None:
    """The customer's name after a block too narrow for it, up to the next block or the day's end."""
    until = scene.scale.x_in(day + 1, 0) if room is None else min(room, scene.scale.x_in(day + 1, 0))
    text = QRectF(box.right() + 4, box.top(), scene.x(until) - box.right() - 8, box.height())
    if text.width() < _ROOM_BESIDE:
        return
    painter.setPen(QColor(tokens().ink))
    metrics = QFontMetricsF(painter.font())
    name = metrics.elidedText(booking.customer_name, Qt.TextElideMode.ElideRight, text.width())
    painter.drawText(text, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, name)


def _paint_marked(painter: QPainter, scene: Scene, marked: Marked) -> None:
    colours = tokens()
    for piece in scene.scale.pieces(marked.starts, marked.ends, scene.days):
        box = scene.box(marked.row, piece.left, piece.right)
        painter.fillRect(box, QColor(colours.accent_soft))
        painter.setPen(QPen(QColor(colours.accent), 1.5, Qt.PenStyle.DashLine))
        painter.drawRect(box)
        if box.width() >= _LABEL_FROM:
            painter.setPen(QColor(colours.accent))
            said = words.times(marked.starts, marked.ends)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, said)


def _paint_cursor(painter: QPainter, scene: Scene) -> None:
    """Where the keyboard is, on an empty place."""
    if not scene.focused or scene.cursor is None or scene.selected is not None or scene.marked is not None:
        return
    row, at = scene.cursor
    for piece in scene.scale.pieces(at, at + timedelta(minutes=30), scene.days):
        box = scene.box(row, piece.left, max(piece.right, piece.left + 8))
        painter.setPen(QPen(QColor(tokens().accent), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(box.adjusted(1, 1, -1, -1))


def _paint_now(painter: QPainter, scene: Scene) -> None:
    if not scene.scale.shows(scene.now):
        return
    x, colour = scene.x(scene.scale.x_of(scene.now)), QColor(tokens().accent)
    painter.fillRect(QRectF(x - 1, scene.body.top(), 2, scene.body.height()), colour)


def _paint_carried(painter: QPainter, scene: Scene, carried: Carried, *, tag: bool) -> None:
    source = scene.source
    row = next((row for row in scene.rows if source.chefs[row].id == carried.chef_id), None)
    if row is None:
        return
    booking, good = carried.booking, carried.verdict.allowed
    at = None
    for piece in scene.scale.pieces(carried.at, carried.ends, scene.days):
        box = scene.box(row, piece.left, piece.right)
        look = Look(allowed=good if tag else None)
        paint_block(
            painter, box, booking.status, booking.customer_name, words.times(carried.at, carried.ends), look
        )
        at = at or QPointF(box.left(), box.bottom() + 4)
    if tag and at is not None:
        said = words.carried(carried.at, carried.hours, carried.verdict)
        paint_tag(painter, at, said, scene.body, good=good)


def _paint_header(painter: QPainter, scene: Scene) -> None:
    colours, scale, body = tokens(), scene.scale, scene.body
    head = QRectF(body.left(), 0, body.width(), body.top())
    painter.save()
    painter.setClipRect(head)
    painter.fillRect(head, QColor(colours.surface))
    plain = QFont(painter.font())
    strong = QFont(plain)
    strong.setWeight(QFont.Weight.DemiBold)
    line = head.height() / 2
    step = _hour_step(scale)
    for day in scene.days:
        on = scale.first + timedelta(days=day)
        left = scene.x(scale.x_in(day, 0))
        today = on == scene.now.date()
        box = QRectF(max(left, head.left()) + 6, 0, 0, line)
        box.setRight(min(left + scale.day_width, head.right()) - 6)
        painter.setFont(strong)
        painter.setPen(QColor(colours.accent if today else colours.ink))
        _elided(painter, box, _day_words(scene, day, on, box.width(), strong))
        painter.setFont(plain)
        painter.setPen(QColor(colours.muted))
        for hour in range(scale.opens // HOUR, scale.closes // HOUR, step):
            x = scene.x(scale.x_in(day, hour * HOUR))
            place = QRectF(x + 3, line, step * scale.hour_width - 4, line - 2)
            painter.drawText(
                place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, _hour(hour, place)
            )
        if day:
            painter.fillRect(QRectF(left - 1, 0, 2, head.height()), QColor(colours.edge))
    painter.fillRect(QRectF(head.left(), head.bottom() - 1, head.width(), 1), QColor(colours.line))
    painter.restore()


def _paint_chefs(painter: QPainter, scene: Scene) -> None:
    """The names at the left, which stay while the days scroll."""
    colours, body = tokens(), scene.body
    band = QRectF(0, body.top(), body.left(), body.height())
    painter.save()
    painter.fillRect(QRectF(0, 0, band.width(), body.bottom()), QColor(colours.surface))
    painter.setClipRect(band)
    plain = QFont(painter.font())
    strong = QFont(plain)
    strong.setWeight(QFont.Weight.DemiBold)
    high = QFontMetricsF(plain).height()
    for row in scene.rows:
        chef, top = scene.source.chefs[row], scene.y(row)
        if scene.focused and scene.cursor is not None and scene.cursor[0] == row:
            painter.fillRect(
                QRectF(0, top, band.width(), scene.scale.row_height - 1), QColor(colours.accent_soft)
            )
        middle = top + scene.scale.row_height / 2
        painter.setFont(strong)
        painter.setPen(QColor(colours.ink if chef.active else colours.muted))
        _elided(painter, QRectF(12, middle - high, band.width() - 18, high), chef.name)
        painter.setFont(plain)
        painter.setPen(QColor(colours.muted))
        below = chef.cuisine if chef.active else tr("Inactive")
        _elided(painter, QRectF(12, middle, band.width() - 18, high), below)
        painter.fillRect(QRectF(0, scene.y(row + 1) - 1, band.width(), 1), QColor(colours.line))
    painter.restore()
    painter.fillRect(QRectF(band.width() - 1, 0, 1, body.bottom()), QColor(colours.line))


def _elided(painter: QPainter, box: QRectF, text: str) -> None:
    said = QFontMetricsF(painter.font()).elidedText(text, Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, said)


def _day_words(scene: Scene, day: int, on: date, room: float, font: QFont) -> str:
    """The date as long as there is room for it, and the holiday's name."""
    holiday = _holiday(scene, day)
    long = wording.day(on)
    if holiday:
        long = tr("{day}: {holiday}").format(day=long, holiday=holiday)
    if holiday or QFontMetricsF(font).horizontalAdvance(long) <= room:
        return long
    short = tr("{weekday} {day}").format(weekday=wording.short_weekday(on.weekday()), day=on.day)
    return short if QFontMetricsF(font).horizontalAdvance(short) <= room else str(on.day)


def _holiday(scene: Scene, day: int) -> str | None:
    return scene.source.holiday(scene.scale.first + timedelta(days=day))


def _hour(hour: int, room: QRectF) -> str:
    return wording.clock(time(hour % 24)) if room.width() > 36 else str(hour)


def _hour_step(scale: Scale) -> int:
    """Every how many hours there is room for a line and a number."""
    return next((step for step in _STEPS if step * scale.hour_width >= 26), 24)


def _days_of(scene: Scene, board: Board) -> range:
    """The days in view that a board tells of."""
    first = (board.first - scene.scale.first).days
    last = (board.last - scene.scale.first).days
    return range(max(first, scene.days.start), min(last + 1, scene.days.stop))
