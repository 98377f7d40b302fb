"""Menus: kept by the chef and by staff, read by anyone, in the order they were put."""

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coocook_server.bootstrap import CooCook
from coocook_server.errors import Conflict, Denied, Invalid, NotFound, Stale
from coocook_server.events import Change
from coocook_server.models.account import DESK, Actor
from coocook_server.services.menus import MOST_MENUS, MenuDraft
from tests.helpers import SettableClock

SPRING = MenuDraft(
    "봄의 식탁", "85.50", "제철 나물\n\nand rice", 2, 8, ("잣죽", "Grilled short ribs", "식혜")
)


def names(demo: CooCook, by: Actor | None = None) -> list[str]:
    return [menu.name for menu in demo.menus.of(1, by=by)]


def test_a_new_menu_is_read_by_anyone(demo: CooCook, demo_chef: Actor) -> None:
    added = demo.menus.add(1, SPRING, by=demo_chef)

    assert demo.menus.of(1) == (added,)
    assert demo.menus.get(added.id) == added
    assert (added.price_per_guest, added.smallest_guests, added.most_guests) == (Decimal("85.50"), 2, 8)
    assert (added.courses, added.description) == (SPRING.courses, SPRING.description)


def test_menus_come_in_the_order_they_were_added(demo: CooCook) -> None:
    for name in ("one", "two", "three"):
        demo.menus.add(1, replace(SPRING, name=name), by=DESK)
    demo.menus.add(2, SPRING, by=DESK)

    assert names(demo) == ["one", "two", "three"]


def test_an_inactive_menu_is_there_for_its_chef_and_staff_only(
    demo: CooCook, demo_chef: Actor, demo_customer: Actor
) -> None:
    hidden = demo.menus.add(1, replace(SPRING, active=False), by=demo_chef)
    other = replace(demo_chef, user_id=999, chef_id=2)

    assert names(demo, demo_chef) == names(demo, DESK) == [SPRING.name]
    assert demo.menus.get(hidden.id, by=demo_chef) == hidden
    for who in (None, demo_customer, other):
        assert names(demo, who) == []
        with pytest.raises(NotFound):
            demo.menus.get(hidden.id, by=who)
        if who is not None:
            with pytest.raises(NotFound):
                demo.menus.change(hidden.id, SPRING, by=who)


def test_the_menus_of_an_inactive_chef_are_there_for_it_and_staff_only(
    demo: CooCook, demo_chef: Actor, demo_customer: Actor
) -> None:
    menu = demo.menus.add(1, SPRING, by=DESK)
    demo.chefs.set_active(1, False, by=DESK)

    assert names(demo, demo_chef) == names(demo, DESK) == [SPRING.name]
    for who in (None, demo_customer):
        with pytest.raises(NotFound):
            demo.menus.of(1, by=who)
        with pytest.raises(NotFound):
            demo.menus.get(menu.id, by=who)


def test_only_the_chef_itself_and_staff_change_menus(
    demo: CooCook, demo_chef: Actor, demo_customer: Actor
) -> None:
    menu = demo.menus.add(1, SPRING, by=demo_chef)
    attempts: tuple[Callable[[Actor], object], ...] = (
        lambda who: demo.menus.add(1, SPRING, by=who),
        lambda who: demo.menus.change(menu.id, SPRING, by=who),
        lambda who: demo.menus.remove(menu.id, by=who),
        lambda who: demo.menus.reorder(1, [menu.id], by=who),
        lambda who: demo.menus.require_may_add(1, by=who),
        lambda who: demo.menus.require_may_change(menu.id, by=who),
    )

    for attempt in attempts:
        for who in (demo_customer, replace(demo_chef, chef_id=2), replace(demo_chef, chef_id=None)):
            with pytest.raises(Denied):
                attempt(who)
    assert demo.menus.of(1) == (menu,)


@pytest.mark.parametrize("id", [0, -1, 99, 2**31, 2**200])
def test_there_is_no_such_chef_or_menu(demo: CooCook, id: int) -> None:
    attempts: tuple[Callable[[], object], ...] = (
        lambda: demo.menus.of(id),
        lambda: demo.menus.get(id),
        lambda: demo.menus.add(id, SPRING, by=DESK),
        lambda: demo.menus.change(id, SPRING, by=DESK),
        lambda: demo.menus.remove(id, by=DESK),
        lambda: demo.menus.reorder(id, [], by=DESK),
    )
    for attempt in attempts:
        with pytest.raises(NotFound):
            attempt()


def test_every_bad_field_is_named_at_once(demo: CooCook) -> None:
    bad = MenuDraft(" ", "1.001", "x\0", 5, 4, ("soup", ""))
    with pytest.raises(Invalid) as refused:
        demo.menus.add(1, bad, by=DESK)

    expected = {"name", "price_per_guest", "description", "most_guests", "courses"}
    assert set(refused.value.fields) == expected
    assert demo.menus.of(1) == ()


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"price_per_guest": "-0.01"}, "price_per_guest"),
        ({"price_per_guest": "10000000.01"}, "price_per_guest"),
        ({"price_per_guest": "NaN"}, "price_per_guest"),
        ({"price_per_guest": "a lot"}, "price_per_guest"),
        ({"smallest_guests": 0}, "smallest_guests"),
        ({"smallest_guests": 1_001}, "smallest_guests"),
        ({"most_guests": 1_001}, "most_guests"),
        ({"most_guests": 1}, "most_guests"),
        ({"name": "x" * 121}, "name"),
        ({"description": "x" * 5_001}, "description"),
        ({"courses": ("x" * 201,)}, "courses"),
        ({"courses": ("soup\nsalad",)}, "courses"),
        ({"courses": ("soup",) * 31}, "courses"),
    ],
)
def test_a_detail_that_makes_no_sense_is_refused(demo: CooCook, wrong: dict[str, object], field: str) -> None:
    menu = demo.menus.add(1, SPRING, by=DESK)
    draft = replace(SPRING, **wrong)  # type: ignore[arg-type]

    attempts: tuple[Callable[[], object], ...] = (
        lambda: demo.menus.add(1, draft, by=DESK),
        lambda: demo.menus.change(menu.id, draft, by=DESK),
    )
    for attempt in attempts:
        with pytest.raises(Invalid) as refused:
            attempt()
        assert set(refused.value.fields) == {field}
    assert demo.menus.of(1) == (menu,)


@pytest.mark.parametrize(
    "right", [{"most_guests": None}, {"most_guests": 2}, {"price_per_guest": 0}, {"courses": ()}]
)
def test_what_is_at_the_edge_is_taken(demo: CooCook, right: dict[str, object]) -> None:
    demo.menus.add(1, replace(SPRING, **right), by=DESK)  # type: ignore[arg-type]


def test_a_change_is_kept_and_recorded(demo: CooCook, demo_chef: Actor, clock: SettableClock) -> None:
    told: list[Change] = []
    added = demo.menus.add(1, SPRING, by=DESK)
    clock.advance(timedelta(days=1))
    demo.events.subscribe(told.extend)

    draft = replace(SPRING, price_per_guest=90, courses=("Soup",), most_guests=None)
    changed = demo.menus.change(added.id, draft, by=demo_chef, version=added.version)

    assert demo.menus.of(1) == (changed,)
    assert (changed.price_per_guest, changed.courses) == (Decimal(90), ("Soup",))
    assert changed.most_guests is None
    assert (changed.version, changed.updated_at) == (2, clock.now)
    assert (changed.created_at, changed.position) == (added.created_at, added.position)
    assert told == [Change("menu", added.id)]
    latest = demo.history.of("menu", added.id)[0]
    assert (latest.action, latest.actor_name) == ("changed", demo_chef.name)
    assert (latest.before["price_per_guest"], latest.after["courses"]) == ("85.50", ["Soup"])


def test_a_change_from_an_older_reading_is_refused(demo: CooCook) -> None:
    menu = demo.menus.add(1, SPRING, by=DESK)
    demo.menus.change(menu.id, replace(SPRING, name="New"), by=DESK)

    with pytest.raises(Stale):
        demo.menus.change(menu.id, SPRING, by=DESK, version=menu.version)


def test_a_removed_menu_is_gone_and_history_keeps_what_it_said(demo: CooCook) -> None:
    menu = demo.menus.add(1, SPRING, by=DESK)

    demo.menus.remove(menu.id, by=DESK)

    assert demo.menus.of(1, by=DESK) == ()
    with pytest.raises(NotFound):
        demo.menus.remove(menu.id, by=DESK)
    latest = demo.history.of("menu", menu.id)[0]
    assert (latest.action, latest.before["name"], latest.after) == ("removed", SPRING.name, {})
    assert demo.menus.add(1, SPRING, by=DESK).id > menu.id


def test_a_chef_has_no_more_menus_than_can_be_read(demo: CooCook) -> None:
    for _ in range(MOST_MENUS):
        demo.menus.add(1, SPRING, by=DESK)

    with pytest.raises(Conflict) as refused:
        demo.menus.add(1, SPRING, by=DESK)

    assert refused.value.rule == "too_many"
    demo.menus.add(2, SPRING, by=DESK)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_menus_can_be_put_in_any_order(demo: CooCook, data: st.DataObject) -> None:
    while len(demo.menus.of(1)) < 4:
        demo.menus.add(1, SPRING, by=DESK)
    ids = data.draw(st.permutations([menu.id for menu in demo.menus.of(1)]))

    reordered = demo.menus.reorder(1, ids, by=DESK)

    assert [menu.id for menu in reordered] == ids
    assert [menu.position for menu in reordered] == [1, 2, 3, 4]
    assert demo.menus.of(1) == reordered


def test_an_order_that_names_others_than_all_menus_is_refused(demo: CooCook) -> None:
    first, second = (
        demo.menus.add(1, replace(SPRING, active=active), by=DESK).id for active in (True, False)
    )
    elsewhere = demo.menus.add(2, SPRING, by=DESK).id

    for ids in ([first], [], [first, second, elsewhere], [first, elsewhere], [first, 2**80]):
        with pytest.raises(Conflict) as refused:
            demo.menus.reorder(1, ids, by=DESK)
        assert refused.value.rule == "changed_since"
    with pytest.raises(Invalid):
        demo.menus.reorder(1, [first, second, second], by=DESK)
    assert [menu.id for menu in demo.menus.of(1, by=DESK)] == [first, second]


def test_a_new_order_is_recorded_once(demo: CooCook) -> None:
    ids = [demo.menus.add(1, SPRING, by=DESK).id for _ in range(2)]

    demo.menus.reorder(1, ids, by=DESK)
    demo.menus.reorder(1, ids[::-1], by=DESK)

    entries = [entry for entry in demo.history.of("chef", 1) if entry.action == "menus reordered"]
    assert [(entry.before, entry.after) for entry in entries] == [({"ids": ids}, {"ids": ids[::-1]})]


def test_removing_and_changing_at_once_ends_with_the_menu_gone(demo: CooCook) -> None:
    for _ in range(5):
        menu = demo.menus.add(1, SPRING, by=DESK)
        gate = threading.Barrier(4)

        def attempt(number: int, id: int = menu.id, gate: threading.Barrier = gate) -> str:
            gate.wait()
            try:
                if number == 2:
                    demo.menus.remove(id, by=DESK)
                else:
                    demo.menus.change(id, replace(SPRING, name=f"Number {number}"), by=DESK)
            except NotFound:
                return "gone"
            return "done"

        with ThreadPoolExecutor(4) as pool:
            ends = list(pool.map(attempt, range(4)))

        assert ends[2] == "done"
        assert demo.menus.of(1) == ()
        actions = [entry.action for entry in demo.history.of("menu", menu.id)]
        assert actions == ["removed", *["changed"] * (ends.count("done") - 1), "added"]


def test_menus_added_at_once_get_places_of_their_own(demo: CooCook) -> None:
    gate = threading.Barrier(6)

    def add(number: int) -> int:
        gate.wait()
        return demo.menus.add(1, replace(SPRING, name=f"Number {number}"), by=DESK).position

    with ThreadPoolExecutor(6) as pool:
        places = sorted(pool.map(add, range(6)))

    assert places == [1, 2, 3, 4, 5, 6]


def test_a_removed_menu_is_put_back_in_its_place(demo: CooCook) -> None:
    first, second, third = (
        demo.menus.add(1, replace(SPRING, name=name), by=DESK) for name in ("one", "two", "three")
    )

    removed = demo.menus.remove(second.id, by=DESK)
    assert names(demo) == ["one", "three"]
    back = demo.menus.put_back(removed, by=DESK)

    assert demo.menus.of(1) == (first, back, third)
    assert replace(back, version=second.version, updated_at=second.updated_at) == second
    assert [entry.action for entry in demo.history.of("menu", second.id)] == ["put back", "removed", "added"]
    with pytest.raises(Conflict):
        demo.menus.put_back(removed, by=DESK)


def test_only_who_may_change_the_menus_puts_one_back(demo: CooCook, demo_customer: Actor) -> None:
    removed = demo.menus.remove(demo.menus.add(1, SPRING, by=DESK).id, by=DESK)

    with pytest.raises(Denied):
        demo.menus.put_back(removed, by=demo_customer)


def test_a_draft_is_checked_before_it_is_saved(demo: CooCook) -> None:
    assert demo.menus.problems(SPRING) == {}
    assert set(demo.menus.problems(MenuDraft("", "x", smallest_guests=0))) == {
        "name", "price_per_guest", "smallest_guests",
    }  # fmt: skip
