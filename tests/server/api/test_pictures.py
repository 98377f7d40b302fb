"""`/api/coocook/chefs/{id}/pictures` and `/api/coocook/pictures`: sent as a form, shown as WebP."""

import io
from collections.abc import Callable
from typing import Any

import pytest
import requests
from flask import Flask

from coocook_server.bootstrap import CooCook
from coocook_server.hosting import WebHost
from coocook_server.services.pictures import LARGEST_FILE
from tests.images import photo, read
from tests.server.api.conftest import CHEF, CUSTOMER, Client, Headers

PICTURES = "/api/coocook/chefs/1/pictures"

SignIn = Callable[[str], Headers]


def send(
    client: Client,
    data: bytes,
    headers: Headers = CHEF,
    *,
    name: str = "photo.jpg",
    kind: str = "image/jpeg",
    path: str = PICTURES,
    **fields: str,
) -> Any:
    """Send a picture as a browser does."""
    form = {"file": (io.BytesIO(data), name, kind), **fields}
    return client.post(path, data=form, headers=headers, content_type="multipart/form-data")


def test_a_picture_is_sent_listed_and_shown(client: Client) -> None:
    sent = send(client, photo(), alt="갈비")

    assert sent.status_code == 201
    sha256 = sent.json["sha256"]
    assert sent.json.items() >= {
        "id": 1, "chef_id": 1, "position": 1, "alt": "갈비", "width": 60, "height": 40, "is_photo": False,
        "url": f"/api/coocook/pictures/{sha256}.webp",
        "thumbnail_url": f"/api/coocook/pictures/{sha256}.webp?size=thumbnail",
    }.items()  # fmt: skip
    assert client.get(PICTURES).json == {"pictures": [sent.json]}
    assert client.get(sent.headers["Location"]).json == sent.json
    for address in (sent.json["url"], sent.json["thumbnail_url"]):
        shown = client.get(address)
        assert (shown.status_code, shown.content_type) == (200, "image/webp")
        assert read(shown.data).format == "WEBP"


def test_a_picture_may_be_kept_for_ever_and_is_nothing_else(client: Client) -> None:
    sent = send(client, photo()).json

    tags = set()
    for address in (sent["url"], *(f"{sent['url']}?size={size}" for size in ("thumbnail", "400", "800"))):
        headers = client.get(address).headers
        assert headers["Cache-Control"] == "public, max-age=31536000, immutable"
        assert headers["X-Content-Type-Options"] == "nosniff"
        tags.add(headers["ETag"])
        assert client.get(address, headers={"If-None-Match": headers["ETag"]}).status_code == 304
    assert tags == {f'"{sent["sha256"]}-{size}"' for size in ("whole", "thumbnail", "400", "800")}


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("page.html", "text/html"),
        ("../../etc/passwd", "application/octet-stream"),
        ("a.svg", "image/svg+xml"),
        ("", ""),
        ("갈비.jpg", "image/jpeg"),
    ],
)
def test_neither_name_nor_type_is_believed(client: Client, name: str, kind: str) -> None:
    picture = client.post(
        PICTURES,
        data={"file": (io.BytesIO(photo(kind="PNG")), name or "blob", kind or None)},
        headers=CHEF,
        content_type="multipart/form-data",
    )
    assert picture.status_code == 201
    assert client.get(picture.json["url"]).content_type == "image/webp"

    page = send(client, b"<svg onload='alert(1)'/>", name="photo.png", kind="image/png")
    assert (page.status_code, set(page.json["errors"])) == (400, {"file"})


def test_a_request_that_carries_no_picture_is_refused(client: Client) -> None:
    answers = [
        client.post(PICTURES, data={"alt": "Nothing"}, headers=CHEF, content_type="multipart/form-data"),
        client.post(PICTURES, data={"file": "words"}, headers=CHEF, content_type="multipart/form-data"),
        client.post(PICTURES, json={"file": "words"}, headers=CHEF),
        client.post(PICTURES, data=photo(), headers=CHEF, content_type="image/jpeg"),
        client.post(PICTURES, data=b"--x", headers=CHEF, content_type="multipart/form-data; boundary=x"),
        client.post(PICTURES, data=b"--x", headers=CHEF, content_type="multipart/form-data"),
        send(client, b""),
    ]

    for answer in answers:
        assert (answer.status_code, set(answer.json["errors"])) == (400, {"file"})
    assert set(send(client, photo(), alt="x" * 301).json["errors"]) == {"alt"}
    assert set(send(client, photo(), colour="red").json["errors"]) == {"colour"}


def test_no_other_route_takes_so_much(client: Client) -> None:
    film = bytes(2_000_000)

    answer = client.post(
        "/api/coocook/chefs/1/menus",
        data=b'{"name": "' + film + b'"}',
        content_type="application/json",
        headers=CHEF,
    )

    assert answer.status_code == 413
    assert "1024 KiB" in answer.json["detail"]


def test_who_may_not_send_is_told_so_before_the_picture_is_looked_at(client: Client) -> None:
    broken = b"no picture"

    assert send(client, broken, {}).status_code == 401
    assert send(client, broken, CUSTOMER, path="/api/coocook/chefs/99/pictures").status_code == 404
    assert send(client, broken, CUSTOMER).status_code == 403
    assert send(client, broken, CHEF, path="/api/coocook/chefs/2/pictures").status_code == 403
    assert send(client, broken, CHEF).status_code == 400


def test_a_thirteenth_picture_is_refused(client: Client, token_of: SignIn) -> None:
    staff = token_of("staff")
    for number in range(12):
        assert send(client, photo(number), staff).status_code == 201

    answer = send(client, photo(12), staff)

    assert (answer.status_code, answer.json["rule"]) == (409, "too_many")


def test_a_picture_is_described_ordered_chosen_and_removed(client: Client) -> None:
    first, second = (send(client, photo(number)) for number in range(2))
    ids = [first.json["id"], second.json["id"]]
    one = first.headers["Location"]

    described = client.put(one, json={"alt": "Ribs"}, headers=CHEF | {"If-Match": first.headers["ETag"]})
    stale = client.put(one, json={"alt": "Soup"}, headers=CHEF | {"If-Match": first.headers["ETag"]})
    assert (described.status_code, described.json["alt"], stale.status_code) == (200, "Ribs", 412)

    ordered = client.put(f"{PICTURES}/order", json={"ids": ids[::-1]}, headers=CHEF).json["pictures"]
    assert [picture["id"] for picture in ordered] == ids[::-1]

    photo_path = "/api/coocook/chefs/1/photo"
    chosen = client.put(photo_path, json={"picture_id": ids[0]}, headers=CHEF).json["pictures"]
    assert [picture["is_photo"] for picture in chosen] == [False, True]
    assert client.get("/api/coocook/chefs/1").json["photo_url"] == first.json["url"]

    removed = client.open(one, method="DELETE", headers=CHEF)
    assert (removed.status_code, removed.data) == (204, b"")
    assert client.get("/api/coocook/chefs/1").json["photo_url"] is None
    assert client.get(first.json["url"]).status_code == client.get(one).status_code == 404
    assert client.get(first.json["url"] + "?size=400").status_code == 404
    assert client.put(photo_path, json={"picture_id": ids[0]}, headers=CHEF).status_code == 404
    assert client.put(photo_path, json={"picture_id": None}, headers=CHEF).status_code == 200


@pytest.mark.parametrize(
    ("method", "path", "body"),
    [
        ("PUT", f"{PICTURES}/order", {"ids": [1, "2"]}),
        ("PUT", "/api/coocook/chefs/1/photo", {}),
        ("PUT", "/api/coocook/pictures/1", {"alt": None}),
        ("DELETE", "/api/coocook/pictures/1", None),
    ],
)
def test_who_may_not_change_is_told_so_before_the_body_is_looked_at(
    client: Client, method: str, path: str, body: object
) -> None:
    send(client, photo())

    def ask(path: str, headers: Headers) -> int:
        return int(client.open(path, method=method, json=body, headers=headers).status_code)

    nowhere = path.replace("chefs/1", "chefs/99").replace("pictures/1", "pictures/99")
    assert (ask(path, {}), ask(nowhere, {})) == (401, 401)
    assert (ask(nowhere, CUSTOMER), ask(path, CUSTOMER)) == (404, 403)
    if body is not None:
        assert ask(path, CHEF) == 400


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("0" * 64 + ".webp", 404),
        ("../../platform.db.webp", 404),
        ("' OR '1'='1.webp", 404),
        ("%00.webp", 404),
        ("0" * 64 + ".webp?size=400", 404),
        ("0" * 64 + ".webp?size=huge", 400),
        ("0" * 64 + ".webp?size=401", 400),
        ("0" * 64 + ".png", 404),
        ("99", 404),
    ],
)
def test_there_is_nothing_else_to_be_shown(client: Client, address: str, status: int) -> None:
    assert client.get(f"/api/coocook/pictures/{address}").status_code == status


def test_the_pages_show_a_photo_from_the_gallery(app: Flask, client: Client) -> None:
    sent = send(client, photo()).json
    client.put("/api/coocook/chefs/1/photo", json={"picture_id": sent["id"]}, headers=CHEF)

    url = sent["url"]
    for page, narrow in (
        ("explore.html", 400),
        ("chef-detail.html?id=1", 800),
        ("booking.html?chef_id=1", 400),
    ):
        shown = client.get(f"/web/coocook/{page}", headers=CUSTOMER).text
        assert f'src="{url}?size={narrow}"' in shown
        assert f'srcset="{url}?size=400 400w, {url}?size=800 800w, {url} 1600w"' in shown


def test_a_picture_of_8_mb_is_taken_and_a_larger_one_is_not(demo: CooCook) -> None:
    """Through the web server, which has a limit of its own."""
    film = bytes(LARGEST_FILE - len(photo()))
    host = WebHost(demo, "127.0.0.1", 0)
    host.start()
    try:
        right, one_more, far_more = (
            requests.post(host.address + PICTURES, files={"file": ("a.jpg", data)}, headers=CHEF, timeout=30)
            for data in (photo() + film, photo(1) + film + b"\0", photo(1) + film + bytes(100_000))
        )
    finally:
        host.stop()

    assert right.status_code == 201
    assert (one_more.status_code, one_more.json()["errors"]) == (400, {"file": "may have at most 8 MB"})
    assert (far_more.status_code, far_more.headers["Content-Type"]) == (413, "application/problem+json")
    assert "8256 KiB" in far_more.json()["detail"]
