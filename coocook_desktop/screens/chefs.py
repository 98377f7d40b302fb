"""The chefs: found, looked at as cards or in a table, added, changed, shown to customers or not."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QStackedWidget, QVBoxLayout, QWidget

from coocook_desktop import wording
from coocook_desktop.chef_steps import draft_of
from coocook_desktop.file_actions import add_file_actions
from coocook_desktop.language import tr
from coocook_desktop.live import LiveChanges
from coocook_desktop.shift import Shift
from coocook_desktop.tables.chefs_model import ChefsModel
from coocook_desktop.tables.chefs_table import ChefsTable
from coocook_desktop.tasks import Task, TaskRunner
from coocook_desktop.widgets.banner import Banner
from coocook_desktop.widgets.beside import lay_out_list
from coocook_desktop.widgets.chef_actions import action_button, make_action, recolour
from coocook_desktop.widgets.chef_activation import ChefActivation
from coocook_desktop.widgets.chef_card import free_words
from coocook_desktop.widgets.chef_cards import ChefCards
from coocook_desktop.widgets.chef_details import ChefDetails
from coocook_desktop.widgets.chef_editor import ChefEditor
from coocook_desktop.widgets.chef_filters import CARDS, TABLE, ChefFilters
from coocook_desktop.widgets.chef_free_dates import HOURS, ChefFreeDates
from coocook_desktop.widgets.chef_kept_draft import from_json
from coocook_desktop.widgets.chef_photos import ChefPhotos
from coocook_desktop.widgets.empty_state import EmptyState
from coocook_server.bootstrap import CooCook
from coocook_server.errors import NotFound
from coocook_server.operations.import_fields import Noun
from coocook_server.services.chefs import ChefDraft, ChefRecord
from coocook_server.services.working_hours import WorkingSpan

PAGE = "/web/coocook/chef-detail.html?id={id}"
_FREE_MAY_CHANGE = frozenset({"chef", "booking", "holiday", "booking_rules", "anything"})


@dataclass(frozen=True)
class ShownChef:
    """A chef with the hours they work and when they are free next."""

    chef: ChefRecord
    hours: tuple[WorkingSpan, ...]
    free: date | None

    @property
    def draft(self) -> ChefDraft:
        """What changes nothing of the chef."""
        return draft_of(self.chef, self.hours)


class ChefsScreen(QWidget):
    """A list with the details of the one that is selected; in its place the editor, while one is changed."""

    title = "Chefs"
    page_asked = Signal(str)
    """A public page is to be opened in the browser: its path."""
    booking_asked = Signal(int)
    screen_asked = Signal(str)

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
        currency = coocook.settings.currency
        self.photos = ChefPhotos(coocook, tasks, self)
        self.free = ChefFreeDates(coocook, tasks, self)
        self.add_action = make_action(self, tr("&Add chef…"), "Ctrl+N", self.add, picture="chefs")
        self.find_action = make_action(self, tr("Find a chef"), "Ctrl+F", self.search)
        self.edit_action = make_action(self, tr("Ed&it…"), "F2", self.edit)
        self.switch_action = make_action(self, tr("Deactivate"), "Ctrl+Shift+A", self.switch)
        self.page_action = make_action(self, tr("Public page"), "", self.open_page, picture="open")
        self.view_action = make_action(self, tr("Show as cards or as a table"), "Ctrl+Shift+V", self.turn)
        self.model = ChefsModel(coocook, tasks, parent=self)
        self.table = ChefsTable(self.model)
        self.cards = ChefCards(self.model, self.photos, self.free, currency)
        self.add_button = action_button(self.add_action, "primary")
        self.filters = ChefFilters(self.add_button)
        self.details = ChefDetails(currency, self.edit_action, self.switch_action, self.page_action)
        self.banner = Banner()
        self.details.notices.addWidget(self.banner)
        self.list_banner = Banner()
        self.count = QLabel()
        self.count.setProperty("role", "muted")
        self.nothing_yet = EmptyState(
            tr("No chefs yet"),
            tr("Add your first chef, and customers can book them on your pages."),
            tr("Add chef…"),
        )
        self.no_match = EmptyState(
            tr("No chef matches"), tr("Nothing was found with this search."), tr("Show all chefs")
        )
        self.activation = ChefActivation(coocook, tasks, shift, self)
        self._editor: ChefEditor | None = None
        self._pages = QStackedWidget()
        self.list = QWidget()
        self.panes = QStackedWidget()
        self._lay_out()
        self._connect(live)
        self._sort_shown()
        self._enable()
        add_file_actions(self, coocook, tasks, shift, Noun.CHEF, lambda: self.filters.wanted)

    @property
    def editor(self) -> ChefEditor:
        """The editor, made when it is first needed."""
        if self._editor is None:
            self._editor = self._made_editor()
        return self._editor

    @property
    def has_changes(self) -> bool:
        """Whether something was typed here that is not saved."""
        return self._editing and self.editor.has_changes

    def refresh(self) -> None:
        """Read the list and the selected chef again."""
        self._out_of_date = False
        self.model.look_for(self.filters.wanted)
        self.free.forget()
        self._load_cuisines()
        if self.details.chef is not None:
            self._load(self.details.chef.id)

    def save_state(self) -> dict[str, object]:
        """How the list is shown, to be so again."""
        wanted = self.filters.wanted
        return {
            "view": self.filters.view,
            "sort": wanted.sort,
            "active": wanted.active,
            "cuisine": wanted.cuisine if isinstance(wanted.cuisine, str) else None,
            "draft": self.editor.kept() if self._editing else None,
        }

    def restore_state(self, state: dict[str, object]) -> None:
        """Show the list as it was; what makes no sense is left out."""
        if state.get("view") in (CARDS, TABLE):
            self.filters.set_view(str(state["view"]))
        sort = state.get("sort")
        if isinstance(sort, str) and sort.removeprefix("-") in (
            "name",
            "rating",
            "hourly_rate",
            "created_at",
        ):
            self.filters.set_sort(sort)
        cuisine = state.get("cuisine")
        self.filters.set_cuisine(cuisine if isinstance(cuisine, str) else None)
        self.filters.state.setCurrentIndex(max(0, self.filters.state.findData(state.get("active"))))
        kept = state.get("draft")
        if isinstance(kept, dict):
            self._take_up(kept.get("id"), from_json(kept["base"]), from_json(kept["draft"]))

    def show_chef(self, id: int) -> None:
        """Show everything about a chef, and select them in the list."""
        if self._editing:
            self.editor.after_asking(lambda: self._show_in_list(id))
        else:
            self._show_in_list(id)

    def search(self) -> None:
        """Put the cursor into the search of the list."""
        if self._editing:
            self.editor.after_asking(self._find_in_list)
        else:
            self.filters.focus_search()

    def add(self) -> None:
        """Open the editor for a new chef."""
        self.editor.after_asking(self._begin)

    def edit(self) -> None:
        """Open the editor for the selected chef."""
        chef = self.details.chef
        if chef is not None and not self._editing:
            self._tasks.run(
                lambda _task: self._read(chef.id), owner=self, done=self._edit, failed=self._refused
            )

    def switch(self) -> None:
        """Activate the selected chef, or deactivate them after showing what is booked."""
        if self.details.chef is not None and not self._editing:
            self.activation.switch(self.details.chef)

    def turn(self) -> None:
        """Show the list the other way."""
        self.filters.set_view(TABLE if self.filters.view == CARDS else CARDS)

    def open_page(self) -> None:
        """Ask for the public page of the selected chef."""
        if self.details.chef is not None:
            self._ask_for_page(self.details.chef)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._out_of_date:
            self.refresh()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            recolour(self)

    def _take_up(self, id: int | None, base: ChefDraft, draft: ChefDraft) -> None:
        """Open the editor with what was typed on another day; a chef who is gone since is a new one."""

        def show(chef: ChefRecord | None) -> None:
            self.editor.take_up(chef, base, draft)
            self._show_pane(self.editor)

        if id is None:
            show(None)
            return
        self._tasks.run(
            lambda _task: self._coocook.chefs.get(id, even_inactive=True),
            owner=self,
            done=show,
            failed=lambda _fault: show(None),
        )

    def _begin(self) -> None:
        self.editor.begin()
        self._show_pane(self.editor)

    def _edit(self, shown: ShownChef) -> None:
        self.editor.edit(shown.chef, shown.draft)
        self._show_pane(self.editor)
        self.editor.profile.name.setFocus()

    def _leave(self) -> None:
        self._show_pane(self.list)
        self._focus_list()

    def _focus_list(self) -> None:
        (self.cards if self.filters.view == CARDS else self.table).setFocus()

    def _show_pane(self, pane: QWidget) -> None:
        self.panes.setCurrentWidget(pane)
        self._enable()

    def _find_in_list(self) -> None:
        self._show_pane(self.list)
        self.filters.focus_search()

    def _show_in_list(self, id: int) -> None:
        self._show_pane(self.list)
        self._select(id)
        if self.filters.narrowing:
            self.filters.clear()
        self.model.look_for(self.filters.wanted, anew=True)
        self._load(id, even_if_another=True)
        self._focus_list()

    def _select(self, id: int | None) -> None:
        self.table.select_id(id)
        self.cards.select_id(id)

    def _changed_somewhere(self, nouns: frozenset[str]) -> None:
        if self._editor is not None:
            self._editor.changed_somewhere(nouns)
        if not nouns & _FREE_MAY_CHANGE:
            return
        if not self.isVisible():
            self._out_of_date = True
        elif nouns & {"chef", "anything"}:
            self.refresh()
        else:
            self.free.forget()

    def _chosen(self, chef: ChefRecord) -> None:
        self._select(chef.id)
        self.banner.clear()
        self._show_details(chef)
        self._load(chef.id)

    def _show_details(self, chef: ChefRecord | None) -> None:
        self.details.show_chef(chef)
        self._enable()

    def _enable(self) -> None:
        chef = self.details.chef
        listed = not self._editing
        for action in (self.edit_action, self.switch_action, self.view_action):
            action.setEnabled(listed and (chef is not None or action is self.view_action))
        self.page_action.setEnabled(listed and chef is not None and chef.active)
        if self._editor is not None:
            self._editor.back_action.setVisible(self._editing)
            self._editor.save_action.setVisible(self._editing)
        self.switch_action.setText(tr("Deactivate") if chef is None or chef.active else tr("Activate"))

    def _read(self, id: int) -> ShownChef:
        chef = self._coocook.chefs.get(id, even_inactive=True)
        free = self._coocook.availability.next_free([id], HOURS)[id]
        return ShownChef(chef, self._coocook.chefs.hours(id), free)

    def _load(self, id: int, *, even_if_another: bool = False) -> None:
        def work(_task: Task) -> ShownChef:
            return self._read(id)

        def done(shown: ShownChef) -> None:
            present = self.details.chef
            if even_if_another or (present is not None and present.id == id):
                self._show_details(shown.chef)
                self.details.show_hours(shown.hours)
                self.details.show_free(free_words(shown.chef, shown.free, known=True))

        self._tasks.run(work, owner=self, done=done, failed=self._not_read)

    def _not_read(self, fault: Exception) -> None:
        """A chef goes missing when their adding was taken back, or a backup from before them restored."""
        if isinstance(fault, NotFound):
            self._show_details(None)
        else:
            self._refused(fault)

    def _saved(self, chef: ChefRecord) -> None:
        self._select(chef.id)
        self._show_details(chef)
        self.banner.clear()
        self.model.look_for(self.filters.wanted, anew=True)
        self._load(chef.id)
        self._load_cuisines()

    def _switched(self, chef: ChefRecord) -> None:
        self.banner.clear()
        self._show_details(chef)
        self.refresh()

    def _refused(self, fault: Exception) -> None:
        self.banner.say(wording.fault(fault), tone="error")

    def _list_failed(self, fault: Exception) -> None:
        again = (tr("Try again"), self.refresh)
        self.list_banner.say(wording.fault(fault), tone="error", actions=(again,))

    def _ask_for_page(self, chef: ChefRecord) -> None:
        self.page_asked.emit(PAGE.format(id=chef.id))

    def _sort_shown(self) -> None:
        self.table.show_sort(self.filters.wanted.sort)

    def _list_anew(self) -> None:
        self._sort_shown()
        self.model.look_for(self.filters.wanted)

    def _counted(self, total: int) -> None:
        self.list_banner.clear()
        found = tr("%Ln chef(s) found", "", total) if self.filters.narrowing else tr("%Ln chef(s)", "", total)
        self.count.setText(found)
        self._show_list(total)

    def _show_list(self, total: int) -> None:
        if total:
            self._pages.setCurrentWidget(self.cards if self.filters.view == CARDS else self.table)
        else:
            self._pages.setCurrentWidget(self.no_match if self.filters.narrowing else self.nothing_yet)

    def _turned(self, _view: str) -> None:
        self._show_list(self.model.total)
        self.model.look_for(self.filters.wanted, anew=True)

    def _load_cuisines(self) -> None:
        self._tasks.run(
            lambda _task: self._coocook.chefs.cuisines(), owner=self, done=self.filters.offer_cuisines
        )

    def _connect(self, live: LiveChanges) -> None:
        live.changed.connect(self._changed_somewhere)
        self.filters.changed.connect(self._list_anew)
        self.filters.entered.connect(self._focus_list)
        self.filters.view_changed.connect(self._turned)
        self.table.sort_asked.connect(self.filters.set_sort)
        for view in (self.table, self.cards):
            view.chosen.connect(self._chosen)
            view.opened.connect(lambda _chef: self.edit())
        self.model.counted.connect(self._counted)
        self.model.failed.connect(self._list_failed)
        self.nothing_yet.asked.connect(self.add)
        self.no_match.asked.connect(self.filters.clear)
        self.activation.switched.connect(self._switched)
        self.activation.refused.connect(self._refused)
        self.activation.booking_asked.connect(self.booking_asked)

    @property
    def _editing(self) -> bool:
        """Whether the editor is shown in the place of the list."""
        return self._editor is not None and self.panes.currentWidget() is self._editor

    def _made_editor(self) -> ChefEditor:
        editor = ChefEditor(self._coocook, self._tasks, self._shift, self.photos)
        editor.left.connect(self._leave)
        editor.saved.connect(self._saved)
        editor.page_asked.connect(self._ask_for_page)
        editor.booking_asked.connect(self.booking_asked)
        editor.screen_asked.connect(self.screen_asked)
        for action in (editor.save_action, editor.back_action):
            self.addAction(action)
        self.panes.addWidget(editor)
        return editor

    def _lay_out(self) -> None:
        views = (self.cards, self.table, self.nothing_yet, self.no_match)
        lay_out_list(self.list, self.filters, self.list_banner, self._pages, views, self.count, self.details)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.panes)
        self.panes.addWidget(self.list)
