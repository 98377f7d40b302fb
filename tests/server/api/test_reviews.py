"""`/api/coocook/…/review`, `/reviews`: said by customers, answered by chefs, hidden by staff."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.server.api.conftest import CHEF, CUSTOMER, Client, Headers

API = "/api/coocook"
REVIEW = f"{API}/bookings/2/review"
"""Of the demo's completed booking, which is with chef 2."""
GOOD = {"rating": 5, "text": "모두 맛있었어요.\nAgain!"}

SignIn = Callable[[str], Headers]


@pytest.fixture
def review(client: Client) -> dict[str, Any]:
    answer = client.post(REVIEW, json=GOOD, headers=CUSTOMER)
    assert answer.status_code == 201
    found: dict[str, Any] = answer.json
    return found


def test_a_review_is_written_read_and_listed(client: Client, review: dict[str, Any]) -> None:
    assert review.items() >= {**GOOD, "id": 1, "booking_id": 2, "chef_id": 2, "hidden": False}.items()
    again = client.get(REVIEW, headers=CUSTOMER)
    assert (again.json, again.headers["ETag"]) == (review, '"r1-1"')
    assert client.get(f"{API}/reviews/1", headers=CUSTOMER).json == review
    listed = client.get(f"{API}/chefs/2/reviews").json
    assert (listed["total"], listed["next_cursor"]) == (1, None)
    assert listed["reviews"][0].items() >= {**GOOD, "customer_name": "Demo C.", "answer": ""}.items()


def test_the_public_list_tells_nothing_but_what_the_public_may_know(
    client: Client, review: dict[str, Any]
) -> None:
    shown = client.get(f"{API}/chefs/2/reviews").json["reviews"][0]

    assert set(shown) == {
        "id", "chef_id", "customer_name", "rating", "text", "answer", "answered_at",
        "created_at", "updated_at",
    }  # fmt: skip


def test_the_answer_to_a_new_review_says_where_it_is(client: Client) -> None:
    answer = client.post(REVIEW, json=GOOD, headers=CUSTOMER)

    assert client.get(answer.headers["Location"], headers=CUSTOMER).json == answer.json


def test_a_rating_moves_the_chef_and_its_tag(client: Client) -> None:
    before = client.get(f"{API}/chefs/2")
    listed = client.get(f"{API}/chefs").headers["ETag"]

    client.post(REVIEW, json=GOOD, headers=CUSTOMER)

    after = client.get(f"{API}/chefs/2", headers={"If-None-Match": before.headers["ETag"]})
    assert after.status_code == 200
    assert (after.json["rating"], after.json["review_count"]) == (5, 1)
    assert client.get(f"{API}/chefs", headers={"If-None-Match": listed}).status_code == 200


def test_a_review_is_changed_by_its_customer_and_not_when_stale(
    client: Client, review: dict[str, Any]
) -> None:
    stale = CUSTOMER | {"If-Match": '"r1-1"'}
    changed = client.put(REVIEW, json={"rating": 2}, headers=stale)

    assert (changed.status_code, changed.json["rating"], changed.headers["ETag"]) == (200, 2, '"r1-2"')
    assert client.put(REVIEW, json=GOOD, headers=stale).status_code == 412
    assert client.get(REVIEW, headers=CUSTOMER | {"If-None-Match": '"r1-2"'}).status_code == 304
    assert client.get(f"{API}/chefs/2").json["rating"] == 2


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({}, "rating"),
        ({"rating": 0}, "rating"),
        ({"rating": 6}, "rating"),
        ({"rating": 4.5}, "rating"),
        ({"rating": "5"}, "rating"),
        ({"rating": True}, "rating"),
        ({"rating": None}, "rating"),
        ({"rating": 5, "text": "x" * 2_001}, "text"),
        ({"rating": 5, "text": "a\0b"}, "text"),
        ({"rating": 5, "text": 5}, "text"),
        ({"rating": 5, "answer": "Thanks"}, "answer"),
    ],
)
def test_a_bad_field_is_named_and_nothing_is_written(
    client: Client, body: dict[str, Any], field: str
) -> None:
    answer = client.post(REVIEW, json=body, headers=CUSTOMER)

    assert answer.status_code == 400
    assert set(answer.json["errors"]) == {field}
    assert client.get(REVIEW, headers=CUSTOMER).status_code == 404


def test_what_a_rule_forbids_is_409_with_its_name(client: Client, review: dict[str, Any]) -> None:
    twice = client.post(REVIEW, json=GOOD, headers=CUSTOMER)
    early = client.post(f"{API}/bookings/1/review", json=GOOD, headers=CUSTOMER)

    assert (twice.status_code, twice.json["rule"]) == (409, "already_reviewed")
    assert (early.status_code, early.json["rule"]) == (409, "not_completed")


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/bookings/2/review"),
        ("POST", "/bookings/2/review"),
        ("PUT", "/bookings/2/review"),
        ("GET", "/reviews"),
        ("GET", "/reviews/1"),
        ("PUT", "/reviews/1/answer"),
        ("PUT", "/reviews/1/visibility"),
        ("GET", "/bookings/2/again"),
        ("GET", "/favourites"),
        ("PUT", "/favourites/1"),
        ("DELETE", "/favourites/1"),
        ("GET", "/subscription"),
        ("GET", "/subscriptions"),
        ("POST", "/subscriptions"),
        ("GET", "/subscriptions/1"),
        ("PUT", "/subscriptions/1"),
        ("GET", "/plans"),
        ("POST", "/plans"),
        ("GET", "/plans/1"),
        ("PUT", "/plans/1"),
    ],
)
def test_nobody_gets_in_without_a_token(client: Client, method: str, path: str) -> None:
    answer = client.open(f"{API}{path}", method=method)

    assert (answer.status_code, answer.json["title"]) == (401, "Unauthorized")


def test_the_order_of_checks_is_who_what_may_sense_and_rule(
    client: Client, token_of: SignIn, review: dict[str, Any]
) -> None:
    nonsense = {"rating": "good"}
    stranger, staff = token_of("stranger"), token_of("staff")

    assert client.post(f"{API}/bookings/99/review", json=nonsense, headers=CUSTOMER).status_code == 404
    assert client.post(REVIEW, json=nonsense, headers=stranger).status_code == 404
    assert client.post(f"{API}/bookings/1/review", json=nonsense, headers=CHEF).status_code == 403
    assert client.post(REVIEW, json=nonsense, headers=staff).status_code == 403
    assert client.post(REVIEW, json=nonsense, headers=CUSTOMER).status_code == 400
    assert client.put(f"{API}/bookings/1/review", json=nonsense, headers=CUSTOMER).status_code == 404
    assert client.put(REVIEW, json=nonsense, headers=staff).status_code == 403
    assert client.put(REVIEW, json=nonsense, headers=CUSTOMER).status_code == 400
    for part in ("answer", "visibility"):
        assert client.put(f"{API}/reviews/99/{part}", json={}, headers=CUSTOMER).status_code == 404
        assert client.put(f"{API}/reviews/1/{part}", json={}, headers=CUSTOMER).status_code == 403
        assert client.put(f"{API}/reviews/1/{part}", json={}, headers=CHEF).status_code == 403
        assert client.put(f"{API}/reviews/1/{part}", json={}, headers=staff).status_code == 400
    assert client.get(f"{API}/reviews?hidden=perhaps", headers=CUSTOMER).status_code == 403
    assert client.get(f"{API}/reviews?hidden=perhaps", headers=staff).status_code == 400
    assert client.get(f"{API}/chefs/99/reviews?page=x").status_code == 404
    assert client.get(f"{API}/chefs/2/reviews?page=x").status_code == 400


def test_its_chef_answers(client: Client) -> None:
    client.put(f"{API}/bookings/1", json={"status": "completed"}, headers=CHEF)
    client.post(f"{API}/bookings/1/review", json=GOOD, headers=CUSTOMER)

    answered = client.put(f"{API}/reviews/1/answer", json={"answer": "Thank you!"}, headers=CHEF)

    assert (answered.status_code, answered.json["answer"]) == (200, "Thank you!")
    assert answered.json["answered_at"] == "2026-02-25T09:00:00Z"
    assert client.get(f"{API}/chefs/1/reviews").json["reviews"][0]["answer"] == "Thank you!"


def test_staff_hide_a_review_and_show_it_again(
    client: Client, token_of: SignIn, review: dict[str, Any]
) -> None:
    staff = token_of("staff")
    path = f"{API}/reviews/1/visibility"
    hidden = client.put(path, json={"hidden": True, "reason": "Names a guest"}, headers=staff)

    assert (hidden.status_code, hidden.json["hidden_reason"]) == (200, "Names a guest")
    assert client.get(f"{API}/chefs/2").json["review_count"] == 0
    assert client.get(f"{API}/chefs/2/reviews").json["total"] == 0
    assert client.get(f"{API}/reviews/1", headers=CHEF).status_code == 404
    own = client.get(REVIEW, headers=CUSTOMER).json
    assert (own["hidden"], own["hidden_reason"]) == (True, None)
    found = client.get(f"{API}/reviews?hidden=true&chef_id=2", headers=staff).json
    assert [entry["id"] for entry in found["reviews"]] == [1]
    assert client.put(path, json={"hidden": False}, headers=staff).json["hidden_reason"] == ""
    assert client.get(f"{API}/chefs/2").json["review_count"] == 1


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"hidden": True}, "reason"),
        ({"hidden": False, "reason": "Rude"}, "reason"),
        ({"hidden": "yes", "reason": "Rude"}, "hidden"),
        ({"reason": "Rude"}, "hidden"),
        ({"hidden": True, "reason": "x" * 501}, "reason"),
    ],
)
def test_a_bad_visibility_is_named(
    client: Client, token_of: SignIn, review: dict[str, Any], body: dict[str, Any], field: str
) -> None:
    answer = client.put(f"{API}/reviews/1/visibility", json=body, headers=token_of("staff"))

    assert answer.status_code == 400
    assert set(answer.json["errors"]) == {field}


def test_the_document_says_what_a_rating_may_be(client: Client) -> None:
    schema = client.get("/openapi.json").json["components"]["schemas"]["ReviewRequest"]["properties"]

    assert (schema["rating"]["minimum"], schema["rating"]["maximum"]) == (1, 5)
    assert schema["text"]["maxLength"] == 2_000
