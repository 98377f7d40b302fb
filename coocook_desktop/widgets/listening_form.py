"""Where the web server listens: the port, and whether other devices may reach it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from coocook_desktop.language import later, tr
from coocook_desktop.network import ALL, LOOPBACK, is_loopback
from coocook_desktop.widgets.field_error import FieldError
from coocook_desktop.widgets.labels import plain_label
from coocook_server.config import overridden_by_environment

LAST_PORT = 65_535
_PORT_WIDTH = 96
NO_PORT = later("enter a number from 1 to 65535")


class ListeningForm(QWidget):
    """What the environment decides is shown and cannot be changed here."""

    asked = Signal(str, int)
    """Listen at this host and port from now on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._host, self._port = LOOPBACK, 0
        self.port = QLineEdit(maxLength=5)
        self.port.setFixedWidth(_PORT_WIDTH)
        self.port.setAccessibleName(tr("Port"))
        self.error = FieldError(self.port)
        self.apply = QPushButton(tr("&Apply"))
        self.apply.setToolTip(tr("Answer what is in flight, then listen at this port"))
        self.open_network = QCheckBox(tr("Open to this &network"))
        self.open_network.setToolTip(tr("Phones and other PCs on the same network can reach your pages"))
        self.port_note, self.host_note = plain_label("muted"), plain_label("muted")
        self.port_note.setText(_why_fixed("api_port"))
        self.host_note.setText(_why_fixed("api_host"))
        self.port.setReadOnly(bool(self.port_note.text()))
        if self.port.isReadOnly():
            self.apply.hide()
        self.open_network.setEnabled(not self.host_note.text())
        self._lay_out()
        self.port.textEdited.connect(self._edited)
        self.port.returnPressed.connect(self._ask)
        self.apply.clicked.connect(self._ask)
        self.open_network.clicked.connect(self._switch)

    def show_present(self, host: str, port: int) -> None:
        """Show where it listens now."""
        self._host, self._port = host, port
        self.open_network.setChecked(not is_loopback(host))
        if not self.port.isModified():
            self.port.setText(str(port))
            self.apply.setEnabled(False)

    @property
    def may_open_network(self) -> bool:
        """Whether the switch can be used."""
        return self.open_network.isEnabled()

    def open_to_network(self) -> None:
        """Do as the switch does when it is turned on."""
        self.open_network.setChecked(True)
        self._switch()

    def _edited(self) -> None:
        self.error.say("")
        self.apply.setEnabled(True)

    def _switch(self) -> None:
        self.asked.emit(ALL if self.open_network.isChecked() else LOOPBACK, self._port)

    def _ask(self) -> None:
        text = self.port.text().strip()
        if self.port.isReadOnly():
            return
        if not (text.isascii() and text.isdecimal() and 1 <= int(text) <= LAST_PORT):
            self.error.say(tr(NO_PORT))
            self.port.setFocus()
            return
        self.port.setModified(False)
        self.asked.emit(self._host, int(text))

    def _lay_out(self) -> None:
        port_label, reach_label = QLabel(tr("&Port")), QLabel(tr("Reach"))
        port_label.setBuddy(self.port)
        port_label.setFixedHeight(self.port.sizeHint().height())
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.port)
        row.addWidget(self.apply)
        row.addStretch(1)
        ports = QVBoxLayout()
        ports.setSpacing(4)
        ports.addLayout(row)
        ports.addWidget(self.error)
        ports.addWidget(self.port_note)
        hosts = QVBoxLayout()
        hosts.setSpacing(4)
        hosts.addWidget(self.open_network)
        hosts.addWidget(self.host_note)
        form = QFormLayout(self)
        form.setContentsMargins(10, 0, 10, 0)
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(12)
        form.addRow(port_label, ports)
        form.addRow(reach_label, hosts)
        for note in (self.port_note, self.host_note):
            note.setVisible(bool(note.text()))


def _why_fixed(field: str) -> str:
    """Why a field cannot be changed here; empty if it can."""
    if not overridden_by_environment(field):
        return ""
    return tr("Set by {variable} in the environment.").format(variable=field.upper())
