"""Duplicates: found, made one customer with all that both had, and taken apart again."""

from datetime import date, time
from decimal import Decimal

import pytest

from coocook_server.bootstrap import CooCook
from coocook_server.errors import Conflict, Denied, Invalid, NotFound, NotSignedIn
from coocook_server.models.account import DESK, Actor, Role
from coocook_server.models.subscription import SubscriptionStatus
from coocook_server.services.booking_drafts import BookingDraft
from coocook_server.services.booking_lists import BookingFilter
from coocook_server.services.customer_lists import CustomerFilter
from coocook_server.services.customer_merges import Sign
from coocook_server.services.customers import CustomerChange, CustomerRecord
from coocook_server.services.paging import Paging
from coocook_server.services.subscription_states import SubscriptionAction
from tests.helpers import new_customer

STAFF = Actor(None, Role.STAFF, "Somebody", origin="desk")


def call(coocook: CooCook, name: str, phone: str, **known: str) -> int:
    return coocook.customers.add(CustomerChange(name=name, phone=phone, **known), by=STAFF).id


def book_for(coocook: CooCook, customer_id: int, day: int) -> int:
    draft = BookingDraft(1, date(2026, 3, day), time(18), Decimal(2), customer_id=customer_id)
    return coocook.bookings.make(draft, by=DESK).booking.id


def bookings_of(coocook: CooCook, id: int) -> list[int]:
    wanted = BookingFilter(user_id=id, sort="id")
    return [booking.id for booking in coocook.bookings.list(wanted, Paging(), by=DESK).items]


def get(coocook: CooCook, id: int) -> CustomerRecord:
    return coocook.customers.get(id, by=STAFF)


def listed(coocook: CooCook) -> list[int]:
    return [row.id for row in coocook.customers.window(CustomerFilter(), 0, 100, by=STAFF).items]


def number_of(actor: Actor) -> int:
    assert actor.user_id is not None
    return actor.user_id


def test_likely_duplicates_are_found_however_they_are_written(coocook: CooCook) -> None:
    registered = number_of(new_customer(coocook, "minji"))
    first = call(coocook, "김 민지", "010-1234-5678")
    second = call(coocook, "민지", "+82 10 1234 5678")
    namesake = call(coocook, "minji", "02-555-0100")
    call(coocook, "Nobody else", "02-555-9999")

    pairs = {(p.first.id, p.second.id): p.signs for p in coocook.customers.likenesses(by=STAFF)}

    assert pairs == {(first, second): (Sign.PHONE,), (registered, namesake): (Sign.NAME,)}
    assert next(iter(pairs)) == (first, second)


def test_a_merger_moves_everything_and_loses_nothing(demo: CooCook) -> None:
    keep = new_customer(demo, "minji")
    kept = demo.bookings.make(BookingDraft(1, date(2026, 3, 5), time(18), Decimal(2)), by=keep).booking.id
    gone = call(demo, "Kim Minji", "010-1234-5678", notes="Rings twice", allergies="nuts")
    moved = book_for(demo, gone, 6)
    demo.customers.change(number_of(keep), CustomerChange(allergies="shellfish", notes="Pays cash"), by=STAFF)

    merged = demo.customers.merge(number_of(keep), gone, by=STAFF)

    assert merged.bookings == 1
    assert bookings_of(demo, number_of(keep)) == [kept, moved]
    now = get(demo, number_of(keep))
    assert (now.row.phone, now.allergies) == ("010-1234-5678", "shellfish, nuts")
    assert now.notes == "Pays cash\nKim Minji\nRings twice"
    assert gone not in listed(demo)
    assert get(demo, gone).merged_into_id == number_of(keep)
    latest = demo.history.of("user", number_of(keep))[0]
    assert (latest.action, latest.actor_name) == ("merged", "Somebody")
    assert demo.bookings.get(moved, by=keep).user_id == keep.user_id


def test_a_merger_taken_apart_puts_back_what_was_moved_and_no_more(demo: CooCook) -> None:
    keep = number_of(new_customer(demo, "minji"))
    gone = call(demo, "Kim Minji", "010-1234-5678", notes="Rings twice")
    moved = book_for(demo, gone, 6)
    merged = demo.customers.merge(keep, gone, by=STAFF)
    since = book_for(demo, keep, 7)

    assert demo.customers.take_apart(merged.change_id, by=STAFF) == (keep, gone)

    assert (bookings_of(demo, keep), bookings_of(demo, gone)) == ([since], [moved])
    assert (get(demo, keep).row.phone, get(demo, keep).notes) == (None, "")
    assert get(demo, gone).row.active
    assert {keep, gone} <= set(listed(demo))
    with pytest.raises(Conflict):
        demo.customers.take_apart(merged.change_id, by=STAFF)
    again = demo.customers.merge(keep, gone, by=STAFF)
    assert demo.customers.take_apart(again.change_id, by=STAFF) == (keep, gone)


def test_what_staff_wrote_since_the_merger_stays(demo: CooCook) -> None:
    keep = number_of(new_customer(demo, "minji"))
    gone = call(demo, "Kim Minji", "010-1234-5678", allergies="nuts")
    merged = demo.customers.merge(keep, gone, by=STAFF)
    demo.customers.change(keep, CustomerChange(notes="New note"), by=STAFF)

    demo.customers.take_apart(merged.change_id, by=STAFF)

    assert (get(demo, keep).notes, get(demo, keep).allergies) == ("New note", "")


def test_who_can_sign_in_stays(coocook: CooCook) -> None:
    registered = number_of(new_customer(coocook, "minji"))
    caller = call(coocook, "Minji", "010-1234-5678")

    with pytest.raises(Conflict) as refused:
        coocook.customers.merge(caller, registered, by=STAFF)

    assert refused.value.rule == "sign_in_stays"
    assert set(listed(coocook)) == {registered, caller}


def test_of_two_who_can_sign_in_the_second_no_longer_can_until_taken_apart(coocook: CooCook) -> None:
    keep, gone = new_customer(coocook, "minji"), new_customer(coocook, "minji2")
    opened = coocook.sessions.open(number_of(gone))

    merged = coocook.customers.merge(number_of(keep), number_of(gone), by=STAFF)

    with pytest.raises(NotSignedIn):
        coocook.sessions.get(opened.key)
    with pytest.raises(NotSignedIn):
        coocook.sessions.sign_in("minji2", "a good long passphrase")
    assert get(coocook, number_of(keep)).row.email == "minji@example.com"
    coocook.customers.take_apart(merged.change_id, by=STAFF)
    assert get(coocook, number_of(gone)).row.email == "minji2@example.com"
    coocook.sessions.sign_in("minji2", "a good long passphrase")


def test_the_better_of_two_subscriptions_stays(coocook: CooCook) -> None:
    keep, gone = new_customer(coocook, "minji"), new_customer(coocook, "minji2")
    paused = coocook.subscriptions.own(by=keep)
    coocook.subscriptions.change(paused.id, SubscriptionAction.PAUSE, by=STAFF)

    merged = coocook.customers.merge(number_of(keep), number_of(gone), by=STAFF)

    assert get(coocook, number_of(keep)).row.subscription is SubscriptionStatus.ACTIVE
    assert coocook.subscriptions.get(paused.id, by=STAFF).status is SubscriptionStatus.CANCELLED
    coocook.customers.take_apart(merged.change_id, by=STAFF)
    assert get(coocook, number_of(keep)).row.subscription is SubscriptionStatus.PAUSED
    assert get(coocook, number_of(gone)).row.subscription is SubscriptionStatus.ACTIVE


def test_duplicates_of_duplicates_come_along(coocook: CooCook) -> None:
    first, second, third = (call(coocook, f"Minji {n}", f"010-1234-567{n}") for n in range(3))
    coocook.customers.merge(second, first, by=STAFF)

    coocook.customers.merge(third, second, by=STAFF)

    names = [row["name"] for row in coocook.privacy.export(third, by=STAFF)["merged_accounts"]]
    assert sorted(names) == ["Minji 0", "Minji 1"]
    with pytest.raises(Conflict):
        coocook.customers.merge(third, first, by=STAFF)


def test_an_erased_customer_is_neither_listed_nor_merged_nor_taken_apart(coocook: CooCook) -> None:
    keep, gone, other = (call(coocook, f"Minji {n}", f"010-1234-567{n}") for n in range(3))
    merged = coocook.customers.merge(keep, gone, by=STAFF)
    coocook.privacy.erase(keep, by=DESK)

    assert listed(coocook) == [other]
    with pytest.raises(Conflict):
        coocook.customers.merge(other, keep, by=STAFF)
    with pytest.raises(Conflict):
        coocook.customers.take_apart(merged.change_id, by=STAFF)
    assert get(coocook, gone).row.name == "Erased customer"


def test_what_makes_no_sense_is_refused(demo: CooCook, demo_customer: Actor, demo_chef: Actor) -> None:
    id = number_of(demo_customer)
    with pytest.raises(Invalid):
        demo.customers.merge(id, id, by=STAFF)
    with pytest.raises(NotFound):
        demo.customers.merge(id, number_of(demo_chef), by=STAFF)
    with pytest.raises(NotFound):
        demo.customers.take_apart(999_999, by=STAFF)
    with pytest.raises(Denied):
        demo.customers.merge(id, id + 1, by=demo_chef)
