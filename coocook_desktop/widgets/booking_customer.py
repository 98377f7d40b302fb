"""Whom a booking is for: a customer found by name, phone or mail, or somebody new."""

from PySide6.QtCore import QStringListModel, QTimer, Signal
from PySide6.QtWidgets import (
    QCompleter,
    QGridLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from coocook_desktop.language import tr
from coocook_desktop.shift import Shift
from coocook_desktop.tasks import Task, TaskRunner
from coocook_desktop.widgets.field_error import FieldError
from coocook_desktop.widgets.one_line import OneLine
from coocook_desktop.widgets.roles import set_role
from coocook_server.bootstrap import CooCook
from coocook_server.models.account import Role
from coocook_server.services.accounts import AccountRecord
from coocook_server.services.booking_drafts import Caller
from coocook_server.services.paging import Page, Paging
from coocook_server.services.people import AccountFilter

PAUSE_MS = 120
MOST_OFFERED = 30
_PHONE_LETTERS = frozenset("+0123456789() ./-")


class BookingCustomer(QWidget):
    """A search field, then the one who was found; or a name and a number to be kept."""

    changed = Signal()
    failed = Signal(object)

    def __init__(
        self, coocook: CooCook, tasks: TaskRunner, shift: Shift, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._coocook = coocook
        self._tasks = tasks
        self._shift = shift
        self._asked = ""
        self._offered: dict[str, AccountRecord | None] = {}
        self.customer: AccountRecord | None = None
        self.search = QLineEdit(maxLength=120, clearButtonEnabled=True)
        self.search.setPlaceholderText(tr("Name, phone or mail"))
        self._lines = QStringListModel(self)
        self.offers = QCompleter(self._lines, self)
        self.offers.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.offers.setMaxVisibleItems(10)
        self.offers.setWidget(self.search)
        self.offers.activated[str].connect(self._take)  # type: ignore[index]
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        self.name = QLineEdit(maxLength=120)
        self.phone = QLineEdit(maxLength=40)
        self.errors = {"name": FieldError(self.name), "phone": FieldError(self.phone)}
        self.error = FieldError(self.search)
        self._found = OneLine("strong")
        self._reach = OneLine("muted")
        self.again = QPushButton(tr("Someone else"))
        self.back = QPushButton(tr("Search again"))
        self.make_new = QPushButton(tr("New customer"))
        self._pages = QStackedWidget()
        self._searching, self._chosen, self._new = QWidget(), QWidget(), QWidget()
        self._lay_out()
        self.search.textEdited.connect(self._rest)
        self.search.returnPressed.connect(self._enter)
        self.make_new.clicked.connect(lambda: self.start_new(self.search.text().strip()))
        self.name.textChanged.connect(self._typed)
        self.phone.textChanged.connect(self._typed)
        self.again.clicked.connect(self.start_again)
        self.back.clicked.connect(self.start_again)

    @property
    def caller(self) -> Caller | None:
        """Somebody new, as typed; None while a customer is searched for or found."""
        if self._pages.currentWidget() is not self._new:
            return None
        return Caller(self.name.text().strip(), self.phone.text().strip())

    def show_customer(self, customer: AccountRecord) -> None:
        """Choose this customer."""
        self.customer = customer
        self._pause.stop()
        self._found.show_text(customer.name)
        self._found.setToolTip(customer.name)
        self._reach.show_text(_reach(customer) or tr("no phone or mail known"))
        self._show(self._chosen)

    def start_new(self, text: str) -> None:
        """Note somebody new, of this name or this number."""
        self.customer = None
        self._pause.stop()
        is_phone = bool(text) and set(text) <= _PHONE_LETTERS
        self.name.setText("" if is_phone else text)
        self.phone.setText(text if is_phone else "")
        self._show(self._new)
        self.focus_first()

    def start_again(self) -> None:
        """Search anew."""
        self.customer = None
        self.search.clear()
        self._show(self._searching)
        self.focus_first()

    def focus_first(self) -> None:
        """Put the keyboard where the customer is to be named."""
        if self._pages.currentWidget() is self._new:
            (self.phone if self.name.text().strip() else self.name).setFocus()
        else:
            self.search.setFocus()

    def problem(self) -> bool:
        """Whether it is not said yet whom the booking is for, which is then said beside the field."""
        caller = self.caller
        if caller is None:
            missing = self.customer is None
            self.error.say(tr("Say whom the booking is for.") if missing else "")
            return missing
        self.errors["name"].say("" if caller.name else tr("A name is needed."))
        self.errors["phone"].say("" if caller.phone else tr("A phone number is needed."))
        return not (caller.name and caller.phone)

    def _show(self, page: QWidget) -> None:
        for error in (self.error, *self.errors.values()):
            error.say("")
        for each in (self._searching, self._chosen, self._new):
            wide = QSizePolicy.Policy.Preferred
            each.setSizePolicy(wide, wide if each is page else QSizePolicy.Policy.Ignored)
        self._pages.setCurrentWidget(page)
        self._pages.updateGeometry()
        self.changed.emit()

    def _typed(self) -> None:
        for name, field in (("name", self.name), ("phone", self.phone)):
            if field.text().strip():
                self.errors[name].say("")
        self.changed.emit()

    def _rest(self) -> None:
        self.error.say("")
        self._pause.start()

    def _enter(self) -> None:
        self._pause.stop()
        self._ask(entered=True)

    def _ask(self, *, entered: bool = False) -> None:
        text = self._asked = self.search.text().strip()
        if not text:
            return

        def work(_task: Task) -> Page[AccountRecord]:
            wanted = AccountFilter(q=text, role=Role.CUSTOMER, active=True)
            return self._coocook.people.list(wanted, Paging(per_page=MOST_OFFERED), by=self._shift.by)

        def done(page: Page[AccountRecord]) -> None:
            if text == self._asked and self.search.isVisible():
                self._offer(text, page, entered=entered)

        self._tasks.run(work, owner=self, done=done, failed=self.failed.emit)

    def _offer(self, text: str, page: Page[AccountRecord], *, entered: bool) -> None:
        """Enter takes the only one found, or notes somebody new where nobody is; else all are offered."""
        if entered and page.total <= 1:
            if page.items:
                self.show_customer(page.items[0])
            else:
                self.start_new(text)
            return
        self._offered = {_line(customer): customer for customer in page.items}
        self._offered[tr("New customer “{text}”").format(text=text)] = None
        self._lines.setStringList(list(self._offered))
        if self.search.hasFocus():
            self.offers.complete()

    def _take(self, line: str) -> None:
        customer = self._offered.get(line)
        if customer is not None:
            self.show_customer(customer)
        elif line in self._offered:
            self.start_new(self.search.text().strip())

    def _lay_out(self) -> None:
        search = QGridLayout(self._searching)
        label = QLabel(tr("C&ustomer"))
        label.setBuddy(self.search)
        search.addWidget(label, 0, 0, 1, 2)
        search.addWidget(self.search, 1, 0)
        search.addWidget(self.make_new, 1, 1)
        search.addWidget(self.error, 2, 0, 1, 2)
        chosen = QGridLayout(self._chosen)
        chosen.addWidget(QLabel(tr("Customer")), 0, 0, 1, 2)
        chosen.addWidget(self._found, 1, 0)
        chosen.addWidget(self._reach, 2, 0)
        chosen.addWidget(self.again, 1, 1, 2, 1)
        new = QGridLayout(self._new)
        for column, (text, field, error) in enumerate(
            (
                (tr("Customer &name"), self.name, self.errors["name"]),
                (tr("&Phone"), self.phone, self.errors["phone"]),
            )
        ):
            label = QLabel(text)
            label.setBuddy(field)
            new.addWidget(label, 0, column)
            new.addWidget(field, 1, column)
            new.addWidget(error, 2, column)
        new.addWidget(self.back, 1, 2)
        for grid in (search, chosen, new):
            grid.setContentsMargins(0, 0, 0, 0)
            grid.setHorizontalSpacing(8)
            grid.setVerticalSpacing(4)
            grid.setColumnStretch(0, 1)
        new.setColumnStretch(1, 1)
        for button in (self.again, self.back, self.make_new):
            button.setAutoDefault(False)
        for page in (self._searching, self._chosen, self._new):
            self._pages.addWidget(page)
        set_role(self._found, "strong")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._pages)
        self._show(self._searching)


def _reach(customer: AccountRecord) -> str:
    """How the customer can be reached."""
    return "  ·  ".join(part for part in (customer.phone, customer.email) if part)


def _line(customer: AccountRecord) -> str:
    """One of those found; the number tells two of one name apart."""
    number = tr("no. {id}").format(id=customer.id)
    return "  ·  ".join(part for part in (customer.name, customer.phone, customer.email, number) if part)
