"""The command palette: everything by a few letters and Enter."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from coocook_desktop.main_window import BOOKINGS, CHEFS, CUSTOMERS, TODAY
from coocook_desktop.screens.bookings import BookingsScreen
from coocook_desktop.widgets.palette import CommandPalette
from coocook_server.models.account import Actor
from tests.desktop.desk import Desk
from tests.desktop.steps import book

CTRL = Qt.KeyboardModifier.ControlModifier


def asked(desk: Desk, qtbot: QtBot, typed: str = "") -> CommandPalette:
    """The palette, brought up by its key, with something typed."""
    desk.window.activateWindow()
    desk.window.stack.setFocus()
    qtbot.keyClick(desk.window, Qt.Key.Key_K, CTRL)
    palette = desk.window.palette_bar
    assert palette.isVisible()
    qtbot.keyClicks(palette.field, typed)
    return palette


def offered(palette: CommandPalette) -> list[str]:
    return [command.words for command in palette.lines()]


def test_a_screen_opens_by_a_few_letters(desk: Desk, qtbot: QtBot) -> None:
    palette = asked(desk, qtbot, "cust")
    assert offered(palette)[0] == CUSTOMERS
    assert palette.lines()[0].shortcut == "Ctrl+5"
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert desk.window.title == CUSTOMERS
    assert not palette.isVisible()


def test_a_booking_is_found_by_its_number_and_shown(desk: Desk, demo_customer: Actor, qtbot: QtBot) -> None:
    made = book(desk.coocook, demo_customer)
    palette = asked(desk, qtbot, str(made.id))
    qtbot.waitUntil(lambda: any(words.startswith(f"Booking {made.id}:") for words in offered(palette)))
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    screen = desk.window.screens[BOOKINGS]
    assert isinstance(screen, BookingsScreen)
    qtbot.waitUntil(lambda: screen.details.booking is not None and screen.details.booking.id == made.id)


def test_chefs_and_customers_are_found_by_name_in_any_case(desk: Desk, qtbot: QtBot) -> None:
    palette = asked(desk, qtbot, "KENJI")
    qtbot.waitUntil(lambda: "Kenji Tanaka, Japanese" in offered(palette))
    palette.field.clear()
    qtbot.keyClicks(palette.field, "demo cust")
    qtbot.waitUntil(lambda: any(words.startswith("Demo Customer") for words in offered(palette)))
    assert "Customer" in [command.where for command in palette.lines()]


def test_what_was_found_for_earlier_letters_is_not_shown(desk: Desk, qtbot: QtBot) -> None:
    palette = asked(desk, qtbot, "Kenji")
    palette.field.setText("Sofia")
    qtbot.waitUntil(lambda: any("Sofia" in words for words in offered(palette)))
    assert not any(words.startswith("Kenji") for words in offered(palette))


def test_commands_of_every_made_screen_are_offered_and_open_it(desk: Desk, qtbot: QtBot) -> None:
    screen = desk.window.open_screen(CHEFS)
    assert screen is not None
    seen: list[str] = []
    action = QAction("Frobnicate the rates", screen)
    action.triggered.connect(lambda: seen.append(desk.window.title))
    screen.addAction(action)
    desk.window.open_screen(TODAY)

    palette = asked(desk, qtbot, "frob rates")
    assert offered(palette)[0] == "Frobnicate the rates"
    assert palette.lines()[0].where == CHEFS
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert seen == [CHEFS]


def test_what_cannot_be_done_now_is_not_offered(desk: Desk, qtbot: QtBot) -> None:
    assert "Undo" not in offered(asked(desk, qtbot, "undo"))


def test_what_was_used_last_comes_first(desk: Desk, qtbot: QtBot) -> None:
    palette = asked(desk, qtbot, "health")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    palette = asked(desk, qtbot, "reports")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    palette = asked(desk, qtbot)
    assert offered(palette)[:2] == ["Reports", "Health"]


def test_the_arrows_choose_and_go_round(desk: Desk, qtbot: QtBot) -> None:
    palette = asked(desk, qtbot)
    last = palette.list.count() - 1
    qtbot.keyClick(palette.field, Qt.Key.Key_Up)
    assert palette.list.currentRow() == last
    qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    assert palette.list.currentRow() == 0
    qtbot.keyClick(palette.field, Qt.Key.Key_Tab)
    assert palette.field.hasFocus()


def test_escape_gives_the_focus_back(desk: Desk, qtbot: QtBot) -> None:
    palette = asked(desk, qtbot, "che")
    qtbot.keyClick(palette.field, Qt.Key.Key_Escape)
    assert not palette.isVisible()
    assert desk.window.focusWidget() is desk.window.stack


def test_a_click_runs_a_line_and_one_elsewhere_puts_it_away(desk: Desk, qtbot: QtBot) -> None:
    palette = asked(desk, qtbot, "chefs")
    line = palette.list.visualItemRect(palette.list.item(0)).center()
    qtbot.mouseClick(palette.list.viewport(), Qt.MouseButton.LeftButton, pos=line)
    assert desk.window.title == CHEFS

    palette = asked(desk, qtbot)
    qtbot.mouseClick(desk.window.sidebar.entries[TODAY], Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert not palette.isVisible()


def test_nothing_of_that_name_is_said(desk: Desk, qtbot: QtBot) -> None:
    palette = asked(desk, qtbot, "xyzzy")
    assert palette.nothing.isVisible()
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.isVisible()
