"""`/api/coocook/auth`: passwords and mail addresses."""

from typing import Any

import pytest

from coocook_server.bootstrap import CooCook
from coocook_server.limits import LIMITS
from coocook_server.services import passwords
from coocook_server.services.one_time_links import ANOTHER_AFTER
from tests.helpers import SettableClock, mailed, newest_link
from tests.server.api.conftest import CUSTOMER, Client, Headers

AUTH = "/api/coocook/auth"
MINJI = {"username": "minji", "email": "minji@example.com", "password": "a good long passphrase"}
NEW = "another good long passphrase"


@pytest.fixture
def signed_up(client: Client) -> dict[str, Any]:
    """The answer to a registration."""
    answer = client.post(f"{AUTH}/register", json=MINJI)
    assert answer.status_code == 201
    found: dict[str, Any] = answer.json
    return found


@pytest.fixture
def here(signed_up: dict[str, Any]) -> Headers:
    return {"Authorization": f"Bearer {signed_up['access_token']}"}


def signs_in_with(client: Client, password: str) -> bool:
    answer = client.post(f"{AUTH}/login", json={"username": "minji", "password": password})
    return bool(answer.status_code == 200)


def test_a_registration_can_be_proved_by_its_mail(client: Client, demo: CooCook, here: Headers) -> None:
    assert client.get(f"{AUTH}/me", headers=here).json["email_verified"] is False
    link = newest_link(demo, "verify_mail")

    answer = client.post(f"{AUTH}/verify", json={"token": link})

    assert answer.json == {"status": "verified", "email": "minji@example.com"}
    assert client.get(f"{AUTH}/me", headers=here).json["email_verified"] is True
    again = client.post(f"{AUTH}/verify", json={"token": link})
    assert (again.status_code, set(again.json["errors"])) == (400, {"token"})
    assert link not in again.text


def test_the_mail_is_sent_again_on_request(
    client: Client, demo: CooCook, here: Headers, clock: SettableClock
) -> None:
    early = client.post(f"{AUTH}/verify/resend", headers=here)
    assert (early.status_code, early.headers["Retry-After"]) == (429, "120")
    clock.advance(ANOTHER_AFTER)

    assert client.post(f"{AUTH}/verify/resend", headers=here).status_code == 202

    assert len(mailed(demo, "verify_mail")) == 2
    assert client.post(f"{AUTH}/verify/resend").status_code == 401
    needless = client.post(f"{AUTH}/verify/resend", headers=CUSTOMER)
    assert (needless.status_code, needless.json["rule"]) == (409, "email_verified")


def test_changing_the_password_keeps_this_session_alone(
    client: Client, signed_up: dict[str, Any], here: Headers
) -> None:
    elsewhere = client.post(f"{AUTH}/login", json={"username": "minji", "password": MINJI["password"]}).json
    change = {"current_password": MINJI["password"], "new_password": NEW}

    assert client.post(f"{AUTH}/password", json=change, headers=here).json == {
        "status": "changed",
        "ended": 1,
    }

    assert client.get(f"{AUTH}/me", headers=here).status_code == 200
    other = {"Authorization": f"Bearer {elsewhere['refresh_token']}"}
    assert client.post(f"{AUTH}/refresh", headers=other).status_code == 401
    assert signs_in_with(client, NEW)


@pytest.mark.parametrize(
    ("changed", "errors"),
    [
        ({"current_password": "a wrong passphrase"}, {"current_password": "is not your present password"}),
        ({"new_password": "password12"}, {"new_password": passwords.TOO_EASY}),
        ({"new_password": "minji@example.com"}, {"new_password": passwords.TOO_PERSONAL}),
        ({"new_password": "short"}, {"new_password": "needs 10 to 200 characters"}),
    ],
)
def test_a_new_password_that_cannot_be_is_refused_at_its_field(
    client: Client, here: Headers, changed: dict[str, str], errors: dict[str, str]
) -> None:
    change = {"current_password": MINJI["password"], "new_password": NEW} | changed

    refused = client.post(f"{AUTH}/password", json=change, headers=here)

    assert (refused.status_code, refused.json["errors"]) == (400, errors)
    assert signs_in_with(client, MINJI["password"])


def test_a_forgotten_password_is_set_anew(client: Client, demo: CooCook, here: Headers) -> None:
    client.post(f"{AUTH}/password/forgot", json={"email": "minji@example.com"})
    link = newest_link(demo, "password_reset")

    weak = client.post(f"{AUTH}/password/reset", json={"token": link, "password": "password12"})
    done = client.post(f"{AUTH}/password/reset", json={"token": link, "password": NEW})
    again = client.post(f"{AUTH}/password/reset", json={"token": link, "password": NEW})

    assert (weak.status_code, set(weak.json["errors"])) == (400, {"password"})
    assert done.status_code == 200
    assert (again.status_code, set(again.json["errors"])) == (400, {"token"})
    assert client.get(f"{AUTH}/me", headers=here).status_code == 401
    assert signs_in_with(client, NEW)


def test_who_asks_for_a_link_does_not_learn_whether_there_is_an_account(
    client: Client, signed_up: dict[str, Any]
) -> None:
    answers = [
        client.post(f"{AUTH}/password/forgot", json={"email": email})
        for email in ("minji@example.com", "nobody@example.com", "minji@example.com", "no mail at all")
    ]

    assert {(answer.status_code, answer.text) for answer in answers} == {(202, answers[0].text)}


def test_a_new_mail_address_is_proved_before_it_counts(client: Client, demo: CooCook, here: Headers) -> None:
    change = {"email": "new@example.com", "password": MINJI["password"]}

    assert client.post(f"{AUTH}/email", json=change, headers=here).status_code == 202

    assert client.get(f"{AUTH}/me", headers=here).json["email"] == "minji@example.com"
    client.post(f"{AUTH}/verify", json={"token": newest_link(demo, "verify_mail")})
    me = client.get(f"{AUTH}/me", headers=here).json
    assert (me["email"], me["email_verified"]) == ("new@example.com", True)


@pytest.mark.parametrize(
    ("changed", "status", "field"),
    [
        ({"password": "a wrong passphrase"}, 400, "password"),
        ({"email": "nowhere"}, 400, "email"),
        ({"email": "demo@example.com"}, 409, None),
    ],
)
def test_a_mail_address_that_cannot_be_is_refused(
    client: Client, here: Headers, changed: dict[str, str], status: int, field: str | None
) -> None:
    change = {"email": "new@example.com", "password": MINJI["password"]} | changed

    refused = client.post(f"{AUTH}/email", json=change, headers=here)

    assert refused.status_code == status
    assert set(refused.json.get("errors", {})) == ({field} if field else set())


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("/password", {"current_password": "x", "new_password": NEW}),
        ("/email", {"email": "new@example.com", "password": "x"}),
    ],
)
def test_these_ask_who_it_is_then_what_is_wanted_then_for_the_session(
    client: Client, path: str, body: dict[str, str]
) -> None:
    assert client.post(AUTH + path, json={}).status_code == 401
    assert client.post(AUTH + path, json={}, headers=CUSTOMER).status_code == 400
    demo_token = client.post(AUTH + path, json=body, headers=CUSTOMER)
    assert (demo_token.status_code, demo_token.json["rule"]) == (409, "demo")


@pytest.mark.parametrize(
    "path",
    [
        "/login",
        "/register",
        "/password",
        "/password/forgot",
        "/password/reset",
        "/verify",
        "/verify/resend",
        "/email",
    ],
)
def test_whatever_a_guesser_might_call_has_the_narrow_limit(client: Client, path: str) -> None:
    allowed = int(LIMITS["sign-in"].split()[0])

    statuses = [client.post(AUTH + path, json={}).status_code for _ in range(allowed + 1)]

    assert statuses[-1] == 429
    assert set(statuses[:-1]) <= {400, 401}
    assert client.post(f"{AUTH}/logout").status_code == 401


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("/verify", {"token": 5}),
        ("/verify", {"token": "x" * 201}),
        ("/verify", {"token": "a\0b"}),
        ("/verify", {}),
        ("/password/forgot", {"email": ["minji"]}),
        ("/password/forgot", {"email": "minji", "more": 1}),
        ("/password/reset", {"token": "x"}),
        ("/password/reset", {"token": "x", "password": None}),
    ],
)
def test_a_body_that_makes_no_sense_is_refused(client: Client, path: str, body: dict[str, Any]) -> None:
    refused = client.post(AUTH + path, json=body)

    assert (refused.status_code, refused.content_type) == (400, "application/problem+json")
    assert refused.json["errors"]
