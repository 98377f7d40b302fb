"""The language and the look of the desktop, chosen and changed at once."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QWidget

from coocook_desktop import language
from coocook_desktop.language import later, tr

SYSTEM = "system"
LOOKS = ((SYSTEM, later("Like the system")), ("light", later("Light")), ("dark", later("Dark")))
_WIDTH = 200


class LookEditor(QWidget):
    """Tells what was chosen; whoever hears it changes the window."""

    language_asked = Signal(str)
    look_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.language, self.look = QComboBox(), QComboBox()
        for code, name in language.NAMES.items():
            self.language.addItem(name, code)
        self.language.setCurrentIndex(self.language.findData(language.current()))
        for code, name in LOOKS:
            self.look.addItem(tr(name), code)
        self.language.activated.connect(lambda _row: self.language_asked.emit(self.language.currentData()))
        self.look.activated.connect(lambda _row: self.look_asked.emit(self.look.currentData()))
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(12)
        for words, box in ((tr("&Language"), self.language), (tr("L&ook"), self.look)):
            box.setMinimumWidth(_WIDTH)
            label = QLabel(words)
            label.setBuddy(box)
            form.addRow(label, box)

    def show_look(self, look: str) -> None:
        """Which look is chosen."""
        self.look.setCurrentIndex(self.look.findData(look))
