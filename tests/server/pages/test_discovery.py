"""What a browser needs to install the site, and search engines to find what is public and nothing else."""

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any
from urllib.parse import parse_qs, urlsplit
from urllib.robotparser import RobotFileParser
from xml.etree import ElementTree as ET

import pytest
from flask.testing import FlaskClient

from coocook_server.app import create_app
from coocook_server.bootstrap import CooCook
from coocook_server.config import Settings
from coocook_server.models.account import DESK
from coocook_server.pages.discovery import PAPER, PUBLIC_PAGES
from coocook_server.paths import web_folder
from tests.server.pages.conftest import Visitor
from tools.audit.pages import PAGES as AUDITED

MANIFEST = "/web/coocook/manifest.webmanifest"
SITE = "https://book.example"

LOC = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"
ALTERNATE = "{http://www.w3.org/1999/xhtml}link"


@pytest.fixture
def client(demo: CooCook) -> FlaskClient:
    """A browser that has not been here before."""
    return create_app(demo).test_client()


@pytest.fixture
def found_at(demo: CooCook) -> Callable[[str], FlaskClient]:
    """The demo under another public address and name."""

    def open_it(public_url: str, business: str = "CooCook") -> FlaskClient:
        changes = {"public_url": public_url, "business_name": business}
        settings: Settings = demo.settings.model_copy(update=changes)
        return create_app(replace(demo, settings=settings)).test_client()

    return open_it


def manifest_of(client: FlaskClient, address: str = MANIFEST, **headers: str) -> Any:
    answer = client.get(address, headers={name.replace("_", "-"): value for name, value in headers.items()})
    assert (answer.status_code, answer.mimetype) == (200, "application/manifest+json")
    return answer.get_json(force=True)


def test_the_manifest_is_the_businesss_in_the_visitors_language(
    found_at: Callable[..., FlaskClient],
) -> None:
    client = found_at(SITE, 'Kim & "Sons" <서울>')

    english, korean = (manifest_of(client, Accept_Language=code) for code in ("en", "ko"))

    assert english.items() >= {
        "id": "/web/coocook/", "lang": "en", "name": 'Kim & "Sons" <서울>',
        "short_name": 'Kim & "Sons" <서울>',
        "start_url": "/web/coocook/index.html", "scope": "/web/coocook/", "display": "standalone",
        "theme_color": "#fbf7f2", "background_color": "#fbf7f2",
    }.items()  # fmt: skip
    assert english["description"].startswith("Book a chef for an evening")
    assert korean["lang"] == "ko"
    assert re.search("[가-힣]", korean["description"])
    changed = {name for name in english if english[name] != korean[name]}
    assert changed == {"lang", "description"}


def test_the_manifest_of_one_language_is_never_taken_for_the_others(client: FlaskClient) -> None:
    english, korean = (client.get(f"{MANIFEST}?lang={code}") for code in ("en", "ko"))

    assert english.headers["ETag"] != korean.headers["ETag"]
    for answer, code in ((english, "en"), (korean, "ko")):
        assert answer.headers["Content-Language"] == code
        assert {"Accept-Language", "Cookie"} <= set(answer.headers["Vary"].split(", "))
        again = client.get(f"{MANIFEST}?lang={code}", headers={"If-None-Match": answer.headers["ETag"]})
        assert (again.status_code, again.headers["Vary"]) == (304, answer.headers["Vary"])
    assert manifest_of(client)["lang"] == "en"


def test_what_may_be_kept_by_anybody_sets_no_cookie(visitor: Visitor) -> None:
    visitor.as_demo_customer()

    for address in (f"{MANIFEST}?lang=ko", "/robots.txt", "/sitemap.xml", "/favicon.ico"):
        answer = visitor.client.get(address)
        assert answer.headers["Cache-Control"].startswith("public, max-age=")
        assert "Set-Cookie" not in answer.headers
        again = visitor.client.get(address, headers={"If-None-Match": answer.headers["ETag"]})
        assert again.status_code == 304


def test_every_page_names_the_manifest_in_its_language_and_the_icon_for_the_home_screen(
    client: FlaskClient,
) -> None:
    page = client.get("/web/coocook/index.html?lang=ko").text

    named = re.findall(r'<link rel="(manifest|apple-touch-icon)" href="([^"]+)"', page)
    assert [rel for rel, _ in named] == ["apple-touch-icon", "manifest"]
    icon, manifest = (client.get(address) for _, address in named)
    assert icon.content_type == "image/png"
    assert manifest.get_json(force=True)["lang"] == "ko"


def test_the_icons_of_the_manifest_are_there(client: FlaskClient) -> None:
    icons = manifest_of(client)["icons"]

    assert {(icon["sizes"], icon["purpose"]) for icon in icons} == {
        ("192x192", "any"), ("512x512", "any"), ("512x512", "maskable"),
    }  # fmt: skip
    for icon in icons:
        answer = client.get(icon["src"])
        assert (answer.status_code, answer.content_type) == (200, icon["type"])
        assert "immutable" in answer.headers["Cache-Control"]


def test_the_colours_of_the_manifest_are_those_of_the_pages() -> None:
    tokens = (web_folder() / "static" / "css" / "tokens.css").read_text(encoding="utf-8")

    assert re.findall(r"--paper: (#\w+);", tokens)[0] == PAPER


def test_a_browser_that_asks_for_the_old_icon_gets_it(client: FlaskClient) -> None:
    answer = client.get("/favicon.ico", headers={"Accept-Encoding": "identity"})

    assert (answer.status_code, answer.content_type) == (200, "image/x-icon")
    assert answer.data == (web_folder() / "static" / "img" / "favicon.ico").read_bytes()


def test_robots_are_let_to_public_pages_and_what_those_are_made_of(client: FlaskClient) -> None:
    answer = client.get("/robots.txt")
    rules = RobotFileParser()
    rules.parse(answer.text.splitlines())

    assert answer.content_type == "text/plain; charset=utf-8"
    for allowed in (
        "/", "/web/coocook/index.html", "/web/coocook/chef-detail.html?id=1&lang=ko",
        "/web/static/v-0123456789abcdef/css/base.css", f"/api/coocook/pictures/{'0' * 64}.webp?size=400",
    ):  # fmt: skip
        assert rules.can_fetch("Googlebot", allowed), allowed
    for refused in (
        "/web/coocook/my-bookings.html", "/web/coocook/sign-in.html", "/web/coocook/booking.html?chef_id=1",
        "/api/coocook/chefs", "/calendar/secret.ics", "/docs",
    ):  # fmt: skip
        assert not rules.can_fetch("Googlebot", refused), refused
    assert rules.site_maps() == ["http://localhost/sitemap.xml"]


def sitemap_of(client: FlaskClient) -> dict[str, dict[str, str]]:
    """Each address and its other languages."""
    answer = client.get("/sitemap.xml")
    assert (answer.status_code, answer.mimetype) == (200, "application/xml")
    return {
        url.findtext(LOC, ""): {
            link.get("hreflang", ""): link.get("href", "") for link in url.iter(ALTERNATE)
        }
        for url in ET.fromstring(answer.data)
    }


def test_the_sitemap_names_every_public_page_and_active_chef_in_both_languages(
    demo: CooCook, found_at: Callable[..., FlaskClient]
) -> None:
    demo.chefs.set_active(2, False, by=DESK)
    client = found_at(f"{SITE}/")

    listed = sitemap_of(client)

    assert "Sitemap: https://book.example/sitemap.xml" in client.get("/robots.txt").text
    pages = {urlsplit(address).path.removeprefix("/web/coocook/") for address in listed}
    assert pages == set(PUBLIC_PAGES)
    chefs = [parse_qs(urlsplit(address).query).get("id", ["0"])[0] for address in listed]
    assert {id: chefs.count(id) for id in ("1", "2", "3", "4", "5")} == {
        "1": 2,
        "2": 0,
        "3": 2,
        "4": 2,
        "5": 2,
    }
    for address, others in listed.items():
        assert others.keys() == {"en", "ko"}
        assert address in others.values()
        assert all(listed[other] == others for other in others.values())


def test_what_the_sitemap_says_is_what_each_page_says_of_itself(client: FlaskClient) -> None:
    for address, others in sitemap_of(client).items():
        answer = client.get(address.removeprefix("http://localhost"))
        page = answer.text.replace("&amp;", "&")
        assert answer.status_code == 200
        assert f'<link rel="canonical" href="{address}">' in page
        for code, other in others.items():
            assert f'<link rel="alternate" hreflang="{code}" href="{other}">' in page


def test_without_a_public_address_the_sitemap_has_the_one_that_was_asked(client: FlaskClient) -> None:
    answer = client.get("/sitemap.xml", base_url="http://192.168.0.7:8000")

    assert "<loc>http://192.168.0.7:8000/web/coocook/index.html?lang=en</loc>" in answer.text


def test_every_page_that_is_not_public_says_noindex(
    visitor: Visitor, open_pages: Callable[[CooCook], Visitor], demo: CooCook
) -> None:
    customer, chef = open_pages(demo).as_demo_customer(), open_pages(demo).as_demo_chef()
    pages = sorted(
        rule.rule.removeprefix("/web/coocook/")
        for rule in visitor.client.application.url_map.iter_rules()
        if re.fullmatch(r"/web/coocook/[\w-]+\.html", rule.rule) and "GET" in (rule.methods or ())
    )
    seen = set()

    for page in pages:
        for who in (visitor, customer, chef):
            for query in ("", "?id=1", "?chef_id=1", "?token=made-up"):
                answer = who.get(page + query)
                if answer.mimetype != "text/html" or answer.status_code in (302, 303):
                    continue
                seen.add(page)
                listed = page in PUBLIC_PAGES and answer.status_code == 200
                assert ('<meta name="robots" content="noindex">' in answer.text) is not listed, page + query

    assert set(PUBLIC_PAGES) <= seen
    assert len(seen) > 15


def test_every_template_of_a_page_that_is_not_public_says_noindex() -> None:
    """Those as well that only a step in between shows."""
    templates = {path.name: path.read_text("utf-8") for path in (web_folder() / "coocook").glob("*.html")}
    del templates["base.html"]

    assert {name for name, text in templates.items() if 'content="noindex"' not in text} == set(PUBLIC_PAGES)


def test_the_audit_takes_the_same_pages_for_public() -> None:
    listed = {page.address.partition("?")[0] for page in AUDITED if page.listed}

    assert listed == set(PUBLIC_PAGES)
