"""A business on its first day: the steps are offered, and a changed setting holds without a restart."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from coocook_desktop.choice import Choice
from coocook_desktop.dialogs.first_steps import FirstStepsDialog
from coocook_desktop.dialogs.hand_over import HandOverDialog
from coocook_desktop.main_window import MainWindow
from coocook_desktop.screens.settings import SettingsScreen
from coocook_desktop.startup import Startup
from coocook_desktop.tasks import TaskRunner
from coocook_server.config import load_settings
from coocook_server.models.account import DESK, Role
from tests.desktop.steps import waited_for
from tests.packaging.serving import free_port

LONG = 20_000
"""Milliseconds; a store is opened, or a server ends."""


@pytest.fixture
def startup(own_surroundings: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Startup]:
    """The open window of a business that has just begun; everything has ended when the test has."""
    monkeypatch.setenv("API_PORT", str(free_port()))
    Choice(demo=False, business_name="Seoul Table").keep()
    tasks = TaskRunner()
    window = MainWindow(QSettings(str(own_surroundings / "window.ini"), QSettings.Format.IniFormat))
    startup = Startup(window, tasks)
    window.show()
    with qtbot.waitSignal(startup.opened, timeout=LONG):
        startup.begin()
    yield startup
    with qtbot.waitSignal(startup.ended, timeout=LONG):
        startup.end()
    tasks.stop()
    window.deleteLater()


@pytest.fixture
def window(startup: Startup) -> MainWindow:
    window = startup.parent()
    assert isinstance(window, MainWindow)
    return window


def settings_of(window: MainWindow) -> SettingsScreen:
    screen = window.open_screen("Settings")
    assert isinstance(screen, SettingsScreen)
    return screen


def save_phone(startup: Startup, window: MainWindow, phone: str, qtbot: QtBot) -> None:
    """Type a telephone number, save, and wait until the business is open again."""
    screen = settings_of(window)
    qtbot.waitUntil(lambda: screen.rows["timezone"].value == "Asia/Seoul")
    edit = screen.rows["business_phone"].control.edit
    assert isinstance(edit, QLineEdit)
    qtbot.keyClicks(edit, phone)
    with qtbot.waitSignal(startup.opened, timeout=LONG):
        qtbot.mouseClick(screen.save_button, Qt.MouseButton.LeftButton)


def test_the_first_steps_are_offered_and_come_back_after_the_business_was_opened_again(
    startup: Startup, window: MainWindow, qtbot: QtBot
) -> None:
    dialog = waited_for(window, FirstStepsDialog, qtbot)
    qtbot.waitUntil(lambda: dialog.right_button.height() > 0)
    qtbot.mouseClick(dialog.right_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.bar.value() == 1)

    save_phone(startup, window, "02 123 4567", qtbot)

    again = waited_for(window, FirstStepsDialog, qtbot)
    qtbot.waitUntil(lambda: again.bar.value() == 1)


def test_a_setting_holds_at_once_and_can_be_taken_back_after_the_business_was_opened_again(
    startup: Startup, window: MainWindow, qtbot: QtBot
) -> None:
    save_phone(startup, window, "02 123 4567", qtbot)
    session = startup.session
    assert session is not None
    assert session.coocook.settings.business_phone == "02 123 4567"
    assert isinstance(window.screens["Settings"], SettingsScreen)
    qtbot.waitUntil(lambda: session.shift.to_undo == "Changed: Telephone")

    with qtbot.waitSignal(startup.opened, timeout=LONG):
        window.undo()

    assert load_settings().business_phone == ""


def test_who_is_at_the_desk_is_asked_once_there_are_two(
    startup: Startup, window: MainWindow, qtbot: QtBot
) -> None:
    session = startup.session
    assert session is not None
    session.coocook.desk.add("Hana", Role.ADMINISTRATOR, by=DESK)
    jun = session.coocook.desk.add("Jun", Role.STAFF, by=DESK)

    dialog = waited_for(window, HandOverDialog, qtbot)
    dialog.names.setCurrentRow(1)
    qtbot.mouseClick(dialog.sit_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: session.shift.by.user_id == jun.id)
