"""`/api/coocook/chefs`: who can be hired, and when."""

from typing import Any

import pytest

from coocook_server.bootstrap import CooCook
from coocook_server.models.account import DESK
from coocook_server.services.chefs import ChefDraft
from tests.server.api.conftest import CHEF, CUSTOMER, Client, SignIn

CHEFS = "/api/coocook/chefs"


def test_anyone_lists_the_active_chefs(client: Client, demo: CooCook) -> None:
    demo.chefs.add(ChefDraft("Hidden", "None", 1, active=False), by=DESK)

    answer = client.get(CHEFS)

    assert answer.status_code == 200
    assert answer.json["total"] == len(answer.json["chefs"]) == 5
    assert answer.json["next_cursor"] is None
    assert set(answer.json["chefs"][0]) == {
        "id", "name", "cuisine", "hourly_rate", "bio", "location", "photo_url", "rating", "review_count",
        "service_area", "service_radius_km",
    }  # fmt: skip


def test_a_chef_is_shown_with_its_fields_at_the_top(client: Client) -> None:
    chef = client.get(f"{CHEFS}/1").json

    assert (chef["id"], chef["name"], chef["cuisine"]) == (1, "Park Min-jun", "Korean")


def test_money_is_an_exact_json_number(client: Client) -> None:
    assert '"hourly_rate":125,' in client.get(f"{CHEFS}/1").text
    assert '"hourly_rate":132.5,' in client.get(f"{CHEFS}/4").text


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("q=서연", [5]),
        ("cuisine=korean", [1]),
        ("min_rate=125&max_rate=132.50", [1, 4]),
        ("date=2026-03-01", [1, 2, 3, 4, 5]),
        ("date=2020-01-01", []),
        ("date=2026-03-01&time=18:00&duration_hours=2", [1, 2, 3, 4]),
        ("date=2026-03-01&time=21:30&duration_hours=2", []),
        ("q=seoul+korean+min", [1]),
        ("guests=4", [1, 2, 3, 4, 5]),
        ("duration_hours=13", []),
        ("min_rating=4.5", []),
        ("sort=-created_at&per_page=1", [5]),
        ("sort=-hourly_rate&per_page=2", [3, 4]),
        ("per_page=2&page=3", [5]),
        ("page=9", []),
    ],
)
def test_chefs_are_filtered_sorted_and_paged(client: Client, query: str, ids: list[int]) -> None:
    assert [chef["id"] for chef in client.get(f"{CHEFS}?{query}").json["chefs"]] == ids


def test_the_cursor_leads_to_the_next_part(client: Client) -> None:
    first = client.get(f"{CHEFS}?per_page=3&sort=name").json
    second = client.get(f"{CHEFS}?per_page=3&sort=name&cursor={first['next_cursor']}").json

    assert len({chef["id"] for chef in first["chefs"] + second["chefs"]}) == 5
    assert second["next_cursor"] is None


@pytest.mark.parametrize(
    ("query", "field"),
    [
        ("per_page=0", "per_page"),
        ("per_page=101", "per_page"),
        ("per_page=many", "per_page"),
        ("page=501&per_page=20", "page"),
        ("page=0", "page"),
        ("min_rate=cheap", "min_rate"),
        ("min_rate=1.001", "min_rate"),
        ("max_rate=NaN", "max_rate"),
        ("max_rate=-1", "max_rate"),
        ("date=2026-02-30", "date"),
        ("date=tomorrow", "date"),
        ("time=18:00", "time"),
        ("date=2026-03-01&time=evening", "time"),
        ("date=2026-03-01&duration_hours=0", "duration_hours"),
        ("guests=0", "guests"),
        ("guests=some", "guests"),
        ("min_rating=0", "min_rating"),
        ("min_rating=6", "min_rating"),
        ("date=0000-00-00", "date"),
        ("sort=password", "sort"),
        ("q=a%00b", "q"),
        ("cursor=nonsense", "cursor"),
        ("colour=red", "colour"),
        ("sort=id&sort=name", "sort"),
    ],
)
def test_a_bad_parameter_is_named(client: Client, query: str, field: str) -> None:
    answer = client.get(f"{CHEFS}?{query}")

    assert answer.status_code == 400
    assert answer.content_type == "application/problem+json"
    assert set(answer.json["errors"]) == {field}


@pytest.mark.parametrize(
    "id", ["0", "99", "-1", "9" * 30, "one", "1.0", "1' OR '1'='1", "1%00", "1;DROP TABLE chef"]
)
def test_no_such_chef_is_404(client: Client, id: str) -> None:
    answer = client.get(f"{CHEFS}/{id}")

    assert answer.status_code == 404
    assert answer.json["title"] == "Not Found"


def test_what_is_current_is_not_sent_again(client: Client, demo: CooCook) -> None:
    for path in (CHEFS, f"{CHEFS}/1"):
        tag = client.get(path).headers["ETag"]
        assert client.get(path, headers={"If-None-Match": tag}).status_code == 304
        demo.chefs.change(1, ChefDraft("Park Min-jun", "Korean", 125, bio=path), by=DESK)
        assert client.get(path, headers={"If-None-Match": tag}).status_code == 200
        changed = client.get(path, headers={"If-Match": tag})
        assert (changed.status_code, changed.content_type) == (412, "application/problem+json")


def test_the_free_times_are_told_day_by_day(client: Client) -> None:
    answer = client.get(f"{CHEFS}/1/availability?from=2026-03-01&to=2026-03-02&duration_hours=10.5").json

    assert answer == {
        "chef_id": 1,
        "duration_hours": 10.5,
        "timezone": "Asia/Seoul",
        "days": [
            {"date": "2026-03-01", "start_times": ["11:00", "11:30"]},
            {"date": "2026-03-02", "start_times": ["11:00", "11:30"]},
        ],
    }


def test_without_dates_the_next_two_weeks_are_told(client: Client) -> None:
    answer = client.get(f"{CHEFS}/1/availability").json

    assert [day["date"] for day in answer["days"]][::13] == ["2026-02-25", "2026-03-10"]
    assert answer["duration_hours"] == 2


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("99/availability", 404),
        ("99/availability?from=never", 404),
        ("1/availability?from=2026-02-30", 400),
        ("1/availability?from=2026-03-02&to=2026-03-01", 400),
        ("1/availability?from=2026-01-01&to=2026-12-31", 400),
        ("1/availability?from=0001-01-01", 400),
        ("1/availability?from=9999-12-31", 400),
        ("1/availability?duration_hours=0", 400),
        ("1/availability?duration_hours=0.001", 400),
        ("1/availability?duration_hours=25", 400),
        ("1/availability?until=2026-03-01", 400),
    ],
)
def test_a_question_about_times_that_makes_no_sense_is_refused(
    client: Client, path: str, status: int
) -> None:
    assert client.get(f"{CHEFS}/{path}").status_code == status


def test_staff_add_a_chef_whom_customers_then_book(client: Client, token_of: SignIn) -> None:
    staff = token_of("staff")
    wish = {
        "name": "김지우",
        "cuisine": "Korean",
        "hourly_rate": 87.5,
        "service_area": "Seoul, north of the river",
        "service_radius_km": 15,
    }

    added = client.post(CHEFS, headers=staff, json=wish)

    assert added.status_code == 201
    shown = client.get(added.headers["Location"]).json
    assert {name: shown[name] for name in wish} == wish
    assert client.get(f"{added.headers['Location']}/hours").json["hours"]


def test_staff_change_a_chef_they_have_just_read(client: Client, token_of: SignIn) -> None:
    staff, address = token_of("staff"), f"{CHEFS}/2"
    wish = {"name": "Sofia Marino", "cuisine": "Italian", "hourly_rate": 115, "active": False}
    read = client.get(address).headers["ETag"]
    hours = client.get(f"{address}/hours").json

    changed = client.put(address, headers=staff | {"If-Match": read}, json=wish)

    assert (changed.status_code, changed.json["hourly_rate"], changed.json["active"]) == (200, 115, False)
    assert client.get(address).status_code == 404
    assert client.put(address, headers=staff | {"If-Match": read}, json=wish).status_code == 412
    assert client.put(address, headers=staff, json=wish | {"active": True}).status_code == 200
    assert client.get(f"{address}/hours").json == hours


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"name": ""}, "name"),
        ({"hourly_rate": -1}, "hourly_rate"),
        ({"hourly_rate": 1.234}, "hourly_rate"),
        ({"service_radius_km": -1}, "service_radius_km"),
        ({"rating": 5}, "rating"),
    ],
)
def test_a_chef_that_makes_no_sense_is_refused(
    client: Client, token_of: SignIn, changed: dict[str, Any], field: str
) -> None:
    wish = {"name": "Kim", "cuisine": "Korean", "hourly_rate": 100} | changed

    refused = client.post(CHEFS, headers=token_of("staff"), json=wish)

    assert (refused.status_code, set(refused.json["errors"])) == (400, {field})


def test_only_staff_add_and_change_chefs(client: Client) -> None:
    wish = {"name": "Kim", "cuisine": "Korean", "hourly_rate": 100}

    assert client.post(CHEFS, json=wish).status_code == 401
    assert client.post(CHEFS, headers=CUSTOMER, json=wish).status_code == 403
    assert client.put(f"{CHEFS}/1", headers=CHEF, json=wish).status_code == 403
    assert client.put(f"{CHEFS}/99", headers=CHEF, json=wish).status_code == 404
