"""A titled part of a screen."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget


class Panel(QFrame):
    """A title, something small at its right, and a column for what is in it."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self.setAccessibleName(title)
        self.title = QLabel(title)
        self.title.setProperty("role", "heading")
        self.aside = QLabel()
        self.aside.setProperty("role", "muted")
        top = QHBoxLayout()
        top.setContentsMargins(10, 0, 10, 0)
        top.setSpacing(8)
        top.addWidget(self.title, 1)
        top.addWidget(self.aside)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(8, 12, 8, 12)
        self.column.setSpacing(8)
        self.column.addLayout(top)
