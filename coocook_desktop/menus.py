"""The menu bar: everything the window does, and what the open screen does, with its keys."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from coocook_desktop import language
from coocook_desktop.language import later, tr
from coocook_desktop.theme import icon

if TYPE_CHECKING:
    from coocook_desktop.main_window import MainWindow

_KEYS = 9
_LONGEST_CHANGE = 60
_LOOKS = {"system": later("Like the system"), "light": later("Light"), "dark": later("Dark")}


class Menus(QObject):
    """Made anew when the language changes; `fill_screen` follows the open screen."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._pictures: list[tuple[QAction, str]] = []
        self.every: list[tuple[str, QAction]] = []
        """Every action of the window, with the menu that it is in."""
        bar = window.menuBar()
        bar.clear()
        self.file, self.edit = bar.addMenu(tr("&File")), bar.addMenu(tr("&Edit"))
        self.view, self.go = bar.addMenu(tr("&View")), bar.addMenu(tr("&Go"))
        self.screen = bar.addMenu("")
        self.help = bar.addMenu(tr("&Help"))
        self.menus = (self.file, self.edit, self.view, self.go, self.screen, self.help)
        self.going: dict[str, QAction] = {}
        self._fill_file()
        self._fill_edit()
        self._fill_view()
        self._fill_go()
        self._fill_help()
        self.screen.aboutToShow.connect(self._fill_screen_again)
        self.fill_screen("", None)

    def discard(self) -> None:
        """Take every action away from the window, before others are made."""
        for menu in self.menus:
            for action in menu.actions():
                if action.parent() is self:
                    self._window.removeAction(action)
            menu.deleteLater()
        self.deleteLater()

    def enable(self, enabled: bool) -> None:
        """Whether a business is open, which most of this is about."""
        for action in (
            *self.going.values(),
            self.find,
            self.book,
            self.pages,
            self.refresh,
            self.bring_in,
            self.take_out,
        ):
            action.setEnabled(enabled)

    def fill_screen(self, title: str, screen: QWidget | None) -> None:
        """List what the open screen can do, under its name."""
        self._title, self._screen = title, screen
        if title:
            self.screen.setTitle(tr(title))
            self.going[title].setChecked(True)
        self._fill_screen_again()

    def show_changes(self, to_undo: str, to_redo: str) -> None:
        """Say what would be taken back, and what done again."""
        _offer(self.undo, to_undo, tr("Undo"), tr("Undo: {change}"))
        _offer(self.redo, to_redo, tr("Redo"), tr("Redo: {change}"))

    def recolour(self) -> None:
        """Draw the icons anew in the ink of the present look."""
        for action, picture in self._pictures:
            action.setIcon(icon(picture))

    def _fill_screen_again(self) -> None:
        self.screen.clear()
        actions = self._screen.actions() if self._screen is not None else []
        for action in actions:
            _reach_from_everywhere(action)
            self.screen.addAction(action)
        self.screen.menuAction().setVisible(bool(actions))

    def _fill_file(self) -> None:
        window, file = self._window, self.file
        self.book = self._add(file, tr("Book for a caller…"), window.new_booking, "Ctrl+T", "phone")
        self.pages = self._add(file, tr("Open your pages in the browser"), window.open_pages, picture="open")
        file.addSeparator()
        self.bring_in = self._add(file, tr("Import…"), window.import_data, picture="import")
        self.take_out = self._add(file, tr("Export…"), window.export_data, picture="export")
        file.addSeparator()
        self.keep_serving = self._add(file, tr("Keep serving when the window closes"), checkable=True)
        self.keep_serving.setChecked(window.keeps_serving)
        self.keep_serving.toggled.connect(window.keep_serving)
        self.keep_serving.setVisible(window.tray.available)
        self.autostart = self._add(file, tr("Start with Windows"), checkable=True)
        self.autostart.setChecked(window.autostart.on)
        self.autostart.toggled.connect(window.autostart.turn)
        self.autostart.setVisible(window.autostart.available)
        file.addSeparator()
        self.close = self._add(file, tr("Close the window"), window.close, "Ctrl+W", "close")
        self.quit = self._add(file, tr("Quit CooCook"), window.quit_asked.emit, "Ctrl+Q")

    def _fill_edit(self) -> None:
        window, edit = self._window, self.edit
        self.undo = self._add(edit, tr("Undo"), window.undo, "Ctrl+Z", "undo")
        self.redo = self._add(edit, tr("Redo"), window.redo, "Ctrl+Y", "redo")
        self.redo.setShortcuts([QKeySequence("Ctrl+Y"), QKeySequence("Ctrl+Shift+Z")])
        self.show_changes("", "")

    def _fill_view(self) -> None:
        window, view = self._window, self.view
        self.refresh = self._add(view, tr("Read again"), window.refresh, "F5", "refresh")
        view.addSeparator()
        look, tongue = view.addMenu(tr("Look")), view.addMenu(tr("Language"))
        self.looks = self._choices(
            look,
            {name: tr(words) for name, words in _LOOKS.items()},
            window.appearance.look,
            window.show_look,
        )
        self.languages = self._choices(tongue, language.NAMES, language.current(), window.speak)

    def _fill_go(self) -> None:
        window, go = self._window, self.go
        self.find = self._add(go, tr("Find anything…"), window.find_anything, "Ctrl+K", "search")
        go.addSeparator()
        group = QActionGroup(self)
        for place, (title, picture) in enumerate(window.places, 1):
            shortcut = f"Ctrl+{place}" if place <= _KEYS else "Ctrl+," if title == "Settings" else ""
            action = self._add(go, tr(title), _opening(window, title), shortcut, picture, checkable=True)
            group.addAction(action)
            self.going[title] = action

    def _fill_help(self) -> None:
        window = self._window
        self.guide = self._add(self.help, tr("Help for this screen"), window.show_help, "F1")
        self.first_steps = self._add(self.help, tr("First steps"), window.show_first_steps)
        self.logs = self._add(self.help, tr("Open the log folder"), window.open_logs)
        self.help.addSeparator()
        self.about = self._add(self.help, tr("About CooCook"), window.show_about)

    def _choices(
        self, menu: QMenu, named: dict[str, str], present: str, choose: Callable[[str], object]
    ) -> dict[str, QAction]:
        group = QActionGroup(self)
        made = {}
        for name, words in named.items():
            action = self._add(menu, words, partial(choose, name), checkable=True)
            action.setChecked(name == present)
            group.addAction(action)
            made[name] = action
        return made

    def _add(
        self,
        menu: QMenu,
        words: str,
        act: Callable[[], object] | None = None,
        shortcut: str = "",
        picture: str = "",
        *,
        checkable: bool = False,
    ) -> QAction:
        action = QAction(words, self)
        action.setCheckable(checkable)
        if shortcut:
            action.setShortcut(QKeySequence(shortcut))
        if picture:
            action.setIcon(icon(picture))
            self._pictures.append((action, picture))
        if act is not None:
            action.triggered.connect(lambda _checked=False: act())
        menu.addAction(action)
        self.every.append((menu.title(), action))
        return action


def _opening(window: "MainWindow", title: str) -> Callable[[], object]:
    return lambda: window.open_screen(title)


def _offer(action: QAction, change: str, alone: str, with_change: str) -> None:
    action.setEnabled(bool(change))
    short = change if len(change) <= _LONGEST_CHANGE else f"{change[: _LONGEST_CHANGE - 1]}…"
    action.setText(with_change.format(change=short.replace("&", "&&")) if change else alone)


def _reach_from_everywhere(action: QAction) -> None:
    """Keys with Ctrl or Alt work wherever the focus is in the window; plain ones only within the screen."""
    keys = [sequence.toString() for sequence in action.shortcuts()]
    if keys and all("Ctrl+" in key or "Alt+" in key for key in keys):
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
