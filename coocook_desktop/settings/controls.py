"""What settings are typed and chosen with: each tells its value as text, and when a person changes it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QCompleter,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)

from coocook_desktop.language import tr
from coocook_desktop.settings.fields import Field, Kind

KEPT = "\0"
"""The value of a password that is kept and not shown."""
ON, OFF = "true", "false"
_NUMBER_WIDTH = 96
_LEAST_WIDTH = 200
_MOST_SHOWN = 12


class Control(QWidget):
    """A field of some kind; `edit` is the widget that takes the focus.

    Everything has its parent from the start: Qt dresses a whole tree again whenever it is moved.
    """

    changed = Signal()
    """A person changed it."""

    edit: QWidget

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(8)

    @property
    def value(self) -> str:
        """What it says now."""
        raise NotImplementedError

    def show_value(self, value: str) -> None:
        """Say this; nobody is told."""
        raise NotImplementedError

    def show_default(self, value: str) -> None:
        """Show what holds while the field is empty."""

    def lock(self, *, locked: bool) -> None:
        """Whether it can only be read."""
        self.edit.setEnabled(not locked)


class TextControl(Control):
    """A line of text, or a number with its unit."""

    def __init__(self, field: Field, parent: QWidget) -> None:
        super().__init__(parent)
        self.edit: QLineEdit = QLineEdit(self, maxLength=field.longest)
        self.row.addWidget(self.edit)
        if field.kind is Kind.NUMBER:
            self.edit.setFixedWidth(_NUMBER_WIDTH)
            _add_unit(self, field)
        else:
            self.edit.setMinimumWidth(_LEAST_WIDTH)
        self.edit.textEdited.connect(self.changed)

    @property
    def value(self) -> str:
        return self.edit.text().strip()

    def show_value(self, value: str) -> None:
        self.edit.setText(value)
        self.edit.setCursorPosition(0)

    def show_default(self, value: str) -> None:
        self.edit.setPlaceholderText(value)

    def lock(self, *, locked: bool) -> None:
        self.edit.setReadOnly(locked)


class PasswordControl(TextControl):
    """A password: what is kept is never shown, only replaced or removed."""

    def __init__(self, field: Field, parent: QWidget) -> None:
        super().__init__(field, parent)
        self.edit.setEchoMode(QLineEdit.EchoMode.Password)
        self._kept = False
        self.remove = QPushButton(tr("Remove"), self)
        self.remove.setAutoDefault(False)
        self.remove.setToolTip(tr("Forget the password that is kept"))
        self.remove.clicked.connect(self._remove)
        self.row.addWidget(self.remove)
        self.show_value("")

    @property
    def value(self) -> str:
        # Blanks at the ends of a password are a part of it.
        return self.edit.text() or (KEPT if self._kept else "")

    def show_value(self, value: str) -> None:
        self._kept = value == KEPT
        self.edit.setText("" if self._kept else value)
        self._show_kept()

    def lock(self, *, locked: bool) -> None:
        super().lock(locked=locked)
        self.remove.setEnabled(not locked)

    def _remove(self) -> None:
        self._kept = False
        self.edit.clear()
        self._show_kept()
        self.edit.setFocus()
        self.changed.emit()

    def _show_kept(self) -> None:
        self.edit.setPlaceholderText(tr("Kept; type a new one to replace it") if self._kept else "")
        self.remove.setVisible(self._kept)


class SwitchControl(Control):
    """Yes or no; its label stands beside the box."""

    def __init__(self, field: Field, parent: QWidget) -> None:
        super().__init__(parent)
        self.edit: QCheckBox = QCheckBox(field.title, self)
        self.row.addWidget(self.edit)
        self.row.addStretch(1)
        self.edit.clicked.connect(self.changed)

    @property
    def value(self) -> str:
        return ON if self.edit.isChecked() else OFF

    def show_value(self, value: str) -> None:
        self.edit.setChecked(value == ON)


class ChoiceControl(Control):
    """One of a few; the value of an empty text stands for the default."""

    def __init__(self, field: Field, parent: QWidget) -> None:
        super().__init__(parent)
        self.edit: QComboBox = QComboBox(self)
        for value, words in field.choices:
            self.edit.addItem(words if words.isdecimal() else tr(words) if words else "", value)
        self.row.addWidget(self.edit)
        _add_unit(self, field)
        self.row.addStretch(1)
        self.edit.activated.connect(lambda _place: self.changed.emit())

    @property
    def value(self) -> str:
        return str(self.edit.currentData())

    def show_value(self, value: str) -> None:
        self.edit.setCurrentIndex(self.edit.findData(value))

    def show_default(self, value: str) -> None:
        place = self.edit.findData("")
        if place >= 0:
            self.edit.setItemText(place, tr("{value} (default)").format(value=value))


class SearchedControl(Control):
    """One of many, found by typing any part of it; what is typed and not in the list stays as it is."""

    def __init__(self, field: Field, parent: QWidget) -> None:
        super().__init__(parent)
        self.edit: QComboBox = QComboBox(self, editable=True)
        self.edit.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.edit.setMinimumWidth(_LEAST_WIDTH)
        self.edit.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.edit.setMaxVisibleItems(_MOST_SHOWN)
        self.line = QLineEdit(self.edit, maxLength=field.longest)
        self.edit.setLineEdit(self.line)
        self.row.addWidget(self.edit, 1)
        self.line.textEdited.connect(self.changed)
        self.edit.activated.connect(lambda _place: self.changed.emit())

    @property
    def value(self) -> str:
        typed = self.edit.currentText().strip()
        place = self.edit.findText(typed, Qt.MatchFlag.MatchFixedString)
        return str(self.edit.itemData(place)) if place >= 0 else typed

    @property
    def has_options(self) -> bool:
        """Whether there is a list to choose from."""
        return bool(self.edit.count())

    def offer(self, options: Sequence[tuple[str, str]]) -> None:
        """The values and their words; the present value stays."""
        present = self.value
        self.edit.clear()
        for value, words in options:
            self.edit.addItem(words, value)
        completer = QCompleter(self.edit.model(), self.edit)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.setMaxVisibleItems(_MOST_SHOWN)
        completer.activated.connect(lambda _text: self.changed.emit())
        self.edit.setCompleter(completer)
        self.show_value(present)

    def show_value(self, value: str) -> None:
        place = self.edit.findData(value)
        self.edit.setCurrentIndex(place)
        if place < 0:
            self.edit.setEditText(value)
        self.line.setCursorPosition(0)


def control_for(field: Field, parent: QWidget) -> Control:
    """The control of a field's kind."""
    made: dict[Kind, Callable[[Field, QWidget], Control]] = {
        Kind.PASSWORD: PasswordControl,
        Kind.SWITCH: SwitchControl,
        Kind.CHOICE: ChoiceControl,
        Kind.SEARCHED: SearchedControl,
    }
    return made.get(field.kind, TextControl)(field, parent)


def _add_unit(control: Control, field: Field) -> None:
    if field.unit:
        unit = QLabel(tr(field.unit), control)
        unit.setProperty("role", "muted")
        control.row.addWidget(unit)
    if field.kind is Kind.NUMBER:
        control.row.addStretch(1)
