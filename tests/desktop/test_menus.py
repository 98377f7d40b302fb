"""The menu bar: every command with its key, undo that says what, language and look at once."""

import re
from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from coocook_desktop import language
from coocook_desktop.commands import plain
from coocook_desktop.dialogs.make_booking import MakeBookingDialog
from coocook_desktop.main_window import BOOKINGS, CHEFS, SCREENS, TODAY
from coocook_desktop.screens.today import TodayScreen
from coocook_desktop.theme import DARK, LIGHT, tokens
from coocook_desktop.widgets.booking_row import WaitingRow
from coocook_server.models.account import DESK
from coocook_server.models.booking import Status
from tests.desktop.desk import Desk
from tests.desktop.steps import waited_for

MNEMONIC = re.compile(r"Alt\+.")


def titles(desk: Desk) -> list[str]:
    """The menus that are in the bar."""
    return [plain(action.text()) for action in desk.window.menuBar().actions() if action.isVisible()]


def words(menu: QMenu) -> list[str]:
    return [plain(action.text()) for action in menu.actions() if action.isVisible() and action.text()]


def confirm_first(desk: Desk, qtbot: QtBot) -> int:
    """Confirm the booking that waits longest, by its button."""
    today = desk.window.screens[TODAY]
    assert isinstance(today, TodayScreen)
    qtbot.waitUntil(lambda: bool(today.waiting.rows))
    row = today.waiting.rows[0]
    assert isinstance(row, WaitingRow)
    booking = row.row.booking
    assert booking is not None
    qtbot.mouseClick(row.confirm, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "confirmed" in desk.window.notice.text())
    return booking.id


def test_every_screen_is_in_the_menu_with_its_key(desk: Desk) -> None:
    menus = desk.window.menus
    assert titles(desk) == ["File", "Edit", "View", "Go", "Today", "Help"]
    assert words(menus.go) == ["Find anything…", *(title for title, _icon in SCREENS)]
    assert menus.going[BOOKINGS].shortcut() == QKeySequence("Ctrl+3")
    menus.going[CHEFS].trigger()
    assert desk.window.title == CHEFS
    assert menus.going[CHEFS].isChecked()


def test_a_caller_is_booked_from_any_screen(desk: Desk, qtbot: QtBot) -> None:
    desk.window.open_screen("Reports")

    qtbot.keyClick(desk.window, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)

    dialog = waited_for(desk.window, MakeBookingDialog, qtbot)
    assert dialog.isVisible()


def test_no_key_means_two_things_in_the_window(desk: Desk) -> None:
    keys = [
        key.toString()
        for _menu, action in desk.window.menus.every
        for key in action.shortcuts()
        if key.count()
    ]
    assert len(keys) == len(set(keys))


def test_the_open_screens_own_commands_are_under_its_name(desk: Desk, qtbot: QtBot) -> None:
    window = desk.window
    done: list[str] = []
    screen = window.open_screen(CHEFS)
    assert screen is not None
    action = QAction("Paint the hours", screen)
    action.setShortcut(QKeySequence("Ctrl+Shift+P"))
    action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    action.triggered.connect(lambda: done.append("painted"))
    screen.addAction(action)

    window.open_screen(BOOKINGS)
    assert CHEFS not in titles(desk)
    window.open_screen(CHEFS)
    assert CHEFS in titles(desk)
    assert "Paint the hours" in words(window.menus.screen)

    window.activateWindow()
    window.sidebar.entries[CHEFS].setFocus()
    qtbot.keyClick(
        window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    assert done == ["painted"]


def test_undo_and_redo_say_what_and_have_keys(desk: Desk, qtbot: QtBot) -> None:
    menus, coocook = desk.window.menus, desk.coocook
    assert not menus.undo.isEnabled()
    id = confirm_first(desk, qtbot)
    assert menus.undo.text() == f"Undo: Booking {id} is now confirmed"

    desk.window.activateWindow()
    qtbot.keyClick(desk.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: menus.redo.text() == f"Redo: Booking {id} is now confirmed")
    assert not menus.undo.isEnabled()
    assert coocook.bookings.get(id, by=DESK).status is Status.PENDING

    qtbot.keyClick(desk.window, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(menus.undo.isEnabled)
    assert coocook.bookings.get(id, by=DESK).status is Status.CONFIRMED


def test_the_language_changes_at_once_and_stays(desk: Desk, app: QApplication, qtbot: QtBot) -> None:
    window = desk.window
    window.open_screen(BOOKINGS)
    qtbot.waitUntil(lambda: window.status.backup.text() == "No backup yet")

    with qtbot.waitSignal(window.spoken):
        window.menus.languages["ko"].trigger()

    assert language.current() == "ko"
    assert window.title == BOOKINGS
    assert window.heading.text() == "예약"
    assert titles(desk)[0].startswith("파일")
    assert window.sidebar.entries[TODAY].text().strip() == "오늘"
    qtbot.waitUntil(lambda: bool(re.search("[가-힣]", window.status.backup.text())))
    assert window.appearance.language == "ko"
    assert window.menus.languages["ko"].isChecked()

    with qtbot.waitSignal(window.spoken):
        window.menus.languages["en"].trigger()
    assert window.heading.text() == BOOKINGS


def test_what_was_done_can_still_be_undone_after_the_language_changed(desk: Desk, qtbot: QtBot) -> None:
    id = confirm_first(desk, qtbot)
    with qtbot.waitSignal(desk.window.spoken):
        desk.window.menus.languages["ko"].trigger()
    assert desk.window.menus.undo.isEnabled()
    desk.window.menus.undo.trigger()
    qtbot.waitUntil(lambda: desk.coocook.bookings.get(id, by=DESK).status is Status.PENDING)


@pytest.mark.parametrize(("look", "expected"), [("dark", DARK), ("light", LIGHT)])
def test_the_look_changes_at_once_and_stays(
    desk: Desk, look: str, expected: object, app: QApplication
) -> None:
    desk.window.menus.looks[look].trigger()
    assert tokens() == expected
    assert desk.window.appearance.look == look


@pytest.mark.parametrize("title", [title for title, _icon in SCREENS])
def test_no_key_means_two_things_on_a_screen(desk: Desk, title: str) -> None:
    """Qt does neither of two things that have the same key."""
    window = desk.window
    screen = window.open_screen(title)
    assert screen is not None
    inside = [screen, *screen.findChildren(QWidget)]
    actions = {action for _menu, action in window.menus.every} | {
        action for widget in inside for action in widget.actions()
    }
    keys = [
        *(key.toString() for action in actions for key in action.shortcuts()),
        *(button.shortcut().toString() for button in screen.findChildren(QAbstractButton)),
        *(shortcut.key().toString() for shortcut in screen.findChildren(QShortcut)),
    ]
    counted = Counter(key for key in keys if key and not MNEMONIC.fullmatch(key))
    assert [key for key, times in counted.items() if times > 1] == []
