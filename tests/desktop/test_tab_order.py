"""The whole desk by the keyboard: Tab leads through the window as the eye does."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from coocook_desktop.main_window import BOOKINGS, SCREENS, TODAY
from coocook_desktop.screens.today import TodayScreen
from coocook_desktop.widgets.tab_order import tab_stops
from tests.desktop.desk import Desk


def today_of(desk: Desk, qtbot: QtBot) -> TodayScreen:
    today = desk.window.screens[TODAY]
    assert isinstance(today, TodayScreen)
    qtbot.waitUntil(lambda: today.agenda is not None)
    return today


def tabbed(desk: Desk, qtbot: QtBot, how_often: int) -> list[QWidget]:
    """What has the focus after each press of Tab."""
    reached = []
    for _ in range(how_often):
        qtbot.keyClick(desk.window.focusWidget(), Qt.Key.Key_Tab)
        reached.append(desk.window.focusWidget())
    return reached


def test_tab_leads_from_the_open_screen_to_the_status_line_and_round(desk: Desk, qtbot: QtBot) -> None:
    today, window = today_of(desk, qtbot), desk.window
    stops = tab_stops(window)
    content = [stop for stop in stops if today.isAncestorOf(stop)]
    window.activateWindow()
    window.stack.setFocus()

    reached = tabbed(desk, qtbot, len(content) + 5)

    status, entry = window.status, window.sidebar.entries[TODAY]
    assert reached == [*content, status.server, status.backup, stops[0], entry, content[0]]
    assert content[-1] is today.open_pages


def test_the_arrows_lead_from_screen_to_screen(desk: Desk, qtbot: QtBot) -> None:
    window = desk.window
    window.sidebar.entries[TODAY].setFocus()

    qtbot.keyClick(window.sidebar.entries[TODAY], Qt.Key.Key_Down)

    assert window.title == "Schedule"
    assert window.focusWidget() is window.sidebar.entries["Schedule"]


def test_shift_tab_leads_back(desk: Desk, qtbot: QtBot) -> None:
    today_of(desk, qtbot)
    window = desk.window
    first, second = tab_stops(window)[:2]
    second.setFocus()

    qtbot.keyClick(second, Qt.Key.Key_Backtab)

    assert window.focusWidget() is first


def test_the_undo_of_a_message_comes_before_the_screen_below_it(desk: Desk, qtbot: QtBot) -> None:
    today, window = today_of(desk, qtbot), desk.window
    window.tell("Booking 9 is confirmed.", actions=(("Undo", lambda: None),))

    stops = tab_stops(window)

    [undo] = [stop for stop in stops if isinstance(stop, QPushButton) and stop.text() == "Undo"]
    assert stops.index(window.sidebar.entries[BOOKINGS]) < stops.index(undo)
    assert all(stops.index(undo) < stops.index(stop) for stop in stops if today.isAncestorOf(stop))


@pytest.mark.parametrize("title", [title for title, _icon in SCREENS])
def test_everything_that_can_be_reached_has_a_name(desk: Desk, title: str, qtbot: QtBot) -> None:
    today_of(desk, qtbot)
    screen = desk.window.open_screen(title)
    assert screen is not None
    qtbot.waitUntil(screen.isVisible)

    nameless = [
        stop for stop in tab_stops(desk.window) if not (stop.accessibleName() or getattr(stop, "text", str)())
    ]

    assert nameless == []
