"""Every word that a window shows, and those that are not Korean."""

import re
from collections.abc import Iterator
from zoneinfo import available_timezones

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
    QWidget,
)

_MOST_ROWS = 20
_ZONES = frozenset(available_timezones())
_NO_WORDS = re.compile(
    r"https?://\S+|\S+@\S+|<[^>]*>|&\w+;|\{\w+\}|\S*[/\\]\S+|\b\w+\.(?:py|db|md|ini|csv|xlsx|log)\b|#[0-9a-f]{6}\b|\b(?:\w+\.)+com\b"
)
"""Addresses, paths, tags and placeholders."""
_WORD = re.compile(r"[A-Za-z]{2,}")
_CURRENCY = re.compile("[A-Z]{3}")
_NAMES = """
CooCook Windows English Korean Python Qt Google Apple Outlook Excel Seoul Asia
Ctrl Shift Alt Del Enter Return Esc Tab Space Ins Home End PgUp PgDown Backspace Meta
PC JPEG WebP CSV XLSX PDF QR SMTP HTTP HTTPS URL IP ID PIN API TLS SSL STARTTLS JSON UTF CP UTC KST
kB MB GB KB OK km Page Up Down
"""
ALLOWED = frozenset(_NAMES.split())
"""Names that Korean writes in Latin letters, keys and units."""


def latin_words(text: str) -> list[str]:
    """The words in Latin letters that no Korean reader expects."""
    if text.replace(" ", "_") in _ZONES:
        return []
    bare = _NO_WORDS.sub(" ", text.replace("&", ""))
    return [word for word in _WORD.findall(bare) if word not in ALLOWED and not _CURRENCY.fullmatch(word)]


def untranslated(root: QWidget) -> list[str]:
    """Each text in Latin letters within this widget, and where it stands."""
    found = []
    for widget in (root, *root.findChildren(QWidget)):
        for kind, text in _texts(widget):
            if words := latin_words(text):
                found.append(f"{type(widget).__name__} {kind}: {text!r} ({', '.join(words)})")
    return sorted(set(found))


def _texts(widget: QWidget) -> Iterator[tuple[str, str]]:
    yield "tool tip", widget.toolTip()
    yield "accessible name", widget.accessibleName()
    yield "accessible description", widget.accessibleDescription()
    yield from (("action", action.text()) for action in widget.actions())
    if isinstance(widget, QLabel | QAbstractButton):
        yield "text", widget.text()
    if isinstance(widget, QLineEdit | QPlainTextEdit | QTextEdit):
        yield "placeholder", widget.placeholderText()
    if isinstance(widget, QComboBox):
        yield from (("choice", widget.itemText(place)) for place in range(widget.count()))
    if isinstance(widget, QGroupBox | QMenu):
        yield "title", widget.title()
    if isinstance(widget, QTabBar):
        yield from (("tab", widget.tabText(place)) for place in range(widget.count()))
    if isinstance(widget, QAbstractItemView):
        yield from _of_model(widget)


def _of_model(view: QAbstractItemView) -> Iterator[tuple[str, str]]:
    model = view.model()
    if model is None:
        return
    if isinstance(view, QHeaderView):
        for place in range(view.count()):
            yield "heading", str(model.headerData(place, view.orientation()) or "")
        return
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(QModelIndex())
    for row in range(min(model.rowCount(QModelIndex()), _MOST_ROWS)):
        for column in range(columns):
            for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
                shown = model.index(row, column).data(role)
                if isinstance(shown, str):
                    yield "cell", shown
