"""All bookings: found, looked at, made, answered and changed."""

import itertools
from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QMenu, QStackedWidget, QVBoxLayout, QWidget

from coocook_desktop import wording
from coocook_desktop.dialogs.make_booking import MakeBookingDialog
from coocook_desktop.file_actions import add_file_actions
from coocook_desktop.language import tr
from coocook_desktop.live import LiveChanges
from coocook_desktop.printing import add_invoice_action
from coocook_desktop.shift import Shift
from coocook_desktop.tables.bookings_model import BookingsModel
from coocook_desktop.tables.bookings_table import BookingsTable
from coocook_desktop.tasks import Task, TaskRunner
from coocook_desktop.widgets.banner import Banner
from coocook_desktop.widgets.beside import lay_out_list
from coocook_desktop.widgets.booking_actions import (
    CANCEL,
    CLEAR,
    EDIT,
    FOR_MANY,
    MOVE,
    NEW,
    PAY,
    RECEIPT,
    SEARCH,
    BookingCommands,
)
from coocook_desktop.widgets.booking_chosen import BookingChosen
from coocook_desktop.widgets.booking_desk import BookingDesk
from coocook_desktop.widgets.booking_details import BookingDetails
from coocook_desktop.widgets.booking_file import BookingFile, read_file
from coocook_desktop.widgets.booking_filters import BookingFilters
from coocook_desktop.widgets.booking_work import BookingWork, refusals
from coocook_desktop.widgets.empty_state import EmptyState
from coocook_server.bootstrap import CooCook
from coocook_server.errors import NotFound, Stale
from coocook_server.models.booking import Status
from coocook_server.operations.import_fields import Noun
from coocook_server.services.booking_batches import MOST, Batch
from coocook_server.services.booking_changes import Changed
from coocook_server.services.booking_lists import BookingRecord, Window

AS_TIME_PASSES_MS = 20_000
"""How often the time left to answer, and what may be done once a booking has begun, are looked at."""
SLOW_MS = 300
"""A search that takes longer says that it is under way."""
REST_MS = 60
"""Everything about a booking is read once the selection has rested on it this long."""
WIDE = 900
"""From this width on the side panel has room to be wider."""
NEWEST_FIRST = "-starts_at"
_LIST = frozenset({"booking", "chef", "user", "anything"})
_FILE = frozenset({"payment", "message", "message_mark", "outbox", "review"})


class BookingsScreen(QWidget):
    """A list that stays fluid with a million bookings, and everything about the one that is selected."""

    title = "Bookings"
    chef_asked = Signal(int)
    customer_asked = Signal(int)

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
        self._allowed: tuple[str, ...] = ()
        self._awaited: int | None = None
        self._numbers = itertools.count(1)
        self._newest_shown = 0
        self.model = BookingsModel(coocook, tasks, parent=self)
        self.table = BookingsTable(self.model)
        self.filters = BookingFilters(coocook, tasks)
        self.details = BookingDetails(coocook.settings.zone)
        self.chosen = BookingChosen()
        self.commands = BookingCommands(self)
        self.work = BookingWork(coocook, tasks, shift, self)
        self.banner = Banner()
        self.details.notices.addWidget(self.banner)
        self.desk = BookingDesk(coocook, tasks, shift, self.details, self.banner, self)
        self.list_banner = Banner()
        self.count = QLabel()
        self.count.setProperty("role", "muted")
        self._pages = QStackedWidget()
        self.nothing_yet = EmptyState(
            tr("No bookings yet"),
            tr("Bookings appear here as soon as a customer books on your pages, or you book for a caller."),
            tr("New booking"),
        )
        self.no_match = EmptyState(
            tr("No booking matches"), tr("Nothing was found with these filters."), tr("Clear filters")
        )
        self._slow = QTimer(self, singleShot=True, interval=SLOW_MS)
        self._slow.timeout.connect(lambda: self.count.setText(tr("Searching…")))
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._read_awaited)
        self._time_passes = QTimer(self, interval=AS_TIME_PASSES_MS)
        self._time_passes.timeout.connect(self._show_again)
        self._time_passes.start()
        self._lay_out()
        self._connect(live)
        self.table.show_sort(self._sort)
        add_invoice_action(self, coocook, tasks, shift, lambda: self.details.booking)
        add_file_actions(self, coocook, tasks, shift, Noun.BOOKING, lambda: self.filters.wanted(self._sort))

    def refresh(self) -> None:
        """Read the list and the selected booking again."""
        self._out_of_date = False
        self.model.look_for(self.filters.wanted(self._sort))
        if self.details.booking is not None:
            self._load(self.details.booking.id)

    def show_booking(self, id: int) -> None:
        """Show everything about a booking, and select it in the list if the filters let it through."""
        self.filters.empty()
        self._lead_to(id)
        self.table.setFocus()

    def show_days(self, first: date, last: date) -> None:
        """List the bookings from a date to another, whatever their state."""
        self.filters.set_state({"first": first.isoformat(), "last": last.isoformat()})
        self.table.setFocus()

    def save_state(self) -> dict[str, object]:
        """What the window keeps of this screen until the next time."""
        return {
            "filters": self.filters.state(),
            "saved": self.filters.saved.state(),
            "sort": self._sort,
            "widths": self.table.widths,
        }

    def restore_state(self, state: Mapping[str, object]) -> None:
        """Show the screen as it was left."""
        self.filters.saved.set_state(state.get("saved"))
        sort, widths, filters = state.get("sort"), state.get("widths"), state.get("filters")
        if isinstance(sort, str) and sort.removeprefix("-") in {column.sort for column in self.model.columns}:
            self._sort = sort
            self.table.show_sort(sort)
        if isinstance(widths, list):
            self.table.set_widths(widths)
        if isinstance(filters, dict):
            self.filters.set_state(filters)

    def change(self, name: str) -> None:
        """Do what a command says: to the marked bookings where that can be done to many, or the one shown."""
        booking = self.details.booking
        if name == NEW:
            self._open_new()
        elif name == SEARCH:
            self.filters.search()
        elif name == CLEAR:
            self.filters.clear()
        elif name in FOR_MANY and self.model.marked:
            self.work.many(name, self.model.marked)
        elif booking is None:
            return
        elif name == PAY:
            self.desk.enter_payment()
        elif name == RECEIPT:
            self.desk.save_receipt()
        elif name in self._allowed:
            self.work.one(name, booking)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._out_of_date:
            self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.details.set_narrow(self.width() < WIDE)
        super().resizeEvent(event)

    def _connect(self, live: LiveChanges) -> None:
        live.changed.connect(self._changed_somewhere)
        self.filters.changed.connect(self._search)
        self.filters.entered.connect(self.table.setFocus)
        self.filters.new_button.clicked.connect(self._open_new)
        self.table.sort_asked.connect(self._sort_by)
        self.table.chosen.connect(self._chosen)
        self.table.opened.connect(lambda _booking: self.details.focus_actions())
        self.table.all_asked.connect(self._mark_all)
        self.table.customContextMenuRequested.connect(self._open_menu)
        self.model.counted.connect(self._counted)
        self.model.searching.connect(self._searching)
        self.model.failed.connect(self._list_failed)
        self.model.marks_changed.connect(self._marks_changed)
        self.details.actions_row.asked.connect(self._change_shown)
        self.details.facts.chef_asked.connect(self.chef_asked)
        self.details.facts.customer_asked.connect(self.customer_asked)
        self.desk.changed.connect(self._reload)
        self.chosen.asked.connect(self.change)
        self.chosen.cleared.connect(lambda: self.model.mark_only(()))
        self.commands.asked.connect(self.change)
        self.work.changed.connect(self._changed)
        self.work.batch_ended.connect(self._batch_ended)
        self.work.refused.connect(self._refused)
        self.work.busy.connect(self._set_busy)
        self.no_match.asked.connect(self.filters.clear)
        self.nothing_yet.asked.connect(self._open_new)

    def _change_shown(self, name: str) -> None:
        """Do to the booking that is shown what one of its own buttons says."""
        if self.details.booking is not None:
            self.work.one(name, self.details.booking)

    def _open_new(self) -> None:
        dialog = MakeBookingDialog(
            self._coocook, self._tasks, self._shift, self, chef_id=self.filters.chef.chef_id
        )
        dialog.made.connect(lambda booking: self._lead_to(booking.id))
        dialog.open()

    def _open_menu(self, at: QPoint) -> None:
        """What can be done, where the pointer is."""
        menu = QMenu(self)
        for name, action in self.commands.actions.items():
            if action.isEnabled() and name not in (SEARCH, CLEAR):
                menu.addAction(action)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.table.viewport().mapToGlobal(at))

    def _lead_to(self, id: int) -> None:
        self.table.select_id(id)
        self.model.look_for(self.filters.wanted(self._sort), anew=True)
        self._load(id)

    def _search(self) -> None:
        self.model.look_for(self.filters.wanted(self._sort))

    def _sort_by(self, sort: str) -> None:
        self._sort = sort
        self.table.show_sort(sort)
        self._search()

    def _changed_somewhere(self, nouns: frozenset[str]) -> None:
        if not nouns & (_LIST | _FILE):
            return
        if not self.isVisible():
            self._out_of_date = True
        elif nouns & _LIST:
            self.refresh()
        elif self.details.booking is not None:
            self._load(self.details.booking.id)

    def _chosen(self, booking: BookingRecord) -> None:
        self.banner.clear()
        self._show(booking)
        self._awaited = booking.id
        self._rest.start()

    def _read_awaited(self) -> None:
        if self._awaited is not None:
            self._load(self._awaited)

    def _load(self, id: int) -> None:
        """Read everything about a booking; what was asked for before something newer was shown is dropped."""
        number = next(self._numbers)

        def done(file: BookingFile) -> None:
            if number < self._newest_shown:
                return
            self._newest_shown = number
            present = self.details.booking
            if present is None or present.id == id or self.table.selected_id == id:
                self._show(file.booking)
                self.details.show_file(file)
                self.desk.mark_read()

        self._awaited = None
        self._tasks.run(
            lambda _task: read_file(self._coocook, id, self._shift.by),
            owner=self,
            done=done,
            failed=self._not_read,
        )

    def _not_read(self, fault: Exception) -> None:
        """A booking goes missing only when a backup from before it was restored."""
        if isinstance(fault, NotFound):
            self.details.show_booking(None, (), now=None)
            self._allow(())
        else:
            self._refused(fault)

    def _reload(self) -> None:
        if self.details.booking is not None:
            self._load(self.details.booking.id)
        self.model.refresh()

    def _show(self, booking: BookingRecord) -> None:
        bookings = self._coocook.bookings
        allowed: list[str] = [
            status.value
            for status in bookings.choices(booking, by=self._shift.by)
            if status != Status.CANCELLED
        ]
        if bookings.may_cancel(booking, by=self._shift.by):
            allowed += [EDIT, MOVE, CANCEL]
        self._allow(tuple(allowed))
        self.details.show_booking(booking, tuple(allowed), now=self._coocook.clock())

    def _allow(self, allowed: tuple[str, ...]) -> None:
        """Enable what can be done with the booking that is shown, or with those that are marked."""
        self._allowed = allowed
        many = FOR_MANY if self.model.marked else ()
        one = (*allowed, PAY, RECEIPT) if self.details.booking is not None or allowed else ()
        self.commands.allow((*one, *many))

    def _show_again(self) -> None:
        if self.isVisible() and self.details.booking is not None:
            self._show(self.details.booking)

    def _mark_all(self) -> None:
        """Mark the bookings that match, as many as can be changed at once."""
        wanted = self.filters.wanted(self._sort)

        def work(_task: Task) -> Window:
            return self._coocook.bookings.window(wanted, 0, MOST)

        def done(window: Window) -> None:
            self.model.mark_only(booking.id for booking in window.items)
            if window.total > MOST:
                self.list_banner.say(
                    tr("The first {most} are selected; no more can be changed at once.").format(most=MOST)
                )

        self._tasks.run(work, owner=self, done=done, failed=self._list_failed)

    def _marks_changed(self, count: int) -> None:
        self.chosen.show_count(count)
        self._allow(self._allowed)

    def _set_busy(self, busy: bool) -> None:
        self.details.actions_row.setEnabled(not busy)
        self.chosen.setEnabled(not busy)

    def _changed(self, changed: Changed) -> None:
        self.banner.clear()
        self._newest_shown = next(self._numbers)
        self._show(changed.booking)
        self._reload()

    def _batch_ended(self, batch: Batch) -> None:
        """What was refused stays marked, so that it can be looked at."""
        self.list_banner.clear()
        if batch.refused:
            self.list_banner.say(refusals(batch), "warning")
        self.model.mark_only(each.id for each in batch.refused)
        self._reload()

    def _refused(self, fault: Exception) -> None:
        if isinstance(fault, Stale):
            self.banner.say(
                tr(
                    "Somebody else changed this booking just now, so nothing was done. This is how it is now."
                ),
                tone="warning",
            )
            self._reload()
            return
        self.banner.say(wording.fault(fault), tone="error")

    def _list_failed(self, fault: Exception) -> None:
        self.count.clear()
        self.list_banner.say(
            wording.fault(fault), tone="error", actions=((tr("Try again"), self._try_again),)
        )

    def _try_again(self) -> None:
        self.list_banner.clear()
        self.refresh()

    def _counted(self, total: int) -> None:
        self._slow.stop()
        if self.filters.any:
            self.count.setText(tr("%Ln booking(s) found", "", total))
        else:
            self.count.setText(tr("%Ln booking(s)", "", total))
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
        above = QVBoxLayout()
        above.setSpacing(8)
        above.addWidget(self.filters)
        above.addWidget(self.chosen)
        views = (self.table, self.nothing_yet, self.no_match)
        lay_out_list(self, above, self.list_banner, self._pages, views, self.count, self.details)
