"""The window comes back at the screen it was left at, and each screen as it was."""

from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from coocook_desktop.main_window import HEALTH
from coocook_desktop.screen_states import ScreenStates
from coocook_desktop.tasks import TaskRunner
from coocook_server.bootstrap import CooCook
from tests.desktop.desk import opened


class Columns(QWidget):
    """A screen that remembers its widths."""

    def __init__(self) -> None:
        super().__init__()
        self.widths = [1, 2]

    def save_state(self) -> dict[str, object]:
        return {"widths": self.widths, "words": '쉼표, and "quotes"'}

    def restore_state(self, state: dict[str, object]) -> None:
        kept = state["widths"]
        assert isinstance(kept, list)
        self.widths = [int(width) for width in kept]


def kept(folder: Path) -> QSettings:
    return QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)


def test_a_screen_is_as_it_was(own_surroundings: Path, qtbot: QtBot) -> None:
    before, after = Columns(), Columns()
    for screen in (before, after):
        qtbot.addWidget(screen)
    before.widths = [120, 340]
    settings = kept(own_surroundings)
    ScreenStates(settings).keep("Bookings", before)
    settings.sync()

    ScreenStates(kept(own_surroundings)).give_back("Bookings", after)
    assert after.widths == [120, 340]


def test_what_makes_no_sense_is_forgotten(own_surroundings: Path, qtbot: QtBot) -> None:
    screen = Columns()
    qtbot.addWidget(screen)
    for spoilt in ("{", '{"widths": ["wide"]}', "{}"):
        settings = kept(own_surroundings)
        settings.setValue("screens/Bookings", spoilt)
        ScreenStates(settings).give_back("Bookings", screen)
        assert screen.widths == [1, 2]
        assert not settings.contains("screens/Bookings")


def test_the_window_opens_at_the_screen_it_was_left_at(
    demo: CooCook, tasks: TaskRunner, qtbot: QtBot, own_surroundings: Path
) -> None:
    with opened(demo, tasks, qtbot, own_surroundings) as desk:
        desk.window.open_screen(HEALTH)
    settings = kept(own_surroundings)
    assert settings.value("window/screen") == HEALTH
