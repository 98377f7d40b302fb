"""What was changed in the business: who, when, from where, what; and taken back where that is safe."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QStackedWidget, QWidget

from coocook_desktop import history_words, wording
from coocook_desktop.language import tr
from coocook_desktop.live import LiveChanges
from coocook_desktop.shift import Shift
from coocook_desktop.tables.history_model import HistoryModel
from coocook_desktop.tables.history_table import HistoryTable
from coocook_desktop.tasks import Task, TaskRunner
from coocook_desktop.widgets.banner import Banner
from coocook_desktop.widgets.beside import lay_out_list
from coocook_desktop.widgets.empty_state import EmptyState
from coocook_desktop.widgets.history_details import NOT_THE_LATEST, HistoryDetails
from coocook_desktop.widgets.history_filters import HistoryFilters
from coocook_server.bootstrap import CooCook
from coocook_server.services.history import HistoryRecord
from coocook_server.services.paging import LAST_NUMBERED_ROW

UNDOABLE = ("status", "moved", "undone")
"""What a booking's own service takes back; the rest happens by the clock or is no change of it."""


class HistoryScreen(QWidget):
    """A list of every change, and everything about the one that is selected."""

    title = "History"

    booking_asked = Signal(int)
    """The person wants to see this booking."""
    customer_asked = Signal(int)
    """The person wants to see this customer."""

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
        self.model = HistoryModel(coocook, tasks, shift, parent=self)
        self.table = HistoryTable(self.model)
        self.filters = HistoryFilters()
        self.details = HistoryDetails(coocook.settings.zone)
        self.banner = Banner()
        self.details.notices.addWidget(self.banner)
        self.list_banner = Banner()
        self.count = QLabel()
        self.count.setProperty("role", "muted")
        self.nothing_yet = EmptyState(
            tr("Nothing was changed yet"),
            tr("Every change of a booking, a chef or an account is kept: who, when, from where, what."),
        )
        self.no_match = EmptyState(
            tr("No change matches"), tr("Nothing was found with these filters."), tr("Clear filters")
        )
        self._pages = QStackedWidget()
        self._lay_out()
        self._connect(live)

    def refresh(self) -> None:
        """Read the list, the kinds and the selected change again."""
        self._out_of_date = False
        self.model.look_for(self.filters.wanted)
        self._tasks.run(
            lambda _task: self._coocook.history.nouns(),
            owner=self,
            done=self.filters.offer_kinds,
            failed=self._list_failed,
        )
        if self.details.entry is not None:
            self._look_again(self.details.entry)

    def undo(self) -> None:
        """Take the selected change back."""
        entry = self.details.entry
        if entry is None:
            return
        words = history_words.headline(entry)
        self.details.undo.setEnabled(False)
        self._tasks.run(
            lambda _task: self._take_back(entry),
            owner=self,
            done=lambda _changed: self._undone(words),
            failed=self._refused,
        )

    def _take_back(self, entry: HistoryRecord) -> object:
        if entry.noun == "booking":
            return self._coocook.bookings.undo(entry.id, by=self._shift.by)
        return self._coocook.customers.take_apart(entry.id, by=self._shift.by)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._out_of_date:
            self.refresh()

    def _connect(self, live: LiveChanges) -> None:
        live.changed.connect(self._changed_somewhere)
        self.filters.changed.connect(lambda: self.model.look_for(self.filters.wanted))
        self.table.chosen.connect(self._chosen)
        self.table.opened.connect(lambda _entry: self.details.focus_actions())
        self.model.counted.connect(self._counted)
        self.model.failed.connect(self._list_failed)
        self.no_match.asked.connect(self.filters.clear)
        self.details.undo.clicked.connect(self.undo)
        self.details.open_booking.clicked.connect(self._open_booking)
        self.details.open_customer.clicked.connect(self._open_customer)

    def _changed_somewhere(self, _nouns: frozenset[str]) -> None:
        if self.isVisible():
            self.refresh()
        else:
            self._out_of_date = True

    def _chosen(self, entry: HistoryRecord) -> None:
        self.banner.clear()
        self.details.show_entry(entry)
        self._look_again(entry)

    def _look_again(self, entry: HistoryRecord) -> None:
        """Read the change anew, and whether it is the last of its thing; a restore may have taken it away."""

        def work(_task: Task) -> tuple[HistoryRecord, ...]:
            return self._coocook.history.of(entry.noun, entry.noun_id)

        def done(changes: tuple[HistoryRecord, ...]) -> None:
            if self.details.entry is None or self.details.entry.id != entry.id:
                return
            present = next((change for change in changes if change.id == entry.id), None)
            self.details.show_entry(present)
            if entry.noun == "booking" and entry.action in UNDOABLE:
                latest = present is changes[0] if changes else False
                self.details.offer_undo(allowed=latest, why_not="" if latest else tr(NOT_THE_LATEST))
            elif (entry.noun, entry.action) == ("user", "merged"):
                self.details.offer_undo(allowed=present is not None)

        self._tasks.run(work, owner=self, done=done, failed=self._say_failed)

    def _open_booking(self) -> None:
        entry = self.details.entry
        if entry is not None:
            self.booking_asked.emit(entry.noun_id)

    def _open_customer(self) -> None:
        entry = self.details.entry
        if entry is not None:
            self.customer_asked.emit(entry.noun_id)

    def _undone(self, words: str) -> None:
        self.banner.say(tr("Undone: {change}").format(change=words), tone="info")
        self.refresh()

    def _refused(self, fault: Exception) -> None:
        self._say_failed(fault)
        if self.details.entry is not None:
            self._look_again(self.details.entry)

    def _say_failed(self, fault: Exception) -> None:
        self.banner.say(wording.fault(fault), tone="error")

    def _list_failed(self, fault: Exception) -> None:
        again = ((tr("Try again"), self.refresh),)
        self.list_banner.say(wording.fault(fault), tone="error", actions=again)

    def _counted(self, total: int) -> None:
        self.list_banner.clear()
        if total == LAST_NUMBERED_ROW:
            words = tr("The newest %Ln change(s); choose dates to see older ones", "", total)
        elif self.filters.any:
            words = tr("%Ln change(s) found", "", total)
        else:
            words = tr("%Ln change(s)", "", total)
        self.count.setText(words)
        if total:
            self._pages.setCurrentWidget(self.table)
        else:
            self._pages.setCurrentWidget(self.no_match if self.filters.any else self.nothing_yet)

    def _lay_out(self) -> None:
        views = (self.table, self.nothing_yet, self.no_match)
        lay_out_list(self, self.filters, self.list_banner, self._pages, views, self.count, self.details)
