"""Two-factor: an authenticator app and recovery codes, each code good once."""

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from urllib.parse import parse_qs, unquote, urlsplit

import pyotp
import pytest
from hypothesis import given
from hypothesis import strategies as st

from coocook_server.bootstrap import CooCook
from coocook_server.errors import Conflict, Denied, Invalid, NotFound, NotSignedIn, TooMany
from coocook_server.models.account import DESK
from coocook_server.services.people import AccountChange
from coocook_server.services.second_factor import (
    CHALLENGE_FOR,
    PAUSE,
    RECOVERY_CODES,
    WRONG_IN_A_ROW,
    SecondFactorNeeded,
    WrongCode,
    digits,
)
from coocook_server.services.sessions import SessionRecord
from tests.helpers import SettableClock, new_customer

PASSWORD = "a good long passphrase"
STEP = timedelta(seconds=30)


class Phone:
    """Somebody's authenticator app."""

    def __init__(self, secret: str) -> None:
        self._app = pyotp.TOTP(secret)

    def code(self, now: datetime) -> str:
        return self._app.at(now)


def signed_in(coocook: CooCook, username: str = "minji") -> SessionRecord:
    return coocook.sessions.sign_in(username, PASSWORD)


def challenge(coocook: CooCook, username: str = "minji") -> str:
    with pytest.raises(SecondFactorNeeded) as asked:
        coocook.sessions.sign_in(username, PASSWORD)
    return asked.value.challenge


@pytest.fixture
def session(coocook: CooCook) -> SessionRecord:
    """Minji, signed in, without two-factor."""
    new_customer(coocook)
    return signed_in(coocook)


@pytest.fixture
def phone(coocook: CooCook, session: SessionRecord) -> Phone:
    """The app of Minji, in which two-factor is not on yet."""
    return Phone(coocook.two_factor.begin(PASSWORD, by=session).secret)


@pytest.fixture
def codes(coocook: CooCook, session: SessionRecord, phone: Phone, clock: SettableClock) -> tuple[str, ...]:
    """Minji's recovery codes; two-factor is on, and the code of a later step is the next."""
    found = coocook.two_factor.confirm(phone.code(clock()), by=session)
    clock.advance(2 * STEP)
    return found


def test_it_is_set_up_in_two_steps(coocook: CooCook, session: SessionRecord, clock: SettableClock) -> None:
    setup = coocook.two_factor.begin(PASSWORD, by=session)
    assert not coocook.two_factor.of(session.account.id).on
    assert not signed_in(coocook).second_factor

    codes = coocook.two_factor.confirm(Phone(setup.secret).code(clock()), by=session)

    state = coocook.two_factor.of(session.account.id)
    assert (state.on, state.since, state.recovery_codes_left) == (True, clock(), RECOVERY_CODES)
    assert len(set(codes)) == RECOVERY_CODES
    assert coocook.sessions.get(session.key).second_factor


def test_the_app_reads_the_business_and_the_account_from_the_address(
    coocook: CooCook, session: SessionRecord
) -> None:
    setup = coocook.two_factor.begin(PASSWORD, by=session)

    address = urlsplit(setup.uri)
    assert (address.scheme, address.netloc) == ("otpauth", "totp")
    assert unquote(address.path) == "/CooCook:minji@example.com"
    assert parse_qs(address.query)["secret"] == [setup.secret]
    assert parse_qs(address.query)["issuer"] == ["CooCook"]


def test_setting_it_up_needs_the_password_and_the_right_code(
    coocook: CooCook, session: SessionRecord, clock: SettableClock
) -> None:
    with pytest.raises(Conflict) as refused:
        coocook.two_factor.confirm("123456", by=session)
    assert refused.value.rule == "two_factor_not_begun"
    with pytest.raises(Invalid):
        coocook.two_factor.begin("a wrong passphrase", by=session)
    first = Phone(coocook.two_factor.begin(PASSWORD, by=session).secret)
    second = Phone(coocook.two_factor.begin(PASSWORD, by=session).secret)
    for wrong in ("", "000000x", "٠١٢٣٤٥", first.code(clock()), "AAAAA-AAAAA"):
        with pytest.raises(Invalid) as bad:
            coocook.two_factor.confirm(wrong, by=session)
        assert set(bad.value.fields) == {"code"}
    assert not coocook.two_factor.of(session.account.id).on
    with pytest.raises(TooMany):
        coocook.two_factor.confirm(second.code(clock()), by=session)


def test_turning_it_on_ends_every_other_session(
    coocook: CooCook, session: SessionRecord, phone: Phone, clock: SettableClock
) -> None:
    other = signed_in(coocook)

    coocook.two_factor.confirm(phone.code(clock()), by=session)

    with pytest.raises(NotSignedIn):
        coocook.sessions.get(other.key)
    assert coocook.sessions.get(session.key).second_factor


def test_it_is_turned_on_once(
    coocook: CooCook, session: SessionRecord, codes: tuple[str, ...], phone: Phone, clock: SettableClock
) -> None:
    for again in (
        lambda: coocook.two_factor.begin(PASSWORD, by=session),
        lambda: coocook.two_factor.confirm(phone.code(clock()), by=session),
    ):
        with pytest.raises(Conflict) as refused:
            again()
        assert refused.value.rule == "two_factor_on"


def test_the_password_alone_signs_in_no_more(
    coocook: CooCook, codes: tuple[str, ...], phone: Phone, clock: SettableClock
) -> None:
    waiting = challenge(coocook)

    opened = coocook.two_factor.sign_in(waiting, phone.code(clock()))

    assert opened.second_factor
    assert coocook.sessions.get(opened.key) == opened
    with pytest.raises(NotSignedIn) as wrong:
        coocook.sessions.sign_in("minji", "a wrong passphrase")
    assert not isinstance(wrong.value, SecondFactorNeeded)


@pytest.mark.parametrize(("steps", "taken"), [(-2, False), (-1, True), (0, True), (1, True), (2, False)])
def test_the_clocks_may_differ_by_half_a_minute(
    coocook: CooCook, codes: tuple[str, ...], phone: Phone, clock: SettableClock, steps: int, taken: bool
) -> None:
    clock.advance(4 * STEP)
    waiting, code = challenge(coocook), phone.code(clock() + steps * STEP)

    if taken:
        assert coocook.two_factor.sign_in(waiting, code).second_factor
    else:
        with pytest.raises(WrongCode):
            coocook.two_factor.sign_in(waiting, code)


def test_no_code_is_taken_twice_nor_an_earlier_one_after_it(
    coocook: CooCook, codes: tuple[str, ...], phone: Phone, clock: SettableClock
) -> None:
    first, earlier = phone.code(clock()), phone.code(clock() - STEP)
    coocook.two_factor.sign_in(challenge(coocook), first)

    for used in (first, earlier, f"{first[:3]} {first[3:]}"):
        with pytest.raises(WrongCode):
            coocook.two_factor.sign_in(challenge(coocook), used)
    clock.advance(STEP)
    assert coocook.two_factor.sign_in(challenge(coocook), phone.code(clock())).second_factor


def test_the_code_that_turned_it_on_does_not_sign_in(
    coocook: CooCook, session: SessionRecord, phone: Phone, clock: SettableClock
) -> None:
    code = phone.code(clock())
    coocook.two_factor.confirm(code, by=session)

    with pytest.raises(WrongCode):
        coocook.two_factor.sign_in(challenge(coocook), code)


def test_a_challenge_works_once_and_for_five_minutes(
    coocook: CooCook, codes: tuple[str, ...], phone: Phone, clock: SettableClock
) -> None:
    used, late = challenge(coocook), challenge(coocook)
    coocook.two_factor.sign_in(used, phone.code(clock()))
    clock.advance(CHALLENGE_FOR - timedelta(seconds=1))
    last_moment = phone.code(clock())
    with pytest.raises(WrongCode):
        coocook.two_factor.sign_in(late, "000000" if last_moment != "000000" else "111111")
    clock.advance(timedelta(seconds=1))

    for over in (used, late, "made up", "", "\ud800"):
        with pytest.raises(NotSignedIn) as refused:
            coocook.two_factor.sign_in(over, phone.code(clock()))
        assert not isinstance(refused.value, WrongCode)


def test_a_recovery_code_stands_in_for_the_app_once(
    coocook: CooCook, session: SessionRecord, codes: tuple[str, ...]
) -> None:
    assert coocook.two_factor.sign_in(challenge(coocook), codes[3]).second_factor
    sloppy = f" {codes[4].lower().replace('-', ' ')} "
    assert coocook.two_factor.sign_in(challenge(coocook), sloppy).second_factor

    for used in codes[3:5]:
        with pytest.raises(WrongCode):
            coocook.two_factor.sign_in(challenge(coocook), used)
    assert coocook.two_factor.of(session.account.id).recovery_codes_left == RECOVERY_CODES - 2
    assert coocook.history.of("user", session.account.id)[0].action == "recovery_code_used"


def test_after_wrong_codes_none_is_taken_for_a_while_but_recovery_codes_are(
    coocook: CooCook, codes: tuple[str, ...], phone: Phone, clock: SettableClock
) -> None:
    for _ in range(WRONG_IN_A_ROW):
        with pytest.raises(WrongCode):
            coocook.two_factor.sign_in(challenge(coocook), "no code")

    with pytest.raises(TooMany) as paused:
        coocook.two_factor.sign_in(challenge(coocook), phone.code(clock()))
    assert paused.value.retry_after_s == PAUSE.total_seconds()
    assert coocook.two_factor.sign_in(challenge(coocook), codes[0]).second_factor

    clock.advance(PAUSE)
    assert coocook.two_factor.sign_in(challenge(coocook), phone.code(clock())).second_factor


def test_new_recovery_codes_void_the_old_ones(
    coocook: CooCook, session: SessionRecord, codes: tuple[str, ...]
) -> None:
    with pytest.raises(Invalid):
        coocook.two_factor.renew_codes("a wrong passphrase", by=session)
    fresh = coocook.two_factor.renew_codes(PASSWORD, by=session)

    assert not set(fresh) & set(codes)
    with pytest.raises(WrongCode):
        coocook.two_factor.sign_in(challenge(coocook), codes[0])
    assert coocook.two_factor.sign_in(challenge(coocook), fresh[0]).second_factor


def test_turning_it_off_needs_the_password(
    coocook: CooCook, session: SessionRecord, codes: tuple[str, ...]
) -> None:
    with pytest.raises(Invalid):
        coocook.two_factor.turn_off("a wrong passphrase", by=session)
    waiting = challenge(coocook)

    coocook.two_factor.turn_off(PASSWORD, by=session)

    assert not coocook.two_factor.of(session.account.id).on
    assert not signed_in(coocook).second_factor
    assert not coocook.sessions.get(session.key).second_factor
    with pytest.raises(WrongCode):
        coocook.two_factor.sign_in(waiting, codes[0])
    for refused in (coocook.two_factor.turn_off, coocook.two_factor.renew_codes):
        with pytest.raises(Conflict) as off:
            refused(PASSWORD, by=session)
        assert off.value.rule == "two_factor_off"


def test_an_administrator_takes_a_lost_app_off_an_account(
    coocook: CooCook, session: SessionRecord, codes: tuple[str, ...]
) -> None:
    with pytest.raises(Denied):
        coocook.two_factor.reset(session.account.id, by=new_customer(coocook, "jun"))
    with pytest.raises(NotFound):
        coocook.two_factor.reset(99, by=DESK)

    assert coocook.two_factor.reset(session.account.id, by=DESK)

    with pytest.raises(NotSignedIn):
        coocook.sessions.get(session.key)
    assert signed_in(coocook).account.id == session.account.id
    assert not coocook.two_factor.reset(session.account.id, by=DESK)
    assert coocook.history.of("user", session.account.id)[0].action == "two_factor_reset"


def test_signing_out_everywhere_and_deactivating_end_half_done_sign_ins(
    coocook: CooCook, session: SessionRecord, codes: tuple[str, ...]
) -> None:
    first = challenge(coocook)
    assert coocook.people.end_sessions(session.account.id, by=DESK) == 1
    second = challenge(coocook)
    coocook.people.change(session.account.id, AccountChange(active=False), by=DESK)

    for over in (first, second):
        with pytest.raises(NotSignedIn):
            coocook.two_factor.sign_in(over, codes[0])
    coocook.people.change(session.account.id, AccountChange(active=True), by=DESK)
    with pytest.raises(NotSignedIn):
        coocook.sessions.get(session.key)
    assert coocook.two_factor.sign_in(challenge(coocook), codes[0]).second_factor


def test_neither_codes_nor_challenges_are_kept_as_they_are(coocook: CooCook, codes: tuple[str, ...]) -> None:
    waiting = challenge(coocook)
    coocook.store.checkpoint()
    kept = coocook.store.path.read_bytes() if coocook.store.is_sqlite else b""
    for secret in (waiting, *codes, *(code.replace("-", "") for code in codes)):
        assert secret.encode() not in kept


def race(coocook: CooCook, code: str) -> list[str]:
    """What comes of four sign-ins with one code at the same time."""
    waiting = [challenge(coocook) for _ in range(4)]
    gate = threading.Barrier(4)

    def sign_in(token: str) -> str:
        gate.wait()
        try:
            coocook.two_factor.sign_in(token, code)
        except WrongCode:
            return "wrong"
        return "signed in"

    with ThreadPoolExecutor(4) as pool:
        return sorted(pool.map(sign_in, waiting))


def test_of_many_who_use_a_recovery_code_at_once_one_signs_in(
    coocook: CooCook, codes: tuple[str, ...]
) -> None:
    assert race(coocook, codes[0]) == ["signed in"] + ["wrong"] * 3


def test_of_many_who_use_a_code_of_the_app_at_once_one_signs_in(
    coocook: CooCook, codes: tuple[str, ...], phone: Phone, clock: SettableClock
) -> None:
    assert race(coocook, phone.code(clock())) == ["signed in"] + ["wrong"] * 3


def test_of_many_who_turn_it_on_at_once_one_gets_recovery_codes(
    coocook: CooCook, session: SessionRecord, phone: Phone, clock: SettableClock
) -> None:
    gate = threading.Barrier(4)

    def confirm(_: int) -> str:
        gate.wait()
        try:
            coocook.two_factor.confirm(phone.code(clock()), by=session)
        except Conflict as refused:
            return refused.rule
        return "on"

    with ThreadPoolExecutor(4) as pool:
        assert sorted(pool.map(confirm, range(4))) == ["on"] + ["two_factor_on"] * 3
    assert coocook.two_factor.of(session.account.id).recovery_codes_left == RECOVERY_CODES


@given(st.text())
def test_only_six_plain_digits_are_a_code(text: str) -> None:
    found = digits(text).digits
    assert found in ("", "".join(text.split()))
    assert not found or (len(found) == 6 and set(found) <= set("0123456789"))
