"""Signing in on the page with a second factor."""

import html
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


@pytest.fixture
def abroad(visitor: Visitor, demo: CooCook) -> Visitor:
    """Hana, a member of staff without two-factor, at a browser elsewhere."""
    demo.accounts.add(AccountDraft("hana", PASSWORD, "hana@example.com"), Role.STAFF, by=DESK)
    visitor.client.environ_base["REMOTE_ADDR"] = "203.0.113.5"
    return visitor


def secret_in(page: str) -> dict[str, str]:
    """The fields that carry what the authenticator app needs."""
    found = {name: re.findall(rf'name="{name}" value="([^"]+)"', page) for name in ("secret", "uri")}
    return {name: html.unescape(values[0]) for name, values in found.items()}


def is_signed_in(visitor: Visitor) -> bool:
    return 'href="/web/coocook/account.html"' in visitor.get("index.html").text


def test_staff_on_the_machine_itself_need_no_two_factor(abroad: Visitor) -> None:
    abroad.client.environ_base["REMOTE_ADDR"] = "127.0.0.1"

    assert abroad.sign_in("hana", PASSWORD).status_code == 303
    assert is_signed_in(abroad)

    abroad.client.environ_base["REMOTE_ADDR"] = "203.0.113.5"
    assert not is_signed_in(abroad)


def test_staff_over_the_network_set_two_factor_up_before_anything_else(
    abroad: Visitor, clock: SettableClock
) -> None:
    wanted = f"{PREFIX}explore.html"
    asked = abroad.post("sign-in.html", username="hana", password=PASSWORD, next=wanted)

    assert asked.status_code == 200
    assert "Set up two-factor" in asked.text
    assert 'src="data:image/svg+xml' in asked.text
    assert asked.headers["Cache-Control"] == "no-store"
    for page in ("account.html", "profile.html", "sessions.html", "my-data.html", "erase.html"):
        assert abroad.get(page).headers["Location"].startswith(f"{PREFIX}sign-in.html")
    assert not is_signed_in(abroad)

    carried = secret_in(asked.text)
    code = pyotp.TOTP(carried["secret"]).at(clock())
    done = abroad.post("two-factor.html", action="confirm", code=code, next=wanted, **carried)

    assert len(re.findall(r"<code>[A-Z2-9]{5}-[A-Z2-9]{5}</code>", done.text)) == 10
    assert f'href="{wanted}"' in done.text
    assert is_signed_in(abroad)


def test_staff_who_have_yet_to_set_two_factor_up_may_do_nothing_else_with_it(
    abroad: Visitor, demo: CooCook
) -> None:
    abroad.sign_in("hana", PASSWORD)

    for action, field in (("renew", "renew_password"), ("off", "off_password")):
        answer = abroad.post("two-factor.html", action=action, **{field: PASSWORD})
        assert (answer.status_code, answer.headers["Location"]) == (303, f"{PREFIX}two-factor.html")
    hana = demo.accounts.by_username("hana")
    assert hana is not None
    assert not demo.two_factor.of(hana.id).on


def test_a_half_done_sign_in_goes_on_for_as_long_as_its_session(
    abroad: Visitor, clock: SettableClock
) -> None:
    """Its tokens are renewed as those of any session are."""
    abroad.sign_in("hana", PASSWORD)
    for _ in range(3):
        clock.advance(timedelta(hours=1))
        page = abroad.get("two-factor.html")
        assert page.status_code == 200
        assert "Staff sign in over the network with two-factor only" in page.text


def test_setting_up_takes_the_password_and_a_code(
    minji: Visitor, demo: CooCook, clock: SettableClock
) -> None:
    wrong = minji.post("two-factor.html", action="begin", password="not the one")
    assert wrong.status_code == 400
    assert "What you typed is not your present password." in wrong.text

    page = minji.post("two-factor.html", action="begin", password=PASSWORD).text
    carried = secret_in(page)
    shown = re.sub(r"<[^>]+>", "", page.partition('class="secret"')[2].partition("</p>")[0]).partition(">")[2]
    assert shown.strip() == carried["secret"]

    again = minji.post("two-factor.html", action="confirm", code="000000", **carried)
    assert again.status_code == 400
    assert "Code is wrong or was used already." in again.text
    assert secret_in(again.text) == carried

    code = pyotp.TOTP(carried["secret"]).at(clock())
    done = minji.post("two-factor.html", action="confirm", code=code, **carried)
    assert done.headers["Cache-Control"] == "no-store"
    assert "Two-factor is on, and every other device is signed out." in done.text
    assert "Since Wednesday 25 February 2026" in minji.get("two-factor.html").text


def test_a_recovery_code_is_typed_into_a_field_for_letters(
    visitor: Visitor, demo: CooCook, app: pyotp.TOTP
) -> None:
    page = visitor.post("sign-in.html", username="minji", password=PASSWORD).text

    code, recovery = re.findall(r'<input[^>]*name="code"[^>]*>', page)
    assert 'inputmode="numeric"' in code
    assert 'autocomplete="one-time-code"' in code
    assert "inputmode" not in recovery


@pytest.fixture
def guarded(minji: Visitor, demo: CooCook, clock: SettableClock) -> Visitor:
    """Minji, who has just set up two-factor."""
    carried = secret_in(minji.post("two-factor.html", action="begin", password=PASSWORD).text)
    code = pyotp.TOTP(carried["secret"]).at(clock())
    assert minji.post("two-factor.html", action="confirm", code=code, **carried).status_code == 200
    return minji


def test_new_recovery_codes_void_the_old_ones(guarded: Visitor) -> None:
    first, second = (
        re.findall(r"<code>([^<]+)</code>", guarded.post("two-factor.html", **asked).text)
        for asked in [{"action": "renew", "renew_password": PASSWORD}] * 2
    )

    assert len(first) == len(second) == 10
    assert not set(first) & set(second)
    assert "You have 10 recovery codes left" in guarded.get("two-factor.html").text


def test_turning_off_takes_the_password(guarded: Visitor) -> None:
    refused = guarded.post("two-factor.html", action="off", off_password="not the one")
    assert refused.status_code == 400
    beside = refused.text.partition('id="off_password-error"')[2].partition("</p>")[0]
    assert "is not your present password" in beside

    assert guarded.post("two-factor.html", action="off", off_password=PASSWORD).status_code == 303
    assert "Two-factor is off. Your password alone signs you in." in guarded.get("two-factor.html").text
    assert guarded.sign_in("minji", PASSWORD).status_code == 303


def test_a_made_up_key_is_not_drawn(minji: Visitor) -> None:
    minji.post("two-factor.html", action="begin", password=PASSWORD)

    for uri in ("https://evil.example/", "otpauth://" + "x" * 5000):
        page = minji.post("two-factor.html", action="confirm", code="1", secret="x", uri=uri)
        assert page.status_code == 400
        assert "<img" not in page.text
