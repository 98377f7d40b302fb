"""A chef's page as it is sent: what it tells, what it offers where there is nothing, how it is passed on."""

import json
import re
from datetime import date
from decimal import Decimal
from html import unescape
from typing import Any

import pytest

from coocook_server.bootstrap import CooCook
from coocook_server.models.account import DESK, Actor
from coocook_server.services.booking_rules import RuleChoices
from coocook_server.services.chefs import ChefDraft
from coocook_server.services.menus import MenuDraft
from coocook_server.services.reviews import ReviewDraft
from coocook_server.services.schedules import TimeOffDraft
from tests.helpers import SettableClock, new_customer
from tests.images import photo
from tests.server.pages.conftest import Visitor
from tests.server.services.steps import completed_bookings

CHEF = "chef-detail.html?id=1"


def text_of(page: str) -> str:
    """What is read on a page, its blanks as a browser shows them."""
    body = re.sub(r"<script.*?</script>", "", page, flags=re.DOTALL)
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", body)))


def preview(page: str, name: str) -> str:
    """What a page says of itself to social networks."""
    found = re.search(rf'<meta property="og:{name}" content="([^"]*)">', page)
    assert found is not None
    return unescape(found[1])


def structure(page: str) -> dict[str, Any]:
    """What a page says to search engines."""
    found = re.search(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)
    assert found is not None
    read: dict[str, Any] = json.loads(found[1])
    return read


def test_menus_are_shown_with_courses_and_prices(visitor: Visitor, demo: CooCook) -> None:
    courses = ("Kimchi", "칼국수")
    demo.menus.add(1, MenuDraft("Hansik", "48.50", "Made that day.", 2, 8, courses), by=DESK)
    demo.menus.add(1, MenuDraft("Not for now", 10, active=False), by=DESK)

    text = text_of(visitor.get(CHEF).text)

    assert re.search(r"Hansik \$48\.50 a guest For 2 to 8 guests Made that day\. Kimchi 칼국수", text)
    assert "Not for now" not in text
    assert "no set menu" not in text


def test_the_gallery_links_to_the_pictures_themselves(visitor: Visitor, demo: CooCook) -> None:
    told = demo.pictures.add(1, photo(), "Bibimbap", by=DESK)
    untold = demo.pictures.add(1, photo(1), by=DESK)

    page = visitor.get(CHEF).text

    assert f'<a href="{told.url}" data-picture data-words="Bibimbap"' in page
    assert f'<img src="{told.thumbnail_url}" alt="Bibimbap" width="240"' in page
    assert f'<img src="{untold.thumbnail_url}" alt="Picture 2"' in page


def test_reviews_are_paged_with_answers_mean_and_distribution(
    visitor: Visitor, demo: CooCook, clock: SettableClock
) -> None:
    minji = new_customer(demo)
    for number, id in enumerate(completed_bookings(demo, clock, 1, 7, by=minji)):
        review = demo.reviews.add(id, ReviewDraft(5 if number else 2, f"Dinner {number}"), by=minji)
    demo.reviews.answer(review.id, "Come again.", by=DESK)

    page = visitor.get(CHEF).text
    text = text_of(page)

    assert "4.6 from 7 reviews" in text
    assert "5 stars : 6 4 stars : 0 3 stars : 0 2 stars : 1 one star : 0" in text
    assert "Dinner 6 Park Min-jun answered Come again." in text
    assert ("Dinner 2" in text, "Dinner 1" in text) == (True, False)
    onward = re.search(r'href="/web/coocook/(chef-detail[^"]+reviews=[^"]+)#reviews" rel="next"', page)
    assert onward is not None
    older = text_of(visitor.get(unescape(onward[1])).text)
    assert ("Dinner 2" in older, "Dinner 1" in older) == (False, True)
    assert "Newest reviews" in older


def test_a_made_up_place_among_the_reviews_shows_the_newest(visitor: Visitor) -> None:
    assert visitor.get(f"{CHEF}&reviews=nowhere").status_code == 200


def test_where_there_is_nothing_yet_the_page_says_what_comes_instead(visitor: Visitor, demo: CooCook) -> None:
    new = demo.chefs.add(ChefDraft("이하늘", "Korean", 90), by=DESK)

    page = visitor.get(f"chef-detail.html?id={new.id}").text
    text = text_of(page)

    assert "There are no reviews yet." in text
    assert "There is no set menu yet." in text
    assert "From the kitchen" not in text
    assert "About" not in text
    assert ">이</span>" in page
    assert "aggregateRating" not in structure(page)


def test_the_travel_fee_is_a_line_of_its_own(visitor: Visitor, demo: CooCook) -> None:
    assert "Travel" not in text_of(visitor.get(CHEF).text)
    demo.rules.choose(RuleChoices(travel_fee=Decimal(20)), by=DESK)

    text = text_of(visitor.get(f"{CHEF}&duration_hours=3").text)

    assert "3 hours of cooking $375 Travel $20 Price for 3 hours $395" in text


@pytest.mark.parametrize(
    ("least", "most", "said"),
    [
        (None, None, None),
        (2, 8, "For 2 to 8 guests"),
        (None, 6, "For 6 guests at most"),
        (4, None, "For 4 guests or"),
    ],
)
def test_how_many_guests_a_chef_takes_is_said_where_there_is_a_limit(
    visitor: Visitor, demo: CooCook, least: int | None, most: int | None, said: str | None
) -> None:
    demo.rules.choose(RuleChoices(smallest_guests=least, most_guests=most), by=DESK)

    text = text_of(visitor.get(CHEF).text)

    assert said in text if said else "guests" not in text


def test_the_month_shown_first_has_a_free_day_and_today_is_marked(visitor: Visitor, demo: CooCook) -> None:
    assert 'month-marked" href=' in visitor.get(CHEF).text
    demo.schedules.add_time_off(1, TimeOffDraft(date(2026, 2, 25), date(2026, 3, 9)), by=DESK)

    text = text_of(visitor.get(CHEF).text)

    assert "March 2026" in text
    assert "First free day: Tue 10 Mar" in text
    assert "Tuesday 10 March 2026" in text


def test_a_month_without_a_free_day_offers_the_first(visitor: Visitor, demo: CooCook) -> None:
    demo.schedules.add_time_off(1, TimeOffDraft(date(2026, 2, 25), date(2026, 3, 9)), by=DESK)

    page = visitor.get(f"{CHEF}&month=2026-02-01").text

    assert "Nothing is free in February 2026 for 2 hours." in text_of(page)
    assert re.search(r'data-turn href="[^"]+date=2026-03-10#times">First free day: Tue 10 Mar<', page)


def test_a_chef_without_any_free_day_soon_still_has_a_page(visitor: Visitor, demo: CooCook) -> None:
    demo.schedules.add_time_off(1, TimeOffDraft(date(2026, 2, 25), date(2026, 12, 31)), by=DESK)

    text = text_of(visitor.get(CHEF).text)

    assert "Nothing is free in February 2026 for 2 hours. Look at a later month" in text
    assert "First free day" not in text


@pytest.mark.parametrize(
    ("parameters", "said"),
    [
        ("month=2031-01-01", "February 2027"),
        ("month=1999-01-01", "February 2026"),
        ("month=nonsense", "February 2026"),
        ("date=2026-03-06&month=2026-04-01", "April 2026"),
    ],
)
def test_only_months_that_can_be_booked_are_shown(visitor: Visitor, parameters: str, said: str) -> None:
    page = visitor.get(f"{CHEF}&{parameters}").text

    assert re.search(rf'id="month-name">{said}<', page)


def test_a_demo_chefs_sent_link_shows_the_chef(visitor: Visitor) -> None:
    page = visitor.get(CHEF).text

    assert preview(page, "type") == "profile"
    assert preview(page, "title").startswith("Park Min-jun, Korean chef")
    assert preview(page, "locale") == "en_US"
    assert preview(page, "image").startswith("http://localhost/web/static/")
    assert preview(page, "image").endswith("/img/share/park-min-jun.png")
    assert preview(visitor.get(f"{CHEF}&lang=ko").text, "locale") == "ko_KR"


def test_a_sent_link_shows_the_chefs_own_photo(visitor: Visitor, demo: CooCook) -> None:
    added = demo.pictures.add(1, photo(), by=DESK)
    demo.pictures.choose_photo(1, added.id, by=DESK)

    page = visitor.get(CHEF).text

    assert preview(page, "image") == f"http://localhost{added.url}"
    assert structure(page)["provider"]["image"] == f"http://localhost{added.url}"


@pytest.mark.parametrize(
    "photo_url", [None, "https://example.com/far.jpg", "/web/static/img/chefs/nobody.svg"]
)
def test_a_sent_link_shows_the_house_where_the_chef_has_no_picture(
    visitor: Visitor, demo: CooCook, photo_url: str | None
) -> None:
    new = demo.chefs.add(ChefDraft("Far Away", "Thai", 90, photo_url=photo_url), by=DESK)

    page = visitor.get(f"chef-detail.html?id={new.id}").text

    assert preview(page, "image").endswith("/img/share/site.png")


def test_search_engines_read_what_it_costs_and_how_it_is_rated(
    visitor: Visitor, demo: CooCook, clock: SettableClock
) -> None:
    minji = new_customer(demo)
    for id in completed_bookings(demo, clock, 1, 1, by=minji):
        demo.reviews.add(id, ReviewDraft(4, "</script><b>Good"), by=minji)
    demo.menus.add(1, MenuDraft("Hansik", "48.50"), by=DESK)

    page = visitor.get(CHEF).text
    told = structure(page)

    assert "4.0 of 5, 1 review " in text_of(page)
    assert told["@type"] == "Service"
    assert told["url"] == "http://localhost/web/coocook/chef-detail.html?id=1"
    assert told["provider"]["name"] == "Park Min-jun"
    hour, menu = (offer["priceSpecification"] for offer in told["offers"])
    assert (hour["price"], hour["priceCurrency"], hour["unitCode"]) == ("125", "USD", "HUR")
    assert menu["price"] == "48.5"
    assert told["aggregateRating"]["ratingValue"] == "4"
    assert told["aggregateRating"]["reviewCount"] == 1
    assert told["review"][0]["reviewBody"] == "</script><b>Good"


def test_a_favourite_is_marked_as_one(visitor: Visitor, demo: CooCook, demo_customer: Actor) -> None:
    assert 'value="add" aria-pressed="false"' in visitor.get(CHEF).text
    demo.favourites.add(1, by=demo_customer)

    assert 'value="remove" aria-pressed="true"' in visitor.as_demo_customer().get(CHEF).text
