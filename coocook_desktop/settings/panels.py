"""A section of the settings: its title, its words, its fields and whatever else belongs to it."""

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coocook_desktop.language import tr
from coocook_desktop.settings.fields import Section
from coocook_desktop.settings.row import SettingRow
from coocook_desktop.widgets.labels import plain_label
from coocook_desktop.widgets.panel import Panel

W = TypeVar("W", bound=QWidget)


class SectionPanel(Panel):
    """Can be narrowed down to the fields that have some words."""

    def __init__(self, section: Section, parent: QWidget | None = None) -> None:
        super().__init__(tr(section.title), parent)
        self.section = section
        self.rows = [SettingRow(field, self) for field in section.fields]
        self._others: list[QWidget] = []
        self.words = plain_label("muted", self)
        self.words.setText(tr(section.words) if section.words else "")
        if not section.words:
            self.words.hide()
        self.words.setContentsMargins(10, 0, 10, 0)
        self.column.addWidget(self.words)
        for row in self.rows:
            self.column.addWidget(row)

    def add(self, widget: W, *, stretched: bool = True) -> W:
        """Put something under the fields."""
        self._others.append(widget)
        inset = QVBoxLayout()
        self.column.addLayout(inset)
        inset.setContentsMargins(10, 4, 10, 4)
        inset.addWidget(widget, 0, Qt.AlignmentFlag(0) if stretched else Qt.AlignmentFlag.AlignLeft)
        return widget

    def narrow(self, wanted: str) -> bool:
        """Show only fields with these words, all where the section itself has them; says if any has."""
        section = self.section
        about = " ".join(
            (section.title, tr(section.title), section.also, tr(section.also) if section.also else "")
        )
        whole = not wanted or wanted in about.lower()
        seen = [row for row in self.rows if whole or wanted in row.searched]
        for row in self.rows:
            show_if(row, row in seen)
        for widget in self._others:
            show_if(widget, whole)
        show_if(self.words, whole and bool(section.words))
        return whole or bool(seen)


def show_if(widget: QWidget, seen: bool) -> None:
    """Show or hide it only if that is new: Qt lays everything around it out again each time."""
    if widget.isHidden() == seen:
        widget.setVisible(seen)
