"""The screen of the backups: one click makes one, two steps put one back."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from coocook_desktop.dialogs.restore import RestoreDialog
from coocook_desktop.live import LiveChanges
from coocook_desktop.screens.backups import BackupsScreen
from coocook_desktop.shift import Shift
from coocook_desktop.tasks import TaskRunner
from coocook_server.bootstrap import CooCook
from coocook_server.models.account import DESK, Actor
from coocook_server.services.booking_lists import BookingFilter
from tests.desktop.steps import book, cells, said


@pytest.fixture
def screen(demo: CooCook, tasks: TaskRunner, live: LiveChanges, shift: Shift, qtbot: QtBot) -> BackupsScreen:
    """The screen on the demo store, which has no backup yet."""
    shown = BackupsScreen(demo, tasks, live, shift)
    qtbot.addWidget(shown)
    shown.resize(1000, 700)
    shown.show()
    qtbot.waitUntil(shown.empty.isVisible)
    return shown


def make_one(screen: BackupsScreen, qtbot: QtBot) -> Path:
    """Make a backup by the button."""
    before = len(screen.backups)
    qtbot.mouseClick(screen.make_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(screen.backups) == before + 1)
    return screen.backups[0].path


def inspected(dialog: RestoreDialog, qtbot: QtBot) -> RestoreDialog:
    """The dialog, once it has read the backup."""
    qtbot.waitUntil(dialog.confirm.isEnabled)
    return dialog


def test_one_click_makes_a_verified_backup(demo: CooCook, screen: BackupsScreen, qtbot: QtBot) -> None:
    path = make_one(screen, qtbot)

    assert path.is_file()
    assert screen.backups[0].verified
    assert "7 bookings and 5 chefs" in said(screen.banner)
    shown = cells(screen.table, 0)
    assert shown[1:4] == ["Verified", "7", "5"]
    assert path.name in shown


def test_a_backup_that_is_stopped_leaves_nothing(
    demo: CooCook, screen: BackupsScreen, qtbot: QtBot, own_surroundings: Path
) -> None:
    qtbot.mouseClick(screen.make_button, Qt.MouseButton.LeftButton)
    assert screen.progress.isVisible()
    qtbot.mouseClick(screen.progress.stop_button, Qt.MouseButton.LeftButton)

    qtbot.waitUntil(screen.make_button.isEnabled)

    made = list(own_surroundings.glob("platform.db.backup_*"))
    assert ("Stopped" in said(screen.banner)) == (not made)
    assert not screen.progress.isVisible()


def test_restoring_says_first_what_would_be_lost(
    demo: CooCook, demo_customer: Actor, screen: BackupsScreen, qtbot: QtBot
) -> None:
    path = make_one(screen, qtbot)
    book(demo, demo_customer)

    dialog = inspected(screen.restore(path), qtbot)

    assert "7 bookings, 5 chefs, 2 accounts" in dialog.holds.text()
    assert "1 booking added since" in dialog.loses.text()
    assert dialog.confirm.text() == "Restore backup of Wed 25 Feb 2026, 18:00"
    dialog.reject()


def test_a_backup_is_restored_and_what_was_there_is_kept(
    demo: CooCook, demo_customer: Actor, screen: BackupsScreen, qtbot: QtBot
) -> None:
    path = make_one(screen, qtbot)
    book(demo, demo_customer)
    dialog = inspected(screen.restore(path), qtbot)

    with qtbot.waitSignal(dialog.restored) as told:
        qtbot.mouseClick(dialog.confirm, Qt.MouseButton.LeftButton)

    assert demo.bookings.window(BookingFilter(), 0, 1).total == 7
    assert told.args is not None
    kept = told.args[0].safety_copy
    assert kept.bookings == 8
    assert kept.path.name in said(dialog.banner)
    with qtbot.waitSignal(dialog.rejected):
        qtbot.mouseClick(dialog.close_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: kept.path in [backup.path for backup in screen.backups])


def test_nothing_is_restored_without_the_button(
    demo: CooCook, demo_customer: Actor, screen: BackupsScreen, qtbot: QtBot
) -> None:
    path = make_one(screen, qtbot)
    made = book(demo, demo_customer)
    dialog = inspected(screen.restore(path), qtbot)

    qtbot.keyClick(dialog, Qt.Key.Key_Return)

    assert demo.bookings.get(made.id, by=DESK) == made
    assert len(list(path.parent.glob("platform.db.backup_*"))) == 1


def test_a_file_that_is_no_backup_is_refused_with_the_reason(
    screen: BackupsScreen, qtbot: QtBot, tmp_path: Path
) -> None:
    other = tmp_path / "holiday.db"
    other.write_bytes(b"no store at all" * 100)

    dialog = screen.restore(other)

    qtbot.waitUntil(lambda: "cannot be restored" in said(dialog.banner))
    assert "not a CooCook store" in said(dialog.banner)
    assert not dialog.confirm.isVisible()
    dialog.reject()


def test_a_damaged_backup_is_listed_with_what_is_wrong(
    screen: BackupsScreen, qtbot: QtBot, own_surroundings: Path
) -> None:
    (own_surroundings / "platform.db.backup_20260101_120000").write_bytes(b"rubbish" * 100)

    screen.refresh()

    qtbot.waitUntil(lambda: screen.table.rowCount() == 1)
    assert cells(screen.table, 0)[1:3] == ["Cannot be relied on", "–"]
    assert "not a CooCook store" in screen.problem.text()


def test_backups_made_elsewhere_are_seen_when_the_screen_is_shown_again(
    demo: CooCook, screen: BackupsScreen, qtbot: QtBot
) -> None:
    screen.hide()
    made = demo.backup.create()

    screen.show()

    qtbot.waitUntil(lambda: [backup.path for backup in screen.backups] == [made.path])


def test_a_restore_that_is_stopped_changes_nothing(
    demo: CooCook, demo_customer: Actor, screen: BackupsScreen, qtbot: QtBot
) -> None:
    path = make_one(screen, qtbot)
    book(demo, demo_customer)
    dialog = inspected(screen.restore(path), qtbot)

    qtbot.mouseClick(dialog.confirm, Qt.MouseButton.LeftButton)
    dialog.reject()
    assert dialog.isVisible()
    qtbot.mouseClick(dialog.progress.stop_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(dialog.close_button.isEnabled)

    stopped = "nothing was changed" in said(dialog.banner)
    assert demo.bookings.window(BookingFilter(), 0, 1).total == (8 if stopped else 7)
    dialog.reject()
