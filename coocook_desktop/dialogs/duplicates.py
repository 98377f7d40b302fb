"""Customers who are likely one person, two by two."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHeaderView, QStackedWidget, QVBoxLayout, QWidget

from coocook_desktop import customer_words, wording
from coocook_desktop.language import tr
from coocook_desktop.shift import Shift
from coocook_desktop.tasks import TaskRunner
from coocook_desktop.widgets.banner import Banner
from coocook_desktop.widgets.empty_state import EmptyState
from coocook_desktop.widgets.plain_table import PlainTable
from coocook_desktop.widgets.roles import set_role
from coocook_server.bootstrap import CooCook
from coocook_server.services.customer_lists import CustomerRow
from coocook_server.services.customer_merges import Likeness

WIDTH = 760
HEIGHT = 480


class DuplicatesDialog(QDialog):
    """A list to choose a pair from; choosing one asks to compare the two."""

    pair_asked = Signal(int, int)
    """The ids of two customers."""

    def __init__(
        self, coocook: CooCook, tasks: TaskRunner, shift: Shift, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._coocook = coocook
        self._tasks = tasks
        self._shift = shift
        self._pairs: tuple[Likeness, ...] = ()
        self.setWindowTitle(tr("Likely duplicates"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.banner = Banner()
        headings = (tr("Customer"), tr("Perhaps the same as"), tr("Because"))
        self.table = PlainTable(tr("Likely duplicates"), headings)
        for column in range(3):
            self.table.horizontalHeader().setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        self.none = EmptyState(
            tr("No duplicates found"),
            tr("No two customers share a phone number, a mail address or a name."),
        )
        self._pages = QStackedWidget()
        self._pages.addWidget(self.table)
        self._pages.addWidget(self.none)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.compare = buttons.addButton(tr("&Compare…"), QDialogButtonBox.ButtonRole.ActionRole)
        set_role(self.compare, "primary")
        self.compare.setEnabled(False)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(24, 24, 24, 16)
        outer.setSpacing(12)
        outer.addWidget(self.banner)
        outer.addWidget(self._pages, 1)
        outer.addWidget(buttons)
        self.resize(WIDTH, HEIGHT)
        self.table.itemSelectionChanged.connect(self._selected)
        self.table.itemActivated.connect(lambda _item: self._ask())
        self.compare.clicked.connect(self._ask)
        buttons.rejected.connect(self.reject)
        self.refresh()

    def refresh(self) -> None:
        """Look for duplicates again."""
        self._tasks.run(
            lambda _task: self._coocook.customers.likenesses(by=self._shift.by),
            owner=self,
            done=self._show,
            failed=lambda fault: self.banner.say(wording.fault(fault), tone="error"),
        )

    def _show(self, pairs: tuple[Likeness, ...]) -> None:
        self._pairs = pairs
        self.table.setRowCount(len(pairs))
        for row, pair in enumerate(pairs):
            texts = (_named(pair.first), _named(pair.second), customer_words.signs(pair.signs))
            self.table.show_row(row, texts)
        self._pages.setCurrentWidget(self.table if pairs else self.none)
        if pairs:
            self.table.selectRow(0)
            self.table.setFocus()
        self._selected()

    def _selected(self) -> None:
        self.compare.setEnabled(0 <= self.table.currentRow() < len(self._pairs))

    def _ask(self) -> None:
        row = self.table.currentRow()
        if 0 <= row < len(self._pairs):
            pair = self._pairs[row]
            self.pair_asked.emit(pair.first.id, pair.second.id)


def _named(customer: CustomerRow) -> str:
    return ", ".join(filter(None, (customer.name, customer.phone or customer.email)))
