"""From the bare window to the open business, and back to the end."""

import socket
import sqlite3
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from pytestqt.qtbot import QtBot

from coocook_desktop.choice import DEMO_FILE, Choice
from coocook_desktop.dialogs.first_start import FirstStartDialog, OwnBusinessDialog
from coocook_desktop.dialogs.restore import RestoreDialog
from coocook_desktop.dialogs.store_trouble import StoreTroubleDialog
from coocook_desktop.dialogs.trouble import TroubleDialog
from coocook_desktop.main_window import MainWindow
from coocook_desktop.startup import Startup
from coocook_desktop.tasks import TaskRunner
from coocook_server.bootstrap import open_coocook
from coocook_server.config import load_settings
from coocook_server.models.account import DESK
from coocook_server.services.chefs import ChefDraft
from tests.desktop.steps import waited_for
from tests.packaging.serving import free_port

LONG = 20_000
"""Milliseconds; a store is opened, or a server ends."""


@pytest.fixture
def port(monkeypatch: pytest.MonkeyPatch) -> int:
    """Where the desktop of this test serves."""
    port = free_port()
    monkeypatch.setenv("API_PORT", str(port))
    return port


@pytest.fixture
def startup(port: int, own_surroundings: Path, qtbot: QtBot) -> Iterator[Startup]:
    """A shown window with nothing behind it yet; everything has ended when the test has."""
    tasks = TaskRunner()
    window = MainWindow(QSettings(str(own_surroundings / "window.ini"), QSettings.Format.IniFormat))
    startup = Startup(window, tasks)
    window.show()
    yield startup
    if not startup.has_ended:
        with qtbot.waitSignal(startup.ended, timeout=LONG):
            startup.end()
    tasks.stop()
    window.deleteLater()


@pytest.fixture
def window(startup: Startup) -> MainWindow:
    """The window that the business opens in."""
    window = startup.parent()
    assert isinstance(window, MainWindow)
    return window


@pytest.fixture
def store(own_surroundings: Path) -> Path:
    """A store with one chef and a backup of it, closed."""
    coocook = open_coocook(load_settings())
    coocook.chefs.add(ChefDraft("이서연", "Vegan", 95), by=DESK)
    coocook.backup.create()
    path = coocook.settings.store_path
    coocook.close()
    return path


def open_now(startup: Startup, qtbot: QtBot) -> None:
    with qtbot.waitSignal(startup.opened, timeout=LONG):
        startup.begin()


def test_the_first_start_asks_and_opens_the_business(
    startup: Startup, window: MainWindow, own_surroundings: Path, qtbot: QtBot
) -> None:
    startup.begin()
    dialog = waited_for(window, FirstStartDialog, qtbot)
    qtbot.mouseClick(dialog.business_button, Qt.MouseButton.LeftButton)
    assert "name" in dialog.name.error.text()
    assert not (own_surroundings / "platform.db").exists()

    dialog.name.field.setText("  서연의   부엌 ")
    with qtbot.waitSignal(startup.opened, timeout=LONG):
        qtbot.mouseClick(dialog.business_button, Qt.MouseButton.LeftButton)
    assert window.windowTitle() == "서연의 부엌 – CooCook"
    assert not window.ribbon.isVisible()
    assert (own_surroundings / "platform.db").exists()
    assert load_settings().business_name == "서연의 부엌"


def test_the_demo_has_a_store_of_its_own_and_can_be_left(
    startup: Startup, window: MainWindow, own_surroundings: Path, qtbot: QtBot
) -> None:
    startup.begin()
    dialog = waited_for(window, FirstStartDialog, qtbot)
    with qtbot.waitSignal(startup.opened, timeout=LONG):
        qtbot.mouseClick(dialog.demo_button, Qt.MouseButton.LeftButton)
    assert window.ribbon.isVisible()
    assert (own_surroundings / DEMO_FILE).exists()
    assert not (own_surroundings / "platform.db").exists()

    window.own_business_asked.emit()
    own = waited_for(window, OwnBusinessDialog, qtbot)
    qtbot.keyClicks(own.name.field, "Kim's Kitchen")
    with qtbot.waitSignal(startup.opened, timeout=LONG):
        qtbot.mouseClick(own.start_button, Qt.MouseButton.LeftButton)
    assert not window.ribbon.isVisible()
    assert startup.session is not None
    assert startup.session.coocook.settings.store_path == own_surroundings / "platform.db"
    assert startup.session.coocook.chefs.cuisines() == ()
    assert (own_surroundings / DEMO_FILE).exists()


def test_the_choice_is_asked_once(startup: Startup, store: Path, qtbot: QtBot) -> None:
    open_now(startup, qtbot)


def test_what_the_environment_decides_is_not_asked(
    startup: Startup, window: MainWindow, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setenv("DEMO_MODE", "true")
    open_now(startup, qtbot)
    assert window.ribbon.isVisible()
    assert not window.leave_demo.isVisible()


def test_a_wrong_setting_is_explained_and_can_be_mended(
    startup: Startup, window: MainWindow, store: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setenv("LOG_LEVEL", "LOUD")
    startup.begin()
    dialog = waited_for(window, TroubleDialog, qtbot)
    assert "LOG_LEVEL" in dialog.words.text()
    monkeypatch.delenv("LOG_LEVEL")
    with qtbot.waitSignal(startup.opened, timeout=LONG):
        qtbot.mouseClick(dialog.again_button, Qt.MouseButton.LeftButton)


def test_a_lost_store_is_restored_from_its_backup(
    startup: Startup, window: MainWindow, store: Path, qtbot: QtBot
) -> None:
    store.unlink()
    startup.begin()
    dialog = waited_for(window, StoreTroubleDialog, qtbot)
    assert "missing" in dialog.words.text()
    qtbot.waitUntil(lambda: dialog.choice.count() == 1)
    qtbot.mouseClick(dialog.restore_button, Qt.MouseButton.LeftButton)
    restoring = waited_for(dialog, RestoreDialog, qtbot)
    qtbot.waitUntil(restoring.confirm.isEnabled)
    with qtbot.waitSignal(restoring.restored, timeout=LONG):
        qtbot.mouseClick(restoring.confirm, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(startup.opened, timeout=LONG):
        qtbot.mouseClick(restoring.close_button, Qt.MouseButton.LeftButton)
    assert startup.session is not None
    assert startup.session.coocook.chefs.get(1).name == "이서연"


def test_an_empty_store_takes_a_lost_ones_place_only_when_that_is_understood(
    startup: Startup, window: MainWindow, store: Path, qtbot: QtBot
) -> None:
    store.unlink()
    startup.begin()
    dialog = waited_for(window, StoreTroubleDialog, qtbot)
    qtbot.mouseClick(dialog.empty_button, Qt.MouseButton.LeftButton)
    assert not store.exists()
    dialog.understood.click()
    with qtbot.waitSignal(startup.opened, timeout=LONG):
        qtbot.mouseClick(dialog.empty_button, Qt.MouseButton.LeftButton)
    assert store.exists()


def _damage(store: Path) -> None:
    store.write_bytes(b"not a store at all, but long enough to be read as one" * 100)


def _make_newer(store: Path) -> None:
    connection = sqlite3.connect(store)
    connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.commit()
    connection.close()


@pytest.mark.parametrize(
    ("harm", "words"), [(_damage, "not a CooCook store"), (_make_newer, "newer")], ids=["damaged", "newer"]
)
def test_a_store_that_cannot_be_read_is_explained_and_left_alone(
    startup: Startup,
    window: MainWindow,
    store: Path,
    harm: Callable[[Path], None],
    words: str,
    qtbot: QtBot,
) -> None:
    harm(store)
    before = store.read_bytes()
    startup.begin()
    dialog = waited_for(window, StoreTroubleDialog, qtbot)
    assert words in dialog.words.text()
    assert not dialog.empty_part.isVisible()
    qtbot.waitUntil(dialog.restore_part.isVisible)
    with qtbot.waitSignal(startup.ended, timeout=LONG):
        qtbot.mouseClick(dialog.quit_button, Qt.MouseButton.LeftButton)
    assert store.read_bytes() == before


def test_trying_again_opens_a_store_that_was_locked(
    startup: Startup, window: MainWindow, store: Path, qtbot: QtBot
) -> None:
    kept = store.with_suffix(".kept")
    store.rename(kept)
    startup.begin()
    dialog = waited_for(window, StoreTroubleDialog, qtbot)
    kept.rename(store)
    with qtbot.waitSignal(startup.opened, timeout=LONG):
        qtbot.mouseClick(dialog.again_button, Qt.MouseButton.LeftButton)


def test_closing_while_the_store_opens_leaves_it_closed(
    startup: Startup, window: MainWindow, store: Path, qtbot: QtBot
) -> None:
    startup.begin()
    qtbot.waitUntil(lambda: window.curtain.words.text() == "Opening the store…")
    with qtbot.waitSignal(startup.ended, timeout=LONG):
        window.close()
    assert startup.session is None
    assert not window.isVisible()
    assert not store.with_name(f"{store.name}-wal").exists()


def test_closing_while_the_demo_is_left_ends_once_that_is_closed(
    startup: Startup, window: MainWindow, own_surroundings: Path, qtbot: QtBot
) -> None:
    Choice(demo=True).keep()
    open_now(startup, qtbot)
    window.own_business_asked.emit()
    own = waited_for(window, OwnBusinessDialog, qtbot)
    own.name.field.setText("서연의 부엌")
    qtbot.mouseClick(own.start_button, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(startup.ended, timeout=LONG):
        window.close()
    assert not list(own_surroundings.glob("*-wal"))
    assert not (own_surroundings / "platform.db").exists()


def test_closing_answers_what_is_in_flight(
    startup: Startup, window: MainWindow, store: Path, port: int, qtbot: QtBot
) -> None:
    open_now(startup, qtbot)
    session = startup.session
    assert session is not None
    qtbot.waitUntil(lambda: session.serving.listening, timeout=LONG)
    body = b'{"username":"nobody","password":"wrong"}'
    head = (
        "POST /api/coocook/auth/login HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
        f"Content-Length: {len(body)}\r\nConnection: close\r\n\r\n"
    )
    customer = socket.create_connection(("127.0.0.1", port))
    customer.sendall(head.encode() + body[:10])
    window.close()
    assert window.isVisible()
    qtbot.waitUntil(lambda: "Answering" in startup.farewell.words.text() and startup.farewell.isVisible())

    answer: list[bytes] = []
    customer.sendall(body[10:])
    reading = threading.Thread(target=lambda: answer.append(_all_of(customer)))
    with qtbot.waitSignal(startup.ended, timeout=LONG):
        reading.start()
    reading.join()
    assert answer[0].startswith(b"HTTP/1.1 401")
    assert not window.isVisible()
    assert not store.with_name(f"{store.name}-wal").exists()


def _all_of(connection: socket.socket) -> bytes:
    with connection:
        parts = iter(lambda: connection.recv(65_536), b"")
        return b"".join(parts)
