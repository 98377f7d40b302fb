"""The first page: what leads on, when each chef has time, and what machines read of it."""

import json
import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest

from coocook_server.bootstrap import CooCook
from coocook_server.config import Settings
from coocook_server.models.account import DESK, Actor
from coocook_server.models.booking import Status
from coocook_server.services.booking_rules import RuleChoices
from coocook_server.services.reviews import ReviewDraft
from coocook_server.services.schedules import TimeOffDraft
from tests.server.pages.conftest import Visitor

TODAY = date(2026, 2, 25)


def free_words(page: str) -> list[str]:
    return re.findall(r'class="chef-card-free">(.*?)</p>', page)


def structured(page: str) -> list[dict[str, Any]]:
    found = re.search(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)
    assert found is not None
    graph: list[dict[str, Any]] = json.loads(found[1])["@graph"]
    return graph


def test_what_is_asked_for_on_the_first_page_arrives_where_chefs_are_found(visitor: Visitor) -> None:
    page = visitor.get("index.html").text
    form = page.partition('role="search"')[2].partition("</form>")[0]
    names = re.findall(r'name="(\w+)"', form)

    assert names == ["q", "date", "time", "cuisine", "guests"]
    asked = dict(zip(names, ("pasta", "2026-02-27", "18:00", "Italian", "4"), strict=True))
    answer = visitor.client.get("/web/coocook/explore.html", query_string=asked).text
    assert answer.count('class="chip-off"') == len(names)
    assert "1 chef" in answer


def test_each_chef_says_when_there_is_time(visitor: Visitor, demo: CooCook) -> None:
    for chef_id, days in ((2, 0), (3, 3), (4, 20)):
        demo.schedules.add_time_off(chef_id, TimeOffDraft(TODAY, TODAY + timedelta(days=days)), by=DESK)

    assert free_words(visitor.get("index.html").text) == [
        "Free today",
        "Free tomorrow",
        "Free from Sun 1 Mar",
        "Fully booked for two weeks",
        "Free today",
    ]
    assert free_words(visitor.get("index.html?lang=ko").text)[:3] == [
        "오늘 가능",
        "내일 가능",
        "3월 1일(일)부터 가능",
    ]


@pytest.mark.parametrize(
    ("choices", "said", "unsaid"),
    [
        (RuleChoices(), "until 48 hours before the start. Then 50 % of the price", "until the start"),
        (RuleChoices(refund_full_hours=72, refund_part_percent=0), "until 72 hours", "% of the price"),
        (
            RuleChoices(refund_full_hours=24, refund_part_hours=0, refund_part_percent=30),
            "Then 30 % of the price comes back until the start.",
            "50 %",
        ),
        (RuleChoices(refund_full_hours=0, refund_part_hours=0), "stays free until the start.", "% of the"),
    ],
)
def test_what_cancelling_costs_follows_the_rules(
    visitor: Visitor, demo: CooCook, choices: RuleChoices, said: str, unsaid: str
) -> None:
    demo.rules.choose(choices, by=DESK)
    page = visitor.get("index.html").text

    assert said in page
    assert unsaid not in page


def test_what_others_said_is_there_once_somebody_said_something(
    visitor: Visitor, demo: CooCook, demo_customer: Actor
) -> None:
    before = visitor.get("index.html").text
    demo.bookings.set_status(1, Status.COMPLETED, by=DESK)
    demo.reviews.add(1, ReviewDraft(5, "Warm broth, <warm> welcome."), by=demo_customer)
    after = visitor.get("index.html").text

    assert "What others said" not in before
    assert "What others said" in after
    assert "Warm broth, &lt;warm&gt; welcome." in after
    assert "at the table of Park Min-jun" in after


def test_only_the_photos_in_view_are_loaded_at_once(visitor: Visitor) -> None:
    photos = re.findall(r'<img class="portrait[^>]*>', visitor.get("index.html").text)

    assert ['loading="lazy"' in photo for photo in photos] == [False, False, False, True, True]


def test_search_engines_read_whose_business_it_is(
    open_pages: Callable[[CooCook], Visitor],
    open_with: Callable[[Settings], CooCook],
    settings: Settings,
) -> None:
    named = {
        "public_url": "https://book.example/",
        "business_name": "Bap & <b>Co</script>",
        "business_address": "Seoul",
    }
    own = open_with(settings.model_copy(update=named))
    business, site = structured(open_pages(own).get("index.html").text)

    assert business["name"] == "Bap & <b>Co</script>"
    assert business["address"] == "Seoul"
    assert "telephone" not in business
    assert business["url"] == site["url"] == "https://book.example/web/coocook/index.html"
    assert site["potentialAction"]["target"]["urlTemplate"].startswith(
        "https://book.example/web/coocook/explore"
    )


def test_an_address_sent_on_shows_a_picture_and_words(visitor: Visitor) -> None:
    page = visitor.get("explore.html?q=soup").text
    shown = dict(re.findall(r'<meta property="(og:[\w:]+)" content="([^"]*)">', page))
    picture = visitor.client.get(shown["og:image"].removeprefix("http://localhost"))

    assert shown["og:title"] == "Explore chefs · CooCook"
    assert shown["og:url"] == "http://localhost/web/coocook/explore.html?lang=en"
    assert shown["og:image"].startswith("http://localhost/web/static/")
    assert picture.mimetype == "image/png"
