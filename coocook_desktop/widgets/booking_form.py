"""What a customer says of a booking: for how many, where, what must not be in the food."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from coocook_desktop import language
from coocook_desktop.language import tr
from coocook_desktop.widgets.field_error import FieldError
from coocook_server.services.booking_drafts import MOST_GUESTS

LINES = 2
NARROW = 120


class BookingForm(QWidget):
    """The same fields for a new booking and one that is edited; what is wrong is said under each."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.guests = QSpinBox(minimum=0, maximum=MOST_GUESTS)
        self.guests.setSpecialValueText(tr("not said"))
        self.guests.setFixedWidth(NARROW)
        self.guests.lineEdit().setTextMargins(6, 0, 0, 0)
        self.phone = QLineEdit(maxLength=40)
        self.allergies = _text()
        self.dietary_needs = _text()
        self.address = _text()
        self.special_requests = _text()
        self._fields: dict[str, QWidget] = {
            "guests": self.guests,
            "phone": self.phone,
            "allergies": self.allergies,
            "dietary_needs": self.dietary_needs,
            "address": self.address,
            "special_requests": self.special_requests,
        }
        self._suggested: dict[str, str] = {}
        self.errors = {name: FieldError(field) for name, field in self._fields.items()}
        self._lay_out()
        self.guests.valueChanged.connect(self._touched)
        self.phone.textChanged.connect(self._touched)
        for field in self._texts().values():
            field.textChanged.connect(self._touched)

    @property
    def guest_count(self) -> int | None:
        """For how many, if that was said."""
        return self.guests.value() or None

    @property
    def texts(self) -> dict[str, str]:
        """What was written, by field."""
        return {name: field.toPlainText().strip() for name, field in self._texts().items()}

    @property
    def typed(self) -> bool:
        """Whether anything was typed that was not filled in by itself."""
        texts = any(text != self._suggested.get(name, "") for name, text in self.texts.items() if text)
        return texts or self.guest_count is not None or bool(self.phone.text().strip())

    def fill(self, guests: int | None, phone: str | None, texts: Mapping[str, str]) -> None:
        """Show these values."""
        self.guests.setValue(guests or 0)
        self.phone.setText(phone or "")
        for name, field in self._texts().items():
            field.setPlainText(texts.get(name, ""))

    def hint_phone(self, phone: str | None) -> None:
        """The number that is called where the booking has none of its own."""
        self.phone.setPlaceholderText(phone or "")

    def suggest(self, texts: Mapping[str, str]) -> None:
        """Fill in what is known already, where nothing else was typed."""
        for name, text in texts.items():
            field = self._texts()[name]
            if field.toPlainText().strip() in ("", self._suggested.get(name, "")):
                field.setPlainText(text)
                self._suggested[name] = text

    def say_problems(self, problems: Mapping[str, str]) -> bool:
        """Say beside the fields what is wrong, and put the keyboard on the first; whether any was."""
        wrong = [name for name in self._fields if name in problems]
        for name, error in self.errors.items():
            error.say(language.say(problems[name]) if name in problems else "")
        if wrong:
            self._fields[wrong[0]].setFocus()
        return bool(wrong)

    def _touched(self) -> None:
        for error in self.errors.values():
            error.say("")
        self.changed.emit()

    def _texts(self) -> dict[str, QPlainTextEdit]:
        return {name: field for name, field in self._fields.items() if isinstance(field, QPlainTextEdit)}

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        top = QGridLayout()
        top.setHorizontalSpacing(12)
        top.setVerticalSpacing(4)
        top.setColumnStretch(1, 1)
        for place, (name, words) in enumerate((("guests", tr("&Guests")), ("phone", tr("P&hone that day")))):
            top.addWidget(self._label(name, words), 0, place)
            top.addWidget(self._fields[name], 1, place)
            top.addWidget(self.errors[name], 2, place)
        column.addLayout(top)
        for name, words in (
            ("allergies", tr("&Allergies")),
            ("dietary_needs", tr("&Diet")),
            ("address", tr("Addr&ess")),
            ("special_requests", tr("&Requests")),
        ):
            column.addSpacing(6)
            column.addWidget(self._label(name, words))
            column.addWidget(self._fields[name])
            column.addWidget(self.errors[name])
        column.addStretch(1)

    def _label(self, name: str, words: str) -> QLabel:
        label = QLabel(words)
        label.setBuddy(self._fields[name])
        return label


def _text() -> QPlainTextEdit:
    field = QPlainTextEdit(tabChangesFocus=True)
    margins = 2 * (field.frameWidth() + 8)
    field.setFixedHeight(field.fontMetrics().lineSpacing() * LINES + margins)
    return field
