"""What cancelling costs: agreed when the booking is made, told beforehand, exact to the cent."""

import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coocook_server.bootstrap import CooCook
from coocook_server.errors import Conflict, CooCookError, Denied
from coocook_server.models import Booking
from coocook_server.models.account import DESK, Actor
from coocook_server.models.booking import Status
from coocook_server.services import booking_terms
from coocook_server.services.booking_drafts import BookingDraft
from coocook_server.services.booking_lists import BookingRecord
from coocook_server.services.booking_rules import CancellationPolicy, RuleChoices
from tests.conftest import NOW
from tests.helpers import SettableClock, new_customer

FRIDAY_WEEK = date(2026, 3, 6)
EVENING = BookingDraft(1, FRIDAY_WEEK, time(18), Decimal(2))


def confirmed(demo: CooCook, customer: Actor) -> BookingRecord:
    made = demo.bookings.make(EVENING, by=customer).booking
    return demo.bookings.set_status(made.id, Status.CONFIRMED, by=DESK).booking


def hours_before(clock: SettableClock, booking: BookingRecord, hours: float) -> None:
    clock.now = booking.starts_at - timedelta(hours=hours)


@pytest.mark.parametrize(
    ("hours", "fee"),
    [(100, "0"), (48, "0"), (47.9, "125"), (24, "125"), (23.9, "250"), (0.1, "250")],
)
def test_cancelling_costs_what_the_policy_says_and_the_preview_said(
    demo: CooCook, demo_customer: Actor, clock: SettableClock, hours: float, fee: str
) -> None:
    booking = confirmed(demo, demo_customer)
    hours_before(clock, booking, hours)

    preview = demo.bookings.cancellation(booking.id, by=demo_customer)
    cancelled = demo.bookings.cancel(booking.id, by=demo_customer).booking

    assert preview.fee == Decimal(fee)
    assert preview.fee + preview.refund == Decimal(250)
    assert cancelled.cancellation_fee == preview.fee


def test_the_policy_is_frozen_when_the_booking_is_made(
    demo: CooCook, demo_customer: Actor, clock: SettableClock
) -> None:
    booking = confirmed(demo, demo_customer)
    demo.rules.choose(
        RuleChoices(refund_full_hours=500, refund_part_hours=400, refund_part_percent=0), by=DESK
    )
    hours_before(clock, booking, 49)

    assert demo.bookings.cancellation(booking.id, by=demo_customer).fee == 0


def test_until_it_is_answered_a_booking_is_cancelled_for_nothing(
    demo: CooCook, demo_customer: Actor, clock: SettableClock
) -> None:
    hours_before(clock, confirmed(demo, demo_customer), 30)
    made = demo.bookings.make(replace(EVENING, chef_id=2), by=demo_customer).booking
    clock.advance(timedelta(hours=20))

    assert demo.bookings.cancel(made.id, by=demo_customer).booking.cancellation_fee == 0


def test_what_the_business_cancels_costs_the_customer_nothing(
    demo: CooCook, demo_customer: Actor, demo_chef: Actor, clock: SettableClock
) -> None:
    booking = confirmed(demo, demo_customer)
    hours_before(clock, booking, 1)

    ended = demo.bookings.set_status(booking.id, Status.CANCELLED, by=demo_chef).booking

    assert not ended.cancellation_fee


@pytest.mark.parametrize(("charge", "fee"), [(False, "0"), (True, "250")])
def test_staff_who_cancel_waive_the_fee_or_charge_it(
    demo: CooCook, demo_customer: Actor, clock: SettableClock, charge: bool, fee: str
) -> None:
    booking = confirmed(demo, demo_customer)
    hours_before(clock, booking, 1)

    ended = demo.bookings.cancel(booking.id, by=DESK, charge=charge).booking

    assert ended.cancellation_fee == Decimal(fee)


def test_a_customer_cannot_waive_the_fee(demo: CooCook, demo_customer: Actor, clock: SettableClock) -> None:
    booking = confirmed(demo, demo_customer)
    hours_before(clock, booking, 1)

    ended = demo.bookings.cancel(booking.id, by=demo_customer, charge=False).booking

    assert ended.cancellation_fee == 250


def test_an_undone_cancellation_costs_nothing(
    demo: CooCook, demo_customer: Actor, clock: SettableClock
) -> None:
    booking = confirmed(demo, demo_customer)
    hours_before(clock, booking, 1)
    change = demo.bookings.cancel(booking.id, by=DESK, charge=True).change_id
    assert change is not None

    undone = demo.bookings.undo(change, by=DESK).booking

    assert (undone.status, undone.cancellation_fee) == (Status.CONFIRMED, None)


def test_a_customer_moves_a_booking_only_while_cancelling_is_free(
    demo: CooCook, demo_customer: Actor, clock: SettableClock
) -> None:
    booking = confirmed(demo, demo_customer)
    later = FRIDAY_WEEK + timedelta(days=7)
    hours_before(clock, booking, 47)

    with pytest.raises(Conflict) as refused:
        demo.bookings.reschedule(booking.id, later, time(18), by=demo_customer)
    demo.bookings.reschedule(booking.id, later, time(18), by=DESK)

    assert refused.value.rule == "too_late"


def test_a_stranger_or_the_chef_gets_no_preview(
    demo: CooCook, demo_customer: Actor, demo_chef: Actor
) -> None:
    booking = confirmed(demo, demo_customer)

    with pytest.raises(Denied):
        demo.bookings.cancellation(booking.id, by=demo_chef)
    with pytest.raises(CooCookError, match="no such booking"):
        demo.bookings.cancellation(booking.id, by=new_customer(demo))


def test_an_ended_booking_has_no_preview(demo: CooCook, demo_customer: Actor) -> None:
    booking = confirmed(demo, demo_customer)
    demo.bookings.cancel(booking.id, by=demo_customer)

    with pytest.raises(Conflict):
        demo.bookings.cancellation(booking.id, by=demo_customer)


@given(
    total=st.decimals(0, 1_000_000, places=2),
    full=st.integers(0, 200),
    part=st.integers(0, 200),
    percent=st.integers(0, 100),
    hours=st.integers(0, 400),
)
def test_fee_and_refund_are_always_the_price_and_waiting_never_makes_it_cheaper(
    total: Decimal, full: int, part: int, percent: int, hours: int
) -> None:
    booking = Booking(id=1, starts_at=NOW, total_price=total, status=Status.CONFIRMED, currency="USD")
    booking_terms.freeze(booking, CancellationPolicy(max(full, part), min(full, part), percent))

    def at(moment: datetime) -> booking_terms.Cancellation:
        return booking_terms.cancellation(booking, moment)

    now = at(NOW - timedelta(hours=hours))
    later = at(NOW - timedelta(hours=hours / 2))

    assert now.fee + now.refund == total
    assert 0 <= now.fee <= later.fee <= total
    assert now.refund == now.refund.quantize(Decimal("0.01"))


def at_once(*steps: Callable[[], object]) -> list[object]:
    """Every step in a thread of its own, begun together; what each gave or raised."""
    barrier = threading.Barrier(len(steps))
    found: list[object] = [None] * len(steps)

    def run(index: int, step: Callable[[], object]) -> None:
        barrier.wait()
        try:
            found[index] = step()
        except CooCookError as refused:
            found[index] = refused

    threads = [threading.Thread(target=run, args=pair) for pair in enumerate(steps)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return found


def test_cancelled_and_completed_at_once_leaves_one_of_the_two(
    demo: CooCook, demo_customer: Actor, clock: SettableClock
) -> None:
    booking = confirmed(demo, demo_customer)
    clock.now = booking.starts_at + timedelta(minutes=1)

    found = at_once(
        lambda: demo.bookings.cancel(booking.id, by=DESK),
        lambda: demo.bookings.set_status(booking.id, Status.COMPLETED, by=DESK),
    )

    assert sum(isinstance(each, Conflict) for each in found) == 1
    changes = demo.history.of("booking", booking.id)
    assert changes[0].after["status"] == demo.bookings.get(booking.id, by=DESK).status
    assert len(changes) == 3


def test_two_bookings_brought_back_onto_one_time_at_once_leave_one(
    demo: CooCook, demo_customer: Actor
) -> None:
    first = demo.bookings.make(EVENING, by=demo_customer).booking
    first_change = demo.bookings.cancel(first.id, by=DESK).change_id
    second = demo.bookings.make(replace(EVENING, start_time=time(19)), by=demo_customer).booking
    second_change = demo.bookings.cancel(second.id, by=DESK).change_id
    assert first_change
    assert second_change

    found = at_once(
        lambda: demo.bookings.undo(first_change, by=DESK), lambda: demo.bookings.undo(second_change, by=DESK)
    )

    refused = [each for each in found if isinstance(each, Conflict)]
    assert [each.rule for each in refused] == ["taken"]


def test_confirming_an_overdue_booking_whose_time_was_sold_meanwhile_is_refused(
    demo: CooCook, demo_customer: Actor, clock: SettableClock
) -> None:
    first = demo.bookings.make(EVENING, by=demo_customer).booking
    clock.advance(timedelta(hours=24))
    other = new_customer(demo)

    found = at_once(
        lambda: demo.bookings.set_status(first.id, Status.CONFIRMED, by=DESK),
        lambda: demo.bookings.make(EVENING, by=other),
    )

    assert isinstance(found[0], Conflict)
    assert not isinstance(found[1], CooCookError)
