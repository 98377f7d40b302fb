"""Adding and changing a customer."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from coocook_desktop import language, wording
from coocook_desktop.language import tr
from coocook_desktop.shift import Shift
from coocook_desktop.tasks import Task, TaskRunner
from coocook_desktop.widgets.banner import Banner
from coocook_desktop.widgets.field_error import FieldError
from coocook_desktop.widgets.roles import set_role
from coocook_server.bootstrap import CooCook
from coocook_server.errors import Invalid, Stale
from coocook_server.services.customers import CustomerChange, CustomerRecord

WIDTH = 460
NOTES_HEIGHT = 96


class CustomerDialog(QDialog):
    """Says beside each field what is wrong with it as it is typed; nothing typed is lost unasked."""

    saved = Signal(object, object)
    """The customer as they were (None for a new one) and as they now are."""

    def __init__(
        self,
        coocook: CooCook,
        tasks: TaskRunner,
        shift: Shift,
        edited: CustomerRecord | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._coocook = coocook
        self._tasks = tasks
        self._shift = shift
        self._edited = edited
        self._touched: set[str] = set()
        self._saving = False
        title = tr("New customer") if edited is None else tr("Edit {name}").format(name=edited.row.name)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.banner = Banner()
        self.name = QLineEdit(maxLength=120)
        self.phone = QLineEdit(maxLength=40)
        self.language = QComboBox()
        for code, called in language.NAMES.items():
            self.language.addItem(called, code)
        self.allergies = QLineEdit(maxLength=500)
        self.dietary_needs = QLineEdit(maxLength=500)
        self.notes = QPlainTextEdit(tabChangesFocus=True)
        self.notes.setMinimumHeight(NOTES_HEIGHT)
        self._fields: dict[str, QWidget] = {
            "name": self.name,
            "phone": self.phone,
            "language": self.language,
            "allergies": self.allergies,
            "dietary_needs": self.dietary_needs,
            "notes": self.notes,
        }
        self._labels = {
            "name": tr("&Name"),
            "phone": tr("&Phone"),
            "language": tr("&Language of mail"),
            "allergies": tr("&Allergies"),
            "dietary_needs": tr("&Diet"),
            "notes": tr("N&otes, for staff only"),
        }
        self.errors = {
            name: FieldError(field, self._labels[name].replace("&", ""))
            for name, field in self._fields.items()
        }
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
        )
        self._lay_out()
        self._fill(edited)
        self._connect()

    @property
    def typed(self) -> CustomerChange:
        """What the fields say."""
        return CustomerChange(
            name=self.name.text(),
            phone=self.phone.text(),
            language=self.language.currentData(),
            notes=self.notes.toPlainText(),
            allergies=self.allergies.text(),
            dietary_needs=self.dietary_needs.text(),
        )

    @property
    def change(self) -> CustomerChange:
        """Only what is different from how it began."""
        first = vars(self._first)
        return CustomerChange(
            **{name: value for name, value in vars(self.typed).items() if value != first[name]}
        )

    @property
    def has_changes(self) -> bool:
        """Whether something was typed that is not saved."""
        return self.typed != self._first

    def save(self) -> None:
        """Check every field, and save."""
        self._touched = set(self._fields)
        if self._saving or self._show_problems():
            self._focus_first_problem()
            return
        self.banner.clear()
        self._write()

    def reject(self) -> None:
        """Close, after asking where something would be lost."""
        if not self.has_changes:
            super().reject()
            return
        words = tr("Discard what you typed?")
        self.question = QMessageBox(QMessageBox.Icon.Question, self.windowTitle(), words, parent=self)
        discard = self.question.addButton(tr("Discard"), QMessageBox.ButtonRole.DestructiveRole)
        keep = self.question.addButton(tr("Keep editing"), QMessageBox.ButtonRole.RejectRole)
        self.question.setDefaultButton(keep)
        self.question.setEscapeButton(keep)
        discard.clicked.connect(lambda: QDialog.reject(self))
        self.question.open()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.has_changes and self.result() != QDialog.DialogCode.Accepted:
            event.ignore()
            self.reject()
            return
        super().closeEvent(event)

    def _write(self, *, even_if_changed: bool = False) -> None:
        edited, customers = self._edited, self._coocook.customers
        change, typed = self.change, self.typed

        def work(_task: Task) -> CustomerRecord:
            if edited is None:
                return customers.add(typed, by=self._shift.by)
            version = None if even_if_changed else edited.version
            return customers.change(edited.id, change, by=self._shift.by, version=version)

        self._busy(busy=True)
        self._tasks.run(work, owner=self, done=self._written, failed=self._refused)

    def _written(self, now: CustomerRecord) -> None:
        self._first = self.typed
        self.saved.emit(self._edited, now)
        self.accept()

    def _refused(self, fault: Exception) -> None:
        self._busy(busy=False)
        if isinstance(fault, Stale):
            self.banner.say(
                tr("Somebody else changed this customer meanwhile. What you typed is still here."),
                tone="warning",
                actions=(
                    (tr("Show theirs"), self._load_theirs),
                    (tr("Save mine anyway"), lambda: self._write(even_if_changed=True)),
                ),
            )
            return
        if isinstance(fault, Invalid) and fault.fields:
            self._say(fault.fields)
            self._focus_first_problem()
            return
        self.banner.say(wording.fault(fault), tone="error")

    def _load_theirs(self) -> None:
        if self._edited is None:
            return
        id = self._edited.id

        def done(now: CustomerRecord) -> None:
            self.banner.clear()
            self._edited = now
            self._fill(now)
            self._show_problems()

        self._tasks.run(
            lambda _task: self._coocook.customers.get(id, by=self._shift.by),
            owner=self,
            done=done,
            failed=self._refused,
        )

    def _typed(self, name: str) -> None:
        self._touched.add(name)
        self._show_problems()

    def _show_problems(self) -> bool:
        """Say what is wrong with the fields that were touched; whether anything is wrong at all."""
        wrong = self._coocook.customers.problems(self.typed if self._edited is None else self.change)
        if self._edited is None and not self.phone.text().strip():
            wrong["phone"] = tr("is needed")
        self._say({name: problem for name, problem in wrong.items() if name in self._touched})
        return bool(wrong)

    def _say(self, wrong: dict[str, str]) -> None:
        for name, error in self.errors.items():
            error.say(language.say(wrong[name]) if name in wrong else "")

    def _focus_first_problem(self) -> None:
        for name, error in self.errors.items():
            if error.text():
                self._fields[name].setFocus()
                return

    def _busy(self, *, busy: bool) -> None:
        self._saving = busy
        self.buttons.button(QDialogButtonBox.StandardButton.Save).setEnabled(not busy)

    def _fill(self, edited: CustomerRecord | None) -> None:
        self.name.setText("" if edited is None else edited.row.name)
        self.phone.setText("" if edited is None else edited.row.phone or "")
        code = language.current() if edited is None else edited.language
        self.language.setCurrentIndex(max(0, self.language.findData(code)))
        self.allergies.setText("" if edited is None else edited.allergies)
        self.dietary_needs.setText("" if edited is None else edited.dietary_needs)
        self.notes.setPlainText("" if edited is None else edited.notes)
        if edited is not None:
            self.allergies.setPlaceholderText(edited.last_allergies)
            self.dietary_needs.setPlaceholderText(edited.last_dietary_needs)
        self._touched = set()
        self._first = self.typed

    def _connect(self) -> None:
        for name in ("name", "phone", "allergies", "dietary_needs"):
            field = getattr(self, name)
            field.textChanged.connect(lambda _text, name=name: self._typed(name))
        self.notes.textChanged.connect(lambda: self._typed("notes"))
        self.buttons.accepted.connect(self.save)
        self.buttons.rejected.connect(self.reject)

    def _lay_out(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(24, 24, 24, 16)
        outer.setSpacing(4)
        outer.addWidget(self.banner)
        for name, words in self._labels.items():
            label = QLabel(words)
            label.setBuddy(self._fields[name])
            self._fields[name].setAccessibleName(words.replace("&", ""))
            outer.addWidget(label)
            outer.addWidget(self._fields[name], 1 if name == "notes" else 0)
            outer.addWidget(self.errors[name])
            outer.addSpacing(4)
        outer.addSpacing(8)
        outer.addWidget(self.buttons)
        set_role(self.buttons.button(QDialogButtonBox.StandardButton.Save), "primary")
        self.resize(WIDTH, self.sizeHint().height())
