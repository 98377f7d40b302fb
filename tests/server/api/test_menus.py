"""`/api/coocook/chefs/{id}/menus` and `/api/coocook/menus/{id}`: what the chefs cook."""

from collections.abc import Callable
from typing import Any

import pytest

from coocook_server.bootstrap import CooCook
from tests.server.api.conftest import CHEF, CUSTOMER, Client, Headers

MENUS = "/api/coocook/chefs/1/menus"
SPRING: dict[str, Any] = {
    "name": "봄의 식탁",
    "description": "From the market",
    "price_per_guest": 85.5,
    "smallest_guests": 2,
    "most_guests": 8,
    "courses": ["잣죽", "Grilled short ribs"],
    "active": True,
}

SignIn = Callable[[str], Headers]


def test_a_menu_is_added_and_read_by_anyone(client: Client) -> None:
    made = client.post(MENUS, json=SPRING, headers=CHEF)

    assert made.status_code == 201
    assert made.json.items() >= {**SPRING, "id": 1, "chef_id": 1, "position": 1, "version": 1}.items()
    assert '"price_per_guest":85.5,' in made.text
    assert made.headers["Location"] == "/api/coocook/menus/1"
    assert client.get("/api/coocook/menus/1").json == made.json
    assert client.get(MENUS).json == {"menus": [made.json]}


def test_what_is_left_out_gets_its_default(client: Client) -> None:
    made = client.post(MENUS, json={"name": "Simple", "price_per_guest": 50}, headers=CHEF).json

    assert (made["smallest_guests"], made["most_guests"], made["courses"]) == (1, None, [])
    assert (made["description"], made["active"]) == ("", True)


def test_an_inactive_menu_is_shown_to_its_chef_and_staff_only(client: Client, token_of: SignIn) -> None:
    client.post(MENUS, json={**SPRING, "active": False}, headers=CHEF)

    for headers, count, status in (
        ({}, 0, 404),
        (CUSTOMER, 0, 404),
        ({"Authorization": "Bearer gone"}, 0, 404),
        (CHEF, 1, 200),
        (token_of("staff"), 1, 200),
    ):
        assert len(client.get(MENUS, headers=headers).json["menus"]) == count
        assert client.get("/api/coocook/menus/1", headers=headers).status_code == status
    assert client.get(MENUS).headers["Cache-Control"] == "private, no-cache"


def test_a_menu_is_changed_if_it_is_the_one_that_was_read(client: Client, token_of: SignIn) -> None:
    tag = client.post(MENUS, json=SPRING, headers=CHEF).headers["ETag"]
    menu = "/api/coocook/menus/1"

    changed = client.put(menu, json={**SPRING, "name": "Summer"}, headers=CHEF | {"If-Match": tag})
    stale = client.put(menu, json=SPRING, headers=token_of("staff") | {"If-Match": tag})

    assert (changed.status_code, changed.json["name"], changed.json["version"]) == (200, "Summer", 2)
    assert (stale.status_code, stale.content_type) == (412, "application/problem+json")
    assert client.get(menu, headers={"If-None-Match": changed.headers["ETag"]}).status_code == 304


def test_a_menu_is_removed(client: Client) -> None:
    client.post(MENUS, json=SPRING, headers=CHEF)

    removed = client.open("/api/coocook/menus/1", method="DELETE", headers=CHEF)

    assert (removed.status_code, removed.text) == (204, "")
    assert "Content-Type" not in removed.headers
    assert client.get("/api/coocook/menus/1").status_code == 404


def test_menus_are_put_in_another_order(client: Client) -> None:
    ids = [client.post(MENUS, json={**SPRING, "name": name}, headers=CHEF).json["id"] for name in "abc"]

    answer = client.put(f"{MENUS}/order", json={"ids": ids[::-1]}, headers=CHEF)
    other = client.put(f"{MENUS}/order", json={"ids": ids[:2]}, headers=CHEF)

    assert [menu["name"] for menu in answer.json["menus"]] == ["c", "b", "a"]
    assert client.get(MENUS).json == answer.json
    assert (other.status_code, other.json["rule"]) == (409, "changed_since")


@pytest.mark.parametrize(
    ("method", "path", "body"),
    [
        ("POST", MENUS, {"name": 5}),
        ("PUT", f"{MENUS}/order", {"ids": "all"}),
        ("PUT", "/api/coocook/menus/1", {"name": 5}),
        ("DELETE", "/api/coocook/menus/1", None),
    ],
)
def test_who_may_not_is_told_so_before_the_body_is_looked_at(
    client: Client, token_of: SignIn, method: str, path: str, body: object
) -> None:
    client.post(MENUS, json=SPRING, headers=CHEF)

    def ask(path: str, headers: Headers) -> int:
        return int(client.open(path, method=method, json=body, headers=headers).status_code)

    nowhere = path.replace("chefs/1", "chefs/99").replace("menus/1", "menus/99")
    assert (ask(path, {}), ask(nowhere, {})) == (401, 401)
    assert (ask(nowhere, CUSTOMER), ask(path, CUSTOMER)) == (404, 403)
    if body is not None:
        assert ask(path, CHEF) == 400


def test_a_chef_does_not_touch_the_menus_of_another(client: Client, demo: CooCook) -> None:
    answer = client.post("/api/coocook/chefs/2/menus", json=SPRING, headers=CHEF)

    assert (answer.status_code, answer.json["title"]) == (403, "Forbidden")
    assert demo.menus.of(2) == ()


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"name": ""}, "name"),
        ({"name": None}, "name"),
        ({"name": "a\0b"}, "name"),
        ({"price_per_guest": -1}, "price_per_guest"),
        ({"price_per_guest": "85"}, "price_per_guest"),
        ({"price_per_guest": True}, "price_per_guest"),
        ({"price_per_guest": 1.005}, "price_per_guest"),
        ({"price_per_guest": 1e300}, "price_per_guest"),
        ({"smallest_guests": 0}, "smallest_guests"),
        ({"smallest_guests": 2.5}, "smallest_guests"),
        ({"most_guests": 1}, "most_guests"),
        ({"most_guests": 2**70}, "most_guests"),
        ({"courses": "soup"}, "courses"),
        ({"courses": ["soup", ""]}, "courses"),
        ({"courses": ["soup", 5]}, "courses"),
        ({"courses": ["soup"] * 31}, "courses"),
        ({"active": "yes"}, "active"),
        ({"chef_id": 2}, "chef_id"),
    ],
)
def test_a_bad_field_is_named(client: Client, wrong: dict[str, object], field: str) -> None:
    answer = client.post(MENUS, json=SPRING | wrong, headers=CHEF)

    assert (answer.status_code, answer.content_type) == (400, "application/problem+json")
    assert set(answer.json["errors"]) == {field}
