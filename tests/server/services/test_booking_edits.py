"""Details of a booking changed by staff: recorded, taken back, refused where that makes no sense."""

from datetime import time, timedelta
from decimal import Decimal

import pytest

from coocook_server.bootstrap import CooCook
from coocook_server.errors import Conflict, Denied, Invalid, Stale
from coocook_server.models.account import DESK, Actor, Role
from coocook_server.models.booking import Status
from coocook_server.services.booking_drafts import BookingDraft, Caller
from coocook_server.services.booking_edits import BookingEdit
from coocook_server.services.booking_rules import RuleChoices
from coocook_server.services.paging import Paging
from coocook_server.services.people import AccountFilter
from tests.helpers import SUNDAY, SettableClock, book, new_customer

EDIT = BookingEdit(6, "010-9999-0000", "채식", "Peanuts", "12 Mapo-daero", "A cake")


def test_details_are_changed_and_the_history_keeps_both(demo: CooCook, demo_customer: Actor) -> None:
    made = book(demo, demo_customer)

    changed = demo.bookings.edit(made.id, EDIT, by=DESK, version=made.version)

    booking = changed.booking
    assert (booking.guests, booking.customer_phone, booking.allergies) == (6, "010-9999-0000", "Peanuts")
    assert booking.version == made.version + 1
    entry = demo.history.of("booking", made.id)[0]
    assert (entry.action, entry.before["special_requests"]) == ("edited", "No nuts, please")
    assert entry.after["special_requests"] == "A cake"


def test_a_change_of_details_is_taken_back_and_made_again(demo: CooCook, demo_customer: Actor) -> None:
    made = book(demo, demo_customer)
    changed = demo.bookings.edit(made.id, EDIT, by=DESK)

    back = demo.bookings.undo(changed.change_id or 0, by=DESK)
    assert (back.booking.guests, back.booking.special_requests) == (None, "No nuts, please")
    again = demo.bookings.undo(back.change_id or 0, by=DESK)

    assert (again.booking.guests, again.booking.address) == (6, "12 Mapo-daero")


def test_what_is_so_already_changes_nothing(demo: CooCook, demo_customer: Actor) -> None:
    made = book(demo, demo_customer)
    demo.bookings.edit(made.id, EDIT, by=DESK)

    again = demo.bookings.edit(made.id, EDIT, by=DESK)

    assert again.change_id is None
    assert len(demo.history.of("booking", made.id)) == 2


def test_an_edit_from_an_old_reading_is_refused(demo: CooCook, demo_customer: Actor) -> None:
    made = book(demo, demo_customer)
    demo.bookings.edit(made.id, EDIT, by=DESK)

    with pytest.raises(Stale):
        demo.bookings.edit(made.id, BookingEdit(2, None, "", "", "", ""), by=DESK, version=made.version)


@pytest.mark.parametrize("ended", [Status.DECLINED, Status.CANCELLED, Status.COMPLETED])
def test_a_booking_that_has_ended_is_not_edited(
    demo: CooCook, demo_customer: Actor, clock: SettableClock, ended: Status
) -> None:
    made = book(demo, demo_customer)
    if ended is Status.COMPLETED:
        demo.bookings.set_status(made.id, Status.CONFIRMED, by=DESK)
        clock.now = made.starts_at + timedelta(hours=3)
    demo.bookings.set_status(made.id, ended, by=DESK)

    with pytest.raises(Conflict, match="cannot be changed"):
        demo.bookings.edit(made.id, EDIT, by=DESK)


def test_only_staff_edit(demo: CooCook, demo_customer: Actor) -> None:
    made = book(demo, demo_customer)

    with pytest.raises(Denied):
        demo.bookings.edit(made.id, EDIT, by=demo_customer)


def test_every_bad_field_is_named(demo: CooCook, demo_customer: Actor) -> None:
    made = book(demo, demo_customer)

    with pytest.raises(Invalid) as refused:
        demo.bookings.edit(made.id, BookingEdit(0, "call me", "", "", "x" * 501, ""), by=DESK)

    assert set(refused.value.fields) == {"guests", "phone", "address"}


def test_more_guests_than_the_chef_takes_need_a_reason_to_overrule(
    demo: CooCook, demo_customer: Actor
) -> None:
    demo.rules.choose(RuleChoices(most_guests=4), chef_id=1, by=DESK)
    made = book(demo, demo_customer)
    with pytest.raises(Conflict, match="4 guests at most"):
        demo.bookings.edit(made.id, EDIT, by=DESK)

    wanted = BookingEdit(6, None, "", "", "", "", overrule=True, reason="A helper comes along")
    changed = demo.bookings.edit(made.id, wanted, by=DESK)

    assert changed.booking.overruled == "most_guests"
    after = demo.history.of("booking", made.id)[0].after
    assert (after["overruled"], after["reason"]) == (["most_guests"], "A helper comes along")


def test_what_was_erased_does_not_come_back(demo: CooCook, clock: SettableClock) -> None:
    customer = new_customer(demo)
    made = book(demo, customer)
    changed = demo.bookings.edit(made.id, EDIT, by=DESK)
    clock.now = made.ends_at + timedelta(hours=1)
    demo.privacy.erase(customer.user_id or 0, by=DESK)

    with pytest.raises(Conflict):
        demo.bookings.undo(changed.change_id or 0, by=DESK)


def test_a_caller_is_noted_with_the_booking_or_not_at_all(demo: CooCook, demo_customer: Actor) -> None:
    caller = Caller("김하늘", "010-1234-5678")
    draft = BookingDraft(1, SUNDAY, time(18), Decimal(2), caller=caller)

    made = demo.bookings.make(draft, by=DESK).booking
    assert (made.customer_name, made.customer_phone) == ("김하늘", "010-1234-5678")
    with pytest.raises(Conflict, match="already taken"):
        demo.bookings.make(draft, by=DESK)

    wanted = AccountFilter(q="김하늘", role=Role.CUSTOMER)
    assert demo.people.list(wanted, Paging(), by=DESK).total == 1


def test_a_customer_adds_nobody(demo: CooCook, demo_customer: Actor) -> None:
    draft = BookingDraft(1, SUNDAY, time(18), Decimal(2), caller=Caller("Kim", "010-1234-5678"))

    with pytest.raises(Denied):
        demo.bookings.make(draft, by=demo_customer)


def test_a_move_keeps_why_a_rule_was_set_aside(demo: CooCook, demo_customer: Actor) -> None:
    made = book(demo, demo_customer)

    demo.bookings.reschedule(made.id, SUNDAY, time(7), by=DESK, overrule=True, reason="Early flight")

    after = demo.history.of("booking", made.id)[0].after
    assert (after["overruled"], after["reason"]) == (["working_hours"], "Early flight")
