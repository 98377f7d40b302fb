"""Hours, time off, holidays and rules over the API."""

from typing import Any

import pytest

from coocook_server.bootstrap import CooCook
from tests.server.api.conftest import CHEF, CUSTOMER, Client, SignIn

CHEFS = "/api/coocook/chefs"
SUNDAY = "2026-03-01"


def offered(client: Client, day: str = SUNDAY) -> list[str]:
    answer = client.get(f"{CHEFS}/1/availability?from={day}&to={day}")
    times: list[str] = answer.json["days"][0]["start_times"]
    return times


def test_a_chef_sets_their_week(client: Client) -> None:
    hours = [{"weekday": 6, "starts": "18:00", "ends": "00:00"}]

    answer = client.put(f"{CHEFS}/1/hours", headers=CHEF, json={"hours": hours})

    assert (answer.status_code, answer.json) == (200, {"hours": hours})
    assert client.get(f"{CHEFS}/1/hours").json == {"hours": hours}
    assert (offered(client)[0], offered(client)[-1]) == ("18:00", "22:00")


def test_a_date_differs_and_follows_the_week_again(client: Client) -> None:
    address = f"{CHEFS}/1/dated-hours/{SUNDAY}"
    before = offered(client)

    client.put(address, headers=CHEF, json={"hours": [{"starts": "09:00", "ends": "11:00"}]})
    listed = client.get(f"{CHEFS}/1/dated-hours?from={SUNDAY}").json["dated_hours"]
    assert listed == [{"date": SUNDAY, "hours": [{"starts": "09:00", "ends": "11:00"}]}]
    assert offered(client) == ["09:00"]

    client.put(address, headers=CHEF, json={"hours": []})
    assert offered(client) == []

    assert client.delete(address, headers=CHEF).status_code == 200
    assert offered(client) == before


def test_time_off_is_added_listed_and_taken_back(client: Client) -> None:
    wish = {"first_date": SUNDAY, "last_date": SUNDAY, "reason": "가족 모임"}

    added = client.post(f"{CHEFS}/1/time-off", headers=CHEF, json=wish)

    assert added.status_code == 201
    assert added.json["booking_ids"] == []
    assert added.json["time_off"]["last_date"] == "2026-03-02"
    assert client.get(f"{CHEFS}/1/time-off", headers=CHEF).json["time_off"][0]["reason"] == "가족 모임"
    assert offered(client) == []
    id = added.json["time_off"]["id"]
    assert client.delete(f"{CHEFS}/1/time-off/{id}", headers=CHEF).status_code == 200
    assert client.delete(f"{CHEFS}/1/time-off/{id}", headers=CHEF).status_code == 404
    assert offered(client) != []


def test_holidays_are_for_staff_to_set_and_for_all_to_read(client: Client, token_of: SignIn) -> None:
    address = f"/api/coocook/holidays/{SUNDAY}"
    assert client.put(address, headers=CHEF, json={"name": "삼일절"}).status_code == 403

    staff = token_of("staff")
    assert client.put(address, headers=staff, json={"name": "삼일절"}).status_code == 200
    assert client.get("/api/coocook/holidays").json == {"holidays": [{"date": SUNDAY, "name": "삼일절"}]}
    assert offered(client) == []
    assert client.delete(address, headers=staff).status_code == 200
    assert client.delete(address, headers=staff).status_code == 404


@pytest.mark.parametrize(
    ("method", "path", "body"),
    [
        ("PUT", f"{CHEFS}/2/hours", {"hours": []}),
        ("PUT", f"{CHEFS}/2/dated-hours/{SUNDAY}", {"hours": []}),
        ("DELETE", f"{CHEFS}/2/dated-hours/{SUNDAY}", None),
        ("GET", f"{CHEFS}/2/time-off", None),
        ("POST", f"{CHEFS}/2/time-off", {"first_date": SUNDAY, "last_date": SUNDAY}),
        ("DELETE", f"{CHEFS}/2/time-off/1", None),
        ("PUT", f"{CHEFS}/1/rules", {}),
        ("PUT", "/api/coocook/rules", {}),
        ("PUT", f"/api/coocook/holidays/{SUNDAY}", {"name": "x"}),
        ("DELETE", f"/api/coocook/holidays/{SUNDAY}", None),
    ],
)
def test_another_chefs_schedule_and_the_rules_are_not_a_chefs_to_change(
    client: Client, method: str, path: str, body: Any
) -> None:
    assert client.open(path, method=method, headers=CHEF, json=body).status_code == 403
    assert client.open(path, method=method, headers=CUSTOMER, json=body).status_code == 403
    assert client.open(path, method=method, json=body).status_code == 401


@pytest.mark.parametrize(
    ("path", "body", "field"),
    [
        (f"{CHEFS}/1/hours", {"hours": [{"weekday": 7, "starts": "09:00", "ends": "10:00"}]}, "hours"),
        (f"{CHEFS}/1/hours", {"hours": [{"weekday": 0, "starts": "10:00", "ends": "09:00"}]}, "hours"),
        (f"{CHEFS}/1/dated-hours/2026-02-30", {"hours": []}, "date"),
        (f"{CHEFS}/1/dated-hours/1999-01-01", {"hours": []}, "date"),
        (f"{CHEFS}/1/dated-hours/tomorrow", {"hours": []}, "date"),
    ],
)
def test_bad_hours_are_refused_with_the_field_named(client: Client, path: str, body: Any, field: str) -> None:
    answer = client.put(path, headers=CHEF, json=body)

    assert answer.status_code == 400
    assert field in answer.json["errors"]


def test_staff_choose_the_rules_and_everybody_reads_them(client: Client, token_of: SignIn) -> None:
    staff = token_of("staff")

    chosen = client.put(f"{CHEFS}/1/rules", headers=staff, json={"most_guests": 8, "travel_fee": 12.5})

    assert chosen.status_code == 200
    assert chosen.json["chosen"]["most_guests"] == 8
    rules = client.get(f"{CHEFS}/1/rules").json["rules"]
    assert (rules["most_guests"], rules["travel_fee"], rules["grid_minutes"]) == (8, 12.5, 30)
    assert client.get("/api/coocook/rules").json["rules"]["most_guests"] is None


def test_a_rule_that_makes_no_sense_is_named(client: Client, token_of: SignIn) -> None:
    answer = client.put("/api/coocook/rules", headers=token_of("staff"), json={"grid_minutes": 7})

    assert (answer.status_code, set(answer.json["errors"])) == (400, {"grid_minutes"})


def test_staff_book_for_a_caller_past_a_rule(client: Client, token_of: SignIn, demo: CooCook) -> None:
    caller = token_of("caller")
    id = client.get("/api/coocook/auth/me", headers=caller).json["id"]
    wish = {"chef_id": 1, "booking_date": SUNDAY, "start_time": "07:00", "duration_hours": 2}
    staff = token_of("staff")

    unnamed = client.post("/api/coocook/bookings", headers=staff, json=wish)
    assert set(unnamed.json["errors"]) == {"customer_id"}
    wish["customer_id"] = id
    assert client.post("/api/coocook/bookings", headers=staff, json=wish).json["rule"] == "working_hours"
    made = client.post("/api/coocook/bookings", headers=staff, json=wish | {"overrule": True})

    assert made.status_code == 201
    assert (made.json["user_id"], made.json["overruled"]) == (id, ["working_hours"])


def test_the_cost_of_cancelling_is_told_and_then_owed(client: Client, token_of: SignIn) -> None:
    told = client.get("/api/coocook/bookings/4/cancellation", headers=CUSTOMER)

    assert told.status_code == 200
    assert (told.json["fee"], told.json["refund"]) == (220, 0)
    cancelled = client.post("/api/coocook/bookings/4/cancel", headers=CUSTOMER)
    assert cancelled.json["cancellation_fee"] == 220
    assert cancelled.json["cancellation_policy"]["full_refund_hours"] == 48


def test_staff_charge_for_a_cancellation_when_they_say_so(client: Client, token_of: SignIn) -> None:
    address, staff = "/api/coocook/bookings/4/cancel", token_of("staff")

    assert client.post(address, headers=staff, json={"charge": "yes"}).status_code == 400
    assert client.post(address, headers=staff, json={"charge": True}).json["cancellation_fee"] == 220
