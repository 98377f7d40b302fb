"""Signing in, registering and going on from there."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from coocook_server import tokens
from coocook_server.bootstrap import CooCook
from coocook_server.paths import web_folder
from tests.helpers import SettableClock, mailed, new_customer
from tests.server.pages.conftest import Visitor

RIGHT = {
    "username": "haneul",
    "password": "a good long passphrase",
    "email": "haneul@example.com",
    "name": "김하늘",
    "consent": "yes",
}


@pytest.mark.parametrize(
    ("wanted", "led_to"),
    [
        ("/web/coocook/booking.html?chef_id=1", "/web/coocook/booking.html?chef_id=1"),
        ("", "/web/coocook/my-bookings.html"),
        ("https://evil.example/", "/web/coocook/my-bookings.html"),
        ("//evil.example/web/coocook/", "/web/coocook/my-bookings.html"),
        ("/web/coocook/..//evil.example", "/web/coocook/my-bookings.html"),
        ("/web/coocook/\\evil.example", "/web/coocook/my-bookings.html"),
        ("/web/coocook/x\r\nSet-Cookie: a=b", "/web/coocook/my-bookings.html"),
        ("/api/coocook/auth/logout", "/web/coocook/my-bookings.html"),
    ],
)
def test_after_signing_in_one_is_led_to_pages_of_ours_only(
    visitor: Visitor, wanted: str, led_to: str
) -> None:
    answer = visitor.post("sign-in.html", action="demo", next=wanted)

    assert answer.status_code == 303
    assert answer.headers["Location"] == led_to


def test_the_cookies_cannot_be_read_by_scripts_nor_sent_from_elsewhere(visitor: Visitor) -> None:
    answer = visitor.post("sign-in.html", action="demo")

    cookies = {cookie.partition("=")[0]: cookie for cookie in answer.headers.getlist("Set-Cookie")}
    for name in (tokens.ACCESS_COOKIE, tokens.REFRESH_COOKIE):
        assert "HttpOnly" in cookies[name]
        assert "SameSite=Lax" in cookies[name]
    assert "HttpOnly" not in cookies["csrf_access_token"]


@pytest.mark.parametrize("public_url", ["https://cook.example.com", "http://cook.example.com", ""])
def test_the_forms_cookie_stays_on_our_site_and_on_encrypted_ways(
    open_pages: Callable[[CooCook], Visitor], demo: CooCook, public_url: str
) -> None:
    settings = demo.settings.model_copy(update={"public_url": public_url})

    answer = open_pages(replace(demo, settings=settings)).get("sign-in.html")

    (cookie,) = (each for each in answer.headers.getlist("Set-Cookie") if "session=" in each.split(";")[0])
    parts = cookie.split("; ")
    assert {"HttpOnly", "SameSite=Lax"} <= set(parts)
    assert ("Secure" in parts) == public_url.startswith("https://")


def test_a_lost_access_token_is_made_anew_from_the_refresh_token(visitor: Visitor) -> None:
    visitor.as_demo_customer()
    visitor.client.delete_cookie(tokens.ACCESS_COOKIE)

    answer = visitor.get("my-bookings.html")

    assert "Sofia Marino" in answer.text
    assert any(made.startswith(tokens.ACCESS_COOKIE) for made in answer.headers.getlist("Set-Cookie"))


def test_a_refresh_token_is_renewed_with_the_access_token(visitor: Visitor) -> None:
    visitor.as_demo_customer()
    before = visitor.client.get_cookie(tokens.REFRESH_COOKIE)
    for _ in range(3):
        visitor.client.delete_cookie(tokens.ACCESS_COOKIE)
        assert "Sofia Marino" in visitor.get("my-bookings.html").text
        after = visitor.client.get_cookie(tokens.REFRESH_COOKIE)
        assert after is not None
        assert after != before
        before = after


def test_pages_opened_at_once_sign_nobody_out(visitor: Visitor, clock: SettableClock) -> None:
    """Each tab comes with the refresh token that the first of them uses up."""
    visitor.as_demo_customer()
    shared = visitor.client.get_cookie(tokens.REFRESH_COOKIE)
    assert shared is not None
    for _ in range(3):
        visitor.client.delete_cookie(tokens.ACCESS_COOKIE)
        visitor.client.set_cookie(tokens.REFRESH_COOKIE, shared.value)
        assert "Sofia Marino" in visitor.get("my-bookings.html").text

    clock.advance(timedelta(minutes=20))
    visitor.client.delete_cookie(tokens.ACCESS_COOKIE)
    assert "Sofia Marino" in visitor.get("my-bookings.html").text


def test_an_answer_that_never_arrived_signs_nobody_out(visitor: Visitor, clock: SettableClock) -> None:
    """A browser drops the answer when somebody goes on to another page at once."""
    visitor.as_demo_customer()
    kept = visitor.client.get_cookie(tokens.REFRESH_COOKIE)
    assert kept is not None
    clock.advance(timedelta(minutes=20))
    visitor.client.delete_cookie(tokens.ACCESS_COOKIE)
    visitor.get("explore.html")
    visitor.client.delete_cookie(tokens.ACCESS_COOKIE)
    visitor.client.set_cookie(tokens.REFRESH_COOKIE, kept.value)
    clock.advance(timedelta(seconds=3))

    for _ in range(3):
        assert "Sofia Marino" in visitor.get("my-bookings.html").text
        clock.advance(timedelta(minutes=20))
        visitor.client.delete_cookie(tokens.ACCESS_COOKIE)


def test_a_refresh_token_that_was_copied_ends_the_session(visitor: Visitor, clock: SettableClock) -> None:
    visitor.as_demo_customer()
    copied = visitor.client.get_cookie(tokens.REFRESH_COOKIE)
    assert copied is not None
    visitor.client.delete_cookie(tokens.ACCESS_COOKIE)
    visitor.get("my-bookings.html")
    clock.advance(timedelta(minutes=20))
    newest = visitor.client.get_cookie(tokens.REFRESH_COOKIE)
    assert newest is not None

    for token in (copied.value, newest.value):
        visitor.client.delete_cookie(tokens.ACCESS_COOKIE)
        visitor.client.set_cookie(tokens.REFRESH_COOKIE, token)
        assert "Sign in to see your bookings." in visitor.get("my-bookings.html").text


@pytest.fixture
def with_old_token(visitor: Visitor) -> Callable[..., None]:
    """Sends a form as the demo customer, whose access token has run out since the form was shown."""

    def send(page: str, **fields: str) -> None:
        visitor.as_demo_customer()
        found = re.search(r'name="csrf_token" value="([^"]+)"', visitor.get("sign-in.html").text)
        assert found is not None
        visitor.client.delete_cookie(tokens.ACCESS_COOKIE)
        visitor.client.post(f"/web/coocook/{page}", data={"csrf_token": found[1], **fields})

    return send


def test_signing_in_as_somebody_else_is_not_undone_by_a_renewal(
    visitor: Visitor, demo: CooCook, with_old_token: Callable[..., None]
) -> None:
    new_customer(demo)

    with_old_token("sign-in.html", username="minji", password="a good long passphrase")

    assert 'Account<span class="visually-hidden"> Minji' in visitor.get("index.html").text
    visitor.client.delete_cookie(tokens.ACCESS_COOKIE)
    assert 'Account<span class="visually-hidden"> Minji' in visitor.get("index.html").text


def test_signing_out_is_not_undone_by_a_renewal(
    visitor: Visitor, with_old_token: Callable[..., None]
) -> None:
    with_old_token("sign-out.html")

    assert visitor.client.get_cookie(tokens.REFRESH_COOKIE) is None
    assert "account.html" not in visitor.get("index.html").text


def test_a_guesser_is_told_to_wait(visitor: Visitor) -> None:
    for _ in range(5):
        assert visitor.sign_in("demo", "a wrong passphrase").status_code == 401

    refused = visitor.sign_in("demo", "a wrong passphrase")

    assert (refused.status_code, refused.headers["Retry-After"]) == (429, "30")
    assert "Too many tries. Please wait 30 seconds" in refused.text
    assert 'value="demo"' in refused.text


@pytest.mark.parametrize(
    ("password", "words"),
    [
        ("password12", "Password is easy to guess; add a word or two"),
        ("haneul@example.com", "Password is easy to guess, since it is made of your own name or address"),
        ("short", "Password needs 10 to 200 characters."),
    ],
)
def test_what_is_wrong_with_a_password_is_said_beside_it(visitor: Visitor, password: str, words: str) -> None:
    answer = visitor.post("register.html", **(RIGHT | {"password": password}))

    assert answer.status_code == 400
    assert words in answer.text.partition('id="password-error"')[2].partition("</p>")[0]


def test_whoever_registers_gets_mail_in_the_language_of_their_browser(
    visitor: Visitor, demo: CooCook
) -> None:
    visitor.client.environ_base["HTTP_ACCEPT_LANGUAGE"] = "ko-KR,ko;q=0.9"
    visitor.post("register.html", **RIGHT)

    assert mailed(demo, "verify_mail")[-1].language == "ko"


def test_a_refresh_token_does_not_pass_for_an_access_token(visitor: Visitor) -> None:
    visitor.as_demo_customer()
    refresh = visitor.client.get_cookie(tokens.REFRESH_COOKIE)
    assert refresh is not None
    visitor.client.delete_cookie(tokens.REFRESH_COOKIE)
    visitor.client.set_cookie(tokens.ACCESS_COOKIE, refresh.value)

    assert "Sign in to see your bookings." in visitor.get("my-bookings.html").text


@pytest.mark.parametrize("token", ["garbage", "a.b.c", ""])
def test_a_broken_token_is_nobody(visitor: Visitor, token: str) -> None:
    visitor.client.set_cookie(tokens.ACCESS_COOKIE, token)
    visitor.client.set_cookie(tokens.REFRESH_COOKIE, token)

    assert visitor.get("my-bookings.html").status_code == 200
    assert "Sign in to see your bookings." in visitor.get("my-bookings.html").text


def test_signing_out_ends_the_session_for_good(visitor: Visitor) -> None:
    visitor.as_demo_customer()
    stolen = visitor.client.get_cookie(tokens.ACCESS_COOKIE)
    assert stolen is not None

    assert visitor.post("sign-out.html").headers["Location"] == "/web/coocook/index.html"
    assert visitor.client.get_cookie(tokens.ACCESS_COOKIE) is None
    visitor.client.set_cookie(tokens.ACCESS_COOKIE, stolen.value)

    assert "Sign in to see your bookings." in visitor.get("my-bookings.html").text
    assert visitor.post("sign-out.html").status_code == 303


def test_a_session_ends_by_itself_after_thirty_days(visitor: Visitor, clock: SettableClock) -> None:
    """However often it is renewed meanwhile."""
    visitor.as_demo_customer()
    for _ in range(3):
        clock.advance(timedelta(days=9))
        visitor.client.delete_cookie(tokens.ACCESS_COOKIE)
        assert "Sofia Marino" in visitor.get("my-bookings.html?show=past").text
    clock.advance(timedelta(days=3))

    assert "Sign in to see your bookings." in visitor.get("my-bookings.html").text


def test_registering_signs_in_and_goes_on(visitor: Visitor, demo: CooCook) -> None:
    answer = visitor.post("register.html", **RIGHT, next="/web/coocook/booking.html?chef_id=1")

    assert answer.headers["Location"] == "/web/coocook/booking.html?chef_id=1"
    assert "account.html" in visitor.get("index.html").text
    account = demo.accounts.by_username("haneul")
    assert account is not None
    assert demo.subscriptions.is_active(account.id)
    [registered] = demo.history.of("user", account.id)
    assert registered.after["agreed_to_terms"] is True


def test_nobody_registers_without_consent(visitor: Visitor, demo: CooCook) -> None:
    answer = visitor.post("register.html", **(RIGHT | {"consent": ""}))

    assert answer.status_code == 400
    assert "Please agree before you go on." in answer.text
    assert 'value="김하늘"' in answer.text
    assert RIGHT["password"] not in answer.text
    assert demo.accounts.by_username("haneul") is None


@pytest.mark.parametrize(
    ("taken", "field"),
    [({"username": "Minji"}, "username"), ({"email": "MINJI@example.com"}, "email")],
)
def test_a_name_or_address_in_use_is_said_beside_it(
    visitor: Visitor, demo: CooCook, taken: dict[str, str], field: str
) -> None:
    new_customer(demo)

    answer = visitor.post("register.html", **(RIGHT | taken))

    assert answer.status_code == 409
    beside = answer.text.partition(f'id="{field}-error"')[2].partition("</p>")[0]
    assert "already in use" in beside


def test_what_was_typed_into_a_booking_comes_through_registering(visitor: Visitor) -> None:
    typed = {
        "chef_id": "1",
        "booking_date": "2026-03-04",
        "start_time": "18:00",
        "duration_hours": "2.5",
        "phone": "010-1234-5678",
        "special_requests": "<b>둘이</b> 갑니다",
    }
    kept = {f"kept_{name}": value for name, value in typed.items()}

    asked = visitor.post("booking.html", **typed).text
    shown = visitor.post("register.html", action="show", **kept).text
    answer = visitor.post("register.html", **RIGHT, **kept)

    for page in (asked, shown):
        assert 'name="kept_special_requests" value="&lt;b&gt;둘이&lt;/b&gt; 갑니다"' in page
    assert answer.status_code == 200
    assert "&lt;b&gt;둘이&lt;/b&gt; 갑니다</textarea>" in answer.text
    assert 'value="18:00" required checked' in answer.text
    assert "account.html" in answer.text


@pytest.mark.parametrize("page", ["sign-in.html", "register.html"])
def test_a_password_is_masked_and_may_be_pasted_or_filled_in_by_a_manager(
    visitor: Visitor, page: str
) -> None:
    (field,) = re.findall(r"<input[^>]*name=\"password\"[^>]*>", visitor.get(page).text)

    assert 'type="password"' in field
    assert re.search(r'autocomplete="(current|new)-password"', field)
    assert 'maxlength="200"' in field
    for script in sorted((web_folder() / "static" / "js").glob("*.js")):
        assert "paste" not in script.read_text(encoding="utf-8")


def test_a_password_does_not_grow_old(visitor: Visitor, demo: CooCook, clock: SettableClock) -> None:
    new_customer(demo, "haneul")
    clock.advance(timedelta(days=3650))

    answer = visitor.sign_in("haneul", "a good long passphrase")

    assert (answer.status_code, answer.headers["Location"]) == (303, "/web/coocook/my-bookings.html")


def test_signing_in_again_takes_the_place_of_the_session_before(visitor: Visitor, demo: CooCook) -> None:
    haneul = new_customer(demo, "haneul")
    assert haneul.user_id is not None
    visitor.sign_in("haneul", "a good long passphrase")
    before = visitor.client.get_cookie(tokens.ACCESS_COOKIE)

    visitor.sign_in("haneul", "a good long passphrase")

    after = visitor.client.get_cookie(tokens.ACCESS_COOKIE)
    assert before is not None
    assert after is not None
    assert before.value != after.value
    assert len(demo.sessions.list(haneul.user_id)) == 1
    visitor.client.set_cookie(tokens.ACCESS_COOKIE, before.value)
    visitor.client.delete_cookie(tokens.REFRESH_COOKIE)
    assert "sign-in.html" in visitor.get("my-bookings.html").text
    visitor.client.set_cookie(tokens.ACCESS_COOKIE, after.value)
    assert "sign-out.html" in visitor.get("my-bookings.html").text
