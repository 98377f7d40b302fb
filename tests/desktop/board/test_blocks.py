"""A state can be told from the others without its colour."""

from itertools import combinations

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from coocook_desktop.board.blocks import paint_block, paint_sign, paint_time_off
from coocook_desktop.theme import apply_theme
from coocook_server.models.booking import HOLDING, Status

SIGN = QRectF(0, 0, 24, 24)
BLOCK = QRectF(0, 0, 160, 44)


def drawn(status: Status, *, sign: bool) -> QImage:
    """A sign or a whole block, on white."""
    box = SIGN if sign else BLOCK
    image = QImage(box.size().toSize(), QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    if sign:
        paint_sign(painter, box, status)
    else:
        paint_block(painter, box, status, "Kim Min-ji", "18:00–20:00")
    painter.end()
    return image


def marks(image: QImage) -> frozenset[tuple[int, int]]:
    """Where there is anything but white."""
    places = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return frozenset(place for place in places if image.pixelColor(*place).lightness() < 250)


@pytest.mark.parametrize(("one", "other"), list(combinations(HOLDING, 2)))
def test_each_state_has_a_sign_of_its_own(one: Status, other: Status, app: QApplication) -> None:
    apply_theme(app, dark=False)
    first, second = marks(drawn(one, sign=True)), marks(drawn(other, sign=True))

    assert len(first ^ second) > len(first | second) / 4


def test_what_waits_is_hatched_and_what_is_agreed_is_not(app: QApplication) -> None:
    apply_theme(app, dark=False)
    shades = {status: distinct_inside(drawn(status, sign=False)) for status in HOLDING}

    assert shades[Status.PENDING] > 1
    assert shades[Status.CONFIRMED] == 1


def distinct_inside(image: QImage) -> int:
    """How many colours there are at the right of the block, where it has no words."""
    return len({image.pixelColor(x, y).rgb() for x in range(146, 156) for y in range(6, 12)})


def test_words_of_time_off_keep_clear_of_what_lies_on_it(app: QApplication) -> None:
    apply_theme(app, dark=False)

    def with_room(room: float) -> QImage:
        image = QImage(BLOCK.size().toSize(), QImage.Format.Format_ARGB32)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        paint_time_off(painter, BLOCK, "A friend's wedding in the mountains", room)
        painter.end()
        return image

    whole, half, none = with_room(BLOCK.width()), with_room(80), with_room(20)
    right = BLOCK.toRect().adjusted(81, 0, 0, 0)
    assert whole != half != none
    assert half.copy(right) == none.copy(right) != whole.copy(right)
