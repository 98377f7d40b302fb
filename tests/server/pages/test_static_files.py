"""Styles, scripts and drawings: kept by browsers for a year, compressed once, never of another age."""

import gzip
import os
import re
from collections.abc import Callable
from pathlib import Path

import brotli  # type: ignore[import-untyped]
import pytest
from apiflask import APIFlask
from flask import render_template_string
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from coocook_server.config import Environment, Settings
from coocook_server.pages import static_files
from coocook_server.paths import web_folder
from tests.server.pages.conftest import Visitor

YEAR = "public, max-age=31536000, immutable"

Serve = Callable[..., FlaskClient]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of pages with a style, a script and a picture, in the place of the real one."""
    web = tmp_path / "web"
    monkeypatch.setattr(static_files, "web_folder", lambda: web)
    static = web / "static"
    for name, content in {
        "css/base.css": b"body { color: black }\n" * 100,
        "js/inner/page.js": b'import "../dates.js";\n',
        "img/plate.png": b"\x89PNG" + bytes(1000),
        "css/.base.css.swp": b"half",
    }.items():
        path = static / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return static


@pytest.fixture
def serve(folder: Path, settings: Settings) -> Serve:
    """A server of that folder alone."""

    def serve_it(environment: Environment = Environment.PRODUCTION) -> FlaskClient:
        app = APIFlask("coocook_server", static_folder=None, json_errors=False)  # type: ignore[arg-type]
        static_files.add_to(app, settings.model_copy(update={"environment": environment}))
        return app.test_client()

    return serve_it


def address(client: FlaskClient, name: str) -> str:
    """What a template of this server writes for a file."""
    with client.application.test_request_context():
        return render_template_string("{{ static(name) }}", name=name)


def edit(path: Path, content: bytes) -> None:
    """Save a file as an editor does, a second later."""
    before = path.stat().st_mtime_ns
    path.write_bytes(content)
    os.utime(path, ns=(before + 10**9, before + 10**9))


def test_a_page_names_its_files_so_that_they_may_be_kept_for_a_year(visitor: Visitor) -> None:
    for page in ("index.html", "booking.html?chef_id=1", "nothing.html"):
        shown = visitor.get(page).text
        addresses = re.findall(r'(?:href|src)="(/web/static/[^"]+)"', shown)

        assert len(addresses) > 3
        for found in addresses:
            assert re.match(r"/web/static/v-[0-9a-f]{16}/\w", found)
            answer = visitor.client.get(found)
            assert (answer.status_code, answer.headers["Cache-Control"]) == (200, YEAR)


def test_a_chefs_drawing_is_kept_for_a_year_and_the_api_still_names_the_plain_one(visitor: Visitor) -> None:
    stored = visitor.client.get("/api/coocook/chefs/1").json["photo_url"]  # type: ignore[index]

    assert stored == "/web/static/img/chefs/park-min-jun.svg"
    assert re.search(r'src="/web/static/v-\w+/img/chefs/park-min-jun.svg"', visitor.get("index.html").text)
    assert visitor.client.get(stored).headers["Cache-Control"] == "no-cache"


def test_every_file_that_a_template_names_is_there() -> None:
    templates = list((web_folder() / "coocook").rglob("*.html"))
    named = [
        name
        for path in templates
        for name in re.findall(r"""static\(["']([^"']+)["']\)""", path.read_text("utf-8"))
    ]

    assert len(named) > 10
    assert [name for name in named if not (web_folder() / "static" / name).is_file()] == []
    sheets = [
        name
        for path in templates
        for names in re.findall(r"set sheets = \[([^\]]+)\]", path.read_text("utf-8"))
        for name in re.findall(r'"([^"]+)"', names)
    ]
    assert len(sheets) > 10
    assert [name for name in sheets if not (web_folder() / "static" / "css" / f"{name}.css").is_file()] == []
    assert [path.name for path in templates if '="/web/static/' in path.read_text("utf-8")] == []


def test_a_script_finds_what_it_imports_at_the_same_age(serve: Serve) -> None:
    client = serve()
    script = address(client, "js/inner/page.js")

    assert client.get(script).headers["Cache-Control"] == YEAR
    imported = script.replace("inner/page.js", "dates.js")
    assert imported == address(client, "js/dates.js")


def test_an_address_of_another_version_gives_the_present_file_and_asks_again(serve: Serve) -> None:
    client = serve()

    answer = client.get("/web/static/v-0123456789abcdef/css/base.css")

    assert (answer.status_code, answer.headers["Cache-Control"]) == (200, "no-cache")
    assert answer.data == client.get(address(client, "css/base.css")).data


def test_the_plain_address_is_asked_again_and_answered_shortly(serve: Serve) -> None:
    client = serve()
    first = client.get("/web/static/css/base.css")

    again = client.get("/web/static/css/base.css", headers={"If-None-Match": first.headers["ETag"]})

    assert first.headers["Cache-Control"] == "no-cache"
    assert (again.status_code, again.data, again.headers["ETag"]) == (304, b"", first.headers["ETag"])


@pytest.mark.parametrize(
    ("accepted", "coding"),
    [
        ("gzip, deflate, br, zstd", "br"),
        ("gzip, deflate", "gzip"),
        ("br;q=0.1, gzip", "gzip"),
        ("br;q=0, gzip;q=0", None),
        ("*", "br"),
        ("", None),
    ],
)
def test_a_style_is_sent_in_the_coding_that_the_browser_takes(
    serve: Serve, folder: Path, accepted: str, coding: str | None
) -> None:
    client = serve()
    content = (folder / "css/base.css").read_bytes()

    def ask(method: str = "GET", **headers: str) -> TestResponse:
        headers |= {"Accept-Encoding": accepted}
        return client.open(address(client, "css/base.css"), method=method, headers=headers)

    answer = ask()
    read = {"br": brotli.decompress, "gzip": gzip.decompress, None: bytes}[coding]
    assert answer.headers.get("Content-Encoding") == coding
    assert read(answer.data) == content
    assert len(answer.data) < 200 or coding is None
    assert answer.headers["Vary"] == "Accept-Encoding"
    head = ask("HEAD")
    assert (head.data, head.headers["Content-Length"]) == (b"", str(len(answer.data)))
    assert ask(**{"If-None-Match": answer.headers["ETag"]}).status_code == 304


def test_each_coding_has_a_tag_of_its_own(serve: Serve) -> None:
    client = serve()
    tags = {
        client.get("/web/static/css/base.css", headers={"Accept-Encoding": coding}).headers["ETag"]
        for coding in ("br", "gzip", "identity")
    }

    assert len(tags) == 3


def test_what_is_compressed_already_or_tiny_is_sent_as_it_is(serve: Serve) -> None:
    client = serve()

    for name in ("img/plate.png", "js/inner/page.js"):
        answer = client.get(f"/web/static/{name}", headers={"Accept-Encoding": "br"})
        assert "Content-Encoding" not in answer.headers
        assert "Vary" not in answer.headers


def test_a_file_is_compressed_once(serve: Serve, monkeypatch: pytest.MonkeyPatch) -> None:
    client = serve()
    done: list[bytes] = []
    compress = brotli.compress

    def counted(data: bytes, quality: int) -> bytes:
        done.append(data)
        return bytes(compress(data, quality=quality))

    monkeypatch.setattr(brotli, "compress", counted)
    for _ in range(3):
        client.get(address(client, "css/base.css"), headers={"Accept-Encoding": "br"})

    assert len(done) == 1


def test_while_pages_are_worked_on_a_change_shows_on_reload(serve: Serve, folder: Path) -> None:
    client = serve(Environment.DEVELOPMENT)
    before = address(client, "css/base.css")
    assert client.get(before).headers["Cache-Control"] == YEAR

    edit(folder / "css/base.css", b"body { color: green }")
    (folder / "css/new.css").write_bytes(b"p { margin: 0 }")

    after = address(client, "css/base.css")
    assert after != before
    assert client.get(after).data == b"body { color: green }"
    assert client.get(address(client, "css/new.css")).status_code == 200
    assert client.get(before).headers["Cache-Control"] == "no-cache"


def test_where_nobody_works_on_them_the_folder_is_read_once(serve: Serve, folder: Path) -> None:
    client = serve()
    before = address(client, "css/base.css")

    edit(folder / "css/base.css", b"body { color: green }")

    assert address(client, "css/base.css") == before
    assert b"black" in client.get(before).data


def test_other_content_has_another_address(serve: Serve, folder: Path) -> None:
    before = address(serve(), "css/base.css")
    same = address(serve(), "css/base.css")
    edit(folder / "img/plate.png", b"\x89PNG" + bytes(999))

    assert same == before
    assert address(serve(), "css/base.css") != before


@pytest.mark.parametrize(
    "name",
    ["css/.base.css.swp", "../base.css", "..%2f..%2fbase.css", "css", "css/", "css/nothing.css", "", "%00"],
)
def test_only_the_folders_own_files_are_found(serve: Serve, name: str) -> None:
    client = serve()

    assert client.get(f"/web/static/{name}").status_code == 404
    assert client.get(f"/web/static/v-0123456789abcdef/{name}").status_code == 404


def test_the_sheets_of_a_page_are_one_file_in_the_order_that_it_names(serve: Serve, folder: Path) -> None:
    (folder / "css" / "home.css").write_bytes(b"main { color: red }\n" * 100)
    client = serve()
    with client.application.test_request_context():
        named = render_template_string('{{ sheet("base", "home") }}')

    sheets = client.get(named)

    assert (
        sheets.data == (folder / "css" / "base.css").read_bytes() + (folder / "css" / "home.css").read_bytes()
    )
    assert sheets.headers["Cache-Control"] == YEAR
    assert sheets.content_type == "text/css; charset=utf-8"
    assert client.get(named, headers={"Accept-Encoding": "br"}).headers["Content-Encoding"] == "br"


@pytest.mark.parametrize(
    "name", ["css/base+missing.css", "css/base+.css", "css/+.css", "js/inner/page+page.js"]
)
def test_sheets_that_are_not_all_there_are_no_file(serve: Serve, name: str) -> None:
    assert serve().get(f"/web/static/{name}").status_code == 404


def test_made_up_combinations_do_not_fill_the_memory(serve: Serve) -> None:
    client = serve()
    answers = [client.get(f"/web/static/css/{'+'.join(['base'] * (2 + count))}.css") for count in range(100)]

    assert [answer.status_code for answer in answers].count(200) == 64


def test_what_a_script_imports_is_asked_for_beside_it(visitor: Visitor) -> None:
    page = visitor.get("chef-detail.html?id=1").text
    preloaded = re.findall(r'<link rel="modulepreload" href="/web/static/v-\w+/js/([\w-]+)\.js"', page)

    assert sorted(preloaded) == ["calendar", "find", "lightbox", "share"]
