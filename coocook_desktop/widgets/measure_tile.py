"""A number of a report that can be chosen: what it is, how much, and how much more than before."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from coocook_desktop.widgets.roles import set_role


class MeasureTile(QPushButton):
    """A button with three lines."""

    def __init__(self, title: str, meaning: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title, self._meaning = title, meaning
        self.setCheckable(True)
        self.setProperty("role", "tile")
        self.setToolTip(meaning)
        self.setAccessibleDescription(meaning)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        heading, self.number, self.change = QLabel(title), QLabel("–"), QLabel(" ")
        heading.setProperty("role", "muted")
        self.number.setProperty("role", "figure")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 8, 8)
        column.setSpacing(2)
        for label in (heading, self.number, self.change):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            label.setTextFormat(Qt.TextFormat.PlainText)
            column.addWidget(label)
        self.setAccessibleName(title)

    def show_value(self, words: str, change: str, tone: str, before: str) -> None:
        """Show a value, its change, and say what it was before."""
        self.number.setText(words)
        self.change.setText(change or " ")
        set_role(self.change, tone)
        self.setAccessibleName(f"{self._title}: {words}. {change} {before}")
        self.setToolTip(f"{self._meaning}\n{before}")
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        layout = self.layout()
        return super().sizeHint() if layout is None else layout.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()
