"""Staff look after the mail through the API."""

import pytest

from coocook_server.bootstrap import CooCook
from coocook_server.services import outbox
from tests.helpers import actor_named
from tests.server.api.conftest import CHEF, CUSTOMER, Client, Headers

OUTBOX = "/api/coocook/outbox"


def queued(demo: CooCook, kind: str, **details: str) -> int:
    """A mail to the demo store's customer."""
    customer = actor_named(demo, "demo")
    assert customer.user_id is not None
    with demo.store.writing() as session:
        mail = outbox.queue(
            session, kind, customer.user_id, {"name": customer.name, **details}, now=demo.clock()
        )
        assert mail is not None
        return mail.id


@pytest.fixture
def reset_id(demo: CooCook) -> int:
    """A mail with a one-time link."""
    return queued(demo, "password_reset", token="one-time-word")


def test_staff_list_the_mail_without_its_secrets(client: Client, staff: Headers, reset_id: int) -> None:
    answer = client.get(f"{OUTBOX}?state=waiting&per_page=1", headers=staff)

    assert answer.status_code == 200
    (mail,) = answer.json["mails"]
    assert (mail["id"], mail["kind"], mail["state"]) == (reset_id, "password_reset", "waiting")
    assert mail["address"] == "demo@example.com"
    assert answer.json["counts"]["waiting"] == answer.json["total"]
    assert answer.json["counts"]["sent"] == 0
    assert "one-time-word" not in answer.text


def test_the_list_goes_on_by_page_and_cursor(client: Client, staff: Headers, demo: CooCook) -> None:
    for _ in range(5):
        queued(demo, "welcome")
    everything = client.get(f"{OUTBOX}?per_page=100", headers=staff).json["mails"]
    first = client.get(f"{OUTBOX}?per_page=2", headers=staff).json
    by_cursor = client.get(f"{OUTBOX}?per_page=2&cursor={first['next_cursor']}", headers=staff).json
    by_page = client.get(f"{OUTBOX}?per_page=2&page=2", headers=staff).json

    assert first["mails"] + by_cursor["mails"] == everything[:4]
    assert by_page["mails"] == by_cursor["mails"]


def test_staff_withdraw_and_resend_a_mail(client: Client, staff: Headers, demo: CooCook) -> None:
    id = queued(demo, "welcome")

    resent = client.post(f"{OUTBOX}/{id}/resend", headers=staff)
    withdrawn = client.post(f"{OUTBOX}/{id}/withdraw", headers=staff)

    assert (resent.status_code, resent.json["state"]) == (200, "waiting")
    assert (withdrawn.status_code, withdrawn.json["state"]) == (200, "withdrawn")
    assert [entry.action for entry in demo.history.of("outbox", id)] == ["withdrawn", "resent"]
    assert demo.history.of("outbox", id)[0].origin == "127.0.0.1"


def test_a_mail_whose_secret_is_gone_is_409(client: Client, staff: Headers, reset_id: int) -> None:
    client.post(f"{OUTBOX}/{reset_id}/withdraw", headers=staff)

    refused = client.post(f"{OUTBOX}/{reset_id}/resend", headers=staff)

    assert (refused.status_code, refused.json["rule"]) == (409, "secret_gone")


@pytest.mark.parametrize("call", ["", "/1/resend", "/1/withdraw"])
def test_only_staff_may(client: Client, demo: CooCook, call: str) -> None:
    assert queued(demo, "welcome") == 1
    ask = client.post if call else client.get

    assert ask(OUTBOX + call).status_code == 401
    assert ask(OUTBOX + call, headers=CUSTOMER).status_code == 403
    assert ask(OUTBOX + call, headers=CHEF).status_code == 403


@pytest.mark.parametrize("call", ["/999999/resend", "/99999999999999/withdraw", "/x/resend"])
def test_what_is_not_there_is_404(client: Client, staff: Headers, call: str) -> None:
    assert client.post(OUTBOX + call, headers=staff).status_code == 404


@pytest.mark.parametrize(
    ("query", "field"),
    [
        ("state=lost", "state"),
        ("per_page=0", "per_page"),
        ("page=9999999", "page"),
        ("cursor=abc", "cursor"),
        ("x=1", "x"),
    ],
)
def test_a_bad_question_names_the_field(client: Client, staff: Headers, query: str, field: str) -> None:
    answer = client.get(f"{OUTBOX}?{query}", headers=staff)

    assert answer.status_code == 400
    assert field in answer.json["errors"]


def test_the_documentation_tells_of_it(client: Client) -> None:
    paths = client.get("/openapi.json").json["paths"]

    assert {path for path in paths if "/outbox" in path} == {
        OUTBOX,
        f"{OUTBOX}/{{id}}/resend",
        f"{OUTBOX}/{{id}}/withdraw",
    }
    assert "409" in paths[f"{OUTBOX}/{{id}}/resend"]["post"]["responses"]
