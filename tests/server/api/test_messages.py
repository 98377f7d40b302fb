"""`/api/coocook/bookings/{id}/messages`: what customer, chef and staff write about a booking."""

from collections.abc import Callable

import pytest

from tests.server.api.conftest import CHEF, CUSTOMER, Client, Headers

MESSAGES = "/api/coocook/bookings/1/messages"
UNREAD = "/api/coocook/messages/unread"

SignIn = Callable[[str], Headers]


def test_a_message_is_written_and_read_by_the_other_side(client: Client) -> None:
    written = client.post(MESSAGES, json={"text": "주차할 곳이 있나요?"}, headers=CUSTOMER)

    assert written.status_code == 201
    expected = {
        "id": 1,
        "booking_id": 1,
        "side": "customer",
        "author_name": "Demo Customer",
        "text": "주차할 곳이 있나요?",
        "created_at": "2026-02-25T09:00:00Z",
    }
    assert written.json == {**expected, "own": True, "unread": False}
    read = client.get(MESSAGES, headers=CHEF)
    assert read.json == {
        "messages": [{**expected, "own": False, "unread": True}],
        "total": 1,
        "unread": 1,
        "next_cursor": None,
    }
    assert read.headers["Cache-Control"] == "private, no-cache"


def test_reading_marks_nothing_and_a_mark_does(client: Client, token_of: SignIn) -> None:
    ids = [client.post(MESSAGES, json={"text": text}, headers=CHEF).json["id"] for text in ("one", "two")]
    client.get(MESSAGES, headers=CUSTOMER)
    assert client.get(UNREAD, headers=CUSTOMER).json == {
        "bookings": [{"booking_id": 1, "unread": 2, "latest_at": "2026-02-25T09:00:00Z"}],
        "unread": 2,
    }

    first = client.post(f"{MESSAGES}/read", json={"until": ids[0]}, headers=CUSTOMER)
    assert (first.status_code, first.json) == (200, {"booking_id": 1, "unread": 1})
    assert client.post(f"{MESSAGES}/read", json={}, headers=CUSTOMER).json["unread"] == 0

    assert client.get(UNREAD, headers=CUSTOMER).json == {"bookings": [], "unread": 0}
    assert client.get(UNREAD, headers=CHEF).json["unread"] == 0
    assert client.get(UNREAD, headers=token_of("staff")).json["unread"] == 2


def test_a_long_conversation_comes_in_parts(client: Client) -> None:
    for number in range(5):
        client.post(MESSAGES, json={"text": f"Number {number}"}, headers=CUSTOMER)

    first = client.get(f"{MESSAGES}?per_page=3", headers=CHEF).json
    second = client.get(f"{MESSAGES}?per_page=3&cursor={first['next_cursor']}", headers=CHEF).json

    texts = [message["text"] for part in (first, second) for message in part["messages"]]
    assert texts == [f"Number {number}" for number in (4, 3, 2, 1, 0)]
    assert (first["total"], second["next_cursor"]) == (5, None)


@pytest.mark.parametrize(
    ("method", "path", "body"),
    [
        ("GET", MESSAGES + "?per_page=0", None),
        ("POST", MESSAGES, {"text": 5}),
        ("POST", f"{MESSAGES}/read", {"until": "all"}),
    ],
)
def test_who_is_not_concerned_is_told_nothing(
    client: Client, token_of: SignIn, method: str, path: str, body: object
) -> None:
    def ask(path: str, headers: Headers) -> int:
        return int(client.open(path, method=method, json=body, headers=headers).status_code)

    assert ask(path, {}) == 401
    assert ask(path, token_of("stranger")) == 404
    assert ask(path.replace("bookings/1", "bookings/99"), token_of("staff")) == 404
    assert ask(path, CUSTOMER) == ask(path, CHEF) == ask(path, token_of("staff")) == 400


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({}, "text"),
        ({"text": ""}, "text"),
        ({"text": " \n"}, "text"),
        ({"text": "x" * 2001}, "text"),
        ({"text": "a\0b"}, "text"),
        ({"text": ["Hello"]}, "text"),
        ({"text": "Hello", "side": "staff"}, "side"),
    ],
)
def test_a_text_that_cannot_be_kept_is_named(client: Client, body: dict[str, object], field: str) -> None:
    answer = client.post(MESSAGES, json=body, headers=CUSTOMER)

    assert (answer.status_code, set(answer.json["errors"])) == (400, {field})


def test_two_thousand_syllables_fit_however_they_are_sent(client: Client) -> None:
    for text in ("한" * 2_000, "\u1112\u1161\u11ab" * 2_000):
        assert client.post(MESSAGES, json={"text": text}, headers=CUSTOMER).json["text"] == "한" * 2_000


def test_nobody_reads_what_is_unread_without_signing_in(client: Client) -> None:
    assert client.get(UNREAD).status_code == 401
