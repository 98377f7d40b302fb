"""Everything about one customer, beside the list."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from coocook_desktop import customer_words, wording
from coocook_desktop.language import NAMES, tr
from coocook_desktop.screen_actions import button_for
from coocook_desktop.widgets.beside import details_column, lay_out_details
from coocook_desktop.widgets.customer_bookings import CustomerBookings
from coocook_desktop.widgets.labels import breakable, facts_grid, plain_label, section_title
from coocook_desktop.widgets.roles import set_role
from coocook_server.config import Settings
from coocook_server.models.subscription import SubscriptionStatus
from coocook_server.services.booking_lists import BookingRecord
from coocook_server.services.customers import CustomerRecord
from coocook_server.services.paging import Page
from coocook_server.services.payments import Balance
from coocook_server.services.subscription_states import ALLOWED, SubscriptionAction
from coocook_server.services.subscriptions import SubscriptionRecord

WIDTH = 344


@dataclass(frozen=True)
class ShownCustomer:
    """A customer with what the panel shows of them."""

    customer: CustomerRecord
    bookings: Page[BookingRecord]
    balances: Mapping[int, Balance]
    subscription: SubscriptionRecord | None


class CustomerDetails(QFrame):
    """The customer, what can be done, and what they have booked; empty until one is shown."""

    subscription_asked = Signal(object)
    """A `SubscriptionAction`."""

    def __init__(
        self,
        settings: Settings,
        actions: Mapping[str, QAction],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self.shown: ShownCustomer | None = None
        self.setProperty("role", "panel")
        self.setFixedWidth(WIDTH)
        self.setAccessibleName(tr("Details of the customer"))
        self.buttons = [button_for(action) for name, action in actions.items() if name in ("edit", "book")]
        self.more = QPushButton(tr("More"))
        self.more.setAccessibleName(tr("More that can be done with this customer"))
        self.more.setAutoDefault(False)
        menu = QMenu(self.more)
        for name in ("merge", "export", "erase"):
            menu.addAction(actions[name])
        self.more.setMenu(menu)
        self._name = plain_label("heading")
        self._state = plain_label("muted")
        self._merged = plain_label("warning")
        self._phone, self._mail, self._language = plain_label(), plain_label(), plain_label()
        self._allergies, self._diet = plain_label(), plain_label()
        self._due, self._due_later = plain_label(), plain_label()
        self._notes = plain_label()
        self._subscription = plain_label()
        self.subscription_buttons = {action: self._button(action) for action in SubscriptionAction}
        self.bookings = CustomerBookings(settings.zone)
        self.notices = QVBoxLayout()
        self._lay_out()
        self.show_customer(None, now=None)

    @property
    def customer(self) -> CustomerRecord | None:
        """Who is shown."""
        return None if self.shown is None else self.shown.customer

    def show_customer(self, shown: ShownCustomer | None, *, now: datetime | None) -> None:
        """Show a customer; None empties the panel."""
        before = self.customer
        self.shown = shown
        self._hint.setVisible(shown is None)
        self._body.setVisible(shown is not None)
        if shown is None or now is None:
            return
        if before is None or before.id != shown.customer.id:
            self._body.verticalScrollBar().setValue(0)
        self._fill(shown.customer)
        self._fill_subscription(shown.subscription)
        self.bookings.show_bookings(shown.bookings.items, shown.balances, shown.bookings.total, now)

    def focus_actions(self) -> None:
        """Put the keyboard on the first thing that can be done."""
        self.buttons[0].setFocus()

    def _fill(self, customer: CustomerRecord) -> None:
        row, currency, zone = customer.row, self._settings.currency, self._settings.zone
        self._name.setText(breakable(row.name))
        since = wording.day(row.created_at.astimezone(zone).date())
        self._state.setText(_state(customer).format(since=since, username=customer.username))
        self._merged.setVisible(customer.merged_into_id is not None)
        self._merged.setText(tr("This duplicate was merged into another customer."))
        unproved = tr("{mail} (not confirmed)") if row.email and not customer.email_verified else "{mail}"
        texts = (
            row.phone or tr("not given"),
            unproved.format(mail=breakable(row.email)) if row.email else tr("not given"),
            NAMES.get(customer.language, customer.language),
            _known(customer.allergies, customer.last_allergies, tr("none named")),
            _known(customer.dietary_needs, customer.last_dietary_needs, tr("nothing special")),
        )
        labels = (self._phone, self._mail, self._language, self._allergies, self._diet)
        for label, text in zip(labels, texts, strict=True):
            label.setText(breakable(text))
        set_role(self._allergies, "warning" if customer.known_allergies else "")
        self._notes.setText(breakable(customer.notes) or tr("Nothing is noted yet."))
        set_role(self._notes, "" if customer.notes else "muted")
        nothing = tr("nothing")
        self._due.setText(customer_words.due(row.due, currency) or nothing)
        self._due_later.setText(customer_words.due(row.due_later, currency) or nothing)
        set_role(self._due, "danger" if row.due > 0 else "")

    def _fill_subscription(self, subscription: SubscriptionRecord | None) -> None:
        if subscription is None:
            self._subscription.setText(tr("None: whoever calls needs none to be booked for."))
        else:
            self._subscription.setText(self._in_words(subscription))
        for action, button in self.subscription_buttons.items():
            allowed = subscription is not None and subscription.status in ALLOWED[action]
            endless = subscription is not None and subscription.ends_at is None
            button.setVisible(allowed and not (action is SubscriptionAction.RENEW and endless))

    def _in_words(self, subscription: SubscriptionRecord) -> str:
        status = customer_words.subscription(subscription.status)
        plan = subscription.plan_name or tr("no plan")
        ends = subscription.ends_at
        if ends is None or subscription.status is SubscriptionStatus.CANCELLED:
            return tr("{status}, {plan}").format(status=status, plan=plan)
        day = wording.day(ends.astimezone(self._settings.zone).date())
        return tr("{status}, {plan}, until {day}").format(status=status, plan=plan, day=day)

    def _button(self, action: SubscriptionAction) -> QPushButton:
        button = QPushButton(customer_words.action(action))
        button.setAutoDefault(False)
        if action is SubscriptionAction.APPROVE:
            button.setProperty("role", "primary")
        button.clicked.connect(lambda: self.subscription_asked.emit(action))
        return button

    def _lay_out(self) -> None:
        inside, column = details_column()
        column.addWidget(self._name)
        column.addWidget(self._state)
        column.addWidget(self._merged)
        column.addLayout(self.notices)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (*self.buttons, self.more):
            buttons.addWidget(button, 1)
        column.addLayout(buttons)
        column.addSpacing(8)
        column.addLayout(
            facts_grid(
                {
                    tr("Phone"): self._phone,
                    tr("Mail"): self._mail,
                    tr("Language"): self._language,
                    tr("Allergies"): self._allergies,
                    tr("Diet"): self._diet,
                }
            )
        )
        column.addWidget(section_title(tr("Notes for staff")))
        column.addWidget(self._notes)
        column.addWidget(section_title(tr("Money")))
        column.addLayout(facts_grid({tr("Owes now"): self._due, tr("Later"): self._due_later}))
        column.addWidget(section_title(tr("Subscription")))
        column.addWidget(self._subscription)
        offers = QHBoxLayout()
        offers.setSpacing(8)
        for button in self.subscription_buttons.values():
            offers.addWidget(button)
        offers.addStretch(1)
        column.addLayout(offers)
        column.addWidget(section_title(tr("Bookings")))
        column.addWidget(self.bookings)
        column.addStretch(1)
        hint = tr("Select a customer to see everything about them.")
        self._hint, self._body = lay_out_details(self, inside, hint)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)


def _state(customer: CustomerRecord) -> str:
    if not customer.row.active:
        return tr("Customer since {since}; can no longer sign in")
    if customer.row.can_sign_in:
        return tr("Customer since {since}; signs in as {username}")
    return tr("Caller since {since}, without a sign-in")


def _known(noted: str, said: str, otherwise: str) -> str:
    if noted or not said:
        return noted or otherwise
    return tr("{needs} (said with the last booking)").format(needs=said)
