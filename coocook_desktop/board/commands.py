"""The schedule's commands, for the menus, the palette, the buttons and the menu under the pointer."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QActionGroup, QKeySequence
from PySide6.QtWidgets import QWidget

from coocook_desktop.board.bar import DAY, LIST, VIEWS, WEEK, WEEKS
from coocook_desktop.language import tr
from coocook_desktop.screen_actions import ScreenActions

Act = Callable[[], object]


@dataclass(frozen=True)
class Acts:
    """What the commands do."""

    earlier: Act
    today: Act
    later: Act
    look: Callable[[str], object]
    zoom: Callable[[int], object]
    search: Act
    go_to: Act
    book: Act
    open: Act
    move: Act
    block: Act
    free: Act
    chef: Act


class BoardCommands:
    """One action each, given to the screen."""

    def __init__(self, screen: QWidget, acts: Acts) -> None:
        add = ScreenActions(screen).add
        self.book = add(tr("New booking…"), QKeySequence.StandardKey.New, "add", acts.book)
        self.open = add(tr("Open the booking"), None, "open", acts.open)
        self.move = add(tr("Move to another time…"), "Ctrl+M", "calendar", acts.move)
        self.block = add(tr("Block time off"), "Ctrl+B", "stop", acts.block)
        self.free = add(tr("Remove the time off"), "Ctrl+Shift+B", "undo", acts.free)
        self.chef = add(tr("Open the chef"), "Ctrl+Shift+O", "chefs", acts.chef)
        self.search = add(tr("Search chefs"), QKeySequence.StandardKey.Find, "search", acts.search)
        self.go_to = add(tr("Go to date"), "Ctrl+G", "calendar", acts.go_to)
        self.earlier = add(tr("Earlier days"), "Ctrl+PgUp", "earlier", acts.earlier)
        self.today = add(tr("Today"), "Alt+Home", "today", acts.today)
        self.later = add(tr("Later days"), "Ctrl+PgDown", "later", acts.later)
        self.larger = add(tr("Zoom in"), QKeySequence.StandardKey.ZoomIn, "larger", lambda: acts.zoom(1))
        self.smaller = add(tr("Zoom out"), QKeySequence.StandardKey.ZoomOut, "smaller", lambda: acts.zoom(-1))
        self.fit = add(tr("Fit the days to the width"), "Ctrl+0", "fit", lambda: acts.zoom(0))
        self.views = {
            DAY: add(tr(VIEWS[DAY]), "Alt+1", "today", lambda: acts.look(DAY)),
            WEEK: add(tr(VIEWS[WEEK]), "Alt+2", "calendar", lambda: acts.look(WEEK)),
            WEEKS: add(tr(VIEWS[WEEKS]), "Alt+3", "reports", lambda: acts.look(WEEKS)),
            LIST: add(tr(VIEWS[LIST]), "Alt+4", "bookings", lambda: acts.look(LIST)),
        }
        group = QActionGroup(screen)
        for action in self.views.values():
            action.setCheckable(True)
            group.addAction(action)
