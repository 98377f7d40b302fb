"""Favourites: marked and unmarked as often as one likes, each person's own."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from coocook_server.bootstrap import CooCook
from coocook_server.errors import Denied, NotFound
from coocook_server.models.account import DESK, Actor
from coocook_server.services.paging import Paging
from tests.helpers import new_customer


def marked(coocook: CooCook, by: Actor) -> list[int]:
    page = coocook.favourites.list(Paging(), by=by)
    assert page.total == len(page.items)
    return [chef.id for chef in page.items]


def test_favourites_are_listed_the_latest_first_and_are_ones_own(demo: CooCook, demo_customer: Actor) -> None:
    for chef_id in (2, 5, 1):
        demo.favourites.add(chef_id, by=demo_customer)

    assert marked(demo, demo_customer) == [1, 5, 2]
    assert marked(demo, new_customer(demo)) == []


def test_marking_and_unmarking_twice_is_doing_it_once(demo: CooCook, demo_customer: Actor) -> None:
    demo.favourites.add(2, by=demo_customer)
    demo.favourites.add(2, by=demo_customer)
    assert marked(demo, demo_customer) == [2]

    demo.favourites.remove(2, by=demo_customer)
    demo.favourites.remove(2, by=demo_customer)

    assert marked(demo, demo_customer) == []
    assert [e.action for e in demo.history.of("favourite", 1)] == ["removed", "added"]


def test_an_inactive_chef_is_not_shown_until_active_again(demo: CooCook, demo_customer: Actor) -> None:
    demo.favourites.add(2, by=demo_customer)
    demo.chefs.set_active(2, False, by=DESK)
    assert marked(demo, demo_customer) == []
    with pytest.raises(NotFound):
        demo.favourites.add(2, by=demo_customer)

    demo.chefs.set_active(2, True, by=DESK)

    assert marked(demo, demo_customer) == [2]


def test_an_inactive_chef_can_be_unmarked(demo: CooCook, demo_customer: Actor) -> None:
    demo.favourites.add(2, by=demo_customer)
    demo.chefs.set_active(2, False, by=DESK)
    demo.favourites.remove(2, by=demo_customer)
    demo.chefs.set_active(2, True, by=DESK)

    assert marked(demo, demo_customer) == []


def test_there_is_no_such_chef_to_mark(demo: CooCook, demo_customer: Actor) -> None:
    for chef_id in (0, 99, 2**70):
        with pytest.raises(NotFound):
            demo.favourites.add(chef_id, by=demo_customer)
        with pytest.raises(NotFound):
            demo.favourites.remove(chef_id, by=demo_customer)


def test_the_desk_itself_has_no_favourites(demo: CooCook) -> None:
    with pytest.raises(Denied):
        demo.favourites.add(1, by=DESK)
    assert marked(demo, DESK) == []


def test_favourites_are_read_part_by_part(demo: CooCook, demo_customer: Actor) -> None:
    for chef_id in (1, 2, 3, 4, 5):
        demo.favourites.add(chef_id, by=demo_customer)

    first = demo.favourites.list(Paging(per_page=3), by=demo_customer)
    rest = demo.favourites.list(Paging(per_page=3, cursor=first.next_cursor), by=demo_customer)

    assert [chef.id for chef in first.items + rest.items] == [5, 4, 3, 2, 1]
    assert (first.total, rest.next_cursor) == (5, None)


def test_a_chef_marked_many_times_at_once_is_marked_once(demo: CooCook, demo_customer: Actor) -> None:
    gate = threading.Barrier(6)

    def mark(_: int) -> None:
        gate.wait()
        demo.favourites.add(3, by=demo_customer)

    with ThreadPoolExecutor(6) as pool:
        list(pool.map(mark, range(6)))

    assert marked(demo, demo_customer) == [3]


def test_the_hearts_of_a_list_are_one_s_own(demo: CooCook, demo_customer: Actor) -> None:
    demo.favourites.add(2, by=demo_customer)
    demo.favourites.add(3, by=demo_customer)

    assert demo.favourites.among([1, 2, 99], by=demo_customer) == {2}
    assert demo.favourites.among([1, 2], by=new_customer(demo, "someone")) == frozenset()
