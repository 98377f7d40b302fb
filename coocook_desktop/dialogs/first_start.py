"""The first start asks once: my business, or a look at demo data."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from coocook_desktop.choice import Choice, may_try_demo
from coocook_desktop.language import later, tr
from coocook_desktop.theme import icon
from coocook_desktop.widgets.dialog_buttons import dialog_buttons
from coocook_desktop.widgets.field_error import FieldError
from coocook_desktop.widgets.fitting import fit_height
from coocook_desktop.widgets.labels import plain_label
from coocook_server.config import Settings

LONGEST_NAME = 80
_NAME_MISSING = later("enter the name your customers know")
_MARK = 48


class BusinessName(QWidget):
    """The field for the business's name, with what is wrong beside it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        label = QLabel(tr("&Name of your business"))
        self.field = QLineEdit(placeholderText=tr("Kim's Kitchen"), maxLength=LONGEST_NAME)
        self.field.setAccessibleName(tr("Name of your business"))
        label.setBuddy(self.field)
        self.error = FieldError(self.field, reserved=True)
        self.field.textEdited.connect(lambda: self.error.say(""))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(label)
        column.addWidget(self.field)
        column.addWidget(self.error)

    def name(self) -> str:
        """The name without blanks around it; empty if it is missing, which is then said."""
        name = " ".join(self.field.text().split())
        if not name:
            self.error.say(tr(_NAME_MISSING))
            self.field.setFocus()
        return name


class FirstStartDialog(QDialog):
    """Closing it decides nothing, and ends the program."""

    chosen = Signal(object)
    """A `Choice`."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Welcome to CooCook"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(560)
        self.name = BusinessName()
        self.business_button = QPushButton(tr("&Start my business"))
        self.business_button.setProperty("role", "primary")
        self.business_button.setDefault(True)
        self.demo_button = QPushButton(tr("Try with &demo data"))
        self.demo_button.setAutoDefault(False)
        self.business_button.clicked.connect(self._start_business)
        self.demo_button.clicked.connect(lambda: self._choose(Choice(demo=True)))
        self._lay_out(demo_allowed=may_try_demo(settings))
        self.name.field.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        fit_height(self)

    def _start_business(self) -> None:
        if name := self.name.name():
            self._choose(Choice(demo=False, business_name=name))

    def _choose(self, choice: Choice) -> None:
        self.chosen.emit(choice)
        self.accept()

    def _lay_out(self, *, demo_allowed: bool) -> None:
        mark = QLabel()
        mark.setPixmap(icon("coocook").pixmap(_MARK, _MARK))
        title = QLabel(tr("Welcome to CooCook"))
        title.setProperty("role", "title")
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(mark)
        top.addWidget(title, 1)
        business = _panel(tr("My business"), tr("An empty store for your own chefs, customers and bookings."))
        business[1].addWidget(self.name)
        business[1].addWidget(self.business_button, 0, Qt.AlignmentFlag.AlignLeft)
        demo = _panel(
            tr("A look around first"),
            tr(
                "Five made-up chefs and a week of bookings, in a store of their own. "
                "You can start your business at any time; nothing of the demo comes along."
            ),
        )
        if demo_allowed:
            demo[1].addWidget(self.demo_button, 0, Qt.AlignmentFlag.AlignLeft)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(24, 20, 24, 24)
        outer.setSpacing(16)
        outer.addLayout(top)
        outer.addWidget(business[0])
        outer.addWidget(demo[0])
        demo[0].setVisible(demo_allowed)


class OwnBusinessDialog(QDialog):
    """Leaving the demo: its data stays where it is, the business gets a store of its own."""

    chosen = Signal(object)
    """A `Choice`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Start my business"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(440)
        words = plain_label("muted")
        words.setText(
            tr("CooCook closes the demo and opens your own store. Nothing of the demo comes along.")
        )
        self.name = BusinessName()
        self.start_button = QPushButton(tr("&Start my business"))
        self.start_button.clicked.connect(self._start)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(24, 20, 24, 20)
        outer.setSpacing(16)
        outer.addWidget(words)
        outer.addWidget(self.name)
        outer.addWidget(dialog_buttons(self, self.start_button))
        self.name.field.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        fit_height(self)

    def _start(self) -> None:
        if name := self.name.name():
            self.chosen.emit(Choice(demo=False, business_name=name))
            self.accept()


def _panel(title: str, words: str) -> tuple[QFrame, QVBoxLayout]:
    panel = QFrame()
    panel.setProperty("role", "panel")
    heading = plain_label("strong")
    heading.setText(title)
    said = plain_label("muted")
    said.setText(words)
    column = QVBoxLayout(panel)
    column.setContentsMargins(16, 14, 16, 16)
    column.setSpacing(10)
    column.addWidget(heading)
    column.addWidget(said)
    return panel, column
