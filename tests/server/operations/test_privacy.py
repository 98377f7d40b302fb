"""A customer gets everything that is held of them, and goes without leaving a trace of themselves."""

import json
from collections.abc import Callable
from datetime import date, time, timedelta
from decimal import Decimal

import pytest
from sqlalchemy import text

from coocook_server.bootstrap import CooCook
from coocook_server.config import Settings
from coocook_server.errors import Conflict, Denied, NotFound, NotSignedIn
from coocook_server.models import Base
from coocook_server.models.account import DESK, Actor, Role
from coocook_server.models.booking import Status
from coocook_server.models.payment import PaymentKind, PaymentMethod
from coocook_server.operations import privacy
from coocook_server.services.booking_drafts import BookingDraft
from coocook_server.services.customers import CustomerChange
from coocook_server.services.paging import Paging
from coocook_server.services.payments import PaymentDraft
from coocook_server.services.reviews import ReviewDraft
from tests.helpers import SettableClock, new_customer

FRIDAY = date(2026, 3, 6)
TRACE = "Zaphod"
"""In everything the customer typed, so that nothing of theirs can hide."""


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def settings(request: pytest.FixtureRequest, sqlite_settings: Settings) -> Settings:
    """Each test runs on both databases."""
    if request.param == "sqlite":
        return sqlite_settings
    found: Settings = request.getfixturevalue("postgresql_settings")
    return found


@pytest.fixture
def guest(demo: CooCook, clock: SettableClock) -> Actor:
    """A customer who has used everything once, and whose booking is over."""
    actor = new_customer(demo, TRACE.lower())
    draft = BookingDraft(
        1,
        FRIDAY,
        time(18),
        Decimal(2),
        special_requests=f"{TRACE} asks",
        phone="010-4242-4242",
        guests=4,
        allergies=f"{TRACE} nuts",
        dietary_needs=f"{TRACE} vegan",
        address=f"{TRACE} street 42",
    )
    id = demo.bookings.make(draft, by=actor, idempotency_key="k").booking.id
    demo.bookings.set_status(id, Status.CONFIRMED, by=DESK)
    demo.messages.write(id, f"{TRACE} is late", by=actor)
    demo.messages.write(id, f"Dear {TRACE}, fine", by=DESK)
    demo.favourites.add(1, by=actor)
    demo.calendars.renew(by=actor)
    paid = PaymentDraft(PaymentKind.PAYMENT, Decimal(250), PaymentMethod.CASH, note=f"from {TRACE}")
    demo.payments.enter(id, paid, by=DESK)
    clock.now = demo.bookings.get(id, by=DESK).ends_at + timedelta(hours=1)
    demo.bookings.set_status(id, Status.COMPLETED, by=DESK)
    demo.reviews.add(id, ReviewDraft(5, f"{TRACE} liked it"), by=actor)
    noted = CustomerChange(notes=f"{TRACE} knocks", allergies=f"{TRACE} nuts", dietary_needs=f"{TRACE} vegan")
    demo.customers.change(number_of(actor), noted, by=DESK)
    double = demo.accounts.add_caller(f"{TRACE} B.", "010-4242-4242", by=DESK)
    demo.customers.change(double.id, CustomerChange(notes=f"{TRACE} twice"), by=DESK)
    demo.customers.merge(number_of(actor), double.id, by=DESK)
    return actor


def everything(coocook: CooCook) -> dict[str, str]:
    """Every table as one text, by its name."""
    with coocook.store.reading() as session:
        return {
            name: json.dumps(
                [dict(row) for row in session.execute(text(f'SELECT * FROM "{name}"')).mappings()],
                default=str,
                ensure_ascii=False,
            )
            for name in Base.metadata.tables
        }


def number_of(actor: Actor) -> int:
    assert actor.user_id is not None
    return actor.user_id


def test_an_export_holds_all_that_the_customer_gave(demo: CooCook, guest: Actor) -> None:
    data = demo.privacy.export(number_of(guest), by=guest)

    assert data["account"]["email"] == "zaphod@example.com"
    (booking,) = data["booking"]
    assert booking["allergies"] == f"{TRACE} nuts"
    assert booking["total_price"] == "250.00"
    assert [each["text"] for each in data["message"]] == [f"{TRACE} is late", f"Dear {TRACE}, fine"]
    assert data["review"][0]["rating"] == 5
    assert data["payment"][0]["amount"] == "250.00"
    assert len(data["favourite"]) == len(data["calendar_feed"]) == len(data["subscription"]) == 1
    assert f"{TRACE} knocks" in data["customer"][0]["notes"]
    assert [row["name"] for row in data["merged_accounts"]] == [f"{TRACE} B."]
    assert {"made", "status", "reviewed"} <= {entry["action"] for entry in data["history"]}
    json.dumps(data)


def test_an_export_holds_nobody_else_and_no_secret(demo: CooCook, guest: Actor, demo_customer: Actor) -> None:
    written = json.dumps(demo.privacy.export(number_of(guest), by=DESK))

    assert "Demo Customer" not in written
    assert "argon2" not in written
    assert not [name for name in privacy.NOT_GIVEN if f'"{name}"' in written]


def test_every_table_about_people_is_in_the_export_or_says_why_not() -> None:
    leading = {
        table.name
        for table in Base.metadata.tables.values()
        for key in table.foreign_keys
        if key.column.table.name in ("user", "booking", "authenticator") and table.name != "user"
    }

    assert leading == {*privacy.BY_PERSON, *privacy.BY_BOOKING, *privacy.NOT_A_CUSTOMERS}


def test_an_erased_customer_leaves_no_trace_and_the_books_stay(demo: CooCook, guest: Actor) -> None:
    id = number_of(guest)
    (before,) = demo.privacy.export(id, by=DESK)["booking"]
    rated = demo.chefs.get(1)
    assert TRACE.lower() in "".join(everything(demo).values()).lower()

    demo.privacy.erase(id, by=DESK)

    left = {name: rows for name, rows in everything(demo).items() if TRACE.lower() in rows.lower()}
    assert left == {}
    assert "010-4242-4242" not in "".join(everything(demo).values())
    kept = demo.bookings.get(before["id"], by=DESK)
    assert (kept.customer_name, kept.customer_phone) == ("Erased customer", None)
    assert (kept.status, kept.total_price) == (Status.COMPLETED, Decimal("250.00"))
    assert demo.payments.of(kept.id, Paging(), by=DESK).balance.paid == 250
    assert (demo.chefs.get(1).rating, demo.chefs.get(1).review_count) == (rated.rating, rated.review_count)


def test_history_still_tells_that_and_when_somebody_was_erased(demo: CooCook, guest: Actor) -> None:
    demo.privacy.erase(number_of(guest), by=guest)

    latest = demo.history.of("user", number_of(guest))[0]

    assert (latest.action, latest.actor_name) == ("erased", "Erased customer")


def test_an_erased_customer_cannot_sign_in_and_is_out_at_once(demo: CooCook, guest: Actor) -> None:
    opened = demo.sessions.open(number_of(guest))

    demo.privacy.erase(number_of(guest), by=guest)

    with pytest.raises(NotSignedIn):
        demo.sessions.get(opened.key)
    with pytest.raises(NotSignedIn):
        demo.sessions.sign_in("zaphod", "a good long passphrase")


def test_an_erasure_names_the_backups_that_still_hold_the_person(demo: CooCook, guest: Actor) -> None:
    if not demo.store.is_sqlite:
        assert demo.privacy.erase(number_of(guest), by=DESK).backups == ()
        return
    made = demo.backup.create()

    erased = demo.privacy.erase(number_of(guest), by=DESK)

    assert erased.backups == (made.path.name,)


def test_a_customer_with_a_booking_to_come_is_not_erased(demo: CooCook, guest: Actor) -> None:
    demo.bookings.make(BookingDraft(1, date(2026, 3, 20), time(18), Decimal(2)), by=guest)

    with pytest.raises(Conflict) as refused:
        demo.privacy.erase(number_of(guest), by=guest)
    assert refused.value.rule == "open_bookings"


def test_only_the_customer_and_an_administrator_erase(
    demo: CooCook, guest: Actor, demo_customer: Actor, demo_chef: Actor
) -> None:
    staff = Actor(None, Role.STAFF, "Somebody")
    id = number_of(guest)

    with pytest.raises(NotFound):
        demo.privacy.erase(id, by=demo_customer)
    with pytest.raises(NotFound):
        demo.privacy.export(id, by=demo_chef)
    with pytest.raises(Denied):
        demo.privacy.erase(id, by=staff)
    with pytest.raises(Denied):
        demo.privacy.erase(number_of(demo_chef), by=DESK)


def test_customers_who_do_not_come_back_go_after_the_time_of_the_setting(
    demo: CooCook, guest: Actor, clock: SettableClock, open_with: Callable[[Settings], CooCook]
) -> None:
    keeping = open_with(demo.settings.model_copy(update={"retention_months": 24}))
    assert (demo.privacy.keep_to_retention(), keeping.privacy.keep_to_retention()) == (0, 0)
    clock.advance(timedelta(days=725))
    recent = new_customer(keeping, "recent")

    clock.advance(timedelta(days=15))

    assert demo.privacy.keep_to_retention() == 0
    assert keeping.privacy.keep_to_retention() == 2
    assert keeping.accounts.get(number_of(guest)).name == "Erased customer"
    assert keeping.accounts.get(number_of(recent)).name == "Recent"
    assert keeping.privacy.keep_to_retention() == 0
