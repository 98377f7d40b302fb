"""Import and export are commands of the screens, and of the File menu."""

import pytest
from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from coocook_desktop.dialogs.export_data import ExportDialog
from coocook_desktop.dialogs.import_data import ImportDialog
from coocook_server.operations.import_fields import Noun
from tests.desktop.desk import Desk
from tests.desktop.steps import waited_for

SCREENS = {"Chefs": Noun.CHEF, "Customers": Noun.CUSTOMER, "Bookings": Noun.BOOKING}


def action(actions: list[QAction], words: str) -> QAction:
    [found] = [action for action in actions if action.text() == words]
    return found


@pytest.mark.parametrize("title", list(SCREENS))
def test_a_screen_imports_and_exports_what_it_shows(desk: Desk, title: str, qtbot: QtBot) -> None:
    screen = desk.window.open_screen(title)
    assert screen is not None

    action(screen.actions(), f"Import {title.lower()}…").trigger()
    bringing = waited_for(screen, ImportDialog, qtbot)
    assert bringing._noun is SCREENS[title]
    bringing.reject()
    action(screen.actions(), f"Export {title.lower()}…").trigger()
    taking = waited_for(screen, ExportDialog, qtbot)

    assert taking.chosen is SCREENS[title]
    assert taking.which.count() == 2
    qtbot.waitUntil(lambda: bool(taking.count.text()))
    taking.reject()


def test_the_file_menu_imports_and_exports(desk: Desk, qtbot: QtBot) -> None:
    desk.window.open_screen("Customers")

    action(desk.window.menus.file.actions(), "Export…").trigger()

    taking = waited_for(desk.window, ExportDialog, qtbot)
    assert taking.chosen is Noun.CUSTOMER
    qtbot.waitUntil(lambda: bool(taking.count.text()))
    taking.reject()
