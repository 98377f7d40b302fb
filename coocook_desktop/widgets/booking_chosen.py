"""What can be done with the bookings that are marked, while any are."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from coocook_desktop.language import tr
from coocook_desktop.theme import icon
from coocook_desktop.widgets.booking_actions import FOR_MANY, BookingActions


class BookingChosen(QFrame):
    """How many are marked, a button for each change of many, and one to mark none."""

    asked = Signal(str)
    cleared = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "banner")
        self.setProperty("tone", "news")
        self.setAccessibleName(tr("Selected bookings"))
        self.count = QLabel()
        self.count.setProperty("role", "strong")
        self.buttons = BookingActions(self, names=FOR_MANY, columns=len(FOR_MANY))
        self.buttons.offer(FOR_MANY)
        self.clear = QToolButton()
        self.clear.setAccessibleName(tr("Select none"))
        self.clear.setToolTip(tr("Select none (Esc)"))
        self._recolour()
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 6, 6)
        row.setSpacing(8)
        row.addWidget(self.count)
        row.addStretch(1)
        row.addWidget(self.buttons)
        row.addWidget(self.clear)
        self.buttons.asked.connect(self.asked)
        self.clear.clicked.connect(self.cleared)
        self.show_count(0)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and hasattr(self, "clear"):
            self._recolour()

    def _recolour(self) -> None:
        self.clear.setIcon(icon("close"))

    def show_count(self, count: int) -> None:
        """So many are marked; hidden for none."""
        self.count.setText(tr("%Ln selected", "", count))
        self.setVisible(count > 0)
