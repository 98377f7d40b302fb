"""What staff can do with bookings: one table for the menu, the palette, the keys and the buttons."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from coocook_desktop.language import later, tr
from coocook_desktop.theme import icon
from coocook_server.models.booking import Status

NEW = "new"
EDIT = "edit"
MOVE = "move"
CANCEL = "cancel"
PAY = "pay"
RECEIPT = "receipt"
SEARCH = "search"
CLEAR = "clear"
ANSWERS = (Status.CONFIRMED, Status.DECLINED, Status.COMPLETED, Status.NO_SHOW)
FOR_MANY = (*ANSWERS, CANCEL)
"""What can be done to several bookings at once."""


@dataclass(frozen=True)
class Offer:
    """A command: its name, what it is called, its keys, its icon, and what it does."""

    name: str
    words: str
    shortcut: str
    icon: str
    hint: str


OFFERS = (
    Offer(SEARCH, later("Search bookings"), "Ctrl+F", "bookings", later("Put the cursor into the search")),
    Offer(CLEAR, later("Show all bookings"), "Ctrl+Shift+L", "refresh", later("Clear every filter")),
    Offer(NEW, later("New booking…"), "Ctrl+N", "bookings", later("Book for a customer who calls")),
    Offer(
        Status.CONFIRMED,
        later("Confirm"),
        "Ctrl+Return",
        "check",
        later("Tell the customer that the chef will come"),
    ),
    Offer(
        Status.DECLINED,
        later("Decline"),
        "Ctrl+D",
        "close",
        later("The chef cannot come; the time is free again"),
    ),
    Offer(
        Status.COMPLETED,
        later("Completed"),
        "Ctrl+E",
        "check",
        later("The chef was there and the work is done"),
    ),
    Offer(Status.NO_SHOW, later("No-show"), "Ctrl+Shift+N", "warning", later("The customer was not there")),
    Offer(EDIT, later("Edit…"), "F2", "bookings", later("Change guests, address, allergies and requests")),
    Offer(MOVE, later("Move…"), "Ctrl+M", "calendar", later("Choose another date or time")),
    Offer(PAY, later("Record payment…"), "Ctrl+P", "reports", later("Note what was paid for it")),
    Offer(RECEIPT, later("Receipt as PDF…"), "Ctrl+Shift+P", "open", later("Save its receipt or invoice")),
    Offer(CANCEL, later("Cancel booking"), "Del", "close", later("The customer does not want it any more")),
)
ALWAYS = (SEARCH, CLEAR, NEW)
"""What can be done whatever is selected."""
_BUTTONS = (*ANSWERS, EDIT, MOVE, CANCEL)
COLUMNS = 3


class BookingCommands(QObject):
    """The commands as actions of a screen; only what may be done now is enabled."""

    asked = Signal(str)
    """The name of a status, or of another command."""

    def __init__(self, screen: QWidget) -> None:
        super().__init__(screen)
        self._screen = screen
        self.actions = {offer.name: self._action(offer) for offer in OFFERS}
        screen.installEventFilter(self)
        self.allow(())

    def allow(self, names: tuple[str, ...]) -> None:
        """Enable these, and what can always be done."""
        for name, action in self.actions.items():
            action.setEnabled(name in ALWAYS or name in names)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.PaletteChange:
            for offer in OFFERS:
                self.actions[offer.name].setIcon(icon(offer.icon))
        return super().eventFilter(watched, event)

    def _action(self, offer: Offer) -> QAction:
        action = QAction(icon(offer.icon), tr(offer.words), self._screen)
        action.setShortcut(QKeySequence(offer.shortcut))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.setStatusTip(tr(offer.hint))
        action.triggered.connect(lambda: self.asked.emit(str(offer.name)))
        self._screen.addAction(action)
        return action


class BookingActions(QWidget):
    """Buttons for the commands of one booking; shows only what may be done now."""

    asked = Signal(str)

    def __init__(
        self, parent: QWidget | None = None, names: tuple[str, ...] = _BUTTONS, columns: int = COLUMNS
    ) -> None:
        super().__init__(parent)
        self._columns = columns
        self._offered: tuple[str, ...] = ()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(6)
        self.buttons = {offer.name: self._button(offer) for offer in OFFERS if offer.name in names}
        self.offer(())

    def offer(self, names: tuple[str, ...]) -> None:
        """Show the buttons of these names."""
        self._offered = names
        while self._grid.count():
            self._grid.takeAt(0)
        shown = [button for name, button in self.buttons.items() if name in names]
        for button in self.buttons.values():
            button.setVisible(button in shown)
        for place, button in enumerate(shown):
            self._grid.addWidget(button, place // self._columns, place % self._columns)
        self.setVisible(bool(shown))

    def set_columns(self, columns: int) -> None:
        """So many stand beside each other."""
        if columns != self._columns:
            self._columns = columns
            self.offer(self._offered)

    def _button(self, offer: Offer) -> QPushButton:
        button = QPushButton(tr(offer.words), self)
        keys = QKeySequence(offer.shortcut).toString(QKeySequence.SequenceFormat.NativeText)
        button.setToolTip(tr("{hint} ({keys})").format(hint=tr(offer.hint), keys=keys))
        button.setAutoDefault(False)
        if offer.name == Status.CONFIRMED:
            button.setProperty("role", "primary")
        button.clicked.connect(lambda: self.asked.emit(str(offer.name)))
        return button
