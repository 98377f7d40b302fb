"""Long lists of bookings, read by key: the same rows as the plain way, in the same order."""

import base64
import contextlib
import json
from dataclasses import replace
from datetime import date, time, timedelta
from decimal import Decimal
from operator import attrgetter

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coocook_server.bootstrap import CooCook
from coocook_server.errors import Invalid
from coocook_server.models.account import DESK, Actor
from coocook_server.models.booking import Status
from coocook_server.services.booking_drafts import BookingDraft
from coocook_server.services.booking_lists import BookingFilter, BookingRecord, Window, from_json, to_json
from coocook_server.services.paging import Paging

SORTS = ["starts_at", "-starts_at", "id", "-id", "total_price", "-total_price", "status", "-status"]


@pytest.fixture
def busy(demo: CooCook, demo_customer: Actor) -> CooCook:
    """A store with 47 bookings, many alike in price and status."""
    for n in range(40):
        day = date(2026, 3, 1) + timedelta(days=n // 4)
        draft = BookingDraft(1 + n % 4, day, time(12 + n % 3), Decimal(1 + n % 2), f"Wish {n}")
        made = demo.bookings.make(draft, by=demo_customer).booking
        if n % 3 == 0:
            demo.bookings.set_status(made.id, Status.CONFIRMED, by=DESK)
    return demo


def whole(coocook: CooCook, wanted: BookingFilter) -> tuple[BookingRecord, ...]:
    return coocook.bookings.list(wanted, Paging(per_page=100), by=DESK).items


def test_the_list_is_in_order(busy: CooCook) -> None:
    for sort in SORTS:
        rows = whole(busy, BookingFilter(sort=sort))
        place = attrgetter(sort.removeprefix("-"), "id")

        assert list(rows) == sorted(rows, key=place, reverse=sort.startswith("-"))
        assert len(rows) == 47


def test_cursor_and_page_number_walk_the_same_rows(busy: CooCook) -> None:
    for sort in SORTS:
        wanted = BookingFilter(sort=sort)
        rows = whole(busy, wanted)
        cursor = None
        for number in range(1, 7):
            by_number = busy.bookings.list(wanted, Paging(per_page=9, page=number), by=DESK)
            by_cursor = busy.bookings.list(wanted, Paging(per_page=9, cursor=cursor), by=DESK)
            assert by_number.items == by_cursor.items == rows[(number - 1) * 9 : number * 9]
            cursor = by_cursor.next_cursor
        assert cursor is None


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_any_window_is_that_part_of_the_whole(busy: CooCook, data: st.DataObject) -> None:
    wanted = BookingFilter(sort=data.draw(st.sampled_from(SORTS)))
    rows = whole(busy, wanted)
    near: Window | None = None
    for _ in range(data.draw(st.integers(1, 4))):
        first, count = data.draw(st.integers(0, 60)), data.draw(st.integers(1, 20))
        window = busy.bookings.window(wanted, first, count, near=near)
        assert window.total == 47
        assert window.items == rows[window.first : window.first + count]
        assert window.first == min(first, 46)
        near = window


def test_a_booking_knows_its_row(busy: CooCook) -> None:
    for sort in SORTS:
        wanted = BookingFilter(sort=sort)
        for row, booking in enumerate(whole(busy, wanted)):
            assert busy.bookings.position(wanted, booking.id) == row
        assert busy.bookings.position(replace(wanted, chef_id=5), 1) is None


@pytest.mark.parametrize(
    ("wanted", "ids"),
    [
        ({"status": Status.COMPLETED}, [2]),
        ({"chef_id": 3}, [3, 7]),
        ({"user_id": 99}, []),
        ({"first_date": date(2026, 2, 27)}, [5, 6, 7]),
        ({"last_date": date(2026, 2, 20)}, [2]),
        ({"text": "견과"}, [6]),
        ({"text": "SHELLFISH"}, [5]),
        ({"text": "kenji"}, [3, 7]),
        ({"text": "demo cust"}, [1, 2, 3, 4, 5, 6, 7]),
        ({"text": "#6"}, [6]),
        ({"text": "%"}, []),
        ({"text": "9" * 30}, []),
        ({"text": "Kenji", "status": Status.CANCELLED}, [3]),
    ],
)
def test_bookings_are_found_by_filter(demo: CooCook, wanted: dict[str, object], ids: list[int]) -> None:
    found = demo.bookings.list(BookingFilter(sort="id", **wanted), Paging(), by=DESK)  # type: ignore[arg-type]

    assert ([booking.id for booking in found.items], found.total) == (ids, len(ids))
    window = demo.bookings.window(BookingFilter(sort="id", **wanted), 0, 50)  # type: ignore[arg-type]
    assert [booking.id for booking in window.items] == ids


@pytest.mark.parametrize(
    "paging",
    [
        Paging(per_page=0),
        Paging(per_page=101),
        Paging(page=0),
        Paging(page=501),
        Paging(cursor="nonsense"),
        Paging(cursor=""),
        Paging(cursor="WyJpZCIsIDEsIDFd"),
        Paging(cursor="WyItc3RhcnRzX2F0IiwgIndoZW4iLCAxXQ"),
    ],
)
def test_a_page_that_cannot_be_is_refused(demo: CooCook, paging: Paging) -> None:
    with pytest.raises(Invalid) as refused:
        demo.bookings.list(BookingFilter(), paging, by=DESK)

    assert len(refused.value.fields) == 1


FORGED: tuple[object, ...] = (
    None, True, 1.5, 2**40, -1, [], {}, "x", "\0", "\ud800", "NaN", "1E+30", "99999999999999", "-0",
    "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00", "2026-03-01",
)  # fmt: skip


@pytest.mark.parametrize("sort", SORTS)
def test_a_forged_cursor_is_refused_or_leads_somewhere(demo: CooCook, sort: str) -> None:
    for value, id in [*((value, 1) for value in FORGED), *((1, id) for id in FORGED)]:
        forged = base64.urlsafe_b64encode(json.dumps([sort, value, id]).encode()).decode()
        with contextlib.suppress(Invalid):
            demo.bookings.list(BookingFilter(sort=sort), Paging(cursor=forged), by=DESK)


def test_a_record_comes_back_from_json_as_it_was(demo: CooCook) -> None:
    for booking in whole(demo, BookingFilter()):
        assert from_json(to_json(booking)) == booking
