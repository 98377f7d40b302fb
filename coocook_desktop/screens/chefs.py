"""The chefs: found, added, changed, shown to customers or not."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QWidget,
)

from coocook_desktop import wording
from coocook_desktop.dialogs.chef import ChefDialog, EditedChef
from coocook_desktop.dialogs.chef_bookings import ChefBookingsDialog, Upcoming, upcoming
from coocook_desktop.live import LiveChanges
from coocook_desktop.shift import Shift
from coocook_desktop.steps import setting_active
from coocook_desktop.tables.chefs_model import ChefsModel
from coocook_desktop.tables.chefs_table import ChefsTable
from coocook_desktop.tasks import Task, TaskRunner
from coocook_desktop.widgets.banner import Banner
from coocook_desktop.widgets.beside import lay_out_list
from coocook_desktop.widgets.chef_details import ChefDetails
from coocook_desktop.widgets.empty_state import EmptyState
from coocook_server.bootstrap import CooCook
from coocook_server.errors import NotFound
from coocook_server.services.chefs import ChefFilter, ChefRecord

PAUSE_MS = 200


class ChefsScreen(QWidget):
    """A list of the chefs and everything about the one that is selected."""

    title = "Chefs"

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
        self._sort = "name"
        self._out_of_date = True
        self.model = ChefsModel(coocook, tasks, parent=self)
        self.table = ChefsTable(self.model)
        self.text = QLineEdit(placeholderText="Search name, cuisine or place", clearButtonEnabled=True)
        self.text.setAccessibleName("Search chefs")
        self.text.setToolTip("Search (Ctrl+F)")
        self.text.setMaxLength(200)
        self.state = QComboBox()
        self.state.setAccessibleName("State")
        for words, active in (("All chefs", None), ("Active", True), ("Inactive", False)):
            self.state.addItem(words, active)
        self.add_button = QPushButton("Add chef…")
        self.add_button.setProperty("role", "primary")
        self.add_button.setShortcut(QKeySequence(QKeySequence.StandardKey.New))
        self.add_button.setToolTip("Add a chef (Ctrl+N)")
        self.details = ChefDetails(coocook.settings.currency)
        self.banner = Banner()
        self.details.notices.addWidget(self.banner)
        self.list_banner = Banner()
        self.count = QLabel()
        self.count.setProperty("role", "muted")
        self.nothing_yet = EmptyState(
            "No chefs yet", "Add your first chef, and customers can book them on your pages.", "Add chef…"
        )
        self.no_match = EmptyState("No chef matches", "Nothing was found with this search.", "Show all chefs")
        self._pages = QStackedWidget()
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._lay_out()
        self._connect(live)
        self.table.show_sort(self._sort)

    @property
    def wanted(self) -> ChefFilter:
        """Which chefs to list."""
        return ChefFilter(
            q=self.text.text().strip() or None, active=self.state.currentData(), sort=self._sort
        )

    def refresh(self) -> None:
        """Read the list and the selected chef again."""
        self._out_of_date = False
        self.model.look_for(self.wanted)
        if self.details.chef is not None:
            self._load(self.details.chef.id)

    def clear_search(self) -> None:
        """Show all chefs again."""
        self.text.clear()
        self.state.setCurrentIndex(0)
        self._pause.stop()
        self.model.look_for(self.wanted)

    def add(self) -> None:
        """Open the dialog for a new chef."""
        self._open(None)

    def edit(self) -> None:
        """Open the dialog for the selected chef."""
        chef = self.details.chef
        if chef is None:
            return

        def work(_task: Task) -> EditedChef:
            present = self._coocook.chefs.get(chef.id, even_inactive=True)
            return EditedChef(present, self._coocook.chefs.hours(chef.id))

        self._tasks.run(work, owner=self, done=self._open, failed=self._refused)

    def switch(self) -> None:
        """Activate the selected chef, or deactivate them after showing what is booked."""
        chef = self.details.chef
        if chef is None:
            return
        if not chef.active:
            self._set_active(chef, active=True)
            return
        self._tasks.run(
            lambda _task: upcoming(self._coocook, chef.id),
            owner=self,
            done=lambda booked: self._deactivate(chef, booked),
            failed=self._refused,
        )

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._out_of_date:
            self.refresh()

    def _connect(self, live: LiveChanges) -> None:
        live.changed.connect(self._changed_somewhere)
        self._pause.timeout.connect(lambda: self.model.look_for(self.wanted))
        self.text.textChanged.connect(self._rest)
        self.text.returnPressed.connect(self.table.setFocus)
        self.state.currentIndexChanged.connect(lambda: self.model.look_for(self.wanted))
        self.table.sort_asked.connect(self._sort_by)
        self.table.chosen.connect(self._chosen)
        self.table.opened.connect(lambda _chef: self.edit())
        self.model.counted.connect(self._counted)
        self.model.failed.connect(self._list_failed)
        self.add_button.clicked.connect(self.add)
        self.nothing_yet.asked.connect(self.add)
        self.no_match.asked.connect(self.clear_search)
        self.details.edit.clicked.connect(self.edit)
        self.details.switch.clicked.connect(self.switch)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self._focus_search)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _rest(self) -> None:
        """Wait until the typing rests."""
        self._pause.start()

    def _focus_search(self) -> None:
        self.text.setFocus()
        self.text.selectAll()

    def _sort_by(self, sort: str) -> None:
        self._sort = sort
        self.table.show_sort(sort)
        self.model.look_for(self.wanted)

    def _changed_somewhere(self, nouns: frozenset[str]) -> None:
        if not nouns & {"chef", "anything"}:
            return
        if self.isVisible():
            self.refresh()
        else:
            self._out_of_date = True

    def _chosen(self, chef: ChefRecord) -> None:
        self.banner.clear()
        self.details.show_chef(chef)
        self._load(chef.id)

    def _load(self, id: int) -> None:
        def work(_task: Task) -> EditedChef:
            chef = self._coocook.chefs.get(id, even_inactive=True)
            return EditedChef(chef, self._coocook.chefs.hours(id))

        def done(shown: EditedChef) -> None:
            present = self.details.chef
            if present is not None and present.id == id:
                self.details.show_chef(shown.chef)
                self.details.show_hours(shown.hours)

        self._tasks.run(work, owner=self, done=done, failed=self._not_read)

    def _not_read(self, fault: Exception) -> None:
        """A chef goes missing only when a backup from before them was restored."""
        if isinstance(fault, NotFound):
            self.details.show_chef(None)
        else:
            self._refused(fault)

    def _open(self, edited: EditedChef | None) -> None:
        dialog = ChefDialog(self._coocook, self._tasks, self._shift, edited, self)
        dialog.saved.connect(self._saved)
        dialog.open()

    def _saved(self, chef: ChefRecord) -> None:
        self.table.select_id(chef.id)
        self.details.show_chef(chef)
        self.banner.clear()
        self.model.look_for(self.wanted, anew=True)
        self._load(chef.id)

    def _deactivate(self, chef: ChefRecord, booked: Upcoming) -> None:
        if not booked.total:
            self._set_active(chef, active=False)
            return
        asking = ChefBookingsDialog(chef, booked, self._coocook.settings.zone, self)
        asking.accepted.connect(lambda: self._set_active(chef, active=False))
        asking.open()

    def _set_active(self, chef: ChefRecord, *, active: bool) -> None:
        chefs = self._coocook.chefs
        words = f"{chef.name} is {'active again' if active else 'no longer active'}"

        def done(now: ChefRecord) -> None:
            self.banner.clear()
            self.details.show_chef(now)
            self.refresh()
            self._shift.note(words, setting_active(self._coocook, self._shift, chef.id, active=not active))

        self._tasks.run(
            lambda _task: chefs.set_active(chef.id, active, by=self._shift.by),
            owner=self,
            done=done,
            failed=self._refused,
        )

    def _refused(self, fault: Exception) -> None:
        self.banner.say(wording.fault(fault), tone="error")

    def _list_failed(self, fault: Exception) -> None:
        self.list_banner.say(wording.fault(fault), tone="error", actions=(("Try again", self.refresh),))

    def _counted(self, total: int) -> None:
        self.list_banner.clear()
        filtered = self.wanted != ChefFilter(active=None, sort=self._sort)
        found = wording.number(total, "chef")
        self.count.setText(f"{found} found" if filtered else found)
        if total:
            self._pages.setCurrentWidget(self.table)
        else:
            self._pages.setCurrentWidget(self.no_match if filtered else self.nothing_yet)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.text, 1)
        top.addWidget(self.state)
        top.addWidget(self.add_button)
        views = (self.table, self.nothing_yet, self.no_match)
        lay_out_list(self, top, self.list_banner, self._pages, views, self.count, self.details)
