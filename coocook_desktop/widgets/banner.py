"""A message in the window that blocks nothing: what happened, what can be done, and a way to close it."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from coocook_desktop.language import tr
from coocook_desktop.theme import icon

Action = tuple[str, Callable[[], object]]


class Banner(QFrame):
    """Hidden while there is nothing to say."""

    closed = Signal()
    """The person put it away."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "banner")
        self._words = QLabel(wordWrap=True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._buttons: list[QPushButton] = []
        self._close = QToolButton()
        self._close.clicked.connect(self._put_away)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(12, 6, 6, 6)
        self._row.setSpacing(8)
        self._row.addWidget(self._words, 1)
        self._row.addWidget(self._close)
        self._recolour()
        self.hide()

    def text(self) -> str:
        """What it says now."""
        return self._words.text()

    def say(self, words: str, tone: str = "info", actions: Iterable[Action] = ()) -> None:
        """Show a sentence and buttons for what can be done; a screen reader says it at once.

        The tone is one of info, good, news, warning, error.
        """
        self.clear()
        self._words.setText(words)
        self.setAccessibleName(words)
        self._close.setAccessibleName(tr("Close this message"))
        self._close.setToolTip(tr("Close this message"))
        self.setProperty("tone", tone)
        self.style().unpolish(self)
        self.style().polish(self)
        for text, act in actions:
            button = QPushButton(text)
            button.setAutoDefault(False)
            button.clicked.connect(lambda _checked=False, act=act: act())
            self._row.insertWidget(self._row.count() - 1, button)
            self._buttons.append(button)
        self.show()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def clear(self) -> None:
        """Say nothing more."""
        for button in self._buttons:
            button.hide()
            button.setParent(None)
            button.deleteLater()
        self._buttons.clear()
        self._words.clear()
        self.hide()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._recolour()

    def _recolour(self) -> None:
        """Draw the icon anew in the ink of the present look."""
        self._close.setIcon(icon("close"))

    def _put_away(self) -> None:
        self.clear()
        self.closed.emit()
