"""The desk's first look: today, next, waiting, the week."""

from datetime import date, time, timedelta
from decimal import Decimal

from coocook_server.bootstrap import CooCook
from coocook_server.models.account import DESK, Actor
from coocook_server.models.booking import Status
from coocook_server.services.booking_drafts import BookingDraft
from tests.helpers import SettableClock


def test_the_demo_stores_first_look(demo: CooCook) -> None:
    agenda = demo.agenda.now()

    assert agenda.today == date(2026, 2, 25)
    assert [booking.id for booking in agenda.on_today] == [1]
    assert [booking.id for booking in agenda.on_tomorrow] == [4]
    assert [booking.id for booking in agenda.next] == [5, 6, 7]
    assert [booking.id for booking in agenda.waiting] == [5, 7]
    assert agenda.waiting_total == 2


def test_an_empty_store_has_a_quiet_week(coocook: CooCook) -> None:
    agenda = coocook.agenda.now()

    assert agenda.on_today == agenda.next == agenda.waiting == ()
    assert (agenda.week_bookings, agenda.week_revenue) == (0, Decimal("0.00"))
    assert [day.date.weekday() for day in agenda.week] == list(range(7))


def test_what_is_agreed_earns_and_what_waits_does_not(demo: CooCook, demo_customer: Actor) -> None:
    before = demo.agenda.now()
    draft = BookingDraft(5, date(2026, 2, 27), time(12), Decimal("1.5"))
    made = demo.bookings.make(draft, by=demo_customer).booking
    waiting = demo.agenda.now()
    demo.bookings.set_status(made.id, Status.CONFIRMED, by=DESK)
    agreed = demo.agenda.now()

    assert waiting.week_bookings == before.week_bookings + 1
    assert waiting.week_revenue == before.week_revenue
    assert agreed.week_revenue == before.week_revenue + Decimal("142.50")


def test_what_is_overdue_does_not_wait(demo: CooCook, clock: SettableClock) -> None:
    clock.advance(timedelta(hours=25))

    assert demo.agenda.now().waiting == ()
    assert demo.agenda.now().waiting_total == 0


def test_the_weeks_answers_are_counted(demo: CooCook, demo_customer: Actor, clock: SettableClock) -> None:
    before = demo.agenda.now().week_answers
    ids = []
    for chef_id in (1, 3, 4):
        draft = BookingDraft(chef_id, date(2026, 2, 28), time(12), Decimal(2))
        ids.append(demo.bookings.make(draft, by=demo_customer).booking.id)
    demo.bookings.set_status(ids[0], Status.CONFIRMED, by=DESK)
    demo.bookings.set_status(ids[1], Status.DECLINED, by=DESK)
    after = demo.agenda.now().week_answers
    clock.advance(timedelta(hours=25))
    later = demo.agenda.now().week_answers

    assert (after.agreed, after.declined) == (before.agreed + 1, before.declined + 1)
    assert after.waiting == before.waiting + 1
    assert later.waiting == 0
    assert later.expired == before.expired + after.waiting
