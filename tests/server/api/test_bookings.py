"""`/api/coocook/bookings`: made, read, answered, cancelled and moved, each by those who may."""

from typing import Any

import pytest

from coocook_server.app import create_app
from coocook_server.bootstrap import CooCook, open_coocook
from coocook_server.models.account import DESK
from coocook_server.models.booking import Status
from tests.server.api.conftest import CHEF, CUSTOMER, Client, Headers, SignIn

BOOKINGS = "/api/coocook/bookings"
EVENING: dict[str, Any] = {
    "chef_id": 1,
    "booking_date": "2026-03-01",
    "start_time": "18:00",
    "duration_hours": 2,
    "special_requests": "No nuts",
}


def test_a_booking_is_made_and_read_again(client: Client) -> None:
    made = client.post(BOOKINGS, json=EVENING, headers=CUSTOMER)

    assert made.status_code == 201
    assert made.headers["Location"] == f"{BOOKINGS}/8"
    assert made.headers["ETag"] == '"b8-1"'
    assert made.json.items() >= {**EVENING, "id": 8, "status": "pending", "total_price": 250}.items()
    assert '"total_price":250,' in made.text
    assert made.json["starts_at"] == "2026-03-01T09:00:00Z"
    assert client.get(f"{BOOKINGS}/8", headers=CUSTOMER).json == made.json


def test_everybody_lists_their_own(client: Client, token_of: SignIn) -> None:
    def total(headers: Headers) -> int:
        answer = client.get(BOOKINGS, headers=headers).json
        assert len(answer["bookings"]) == answer["total"]
        return int(answer["total"])

    assert total(CUSTOMER) == total(token_of("staff")) == 7
    assert total(CHEF) == 1
    assert total(token_of("stranger")) == 0


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("status=completed", [2]),
        ("chef_id=3&sort=id", [3, 7]),
        ("from=2026-02-27&sort=starts_at", [5, 6, 7]),
        ("to=2026-02-20", [2]),
        ("sort=-total_price&per_page=2", [7, 5]),
    ],
)
def test_bookings_are_filtered_sorted_and_paged(client: Client, query: str, ids: list[int]) -> None:
    found = client.get(f"{BOOKINGS}?{query}", headers=CUSTOMER).json["bookings"]

    assert [booking["id"] for booking in found] == ids


@pytest.mark.parametrize(
    ("query", "field"),
    [("status=agreed", "status"), ("chef_id=x", "chef_id"), ("chef_id=" + "9" * 30, "chef_id"),
     ("from=31.12.2026", "from"), ("sort=phone", "sort"), ("user_id=1", "user_id")],
)  # fmt: skip
def test_a_bad_parameter_is_named(client: Client, query: str, field: str) -> None:
    answer = client.get(f"{BOOKINGS}?{query}", headers=CUSTOMER)

    assert answer.status_code == 400
    assert set(answer.json["errors"]) == {field}


def test_a_text_that_is_too_long_is_told_in_characters(client: Client) -> None:
    answer = client.post(BOOKINGS, json=EVENING | {"allergies": "x" * 1001}, headers=CUSTOMER)

    assert answer.status_code == 400
    assert answer.json["errors"] == {"allergies": "may have at most 1000 characters"}


def test_a_text_that_is_left_empty_is_told_to_be_needed(client: Client) -> None:
    menu = {"name": "", "price_per_guest": 45}

    answer = client.post("/api/coocook/chefs/1/menus", json=menu, headers=CHEF)

    assert answer.status_code == 400
    assert answer.json["errors"] == {"name": "is needed"}


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", ""),
        ("POST", ""),
        ("GET", "/1"),
        ("PUT", "/1"),
        ("POST", "/1/cancel"),
        ("POST", "/1/reschedule"),
        ("GET", "/99"),
    ],
)
@pytest.mark.parametrize(
    "header", [None, "Bearer invalid_token", "Bearer", "Basic ZGVtbzpkZW1v", "Bearer demo_token2"]
)
def test_nobody_gets_in_without_a_token(client: Client, method: str, path: str, header: str | None) -> None:
    answer = client.open(
        f"{BOOKINGS}{path}", method=method, headers={"Authorization": header} if header else {}
    )

    assert answer.status_code == 401
    assert answer.json["title"] == "Unauthorized"
    assert answer.headers["WWW-Authenticate"].startswith("Bearer")


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"chef_id": "1"}, "chef_id"),
        ({"chef_id": True}, "chef_id"),
        ({"chef_id": 1.5}, "chef_id"),
        ({"chef_id": None}, "chef_id"),
        ({"chef_id": float("inf")}, "chef_id"),
        ({"chef_id": float("nan")}, "chef_id"),
        ({"chef_id": [1]}, "chef_id"),
        ({"booking_date": "2026-02-30"}, "booking_date"),
        ({"booking_date": "01.03.2026"}, "booking_date"),
        ({"booking_date": "2026-W09-7"}, "booking_date"),
        ({"booking_date": 20260301}, "booking_date"),
        ({"booking_date": "2026-02-24"}, "booking_date"),
        ({"booking_date": "2026-02-25", "start_time": "17:30"}, "start_time"),
        ({"start_time": "25:00"}, "start_time"),
        ({"start_time": "18:00:01"}, "start_time"),
        ({"start_time": "18:00Z"}, "start_time"),
        ({"start_time": "T1800"}, "start_time"),
        ({"start_time": "180000.1"}, "start_time"),
        ({"start_time": 18}, "start_time"),
        ({"duration_hours": 0}, "duration_hours"),
        ({"duration_hours": -2}, "duration_hours"),
        ({"duration_hours": 1e300}, "duration_hours"),
        ({"duration_hours": float("-inf")}, "duration_hours"),
        ({"duration_hours": "2"}, "duration_hours"),
        ({"duration_hours": True}, "duration_hours"),
        ({"duration_hours": 1.234}, "duration_hours"),
        ({"special_requests": "no\0nuts"}, "special_requests"),
        ({"special_requests": "x" * 2001}, "special_requests"),
        ({"special_requests": 5}, "special_requests"),
        ({"phone": "call me"}, "phone"),
        ({"total_price": 1}, "total_price"),
        ({"status": "confirmed"}, "status"),
    ],
)
def test_a_bad_field_is_named_and_nothing_is_written(
    client: Client, demo: CooCook, changed: dict[str, Any], field: str
) -> None:
    answer = client.post(BOOKINGS, json=EVENING | changed, headers=CUSTOMER)

    assert answer.status_code == 400, answer.text
    assert set(answer.json["errors"]) == {field}
    assert demo.bookings.newest_id() == 7


def test_a_whole_number_may_be_written_with_a_point(client: Client) -> None:
    assert client.post(BOOKINGS, json=EVENING | {"chef_id": 1.0}, headers=CUSTOMER).status_code == 201


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ("{", "application/json"),
        ("", "application/json"),
        ("[]", "application/json"),
        ("null", "application/json"),
        ('{"chef_id": NaN}', "application/json"),
        ("[" * 100_000, "application/json"),
        (b"\xff\xfe", "application/json"),
        ("chef_id=1", "application/x-www-form-urlencoded"),
        ("{}", "text/plain"),
        ('{"special_requests": "\\ud800"}', "application/json"),
    ],
)
def test_a_body_that_is_no_json_object_is_refused(client: Client, body: str | bytes, kind: str) -> None:
    answer = client.post(BOOKINGS, data=body, content_type=kind, headers=CUSTOMER)

    assert answer.status_code == 400
    assert answer.json["errors"]


@pytest.mark.parametrize(
    ("changed", "rule"),
    [
        ({"start_time": "23:00"}, "working_hours"),
        ({"start_time": "18:10"}, "grid"),
        ({"duration_hours": 0.5}, "shortest"),
        ({"booking_date": "9999-12-31"}, "horizon"),
        ({"chef_id": 5, "start_time": "17:00"}, "taken"),
    ],
)
def test_what_a_rule_forbids_is_409_with_its_name(client: Client, changed: dict[str, Any], rule: str) -> None:
    answer = client.post(BOOKINGS, json=EVENING | changed, headers=CUSTOMER)

    assert answer.status_code == 409
    assert answer.json["rule"] == rule


def test_the_order_of_checks_is_who_what_may_sense_and_rule(client: Client, token_of: SignIn) -> None:
    nonsense = EVENING | {"start_time": "never"}

    assert client.post(BOOKINGS, json=nonsense | {"chef_id": 99}).status_code == 401
    assert client.post(BOOKINGS, json=nonsense | {"chef_id": 99}, headers=CHEF).status_code == 404
    assert client.post(BOOKINGS, json=nonsense | {"chef_id": 2**70}, headers=CHEF).status_code == 404
    assert client.post(BOOKINGS, json=nonsense, headers=CHEF).status_code == 403
    assert client.post(BOOKINGS, json=nonsense, headers=CUSTOMER).status_code == 400
    put = {"status": "nonsense"}
    assert client.put(f"{BOOKINGS}/99", json=put, headers=CUSTOMER).status_code == 404
    assert client.put(f"{BOOKINGS}/1", json=put, headers=token_of("stranger")).status_code == 404
    assert client.put(f"{BOOKINGS}/1", json=put, headers=CUSTOMER).status_code == 403
    assert client.put(f"{BOOKINGS}/1", json=put, headers=CHEF).status_code == 400
    assert client.put(f"{BOOKINGS}/1", json={"status": "pending"}, headers=CHEF).status_code == 409
    move = f"{BOOKINGS}/1/reschedule"
    assert client.post(move, json={}, headers=token_of("stranger")).status_code == 404
    assert client.post(move, json={}, headers=CHEF).status_code == 403
    assert client.post(move, json={}, headers=CUSTOMER).status_code == 400


def test_its_chef_completes_a_booking_and_its_customer_may_not(client: Client) -> None:
    done = {"status": "completed"}

    assert client.put(f"{BOOKINGS}/1", json=done, headers=CUSTOMER).status_code == 403
    answer = client.put(f"{BOOKINGS}/1", json=done, headers=CHEF)
    assert (answer.status_code, answer.json["status"]) == (200, "completed")
    again = client.put(f"{BOOKINGS}/1", json=done, headers=CHEF)
    assert (again.status_code, again.json["version"]) == (200, answer.json["version"])


def test_a_change_of_what_was_changed_meanwhile_is_412(client: Client) -> None:
    current = CHEF | {"If-Match": client.get(f"{BOOKINGS}/1", headers=CHEF).headers["ETag"]}

    for tag in ('"b1-1"', '"c1-2"', 'W/"b1-2"', '""', '"b1-', "nonsense", f'"b1-{10**30}"'):
        answer = client.put(f"{BOOKINGS}/1", json={"status": "completed"}, headers=CHEF | {"If-Match": tag})
        assert answer.status_code == 412, tag
    assert client.put(f"{BOOKINGS}/1", json={"status": "completed"}, headers=current).status_code == 200
    assert client.put(f"{BOOKINGS}/1", json={"status": "completed"}, headers=CHEF | {"If-Match": "*"}).json


def test_a_customer_cancels_and_the_chef_may_not(client: Client, demo: CooCook) -> None:
    client.post(BOOKINGS, json=EVENING, headers=CUSTOMER)

    assert client.post(f"{BOOKINGS}/8/cancel", headers=CHEF).status_code == 403
    answer = client.post(f"{BOOKINGS}/8/cancel", headers=CUSTOMER)
    assert (answer.status_code, answer.json["status"]) == (200, "cancelled")
    assert client.post(f"{BOOKINGS}/8/cancel", headers=CUSTOMER).status_code == 200
    too_late = client.post(f"{BOOKINGS}/1/cancel", headers=CUSTOMER)
    assert (too_late.status_code, too_late.json["rule"]) == (409, "too_late")


def test_a_customer_moves_a_booking(client: Client) -> None:
    client.post(BOOKINGS, json=EVENING, headers=CUSTOMER)
    move = {"booking_date": "2026-03-02", "start_time": "12:00", "duration_hours": 3}

    answer = client.post(f"{BOOKINGS}/8/reschedule", json=move, headers=CUSTOMER)

    assert answer.status_code == 200
    assert answer.json.items() >= {**move, "id": 8, "total_price": 375}.items()


def test_the_same_key_gives_the_first_answer_again(client: Client, demo: CooCook) -> None:
    keyed = CUSTOMER | {"Idempotency-Key": "7e3a"}
    first = client.post(BOOKINGS, json=EVENING, headers=keyed)
    demo.bookings.set_status(8, Status.CONFIRMED, by=DESK)

    again = client.post(BOOKINGS, json=EVENING, headers=keyed)
    other = client.post(BOOKINGS, json=EVENING | {"start_time": "12:00"}, headers=keyed)

    assert (again.status_code, again.text, again.headers["ETag"]) == (201, first.text, first.headers["ETag"])
    assert (other.status_code, other.json["rule"]) == (409, "idempotency_key")
    assert demo.bookings.newest_id() == 8


def test_a_booking_that_is_current_is_not_sent_again(client: Client) -> None:
    tag = client.get(f"{BOOKINGS}/1", headers=CUSTOMER).headers["ETag"]

    assert client.get(f"{BOOKINGS}/1", headers=CUSTOMER | {"If-None-Match": tag}).status_code == 304


def test_a_time_that_the_clocks_skip_is_refused(demo: CooCook, client: Client) -> None:
    new_york = demo.settings.model_copy(update={"timezone": "America/New_York"})
    there = open_coocook(new_york, clock=demo.clock)
    try:
        answer: Any = (
            create_app(there)
            .test_client()
            .post(
                BOOKINGS,
                json=EVENING | {"booking_date": "2026-03-08", "start_time": "02:30"},
                headers=CUSTOMER,
            )
        )
    finally:
        there.close()

    assert answer.status_code == 400
    assert "skipped" in answer.json["errors"]["start_time"]


def test_the_latest_change_of_a_booking_is_taken_back(client: Client, token_of: SignIn) -> None:
    address = "/api/coocook/bookings/1"
    assert client.put(address, headers=CHEF, json={"status": "completed"}).status_code == 200

    assert client.post(f"{address}/undo", headers=CUSTOMER).status_code == 403
    undone = client.post(f"{address}/undo", headers=CHEF)

    assert (undone.status_code, undone.json["status"]) == (200, "confirmed")
    assert client.post("/api/coocook/bookings/99/undo", headers=CHEF).status_code == 404
