"""Proving a mail address, and changing to another."""

import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import update

from coocook_server.bootstrap import CooCook
from coocook_server.errors import Conflict, Invalid, NotSignedIn, TooMany
from coocook_server.models import Account
from coocook_server.models.account import DESK, Role
from coocook_server.services.accounts import AccountDraft, AccountRecord
from coocook_server.services.one_time_links import ANOTHER_AFTER
from tests.helpers import SettableClock, mailed, newest_link

MINJI = AccountDraft("minji", "a good long passphrase", "minji@example.com", "김민지")
NEW = "new@example.com"


@pytest.fixture
def minji(coocook: CooCook) -> AccountRecord:
    return coocook.accounts.register(MINJI)


def test_the_link_of_the_first_mail_proves_the_address(coocook: CooCook, minji: AccountRecord) -> None:
    proved = coocook.mail_addresses.verify(newest_link(coocook, "verify_mail"), origin="203.0.113.9")

    assert (proved.email, proved.email_verified, proved.version) == (MINJI.email, True, 2)
    newest = coocook.history.of("user", minji.id)[0]
    assert (newest.action, newest.origin) == ("mail_verified", "203.0.113.9")
    assert mailed(coocook, "mail_changed") == []


def test_a_link_works_once_and_for_a_week(
    coocook: CooCook, minji: AccountRecord, clock: SettableClock
) -> None:
    first = newest_link(coocook, "verify_mail")
    clock.advance(timedelta(days=7))
    with pytest.raises(Invalid):
        coocook.mail_addresses.verify(first)
    coocook.mail_addresses.resend(by=minji)
    second = newest_link(coocook, "verify_mail")
    coocook.mail_addresses.verify(second)

    with pytest.raises(Invalid) as refused:
        coocook.mail_addresses.verify(second)
    assert set(refused.value.fields) == {"token"}


def test_the_mail_is_sent_again_on_request_but_not_at_once(
    coocook: CooCook, minji: AccountRecord, clock: SettableClock
) -> None:
    with pytest.raises(TooMany) as refused:
        coocook.mail_addresses.resend(by=minji)
    assert refused.value.retry_after_s == ANOTHER_AFTER.total_seconds()
    first = newest_link(coocook, "verify_mail")
    clock.advance(ANOTHER_AFTER)

    coocook.mail_addresses.resend(by=minji)

    with pytest.raises(Invalid):
        coocook.mail_addresses.verify(first)
    coocook.mail_addresses.verify(newest_link(coocook, "verify_mail"))
    with pytest.raises(Conflict) as needless:
        coocook.mail_addresses.resend(by=minji)
    assert needless.value.rule == "email_verified"


def test_there_is_nothing_to_prove_without_an_address(coocook: CooCook) -> None:
    chef = coocook.accounts.add(AccountDraft("chef", MINJI.password, None), Role.CHEF, by=DESK)

    with pytest.raises(Conflict):
        coocook.mail_addresses.resend(by=chef)


def test_a_new_address_takes_the_old_one_s_place_once_it_is_proved(
    coocook: CooCook, minji: AccountRecord
) -> None:
    coocook.mail_addresses.change(f" {NEW} ", MINJI.password, by=minji)

    assert coocook.accounts.get(minji.id).email == MINJI.email
    assert mailed(coocook, "verify_mail")[-1].address == NEW
    proved = coocook.mail_addresses.verify(newest_link(coocook, "verify_mail"))
    assert (proved.email, proved.email_verified) == (NEW, True)
    [told] = mailed(coocook, "mail_changed")
    assert (told.address, told.details) == (MINJI.email, {"name": MINJI.name})
    assert coocook.sessions.sign_in(NEW, MINJI.password).account.id == minji.id
    with pytest.raises(NotSignedIn):
        coocook.sessions.sign_in("minji@example.com", MINJI.password)
    newest = coocook.history.of("user", minji.id)[0]
    assert (newest.before, newest.after) == ({"email": MINJI.email}, {"email": NEW})


def test_an_account_without_an_address_gets_one(coocook: CooCook) -> None:
    chef = coocook.accounts.add(AccountDraft("chef", MINJI.password, None), Role.CHEF, by=DESK)
    coocook.mail_addresses.change(NEW, MINJI.password, by=chef)

    proved = coocook.mail_addresses.verify(newest_link(coocook, "verify_mail"))

    assert (proved.email, proved.email_verified) == (NEW, True)
    assert mailed(coocook, "mail_changed") == []


def test_links_to_an_address_that_was_given_up_work_no_more(coocook: CooCook, minji: AccountRecord) -> None:
    first = newest_link(coocook, "verify_mail")
    coocook.password_changes.ask_for_reset("minji")
    reset = newest_link(coocook, "password_reset")
    coocook.mail_addresses.change(NEW, MINJI.password, by=minji)
    coocook.mail_addresses.verify(newest_link(coocook, "verify_mail"))

    with pytest.raises(Invalid):
        coocook.mail_addresses.verify(first)
    with pytest.raises(Invalid):
        coocook.password_changes.reset(reset, "another good long passphrase")


def test_a_link_proves_only_the_address_it_was_sent_to(coocook: CooCook, minji: AccountRecord) -> None:
    link = newest_link(coocook, "verify_mail")
    with coocook.store.writing() as session:
        session.execute(update(Account).values(email=NEW))

    with pytest.raises(Invalid):
        coocook.mail_addresses.verify(link)

    assert coocook.accounts.get(minji.id).email == NEW


@pytest.mark.parametrize(
    ("email", "password", "field"),
    [(NEW, "a wrong passphrase", "password"), ("nowhere", MINJI.password, "email")],
)
def test_a_change_that_makes_no_sense_is_refused(
    coocook: CooCook, minji: AccountRecord, email: str, password: str, field: str
) -> None:
    with pytest.raises(Invalid) as refused:
        coocook.mail_addresses.change(email, password, by=minji)

    assert set(refused.value.fields) == {field}
    assert len(mailed(coocook, "verify_mail")) == 1


def test_an_address_in_use_is_refused_when_it_is_asked_for_and_when_it_is_proved(
    coocook: CooCook, minji: AccountRecord
) -> None:
    coocook.mail_addresses.change(NEW, MINJI.password, by=minji)
    link = newest_link(coocook, "verify_mail")
    other = coocook.accounts.register(replace(MINJI, username="yuna", email=NEW))

    for attempt in (
        lambda: coocook.mail_addresses.verify(link),
        lambda: coocook.mail_addresses.change("NEW@example.com", MINJI.password, by=minji),
    ):
        with pytest.raises(Conflict) as refused:
            attempt()
        assert refused.value.rule == "email_taken"
    with pytest.raises(Conflict) as same:
        coocook.mail_addresses.change(NEW, MINJI.password, by=other)
    assert same.value.rule == "email_unchanged"


def test_only_the_letters_case_may_change_too(coocook: CooCook, minji: AccountRecord) -> None:
    coocook.mail_addresses.change("Minji@Example.com", MINJI.password, by=minji)

    assert coocook.mail_addresses.verify(newest_link(coocook, "verify_mail")).email == "Minji@Example.com"


def test_of_many_who_use_a_link_at_once_one_changes_the_address(
    coocook: CooCook, minji: AccountRecord
) -> None:
    coocook.mail_addresses.change(NEW, MINJI.password, by=minji)
    link = newest_link(coocook, "verify_mail")
    gate = threading.Barrier(4)

    def verify(_: int) -> bool:
        gate.wait()
        try:
            coocook.mail_addresses.verify(link)
        except Invalid:
            return False
        return True

    with ThreadPoolExecutor(4) as pool:
        assert sorted(pool.map(verify, range(4))) == [False, False, False, True]
    assert len(mailed(coocook, "mail_changed")) == 1


def test_of_two_who_want_one_address_at_once_one_gets_it(coocook: CooCook, minji: AccountRecord) -> None:
    other = coocook.accounts.register(replace(MINJI, username="yuna", email="yuna@example.com"))
    links = []
    for account in (minji, other):
        coocook.mail_addresses.change(NEW, MINJI.password, by=account)
        links.append(newest_link(coocook, "verify_mail"))
    gate = threading.Barrier(2)

    def verify(link: str) -> str:
        gate.wait()
        try:
            return str(coocook.mail_addresses.verify(link).email)
        except Conflict as refused:
            return refused.rule

    with ThreadPoolExecutor(2) as pool:
        assert sorted(pool.map(verify, links)) == ["email_taken", NEW]
