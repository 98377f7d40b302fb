"""Who is at the desk: a name is picked, and where there is a PIN it is typed."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from coocook_desktop import language, wording
from coocook_desktop.language import tr
from coocook_desktop.settings.roles import role_name
from coocook_desktop.shift import Shift
from coocook_desktop.tasks import TaskRunner
from coocook_desktop.widgets.banner import Banner
from coocook_desktop.widgets.dialog_buttons import dialog_buttons
from coocook_desktop.widgets.field_error import FieldError
from coocook_desktop.widgets.fitting import fit_height
from coocook_desktop.widgets.labels import plain_label
from coocook_server.bootstrap import CooCook
from coocook_server.errors import Invalid
from coocook_server.models.account import Actor
from coocook_server.services.desk import DeskPerson

_ROW = 40
_MOST_SHOWN = 7


class HandOverDialog(QDialog):
    """Closing it changes nothing; typing the first letters of a name finds it."""

    sat_down = Signal(object)
    """An `Actor`."""

    def __init__(
        self,
        coocook: CooCook,
        tasks: TaskRunner,
        shift: Shift,
        people: tuple[DeskPerson, ...],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._coocook = coocook
        self._tasks = tasks
        self._shift = shift
        self._asking = False
        self.people = tuple(person for person in people if person.active)
        self.setWindowTitle(tr("Who is at the desk?"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(380)
        self.banner = Banner()
        self.names = QListWidget()
        self.names.setAccessibleName(tr("Who is at the desk?"))
        self.pin_label = QLabel(tr("&PIN"))
        self.pin = QLineEdit(maxLength=200)
        self.pin.setEchoMode(QLineEdit.EchoMode.Password)
        self.pin_label.setBuddy(self.pin)
        self.error = FieldError(self.pin)
        self.forgotten = plain_label("muted")
        self.sit_button = QPushButton(tr("&Sit down"))
        self._lay_out()
        self.sit_button.clicked.connect(self.sit_down)
        self.names.currentRowChanged.connect(lambda _row: self._chosen())
        self.names.itemDoubleClicked.connect(lambda _item: self.sit_down())
        self.pin.textEdited.connect(lambda _text: self.error.say(""))
        present = [person.id for person in self.people]
        here = shift.by.user_id
        self.names.setCurrentRow(present.index(here) if here in present else 0)

    @property
    def person(self) -> DeskPerson | None:
        """Who is picked."""
        row = self.names.currentRow()
        return self.people[row] if 0 <= row < len(self.people) else None

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        fit_height(self)
        self.names.setFocus()

    def sit_down(self) -> None:
        """Let the picked person act from now on, if the PIN is theirs."""
        person, secret = self.person, self.pin.text()
        if person is None or self._asking:
            return
        if person.has_pin and not secret:
            if not self.names.hasFocus():
                self.error.say(tr("Type your PIN."))
            self.pin.setFocus()
            return
        self._asking = True
        self._tasks.run(
            lambda _task: self._coocook.desk.sit_down(person.id, secret),
            owner=self,
            done=self._sits,
            failed=self._refused,
        )

    def _sits(self, actor: Actor) -> None:
        self._shift.hand_over(actor)
        self.sat_down.emit(actor)
        self.accept()

    def _refused(self, fault: Exception) -> None:
        self._asking = False
        self.pin.selectAll()
        self.pin.setFocus()
        if isinstance(fault, Invalid) and "pin" in fault.fields:
            self.error.say(language.say(fault.fields["pin"]))
        else:
            self.banner.say(wording.fault(fault), "error")
        fit_height(self)

    def _chosen(self) -> None:
        self.banner.clear()
        self.error.say("")
        self.pin.clear()
        person = self.person
        asked = person is not None and person.has_pin
        for widget in (self.pin_label, self.pin):
            widget.setVisible(asked)
        self.forgotten.setText(
            tr("Forgotten? The password of your account does as well.")
            if asked and person is not None and person.username
            else tr("Forgotten? An administrator sets a new one in the settings.")
        )
        self.forgotten.setVisible(asked)
        fit_height(self)

    def _lay_out(self) -> None:
        for person in self.people:
            item = QListWidgetItem(
                tr("{name} – {role}").format(name=person.name, role=role_name(person.role))
            )
            item.setSizeHint(QSize(0, _ROW))
            self.names.addItem(item)
        self.names.setFixedHeight(_ROW * min(len(self.people), _MOST_SHOWN) + 4)
        words = plain_label("muted")
        words.setText(tr("What you do from now on is recorded under your name."))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(24, 20, 24, 20)
        outer.setSpacing(8)
        outer.addWidget(words)
        outer.addWidget(self.banner)
        outer.addWidget(self.names)
        outer.addWidget(self.pin_label)
        outer.addWidget(self.pin)
        outer.addWidget(self.error)
        outer.addWidget(self.forgotten)
        outer.addSpacing(8)
        outer.addWidget(dialog_buttons(self, self.sit_button))
