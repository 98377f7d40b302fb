"""Finding a chef: what the filters do, how each is taken away, and what helps when nobody fits."""

import html
import re
from dataclasses import replace
from datetime import date, timedelta

import pytest

from coocook_server.bootstrap import CooCook
from coocook_server.models.account import DESK, Actor
from coocook_server.models.booking import Status
from coocook_server.services.booking_drafts import BookingDraft
from coocook_server.services.chefs import ChefDraft
from coocook_server.services.reviews import ReviewDraft
from tests.helpers import SettableClock
from tests.server.pages.conftest import Visitor

NAMES = ("Park Min-jun", "Sofia Marino", "Kenji Tanaka", "Amélie Laurent", "이서연")


def found(page: str) -> list[str]:
    """The chefs on a page, in its order."""
    shown = re.findall(r'card-link" href="/web/coocook/chef-detail[^>]*>(.*?)</a>', page)
    return [re.sub(r"<[^>]+>", "", name) for name in shown]


def links(page: str, kind: str) -> dict[str, str]:
    """The words of the links of a kind and where they lead, without what only a screen reader says."""
    pairs = re.findall(rf'<a class="{kind}" href="/web/coocook/([^"]*)">(.*?)</a>', page, re.DOTALL)
    return {plain(words): html.unescape(address) for address, words in pairs}


def plain(words: str) -> str:
    """Words without markup and without what only a screen reader says."""
    seen = words.partition('<span class="visually-hidden">')[0]
    return html.unescape(re.sub(r"<[^>]+>", "", seen)).strip()


def test_several_cuisines_are_looked_for_at_once(visitor: Visitor) -> None:
    page = visitor.get("explore.html?cuisine=korean&cuisine=Vegan").text

    assert found(page) == ["Park Min-jun", "이서연"]
    assert page.count(" checked>") == 2


def test_only_chefs_who_are_free_at_the_time_for_so_long_are_shown(
    visitor: Visitor, demo: CooCook, evening: BookingDraft, demo_customer: Actor
) -> None:
    demo.bookings.make(evening, by=demo_customer)
    address = f"explore.html?date={evening.booking_date}&time=16:00&duration_hours="

    assert NAMES[0] in found(visitor.get(address + "2").text)
    assert NAMES[0] not in found(visitor.get(address + "2.5").text)


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("q=채소", ["이서연"]),
        ("q=TORTELLINI", ["Sofia Marino"]),
        ("min_rate=132.5&sort=-hourly_rate", ["Kenji Tanaka", "Amélie Laurent"]),
    ],
)
def test_a_filter_finds_those_whom_it_fits(visitor: Visitor, query: str, names: list[str]) -> None:
    assert found(visitor.get(f"explore.html?{query}").text) == names


def test_a_rating_leaves_those_who_have_it(visitor: Visitor, demo: CooCook, demo_customer: Actor) -> None:
    demo.bookings.set_status(1, Status.COMPLETED, by=DESK)
    demo.reviews.add(1, ReviewDraft(4), by=demo_customer)

    page = visitor.get("explore.html?min_rating=4").text

    assert found(page) == ["Park Min-jun"]
    assert "4.0 of 5 stars, 1 review<" in page
    assert found(visitor.get("explore.html?min_rating=4.5").text) == []


def test_the_newest_come_first_when_asked_for(visitor: Visitor, demo: CooCook, clock: SettableClock) -> None:
    clock.advance(timedelta(days=1))
    demo.chefs.add(ChefDraft("Nari Kim", "Korean", 90), by=DESK)

    assert found(visitor.get("explore.html?sort=-created_at").text)[0] == "Nari Kim"


def test_everything_that_is_wrong_is_said_at_once(visitor: Visitor) -> None:
    answer = visitor.get("explore.html?time=18:00&guests=5000&max_rate=cheap&min_rating=9")

    assert answer.status_code == 400
    for complaint in (
        "Start time needs a date beside it.",
        "The number of guests must be from 1 to 1,000.",
        "The highest price is not a number.",
        "Rating must be 1 to 5.",
    ):
        assert complaint in answer.text
    assert "<details" in answer.text
    assert 'class="filters-fold" open' in answer.text


@pytest.mark.parametrize(
    ("query", "complaint"),
    [
        ("guests=2.5", "The number of guests must be a whole number."),
        ("min_rate=200&max_rate=100", "The highest price is below the lowest."),
    ],
)
def test_what_makes_no_sense_is_said_beside_its_field(visitor: Visitor, query: str, complaint: str) -> None:
    answer = visitor.get(f"explore.html?{query}")

    assert answer.status_code == 400
    assert complaint in answer.text
    assert found(answer.text) == []


def test_each_filter_can_be_taken_away_alone(visitor: Visitor) -> None:
    page = visitor.get(
        "explore.html?q=&cuisine=Korean&cuisine=Vegan&max_rate=130&guests=4&sort=name&cursor="
    ).text

    assert links(page, "chip-off") == {
        "Korean": "explore.html?guests=4&max_rate=130&cuisine=Vegan&sort=name",
        "Vegan": "explore.html?guests=4&max_rate=130&cuisine=Korean&sort=name",
        "4 guests": "explore.html?max_rate=130&cuisine=Korean&cuisine=Vegan&sort=name",
        "Up to $130": "explore.html?guests=4&cuisine=Korean&cuisine=Vegan&sort=name",
    }


def test_a_time_goes_with_its_date(visitor: Visitor) -> None:
    page = visitor.get("explore.html?date=2026-02-27&time=18:00").text

    assert links(page, "chip-off") == {
        "Free on Fri 27 Feb": "explore.html",
        "At 18:00": "explore.html?date=2026-02-27",
    }


def test_without_a_fit_the_page_says_which_filter_to_drop(visitor: Visitor) -> None:
    page = visitor.get("explore.html?q=pasta&cuisine=Korean&max_rate=1000").text

    assert "No chef fits all of this" in page
    assert links(page, "button quiet") == {
        "Without “pasta”: 1 chef": "explore.html?max_rate=1000&cuisine=Korean",
        "Without Korean: 1 chef": "explore.html?q=pasta&max_rate=1000",
    }


def test_the_way_out_is_said_in_korean_too(visitor: Visitor) -> None:
    page = visitor.get("explore.html?q=pasta&cuisine=Korean&lang=ko").text

    assert "조건에 모두 맞는 셰프가 없습니다" in page
    assert "“pasta” 빼기: 셰프 1명" in links(page, "button quiet")


def test_where_one_filter_less_does_not_help_all_chefs_are_offered(visitor: Visitor) -> None:
    page = visitor.get("explore.html?q=pasta&cuisine=Korean&max_rate=10").text

    assert links(page, "button quiet") == {}
    assert "Nobody comes up with one wish less either." in page
    assert links(page, "more") == {"Show all chefs": "explore.html"}


def test_a_card_opens_the_chef_with_the_evening_that_was_looked_for(visitor: Visitor) -> None:
    page = visitor.get("explore.html?q=pasta&date=2026-02-27&duration_hours=3").text

    assert "chef-detail.html?id=2&amp;date=2026-02-27&amp;duration_hours=3" in page
    assert "Free on Fri 27 Feb</p>" in page


def test_what_is_not_offered_but_asked_for_stays_in_the_form(visitor: Visitor) -> None:
    page = visitor.get("explore.html?date=2026-02-27&time=17:15&duration_hours=2.5&min_rating=4.2").text

    for value in ("17:15", "2.5", "4.2"):
        assert f'<option value="{value}" selected>' in page


def test_the_filters_stay_when_the_list_goes_on(visitor: Visitor, demo: CooCook) -> None:
    for number in range(14):
        demo.chefs.add(replace(ChefDraft("", "Thai", 90), name=f"Chef {number:02}"), by=DESK)

    page = visitor.get(f"explore.html?cuisine=Thai&date={date(2026, 2, 27)}&guests=2").text
    onward = html.unescape(
        page.partition('rel="next"')[0].rpartition('href="/web/coocook/')[2].partition('"')[0]
    )
    rest = visitor.get(onward).text

    assert found(rest) == ["Chef 12", "Chef 13"]
    assert 'value="2026-02-27"' in rest
    assert "2 guests" in links(rest, "chip-off")
