"""`/api/coocook/auth`: registering, signing in and out, in headers and in cookies."""

from datetime import UTC, datetime, timedelta
from typing import Any

import jwt
import pytest
from flask import Flask

from coocook_server.bootstrap import CooCook
from coocook_server.config import Settings
from tests.server.api.conftest import CUSTOMER, Client

AUTH = "/api/coocook/auth"
MINJI = {"username": "minji", "email": "minji@example.com", "password": "a good long passphrase"}


def bearer(token: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {token}"}


@pytest.fixture
def signed_up(client: Client) -> dict[str, Any]:
    """The answer to a registration."""
    answer = client.post(f"{AUTH}/register", json=MINJI)
    assert answer.status_code == 201
    found: dict[str, Any] = answer.json
    return found


def test_a_new_customer_may_book_at_once(client: Client, signed_up: dict[str, Any]) -> None:
    wish = {"chef_id": 1, "booking_date": "2026-03-01", "start_time": "18:00", "duration_hours": 2}

    assert (
        client.post("/api/coocook/bookings", json=wish, headers=bearer(signed_up["access_token"])).json[
            "user_id"
        ]
        == signed_up["user"]["id"]
    )


def test_who_one_is(client: Client, signed_up: dict[str, Any]) -> None:
    me = client.get(f"{AUTH}/me", headers=bearer(signed_up["access_token"])).json

    assert me == signed_up["user"]
    assert (me["username"], me["role"]) == ("minji", "customer")
    assert client.get(f"{AUTH}/me", headers=CUSTOMER).json["username"] == "demo"


@pytest.mark.parametrize(
    ("asked", "accepted", "language"),
    [
        (None, "ko-KR,ko;q=0.9,en;q=0.8", "ko"),
        (None, "de-DE,en;q=0.5", "en"),
        (None, "", "en"),
        ("en", "ko", "en"),
        ("ko", "en", "ko"),
    ],
)
def test_a_new_account_has_the_language_that_was_asked_for_or_that_the_browser_speaks(
    client: Client, asked: str | None, accepted: str, language: str
) -> None:
    wish = MINJI | ({"language": asked} if asked else {})

    made = client.post(f"{AUTH}/register", json=wish, headers={"Accept-Language": accepted})

    assert made.json["user"]["language"] == language


def test_one_changes_one_s_own_name_phone_and_language(client: Client, signed_up: dict[str, Any]) -> None:
    here = bearer(signed_up["access_token"])
    client.put(f"{AUTH}/me", json={"name": "김민지", "phone": "010-1234-5678"}, headers=here)

    changed = client.put(f"{AUTH}/me", json={"language": "ko"}, headers=here)
    assert changed.json == signed_up["user"] | {
        "name": "김민지",
        "phone": "010-1234-5678",
        "language": "ko",
    }
    assert client.put(f"{AUTH}/me", json={"phone": None}, headers=here).json["phone"] is None
    assert client.get(f"{AUTH}/me", headers=here).json["name"] == "김민지"


def test_an_account_that_was_changed_meanwhile_is_not_changed_again(
    client: Client, signed_up: dict[str, Any]
) -> None:
    here = bearer(signed_up["access_token"])
    read = client.get(f"{AUTH}/me", headers=here).headers["ETag"]
    first = client.put(f"{AUTH}/me", json={"name": "First"}, headers=here | {"If-Match": read})

    second = client.put(f"{AUTH}/me", json={"name": "Second"}, headers=here | {"If-Match": read})

    assert (first.status_code, second.status_code) == (200, 412)
    assert first.headers["ETag"] != read
    assert client.get(f"{AUTH}/me", headers=here).json["name"] == "First"


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"name": ""}, "name"),
        ({"name": None}, "name"),
        ({"phone": "call me"}, "phone"),
        ({"language": "tlh"}, "language"),
        ({"language": None}, "language"),
        ({"role": "administrator"}, "role"),
        ({"email": "new@example.com"}, "email"),
        ({"username": "boss"}, "username"),
    ],
)
def test_what_one_may_not_say_about_oneself_is_refused(
    client: Client, signed_up: dict[str, Any], change: dict[str, Any], field: str
) -> None:
    here = bearer(signed_up["access_token"])
    refused = client.put(f"{AUTH}/me", json=change, headers=here)

    assert (refused.status_code, set(refused.json["errors"])) == (400, {field})
    assert client.get(f"{AUTH}/me", headers=here).json == signed_up["user"]
    assert client.put(f"{AUTH}/me", json=change).status_code == 401


def test_one_kind_of_token_does_not_pass_for_the_other(client: Client, signed_up: dict[str, Any]) -> None:
    assert client.post(f"{AUTH}/refresh", headers=bearer(signed_up["access_token"])).status_code == 401
    assert client.get(f"{AUTH}/me", headers=bearer(signed_up["refresh_token"])).status_code == 401


def test_signing_out_ends_every_token_of_the_session_at_once(
    client: Client, signed_up: dict[str, Any]
) -> None:
    access, refresh = bearer(signed_up["access_token"]), bearer(signed_up["refresh_token"])

    assert client.post(f"{AUTH}/logout", headers=access).status_code == 200
    assert client.get(f"{AUTH}/me", headers=access).status_code == 401
    assert client.post(f"{AUTH}/refresh", headers=refresh).status_code == 401


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ({"username": "minji", "password": "a good long passphrase"}, 200),
        ({"username": "MINJI@example.com", "password": "a good long passphrase"}, 200),
        ({"username": "minji", "password": "wrong"}, 401),
        ({"username": "nobody", "password": "a good long passphrase"}, 401),
        ({"username": "' OR '1'='1", "password": "' OR '1'='1"}, 401),
        ({"username": "minji"}, 400),
        ({"username": "minji", "password": 5}, 400),
        ({"username": "a\0b", "password": "x"}, 400),
        ({"username": "minji", "password": "x", "role": "staff"}, 400),
    ],
)
def test_signing_in(client: Client, signed_up: dict[str, Any], body: dict[str, Any], status: int) -> None:
    assert client.post(f"{AUTH}/login", json=body).status_code == status


@pytest.mark.parametrize(
    ("changed", "status", "field"),
    [
        ({"username": "a b"}, 400, "username"),
        ({"password": "short"}, 400, "password"),
        ({"password": "password12"}, 400, "password"),
        ({"password": "minji@example.com"}, 400, "password"),
        ({"language": "tlh"}, 400, "language"),
        ({"password": "x" * 201}, 400, "password"),
        ({"email": "nowhere"}, 400, "email"),
        ({"role": "administrator"}, 400, "role"),
        ({"username": "DEMO"}, 409, None),
        ({"email": "Demo@Example.com"}, 409, None),
    ],
)
def test_a_registration_that_cannot_be_is_refused(
    client: Client, changed: dict[str, str], status: int, field: str | None
) -> None:
    answer = client.post(f"{AUTH}/register", json=MINJI | changed)

    assert answer.status_code == status
    assert set(answer.json.get("errors", {})) == ({field} if field else set())
    assert "passphrase" not in answer.text


def test_a_forged_or_old_token_is_refused(client: Client, settings: Settings) -> None:
    now = datetime.now(UTC)
    claims = {"sub": "1", "sid": "x", "type": "access", "fresh": False, "jti": "j", "nbf": now, "iat": now}
    expired = claims | {"exp": now - timedelta(minutes=1)}
    for token in (
        jwt.encode(claims | {"exp": now + timedelta(hours=1)}, "another key that is long enough to be one"),
        jwt.encode(expired, settings.flask_secret_key),
        jwt.encode(claims | {"exp": now + timedelta(hours=1)}, settings.flask_secret_key),
        jwt.encode({"sub": 1}, settings.flask_secret_key),
        jwt.encode(claims, "", algorithm="none"),
    ):
        assert client.get(f"{AUTH}/me", headers=bearer(token)).status_code == 401


def test_the_demo_tokens_work_only_in_a_demo_store(app: Flask, demo: CooCook) -> None:
    from coocook_server.app import create_app

    outside = create_app(
        CooCook(**(vars(demo) | {"settings": demo.settings.model_copy(update={"demo_mode": False})}))
    ).test_client()

    assert outside.get(f"{AUTH}/me", headers=CUSTOMER).status_code == 401
    assert app.test_client().get(f"{AUTH}/me", headers=CUSTOMER).status_code == 200


def test_a_demo_mode_over_a_real_store_gives_the_demo_tokens_no_power(coocook: CooCook) -> None:
    from coocook_server.app import create_app

    app = create_app(
        CooCook(**(vars(coocook) | {"settings": coocook.settings.model_copy(update={"demo_mode": True})}))
    )

    assert app.test_client().get(f"{AUTH}/me", headers=CUSTOMER).status_code == 401


def test_cookies_sign_in_and_unsafe_methods_need_the_csrf_token(app: Flask, demo: CooCook) -> None:
    from coocook_server import tokens

    account = demo.accounts.by_username("demo")
    assert account is not None
    browser: Any = app.test_client()
    with app.test_request_context():
        made = tokens.make(demo.sessions.open(account.id))
        answer = app.response_class()
        tokens.set_cookies(answer, made)
    for cookie in answer.headers.getlist("Set-Cookie"):
        name, _, rest = cookie.partition("=")
        value = rest.split(";")[0]
        browser.set_cookie(name, value)
        assert ("HttpOnly" in cookie) == ("csrf" not in name)
        assert "SameSite=Lax" in cookie
    csrf = browser.get_cookie("csrf_access_token")
    assert csrf is not None
    cancel = "/api/coocook/bookings/7/cancel"

    assert browser.get(f"{AUTH}/me").json["username"] == "demo"
    assert browser.post(cancel).status_code == 401
    assert browser.post(cancel, headers={"X-CSRF-TOKEN": "guessed"}).status_code == 401
    assert browser.post(cancel, headers={"X-CSRF-TOKEN": csrf.value}).status_code == 200
