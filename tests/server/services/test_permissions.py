"""What each role may do: the table, the page that shows it, and what holds of it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coocook_server.bootstrap import CooCook
from coocook_server.errors import Denied, NotFound
from coocook_server.models.account import COMMAND_LINE, DESK, Actor, Role
from coocook_server.models.booking import Status
from coocook_server.models.payment import PaymentKind, PaymentMethod
from coocook_server.services.accounts import AccountDraft
from coocook_server.services.booking_drafts import BookingDraft
from coocook_server.services.booking_rules import RuleChoices
from coocook_server.services.history import HistoryFilter
from coocook_server.services.menus import MenuDraft
from coocook_server.services.paging import Paging
from coocook_server.services.payments import PaymentDraft
from coocook_server.services.people import AccountChange, AccountFilter
from coocook_server.services.permissions import MAY, Permission, may, require
from coocook_server.services.report_figures import ReportFilter
from coocook_server.services.reviews import ReviewFilter
from tests.helpers import new_customer

PAGE = Path(__file__).resolve().parents[3] / "docs" / "accounts.md"


def test_the_page_shows_the_table() -> None:
    rows = [f"| | {' | '.join(Role)} |", "|---|---|---|---|---|"]
    for permission in Permission:
        cells = " | ".join("yes" if permission in MAY[role] else "" for role in Role)
        rows.append(f"| {permission.value} | {cells} |".replace("|  ", "| ").replace("|  ", "| "))

    assert "\n".join(rows) in PAGE.read_text(encoding="utf-8")


def test_every_role_is_in_the_table_and_administrators_may_what_staff_may() -> None:
    assert set(MAY) == set(Role)
    assert MAY[Role.STAFF] < MAY[Role.ADMINISTRATOR]
    assert MAY[Role.CUSTOMER] < MAY[Role.CHEF]
    for actor in (DESK, COMMAND_LINE):
        assert all(may(actor, permission) for permission in MAY[Role.ADMINISTRATOR])


@dataclass(frozen=True)
class Attempt:
    """A call of a service, and the permissions each of which is enough for it."""

    call: Callable[[CooCook, Actor], object]
    allowed: frozenset[Permission]


def needs(call: Callable[[CooCook, Actor], object], *permissions: Permission) -> Attempt:
    return Attempt(call, frozenset(permissions))


# Chef 5 is the one whose role is tried; booking 6 is with chef 5 and by another customer.
DAY = date(2026, 3, 20)
MENU = MenuDraft("Noodles", 20)
PAID = PaymentDraft(PaymentKind.PAYMENT, Decimal(1), PaymentMethod.CASH)
FOR_CUSTOMER = BookingDraft(1, DAY, time(18), Decimal(2), customer_id=1)

ATTEMPTS = {
    "read a booking with oneself": needs(
        lambda demo, by: demo.bookings.get(6, by=by),
        Permission.BOOKINGS_WITH_ONESELF,
        Permission.ALL_BOOKINGS,
    ),
    "write about a booking with oneself": needs(
        lambda demo, by: demo.messages.write(6, "Hello", by=by),
        Permission.BOOKINGS_WITH_ONESELF,
        Permission.ALL_BOOKINGS,
    ),
    "confirm a booking with oneself": needs(
        lambda demo, by: demo.bookings.set_status(6, Status.CONFIRMED, by=by),
        Permission.BOOKINGS_WITH_ONESELF,
        Permission.ALL_BOOKINGS,
    ),
    "cancel for its customer": needs(
        lambda demo, by: demo.bookings.cancel(6, by=by), Permission.ALL_BOOKINGS
    ),
    "read a stranger's booking": needs(lambda demo, by: demo.bookings.get(2, by=by), Permission.ALL_BOOKINGS),
    "read a stranger's receipt": needs(lambda demo, by: demo.receipts.of(2, by=by), Permission.ALL_BOOKINGS),
    "book for a caller": needs(
        lambda demo, by: demo.bookings.make(FOR_CUSTOMER, by=by), Permission.ALL_BOOKINGS
    ),
    "read one's time off": needs(
        lambda demo, by: demo.schedules.time_off(5, by=by), Permission.OWN_CHEF, Permission.CHEFS
    ),
    "change one's hours": needs(
        lambda demo, by: demo.schedules.set_weekly(5, (), by=by), Permission.OWN_CHEF, Permission.CHEFS
    ),
    "offer a menu": needs(
        lambda demo, by: demo.menus.add(5, MENU, by=by), Permission.OWN_CHEF, Permission.CHEFS
    ),
    "choose no photo": needs(
        lambda demo, by: demo.pictures.choose_photo(5, None, by=by), Permission.OWN_CHEF, Permission.CHEFS
    ),
    "change another's hours": needs(
        lambda demo, by: demo.schedules.set_weekly(2, (), by=by), Permission.CHEFS
    ),
    "show a chef": needs(lambda demo, by: demo.chefs.set_active(2, True, by=by), Permission.CHEFS),
    "set the rules": needs(lambda demo, by: demo.rules.choose(RuleChoices(), by=by), Permission.RULES),
    "close on a day": needs(
        lambda demo, by: demo.schedules.set_holiday(DAY, "Closed", by=by), Permission.RULES
    ),
    "find customers": needs(
        lambda demo, by: demo.people.list(AccountFilter(), Paging(), by=by), Permission.CUSTOMERS
    ),
    "export a customer": needs(lambda demo, by: demo.privacy.export(1, by=by), Permission.CUSTOMERS),
    "see subscriptions": needs(
        lambda demo, by: demo.subscriptions.list(None, Paging(), by=by), Permission.SUBSCRIPTIONS
    ),
    "see a stranger's subscription": needs(
        lambda demo, by: demo.subscriptions.get(1, by=by), Permission.SUBSCRIPTIONS
    ),
    "see plans": needs(lambda demo, by: demo.plans.list(Paging(), by=by), Permission.SUBSCRIPTIONS),
    "enter a payment": needs(lambda demo, by: demo.payments.enter(6, PAID, by=by), Permission.PAYMENTS),
    "see all reviews": needs(
        lambda demo, by: demo.reviews.list(ReviewFilter(), Paging(), by=by), Permission.REVIEWS
    ),
    "see the outbox": needs(lambda demo, by: demo.outbox.counts(by=by), Permission.OUTBOX),
    "read the reports": needs(
        lambda demo, by: demo.reports.of(ReportFilter(DAY, DAY), by=by), Permission.REPORTS
    ),
    "read the history": needs(
        lambda demo, by: demo.history.list(HistoryFilter(), Paging(), by=by), Permission.HISTORY
    ),
    "change the settings": needs(
        lambda demo, by: demo.configuration.change({"business_phone": "02 123 4567"}, by=by),
        Permission.SETTINGS,
    ),
    "change an account": needs(
        lambda demo, by: demo.people.change(1, AccountChange(name="New"), by=by), Permission.ACCOUNTS
    ),
    "erase a customer": needs(lambda demo, by: demo.privacy.erase(CALLER, by=by), Permission.ACCOUNTS),
}
CALLER = 3
"""The account that the test makes first: a customer without bookings."""


def test_every_permission_but_the_servers_is_tried() -> None:
    """That of the server is asked by a face, and tried over HTTP; everybody has their own bookings."""
    tried = frozenset[Permission]().union(*(attempt.allowed for attempt in ATTEMPTS.values()))
    assert tried == set(Permission) - {Permission.SERVER, Permission.OWN_BOOKINGS}


def may_do(demo: CooCook, attempt: Attempt, by: Actor) -> bool:
    try:
        attempt.call(demo, by)
    except (Denied, NotFound):
        return False
    return True


@pytest.mark.parametrize("role", Role)
def test_the_services_do_as_the_table_says(demo: CooCook, role: Role) -> None:
    assert new_customer(demo, "caller").user_id == CALLER
    draft = AccountDraft(role.value, "a good long passphrase", f"{role.value}@example.com")
    account = demo.accounts.add(draft, role, by=DESK)
    if role is Role.CHEF:
        demo.chefs.link_account(5, account.id, by=DESK)
    by = demo.accounts.actor(demo.accounts.get(account.id))

    done = {what for what, attempt in ATTEMPTS.items() if may_do(demo, attempt, by)}

    assert done == {what for what, attempt in ATTEMPTS.items() if attempt.allowed & MAY[role]}


@given(st.sampled_from(Role), st.sampled_from(Permission))
def test_whoever_may_not_is_refused_in_the_words_given(role: Role, permission: Permission) -> None:
    actor = Actor(1, role, "Somebody")
    if may(actor, permission):
        require(actor, permission, "No.")
    else:
        with pytest.raises(Denied, match=r"^No\.$"):
            require(actor, permission, "No.")
