"""A new PIN for somebody at the desk, typed twice."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from coocook_desktop import language, wording
from coocook_desktop.language import tr
from coocook_desktop.shift import Shift
from coocook_desktop.tasks import TaskRunner
from coocook_desktop.widgets.banner import Banner
from coocook_desktop.widgets.dialog_buttons import dialog_buttons
from coocook_desktop.widgets.field_error import FieldError
from coocook_desktop.widgets.fitting import fit_height
from coocook_desktop.widgets.labels import plain_label
from coocook_server.bootstrap import CooCook
from coocook_server.errors import Invalid
from coocook_server.services.desk import DeskPerson

LONGEST = 12


class PinDialog(QDialog):
    """Says what is wrong with a PIN as it is typed."""

    kept = Signal()

    def __init__(
        self,
        coocook: CooCook,
        tasks: TaskRunner,
        shift: Shift,
        person: DeskPerson,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._coocook = coocook
        self._tasks = tasks
        self._shift = shift
        self._person = person
        self._keeping = False
        self.setWindowTitle(tr("PIN of {name}").format(name=person.name))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(400)
        self.banner = Banner()
        self.pin, self.again = _digits(tr("New PIN")), _digits(tr("The same PIN again"))
        self.error, self.again_error = FieldError(self.pin), FieldError(self.again)
        self.keep_button = QPushButton(tr("&Set PIN"))
        self.keep_button.clicked.connect(self.keep)
        self.pin.textEdited.connect(lambda _text: self._check())
        self.again.textEdited.connect(lambda _text: self.again_error.say(""))
        self._lay_out()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        fit_height(self)
        self.pin.setFocus()

    def keep(self) -> None:
        """Set it, if both are the same."""
        if not self._check():
            self.pin.setFocus()
            return
        pin = self.pin.text()
        if self.again.text() != pin:
            self.again_error.say(tr("This is another one. Type the same PIN twice."))
            self.again.setFocus()
            return
        coocook, id, by = self._coocook, self._person.id, self._shift.by
        if self._keeping:
            return
        self._keeping = True
        self._tasks.run(
            lambda _task: coocook.desk.set_pin(id, pin, by=by),
            owner=self,
            done=lambda _nothing: self._done(),
            failed=self._refused,
        )

    def _check(self) -> bool:
        problem = self._coocook.desk.pin_problem(self.pin.text())
        self.error.say(language.say(problem) if problem else "")
        return problem is None

    def _done(self) -> None:
        self.kept.emit()
        self.accept()

    def _refused(self, fault: Exception) -> None:
        self._keeping = False
        if isinstance(fault, Invalid) and "pin" in fault.fields:
            self.error.say(language.say(fault.fields["pin"]))
        else:
            self.banner.say(wording.fault(fault), "error")

    def _lay_out(self) -> None:
        words = plain_label("muted")
        words.setText(
            tr(
                "{name} types it when they sit down at the desk. 4 to 12 digits; "
                "it is kept as passwords are, and nobody can read it."
            ).format(name=self._person.name)
        )
        outer = QVBoxLayout(self)
        outer.setContentsMargins(24, 20, 24, 20)
        outer.setSpacing(6)
        outer.addWidget(words)
        outer.addWidget(self.banner)
        outer.addSpacing(6)
        for text, field, error in (
            (tr("&New PIN"), self.pin, self.error),
            (tr("The same PIN &again"), self.again, self.again_error),
        ):
            label = QLabel(text)
            label.setBuddy(field)
            outer.addWidget(label)
            outer.addWidget(field)
            outer.addWidget(error)
        outer.addSpacing(10)
        outer.addWidget(dialog_buttons(self, self.keep_button))


def _digits(name: str) -> QLineEdit:
    field = QLineEdit(maxLength=LONGEST)
    field.setEchoMode(QLineEdit.EchoMode.Password)
    field.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly | Qt.InputMethodHint.ImhSensitiveData)
    field.setAccessibleName(name)
    return field
