"""The screen that tells whether CooCook is well."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from coocook_desktop.live import LiveChanges
from coocook_desktop.screens.health import HealthScreen
from coocook_desktop.shift import Shift
from coocook_desktop.tasks import TaskRunner
from coocook_server.bootstrap import CooCook
from tests.desktop.steps import said


@pytest.fixture
def screen(demo: CooCook, tasks: TaskRunner, live: LiveChanges, shift: Shift, qtbot: QtBot) -> HealthScreen:
    """The screen on the demo store."""
    shown = HealthScreen(demo, tasks, live, shift)
    qtbot.addWidget(shown)
    shown.resize(1000, 700)
    shown.show()
    qtbot.waitUntil(lambda: bool(shown.rows))
    return shown


def test_every_check_is_a_row_with_its_state_in_words(demo: CooCook, screen: HealthScreen) -> None:
    names = [row.check.name for row in screen.rows]

    assert names == [check.name for check in demo.health.report().checks]
    assert all("Fine" in row.accessibleName() for row in screen.rows if row.check.ok)


def test_a_missing_backup_needs_attention_until_there_is_one(
    demo: CooCook, screen: HealthScreen, qtbot: QtBot
) -> None:
    assert screen.summary.text() == "1 thing needs attention"
    [row] = [row for row in screen.rows if not row.check.ok]
    assert "no backup yet" in row.check.words
    assert row.hint.text() == "Make a backup."

    demo.backup.create()
    qtbot.mouseClick(screen.again_button, Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: screen.summary.text() == "Everything is fine")


def test_everything_is_checked_on_request(screen: HealthScreen, qtbot: QtBot) -> None:
    qtbot.mouseClick(screen.full_button, Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: "Every page" in said(screen.banner))
    assert screen.full_button.isEnabled()
    assert not screen.progress.isVisible()
