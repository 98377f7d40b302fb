"""One setting on the screen: its name, what it means, its field, and what is wrong with it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from coocook_desktop.language import say, tr
from coocook_desktop.settings.controls import control_for
from coocook_desktop.settings.fields import Field, Kind
from coocook_desktop.widgets.field_error import FieldError
from coocook_desktop.widgets.labels import plain_label

_WORDS, _FIELD = 5, 6
"""How the width is shared."""


class SettingRow(QWidget):
    """Knows the value that is kept, so that it can tell whether another was typed."""

    changed = Signal()
    """A person typed or chose another value."""

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self.kept = ""
        self.control = control_for(field, self)
        self.label = QLabel(field.title, self, wordWrap=True)
        self.label.setProperty("role", "strong")
        self.label.setBuddy(self.control.edit)
        self.help = plain_label("muted", self)
        self.help.setText(tr(field.help))
        self.note = plain_label("warning", self)
        self.note.hide()
        self.error = FieldError(self.control.edit, parent=self)
        self.control.edit.setAccessibleName(field.title)
        self.control.edit.setAccessibleDescription(tr(field.help))
        self.control.changed.connect(self.changed)
        self._lay_out()

    @property
    def edited(self) -> bool:
        """Whether it says something else than what is kept."""
        return self.control.value != self.kept

    @property
    def value(self) -> str:
        """What it says now."""
        return self.control.value

    @property
    def searched(self) -> str:
        """What a search looks through."""
        return " ".join((self.field.title, tr(self.field.help), self.field.label, self.field.name)).lower()

    def show_kept(self, value: str, *, over_typed: bool = False) -> None:
        """What is kept now; what a person has typed over it stays unless told otherwise."""
        stays = self.edited and not over_typed
        self.kept = value
        if not stays:
            self.control.show_value(value)

    def lock(self, variable: str) -> None:
        """Show that the environment decides; it can only be read."""
        self.note.setText(tr("Set by {variable} in the environment.").format(variable=variable))
        self.note.setVisible(bool(variable))
        self.control.lock(locked=bool(variable))

    def say(self, problem: str) -> None:
        """What is wrong, or nothing."""
        self.error.say(say(problem) if problem else "")
        if not problem:
            self.control.edit.setAccessibleDescription(self.help.text())

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 6, 10, 6)
        row.setSpacing(20)
        words, below = QVBoxLayout(), QVBoxLayout()
        if self.field.kind is not Kind.SWITCH:
            row.addLayout(words, _WORDS)
        row.addLayout(below, _FIELD)
        row.setAlignment(below, Qt.AlignmentFlag.AlignTop)
        words.setSpacing(2)
        if self.field.kind is not Kind.SWITCH:
            words.addWidget(self.label)
            words.addWidget(self.help)
            words.addStretch(1)
        below.setSpacing(4)
        below.addWidget(self.control)
        if self.field.kind is Kind.SWITCH:
            self.label.hide()
            below.addWidget(self.help)
        below.addWidget(self.error)
        below.addWidget(self.note)
        below.addStretch(1)
