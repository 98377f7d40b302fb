"""Making two customers one: which of the two stays, and what that does."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QRadioButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from coocook_desktop import customer_words, wording
from coocook_desktop.language import tr
from coocook_desktop.shift import Shift
from coocook_desktop.tasks import Task, TaskRunner
from coocook_desktop.widgets.banner import Banner
from coocook_desktop.widgets.customer_filters import CustomerFilters
from coocook_desktop.widgets.labels import breakable, facts_grid, plain_label
from coocook_desktop.widgets.roles import set_role
from coocook_server.bootstrap import CooCook
from coocook_server.services.customer_lists import CustomerRow, CustomerWindow
from coocook_server.services.customer_merges import Merged
from coocook_server.services.customers import CustomerRecord

WIDTH = 720
HEIGHT = 460
MOST_FOUND = 50
Both = tuple[CustomerRecord, CustomerRecord]


class MergeCustomersDialog(QDialog):
    """Finds the other one first where only one is given; nothing is done before Merge is pressed."""

    merged = Signal(object, str, str)
    """What was done (a `Merged`), and the names of who stayed and who went."""

    def __init__(
        self,
        coocook: CooCook,
        tasks: TaskRunner,
        shift: Shift,
        first_id: int,
        second_id: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._coocook = coocook
        self._tasks = tasks
        self._shift = shift
        self._first_id = first_id
        self._both: Both | None = None
        self.setWindowTitle(tr("Merge customers"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.title = QLabel(wordWrap=True)
        self.title.setProperty("role", "heading")
        self.banner = Banner()
        self.filters = CustomerFilters()
        self.found = QListWidget()
        self.found.setAccessibleName(tr("Customers found"))
        self.choices = (_Choice(coocook), _Choice(coocook))
        self._group = QButtonGroup(self)
        self.summary = plain_label()
        self._pages = QStackedWidget()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.merge = self.buttons.addButton(tr("&Merge"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.merge.setEnabled(False)
        set_role(self.merge, "primary")
        self._lay_out()
        self._connect()
        if second_id is None:
            self._find()
        else:
            self.compare(second_id)

    def compare(self, second_id: int) -> None:
        """Show the two side by side."""

        def work(_task: Task) -> Both:
            get = self._coocook.customers.get
            return get(self._first_id, by=self._shift.by), get(second_id, by=self._shift.by)

        self._tasks.run(work, owner=self, done=self._show, failed=self._failed)

    def _find(self) -> None:
        self.title.setText(tr("Who is the same person?"))
        self._pages.setCurrentIndex(0)
        wanted = self.filters.wanted("name")

        def done(window: CustomerWindow) -> None:
            self.found.clear()
            for row in window.items:
                if row.id != self._first_id:
                    self._add_found(row)

        self._tasks.run(
            lambda _task: self._coocook.customers.window(wanted, 0, MOST_FOUND, by=self._shift.by),
            owner=self,
            done=done,
            failed=self._failed,
        )

    def _add_found(self, row: CustomerRow) -> None:
        words = ", ".join(filter(None, (row.name, row.phone, row.email)))
        item = QListWidgetItem(words)
        item.setData(Qt.ItemDataRole.UserRole, row.id)
        self.found.addItem(item)

    def _show(self, both: Both) -> None:
        self._both = both
        self.banner.clear()
        self.title.setText(tr("Which of the two stays?"))
        self._pages.setCurrentIndex(1)
        for choice, customer in zip(self.choices, both, strict=True):
            choice.show_customer(customer)
        first, second = both
        only_second = second.row.can_sign_in and not first.row.can_sign_in
        only_first = first.row.can_sign_in and not second.row.can_sign_in
        self.choices[0].allow(not only_second)
        self.choices[1].allow(not only_first)
        more = second.row.bookings > first.row.bookings and not only_first
        self.choices[1 if only_second or more else 0].keep.setChecked(True)
        self._summarise()
        self.merge.setEnabled(True)
        self.merge.setDefault(True)

    def _in_order(self) -> Both | None:
        """Who stays, and who goes."""
        if self._both is None:
            return None
        first, second = self._both
        return (second, first) if self.choices[1].keep.isChecked() else (first, second)

    def _summarise(self) -> None:
        both = self._in_order()
        if both is None:
            return
        keep, gone = both
        lines = [
            tr("%Ln booking(s) with payments, messages and reviews move to {name}.", "", gone.row.bookings),
            tr("Notes and allergies of both are kept together, and what {name} lacks is filled in."),
        ]
        if keep.row.subscription and gone.row.subscription:
            lines.append(tr("Both have a subscription: the better one stays, the other ends."))
        if gone.row.can_sign_in:
            lines.append(tr("{gone} can no longer sign in with their own name."))
        lines.append(tr("You can undo this; what is booked meanwhile stays with {name}."))
        names = {"name": keep.row.name, "gone": gone.row.name}
        self.summary.setText("\n".join(breakable(line.format(**names)) for line in lines))

    def _merge(self) -> None:
        both = self._in_order()
        if both is None:
            return
        keep, gone = both
        self.merge.setEnabled(False)

        def done(merged: Merged) -> None:
            self.merged.emit(merged, keep.row.name, gone.row.name)
            self.accept()

        self._tasks.run(
            lambda _task: self._coocook.customers.merge(keep.id, gone.id, by=self._shift.by),
            owner=self,
            done=done,
            failed=self._failed,
        )

    def _failed(self, fault: Exception) -> None:
        self.merge.setEnabled(self._both is not None)
        self.banner.say(wording.fault(fault), tone="error")

    def _connect(self) -> None:
        self.filters.changed.connect(self._find)
        self.filters.entered.connect(self.found.setFocus)
        self.found.itemActivated.connect(lambda item: self.compare(int(item.data(Qt.ItemDataRole.UserRole))))
        self.found.itemClicked.connect(lambda item: self.compare(int(item.data(Qt.ItemDataRole.UserRole))))
        self._group.buttonToggled.connect(lambda *_: self._summarise())
        self.buttons.accepted.connect(self._merge)
        self.buttons.rejected.connect(self.reject)

    def _lay_out(self) -> None:
        finding = _page(self.filters, self.found)
        beside = QHBoxLayout()
        beside.setSpacing(16)
        for choice in self.choices:
            beside.addWidget(choice, 1)
            self._group.addButton(choice.keep)
        comparing = QWidget()
        column = QVBoxLayout(comparing)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(beside)
        column.addWidget(self.summary)
        column.addStretch(1)
        self._pages.addWidget(finding)
        self._pages.addWidget(comparing)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(24, 24, 24, 16)
        outer.setSpacing(12)
        outer.addWidget(self.title)
        outer.addWidget(self.banner)
        outer.addWidget(self._pages, 1)
        outer.addWidget(self.buttons)
        self.resize(WIDTH, HEIGHT)


class _Choice(QFrame):
    """One of the two, and the choice that they stay."""

    def __init__(self, coocook: CooCook) -> None:
        super().__init__()
        self._coocook = coocook
        self.setProperty("role", "panel")
        self.keep = QRadioButton()
        self._why_not = plain_label("muted")
        self._why_not.setText(tr("Cannot stay: only the other one can sign in."))
        self._facts: dict[str, Callable[[CustomerRecord], str]] = {
            tr("Phone"): lambda customer: customer.row.phone or "",
            tr("Mail"): lambda customer: customer.row.email or "",
            tr("Signs in as"): lambda customer: customer.username if customer.row.can_sign_in else "",
            tr("Bookings"): lambda customer: f"{customer.row.bookings:,}",
            tr("Last"): self._day,
            tr("Subscription"): lambda customer: customer_words.subscription(customer.row.subscription),
            tr("Allergies"): lambda customer: customer.allergies,
            tr("Notes"): lambda customer: customer.notes,
        }
        self._labels = {name: plain_label() for name in self._facts}
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addWidget(self.keep)
        column.addWidget(self._why_not)
        column.addLayout(facts_grid(self._labels))
        column.addStretch(1)

    def show_customer(self, customer: CustomerRecord) -> None:
        """Show this one."""
        self.keep.setText(tr("Keep {name}").format(name=customer.row.name).replace("&", "&&"))
        for name, text in self._facts.items():
            self._labels[name].setText(breakable(text(customer)) or "–")

    def allow(self, allowed: bool) -> None:
        """Let this one be chosen, or say why not."""
        self.keep.setEnabled(allowed)
        self._why_not.setVisible(not allowed)

    def _day(self, customer: CustomerRecord) -> str:
        last = customer.row.last_at
        return "" if last is None else wording.day(last.astimezone(self._coocook.settings.zone).date())


def _page(*widgets: QWidget) -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(8)
    for widget in widgets:
        column.addWidget(widget)
    return page
