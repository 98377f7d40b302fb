"""Faults under the hands: a calm message, nothing lost, and the app goes on."""

import logging
import sqlite3
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from pytestqt.qtbot import QtBot

from coocook_desktop.fault_report import write_report
from coocook_desktop.faults import shown_in
from coocook_desktop.main_window import TODAY
from coocook_desktop.screens.today import TodayScreen
from coocook_desktop.tasks import Task, TaskRunner
from coocook_desktop.widgets.booking_row import WaitingRow
from coocook_server.bootstrap import CooCook
from coocook_server.config import Settings
from coocook_server.log import set_up_logging
from coocook_server.models.account import DESK
from coocook_server.models.booking import Status
from coocook_server.models.outbox import MailState
from coocook_server.paths import data_folder
from coocook_server.store import store as store_module
from tests.conftest import NOW
from tests.desktop.desk import Desk, opened
from tests.desktop.elsewhere import Opened
from tests.desktop.steps import press_in_banner, said
from tests.packaging.serving import free_port
from tests.server.operations.surroundings import run_python

ON_A_SMALL_DISK = """
import os, sys
from pathlib import Path
os.environ["COOCOOK_DATA"] = sys.argv[1]
from datetime import UTC, datetime
from PySide6.QtWidgets import QApplication
from coocook_desktop.live import LiveChanges
from coocook_desktop.screens.today import TodayScreen
from coocook_desktop.serving import Serving
from coocook_desktop.shift import Shift
from coocook_desktop.tasks import TaskRunner
from coocook_server.bootstrap import open_coocook
from coocook_server.config import load_settings
from coocook_server.models.account import DESK

app = QApplication([])
settings = load_settings(database_url=f"sqlite:///{sys.argv[1]}/platform.db")
coocook = open_coocook(settings, clock=lambda: datetime(2026, 2, 25, 9, tzinfo=UTC))
tasks = TaskRunner()
shift = Shift(tasks)
screen = TodayScreen(coocook, tasks, LiveChanges(coocook.events), shift, Serving(coocook, tasks))
screen.show()

def wait(holds):
    while not holds():
        app.processEvents()

wait(lambda: bool(screen.waiting.rows) and not tasks.busy)
row = screen.waiting.rows[0]
id = row.row.booking.id
photos = Path(sys.argv[1]) / "photos"
with photos.open("wb", buffering=0) as file:
    size = 4096
    while size:
        try:
            file.write(b"x" * size)
        except OSError:
            size = size // 2
row.confirm.click()
wait(screen.banner.isVisible)
print(screen.banner.text())
print(coocook.bookings.get(id, by=DESK).status)
photos.unlink()
wait(row.confirm.isEnabled)
row.confirm.click()
wait(lambda: bool(shift.to_undo))
print(coocook.bookings.get(id, by=DESK).status)
tasks.stop()
coocook.close()
"""
SECRETS = ("김민지", "minji@example.com", "010-1234-5678", "12 Secret Street")


@pytest.fixture(autouse=True)
def soon_tired_of_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    """SQLite waits ten seconds for a lock; half a one shows the same."""
    monkeypatch.setattr(store_module, "BUSY_TIMEOUT_MS", 500)


@pytest.fixture
def opened_files() -> Iterator[Opened]:
    """What the desktop opens of the disk."""
    opened = Opened("file")
    yield opened
    opened.end()


def crash(_task: Task) -> None:
    """What a bug does in the middle of a customer's data."""
    customer = dict(zip(("name", "mail", "phone", "street"), SECRETS, strict=True))
    raise ValueError(f"no such thing: {customer}")


def reports() -> list[Path]:
    return sorted((data_folder() / "fault-reports").glob("*.txt"))


def waiting_row(desk: Desk, qtbot: QtBot) -> WaitingRow:
    today = desk.window.screens[TODAY]
    assert isinstance(today, TodayScreen)
    qtbot.waitUntil(lambda: bool(today.waiting.rows))
    row = today.waiting.rows[0]
    assert isinstance(row, WaitingRow)
    return row


def test_a_crash_in_a_task_is_said_with_a_report_and_the_app_goes_on(
    desk: Desk, tasks: TaskRunner, opened_files: Opened, qtbot: QtBot
) -> None:
    window = desk.window
    with shown_in(window, tasks):
        tasks.run(crash, owner=window, done=lambda _nothing: None)
        qtbot.waitUntil(lambda: "you can go on working" in said(window.notice))
        press_in_banner(window.notice, "Open the report", qtbot)
    [report] = reports()
    assert opened_files.urls == [QUrl.fromLocalFile(str(report)).toString()]
    assert "builtins.ValueError" in report.read_text(encoding="utf-8")

    row = waiting_row(desk, qtbot)
    qtbot.mouseClick(row.confirm, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "confirmed" in said(window.notice))


def test_a_crash_under_the_hands_is_said_with_a_report(desk: Desk, tasks: TaskRunner, qtbot: QtBot) -> None:
    window = desk.window
    with shown_in(window, tasks):
        try:
            raise ZeroDivisionError
        except ZeroDivisionError as fault:
            sys.excepthook(type(fault), fault, fault.__traceback__)
        qtbot.waitUntil(lambda: "you can go on working" in said(window.notice))
    assert "ZeroDivisionError" in reports()[-1].read_text(encoding="utf-8")


def test_a_report_holds_nothing_of_anybody(desk: Desk, own_surroundings: Path) -> None:
    set_up_logging(desk.coocook.settings, to_stderr=False)
    logging.getLogger("coocook_desktop.test").warning("mail to %s at %s failed", *SECRETS[:2])
    try:
        crash(Task(lambda _words, _share: None))
    except ValueError as fault:
        try:
            raise KeyError(SECRETS[3]) from fault
        except KeyError as outer:
            text = write_report(outer, NOW).read_text(encoding="utf-8")
    assert not [secret for secret in SECRETS if secret in text]
    assert str(Path.home()) not in text
    assert str(own_surroundings) not in text
    assert "KeyError" in text
    assert "ValueError" in text
    assert "in crash" in text
    assert "coocook_desktop.test" in text
    assert "WARNING" in text


def test_only_the_newest_reports_are_kept(own_surroundings: Path) -> None:
    for number in range(23):
        write_report(ValueError(), NOW.replace(second=number))
    assert len(reports()) == 20
    assert reports()[-1].name.startswith("coocook-fault-20260225-090022")


def test_a_report_that_cannot_be_written_breaks_nothing(desk: Desk, tasks: TaskRunner, qtbot: QtBot) -> None:
    (data_folder() / "fault-reports").write_text("a file is in the way", encoding="utf-8")
    with shown_in(desk.window, tasks):
        tasks.run(crash, owner=desk.window, done=lambda _nothing: None)
        qtbot.waitUntil(lambda: "Something unexpected" in said(desk.window.notice))
        qtbot.waitUntil(lambda: not tasks.busy)
    assert "The log has the reason" in said(desk.window.notice)


def test_a_locked_store_is_said_and_the_answer_can_be_given_again(desk: Desk, qtbot: QtBot) -> None:
    row = waiting_row(desk, qtbot)
    booking = row.row.booking
    assert booking is not None
    other = sqlite3.connect(desk.coocook.settings.store_path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    today = desk.window.screens[TODAY]
    assert isinstance(today, TodayScreen)

    qtbot.mouseClick(row.confirm, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "busy" in said(today.banner) or "locked" in said(today.banner), timeout=30_000)
    assert desk.coocook.bookings.get(booking.id, by=DESK).status is Status.PENDING

    other.execute("ROLLBACK")
    other.close()
    qtbot.waitUntil(row.confirm.isEnabled)
    qtbot.mouseClick(row.confirm, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "confirmed" in said(desk.window.notice))


def test_a_full_disk_is_said_and_nothing_is_lost(demo: CooCook, tmp_path: Path) -> None:
    """A desktop on a disk of two megabytes that somebody fills with photos, and empties again."""
    demo.close()
    disk = tmp_path / "disk"
    disk.mkdir()
    store = demo.settings.store_path
    before = f"mount -t tmpfs -o size=3m tmpfs '{disk}'; cp '{store}' '{disk}'"

    ran = run_python(ON_A_SMALL_DISK, str(disk), before=before)

    assert ran.stdout.splitlines() == [
        "The disk is full, so nothing can be saved. Free some space and try again.",
        "pending",
        "confirmed",
    ], ran.stderr


def test_a_network_that_is_gone_leaves_the_desk_working(
    demo: CooCook,
    open_with: Callable[[Settings], CooCook],
    tasks: TaskRunner,
    own_surroundings: Path,
    qtbot: QtBot,
) -> None:
    """The mail server cannot be reached: the answer is given, and its mail waits."""
    demo.close()
    unreachable = {"smtp_host": "127.0.0.1", "smtp_port": free_port()}
    coocook = open_with(demo.settings.model_copy(update=unreachable))
    with opened(coocook, tasks, qtbot, own_surroundings) as desk:
        row = waiting_row(desk, qtbot)
        qtbot.mouseClick(row.confirm, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: "confirmed" in said(desk.window.notice))
        assert desk.coocook.outbox.counts(by=DESK)[MailState.WAITING] > 0
