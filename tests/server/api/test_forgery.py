"""What another site could make a signed-in person's browser send."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

from coocook_server import tokens
from coocook_server.app import create_app
from coocook_server.bootstrap import CooCook

UNSAFE = ("post", "put", "patch", "delete")
SIGN_IN = "/web/coocook/sign-in.html"


def form_token(client: FlaskClient, base_url: str) -> str:
    found = re.search(r'name="csrf_token" value="([^"]+)"', client.get(SIGN_IN, base_url=base_url).text)
    assert found is not None
    return found[1]


def signed_in_at(app: Flask, base_url: str) -> tuple[FlaskClient, dict[str, str]]:
    """A browser in which the demo's customer is signed in, and what it was told to keep, by name."""
    client = app.test_client()
    sent = {"csrf_token": form_token(client, base_url), "action": "demo"}
    answer = client.post(SIGN_IN, data=sent, base_url=base_url, headers={"Referer": base_url + SIGN_IN})
    assert answer.status_code == 303
    return client, {cookie.partition("=")[0]: cookie for cookie in answer.headers.getlist("Set-Cookie")}


@pytest.fixture
def https_app(demo: CooCook) -> Flask:
    """The application of a business whose customers come over HTTPS."""
    at_home = demo.settings.model_copy(update={"public_url": "https://coocook.example"})
    return create_app(CooCook(**(vars(demo) | {"settings": at_home})))


def operations(document: Any) -> Iterator[tuple[str, str, bool]]:
    """Each unsafe method and path, and whether it is for who is signed in."""
    for path, methods in document["paths"].items():
        for method in UNSAFE:
            if method in methods:
                yield method, re.sub(r"\{\w+\}", "1", path), bool(methods[method].get("security"))


def test_the_cookies_alone_change_nothing_anywhere_in_the_api(app: Flask) -> None:
    client, _ = signed_in_at(app, "http://localhost")
    guarded = [entry for entry in operations(client.get("/openapi.json").json) if entry[2]]

    for number, (method, path, _) in enumerate(guarded):
        answer = client.open(path, method=method, json={}, environ_base={"REMOTE_ADDR": f"192.0.2.{number}"})
        assert answer.status_code == 401, (method, path)
    assert len(guarded) > 40
    assert client.get("/api/coocook/auth/me").status_code == 200


def test_only_these_calls_that_change_something_are_for_anybody(app: Flask) -> None:
    document = app.test_client().get("/openapi.json").json

    assert {path for _, path, signed_in in operations(document) if not signed_in} == {
        f"/api/coocook/auth/{name}"
        for name in (
            "register",
            "login",
            "login/two-factor",
            "verify",
            "password/forgot",
            "password/reset",
        )
    }


def test_no_form_of_the_pages_is_taken_without_its_token(app: Flask) -> None:
    client, _ = signed_in_at(app, "http://localhost")
    forms = [
        rule.rule
        for rule in app.url_map.iter_rules()
        if rule.rule.startswith("/web/") and "POST" in (rule.methods or ())
    ]

    for number, path in enumerate(forms):
        address = {"REMOTE_ADDR": f"192.0.2.{number}"}
        answer = client.post(re.sub(r"<[^>]+>", "1", path), data={"action": "demo"}, environ_base=address)
        assert (answer.status_code, "This form is no longer valid" in answer.text) == (400, True), path
    assert len(forms) > 5


def test_over_https_cookies_are_for_this_host_and_https_alone(https_app: Flask) -> None:
    client, kept = signed_in_at(https_app, "https://coocook.example")

    assert {name for name in kept if "session" not in name} == {
        f"__Host-{name}"
        for name in (
            tokens.ACCESS_COOKIE,
            tokens.REFRESH_COOKIE,
            "csrf_access_token",
            "csrf_refresh_token",
        )
    }
    first = client.get(SIGN_IN, base_url="https://coocook.example").headers.getlist("Set-Cookie")
    for cookie in (*kept.values(), *first):
        assert cookie.startswith("__Host-")
        attributes = cookie.split("; ")[1:]
        assert {"Secure", "Path=/", "SameSite=Lax"} <= set(attributes)
        assert ("HttpOnly" in attributes) == ("csrf_" not in cookie.partition("=")[0])
        assert not any(attribute.startswith("Domain") for attribute in attributes)


def test_over_https_the_host_only_cookies_sign_in_and_their_csrf_token_is_taken(https_app: Flask) -> None:
    home = "https://coocook.example"
    client, kept = signed_in_at(https_app, home)
    token = kept["__Host-csrf_access_token"].partition("=")[2].partition(";")[0]
    cancel = "/api/coocook/bookings/7/cancel"

    assert client.post(cancel, base_url=home).status_code == 401
    assert client.post(cancel, base_url=home, headers={"X-CSRF-TOKEN": token}).status_code == 200
    assert "Sofia Marino" in client.get("/web/coocook/my-bookings.html", base_url=home).text


def test_over_https_a_cookie_by_its_plain_name_signs_nobody_in(https_app: Flask) -> None:
    """A page on a neighbouring host can set such a one; it cannot set one that begins with `__Host-`."""
    home = "https://coocook.example"
    _, kept = signed_in_at(https_app, home)
    value = kept[f"__Host-{tokens.ACCESS_COOKIE}"].partition("=")[2].partition(";")[0]
    planted = {"Cookie": f"{tokens.ACCESS_COOKIE}={value}"}

    answer = https_app.test_client(use_cookies=False).get(
        "/api/coocook/auth/me", base_url=home, headers=planted
    )

    assert answer.status_code == 401


def test_signing_out_tells_the_browser_to_forget_the_pages(app: Flask) -> None:
    client, _ = signed_in_at(app, "http://localhost")
    sent = {"csrf_token": form_token(client, "http://localhost")}

    answer = client.post("/web/coocook/sign-out.html", data=sent)

    assert answer.headers["Clear-Site-Data"] == '"cache"'
    assert client.get_cookie(tokens.ACCESS_COOKIE) is None
