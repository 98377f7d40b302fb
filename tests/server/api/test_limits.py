"""How often one address, and one account, may ask."""

from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import event

from coocook_server import limits
from coocook_server.bootstrap import CooCook
from tests.server.api.conftest import CUSTOMER, Client, Headers

ME = "/api/coocook/auth/me"
CHEFS = "/api/coocook/chefs"
CANCEL = "/api/coocook/bookings/999/cancel"

SignIn = Callable[[str], Headers]


@pytest.fixture(autouse=True)
def few_are_allowed(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same rules with numbers that a test reaches."""
    monkeypatch.setitem(limits.LIMITS, "reading", "6 per minute")
    monkeypatch.setitem(limits.LIMITS, "booking", "3 per minute")


def ask(client: Client, path: str, headers: Headers, address: str, method: str = "GET") -> Any:
    return client.open(path, method=method, headers=headers, environ_base={"REMOTE_ADDR": address})


def test_an_account_may_not_read_more_often_by_coming_from_many_addresses(
    client: Client, token_of: SignIn
) -> None:
    minji, haneul = token_of("minji"), token_of("haneul")

    answers = [ask(client, ME, minji, f"192.0.2.{number}") for number in range(7)]

    assert [answer.status_code for answer in answers] == [200] * 6 + [429]
    assert 0 < int(answers[-1].headers["Retry-After"]) <= 61
    assert ask(client, ME, haneul, "192.0.2.0").status_code == 200
    assert ask(client, CHEFS, {}, "192.0.2.0").status_code == 200


def test_an_account_may_not_book_more_often_by_coming_from_many_addresses(
    client: Client, token_of: SignIn
) -> None:
    minji = token_of("minji")

    answers = [ask(client, CANCEL, minji, f"192.0.2.{number}", "POST") for number in range(4)]

    assert [answer.status_code for answer in answers] == [404] * 3 + [429]
    assert 0 < int(answers[-1].headers["Retry-After"]) <= 61
    assert ask(client, ME, minji, "192.0.2.0").status_code == 200


def test_an_address_may_not_read_more_often_by_taking_many_accounts(client: Client, token_of: SignIn) -> None:
    minji, haneul = token_of("minji"), token_of("haneul")

    answers = [ask(client, ME, (minji, haneul)[number % 2], "192.0.2.1") for number in range(7)]

    assert [answer.status_code for answer in answers] == [200] * 6 + [429]


def test_a_session_of_the_pages_counts_for_its_account(client: Client, token_of: SignIn) -> None:
    token = token_of("minji")["Authorization"].removeprefix("Bearer ")
    cookie = {"Cookie": f"access_token_cookie={token}"}

    answers = [ask(client, ME, cookie, f"192.0.2.{number}") for number in range(7)]

    assert [answer.status_code for answer in answers] == [200] * 6 + [429]


def test_a_token_that_nobody_signed_uses_up_nothing(client: Client, token_of: SignIn) -> None:
    minji = token_of("minji")
    forged = {"Authorization": minji["Authorization"][:-4] + "AAAA"}

    for number in range(10):
        assert ask(client, ME, forged, f"192.0.2.{number}").status_code == 401

    assert ask(client, ME, minji, "192.0.2.99").status_code == 200


def test_the_demo_s_own_tokens_belong_to_nobody_and_are_limited_by_address_alone(client: Client) -> None:
    answers = [ask(client, ME, CUSTOMER, f"192.0.2.{number}") for number in range(7)]

    assert [answer.status_code for answer in answers] == [200] * 7


def test_whom_a_limit_turns_away_costs_the_store_nothing(
    client: Client, token_of: SignIn, demo: CooCook
) -> None:
    minji = token_of("minji")
    for number in range(6):
        ask(client, ME, minji, f"192.0.2.{number}")
    statements: list[str] = []
    event.listen(demo.store.engine, "before_cursor_execute", lambda *asked: statements.append(str(asked[2])))

    assert ask(client, ME, minji, "192.0.2.77").status_code == 429
    assert statements == []
    assert ask(client, CHEFS, {}, "192.0.2.77").status_code == 200
    assert statements != []
