"""Somebody who works at the desk: added, or given another name or role."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from coocook_desktop import language, wording
from coocook_desktop.language import tr
from coocook_desktop.settings.roles import MAY, NAMES
from coocook_desktop.shift import Shift
from coocook_desktop.tasks import Task, TaskRunner
from coocook_desktop.widgets.banner import Banner
from coocook_desktop.widgets.dialog_buttons import dialog_buttons
from coocook_desktop.widgets.field_error import FieldError
from coocook_desktop.widgets.fitting import fit_height
from coocook_desktop.widgets.labels import plain_label
from coocook_server.bootstrap import CooCook
from coocook_server.errors import Invalid, Stale
from coocook_server.models.account import Role
from coocook_server.services.accounts import AccountDraft, AccountRecord
from coocook_server.services.desk import DeskPerson
from coocook_server.services.people import AccountChange

_WIDTH = 440

Work = Callable[[Task], AccountRecord]


class StaffPersonDialog(QDialog):
    """A name and a role are enough; signing in on the web needs an account with a password."""

    kept = Signal(object)
    """The account as it is now."""

    def __init__(
        self,
        coocook: CooCook,
        tasks: TaskRunner,
        shift: Shift,
        person: DeskPerson | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._coocook = coocook
        self._tasks = tasks
        self._shift = shift
        self._person = person
        self._keeping = False
        self.setWindowTitle(
            tr("Add a person") if person is None else tr("Change {name}").format(name=person.name)
        )
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(_WIDTH)
        self.banner = Banner()
        self.name = QLineEdit(maxLength=120)
        self.role = QComboBox()
        for role, name in NAMES.items():
            self.role.addItem(tr(name), role)
        self.may = plain_label("muted")
        self.web = QCheckBox(tr("May also sign in on the web"))
        self.username = QLineEdit(maxLength=40)
        self.email = QLineEdit(maxLength=254)
        self.password = QLineEdit(maxLength=200)
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.account = QWidget()
        self.errors = {
            name: FieldError(field)
            for name, field in (
                ("name", self.name),
                ("username", self.username),
                ("email", self.email),
                ("password", self.password),
            )
        }
        self.keep_button = QPushButton(tr("&Add") if person is None else tr("&Save"))
        self._lay_out()
        self._connect()
        self._fill()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        fit_height(self)
        self.name.setFocus()

    def keep(self) -> None:
        """Add the person, or keep what is different."""
        if self._keeping:
            return
        self.banner.clear()
        for error in self.errors.values():
            error.say("")
        if not self.name.text().strip():
            self.errors["name"].say(tr("Type a name."))
            self.name.setFocus()
            return
        self._keeping = True
        work = self._adding() if self._person is None else self._changing(self._person)
        self._tasks.run(work, owner=self, done=self._done, failed=self._refused)

    def _adding(self) -> Work:
        coocook, by, role = self._coocook, self._shift.by, Role(self.role.currentData())
        name, on_the_web = self.name.text(), self.web.isChecked()
        draft = AccountDraft(
            username=self.username.text(),
            password=self.password.text(),
            email=self.email.text(),
            name=name,
            language=language.current(),
        )

        def work(_task: Task) -> AccountRecord:
            if on_the_web:
                return coocook.accounts.add(draft, role, by=by, verified=True)
            return coocook.desk.add(name, role, by=by)

        return work

    def _changing(self, person: DeskPerson) -> Work:
        coocook, by = self._coocook, self._shift.by
        wanted = AccountChange(name=self.name.text(), role=Role(self.role.currentData()))
        return lambda _task: coocook.people.change(person.id, wanted, by=by, version=person.version)

    def _done(self, account: AccountRecord) -> None:
        self.kept.emit(account)
        self.accept()

    def _refused(self, fault: Exception) -> None:
        self._keeping = False
        fields = fault.fields if isinstance(fault, Invalid) else {}
        for name, error in self.errors.items():
            error.say(language.say(fields[name]) if name in fields else "")
        if isinstance(fault, Stale):
            self.banner.say(
                tr("Somebody changed this person meanwhile. Close this and look at what is now."), "warning"
            )
        elif not fields:
            self.banner.say(wording.fault(fault), "error")
        fit_height(self)

    def _connect(self) -> None:
        self.keep_button.clicked.connect(self.keep)
        self.web.toggled.connect(self._show_account)
        self.role.currentIndexChanged.connect(lambda _row: self._show_may())

    def _fill(self) -> None:
        person = self._person
        if person is not None:
            self.name.setText(person.name)
            self.role.setCurrentIndex(self.role.findData(person.role))
            self.web.hide()
        self._show_account(False)
        self._show_may()

    def _show_account(self, seen: bool) -> None:
        self.account.setVisible(seen)
        fit_height(self)

    def _show_may(self) -> None:
        self.may.setText(tr(MAY[Role(self.role.currentData())]))

    def _lay_out(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(24, 20, 24, 20)
        outer.setSpacing(6)
        outer.addWidget(self.banner)
        _add(outer, tr("&Name"), self.name, self.errors["name"])
        outer.addSpacing(6)
        _add(outer, tr("&Role"), self.role, self.may)
        outer.addSpacing(6)
        outer.addWidget(self.web)
        inside = QVBoxLayout(self.account)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(6)
        _add(inside, tr("&User name"), self.username, self.errors["username"])
        _add(inside, tr("&Mail address"), self.email, self.errors["email"])
        _add(inside, tr("&Password, at least 10 characters"), self.password, self.errors["password"])
        outer.addWidget(self.account)
        outer.addSpacing(10)
        outer.addWidget(dialog_buttons(self, self.keep_button))


def _add(column: QVBoxLayout, words: str, field: QWidget, below: QLabel) -> None:
    label = QLabel(words)
    label.setBuddy(field)
    column.addWidget(label)
    column.addWidget(field)
    column.addWidget(below)
