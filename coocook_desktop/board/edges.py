"""The edges of the board, which stay while it scrolls: days and hours above, chefs at the left."""

from datetime import date, time, timedelta

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from coocook_desktop import wording
from coocook_desktop.board.scale import HOUR
from coocook_desktop.board.scene import Scene
from coocook_desktop.language import tr
from coocook_desktop.theme import tokens

_HOUR_FROM = 20
"""With less room an hour's number is left out."""
_CLOCK_FROM = 40
"""From this width of an hour on it is written as a time."""


def paint_header(painter: QPainter, scene: Scene) -> None:
    colours, scale, body = tokens(), scene.scale, scene.body
    head = QRectF(body.left(), 0, body.width(), body.top())
    painter.save()
    painter.setClipRect(head)
    painter.fillRect(head, QColor(colours.surface))
    plain = QFont(painter.font())
    strong = QFont(plain)
    strong.setWeight(QFont.Weight.DemiBold)
    line = head.height() / 2
    step, told = scene.hour_step, _day_words(scene, QFontMetricsF(strong))
    for day in scene.days:
        on = scale.first + timedelta(days=day)
        left = scene.x(scale.x_in(day, 0))
        today = on == scene.now.date()
        box = QRectF(max(left, head.left()) + 6, 0, 0, line)
        box.setRight(min(left + scale.day_width, head.right()) - 6)
        painter.setFont(strong)
        painter.setPen(QColor(colours.accent if today else colours.ink))
        _elided(painter, box, told[day])
        painter.setFont(plain)
        painter.setPen(QColor(colours.muted))
        for hour in range(scale.opens // HOUR, scale.closes // HOUR, step):
            x = scene.x(scale.x_in(day, hour * HOUR))
            room = min(step, scale.closes / HOUR - hour) * scale.hour_width
            if room < _HOUR_FROM:
                continue
            place = QRectF(x + 3, line, room - 4, line - 2)
            painter.drawText(
                place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, _hour(hour, scene)
            )
        if day:
            painter.fillRect(QRectF(left - 1, 0, 2, head.height()), QColor(colours.edge))
    painter.fillRect(QRectF(head.left(), head.bottom() - 1, head.width(), 1), QColor(colours.line))
    painter.restore()


def paint_chefs(painter: QPainter, scene: Scene) -> None:
    """The names at the left, which stay while the days scroll."""
    colours, body = tokens(), scene.body
    band = QRectF(0, body.top(), body.left(), body.height())
    painter.save()
    painter.fillRect(QRectF(0, 0, band.width(), body.bottom()), QColor(colours.surface))
    below = scene.y(len(scene.source.chefs))
    painter.fillRect(QRectF(0, below, band.width(), max(0, body.bottom() - below)), QColor(colours.paper))
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
        under = chef.cuisine if chef.active else tr("Inactive")
        _elided(painter, QRectF(12, middle, band.width() - 18, high), under)
        painter.fillRect(QRectF(0, scene.y(row + 1) - 1, band.width(), 1), QColor(colours.line))
    painter.restore()
    painter.fillRect(QRectF(band.width() - 1, 0, 1, body.bottom()), QColor(colours.line))


def _elided(painter: QPainter, box: QRectF, text: str) -> None:
    said = QFontMetricsF(painter.font()).elidedText(text, Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, said)


def _day_words(scene: Scene, metrics: QFontMetricsF) -> dict[int, str]:
    """The date of each day in view, all as long as there is room for, and the holidays' names."""
    room = scene.scale.day_width - 12
    days = {day: scene.scale.first + timedelta(days=day) for day in scene.days}
    short = {day: _short_day(on) for day, on in days.items()}
    if max(metrics.horizontalAdvance(text) for text in short.values()) > room:
        return {day: str(on.day) for day, on in days.items()}
    long = {day: wording.day(on) for day, on in days.items()}
    fits = max(metrics.horizontalAdvance(text) for text in long.values()) <= room
    told = long if fits else short
    for day in days:
        holiday = scene.holiday(day)
        if holiday:
            told[day] = tr("{day}: {holiday}").format(day=told[day], holiday=holiday)
    return told


def _short_day(on: date) -> str:
    return tr("{weekday} {day}").format(weekday=wording.short_weekday(on.weekday()), day=on.day)


def _hour(hour: int, scene: Scene) -> str:
    return wording.clock(time(hour % 24)) if scene.scale.hour_width >= _CLOCK_FROM else str(hour)
