"""One change to many bookings: done together, taken back together, refusals told."""

from datetime import time

import pytest

from coocook_server.bootstrap import CooCook
from coocook_server.errors import Conflict, Invalid
from coocook_server.models.account import DESK, Actor
from coocook_server.models.booking import Status
from coocook_server.services.outbox import Outbox
from coocook_server.services.paging import Paging
from tests.helpers import book, new_customer


def statuses(coocook: CooCook, *ids: int) -> list[Status]:
    return [coocook.bookings.get(id, by=DESK).status for id in ids]


def test_what_may_be_confirmed_is_and_the_rest_is_told(demo: CooCook, demo_customer: Actor) -> None:
    first, second = book(demo, demo_customer, start=time(12)), book(demo, demo_customer)
    demo.bookings.cancel(second.id, by=DESK)

    done = demo.booking_batches.set_status([first.id, second.id, 999], Status.CONFIRMED, by=DESK)

    assert statuses(demo, first.id, second.id) == [Status.CONFIRMED, Status.CANCELLED]
    assert [each.id for each in done.refused] == [second.id, 999]
    assert "cannot become" in done.refused[0].message


def test_many_changes_are_taken_back_as_one_and_made_again(demo: CooCook, demo_customer: Actor) -> None:
    ids = [book(demo, demo_customer, start=time(hour)).id for hour in (12, 15, 18)]
    done = demo.booking_batches.cancel(ids, by=DESK)

    back = demo.booking_batches.undo(done.change_ids, by=DESK)
    assert statuses(demo, *ids) == [Status.PENDING] * 3
    demo.booking_batches.undo(back.change_ids, by=DESK)

    assert statuses(demo, *ids) == [Status.CANCELLED] * 3


def test_a_time_sold_meanwhile_does_not_keep_the_others_from_coming_back(
    demo: CooCook, demo_customer: Actor
) -> None:
    ids = [book(demo, demo_customer, start=time(hour)).id for hour in (12, 18)]
    done = demo.booking_batches.cancel(ids, by=DESK)
    sold = book(demo, new_customer(demo))

    back = demo.booking_batches.undo(done.change_ids, by=DESK)

    assert statuses(demo, *ids, sold.id) == [Status.PENDING, Status.CANCELLED, Status.PENDING]
    assert ["already taken" in each.message for each in back.refused] == [True]


def test_an_undo_that_can_take_back_nothing_says_why(demo: CooCook, demo_customer: Actor) -> None:
    made = book(demo, demo_customer)
    done = demo.booking_batches.cancel([made.id], by=DESK)
    book(demo, new_customer(demo))

    with pytest.raises(Conflict, match="already taken"):
        demo.booking_batches.undo(done.change_ids, by=DESK)


def test_too_many_at_once_are_refused(demo: CooCook) -> None:
    with pytest.raises(Invalid):
        demo.booking_batches.cancel(range(1, 502), by=DESK)


def test_the_mail_about_one_booking_is_listed(demo: CooCook, demo_customer: Actor) -> None:
    made = book(demo, demo_customer)
    outbox: Outbox = demo.outbox

    found = outbox.list(Paging(), booking_id=made.id, by=DESK)

    assert [mail.kind for mail in found.items if mail.user_id == demo_customer.user_id] == [
        "booking_received"
    ]
    assert {mail.booking_id for mail in found.items} == {made.id}
