"""A chef's menus: added, changed, put in order, taken away."""

from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QStackedWidget, QWidget

from coocook_desktop.chef_steps import ordering_menus, putting_menu_back
from coocook_desktop.dialogs.chef_menu import ChefMenuDialog, guests_words, price_words
from coocook_desktop.language import tr
from coocook_desktop.shift import Shift
from coocook_desktop.tasks import TaskRunner
from coocook_desktop.widgets.chef_actions import action_button, make_action
from coocook_desktop.widgets.chef_section import ChefSection
from coocook_desktop.widgets.empty_state import EmptyState
from coocook_desktop.widgets.plain_table import PlainTable
from coocook_server.bootstrap import CooCook
from coocook_server.services.chefs import ChefRecord
from coocook_server.services.menus import MenuRecord


class ChefMenus(ChefSection):
    """A table; Enter changes, Delete takes away, Ctrl and an arrow move."""

    nouns = frozenset({"menu"})

    def __init__(
        self, coocook: CooCook, tasks: TaskRunner, shift: Shift, parent: QWidget | None = None
    ) -> None:
        super().__init__(coocook, tasks, shift, parent)
        self.menus: tuple[MenuRecord, ...] = ()
        self._selected: int | None = None
        headings = (tr("Menu"), tr("Courses"), tr("Guests"), tr("A guest"), tr("State"))
        self.table = PlainTable(tr("Menus"), headings, numbers=(3,))
        self.nothing_yet = EmptyState(
            tr("No menus yet"),
            tr("Customers choose from a chef's menus when they book. Add the first one."),
            tr("Add menu…"),
        )
        self._pages = QStackedWidget()
        self.add_action = make_action(self, tr("Add menu…"), "Ctrl+Shift+N", self.add)
        self.change_action = make_action(self, tr("Change menu…"), "Ctrl+Return", self.edit)
        self.up_action = make_action(self, tr("Move up"), "Ctrl+Up", lambda: self.move_by(-1))
        self.down_action = make_action(self, tr("Move down"), "Ctrl+Down", lambda: self.move_by(1))
        self.remove_action = make_action(self, tr("Remove menu"), "Delete", self.remove)
        self._lay_out()
        self.nothing_yet.asked.connect(self.add)
        self.table.itemSelectionChanged.connect(self._chosen)
        self.table.activated.connect(lambda _index: self.edit())
        self._enable()

    @property
    def selected(self) -> MenuRecord | None:
        """The menu that is selected."""
        return next((menu for menu in self.menus if menu.id == self._selected), None)

    def read(self, chef: ChefRecord) -> tuple[MenuRecord, ...]:
        return self.coocook.menus.of(chef.id, by=self.shift.by)

    def show_read(self, read: Any) -> None:
        self.menus = read
        currency = self.coocook.settings.currency
        self.table.blockSignals(True)
        self.table.setRowCount(len(self.menus))
        for row, menu in enumerate(self.menus):
            texts = (
                menu.name,
                ", ".join(menu.courses),
                guests_words(menu),
                price_words(menu, currency),
                tr("Active") if menu.active else tr("Hidden"),
            )
            self.table.show_row(row, texts, hint=menu.description if len(menu.description) < 300 else "")
        if self.selected is None:
            self._selected = self.menus[0].id if self.menus else None
        places = [menu.id for menu in self.menus]
        if self._selected is not None:
            self.table.selectRow(places.index(self._selected))
        self.table.blockSignals(False)
        self._pages.setCurrentWidget(self.table if self.menus else self.nothing_yet)
        self._enable()

    def add(self) -> None:
        """Open the dialog for a new menu."""
        self._open(None)

    def edit(self) -> None:
        """Open the dialog for the selected menu."""
        if self.selected is not None:
            self._open(self.selected)

    def move_by(self, places: int) -> None:
        """Move the selected menu in the order."""
        menu, chef = self.selected, self.chef
        if menu is None or chef is None:
            return
        before = [each.id for each in self.menus]
        place = before.index(menu.id)
        there = place + places
        if not 0 <= there < len(before):
            return
        after = [*before]
        after.insert(there, after.pop(place))
        words = tr("Menus of {chef} put in another order").format(chef=chef.name)
        shift, coocook = self.shift, self.coocook
        self.change(
            lambda: coocook.menus.reorder(chef.id, after, by=shift.by),
            lambda _menus: shift.note(words, ordering_menus(coocook, shift, chef.id, before, after)),
        )

    def remove(self) -> None:
        """Take the selected menu away."""
        menu = self.selected
        if menu is None:
            return
        shift, coocook = self.shift, self.coocook

        def done(removed: MenuRecord) -> None:
            words = tr("Menu {menu} removed").format(menu=removed.name)
            shift.note(words, putting_menu_back(coocook, shift, removed))

        self.change(lambda: coocook.menus.remove(menu.id, by=shift.by), done)

    def _open(self, menu: MenuRecord | None) -> None:
        if self.chef is None:
            return
        dialog = ChefMenuDialog(self.coocook, self.tasks, self.shift, self.chef, menu, self)
        dialog.saved.connect(self._saved)
        dialog.open()

    def _saved(self, menu: MenuRecord) -> None:
        self._selected = menu.id
        self.refresh()

    def _chosen(self) -> None:
        row = self.table.currentRow()
        self._selected = self.menus[row].id if 0 <= row < len(self.menus) else None
        self._enable()

    def _enable(self) -> None:
        menu = self.selected
        place = -1 if menu is None else self.menus.index(menu)
        self.change_action.setEnabled(menu is not None)
        self.remove_action.setEnabled(menu is not None)
        self.up_action.setEnabled(place > 0)
        self.down_action.setEnabled(0 <= place < len(self.menus) - 1)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(action_button(self.add_action))
        top.addStretch(1)
        for action in (self.change_action, self.up_action, self.down_action, self.remove_action):
            top.addWidget(action_button(action))
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        for column, width in {2: 136, 3: 104, 4: 88}.items():
            header.resizeSection(column, width)
        for page in (self.table, self.nothing_yet):
            self._pages.addWidget(page)
        self.column.addLayout(top)
        self.column.addWidget(self._pages, 1)
