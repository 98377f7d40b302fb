"""A booking's payments over the API: who may read, enter and take them back, and what is answered."""

from collections.abc import Callable
from typing import Any

import pytest

from coocook_server.bootstrap import CooCook
from coocook_server.models.account import DESK
from coocook_server.services.paging import Paging
from tests.server.api.conftest import CHEF, CUSTOMER, Client, Headers

PAYMENTS = "/api/coocook/bookings/1/payments"
CASH: dict[str, Any] = {"kind": "payment", "method": "cash", "amount": 50.1, "note": "At the door"}


@pytest.fixture
def stranger(token_of: Callable[[str], Headers]) -> Headers:
    return token_of("stranger")


def count(coocook: CooCook) -> int:
    return coocook.payments.of(1, Paging(), by=DESK).lines.total


def test_a_payment_is_entered_by_staff_and_read_by_the_customer(client: Client, staff: Headers) -> None:
    price = client.get("/api/coocook/bookings/1", headers=CUSTOMER).json["total_price"]

    entered = client.post(PAYMENTS, json=CASH, headers=staff)

    assert entered.status_code == 201
    assert entered.json == {
        **CASH,
        "id": 1,
        "booking_id": 1,
        "at": "2026-02-25T09:00:00Z",
        "by": "staff",
        "reverses_id": None,
        "reversed_by_id": None,
    }
    assert client.get(PAYMENTS, headers=CUSTOMER).json == {
        "booking_id": 1,
        "currency": "USD",
        "owed": price,
        "paid": 50.1,
        "refunded": 0,
        "balance": pytest.approx(price - 50.1),
        "deposit_due": 0,
        "payments": [entered.json],
        "total": 1,
        "next_cursor": None,
    }


def test_amounts_are_exact_to_the_cent(client: Client, staff: Headers) -> None:
    for amount in (0.1, 0.2, 1e-2, 19.99):
        client.post(PAYMENTS, json=CASH | {"amount": amount}, headers=staff)

    assert '"paid":20.3,' in client.get(f"{PAYMENTS}?per_page=1", headers=staff).text


def test_a_wrong_line_is_taken_back(client: Client, staff: Headers) -> None:
    client.post(PAYMENTS, json=CASH, headers=staff)

    counter = client.post("/api/coocook/payments/1/reverse", json={"note": "Typed twice"}, headers=staff)
    again = client.post("/api/coocook/payments/1/reverse", json={"note": "Typed twice"}, headers=staff)

    assert (counter.status_code, counter.json["reverses_id"]) == (201, 1)
    assert (again.status_code, again.json["rule"]) == (409, "reversed")
    ledger = client.get(PAYMENTS, headers=staff).json
    assert [line["reversed_by_id"] for line in ledger["payments"]] == [2, None]
    assert ledger["paid"] == 0


def test_a_refund_of_more_than_was_paid_names_the_rule(client: Client, staff: Headers) -> None:
    client.post(PAYMENTS, json=CASH, headers=staff)

    answer = client.post(PAYMENTS, json=CASH | {"kind": "refund", "amount": 50.11}, headers=staff)

    assert (answer.status_code, answer.json["rule"]) == (409, "refund")
    assert "50.10 USD" in answer.json["detail"]


def test_the_ledger_is_read_in_parts(client: Client, staff: Headers) -> None:
    for _ in range(3):
        client.post(PAYMENTS, json=CASH, headers=staff)

    first = client.get(f"{PAYMENTS}?per_page=2", headers=CUSTOMER).json
    rest = client.get(f"{PAYMENTS}?per_page=2&cursor={first['next_cursor']}", headers=CUSTOMER).json

    assert [line["id"] for line in first["payments"] + rest["payments"]] == [1, 2, 3]
    assert (first["total"], rest["next_cursor"]) == (3, None)


def test_the_same_key_enters_a_line_once(client: Client, demo: CooCook, staff: Headers) -> None:
    keyed = staff | {"Idempotency-Key": "slip-17"}

    first = client.post(PAYMENTS, json=CASH, headers=keyed)
    again = client.post(PAYMENTS, json=CASH, headers=keyed)
    other = client.post(PAYMENTS, json=CASH | {"amount": 60}, headers=keyed)

    assert (again.status_code, again.json) == (201, first.json)
    assert (other.status_code, other.json["rule"]) == (409, "idempotency_key")
    assert client.post(PAYMENTS, json=CASH, headers=staff | {"Idempotency-Key": ""}).status_code == 400
    assert count(demo) == 1


@pytest.mark.parametrize(
    ("method", "path", "of_customer", "of_chef"),
    [
        ("GET", PAYMENTS, 200, 403),
        ("POST", PAYMENTS, 403, 403),
        ("POST", "/api/coocook/payments/1/reverse", 403, 403),
    ],
)
def test_each_is_for_those_who_may_whatever_the_body(
    client: Client, staff: Headers, stranger: Headers, method: str, path: str, of_customer: int, of_chef: int
) -> None:
    client.post(PAYMENTS, json=CASH, headers=staff)

    def status(headers: Headers, path: str = path) -> int:
        return int(client.open(path, method=method, headers=headers, data=b"{").status_code)

    assert [status(headers) for headers in ({}, CUSTOMER, CHEF, stranger)] == [
        401,
        of_customer,
        of_chef,
        404,
    ]
    assert status(staff, path.replace("/1", "/99")) == 404
    assert status({}, path.replace("/1", "/99")) == 401


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"kind": "gift"}, "kind"),
        ({"kind": None}, "kind"),
        ({"kind": "deposit_due"}, "method"),
        ({"method": "card"}, "method"),
        ({"method": None}, "method"),
        ({"amount": "50"}, "amount"),
        ({"amount": True}, "amount"),
        ({"amount": 0}, "amount"),
        ({"amount": -5}, "amount"),
        ({"amount": 0.001}, "amount"),
        ({"amount": 1e300}, "amount"),
        ({"amount": float("nan")}, "amount"),
        ({"amount": float("inf")}, "amount"),
        ({"at": "yesterday"}, "at"),
        ({"at": 1772000000}, "at"),
        ({"at": "2026-02-25T08:00:00"}, "at"),
        ({"at": "2026-02-25T09:00:01Z"}, "at"),
        ({"at": "0001-01-01T00:00:00+14:00"}, "at"),
        ({"at": "9999-12-31T23:59:59-14:00"}, "at"),
        ({"note": 5}, "note"),
        ({"note": "a\0b"}, "note"),
        ({"note": "x" * 501}, "note"),
        ({"note": "card 4111 1111 1111 1111"}, "note"),
        ({"card_number": "4111111111111111"}, "card_number"),
    ],
)
def test_a_bad_field_is_named_and_nothing_is_written(
    client: Client, demo: CooCook, staff: Headers, changed: dict[str, Any], field: str
) -> None:
    answer = client.post(PAYMENTS, json=CASH | changed, headers=staff)

    assert answer.status_code == 400
    assert set(answer.json["errors"]) == {field}
    assert "4111" not in answer.text
    assert count(demo) == 0


@pytest.mark.parametrize("body", [{}, {"note": ""}, {"note": "   "}, {"note": None}, {"reason": "x"}])
def test_taking_back_needs_a_reason(client: Client, staff: Headers, body: dict[str, Any]) -> None:
    client.post(PAYMENTS, json=CASH, headers=staff)

    answer = client.post("/api/coocook/payments/1/reverse", json=body, headers=staff)

    assert answer.status_code == 400
    assert "note" in answer.json["errors"]


@pytest.mark.parametrize("query", ["per_page=0", "per_page=101", "page=0", "page=501", "cursor=x", "sort=id"])
def test_a_bad_parameter_is_named(client: Client, query: str) -> None:
    answer = client.get(f"{PAYMENTS}?{query}", headers=CUSTOMER)

    assert answer.status_code == 400
    assert set(answer.json["errors"]) == {query.partition("=")[0]}
