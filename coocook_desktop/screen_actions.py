"""What a screen can do, as actions that the menus and the command palette list."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QPushButton, QWidget

from coocook_desktop.language import tr
from coocook_desktop.theme import icon

Keys = QKeySequence.StandardKey | str


class ScreenActions(QObject):
    """Adds actions to a screen, and draws their icons in the ink of the present look."""

    def __init__(self, screen: QWidget) -> None:
        super().__init__(screen)
        self._screen = screen
        self._pictures: list[tuple[QAction, str]] = []
        screen.installEventFilter(self)

    def add(self, words: str, keys: Keys | None, picture: str, act: Callable[[], object]) -> QAction:
        """An action with its words already translated; `keys` of None are none."""
        action = QAction(words, self._screen)
        if keys is not None:
            action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(lambda _checked=False: act())
        self._pictures.append((action, picture))
        action.setIcon(icon(picture))
        self._screen.addAction(action)
        return action

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.PaletteChange:
            for action, picture in self._pictures:
                action.setIcon(icon(picture))
        return super().eventFilter(watched, event)


def button_for(action: QAction, words: str = "", hint: str = "") -> QPushButton:
    """A button that does what the action does, and can be pressed when that can be done."""
    button = QPushButton(words or action.text())
    button.setAutoDefault(False)
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    said = hint or action.text().replace("&", "")
    button.setToolTip(tr("{hint} ({keys})").format(hint=said, keys=keys) if keys else said)
    button.clicked.connect(action.trigger)
    button.setEnabled(action.isEnabled())
    action.changed.connect(lambda: button.setEnabled(action.isEnabled()))
    return button
