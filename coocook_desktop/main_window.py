"""The window: menus, sidebar, screens, messages, status line. It paints before anything heavy is imported."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, QSize, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QCloseEvent, QDesktopServices, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from coocook_desktop.appearance import Appearance
from coocook_desktop.autostart import Autostart
from coocook_desktop.commands import Command, Recent, of_window, trigger_new
from coocook_desktop.language import later, tr
from coocook_desktop.menus import Menus
from coocook_desktop.screen_states import ScreenStates
from coocook_desktop.theme import icon
from coocook_desktop.tray import Tray
from coocook_desktop.widgets.banner import Action, Banner
from coocook_desktop.widgets.curtain import Curtain
from coocook_desktop.widgets.palette import CommandPalette
from coocook_desktop.widgets.sidebar import Sidebar
from coocook_desktop.widgets.status_line import StatusLine
from coocook_desktop.widgets.tab_order import move_focus
from coocook_server.paths import logs_folder

if TYPE_CHECKING:
    from coocook_desktop.finder import Found
    from coocook_desktop.session import Session

TODAY, BOOKINGS, CHEFS, CUSTOMERS = "Today", "Bookings", "Chefs", "Customers"
NOUNS = {CHEFS: "chef", CUSTOMERS: "customer", BOOKINGS: "booking"}
"""What the screens show that can be imported and exported."""
MESSAGES, HISTORY, HEALTH, BACKUPS, SERVER = "Messages", "History", "Health", "Backups", "Server"
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
_GEOMETRY, _SCREEN, _KEEPS_SERVING = "window/geometry", "window/screen", "window/keeps_serving"


class MainWindow(QMainWindow):
    """Empty until it is given a session; then its screens are made one by one, when first opened."""

    painted = Signal()
    """The window is on the screen, so what takes long may begin."""

    close_asked = Signal()
    """The person closes the window; whoever runs the program decides whether that ends it."""

    quit_asked = Signal()
    """The person wants to end; whoever runs the program closes the window when all is answered."""

    reopen_asked = Signal()
    """The business is to be closed and opened anew, with the settings as they are now."""

    screen_made = Signal(QWidget)
    """A screen was opened for the first time."""

    own_business_asked = Signal()
    """The person wants to leave the demo data."""

    page_asked = Signal(str)
    """The person wants to see a page of the running server, by its path."""

    spoken = Signal()
    """The language changed, and everything was made again."""

    def __init__(
        self, remembered: QSettings, *, tray: Tray | None = None, autostart: Autostart | None = None
    ) -> None:
        super().__init__()
        self._remembered = remembered
        self._session: Session | None = None
        self._may_close = False
        self._was_painted = False
        self._states = ScreenStates(remembered)
        self._recent = Recent(remembered)
        self.appearance = Appearance(remembered)
        self.autostart = autostart or Autostart()
        self.places = SCREENS
        self.screens: dict[str, QWidget] = {}
        self.foot: tuple[QWidget, ...] = ()
        self.title = ""
        self.setWindowTitle("CooCook")
        self.setWindowIcon(icon("coocook"))
        self.setMinimumSize(*LEAST_SIZE)
        self.tray = tray or Tray(self.windowIcon(), self)
        self.sidebar = Sidebar(SCREENS)
        self.leave_demo = QPushButton()
        self.leave_demo.clicked.connect(self.own_business_asked)
        self.demo_words = QLabel()
        self.ribbon = _ribbon(self.demo_words, self.leave_demo)
        self.heading = QLabel()
        self.heading.setProperty("role", "title")
        self.news = Banner()
        self.notice = Banner()
        self.stack = QStackedWidget()
        self.curtain = Curtain()
        self.status = StatusLine()
        self._lay_out()
        self.palette_bar = CommandPalette(self)
        self.menus = Menus(self)
        self._say_all()
        self._connect()
        self._restore_geometry()

    def fit(self, available: QSize) -> None:
        """Be no larger than this, the room on the screen: at 200 % a small one has little."""
        least = QSize(*LEAST_SIZE).boundedTo(available)
        self.setMinimumSize(least)
        self.resize(self.size().boundedTo(available))

    def attach(self, session: "Session") -> None:
        """Show this business, beginning where it was left."""
        self._session = session
        settings = session.coocook.settings
        self.setWindowTitle(f"{settings.business_name} – CooCook")
        self.sidebar.name_business(settings.business_name)
        self.sidebar.enable(True)
        self.menus.enable(True)
        self.menus.show_changes(session.shift.to_undo, session.shift.to_redo)
        self.ribbon.setVisible(settings.demo_mode)
        self.leave_demo.setVisible(session.may_leave_demo)
        self.tray.show()
        self.foot = session.make_foot(self)
        self.sidebar.show_at_foot(*self.foot)
        last = str(self._remembered.value(_SCREEN) or TODAY)
        self.open_screen(last if last in self.sidebar.entries else TODAY)
        self.stack.setFocus()

    def detach(self) -> None:
        """Take every screen of the present business away."""
        self._session = None
        self.palette_bar.put_away()
        self.sidebar.enable(False)
        self.sidebar.show_at_foot()
        self.foot = ()
        self.menus.enable(False)
        self.menus.show_changes("", "")
        self.menus.fill_screen("", None)
        self.tray.hide()
        self.status.hide()
        self.ribbon.hide()
        self.news.clear()
        self.notice.clear()
        self.heading.hide()
        self.stack.setCurrentWidget(self.curtain)
        self.keep_states()
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
            self._states.give_back(title, screen)
            self.stack.addWidget(screen)
            self.screen_made.emit(screen)
        self.title = title
        self._remembered.setValue(_SCREEN, title)
        self.heading.setText(tr(title))
        self.heading.show()
        self.sidebar.mark_chosen(title)
        self.stack.setCurrentWidget(screen)
        self.menus.fill_screen(title, screen)
        return screen

    def refresh(self) -> None:
        """Read what the open screen shows again."""
        screen = self.screens.get(self.title)
        if screen is not None and hasattr(screen, "refresh"):
            screen.refresh()

    def undo(self) -> None:
        """Take the last change back."""
        if self._session is not None:
            self._session.shift.undo()

    def redo(self) -> None:
        """Do again what was taken back last."""
        if self._session is not None:
            self._session.shift.redo()

    def keep_states(self) -> None:
        """Remember how the screens are, for the next time they are made."""
        for title, screen in self.screens.items():
            self._states.keep(title, screen)

    @property
    def keeps_serving(self) -> bool:
        """Whether closing the window leaves CooCook serving; not before that was asked."""
        return self._remembered.value(_KEEPS_SERVING) in (True, "true")

    @property
    def was_asked_to_keep_serving(self) -> bool:
        """Whether the person decided that."""
        return self._remembered.contains(_KEEPS_SERVING)

    def keep_serving(self, keep: bool) -> None:
        """Whether to go on serving when the window closes."""
        self._remembered.setValue(_KEEPS_SERVING, keep)
        self.menus.keep_serving.setChecked(keep)

    def speak(self, code: str) -> None:
        """Speak this language, in everything that is on the screen; soon, since a screen may have asked."""
        QTimer.singleShot(0, self, lambda: self._speak(code))

    def show_look(self, look: str) -> None:
        """Be `light`, `dark`, or like the `system`."""
        self.appearance.show(_app(), look)
        self.menus.looks[look].setChecked(True)

    def find_anything(self) -> None:
        """Bring up the command palette."""
        if self._session is not None:
            self.palette_bar.ask(of_window(self), self._recent.keys())

    def new_booking(self) -> None:
        """Begin a booking, as the bookings' own command does."""
        self.bring_to_front()
        trigger_new(self.open_screen(BOOKINGS))

    def open_pages(self) -> None:
        """Show the first page in the browser."""
        self.page_asked.emit("/")

    def import_data(self) -> None:
        """Begin to import from a file: what the open screen shows, or what is chosen."""
        if self._session is not None:
            self._session.open_import(self, NOUNS.get(self.title))

    def export_data(self) -> None:
        """Begin to export into a file."""
        if self._session is not None:
            self._session.open_export(self, NOUNS.get(self.title))

    def open_logs(self) -> None:
        """Show the log files."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(logs_folder())))

    def show_help(self) -> None:
        """Show what the user guide says of the open screen."""
        from coocook_desktop.help import show_guide

        show_guide(self, self.title)

    def show_first_steps(self) -> None:
        """Take the first steps of a new business up again."""
        for widget in self.foot:
            if hasattr(widget, "resume"):
                widget.resume()

    def show_about(self) -> None:
        """Say which CooCook this is."""
        from coocook_desktop.dialogs.about import about

        about(self).open()

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

    def show_days(self, first: date, last: date) -> None:
        """Show the bookings from a date to another."""
        screen = self.open_screen(BOOKINGS)
        if screen is not None and hasattr(screen, "show_days"):
            screen.show_days(first, last)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002  the name that Qt gives it
        return move_focus(self, forward=next)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self, self.painted.emit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if hasattr(self, "palette_bar"):
            self.palette_bar.place()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._remembered.setValue(_GEOMETRY, self.saveGeometry())
        self.keep_states()
        if self._may_close:
            event.accept()
            return
        event.ignore()
        self.close_asked.emit()

    def _show(self, title: str, method: str, id: int) -> None:
        screen = self.open_screen(title)
        if screen is not None and hasattr(screen, method):
            getattr(screen, method)(id)

    def _speak(self, code: str) -> None:
        self.appearance.speak(_app(), code)
        session = self._session
        self.detach()
        self.menus.discard()
        self.menus = Menus(self)
        self._say_all()
        if session is not None:
            self.attach(session)
        self.spoken.emit()

    def _say_all(self) -> None:
        """Every word of the window itself, in the present language."""
        self.sidebar.say_all()
        self.status.say_all()
        self.curtain.say_all()
        self.leave_demo.setText(tr("Start my business"))
        self.demo_words.setText(tr("Demo data: try everything, nothing here is real."))
        self.menus.enable(False)

    def _run(self, command: Command) -> None:
        if not command.is_found:
            self._recent.note(command.key)
        command.run()

    def _look_for(self, typed: str) -> None:
        if self._session is not None:
            self._session.finder.look(typed, self._show_found)

    def _show_found(self, found: "tuple[Found, ...]") -> None:
        shows = {"booking": self.show_booking, "chef": self.show_chef, "customer": self.show_customer}
        self.palette_bar.show_found([thing.command(shows[thing.kind]) for thing in found])

    def _connect(self) -> None:
        self.sidebar.chosen.connect(self.open_screen)
        self.status.asked_for.connect(self.open_screen)
        self.palette_bar.looked_for.connect(self._look_for)
        self.palette_bar.chosen.connect(self._run)
        self.tray.open_asked.connect(self.bring_to_front)
        self.tray.booking_asked.connect(self.new_booking)
        self.tray.quit_asked.connect(self.quit_asked)

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


def _app() -> QApplication:
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        raise TypeError("there is no application")
    return app


def _ribbon(words: QLabel, leave: QPushButton) -> QFrame:
    """What shows that nothing here is real."""
    ribbon = QFrame()
    ribbon.setObjectName("ribbon")
    row = QHBoxLayout(ribbon)
    row.setContentsMargins(16, 6, 16, 6)
    row.addWidget(words)
    row.addStretch(1)
    row.addWidget(leave)
    ribbon.hide()
    return ribbon
