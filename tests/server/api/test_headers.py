"""What the browser is told beside every answer, whatever it is."""

from typing import Any

import pytest
from flask import Flask

from coocook_server.app import create_app
from coocook_server.bootstrap import CooCook
from tests.server.api.conftest import CUSTOMER, Client

API = "/api/coocook"
PAGES = "/web/coocook"

EVERY_KIND = [
    ("GET", f"{API}/chefs", 200),
    ("GET", f"{API}/bookings", 401),
    ("POST", f"{API}/bookings", 401),
    ("GET", f"{API}/chefs?per_page=0", 400),
    ("GET", f"{API}/chefs/999", 404),
    ("DELETE", f"{API}/chefs", 405),
    ("TRACE", f"{API}/chefs", 405),
    ("OPTIONS", f"{API}/chefs", 200),
    ("HEAD", f"{API}/chefs", 200),
    ("GET", "/openapi.json", 200),
    ("GET", "/docs", 200),
    ("GET", "/health", 200),
    ("GET", "/nothing", 404),
    ("GET", "/", 302),
    ("GET", f"{PAGES}/explore.html", 200),
    ("GET", f"{PAGES}/sign-in.html", 200),
    ("POST", f"{PAGES}/sign-in.html", 400),
    ("GET", f"{PAGES}/nothing.html", 404),
    ("GET", "/web/static/css/base.css", 200),
    ("GET", "/web/static/js/find.js", 200),
    ("GET", "/web/static/img/logo.svg", 200),
    ("GET", "/web/static/nothing.css", 404),
    ("GET", "/web/static/", 404),
    ("GET", "/calendar/guessed.ics", 404),
]


@pytest.mark.parametrize(("method", "path", "status"), EVERY_KIND)
def test_every_kind_of_answer_is_guarded(client: Client, method: str, path: str, status: int) -> None:
    with client.open(path, method=method) as answer:
        assert answer.status_code == status
        policy = answer.headers["Content-Security-Policy"].split("; ")
        assert {"object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"} < set(policy)
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert answer.headers["Referrer-Policy"] == "strict-origin-when-cross-origin"
        assert answer.headers["Cache-Control"]
        assert "Server" not in answer.headers


def test_a_bug_a_large_body_and_a_limit_are_answered_as_guarded(
    client: Client, demo: CooCook, monkeypatch: pytest.MonkeyPatch
) -> None:
    def break_down(*_: object) -> None:
        raise RuntimeError

    def guarded(answer: Any, status: int) -> bool:
        headers = answer.headers
        named = ("Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy")
        return (answer.status_code, headers["Cache-Control"]) == (status, "no-store") and all(
            name in headers for name in named
        )

    large = {"data": b"{" + b"x" * 2_000_000, "content_type": "application/json", "headers": CUSTOMER}
    assert guarded(client.post(f"{API}/bookings", **large), 413)
    for _ in range(10):
        client.post(f"{API}/auth/login", json={"username": "x", "password": "y"})
    assert guarded(client.post(f"{API}/auth/login", json={"username": "x", "password": "y"}), 429)
    monkeypatch.setattr(type(demo.chefs), "get", break_down)
    assert guarded(client.get(f"{API}/chefs/1"), 500)


def test_over_https_every_answer_says_that_it_stays_so(demo: CooCook) -> None:
    client = create_app(demo).test_client()

    for method, path, _ in EVERY_KIND:
        with client.open(path, method=method, base_url="https://coocook.example") as answer:
            assert answer.headers["Strict-Transport-Security"] == "max-age=31536000"


def test_what_is_about_somebody_is_kept_by_nobody_else(client: Client) -> None:
    """Each address that wants a token and no more says so; none may be kept without asking again."""
    document = client.get("/openapi.json").json
    asked = 0
    for path, methods in document["paths"].items():
        if "get" in methods and methods["get"].get("security") and "{" not in path:
            with client.get(path, headers=CUSTOMER) as answer:
                asked += 1
                assert answer.headers["Cache-Control"] in (
                    "no-store",
                    "private, no-store",
                    "private, no-cache",
                ), path
    assert asked > 10


@pytest.mark.parametrize(
    ("path", "content_type"),
    [
        (f"{API}/chefs", "application/json"),
        (f"{API}/bookings", "application/problem+json"),
        (f"{PAGES}/index.html", "text/html; charset=utf-8"),
        ("/web/static/css/base.css", "text/css; charset=utf-8"),
        ("/web/static/js/find.js", "text/javascript; charset=utf-8"),
        ("/web/static/img/logo.svg", "image/svg+xml; charset=utf-8"),
    ],
)
def test_an_answer_says_what_it_is_and_in_which_letters(client: Client, path: str, content_type: str) -> None:
    with client.get(path) as answer:
        assert answer.content_type == content_type


def test_no_method_that_only_reads_changes_anything(app: Flask) -> None:
    """What GET leads to is never the view of an unsafe method too."""
    unsafe = {"POST", "PUT", "PATCH", "DELETE"}
    for rule in app.url_map.iter_rules():
        methods = rule.methods or set()
        assert not ("GET" in methods and unsafe & methods), rule.rule
