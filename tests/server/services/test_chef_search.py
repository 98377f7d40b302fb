"""Chefs are found by what they say, cook and take, and by when they are free."""

from datetime import date, time
from decimal import Decimal
from typing import Any

import pytest

from coocook_server.bootstrap import CooCook
from coocook_server.errors import Invalid
from coocook_server.models.account import DESK, Actor
from coocook_server.models.booking import Status
from coocook_server.services.booking_drafts import BookingDraft
from coocook_server.services.booking_rules import RuleChoices
from coocook_server.services.chefs import ChefDraft, ChefFilter, ChefRecord
from coocook_server.services.menus import MenuDraft
from coocook_server.services.paging import Paging
from coocook_server.services.reviews import ReviewDraft

A_DAY = date(2026, 3, 20)


def ids(coocook: CooCook, **wanted: object) -> list[int]:
    found = coocook.chefs.list(ChefFilter(**wanted), Paging())  # type: ignore[arg-type]
    assert found.total == len(found.items)
    return [chef.id for chef in found.items]


def add(coocook: CooCook, name: str, cuisine: str = "Korean", **more: Any) -> ChefRecord:
    return coocook.chefs.add(ChefDraft(name, cuisine, 90, **more), by=DESK)


@pytest.mark.parametrize(
    "q",
    [
        "하늘",
        "늘",
        "하늘 부산",
        "부산 하늘",
        "ANDRÉ",
        "andre",
        "André",
        "andre 제철",
        "bibim",
        "구절",
        "갈비찜 하늘",
        "haeundae",
        "50% off",
        "a_b",
    ],
)
def test_each_word_may_be_anywhere_in_what_a_chef_says_and_cooks(coocook: CooCook, q: str) -> None:
    add(coocook, "Somebody Else")
    wanted = add(
        coocook,
        "김하늘 André",
        bio="제철 요리, 50% off, a_b",
        location="부산",
        service_area="Haeundae",
    )
    courses = ("구절판", "갈비찜")
    coocook.menus.add(wanted.id, MenuDraft("Bibimbap and more", 50, courses=courses), by=DESK)

    assert ids(coocook, q=q) == [wanted.id]


@pytest.mark.parametrize("q", ["하늘 서울", "kim", "bulgogi", "소주", "%", "_", "' OR '1'='1"])
def test_a_word_that_is_nowhere_finds_nobody(coocook: CooCook, q: str) -> None:
    chef = add(coocook, "김하늘", bio="제철 요리", location="부산")
    hidden = MenuDraft("Bulgogi", 50, courses=("소주",), active=False)
    coocook.menus.add(chef.id, hidden, by=DESK)

    assert ids(coocook, q=q) == []


def test_a_cuisine_is_found_in_any_case_and_several_at_once(coocook: CooCook) -> None:
    first, second, _ = (add(coocook, "Han", cuisine) for cuisine in ("Éthiopienne", "한식", "Thai"))

    assert ids(coocook, cuisine="éthiopienne") == [first.id]
    assert ids(coocook, cuisine=("Éthiopienne", "한식")) == [first.id, second.id]


def test_chefs_are_left_out_who_do_not_cook_for_so_many_or_so_long(demo: CooCook) -> None:
    demo.rules.choose(RuleChoices(most_guests=8, longest_hours=Decimal(6)), by=DESK)
    own = RuleChoices(smallest_guests=4, most_guests=20, longest_hours=Decimal(8))
    demo.rules.choose(own, chef_id=2, by=DESK)

    assert ids(demo, guests=3) == [1, 3, 4, 5]
    assert ids(demo, guests=4) == [1, 2, 3, 4, 5]
    assert ids(demo, guests=20) == [2]
    assert ids(demo, guests=21) == []
    assert ids(demo, duration_hours=Decimal(8)) == [2]
    assert ids(demo, duration_hours=Decimal(8), guests=3) == []


def test_only_chefs_rated_so_well_are_found(demo: CooCook, demo_customer: Actor) -> None:
    demo.bookings.set_status(1, Status.COMPLETED, by=DESK)
    demo.reviews.add(1, ReviewDraft(4), by=demo_customer)

    assert ids(demo, min_rating=Decimal(1)) == [1]
    assert ids(demo, min_rating=Decimal(4)) == [1]
    assert ids(demo, min_rating=Decimal("4.01")) == []


def test_a_time_finds_the_chefs_who_can_begin_then(demo: CooCook, demo_customer: Actor) -> None:
    demo.bookings.make(BookingDraft(1, A_DAY, time(18), Decimal(2)), by=demo_customer)
    others = [2, 3, 4, 5]

    assert ids(demo, free_on=A_DAY, free_at=time(18)) == others
    assert ids(demo, free_on=A_DAY, free_at=time(17)) == [1, *others]
    assert ids(demo, free_on=A_DAY, free_at=time(17), duration_hours=Decimal(2)) == others
    assert ids(demo, free_on=A_DAY, free_at=time(17, 10)) == []
    assert ids(demo, free_on=A_DAY, free_at=time(21, 30)) == []


def test_a_length_counts_on_the_day(demo: CooCook, demo_customer: Actor) -> None:
    demo.bookings.make(BookingDraft(1, A_DAY, time(16), Decimal(2)), by=demo_customer)

    assert ids(demo, free_on=A_DAY, duration_hours=Decimal(5)) == [1, 2, 3, 4, 5]
    assert ids(demo, free_on=A_DAY, duration_hours=Decimal(6)) == [2, 3, 4, 5]
    assert ids(demo, free_on=A_DAY, duration_hours=Decimal(12)) == []


def test_the_parts_of_a_list_by_time_add_up_to_its_total(demo: CooCook, demo_customer: Actor) -> None:
    demo.bookings.make(BookingDraft(2, A_DAY, time(18), Decimal(2)), by=demo_customer)
    wanted = ChefFilter(free_on=A_DAY, free_at=time(18), sort="-hourly_rate")
    walked: list[int] = []
    cursor = None
    for _ in range(4):
        part = demo.chefs.list(wanted, Paging(per_page=1, cursor=cursor))
        assert part.total == 4
        walked += [chef.id for chef in part.items]
        cursor = part.next_cursor

    assert cursor is None
    assert walked == ids(demo, free_on=A_DAY, free_at=time(18), sort="-hourly_rate")


def test_the_newest_chefs_come_first_when_asked_for(demo: CooCook) -> None:
    assert ids(demo, sort="-created_at") == ids(demo, sort="created_at")[::-1]


@pytest.mark.parametrize(
    ("wanted", "field"),
    [
        ({"guests": 0}, "guests"),
        ({"guests": 1001}, "guests"),
        ({"min_rating": Decimal("0.5")}, "min_rating"),
        ({"min_rating": Decimal("5.1")}, "min_rating"),
        ({"free_at": time(18)}, "time"),
        ({"duration_hours": Decimal(0)}, "duration_hours"),
        ({"duration_hours": Decimal("NaN")}, "duration_hours"),
        ({"free_on": A_DAY, "duration_hours": Decimal(25)}, "duration_hours"),
    ],
)
def test_a_filter_that_makes_no_sense_is_refused_by_its_name(
    demo: CooCook, wanted: dict[str, object], field: str
) -> None:
    with pytest.raises(Invalid) as refused:
        ids(demo, **wanted)

    assert set(refused.value.fields) == {field}
