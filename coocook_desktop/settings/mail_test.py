"""Sends a real mail with the settings as they are typed, and says what became of it."""

import threading
from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from coocook_desktop import language, wording
from coocook_desktop.language import later, tr
from coocook_desktop.tasks import RunningTask, Task, TaskRunner
from coocook_desktop.widgets.banner import Banner
from coocook_desktop.widgets.field_error import FieldError
from coocook_desktop.widgets.labels import plain_label
from coocook_server.bootstrap import CooCook
from coocook_server.errors import Cancelled, Invalid
from coocook_server.services.accounts import clean_mail

LONGEST_S = 20
"""A person waits for this one."""
TO = "to"
_HINTS = {
    "smtp_host": later("Check the server's name and the port, and whether this PC is on the internet."),
    "smtp_security": later("Try the other encryption with its port, or ask your mail provider."),
    "smtp_username": later("This server wants a user name and a password."),
    "smtp_password": later(
        "Check the user name and the password. Some providers want an “app password” made for CooCook."
    ),
    "smtp_from": later("Check the sender: most servers send only for addresses of their own."),
    TO: later("Check the address the test goes to."),
}


class MailTest(QWidget):
    """The address, a button, and the answer in plain words."""

    led_to = Signal(str)
    """The setting to look at."""

    def __init__(
        self,
        coocook: CooCook,
        tasks: TaskRunner,
        typed: Callable[[], Mapping[str, str]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._coocook = coocook
        self._tasks = tasks
        self._typed = typed
        self._running: RunningTask | None = None
        self.to = QLineEdit(maxLength=254)
        self.to.setAccessibleName(tr("Send a test to"))
        self.error = FieldError(self.to)
        self.send_button, self.stop_button = QPushButton(tr("Send a &test")), QPushButton(tr("Stop"))
        self.banner = Banner()
        self.stop_button.hide()
        self._lay_out()
        self.to.textEdited.connect(lambda _text: self.error.say(""))
        self.to.returnPressed.connect(self.send)
        self.send_button.clicked.connect(self.send)
        self.stop_button.clicked.connect(self._stop)
        self.to.setText(coocook.configuration.settings.business_email)

    def send(self) -> None:
        """Send it now."""
        if self._running is not None:
            return
        self.banner.clear()
        try:
            address = clean_mail(self.to.text())
        except Invalid as refused:
            self.error.say(language.say(refused.fields["email"]))
            self.to.setFocus()
            return
        coocook, typed, code = self._coocook, dict(self._typed()), language.current()

        def work(task: Task) -> None:
            wanted = coocook.configuration.with_changes(typed)
            hurried = wanted.model_copy(update={"smtp_timeout": min(wanted.smtp_timeout, LONGEST_S)})
            coocook.mail.test(address, code, settings=hurried, ending=_Stopped(task))

        self._show_running(running=True)
        self.banner.say(tr("Talking to the mail server…"))
        self._running = self._tasks.run(
            work, owner=self, done=lambda _nothing: self._sent(address), failed=self._refused
        )

    def _sent(self, address: str) -> None:
        self._show_running(running=False)
        words = tr("The mail server has taken the test mail for {address}. Look whether it has arrived.")
        self.banner.say(words.format(address=address), "good")

    def _refused(self, fault: Exception) -> None:
        stopped = self._running is None or isinstance(fault, Cancelled)
        self._show_running(running=False)
        if stopped:
            self.banner.say(tr("Stopped: no test mail was sent."))
            return
        field = next(iter(fault.fields), "") if isinstance(fault, Invalid) else ""
        words = wording.fault(fault)
        hint = tr(_HINTS[field]) if field in _HINTS else ""
        actions = () if field in ("", TO) else ((tr("Show the field"), lambda: self.led_to.emit(field)),)
        self.banner.say(f"{words}\n{hint}" if hint else words, "error", actions)

    def _stop(self) -> None:
        if self._running is not None:
            self._running.cancel()
            self._running = None
            self.stop_button.setEnabled(False)

    def _show_running(self, *, running: bool) -> None:
        if not running:
            self._running = None
        self.send_button.setEnabled(not running)
        self.stop_button.setEnabled(True)
        self.stop_button.setVisible(running)

    def _lay_out(self) -> None:
        label = QLabel(tr("Send a test to"))
        label.setProperty("role", "strong")
        label.setBuddy(self.to)
        words = plain_label("muted")
        words.setText(tr("It goes out with what is typed above, also before it is saved."))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.to, 1)
        row.addWidget(self.send_button)
        row.addWidget(self.stop_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(label)
        column.addWidget(words)
        column.addLayout(row)
        column.addWidget(self.error)
        column.addWidget(self.banner)


class _Stopped(threading.Event):
    """Set once the person, or the program's end, has stopped the task."""

    def __init__(self, task: Task) -> None:
        super().__init__()
        self._task = task

    def is_set(self) -> bool:
        return super().is_set() or self._task.cancelled()
