"""The first steps of a new business: done in place, or leading to where they are done."""

from typing import Protocol

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from coocook_desktop import wording
from coocook_desktop.first_steps import (
    BACKUP,
    BUSINESS,
    CHEF,
    HOURS,
    MAIL,
    PAGE,
    PHONE,
    STEPS,
    FirstStepsWatch,
)
from coocook_desktop.language import tr
from coocook_desktop.network import ALL, address_for_others, is_loopback
from coocook_desktop.serving import Serving
from coocook_desktop.shift import Shift
from coocook_desktop.tasks import Task, TaskRunner
from coocook_desktop.widgets.banner import Banner
from coocook_desktop.widgets.labels import plain_label
from coocook_desktop.widgets.progress_row import ProgressRow
from coocook_desktop.widgets.qr_code import QrCode
from coocook_desktop.widgets.scroll_area import scroll_area
from coocook_desktop.widgets.step_row import StepRow
from coocook_server.bootstrap import CooCook
from coocook_server.config import overridden_by_environment
from coocook_server.errors import Cancelled

_SIZE = (580, 680)
_BAR = 6


class Leads(Protocol):
    """The window, which has the screens."""

    def open_screen(self, title: str) -> QWidget | None:
        """Show a screen."""

    def show_chef(self, id: int) -> None:
        """Show a chef."""


class FirstStepsDialog(QDialog):
    """Lies beside the window and does not block it: some steps are done on its screens."""

    def __init__(
        self,
        coocook: CooCook,
        tasks: TaskRunner,
        shift: Shift,
        serving: Serving,
        watch: FirstStepsWatch,
        leads: Leads,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._coocook = coocook
        self._tasks = tasks
        self._shift = shift
        self._serving = serving
        self._watch = watch
        self._leads = leads
        self._present = ""
        self.setWindowTitle(tr("First steps"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(*_SIZE)
        self.banner = Banner()
        self.bar = QProgressBar(maximum=len(STEPS), textVisible=False)
        self.bar.setAccessibleName(tr("First steps"))
        self.count = QLabel()
        self.count.setProperty("role", "muted")
        self.rows = {step.key: StepRow(tr(step.title), tr(step.words)) for step in STEPS}
        self.later_button = QPushButton(tr("Go on &later"))
        self.end_button = QPushButton(tr("Not needed any more"))
        self.end_button.setProperty("role", "link")
        self.later_button.setAutoDefault(False)
        self.end_button.setAutoDefault(False)
        self._make_steps()
        self._lay_out()
        self.later_button.clicked.connect(self.close)
        self.end_button.clicked.connect(self._end)
        watch.changed.connect(self._show)
        watch.failed.connect(self._refused)
        serving.changed.connect(self._show_phone)
        for row in self.rows.values():
            row.opened.connect(lambda row=row: self._open(row))
        self._show()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._watch.look()
        self._show_phone()

    def _make_steps(self) -> None:
        settings = self._coocook.settings
        self.business = plain_label("strong")
        self.business.setText(
            tr("{name}, {zone}").format(name=settings.business_name, zone=settings.timezone.replace("_", " "))
        )
        self.right_button, self.change_button = _button(tr("That is right")), _button(tr("Change…"))
        self.rows[BUSINESS].add(self.business)
        self.rows[BUSINESS].add(self.right_button, self.change_button)
        self.chef_button, self.hours_button = _button(tr("Add a chef")), _button(tr("Set the hours"))
        self.rows[CHEF].add(self.chef_button)
        self.rows[HOURS].add(self.hours_button)
        self.page_button = _button(tr("Open the page"))
        self.rows[PAGE].add(self.page_button)
        self.network_button, self.server_button = _button(tr("Open to this network")), _button(tr("Server…"))
        self.phone_words, self.phone_address = plain_label(), plain_label("strong")
        self.code = QrCode()
        column = self.rows[PHONE].column
        column.addWidget(self.phone_words)
        column.addWidget(self.code, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.phone_address)
        self.rows[PHONE].add(self.network_button, self.server_button)
        self.mail_button, self.no_mail_button = _button(tr("Set up mail")), _button(tr("Not now"))
        self.rows[MAIL].add(self.mail_button, self.no_mail_button)
        self.backup_button, self.backing_up = _button(tr("Back up now")), ProgressRow()
        self.rows[BACKUP].add(self.backup_button)
        self.rows[BACKUP].column.addWidget(self.backing_up)
        for button, slot in (
            (self.right_button, lambda: self._watch.mark(BUSINESS)),
            (self.change_button, lambda: self._lead_to_settings("business")),
            (self.chef_button, self._add_chef),
            (self.hours_button, self._set_hours),
            (self.page_button, self._open_page),
            (self.network_button, lambda: self._serving.move(ALL, self._serving.port, by=self._shift.by)),
            (self.server_button, lambda: self._leads.open_screen("Server")),
            (self.mail_button, lambda: self._lead_to_settings("mail")),
            (self.no_mail_button, lambda: self._watch.mark(MAIL)),
            (self.backup_button, self._back_up),
        ):
            button.clicked.connect(lambda _checked=False, slot=slot: slot())

    def _show(self) -> None:
        progress = self._watch.progress
        if progress is None:
            return
        for key, row in self.rows.items():
            row.show_done(done=progress.is_done(key), words=self._how(key) if progress.is_done(key) else "")
        self.bar.setValue(progress.count)
        self.count.setText(tr("{done} of {all} done").format(done=progress.count, all=len(STEPS)))
        self.hours_button.setEnabled(progress.known.chef_without_hours is not None)
        if progress.present != self._present:
            self._present = progress.present
            for key, row in self.rows.items():
                row.open(key == progress.present)
        if progress.complete:
            self.banner.say(tr("All is ready: customers can find your chef and book."), "good")
            self.later_button.setText(tr("&Close"))
            self.end_button.hide()
        self._show_phone()

    def _how(self, key: str) -> str:
        """How a step was done, where there is something to say."""
        progress = self._watch.progress
        if progress is None:
            return ""
        if key == MAIL and not progress.has_mail:
            return tr("Put off")
        if key == PHONE and progress.visit is not None:
            return progress.visit.browser or progress.visit.address
        return ""

    def _show_phone(self) -> None:
        serving = self._serving
        host, port = serving.host, serving.port
        self._tasks.run(lambda _task: address_for_others(host, port), owner=self, done=self._show_address)

    def _show_address(self, address: str | None) -> None:
        serving = self._serving
        reachable = address if serving.listening and address else ""
        fixed = overridden_by_environment("api_host")
        self.code.show_text(reachable)
        self.code.setVisible(bool(reachable))
        self.phone_address.setText(reachable)
        self.phone_address.setVisible(bool(reachable))
        self.network_button.setVisible(is_loopback(serving.host) and not fixed)
        self.network_button.setEnabled(not serving.busy)
        self.server_button.setVisible(not reachable)
        self.phone_words.setText(self._phone_words(reachable))

    def _phone_words(self, reachable: str) -> str:
        serving = self._serving
        if serving.fault is not None:
            return wording.fault(serving.fault)
        if self.rows[PHONE].done:
            return tr("A phone has opened the page. This is its address:")
        if reachable:
            return tr(
                "Scan this with the phone's camera and open the page. CooCook notices by itself. "
                "If Windows asks whether CooCook may use the network, allow it for private networks."
            )
        if is_loopback(serving.host):
            return tr("CooCook listens on this PC only, so a phone cannot reach it yet.")
        if not serving.listening:
            return tr("The server is not running.")
        return tr("This PC is on no network, so a phone cannot reach it.")

    def _open(self, opened: StepRow) -> None:
        for row in self.rows.values():
            if row is not opened:
                row.open(False)

    def _add_chef(self) -> None:
        screen = self._leads.open_screen("Chefs")
        if screen is not None and hasattr(screen, "add"):
            screen.add()

    def _set_hours(self) -> None:
        progress = self._watch.progress
        if progress is not None and progress.known.chef_without_hours is not None:
            self._leads.show_chef(progress.known.chef_without_hours)

    def _open_page(self) -> None:
        if not self._serving.listening:
            self.banner.say(tr("The server is not running."), "warning")
            return
        QDesktopServices.openUrl(QUrl(self._serving.address))
        self._watch.mark(PAGE)

    def _lead_to_settings(self, section: str) -> None:
        screen = self._leads.open_screen("Settings")
        if screen is not None and hasattr(screen, "show_section"):
            screen.show_section(section)

    def _back_up(self) -> None:
        def work(task: Task) -> object:
            return self._coocook.backup.create(task.progress, task.cancelled)

        def done(_made: object) -> None:
            self.backing_up.end()
            self.backup_button.setEnabled(True)
            self._watch.look()

        def failed(fault: Exception) -> None:
            self.backing_up.end()
            self.backup_button.setEnabled(True)
            if not isinstance(fault, Cancelled):
                self._refused(fault)

        self.backup_button.setEnabled(False)
        self.backing_up.start(tr("Making a backup"))
        running = self._tasks.run(
            work, owner=self, done=done, failed=failed, progress=self.backing_up.show_progress
        )
        self.backing_up.stopped.connect(running.cancel)

    def _end(self) -> None:
        self._watch.end()
        self.close()

    def _refused(self, fault: Exception) -> None:
        self.banner.say(wording.fault(fault), "error")

    def _lay_out(self) -> None:
        title = QLabel(tr("First steps"))
        title.setProperty("role", "title")
        words = plain_label("muted")
        words.setText(
            tr("A few steps until customers can book. Leave whenever you like and go on where you were.")
        )
        self.bar.setFixedHeight(_BAR)
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self.bar, 1)
        top.addWidget(self.count)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(2)
        for row in self.rows.values():
            column.addWidget(row)
        column.addStretch(1)
        below = QHBoxLayout()
        below.addWidget(self.end_button)
        below.addStretch(1)
        below.addWidget(self.later_button)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(24, 20, 16, 16)
        outer.setSpacing(10)
        outer.addWidget(title)
        outer.addWidget(words)
        outer.addLayout(top)
        outer.addWidget(self.banner)
        outer.addWidget(scroll_area(inside), 1)
        outer.addLayout(below)


def _button(words: str) -> QPushButton:
    button = QPushButton(words)
    button.setAutoDefault(False)
    return button
