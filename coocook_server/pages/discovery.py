"""How the site is found and kept: the web app manifest, `robots.txt`, the sitemap and the icon."""

from typing import Any
from urllib.parse import urlencode
from xml.etree import ElementTree as ET

from apiflask import APIFlask
from flask import Response, jsonify, request

from coocook_server import language
from coocook_server.bootstrap import CooCook
from coocook_server.language import gettext
from coocook_server.pages import static_files
from coocook_server.pages.look import site_address
from coocook_server.pages.static_files import StaticFiles

PAGES = "/web/coocook/"

CHEF = "chef-detail.html"

PUBLIC_PAGES = ("index.html", "explore.html", CHEF, "privacy.html", "terms.html")
"""The pages that search engines may list; every other one says `noindex`."""

ALSO_ALLOWED = ("/web/static/", "/api/coocook/pictures/")
"""What the public pages are made of."""

DISALLOWED = (PAGES, "/api/", "/calendar/", "/docs")

PAPER = "#fbf7f2"
"""The pages' ground, as `tokens.css` has it."""

ICONS = (
    ("icon-192.png", 192, "any"),
    ("icon-512.png", 512, "any"),
    ("icon-512-maskable.png", 512, "maskable"),
)

MOST_ADDRESSES = 50_000
"""What one sitemap may hold."""

FOR_AN_HOUR = "public, max-age=3600"
FOR_A_DAY = "public, max-age=86400"


def add_to(app: APIFlask, coocook: CooCook, static: StaticFiles) -> None:
    """Answer what browsers and search engines ask a site for; none of it knows who asks."""

    @app.get(f"{PAGES}manifest.webmanifest")
    @app.doc(hide=True)
    def manifest() -> Response:
        response = jsonify(_manifest(coocook.settings.business_name, static))
        response.mimetype = "application/manifest+json"
        response.content_language.add(language.current())
        response.vary.update(("Accept-Language", "Cookie"))
        return _kept(response)

    @app.get("/robots.txt")
    @app.doc(hide=True)
    def robots() -> Response:
        return _kept(Response(_robots(site_address(coocook)), mimetype="text/plain"))

    @app.get("/sitemap.xml")
    @app.doc(hide=True)
    def sitemap() -> Response:
        written = _sitemap(site_address(coocook), coocook.chefs.active_ids())
        return _kept(Response(written, mimetype="application/xml"))

    @app.get("/favicon.ico")
    @app.doc(hide=True)
    def favicon() -> Response:
        return static_files.answer(static, "img/favicon.ico", FOR_A_DAY)


def _kept(response: Response) -> Response:
    response.headers["Cache-Control"] = FOR_AN_HOUR
    response.add_etag()
    response.make_conditional(request)
    return response


def _manifest(business: str, static: StaticFiles) -> dict[str, Any]:
    return {
        "id": PAGES,
        "lang": language.current(),
        "dir": "ltr",
        "name": business,
        "short_name": business,
        "description": gettext(
            "Book a chef for an evening at your own table. See who is free, pick a time, and know the price "
            "before you ask."
        ),
        "start_url": f"{PAGES}index.html",
        "scope": PAGES,
        "display": "standalone",
        "theme_color": PAPER,
        "background_color": PAPER,
        "icons": [
            {
                "src": static.address(f"img/{name}"),
                "sizes": f"{side}x{side}",
                "type": "image/png",
                "purpose": purpose,
            }
            for name, side, purpose in ICONS
        ],
    }


def _robots(site: str) -> str:
    allowed = (*(f"{PAGES}{page}" for page in PUBLIC_PAGES), *ALSO_ALLOWED)
    lines = (
        "User-agent: *",
        *(f"Allow: {path}" for path in allowed),
        *(f"Disallow: {path}" for path in DISALLOWED),
        "",
        f"Sitemap: {site}/sitemap.xml",
    )
    return "".join(f"{line}\n" for line in lines)


def _sitemap(site: str, chef_ids: tuple[int, ...]) -> bytes:
    """Each page in each language, every one naming all of them."""
    pages: list[tuple[str, dict[str, str | int]]] = [(page, {}) for page in PUBLIC_PAGES if page != CHEF]
    pages += [(CHEF, {"id": id}) for id in chef_ids]
    root = ET.Element(
        "urlset",
        {
            "xmlns": "http://www.sitemaps.org/schemas/sitemap/0.9",
            "xmlns:xhtml": "http://www.w3.org/1999/xhtml",
        },
    )
    for page, about in pages[: MOST_ADDRESSES // len(language.NAMES)]:
        addresses = {
            code: f"{site}{PAGES}{page}?{urlencode({**about, language.PARAMETER: code})}"
            for code in language.NAMES
        }
        for address in addresses.values():
            url = ET.SubElement(root, "url")
            ET.SubElement(url, "loc").text = address
            for code, other in addresses.items():
                ET.SubElement(url, "xhtml:link", {"rel": "alternate", "hreflang": code, "href": other})
    written: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return written
