"""Plans: kept by staff, each name once."""

import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from decimal import Decimal

import pytest

from coocook_server.bootstrap import CooCook
from coocook_server.errors import Conflict, Denied, Invalid, NotFound, Stale
from coocook_server.models.account import DESK, Actor
from coocook_server.services.paging import Paging
from coocook_server.services.plans import PlanDraft
from tests.helpers import new_customer

MONTHLY = PlanDraft("Monthly", 1, Decimal("9.90"))


def test_a_new_store_has_a_plan_without_end(coocook: CooCook) -> None:
    (plan,) = coocook.plans.list(Paging(), by=DESK).items

    assert (plan.name, plan.months, plan.price, plan.active) == ("Open-ended", None, Decimal(0), True)


def test_staff_add_and_change_a_plan(coocook: CooCook) -> None:
    added = coocook.plans.add(MONTHLY, by=DESK)
    changed = coocook.plans.change(added.id, replace(MONTHLY, price=Decimal(12)), by=DESK, version=1)
    same = coocook.plans.change(added.id, replace(MONTHLY, price=Decimal("12.00")), by=DESK)

    assert (changed.price, changed.version) == (Decimal(12), 2)
    assert same == coocook.plans.get(added.id, by=DESK) == changed
    assert [plan.name for plan in coocook.plans.list(Paging(), by=DESK).items] == ["Monthly", "Open-ended"]
    assert [entry.action for entry in coocook.history.of("plan", added.id)] == ["changed", "added"]
    with pytest.raises(Stale):
        coocook.plans.change(added.id, MONTHLY, by=DESK, version=1)


def test_a_name_is_used_once(coocook: CooCook) -> None:
    added = coocook.plans.add(MONTHLY, by=DESK)

    with pytest.raises(Conflict) as refused:
        coocook.plans.add(replace(MONTHLY, name=" monthly "), by=DESK)
    assert refused.value.rule == "name_taken"
    with pytest.raises(Conflict) as refused:
        coocook.plans.change(1, MONTHLY, by=DESK)
    assert refused.value.rule == "name_taken"
    assert coocook.plans.change(added.id, replace(MONTHLY, name="MONTHLY"), by=DESK).name == "MONTHLY"


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"name": " "}, "name"),
        ({"name": "x" * 81}, "name"),
        ({"months": 0}, "months"),
        ({"months": -1}, "months"),
        ({"months": 121}, "months"),
        ({"price": Decimal("-0.01")}, "price"),
        ({"price": Decimal("9.999")}, "price"),
        ({"price": Decimal("NaN")}, "price"),
        ({"price": Decimal("Infinity")}, "price"),
        ({"price": Decimal(1_000_000_001)}, "price"),
    ],
)
def test_a_plan_that_makes_no_sense_is_refused(
    coocook: CooCook, wrong: dict[str, object], field: str
) -> None:
    with pytest.raises(Invalid) as refused:
        coocook.plans.add(replace(MONTHLY, **wrong), by=DESK)  # type: ignore[arg-type]

    assert set(refused.value.fields) == {field}


def test_only_staff_see_and_change_plans(coocook: CooCook) -> None:
    customer: Actor = new_customer(coocook)
    for attempt in (
        lambda: coocook.plans.list(Paging(), by=customer),
        lambda: coocook.plans.get(1, by=customer),
        lambda: coocook.plans.add(MONTHLY, by=customer),
        lambda: coocook.plans.change(1, MONTHLY, by=customer),
    ):
        with pytest.raises(Denied):
            attempt()


def test_there_is_no_such_plan(coocook: CooCook) -> None:
    for id in (0, 99, 2**70):
        with pytest.raises(NotFound):
            coocook.plans.get(id, by=DESK)
        with pytest.raises(NotFound):
            coocook.plans.change(id, MONTHLY, by=DESK)


def test_of_many_who_want_one_name_at_once_one_gets_it(coocook: CooCook) -> None:
    gate = threading.Barrier(6)

    def add(number: int) -> str:
        gate.wait()
        try:
            coocook.plans.add(replace(MONTHLY, months=number + 1), by=DESK)
        except Conflict as refused:
            return refused.rule
        return "added"

    with ThreadPoolExecutor(6) as pool:
        assert sorted(pool.map(add, range(6))) == ["added"] + ["name_taken"] * 5
