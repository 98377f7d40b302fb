"""What is held of a customer: to take along, and to erase."""

import json

import pytest

from coocook_server import tokens
from coocook_server.bootstrap import CooCook
from coocook_server.pages import held_words
from coocook_server.services.booking_drafts import BookingDraft
from tests.helpers import actor_named
from tests.server.pages.conftest import PREFIX, Visitor

PASSWORD = "a good long passphrase"


def test_the_export_for_programs_is_the_whole_of_what_is_held(minji: Visitor, demo: CooCook) -> None:
    answer = minji.get("my-data.json")

    me = actor_named(demo, "minji")
    assert answer.headers["Content-Disposition"].startswith("attachment;")
    assert answer.headers["Cache-Control"] == "private, no-store"
    assert me.user_id is not None
    assert json.loads(answer.text) == demo.privacy.export(me.user_id, by=me)


def test_the_export_to_read_writes_names_and_times_for_people(
    minji: Visitor, demo: CooCook, evening: BookingDraft
) -> None:
    demo.bookings.make(evening, by=actor_named(demo, "minji"))

    text = minji.get("my-data-to-read.html").text

    assert '<th scope="row">Start time</th><td>18:00' in text
    assert '<th scope="row">Starts</th><td>Wednesday 4 March 2026, 18:00</td>' in text
    assert '<th scope="row">Mail address confirmed</th><td>–</td>' in text


def test_the_export_to_read_speaks_korean(minji: Visitor) -> None:
    text = minji.get("my-data-to-read.html?lang=ko").text

    assert '<html lang="ko">' in text
    assert "<h2>로그인한 기기</h2>" in text
    assert '<th scope="row">메일 주소</th><td>minji@example.com</td>' in text


def test_everything_in_an_export_has_a_name(visitor: Visitor, demo: CooCook) -> None:
    """The demo customer has something of nearly every kind."""
    me = actor_named(demo, "demo")
    assert me.user_id is not None
    export = demo.privacy.export(me.user_id, by=me)
    export.pop("exported_at")

    rows = [row for found in export.values() for row in ([found] if isinstance(found, dict) else found)]
    assert set(export) <= set(held_words.KINDS)
    assert {name for row in rows for name in row} <= set(held_words.NAMES)


def test_erasing_is_explained_and_takes_the_password(minji: Visitor, demo: CooCook) -> None:
    page = minji.get("erase.html").text
    assert "What goes, at once and for good" in page
    assert "What stays, without your name" in page

    refused = minji.post("erase.html", password="not the one")

    assert refused.status_code == 400
    assert "What you typed is not your present password." in refused.text
    assert demo.accounts.by_username("minji") is not None


def test_an_erased_account_is_gone_and_signed_out(minji: Visitor, demo: CooCook) -> None:
    answer = minji.post("erase.html", password=PASSWORD)

    assert (answer.status_code, answer.headers["Location"]) == (303, f"{PREFIX}erased.html")
    assert minji.client.get_cookie(tokens.ACCESS_COOKIE) is None
    assert demo.accounts.by_username("minji") is None
    assert "Your account is erased" in minji.get("erased.html").text
    assert minji.sign_in("minji", PASSWORD).status_code == 401


def test_a_booking_to_come_stands_in_the_way_of_erasing(
    minji: Visitor, demo: CooCook, evening: BookingDraft
) -> None:
    demo.bookings.make(evening, by=actor_named(demo, "minji"))

    answer = minji.post("erase.html", password=PASSWORD)

    assert answer.status_code == 409
    assert (
        f'href="{PREFIX}my-bookings.html"' in answer.text.partition('role="alert"')[2].partition("</div>")[0]
    )
    assert demo.accounts.by_username("minji") is not None


@pytest.mark.parametrize("page", ["erase.html", "password.html", "mail-address.html"])
def test_who_guesses_a_password_of_somebody_signed_in_is_told_to_wait(minji: Visitor, page: str) -> None:
    fields = {
        "password": "not the one",
        "current_password": "not the one",
        "new_password": "another good long passphrase",
        "email": "other@example.com",
    }
    for _ in range(5):
        assert minji.post(page, **fields).status_code == 400

    refused = minji.post(page, **fields)

    assert (refused.status_code, refused.headers["Retry-After"]) == (429, "30")
    assert "Too many tries. Please wait" in refused.text
    assert "<h1>A little slower" not in refused.text
