"""A picture with a frame of the portrait's shape over it, moved and sized with the mouse or the keyboard."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from coocook_desktop.language import tr
from coocook_desktop.theme import tokens
from coocook_desktop.widgets.chef_photos import SHAPE

LEAST_SHARE = 0.15
"""The smallest frame, as a share of the largest that fits."""
_STEP = 0.02
_HANDLE = 12
_GROWTH = 1.08


class ChefCrop(QWidget):
    """Arrow keys move the frame, plus and minus change its size, Home makes it as large as it can be."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image: QImage | None = None
        self._shown: QPixmap | None = None
        self._framed = True
        self.frame = QRectF(0, 0, 1, 1)
        """The edges of what is kept, as shares of the picture's width and height."""
        self._grip: str = ""
        self._from = QPointF()
        self._frame_before = QRectF()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(240, 180)
        self.setAccessibleName(tr("Part of the picture that is kept"))
        self.setAccessibleDescription(tr("Arrow keys move the frame, plus and minus change its size."))

    @property
    def framed(self) -> bool:
        """Whether only a part is kept."""
        return self._framed

    def show_image(self, image: QImage) -> None:
        """Show a picture, with the largest frame in its middle."""
        self._image = image
        self._shown = None
        self.frame = self._largest()
        self.update()

    def set_framed(self, framed: bool) -> None:
        """Keep only what is in the frame, or all."""
        self._framed = framed
        self.update()
        self.changed.emit()

    def sizeHint(self) -> QSize:
        return QSize(560, 380)

    def resizeEvent(self, event: object) -> None:
        self._shown = None

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self.update()

    def focusInEvent(self, event: object) -> None:
        self.update()

    def focusOutEvent(self, event: object) -> None:
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or self._image is None or not self._framed:
            super().mousePressEvent(event)
            return
        self._grip = self._grip_at(event.position())
        self._from, self._frame_before = event.position(), QRectF(self.frame)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._image is None or not self._framed:
            return
        if self._grip:
            self._drag(event.position())
            return
        shapes = {
            "move": Qt.CursorShape.SizeAllCursor,
            "top left": Qt.CursorShape.SizeFDiagCursor,
            "bottom right": Qt.CursorShape.SizeFDiagCursor,
            "top right": Qt.CursorShape.SizeBDiagCursor,
            "bottom left": Qt.CursorShape.SizeBDiagCursor,
        }
        self.setCursor(shapes.get(self._grip_at(event.position()), Qt.CursorShape.ArrowCursor))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._grip = ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        far = _STEP * (4 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        moves = {
            Qt.Key.Key_Left: (-far, 0.0),
            Qt.Key.Key_Right: (far, 0.0),
            Qt.Key.Key_Up: (0.0, -far),
            Qt.Key.Key_Down: (0.0, far),
        }
        key = Qt.Key(event.key())
        if not self._framed or self._image is None:
            super().keyPressEvent(event)
        elif key in moves:
            self._put(self.frame.translated(*moves[key]))
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self._resize(_GROWTH)
        elif key == Qt.Key.Key_Minus:
            self._resize(1 / _GROWTH)
        elif key == Qt.Key.Key_Home:
            self._put(self._largest())
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(look.sunken))
        box = self._box()
        if self._image is not None:
            painter.drawPixmap(box.topLeft(), self._scaled())
            if self._framed:
                self._paint_frame(painter, box)
        painter.end()

    def _paint_frame(self, painter: QPainter, box: QRectF) -> None:
        look = tokens()
        kept = self._on_screen()
        outside = QPainterPath()
        outside.addRect(box)
        inside = QPainterPath()
        inside.addRect(kept)
        shade = QColor(Qt.GlobalColor.black)
        shade.setAlphaF(0.55)
        painter.fillPath(outside.subtracted(inside), shade)
        painter.setPen(QPen(QColor(Qt.GlobalColor.white), 3))
        painter.drawRect(kept)
        painter.setPen(QPen(QColor(look.accent), 3 if self.hasFocus() else 1))
        painter.drawRect(kept)
        painter.setBrush(QColor(look.accent))
        painter.setPen(QPen(QColor(Qt.GlobalColor.white), 1))
        for corner in (kept.topLeft(), kept.topRight(), kept.bottomLeft(), kept.bottomRight()):
            painter.drawEllipse(corner, _HANDLE / 2, _HANDLE / 2)

    def _scaled(self) -> QPixmap:
        """The picture as large as it is shown, made once for a size."""
        if self._image is None:
            return QPixmap()
        if self._shown is None:
            ratio = self.devicePixelRatioF()
            size = self._box().size() * ratio
            scaled = self._image.scaled(
                size.toSize(),
                Qt.AspectRatioMode.IgnoreAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
            self._shown = QPixmap.fromImage(scaled)
            self._shown.setDevicePixelRatio(ratio)
        return self._shown

    def _box(self) -> QRectF:
        """Where the picture is drawn."""
        if self._image is None:
            return QRectF(self.rect())
        margin = _HANDLE
        room = QSize(max(1, self.width() - 2 * margin), max(1, self.height() - 2 * margin))
        size = self._image.size().scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
        box = QRectF(0, 0, size.width(), size.height())
        box.moveCenter(QRectF(self.rect()).center())
        return box

    def _on_screen(self) -> QRectF:
        box = self._box()
        return QRectF(
            box.left() + self.frame.left() * box.width(),
            box.top() + self.frame.top() * box.height(),
            self.frame.width() * box.width(),
            self.frame.height() * box.height(),
        )

    def _proportion(self) -> float:
        """The frame's height for its width, both in shares of the picture."""
        if self._image is None:
            return SHAPE[1] / SHAPE[0]
        return self._image.width() / self._image.height() * SHAPE[1] / SHAPE[0]

    def _largest(self) -> QRectF:
        proportion = self._proportion()
        wide = min(1.0, 1 / proportion)
        frame = QRectF(0, 0, wide, wide * proportion)
        frame.moveCenter(QPointF(0.5, 0.5))
        return frame

    def _grip_at(self, point: QPointF) -> str:
        kept = self._on_screen()
        corners = {
            "top left": kept.topLeft(),
            "top right": kept.topRight(),
            "bottom left": kept.bottomLeft(),
            "bottom right": kept.bottomRight(),
        }
        for name, corner in corners.items():
            if (corner - point).manhattanLength() <= 2 * _HANDLE:
                return name
        return "move" if kept.contains(point) else ""

    def _drag(self, point: QPointF) -> None:
        box, before = self._box(), self._frame_before
        across = (point.x() - self._from.x()) / box.width()
        down = (point.y() - self._from.y()) / box.height()
        if self._grip == "move":
            self._put(before.translated(across, down))
            return
        sign = 1 if "right" in self._grip else -1
        wide = before.width() + sign * across
        held = {
            "top left": before.bottomRight(),
            "top right": before.bottomLeft(),
            "bottom left": before.topRight(),
            "bottom right": before.topLeft(),
        }[self._grip]
        left = held.x() if sign > 0 else 1 - held.x()
        top = held.y() if "bottom" in self._grip else 1 - held.y()
        wide = min(self._within(wide), 1 - left, (1 - top) / self._proportion())
        frame = QRectF(0, 0, wide, wide * self._proportion())
        frame.moveLeft(held.x() if sign > 0 else held.x() - frame.width())
        frame.moveTop(held.y() if "bottom" in self._grip else held.y() - frame.height())
        self._put(frame)

    def _resize(self, factor: float) -> None:
        wide = self._within(self.frame.width() * factor)
        frame = QRectF(0, 0, wide, wide * self._proportion())
        frame.moveCenter(self.frame.center())
        self._put(frame)

    def _within(self, wide: float) -> float:
        most = self._largest().width()
        return min(max(wide, most * LEAST_SHARE), most)

    def _put(self, frame: QRectF) -> None:
        """The frame, moved so that it lies in the picture."""
        frame.moveLeft(min(max(0.0, frame.left()), 1 - frame.width()))
        frame.moveTop(min(max(0.0, frame.top()), 1 - frame.height()))
        self.frame = frame
        self.update()
        self.changed.emit()
