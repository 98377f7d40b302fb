"""Changing a password, and setting a new one by a mailed link."""

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import event, update

from coocook_server.bootstrap import CooCook
from coocook_server.errors import Invalid, NotSignedIn, TooMany
from coocook_server.models import Account
from coocook_server.models.account import DESK, Role
from coocook_server.services import passwords
from coocook_server.services.accounts import AccountDraft, AccountRecord
from coocook_server.services.one_time_links import ANOTHER_AFTER
from coocook_server.services.sessions import Client
from tests.helpers import SettableClock, mailed, newest_link

MINJI = AccountDraft("minji", "a good long passphrase", "minji@example.com", "김민지")
NEW = "another good long passphrase"
HERE = Client("203.0.113.9")


@pytest.fixture
def minji(coocook: CooCook) -> AccountRecord:
    return coocook.accounts.register(MINJI)


@pytest.fixture
def link(coocook: CooCook, minji: AccountRecord) -> str:
    """The token of a link that minji asked for."""
    coocook.password_changes.ask_for_reset("minji@example.com")
    return newest_link(coocook, "password_reset")


def signs_in_with(coocook: CooCook, password: str) -> bool:
    try:
        return coocook.sessions.sign_in("minji", password, Client("198.51.100.1")).account.username == "minji"
    except NotSignedIn:
        return False


def test_a_new_password_takes_the_old_one_s_place_and_ends_other_sessions(
    coocook: CooCook, minji: AccountRecord
) -> None:
    here, elsewhere = coocook.sessions.open(minji.id), coocook.sessions.open(minji.id)

    assert coocook.password_changes.change(MINJI.password, NEW, by=here, client=HERE) == 1

    assert coocook.sessions.get(here.key).id == here.id
    with pytest.raises(NotSignedIn):
        coocook.sessions.get(elsewhere.key)
    assert (signs_in_with(coocook, MINJI.password), signs_in_with(coocook, NEW)) == (False, True)
    newest = coocook.history.of("user", minji.id)[0]
    assert (newest.action, newest.origin) == ("password_changed", HERE.address)
    assert newest.after == {"sessions_ended": 1}
    [told] = mailed(coocook, "password_changed")
    assert (told.address, told.details) == (MINJI.email, {"name": "김민지"})


@pytest.mark.parametrize(
    ("present", "new", "field"),
    [
        ("a wrong passphrase", NEW, "current_password"),
        (MINJI.password, "short", "new_password"),
        (MINJI.password, "password12", "new_password"),
        (MINJI.password, "minji@example.com", "new_password"),
    ],
)
def test_a_change_that_cannot_be_leaves_everything_as_it_was(
    coocook: CooCook, minji: AccountRecord, present: str, new: str, field: str
) -> None:
    here, elsewhere = coocook.sessions.open(minji.id), coocook.sessions.open(minji.id)

    with pytest.raises(Invalid) as refused:
        coocook.password_changes.change(present, new, by=here)

    assert set(refused.value.fields) == {field}
    assert coocook.sessions.get(elsewhere.key).id == elsewhere.id
    assert signs_in_with(coocook, MINJI.password)
    assert mailed(coocook, "password_changed") == []


def test_a_stolen_session_does_not_help_to_guess_the_password(coocook: CooCook, minji: AccountRecord) -> None:
    here = coocook.sessions.open(minji.id)
    for number in range(5):
        with pytest.raises(Invalid):
            coocook.password_changes.change(f"a wrong passphrase {number}", NEW, by=here, client=HERE)

    with pytest.raises(TooMany):
        coocook.password_changes.change(MINJI.password, NEW, by=here, client=HERE)


@pytest.mark.parametrize("name", ["minji@example.com", "MINJI@example.com", "minji"])
def test_a_forgotten_password_is_set_anew_by_a_mailed_link(
    coocook: CooCook, minji: AccountRecord, name: str
) -> None:
    session = coocook.sessions.open(minji.id)
    coocook.password_changes.ask_for_reset(name)
    [mail] = mailed(coocook, "password_reset")
    assert (mail.user_id, mail.address, mail.details["name"]) == (minji.id, "minji@example.com", "김민지")

    whose = coocook.password_changes.reset(mail.details["token"], NEW, client=HERE)

    assert (whose.id, whose.email_verified) == (minji.id, True)
    assert (signs_in_with(coocook, MINJI.password), signs_in_with(coocook, NEW)) == (False, True)
    with pytest.raises(NotSignedIn):
        coocook.sessions.get(session.key)
    newest = coocook.history.of("user", minji.id)[0]
    assert (newest.action, newest.after, newest.origin) == (
        "password_reset",
        {"sessions_ended": 1},
        HERE.address,
    )
    assert len(mailed(coocook, "password_changed")) == 1


def test_a_link_works_once(coocook: CooCook, link: str) -> None:
    coocook.password_changes.reset(link, NEW)

    with pytest.raises(Invalid) as refused:
        coocook.password_changes.reset(link, "yet another good passphrase")

    assert set(refused.value.fields) == {"token"}
    assert signs_in_with(coocook, NEW)


def test_of_many_who_use_a_link_at_once_one_sets_the_password(coocook: CooCook, link: str) -> None:
    gate = threading.Barrier(4)

    def reset(number: int) -> str | None:
        password = f"good long passphrase {number}"
        gate.wait()
        try:
            coocook.password_changes.reset(link, password)
        except Invalid:
            return None
        return password

    with ThreadPoolExecutor(4) as pool:
        [password] = filter(None, pool.map(reset, range(4)))

    assert signs_in_with(coocook, password)


def test_a_weak_password_does_not_use_up_the_link(coocook: CooCook, link: str) -> None:
    with pytest.raises(Invalid) as refused:
        coocook.password_changes.reset(link, "minji@example.com")
    assert refused.value.fields == {"password": passwords.TOO_PERSONAL}

    coocook.password_changes.reset(link, NEW)


def test_a_link_works_for_an_hour(coocook: CooCook, link: str, clock: SettableClock) -> None:
    clock.advance(timedelta(hours=1))

    with pytest.raises(Invalid):
        coocook.password_changes.reset(link, NEW)

    assert signs_in_with(coocook, MINJI.password)


@pytest.mark.parametrize("token", ["", "made up", "\0", "é" * 300])
def test_a_link_that_never_was_is_refused(coocook: CooCook, link: str, token: str) -> None:
    with pytest.raises(Invalid):
        coocook.password_changes.reset(token, NEW)


def test_a_link_for_one_thing_does_not_do_another(coocook: CooCook, minji: AccountRecord, link: str) -> None:
    with pytest.raises(Invalid):
        coocook.password_changes.reset(newest_link(coocook, "verify_mail"), NEW)
    with pytest.raises(Invalid):
        coocook.mail_addresses.verify(link)


def test_a_new_link_takes_the_old_one_s_place_and_not_too_often(
    coocook: CooCook, link: str, clock: SettableClock
) -> None:
    coocook.password_changes.ask_for_reset("minji")
    assert len(mailed(coocook, "password_reset")) == 1
    clock.advance(ANOTHER_AFTER)
    coocook.password_changes.ask_for_reset("minji")

    with pytest.raises(Invalid):
        coocook.password_changes.reset(link, NEW)
    coocook.password_changes.reset(newest_link(coocook, "password_reset"), NEW)


def test_changing_the_password_takes_a_waiting_link_away(
    coocook: CooCook, minji: AccountRecord, link: str
) -> None:
    coocook.password_changes.change(MINJI.password, NEW, by=coocook.sessions.open(minji.id))

    with pytest.raises(Invalid):
        coocook.password_changes.reset(link, "yet another good passphrase")


def test_a_new_password_undoes_the_change_of_address_of_whoever_had_the_old_one(
    coocook: CooCook, minji: AccountRecord, link: str
) -> None:
    coocook.mail_addresses.change("thief@example.com", MINJI.password, by=minji)
    coocook.password_changes.reset(link, NEW)

    with pytest.raises(Invalid):
        coocook.mail_addresses.verify(newest_link(coocook, "verify_mail"))

    assert coocook.accounts.get(minji.id).email == MINJI.email


def test_links_are_asked_for_ever_more_slowly(
    coocook: CooCook, minji: AccountRecord, clock: SettableClock
) -> None:
    for name in ("minji", "nobody"):
        for _ in range(5):
            coocook.password_changes.ask_for_reset(name, client=HERE)
            clock.advance(ANOTHER_AFTER)
        coocook.password_changes.ask_for_reset(name, client=HERE)
        with pytest.raises(TooMany):
            coocook.password_changes.ask_for_reset(name, client=HERE)

    assert len(mailed(coocook, "password_reset")) == 6
    assert coocook.sessions.sign_in("minji", MINJI.password, HERE).account == minji


def test_an_account_that_was_shut_has_no_use_for_a_link(coocook: CooCook, link: str) -> None:
    with coocook.store.writing() as session:
        session.execute(update(Account).values(active=False))

    with pytest.raises(Invalid):
        coocook.password_changes.reset(link, NEW)


def test_a_new_password_ends_the_pause_of_whoever_had_forgotten_the_old_one(
    coocook: CooCook, link: str
) -> None:
    for _ in range(5):
        with pytest.raises(NotSignedIn):
            coocook.sessions.sign_in("minji", "a wrong passphrase", HERE)

    coocook.password_changes.reset(link, NEW, client=HERE)

    assert coocook.sessions.sign_in("minji", NEW, HERE).account.username == "minji"


@pytest.mark.parametrize("name", ["nobody", "nobody@example.com", "", "\0", "shut", "no.mail"])
def test_for_somebody_unknown_the_same_steps_are_taken_and_nothing_is_left(
    coocook: CooCook, minji: AccountRecord, name: str
) -> None:
    coocook.accounts.add(AccountDraft("no.mail", MINJI.password, None), Role.CHEF, by=DESK)
    shut = coocook.accounts.register(replace(MINJI, username="shut", email="shut@example.com"))
    with coocook.store.writing() as session:
        session.execute(update(Account).where(Account.id == shut.id).values(active=False))
    coocook.password_changes.ask_for_reset("the first from a network makes its count")

    with statements(coocook) as for_unknown:
        coocook.password_changes.ask_for_reset(name)
    assert mailed(coocook, "password_reset") == []
    with statements(coocook) as for_known:
        coocook.password_changes.ask_for_reset("minji")

    assert len(mailed(coocook, "password_reset")) == 1
    known, unknown = (
        [statement.split()[0].replace("ROLLBACK", "RELEASE") for statement in made]
        for made in (for_known, for_unknown)
    )
    if name.strip("\0"):
        assert unknown == known


@contextmanager
def statements(coocook: CooCook) -> Iterator[list[str]]:
    """Every statement that is run meanwhile."""
    made: list[str] = []

    def note(_connection: Any, _cursor: Any, statement: str, *_: Any) -> None:
        made.append(statement)

    engines = [coocook.store.engine, coocook.store._writing]
    for engine in engines:
        event.listen(engine, "before_cursor_execute", note)
    yield made
    for engine in engines:
        event.remove(engine, "before_cursor_execute", note)
