"""The way from screen to screen."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from coocook_desktop.language import tr
from coocook_desktop.theme import icon, tokens
from coocook_desktop.widgets.scroll_area import scroll_area

WIDTH = 196
_ICON = 20
_MARK = 28
_MANY = 99
_KEYS = 9
_GAP = "  "
"""Between the icon and the text, which the style cannot set."""


class Entry(QPushButton):
    """One screen's button, with a count at its right where something waits."""

    def __init__(self, title: str, picture: str, shortcut: str) -> None:
        super().__init__()
        self.title = title
        self._picture = picture
        self._native = QKeySequence(shortcut).toString(QKeySequence.SequenceFormat.NativeText)
        self._waiting = 0
        self.setProperty("role", "nav")
        self.setCheckable(True)
        self.setIconSize(QSize(_ICON, _ICON))
        self.badge = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self.badge.setProperty("role", "badge")
        self.badge.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.badge.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 10, 0)
        row.addStretch(1)
        row.addWidget(self.badge)
        self.toggled.connect(self.recolour)
        self.say_all()
        self.recolour()

    def say_all(self) -> None:
        """Its words in the present language."""
        name = tr(self.title)
        self.setText(f"{_GAP}{name}")
        self.setToolTip(f"{name} ({self._native})" if self._native else name)
        self.count(self._waiting)

    def count(self, waiting: int) -> None:
        """Show how many wait; none hides it."""
        self._waiting = waiting
        self.badge.setText(str(waiting) if waiting <= _MANY else f"{_MANY}+")
        self.badge.setVisible(waiting > 0)
        name = tr(self.title)
        words = tr("{screen}, %Ln waiting", "", waiting).format(screen=name) if waiting else name
        self.setAccessibleName(words)

    def recolour(self) -> None:
        """Draw the icon anew in the colours of the present look."""
        self.setIcon(icon(self._picture, tokens().accent if self.isChecked() else ""))


class Sidebar(QFrame):
    """Buttons with icons and names; the first nine have keys, which the menu presses."""

    chosen = Signal(str)
    """The title of a screen."""

    def __init__(self, screens: Iterable[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sidebar")
        self.setFixedWidth(WIDTH)
        self.entries: dict[str, Entry] = {}
        self._group = QButtonGroup(self)
        self._name = QLabel("CooCook")
        self._name.setProperty("role", "heading")
        self._name.setTextFormat(Qt.TextFormat.PlainText)
        mark = QLabel()
        mark.setPixmap(icon("coocook").pixmap(_MARK, _MARK))
        top = QHBoxLayout()
        top.setContentsMargins(8, 4, 4, 12)
        top.setSpacing(10)
        top.addWidget(mark)
        top.addWidget(self._name, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 12, 8, 12)
        column.setSpacing(2)
        column.addLayout(top)
        entries = QWidget()
        inside = QVBoxLayout(entries)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(2)
        for place, (title, picture) in enumerate(screens, 1):
            shortcut = f"Ctrl+{place}" if place <= _KEYS else ""
            entry = Entry(title, picture, shortcut)
            entry.clicked.connect(lambda _checked=False, title=title: self.chosen.emit(title))
            self._group.addButton(entry)
            inside.addWidget(entry)
            self.entries[title] = entry
        self.enable(False)
        inside.addStretch(1)
        self._area = scroll_area(entries)
        column.addWidget(self._area, 1)
        self._foot = QVBoxLayout()
        column.addLayout(self._foot)

    def say_all(self) -> None:
        """Every name in the present language."""
        self.setAccessibleName(tr("Screens"))
        for entry in self.entries.values():
            entry.say_all()

    def enable(self, enabled: bool) -> None:
        """Whether there is anything to go to."""
        for entry in self.entries.values():
            entry.setEnabled(enabled)

    def name_business(self, name: str) -> None:
        """Show whose CooCook this is."""
        room = WIDTH - _MARK - 38
        metrics = self._name.fontMetrics()
        self._name.setText(metrics.elidedText(name, Qt.TextElideMode.ElideRight, room))
        self._name.setToolTip(name)

    def show_at_foot(self, *widgets: QWidget) -> None:
        """Put these below the screens in the place of what was there."""
        while (item := self._foot.takeAt(0)) is not None:
            if (before := item.widget()) is not None:
                before.close()
                before.deleteLater()
        for widget in widgets:
            self._foot.addWidget(widget)

    def mark_chosen(self, title: str) -> None:
        """Show which screen is open."""
        self.entries[title].setChecked(True)
        self._area.ensureWidgetVisible(self.entries[title])

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            for entry in self.entries.values():
                entry.recolour()
