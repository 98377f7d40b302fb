"""Small steps that many tests of the desktop take."""

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QTableWidget, QWidget
from pytestqt.qtbot import QtBot

from coocook_desktop.widgets.banner import Banner
from tests.helpers import SUNDAY, book

__all__ = ["SUNDAY", "book", "cells", "press_in_banner", "said", "waited_for", "words_of"]

W = TypeVar("W", bound=QWidget)


def said(banner: Banner) -> str:
    """What a banner says now; empty while it is not shown."""
    return banner.text() if banner.isVisible() else ""


def words_of(widget: QWidget) -> str:
    """Everything that the labels in a widget say."""
    labels = widget.findChildren(QLabel)
    return "\n".join(label.text() for label in labels if label.isVisible())


def press_in_banner(banner: Banner, words: str, qtbot: QtBot) -> None:
    """Press the button with these words in a banner."""
    [button] = [button for button in banner.findChildren(QPushButton) if button.text() == words]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def waited_for(parent: QWidget, kind: type[W], qtbot: QtBot) -> W:
    """The child of this kind, once it is there."""
    qtbot.waitUntil(lambda: parent.findChild(kind) is not None)
    found = parent.findChild(kind)
    assert found is not None
    return found


def cells(table: QTableWidget, row: int) -> list[str]:
    """The texts of a row."""
    items = (table.item(row, column) for column in range(table.columnCount()))
    return [item.text() for item in items if item is not None]
