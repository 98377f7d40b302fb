"""The web server in the program: bound before it says so, drained before it ends."""

import os
import socket
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, closing

import pytest
import requests
from waitress import wasyncore

from coocook_server.bootstrap import CooCook
from coocook_server.errors import CooCookError
from coocook_server.hosting import HostState, PortInUse, WebHost
from coocook_server.models.account import DESK, Role
from coocook_server.services.accounts import AccountDraft
from coocook_server.services.chefs import Chefs


@pytest.fixture
def host(demo: CooCook) -> Iterator[WebHost]:
    host = WebHost(demo, "127.0.0.1", 0)
    yield host
    host.stop()


class Slow:
    """Makes reading a chef wait until it is let go."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.begun, self.let_go = threading.Event(), threading.Event()
        read = Chefs.get

        def wait(chefs: Chefs, id: int, **how: bool) -> object:
            self.begun.set()
            assert self.let_go.wait(30)
            return read(chefs, id, **how)

        monkeypatch.setattr(Chefs, "get", wait)


def test_it_answers_once_it_says_that_it_listens(host: WebHost) -> None:
    states: list[HostState] = []
    host.subscribe(states.append)
    host.start()
    host.start()

    assert requests.get(f"{host.address}/ready", timeout=10).json() == {"status": "ready"}
    host.stop()
    host.stop()
    assert states == [HostState.STARTING, HostState.LISTENING, HostState.DRAINING, HostState.STOPPED]
    with pytest.raises(requests.ConnectionError):
        requests.get(f"{host.address}/ready", timeout=10)


def test_what_is_in_flight_is_answered_before_it_ends(host: WebHost, monkeypatch: pytest.MonkeyPatch) -> None:
    host.start()
    slow = Slow(monkeypatch)
    draining = threading.Event()
    host.subscribe(lambda state: draining.set() if state is HostState.DRAINING else None)
    with ThreadPoolExecutor(2) as pool:
        answer = pool.submit(requests.get, f"{host.address}/api/coocook/chefs/1", timeout=30)
        assert slow.begun.wait(10)
        stopping = pool.submit(host.stop)
        assert draining.wait(10)
        assert not stopping.done()
        slow.let_go.set()
        assert answer.result(30).json()["id"] == 1
        stopping.result(30)
    assert host.state is HostState.STOPPED


def test_a_request_that_never_ends_is_given_up_after_the_limit(
    host: WebHost, monkeypatch: pytest.MonkeyPatch
) -> None:
    host.start()
    slow = Slow(monkeypatch)
    with ThreadPoolExecutor(1) as pool:
        answer = pool.submit(requests.get, f"{host.address}/api/coocook/chefs/1", timeout=30)
        assert slow.begun.wait(10)
        began = time.monotonic()
        host.stop(limit=0.2)
        assert time.monotonic() - began < 10
        slow.let_go.set()
        assert answer.exception(30) is not None


def test_it_stops_at_once_though_a_browser_keeps_its_connection(host: WebHost) -> None:
    host.start()
    with requests.Session() as browser:
        browser.get(f"{host.address}/health", timeout=10)
        began = time.monotonic()
        host.stop()
        assert time.monotonic() - began < 5


def test_nobody_is_turned_away_by_a_restart(host: WebHost) -> None:
    host.start()
    address, ended = host.address, threading.Event()

    def ask() -> set[int]:
        statuses = set()
        while not ended.is_set():
            statuses.add(requests.get(f"{address}/health", timeout=30).status_code)
        return statuses

    with ThreadPoolExecutor(4) as pool:
        asking = [pool.submit(ask) for _ in range(4)]
        for _ in range(3):
            host.restart()
        ended.set()
        assert [asked.result(30) for asked in asking] == [{200}] * 4
    assert host.address == address


def test_staff_restart_it_and_are_answered(host: WebHost, demo: CooCook) -> None:
    demo.accounts.add(AccountDraft("boss", "a good long passphrase", "b@example.com"), Role.STAFF, by=DESK)
    host.start()
    states: list[HostState] = []
    again = threading.Event()

    def note(state: HostState) -> None:
        states.append(state)
        if state is HostState.LISTENING:
            again.set()

    host.subscribe(note)
    login = {"username": "boss", "password": "a good long passphrase"}
    signed_in = requests.post(f"{host.address}/api/coocook/auth/login", json=login, timeout=30).json()
    answer = requests.post(
        f"{host.address}/health/restart",
        headers={"Authorization": f"Bearer {signed_in['access_token']}"},
        timeout=30,
    )

    assert (answer.status_code, answer.json()) == (202, {"status": "restarting"})
    assert again.wait(30)
    assert states == [HostState.DRAINING, HostState.STOPPED, HostState.STARTING, HostState.LISTENING]
    assert requests.get(f"{host.address}/ready", timeout=10).ok


def test_a_port_in_use_names_its_holder(host: WebHost, demo: CooCook) -> None:
    host.start()

    with pytest.raises(PortInUse) as refused:
        WebHost(demo, "127.0.0.1", host.port).start()

    assert refused.value.port == host.port
    assert refused.value.holder is not None
    assert str(os.getpid()) in refused.value.holder
    assert str(host.port) in refused.value.message


def test_it_starts_once_the_port_is_free(demo: CooCook) -> None:
    with closing(socket.socket()) as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        host = WebHost(demo, "127.0.0.1", taken.getsockname()[1])
        with pytest.raises(PortInUse):
            host.start()
        assert host.state is HostState.STOPPED
    host.start()
    assert requests.get(f"{host.address}/health", timeout=10).ok
    host.stop()


@pytest.mark.parametrize("address", ["no.such.host.invalid", "203.0.113.7"])
def test_an_address_of_another_computer_is_refused(demo: CooCook, address: str) -> None:
    host = WebHost(demo, address, 0)

    with pytest.raises(CooCookError, match=r"address|listened"):
        host.start()

    assert host.state is HostState.STOPPED


def test_starting_and_stopping_leaves_no_thread_behind(host: WebHost) -> None:
    host.start()
    host.stop()
    before = {thread.name for thread in threading.enumerate() if not thread.name.startswith("Thread-")}
    for _ in range(5):
        host.start()
        host.stop()

    after = {thread.name for thread in threading.enumerate() if not thread.name.startswith("Thread-")}
    assert after == before


@pytest.mark.parametrize(
    ("listens", "address"),
    [("0.0.0.0", "http://127.0.0.1:8000"), ("::", "http://[::1]:8000"), ("::1", "http://[::1]:8000")],
)
def test_the_address_is_one_a_browser_on_this_pc_can_open(demo: CooCook, listens: str, address: str) -> None:
    assert WebHost(demo, listens, 8000).address == address


def test_a_header_that_is_too_large_is_refused(host: WebHost) -> None:
    host.start()

    answer = requests.get(f"{host.address}/health", headers={"X-Long": "x" * 100_000}, timeout=10)

    assert answer.status_code == 431


def test_browsers_that_only_keep_their_connections_lock_nobody_out(host: WebHost) -> None:
    host.start()
    with ExitStack() as connections:
        for _ in range(150):
            connections.enter_context(socket.create_connection(("127.0.0.1", host.port)))

        assert requests.get(f"{host.address}/health", timeout=10).ok


def test_a_server_that_broke_down_says_so_and_can_be_started_again(
    host: WebHost, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    broken = threading.Event()
    host.start()
    host.subscribe(lambda state: broken.set() if state is HostState.STOPPED else None)

    def break_down(**_: object) -> None:
        raise MemoryError

    with monkeypatch.context() as patched:
        patched.setattr(wasyncore, "loop", break_down)
        assert broken.wait(10)
    assert "the web server failed" in caplog.text
    host.start()

    assert requests.get(f"{host.address}/health", timeout=10).ok
    assert host.state is HostState.LISTENING
