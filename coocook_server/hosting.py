"""The web server inside the program: waitress in a thread of its own, drained before it stops."""

import contextlib
import errno
import logging
import select
import socket
import sys
import threading
import time
from collections.abc import Callable
from enum import StrEnum
from typing import Any

import psutil
from waitress import wasyncore
from waitress.server import create_server

from coocook_server.bootstrap import CooCook
from coocook_server.errors import CooCookError, Phrase

log = logging.getLogger(__name__)

THREADS = 8
LARGEST_HEADER = 32 * 1024
LARGEST_BODY = 9 * 1024 * 1024
"""Bytes; the application refuses smaller ones with a problem, this is what waitress itself lets in."""
MOST_CONNECTIONS = 400
"""A browser keeps about six; `select` on Windows takes no more than 512."""
_IDLE_S = 30
_TURN_S = 0.2
_FIRST_WORD_S = 1.0


class HostState(StrEnum):
    """What the web server does."""

    STOPPED = "stopped"
    STARTING = "starting"
    LISTENING = "listening"
    DRAINING = "draining"


Listener = Callable[[HostState], None]


class PortInUse(CooCookError):
    """Another program listens where we want to; `holder` names it, where the system tells."""

    def __init__(self, message: str, port: int, holder: str | None) -> None:
        super().__init__(message)
        self.port = port
        self.holder = holder


class WebHost:
    """Serves CooCook's pages and API at an address."""

    def __init__(self, coocook: CooCook, host: str, port: int) -> None:
        self._coocook = coocook
        self._host = host
        self._port = port
        self._commands = threading.RLock()
        self._guard = threading.Lock()
        self._listeners: list[Listener] = []
        self._state = HostState.STOPPED
        self._serving: _Serving | None = None

    @property
    def state(self) -> HostState:
        """What the server does now."""
        return self._state

    @property
    def port(self) -> int:
        """Where it listens; the real one once a port of 0 was started."""
        return self._port

    @property
    def address(self) -> str:
        """Where a browser on this PC finds it."""
        host = "127.0.0.1" if self._host in ("0.0.0.0", "") else self._host  # noqa: S104  compared only
        host = "[::1]" if host == "::" else f"[{host}]" if ":" in host else host
        return f"http://{host}:{self._port}"

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call `listener` at every change of state, in whichever thread; returns the way to stop it."""
        with self._guard:
            self._listeners.append(listener)

        def unsubscribe() -> None:
            with self._guard, contextlib.suppress(ValueError):
                self._listeners.remove(listener)

        return unsubscribe

    def start(self) -> None:
        """Listen; does nothing if it does. Raises `PortInUse`, or `CooCookError` for another bad address."""
        with self._commands:
            if self._running() is not None:
                return
            self._become(HostState.STARTING)
            try:
                self._serve(_bind(self._host, self._port))
            except BaseException:
                self._become(HostState.STOPPED)
                raise

    def stop(self, limit: float = 10.0) -> None:
        """Take no more requests, answer those in flight within `limit` seconds, then end."""
        with self._commands:
            serving = self._running()
            self._serving = None
            if serving is None:
                return
            self._become(HostState.DRAINING)
            serving.end(limit)
            self._become(HostState.STOPPED)
            log.info("stopped listening")

    def restart(self) -> None:
        """Drain, then listen again on the same port; who connects meanwhile waits and is answered then."""
        with self._commands:
            serving = self._running()
            kept = serving.listening_socket() if serving is not None else _bind(self._host, self._port)
            self.stop()
            self._become(HostState.STARTING)
            try:
                self._serve(kept)
            except BaseException:
                self._become(HostState.STOPPED)
                raise

    def _running(self) -> "_Serving | None":
        """What serves now; one that failed has ended already."""
        serving = self._serving
        return serving if serving is not None and serving.is_alive() else None

    def _serve(self, bound: socket.socket) -> None:
        from coocook_server.app import create_app

        try:
            app = create_app(self._coocook, restart=self._restart_soon)
            self._serving = _Serving(app, bound, failed=lambda: self._become(HostState.STOPPED))
        except BaseException:
            bound.close()
            raise
        self._port = bound.getsockname()[1]
        self._serving.begin()
        self._become(HostState.LISTENING)
        log.info("listening on %s", self.address)

    def _restart_soon(self) -> None:
        threading.Thread(target=self._restart_logged, name="coocook-restart", daemon=True).start()

    def _restart_logged(self) -> None:
        try:
            self.restart()
        except CooCookError as refused:
            log.error("could not listen again: %s", refused.message)
        except Exception:
            log.exception("could not listen again")

    def _become(self, state: HostState) -> None:
        with self._guard:
            self._state = state
            listeners = tuple(self._listeners)
        for listener in listeners:
            try:
                listener(state)
            except Exception:
                log.exception("a listener failed")


class _Serving:
    """One run of waitress, from the first request to the last answer."""

    def __init__(self, app: Any, bound: socket.socket, *, failed: Callable[[], None]) -> None:
        self._failed = failed
        self._map: dict[int, Any] = {}
        self._server: Any = create_server(
            app,
            map=self._map,
            sockets=[bound],
            threads=THREADS,
            connection_limit=MOST_CONNECTIONS,
            channel_timeout=_IDLE_S,
            cleanup_interval=_IDLE_S // 3,
            max_request_header_size=LARGEST_HEADER,
            max_request_body_size=LARGEST_BODY,
            clear_untrusted_proxy_headers=False,
            ident=None,
        )
        self._deadline: float | None = None
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._run, name="coocook-web", daemon=True)

    def listening_socket(self) -> socket.socket:
        """A second handle of the socket, which keeps the port and those who wait at it."""
        handle: socket.socket = self._server.socket.dup()
        return handle

    def begin(self) -> None:
        """Answer requests in a thread of its own."""
        self._thread.start()

    def is_alive(self) -> bool:
        """Whether it still answers."""
        return not self._over.is_set()

    def end(self, limit: float) -> None:
        """Answer what is in flight, wait for it up to `limit` seconds, and come back."""
        with contextlib.suppress(OSError):  # it ended by itself at this very moment
            self._server.trigger.pull_trigger(lambda: self._accept_no_more(limit))
        self._thread.join(limit + 10)

    def _run(self) -> None:
        try:
            self._loop()
        except Exception:
            log.exception("the web server failed")
            self._close()
            self._failed()
        else:
            self._close()

    def _loop(self) -> None:
        use_poll = hasattr(select, "poll")
        while self._deadline is None or not self._is_drained():
            wasyncore.loop(timeout=_TURN_S, use_poll=use_poll, map=self._map, count=1)

    def _close(self) -> None:
        self._over.set()
        self._server.task_dispatcher.shutdown(timeout=1)
        wasyncore.close_all(self._map, ignore_all=True)

    def _accept_no_more(self, limit: float) -> None:
        """Runs in the server's thread: who has connected already is still answered."""
        while select.select([self._server.socket], [], [], 0)[0]:
            self._server.handle_accept()
        wasyncore.dispatcher.close(self._server)
        self._deadline = time.monotonic() + limit

    def _is_drained(self) -> bool:
        """Whether nothing is in flight; a connection that waits for its next request is not."""
        busy = 0
        for channel in tuple(self._server.active_channels.values()):
            if _is_busy(channel):
                busy += 1
            else:
                channel.handle_close()
        late = self._deadline is not None and time.monotonic() >= self._deadline
        return late or not busy


def _is_busy(channel: Any) -> bool:
    in_flight = channel.requests or channel.request is not None or channel.total_outbufs_len
    return bool(in_flight) or _is_new(channel) or _has_input(channel.socket)


def _is_new(channel: Any) -> bool:
    """Whether somebody has just connected and may be about to ask."""
    silent = channel.last_activity == channel.creation_time
    return bool(silent and time.time() - channel.creation_time < _FIRST_WORD_S)


def _has_input(connection: socket.socket) -> bool:
    """Whether something came that the server has not read yet; its sockets never wait."""
    try:
        return bool(connection.recv(1, socket.MSG_PEEK))
    except OSError:
        return False


def _bind(host: str, port: int) -> socket.socket:
    """A socket bound to the address, so that nobody else can take it. Raises `CooCookError`."""
    try:
        found = socket.getaddrinfo(host or None, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
        family, kind, protocol, _, address = found[0]
    except OSError:
        words = Phrase("{host} is no address of this computer. Check API_HOST.", host=repr(host))
        raise CooCookError(words) from None
    bound = socket.socket(family, kind, protocol)
    try:
        if sys.platform == "win32":
            bound.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        else:
            bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        bound.bind(address)
        bound.listen(1024)
    except OSError as fault:
        bound.close()
        raise _refused(host, port, fault) from None
    return bound


def _refused(host: str, port: int, fault: OSError) -> CooCookError:
    if isinstance(fault, PermissionError) and sys.platform != "win32":
        words = Phrase("Port {port} needs more rights than this user has. Choose one above 1023.", port=port)
        return CooCookError(words)
    # Windows says "access denied" when another program holds a port for itself alone.
    if fault.errno in (errno.EADDRINUSE, errno.EACCES):
        holder = _holder(port)
        by = holder or Phrase("another program")
        words = Phrase(
            "Port {port} is in use by {holder}. Stop it, or choose another port.", port=port, holder=by
        )
        return PortInUse(words, port, holder)
    why = fault.strerror or str(fault)
    return CooCookError(Phrase("{host}:{port} cannot be listened on: {why}.", host=host, port=port, why=why))


def _holder(port: int) -> str | None:
    """Who listens on a port: the program's name and number, where the system tells."""
    try:
        for connection in psutil.net_connections("tcp"):
            listens = (
                connection.status == psutil.CONN_LISTEN and getattr(connection.laddr, "port", None) == port
            )
            if listens and connection.pid:
                return f"{psutil.Process(connection.pid).name()} (process {connection.pid})"
    except (psutil.Error, OSError):
        return None
    return None
