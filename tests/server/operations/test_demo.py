"""The demo data: what others rely on, whatever the hour it is made at."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest

from coocook_server.bootstrap import CooCook
from coocook_server.config import Settings
from coocook_server.models.account import DESK
from coocook_server.models.booking import Status
from coocook_server.operations.demo import demo_account
from coocook_server.services.booking_lists import BookingFilter
from coocook_server.services.bookings import Bookings
from coocook_server.services.chefs import ChefFilter
from coocook_server.services.paging import Paging
from coocook_server.services.working_hours import EVERY_DAY
from tests.helpers import SettableClock

Opening = Callable[[Settings], CooCook]


@pytest.fixture
def demo_settings(settings: Settings) -> Settings:
    return settings.model_copy(update={"demo_mode": True})


@pytest.mark.parametrize("hour", range(0, 24, 3))
@pytest.mark.parametrize("day", [date(2026, 2, 25), date(2026, 12, 31)])
def test_the_demo_store_is_as_promised_at_any_hour(
    open_with: Opening, demo_settings: Settings, clock: SettableClock, day: date, hour: int
) -> None:
    clock.now = datetime(day.year, day.month, day.day, hour, 17, tzinfo=UTC)
    demo = open_with(demo_settings)

    chefs = demo.chefs.list(ChefFilter(), Paging())
    assert chefs.total == 5
    assert (chefs.items[0].name, chefs.items[0].cuisine) == ("Park Min-jun", "Korean")
    assert chefs.items[0].hourly_rate == Decimal(125)
    assert all(demo.chefs.hours(chef.id) == EVERY_DAY for chef in chefs.items)
    bookings = demo.bookings.list(BookingFilter(sort="id"), Paging(), by=DESK)
    assert [booking.id for booking in bookings.items] == list(range(1, 8))
    first = bookings.items[0]
    assert (first.chef_id, first.status) == (1, Status.CONFIRMED)
    assert timedelta(0) <= clock.now - first.ends_at < timedelta(hours=15)
    assert not [b for b in bookings.items[1:] if b.chef_id == 1]
    assert demo.demo.is_demo_store()


def test_the_demo_tokens_stand_for_the_customer_and_the_first_chef(demo: CooCook) -> None:
    customer = demo_account(demo.accounts, "demo_token")
    chef = demo_account(demo.accounts, "demo_chef_token")

    assert customer is not None
    assert demo.subscriptions.is_active(customer.id)
    assert chef is not None
    assert chef.chef_id == 1
    assert demo_account(demo.accounts, "another") is None


def test_a_store_in_use_is_left_alone(demo: CooCook) -> None:
    assert not demo.demo.fill_if_empty()
    assert demo.bookings.newest_id() == 7


def test_an_empty_store_is_no_demo_store(coocook: CooCook) -> None:
    assert not coocook.demo.is_demo_store()


def test_a_filling_that_breaks_off_leaves_an_empty_store(
    coocook: CooCook, monkeypatch: pytest.MonkeyPatch
) -> None:
    def break_down(*_: object, **__: object) -> None:
        raise RuntimeError("the power went out")

    monkeypatch.setattr(Bookings, "make", break_down)
    with pytest.raises(RuntimeError):
        coocook.demo.fill_if_empty()
    monkeypatch.undo()

    assert coocook.chefs.list(ChefFilter(), Paging()).total == 0
    assert coocook.demo.fill_if_empty()
    assert coocook.bookings.newest_id() == 7


def test_two_who_fill_at_once_fill_once(coocook: CooCook) -> None:
    with ThreadPoolExecutor(2) as pool:
        filled = list(pool.map(lambda _: coocook.demo.fill_if_empty(), range(2)))

    assert sorted(filled) == [False, True]
    assert coocook.bookings.newest_id() == 7
