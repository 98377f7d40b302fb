"""`/api/coocook/history`: what was changed, for staff alone."""

from collections.abc import Callable

import pytest

from coocook_server.bootstrap import CooCook
from coocook_server.models.account import DESK
from coocook_server.models.booking import Status
from tests.server.api.conftest import CHEF, CUSTOMER, Client, Headers

HISTORY = "/api/coocook/history"
OF_BOOKING_5 = "/api/coocook/bookings/5/history"

SignIn = Callable[[str], Headers]


def test_staff_read_who_changed_what_when_and_from_where(client: Client, staff: Headers) -> None:
    answer = client.put(
        "/api/coocook/bookings/5",
        json={"status": "confirmed"},
        headers=staff,
        environ_base={"REMOTE_ADDR": "127.0.0.9"},
    )
    assert answer.status_code == 200

    found = client.get(f"{HISTORY}?noun=booking&per_page=1", headers=staff)

    assert found.status_code == 200
    [change] = found.json["history"]
    assert change.pop("id") > 0
    assert change.pop("actor_id") > 0
    assert change == {
        "noun": "booking",
        "noun_id": 5,
        "action": "status",
        "at": "2026-02-25T09:00:00Z",
        "actor_name": "staff",
        "origin": "127.0.0.9",
        "before": {"status": "pending"},
        "after": {"status": "confirmed"},
    }


def test_the_changes_of_one_booking_are_read_beside_it(demo: CooCook, client: Client, staff: Headers) -> None:
    demo.bookings.set_status(5, Status.CONFIRMED, by=DESK)

    answer = client.get(OF_BOOKING_5, headers=staff).json

    assert [change["action"] for change in answer["history"]] == ["status", "made"]
    assert answer["total"] == 2
    assert answer["next_cursor"] is None


def test_the_list_is_paged_by_number_and_by_cursor(client: Client, staff: Headers) -> None:
    whole = client.get(f"{HISTORY}?per_page=100", headers=staff).json
    first = client.get(f"{HISTORY}?per_page=5", headers=staff).json
    by_number = client.get(f"{HISTORY}?per_page=5&page=2", headers=staff).json
    by_cursor = client.get(f"{HISTORY}?per_page=5&cursor={first['next_cursor']}", headers=staff).json

    assert whole["total"] == len(whole["history"]) > 10
    assert first["history"] == whole["history"][:5]
    assert by_number["history"] == by_cursor["history"] == whole["history"][5:10]


@pytest.mark.parametrize(
    ("query", "nouns"),
    [
        ("noun=chef", {"chef"}),
        ("noun=chef&noun_id=1", {"chef"}),
        ("noun=recipe", set()),
        ("to=2025-12-31", set()),
        ("from=2026-02-26", set()),
        ("from=2026-02-25&to=2026-02-25&noun=user", {"user"}),
        ("actor=Nobody", set()),
        ("actor=Demo%20Customer&noun=booking", {"booking"}),
    ],
)
def test_the_list_is_filtered(client: Client, staff: Headers, query: str, nouns: set[str]) -> None:
    answer = client.get(f"{HISTORY}?{query}", headers=staff).json

    assert {change["noun"] for change in answer["history"]} == nouns


@pytest.mark.parametrize("path", [HISTORY, OF_BOOKING_5, f"{HISTORY}?page=0", f"{OF_BOOKING_5}?page=0"])
def test_only_staff_may_read_it(client: Client, path: str) -> None:
    assert client.get(path).status_code == 401
    assert client.get(path, headers=CUSTOMER).status_code == 403


def test_a_booking_that_is_not_theirs_does_not_exist_for_others(
    client: Client, staff: Headers, token_of: SignIn
) -> None:
    assert client.get(OF_BOOKING_5, headers=CHEF).status_code == 404
    assert client.get(OF_BOOKING_5, headers=token_of("stranger")).status_code == 404
    assert client.get("/api/coocook/bookings/99/history", headers=staff).status_code == 404
    assert client.get("/api/coocook/bookings/1/history", headers=CHEF).status_code == 403


@pytest.mark.parametrize(
    ("query", "field"),
    [
        ("noun_id=1", "noun_id"),
        ("noun=booking&noun_id=0", "noun_id"),
        ("noun=booking&noun_id=9999999999", "noun_id"),
        ("noun=booking&noun_id=one", "noun_id"),
        ("noun=%00", "noun"),
        ("noun=" + "x" * 41, "noun"),
        ("actor=" + "x" * 121, "actor"),
        ("from=yesterday", "from"),
        ("to=2026-02-30", "to"),
        ("per_page=101", "per_page"),
        ("page=0", "page"),
        ("page=501", "page"),
        ("cursor=x", "cursor"),
        ("sort=at", "sort"),
    ],
)
def test_a_question_that_makes_no_sense_is_refused(
    client: Client, staff: Headers, query: str, field: str
) -> None:
    answer = client.get(f"{HISTORY}?{query}", headers=staff)

    assert answer.status_code == 400
    assert answer.content_type == "application/problem+json"
    assert list(answer.json["errors"]) == [field]


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE"])
def test_nobody_can_write_it(client: Client, staff: Headers, method: str) -> None:
    assert client.open(HISTORY, method=method, headers=staff).status_code == 405


def test_the_documentation_describes_it(client: Client) -> None:
    paths = client.get("/openapi.json").json["paths"]

    described = paths[HISTORY]["get"]
    assert {"400", "401", "403"} <= set(described["responses"])
    described_filters = {
        parameter["name"] for parameter in described["parameters"] if parameter["schema"].get("description")
    }
    assert described_filters >= {"noun", "noun_id", "actor", "from", "to"}
    assert "404" in paths["/api/coocook/bookings/{id}/history"]["get"]["responses"]
