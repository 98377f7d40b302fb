"""Where the links of mails lead, in a browser without scripts."""

import logging
import re

import pytest

from coocook_server import tokens
from coocook_server.bootstrap import CooCook
from coocook_server.errors import NotSignedIn
from coocook_server.models.account import Actor
from tests.helpers import mailed, new_customer, newest_link
from tests.server.pages.conftest import Visitor

NEW = "another good long passphrase"


@pytest.fixture
def minji(demo: CooCook) -> Actor:
    return new_customer(demo)


@pytest.fixture
def reset_link(demo: CooCook, visitor: Visitor, minji: Actor) -> str:
    visitor.post("forgot-password.html", email="minji@example.com")
    return newest_link(demo, "password_reset")


def opened(visitor: Visitor, page: str, link: str) -> str:
    """What is shown to somebody who presses the link in a mail."""
    led = visitor.get(f"{page}?token={link}")
    assert (led.status_code, led.headers["Location"]) == (303, f"/web/coocook/{page}")
    assert led.headers["Referrer-Policy"] == "no-referrer"
    assert led.headers["Cache-Control"] == "no-store"
    return visitor.get(page).text


def test_the_link_of_the_first_mail_asks_before_it_proves(
    visitor: Visitor, demo: CooCook, minji: Actor
) -> None:
    link = newest_link(demo, "verify_mail")
    shown = opened(visitor, "verify.html", link)
    assert minji.user_id is not None
    assert not demo.accounts.get(minji.user_id).email_verified

    done = visitor.post("verify.html")

    assert "minji@example.com is confirmed" in done.text
    assert demo.accounts.get(minji.user_id).email_verified
    assert link not in shown + done.text
    again = visitor.post("verify.html")
    assert (again.status_code, "has been used or is too old" in again.text) == (400, True)


def test_an_address_that_somebody_else_took_is_explained(
    visitor: Visitor, demo: CooCook, minji: Actor
) -> None:
    assert minji.user_id is not None
    whose = demo.accounts.get(minji.user_id)
    demo.mail_addresses.change("yuna@example.com", "a good long passphrase", by=whose)
    link = newest_link(demo, "verify_mail")
    new_customer(demo, "yuna")
    opened(visitor, "verify.html", link)

    refused = visitor.post("verify.html")

    assert (refused.status_code, "already in use" in refused.text) == (409, True)


def test_a_forgotten_password_is_set_anew(visitor: Visitor, demo: CooCook, reset_link: str) -> None:
    visitor.sign_in("minji", "a good long passphrase")
    elsewhere = demo.sessions.sign_in("minji", "a good long passphrase")
    shown = opened(visitor, "reset-password.html", reset_link)
    weak = visitor.post("reset-password.html", password="password12")

    done = visitor.post("reset-password.html", password=NEW)

    assert "Set a new password" in shown
    assert weak.status_code == 400
    assert "New password is easy to guess" in weak.text
    assert "Your new password is set" in done.text
    assert visitor.client.get_cookie(tokens.ACCESS_COOKIE) is None
    with pytest.raises(NotSignedIn):
        demo.sessions.get(elsewhere.key)
    assert visitor.sign_in("minji", NEW).status_code == 303
    for page in (shown, weak.text, done.text):
        assert reset_link not in page
        assert NEW not in page


def test_a_link_that_was_used_leads_to_a_new_one(visitor: Visitor, reset_link: str) -> None:
    opened(visitor, "reset-password.html", reset_link)
    visitor.post("reset-password.html", password=NEW)
    opened(visitor, "reset-password.html", reset_link)

    refused = visitor.post("reset-password.html", password="yet another good passphrase")

    assert refused.status_code == 400
    assert "This link has been used or is too old." in refused.text
    assert 'href="/web/coocook/forgot-password.html"' in refused.text
    assert "Code from our mail" in visitor.get("reset-password.html").text


def test_a_code_is_typed_where_the_mail_has_no_link(
    visitor: Visitor, demo: CooCook, minji: Actor, reset_link: str
) -> None:
    """A business without `PUBLIC_URL` mails codes."""
    for page in ("verify.html", "reset-password.html"):
        assert "Code from our mail" in visitor.get(page).text

    proved = visitor.post("verify.html", code=f" {newest_link(demo, 'verify_mail')} ")
    asked = visitor.post("reset-password.html", code=f" {reset_link} ")
    done = visitor.post("reset-password.html", password=NEW)

    assert "minji@example.com is confirmed" in proved.text
    assert "New password" in asked.text
    assert "Your new password is set" in done.text
    assert visitor.sign_in("minji", NEW).status_code == 303


def test_whoever_asks_for_a_link_does_not_learn_whether_there_is_an_account(
    visitor: Visitor, demo: CooCook, minji: Actor
) -> None:
    known, unknown = (
        visitor.post("forgot-password.html", email=email)
        for email in ("minji@example.com", "nobody@example.com")
    )

    assert known.status_code == unknown.status_code == 200
    assert _without_token(known.text) == _without_token(unknown.text)
    assert "If there is such an account, a mail is on its way." in known.text
    assert len(mailed(demo, "password_reset")) == 1
    assert 'href="/web/coocook/forgot-password.html"' in visitor.get("sign-in.html").text


@pytest.mark.parametrize("page", ["verify.html", "reset-password.html", "forgot-password.html"])
def test_pages_about_an_account_are_not_for_search_engines(visitor: Visitor, page: str) -> None:
    shown = visitor.get(page)

    assert shown.status_code == 200
    assert '<meta name="robots" content="noindex">' in shown.text
    assert "no-cache" in shown.headers["Cache-Control"]


@pytest.mark.parametrize("page", ["verify.html", "reset-password.html"])
def test_no_link_is_written_to_the_log(visitor: Visitor, page: str, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        opened(visitor, page, "a-secret-link")
        visitor.post(page, password=NEW)

    assert "a-secret-link" not in repr([vars(record) for record in caplog.records])
    assert NEW not in repr([vars(record) for record in caplog.records])


def test_a_form_that_was_forged_sets_no_password(visitor: Visitor, reset_link: str) -> None:
    opened(visitor, "reset-password.html", reset_link)

    forged = visitor.client.post("/web/coocook/reset-password.html", data={"password": NEW})

    assert forged.status_code == 400
    assert visitor.sign_in("minji", "a good long passphrase").status_code == 303


def _without_token(page: str) -> str:
    return re.sub(r'name="csrf_token" value="[^"]+"', "", page)
