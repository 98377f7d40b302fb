"""What every answer has in common: health, errors, limits, headers, log, documentation."""

import json
import logging
import re
from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import text

from coocook_server.app import create_app
from coocook_server.bootstrap import CooCook
from coocook_server.config import Settings
from coocook_server.errors import StoreUnavailable
from tests.server.api.conftest import CUSTOMER, Client, Headers


def test_health_says_ok_and_touches_nothing(client: Client, demo: CooCook) -> None:
    demo.store.path.unlink()

    answer = client.get("/health")

    assert answer.json == {"status": "ok", "timestamp": "2026-02-25T09:00:00Z"}


def test_ready_says_so_while_the_store_answers(client: Client) -> None:
    assert client.get("/ready").json == {"status": "ready"}


def test_ready_says_why_not(client: Client, demo: CooCook) -> None:
    with demo.store.writing() as session:
        session.execute(text("UPDATE alembic_version SET version_num = '0000'"))

    answer = client.get("/ready")

    assert answer.status_code == 503
    assert "older" in answer.json["detail"]


def test_staff_restart_the_server_and_nobody_else(demo: CooCook, token_of: Callable[[str], Headers]) -> None:
    restarted: list[bool] = []
    client = create_app(demo, restart=lambda: restarted.append(True)).test_client()

    assert client.post("/health/restart").status_code == 401
    assert client.post("/health/restart", headers=CUSTOMER).status_code == 403
    assert not restarted
    answer = client.post("/health/restart", headers=token_of("staff"))
    answer.close()
    assert answer.status_code == 202
    assert restarted == [True]


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/api/coocook/nothing", 404),
        ("DELETE", "/api/coocook/chefs", 405),
        ("GET", "/nothing", 404),
        ("POST", "/health", 405),
    ],
)
def test_every_error_is_a_problem(client: Client, method: str, path: str, status: int) -> None:
    answer = client.open(path, method=method)

    assert (answer.status_code, answer.content_type) == (status, "application/problem+json")
    assert answer.json["status"] == status
    assert answer.json["detail"]


def test_a_person_who_is_lost_gets_a_page(client: Client) -> None:
    answer = client.get("/nothing", headers={"Accept": "text/html,*/*;q=0.8"})

    assert answer.status_code == 404
    assert answer.text.startswith("<!DOCTYPE html>")


def test_a_body_that_is_too_large_is_refused(client: Client) -> None:
    answer = client.post(
        "/api/coocook/bookings",
        data=b'{"special_requests": "' + b"x" * 2_000_000 + b'"}',
        content_type="application/json",
        headers=CUSTOMER,
    )

    assert answer.status_code == 413
    assert answer.json["title"] == "Request Entity Too Large"


def test_a_bug_is_told_without_its_trace(
    client: Client, demo: CooCook, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def break_down(*_: object) -> None:
        raise RuntimeError("the inside of the kitchen")

    monkeypatch.setattr(type(demo.chefs), "get", break_down)
    answer = client.get("/api/coocook/chefs/1")

    assert (answer.status_code, answer.content_type) == (500, "application/problem+json")
    assert "kitchen" not in answer.text
    assert "the inside of the kitchen" in caplog.text


def test_a_store_that_is_away_is_503(client: Client, demo: CooCook, monkeypatch: pytest.MonkeyPatch) -> None:
    def away(*_: object) -> None:
        raise StoreUnavailable("The disk is full.")

    monkeypatch.setattr(type(demo.chefs), "get", away)
    answer = client.get("/api/coocook/chefs/1")

    assert (answer.status_code, answer.json["detail"]) == (503, "The disk is full.")
    assert answer.headers["Retry-After"]


def test_sign_in_is_limited_and_says_when_to_come_again(client: Client) -> None:
    def attempt(name: str) -> Any:
        return client.post("/api/coocook/auth/login", json={"username": name, "password": "x"})

    statuses = [attempt(f"demo{number}").status_code for number in range(10)]
    refused = attempt("demo")

    assert statuses == [401] * 10
    assert (refused.status_code, refused.content_type) == (429, "application/problem+json")
    assert 0 < int(refused.headers["Retry-After"]) <= 61
    assert client.get("/api/coocook/chefs").status_code == 200


def test_limits_can_be_switched_off(demo: CooCook) -> None:
    free = demo.settings.model_copy(update={"ratelimit_enabled": False})
    client = create_app(CooCook(**(vars(demo) | {"settings": free}))).test_client()

    for number in range(15):
        name = f"demo{number}"
        answer = client.post("/api/coocook/auth/login", json={"username": name, "password": "x"})
        assert answer.status_code == 401


@pytest.mark.parametrize("path", ["/api/coocook/chefs", "/web/coocook/index.html", "/docs", "/nothing"])
def test_every_answer_is_guarded(client: Client, path: str) -> None:
    headers = client.get(path).headers

    assert "default-src 'self'" in headers["Content-Security-Policy"]
    assert "unsafe" not in headers["Content-Security-Policy"]
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["X-Request-ID"]


def test_only_named_origins_are_let_in(demo: CooCook) -> None:
    named = demo.settings.model_copy(update={"cors_origins": ("https://yourdomain.com",)})
    client = create_app(CooCook(**(vars(demo) | {"settings": named}))).test_client()

    def allowed(origin: str) -> str | None:
        answer = client.get("/api/coocook/chefs", headers={"Origin": origin})
        return answer.headers.get("Access-Control-Allow-Origin")

    assert allowed("https://yourdomain.com") == "https://yourdomain.com"
    assert allowed("https://evil.example") is None


def test_without_origins_nobody_is_let_in(client: Client) -> None:
    answer = client.get("/api/coocook/chefs", headers={"Origin": "https://evil.example"})

    assert "Access-Control-Allow-Origin" not in answer.headers


def test_a_request_is_logged_with_nothing_private(client: Client, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO, logger="coocook.requests"):
        client.get("/api/coocook/chefs?q=secret%20dinner", headers=CUSTOMER)

    (record,) = [record for record in caplog.records if record.name == "coocook.requests"]
    fields = vars(record)
    assert (fields["method"], fields["path"], fields["status"]) == ("GET", "/api/coocook/chefs", 200)
    assert fields["request_id"]
    assert fields["duration_ms"] >= 0
    assert "secret" not in repr(fields)
    assert "demo_token" not in repr(fields)


def test_a_proxy_is_believed_only_when_trusted(demo: CooCook, settings: Settings) -> None:
    trusted = demo.settings.model_copy(update={"trusted_proxies": 1})
    behind = create_app(CooCook(**(vars(demo) | {"settings": trusted}))).test_client()
    forwarded = {"X-Forwarded-Proto": "https"}

    assert "Strict-Transport-Security" in behind.get("/health", headers=forwarded).headers
    alone = create_app(demo).test_client()
    assert "Strict-Transport-Security" not in alone.get("/health", headers=forwarded).headers


def test_the_document_describes_every_route(app: Flask, client: Client) -> None:
    document = client.get("/openapi.json").json

    assert document["openapi"].startswith("3.1")
    assert document == client.get("/api/coocook/openapi.json").json
    described = {(method.upper(), path) for path, methods in document["paths"].items() for method in methods}
    routes = {
        (method, re.sub(r"<(?:\w+:)?(\w+)>", r"{\1}", rule.rule))
        for rule in app.url_map.iter_rules()
        for method in rule.methods or ()
        if rule.rule.startswith(("/api/", "/calendar/", "/health", "/ready"))
        and method not in ("HEAD", "OPTIONS")
    }
    undocumented = {("GET", "/api/coocook/docs"), ("GET", "/api/coocook/openapi.json")}
    assert {entry for entry in described if entry[0] != "PARAMETERS"} == routes - undocumented


def test_the_document_tells_the_one_table_of_changes(client: Client) -> None:
    put = client.get("/openapi.json").json["paths"]["/api/coocook/bookings/{id}"]["put"]

    assert "pending to confirmed, declined, cancelled" in put["description"]
    assert put["requestBody"]["required"] is True


def test_the_document_holds_no_secret(client: Client) -> None:
    document = json.dumps(client.get("/openapi.json").json)

    assert "demo_token" not in document
    assert "eyJ" not in document


def test_the_documentation_page_needs_no_other_host(client: Client) -> None:
    page = client.get("/docs").text

    assert "://" not in page
    for name in ("js/docs.js", "vendor/swagger-ui/swagger-ui-bundle.js"):
        path = re.search(rf'"(/web/static/[^"]*{name})"', page)
        assert path is not None
        assert client.get(path[1]).status_code == 200


@pytest.mark.parametrize("name", ["../../pyproject.toml", "..%2f..%2fpyproject.toml", "nothing.css"])
def test_static_files_come_from_their_folder_only(client: Client, name: str) -> None:
    assert client.get(f"/web/static/{name}").status_code == 404
