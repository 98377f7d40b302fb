"""The window: sidebar, screens, messages, status line. It paints before anything heavy is imported."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QPaintEvent, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from coocook_desktop.language import later, tr
from coocook_desktop.theme import icon
from coocook_desktop.widgets.banner import Action, Banner
from coocook_desktop.widgets.curtain import Curtain
from coocook_desktop.widgets.sidebar import Sidebar
from coocook_desktop.widgets.status_line import StatusLine
from coocook_desktop.widgets.tab_order import move_focus

if TYPE_CHECKING:
    from coocook_desktop.session import Session

TODAY, BOOKINGS, CHEFS, CUSTOMERS, SERVER = "Today", "Bookings", "Chefs", "Customers", "Server"
SCREENS = (
    (later("Today"), "today"),
    (later("Schedule"), "calendar"),
    (later("Bookings"), "bookings"),
    (later("Chefs"), "chefs"),
    (later("Customers"), "customers"),
    (later("Messages"), "messages"),
    (later("Reports"), "reports"),
    (later("History"), "history"),
    (later("Health"), "health"),
    (later("Backups"), "backups"),
    (later("Server"), "server"),
    (later("Settings"), "settings"),
)
"""The name of each screen, by which the program knows it and which is shown translated, and its icon."""
FIRST_SIZE = (1280, 800)
LEAST_SIZE = (940, 600)
_GEOMETRY = "window/geometry"


class MainWindow(QMainWindow):
    """Empty until it is given a session; then its screens are made one by one, when first opened."""

    painted = Signal()
    """The window is on the screen, so what takes long may begin."""

    close_asked = Signal()
    """The person wants to end; whoever runs the program closes the window when all is answered."""

    screen_made = Signal(QWidget)
    """A screen was opened for the first time."""

    own_business_asked = Signal()
    """The person wants to leave the demo data."""

    def __init__(self, remembered: QSettings) -> None:
        super().__init__()
        self._remembered = remembered
        self._session: Session | None = None
        self._may_close = False
        self._was_painted = False
        self.screens: dict[str, QWidget] = {}
        self.title = ""
        self.setWindowTitle("CooCook")
        self.setWindowIcon(icon("coocook"))
        self.setMinimumSize(*LEAST_SIZE)
        self.sidebar = Sidebar(SCREENS)
        self.leave_demo = QPushButton("Start my business")
        self.leave_demo.clicked.connect(self.own_business_asked)
        self.ribbon = _ribbon(self.leave_demo)
        self.heading = QLabel()
        self.heading.setProperty("role", "title")
        self.news = Banner()
        self.notice = Banner()
        self.stack = QStackedWidget()
        self.curtain = Curtain()
        self.status = StatusLine()
        self._lay_out()
        self.sidebar.chosen.connect(self.open_screen)
        self.status.asked_for.connect(self.open_screen)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Refresh), self, self.refresh)
        self._restore_geometry()

    def attach(self, session: "Session") -> None:
        """Show this business, beginning with today."""
        self._session = session
        settings = session.coocook.settings
        self.setWindowTitle(f"{settings.business_name} – CooCook")
        self.sidebar.name_business(settings.business_name)
        self.sidebar.enable(True)
        self.ribbon.setVisible(settings.demo_mode)
        self.leave_demo.setVisible(session.may_leave_demo)
        self.open_screen(TODAY)
        self.stack.setFocus()

    def detach(self) -> None:
        """Take every screen of the present business away."""
        self._session = None
        self.sidebar.enable(False)
        self.status.hide()
        self.ribbon.hide()
        self.news.clear()
        self.notice.clear()
        self.heading.hide()
        self.stack.setCurrentWidget(self.curtain)
        for screen in self.screens.values():
            self.stack.removeWidget(screen)
            screen.deleteLater()
        self.screens.clear()
        self.title = ""

    def open_screen(self, title: str) -> QWidget | None:
        """Show the screen of this title; None while nothing is open."""
        if self._session is None:
            return None
        screen = self.screens.get(title)
        if screen is None:
            screen = self._session.make_screen(title)
            self.screens[title] = screen
            self.stack.addWidget(screen)
            self.screen_made.emit(screen)
        self.title = title
        self.heading.setText(tr(title))
        self.heading.show()
        self.sidebar.mark_chosen(title)
        self.stack.setCurrentWidget(screen)
        return screen

    def refresh(self) -> None:
        """Read what the open screen shows again."""
        screen = self.screens.get(self.title)
        if screen is not None and hasattr(screen, "refresh"):
            screen.refresh()

    def count_waiting(self, waiting: int) -> None:
        """Show how many bookings wait for an answer."""
        self.sidebar.entries[BOOKINGS].count(waiting)

    def tell_news(self, words: str, actions: tuple[Action, ...]) -> None:
        """Show something that happened elsewhere."""
        self.news.say(words, "news", actions)

    def tell(self, words: str, tone: str = "info", actions: tuple[Action, ...] = ()) -> None:
        """Show what was done here, or what went wrong."""
        self.notice.say(words, tone, actions)

    def bring_to_front(self) -> None:
        """Show the window over all others."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def close_for_good(self) -> None:
        """Close without asking again."""
        self._may_close = True
        self.close()

    def show_booking(self, id: int) -> None:
        """Show everything about a booking."""
        self._show(BOOKINGS, "show_booking", id)

    def show_chef(self, id: int) -> None:
        """Show everything about a chef."""
        self._show(CHEFS, "show_chef", id)

    def show_customer(self, id: int) -> None:
        """Show everything about a customer, by the id of their account."""
        self._show(CUSTOMERS, "show_customer", id)

    def _show(self, title: str, method: str, id: int) -> None:
        screen = self.open_screen(title)
        if screen is not None and hasattr(screen, method):
            getattr(screen, method)(id)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002  the name that Qt gives it
        return move_focus(self, forward=next)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self, self.painted.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._remembered.setValue(_GEOMETRY, self.saveGeometry())
        if self._may_close:
            event.accept()
            return
        event.ignore()
        self.close_asked.emit()

    def _restore_geometry(self) -> None:
        self.resize(*FIRST_SIZE)
        kept = self._remembered.value(_GEOMETRY)
        if kept is not None:
            self.restoreGeometry(kept)

    def _lay_out(self) -> None:
        messages = QVBoxLayout()
        messages.setContentsMargins(24, 0, 24, 0)
        messages.setSpacing(8)
        messages.addWidget(self.heading)
        messages.addWidget(self.news)
        messages.addWidget(self.notice)
        self.heading.hide()
        self.stack.addWidget(self.curtain)
        content = QVBoxLayout()
        content.setContentsMargins(0, 16, 0, 0)
        content.setSpacing(0)
        content.addLayout(messages)
        content.addWidget(self.stack, 1)
        middle = QHBoxLayout()
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(0)
        middle.addWidget(self.sidebar)
        middle.addLayout(content, 1)
        whole = QWidget()
        outer = QVBoxLayout(whole)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.ribbon)
        outer.addLayout(middle, 1)
        outer.addWidget(self.status)
        self.setCentralWidget(whole)


def _ribbon(leave: QPushButton) -> QFrame:
    """What shows that nothing here is real."""
    ribbon = QFrame()
    ribbon.setObjectName("ribbon")
    words = QLabel("Demo data: try everything, nothing here is real.")
    row = QHBoxLayout(ribbon)
    row.setContentsMargins(16, 6, 16, 6)
    row.addWidget(words)
    row.addStretch(1)
    row.addWidget(leave)
    ribbon.hide()
    return ribbon
