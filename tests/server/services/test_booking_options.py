"""What the options say can be done is what the services then do, and nothing else."""

from datetime import timedelta
from decimal import Decimal

import pytest

from coocook_server.bootstrap import CooCook
from coocook_server.errors import CooCookError
from coocook_server.models.account import DESK, Actor
from coocook_server.models.booking import Status
from coocook_server.services.booking_lists import BookingFilter, BookingRecord
from coocook_server.services.booking_options import BookingOptions
from coocook_server.services.paging import Paging
from coocook_server.services.reviews import ReviewDraft
from tests.helpers import SettableClock, new_customer


def everything(coocook: CooCook) -> tuple[BookingRecord, ...]:
    return coocook.bookings.list(BookingFilter(), Paging(), by=DESK).items


def options(coocook: CooCook, id: int, by: Actor) -> BookingOptions:
    return coocook.booking_options.of([coocook.bookings.get(id, by=by)], by=by)[id]


@pytest.mark.parametrize("who", ["customer", "chef", "desk"])
@pytest.mark.parametrize("hours_later", [0, 12, 48, 24 * 10])
def test_what_may_be_done_is_exactly_what_can_be_done(
    demo: CooCook,
    demo_customer: Actor,
    demo_chef: Actor,
    clock: SettableClock,
    who: str,
    hours_later: int,
) -> None:
    clock.advance(timedelta(hours=hours_later))
    by = {"customer": demo_customer, "chef": demo_chef, "desk": DESK}[who]
    seen = demo.bookings.list(BookingFilter(), Paging(), by=by).items
    told = demo.booking_options.of(seen, by=by)
    demo.bookings.expire_overdue()

    assert len(told) == len(seen) > 0
    for booking in seen:
        may = told[booking.id]
        assert may.answers == demo.bookings.choices(booking, by=by)
        assert may.may_review == succeeds(lambda id=booking.id: demo.reviews.add(id, ReviewDraft(5), by=by))
        assert may.may_book_again == succeeds(lambda id=booking.id: demo.again.draft(id, by=by))
        assert may.may_read_payments == succeeds(
            lambda id=booking.id: demo.payments.require_may_read(id, by=by)
        )
        assert may.may_cancel == succeeds(lambda id=booking.id: demo.bookings.cancellation(id, by=by))
        if may.cancellation is not None:
            assert may.cancellation == demo.bookings.cancellation(booking.id, by=by)
            free = demo.availability.nearest(
                booking.chef_id,
                clock.now.replace(tzinfo=None) + timedelta(days=20),
                booking.duration_hours,
                count=1,
            )[0]
            assert may.may_reschedule == succeeds(
                lambda id=booking.id, free=free: demo.bookings.reschedule(id, free.date, free.time, by=by)
            )


def succeeds(step: object) -> bool:
    assert callable(step)
    try:
        step()
    except CooCookError:
        return False
    return True


def test_moving_is_not_offered_once_it_would_cost_something(
    demo: CooCook, demo_customer: Actor, clock: SettableClock
) -> None:
    coming = next(
        booking
        for booking in everything(demo)
        if booking.status is Status.CONFIRMED and (booking.starts_at > clock.now + timedelta(hours=48))
    )
    assert options(demo, coming.id, demo_customer).may_reschedule

    clock.now = coming.starts_at - timedelta(hours=1)
    late = options(demo, coming.id, demo_customer)

    assert (late.may_cancel, late.may_reschedule) == (True, False)
    assert late.cancellation is not None
    assert late.cancellation.fee == coming.total_price > Decimal(0)


def test_a_booking_that_is_reviewed_names_its_review(demo: CooCook, demo_customer: Actor) -> None:
    assert options(demo, 2, demo_customer).may_review
    review = demo.reviews.add(2, ReviewDraft(5), by=demo_customer)

    found = options(demo, 2, demo_customer)

    assert (found.may_review, found.review_id) == (False, review.id)


def test_nothing_is_told_of_a_stranger_s_booking(demo: CooCook) -> None:
    assert demo.booking_options.of(everything(demo), by=new_customer(demo)) == {}


def test_a_chef_who_is_gone_cannot_be_booked_again(demo: CooCook, demo_customer: Actor) -> None:
    demo.chefs.set_active(2, False, by=DESK)

    assert not options(demo, 2, demo_customer).may_book_again
