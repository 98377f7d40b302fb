"""A list with the details of what is selected beside it: how three screens are laid out."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from coocook_desktop.widgets.labels import plain_label
from coocook_desktop.widgets.scroll_area import scroll_area


def lay_out_list(
    screen: QWidget,
    above: QWidget | QLayout,
    banner: QWidget,
    pages: QStackedWidget,
    views: Iterable[QWidget],
    count: QLabel,
    details: QWidget,
) -> None:
    """Filters above; a banner, the list or what stands for it, and its count; the details at the right."""
    left = QVBoxLayout()
    left.setSpacing(8)
    left.addWidget(banner)
    left.addWidget(pages, 1)
    left.addWidget(count)
    for view in views:
        pages.addWidget(view)
    columns = QHBoxLayout()
    columns.setSpacing(16)
    columns.addLayout(left, 1)
    columns.addWidget(details)
    outer = QVBoxLayout(screen)
    outer.setContentsMargins(24, 16, 24, 16)
    outer.setSpacing(12)
    if isinstance(above, QWidget):
        outer.addWidget(above)
    else:
        outer.addLayout(above)
    outer.addLayout(columns, 1)


def details_column() -> tuple[QWidget, QVBoxLayout]:
    """What the details are written into: a widget and its column."""
    inside = QWidget()
    column = QVBoxLayout(inside)
    column.setContentsMargins(16, 16, 16, 16)
    column.setSpacing(8)
    return inside, column


def lay_out_details(panel: QFrame, inside: QWidget, hint: str) -> tuple[QLabel, QScrollArea]:
    """A hint while nothing is selected, or the details, scrolled; gives the two to show one of them."""
    words = plain_label("muted")
    words.setText(hint)
    words.setAlignment(Qt.AlignmentFlag.AlignCenter)
    body = scroll_area(inside)
    outer = QVBoxLayout(panel)
    outer.setContentsMargins(0, 0, 0, 0)
    outer.addWidget(words, 1)
    outer.addWidget(body, 1)
    return words, body
