"""Hearts, and the list of favourite chefs."""

import html
import re
from decimal import Decimal

import pytest

from coocook_server.bootstrap import CooCook
from coocook_server.models.account import DESK
from coocook_server.pages.favourites import PER_PAGE
from coocook_server.services.chefs import ChefDraft
from coocook_server.services.paging import Paging
from tests.helpers import actor_named
from tests.server.pages.conftest import PREFIX, Visitor

BACK = f"{PREFIX}explore.html?cuisine=Korean"


def test_a_heart_keeps_a_chef_and_leads_back_to_where_it_was_pressed(minji: Visitor) -> None:
    answer = minji.post("favourites.html", chef_id="1", action="add", next=BACK)

    assert (answer.status_code, answer.headers["Location"]) == (303, f"{BACK}#heart-1")
    assert "Park Min-jun" in minji.get("favourites.html").text


def test_pressed_again_it_lets_the_chef_go(minji: Visitor) -> None:
    minji.post("favourites.html", chef_id="1", action="add")

    minji.post("favourites.html", chef_id="1", action="remove")

    assert "No favourites yet." in minji.get("favourites.html").text


def test_a_heart_of_somebody_not_signed_in_leads_to_signing_in_and_back(visitor: Visitor) -> None:
    answer = visitor.post("favourites.html", chef_id="1", action="add", next=BACK)

    assert answer.status_code == 303
    signing_in = visitor.client.get(answer.headers["Location"]).text
    assert "Sign in to keep your favourite chefs." in signing_in
    assert f'name="next" value="{BACK}"' in signing_in


def test_a_heart_leads_to_pages_of_ours_only(minji: Visitor) -> None:
    answer = minji.post("favourites.html", chef_id="1", action="add", next="https://evil.example/")

    assert answer.headers["Location"] == f"{PREFIX}favourites.html#heart-1"


@pytest.mark.parametrize("chef_id", ["999", "", "x"])
def test_nobody_keeps_a_chef_who_is_not_there(minji: Visitor, chef_id: str) -> None:
    assert minji.post("favourites.html", chef_id=chef_id, action="add").status_code == 404


def test_a_script_is_answered_without_a_page(minji: Visitor, demo: CooCook) -> None:
    minji.client.environ_base["HTTP_ACCEPT"] = "application/json"

    assert minji.post("favourites.html", chef_id="2", action="add").status_code == 204
    kept = demo.favourites.list(Paging(), by=actor_named(demo, "minji"))
    assert [chef.id for chef in kept.items] == [2]


def test_a_script_of_somebody_not_signed_in_is_told_so(visitor: Visitor) -> None:
    visitor.client.environ_base["HTTP_ACCEPT"] = "application/json"

    assert visitor.post("favourites.html", chef_id="2", action="add").status_code == 401


def test_a_long_list_comes_in_parts(minji: Visitor, demo: CooCook) -> None:
    me = actor_named(demo, "minji")
    for number in range(PER_PAGE + 1):
        added = demo.chefs.add(ChefDraft(f"Cook {number}", "Soup", Decimal(50)), by=DESK)
        demo.favourites.add(added.id, by=me)

    first = minji.get("favourites.html").text
    further = re.findall(r'href="/web/coocook/(favourites\.html\?cursor=[^"]+)"', first)
    second = minji.get(html.unescape(further[0])).text

    assert "Cook 20" in first
    assert "Cook 0<" not in first
    assert "Cook 0<" in second
    assert "Back to the newest" in second
    assert "Cook 20" in minji.get("favourites.html?cursor=nonsense").text


@pytest.mark.parametrize("page", ["index.html", "explore.html", "explore.html?cuisine=Korean"])
def test_a_card_shows_whether_its_chef_is_kept(minji: Visitor, demo: CooCook, page: str) -> None:
    demo.favourites.add(1, by=actor_named(demo, "minji"))

    text = minji.get(page).text

    pressed = dict(re.findall(r'id="heart-(\d+)".*?aria-pressed="(\w+)"', text, re.DOTALL))
    assert pressed.pop("1") == "true"
    assert set(pressed.values()) <= {"false"}
    assert f'name="next" value="{PREFIX}{page}"' in text


def test_a_stranger_sees_hearts_that_are_not_pressed(visitor: Visitor) -> None:
    text = visitor.get("index.html").text

    assert 'aria-pressed="false"' in text
    assert 'aria-pressed="true"' not in text
    assert "favourites.js" not in text
