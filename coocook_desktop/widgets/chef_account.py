"""Which account is the chef's own: the one the chef signs in with to answer bookings."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QWidget

from coocook_desktop.chef_steps import linking
from coocook_desktop.dialogs.chef_account import ChefAccountDialog, ChefLinkDialog
from coocook_desktop.language import later, tr
from coocook_desktop.shift import Shift
from coocook_desktop.tasks import TaskRunner
from coocook_desktop.widgets.chef_actions import action_button, make_action
from coocook_desktop.widgets.chef_section import ChefSection
from coocook_desktop.widgets.labels import facts_grid, plain_label
from coocook_server.bootstrap import CooCook
from coocook_server.models.account import Role
from coocook_server.services.accounts import AccountRecord
from coocook_server.services.chefs import ChefRecord

FACTS = (later("Username"), later("Name"), later("Mail"), later("Phone"), later("State"))


@dataclass(frozen=True)
class ReadAccount:
    """The chef as it is now, and its account."""

    chef: ChefRecord
    account: AccountRecord | None


class ChefAccount(ChefSection):
    """The account, and what can be done about it."""

    nouns = frozenset({"chef", "user"})

    def __init__(
        self, coocook: CooCook, tasks: TaskRunner, shift: Shift, parent: QWidget | None = None
    ) -> None:
        super().__init__(coocook, tasks, shift, parent)
        self.account: AccountRecord | None = None
        self.words = plain_label()
        self._facts = {tr(name): plain_label() for name in FACTS}
        self._grid = QWidget()
        self._grid.setLayout(facts_grid(self._facts))
        self.make_action = make_action(self, tr("&Make an account…"), "", self.make)
        self.link_action = make_action(self, tr("&Link an account…"), "", self.link)
        self.unlink_action = make_action(self, tr("&Unlink"), "", self.unlink)
        self._lay_out()
        self._enable()

    def read(self, chef: ChefRecord) -> ReadAccount:
        present = self.coocook.chefs.get(chef.id, even_inactive=True)
        account = None if present.user_id is None else self.coocook.accounts.get(present.user_id)
        return ReadAccount(present, account)

    def show_read(self, read: Any) -> None:
        self.account = account = read.account
        if account is None:
            self.words.setText(
                tr(
                    "This chef has no account. With one the chef signs in on the pages, answers bookings, "
                    "and keeps hours, menus and pictures."
                )
            )
        else:
            self.words.setText(tr("The chef signs in with this account."))
            state = tr("Active") if account.active else tr("Deactivated: cannot sign in")
            texts = (account.username, account.name, account.email, account.phone, state)
            for label, text in zip(self._facts.values(), texts, strict=True):
                label.setText(text or "–")
        self._grid.setVisible(account is not None)
        self._enable()

    def make(self) -> None:
        """Open the dialog for a new account."""
        if self.chef is not None:
            dialog = ChefAccountDialog(self.coocook, self.tasks, self.shift, self.chef, self)
            dialog.made.connect(lambda _account: self.refresh())
            dialog.open()

    def link(self) -> None:
        """Choose among the accounts that are nobody's."""
        chef = self.chef
        if chef is None:
            return

        def done(accounts: tuple[AccountRecord, ...]) -> None:
            free = tuple(each for each in accounts if each.chef_id is None and each.active)
            dialog = ChefLinkDialog(chef, free, self)
            dialog.picked.connect(self._set)
            dialog.open()

        self.tasks.run(
            lambda _task: self.coocook.accounts.list(Role.CHEF), owner=self, done=done, failed=self.refused
        )

    def unlink(self) -> None:
        """Let the account be no chef's any more."""
        self._set(None)

    def _set(self, account_id: int | None) -> None:
        chef = self.chef
        if chef is None:
            return
        coocook, shift = self.coocook, self.shift
        before = None if self.account is None else self.account.id
        words = tr("Account of {chef} unlinked") if account_id is None else tr("Account linked to {chef}")

        def done(_chef: ChefRecord) -> None:
            step = linking(coocook, shift, chef.id, before, account_id)
            shift.note(words.format(chef=chef.name), step)

        self.change(lambda: coocook.chefs.link_account(chef.id, account_id, by=shift.by), done)

    def _enable(self) -> None:
        linked = self.account is not None
        self.make_action.setEnabled(not linked)
        self.link_action.setEnabled(not linked)
        self.unlink_action.setEnabled(linked)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        for action in (self.make_action, self.link_action, self.unlink_action):
            row.addWidget(action_button(action))
        row.addStretch(1)
        self._grid.hide()
        self.column.addWidget(self.words)
        self.column.addWidget(self._grid)
        self.column.addLayout(row)
        self.column.addStretch(1)
