"""What a chef says of itself: name, cuisine, rate, place, story; and the card that comes of it."""

from decimal import Decimal, InvalidOperation
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from coocook_desktop import wording
from coocook_desktop.language import later, tr
from coocook_desktop.widgets.chef_card import CardFace, CardPreview, rate_words
from coocook_desktop.widgets.field_error import FieldError
from coocook_desktop.widgets.labels import section_title
from coocook_desktop.widgets.scroll_area import scroll_area
from coocook_server.services.chefs import ChefDraft, ChefRecord

NAMES = {
    "name": later("Name"),
    "cuisine": later("Cuisine"),
    "hourly_rate": later("Rate"),
    "location": later("Place"),
    "service_area": later("Service area"),
    "service_radius_km": later("Radius"),
    "bio": later("Story"),
    "active": later("Shown to customers"),
    "hours": later("Working hours"),
    "photo_url": later("Portrait"),
}
"""What the values of a chef are called."""
_LEAST_FIELD = 220
_AREA_HEIGHT = 60
_STORY_HEIGHT = 120


class ChefProfile(QWidget):
    """Fields and a preview; whoever holds it checks what is typed and saves it."""

    typed = Signal(str)
    """The field of this name was changed by the person."""

    def __init__(self, currency: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._currency = currency
        self._chef: ChefRecord | None = None
        self._filling = False
        self._photo: QPixmap | None = None
        self.name = QLineEdit(maxLength=120)
        self.cuisine = QComboBox(editable=True)
        self.cuisine.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.rate = QLineEdit(maxLength=13)
        self.location = QLineEdit(maxLength=120)
        self.area = QPlainTextEdit(tabChangesFocus=True)
        self.radius = QLineEdit(maxLength=6, placeholderText=tr("any distance"))
        self.bio = QPlainTextEdit(tabChangesFocus=True)
        self.active = QCheckBox(tr("Customers can see and boo&k this chef"))
        self.preview = CardPreview()
        self.fields: dict[str, QWidget] = {
            "name": self.name,
            "cuisine": self.cuisine,
            "hourly_rate": self.rate,
            "location": self.location,
            "service_area": self.area,
            "service_radius_km": self.radius,
            "bio": self.bio,
            "active": self.active,
        }
        self.errors = {
            name: FieldError(field, tr(NAMES[name]), reserved=True)
            for name, field in self.fields.items()
            if name != "active"
        }
        self._lay_out()
        self._connect()

    @property
    def values(self) -> dict[str, Any]:
        """What the fields say, by the names of a `ChefDraft`; what is no number stays text."""
        return {
            "name": self.name.text().strip(),
            "cuisine": self.cuisine.currentText().strip(),
            "hourly_rate": _amount(self.rate.text()),
            "location": self.location.text().strip(),
            "service_area": self.area.toPlainText().strip(),
            "service_radius_km": _kilometres(self.radius.text()),
            "bio": self.bio.toPlainText().strip(),
            "active": self.active.isChecked(),
        }

    def fill(self, draft: ChefDraft, chef: ChefRecord | None) -> None:
        """Show a draft; a field that says the same already keeps its cursor."""
        self._chef = chef
        self._filling = True
        now = self.values
        for name, line in (("name", self.name), ("location", self.location)):
            if now[name] != getattr(draft, name):
                line.setText(getattr(draft, name))
                line.setCursorPosition(0)
        if now["cuisine"] != draft.cuisine:
            self.cuisine.setEditText(draft.cuisine)
        if now["hourly_rate"] != draft.hourly_rate or not self.rate.text():
            rate = draft.hourly_rate
            self.rate.setText(f"{rate:f}" if isinstance(rate, Decimal) else str(rate))
        if now["service_radius_km"] != draft.service_radius_km:
            radius = draft.service_radius_km
            self.radius.setText("" if radius is None else f"{radius}")
        for name, text in (("service_area", self.area), ("bio", self.bio)):
            if now[name] != getattr(draft, name):
                text.setPlainText(getattr(draft, name))
        self.active.setChecked(draft.active)
        self._filling = False
        self._show_preview()

    def offer_cuisines(self, names: tuple[str, ...]) -> None:
        """Offer what other chefs cook."""
        typed = self.cuisine.currentText()
        blocked = self.cuisine.blockSignals(True)
        self.cuisine.clear()
        self.cuisine.addItems(names)
        self.cuisine.setEditText(typed)
        self.cuisine.blockSignals(blocked)

    def show_photo(self, photo: QPixmap | None) -> None:
        """The portrait in the preview."""
        self._photo = photo
        self._show_preview()

    def _typed(self, name: str) -> None:
        if not self._filling:
            self._show_preview()
            self.typed.emit(name)

    def _show_preview(self) -> None:
        values = self.values
        rate = values["hourly_rate"]
        sensible = isinstance(rate, Decimal) and rate.is_finite()
        amount = wording.money(rate, self._currency) if sensible else "–"
        chef = self._chef
        face = CardFace(
            values["name"],
            values["cuisine"],
            values["location"],
            rate_words(amount),
            None if chef is None else chef.rating,
            0 if chef is None else chef.review_count,
            values["active"],
            "" if values["active"] else tr("Hidden from customers"),
        )
        self.preview.show_face(face, self._photo)

    def _connect(self) -> None:
        self.name.textChanged.connect(lambda: self._typed("name"))
        self.cuisine.editTextChanged.connect(lambda: self._typed("cuisine"))
        self.rate.textChanged.connect(lambda: self._typed("hourly_rate"))
        self.location.textChanged.connect(lambda: self._typed("location"))
        self.area.textChanged.connect(lambda: self._typed("service_area"))
        self.radius.textChanged.connect(lambda: self._typed("service_radius_km"))
        self.bio.textChanged.connect(lambda: self._typed("bio"))
        self.active.toggled.connect(lambda: self._typed("active"))

    def _lay_out(self) -> None:
        labels = {
            "name": tr("&Name"),
            "cuisine": tr("&Cuisine"),
            "hourly_rate": tr("&Rate for an hour, in {currency}").format(currency=self._currency),
            "location": tr("&Place"),
            "service_area": tr("Serv&ice area, as customers read it"),
            "service_radius_km": tr("R&adius, in km"),
            "bio": tr("S&tory, for customers"),
        }
        form = QGridLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(3)
        form.setColumnStretch(0, 3)
        form.setColumnStretch(1, 2)
        places = {
            "name": (0, 0, 1),
            "hourly_rate": (0, 1, 1),
            "cuisine": (3, 0, 1),
            "location": (3, 1, 1),
            "service_area": (6, 0, 1),
            "service_radius_km": (6, 1, 1),
            "bio": (9, 0, 2),
        }
        for name, (row, column, wide) in places.items():
            label = QLabel(labels[name])
            field = self.fields[name]
            label.setBuddy(field)
            field.setAccessibleName(labels[name].replace("&", ""))
            field.setMinimumWidth(_LEAST_FIELD // 2)
            top = Qt.AlignmentFlag.AlignTop if name == "service_radius_km" else Qt.AlignmentFlag(0)
            form.addWidget(label, row, column, 1, wide)
            form.addWidget(field, row + 1, column, 1, wide, top)
            form.addWidget(self.errors[name], row + 2, column, 1, wide)
        form.addWidget(self.active, 12, 0, 1, 2)
        self.area.setMaximumHeight(_AREA_HEIGHT)
        # The style's least height of a field wins over the widget's own.
        form.setRowMinimumHeight(7, _AREA_HEIGHT)
        form.setRowMinimumHeight(10, _STORY_HEIGHT)
        form.setRowStretch(10, 1)
        inside = QWidget()
        inside.setLayout(form)
        form.setContentsMargins(2, 2, 8, 2)
        side = QVBoxLayout()
        side.addWidget(section_title(tr("As customers see the card")))
        side.addWidget(self.preview)
        side.addStretch(1)
        columns = QHBoxLayout(self)
        columns.setContentsMargins(0, 12, 0, 0)
        columns.setSpacing(24)
        columns.addWidget(scroll_area(inside), 1)
        columns.addLayout(side)


def value_words(name: str, value: Any, currency: str) -> str:
    """A value of a chef in words, to tell what somebody made of it."""
    if name == "active":
        return tr("yes") if value else tr("no")
    if isinstance(value, Decimal):
        return wording.money(value, currency)
    if name == "hours":
        return tr("%Ln span(s) a week", "", len(value))
    if name == "photo_url":
        return tr("another one") if value else tr("none")
    text = "" if value is None else str(value).replace("\n", " ")
    if not text:
        return tr("nothing")
    return text if len(text) <= 60 else text[:60] + "…"


def _amount(text: str) -> Decimal | str:
    try:
        amount = Decimal(text.strip().replace(",", ""))
    except InvalidOperation:
        return text.strip()
    return amount if amount.is_finite() else text.strip()


def _kilometres(text: str) -> int | None:
    """Minus one, which no service takes, for what is no number."""
    clean = text.strip()
    if not clean:
        return None
    return int(clean) if clean.isascii() and clean.isdecimal() else -1
