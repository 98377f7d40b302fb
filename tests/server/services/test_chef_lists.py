"""Finding a chef's row in a list, and checking a draft before it is saved."""

import pytest

from coocook_server.bootstrap import CooCook
from coocook_server.services.chefs import ChefDraft, ChefFilter
from coocook_server.services.paging import Paging


@pytest.mark.parametrize("sort", ["id", "-name", "hourly_rate", "-rating"])
def test_a_chef_is_found_in_the_row_that_the_list_shows_it_in(demo: CooCook, sort: str) -> None:
    wanted = ChefFilter(sort=sort)

    for row, chef in enumerate(demo.chefs.list(wanted, Paging()).items):
        assert demo.chefs.position(wanted, chef.id) == row


def test_a_chef_that_does_not_match_has_no_row(demo: CooCook) -> None:
    assert demo.chefs.position(ChefFilter(q="Italian"), 1) is None


def test_every_bad_field_of_a_draft_is_named_before_it_is_saved(demo: CooCook) -> None:
    assert set(demo.chefs.problems(ChefDraft("", "Thai", "-1"))) == {"name", "hourly_rate"}
    assert demo.chefs.problems(ChefDraft("Som", "Thai", "80")) == {}
