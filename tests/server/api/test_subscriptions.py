"""`/api/coocook/subscription`, `/subscriptions` and `/plans`."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from coocook_server.app import create_app
from coocook_server.bootstrap import CooCook, open_coocook
from coocook_server.config import Settings
from coocook_server.models.account import DESK, Role
from coocook_server.services.accounts import AccountDraft
from tests.helpers import SettableClock
from tests.server.api.conftest import CHEF, CUSTOMER, Client, Headers

API = "/api/coocook"
SUBSCRIPTIONS = f"{API}/subscriptions"
PLANS = f"{API}/plans"
OWN = f"{SUBSCRIPTIONS}/1"
MONTHLY: dict[str, Any] = {"name": "Monthly", "months": 1, "price": 9.9, "active": True}
EVENING = {"chef_id": 1, "booking_date": "2026-03-01", "start_time": "18:00", "duration_hours": 2}

SignIn = Callable[[str], Headers]


def test_a_customer_reads_their_own(client: Client) -> None:
    own = client.get(f"{API}/subscription", headers=CUSTOMER)

    assert (own.status_code, own.headers["ETag"]) == (200, '"s1-1"')
    assert (
        own.json.items() >= {"id": 1, "status": "active", "plan_name": "Open-ended", "ends_at": None}.items()
    )
    assert client.get(OWN, headers=CUSTOMER).json == own.json
    again = client.get(f"{API}/subscription", headers=CUSTOMER | {"If-None-Match": '"s1-1"'})
    assert again.status_code == 304
    assert client.get(f"{API}/subscription", headers=CHEF).status_code == 404
    assert client.get(OWN, headers=CHEF).status_code == 404


def test_who_is_paused_or_cancelled_does_not_book_and_who_is_resumed_does(
    client: Client, staff: Headers
) -> None:
    def after(action: str) -> int:
        changed = client.put(OWN, json={"action": action}, headers=staff)
        assert changed.status_code == 200
        status: int = client.post(f"{API}/bookings", json=EVENING, headers=CUSTOMER).status_code
        return status

    assert after("pause") == 403
    assert after("resume") == 201
    assert after("cancel") == 403


def test_staff_grant_and_renew_by_plan(client: Client, staff: Headers) -> None:
    plan = client.post(PLANS, json=MONTHLY, headers=staff)
    assert (plan.status_code, plan.headers["Location"]) == (201, f"{PLANS}/2")
    assert '"price":9.9,' in plan.text
    taken = client.post(SUBSCRIPTIONS, json={"user_id": 1, "plan_id": 2}, headers=staff)
    assert (taken.status_code, taken.json["rule"]) == (409, "one_subscription")
    client.put(OWN, json={"action": "cancel"}, headers=staff)

    granted = client.post(SUBSCRIPTIONS, json={"user_id": 1, "plan_id": 2}, headers=staff)

    assert (granted.status_code, granted.headers["Location"]) == (201, f"{SUBSCRIPTIONS}/2")
    assert (granted.json["ends_at"], granted.json["plan_name"]) == ("2026-03-25T09:00:00Z", "Monthly")
    renewed = client.put(f"{SUBSCRIPTIONS}/2", json={"action": "renew"}, headers=staff)
    assert renewed.json["ends_at"] == "2026-04-25T09:00:00Z"
    endless = client.put(f"{SUBSCRIPTIONS}/2", json={"action": "renew", "plan_id": 1}, headers=staff)
    assert endless.json["ends_at"] is None


def test_what_has_run_out_shows_so_and_its_tag_too(
    client: Client, token_of: SignIn, staff: Headers, clock: SettableClock
) -> None:
    client.post(PLANS, json=MONTHLY, headers=staff)
    before = client.put(OWN, json={"action": "renew", "plan_id": 2}, headers=staff)
    clock.now = clock.now.replace(month=4)

    after = client.get(f"{API}/subscription", headers=CUSTOMER | {"If-None-Match": before.headers["ETag"]})

    assert (after.status_code, after.json["status"]) == (200, "expired")
    current = token_of("staff") | {"If-Match": after.headers["ETag"]}
    assert client.put(OWN, json={"action": "renew"}, headers=current).status_code == 200


def test_the_list_is_for_staff_by_status_and_part_by_part(
    client: Client, token_of: SignIn, staff: Headers
) -> None:
    for name in ("kim", "lee"):
        token_of(name)
    client.put(OWN, json={"action": "pause"}, headers=staff)

    paused = client.get(f"{SUBSCRIPTIONS}?status=paused", headers=staff).json
    first = client.get(f"{SUBSCRIPTIONS}?per_page=2", headers=staff).json
    rest = client.get(f"{SUBSCRIPTIONS}?per_page=2&cursor={first['next_cursor']}", headers=staff).json

    assert [entry["id"] for entry in paused["subscriptions"]] == [1]
    assert [entry["id"] for entry in first["subscriptions"] + rest["subscriptions"]] == [3, 2, 1]
    assert client.get(f"{SUBSCRIPTIONS}?status=dead", headers=staff).status_code == 400
    assert client.get(SUBSCRIPTIONS, headers=CUSTOMER).status_code == 403


def test_the_order_of_checks_is_who_what_may_sense_and_rule(
    client: Client, token_of: SignIn, staff: Headers
) -> None:
    nonsense = {"action": "burn"}

    assert client.put(f"{SUBSCRIPTIONS}/99", json=nonsense, headers=CUSTOMER).status_code == 404
    assert client.put(OWN, json=nonsense, headers=token_of("stranger")).status_code == 404
    assert client.put(OWN, json=nonsense, headers=CUSTOMER).status_code == 403
    assert client.put(OWN, json=nonsense, headers=staff).status_code == 400
    refused = client.put(OWN, json={"action": "approve"}, headers=staff)
    assert (refused.status_code, refused.json["rule"]) == (409, "status")
    assert client.post(SUBSCRIPTIONS, json={}, headers=CUSTOMER).status_code == 403
    assert set(client.post(SUBSCRIPTIONS, json={}, headers=staff).json["errors"]) == {"user_id", "plan_id"}
    for body in (
        {"user_id": 99, "plan_id": 1},
        {"user_id": 2**70, "plan_id": 1},
        {"user_id": 1, "plan_id": 99},
    ):
        assert client.post(SUBSCRIPTIONS, json=body, headers=staff).status_code == 404
    stale = staff | {"If-Match": '"s1-7"'}
    assert client.put(OWN, json={"action": "pause"}, headers=stale).status_code == 412
    plain = client.put(OWN, json={"action": "pause", "plan_id": 1}, headers=staff)
    assert set(plain.json["errors"]) == {"plan_id"}


def test_plans_are_kept_by_staff(client: Client, staff: Headers) -> None:
    client.post(PLANS, json=MONTHLY, headers=staff)
    dearer = MONTHLY | {"price": 12}
    changed = client.put(f"{PLANS}/2", json=dearer, headers=staff | {"If-Match": '"p2-1"'})

    assert (changed.status_code, changed.json) == (200, {"id": 2, **dearer, "version": 2})
    assert client.put(f"{PLANS}/2", json=dearer, headers=staff | {"If-Match": '"p2-1"'}).status_code == 412
    assert [plan["id"] for plan in client.get(PLANS, headers=staff).json["plans"]] == [2, 1]
    assert client.get(f"{PLANS}/2", headers=staff).headers["ETag"] == '"p2-2"'
    taken = client.post(PLANS, json=MONTHLY, headers=staff)
    assert (taken.status_code, taken.json["rule"]) == (409, "name_taken")
    assert client.put(f"{PLANS}/99", json={}, headers=staff).status_code == 404
    for path in ("", "/1", "/99"):
        assert client.get(PLANS + path, headers=CUSTOMER).status_code == 403


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"name": ""}, "name"),
        ({"name": " "}, "name"),
        ({"months": 0}, "months"),
        ({"months": 1.5}, "months"),
        ({"months": 121}, "months"),
        ({"price": -1}, "price"),
        ({"price": 9.999}, "price"),
        ({"price": "9"}, "price"),
        ({"price": 1e300}, "price"),
        ({"price": float("nan")}, "price"),
        ({"active": "yes"}, "active"),
        ({"currency": "USD"}, "currency"),
    ],
)
def test_a_bad_field_of_a_plan_is_named(
    client: Client, staff: Headers, wrong: dict[str, Any], field: str
) -> None:
    answer = client.post(PLANS, json=MONTHLY | wrong, headers=staff)

    assert answer.status_code == 400
    assert set(answer.json["errors"]) == {field}


@pytest.fixture
def careful(settings: Settings, clock: SettableClock) -> Iterator[CooCook]:
    """CooCook where staff approve newcomers."""
    coocook = open_coocook(settings.model_copy(update={"subscription_approval": True}), clock=clock)
    yield coocook
    coocook.close()


def test_a_newcomer_books_once_staff_have_approved(careful: CooCook) -> None:
    client: Client = create_app(careful).test_client(use_cookies=False)
    careful.accounts.add(
        AccountDraft("staff", "a good long passphrase", "staff@example.com"), Role.STAFF, by=DESK
    )
    staff = sign_in(client, "staff")
    newcomer = {"username": "kim", "email": "kim@example.com", "password": "a good long passphrase"}
    client.post(f"{API}/auth/register", json=newcomer)
    kim = sign_in(client, "kim")
    waiting = client.get(f"{SUBSCRIPTIONS}?status=waiting", headers=staff).json["subscriptions"]
    assert [entry["customer_name"] for entry in waiting] == ["kim"]
    assert client.get(f"{API}/subscription", headers=kim).json["starts_at"] is None

    approved = client.put(f"{SUBSCRIPTIONS}/{waiting[0]['id']}", json={"action": "approve"}, headers=staff)

    assert (approved.status_code, approved.json["status"]) == (200, "active")
    assert client.get(f"{API}/subscription", headers=kim).json["status"] == "active"


def sign_in(client: Client, username: str) -> Headers:
    answer = client.post(
        f"{API}/auth/login", json={"username": username, "password": "a good long passphrase"}
    )
    return {"Authorization": f"Bearer {answer.json['access_token']}"}


def test_the_document_tells_the_one_table_of_actions(client: Client) -> None:
    put = client.get("/openapi.json").json["paths"][f"{SUBSCRIPTIONS}/{{id}}"]["put"]

    assert "pause what is active" in put["description"]
    assert {"400", "401", "403", "404", "409", "412"} <= set(put["responses"])
