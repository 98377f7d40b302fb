"""What staff can do to one booking, as buttons with a shortcut each."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from coocook_server.models.booking import Status

MOVE = "move"
CANCEL = "cancel"


@dataclass(frozen=True)
class _Offer:
    name: str
    words: str
    shortcut: str
    hint: str


_OFFERS = (
    _Offer(Status.CONFIRMED, "Confirm", "Ctrl+Return", "Tell the customer that the chef will come"),
    _Offer(Status.DECLINED, "Decline", "Ctrl+D", "The chef cannot come; the time is free again"),
    _Offer(Status.COMPLETED, "Completed", "Ctrl+E", "The chef was there and the work is done"),
    _Offer(Status.NO_SHOW, "No-show", "Ctrl+Shift+N", "The customer was not there"),
    _Offer(MOVE, "Move…", "Ctrl+M", "Choose another date or time"),
    _Offer(CANCEL, "Cancel booking", "Ctrl+Shift+X", "The customer does not want it any more"),
)
COLUMNS = 2


class BookingActions(QWidget):
    """Shows only what may be done now."""

    asked = Signal(str)
    """The name of a status, `move` or `cancel`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(8)
        self.buttons = {offer.name: self._button(offer) for offer in _OFFERS}
        self.offer(())

    def offer(self, names: tuple[str, ...]) -> None:
        """Show the buttons of these names."""
        while self._grid.count():
            self._grid.takeAt(0)
        shown = [button for name, button in self.buttons.items() if name in names]
        for button in self.buttons.values():
            button.setVisible(button in shown)
        for place, button in enumerate(shown):
            self._grid.addWidget(button, place // COLUMNS, place % COLUMNS)
        self.setVisible(bool(shown))

    def _button(self, offer: _Offer) -> QPushButton:
        button = QPushButton(offer.words, self)
        shortcut = QKeySequence(offer.shortcut)
        button.setShortcut(shortcut)
        button.setToolTip(f"{offer.hint} ({shortcut.toString(QKeySequence.SequenceFormat.NativeText)})")
        button.setAutoDefault(False)
        if offer.name == Status.CONFIRMED:
            button.setProperty("role", "primary")
        name = str(offer.name)
        button.clicked.connect(lambda: self.asked.emit(name))
        return button
