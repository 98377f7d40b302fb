"""Sessions: signing in and out, renewing, ending them one by one and all at once."""

import base64
import hashlib
import threading
import unicodedata
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select, update

from coocook_server.bootstrap import CooCook
from coocook_server.errors import NotFound, NotSignedIn, TooMany
from coocook_server.models import Account, UserSession
from coocook_server.services.accounts import AccountDraft, AccountRecord
from coocook_server.services.sessions import (
    AT_ONCE,
    MOST_PER_ACCOUNT,
    SIGNED_IN_FOR,
    Client,
    Renewal,
    SessionRecord,
)
from tests.helpers import SettableClock

MINJI = AccountDraft("minji", "a good long passphrase", "minji@example.com", "김민지")
PHONE = Client(
    "192.0.2.7", "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36"
)
LAPTOP = Client(
    "2001:db8::1", "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:132.0) Gecko/20100101 Firefox/132.0"
)


@pytest.fixture
def minji(coocook: CooCook) -> AccountRecord:
    return coocook.accounts.register(MINJI)


def holds(coocook: CooCook, session: SessionRecord) -> bool:
    try:
        return coocook.sessions.get(session.key).id == session.id
    except NotSignedIn:
        return False


@pytest.mark.parametrize("name", ["minji", "MinJi", " minji ", "minji@example.com", "MINJI@EXAMPLE.COM"])
def test_one_signs_in_by_name_or_mail_in_any_case(coocook: CooCook, minji: AccountRecord, name: str) -> None:
    assert coocook.sessions.sign_in(name, MINJI.password).account == minji


@pytest.mark.parametrize(
    ("name", "password"),
    [("minji", "a wrong passphrase"), ("nobody", MINJI.password), ("", ""), ("minji", "\0"), ("\0", "x")],
)
def test_a_wrong_name_and_a_wrong_password_look_alike(
    coocook: CooCook, minji: AccountRecord, name: str, password: str
) -> None:
    with pytest.raises(NotSignedIn, match="The username or the password is wrong"):
        coocook.sessions.sign_in(name, password)


def test_a_password_is_the_same_however_the_keyboard_composes_it(coocook: CooCook) -> None:
    typed = "오늘 저녁은 비빔밥과 김치찌개"
    account = coocook.accounts.register(replace(MINJI, password=unicodedata.normalize("NFC", typed)))

    decomposed = unicodedata.normalize("NFD", typed)
    assert coocook.sessions.sign_in("minji", decomposed).account == account


def test_a_session_holds_until_it_is_ended_or_runs_out(
    coocook: CooCook, minji: AccountRecord, clock: SettableClock
) -> None:
    first = coocook.sessions.sign_in("minji", MINJI.password)
    second = coocook.sessions.sign_in("minji", MINJI.password)

    assert coocook.sessions.get(first.key) == first
    coocook.sessions.end(first.key)
    assert not holds(coocook, first)
    for _ in range(3):
        clock.advance(timedelta(days=9))
        second = coocook.sessions.renew(second.key, second.generation).session
    clock.advance(SIGNED_IN_FOR - timedelta(days=27, seconds=1))
    assert coocook.sessions.get(second.key) == second
    clock.advance(timedelta(seconds=1))
    assert not holds(coocook, second)


def test_a_session_that_nobody_uses_for_two_weeks_ends(
    coocook: CooCook, minji: AccountRecord, clock: SettableClock
) -> None:
    session = coocook.sessions.sign_in("minji", MINJI.password)
    clock.advance(timedelta(days=14, seconds=-1))
    session = coocook.sessions.renew(session.key, session.generation).session
    clock.advance(timedelta(days=14, seconds=-1))
    assert holds(coocook, session)
    assert len(coocook.sessions.list(minji.id)) == 1

    clock.advance(timedelta(seconds=1))

    assert not holds(coocook, session)
    assert coocook.sessions.list(minji.id) == ()
    with pytest.raises(NotSignedIn):
        coocook.sessions.renew(session.key, session.generation)


def test_a_session_nobody_opened_does_not_hold(coocook: CooCook) -> None:
    coocook.sessions.end("made up")
    for attempt in (
        lambda: coocook.sessions.get("made up"),
        lambda: coocook.sessions.renew("made up", 1),
        lambda: coocook.sessions.open(99),
    ):
        with pytest.raises(NotSignedIn):
            attempt()


def test_an_account_that_was_shut_is_out_at_once(coocook: CooCook, minji: AccountRecord) -> None:
    session = coocook.sessions.open(minji.id)
    with coocook.store.writing() as writing:
        writing.execute(update(Account).values(active=False))

    assert not holds(coocook, session)
    with pytest.raises(NotSignedIn):
        coocook.sessions.renew(session.key, session.generation)
    with pytest.raises(NotSignedIn):
        coocook.sessions.open(minji.id)
    with pytest.raises(NotSignedIn):
        coocook.sessions.sign_in("minji", MINJI.password)


def test_no_key_is_kept_in_the_store(coocook: CooCook, minji: AccountRecord) -> None:
    session = coocook.sessions.open(minji.id)

    with coocook.store.reading() as reading:
        kept = reading.scalars(select(UserSession)).one()
        values = {str(value) for name, value in vars(kept).items() if not name.startswith("_")}
    assert hashlib.sha256(session.key.encode()).hexdigest() in values
    assert session.key not in repr(values)


def test_a_key_is_256_random_bits(coocook: CooCook, minji: AccountRecord) -> None:
    keys = [coocook.sessions.open(minji.id).key for _ in range(20)]

    drawn = [base64.urlsafe_b64decode(f"{key}=") for key in keys]
    assert {len(bits) for bits in drawn} == {32}
    assert len(set(drawn)) == 20
    assert len({bits[0] for bits in drawn}) > 5


def test_a_refresh_token_is_used_up_and_the_next_one_goes_on(
    coocook: CooCook, minji: AccountRecord, clock: SettableClock
) -> None:
    session = coocook.sessions.open(minji.id)
    for generation in range(1, 5):
        clock.advance(timedelta(minutes=15))
        renewal = coocook.sessions.renew(session.key, generation)
        assert renewal == Renewal(replace(session, generation=generation + 1), rotated=True)


def test_a_token_used_twice_within_seconds_signs_nobody_out(
    coocook: CooCook, minji: AccountRecord, clock: SettableClock
) -> None:
    session = coocook.sessions.open(minji.id)
    coocook.sessions.renew(session.key, 1)
    clock.advance(AT_ONCE)

    again = coocook.sessions.renew(session.key, 1)

    assert again == Renewal(replace(session, generation=2), rotated=False)
    assert coocook.sessions.renew(session.key, 2).rotated


def test_a_token_used_again_later_ends_the_session_and_history_says_so(
    coocook: CooCook, minji: AccountRecord, clock: SettableClock
) -> None:
    session, other = coocook.sessions.open(minji.id), coocook.sessions.open(minji.id)
    coocook.sessions.renew(session.key, 1)
    clock.advance(AT_ONCE + timedelta(seconds=1))

    with pytest.raises(NotSignedIn):
        coocook.sessions.renew(session.key, 1, Client("203.0.113.9"))

    assert not holds(coocook, session)
    assert holds(coocook, other)
    with pytest.raises(NotSignedIn):
        coocook.sessions.renew(session.key, 2)
    newest = coocook.history.of("user", minji.id)[0]
    assert (newest.action, newest.origin) == ("session_ended", "203.0.113.9")
    assert newest.after["session"] == session.id


def test_a_token_from_before_the_last_but_one_is_stolen_even_at_once(
    coocook: CooCook, minji: AccountRecord
) -> None:
    session = coocook.sessions.open(minji.id)
    coocook.sessions.renew(session.key, 1)
    coocook.sessions.renew(session.key, 2)

    with pytest.raises(NotSignedIn):
        coocook.sessions.renew(session.key, 1)

    assert not holds(coocook, session)


def test_a_token_that_is_not_yet_made_is_refused_and_ends_nothing(
    coocook: CooCook, minji: AccountRecord
) -> None:
    """After a restore from a backup a browser is ahead of the store."""
    session = coocook.sessions.open(minji.id)

    with pytest.raises(NotSignedIn):
        coocook.sessions.renew(session.key, 5)

    assert holds(coocook, session)


def test_of_many_renewals_at_once_one_rotates_and_none_signs_out(
    coocook: CooCook, minji: AccountRecord
) -> None:
    session = coocook.sessions.open(minji.id)
    gate = threading.Barrier(8)

    def renew(_: int) -> bool:
        gate.wait()
        return coocook.sessions.renew(session.key, 1).rotated

    with ThreadPoolExecutor(8) as pool:
        rotated = sorted(pool.map(renew, range(8)))

    assert rotated == [False] * 7 + [True]
    assert coocook.sessions.get(session.key).generation == 2


def test_of_many_who_use_an_old_token_at_once_none_gets_in(
    coocook: CooCook, minji: AccountRecord, clock: SettableClock
) -> None:
    session = coocook.sessions.open(minji.id)
    coocook.sessions.renew(session.key, 1)
    clock.advance(timedelta(minutes=1))
    gate = threading.Barrier(6)

    def renew(generation: int) -> str:
        gate.wait()
        try:
            return "rotated" if coocook.sessions.renew(session.key, generation).rotated else "known"
        except NotSignedIn:
            return "refused"

    with ThreadPoolExecutor(6) as pool:
        outcomes = list(pool.map(renew, [1] * 6))

    assert outcomes == ["refused"] * 6
    assert not holds(coocook, session)
    ended = [entry for entry in coocook.history.of("user", minji.id) if entry.action == "session_ended"]
    assert len(ended) == 1


def test_one_sees_where_one_is_signed_in(
    coocook: CooCook, minji: AccountRecord, clock: SettableClock
) -> None:
    began = clock()
    phone = coocook.sessions.sign_in("minji", MINJI.password, PHONE)
    clock.advance(timedelta(hours=1))
    laptop = coocook.sessions.sign_in("minji", MINJI.password, LAPTOP)
    ended = coocook.sessions.open(minji.id)
    coocook.sessions.end(ended.key)
    clock.advance(timedelta(hours=1))
    coocook.sessions.renew(phone.key, 1, PHONE)

    first, second = coocook.sessions.list(minji.id)

    assert (first.id, first.address, first.browser) == (phone.id, "192.0.2.7", "Chrome on Android")
    assert (first.created_at, first.last_used_at) == (began, clock())
    assert (second.id, second.address, second.browser) == (laptop.id, "2001:db8::1", "Firefox on Windows")
    clock.advance(SIGNED_IN_FOR)
    assert coocook.sessions.list(minji.id) == ()


def test_one_ends_one_s_own_sessions_and_nobody_else_s(coocook: CooCook, minji: AccountRecord) -> None:
    other = coocook.accounts.register(replace(MINJI, username="yuna", email="yuna@example.com"))
    mine, hers = coocook.sessions.open(minji.id), coocook.sessions.open(other.id)

    for id in (hers.id, 0, -1, 99, 2**31, 2**64):
        with pytest.raises(NotFound):
            coocook.sessions.end_one(id, account_id=minji.id)
    coocook.sessions.end_one(mine.id, account_id=minji.id)

    assert (holds(coocook, mine), holds(coocook, hers)) == (False, True)
    with pytest.raises(NotFound):
        coocook.sessions.end_one(mine.id, account_id=minji.id)


def test_signing_out_everywhere_else_keeps_this_session_alone(coocook: CooCook, minji: AccountRecord) -> None:
    here, *elsewhere = [coocook.sessions.open(minji.id) for _ in range(4)]

    assert coocook.sessions.end_others(here) == 3

    assert holds(coocook, here)
    assert not any(holds(coocook, session) for session in elsewhere)
    assert coocook.sessions.end_others(here) == 0


def test_the_list_stays_short_since_the_longest_unheard_of_ends(
    coocook: CooCook, minji: AccountRecord, clock: SettableClock
) -> None:
    first, second = coocook.sessions.open(minji.id), coocook.sessions.open(minji.id)
    clock.advance(timedelta(minutes=1))
    coocook.sessions.renew(first.key, 1)
    for _ in range(MOST_PER_ACCOUNT - 1):
        coocook.sessions.open(minji.id)

    assert len(coocook.sessions.list(minji.id)) == MOST_PER_ACCOUNT
    assert (holds(coocook, first), holds(coocook, second)) == (True, False)


def test_sessions_that_have_run_out_are_taken_away(
    coocook: CooCook, minji: AccountRecord, clock: SettableClock
) -> None:
    for _ in range(3):
        coocook.sessions.open(minji.id)
    clock.advance(SIGNED_IN_FOR)
    kept = coocook.sessions.open(minji.id)

    with coocook.store.reading() as session:
        assert session.scalars(select(UserSession.id)).all() == [kept.id]


def test_wrong_passwords_are_slowed_down_here_but_not_elsewhere(
    coocook: CooCook, minji: AccountRecord, clock: SettableClock
) -> None:
    guesser, owner = Client("203.0.113.9"), Client("192.0.2.7")
    for _ in range(5):
        with pytest.raises(NotSignedIn):
            coocook.sessions.sign_in("minji", "a wrong passphrase", guesser)

    with pytest.raises(TooMany) as refused:
        coocook.sessions.sign_in("Minji ", MINJI.password, guesser)
    assert refused.value.retry_after_s == 30
    assert coocook.sessions.sign_in("minji", MINJI.password, owner).account == minji
    clock.advance(timedelta(seconds=30))
    assert coocook.sessions.sign_in("minji", MINJI.password, guesser).account == minji


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    steps=st.lists(
        st.tuples(st.integers(min_value=0, max_value=3), st.integers(min_value=0, max_value=20)), max_size=12
    )
)
def test_a_session_that_was_ended_never_comes_back(
    coocook: CooCook, clock: SettableClock, steps: list[tuple[int, int]]
) -> None:
    """Whoever holds whichever tokens and renews whenever: only the newest goes on, and an end is an end."""
    account = coocook.accounts.by_username("minji") or coocook.accounts.register(MINJI)
    session = coocook.sessions.open(account.id)
    newest, rotated_at, over = 1, clock(), False
    for back, pause in steps:
        clock.advance(timedelta(seconds=pause))
        generation = newest - back
        fresh = back == 0
        at_once = back == 1 and clock() - rotated_at <= AT_ONCE and newest > 1
        try:
            renewed = coocook.sessions.renew(session.key, generation)
        except NotSignedIn:
            assert over or not (fresh or at_once)
            over = True
        else:
            assert not over
            assert renewed.rotated is fresh
            assert fresh or at_once
            if fresh:
                newest, rotated_at = newest + 1, clock()
        assert holds(coocook, session) is not over
