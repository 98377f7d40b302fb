"""Adding and changing a chef."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from coocook_desktop.dialogs.chef_bookings import ChefBookingsDialog, Upcoming, upcoming
from coocook_desktop.shift import Shift
from coocook_desktop.tasks import Task, TaskRunner
from coocook_desktop.widgets.banner import Banner
from coocook_desktop.widgets.field_error import FieldError
from coocook_desktop.widgets.hours_editor import HoursEditor
from coocook_desktop.widgets.roles import set_role
from coocook_server.bootstrap import CooCook
from coocook_server.errors import CooCookError, Invalid, Stale
from coocook_server.services.chefs import ChefDraft, ChefRecord
from coocook_server.services.working_hours import EVERY_DAY, WorkingSpan

_CALLED = {
    "name": "Name",
    "cuisine": "Cuisine",
    "hourly_rate": "Rate",
    "location": "Place",
    "bio": "Text",
    "hours": "Hours:",
}
FORM_WIDTH = 376
HEIGHT = 600


@dataclass(frozen=True)
class EditedChef:
    """What the dialog starts from: a chef with the hours they work, or None for a new one."""

    chef: ChefRecord
    hours: tuple[WorkingSpan, ...]


class ChefDialog(QDialog):
    """Says beside each field what is wrong with it as it is typed; nothing typed is lost unasked."""

    saved = Signal(object)
    """The chef as it now is."""

    def __init__(
        self,
        coocook: CooCook,
        tasks: TaskRunner,
        shift: Shift,
        edited: EditedChef | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._coocook = coocook
        self._tasks = tasks
        self._shift = shift
        self._edited = edited
        self._touched: set[str] = set()
        self._saving = False
        self.setWindowTitle("Add chef" if edited is None else f"Edit {edited.chef.name}")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.banner = Banner()
        self.name = QLineEdit(maxLength=120)
        self.cuisine = QComboBox(editable=True)
        self.cuisine.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.rate = QLineEdit(maxLength=12)
        self.location = QLineEdit(maxLength=120)
        self.bio = QPlainTextEdit(tabChangesFocus=True)
        self.active = QCheckBox("Customers can see and book this chef")
        self.hours = HoursEditor()
        self._fields: dict[str, QWidget] = {
            "name": self.name,
            "cuisine": self.cuisine,
            "hourly_rate": self.rate,
            "location": self.location,
            "bio": self.bio,
            "hours": self.hours,
        }
        self.errors = {
            name: FieldError(field, _CALLED[name], reserved=True) for name, field in self._fields.items()
        }
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
        )
        self._lay_out()
        self._fill(edited)
        self._connect()
        self._load_cuisines()

    @property
    def draft(self) -> ChefDraft:
        """What the fields say."""
        photo = None if self._edited is None else self._edited.chef.photo_url
        return ChefDraft(
            name=self.name.text(),
            cuisine=self.cuisine.currentText(),
            hourly_rate=self.rate.text(),
            bio=self.bio.toPlainText(),
            location=self.location.text(),
            photo_url=photo,
            active=self.active.isChecked(),
            hours=self.hours.hours,
        )

    @property
    def has_changes(self) -> bool:
        """Whether something was typed that is not saved."""
        return self.draft != self._first_draft or not self.hours.makes_sense

    def save(self) -> None:
        """Check every field, list what is booked with a chef taken off the pages, and save."""
        if self._saving:
            return
        self._touched = set(self._fields)
        if self._show_problems():
            self._focus_first_problem()
            return
        self.banner.clear()
        chef = None if self._edited is None else self._edited.chef
        if chef is not None and chef.active and not self.active.isChecked():
            self._busy(busy=True)
            self._tasks.run(
                lambda _task: upcoming(self._coocook, chef.id),
                owner=self,
                done=lambda booked: self._ask_about(chef, booked),
                failed=self._refused,
            )
        else:
            self._write()

    def reject(self) -> None:
        """Close, after asking where something would be lost."""
        if not self.has_changes:
            super().reject()
            return
        self.question = QMessageBox(
            QMessageBox.Icon.Question, self.windowTitle(), "Discard what you changed?", parent=self
        )
        self.question.setInformativeText("The chef has not been saved.")
        discard = self.question.addButton("Discard", QMessageBox.ButtonRole.DestructiveRole)
        keep = self.question.addButton("Keep editing", QMessageBox.ButtonRole.RejectRole)
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

    def _ask_about(self, chef: ChefRecord, booked: Upcoming) -> None:
        self._busy(busy=False)
        if not booked.total:
            self._write()
            return
        asking = ChefBookingsDialog(chef, booked, self._coocook.settings.zone, self)
        asking.accepted.connect(self._write)
        asking.open()

    def _write(self, *, even_if_changed: bool = False) -> None:
        draft, edited = self.draft, self._edited

        def work(_task: Task) -> EditedChef:
            if edited is None:
                chef = self._coocook.chefs.add(draft, by=self._shift.by)
            else:
                version = None if even_if_changed else edited.chef.version
                chef = self._coocook.chefs.change(edited.chef.id, draft, by=self._shift.by, version=version)
            return EditedChef(chef, draft.hours)

        self._busy(busy=True)
        self._tasks.run(work, owner=self, done=self._written, failed=self._refused)

    def _written(self, edited: EditedChef) -> None:
        self._edited = edited
        self._first_draft = self.draft
        self.saved.emit(edited.chef)
        self.accept()

    def _refused(self, fault: Exception) -> None:
        self._busy(busy=False)
        if isinstance(fault, Invalid) and fault.fields:
            for name, problem in fault.fields.items():
                if name in self.errors:
                    self.errors[name].say(problem)
            self._focus_first_problem()
        elif isinstance(fault, Stale):
            self.banner.say(
                "Somebody else changed this chef while you were editing. What you typed is still here.",
                tone="warning",
                actions=(
                    ("Show theirs", self._load_theirs),
                    ("Save mine anyway", lambda: self._write(even_if_changed=True)),
                ),
            )
        else:
            words = (
                fault.message
                if isinstance(fault, CooCookError)
                else "The chef could not be saved. See the log."
            )
            self.banner.say(words, tone="error")

    def _load_theirs(self) -> None:
        if self._edited is None:
            return
        id = self._edited.chef.id

        def work(_task: Task) -> EditedChef:
            chef = self._coocook.chefs.get(id, even_inactive=True)
            return EditedChef(chef, self._coocook.chefs.hours(id))

        def done(edited: EditedChef) -> None:
            self.banner.clear()
            self._edited = edited
            self._fill(edited)
            self._show_problems()

        self._tasks.run(work, owner=self, done=done, failed=self._refused)

    def _load_cuisines(self) -> None:
        def done(names: tuple[str, ...]) -> None:
            typed = self.cuisine.currentText()
            blocked = self.cuisine.blockSignals(True)
            self.cuisine.clear()
            self.cuisine.addItems(names)
            self.cuisine.setEditText(typed)
            self.cuisine.blockSignals(blocked)

        self._tasks.run(lambda _task: self._coocook.chefs.cuisines(), owner=self, done=done)

    def _typed(self, name: str) -> None:
        self._touched.add(name)
        self._show_problems()

    def _show_problems(self) -> bool:
        """Say what is wrong with the fields that were touched; whether anything is wrong at all."""
        wrong = self._coocook.chefs.problems(self.draft)
        if not self.hours.makes_sense:
            wrong["hours"] = "look at the days marked above"
        for name, error in self.errors.items():
            error.say(wrong.get(name, "") if name in self._touched else "")
        return bool(wrong)

    def _focus_first_problem(self) -> None:
        for name, error in self.errors.items():
            if error.text():
                self._fields[name].setFocus()
                return

    def _busy(self, *, busy: bool) -> None:
        self._saving = busy
        self.buttons.button(QDialogButtonBox.StandardButton.Save).setEnabled(not busy)

    def _fill(self, edited: EditedChef | None) -> None:
        chef = None if edited is None else edited.chef
        self.name.setText("" if chef is None else chef.name)
        self.cuisine.setEditText("" if chef is None else chef.cuisine)
        self.rate.setText("" if chef is None else f"{chef.hourly_rate:f}")
        self.location.setText("" if chef is None else chef.location)
        self.bio.setPlainText("" if chef is None else chef.bio)
        self.active.setChecked(chef is None or chef.active)
        self.hours.set_hours(EVERY_DAY if edited is None else edited.hours)
        for line in (self.name, self.location, *self.cuisine.findChildren(QLineEdit)):
            line.setCursorPosition(0)
        self._touched = set()
        self._first_draft = self.draft

    def _connect(self) -> None:
        self.name.textChanged.connect(lambda: self._typed("name"))
        self.cuisine.editTextChanged.connect(lambda: self._typed("cuisine"))
        self.rate.textChanged.connect(lambda: self._typed("hourly_rate"))
        self.location.textChanged.connect(lambda: self._typed("location"))
        self.bio.textChanged.connect(lambda: self._typed("bio"))
        self.hours.changed.connect(lambda: self._typed("hours"))
        self.buttons.accepted.connect(self.save)
        self.buttons.rejected.connect(self.reject)

    def _lay_out(self) -> None:
        currency = self._coocook.settings.currency
        form = QVBoxLayout()
        form.setSpacing(4)
        self.rate.setMaximumWidth(144)
        self.bio.setMinimumHeight(96)
        for field in (self.name, self.cuisine, self.location):
            field.setMinimumWidth(FORM_WIDTH)
        labels = {
            "name": "&Name",
            "cuisine": "&Cuisine",
            "hourly_rate": f"&Rate for an hour, in {currency}",
            "location": "&Place",
            "bio": "&About the chef, for customers",
        }
        for name, words in labels.items():
            label = QLabel(words)
            label.setBuddy(self._fields[name])
            self._fields[name].setAccessibleName(words.replace("&", ""))
            for widget in (label, self._fields[name], self.errors[name]):
                form.addWidget(widget)
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(QLabel("Working hours"))
        right.addWidget(self.hours)
        right.addWidget(self.errors["hours"])
        right.addStretch(1)
        columns = QHBoxLayout()
        columns.setSpacing(32)
        columns.addLayout(form, 1)
        columns.addLayout(right)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(24, 24, 24, 16)
        outer.setSpacing(16)
        outer.addWidget(self.banner)
        outer.addLayout(columns, 1)
        outer.addWidget(self.active)
        outer.addWidget(self.buttons)
        set_role(self.buttons.button(QDialogButtonBox.StandardButton.Save), "primary")
        self.resize(self.sizeHint().width(), HEIGHT)
