"""`/api/coocook/auth/two-factor`: setting it up, signing in with it, and who cannot do without."""

from datetime import timedelta
from typing import Any
from urllib.parse import unquote

import pyotp
import pytest

from coocook_server.bootstrap import CooCook
from coocook_server.models.account import DESK, Role
from coocook_server.services.accounts import AccountDraft
from coocook_server.services.second_factor import PAUSE, RECOVERY_CODES, WRONG_IN_A_ROW
from tests.helpers import SettableClock
from tests.server.api.conftest import CUSTOMER, Client, Headers

AUTH = "/api/coocook/auth"
PASSWORD = "a good long passphrase"
NETWORK: dict[str, Any] = {"environ_base": {"REMOTE_ADDR": "203.0.113.5"}}


@pytest.fixture
def no_limits(demo: CooCook) -> CooCook:
    """The demo, asked as often as one likes."""
    return CooCook(
        **(vars(demo) | {"settings": demo.settings.model_copy(update={"ratelimit_enabled": False})})
    )


@pytest.fixture
def client(no_limits: CooCook) -> Client:
    from coocook_server.app import create_app

    return create_app(no_limits).test_client(use_cookies=False)


def add(demo: CooCook, username: str, role: Role) -> None:
    demo.accounts.add(AccountDraft(username, PASSWORD, f"{username}@example.com"), role, by=DESK)


def login(client: Client, username: str = "boss", **more: Any) -> Any:
    answer = client.post(f"{AUTH}/login", json={"username": username, "password": PASSWORD}, **more)
    assert answer.status_code == 200
    return answer.json


def bearer(tokens: Any) -> Headers:
    return {"Authorization": f"Bearer {tokens['access_token']}"}


def set_up(
    client: Client, headers: Headers, clock: SettableClock, **more: Any
) -> tuple[pyotp.TOTP, list[str]]:
    """Turn two-factor on; gives the app and the recovery codes. The next code is of a later step."""
    begun = client.post(f"{AUTH}/two-factor", json={"password": PASSWORD}, headers=headers, **more)
    assert begun.status_code == 200
    app = pyotp.TOTP(begun.json["secret"])
    confirmed = client.post(
        f"{AUTH}/two-factor/confirm", json={"code": app.at(clock())}, headers=headers, **more
    )
    assert confirmed.status_code == 200
    clock.advance(timedelta(minutes=1))
    return app, confirmed.json["recovery_codes"]


def test_setting_up_shows_the_secret_as_a_picture_too(demo: CooCook, client: Client) -> None:
    add(demo, "boss", Role.ADMINISTRATOR)
    headers = bearer(login(client))

    begun = client.post(f"{AUTH}/two-factor", json={"password": PASSWORD}, headers=headers)

    assert begun.headers["Cache-Control"] == "no-store"
    assert begun.json["uri"].startswith("otpauth://totp/CooCook:boss%40example.com?secret=")
    kind, _, picture = begun.json["qr_svg"].partition(",")
    assert kind.startswith("data:image/svg+xml")
    assert unquote(picture).startswith("<svg")
    assert client.get(f"{AUTH}/two-factor", headers=headers).json == {
        "on": False,
        "since": None,
        "recovery_codes_left": 0,
    }


def test_an_account_with_two_factor_signs_in_in_two_steps(
    demo: CooCook, client: Client, clock: SettableClock
) -> None:
    add(demo, "boss", Role.ADMINISTRATOR)
    app, codes = set_up(client, bearer(login(client)), clock)
    assert len(codes) == RECOVERY_CODES

    first = login(client)
    assert set(first) == {"two_factor_required", "challenge", "expires_in"}
    assert (first["two_factor_required"], first["expires_in"]) == (True, 300)
    as_token = {"Authorization": f"Bearer {first['challenge']}"}
    assert client.get(f"{AUTH}/me", headers=as_token).status_code == 401

    code = app.at(clock())
    second = client.post(f"{AUTH}/login/two-factor", json={"challenge": first["challenge"], "code": code})
    assert second.status_code == 200
    assert client.get(f"{AUTH}/me", headers=bearer(second.json)).json["username"] == "boss"
    state = client.get(f"{AUTH}/two-factor", headers=bearer(second.json)).json
    assert (state["on"], state["recovery_codes_left"]) == (True, 10)

    recovered = client.post(
        f"{AUTH}/login/two-factor", json={"challenge": login(client)["challenge"], "code": codes[0]}
    )
    assert recovered.status_code == 200


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ({"code": "123456"}, 400),
        ({"challenge": "made up", "code": "123456"}, 401),
        ({"challenge": "made up", "code": 123456}, 400),
        ({"challenge": "a\0b", "code": "123456"}, 400),
        ({"challenge": "", "code": ""}, 401),
    ],
)
def test_a_second_step_that_cannot_be_is_refused(client: Client, body: dict[str, Any], status: int) -> None:
    assert client.post(f"{AUTH}/login/two-factor", json=body).status_code == status


def test_wrong_codes_are_refused_and_then_slowed_down(
    demo: CooCook, client: Client, clock: SettableClock
) -> None:
    add(demo, "boss", Role.ADMINISTRATOR)
    app, _ = set_up(client, bearer(login(client)), clock)
    challenge = login(client)["challenge"]

    for _ in range(WRONG_IN_A_ROW):
        wrong = client.post(f"{AUTH}/login/two-factor", json={"challenge": challenge, "code": "no"})
        assert wrong.status_code == 401
    paused = client.post(f"{AUTH}/login/two-factor", json={"challenge": challenge, "code": app.at(clock())})

    assert paused.status_code == 429
    assert paused.headers["Retry-After"] == str(int(PAUSE.total_seconds()))


def test_staff_over_the_network_may_only_set_up_two_factor_until_they_have(
    demo: CooCook, client: Client, clock: SettableClock
) -> None:
    add(demo, "hana", Role.STAFF)
    tokens = login(client, "hana", **NETWORK)
    headers = bearer(tokens)
    assert tokens["two_factor_setup_required"] is True

    for method, path in [
        ("GET", "/auth/me"),
        ("GET", "/auth/sessions"),
        ("POST", "/auth/password"),
        ("POST", "/auth/email"),
        ("GET", "/bookings"),
        ("GET", "/bookings/1"),
        ("PUT", "/bookings/1"),
        ("GET", "/accounts"),
    ]:
        refused = client.open(f"/api/coocook{path}", method=method, json={}, headers=headers, **NETWORK)
        assert (path, refused.status_code) == (path, 403)
        assert refused.json["rule"] == "two_factor_needed"
    assert client.get("/api/coocook/chefs", headers=headers, **NETWORK).status_code == 200

    set_up(client, headers, clock, **NETWORK)

    assert client.get("/api/coocook/bookings", headers=headers, **NETWORK).json["total"] == 7


def test_at_the_machine_itself_staff_do_without(demo: CooCook, client: Client) -> None:
    add(demo, "hana", Role.STAFF)
    tokens = login(client, "hana")

    assert tokens["two_factor_setup_required"] is False
    assert client.get("/api/coocook/bookings", headers=bearer(tokens)).status_code == 200
    carried_off = client.get("/api/coocook/bookings", headers=bearer(tokens), **NETWORK)
    forwarded = client.get("/api/coocook/bookings", headers=bearer(tokens) | {"X-Forwarded-For": "127.0.0.1"})
    assert (carried_off.status_code, forwarded.status_code) == (403, 403)


def test_customers_over_the_network_do_without(demo: CooCook, client: Client) -> None:
    add(demo, "minji", Role.CUSTOMER)
    tokens = login(client, "minji", **NETWORK)

    assert tokens["two_factor_setup_required"] is False
    assert client.get(f"{AUTH}/me", headers=bearer(tokens), **NETWORK).status_code == 200


def test_staff_who_turn_it_off_over_the_network_are_back_at_setting_it_up(
    demo: CooCook, client: Client, clock: SettableClock
) -> None:
    add(demo, "hana", Role.STAFF)
    headers = bearer(login(client, "hana", **NETWORK))
    set_up(client, headers, clock, **NETWORK)

    for wrong, status in (
        ({"password": "a wrong passphrase"}, 400),
        ({}, 400),
        ({"password": PASSWORD}, 200),
    ):
        off = client.open(f"{AUTH}/two-factor", method="DELETE", json=wrong, headers=headers, **NETWORK)
        assert off.status_code == status

    assert client.get(f"{AUTH}/me", headers=headers, **NETWORK).status_code == 403
    assert login(client, "hana", **NETWORK)["two_factor_setup_required"] is True


def test_restricted_staff_can_sign_out_and_renew(demo: CooCook, client: Client) -> None:
    add(demo, "hana", Role.STAFF)
    tokens = login(client, "hana", **NETWORK)

    renewed = client.post(
        f"{AUTH}/refresh", headers={"Authorization": f"Bearer {tokens['refresh_token']}"}, **NETWORK
    )
    assert renewed.status_code == 200
    assert client.get(f"{AUTH}/me", headers=bearer(renewed.json), **NETWORK).status_code == 403
    assert client.post(f"{AUTH}/logout", headers=bearer(tokens), **NETWORK).status_code == 200
    assert client.get(f"{AUTH}/two-factor", headers=bearer(tokens), **NETWORK).status_code == 401


def test_new_recovery_codes_are_had_for_the_password(
    demo: CooCook, client: Client, clock: SettableClock
) -> None:
    add(demo, "boss", Role.ADMINISTRATOR)
    headers = bearer(login(client))
    path = f"{AUTH}/two-factor/recovery-codes"
    assert client.post(path, json={"password": PASSWORD}, headers=headers).json["rule"] == "two_factor_off"
    _, codes = set_up(client, headers, clock)

    assert client.post(path, json={"password": "x"}, headers=headers).status_code == 400
    fresh = client.post(path, json={"password": PASSWORD}, headers=headers).json["recovery_codes"]
    assert len(set(fresh) | set(codes)) == 2 * RECOVERY_CODES


def test_setting_up_is_refused_without_a_session_a_password_or_a_right_code(
    demo: CooCook, client: Client, clock: SettableClock
) -> None:
    add(demo, "boss", Role.ADMINISTRATOR)
    headers = bearer(login(client))
    path = f"{AUTH}/two-factor"

    assert client.post(path, json={"password": PASSWORD}).status_code == 401
    assert client.post(path, json={"password": PASSWORD}, headers=CUSTOMER).json["rule"] == "demo"
    assert client.post(path, json={"password": "x"}, headers=headers).json["errors"].keys() == {"password"}
    early = client.post(f"{path}/confirm", json={"code": "123456"}, headers=headers)
    assert early.json["rule"] == "two_factor_not_begun"
    assert client.post(path, json={"password": PASSWORD}, headers=headers).status_code == 200
    wrong = client.post(f"{path}/confirm", json={"code": "12345"}, headers=headers)
    assert wrong.json["errors"].keys() == {"code"}
    set_up(client, headers, clock)
    again = client.post(path, json={"password": PASSWORD}, headers=headers)
    assert (again.status_code, again.json["rule"]) == (409, "two_factor_on")


def test_codes_cannot_be_guessed_from_one_address(demo: CooCook) -> None:
    from coocook_server.app import create_app

    asked: Client = create_app(demo).test_client(use_cookies=False)
    body = {"challenge": "made up", "code": "123456"}
    found = [asked.post(f"{AUTH}/login/two-factor", json=body).status_code for _ in range(11)]

    assert found == [401] * 10 + [429]
