"""The business's logo: a safe picture of our own, on pages, in mail and on receipts."""

from email import message_from_bytes, policy
from email.message import EmailMessage

import pytest
from PIL import Image

from coocook_server.app import create_app
from coocook_server.bootstrap import CooCook
from coocook_server.errors import Denied, Invalid
from coocook_server.models.account import DESK, Actor, Role
from coocook_server.operations.mail_words import Words
from coocook_server.operations.receipt_pdf import receipt_pdf
from coocook_server.services.postbag import Letter
from tests.images import encoded, plate


def wide(number: int = 0) -> bytes:
    return encoded(plate(number, (1000, 500)), "PNG")


def test_the_logo_is_made_anew_and_small_and_history_says_by_whom(demo: CooCook) -> None:
    assert demo.logo.read() is None

    made = demo.logo.put(encoded(plate(0, (1000, 500)), "JPEG", comment=b"where I live"), by=DESK)

    assert made is not None
    assert (made.width, made.height) == (480, 240)
    assert b"where I live" not in made.png
    assert demo.history.of("logo", 0)[0].actor_name == "Front desk"


def test_only_an_administrator_changes_it_and_only_to_a_picture(demo: CooCook) -> None:
    demo.logo.put(wide(), by=DESK)
    for data in (b"", b"<svg onload='alert(1)'/>", wide() + b"<script>alert(1)</script>"):
        with pytest.raises(Invalid):
            demo.logo.put(data, by=DESK)
    with pytest.raises(Denied):
        demo.logo.put(None, by=Actor(1, Role.STAFF, "Jun"))

    assert demo.logo.read() is not None


def test_pages_show_it_instead_of_the_mark(demo: CooCook) -> None:
    browser = create_app(demo).test_client()
    before = browser.get("/web/coocook/explore.html").text
    assert "/web/coocook/logo-" not in before

    made = demo.logo.put(wide(), by=DESK)
    assert made is not None
    page = browser.get("/web/coocook/explore.html").text
    address = f"/web/coocook/logo-{made.digest}.png"
    assert f'<img src="{address}" width="72" height="36" alt="">' in page
    answer = browser.get(address)
    assert (answer.data, answer.content_type) == (made.png, "image/png")
    assert "immutable" in answer.headers["Cache-Control"]
    assert browser.get("/web/coocook/logo-0123456789abcdef.png").status_code == 404

    demo.logo.put(None, by=DESK)
    assert browser.get(address).status_code == 404
    assert browser.get("/web/coocook/explore.html").text.count("brand-mark") == before.count("brand-mark")


def mail(demo: CooCook) -> EmailMessage:
    settings = demo.settings.model_copy(update={"smtp_from": "hello@cook.example.com"})
    letter = Letter(0, "test", "boss@example.com", "en", {}, "<1@coocook.local>", 1)
    return message_from_bytes(Words(settings, demo.logo).message(letter, demo.clock()), policy=policy.default)


def test_mail_carries_it_beside_the_html_which_fetches_nothing(demo: CooCook) -> None:
    assert not any(part.get_content_type() == "image/png" for part in mail(demo).walk())

    made = demo.logo.put(wide(), by=DESK)
    assert made is not None
    sent = mail(demo)

    html = sent.get_body(("html",))
    assert html is not None
    assert 'src="cid:logo@coocook.local" width="96" height="48"' in html.get_content()
    (picture,) = [part for part in sent.walk() if part.get_content_type() == "image/png"]
    assert picture["Content-ID"] == "<logo@coocook.local>"
    assert picture.get_content() == made.png
    assert sent.get_body(("plain",)) is not None


def test_receipts_show_it(demo: CooCook) -> None:
    receipt = demo.receipts.of(2, by=DESK)
    made = demo.logo.put(encoded(Image.new("RGBA", (300, 300), (200, 0, 0, 120)), "PNG"), by=DESK)

    assert b"/Subtype /Image" not in receipt_pdf(receipt)
    assert b"/Subtype /Image" in receipt_pdf(receipt, made)
