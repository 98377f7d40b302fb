"""A chef as a card: the portrait, and what a customer wants to know first."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from coocook_desktop import wording
from coocook_desktop.language import tr
from coocook_desktop.theme import tokens
from coocook_desktop.widgets.chef_photos import SHAPE
from coocook_server.services.chefs import ChefRecord

ROUND = 10
PADDING = 12
WIDTH = 232
_LINES = 4
_SPACE = 3


@dataclass(frozen=True)
class CardFace:
    """What a card says; `free` is the line about the next free date, empty while it is not known."""

    name: str
    cuisine: str
    location: str
    rate: str
    rating: Decimal | None = None
    review_count: int = 0
    active: bool = True
    free: str = ""


def face_of(chef: ChefRecord, currency: str, free: str = "") -> CardFace:
    """What the card of a chef says."""
    return CardFace(
        chef.name,
        chef.cuisine,
        chef.location,
        rate_words(wording.money(chef.hourly_rate, currency)),
        chef.rating,
        chef.review_count,
        chef.active,
        free,
    )


def rate_words(amount: str) -> str:
    """What an hour costs, short enough for a card."""
    return tr("{amount}/h").format(amount=amount)


def free_words(chef: ChefRecord, day: date | None, *, known: bool) -> str:
    """When a chef is free next, in words."""
    if not chef.active:
        return tr("Inactive")
    if not known:
        return ""
    if day is None:
        return tr("Nothing free in two weeks")
    return tr("Free {day}").format(day=wording.day(day))


def stars(rating: Decimal | None, count: int) -> str:
    """The reviews in a few signs: `★ 4.8 (12)`."""
    if rating is None:
        return tr("New", "a chef without reviews")
    return f"★ {rating:.1f} ({count:,})"


def card_height(width: int, font: QFont) -> int:
    """How high a card of this width is."""
    line = QFontMetrics(font).height() + _SPACE
    return round(width * SHAPE[1] / SHAPE[0]) + _LINES * line + 2 * PADDING


def paint_card(
    painter: QPainter,
    box: QRect,
    face: CardFace,
    photo: QPixmap | None,
    font: QFont,
    *,
    selected: bool = False,
    focused: bool = False,
) -> None:
    """Draw a card in this box."""
    look = tokens()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    shape = QPainterPath()
    edge = QRectF(box).adjusted(1, 1, -1, -1)
    shape.addRoundedRect(edge, ROUND, ROUND)
    painter.fillPath(shape, QColor(look.accent_soft if selected else look.surface))
    picture = QRect(box.left(), box.top(), box.width(), round(box.width() * SHAPE[1] / SHAPE[0]))
    painter.setClipPath(shape)
    _paint_portrait(painter, picture, face, photo, font)
    painter.setClipping(False)
    strong = selected or focused
    painter.setPen(QPen(QColor(look.accent if strong else look.line), 2 if strong else 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(shape)
    _paint_words(painter, box.adjusted(PADDING, picture.height() + PADDING, -PADDING, 0), face, font)
    painter.restore()


def _paint_portrait(
    painter: QPainter, box: QRect, face: CardFace, photo: QPixmap | None, font: QFont
) -> None:
    look = tokens()
    painter.fillRect(box, QColor(look.sunken))
    if photo is not None:
        if not face.active:
            painter.setOpacity(0.45)
        painter.drawPixmap(box, photo)
        painter.setOpacity(1)
        return
    large = QFont(font)
    large.setPixelSize(max(20, box.height() // 3))
    painter.setFont(large)
    painter.setPen(QColor(look.edge))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, face.name.strip()[:1].upper())


def _paint_words(painter: QPainter, box: QRect, face: CardFace, font: QFont) -> None:
    look = tokens()
    bold = QFont(font)
    bold.setWeight(QFont.Weight.DemiBold)
    line = QFontMetrics(font).height() + _SPACE
    where = ", ".join(part for part in (face.cuisine, face.location) if part)
    good = look.good if face.active else look.muted
    texts = (
        (face.name, look.ink, bold),
        (where, look.muted, font),
        (stars(face.rating, face.review_count), look.muted if face.rating is None else look.star, font),
        (face.free, good, font),
    )
    top = box.top()
    for number, (text, colour, dressed) in enumerate(texts):
        row = QRect(box.left(), top, box.width(), line)
        if number == 2:
            painter.setFont(bold)
            painter.setPen(QColor(look.ink))
            wide = min(QFontMetrics(bold).horizontalAdvance(face.rate), row.width() * 2 // 3)
            shown = QFontMetrics(bold).elidedText(face.rate, Qt.TextElideMode.ElideRight, wide + 1)
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(row, right, shown)
            row.setRight(row.right() - wide - 8)
        painter.setFont(dressed)
        painter.setPen(QColor(colour))
        shown = QFontMetrics(dressed).elidedText(text, Qt.TextElideMode.ElideRight, row.width())
        painter.drawText(row, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
        top += line


class CardPreview(QWidget):
    """One card, as customers see it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.face = CardFace("", "", "", "")
        self._photo: QPixmap | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_face(self, face: CardFace, photo: QPixmap | None) -> None:
        """Show this."""
        self.face, self._photo = face, photo
        told = (face.name, face.cuisine, face.location, face.rate, stars(face.rating, face.review_count))
        self.setAccessibleName(tr("Preview of the card"))
        self.setAccessibleDescription(", ".join(part for part in told if part))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, card_height(WIDTH, self.font()))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self.updateGeometry()
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_card(painter, self.rect(), self.face, self._photo, self.font())
        painter.end()
