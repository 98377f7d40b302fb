"""What is compressed on the way to a browser, and what never is."""

import gzip
import json
import re
from collections.abc import Callable

import brotli  # type: ignore[import-untyped]
import pytest
from backports import zstd
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from coocook_server.app import create_app
from coocook_server.bootstrap import CooCook

EXPLORE = "/web/coocook/explore.html"
CHEFS = "/api/coocook/chefs"
MODERN = "gzip, deflate, br, zstd"

READ: dict[str, Callable[[bytes], bytes]] = {
    "br": brotli.decompress,
    "zstd": zstd.decompress,
    "gzip": gzip.decompress,
}


@pytest.fixture
def client(demo: CooCook) -> FlaskClient:
    """A browser that has no cookie yet."""
    return create_app(demo).test_client()


def ask(
    client: FlaskClient, path: str, accepted: str = MODERN, method: str = "GET", **more: str
) -> TestResponse:
    """The answer to a browser that takes these codings; more headers are written with underscores."""
    headers = {"Accept-Encoding": accepted, **{name.replace("_", "-"): more[name] for name in more}}
    return client.open(path, method=method, headers=headers)


def signed_in(client: FlaskClient) -> FlaskClient:
    """The browser of the demo customer."""
    page = client.get("/web/coocook/sign-in.html").text
    token = re.search(r'name="csrf_token" value="([^"]+)"', page)
    assert token is not None
    answer = client.post("/web/coocook/sign-in.html", data={"csrf_token": token[1], "action": "demo"})
    assert answer.status_code == 303
    return client


@pytest.mark.parametrize(
    ("accepted", "coding"),
    [(MODERN, "br"), ("gzip, deflate", "gzip"), ("zstd", "zstd"), ("br;q=0.5, gzip", "gzip")],
)
@pytest.mark.parametrize("path", [EXPLORE, CHEFS, "/openapi.json"])
def test_pages_and_public_json_come_in_the_coding_that_is_taken(
    client: FlaskClient, path: str, accepted: str, coding: str
) -> None:
    plain = ask(client, path, "identity").data
    client.delete_cookie("session")

    answer = ask(client, path, accepted)

    assert answer.headers["Content-Encoding"] == coding
    assert "Accept-Encoding" in answer.headers["Vary"]
    assert len(answer.data) < len(plain) / 1.9
    assert without_token(READ[coding](answer.data)) == without_token(plain)


def without_token(page: bytes) -> bytes:
    """A form's token is another for each visitor."""
    return re.sub(rb'name="csrf_token" value="[^"]+"', b"", page)


def test_who_takes_no_coding_gets_the_answer_as_it_is(client: FlaskClient) -> None:
    for accepted in ("", "identity", "br;q=0"):
        answer = ask(client, CHEFS, accepted)
        assert "Content-Encoding" not in answer.headers
        assert "Accept-Encoding" in answer.headers["Vary"]
        assert json.loads(answer.data)["total"] == 5


def test_head_tells_of_the_compressed_answer_without_it(client: FlaskClient) -> None:
    answer, head = ask(client, CHEFS), ask(client, CHEFS, method="HEAD")

    assert head.data == b""
    for name in ("Content-Length", "Content-Encoding", "ETag", "Vary"):
        assert head.headers[name] == answer.headers[name]
    assert answer.headers["Content-Length"] == str(len(answer.data))


@pytest.mark.parametrize("path", [CHEFS, f"{CHEFS}/1"])
def test_what_a_browser_has_is_not_sent_again_whatever_its_coding(client: FlaskClient, path: str) -> None:
    plain = ask(client, path, "identity").headers["ETag"]
    packed = ask(client, path)
    tag = packed.headers["ETag"]
    if "Content-Encoding" in packed.headers:
        assert tag != plain

    for known in (tag, plain, f"W/{tag}", f'"other", {tag}'):
        again = ask(client, path, If_None_Match=known)
        assert (again.status_code, again.data) == (304, b"")
    assert ask(client, path, If_None_Match=tag).headers["ETag"] == tag
    assert ask(client, path, If_None_Match='"other:br"').status_code == 200


def test_a_version_read_compressed_may_be_changed_by_its_tag(client: FlaskClient) -> None:
    headers = {"Authorization": "Bearer demo_chef_token"}
    tag = client.get("/api/coocook/bookings/1", headers=headers).headers["ETag"]

    def put(tag: str) -> int:
        answer = client.put(
            "/api/coocook/bookings/1", json={"status": "completed"}, headers={**headers, "If-Match": tag}
        )
        return answer.status_code

    assert put('"b1-999:br"') == 412
    assert put(tag[:-1] + ':br"') == 200


def test_a_small_answer_is_sent_as_it_is(client: FlaskClient) -> None:
    assert "Content-Encoding" not in ask(client, "/health").headers


@pytest.mark.parametrize(
    ("path", "status"),
    [
        (f"{CHEFS}?per_page=0&q={'x' * 2000}", 400),
        (f"{CHEFS}?{'&'.join(f'unknown{number}=1' for number in range(200))}", 400),
        ("/api/coocook/bookings", 401),
        ("/web/coocook/nothing.html", 404),
    ],
)
def test_no_problem_is_compressed(client: FlaskClient, path: str, status: int) -> None:
    answer = ask(client, path)

    assert answer.status_code == status
    assert "Content-Encoding" not in answer.headers


def test_another_site_learns_nothing_from_the_length_of_a_page(client: FlaskClient) -> None:
    """It may lead a visitor's browser to a page with a guess in the address, beside the form's token."""
    signed_in(client)
    page = f"{EXPLORE}?q=guess"

    for site in ("cross-site", "same-site", ""):
        answer = ask(client, page, Sec_Fetch_Site=site)
        assert "Content-Encoding" not in answer.headers
        assert "guess" in answer.text
        assert 'name="csrf_token"' in answer.text
    assert "Content-Encoding" not in ask(client, page).headers
    for site in ("same-origin", "none"):
        assert ask(client, page, Sec_Fetch_Site=site).headers["Content-Encoding"] == "br"


def test_answers_about_signing_in_and_those_for_a_token_are_never_compressed(client: FlaskClient) -> None:
    for path in ("/api/coocook/bookings", "/api/coocook/auth/me"):
        answer = ask(client, path, Authorization="Bearer demo_token")
        assert answer.status_code == 200
        assert "Content-Encoding" not in answer.headers
    for _ in range(6):
        client.post("/api/coocook/auth/login", json={"username": "demo", "password": "x"})
    signed_in(client)
    sessions = ask(client, "/api/coocook/auth/sessions", Sec_Fetch_Site="same-origin")
    assert sessions.status_code == 200
    assert "Content-Encoding" not in sessions.headers


def test_a_sent_form_is_answered_as_it_is(client: FlaskClient) -> None:
    answer = client.post(
        "/web/coocook/sign-in.html", data={"username": "x"}, headers={"Accept-Encoding": MODERN}
    )

    assert len(answer.data) > 1024
    assert "Content-Encoding" not in answer.headers
