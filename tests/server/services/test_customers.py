"""The customers as staff know them: found however they are typed, noted about, changed."""

from datetime import date, time, timedelta
from decimal import Decimal

import pytest

from coocook_server.bootstrap import CooCook
from coocook_server.errors import Denied, Invalid, NotFound, Stale
from coocook_server.models.account import DESK, Actor, Role
from coocook_server.models.booking import Status
from coocook_server.models.payment import PaymentKind, PaymentMethod
from coocook_server.models.subscription import SubscriptionStatus
from coocook_server.services.booking_drafts import BookingDraft
from coocook_server.services.customer_lists import CustomerFilter, CustomerPart, CustomerRow
from coocook_server.services.customers import CustomerChange
from coocook_server.services.payments import PaymentDraft
from coocook_server.services.subscription_states import SubscriptionAction
from tests.helpers import SettableClock, new_customer

STAFF = Actor(None, Role.STAFF, "Somebody", origin="desk")


def found(coocook: CooCook, text: str | None = None, part: CustomerPart | None = None) -> list[str]:
    """The names that a search finds."""
    return [row.name for row in coocook.customers.window(CustomerFilter(text, part), 0, 100, by=STAFF).items]


def row_of(coocook: CooCook, id: int) -> CustomerRow:
    return coocook.customers.get(id, by=STAFF).row


def add(coocook: CooCook, name: str, phone: str) -> int:
    return coocook.customers.add(CustomerChange(name=name, phone=phone), by=STAFF).id


def paid_booking(demo: CooCook, clock: SettableClock, customer: Actor) -> int:
    """A booking of $250 that is over; $100 of it is paid."""
    draft = BookingDraft(1, date(2026, 3, 6), time(18), Decimal(2), allergies="nuts", dietary_needs="vegan")
    id = demo.bookings.make(draft, by=customer).booking.id
    demo.bookings.set_status(id, Status.CONFIRMED, by=DESK)
    demo.payments.enter(id, PaymentDraft(PaymentKind.PAYMENT, Decimal(100), PaymentMethod.CASH), by=DESK)
    clock.now = demo.bookings.get(id, by=DESK).ends_at + timedelta(hours=1)
    return id


@pytest.mark.parametrize(
    "typed",
    ["민지", "김 민지", "김민지", "010-1234-5678", "01012345678", "+82 10 1234 5678", "1234 5678", "5678"],
)
def test_a_customer_is_found_as_one_types_names_and_numbers(coocook: CooCook, typed: str) -> None:
    add(coocook, "김민지", "+82 10-1234-5678")
    add(coocook, "박서준", "010-9876-5432")

    assert found(coocook, typed) == ["김민지"]


def test_a_customer_is_found_by_mail_and_username_and_without_accents(coocook: CooCook) -> None:
    new_customer(coocook, "zoe")
    add(coocook, "José Núñez", "02-555-0100")

    assert found(coocook, "ZOE@exam") == found(coocook, "zo") == ["Zoe"]
    assert found(coocook, "nunez") == ["José Núñez"]
    assert found(coocook, "caller-") == found(coocook, "%") == []


def test_the_list_comes_in_windows_and_tells_where_a_customer_is(coocook: CooCook) -> None:
    ids = [add(coocook, f"Guest {number:03d}", f"010-0000-{number:04d}") for number in range(25)]

    window = coocook.customers.window(CustomerFilter(), 10, 5, by=STAFF)

    assert (window.first, window.total) == (10, 25)
    assert [row.id for row in window.items] == ids[10:15]
    assert coocook.customers.position(CustomerFilter(), ids[12]) == 12
    assert coocook.customers.position(CustomerFilter(sort="-name"), ids[12]) == 12
    assert coocook.customers.position(CustomerFilter("nobody"), ids[12]) is None
    with pytest.raises(Invalid):
        coocook.customers.window(CustomerFilter(sort="shoe size"), 0, 5, by=STAFF)


def test_a_row_tells_bookings_and_what_is_unpaid(demo: CooCook, clock: SettableClock) -> None:
    guest = new_customer(demo)
    assert guest.user_id is not None
    paid_booking(demo, clock, guest)
    soon = BookingDraft(1, date(2026, 3, 20), time(18), Decimal(2))
    to_come = demo.bookings.make(soon, by=guest).booking
    waiting = row_of(demo, guest.user_id)
    demo.bookings.set_status(to_come.id, Status.CONFIRMED, by=DESK)

    row = row_of(demo, guest.user_id)

    assert (row.bookings, row.next_at) == (2, to_come.starts_at)
    assert row.last_at == to_come.starts_at - timedelta(days=14)
    assert (row.due, row.due_later) == (Decimal("150.00"), Decimal("250.00"))
    assert (waiting.due, waiting.due_later) == (Decimal("150.00"), Decimal("0.00"))
    assert row.subscription is SubscriptionStatus.ACTIVE


def test_customers_are_found_by_what_staff_look_for(demo: CooCook) -> None:
    guest = new_customer(demo)
    caller = add(demo, "Caller", "010-1111-2222")
    demo.bookings.make(BookingDraft(1, date(2026, 3, 20), time(18), Decimal(2)), by=guest)
    demo.customers.change(caller, CustomerChange(notes="rings twice"), by=STAFF)
    own = demo.subscriptions.own(by=guest)
    demo.subscriptions.change(own.id, SubscriptionAction.PAUSE, by=STAFF)

    assert "Minji" in found(demo, part=CustomerPart.TO_COME)
    assert found(demo, part=CustomerPart.PAUSED) == ["Minji"]
    assert found(demo, part=CustomerPart.WAITING) == []
    assert found(demo, part=CustomerPart.NOTED) == ["Caller"]
    assert found(demo, part=CustomerPart.CALLERS) == ["Caller"]


def test_what_staff_note_is_kept_with_who_changed_what(coocook: CooCook) -> None:
    id = add(coocook, "Hana Lee", "010-1234-5678")
    before = coocook.customers.get(id, by=STAFF)
    change = CustomerChange(phone="02-555-0100", notes="Rings\r\ntwice", allergies="peanuts", language="ko")

    now = coocook.customers.change(id, change, by=STAFF, version=before.version)

    assert (now.row.phone, now.notes, now.allergies, now.language) == (
        "02-555-0100", "Rings\ntwice", "peanuts", "ko",
    )  # fmt: skip
    latest = coocook.history.of("user", id)[0]
    assert (latest.action, latest.actor_name) == ("changed", "Somebody")
    assert latest.before == {"phone": "010-1234-5678", "language": "en", "notes": "", "allergies": ""}
    with pytest.raises(Stale):
        coocook.customers.change(id, CustomerChange(notes="late"), by=STAFF, version=before.version)
    assert coocook.customers.get(id, by=STAFF).notes == "Rings\ntwice"


def test_a_change_to_what_is_so_already_is_none(coocook: CooCook) -> None:
    id = add(coocook, "Hana Lee", "010-1234-5678")
    before = coocook.customers.get(id, by=STAFF)

    now = coocook.customers.change(id, CustomerChange(name="Hana Lee", notes=""), by=STAFF)

    assert now.version == before.version
    assert len(coocook.history.of("user", id)) == 1


def test_every_bad_field_is_named(coocook: CooCook) -> None:
    change = CustomerChange(name=" ", phone="call me", notes="x" * 5000, allergies="y" * 501)

    assert set(coocook.customers.problems(change)) == {"name", "phone", "notes", "allergies"}
    assert coocook.customers.problems(CustomerChange(name="Hana", phone="02-555-0100")) == {}
    with pytest.raises(Invalid) as refused:
        coocook.customers.add(CustomerChange(notes="somebody"), by=STAFF)
    assert "name" in refused.value.fields


def test_a_new_booking_begins_with_what_is_known(demo: CooCook, clock: SettableClock) -> None:
    guest = new_customer(demo)
    assert guest.user_id is not None
    paid_booking(demo, clock, guest)

    said = demo.customers.get(guest.user_id, by=STAFF)
    noted = demo.customers.change(guest.user_id, CustomerChange(allergies="peanuts, shellfish"), by=STAFF)

    assert (said.known_allergies, said.known_dietary_needs) == ("nuts", "vegan")
    assert (noted.known_allergies, noted.known_dietary_needs) == ("peanuts, shellfish", "vegan")


def test_only_staff_look_after_customers(demo: CooCook, demo_customer: Actor, demo_chef: Actor) -> None:
    for stranger in (demo_customer, demo_chef):
        with pytest.raises(Denied):
            demo.customers.window(CustomerFilter(), 0, 5, by=stranger)
        with pytest.raises(Denied):
            demo.customers.get(1, by=stranger)
    with pytest.raises(NotFound):
        demo.customers.get(demo_chef.user_id or 0, by=STAFF)
