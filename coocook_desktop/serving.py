"""The web server as the desktop sees it: its state on the GUI thread, its commands as tasks."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal, Slot

from coocook_desktop.language import tr
from coocook_desktop.tasks import TaskRunner
from coocook_server.bootstrap import CooCook
from coocook_server.errors import CooCookError, Denied
from coocook_server.hosting import HostState, PortInUse, WebHost
from coocook_server.models.account import DESK, Actor


class Serving(QObject):
    """Starts, stops and moves the web server."""

    changed = Signal()
    """The state, the address or what is wrong changed."""

    _told = Signal(object, object)

    def __init__(self, coocook: CooCook, tasks: TaskRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._coocook = coocook
        self._tasks = tasks
        self._unsubscribe: Callable[[], None] = lambda: None
        self.host = coocook.settings.api_host
        self.port = coocook.settings.api_port
        self.state = HostState.STOPPED
        self.busy = False
        self.fault: CooCookError | None = None
        self._told.connect(self._hear, Qt.ConnectionType.QueuedConnection)
        self._watch(WebHost(coocook, self.host, self.port))

    @property
    def listening(self) -> bool:
        """Whether customers get an answer."""
        return self.state is HostState.LISTENING

    @property
    def address(self) -> str:
        """Where a browser on this PC finds the pages; empty while nothing listens."""
        return self._web.address if self.listening else ""

    @property
    def port_in_use(self) -> PortInUse | None:
        """Why it could not start, if another program has the port."""
        return self.fault if isinstance(self.fault, PortInUse) else None

    def start(self) -> None:
        """Listen at `host` and `port`."""
        self._run(self._web.start)

    def stop(self) -> None:
        """Answer what is in flight, then listen no more."""
        self._run(self._web.stop)

    def restart(self) -> None:
        """Answer what is in flight, then listen again at the same port."""
        self._run(self._web.restart)

    def move(self, host: str, port: int, *, by: Actor = DESK) -> None:
        """Listen somewhere else from now on, also after the next start; port 0 is any free one.

        Where that cannot be, or `by` may not, it listens again where it did.
        """
        old, old_host, was_up = self._web, self.host, self.listening
        new = self._watch(WebHost(self._coocook, host, port))
        self.host, self.port = host, port

        def work() -> None:
            self._coocook.configuration.require_may_change(by=by)
            old.stop()
            try:
                new.start()
            except CooCookError:
                if was_up:
                    old.start()
                raise
            self._coocook.configuration.change({"api_host": host, "api_port": new.port}, by=by)

        def failed(fault: Exception) -> None:
            if new.state is HostState.STOPPED and (was_up or isinstance(fault, Denied)):
                self._watch(old)
                self.host = old_host
            self._failed(fault)

        self._run(work, failed)

    def let_go(self) -> None:
        """Tell nobody any more; on the GUI thread, before `end`."""
        self._unsubscribe()

    def end(self) -> None:
        """Answer what is in flight and be done; in any thread, once nothing else is asked."""
        self._web.stop()

    def _watch(self, web: WebHost) -> WebHost:
        """From now on this is the server whose state is told."""
        self._unsubscribe()
        self._web = web
        self._unsubscribe = web.subscribe(lambda state: self._told.emit(web, state))
        return web

    def _run(self, work: Callable[[], None], failed: Callable[[Exception], None] | None = None) -> None:
        self.fault = None
        self.busy = True
        self._tasks.run(
            lambda _task: work(),
            owner=self,
            done=lambda _nothing: self._done(),
            failed=failed or self._failed,
        )
        self.changed.emit()

    def _done(self) -> None:
        self.busy = False
        self.port = self._web.port
        self.state = self._web.state
        self.changed.emit()

    def _failed(self, fault: Exception) -> None:
        if not isinstance(fault, CooCookError):
            fault = CooCookError(tr("The web server could not do this. The log has the reason."))
        self.fault = fault
        self._done()

    @Slot(object, object)
    def _hear(self, web: WebHost, state: HostState) -> None:
        if web is self._web:
            self.state = state
            self.changed.emit()
