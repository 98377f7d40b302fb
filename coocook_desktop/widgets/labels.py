"""Labels in the roles that the style knows, and facts as a grid of them."""

import re
from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

_NAMES_WIDTH = 72
_LONGEST_WORD = 18
_BREAK = "\u200b"


def plain_label(role: str = "", parent: QWidget | None = None) -> QLabel:
    """A label that shows any text as it is, wraps it, and lets it be copied."""
    label = QLabel(parent, wordWrap=True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if role:
        label.setProperty("role", role)
    return label


def breakable(text: str) -> str:
    """The text with places where a word too long for a narrow panel may break; they cannot be seen."""
    return re.sub(rf"\S{{{_LONGEST_WORD}}}(?=\S)", rf"\g<0>{_BREAK}", text)


def section_title(text: str) -> QLabel:
    """The title of a part of a panel."""
    label = plain_label("section")
    label.setIndent(0)
    label.setText(text)
    return label


def facts_grid(facts: Mapping[str, QLabel]) -> QGridLayout:
    """Names on the left, what is so on the right."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(4)
    grid.setColumnMinimumWidth(0, _NAMES_WIDTH)
    grid.setColumnStretch(1, 1)
    for row, (name, label) in enumerate(facts.items()):
        title = plain_label("muted")
        title.setText(name)
        label.setAccessibleName(name)
        grid.addWidget(title, row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(label, row, 1)
    return grid
