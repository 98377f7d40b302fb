"""Guessing gets slower, for the guesser alone."""

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from coocook_server.bootstrap import CooCook
from coocook_server.errors import Invalid, TooMany
from coocook_server.models import FailedSignIn
from coocook_server.services.sign_in_guard import (
    FOR_A_NAME,
    FOR_A_NETWORK,
    LONGEST_PAUSE,
    Allowance,
    SignInGuard,
)
from tests.helpers import SettableClock, new_customer

HERE, ELSEWHERE = "203.0.113.9", "192.0.2.7"


@pytest.fixture
def guard(coocook: CooCook, clock: SettableClock) -> SignInGuard:
    return SignInGuard(coocook.store, clock)


def waits(guard: SignInGuard, name: str, address: str) -> int:
    """Seconds until this may be tried; 0 if it was let in, which counts as one more wrong password."""
    try:
        guard.admit(name, address)
    except TooMany as refused:
        return refused.retry_after_s
    return 0


def test_each_wrong_password_past_the_fifth_doubles_the_pause(
    guard: SignInGuard, clock: SettableClock
) -> None:
    pauses = []
    for _ in range(5):
        assert waits(guard, "minji", HERE) == 0
    for _ in range(8):
        wait = waits(guard, "minji", HERE)
        pauses.append(wait)
        clock.advance(timedelta(seconds=wait - 1))
        assert waits(guard, "minji", HERE) == 1
        clock.advance(timedelta(seconds=1))
        assert waits(guard, "minji", HERE) == 0

    assert pauses == [30, 60, 120, 240, 480, 900, 900, 900]


def test_nobody_is_locked_out_from_elsewhere(guard: SignInGuard) -> None:
    for _ in range(20):
        waits(guard, "minji", HERE)

    assert waits(guard, "minji", HERE) > 0
    assert waits(guard, "minji", ELSEWHERE) == 0
    assert waits(guard, "yuna", HERE) == 0


def test_a_name_is_one_name_however_it_is_typed(guard: SignInGuard) -> None:
    for name in ("minji", "MINJI", " Minji", "minji ", "mINJI"):
        assert waits(guard, name, HERE) == 0

    assert waits(guard, "Minji", HERE) > 0


def test_a_network_may_guess_for_so_many_names_only(guard: SignInGuard, clock: SettableClock) -> None:
    for number in range(FOR_A_NETWORK.free):
        assert waits(guard, f"customer{number}", HERE) == 0

    assert waits(guard, "another", HERE) == 30
    assert waits(guard, "another", ELSEWHERE) == 0
    clock.advance(FOR_A_NETWORK.forgotten_after)
    for number in range(FOR_A_NETWORK.free):
        assert waits(guard, f"customer{number}", HERE) == 0


def test_an_own_account_gives_no_further_guesses(guard: SignInGuard) -> None:
    """Right passwords in between would else set a guesser's count back."""
    for number in range(FOR_A_NETWORK.free - 1):
        assert waits(guard, f"customer{number}", HERE) == 0
        guard.admit("mallory", HERE)
        guard.clear("mallory", HERE)
    assert waits(guard, "one more", HERE) == 0

    assert waits(guard, "mallory", HERE) > 0


def test_the_addresses_of_one_ipv6_customer_are_one_network(guard: SignInGuard) -> None:
    for number in range(5):
        assert waits(guard, "minji", f"2001:db8:0:1::{number:x}") == 0

    assert waits(guard, "minji", "2001:db8:0:1:ffff::1") > 0
    assert waits(guard, "minji", "2001:db8:0:2::1") == 0


def test_an_ipv4_address_is_the_same_over_an_ipv6_socket(guard: SignInGuard) -> None:
    for _ in range(5):
        assert waits(guard, "minji", f"::ffff:{HERE}") == 0

    assert waits(guard, "minji", HERE) > 0
    assert waits(guard, "minji", f"::ffff:{ELSEWHERE}") == 0


@pytest.mark.parametrize("address", ["", "unix:", "not an address", "fe80::1%eth0"])
def test_whatever_the_server_calls_an_address_is_counted(guard: SignInGuard, address: str) -> None:
    for _ in range(5):
        assert waits(guard, "minji", address) == 0

    assert waits(guard, "minji", address) > 0


def test_a_right_password_forgets_the_wrong_ones(guard: SignInGuard) -> None:
    for _ in range(4):
        guard.admit("minji", HERE)
    guard.admit("minji", HERE)
    guard.clear("minji", HERE)

    for _ in range(5):
        assert waits(guard, "minji", HERE) == 0


def test_of_many_guesses_at_once_five_are_let_in(coocook: CooCook, guard: SignInGuard) -> None:
    gate = threading.Barrier(12)

    def guess(_: int) -> bool:
        gate.wait()
        return waits(guard, "minji", HERE) == 0

    with ThreadPoolExecutor(12) as pool:
        let_in = sum(pool.map(guess, range(12)))

    assert let_in == FOR_A_NAME.free
    with coocook.store.reading() as session:
        assert sorted(session.scalars(select(FailedSignIn.failures))) == [5, 5]


def test_what_was_counted_is_forgotten_in_time_and_taken_away(
    coocook: CooCook, guard: SignInGuard, clock: SettableClock
) -> None:
    for _ in range(5):
        guard.admit("minji", HERE)
    clock.advance(FOR_A_NAME.forgotten_after)

    assert waits(guard, "yuna", ELSEWHERE) == 0
    with coocook.store.reading() as session:
        assert len(session.scalars(select(FailedSignIn)).all()) == 2
    assert waits(guard, "minji", HERE) == 0


def test_what_people_type_as_their_name_is_not_kept(coocook: CooCook, guard: SignInGuard) -> None:
    guard.admit("my secret passphrase", HERE)

    with coocook.store.reading() as session:
        kept = [vars(row) for row in session.scalars(select(FailedSignIn))]
    assert "passphrase" not in repr(kept)
    assert HERE not in repr(kept)


def test_somebody_signed_in_is_asked_for_the_password_as_slowly(
    coocook: CooCook, guard: SignInGuard, clock: SettableClock
) -> None:
    minji = new_customer(coocook)
    assert minji.user_id is not None

    for _ in range(5):
        with pytest.raises(Invalid) as wrong:
            guard.confirm(minji.user_id, "a wrong passphrase", HERE, field="password")
        assert set(wrong.value.fields) == {"password"}
    with pytest.raises(TooMany):
        guard.confirm(minji.user_id, "a good long passphrase", HERE, field="password")
    clock.advance(timedelta(seconds=30))
    guard.confirm(minji.user_id, "a good long passphrase", HERE, field="password")
    for _ in range(5):
        assert waits(guard, "minji", HERE) == 0


@given(st.integers(min_value=0, max_value=10_000), st.sampled_from([FOR_A_NAME, FOR_A_NETWORK]))
def test_a_pause_never_gets_shorter_nor_longer_than_a_quarter_of_an_hour(
    failures: int, allowance: Allowance
) -> None:
    pause = allowance.pause(failures)

    assert timedelta(0) <= pause <= allowance.pause(failures + 1) <= LONGEST_PAUSE
    assert (pause == timedelta(0)) == (failures < allowance.free)
