"""Closing the window, the icon beside the clock, and starting with Windows."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QAction, QKeySequence
from pytestqt.qtbot import QtBot

from coocook_desktop.autostart import Autostart
from coocook_desktop.dialogs.stay import StayDialog
from coocook_desktop.main_window import BOOKINGS, HISTORY, MainWindow
from coocook_desktop.startup import Startup
from coocook_desktop.tasks import TaskRunner
from coocook_desktop.theme import icon
from coocook_desktop.tray import Tray
from tests.desktop.steps import waited_for
from tests.packaging.serving import free_port

LONG = 20_000

pytestmark = pytest.mark.qt_log_ignore("systemTrayWindowChanged", extend=True)
"""What Qt says of a tray icon where there is no tray at all."""


def remembered(folder: Path) -> QSettings:
    return QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def startup(own_surroundings: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> Iterator[Startup]:
    """An open demo business on a desktop that has a tray."""
    monkeypatch.setenv("API_PORT", str(free_port()))
    monkeypatch.setenv("DEMO_MODE", "true")
    tasks = TaskRunner()
    tray = Tray(icon("coocook"), is_there=lambda: True)
    window = MainWindow(remembered(own_surroundings), tray=tray)
    startup = Startup(window, tasks)
    window.show()
    with qtbot.waitSignal(startup.opened, timeout=LONG):
        startup.begin()
    yield startup
    if not startup.has_ended:
        with qtbot.waitSignal(startup.ended, timeout=LONG):
            startup.end()
    tasks.stop()
    window.deleteLater()


@pytest.fixture
def window(startup: Startup) -> MainWindow:
    window = startup.parent()
    assert isinstance(window, MainWindow)
    return window


def test_closing_asks_once_and_can_leave_it_serving(
    startup: Startup, window: MainWindow, qtbot: QtBot
) -> None:
    session = startup.session
    assert session is not None
    qtbot.waitUntil(lambda: session.serving.listening)
    window.close()
    dialog = waited_for(window, StayDialog, qtbot)
    qtbot.mouseClick(dialog.keep_button, Qt.MouseButton.LeftButton)
    assert not window.isVisible()
    assert session.serving.listening
    assert window.menus.keep_serving.isChecked()

    window.tray.open_asked.emit()
    assert window.isVisible()
    qtbot.waitUntil(lambda: window.findChild(StayDialog) is None)
    window.close()
    assert window.findChild(StayDialog) is None
    assert not window.isVisible()
    assert session.serving.listening


def test_closing_can_end_it_and_escape_does_neither(
    startup: Startup, window: MainWindow, qtbot: QtBot
) -> None:
    window.close()
    dialog = waited_for(window, StayDialog, qtbot)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert window.isVisible()
    assert not window.was_asked_to_keep_serving
    qtbot.waitUntil(lambda: window.findChild(StayDialog) is None)

    window.close()
    dialog = waited_for(window, StayDialog, qtbot)
    with qtbot.waitSignal(startup.ended, timeout=LONG):
        qtbot.mouseClick(dialog.quit_button, Qt.MouseButton.LeftButton)
    assert window.was_asked_to_keep_serving
    assert not window.keeps_serving


def test_the_menu_of_the_window_changes_what_was_decided(
    startup: Startup, window: MainWindow, qtbot: QtBot
) -> None:
    window.keep_serving(True)
    window.menus.keep_serving.trigger()
    assert not window.keeps_serving
    with qtbot.waitSignal(startup.ended, timeout=LONG):
        window.close()


def test_the_icons_menu_opens_books_and_quits(startup: Startup, window: MainWindow, qtbot: QtBot) -> None:
    begun: list[str] = []
    screen = window.open_screen(BOOKINGS)
    assert screen is not None
    for action in screen.actions():
        screen.removeAction(action)
    new = QAction("New booking", screen)
    new.setShortcut(QKeySequence(QKeySequence.StandardKey.New))
    new.triggered.connect(lambda: begun.append(window.title))
    screen.addAction(new)
    window.open_screen(HISTORY)
    window.hide()

    assert window.tray.menu is not None
    opens, books, _line, quits = window.tray.menu.actions()
    books.trigger()
    assert begun == [BOOKINGS]
    assert window.isVisible()
    window.hide()
    opens.trigger()
    assert window.isVisible()
    with qtbot.waitSignal(startup.ended, timeout=LONG):
        quits.trigger()


def test_without_a_tray_the_window_says_nothing_of_one(own_surroundings: Path, qtbot: QtBot) -> None:
    window = MainWindow(remembered(own_surroundings))
    qtbot.addWidget(window)
    assert not window.menus.keep_serving.isVisible()


def test_the_business_is_opened_anew_at_the_same_screen(
    startup: Startup, window: MainWindow, qtbot: QtBot
) -> None:
    window.open_screen(BOOKINGS)
    before = startup.session
    with qtbot.waitSignal(startup.opened, timeout=LONG):
        window.reopen_asked.emit()
    assert startup.session is not before
    assert window.title == BOOKINGS
    session = startup.session
    assert session is not None
    qtbot.waitUntil(lambda: session.serving.listening)


def run_key(folder: Path) -> QSettings:
    """A file in the place of the registry."""
    return QSettings(str(folder / "run.ini"), QSettings.Format.IniFormat)


def test_starting_with_windows_is_turned_on_and_off(own_surroundings: Path, qtbot: QtBot) -> None:
    autostart = Autostart(run_key(own_surroundings), r'"C:\Program Files\CooCook\coocook.exe"')
    window = MainWindow(remembered(own_surroundings), autostart=autostart)
    qtbot.addWidget(window)
    window.menus.autostart.trigger()
    assert run_key(own_surroundings).value("CooCook") == r'"C:\Program Files\CooCook\coocook.exe"'
    assert Autostart(run_key(own_surroundings), r'"C:\Program Files\CooCook\coocook.exe"').on
    assert not Autostart(run_key(own_surroundings), r'"D:\elsewhere\coocook.exe"').on
    window.menus.autostart.trigger()
    assert not run_key(own_surroundings).contains("CooCook")
