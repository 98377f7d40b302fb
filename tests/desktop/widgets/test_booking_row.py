"""Rows of bookings keep their text whole, or say that it was cut."""

from zoneinfo import ZoneInfo

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from coocook_desktop.theme import apply_theme
from coocook_desktop.widgets.booking_row import BookingRow, RowList, WaitingRow
from coocook_desktop.widgets.one_line import OneLine
from coocook_server.bootstrap import CooCook
from coocook_server.models.account import DESK
from coocook_server.services.booking_lists import BookingRecord

NAME = "Jane Appleseed of a Place with a Very Long Name"
SEOUL = ZoneInfo("Asia/Seoul")


@pytest.fixture
def booking(demo: CooCook) -> BookingRecord:
    """The first of the demo's bookings."""
    return demo.bookings.get(1, by=DESK)


def test_a_text_too_long_is_cut_before_its_tail(qtbot: QtBot) -> None:
    line = OneLine()
    qtbot.addWidget(line)
    line.resize(160, 20)
    line.show()

    line.show_text(NAME, ", $280.00")
    cut = line.text()
    line.resize(1_000, 20)

    assert cut.endswith("…, $280.00")
    assert line.fontMetrics().horizontalAdvance(cut) <= 160
    assert line.text() == f"{NAME}, $280.00"


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_rows_are_not_squeezed_where_there_is_too_little_room(
    demo: CooCook, booking: BookingRecord, dark: bool, app: QApplication, qtbot: QtBot
) -> None:
    apply_theme(app, dark=dark)
    rows = RowList(lambda: WaitingRow(SEOUL), 5)
    qtbot.addWidget(rows)
    rows.show_bookings([booking] * 5, demo.clock())
    rows.show()

    rows.resize(rows.minimumSizeHint())

    for row in rows.findChildren(BookingRow):
        for label in row.findChildren(QLabel):
            assert not label.isVisible() or label.height() >= label.sizeHint().height()
            assert label.y() >= 0
