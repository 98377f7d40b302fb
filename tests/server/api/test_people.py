"""`/api/coocook/accounts`: who sees and changes whose account."""

from collections.abc import Callable
from typing import Any

import pyotp
import pytest

from coocook_server.bootstrap import CooCook
from coocook_server.models.account import DESK, Role
from coocook_server.services.accounts import AccountDraft
from tests.server.api.conftest import CHEF, CUSTOMER, Client, Headers

ACCOUNTS = "/api/coocook/accounts"
PASSWORD = "a good long passphrase"
HANA = {
    "username": "hana",
    "password": PASSWORD,
    "email": "hana@example.com",
    "role": "staff",
    "name": "Hana",
}


@pytest.fixture
def boss(demo: CooCook, token_of: Callable[[str], Headers]) -> Headers:
    demo.accounts.add(AccountDraft("boss", PASSWORD, "boss@example.com"), Role.ADMINISTRATOR, by=DESK)
    return token_of("boss")


def test_an_administrator_adds_an_account_that_can_sign_in(client: Client, boss: Headers) -> None:
    added = client.post(ACCOUNTS, json=HANA, headers=boss)

    assert added.status_code == 201
    assert (added.json["username"], added.json["role"], added.json["active"]) == ("hana", "staff", True)
    read = client.get(added.headers["Location"], headers=boss)
    assert (read.json, read.headers["ETag"]) == (added.json, added.headers["ETag"])
    signed_in = client.post("/api/coocook/auth/login", json={"username": "hana", "password": PASSWORD})
    assert signed_in.status_code == 200


def test_a_chefs_account_is_linked_and_sees_its_own_bookings_only(client: Client, boss: Headers) -> None:
    sofia = HANA | {"username": "sofia", "email": "sofia@example.com", "role": "chef", "chef_id": 2}

    added = client.post(ACCOUNTS, json=sofia, headers=boss)
    assert (added.status_code, added.json["chef_id"]) == (201, 2)
    tokens = client.post("/api/coocook/auth/login", json={"username": "sofia", "password": PASSWORD}).json
    own = {"Authorization": f"Bearer {tokens['access_token']}"}

    listed = client.get("/api/coocook/bookings", headers=own).json["bookings"]
    assert {booking["chef_id"] for booking in listed} == {2}
    assert client.get("/api/coocook/bookings/1", headers=own).status_code == 404
    assert client.get(ACCOUNTS, headers=own).status_code == 403
    again = client.post(ACCOUNTS, json=sofia | {"username": "x2x", "email": "x@example.com"}, headers=boss)
    assert (again.status_code, again.json["rule"]) == (409, "chef_has_account")


@pytest.mark.parametrize(
    ("changed", "status", "field"),
    [
        ({"role": "king"}, 400, "role"),
        ({"role": None}, 400, "role"),
        ({"password": "short"}, 400, "password"),
        ({"email": "nowhere"}, 400, "email"),
        ({"phone": "call me"}, 400, "phone"),
        ({"chef_id": 2}, 400, "chef_id"),
        ({"version": 2}, 400, "version"),
        ({"role": "chef", "chef_id": 77}, 404, None),
        ({"username": "DEMO"}, 409, None),
    ],
)
def test_an_account_that_cannot_be_is_refused(
    client: Client, boss: Headers, changed: dict[str, Any], status: int, field: str | None
) -> None:
    answer = client.post(ACCOUNTS, json=HANA | changed, headers=boss)

    assert answer.status_code == status
    assert set(answer.json.get("errors", {})) == ({field} if field else set())


def test_staff_find_customers_and_nobody_else(client: Client, staff: Headers, boss: Headers) -> None:
    found = client.get(ACCOUNTS, query_string={"q": "demo"}, headers=staff)
    assert [account["username"] for account in found.json["accounts"]] == ["demo"]
    assert found.json["total"] == 1

    assert client.get(f"{ACCOUNTS}?role=staff", headers=staff).status_code == 403
    everybody = client.get(f"{ACCOUNTS}?sort=id", headers=boss).json["accounts"]
    assert [account["username"] for account in everybody] == ["demo", "park.minjun", "staff", "boss"]


def test_a_list_is_read_in_parts(client: Client, boss: Headers, demo: CooCook) -> None:
    for number in range(5):
        demo.accounts.add_caller(f"Caller {number}", "02-555-0101", by=DESK)
    first = client.get(f"{ACCOUNTS}?per_page=3&role=customer", headers=boss).json
    second = client.get(
        f"{ACCOUNTS}?per_page=3&role=customer&cursor={first['next_cursor']}", headers=boss
    ).json

    assert (first["total"], second["next_cursor"]) == (6, None)
    names = [account["name"] for account in first["accounts"] + second["accounts"]]
    assert names == [*(f"Caller {number}" for number in range(5)), "Demo Customer"]
    for bad in ("per_page=0", "page=0", "cursor=x", "sort=email", "role=king", "colour=red"):
        assert client.get(f"{ACCOUNTS}?{bad}", headers=boss).status_code == 400


def test_checks_come_in_the_order_401_404_403_400(
    client: Client, staff: Headers, boss: Headers, demo: CooCook
) -> None:
    demo_account, boss_account = demo.accounts.by_username("demo"), demo.accounts.by_username("boss")
    assert demo_account is not None
    assert boss_account is not None
    own, other = f"{ACCOUNTS}/{demo_account.id}", f"{ACCOUNTS}/{boss_account.id}"
    bad = {"role": "king"}

    def put(path: str, headers: Headers | None) -> int:
        status: int = client.put(path, json=bad, headers=headers).status_code
        return status

    assert put(own, None) == 401
    assert put(f"{ACCOUNTS}/99999", boss) == 404
    assert put(other, CUSTOMER) == 404
    assert put(own, CUSTOMER) == 403
    assert put(own, CHEF) == 404
    assert put(own, staff) == 403
    assert put(other, staff) == 403
    assert put(own, boss) == 400
    for headers, status in ((None, 401), (CUSTOMER, 403), (CHEF, 403), (staff, 403), (boss, 400)):
        assert client.post(ACCOUNTS, json=bad, headers=headers).status_code == status
    for headers, status in ((None, 401), (CUSTOMER, 200), (CHEF, 404), (staff, 200), (boss, 200)):
        assert client.get(own, headers=headers).status_code == status


def test_a_deactivated_account_is_out_at_once(client: Client, boss: Headers) -> None:
    id = client.post(ACCOUNTS, json=HANA, headers=boss).json["id"]
    signing_in = {"username": "hana", "password": PASSWORD}
    tokens = client.post("/api/coocook/auth/login", json=signing_in).json
    hana = {"Authorization": f"Bearer {tokens['access_token']}"}
    assert client.get("/api/coocook/auth/me", headers=hana).status_code == 200

    ended = client.put(f"{ACCOUNTS}/{id}", json={"active": False}, headers=boss)

    assert (ended.status_code, ended.json["active"]) == (200, False)
    assert client.get("/api/coocook/auth/me", headers=hana).status_code == 401
    assert client.post("/api/coocook/auth/login", json=signing_in).status_code == 401
    client.put(f"{ACCOUNTS}/{id}", json={"active": True}, headers=boss)
    assert client.get("/api/coocook/auth/me", headers=hana).status_code == 401
    assert client.post("/api/coocook/auth/login", json=signing_in).status_code == 200


def test_another_role_counts_from_the_next_sign_in(client: Client, boss: Headers) -> None:
    id = client.post(ACCOUNTS, json=HANA, headers=boss).json["id"]

    changed = client.put(f"{ACCOUNTS}/{id}", json={"role": "customer", "name": "하나"}, headers=boss)

    assert (changed.json["role"], changed.json["name"]) == ("customer", "하나")
    tokens = client.post("/api/coocook/auth/login", json={"username": "hana", "password": PASSWORD}).json
    hana = {"Authorization": f"Bearer {tokens['access_token']}"}
    assert client.get(ACCOUNTS, headers=hana).status_code == 403


def test_the_last_administrator_stays(client: Client, boss: Headers) -> None:
    id = client.get("/api/coocook/auth/me", headers=boss).json["id"]

    for change in ({"active": False}, {"role": "staff"}):
        refused = client.put(f"{ACCOUNTS}/{id}", json=change, headers=boss)
        assert (refused.status_code, refused.json["rule"]) == (409, "last_administrator")


def test_what_was_changed_meanwhile_is_not_overwritten(client: Client, boss: Headers) -> None:
    added = client.post(ACCOUNTS, json=HANA, headers=boss)
    path, tag = added.headers["Location"], added.headers["ETag"]

    assert client.get(path, headers=boss | {"If-None-Match": tag}).status_code == 304
    assert client.put(path, json={"name": "One"}, headers=boss | {"If-Match": tag}).status_code == 200
    assert client.put(path, json={"name": "Two"}, headers=boss | {"If-Match": tag}).status_code == 412
    assert client.get(path, headers=boss).json["name"] == "One"


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"name": ""}, "name"),
        ({"phone": "x"}, "phone"),
        ({"role": "king"}, "role"),
        ({"active": 1}, "active"),
    ],
)
def test_a_change_that_cannot_be_names_the_field(
    client: Client, boss: Headers, change: dict[str, Any], field: str
) -> None:
    path = client.post(ACCOUNTS, json=HANA, headers=boss).headers["Location"]

    refused = client.put(path, json=change, headers=boss)

    assert (refused.status_code, set(refused.json["errors"])) == (400, {field})


def test_staff_note_a_caller_who_cannot_sign_in(client: Client, staff: Headers) -> None:
    added = client.post(f"{ACCOUNTS}/callers", json={"name": "김하늘", "phone": "02-555-0101"}, headers=staff)

    assert added.status_code == 201
    assert (added.json["name"], added.json["phone"], added.json["email"]) == ("김하늘", "02-555-0101", None)
    assert client.get(added.headers["Location"], headers=staff).json == added.json
    found = client.get(ACCOUNTS, query_string={"q": "02-555"}, headers=staff).json
    assert [account["id"] for account in found["accounts"]] == [added.json["id"]]
    bad = client.post(f"{ACCOUNTS}/callers", json={"name": "", "phone": "x"}, headers=staff)
    assert (bad.status_code, set(bad.json["errors"])) == (400, {"name", "phone"})
    assert client.post(f"{ACCOUNTS}/callers", json={}, headers=CUSTOMER).status_code == 403


def test_an_administrator_signs_somebody_out_and_takes_off_a_lost_app(
    client: Client, boss: Headers, staff: Headers, demo: CooCook
) -> None:
    demo.accounts.register(AccountDraft("minji", PASSWORD, "minji@example.com"))
    session = demo.sessions.sign_in("minji", PASSWORD)
    setup = demo.two_factor.begin(PASSWORD, by=session)
    demo.two_factor.confirm(pyotp.TOTP(setup.secret).at(demo.clock()), by=session)
    own = f"{ACCOUNTS}/{session.account.id}"

    for path in (f"{own}/sessions", f"{own}/two-factor"):
        assert client.delete(path).status_code == 401
        assert client.delete(path, headers=CUSTOMER).status_code == 404
        assert client.delete(path, headers=staff).status_code == 403
    assert client.delete(f"{ACCOUNTS}/999/two-factor", headers=boss).status_code == 404
    assert client.delete(f"{own}/sessions", headers=boss).json == {"ended": 1}
    assert client.delete(f"{own}/two-factor", headers=boss).json == {"on": False}

    assert not demo.sessions.sign_in("minji", PASSWORD).second_factor
    assert demo.history.of("user", session.account.id)[0].actor_name == "boss"
