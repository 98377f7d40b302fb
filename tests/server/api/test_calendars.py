"""`/api/coocook/calendars` and the secret address that a calendar program reads."""

import json
import logging
from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask

from coocook_server.app import create_app
from coocook_server.bootstrap import CooCook
from coocook_server.limits import LIMITS
from tests.server.api.conftest import CHEF, CUSTOMER, Client, Headers
from tests.server.calendar_files import shown

CALENDARS = "/api/coocook/calendars"


def address(client: Client, who: Headers = CUSTOMER) -> str:
    """The path of a new feed."""
    made = client.post(CALENDARS, headers=who)
    assert made.status_code == 201
    url: str = made.json["url"]
    return url.removeprefix("http://localhost")


def test_an_address_is_made_shown_once_and_revoked(client: Client) -> None:
    assert client.get(CALENDARS, headers=CUSTOMER).json == {"exists": False, "created_at": None}

    made = client.post(CALENDARS, headers=CUSTOMER)

    assert made.status_code == 201
    assert made.headers["Cache-Control"] == "no-store"
    secret = made.json["url"].removeprefix("http://localhost/calendar/").removesuffix(".ics")
    assert len(secret) == 43
    kept = client.get(CALENDARS, headers=CUSTOMER)
    assert kept.json == {"exists": True, "created_at": "2026-02-25T09:00:00Z"}
    assert secret not in kept.text
    assert client.get(f"/calendar/{secret}.ics").status_code == 200
    assert client.open(CALENDARS, method="DELETE", headers=CUSTOMER).json == {
        "exists": False,
        "created_at": None,
    }
    assert client.get(f"/calendar/{secret}.ics").status_code == 404
    assert client.open(CALENDARS, method="DELETE", headers=CUSTOMER).status_code == 200


def test_only_who_is_signed_in_has_a_feed(client: Client) -> None:
    for method in ("GET", "POST", "DELETE"):
        answer = client.open(CALENDARS, method=method)
        assert (answer.status_code, answer.content_type) == (401, "application/problem+json")


def test_each_reads_their_own(client: Client, demo: CooCook, token_of: Callable[[str], Headers]) -> None:
    def uids(who: Headers) -> set[str]:
        return {event.uid.partition("@")[0] for event in shown(client.get(address(client, who)).data)}

    assert uids(CUSTOMER) == uids(token_of("staff")) == {f"booking-{id}" for id in range(1, 8)}
    assert uids(CHEF) == {"booking-1"}
    assert uids(token_of("minji")) == set()


def test_a_feed_is_a_calendar_that_only_its_reader_keeps(client: Client) -> None:
    path = address(client)

    answer = client.get(path)

    assert answer.content_type == "text/calendar; charset=utf-8"
    assert answer.headers["Cache-Control"] == "private, no-cache"
    assert answer.headers["X-Robots-Tag"] == "noindex"
    assert answer.headers["Content-Disposition"] == 'inline; filename="coocook.ics"'
    head = client.open(path, method="HEAD")
    assert (head.status_code, head.data) == (200, b"")
    assert head.headers["ETag"] == answer.headers["ETag"]


def test_who_has_the_present_one_is_told_so(client: Client, demo: CooCook) -> None:
    path = address(client)
    tag = client.get(path).headers["ETag"]

    current = client.get(path, headers={"If-None-Match": tag})
    assert (current.status_code, current.data) == (304, b"")
    assert current.headers["ETag"] == tag
    client.post("/api/coocook/bookings/7/cancel", headers=CUSTOMER)
    changed = client.get(path, headers={"If-None-Match": tag})

    assert changed.status_code == 200
    assert changed.headers["ETag"] != tag
    assert client.get(path, headers={"If-Match": tag}).status_code == 412


@pytest.mark.parametrize("path", ["/calendar/guess.ics", "/calendar/%00.ics", "/calendar/%ff%fe.ics"])
def test_an_unknown_address_is_a_problem_and_for_a_person_a_page(client: Client, path: str) -> None:
    answer = client.get(path)

    assert (answer.status_code, answer.content_type) == (404, "application/problem+json")
    page = client.get(path, headers={"Accept": "text/html"})
    assert (page.status_code, page.mimetype) == (404, "text/html")
    assert "guess" not in page.text


@pytest.mark.parametrize("path", ["/calendar/", "/calendar/guess", "/calendar/.ics", "/calendar/a/b.ics"])
def test_beside_the_feeds_there_is_nothing(client: Client, path: str) -> None:
    assert client.get(path).status_code == 404


def test_a_feed_is_only_read(client: Client) -> None:
    path = address(client)

    for method in ("POST", "PUT", "DELETE"):
        assert client.open(path, method=method).status_code == 405


def test_reading_feeds_is_limited_as_reading_is(client: Client) -> None:
    path = address(client)

    assert LIMITS["sign-in"] == "10 per minute"
    assert [client.get(path).status_code for _ in range(15)] == [200] * 15
    assert [client.get("/calendar/guess.ics").status_code for _ in range(15)] == [404] * 15


def test_an_address_is_where_customers_reach_the_business(demo: CooCook) -> None:
    public = demo.settings.model_copy(update={"public_url": "https://seoul-table.example/"})
    client: Client = create_app(CooCook(**(vars(demo) | {"settings": public}))).test_client()

    url = client.post(CALENDARS, headers=CUSTOMER).json["url"]

    assert url.startswith("https://seoul-table.example/calendar/")


def test_no_log_shows_a_secret(client: Client, caplog: pytest.LogCaptureFixture) -> None:
    path = address(client)
    secret = path.removeprefix("/calendar/").removesuffix(".ics")
    caplog.clear()

    with caplog.at_level(logging.DEBUG):
        client.get(path)
        client.get(path.replace(".ics", ""))
        client.get(f"/calendar/{secret}")

    paths = [vars(record)["path"] for record in caplog.records if record.name == "coocook.requests"]
    assert paths == ["/calendar/[hidden]"] * 3
    assert not any(secret in repr(vars(record)) for record in caplog.records)


def test_a_broken_feed_shows_no_secret_in_the_log(
    client: Client, demo: CooCook, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    path = address(client)
    caplog.clear()

    def break_down(*_: object, **__: object) -> None:
        raise RuntimeError("no ink")

    monkeypatch.setattr("coocook_server.services.calendar_files.feed", break_down)
    answer = client.get(path)

    assert answer.status_code == 500
    assert "no ink" in caplog.text
    assert path.removeprefix("/calendar/").removesuffix(".ics") not in caplog.text + answer.text


def test_a_page_needs_the_csrf_token_to_make_an_address(app: Flask, demo: CooCook) -> None:
    from coocook_server import tokens

    account = demo.accounts.by_username("demo")
    assert account is not None
    browser: Any = app.test_client()
    with app.test_request_context():
        kept = app.response_class()
        tokens.set_cookies(kept, tokens.make(demo.sessions.open(account.id)))
    for cookie in kept.headers.getlist("Set-Cookie"):
        name, _, rest = cookie.partition("=")
        browser.set_cookie(name, rest.split(";")[0])

    assert browser.post(CALENDARS).status_code == 401
    csrf = {"X-CSRF-TOKEN": browser.get_cookie("csrf_access_token").value}
    assert browser.post(CALENDARS, headers=csrf).status_code == 201


def test_the_document_describes_the_feed(client: Client) -> None:
    document = client.get("/openapi.json").json
    read = document["paths"]["/calendar/{secret}.ics"]["get"]

    assert "text/calendar" in read["responses"]["200"]["content"]
    assert "security" not in read
    assert {"304", "404", "412"} <= set(read["responses"])
    assert "secret" in json.dumps(document["components"]["schemas"]["NewCalendarFeed"])
