"""The business's logo, at an address that changes with it."""

from apiflask import APIBlueprint
from flask import Response, abort

from coocook_server.bootstrap import CooCook
from coocook_server.pages.static_files import FOR_EVER

HEIGHT, WIDEST = 36, 144
"""Pixels it takes at the top of a page."""


def add_to(pages: APIBlueprint, coocook: CooCook) -> None:
    """The route of the picture."""

    @pages.get("/logo-<string:digest>.png")
    def logo(digest: str) -> Response:
        found = coocook.logo.read()
        if found is None or found.digest != digest:
            abort(404)
        response = Response(found.png, content_type="image/png")
        response.headers["Cache-Control"] = FOR_EVER
        return response


def shown(coocook: CooCook) -> dict[str, object] | None:
    """What a page needs to show it: its address and its size."""
    found = coocook.logo.read()
    if found is None:
        return None
    scale = min(HEIGHT / found.height, WIDEST / found.width)
    return {
        "address": f"/web/coocook/logo-{found.digest}.png",
        "width": max(1, round(found.width * scale)),
        "height": max(1, round(found.height * scale)),
    }
