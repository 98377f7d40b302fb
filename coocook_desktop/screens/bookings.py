"""All bookings: found, looked at and answered."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QStackedWidget, QWidget

from coocook_desktop import wording
from coocook_desktop.dialogs.move_booking import MoveBookingDialog
from coocook_desktop.live import LiveChanges
from coocook_desktop.shift import Shift
from coocook_desktop.steps import taking_back
from coocook_desktop.tables.bookings_model import BookingsModel
from coocook_desktop.tables.bookings_table import BookingsTable
from coocook_desktop.tasks import Task, TaskRunner
from coocook_desktop.widgets.banner import Banner
from coocook_desktop.widgets.beside import lay_out_list
from coocook_desktop.widgets.booking_actions import CANCEL, MOVE
from coocook_desktop.widgets.booking_details import BookingDetails
from coocook_desktop.widgets.booking_filters import BookingFilters
from coocook_desktop.widgets.empty_state import EmptyState
from coocook_server.bootstrap import CooCook
from coocook_server.errors import NotFound, Stale
from coocook_server.models.booking import Status
from coocook_server.services.booking_changes import Changed
from coocook_server.services.booking_lists import BookingRecord
from coocook_server.services.history import HistoryRecord

AS_TIME_PASSES_MS = 20_000
"""How often the time left to answer, and what may be done once a booking has begun, are looked at."""
SLOW_MS = 300
"""A search that takes longer says that it is under way."""
NEWEST_FIRST = "-starts_at"

Shown = tuple[BookingRecord, tuple[HistoryRecord, ...]]


class BookingsScreen(QWidget):
    """A list that stays fluid with a million bookings, and everything about the one that is selected."""

    title = "Bookings"

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
        self._sort = NEWEST_FIRST
        self._out_of_date = True
        self.model = BookingsModel(coocook, tasks, parent=self)
        self.table = BookingsTable(self.model)
        self.filters = BookingFilters(coocook, tasks)
        self.details = BookingDetails(coocook.settings.zone)
        self.banner = Banner()
        self.details.notices.addWidget(self.banner)
        self.list_banner = Banner()
        self.count = QLabel()
        self.count.setProperty("role", "muted")
        self._pages = QStackedWidget()
        self.nothing_yet = EmptyState(
            "No bookings yet",
            "Bookings appear here as soon as a customer books a chef on your pages.",
        )
        self.no_match = EmptyState(
            "No booking matches", "Nothing was found with these filters.", "Clear filters"
        )
        self._slow = QTimer(self, singleShot=True, interval=SLOW_MS)
        self._slow.timeout.connect(lambda: self.count.setText("Searching…"))
        self._time_passes = QTimer(self, interval=AS_TIME_PASSES_MS)
        self._time_passes.timeout.connect(self._show_again)
        self._time_passes.start()
        self._lay_out()
        self._connect(live)
        self.table.show_sort(self._sort)

    def refresh(self) -> None:
        """Read the list and the selected booking again."""
        self._out_of_date = False
        self.model.look_for(self.filters.wanted(self._sort))
        if self.details.booking is not None:
            self._load(self.details.booking.id)

    def show_booking(self, id: int) -> None:
        """Show everything about a booking, and select it in the list if the filters let it through."""
        self.table.select_id(id)
        self.filters.empty()
        self.model.look_for(self.filters.wanted(self._sort), anew=True)
        self._load(id)
        self.table.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._out_of_date:
            self.refresh()

    def _connect(self, live: LiveChanges) -> None:
        live.changed.connect(self._changed_somewhere)
        self.filters.changed.connect(self._search)
        self.filters.entered.connect(self.table.setFocus)
        self.table.sort_asked.connect(self._sort_by)
        self.table.chosen.connect(self._chosen)
        self.table.opened.connect(lambda _booking: self.details.focus_actions())
        self.model.counted.connect(self._counted)
        self.model.searching.connect(self._searching)
        self.model.failed.connect(self._list_failed)
        self.details.actions_row.asked.connect(self.change)
        self.no_match.asked.connect(self.filters.clear)

    def _search(self) -> None:
        self.model.look_for(self.filters.wanted(self._sort))

    def _sort_by(self, sort: str) -> None:
        self._sort = sort
        self.table.show_sort(sort)
        self._search()

    def _changed_somewhere(self, nouns: frozenset[str]) -> None:
        if not nouns & {"booking", "chef", "user", "anything"}:
            return
        if self.isVisible():
            self.refresh()
        else:
            self._out_of_date = True

    def _chosen(self, booking: BookingRecord) -> None:
        self.banner.clear()
        self._show(booking)
        self._load(booking.id)

    def _load(self, id: int) -> None:
        def work(_task: Task) -> Shown:
            return self._coocook.bookings.get(id, by=self._shift.by), self._coocook.history.of("booking", id)

        def done(shown: Shown) -> None:
            booking, history = shown
            present = self.details.booking
            if present is None or present.id == id or self.table.selected_id == id:
                self._show(booking)
                self.details.show_history(history)

        self._tasks.run(work, owner=self, done=done, failed=self._not_read)

    def _not_read(self, fault: Exception) -> None:
        """A booking goes missing only when a backup from before it was restored."""
        if isinstance(fault, NotFound):
            self.details.show_booking(None, (), now=None)
        else:
            self._refused(fault)

    def _reload(self) -> None:
        if self.details.booking is not None:
            self._load(self.details.booking.id)
        self.model.refresh()

    def _show(self, booking: BookingRecord) -> None:
        bookings = self._coocook.bookings
        allowed = [
            status.value
            for status in bookings.choices(booking, by=self._shift.by)
            if status != Status.CANCELLED
        ]
        if bookings.may_cancel(booking, by=self._shift.by):
            allowed += [MOVE, CANCEL]
        self.details.show_booking(booking, tuple(allowed), now=self._coocook.clock())

    def _show_again(self) -> None:
        if self.isVisible() and self.details.booking is not None:
            self._show(self.details.booking)

    def change(self, name: str) -> None:
        """Do to the selected booking what a button of this name says."""
        booking = self.details.booking
        if booking is None:
            return
        if name == MOVE:
            self._open_move(booking)
            return
        bookings = self._coocook.bookings

        def work(_task: Task) -> Changed:
            if name == CANCEL:
                return bookings.cancel(booking.id, by=self._shift.by, version=booking.version)
            return bookings.set_status(booking.id, Status(name), by=self._shift.by, version=booking.version)

        self.details.actions_row.setEnabled(False)
        self._tasks.run(work, owner=self, done=self._changed, failed=self._refused)

    def _open_move(self, booking: BookingRecord) -> None:
        dialog = MoveBookingDialog(self._coocook, self._tasks, self._shift, booking, self)
        dialog.moved.connect(self._moved)
        dialog.open()

    def _changed(self, changed: Changed) -> None:
        booking = changed.booking
        self._done(changed, f"Booking {booking.id} is now {wording.status(booking.status).lower()}")

    def _moved(self, changed: Changed) -> None:
        booking = changed.booking
        when = f"{wording.day(booking.booking_date)}, {wording.clock(booking.start_time)}"
        self._done(changed, f"Booking {booking.id} moved to {when}")

    def _done(self, changed: Changed, words: str) -> None:
        self.banner.clear()
        self.details.actions_row.setEnabled(True)
        self._show(changed.booking)
        self._reload()
        if changed.change_id is not None:
            self._shift.note(words, taking_back(self._coocook, self._shift, changed.change_id))

    def _refused(self, fault: Exception) -> None:
        self.details.actions_row.setEnabled(True)
        if isinstance(fault, Stale):
            self.banner.say(
                "Somebody else changed this booking just now, so nothing was done. This is how it is now.",
                tone="warning",
            )
            self._reload()
            return
        self.banner.say(wording.fault(fault), tone="error")

    def _list_failed(self, fault: Exception) -> None:
        self.count.clear()
        self.list_banner.say(wording.fault(fault), tone="error", actions=(("Try again", self.refresh),))

    def _counted(self, total: int) -> None:
        self._slow.stop()
        self.list_banner.clear()
        found = wording.number(total, "booking")
        self.count.setText(f"{found} found" if self.filters.any else found)
        if total:
            self._pages.setCurrentWidget(self.table)
        else:
            self._pages.setCurrentWidget(self.no_match if self.filters.any else self.nothing_yet)

    def _searching(self, searching: bool) -> None:
        if searching:
            self._slow.start()
        else:
            self._slow.stop()

    def _lay_out(self) -> None:
        views = (self.table, self.nothing_yet, self.no_match)
        lay_out_list(self, self.filters, self.list_banner, self._pages, views, self.count, self.details)
