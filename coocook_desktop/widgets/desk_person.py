"""Who is at the desk, and a way to hand over; nobody is asked where one person works alone."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from coocook_desktop import wording
from coocook_desktop.dialogs.hand_over import HandOverDialog
from coocook_desktop.language import tr
from coocook_desktop.live import LiveChanges
from coocook_desktop.settings.staff import sits_alone
from coocook_desktop.shift import Shift
from coocook_desktop.tasks import TaskRunner
from coocook_server.bootstrap import CooCook
from coocook_server.models.account import Actor
from coocook_server.services.desk import DeskPerson


class DeskPersonButton(QWidget):
    """Hidden while one person works alone.

    Asks at the start of a session where there are several. Somebody who is let go, or gets another role,
    sits there no more, or with that role.
    """

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
        self._asked = False
        self.people: tuple[DeskPerson, ...] = ()
        self.button = QPushButton()
        self.button.setProperty("role", "status")
        self.button.setCursor(Qt.CursorShape.PointingHandCursor)
        self.button.clicked.connect(self.ask)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.button)
        self.hide()
        live.changed.connect(self._heard)
        shift.changed.connect(self._show_name)
        self.refresh()

    def refresh(self) -> None:
        """Read who works here again."""
        coocook = self._coocook
        self._tasks.run(
            lambda _task: (coocook.desk.people(), coocook.desk.nobody_named()),
            owner=self,
            done=self._show,
        )

    def ask(self) -> HandOverDialog:
        """Ask who is at the desk."""
        self._asked = True
        dialog = HandOverDialog(self._coocook, self._tasks, self._shift, self.people, self.window())
        dialog.open()
        return dialog

    def _heard(self, nouns: frozenset[str]) -> None:
        if nouns & {"user", "anything"}:
            self.refresh()

    def _show(self, found: tuple[tuple[DeskPerson, ...], Actor]) -> None:
        self.people, nobody = found
        self._keep_up(nobody)
        self.setVisible(not sits_alone(self.people))
        self._show_name()
        several = sum(person.active for person in self.people) > 1
        if several and not self._asked and self._shift.by.user_id is None:
            self.ask()

    def _keep_up(self, nobody: Actor) -> None:
        """The one who sits there is as their account now is."""
        by = self._shift.by
        here = next((each for each in self.people if each.id == by.user_id and each.active), None)
        now = nobody
        if here is not None:
            now = Actor(here.id, here.role, here.name, by.chef_id, by.origin)
        if now != by:
            self._shift.hand_over(now)

    def _show_name(self) -> None:
        name = wording.actor(self._shift.by.name)
        if self._shift.by.user_id is None:
            self.button.setText(tr("Who is at the desk?"))
        else:
            self.button.setText(self.button.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, 150))
        self.button.setToolTip(tr("{name} is at the desk. Hand over to somebody else.").format(name=name))
        self.button.setAccessibleName(self.button.toolTip())
