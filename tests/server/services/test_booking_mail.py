"""Who is told what when a booking is made or changes, and when."""

from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import HealthCheck, given, strategies
from hypothesis import settings as hypothesis_settings
from icalendar import Calendar
from sqlalchemy import select

from coocook_server.bootstrap import CooCook
from coocook_server.errors import Conflict, NotFound
from coocook_server.models import OutboxMail
from coocook_server.models.account import DESK, SYSTEM, Actor, Role
from coocook_server.models.booking import Status
from coocook_server.models.outbox import MailState
from coocook_server.services import outbox, postbag, reminders
from coocook_server.services.accounts import AccountDraft
from coocook_server.services.booking_drafts import BookingDraft
from coocook_server.services.booking_lists import BookingFilter
from coocook_server.services.booking_mail import Standing
from coocook_server.services.outbox import TIME_TO_UNDO
from coocook_server.services.paging import Paging
from coocook_server.services.postbag import Letter, Postbag
from tests.helpers import SettableClock

SUNDAY = date(2026, 3, 1)
EVENING = BookingDraft(1, SUNDAY, time(18), Decimal(2))
STARTS_AT = datetime(2026, 3, 1, 9, tzinfo=UTC)
"""18:00 in Seoul."""

A_DAY = timedelta(days=1)


@pytest.fixture
def bag(demo: CooCook) -> Postbag:
    """The outbox as a sender sees it; its second reminder goes out three hours before."""
    return Postbag(demo.store, demo.clock, 3)


@pytest.fixture
def staff(demo: CooCook) -> None:
    demo.accounts.add(AccountDraft("hana", "a good long passphrase", "hana@example.com"), Role.STAFF, by=DESK)


def mails(coocook: CooCook, state: MailState = MailState.WAITING) -> list[OutboxMail]:
    query = select(OutboxMail).where(OutboxMail.state == state).order_by(OutboxMail.due_at, OutboxMail.id)
    with coocook.store.reading() as session:
        return list(session.scalars(query))


def waiting(coocook: CooCook) -> list[str]:
    return [mail.kind for mail in mails(coocook)]


def sent(bag: Postbag) -> list[Letter]:
    """Everything that is due, as a sender that is never refused takes it out."""
    found = []
    while (letter := bag.next("test")) is not None:
        bag.sent(letter)
        found.append(letter)
    return found


def kinds(letters: list[Letter]) -> list[str]:
    return sorted(letter.kind for letter in letters)


def made(demo: CooCook, customer: Actor, draft: BookingDraft = EVENING) -> int:
    return demo.bookings.make(draft, by=customer).booking.id


def confirmed(demo: CooCook, customer: Actor, bag: Postbag, clock: SettableClock) -> int:
    """A confirmed booking of Sunday evening, of which everybody has been told."""
    id = made(demo, customer)
    demo.bookings.set_status(id, Status.CONFIRMED, by=DESK)
    clock.advance(TIME_TO_UNDO)
    sent(bag)
    return id


def test_nobody_is_told_of_the_demo_data(demo: CooCook) -> None:
    assert waiting(demo) == []


def test_a_new_booking_is_told_to_its_customer_its_chef_and_staff(
    demo: CooCook, demo_customer: Actor, staff: None, bag: Postbag, clock: SettableClock
) -> None:
    id = made(demo, demo_customer)
    clock.advance(TIME_TO_UNDO)

    letters = sent(bag)

    assert [(letter.kind, letter.address) for letter in letters] == [
        ("booking_received", "demo@example.com"),
        ("chef_new", "minjun@example.com"),
        ("staff_new", "hana@example.com"),
    ]
    details = letters[0].details
    assert details["booking_id"] == id
    assert (details["chef"], details["customer"]) == ("Park Min-jun", "Demo Customer")
    assert (details["date"], details["start"], details["hours"]) == ("2026-03-01", "18:00", "2")
    assert (details["price"], details["currency"]) == ("250.00", "USD")


def test_nobody_is_told_before_the_time_to_undo_is_over(
    demo: CooCook, demo_customer: Actor, bag: Postbag, clock: SettableClock
) -> None:
    clock.advance(timedelta(microseconds=700_000))
    made(demo, demo_customer)

    clock.advance(TIME_TO_UNDO - timedelta(microseconds=1))
    assert sent(bag) == []
    clock.advance(timedelta(seconds=1))
    assert kinds(sent(bag)) == ["booking_received", "chef_new"]


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (Status.CONFIRMED, "booking_confirmed"),
        (Status.DECLINED, "booking_declined"),
        (Status.CANCELLED, "booking_cancelled"),
    ],
)
def test_the_customer_is_told_how_the_request_was_answered(
    demo: CooCook, demo_customer: Actor, bag: Postbag, clock: SettableClock, status: Status, kind: str
) -> None:
    id = made(demo, demo_customer)
    clock.advance(TIME_TO_UNDO)
    sent(bag)

    demo.bookings.set_status(id, status, by=DESK)
    clock.advance(TIME_TO_UNDO)

    assert kind in kinds(sent(bag))


def test_the_customer_is_told_that_nobody_answered(
    demo: CooCook, demo_customer: Actor, bag: Postbag, clock: SettableClock
) -> None:
    made(demo, demo_customer)
    clock.advance(TIME_TO_UNDO)
    sent(bag)

    clock.advance(A_DAY)
    demo.bookings.expire_overdue()
    clock.advance(TIME_TO_UNDO)

    assert "booking_expired" in kinds(sent(bag))


def test_a_cancellation_is_told_to_all(
    demo: CooCook, demo_customer: Actor, staff: None, bag: Postbag, clock: SettableClock
) -> None:
    id = confirmed(demo, demo_customer, bag, clock)

    demo.bookings.cancel(id, by=demo_customer)
    clock.advance(TIME_TO_UNDO)

    assert kinds(sent(bag)) == ["booking_cancelled", "chef_cancelled", "staff_cancelled"]
    assert waiting(demo) == []


def test_a_move_is_told_with_the_time_before(
    demo: CooCook, demo_customer: Actor, staff: None, bag: Postbag, clock: SettableClock
) -> None:
    id = confirmed(demo, demo_customer, bag, clock)

    demo.bookings.reschedule(id, SUNDAY, time(12), by=demo_customer)
    clock.advance(TIME_TO_UNDO)
    letters = sent(bag)

    assert kinds(letters) == ["booking_moved", "chef_moved", "staff_moved"]
    assert letters[0].details["start"] == "12:00"
    assert letters[0].details["knew"]["start"] == "18:00"


def test_several_moves_in_a_row_become_one_mail(
    demo: CooCook, demo_customer: Actor, bag: Postbag, clock: SettableClock
) -> None:
    id = confirmed(demo, demo_customer, bag, clock)

    for hour in (12, 13, 14):
        demo.bookings.reschedule(id, SUNDAY, time(hour), by=demo_customer)
    clock.advance(TIME_TO_UNDO)
    letters = sent(bag)

    assert kinds(letters) == ["booking_moved", "chef_moved"]
    assert (letters[0].details["start"], letters[0].details["knew"]["start"]) == ("14:00", "18:00")


def test_a_change_undone_in_time_is_never_told(
    demo: CooCook, demo_customer: Actor, bag: Postbag, clock: SettableClock
) -> None:
    id = confirmed(demo, demo_customer, bag, clock)
    change = demo.bookings.cancel(id, by=DESK).change_id
    assert change is not None

    clock.advance(timedelta(seconds=5))
    demo.bookings.undo(change, by=DESK)
    clock.advance(TIME_TO_UNDO)

    assert sent(bag) == []
    assert sorted(waiting(demo)) == ["reminder_day", "reminder_soon"]


def test_a_change_undone_too_late_is_put_right(
    demo: CooCook, demo_customer: Actor, bag: Postbag, clock: SettableClock
) -> None:
    id = confirmed(demo, demo_customer, bag, clock)
    change = demo.bookings.cancel(id, by=DESK).change_id
    assert change is not None
    clock.advance(TIME_TO_UNDO)
    assert kinds(sent(bag)) == ["booking_cancelled", "chef_cancelled"]

    demo.bookings.undo(change, by=DESK)
    clock.advance(TIME_TO_UNDO)

    assert kinds(sent(bag)) == ["booking_restored", "chef_restored"]


def test_a_change_undone_while_its_mail_is_on_its_way_is_put_right(
    demo: CooCook, demo_customer: Actor, bag: Postbag, clock: SettableClock
) -> None:
    id = confirmed(demo, demo_customer, bag, clock)
    change = demo.bookings.cancel(id, by=DESK).change_id
    assert change is not None
    clock.advance(TIME_TO_UNDO)
    on_its_way = bag.next("test")
    assert on_its_way is not None
    assert on_its_way.kind == "booking_cancelled"

    demo.bookings.undo(change, by=DESK)
    bag.sent(on_its_way)
    clock.advance(TIME_TO_UNDO)

    assert kinds(sent(bag)) == ["booking_restored"]


def test_a_chef_who_has_not_heard_of_a_booking_does_not_hear_of_its_end(
    demo: CooCook, demo_customer: Actor, bag: Postbag, clock: SettableClock
) -> None:
    id = made(demo, demo_customer)
    demo.bookings.cancel(id, by=demo_customer)
    clock.advance(TIME_TO_UNDO)

    assert kinds(sent(bag)) == ["booking_cancelled"]


def test_a_booking_from_before_there_was_mail_is_told_of_all_the_same(
    demo: CooCook, bag: Postbag, clock: SettableClock
) -> None:
    demo.bookings.reschedule(4, SUNDAY, time(15), by=DESK)
    clock.advance(TIME_TO_UNDO)
    moved = sent(bag)
    demo.bookings.cancel(4, by=DESK)
    clock.advance(TIME_TO_UNDO)

    assert kinds(moved) == ["booking_moved"]
    assert moved[0].details["knew"]["start"] != "15:00"
    assert kinds(sent(bag)) == ["booking_cancelled"]


def test_who_has_no_mail_address_gets_none(demo: CooCook, demo_customer: Actor) -> None:
    made(demo, demo_customer, BookingDraft(2, SUNDAY, time(18), Decimal(2)))

    assert waiting(demo) == ["booking_received"]


def test_a_booking_that_is_refused_is_told_to_nobody(demo: CooCook, demo_customer: Actor) -> None:
    made(demo, demo_customer)
    before = waiting(demo)

    with pytest.raises(Conflict):
        demo.bookings.make(EVENING, by=demo_customer)

    assert waiting(demo) == before


def test_a_confirmed_booking_is_reminded_of_a_day_and_some_hours_before(
    demo: CooCook, demo_customer: Actor, bag: Postbag, clock: SettableClock
) -> None:
    confirmed(demo, demo_customer, bag, clock)

    clock.now = STARTS_AT - A_DAY - timedelta(seconds=1)
    assert sent(bag) == []
    clock.now = STARTS_AT - A_DAY
    assert kinds(sent(bag)) == ["reminder_day"]
    clock.now = STARTS_AT - timedelta(hours=3, seconds=1)
    assert sent(bag) == []
    clock.now = STARTS_AT - timedelta(hours=3)
    assert kinds(sent(bag)) == ["reminder_soon"]
    assert waiting(demo) == []


def test_a_pending_booking_is_not_reminded_of(demo: CooCook, demo_customer: Actor) -> None:
    made(demo, demo_customer)

    assert not set(waiting(demo)) & {reminders.DAY_BEFORE, reminders.SOON}


def test_reminders_follow_a_move(
    demo: CooCook, demo_customer: Actor, bag: Postbag, clock: SettableClock
) -> None:
    id = confirmed(demo, demo_customer, bag, clock)
    later = SUNDAY + timedelta(days=7)

    demo.bookings.reschedule(id, later, time(18), by=demo_customer)

    dated = {mail.kind: mail for mail in mails(demo)}
    assert dated[reminders.DAY_BEFORE].due_at == STARTS_AT + timedelta(days=6)
    assert dated[reminders.DAY_BEFORE].details["date"] == later.isoformat()
    assert len(mails(demo)) == 4
    clock.now = STARTS_AT
    assert not {"reminder_day", "reminder_soon"} & set(kinds(sent(bag)))


def test_reminders_end_with_the_booking_and_come_back_with_it(
    demo: CooCook, demo_customer: Actor, bag: Postbag, clock: SettableClock
) -> None:
    id = confirmed(demo, demo_customer, bag, clock)
    change = demo.bookings.cancel(id, by=DESK).change_id
    assert change is not None
    assert not {reminders.DAY_BEFORE, reminders.SOON} & set(waiting(demo))

    demo.bookings.undo(change, by=DESK)

    assert {reminders.DAY_BEFORE, reminders.SOON} <= set(waiting(demo))


def test_after_a_long_sleep_only_the_reminder_that_still_helps_is_sent(
    demo: CooCook, demo_customer: Actor, bag: Postbag, clock: SettableClock
) -> None:
    confirmed(demo, demo_customer, bag, clock)

    clock.now = STARTS_AT - timedelta(hours=1)
    assert kinds(sent(bag)) == ["reminder_soon"]
    withdrawn = {mail.kind: mail.last_error for mail in mails(demo, MailState.WITHDRAWN)}
    assert withdrawn[reminders.DAY_BEFORE] == "It was too late to be of use."


def test_after_the_booking_no_reminder_is_sent(
    demo: CooCook, demo_customer: Actor, bag: Postbag, clock: SettableClock
) -> None:
    confirmed(demo, demo_customer, bag, clock)

    clock.advance(timedelta(days=9))

    assert sent(bag) == []
    assert waiting(demo) == []


def test_who_is_confirmed_late_is_not_reminded_at_once(
    demo: CooCook, demo_customer: Actor, bag: Postbag, clock: SettableClock
) -> None:
    clock.now = STARTS_AT - timedelta(hours=2)
    id = made(demo, demo_customer)
    demo.bookings.set_status(id, Status.CONFIRMED, by=DESK)
    clock.advance(TIME_TO_UNDO)

    assert kinds(sent(bag)) == ["booking_confirmed", "chef_new"]
    assert waiting(demo) == []


@pytest.mark.parametrize("hours", [0, 1, 23])
def test_the_setting_says_when_the_second_reminder_goes_out(
    demo: CooCook, demo_customer: Actor, bag: Postbag, clock: SettableClock, hours: int
) -> None:
    confirmed(demo, demo_customer, bag, clock)
    told: dict[str, datetime] = {}
    other = Postbag(demo.store, clock, hours)

    clock.now = STARTS_AT - A_DAY
    while clock.now < STARTS_AT:
        told |= {letter.kind: clock.now for letter in sent(other)}
        clock.advance(timedelta(hours=1))

    assert told.pop(reminders.DAY_BEFORE) == STARTS_AT - A_DAY
    assert told == ({reminders.SOON: STARTS_AT - timedelta(hours=hours)} if hours else {})


def test_after_completion_the_customer_is_asked_for_a_review_once(
    demo: CooCook, demo_customer: Actor, bag: Postbag, clock: SettableClock
) -> None:
    id = confirmed(demo, demo_customer, bag, clock)
    clock.now = STARTS_AT + timedelta(hours=2)
    change = demo.bookings.set_status(id, Status.COMPLETED, by=DESK).change_id
    assert change is not None
    demo.bookings.undo(change, by=DESK)
    clock.advance(TIME_TO_UNDO)
    assert sent(bag) == []

    again = demo.bookings.set_status(id, Status.COMPLETED, by=DESK).change_id
    clock.advance(TIME_TO_UNDO)
    assert kinds(sent(bag)) == ["review_request"]
    assert again is not None
    demo.bookings.undo(again, by=DESK)
    demo.bookings.set_status(id, Status.COMPLETED, by=DESK)
    clock.advance(TIME_TO_UNDO)

    assert sent(bag) == []


def test_mail_that_piled_up_without_a_mail_server_is_not_sent_when_nobody_needs_it(
    demo: CooCook, demo_customer: Actor, bag: Postbag, clock: SettableClock
) -> None:
    made(demo, demo_customer)
    later = made(demo, demo_customer, BookingDraft(1, SUNDAY + timedelta(days=30), time(18), Decimal(2)))
    demo.bookings.set_status(later, Status.CONFIRMED, by=DESK)

    clock.advance(timedelta(days=10))

    assert {letter.details["booking_id"] for letter in sent(bag)} == {later}


def test_other_mail_about_a_booking_is_sent_also_after_it_was_changed_or_is_over(
    demo: CooCook, demo_customer: Actor, bag: Postbag, clock: SettableClock
) -> None:
    id = confirmed(demo, demo_customer, bag, clock)
    assert demo_customer.user_id is not None
    with demo.store.writing() as session:
        outbox.queue(session, "message", demo_customer.user_id, {}, now=clock(), booking_id=id)
    demo.bookings.cancel(id, by=DESK)
    clock.advance(timedelta(days=6))

    assert kinds(sent(bag)) == ["message"]


def test_mail_overtaken_by_a_change_is_not_sent_even_if_staff_resend_it(
    demo: CooCook, demo_customer: Actor, bag: Postbag, clock: SettableClock
) -> None:
    id = made(demo, demo_customer)
    received = next(mail for mail in mails(demo) if mail.kind == "booking_received")
    demo.bookings.reschedule(id, SUNDAY, time(12), by=demo_customer)
    clock.advance(TIME_TO_UNDO)
    sent(bag)

    demo.outbox.resend(received.id, by=SYSTEM)

    assert sent(bag) == []
    assert demo.outbox.get(received.id, by=SYSTEM).state is MailState.WITHDRAWN


def test_the_appointment_comes_with_the_confirmation_follows_a_move_and_goes_with_the_booking(
    demo: CooCook, demo_customer: Actor, bag: Postbag, clock: SettableClock
) -> None:
    def told() -> dict[str, tuple[str, int, str]]:
        """By kind of mail that brings an appointment: method, sequence, start."""
        clock.advance(TIME_TO_UNDO)
        found: dict[str, tuple[str, int, str]] = {}
        for letter in sent(bag):
            if letter.calendar is not None:
                assert letter.address == "demo@example.com"
                calendar = Calendar.from_ical(letter.calendar.decode())
                (event,) = calendar.walk("VEVENT")
                assert calendar["METHOD"] == letter.calendar_method
                uids.add(str(event["UID"]))
                sequence, start = event.decoded("SEQUENCE"), event.decoded("DTSTART")
                found[letter.kind] = (letter.calendar_method, sequence, f"{start:%H:%M}")
        return found

    uids: set[str] = set()
    id = made(demo, demo_customer)
    assert told() == {}
    demo.bookings.set_status(id, Status.CONFIRMED, by=DESK)
    assert told() == {"booking_confirmed": ("REQUEST", 2, "09:00")}
    demo.bookings.reschedule(id, SUNDAY, time(12), by=demo_customer)
    assert told() == {"booking_moved": ("REQUEST", 3, "03:00")}
    demo.bookings.cancel(id, by=demo_customer)
    assert told() == {"booking_cancelled": ("CANCEL", 4, "03:00")}
    assert len(uids) == 1


def test_who_was_never_confirmed_gets_no_appointment_to_cancel(
    demo: CooCook, demo_customer: Actor, bag: Postbag, clock: SettableClock
) -> None:
    id = made(demo, demo_customer)
    clock.advance(TIME_TO_UNDO)
    sent(bag)
    demo.bookings.set_status(id, Status.DECLINED, by=DESK)
    clock.advance(TIME_TO_UNDO)

    assert [letter.calendar for letter in sent(bag)] == [None]


LATER = SUNDAY + timedelta(days=30)
CUSTOMERS = {
    f"booking_{what}"
    for what in ("received", "confirmed", "declined", "cancelled", "moved", "restored", "expired")
}
STEPS = strategies.lists(
    strategies.sampled_from(["confirm", "decline", "cancel", "noon", "evening", "undo", "wait"]), max_size=8
)


@hypothesis_settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(steps=STEPS)
def test_whatever_happens_the_customer_ends_up_knowing_how_the_booking_stands(
    demo: CooCook, demo_customer: Actor, bag: Postbag, clock: SettableClock, steps: list[str]
) -> None:
    for booking in demo.bookings.list(BookingFilter(chef_id=1, first_date=LATER), Paging(), by=DESK).items:
        if booking.status in (Status.PENDING, Status.CONFIRMED):
            demo.bookings.cancel(booking.id, by=DESK)
    clock.advance(TIME_TO_UNDO)
    sent(bag)
    id = made(demo, demo_customer, BookingDraft(1, LATER, time(18), Decimal(2)))
    told: list[Letter] = []
    change: int | None = None
    acts: dict[str, Any] = {
        "confirm": lambda: demo.bookings.set_status(id, Status.CONFIRMED, by=DESK),
        "decline": lambda: demo.bookings.set_status(id, Status.DECLINED, by=DESK),
        "cancel": lambda: demo.bookings.cancel(id, by=DESK),
        "noon": lambda: demo.bookings.reschedule(id, LATER, time(12), by=DESK),
        "evening": lambda: demo.bookings.reschedule(id, LATER, time(18), by=DESK),
        "undo": lambda: demo.bookings.undo(change or 1, by=DESK),
    }
    for step in [*steps, "wait"]:
        if step == "wait":
            clock.advance(TIME_TO_UNDO)
            told += sent(bag)
            continue
        try:
            change = acts[step]().change_id
        except (Conflict, NotFound):
            continue

    now = demo.bookings.get(id, by=DESK)
    last = [letter for letter in told if letter.kind.startswith("booking_")][-1]
    standing = Standing.told_by(last.details)
    assert standing is not None
    assert (standing.status, standing.start) == (now.status.value, f"{now.start_time:%H:%M}")
    times = [
        letter.details["status"] + letter.details["start"] for letter in told if letter.kind in CUSTOMERS
    ]
    assert all(one != other for one, other in pairwise(times)), "nobody is told the same thing twice"


def test_the_pauses_add_up_to_three_days() -> None:
    total = sum((postbag.pause_after(tries) for tries in range(1, postbag.TRIES)), timedelta())

    assert timedelta(days=2.9) < total < timedelta(days=3.1)
