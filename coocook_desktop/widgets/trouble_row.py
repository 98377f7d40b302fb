"""A line that says what needs a hand and leads to where it is mended."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from coocook_desktop.language import tr
from coocook_desktop.theme import icon, tokens
from coocook_desktop.troubles import Trouble
from coocook_desktop.widgets.one_line import OneLine

_ICON = 18


class TroubleRow(QToolButton):
    """A tool button, since the style's push buttons have a height of their own."""

    asked = Signal(str)
    """The title of the screen that it leads to."""

    def __init__(self, trouble: Trouble, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.trouble = trouble
        self.setProperty("role", "row")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._picture = QLabel()
        self.words = OneLine("strong")
        self.words.show_text(trouble.words)
        self._where = QLabel(tr(trouble.screen))
        self._where.setProperty("role", "link")
        for part in (self._picture, self.words, self._where):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 7, 10, 7)
        row.setSpacing(10)
        row.addWidget(self._picture)
        row.addWidget(self.words, 1)
        row.addWidget(self._where)
        named = {"trouble": trouble.words, "screen": tr(trouble.screen)}
        self.setAccessibleName(tr("{trouble}. Open {screen}.").format(**named))
        self.setToolTip(trouble.more)
        self.clicked.connect(lambda: self.asked.emit(trouble.screen))
        self._recolour()

    def sizeHint(self) -> QSize:
        inside = self.layout()
        return inside.sizeHint() if inside is not None else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and hasattr(self, "_picture"):
            self._recolour()

    def _recolour(self) -> None:
        self._picture.setPixmap(icon("warning", tokens().waiting).pixmap(_ICON, _ICON))
