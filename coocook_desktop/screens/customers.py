"""The customers: found as one types, known by what they booked, owe and like; duplicates merged."""

import json
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAction, QKeySequence, QShowEvent
from PySide6.QtWidgets import QFileDialog, QLabel, QMessageBox, QStackedWidget, QWidget

from coocook_desktop import customer_steps, customer_words, wording
from coocook_desktop.dialogs.customer import CustomerDialog
from coocook_desktop.dialogs.duplicates import DuplicatesDialog
from coocook_desktop.dialogs.erase_customer import EraseCustomerDialog
from coocook_desktop.dialogs.make_booking import MakeBookingDialog
from coocook_desktop.dialogs.merge_customers import MergeCustomersDialog
from coocook_desktop.file_actions import add_file_actions
from coocook_desktop.language import tr
from coocook_desktop.live import LiveChanges
from coocook_desktop.screen_actions import ScreenActions, button_for
from coocook_desktop.shift import Shift
from coocook_desktop.tables.customers_model import CustomersModel
from coocook_desktop.tables.customers_table import CustomersTable
from coocook_desktop.tasks import Task, TaskRunner
from coocook_desktop.widgets.banner import Banner
from coocook_desktop.widgets.beside import lay_out_list
from coocook_desktop.widgets.customer_bookings import MOST
from coocook_desktop.widgets.customer_details import CustomerDetails, ShownCustomer
from coocook_desktop.widgets.customer_filters import CustomerFilters
from coocook_desktop.widgets.empty_state import EmptyState
from coocook_desktop.widgets.roles import set_role
from coocook_server.bootstrap import CooCook
from coocook_server.errors import Conflict, NotFound, Stale
from coocook_server.operations.import_fields import Noun
from coocook_server.operations.privacy import Erased
from coocook_server.services.booking_lists import BookingFilter
from coocook_server.services.customer_lists import CustomerRow
from coocook_server.services.customer_merges import Merged
from coocook_server.services.customers import CustomerRecord
from coocook_server.services.paging import Paging
from coocook_server.services.subscription_states import SubscriptionAction
from coocook_server.services.subscriptions import SubscriptionRecord

SLOW_MS = 300
"""A search that takes longer says that it is under way."""
FOLLOWED = frozenset({"user", "booking", "payment", "subscription", "review", "anything"})


class CustomersScreen(QWidget):
    """A list of everybody who books, and everything about the one that is selected."""

    title = "Customers"

    booking_asked = Signal(int)
    """The person wants to see this booking."""

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
        self._wanted: int | None = None
        self.model = CustomersModel(coocook, tasks, shift, parent=self)
        self.table = CustomersTable(self.model)
        self.filters = CustomerFilters()
        self.commands = self._make_commands()
        self.details = CustomerDetails(coocook.settings, self.commands)
        self.banner = Banner()
        self.details.notices.addWidget(self.banner)
        self.list_banner = Banner()
        self.count = QLabel()
        self.count.setProperty("role", "muted")
        self.nothing_yet = EmptyState(
            tr("No customers yet"),
            tr(
                "Customers appear here as soon as they register on your pages, or when you add one who calls."
            ),
            tr("New customer…"),
        )
        self.no_match = EmptyState(
            tr("No customer matches"), tr("Nothing was found with this search."), tr("Show all customers")
        )
        self._pages = QStackedWidget()
        self._slow = QTimer(self, singleShot=True, interval=SLOW_MS)
        self._slow.timeout.connect(lambda: self.count.setText(tr("Searching…")))
        self._lay_out()
        self._connect(live)
        self.table.show_sort(self._sort)
        self._allow_commands()
        add_file_actions(self, coocook, tasks, shift, Noun.CUSTOMER, lambda: self.filters.wanted(self._sort))

    def refresh(self) -> None:
        """Read the list and the selected customer again."""
        self._out_of_date = False
        self.model.look_for(self.filters.wanted(self._sort))
        if self.details.customer is not None:
            self._load(self.details.customer.id)

    def show_customer(self, id: int) -> None:
        """Show everything about a customer, and select them in the list."""
        self._out_of_date = False
        self.table.select_id(id)
        self.filters.empty()
        self.model.look_for(self.filters.wanted(self._sort), anew=True)
        self._load(id)
        self.table.setFocus()

    def save_state(self) -> dict[str, object]:
        """How the list is sorted and filtered."""
        return {"sort": self._sort, "part": self.filters.part.currentData() or ""}

    def restore_state(self, state: dict[str, object]) -> None:
        """Sort and filter as then."""
        if state.get("sort") in ("name", "-name"):
            self._sort = str(state["sort"])
            self.table.show_sort(self._sort)
        self.filters.choose_part(state.get("part"))

    def add(self) -> None:
        """Open the dialog for a new customer."""
        self._open_dialog(None)

    def edit(self) -> None:
        """Open the dialog for the selected customer, as they are now."""
        customer = self.details.customer
        if customer is not None:
            self._tasks.run(
                lambda _task: self._coocook.customers.get(customer.id, by=self._shift.by),
                owner=self,
                done=self._open_dialog,
                failed=self._refused,
            )

    def book(self) -> None:
        """Open the dialog for a new booking of the selected customer."""
        customer = self.details.customer
        if customer is not None:
            MakeBookingDialog(self._coocook, self._tasks, self._shift, self, customer_id=customer.id).open()

    def find_duplicates(self) -> None:
        """Open the list of customers who are likely one person."""
        dialog = DuplicatesDialog(self._coocook, self._tasks, self._shift, self)

        def compare(first: int, second: int) -> None:
            self._open_merge(first, second, dialog).merged.connect(lambda *_: dialog.refresh())

        dialog.pair_asked.connect(compare)
        dialog.open()

    def merge(self) -> None:
        """Open the dialog that merges the selected customer with another."""
        customer = self.details.customer
        if customer is not None:
            self._open_merge(customer.id, None, self)

    def export(self) -> None:
        """Ask for a file, and write everything held of the selected customer into it."""
        customer = self.details.customer
        if customer is None:
            return
        name = tr("Customer {id}").format(id=customer.id)
        dialog = QFileDialog(self, tr("Export personal data"), f"{name}.json", "JSON (*.json)")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("json")
        dialog.fileSelected.connect(lambda path: self.export_to(customer.id, Path(path)))
        dialog.open()

    def export_to(self, id: int, path: Path) -> None:
        """Write everything held of a customer into a file."""

        def work(_task: Task) -> Path:
            data = self._coocook.privacy.export(id, by=self._shift.by)
            path.write_text(json.dumps(data, ensure_ascii=False, indent=2), encoding="utf-8")
            return path

        def done(written: Path) -> None:
            self.banner.say(tr("Everything held of the customer is in {file}").format(file=written))

        def failed(fault: Exception) -> None:
            if isinstance(fault, OSError):
                words = tr("The file could not be written: {why}").format(why=fault.strerror or fault)
                self.banner.say(words, tone="error")
            else:
                self._refused(fault)

        self._tasks.run(work, owner=self, done=done, failed=failed)

    def erase(self) -> None:
        """Open the dialog that erases the selected customer."""
        customer = self.details.customer
        if customer is not None:
            dialog = EraseCustomerDialog(self._coocook, self._tasks, self._shift, customer, self)
            dialog.erased.connect(self._erased)
            dialog.open()

    def change_subscription(self, action: SubscriptionAction) -> None:
        """Do this with the subscription of the selected customer; its end is asked about first."""
        shown = self.details.shown
        if shown is None or shown.subscription is None:
            return
        if action is not SubscriptionAction.CANCEL:
            self._act(action, shown.subscription)
            return
        words = tr("End the subscription of {name}?").format(name=shown.customer.row.name)
        self.question = QMessageBox(QMessageBox.Icon.Question, tr("End subscription"), words, parent=self)
        self.question.setInformativeText(tr("They can no longer book on your pages. This cannot be undone."))
        end = self.question.addButton(tr("End subscription"), QMessageBox.ButtonRole.DestructiveRole)
        keep = self.question.addButton(tr("Keep it"), QMessageBox.ButtonRole.RejectRole)
        self.question.setDefaultButton(keep)
        self.question.setEscapeButton(keep)
        subscription = shown.subscription
        end.clicked.connect(lambda: self._act(action, subscription))
        self.question.open()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._out_of_date:
            self.refresh()

    def _make_commands(self) -> dict[str, QAction]:
        actions = ScreenActions(self)
        key = QKeySequence.StandardKey
        return {
            "add": actions.add(tr("New customer…"), key.New, "add", self.add),
            "find": actions.add(tr("Find a customer"), key.Find, "customers", self.filters.search),
            "edit": actions.add(tr("Edit…"), "F2", "edit", self.edit),
            "book": actions.add(tr("Book…"), "Ctrl+Shift+B", "bookings", self.book),
            "duplicates": actions.add(tr("Find duplicates…"), "Ctrl+Shift+D", "merge", self.find_duplicates),
            "merge": actions.add(tr("Merge with another customer…"), None, "merge", self.merge),
            "export": actions.add(tr("Export personal data…"), None, "export", self.export),
            "erase": actions.add(tr("Erase for good…"), None, "erase", self.erase),
        }

    def _allow_commands(self) -> None:
        """What needs a customer can be done while one is shown who was not merged away."""
        customer = self.details.customer
        for name in ("edit", "book", "merge", "export", "erase"):
            self.commands[name].setEnabled(customer is not None and customer.merged_into_id is None)

    def _connect(self, live: LiveChanges) -> None:
        live.changed.connect(self._changed_somewhere)
        self.filters.changed.connect(lambda: self.model.look_for(self.filters.wanted(self._sort)))
        self.filters.entered.connect(self.table.setFocus)
        self.table.sort_asked.connect(self._sort_by)
        self.table.chosen.connect(self._chosen)
        self.table.opened.connect(lambda _row: self.edit())
        self.model.counted.connect(self._counted)
        self.model.searching.connect(lambda busy: self._slow.start() if busy else self._slow.stop())
        self.model.failed.connect(self._list_failed)
        self.nothing_yet.asked.connect(self.add)
        self.no_match.asked.connect(self.filters.clear)
        self.details.bookings.asked.connect(self.booking_asked)
        self.details.subscription_asked.connect(self.change_subscription)

    def _sort_by(self, sort: str) -> None:
        self._sort = sort
        self.table.show_sort(sort)
        self.model.look_for(self.filters.wanted(sort))

    def _changed_somewhere(self, nouns: frozenset[str]) -> None:
        if not nouns & FOLLOWED:
            return
        if self.isVisible():
            self.refresh()
        else:
            self._out_of_date = True

    def _chosen(self, row: CustomerRow) -> None:
        self.banner.clear()
        self._load(row.id)

    def _load(self, id: int) -> None:
        """Read a customer and show them, unless another is wanted by then."""
        self._wanted = id

        def work(_task: Task) -> ShownCustomer:
            return self._read(id)

        def done(shown: ShownCustomer) -> None:
            if self._wanted == id:
                self._show(shown)

        self._tasks.run(work, owner=self, done=done, failed=self._not_read)

    def _read(self, id: int) -> ShownCustomer:
        by, coocook = self._shift.by, self._coocook
        customer = coocook.customers.get(id, by=by)
        wanted = BookingFilter(user_id=id, sort="-starts_at")
        bookings = coocook.bookings.list(wanted, Paging(MOST), by=by)
        balances = coocook.payments.balances(bookings.items, by=by)
        return ShownCustomer(customer, bookings, balances, coocook.subscriptions.latest_of(id, by=by))

    def _show(self, shown: ShownCustomer | None) -> None:
        self.details.show_customer(shown, now=self._coocook.clock())
        self._allow_commands()

    def _not_read(self, fault: Exception) -> None:
        """Somebody was asked for who is no customer, or who went with a restored backup."""
        if isinstance(fault, NotFound):
            self._show(None)
            self.list_banner.say(wording.fault(fault))
        else:
            self._refused(fault)

    def _open_dialog(self, customer: CustomerRecord | None) -> None:
        dialog = CustomerDialog(self._coocook, self._tasks, self._shift, customer, self)
        dialog.saved.connect(self._saved)
        dialog.open()

    def _saved(self, before: CustomerRecord | None, now: CustomerRecord) -> None:
        self.banner.clear()
        self.table.select_id(now.id)
        self.model.look_for(self.filters.wanted(self._sort), anew=before is None)
        self._load(now.id)
        if before is None or before.version == now.version:
            return
        back = customer_steps.difference(before, now)
        words = tr("{name} was changed").format(name=now.row.name)
        step = customer_steps.changing(self._coocook, self._shift, now.id, back, now.version)
        self._shift.note(words, step)

    def _open_merge(self, first: int, second: int | None, parent: QWidget) -> MergeCustomersDialog:
        dialog = MergeCustomersDialog(self._coocook, self._tasks, self._shift, first, second, parent)
        dialog.merged.connect(self._merged)
        dialog.open()
        return dialog

    def _merged(self, merged: Merged, kept: str, gone: str) -> None:
        self.banner.clear()
        self.table.select_id(merged.keep_id)
        self.model.look_for(self.filters.wanted(self._sort), anew=True)
        self._load(merged.keep_id)
        words = tr("{gone} was merged into {kept}").format(gone=gone, kept=kept)
        step = customer_steps.taking_apart(self._coocook, self._shift, merged.change_id)
        self._shift.note(words, step)

    def _erased(self, erased: Erased) -> None:
        self._wanted = None
        self.table.select_id(None)
        self._show(None)
        self.refresh()
        words = tr("The customer was erased.")
        if erased.backups:
            words = tr("The customer was erased. These backups still hold them: {names}").format(
                names=", ".join(erased.backups)
            )
        self.list_banner.say(words, tone="good")

    def _act(self, action: SubscriptionAction, subscription: SubscriptionRecord) -> None:
        def done(now: SubscriptionRecord) -> None:
            words = customer_words.done(action, now.customer_name)
            self.refresh()
            if action in customer_steps.OPPOSITES:
                self.banner.clear()
                back = customer_steps.OPPOSITES[action]
                self._shift.note(words, customer_steps.acting(self._coocook, self._shift, now.id, back))
            else:
                self.banner.say(words, tone="good")

        self._tasks.run(
            lambda _task: self._coocook.subscriptions.change(
                subscription.id, action, by=self._shift.by, version=subscription.version
            ),
            owner=self,
            done=done,
            failed=self._refused,
        )

    def _refused(self, fault: Exception) -> None:
        if isinstance(fault, Stale):
            words = tr("Somebody else changed this just now, so nothing was done. This is how it is now.")
            self.banner.say(words, tone="warning")
            self.refresh()
            return
        self.banner.say(wording.fault(fault), tone="warning" if isinstance(fault, Conflict) else "error")

    def _list_failed(self, fault: Exception) -> None:
        self.count.clear()
        again = ((tr("Try again"), self.refresh),)
        self.list_banner.say(wording.fault(fault), tone="error", actions=again)

    def _counted(self, total: int) -> None:
        self._slow.stop()
        filtered = self.filters.any
        words = tr("%Ln customer(s) found", "", total) if filtered else tr("%Ln customer(s)", "", total)
        self.count.setText(words)
        if total:
            self._pages.setCurrentWidget(self.table)
        else:
            self._pages.setCurrentWidget(self.no_match if filtered else self.nothing_yet)

    def _lay_out(self) -> None:
        add = button_for(self.commands["add"], hint=tr("Add somebody who calls"))
        set_role(add, "primary")
        self.filters.row.addWidget(button_for(self.commands["duplicates"]))
        self.filters.row.addWidget(add)
        views = (self.table, self.nothing_yet, self.no_match)
        lay_out_list(self, self.filters, self.list_banner, self._pages, views, self.count, self.details)
