"""Chefs: added, changed, shown and found."""

import base64
import contextlib
import json
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import time
from decimal import Decimal

import pytest

from coocook_server.bootstrap import CooCook
from coocook_server.errors import Conflict, Denied, Invalid, NotFound, Stale
from coocook_server.models.account import DESK, Actor
from coocook_server.services.chefs import ChefDraft, ChefFilter, ChefRecord
from coocook_server.services.paging import Paging
from coocook_server.services.working_hours import EVERY_DAY, WorkingSpan

NEW = ChefDraft("김하늘", "Korean", "88.50", "제철 요리", "Busan")


def names(coocook: CooCook, **wanted: object) -> list[str]:
    found = coocook.chefs.list(ChefFilter(**wanted), Paging())  # type: ignore[arg-type]
    assert found.total == len(found.items)
    return [chef.name for chef in found.items]


def test_a_new_chef_is_shown_and_works_every_day(coocook: CooCook) -> None:
    added = coocook.chefs.add(NEW, by=DESK)

    assert coocook.chefs.get(added.id) == added
    assert added.hourly_rate == Decimal("88.50")
    assert coocook.chefs.hours(added.id) == EVERY_DAY


def test_every_bad_field_is_named_at_once(coocook: CooCook) -> None:
    bad = ChefDraft(" ", "", "12.345", "x\0", "y" * 121, hours=(WorkingSpan(0, time(12), time(11)),))
    with pytest.raises(Invalid) as refused:
        coocook.chefs.add(bad, by=DESK)

    assert set(refused.value.fields) == {"name", "cuisine", "hourly_rate", "bio", "location", "hours"}
    assert coocook.chefs.list(ChefFilter(active=None), Paging()).total == 0


@pytest.mark.parametrize("rate", ["-1", "10000000.01", "abc", "NaN", "Infinity", "", "1e3000000"])
def test_a_rate_that_is_no_amount_is_refused(coocook: CooCook, rate: str) -> None:
    with pytest.raises(Invalid) as refused:
        coocook.chefs.add(replace(NEW, hourly_rate=rate), by=DESK)

    assert set(refused.value.fields) == {"hourly_rate"}


def test_two_spans_of_a_day_may_not_overlap(coocook: CooCook) -> None:
    lunch, dinner = WorkingSpan(0, time(11), time(15)), WorkingSpan(0, time(14), time(22))
    with pytest.raises(Invalid) as refused:
        coocook.chefs.add(replace(NEW, hours=(lunch, dinner)), by=DESK)

    assert "overlap" in refused.value.fields["hours"]


def test_a_change_is_kept_and_recorded(coocook: CooCook) -> None:
    added = coocook.chefs.add(NEW, by=DESK)

    changed = coocook.chefs.change(
        added.id, replace(NEW, hourly_rate=90, hours=()), by=DESK, version=added.version
    )

    assert (changed.hourly_rate, changed.version) == (Decimal(90), added.version + 1)
    assert coocook.chefs.hours(added.id) == ()
    latest = coocook.history.of("chef", added.id)[0]
    assert (latest.action, latest.before["hourly_rate"], latest.after["hourly_rate"]) == (
        "changed",
        "88.50",
        "90",
    )


def test_a_change_from_an_older_reading_is_refused(coocook: CooCook) -> None:
    added = coocook.chefs.add(NEW, by=DESK)
    coocook.chefs.change(added.id, replace(NEW, name="Kim"), by=DESK)

    with pytest.raises(Stale):
        coocook.chefs.change(added.id, NEW, by=DESK, version=added.version)


def test_a_deactivated_chef_is_hidden_from_customers_and_kept_for_staff(demo: CooCook) -> None:
    demo.chefs.set_active(1, False, by=DESK)

    with pytest.raises(NotFound):
        demo.chefs.get(1)
    assert demo.chefs.get(1, even_inactive=True).name == "Park Min-jun"
    assert "Park Min-jun" not in names(demo)
    assert names(demo, active=False) == ["Park Min-jun"]
    assert demo.chefs.set_active(1, True, by=DESK).active


def test_only_staff_change_chefs(demo: CooCook, demo_customer: Actor, demo_chef: Actor) -> None:
    for who in (demo_customer, demo_chef):
        with pytest.raises(Denied):
            demo.chefs.add(NEW, by=who)
        with pytest.raises(Denied):
            demo.chefs.change(1, NEW, by=who)
        with pytest.raises(Denied):
            demo.chefs.set_active(1, False, by=who)


@pytest.mark.parametrize("id", [0, -1, 99, 2**31, 2**63, 2**200])
def test_there_is_no_such_chef(demo: CooCook, id: int) -> None:
    with pytest.raises(NotFound):
        demo.chefs.get(id)
    with pytest.raises(NotFound):
        demo.chefs.change(id, NEW, by=DESK)


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ({"q": "서연"}, ["이서연"]),
        ({"q": "연"}, ["이서연"]),
        ({"q": "PARK"}, ["Park Min-jun"]),
        ({"q": "%"}, []),
        ({"q": "_"}, []),
        ({"q": "' OR '1'='1"}, []),
        ({"cuisine": "italian"}, ["Sofia Marino"]),
        ({"min_rate": Decimal("132.50")}, ["Kenji Tanaka", "Amélie Laurent"]),
        ({"max_rate": Decimal(110)}, ["Sofia Marino", "이서연"]),
        ({"min_rate": Decimal(500)}, []),
        (
            {"sort": "-hourly_rate"},
            ["Kenji Tanaka", "Amélie Laurent", "Park Min-jun", "Sofia Marino", "이서연"],
        ),
        ({"sort": "name", "max_rate": Decimal(125)}, ["Park Min-jun", "Sofia Marino", "이서연"]),
    ],
)
def test_chefs_are_found_by_filter_and_order(
    demo: CooCook, wanted: dict[str, object], found: list[str]
) -> None:
    assert names(demo, **wanted) == found


def test_an_unknown_order_is_refused(demo: CooCook) -> None:
    with pytest.raises(Invalid, match="order"):
        names(demo, sort="password")


def test_a_search_for_a_character_that_cannot_be_is_refused(demo: CooCook) -> None:
    with pytest.raises(Invalid):
        names(demo, q="a\0b")


@pytest.mark.parametrize("sort", ["id", "-id", "name", "-name", "hourly_rate", "rating", "-rating"])
def test_the_cursor_walks_every_chef_once(demo: CooCook, sort: str) -> None:
    wanted = ChefFilter(sort=sort)
    whole = demo.chefs.list(wanted, Paging()).items
    walked: list[ChefRecord] = []
    cursor = None
    while True:
        part = demo.chefs.list(wanted, Paging(per_page=2, cursor=cursor))
        walked += part.items
        cursor = part.next_cursor
        if cursor is None:
            break

    assert tuple(walked) == whole


def test_the_cuisines_are_those_on_offer(demo: CooCook) -> None:
    demo.chefs.set_active(2, False, by=DESK)

    assert demo.chefs.cuisines() == ("French", "Japanese", "Korean", "Vegan")


def test_the_active_chefs_are_known_by_their_ids(demo: CooCook) -> None:
    demo.chefs.set_active(2, False, by=DESK)

    assert demo.chefs.active_ids() == (1, 3, 4, 5)


@pytest.mark.parametrize("value", [None, "\0", "\ud800", "NaN", "99999999999999", 2**40, [], "x"])
@pytest.mark.parametrize("sort", ["id", "name", "hourly_rate", "-rating"])
def test_a_forged_cursor_is_refused_or_leads_somewhere(demo: CooCook, sort: str, value: object) -> None:
    forged = base64.urlsafe_b64encode(json.dumps([sort, value, 1]).encode()).decode()
    with contextlib.suppress(Invalid):
        demo.chefs.list(ChefFilter(sort=sort), Paging(cursor=forged))


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "data:text/html,x", "//evil.example/x.png", "photo.png", "HTTPS:x"]
)
def test_a_photo_is_at_an_address_of_the_web_and_no_other(demo: CooCook, address: str) -> None:
    with pytest.raises(Invalid) as refused:
        demo.chefs.add(ChefDraft("Han", "Korean", 90, photo_url=address), by=DESK)

    assert set(refused.value.fields) == {"photo_url"}


@pytest.mark.parametrize("address", [None, "", "/web/static/img/x.svg", "https://cook.example/x.jpg"])
def test_a_photo_may_be_ours_somebody_else_s_or_none(demo: CooCook, address: str | None) -> None:
    added = demo.chefs.add(ChefDraft("Han", "Korean", 90, photo_url=address), by=DESK)

    assert added.photo_url == (address or None)


def test_changes_of_a_chef_at_the_same_moment_are_each_recorded_as_they_happened(coocook: CooCook) -> None:
    chef = coocook.chefs.add(NEW, by=DESK)
    steps: tuple[Callable[[int], object], ...] = (
        lambda number: coocook.chefs.set_active(chef.id, number % 4 == 0, by=DESK),
        lambda number: coocook.chefs.change(chef.id, replace(NEW, name=f"Name {number}"), by=DESK),
        lambda number: coocook.chefs.link_account(chef.id, None, by=DESK),
        lambda number: coocook.schedules.set_weekly(chef.id, EVERY_DAY[: number % 7], by=DESK),
    )
    begin = threading.Barrier(8)

    def act(thread: int) -> None:
        begin.wait()
        for number in range(8):
            steps[(thread + number) % len(steps)](thread + number)

    with ThreadPoolExecutor(8) as pool:
        for done in [pool.submit(act, thread) for thread in range(8)]:
            done.result()

    changes = coocook.history.of("chef", chef.id)[::-1]
    assert coocook.chefs.get(chef.id, even_inactive=True).version == len(changes)
    present: dict[str, object] = {}
    for change in changes:
        assert {name: present[name] for name in change.before if name in present} == {
            name: value for name, value in change.before.items() if name in present
        }
        present |= change.after


def test_a_chef_added_by_mistake_is_removed(demo: CooCook) -> None:
    chef = demo.chefs.add(ChefDraft("Zoe", "Thai", 80), by=DESK)

    demo.chefs.remove(chef.id, by=DESK)

    with pytest.raises(NotFound):
        demo.chefs.get(chef.id, even_inactive=True)
    [removed, _added] = demo.history.of("chef", chef.id)
    assert (removed.action, removed.before["name"]) == ("removed", "Zoe")


@pytest.mark.parametrize("id", [1, 2], ids=["has an account", "was booked"])
def test_a_chef_who_was_booked_or_has_an_account_stays(demo: CooCook, id: int) -> None:
    with pytest.raises(Conflict) as refused:
        demo.chefs.remove(id, by=DESK)

    assert refused.value.rule == "in_use"
    assert demo.chefs.get(id).id == id


def test_only_staff_remove_a_chef(demo: CooCook, demo_chef: Actor) -> None:
    chef = demo.chefs.add(ChefDraft("Zoe", "Thai", 80), by=DESK)

    with pytest.raises(Denied):
        demo.chefs.remove(chef.id, by=demo_chef)


def test_a_chef_s_own_account_is_a_chef_s_and_no_other_chef_s(
    demo: CooCook, demo_customer: Actor, demo_chef: Actor
) -> None:
    assert demo_chef.user_id is not None
    assert demo_customer.user_id is not None
    for user_id, rule in ((demo_customer.user_id, "not_a_chef"), (demo_chef.user_id, "account_taken")):
        with pytest.raises(Conflict) as refused:
            demo.chefs.link_account(2, user_id, by=DESK)
        assert refused.value.rule == rule
    with pytest.raises(NotFound):
        demo.chefs.link_account(2, 999_999, by=DESK)
    assert demo.chefs.get(2).user_id is None
