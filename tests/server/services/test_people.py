"""Staff and customers as the business looks after them: who sees whom, who changes what."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from coocook_server.bootstrap import CooCook
from coocook_server.errors import Conflict, Denied, Invalid, NotFound, NotSignedIn, Stale
from coocook_server.models.account import DESK, Actor, Role
from coocook_server.services.accounts import AccountDraft, AccountRecord
from coocook_server.services.paging import Paging
from coocook_server.services.people import AccountChange, AccountFilter
from tests.helpers import new_customer

ALL = Paging(per_page=100)


def added(coocook: CooCook, username: str, role: Role) -> AccountRecord:
    draft = AccountDraft(username, "a good long passphrase", f"{username}@example.com", username.title())
    return coocook.people.add(draft, role, by=DESK)


def actor(coocook: CooCook, username: str, role: Role) -> Actor:
    return coocook.accounts.actor(added(coocook, username, role))


def names(coocook: CooCook, wanted: AccountFilter, by: Actor) -> list[str]:
    return [account.username for account in coocook.people.list(wanted, ALL, by=by).items]


def test_staff_see_customers_and_administrators_everybody(coocook: CooCook) -> None:
    staff, boss = actor(coocook, "hana", Role.STAFF), actor(coocook, "boss", Role.ADMINISTRATOR)
    minji = new_customer(coocook)

    assert names(coocook, AccountFilter(), staff) == ["minji"]
    assert names(coocook, AccountFilter(), boss) == ["boss", "hana", "minji"]
    assert names(coocook, AccountFilter(role=Role.STAFF), boss) == ["hana"]
    for role in (Role.STAFF, Role.ADMINISTRATOR, Role.CHEF):
        with pytest.raises(Denied):
            coocook.people.list(AccountFilter(role=role), ALL, by=staff)
    with pytest.raises(Denied):
        coocook.people.list(AccountFilter(), ALL, by=minji)


def test_one_account_is_read_by_its_owner_staff_or_an_administrator(coocook: CooCook) -> None:
    staff, boss = actor(coocook, "hana", Role.STAFF), actor(coocook, "boss", Role.ADMINISTRATOR)
    minji, jun = new_customer(coocook), new_customer(coocook, "jun")
    assert minji.user_id is not None
    assert boss.user_id is not None

    for by in (minji, staff, boss, DESK):
        assert coocook.people.get(minji.user_id, by=by).username == "minji"
    with pytest.raises(NotFound):
        coocook.people.get(minji.user_id, by=jun)
    with pytest.raises(Denied):
        coocook.people.get(boss.user_id, by=staff)
    with pytest.raises(NotFound):
        coocook.people.get(99, by=boss)


@pytest.mark.parametrize("q", ["민지", "MINJI", "minji@EXAMPLE", "010-1234", "inj"])
def test_a_customer_is_found_by_any_part_of_what_is_known(coocook: CooCook, q: str) -> None:
    coocook.accounts.register(
        AccountDraft("minji", "a good long passphrase", "minji@example.com", "김민지", "010-1234-5678")
    )
    new_customer(coocook, "jun")

    assert names(coocook, AccountFilter(q=q), DESK) == ["minji"]
    assert names(coocook, AccountFilter(q="100%"), DESK) == []


def test_a_long_list_is_read_part_by_part_without_losing_anybody(coocook: CooCook) -> None:
    for number in range(7):
        coocook.accounts.add_caller("Kim" if number % 2 else "Lee", f"010-0000-000{number}", by=DESK)
    for sort in ("name", "-name", "id", "-id"):
        seen: list[int] = []
        paging = Paging(per_page=3)
        while True:
            page = coocook.people.list(AccountFilter(sort=sort), paging, by=DESK)
            assert page.total == 7
            seen += [account.id for account in page.items]
            if page.next_cursor is None:
                break
            paging = Paging(per_page=3, cursor=page.next_cursor)
        whole = coocook.people.list(AccountFilter(sort=sort), ALL, by=DESK).items
        assert seen == [account.id for account in whole]
        assert len(set(seen)) == 7


def test_a_list_that_cannot_be_is_refused(coocook: CooCook) -> None:
    for wanted in (AccountFilter(sort="password_hash"), AccountFilter(q="x" * 201), AccountFilter(q="\0")):
        with pytest.raises(Invalid):
            coocook.people.list(wanted, ALL, by=DESK)


def test_only_administrators_add_and_change_accounts(coocook: CooCook) -> None:
    staff, minji = actor(coocook, "hana", Role.STAFF), new_customer(coocook)
    draft = AccountDraft("other", "a good long passphrase", "other@example.com")
    assert minji.user_id is not None

    for by in (staff, minji):
        with pytest.raises(Denied):
            coocook.people.add(draft, Role.STAFF, by=by)
        with pytest.raises(Denied):
            coocook.people.change(minji.user_id, AccountChange(role=Role.STAFF), by=by)
        with pytest.raises(Denied):
            coocook.people.end_sessions(minji.user_id, by=by)
    assert coocook.accounts.by_username("other") is None


def test_a_chefs_account_is_linked_to_its_chef_once(demo: CooCook) -> None:
    def draft(username: str) -> AccountDraft:
        return AccountDraft(username, "a good long passphrase", f"{username}@example.com")

    assert demo.people.add(draft("sofia"), Role.CHEF, chef_id=2, by=DESK).chef_id == 2
    with pytest.raises(Conflict) as refused:
        demo.people.add(draft("second"), Role.CHEF, chef_id=2, by=DESK)
    assert refused.value.rule == "chef_has_account"
    with pytest.raises(NotFound):
        demo.people.add(draft("second"), Role.CHEF, chef_id=77, by=DESK)
    with pytest.raises(Invalid):
        demo.people.add(draft("second"), Role.STAFF, chef_id=3, by=DESK)
    assert demo.accounts.by_username("second") is None
    assert demo.history.of("chef", 2)[0].action == "linked"


def test_a_change_is_kept_in_history_with_what_was_before(coocook: CooCook) -> None:
    minji, boss = new_customer(coocook), actor(coocook, "boss", Role.ADMINISTRATOR)
    assert minji.user_id is not None

    changed = coocook.people.change(
        minji.user_id, AccountChange(name="김민지", phone="010-1234-5678"), by=boss
    )

    assert (changed.name, changed.phone, changed.version) == ("김민지", "010-1234-5678", 2)
    latest = coocook.history.of("user", minji.user_id)[0]
    assert (latest.action, latest.actor_name) == ("changed", "Boss")
    assert latest.before == {"name": "Minji", "phone": None}
    assert latest.after == {"name": "김민지", "phone": "010-1234-5678"}


def test_a_change_to_what_is_already_so_changes_nothing(coocook: CooCook) -> None:
    minji = new_customer(coocook)
    assert minji.user_id is not None
    before = len(coocook.history.of("user", minji.user_id))

    same = coocook.people.change(minji.user_id, AccountChange(name="Minji", active=True), by=DESK)

    assert same.version == 1
    assert len(coocook.history.of("user", minji.user_id)) == before


def test_a_change_of_what_somebody_else_changed_meanwhile_is_refused(coocook: CooCook) -> None:
    minji = new_customer(coocook)
    assert minji.user_id is not None
    coocook.people.change(minji.user_id, AccountChange(name="One"), by=DESK, version=1)

    with pytest.raises(Stale):
        coocook.people.change(minji.user_id, AccountChange(name="Two"), by=DESK, version=1)


@pytest.mark.parametrize(
    ("change", "field"),
    [
        (AccountChange(name=""), "name"),
        (AccountChange(name="a\0b"), "name"),
        (AccountChange(name="x" * 121), "name"),
        (AccountChange(phone="call me"), "phone"),
    ],
)
def test_a_change_that_cannot_be_names_the_field(coocook: CooCook, change: AccountChange, field: str) -> None:
    minji = new_customer(coocook)
    assert minji.user_id is not None

    with pytest.raises(Invalid) as refused:
        coocook.people.change(minji.user_id, change, by=DESK)
    assert set(refused.value.fields) == {field}


def test_a_caller_is_a_customer_who_cannot_sign_in(coocook: CooCook) -> None:
    staff = actor(coocook, "hana", Role.STAFF)

    caller = coocook.accounts.add_caller(" 김하늘 ", "02-555-0101", by=staff)
    other = coocook.accounts.add_caller("김하늘", "02-555-0101", by=staff)

    assert (caller.name, caller.phone, caller.email, caller.role) == (
        "김하늘",
        "02-555-0101",
        None,
        Role.CUSTOMER,
    )
    assert caller.username != other.username
    assert not coocook.subscriptions.is_active(caller.id)
    for password in ("", "\0", "a good long passphrase"):
        with pytest.raises(NotSignedIn):
            coocook.sessions.sign_in(caller.username, password)
    assert names(coocook, AccountFilter(q="02-555"), staff) == [caller.username, other.username]
    assert coocook.history.of("user", caller.id)[0].actor_name == "Hana"


@pytest.mark.parametrize(
    ("name", "phone", "fields"),
    [
        ("", "02-555-0101", {"name"}),
        ("Kim", "", {"phone"}),
        ("Kim", "x", {"phone"}),
        ("\0", "x", {"name", "phone"}),
    ],
)
def test_a_caller_needs_a_name_and_a_number(
    coocook: CooCook, name: str, phone: str, fields: set[str]
) -> None:
    with pytest.raises(Invalid) as refused:
        coocook.accounts.add_caller(name, phone, by=DESK)
    assert set(refused.value.fields) == fields


def test_only_staff_add_callers(coocook: CooCook) -> None:
    with pytest.raises(Denied):
        coocook.accounts.add_caller("Kim", "02-555-0101", by=new_customer(coocook))


@pytest.mark.parametrize("change", [AccountChange(role=Role.STAFF), AccountChange(active=False)])
def test_the_last_administrator_stays(coocook: CooCook, change: AccountChange) -> None:
    boss, other = added(coocook, "boss", Role.ADMINISTRATOR), added(coocook, "other", Role.ADMINISTRATOR)
    coocook.people.change(other.id, change, by=DESK)

    with pytest.raises(Conflict) as refused:
        coocook.people.change(boss.id, change, by=coocook.accounts.actor(boss))

    assert refused.value.rule == "last_administrator"
    assert coocook.people.change(boss.id, AccountChange(name="Chief"), by=DESK).name == "Chief"


@pytest.mark.parametrize("change", [AccountChange(role=Role.STAFF), AccountChange(active=False)])
def test_of_the_last_administrators_who_end_each_other_at_once_one_stays(
    coocook: CooCook, change: AccountChange
) -> None:
    bosses = [added(coocook, f"boss{number}", Role.ADMINISTRATOR) for number in range(4)]
    gate = threading.Barrier(4)

    def end(boss: AccountRecord) -> str:
        gate.wait()
        try:
            coocook.people.change(boss.id, change, by=DESK)
        except Conflict as refused:
            return refused.rule
        return "ended"

    with ThreadPoolExecutor(4) as pool:
        outcomes = sorted(pool.map(end, bosses))
    assert outcomes == ["ended"] * 3 + ["last_administrator"]
    still = coocook.people.list(AccountFilter(role=Role.ADMINISTRATOR, active=True), ALL, by=DESK)
    assert still.total == 1


def test_one_who_becomes_a_customer_may_book(coocook: CooCook) -> None:
    hana = added(coocook, "hana", Role.STAFF)
    assert not coocook.subscriptions.is_active(hana.id)

    coocook.people.change(hana.id, AccountChange(role=Role.CUSTOMER), by=DESK)

    assert coocook.subscriptions.is_active(hana.id)


@pytest.mark.parametrize("typed", ["02555", "02 555 0101", "(02) 555-01"])
def test_a_phone_number_is_found_however_it_is_spaced(coocook: CooCook, typed: str) -> None:
    caller = coocook.accounts.add_caller("김하늘", "02-555-0101", by=DESK)

    found = coocook.people.list(AccountFilter(q=typed), Paging(), by=DESK)

    assert [account.id for account in found.items] == [caller.id]
