"""A chart of bars, gone through by keyboard and by mouse, and told to a screen reader."""

from decimal import Decimal

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coocook_desktop.theme import DARK, LIGHT, apply_theme
from coocook_desktop.widgets.bar_chart import Bar, BarChart

BARS = tuple(
    Bar(mark, f"{mark} 2026", value, f"${value}")
    for mark, value in (("Jan", Decimal(50)), ("Feb", Decimal(100)), ("Mar", None), ("Apr", Decimal(25)))
)


@pytest.fixture
def chart(qtbot: QtBot, app: QApplication) -> BarChart:
    """A chart of four months, wide enough for all that it writes."""
    apply_theme(app, dark=False)
    shown = BarChart()
    qtbot.addWidget(shown)
    shown.resize(420, 220)
    shown.show_bars("Revenue", BARS, ("$100", "$50"))
    shown.show()
    return shown


def column(chart: BarChart, place: int) -> list[QColor]:
    """The colours down the middle of a bar."""
    image: QImage = chart.grab().toImage()
    x = middle(chart, place).x()
    return [image.pixelColor(x, y) for y in range(image.height())]


def middle(chart: BarChart, place: int) -> QPoint:
    left = next(x for x in range(chart.width()) if chart._place_at(QPoint(x, 100).toPointF()) == 0)
    width = (chart.width() - left) / len(chart.bars)
    return QPoint(round(left + width * (place + 0.5)), chart.height() - 40)


def height(chart: BarChart, place: int) -> int:
    return column(chart, place).count(QColor(LIGHT.accent))


def test_twice_the_value_is_twice_as_high(chart: BarChart) -> None:
    assert height(chart, 1) == pytest.approx(2 * height(chart, 0), abs=4)
    assert height(chart, 2) == 0


def test_it_is_drawn_anew_in_the_dark(chart: BarChart, app: QApplication) -> None:
    apply_theme(app, dark=True)

    assert QColor(DARK.accent) in column(chart, 1)


def test_keys_go_from_bar_to_bar_and_enter_leads_on(chart: BarChart, qtbot: QtBot) -> None:
    chart.setFocus()
    told = [chart.accessibleName()]
    for key in (Qt.Key.Key_Home, Qt.Key.Key_Right, Qt.Key.Key_End, Qt.Key.Key_Left, Qt.Key.Key_Left):
        qtbot.keyClick(chart, key)
        told.append(chart.accessibleName())

    assert told == [
        "Revenue. Apr 2026: $25",
        "Revenue. Jan 2026: $50",
        "Revenue. Feb 2026: $100",
        "Revenue. Apr 2026: $25",
        "Revenue. Mar 2026: $None",
        "Revenue. Feb 2026: $100",
    ]
    with qtbot.waitSignal(chart.chosen) as chosen:
        qtbot.keyClick(chart, Qt.Key.Key_Return)
    assert chosen.args == [1]


def test_a_click_leads_on(chart: BarChart, qtbot: QtBot) -> None:
    with qtbot.waitSignal(chart.chosen) as chosen:
        qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=middle(chart, 3))

    assert chosen.args == [3]


def test_all_values_are_told(chart: BarChart) -> None:
    assert chart.accessibleDescription().splitlines()[1] == "Feb 2026: $100"


def test_without_bars_nothing_is_drawn_and_no_key_matters(qtbot: QtBot) -> None:
    empty = BarChart()
    qtbot.addWidget(empty)
    empty.show()
    empty.show_bars("Revenue", ())
    empty.setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Return):
        qtbot.keyClick(empty, key)

    assert empty.accessibleName() == "Revenue"


def test_many_bars_are_named_so_that_no_name_touches_the_next(chart: BarChart) -> None:
    chart.show_bars("Revenue", [Bar(f"{n} Dec", f"{n} Dec", Decimal(1), "$1") for n in range(365)])

    assert not chart.grab().isNull()
