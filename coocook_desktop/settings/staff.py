"""The people at the desk: added, given roles and PINs, let go and taken back."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from coocook_desktop import wording
from coocook_desktop.dialogs.pin import PinDialog
from coocook_desktop.dialogs.staff_person import StaffPersonDialog
from coocook_desktop.language import tr
from coocook_desktop.live import LiveChanges
from coocook_desktop.settings.roles import role_name
from coocook_desktop.shift import Shift, Step
from coocook_desktop.tasks import TaskRunner
from coocook_desktop.widgets.banner import Banner
from coocook_desktop.widgets.empty_state import EmptyState
from coocook_desktop.widgets.plain_table import PlainTable
from coocook_server.bootstrap import CooCook
from coocook_server.models.account import Role
from coocook_server.services.accounts import AccountRecord
from coocook_server.services.desk import DeskPerson
from coocook_server.services.people import AccountChange

_HEIGHT = 280
_NAME = 0


class StaffEditor(QWidget):
    """Those who left stay in the list, since history names them."""

    changed = Signal()

    def __init__(
        self,
        coocook: CooCook,
        tasks: TaskRunner,
        live: LiveChanges,
        shift: Shift,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._coocook = coocook
        self._tasks = tasks
        self._shift = shift
        self.people: tuple[DeskPerson, ...] = ()
        self.banner = Banner()
        headings = (tr("Name"), tr("Role"), tr("PIN"), tr("On the web"), tr("State"))
        self.table = PlainTable(tr("Staff"), headings)
        self.empty = EmptyState(
            tr("You work alone"),
            tr(
                "CooCook asks nobody who they are. As soon as there are two people here, "
                "whoever sits down picks their name, and history shows who did what."
            ),
            tr("Add a person"),
        )
        self.add_button, self.edit_button = QPushButton(tr("Add a &person…")), QPushButton(tr("&Change…"))
        self.pin_button, self.no_pin_button = QPushButton(tr("Set P&IN…")), QPushButton(tr("&Remove PIN"))
        self.leave_button = QPushButton(tr("&Let go"))
        self._pages = QStackedWidget()
        self._lay_out()
        live.changed.connect(self._heard)
        for button, slot in (
            (self.add_button, self.add),
            (self.edit_button, self.edit),
            (self.pin_button, self.set_pin),
            (self.no_pin_button, self.remove_pin),
            (self.leave_button, self.switch_active),
        ):
            button.clicked.connect(slot)
        self.empty.asked.connect(self.add)
        self.table.itemSelectionChanged.connect(self._selection_changed)
        self.table.itemActivated.connect(self.edit)
        self._selection_changed()

    @property
    def selected(self) -> DeskPerson | None:
        """The person who is selected."""
        row = self.table.currentRow()
        return self.people[row] if 0 <= row < len(self.people) else None

    def refresh(self) -> None:
        """Read them again."""
        self._tasks.run(
            lambda _task: self._coocook.desk.people(), owner=self, done=self._show, failed=self._refused
        )

    def add(self) -> None:
        """Ask for somebody new."""
        dialog = StaffPersonDialog(self._coocook, self._tasks, self._shift, None, self.window())
        dialog.kept.connect(self._added)
        dialog.open()

    def edit(self) -> None:
        """Give the selected person another name or role."""
        person = self.selected
        if person is not None:
            dialog = StaffPersonDialog(self._coocook, self._tasks, self._shift, person, self.window())
            dialog.kept.connect(lambda account: self._edited(person, account))
            dialog.open()

    def set_pin(self) -> None:
        """Ask for a PIN for the selected person."""
        person = self.selected
        if person is not None:
            dialog = PinDialog(self._coocook, self._tasks, self._shift, person, self.window())
            dialog.kept.connect(self.refresh)
            dialog.open()

    def remove_pin(self) -> None:
        """Let the selected person sit down without a PIN."""
        person, by = self.selected, self._shift.by
        if person is not None:
            self._do(lambda: self._coocook.desk.set_pin(person.id, None, by=by), "")

    def switch_active(self) -> None:
        """Let the selected person go, or take them back."""
        person, by = self.selected, self._shift.by
        if person is None:
            return
        leaves = person.active
        words = tr("{name} works here no more") if leaves else tr("{name} works here again")
        wanted = AccountChange(active=not leaves)
        self._do(
            lambda: self._coocook.people.change(person.id, wanted, by=by, version=person.version),
            words.format(name=person.name),
            changing_person(self._coocook, self._shift, person.id, AccountChange(active=leaves), wanted),
        )

    def _do(self, work: Callable[[], object], words: str, step: Step | None = None) -> None:
        def done(_result: object) -> None:
            self.banner.clear()
            if step is not None:
                self._shift.note(words, step)
            self.refresh()

        self._tasks.run(lambda _task: work(), owner=self, done=done, failed=self._refused)

    def _added(self, account: AccountRecord) -> None:
        self.banner.clear()
        back = changing_person(
            self._coocook, self._shift, account.id, AccountChange(active=False), AccountChange(active=True)
        )
        self._shift.note(tr("{name} works at the desk").format(name=account.name), back)
        self.refresh()

    def _edited(self, before: DeskPerson, after: AccountRecord) -> None:
        self.banner.clear()
        if (before.name, before.role) != (after.name, after.role):
            back = changing_person(
                self._coocook,
                self._shift,
                after.id,
                AccountChange(name=before.name, role=before.role),
                AccountChange(name=after.name, role=after.role),
            )
            self._shift.note(tr("{name} changed").format(name=after.name), back)
        self.refresh()

    def _heard(self, nouns: frozenset[str]) -> None:
        if nouns & {"user", "anything"}:
            self.refresh()

    def _show(self, people: tuple[DeskPerson, ...]) -> None:
        kept = None if self.selected is None else self.selected.id
        self.people = people
        self.table.setRowCount(len(people))
        for row, person in enumerate(people):
            self.table.show_row(
                row,
                (
                    person.name,
                    role_name(person.role),
                    tr("Yes") if person.has_pin else tr("No"),
                    person.username or tr("No"),
                    tr("Works here") if person.active else tr("Left"),
                ),
            )
            if person.id == kept:
                self.table.selectRow(row)
        if people and self.selected is None:
            self.table.selectRow(0)
        self._pages.setCurrentWidget(self.table if people else self.empty)
        for button in (
            self.add_button,
            self.edit_button,
            self.pin_button,
            self.no_pin_button,
            self.leave_button,
        ):
            button.setVisible(bool(people))
        self._selection_changed()
        self.changed.emit()

    def _selection_changed(self) -> None:
        person = self.selected
        for button in (self.edit_button, self.leave_button):
            button.setEnabled(person is not None)
        self.pin_button.setEnabled(person is not None and person.active)
        self.no_pin_button.setEnabled(person is not None and person.has_pin)
        gone = person is not None and not person.active
        self.leave_button.setText(tr("&Take back") if gone else tr("&Let go"))

    def _refused(self, fault: Exception) -> None:
        self.banner.say(wording.fault(fault), "error")

    def _lay_out(self) -> None:
        header = self.table.horizontalHeader()
        for place in range(self.table.columnCount()):
            header.setSectionResizeMode(place, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(_NAME, QHeaderView.ResizeMode.Stretch)
        self._pages.setFixedHeight(_HEIGHT)
        self._pages.addWidget(self.empty)
        self._pages.addWidget(self.table)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.add_button)
        buttons.addStretch(1)
        for button in (self.edit_button, self.pin_button, self.no_pin_button, self.leave_button):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.banner)
        column.addWidget(self._pages)
        column.addLayout(buttons)


def changing_person(
    coocook: CooCook, shift: Shift, id: int, wanted: AccountChange, before: AccountChange
) -> Step:
    """Changes somebody, and then the other way."""

    def step() -> Step:
        coocook.people.change(id, wanted, by=shift.by)
        return changing_person(coocook, shift, id, before, wanted)

    return step


def sits_alone(people: tuple[DeskPerson, ...]) -> bool:
    """Whether nobody need be asked who they are."""
    return sum(person.active for person in people) < 2 and not any(
        person.active and person.has_pin and person.role is Role.ADMINISTRATOR for person in people
    )
