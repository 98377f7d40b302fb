"""What can be done in a part of the chef's editor, by a key, a button or the menu."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QIcon, QKeySequence
from PySide6.QtWidgets import QPushButton, QWidget

from coocook_desktop.theme import icon


def make_action(
    owner: QWidget,
    words: str,
    keys: str,
    slot: Callable[[], object],
    *,
    on: QWidget | None = None,
    picture: str = "",
) -> QAction:
    """An action of a widget; its keys work in the widget, or only on a part of it."""
    action = QAction(words, owner)
    action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    if keys:
        action.setShortcut(QKeySequence(keys))
        shown = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        action.setToolTip(f"{words.replace('&', '')} ({shown})")
    if picture:
        action.setIcon(icon(picture))
        action.setProperty("picture", picture)
    action.triggered.connect(lambda _checked=False: slot())
    (on or owner).addAction(action)
    return action


def recolour(owner: QWidget) -> None:
    """Draw the icons of a widget's actions anew in the ink of the present look."""
    for action in owner.actions():
        picture = action.property("picture")
        if picture:
            action.setIcon(icon(picture))


def action_button(action: QAction, role: str = "") -> QPushButton:
    """A button that does what an action does, as long as it may be done."""
    button = QPushButton()
    button.setAutoDefault(False)
    if role:
        button.setProperty("role", role)
    button.clicked.connect(action.trigger)

    def follow() -> None:
        button.setEnabled(action.isEnabled())
        button.setText(action.text())
        button.setToolTip(action.toolTip())
        button.setIcon(QIcon() if role == "primary" else action.icon())

    follow()
    action.changed.connect(follow)
    return button
