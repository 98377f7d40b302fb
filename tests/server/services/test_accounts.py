"""Accounts: registering, signing in and out, roles."""

import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta

import pytest

from coocook_server.bootstrap import CooCook
from coocook_server.errors import Conflict, Denied, Invalid, NotFound, NotSignedIn
from coocook_server.models.account import DESK, Actor, Role
from coocook_server.services.accounts import AccountDraft
from coocook_server.services.sessions import SIGNED_IN_FOR
from tests.helpers import SettableClock

MINJI = AccountDraft("minji", "a good long passphrase", "minji@example.com", "김민지", "010-1234-5678")


def test_a_new_customer_may_book_at_once(coocook: CooCook) -> None:
    account = coocook.accounts.register(MINJI)

    assert (account.role, account.name, account.phone) == (Role.CUSTOMER, "김민지", "010-1234-5678")
    assert coocook.subscriptions.is_active(account.id)
    assert coocook.accounts.get(account.id) == account


@pytest.mark.parametrize("name", ["minji", "MinJi", " minji ", "minji@example.com", "MINJI@EXAMPLE.COM"])
def test_one_signs_in_by_name_or_mail_in_any_case(coocook: CooCook, name: str) -> None:
    account = coocook.accounts.register(MINJI)

    assert coocook.sessions.sign_in(name, MINJI.password).account == account


@pytest.mark.parametrize(
    ("name", "password"),
    [("minji", "a wrong passphrase"), ("nobody", MINJI.password), ("", ""), ("minji", "\0"), ("\0", "x")],
)
def test_a_wrong_name_and_a_wrong_password_look_alike(coocook: CooCook, name: str, password: str) -> None:
    coocook.accounts.register(MINJI)

    with pytest.raises(NotSignedIn, match="The username or the password is wrong"):
        coocook.sessions.sign_in(name, password)


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
        coocook.accounts.register(AccountDraft("a b", "short", "no mail", "x\0", "call me"))

    assert {"username", "password", "email"} <= set(refused.value.fields)
    assert coocook.accounts.by_username("a b") is None


def test_a_session_holds_until_it_is_ended_or_runs_out(coocook: CooCook, clock: SettableClock) -> None:
    coocook.accounts.register(MINJI)
    first = coocook.sessions.sign_in("minji", MINJI.password)
    second = coocook.sessions.sign_in("minji", MINJI.password)

    assert coocook.sessions.get(first.key).account == first.account
    coocook.sessions.end(first.key)
    with pytest.raises(NotSignedIn):
        coocook.sessions.get(first.key)
    clock.advance(SIGNED_IN_FOR - timedelta(seconds=1))
    assert coocook.sessions.get(second.key) == second
    clock.advance(timedelta(seconds=1))
    with pytest.raises(NotSignedIn):
        coocook.sessions.get(second.key)


def test_a_session_nobody_opened_does_not_hold(coocook: CooCook) -> None:
    coocook.sessions.end("made up")
    with pytest.raises(NotSignedIn):
        coocook.sessions.get("made up")
    with pytest.raises(NotSignedIn):
        coocook.sessions.open(99)


def test_an_administrator_adds_staff_and_nobody_else_does(demo: CooCook, demo_customer: Actor) -> None:
    draft = replace(MINJI, username="front.desk")
    with pytest.raises(Denied):
        demo.accounts.add(draft, Role.STAFF, by=demo_customer)

    added = demo.accounts.add(draft, Role.STAFF, by=DESK)

    assert demo.accounts.actor(added).is_staff
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
