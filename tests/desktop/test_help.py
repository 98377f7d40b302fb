"""The user guide inside the program, at the part that fits the open screen."""

import pytest
from PySide6.QtCore import Qt, QUrl
from pytestqt.qtbot import QtBot

from coocook_desktop.help import HelpWindow
from coocook_desktop.main_window import BACKUPS, BOOKINGS
from tests.desktop.desk import Desk
from tests.desktop.steps import waited_for


@pytest.fixture
def guide(desk: Desk, qtbot: QtBot) -> HelpWindow:
    """The guide, opened by F1 at the backups."""
    desk.window.open_screen(BACKUPS)
    desk.window.activateWindow()
    qtbot.keyClick(desk.window, Qt.Key.Key_F1)
    return waited_for(desk.window, HelpWindow, qtbot)


def heading(guide: HelpWindow) -> str:
    """The heading at the cursor, which is the one at the top of what is shown."""
    return guide.pages.textCursor().block().text()


def test_f1_opens_the_guide_at_the_open_screen(desk: Desk, guide: HelpWindow, qtbot: QtBot) -> None:
    assert heading(guide) == BACKUPS
    assert guide.pages.verticalScrollBar().value() > 0
    assert guide.contents.currentItem().text().strip() == BACKUPS

    desk.window.open_screen(BOOKINGS)
    desk.window.menus.guide.trigger()
    assert desk.window.findChildren(HelpWindow) == [guide]
    assert heading(guide) == BOOKINGS


def test_a_part_is_opened_from_the_contents(guide: HelpWindow) -> None:
    names = [part.heading for part in guide.parts]
    guide.contents.setCurrentRow(names.index("Closing"))
    assert heading(guide) == "Closing"


def test_the_guide_is_searched(guide: HelpWindow, qtbot: QtBot) -> None:
    qtbot.keyClicks(guide.search, "restore a backup")
    shown = [guide.contents.item(row).text().strip() for row in range(guide.contents.count())]
    assert "When something is wrong" in shown
    assert len(shown) < len(guide.parts)
    assert guide.pages.textCursor().selectedText().lower() == "restore a backup"

    guide.search.clear()
    qtbot.keyClicks(guide.search, "zebra")
    assert "does not say" in guide.found.text()
    guide.search.clear()
    assert guide.contents.count() == len(guide.parts)


def test_a_link_within_the_guide_scrolls_there(guide: HelpWindow) -> None:
    guide.pages.anchorClicked.emit(QUrl("#chefs"))
    assert heading(guide) == "Chefs"


def test_a_screen_without_a_part_opens_the_guide_at_its_beginning(guide: HelpWindow) -> None:
    guide.show_part("Kitchen")
    assert heading(guide) == "User guide"
    assert guide.pages.verticalScrollBar().value() == 0
