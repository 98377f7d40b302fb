"""Signing in on the page with a second factor."""

import re
from datetime import timedelta

import pyotp
import pytest

from coocook_server.bootstrap import CooCook
from coocook_server.models.account import DESK, Role
from coocook_server.services.accounts import AccountDraft
from coocook_server.services.second_factor import CHALLENGE_FOR, WRONG_IN_A_ROW
from tests.helpers import SettableClock
from tests.server.pages.conftest import PREFIX, Visitor

PASSWORD = "a good long passphrase"


@pytest.fixture
def app(demo: CooCook, clock: SettableClock) -> pyotp.TOTP:
    """The authenticator app of Minji, a customer with two-factor."""
    demo.accounts.register(AccountDraft("minji", PASSWORD, "minji@example.com", "Minji"))
    session = demo.sessions.sign_in("minji", PASSWORD)
    found = pyotp.TOTP(demo.two_factor.begin(PASSWORD, by=session).secret)
    demo.two_factor.confirm(found.at(clock()), by=session)
    clock.advance(timedelta(minutes=1))
    return found


def challenge_in(page: str) -> str:
    found = re.search(r'name="challenge" value="([^"]+)"', page)
    assert found is not None
    return found[1]


def asked(visitor: Visitor, **more: str) -> str:
    """Give the right password; the challenge in the page that asks for the code."""
    answer = visitor.post("sign-in.html", username="minji", password=PASSWORD, **more)
    assert answer.status_code == 200
    assert "One more step" in answer.text
    assert "account.html" not in visitor.get("index.html").text
    return challenge_in(answer.text)


def test_the_code_is_asked_for_on_a_page_of_its_own(
    visitor: Visitor, app: pyotp.TOTP, clock: SettableClock
) -> None:
    wanted = f"{PREFIX}booking.html?chef_id=1"
    challenge = asked(visitor, next=wanted)

    answer = visitor.post("sign-in-code.html", challenge=challenge, code=app.at(clock()), next=wanted)

    assert (answer.status_code, answer.headers["Location"]) == (303, wanted)
    assert "account.html" in visitor.get("index.html").text


def test_a_wrong_code_may_be_given_again(visitor: Visitor, app: pyotp.TOTP, clock: SettableClock) -> None:
    challenge = asked(visitor)

    wrong = visitor.post("sign-in-code.html", challenge=challenge, code="no code")

    assert wrong.status_code == 401
    assert "The code is wrong or was used already." in wrong.text
    assert challenge_in(wrong.text) == challenge
    right = visitor.post("sign-in-code.html", challenge=challenge, code=app.at(clock()))
    assert right.status_code == 303


def test_after_too_many_wrong_codes_one_waits(
    visitor: Visitor, app: pyotp.TOTP, clock: SettableClock
) -> None:
    challenge = asked(visitor)
    for _ in range(WRONG_IN_A_ROW):
        visitor.post("sign-in-code.html", challenge=challenge, code="no code")

    paused = visitor.post("sign-in-code.html", challenge=challenge, code=app.at(clock()))

    assert (paused.status_code, paused.headers["Retry-After"]) == (429, "900")
    assert "Wait a quarter of an hour" in paused.text


def test_one_who_takes_too_long_starts_again(visitor: Visitor, app: pyotp.TOTP, clock: SettableClock) -> None:
    challenge = asked(visitor)
    clock.advance(CHALLENGE_FOR)

    late = visitor.post("sign-in-code.html", challenge=challenge, code=app.at(clock()))

    assert late.status_code == 401
    assert "took too long" in late.text
    assert 'name="password"' in late.text
    assert visitor.get("sign-in-code.html").headers["Location"] == f"{PREFIX}sign-in.html"


def test_what_was_typed_into_a_booking_comes_through_the_code(
    visitor: Visitor, app: pyotp.TOTP, clock: SettableClock
) -> None:
    kept = {"kept_chef_id": "1", "kept_booking_date": "2026-03-04", "kept_special_requests": "<b>둘</b>"}
    page = visitor.post("sign-in.html", username="minji", password=PASSWORD, **kept).text
    assert 'name="kept_special_requests" value="&lt;b&gt;둘&lt;/b&gt;"' in page

    answer = visitor.post("sign-in-code.html", challenge=challenge_in(page), code=app.at(clock()), **kept)

    assert "&lt;b&gt;둘&lt;/b&gt;</textarea>" in answer.text


def test_staff_over_the_network_are_not_let_in_without_two_factor(visitor: Visitor, demo: CooCook) -> None:
    demo.accounts.add(AccountDraft("hana", PASSWORD, "hana@example.com"), Role.STAFF, by=DESK)
    assert visitor.sign_in("hana", PASSWORD).status_code == 303
    assert "account.html" in visitor.get("index.html").text

    visitor.client.environ_base["REMOTE_ADDR"] = "203.0.113.5"
    assert "account.html" not in visitor.get("index.html").text
    refused = visitor.sign_in("hana", PASSWORD)

    assert refused.status_code == 403
    assert "with two-factor only" in refused.text
    assert "account.html" not in visitor.get("index.html").text
