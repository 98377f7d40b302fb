"""One step of several: its title with a tick once it is done, and what to do while it is open."""

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from coocook_desktop.language import tr
from coocook_desktop.theme import icon, tokens
from coocook_desktop.widgets.labels import plain_label

_ICON = 18
_INDENT = 34


class StepRow(QFrame):
    """The title opens and closes it; what is inside is the caller's."""

    opened = Signal()

    def __init__(self, title: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = title
        self.done = False
        self.head = QPushButton(f"  {title}")
        self.head.setCheckable(True)
        self.head.setProperty("role", "nav")
        self.head.setIconSize(QSize(_ICON, _ICON))
        self.head.setAutoDefault(False)
        self.state = QLabel()
        self.state.setProperty("role", "muted")
        self.words = plain_label("muted")
        self.words.setText(words)
        self.inside = QWidget()
        self.column = QVBoxLayout(self.inside)
        self.column.setContentsMargins(_INDENT, 0, 8, 12)
        self.column.setSpacing(8)
        self.column.addWidget(self.words)
        top = QHBoxLayout()
        top.setContentsMargins(0, 0, 8, 0)
        top.addWidget(self.head, 1)
        top.addWidget(self.state)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(2)
        outer.addLayout(top)
        outer.addWidget(self.inside)
        self.head.clicked.connect(self._clicked)
        self.open(False)
        self.show_done(done=False)

    @property
    def is_open(self) -> bool:
        """Whether what to do is shown."""
        return bool(self.head.isChecked())

    def open(self, opened: bool) -> None:
        """Show or hide what to do."""
        self.head.setChecked(opened)
        self.inside.setVisible(opened)

    def show_done(self, *, done: bool, words: str = "") -> None:
        """Tick it, with a word on how it went."""
        self.done = done
        self.state.setText(words)
        state = tr("done") if done else tr("to do")
        self.head.setAccessibleName(tr("{step}, {state}").format(step=self._title, state=state))
        self._recolour()

    def add(self, *widgets: QWidget) -> None:
        """Put widgets beside each other below the words."""
        row = QHBoxLayout()
        row.setSpacing(8)
        for widget in widgets:
            row.addWidget(widget)
        row.addStretch(1)
        self.column.addLayout(row)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._recolour()

    def _clicked(self) -> None:
        self.open(self.head.isChecked())
        if self.is_open:
            self.opened.emit()

    def _recolour(self) -> None:
        look = tokens()
        self.head.setIcon(icon("check", look.good) if self.done else icon("dot", look.edge))
