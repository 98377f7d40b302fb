"""Who sits at the desk: a name, a PIN where there is one, and nobody guesses it."""

from datetime import timedelta

import pytest

from coocook_server.bootstrap import CooCook
from coocook_server.errors import Denied, Invalid, NotFound, TooMany
from coocook_server.models import DeskPin
from coocook_server.models.account import DESK, Role
from coocook_server.services.accounts import AccountDraft, AccountRecord
from coocook_server.services.people import AccountChange
from tests.helpers import SettableClock, new_customer

PIN = "4071"


@pytest.fixture
def hana(coocook: CooCook) -> AccountRecord:
    """An administrator at the desk."""
    return coocook.desk.add("Hana", Role.ADMINISTRATOR, by=DESK)


@pytest.fixture
def jun(coocook: CooCook) -> AccountRecord:
    """One of the staff."""
    return coocook.desk.add("Jun", Role.STAFF, by=DESK)


def test_who_has_no_pin_only_gives_a_name_and_history_records_it(
    coocook: CooCook, jun: AccountRecord
) -> None:
    actor = coocook.desk.sit_down(jun.id)
    coocook.accounts.add_caller("A caller", "010 1234 5678", by=actor)

    assert (actor.role, actor.name, actor.origin) == (Role.STAFF, "Jun", "desk")
    caller = coocook.accounts.list(Role.CUSTOMER)[-1]
    assert coocook.history.of("user", caller.id)[0].actor_id == jun.id


def test_the_pin_is_asked_for_and_kept_as_passwords_are(coocook: CooCook, hana: AccountRecord) -> None:
    coocook.desk.set_pin(hana.id, PIN, by=DESK)

    assert coocook.desk.people()[0].has_pin
    with pytest.raises(Invalid) as refused:
        coocook.desk.sit_down(hana.id)
    assert set(refused.value.fields) == {"pin"}
    assert coocook.desk.sit_down(hana.id, PIN).user_id == hana.id
    entries = coocook.history.of("user", hana.id)
    assert entries[0].action == "pin_set"
    assert PIN not in repr(entries)
    with coocook.store.reading() as session:
        assert session.get_one(DeskPin, hana.id).pin_hash.startswith("$argon2id$")


def test_wrong_pins_are_slowed_down_and_the_right_one_forgets_them(
    coocook: CooCook, hana: AccountRecord, jun: AccountRecord, clock: SettableClock
) -> None:
    coocook.desk.set_pin(hana.id, PIN, by=DESK)
    coocook.desk.set_pin(jun.id, "8350", by=DESK)
    for _ in range(5):
        with pytest.raises(Invalid):
            coocook.desk.sit_down(hana.id, "1111")

    with pytest.raises(TooMany):
        coocook.desk.sit_down(hana.id, PIN)
    assert coocook.desk.sit_down(jun.id, "8350").name == "Jun"

    clock.advance(timedelta(seconds=31))
    assert coocook.desk.sit_down(hana.id, PIN).name == "Hana"
    with pytest.raises(Invalid):
        coocook.desk.sit_down(hana.id, "1111")


def test_who_forgot_the_pin_gives_the_password_of_the_account(coocook: CooCook) -> None:
    draft = AccountDraft("boss", "a good long passphrase", "boss@example.com", "Boss")
    boss = coocook.accounts.add(draft, Role.ADMINISTRATOR, by=DESK)
    coocook.desk.set_pin(boss.id, PIN, by=DESK)

    assert coocook.desk.sit_down(boss.id, "a good long passphrase").user_id == boss.id


@pytest.mark.parametrize("pin", ["", "123", "1234", "9876", "0000", "12a4", "1" * 13, "407\uff11"])
def test_a_pin_that_anybody_would_try_is_refused(coocook: CooCook, jun: AccountRecord, pin: str) -> None:
    with pytest.raises(Invalid) as refused:
        coocook.desk.set_pin(jun.id, pin, by=DESK)
    assert set(refused.value.fields) == {"pin"}
    assert not coocook.desk.people()[0].has_pin


def test_a_pin_is_set_by_its_person_or_an_administrator_alone(
    coocook: CooCook, hana: AccountRecord, jun: AccountRecord
) -> None:
    as_jun = coocook.desk.sit_down(jun.id)
    coocook.desk.set_pin(jun.id, PIN, by=as_jun)
    with pytest.raises(Denied):
        coocook.desk.set_pin(hana.id, PIN, by=as_jun)

    coocook.desk.set_pin(jun.id, None, by=coocook.desk.sit_down(hana.id))
    assert coocook.desk.sit_down(jun.id).user_id == jun.id


def test_until_every_administrator_has_a_pin_the_desk_may_everything(
    coocook: CooCook, hana: AccountRecord
) -> None:
    assert coocook.desk.nobody_named() == DESK

    coocook.desk.set_pin(hana.id, PIN, by=DESK)
    assert coocook.desk.nobody_named().role is Role.STAFF
    with pytest.raises(Denied):
        coocook.desk.add("Another", Role.STAFF, by=coocook.desk.nobody_named())

    coocook.desk.add("Second", Role.ADMINISTRATOR, by=coocook.desk.sit_down(hana.id, PIN))
    assert coocook.desk.nobody_named() == DESK


def test_who_left_or_never_worked_there_does_not_sit_down(coocook: CooCook, jun: AccountRecord) -> None:
    customer = new_customer(coocook)
    assert customer.user_id is not None
    coocook.people.change(jun.id, AccountChange(active=False), by=DESK)

    for id in (jun.id, customer.user_id, 999):
        with pytest.raises(NotFound):
            coocook.desk.sit_down(id)
    assert [person.active for person in coocook.desk.people()] == [False]


def test_who_becomes_a_customer_loses_the_pin(
    coocook: CooCook, hana: AccountRecord, jun: AccountRecord
) -> None:
    coocook.desk.set_pin(jun.id, PIN, by=DESK)
    coocook.people.change(jun.id, AccountChange(role=Role.CUSTOMER), by=DESK)
    coocook.people.change(jun.id, AccountChange(role=Role.STAFF), by=DESK)

    assert [person.has_pin for person in coocook.desk.people()] == [False, False]


def test_only_an_administrator_adds_people_and_only_for_the_desk(
    coocook: CooCook, hana: AccountRecord, jun: AccountRecord
) -> None:
    with pytest.raises(Denied):
        coocook.desk.add("Another", Role.STAFF, by=coocook.desk.sit_down(jun.id))
    with pytest.raises(Invalid):
        coocook.desk.add("Another", Role.CHEF, by=DESK)
    with pytest.raises(Invalid):
        coocook.desk.add("  ", Role.STAFF, by=DESK)
