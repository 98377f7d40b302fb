"""What a business without a chef sees first."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from coocook_desktop.language import later, tr
from coocook_desktop.widgets.labels import plain_label
from coocook_desktop.widgets.panel import Panel

WORDS = later(
    "Your pages are ready, and show the chefs that you add. Customers choose one, "
    "see when they are free, and book; each booking appears here at once."
)


class Welcome(Panel):
    """How to begin."""

    asked = Signal()
    """The person wants to add a chef."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Welcome"), parent)
        words = plain_label("muted")
        words.setText(tr(WORDS))
        self.button = QPushButton(tr("Add your first chef"))
        self.button.setProperty("role", "primary")
        self.button.clicked.connect(self.asked)
        inside = QVBoxLayout()
        inside.setContentsMargins(10, 0, 10, 4)
        inside.setSpacing(12)
        inside.addWidget(words)
        inside.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addLayout(inside)
        self.hide()
