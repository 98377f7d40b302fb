"""Making a screen shows no window of its own, which would flash and take the focus away."""

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from coocook_desktop.main_window import SCREENS
from tests.desktop.desk import Desk


class Shown(QObject):
    """Notes every widget that is shown as a window."""

    def __init__(self) -> None:
        super().__init__()
        self.windows: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.windows.append(f"{type(watched).__name__} {watched.windowTitle()}")
        return False


@pytest.mark.parametrize("title", [title for title, _icon in SCREENS])
def test_opening_a_screen_shows_no_other_window(
    desk: Desk, title: str, app: QApplication, qtbot: QtBot
) -> None:
    shown = Shown()
    app.installEventFilter(shown)
    desk.window.open_screen(title)
    qtbot.waitUntil(lambda: not desk.session.serving.busy)
    app.removeEventFilter(shown)
    assert shown.windows == []
