"""Accounts: registering, one's own profile, roles."""

import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from coocook_server.bootstrap import CooCook
from coocook_server.errors import Conflict, Denied, Invalid, NotFound, Stale
from coocook_server.models.account import DESK, Actor, Role
from coocook_server.services.accounts import AccountDraft, ProfileChanges
from coocook_server.services.permissions import Permission, may
from tests.helpers import mailed

MINJI = AccountDraft("minji", "a good long passphrase", "minji@example.com", "김민지", "010-1234-5678")


def test_a_new_customer_may_book_at_once(coocook: CooCook) -> None:
    account = coocook.accounts.register(MINJI)

    assert (account.role, account.name, account.phone) == (Role.CUSTOMER, "김민지", "010-1234-5678")
    assert coocook.subscriptions.is_active(account.id)
    assert coocook.accounts.get(account.id) == account


@pytest.mark.parametrize(
    ("username", "email", "rule"),
    [
        ("MINJI", "other@example.com", "username_taken"),
        ("other", "Minji@Example.com", "email_taken"),
    ],
)
def test_a_name_or_mail_in_use_is_refused(coocook: CooCook, username: str, email: str, rule: str) -> None:
    coocook.accounts.register(MINJI)

    with pytest.raises(Conflict) as refused:
        coocook.accounts.register(replace(MINJI, username=username, email=email))

    assert refused.value.rule == rule


def test_every_bad_field_is_named_at_once(coocook: CooCook) -> None:
    with pytest.raises(Invalid) as refused:
        coocook.accounts.register(AccountDraft("a b", "short", "no mail", "x\0x", "call me", language="tlh"))

    assert set(refused.value.fields) == {"username", "password", "email", "name", "phone", "language"}
    assert coocook.accounts.by_username("a b") is None


def test_whoever_registers_is_mailed_a_link_in_their_language(coocook: CooCook) -> None:
    account = coocook.accounts.register(replace(MINJI, language="ko"), origin="192.0.2.7")

    [mail] = mailed(coocook, "verify_mail")
    assert (mail.user_id, mail.address, mail.language) == (account.id, MINJI.email, "ko")
    assert mail.details["name"] == "김민지"
    assert (account.language, account.email_verified) == ("ko", False)
    assert coocook.history.of("user", account.id)[0].origin == "192.0.2.7"


def test_an_address_that_an_administrator_knows_needs_no_link(coocook: CooCook) -> None:
    added = coocook.accounts.add(MINJI, Role.CUSTOMER, by=DESK, verified=True)

    assert added.email_verified
    assert coocook.subscriptions.is_active(added.id)
    assert mailed(coocook, "verify_mail") == []
    assert coocook.history.of("user", added.id)[0].actor_name == DESK.name


def test_one_changes_what_one_says_about_oneself(coocook: CooCook) -> None:
    account = coocook.accounts.register(MINJI)
    by = coocook.accounts.actor(account, origin="192.0.2.7")

    changed = coocook.accounts.change_profile(
        ProfileChanges(name=" 민지 ", phone="", language="ko"), by=by, version=1
    )

    assert (changed.name, changed.phone, changed.language, changed.version) == ("민지", None, "ko", 2)
    newest = coocook.history.of("user", account.id)[0]
    assert newest.before == {"name": "김민지", "phone": "010-1234-5678", "language": "en"}
    assert newest.after == {"name": "민지", "phone": None, "language": "ko"}
    assert newest.origin == "192.0.2.7"
    assert coocook.accounts.change_profile(ProfileChanges(language="ko"), by=by) == changed
    with pytest.raises(Stale):
        coocook.accounts.change_profile(ProfileChanges(name="Later"), by=by, version=1)


def test_what_cannot_be_said_about_oneself_is_refused_field_by_field(coocook: CooCook) -> None:
    account = coocook.accounts.register(MINJI)

    with pytest.raises(Invalid) as refused:
        coocook.accounts.change_profile(
            ProfileChanges(name=" ", phone="call me", language="tlh"), by=coocook.accounts.actor(account)
        )

    assert set(refused.value.fields) == {"name", "phone", "language"}
    assert coocook.accounts.get(account.id) == account
    with pytest.raises(Denied):
        coocook.accounts.change_profile(ProfileChanges(name="Desk"), by=DESK)


def test_an_administrator_adds_staff_and_nobody_else_does(demo: CooCook, demo_customer: Actor) -> None:
    draft = replace(MINJI, username="front.desk")
    with pytest.raises(Denied):
        demo.accounts.add(draft, Role.STAFF, by=demo_customer)

    added = demo.accounts.add(draft, Role.STAFF, by=DESK)

    assert may(demo.accounts.actor(added), Permission.ALL_BOOKINGS)
    assert not demo.subscriptions.is_active(added.id)
    assert added in demo.accounts.list()
    assert demo.accounts.list(Role.STAFF) == (added,)


def test_a_chefs_account_knows_its_chef(demo: CooCook, demo_chef: Actor) -> None:
    assert (demo_chef.role, demo_chef.chef_id) == (Role.CHEF, 1)


def test_there_is_no_such_account(coocook: CooCook) -> None:
    for id in (0, 99, 2**31, 2**64):
        with pytest.raises(NotFound):
            coocook.accounts.get(id)


def test_no_password_is_kept_as_it_was_typed(coocook: CooCook) -> None:
    coocook.accounts.register(MINJI)
    coocook.store.checkpoint()
    assert "passphrase" not in repr(coocook.history.of("user", 1))
    if coocook.store.is_sqlite:
        assert MINJI.password.encode() not in coocook.store.path.read_bytes()


def test_of_many_who_want_one_name_at_once_one_gets_it(coocook: CooCook) -> None:
    gate = threading.Barrier(8)

    def register(number: int) -> str:
        draft = replace(MINJI, username="Minji" if number % 2 else "minji", email=f"m{number}@example.com")
        gate.wait()
        try:
            coocook.accounts.register(draft)
        except Conflict as refused:
            return refused.rule
        return "registered"

    with ThreadPoolExecutor(8) as pool:
        outcomes = sorted(pool.map(register, range(8)))
    assert outcomes == ["registered"] + ["username_taken"] * 7
