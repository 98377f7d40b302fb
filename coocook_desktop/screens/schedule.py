"""Who cooks when: chefs down the side, time across; moved, booked and blocked off where it is seen."""

from datetime import date, timedelta

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout, QWidget

from coocook_desktop import wording
from coocook_desktop.board import words
from coocook_desktop.board.bar import DAY, LIST, VIEWS, WEEK, WEEKS, BoardBar
from coocook_desktop.board.commands import Acts, BoardCommands
from coocook_desktop.board.doings import BoardDoings
from coocook_desktop.board.listing import MOST_CHEFS, BoardListing
from coocook_desktop.board.source import BoardSource
from coocook_desktop.board.view import BoardView
from coocook_desktop.language import tr
from coocook_desktop.live import LiveChanges
from coocook_desktop.printing import add_day_actions
from coocook_desktop.shift import Shift
from coocook_desktop.tasks import TaskRunner
from coocook_desktop.widgets.empty_state import EmptyState
from coocook_desktop.widgets.one_line import OneLine
from coocook_server.bootstrap import CooCook
from coocook_server.services.boards import Board, BoardBooking

DAYS = {DAY: 1, WEEK: 7, WEEKS: 28}
ZOOM_STEP = 1.35
FOLLOWED = {"booking", "chef", "user", "holiday", "booking_rules", "anything"}
ROWS_FOLLOW = {"chef", "anything"}


class ScheduleScreen(QWidget):
    """A day, a week or four, as a board or as a list."""

    title = "Schedule"

    booking_asked = Signal(int)
    """The person wants to see everything about the booking of this number."""
    chef_asked = Signal(int)
    """The person wants to see this chef."""
    screen_asked = Signal(str)
    """The person wants to see the screen of this title."""

    def __init__(
        self,
        coocook: CooCook,
        tasks: TaskRunner,
        live: LiveChanges,
        shift: Shift,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._coocook = coocook
        self._tasks = tasks
        self._shift = shift
        self._out_of_date = True
        self._span, self._as_list = WEEK, False
        self._zooms: dict[str, float | None] = {}
        self.source = BoardSource(coocook, tasks, shift, self)
        self.day = self.source.now().date()
        self.board = BoardView(self.source)
        self.listing = BoardListing(self.source)
        self.doings = BoardDoings(coocook, tasks, shift, self.source, self.board, self)
        self.banner = self.doings.banner
        self.bar = BoardBar()
        self.said = OneLine("muted")
        self.nothing_yet = EmptyState(
            tr("No chefs yet"),
            tr("Add your first chef, and their hours and bookings appear here."),
            tr("Go to the chefs"),
        )
        self.no_match = EmptyState(
            tr("No chef matches"), tr("Nothing was found with this search."), tr("Show all chefs")
        )
        self.nothing_booked = EmptyState(
            tr("Nothing is booked on these days"),
            tr("Turn the days with Ctrl+Page Up and Ctrl+Page Down, or search for other chefs."),
        )
        self._pages = QStackedWidget()
        self.commands = BoardCommands(self, self._acts())
        add_day_actions(self, coocook, tasks, shift, lambda: self.day)
        self.setFocusProxy(self.board)
        self._lay_out()
        self._connect(live)
        self.look(WEEK)

    def refresh(self) -> None:
        """Read everything that is shown again."""
        self._out_of_date = False
        self.source.out_of_date()
        self.source.look_for(self.bar.search.text().strip())
        self.board.look()
        self._read_list()

    def look(self, view: str) -> None:
        """Show a day, a week, four weeks, or the same days as a list."""
        self._as_list = view == LIST
        if not self._as_list:
            self._span = view
        self.commands.views[view].setChecked(True)
        self._show_days()
        if not self._as_list:
            self.board.set_zoom(self._zooms.get(self._span))
            if self._span == DAY:
                self.board.show_working_day()

    def go_to(self, day: date) -> None:
        """Show the days around this one."""
        self.day = day
        self._show_days()

    def save_state(self) -> dict[str, object]:
        """How the schedule is looked at."""
        return {
            "view": LIST if self._as_list else self._span,
            "span": self._span,
            "day": self.day.isoformat(),
            "saved": self.source.now().date().isoformat(),
            "zoom": dict(self._zooms),
            "text": self.bar.search.text(),
        }

    def restore_state(self, state: dict[str, object]) -> None:
        """Look at it as before; on another date than it was kept on, at today."""
        zooms = state.get("zoom")
        if isinstance(zooms, dict):
            self._zooms = {
                str(span): float(width) for span, width in zooms.items() if isinstance(width, int | float)
            }
        if state.get("saved") == self.source.now().date().isoformat():
            self.day = _date(state.get("day")) or self.day
        self.bar.search_for(str(state.get("text") or ""))
        span = state.get("span")
        self._span = span if span in DAYS else WEEK
        view = str(state.get("view"))
        self.look(view if view in VIEWS else WEEK)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._out_of_date:
            self.refresh()

    @property
    def _first(self) -> date:
        back = 0 if self._span == DAY else self.day.weekday()
        return self.day - timedelta(days=back)

    def _show_days(self) -> None:
        first, days = self._first, DAYS[self._span]
        self.bar.period.show_text(words.period(first, first + timedelta(days=days - 1)))
        self.bar.show_day(self.day)
        self.board.show_days(first, days)
        self._show_page()
        self._read_list()

    def _turn(self, way: int) -> None:
        self.go_to(self.day + timedelta(days=way * DAYS[self._span]))

    def _zoom(self, way: int) -> None:
        wide = None if way == 0 else self.board.scale.hour_width * ZOOM_STEP**way
        self.board.set_zoom(wide)
        self._zooms[self._span] = self.board.zoom

    def _show_page(self) -> None:
        if self.source.roster is not None and not self.source.chefs:
            self._pages.setCurrentWidget(self.no_match if self.source.text else self.nothing_yet)
        else:
            listing = self.nothing_booked if self.listing.is_empty else self.listing
            self._pages.setCurrentWidget(listing if self._as_list else self.board)
        self.said.setVisible(self._pages.currentWidget() is self.board)

    def _rows_read(self) -> None:
        self.bar.count.setText(tr("%Ln chef(s)", "", len(self.source.chefs)))
        self._show_page()
        self._read_list()

    def _read_list(self) -> None:
        """Read the bookings of the days that are shown, for the list."""
        if not self._as_list or self.source.roster is None or not self.isVisible():
            return
        chefs = [chef.id for chef in self.source.chefs[:MOST_CHEFS]]
        first, by = self._first, self._shift.by
        last = first + timedelta(days=DAYS[self._span] - 1)

        def done(board: Board) -> None:
            if (first, last) == (self._first, self._first + timedelta(days=DAYS[self._span] - 1)):
                self.listing.show_board(board)
                self._show_page()

        self._tasks.run(
            lambda _task: self._coocook.boards.of(chefs, first, last, by=by),
            owner=self,
            done=done,
            failed=self._not_read,
        )

    def _changed_somewhere(self, nouns: frozenset[str]) -> None:
        if not nouns & FOLLOWED:
            return
        if not self.isVisible():
            self._out_of_date = True
            return
        self.source.out_of_date()
        if nouns & ROWS_FOLLOW:
            self.source.look_for(self.bar.search.text().strip())
        self.board.look()
        self._read_list()

    @property
    def _selected(self) -> BoardBooking | None:
        return self.listing.booking if self._as_list else self.board.selected

    def _open_selected(self) -> None:
        if self._selected is not None:
            self.booking_asked.emit(self._selected.id)

    def _move_selected(self) -> None:
        if self._selected is not None:
            self.doings.move(self._selected)

    def _open_chef(self) -> None:
        if self.board.chef is not None:
            self.chef_asked.emit(self.board.chef.id)

    def _show_menu(self, where: QPoint) -> None:
        """What can be done at the cursor."""
        menu, commands = QMenu(self), self.commands
        chef, at = self.board.chef, self.board.at
        if self.board.selected is not None:
            menu.addActions([commands.open, commands.move])
        elif chef is not None and at is not None:
            menu.addAction(commands.book)
            off = self.source.time_off_at(chef.id, at)
            menu.addAction(commands.block if off is None else commands.free)
        menu.addSeparator()
        menu.addAction(commands.chef)
        menu.popup(where)

    def _not_read(self, fault: Exception) -> None:
        self._out_of_date = True
        self.banner.say(wording.fault(fault), "error", ((tr("Try again"), self._try_again),))

    def _try_again(self) -> None:
        self.banner.clear()
        self.refresh()

    def _acts(self) -> Acts:
        return Acts(
            earlier=lambda: self._turn(-1),
            today=lambda: self.go_to(self.source.now().date()),
            later=lambda: self._turn(1),
            look=self.look,
            zoom=self._zoom,
            search=self._search,
            go_to=self.bar.date.setFocus,
            book=self.doings.book,
            open=self._open_selected,
            move=self._move_selected,
            block=self.doings.block_at_cursor,
            free=self.doings.free_at_cursor,
            chef=self._open_chef,
        )

    def _search(self) -> None:
        self.bar.search.setFocus()
        self.bar.search.selectAll()

    def _show_all(self) -> None:
        self.bar.search.clear()
        self.source.look_for("")

    def _connect(self, live: LiveChanges) -> None:
        live.changed.connect(self._changed_somewhere)
        self.source.roster_read.connect(self._rows_read)
        self.source.failed.connect(self._not_read)
        self.bar.searched.connect(self.source.look_for)
        self.bar.day_picked.connect(self.go_to)
        self.bar.entered.connect(self.board.setFocus)
        self.bar.new.clicked.connect(self.commands.book.trigger)
        self.board.booking_opened.connect(self.booking_asked)
        self.board.chef_chosen.connect(self.chef_asked)
        self.board.menu_asked.connect(self._show_menu)
        self.board.zoom_asked.connect(self._zoom)
        self.board.said.connect(self.said.show_text)
        self.listing.booking_opened.connect(self.booking_asked)
        self.doings.booking_asked.connect(self.booking_asked)
        self.nothing_yet.asked.connect(lambda: self.screen_asked.emit("Chefs"))
        self.no_match.asked.connect(self._show_all)

    def _lay_out(self) -> None:
        for page in (self.board, self.listing, self.nothing_booked, self.nothing_yet, self.no_match):
            self._pages.addWidget(page)
        commands = self.commands
        self.bar.offer_moving(commands.earlier, commands.today, commands.later)
        self.bar.offer_views(*commands.views.values())
        self.bar.offer_zoom(commands.smaller, commands.larger)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 12, 24, 12)
        column.setSpacing(8)
        column.addWidget(self.bar)
        column.addWidget(self.banner)
        column.addWidget(self.doings.overrule)
        column.addWidget(self._pages, 1)
        column.addWidget(self.said)


def _date(value: object) -> date | None:
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        return None
