"""A store of any earlier schema comes up to the present one with all it holds, on both databases."""

import json
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date, time
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, text
from sqlalchemy.exc import DBAPIError

from coocook_server.bootstrap import CooCook
from coocook_server.config import Settings, load_settings
from coocook_server.events import Events
from coocook_server.models.account import DESK
from coocook_server.models.booking import Status
from coocook_server.services.booking_drafts import BookingDraft
from coocook_server.services.booking_lists import BookingFilter
from coocook_server.services.customer_lists import CustomerFilter
from coocook_server.services.customers import CustomerChange
from coocook_server.services.paging import Paging
from coocook_server.store import Store
from coocook_server.store.migrations import run
from tests.helpers import actor_named
from tests.postgresql import drop_database, make_database
from tests.server.store.test_guards import copy_of_booking_1
from tests.server.store.test_schema import revisions

ROWS: dict[str, list[dict[str, Any]]] = json.loads(
    (Path(__file__).parent / "earlier" / "0001.json").read_text(encoding="utf-8")
)
"""What a demo store of the first schema held after a little use."""

FLAGS = ("active",)


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def settings(request: pytest.FixtureRequest, sqlite_settings: Settings) -> Iterator[Settings]:
    """A store without tables, of either kind."""
    if request.param == "sqlite":
        yield sqlite_settings
        return
    server = request.getfixturevalue("postgresql")
    yield load_settings(database_url=make_database(server, "earlier"))
    drop_database(server, "earlier")


@pytest.fixture(params=revisions())
def earlier(request: pytest.FixtureRequest, settings: Settings) -> str:
    """Brings the store to an earlier schema, with data that has come all the way from the first."""
    with closing(Store(settings.database_url, Events())) as store:
        run.run_migrations(store.engine, "0001")
        with store.engine.begin() as connection:
            fill(connection)
        run.run_migrations(store.engine, request.param)
    found: str = request.param
    return found


def fill(connection: Connection) -> None:
    """Write the rows as they were, past the models, which know later columns too."""
    is_sqlite = connection.dialect.name == "sqlite"
    sign = "?" if is_sqlite else "%s"
    raw = connection.connection.cursor()
    if not is_sqlite:
        raw.execute("SET LOCAL TIME ZONE 'UTC'")
    for table, rows in ROWS.items():
        raw.execute(f'DELETE FROM "{table}"')
        for row in rows:
            values = [bool(value) if name in FLAGS else value for name, value in row.items()]
            names, signs = ", ".join(f'"{name}"' for name in row), ", ".join([sign] * len(row))
            raw.execute(f'INSERT INTO "{table}" ({names}) VALUES ({signs})', values)
        if not is_sqlite and isinstance(rows[0].get("id"), int):
            raw.execute(
                f"SELECT setval(pg_get_serial_sequence('\"{table}\"', 'id'), max(id)) FROM \"{table}\""
            )
    raw.close()


def test_everything_is_there_after_the_upgrade(
    earlier: str, settings: Settings, open_with: Callable[[Settings], CooCook]
) -> None:
    coocook = open_with(settings)

    found = coocook.bookings.list(BookingFilter(sort="id"), Paging(), by=DESK).items
    kept = ROWS["booking"]
    assert [booking.id for booking in found] == [row["id"] for row in kept]
    assert [str(booking.status) for booking in found] == [row["status"] for row in kept]
    assert [booking.total_price for booking in found] == [Decimal(str(row["total_price"])) for row in kept]
    assert [booking.special_requests for booking in found] == [row["special_requests"] for row in kept]
    assert len(coocook.history.of("booking", 8)) == 2
    assert [len(coocook.chefs.hours(id)) for id in range(1, 6)] == [7, 7, 7, 7, 7]


def test_what_was_agreed_before_still_holds(
    earlier: str, settings: Settings, open_with: Callable[[Settings], CooCook]
) -> None:
    coocook = open_with(settings)
    customer = actor_named(coocook, "demo")

    cancelled = coocook.bookings.cancel(4, by=customer).booking

    assert (cancelled.status, cancelled.cancellation_fee) == (Status.CANCELLED, Decimal(0))


def test_the_upgraded_store_takes_bookings_and_refuses_overlaps(
    earlier: str, settings: Settings, open_with: Callable[[Settings], CooCook]
) -> None:
    coocook = open_with(settings)
    draft = BookingDraft(1, date(2026, 3, 5), time(18), Decimal(2))

    made = coocook.bookings.make(draft, by=actor_named(coocook, "demo")).booking

    assert made.id == 9
    with pytest.raises(DBAPIError, match=r"overlap"), coocook.store.engine.begin() as connection:
        connection.execute(text(copy_of_booking_1()))


def test_customers_of_before_are_found_and_noted_about(
    earlier: str, settings: Settings, open_with: Callable[[Settings], CooCook]
) -> None:
    coocook = open_with(settings)
    id = actor_named(coocook, "demo").user_id
    assert id is not None

    coocook.customers.change(id, CustomerChange(notes="Rings twice"), by=DESK)

    [found] = coocook.customers.window(CustomerFilter("demo"), 0, 5, by=DESK).items
    assert (found.id, found.bookings) == (id, sum(row["user_id"] == id for row in ROWS["booking"]))
    assert coocook.customers.get(id, by=DESK).notes == "Rings twice"
