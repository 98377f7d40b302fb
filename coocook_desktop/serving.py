"""The web server as the desktop sees it: its state on the GUI thread, its commands as tasks."""

from collections.abc import Callable

from coocook_server.hosting import HostState, PortInUse, WebHost
from PySide6.QtCore import QObject, Qt, Signal, Slot

from coocook_desktop.tasks import TaskRunner
from coocook_server.bootstrap import CooCook
from coocook_server.errors import CooCookError

UNEXPECTED = "The web server could not do this. The log has the reason."


class Serving(QObject):
    """Starts, stops and moves the web server."""

    changed = Signal()
    """The state, the address or what is wrong changed."""

    _told = Signal(object, object)

    def __init__(self, coocook: CooCook, tasks: TaskRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._coocook = coocook
        self._tasks = tasks
        self._web: WebHost | None = None
        self._unsubscribe: Callable[[], None] = lambda: None
        self.host = coocook.settings.api_host
        self.port = coocook.settings.api_port
        self.state = HostState.STOPPED
        self.busy = False
        self.fault: CooCookError | None = None
        self._told.connect(self._hear, Qt.ConnectionType.QueuedConnection)

    @property
    def listening(self) -> bool:
        """Whether customers get an answer."""
        return self.state is HostState.LISTENING

    @property
    def address(self) -> str:
        """Where a browser on this PC finds the pages; empty while nothing listens."""
        return self._web.address if self._web is not None and self.listening else ""

    @property
    def port_in_use(self) -> PortInUse | None:
        """Why it could not start, if another program has the port."""
        return self.fault if isinstance(self.fault, PortInUse) else None

    def start(self) -> None:
        """Listen at `host` and `port`."""
        web = WebHost(self._coocook, self.host, self.port)
        self._unsubscribe()
        self._web = web
        self._unsubscribe = web.subscribe(lambda state: self._told.emit(web, state))
        self._run(web.start)

    def stop(self) -> None:
        """Answer what is in flight, then listen no more."""
        if self._web is not None:
            self._run(self._web.stop)

    def restart(self) -> None:
        """Answer what is in flight, then listen again, at the present `host` and `port`."""
        old = self._web
        if old is None:
            self.start()
            return
        self._run(old.stop, then=self.start)

    def move(self, host: str, port: int) -> None:
        """Listen somewhere else from now on."""
        self.host, self.port = host, port
        if self.state is HostState.STOPPED:
            self.start()
        else:
            self.restart()

    def let_go(self) -> None:
        """Tell nobody any more; on the GUI thread, before `end`."""
        self._unsubscribe()

    def end(self) -> None:
        """Answer what is in flight and be done; in any thread, once nothing else is asked."""
        if self._web is not None:
            self._web.stop()

    def _run(self, work: Callable[[], None], *, then: Callable[[], None] | None = None) -> None:
        self.fault = None
        self.busy = True

        def done(_nothing: None) -> None:
            self.busy = False
            self._look()
            if then is not None:
                then()

        def failed(fault: Exception) -> None:
            self.busy = False
            self.fault = fault if isinstance(fault, CooCookError) else CooCookError(UNEXPECTED)
            self._look()

        self._tasks.run(lambda _task: work(), owner=self, done=done, failed=failed)
        self.changed.emit()

    @Slot(object, object)
    def _hear(self, web: WebHost, state: HostState) -> None:
        if web is self._web:
            self.state = state
            self.changed.emit()

    def _look(self) -> None:
        self.state = self._web.state if self._web is not None else HostState.STOPPED
        self.changed.emit()
