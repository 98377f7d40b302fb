"""Which passwords are good enough."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from zxcvbn.matching import RANKED_DICTIONARIES  # type: ignore[import-untyped]

from coocook_server.services import passwords


@pytest.mark.parametrize(
    "password",
    ["password12", "1234567890", "qwertyuiop", "Password123!", "iloveyou12", "aaaaaaaaaaaa", "abcabcabcabc"],
)
def test_a_common_password_is_refused(password: str) -> None:
    assert passwords.problem(password) == passwords.TOO_EASY


@pytest.mark.parametrize(
    "password",
    ["minji.kim.cook", "minji.kim.cook1", "kimchi.queen@example.com", "kimchi.queen", "Haneulnam7"],
)
def test_a_password_made_of_one_s_own_names_is_refused(password: str) -> None:
    about = ("minji.kim.cook", "kimchi.queen@example.com", "Haneulnam")

    assert passwords.problem(password, about) == passwords.TOO_PERSONAL


@pytest.mark.parametrize(
    "password",
    [
        "a good long passphrase",
        "오늘 저녁은 김치찌개",
        "vjwkqpzmxn",
        "correct horse",
        "x" * 5 + "soup tureen",
    ],
)
def test_a_few_words_will_do(password: str) -> None:
    assert passwords.problem(password, ("minji", None, "")) is None


@pytest.mark.parametrize("password", ["", "nine long", "ab cd ef " * 23])
def test_a_password_has_ten_to_two_hundred_characters(password: str) -> None:
    assert passwords.problem(password) == "needs 10 to 200 characters"


def test_no_password_takes_long_to_judge() -> None:
    began = time.process_time()
    passwords.problem("4@8({[<369&#!1/|0$5+7%2x" * 8)

    assert time.process_time() - began < 3


@given(st.text(max_size=40), st.text(max_size=40))
def test_whatever_is_typed_is_judged(password: str, name: str) -> None:
    wrong = passwords.problem(password, (name,))

    assert wrong is None or len(wrong) > 10


def test_what_is_kept_fits_the_password_and_no_other() -> None:
    kept = passwords.hashed("a good long passphrase")

    assert kept.startswith("$argon2id$")
    assert passwords.hashed("a good long passphrase") != kept
    assert passwords.matches(kept, "a good long passphrase")
    assert not passwords.matches(kept, "a good long passphrase ")
    assert not passwords.matches(None, "a good long passphrase")
    assert not passwords.matches("no hash", "a good long passphrase")


def test_every_password_among_the_thirty_thousand_commonest_is_refused() -> None:
    commonest = RANKED_DICTIONARIES["passwords"]
    long_enough = [password for password in commonest if len(password) >= passwords.SHORTEST]

    assert len(commonest) == 30_000
    assert len(long_enough) > 1000
    assert [password for password in long_enough if passwords.problem(password) is None] == []


@pytest.mark.parametrize("letter", ["a", "가", "🍲", " ", "ß"])
def test_a_long_password_of_any_letters_is_taken_whole(letter: str) -> None:
    typed = "soup tureen, " + letter * 100 + "end"

    kept = passwords.hashed(typed)

    assert passwords.problem(typed) is None
    assert passwords.matches(kept, typed)
    assert not passwords.matches(kept, typed[:-1])
    assert not passwords.matches(kept, typed.upper())


def test_a_name_that_nobody_has_takes_as_much_work_as_one_that_somebody_has() -> None:
    known = passwords.hashed("a good long passphrase")

    def work(kept: str | None) -> float:
        began = time.thread_time()
        for _ in range(5):
            passwords.matches(kept, "another long passphrase")
        return time.thread_time() - began

    assert 0.5 < work(None) / work(known) < 2
