"""The page of the calendar feed."""

import re

from coocook_server.bootstrap import CooCook
from coocook_server.models.account import Actor
from tests.server.pages.conftest import Visitor


def address_in(page: str) -> str:
    """The address that a page shows."""
    found = re.search(r'value="http://localhost(/calendar/[^"]+\.ics)"', page)
    assert found is not None
    return found[1]


def test_somebody_signed_out_is_asked_in(visitor: Visitor) -> None:
    assert "sign-in.html?next=" in visitor.get("calendar-feed.html").headers["Location"]
    assert "sign-in.html?next=" in visitor.post("calendar-feed.html", action="make").headers["Location"]


def test_a_feed_is_made_shown_once_and_read(visitor: Visitor) -> None:
    visitor.as_demo_customer()

    before = visitor.get("calendar-feed.html").text
    made = visitor.post("calendar-feed.html", action="make")
    after = visitor.get("calendar-feed.html").text
    feed = visitor.client.get(address_in(made.text))

    assert "Make my calendar address" in before
    assert made.headers["Cache-Control"] == "no-store"
    assert f'href="webcal://localhost{address_in(made.text)}"' in made.text
    assert "/calendar/" not in after
    assert "Wednesday 25 February 2026" in after
    assert feed.mimetype == "text/calendar"
    assert "Sofia Marino" in feed.text


def test_a_new_address_ends_the_old_one(visitor: Visitor) -> None:
    visitor.as_demo_customer()

    old = address_in(visitor.post("calendar-feed.html", action="make").text)
    new = address_in(visitor.post("calendar-feed.html", action="make").text)

    assert visitor.client.get(old).status_code == 404
    assert visitor.client.get(new).status_code == 200


def test_a_feed_is_ended(visitor: Visitor, demo: CooCook, demo_customer: Actor) -> None:
    visitor.as_demo_customer()
    address = address_in(visitor.post("calendar-feed.html", action="make").text)

    ended = visitor.post("calendar-feed.html", action="revoke")

    assert ended.status_code == 303
    assert "The address no longer works." in visitor.client.get(ended.headers["Location"]).text
    assert visitor.client.get(address).status_code == 404
    assert demo.calendars.of(by=demo_customer) is None


def test_the_list_of_bookings_leads_here(visitor: Visitor) -> None:
    visitor.as_demo_customer()

    assert 'href="/web/coocook/calendar-feed.html"' in visitor.get("my-bookings.html").text
