"""What stands above the board: which days, which chefs, how large."""

from datetime import date

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from coocook_desktop.board.legend import Legend
from coocook_desktop.language import later, tr
from coocook_desktop.widgets.date_field import DateField
from coocook_desktop.widgets.one_line import OneLine

PAUSE_MS = 200
DATE_WIDTH = 124
LEAST_SEARCH, SEARCH_WIDTH = 140, 240
DAY, WEEK, WEEKS, LIST = "day", "week", "weeks", "list"
VIEWS = {DAY: later("Day"), WEEK: later("Week"), WEEKS: later("4 weeks"), LIST: later("List")}
"""The ways to look at the schedule."""


class BoardBar(QWidget):
    """The fields and buttons; the commands themselves are the screen's."""

    searched = Signal(str)
    day_picked = Signal(object)
    entered = Signal()
    """Enter in the search field: on to the board."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._day: date | None = None
        self.period = OneLine("heading")
        self.date = DateField(tr("Go to date"))
        self.date.setFixedWidth(DATE_WIDTH)
        self.search = QLineEdit(placeholderText=tr("Name, cuisine or place"), clearButtonEnabled=True)
        self.search.setAccessibleName(tr("Search chefs"))
        self.search.setMaxLength(200)
        self.search.setMinimumWidth(LEAST_SEARCH)
        self.search.setMaximumWidth(SEARCH_WIDTH)
        self.count = QLabel()
        self.count.setProperty("role", "muted")
        self.legend = Legend()
        self.new = QPushButton(tr("New booking…"))
        self.new.setProperty("role", "primary")
        self._moving, self._zooming = QHBoxLayout(), QHBoxLayout()
        self._views = QHBoxLayout()
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(lambda: self.searched.emit(self.search.text().strip()))
        self.search.textChanged.connect(self._rest)
        self.search.returnPressed.connect(self._enter)
        self.date.changed.connect(self._pick)
        self._lay_out()

    def offer_moving(self, *actions: QAction) -> None:
        """Buttons for earlier, today and later."""
        for action in actions:
            button = _button(action)
            if not self._moving.isEmpty() and action is not actions[-1]:
                button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
                button.setProperty("role", "segment")
            self._moving.addWidget(button)

    def offer_views(self, *actions: QAction) -> None:
        """Buttons for the ways to look, one of which is down."""
        for action in actions:
            button = _button(action)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
            button.setProperty("role", "segment")
            self._views.addWidget(button)

    def offer_zoom(self, *actions: QAction) -> None:
        """Buttons for larger and smaller."""
        for action in actions:
            self._zooming.addWidget(_button(action))

    def show_day(self, day: date) -> None:
        """The day that is looked at, in the date field."""
        self._day = day
        blocked = self.date.blockSignals(True)
        self.date.set_date(day)
        self.date.blockSignals(blocked)

    def search_for(self, text: str) -> None:
        """Fill in the search, and tell nobody."""
        blocked = self.search.blockSignals(True)
        self.search.setText(text)
        self.search.blockSignals(blocked)

    def _rest(self) -> None:
        """Wait until the typing rests."""
        self._pause.start()

    def _pick(self) -> None:
        if self.date.value not in (None, self._day):
            self.day_picked.emit(self.date.value)

    def _enter(self) -> None:
        if self._pause.isActive():
            self._pause.stop()
            self.searched.emit(self.search.text().strip())
        self.entered.emit()

    def _lay_out(self) -> None:
        for row in (self._moving, self._zooming, self._views):
            row.setSpacing(4)
        upper = QHBoxLayout()
        upper.setSpacing(12)
        upper.addLayout(self._moving)
        upper.addWidget(self.period, 1)
        upper.addLayout(self._views)
        lower = QHBoxLayout()
        lower.setSpacing(8)
        lower.addWidget(self.date)
        lower.addWidget(self.search, 1)
        lower.addWidget(self.count)
        lower.addWidget(self.legend, 4)
        lower.addLayout(self._zooming)
        lower.addWidget(self.new)
        both = QVBoxLayout(self)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(8)
        both.addLayout(upper)
        both.addLayout(lower)


def _button(action: QAction) -> QToolButton:
    """A button for a command; its shortcut is told under the pointer."""
    button = QToolButton()
    button.setDefaultAction(action)
    button.setIconSize(QSize(18, 18))
    button.setAccessibleName(action.text())
    keys = action.shortcut().toString()
    if keys:
        button.setToolTip(tr("{what} ({keys})").format(what=action.text(), keys=keys))
    return button
