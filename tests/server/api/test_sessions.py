"""`/api/coocook/auth`: new tokens for old, the list of sessions and their end."""

from typing import Any

import pytest
from flask import Flask

from coocook_server import tokens
from coocook_server.bootstrap import CooCook
from coocook_server.services.sessions import AT_ONCE
from tests.helpers import SettableClock
from tests.server.api.conftest import CUSTOMER, Client, Headers

AUTH = "/api/coocook/auth"
MINJI = {"username": "minji", "email": "minji@example.com", "password": "a good long passphrase"}
SIGN_IN = {"username": "minji", "password": "a good long passphrase"}


def bearer(token: str) -> Headers:
    return {"Authorization": f"Bearer {token}"}


@pytest.fixture
def signed_up(client: Client) -> dict[str, Any]:
    """The answer to a registration."""
    answer = client.post(f"{AUTH}/register", json=MINJI)
    assert answer.status_code == 201
    found: dict[str, Any] = answer.json
    return found


@pytest.fixture
def here(signed_up: dict[str, Any]) -> Headers:
    return bearer(signed_up["access_token"])


def test_a_refresh_token_brings_the_next_one(client: Client, signed_up: dict[str, Any]) -> None:
    refresh = signed_up["refresh_token"]
    seen = {refresh}
    for _ in range(3):
        renewed = client.post(f"{AUTH}/refresh", headers=bearer(refresh))
        assert renewed.status_code == 200
        assert renewed.headers["Cache-Control"] == "no-store"
        assert "Set-Cookie" not in renewed.headers
        refresh = renewed.json["refresh_token"]
        assert refresh not in seen
        seen.add(refresh)
        assert client.get(f"{AUTH}/me", headers=bearer(renewed.json["access_token"])).status_code == 200


def test_a_refresh_token_used_twice_at_once_gets_an_access_token_only(
    client: Client, signed_up: dict[str, Any]
) -> None:
    refresh = bearer(signed_up["refresh_token"])
    first = client.post(f"{AUTH}/refresh", headers=refresh).json

    second = client.post(f"{AUTH}/refresh", headers=refresh)

    assert second.status_code == 200
    assert second.json["refresh_token"] is None
    assert client.get(f"{AUTH}/me", headers=bearer(second.json["access_token"])).status_code == 200
    assert client.post(f"{AUTH}/refresh", headers=bearer(first["refresh_token"])).status_code == 200


def test_a_refresh_token_used_again_later_ends_the_session(
    client: Client, signed_up: dict[str, Any], clock: SettableClock
) -> None:
    stolen = bearer(signed_up["refresh_token"])
    renewed = client.post(f"{AUTH}/refresh", headers=stolen).json
    clock.advance(AT_ONCE * 2)

    assert client.post(f"{AUTH}/refresh", headers=stolen).status_code == 401
    assert client.post(f"{AUTH}/refresh", headers=bearer(renewed["refresh_token"])).status_code == 401
    assert client.get(f"{AUTH}/me", headers=bearer(renewed["access_token"])).status_code == 401


def test_the_pages_cookies_are_renewed_together(app: Flask, demo: CooCook) -> None:
    browser: Any = app.test_client()
    account = demo.accounts.by_username("demo")
    assert account is not None
    with app.test_request_context():
        tokens.set_cookies(answer := app.response_class(), tokens.make(demo.sessions.open(account.id)))
    for cookie in answer.headers.getlist("Set-Cookie"):
        name, _, rest = cookie.partition("=")
        browser.set_cookie(name, rest.split(";")[0])
    before = browser.get_cookie(tokens.REFRESH_COOKIE).value
    csrf = browser.get_cookie("csrf_refresh_token").value

    assert browser.post(f"{AUTH}/refresh").status_code == 401
    renewed = browser.post(f"{AUTH}/refresh", headers={"X-CSRF-TOKEN": csrf})

    assert renewed.status_code == 200
    assert renewed.json["refresh_token"] is None
    assert browser.get_cookie(tokens.REFRESH_COOKIE).value != before
    assert browser.get(f"{AUTH}/me").status_code == 200


def test_one_sees_one_s_sessions_and_which_one_asks(
    client: Client, signed_up: dict[str, Any], here: Headers
) -> None:
    phone = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) Version/18.1 Safari/604.1"
    client.post(f"{AUTH}/login", json=SIGN_IN, headers={"User-Agent": phone})

    answer = client.get(f"{AUTH}/sessions", headers=here)

    other, own = answer.json["sessions"]
    assert answer.json["total"] == 2
    assert (other["browser"], other["current"], own["current"]) == ("Safari on iPhone", False, True)
    assert (own["address"], own["created_at"]) == ("127.0.0.1", "2026-02-25T09:00:00Z")
    assert "key" not in answer.text
    assert answer.headers["Cache-Control"] == "private, no-cache"


def test_one_ends_a_session_of_one_s_own(client: Client, here: Headers) -> None:
    elsewhere = bearer(client.post(f"{AUTH}/login", json=SIGN_IN).json["access_token"])
    other, own = client.get(f"{AUTH}/sessions", headers=here).json["sessions"]

    assert client.delete(f"{AUTH}/sessions/{other['id']}", headers=here).json == {"ended": 1}

    assert client.get(f"{AUTH}/me", headers=elsewhere).status_code == 401
    assert client.delete(f"{AUTH}/sessions/{other['id']}", headers=here).status_code == 404
    assert client.delete(f"{AUTH}/sessions/{own['id']}", headers=here).status_code == 200
    assert client.get(f"{AUTH}/me", headers=here).status_code == 401


def test_somebody_else_s_session_is_not_to_be_found(client: Client, demo: CooCook, here: Headers) -> None:
    account = demo.accounts.by_username("demo")
    assert account is not None
    theirs = demo.sessions.open(account.id)

    for id in (theirs.id, 0, 2**40):
        assert client.delete(f"{AUTH}/sessions/{id}", headers=here).status_code == 404
    assert demo.sessions.get(theirs.key).id == theirs.id


def test_one_signs_out_everywhere_else(client: Client, here: Headers) -> None:
    elsewhere = [client.post(f"{AUTH}/login", json=SIGN_IN).json for _ in range(2)]

    assert client.delete(f"{AUTH}/sessions", headers=here).json == {"ended": 2}

    for other in elsewhere:
        assert client.get(f"{AUTH}/me", headers=bearer(other["access_token"])).status_code == 401
        assert client.post(f"{AUTH}/refresh", headers=bearer(other["refresh_token"])).status_code == 401
    assert client.get(f"{AUTH}/me", headers=here).status_code == 200


@pytest.mark.parametrize(
    ("method", "path"),
    [("GET", "/sessions"), ("DELETE", "/sessions"), ("DELETE", "/sessions/1"), ("POST", "/logout")],
)
def test_a_demo_token_has_no_session(client: Client, method: str, path: str) -> None:
    refused = client.open(AUTH + path, method=method, headers=CUSTOMER)

    assert (refused.status_code, refused.json["rule"]) == (409, "demo")
    assert client.open(AUTH + path, method=method).status_code == 401
    assert client.post(f"{AUTH}/refresh", headers=CUSTOMER).status_code == 401


def test_a_guesser_has_to_wait_whether_there_is_such_an_account_or_not(
    demo: CooCook, clock: SettableClock
) -> None:
    from coocook_server.app import create_app

    free = demo.settings.model_copy(update={"ratelimit_enabled": False})
    client = create_app(CooCook(**(vars(demo) | {"settings": free}))).test_client()
    answers = []
    for name in ("demo", "nobody"):
        wrong = {"username": name, "password": "a wrong passphrase"}
        for _ in range(5):
            assert client.post(f"{AUTH}/login", json=wrong).status_code == 401
        refused: Any = client.post(f"{AUTH}/login", json=wrong)
        assert (refused.status_code, refused.headers["Retry-After"]) == (429, "30")
        assert refused.content_type == "application/problem+json"
        answers.append(refused.json)

    assert answers[0] == answers[1]


def test_the_guard_s_own_pause_is_what_the_answer_tells(client: Client, signed_up: dict[str, Any]) -> None:
    """The limiter, which would say a minute, leaves it alone."""
    wrong = {"username": "minji", "password": "a wrong passphrase"}
    for _ in range(5):
        client.post(f"{AUTH}/login", json=wrong)

    assert client.post(f"{AUTH}/login", json=wrong).headers["Retry-After"] == "30"
