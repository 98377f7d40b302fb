"""Moving a booking and taking that back, and finding a booking's row in a long list."""

from dataclasses import replace
from datetime import date, time, timedelta
from decimal import Decimal

import pytest

from coocook_server.bootstrap import CooCook
from coocook_server.errors import Conflict, Denied, NotFound
from coocook_server.models.account import DESK, Actor
from coocook_server.models.booking import Status
from coocook_server.services.booking_drafts import BookingDraft
from coocook_server.services.booking_lists import BookingFilter, BookingRecord
from tests.helpers import SettableClock, new_customer

SUNDAY = date(2026, 3, 1)
EVENING = BookingDraft(1, SUNDAY, time(18), Decimal(2))


def moved_to_noon(demo: CooCook, customer: Actor) -> tuple[BookingRecord, int]:
    """A booking of the evening that was moved to noon and an hour longer, and the number of that change."""
    made = demo.bookings.make(EVENING, by=customer).booking
    moved = demo.bookings.reschedule(made.id, SUNDAY, time(12), Decimal(3), by=DESK)
    assert moved.change_id is not None
    return made, moved.change_id


def test_a_move_is_undone(demo: CooCook, demo_customer: Actor) -> None:
    made, change = moved_to_noon(demo, demo_customer)

    undone = demo.bookings.undo(change, by=DESK).booking

    assert (undone.starts_at, undone.ends_at) == (made.starts_at, made.ends_at)
    assert undone.total_price == made.total_price
    with pytest.raises(Conflict):
        demo.bookings.make(EVENING, by=new_customer(demo))


def test_undoing_a_move_is_refused_once_the_old_time_was_sold(demo: CooCook, demo_customer: Actor) -> None:
    made, change = moved_to_noon(demo, demo_customer)
    demo.bookings.make(EVENING, by=new_customer(demo))

    with pytest.raises(Conflict) as refused:
        demo.bookings.undo(change, by=DESK)

    assert refused.value.rule == "taken"
    assert demo.bookings.get(made.id, by=DESK).start_time == time(12)


def test_undoing_a_move_is_refused_once_the_old_time_is_past(
    demo: CooCook, demo_customer: Actor, clock: SettableClock
) -> None:
    made = demo.bookings.make(EVENING, by=demo_customer).booking
    demo.bookings.set_status(made.id, Status.CONFIRMED, by=DESK)
    moved = demo.bookings.reschedule(made.id, SUNDAY + timedelta(days=2), time(18), by=DESK)
    assert moved.change_id is not None
    clock.advance(timedelta(days=5))

    with pytest.raises(Conflict) as refused:
        demo.bookings.undo(moved.change_id, by=DESK)

    assert refused.value.rule == "past"


@pytest.mark.parametrize("sort", ["starts_at", "-starts_at", "id", "-id", "total_price", "-status"])
def test_a_booking_is_found_in_the_row_that_the_list_shows_it_in(demo: CooCook, sort: str) -> None:
    wanted = BookingFilter(sort=sort)
    shown = demo.bookings.window(wanted, 0, 100).items

    for row, booking in enumerate(shown):
        assert demo.bookings.position(wanted, booking.id) == row


def test_a_booking_that_does_not_match_has_no_row(demo: CooCook) -> None:
    wanted = BookingFilter(status=Status.PENDING)
    other = next(b for b in demo.bookings.window(BookingFilter(), 0, 100).items if b.status != "pending")

    assert demo.bookings.position(wanted, other.id) is None
    assert demo.bookings.position(replace(wanted, status=None), other.id) is not None


def test_the_time_a_booking_holds_is_free_to_the_booking_itself(demo: CooCook, demo_customer: Actor) -> None:
    made = demo.bookings.make(EVENING, by=demo_customer).booking

    [without] = demo.availability.of(1, SUNDAY, SUNDAY, Decimal(2)).days
    [moving] = demo.availability.of(1, SUNDAY, SUNDAY, Decimal(2), moving=made.id).days

    assert time(18, 30) not in without.start_times
    assert time(18, 30) in moving.start_times


def test_a_chef_takes_back_only_what_they_did(demo: CooCook, demo_customer: Actor, demo_chef: Actor) -> None:
    made = demo.bookings.make(EVENING, by=demo_customer).booking
    demo.bookings.set_status(made.id, Status.CONFIRMED, by=demo_chef)
    assert demo.bookings.undo_latest(made.id, by=demo_chef).booking.status is Status.PENDING
    demo.bookings.cancel(made.id, by=demo_customer)

    with pytest.raises(Denied):
        demo.bookings.undo_latest(made.id, by=demo_chef)
    with pytest.raises(Denied):
        demo.bookings.undo_latest(made.id, by=demo_customer)
    assert demo.bookings.undo_latest(made.id, by=DESK).booking.status is Status.PENDING


def test_there_is_nothing_to_undo_about_a_booking_that_was_only_made(
    demo: CooCook, demo_customer: Actor
) -> None:
    made = demo.bookings.make(EVENING, by=demo_customer).booking

    with pytest.raises(NotFound):
        demo.bookings.undo_latest(made.id, by=DESK)
