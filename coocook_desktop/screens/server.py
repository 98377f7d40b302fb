"""The web server: is it up, where, and how a phone reaches it."""

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from coocook_desktop import wording
from coocook_desktop.language import later, tr
from coocook_desktop.live import LiveChanges
from coocook_desktop.network import address_for_others, is_loopback
from coocook_desktop.screen_actions import ScreenActions
from coocook_desktop.serving import Serving
from coocook_desktop.shift import Shift
from coocook_desktop.tasks import TaskRunner
from coocook_desktop.widgets.banner import Banner
from coocook_desktop.widgets.dot import Dot
from coocook_desktop.widgets.labels import plain_label
from coocook_desktop.widgets.listening_form import ListeningForm
from coocook_desktop.widgets.panel import Panel
from coocook_desktop.widgets.qr_code import QrCode
from coocook_desktop.widgets.scroll_area import scroll_area
from coocook_server.bootstrap import CooCook
from coocook_server.hosting import HostState

ANY_PORT = 0
THIS_PC_ONLY = later("CooCook listens on this PC only, so a phone cannot reach it.")
NO_NETWORK = later("This PC is on no network, so a phone cannot reach it.")
NOT_RUNNING = later("The server is not running.")
SCAN_IT = later("Scan this with the camera of a phone on the same network:")
UNENCRYPTED = later(
    "Everybody on this network can reach your pages, and what they send is not encrypted. "
    "On a network you do not trust, put a proxy with TLS in front (see the runbook)."
)
_STATES = {
    HostState.STOPPED: later("Stopped"),
    HostState.STARTING: later("Starting…"),
    HostState.LISTENING: later("Running"),
    HostState.DRAINING: later("Stopping: answering what is in flight…"),
}


class ServerScreen(QWidget):
    """Every change is kept for the next start."""

    title = "Server"

    def __init__(
        self,
        coocook: CooCook,
        tasks: TaskRunner,
        live: LiveChanges,
        shift: Shift,
        serving: Serving,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._coocook = coocook
        self._tasks = tasks
        self._shift = shift
        self._serving = serving
        self.banner = Banner()
        self.warning = Banner()
        self.dot, self.state = Dot(), QLabel()
        self.state.setProperty("role", "heading")
        self.start_button = QPushButton(tr("&Start"))
        self.start_button.setProperty("role", "primary")
        self.stop_button, self.restart_button = QPushButton(tr("Sto&p")), QPushButton(tr("&Restart"))
        self.stop_button.setToolTip(tr("Answer what is in flight, then take no more requests"))
        self.restart_button.setToolTip(tr("Answer what is in flight, then listen again"))
        self.address = plain_label("strong")
        self.open_button, self.copy_button = QPushButton(tr("&Open")), QPushButton(tr("&Copy"))
        self.form = ListeningForm()
        self.phone_words = plain_label()
        self.phone_address = plain_label("strong")
        self.phone_address.setWordWrap(False)
        self.code = QrCode()
        self.open_network = QPushButton(tr("Open to this network"))
        self._lay_out()
        self._connect()
        actions = ScreenActions(self)
        actions.add(tr("&Start"), None, "play", self.start_button.click)
        actions.add(tr("Sto&p"), None, "stop", self.stop_button.click)
        actions.add(tr("&Restart"), None, "refresh", self.restart_button.click)
        self._show()

    def refresh(self) -> None:
        """Look at the network again."""
        host, port = self._serving.host, self._serving.port
        self._tasks.run(
            lambda _task: address_for_others(host, port),
            owner=self,
            done=self._show_phone,
            failed=self._refused,
        )

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show()

    def use_free_port(self) -> None:
        """Listen at any port that is free."""
        self._move(self._serving.host, ANY_PORT)

    def _move(self, host: str, port: int) -> None:
        self._serving.move(host, port, by=self._shift.by)

    def _connect(self) -> None:
        serving = self._serving
        serving.changed.connect(self._show)
        self.start_button.clicked.connect(lambda _checked=False: serving.start())
        self.stop_button.clicked.connect(lambda _checked=False: serving.stop())
        self.restart_button.clicked.connect(lambda _checked=False: serving.restart())
        self.open_button.clicked.connect(lambda: QDesktopServices.openUrl(QUrl(serving.address)))
        self.copy_button.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.address.text()))
        self.form.asked.connect(self._move)
        self.open_network.clicked.connect(lambda _checked=False: self.form.open_to_network())

    def _show(self) -> None:
        serving = self._serving
        up = serving.listening
        self.dot.show_tone("good" if up else "danger" if serving.fault else "muted")
        self.state.setText(tr(_STATES[serving.state]))
        stopped = serving.state is HostState.STOPPED
        self.start_button.setVisible(stopped)
        self.stop_button.setVisible(not stopped)
        self.restart_button.setVisible(not stopped)
        for button in (self.start_button, self.stop_button, self.restart_button):
            button.setEnabled(not serving.busy)
        self.address.setText(serving.address)
        for widget in (self.address, self.open_button, self.copy_button):
            widget.setVisible(up)
        self.form.show_present(serving.host, serving.port)
        self._show_fault()
        unprotected = up and not is_loopback(serving.host) and not self._coocook.settings.trusted_proxies
        if unprotected and not self.warning.text():
            self.warning.say(tr(UNENCRYPTED), "warning")
        elif not unprotected:
            self.warning.clear()
        self.refresh()

    def _show_fault(self) -> None:
        fault = self._serving.fault
        if fault is None:
            self.banner.clear()
        elif self._serving.port_in_use is not None and not self.form.port.isReadOnly():
            words = wording.fault(fault)
            self.banner.say(words, "error", ((tr("Use a free port"), self.use_free_port),))
        else:
            self.banner.say(wording.fault(fault), "error")

    def _show_phone(self, address: str | None) -> None:
        serving = self._serving
        alone = is_loopback(serving.host)
        self.code.show_text(address or "" if serving.listening else "")
        self.code.setVisible(bool(self.code.text))
        self.phone_address.setText(self.code.text)
        self.phone_address.setVisible(bool(self.code.text))
        self.open_network.setVisible(alone and self.form.may_open_network)
        if alone:
            self.phone_words.setText(tr(THIS_PC_ONLY))
        elif not serving.listening:
            self.phone_words.setText(tr(NOT_RUNNING))
        else:
            self.phone_words.setText(tr(SCAN_IT if address else NO_NETWORK))

    def _refused(self, fault: Exception) -> None:
        self.banner.say(wording.fault(fault), "error")

    def _lay_out(self) -> None:
        state = QHBoxLayout()
        state.setContentsMargins(10, 0, 10, 0)
        state.setSpacing(8)
        for widget in (self.dot, self.state):
            state.addWidget(widget)
        state.addStretch(1)
        for button in (self.restart_button, self.stop_button, self.start_button):
            state.addWidget(button)
        address = QHBoxLayout()
        address.setContentsMargins(10, 0, 10, 0)
        address.setSpacing(8)
        address.addWidget(self.address, 1)
        address.addWidget(self.copy_button)
        address.addWidget(self.open_button)
        web, where, phone = Panel(tr("Web server")), Panel(tr("Where it listens")), Panel(tr("On a phone"))
        web.column.addLayout(state)
        web.column.addLayout(address)
        where.column.addWidget(self.form)
        scan = QVBoxLayout()
        scan.setContentsMargins(10, 0, 10, 0)
        scan.setSpacing(12)
        scan.addWidget(self.phone_words)
        scan.addWidget(self.code, 0, Qt.AlignmentFlag.AlignHCenter)
        scan.addWidget(self.phone_address, 0, Qt.AlignmentFlag.AlignHCenter)
        scan.addWidget(self.open_network, 0, Qt.AlignmentFlag.AlignLeft)
        phone.column.addLayout(scan)
        self.code.hide()
        left, right = QVBoxLayout(), QVBoxLayout()
        for column, panels in ((left, (web, where)), (right, (phone,))):
            column.setSpacing(16)
            for panel in panels:
                column.addWidget(panel)
            column.addStretch(1)
        inside = QWidget()
        columns = QHBoxLayout()
        columns.setSpacing(16)
        columns.addLayout(left, 3)
        columns.addLayout(right, 2)
        outer = QVBoxLayout(inside)
        outer.setContentsMargins(24, 16, 24, 16)
        outer.setSpacing(12)
        outer.addWidget(self.banner)
        outer.addWidget(self.warning)
        outer.addLayout(columns, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll_area(inside))
