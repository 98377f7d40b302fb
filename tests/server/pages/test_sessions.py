"""Where somebody is signed in."""

import re

from coocook_server.bootstrap import CooCook
from coocook_server.services.sessions import Client
from tests.helpers import new_customer
from tests.server.pages.conftest import Visitor

WINDOWS = "Mozilla/5.0 (Windows NT 10.0) Chrome/120"


def elsewhere(demo: CooCook, username: str = "minji") -> int:
    """Sign somebody in at a PC; the session's number."""
    account = demo.accounts.by_username(username)
    assert account is not None
    return demo.sessions.open(account.id, Client("203.0.113.7", WINDOWS)).id


def words(page: str) -> str:
    """A page's text."""
    return re.sub(r"<[^>]+>", "", page)


def test_the_list_says_which_device_is_this_one(minji: Visitor, demo: CooCook) -> None:
    other = elsewhere(demo)

    page = minji.get("sessions.html").text

    assert page.count("This one") == 1
    assert "Chrome on Windows" in words(page)
    assert re.findall(r'name="end" value="(\d+)"', page) == [str(other)]
    assert "Windows의 Chrome" in words(minji.get("sessions.html?lang=ko").text)


def test_one_other_device_is_signed_out(minji: Visitor, demo: CooCook) -> None:
    other = elsewhere(demo)

    for said in ("That device is signed out.", "That device was signed out already."):
        assert minji.post("sessions.html", end=str(other)).status_code == 303
        page = minji.get("sessions.html").text
        assert said in page
        assert "Chrome on Windows" not in words(page)


def test_nobody_signs_somebody_else_out(minji: Visitor, demo: CooCook) -> None:
    new_customer(demo, "sumin")
    theirs = elsewhere(demo, "sumin")

    minji.post("sessions.html", end=str(theirs))

    sumin = demo.accounts.by_username("sumin")
    assert sumin is not None
    assert len(demo.sessions.list(sumin.id)) == 1


def test_all_others_are_signed_out_and_this_one_stays(minji: Visitor, demo: CooCook) -> None:
    elsewhere(demo)
    elsewhere(demo)

    minji.post("sessions.html", action="others")

    page = minji.get("sessions.html").text
    assert "2 other devices are signed out." in page
    assert "This one" in page
    assert "Sign out all others" not in page
