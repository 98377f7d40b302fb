"""The icon beside the clock: CooCook goes on serving there while its window is closed."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from coocook_desktop.language import tr

SHOWN_MS = 10_000


class Tray(QObject):
    """Its menu opens the window, makes a booking, or quits; a click opens the window.

    Qt's notifications carry no buttons on Windows (`Shell_NotifyIcon` has none) nor on X11, so a new booking
    cannot be confirmed in one: a click on it opens the booking, and the message in the window has Confirm.
    """

    open_asked = Signal()
    booking_asked = Signal()
    quit_asked = Signal()
    message_clicked = Signal()

    def __init__(
        self,
        picture: QIcon,
        parent: QObject | None = None,
        *,
        is_there: Callable[[], bool] = QSystemTrayIcon.isSystemTrayAvailable,
    ) -> None:
        super().__init__(parent)
        self._is_there = is_there
        self._menu: QMenu | None = None
        self.icon = QSystemTrayIcon(picture, self)
        self.icon.setToolTip("CooCook")
        self.icon.activated.connect(self._activated)
        self.icon.messageClicked.connect(self.message_clicked)

    @property
    def available(self) -> bool:
        """Whether the desktop of this system has a place for it."""
        return self._is_there()

    def show(self) -> None:
        """Put the icon there, with its menu in the present language."""
        menu = QMenu()
        for words, signal in (
            (tr("Open CooCook"), self.open_asked),
            (tr("New booking…"), self.booking_asked),
            (tr("Quit CooCook"), self.quit_asked),
        ):
            menu.addAction(words).triggered.connect(signal)
        menu.insertSeparator(menu.actions()[-1])
        menu.setDefaultAction(menu.actions()[0])
        self.icon.setContextMenu(menu)
        if self._menu is not None:
            self._menu.deleteLater()
        self._menu = menu
        if self.available:
            self.icon.show()

    def hide(self) -> None:
        """Take the icon away."""
        self.icon.hide()

    def tell(self, words: str) -> None:
        """Show a notification of the system's own."""
        if self.icon.isVisible():
            self.icon.showMessage("CooCook", words, self.icon.icon(), SHOWN_MS)

    @property
    def menu(self) -> QMenu | None:
        """What a right click shows."""
        return self._menu

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason is not QSystemTrayIcon.ActivationReason.Context:
            self.open_asked.emit()
