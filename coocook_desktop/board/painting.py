"""The board drawn: only the rows, days and blocks that are in view."""

from datetime import date, timedelta

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainter, QPen

from coocook_desktop.board import words
from coocook_desktop.board.blocks import Look, paint_block, paint_tag, paint_time_off
from coocook_desktop.board.carrying import Carried, Marked
from coocook_desktop.board.edges import paint_chefs, paint_header
from coocook_desktop.board.scale import HOUR
from coocook_desktop.board.scene import Scene
from coocook_desktop.language import tr
from coocook_desktop.theme import tokens
from coocook_server.services.boards import Board, BoardBooking, BoardChef

_LABEL_FROM = 62
"""A block at least so wide has its words in it; a narrower one beside it, if there is room."""
_ROOM_BESIDE = 30


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
    paint_header(painter, scene)
    paint_chefs(painter, scene)


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
    step = scene.hour_step
    for day in scene.days:
        if scene.holiday(day):
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
    wall = scene.source.wall
    taken = [scene.scale.x_of(wall(each.starts_at)) for each in board.bookings.get(chef.id, ())]
    for off in board.time_off.get(chef.id, ()):
        starts, ends = scene.source.wall(off.span.starts_at), scene.source.wall(off.span.ends_at)
        for piece in scene.scale.pieces(starts, ends, week):
            box = scene.box(row, piece.left, piece.right)
            begins = [left for left in taken if piece.left <= left < piece.right]
            room = scene.x(min(begins)) - box.left() if begins else box.width()
            paint_time_off(painter, box, off.draft.reason or tr("Time off"), room)


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
    colours = tokens()
    until = scene.scale.x_in(day + 1, 0) if room is None else min(room, scene.scale.x_in(day + 1, 0))
    text = QRectF(box.right() + 4, box.top(), scene.x(until) - box.right() - 8, box.height())
    if text.width() < _ROOM_BESIDE:
        return
    metrics = QFontMetricsF(painter.font())
    name = metrics.elidedText(booking.customer_name, Qt.TextElideMode.ElideRight, text.width())
    behind = QRectF(text.left() - 2, text.center().y() - metrics.height() / 2, 0, metrics.height())
    behind.setWidth(metrics.horizontalAdvance(name) + 4)
    painter.fillRect(behind, QColor(colours.surface))
    painter.setPen(QColor(colours.ink))
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
    high = min(scene.body.bottom(), scene.y(len(scene.source.chefs))) - scene.body.top()
    painter.fillRect(QRectF(x - 1, scene.body.top(), 2, high), colour)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(QPointF(x, scene.body.top() + 4), 4, 4)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)


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


def _days_of(scene: Scene, board: Board) -> range:
    """The days in view that a board tells of."""
    first = (board.first - scene.scale.first).days
    last = (board.last - scene.scale.first).days
    return range(max(first, scene.days.start), min(last + 1, scene.days.stop))
