"""A chef's own account: made anew, or chosen among those that are nobody's yet."""

import secrets

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from coocook_desktop import language
from coocook_desktop.chef_steps import ending_account
from coocook_desktop.language import later, tr
from coocook_desktop.shift import Shift
from coocook_desktop.tasks import TaskRunner
from coocook_desktop.widgets.banner import Banner
from coocook_desktop.widgets.chef_section import refusal
from coocook_desktop.widgets.field_error import FieldError
from coocook_desktop.widgets.roles import set_role
from coocook_server.bootstrap import CooCook
from coocook_server.errors import Conflict, Invalid
from coocook_server.models.account import Role
from coocook_server.services.accounts import AccountDraft, AccountRecord
from coocook_server.services.chefs import ChefRecord

NAMES = {
    "username": later("Username"),
    "email": later("Mail address"),
    "phone": later("Phone"),
    "password": later("Password"),
}
WIDTH = 480
_RULES = {"username_taken": "username", "email_taken": "email"}


class ChefAccountDialog(QDialog):
    """Makes an account that the chef signs in with; stays open when something is wrong with it."""

    made = Signal(object)

    def __init__(
        self,
        coocook: CooCook,
        tasks: TaskRunner,
        shift: Shift,
        chef: ChefRecord,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._coocook = coocook
        self._tasks = tasks
        self._shift = shift
        self._chef = chef
        self.setWindowTitle(tr("Account for {chef}").format(chef=chef.name))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.banner = Banner()
        self.username = QLineEdit(maxLength=40)
        self.email = QLineEdit(maxLength=254, placeholderText=tr("may be left empty"))
        self.phone = QLineEdit(maxLength=40, placeholderText=tr("may be left empty"))
        self.password = QLineEdit(maxLength=200)
        self.suggest = QPushButton(tr("Su&ggest"))
        self.suggest.setAutoDefault(False)
        self._fields = {
            "username": self.username,
            "email": self.email,
            "phone": self.phone,
            "password": self.password,
        }
        self.errors = {
            name: FieldError(field, tr(NAMES[name]), reserved=True) for name, field in self._fields.items()
        }
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
        )
        self._lay_out()
        for name, field in self._fields.items():
            field.textChanged.connect(lambda _text, name=name: self.errors[name].say(""))
        self.suggest.clicked.connect(lambda: self.password.setText(secrets.token_urlsafe(12)))
        self.buttons.accepted.connect(self.save)
        self.buttons.rejected.connect(self.reject)

    def save(self) -> None:
        """Make the account and link it to the chef."""
        draft = AccountDraft(
            username=self.username.text(),
            password=self.password.text(),
            email=self.email.text() or None,
            name=self._chef.name,
            phone=self.phone.text() or None,
            language=language.current(),
        )
        save = self.buttons.button(QDialogButtonBox.StandardButton.Save)
        save.setEnabled(False)
        coocook, shift, chef = self._coocook, self._shift, self._chef

        def done(account: AccountRecord) -> None:
            words = tr("{chef} has the account {username}").format(chef=chef.name, username=account.username)
            shift.note(words, ending_account(coocook, shift, chef.id, account.id))
            self.made.emit(account)
            self.accept()

        def failed(fault: Exception) -> None:
            save.setEnabled(True)
            self._refused(fault)

        self._tasks.run(
            lambda _task: coocook.people.add(draft, Role.CHEF, chef_id=chef.id, by=shift.by),
            owner=self,
            done=done,
            failed=failed,
        )

    def _refused(self, fault: Exception) -> None:
        if isinstance(fault, Invalid) and fault.fields:
            for name, problem in fault.fields.items():
                if name in self.errors:
                    self.errors[name].say(language.say(problem))
            first = next((name for name in self._fields if name in fault.fields), "username")
            self._fields[first].setFocus()
            return
        if isinstance(fault, Conflict) and fault.rule in _RULES:
            self._fields[_RULES[fault.rule]].setFocus()
        self.banner.say(refusal(fault), tone="error")

    def _lay_out(self) -> None:
        labels = {
            "username": tr("&Username, to sign in with"),
            "email": tr("&Mail address"),
            "phone": tr("&Phone"),
            "password": tr("First p&assword, to tell the chef"),
        }
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(3)
        column.addWidget(self.banner)
        for name, field in self._fields.items():
            label = QLabel(labels[name])
            label.setBuddy(field)
            field.setAccessibleName(labels[name].replace("&", ""))
            column.addWidget(label)
            if name == "password":
                row = QHBoxLayout()
                row.addWidget(field, 1)
                row.addWidget(self.suggest)
                column.addLayout(row)
            else:
                column.addWidget(field)
            column.addWidget(self.errors[name])
        column.addStretch(1)
        column.addWidget(self.buttons)
        set_role(self.buttons.button(QDialogButtonBox.StandardButton.Save), "primary")
        self.resize(WIDTH, self.sizeHint().height())


class ChefLinkDialog(QDialog):
    """The chefs' accounts that belong to no chef yet."""

    picked = Signal(int)

    def __init__(
        self, chef: ChefRecord, accounts: tuple[AccountRecord, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Link an account to {chef}").format(chef=chef.name))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Accounts of chefs"))
        for account in accounts:
            parts = [account.name, account.username, account.email or ""]
            item = QListWidgetItem("  ·  ".join(part for part in parts if part))
            item.setData(Qt.ItemDataRole.UserRole, account.id)
            self.list.addItem(item)
        if accounts:
            self.list.setCurrentRow(0)
        words = QLabel(
            tr("These accounts have the role of a chef and belong to no chef yet.")
            if accounts
            else tr("There is no such account. Make one for this chef instead."),
            wordWrap=True,
        )
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.confirm = buttons.addButton(tr("&Link"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.confirm.setEnabled(bool(accounts))
        set_role(self.confirm, "primary")
        buttons.accepted.connect(self._pick)
        buttons.rejected.connect(self.reject)
        self.list.itemActivated.connect(lambda _item: self._pick())
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(12)
        column.addWidget(words)
        column.addWidget(self.list, 1)
        column.addWidget(buttons)
        self.resize(WIDTH, 360)

    def _pick(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.picked.emit(item.data(Qt.ItemDataRole.UserRole))
            self.accept()
