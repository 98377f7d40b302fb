"""The screen of the web server: up or not, where, and how a phone reaches it."""

import socket
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace

import pytest
import requests
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from coocook_desktop.live import LiveChanges
from coocook_desktop.network import ALL, LOOPBACK, own_address
from coocook_desktop.screens.server import NO_NETWORK, THIS_PC_ONLY, UNENCRYPTED, ServerScreen
from coocook_desktop.serving import Serving
from coocook_desktop.shift import Shift
from coocook_desktop.tasks import TaskRunner
from coocook_desktop.widgets.listening_form import NO_PORT
from coocook_server.bootstrap import CooCook
from coocook_server.config import load_settings
from tests.desktop.steps import press_in_banner, said


@pytest.fixture
def serving(demo: CooCook, tasks: TaskRunner, qtbot: QtBot) -> Iterator[Serving]:
    """A server of the demo's pages, at any free port, not started yet."""
    anywhere = replace(demo, settings=demo.settings.model_copy(update={"api_port": 0}))
    made = Serving(anywhere, tasks)
    yield made
    made.let_go()
    made.end()


@pytest.fixture
def screen(
    demo: CooCook, tasks: TaskRunner, live: LiveChanges, shift: Shift, serving: Serving, qtbot: QtBot
) -> ServerScreen:
    """The screen while the server runs."""
    serving.start()
    return shown(ServerScreen(demo, tasks, live, shift, serving), serving, qtbot)


@pytest.fixture
def taken() -> Iterator[int]:
    """A port that another socket listens at."""
    with closing(socket.create_server((LOOPBACK, 0))) as holder:
        yield holder.getsockname()[1]


def shown(screen: ServerScreen, serving: Serving, qtbot: QtBot) -> ServerScreen:
    qtbot.addWidget(screen)
    screen.resize(1000, 700)
    screen.show()
    settled(serving, qtbot)
    return screen


def settled(serving: Serving, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not serving.busy)


def press(button: QAbstractButton, serving: Serving, qtbot: QtBot) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    settled(serving, qtbot)


def ask_for_port(screen: ServerScreen, text: str, qtbot: QtBot) -> None:
    screen.form.port.selectAll()
    qtbot.keyClicks(screen.form.port, text)
    qtbot.keyClick(screen.form.port, Qt.Key.Key_Return)


def answers(address: str) -> bool:
    try:
        return requests.get(f"{address}/health", timeout=5).ok
    except requests.ConnectionError:
        return False


def test_the_server_is_stopped_started_and_restarted(
    screen: ServerScreen, serving: Serving, qtbot: QtBot
) -> None:
    address = screen.address.text()
    assert (screen.state.text(), answers(address)) == ("Running", True)

    press(screen.stop_button, serving, qtbot)
    assert (screen.state.text(), answers(address)) == ("Stopped", False)
    assert not screen.address.isVisible()

    press(screen.start_button, serving, qtbot)
    assert answers(screen.address.text())

    press(screen.restart_button, serving, qtbot)
    assert screen.state.text() == "Running"
    assert answers(screen.address.text())


def test_the_address_is_copied(screen: ServerScreen, serving: Serving, qtbot: QtBot) -> None:
    press(screen.copy_button, serving, qtbot)

    assert QGuiApplication.clipboard().text() == serving.address


def test_another_port_is_kept_for_the_next_start(
    screen: ServerScreen, serving: Serving, taken: int, qtbot: QtBot
) -> None:
    before = serving.address
    with closing(socket.create_server((LOOPBACK, 0))) as free:
        port = free.getsockname()[1]

    ask_for_port(screen, str(port), qtbot)
    settled(serving, qtbot)

    assert screen.address.text() == f"http://127.0.0.1:{port}"
    assert answers(screen.address.text())
    assert not answers(before)
    assert load_settings().api_port == port


@pytest.mark.parametrize("text", ["0", "65536", "web", "80.5"])
def test_what_is_no_port_is_said_beside_the_field(
    screen: ServerScreen, serving: Serving, text: str, qtbot: QtBot
) -> None:
    before = serving.address

    ask_for_port(screen, text, qtbot)

    assert screen.form.error.text().lower() == NO_PORT
    assert serving.address == before


def test_a_port_in_use_is_explained_and_a_free_one_is_a_click_away(
    demo: CooCook,
    tasks: TaskRunner,
    live: LiveChanges,
    shift: Shift,
    serving: Serving,
    taken: int,
    qtbot: QtBot,
) -> None:
    serving.move(LOOPBACK, taken)
    screen = shown(ServerScreen(demo, tasks, live, shift, serving), serving, qtbot)
    assert screen.state.text() == "Stopped"
    assert f"Port {taken} is in use by" in said(screen.banner)

    press_in_banner(screen.banner, "Use a free port", qtbot)
    settled(serving, qtbot)

    assert said(screen.banner) == ""
    assert answers(screen.address.text())
    assert load_settings().api_port == serving.port != taken


def test_a_move_to_a_port_in_use_leaves_the_server_where_it_was(
    screen: ServerScreen, serving: Serving, taken: int, qtbot: QtBot
) -> None:
    before = serving.address

    ask_for_port(screen, str(taken), qtbot)
    settled(serving, qtbot)

    assert f"Port {taken} is in use by" in said(screen.banner)
    assert (screen.state.text(), screen.address.text()) == ("Running", before)
    assert screen.form.port.text() == str(serving.port)
    assert answers(before)


def test_opening_to_the_network_warns_and_shows_the_way_for_a_phone(
    screen: ServerScreen, serving: Serving, qtbot: QtBot
) -> None:
    assert screen.phone_words.text() == THIS_PC_ONLY
    assert not screen.code.isVisible()

    press(screen.open_network, serving, qtbot)
    qtbot.waitUntil(lambda: screen.phone_words.text() != THIS_PC_ONLY)

    address = own_address()
    expected = f"http://{address}:{serving.port}" if address else ""
    qtbot.waitUntil(lambda: screen.code.text == expected)
    assert screen.code.isVisible() == bool(address)
    assert bool(address) or screen.phone_words.text() == NO_NETWORK
    assert said(screen.warning) == UNENCRYPTED
    assert load_settings().api_host == ALL

    qtbot.keyClick(screen.form.open_network, Qt.Key.Key_Space)
    settled(serving, qtbot)
    assert said(screen.warning) == ""
    assert load_settings().api_host == LOOPBACK


def test_what_the_environment_decides_is_shown_and_cannot_be_changed(
    demo: CooCook,
    tasks: TaskRunner,
    shift: Shift,
    live: LiveChanges,
    serving: Serving,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    monkeypatch.setenv("API_PORT", "8123")
    monkeypatch.setenv("API_HOST", LOOPBACK)
    screen = shown(ServerScreen(demo, tasks, live, shift, serving), serving, qtbot)

    assert screen.form.port.isReadOnly()
    assert "API_PORT" in screen.form.port_note.text()
    assert not screen.form.open_network.isEnabled()
    assert "API_HOST" in screen.form.host_note.text()
    qtbot.waitUntil(lambda: screen.phone_words.text() == THIS_PC_ONLY)
    assert not screen.open_network.isVisible()
