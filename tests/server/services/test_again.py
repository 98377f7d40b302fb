"""Book again: a draft that can be booked as it is."""

from datetime import date, time, timedelta
from decimal import Decimal

import pytest

from coocook_server.bootstrap import CooCook
from coocook_server.errors import Conflict, Denied, NotFound
from coocook_server.models.account import DESK, Actor
from coocook_server.services.booking_drafts import BookingDraft
from coocook_server.services.chefs import ChefDraft
from tests.helpers import SettableClock, new_customer

SUNDAY = date(2026, 3, 1)
EVENING = BookingDraft(1, SUNDAY, time(18), Decimal(2), "No nuts", "010-1234-5678")


def test_a_draft_is_like_the_booking_on_the_next_free_day_and_can_be_booked(
    demo: CooCook, demo_customer: Actor
) -> None:
    made = demo.bookings.make(EVENING, by=demo_customer).booking

    draft = demo.again.draft(made.id, by=demo_customer)

    assert (draft.booking_date, draft.start_time) == (SUNDAY + timedelta(days=7), time(18))
    assert (draft.chef_id, draft.chef_name, draft.duration_hours) == (1, "Park Min-jun", Decimal(2))
    assert (draft.special_requests, draft.phone) == ("No nuts", "010-1234-5678")
    assert draft.booking_date is not None
    assert draft.start_time is not None
    wish = BookingDraft(draft.chef_id, draft.booking_date, draft.start_time, draft.duration_hours)
    assert demo.bookings.make(wish, by=demo_customer).booking.id == made.id + 1
    later = demo.again.draft(made.id, by=demo_customer)
    assert later.booking_date == SUNDAY + timedelta(days=14)


def test_a_cancelled_booking_is_booked_again_at_its_own_time(demo: CooCook, demo_customer: Actor) -> None:
    made = demo.bookings.make(EVENING, by=demo_customer).booking
    demo.bookings.cancel(made.id, by=demo_customer)

    assert demo.again.draft(made.id, by=demo_customer).booking_date == SUNDAY


def test_the_next_free_day_may_be_far_off(demo: CooCook, demo_customer: Actor) -> None:
    made = demo.bookings.make(EVENING, by=demo_customer).booking
    for week in range(1, 11):
        other = BookingDraft(1, SUNDAY + timedelta(days=7 * week), time(18), Decimal(2))
        demo.bookings.make(other, by=demo_customer)

    assert demo.again.draft(made.id, by=demo_customer).booking_date == SUNDAY + timedelta(days=77)


def test_where_no_such_time_is_left_the_draft_names_none(demo: CooCook, demo_customer: Actor) -> None:
    made = demo.bookings.make(EVENING, by=demo_customer).booking
    weekdays = tuple(span for span in demo.chefs.hours(1) if span.weekday != SUNDAY.weekday())
    chef = demo.chefs.get(1)
    demo.chefs.change(1, ChefDraft(chef.name, chef.cuisine, chef.hourly_rate, hours=weekdays), by=DESK)

    draft = demo.again.draft(made.id, by=demo_customer)

    assert (draft.booking_date, draft.start_time, draft.duration_hours) == (None, None, Decimal(2))


def test_a_chef_who_is_gone_is_not_booked_again(demo: CooCook, demo_customer: Actor) -> None:
    demo.chefs.set_active(1, False, by=DESK)

    with pytest.raises(Conflict) as refused:
        demo.again.draft(1, by=demo_customer)

    assert refused.value.rule == "chef_gone"


def test_only_its_customer_books_a_booking_again(demo: CooCook, demo_chef: Actor) -> None:
    for somebody in (DESK, demo_chef):
        with pytest.raises(Denied):
            demo.again.draft(1, by=somebody)
    with pytest.raises(NotFound):
        demo.again.draft(1, by=new_customer(demo))


def test_a_day_that_is_past_the_time_of_day_leads_to_the_next_week(
    demo: CooCook, demo_customer: Actor, clock: SettableClock
) -> None:
    made = demo.bookings.make(EVENING, by=demo_customer).booking
    clock.advance(timedelta(days=4, hours=1))

    assert demo.again.draft(made.id, by=demo_customer).booking_date == SUNDAY + timedelta(days=7)
