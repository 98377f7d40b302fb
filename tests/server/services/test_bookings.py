"""The rules of booking, through the service that every face calls."""

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date, time, timedelta
from decimal import Decimal

import pytest

from coocook_server.bootstrap import CooCook
from coocook_server.errors import Conflict, Denied, Invalid, NotFound, Stale
from coocook_server.models.account import DESK, Actor
from coocook_server.models.booking import Status
from coocook_server.services.booking_drafts import BookingDraft
from coocook_server.services.booking_lists import BookingFilter
from coocook_server.services.booking_states import CHANGES
from coocook_server.services.chefs import ChefDraft
from coocook_server.services.paging import Paging
from tests.helpers import SettableClock, new_customer

SUNDAY = date(2026, 3, 1)
EVENING = BookingDraft(1, SUNDAY, time(18), Decimal(2), "No nuts")


def test_a_booking_is_pending_and_costs_rate_times_hours(demo: CooCook, demo_customer: Actor) -> None:
    made = demo.bookings.make(EVENING, by=demo_customer).booking

    assert (made.id, made.status, made.total_price) == (8, Status.PENDING, Decimal("250.00"))
    assert demo.bookings.get(8, by=demo_customer) == made


@pytest.mark.parametrize(
    ("rate", "hours", "price"),
    [("99.99", "1.5", "149.99"), ("33.33", "2.5", "83.33"), ("125", "2", "250.00"), ("0.01", "1", "0.01")],
)
def test_the_price_is_exact_to_the_cent(
    demo: CooCook, demo_customer: Actor, rate: str, hours: str, price: str
) -> None:
    chef = demo.chefs.add(ChefDraft("Cent", "Exact", rate), by=DESK)
    draft = replace(EVENING, chef_id=chef.id, duration_hours=Decimal(hours))

    assert demo.bookings.make(draft, by=demo_customer).booking.total_price == Decimal(price)


def test_a_taken_time_is_refused(demo: CooCook, demo_customer: Actor) -> None:
    demo.bookings.make(EVENING, by=demo_customer)

    with pytest.raises(Conflict) as refused:
        demo.bookings.make(replace(EVENING, start_time=time(19, 30)), by=new_customer(demo))

    assert refused.value.rule == "taken"


def test_bookings_may_touch(demo: CooCook, demo_customer: Actor) -> None:
    demo.bookings.make(EVENING, by=demo_customer)

    demo.bookings.make(replace(EVENING, start_time=time(20)), by=demo_customer)
    demo.bookings.make(replace(EVENING, start_time=time(16)), by=demo_customer)


@pytest.mark.parametrize("status", [Status.DECLINED, Status.CANCELLED])
def test_an_ended_booking_frees_its_time_at_once(demo: CooCook, demo_customer: Actor, status: Status) -> None:
    first = demo.bookings.make(EVENING, by=demo_customer).booking
    demo.bookings.set_status(first.id, status, by=DESK)

    assert demo.bookings.make(EVENING, by=demo_customer).booking.id == first.id + 1


def test_a_pending_booking_expires_and_frees_its_time(
    demo: CooCook, demo_customer: Actor, clock: SettableClock
) -> None:
    first = demo.bookings.make(EVENING, by=demo_customer).booking
    clock.advance(timedelta(hours=24))

    assert demo.bookings.get(first.id, by=demo_customer).status is Status.EXPIRED
    demo.bookings.make(EVENING, by=demo_customer)
    assert demo.bookings.get(first.id, by=demo_customer).version == first.version + 1


def test_overdue_bookings_are_swept(demo: CooCook, demo_customer: Actor, clock: SettableClock) -> None:
    demo.bookings.make(EVENING, by=demo_customer)
    assert demo.bookings.expire_overdue() == 0
    clock.advance(timedelta(hours=25))

    assert demo.bookings.expire_overdue() == 3
    assert demo.bookings.expire_overdue() == 0


def test_a_pending_booking_never_outlives_its_start(
    demo: CooCook, demo_customer: Actor, clock: SettableClock
) -> None:
    tonight = replace(EVENING, booking_date=date(2026, 2, 25), start_time=time(19))

    made = demo.bookings.make(tonight, by=demo_customer).booking

    assert made.expires_at == made.starts_at


@pytest.mark.parametrize(
    ("wish", "error", "says"),
    [
        ({"chef_id": 99}, NotFound, "no such chef"),
        ({"chef_id": 2**70}, NotFound, "no such chef"),
        ({"booking_date": date(2026, 2, 24)}, Invalid, "past"),
        ({"booking_date": date(2026, 2, 25), "start_time": time(18)}, Invalid, "past"),
        ({"duration_hours": Decimal(0)}, Invalid, "length"),
        ({"duration_hours": Decimal(-1)}, Invalid, "length"),
        ({"duration_hours": Decimal(25)}, Invalid, "length"),
        ({"duration_hours": Decimal("NaN")}, Invalid, "length"),
        ({"special_requests": "no\0nuts"}, Invalid, "character"),
        ({"special_requests": "x" * 2001}, Invalid, "long"),
        ({"phone": "call me"}, Invalid, "phone"),
    ],
)
def test_a_wish_that_makes_no_sense_is_refused(
    demo: CooCook, demo_customer: Actor, wish: dict[str, object], error: type[Exception], says: str
) -> None:
    with pytest.raises(error, match=says):
        demo.bookings.make(replace(EVENING, **wish), by=demo_customer)  # type: ignore[arg-type]

    assert demo.bookings.newest_id() == 7


@pytest.mark.parametrize(
    ("wish", "rule"),
    [
        ({"start_time": time(10, 30)}, "working_hours"),
        ({"start_time": time(20, 30)}, "working_hours"),
        ({"start_time": time(18, 10)}, "grid"),
        ({"duration_hours": Decimal("1.25")}, "grid"),
        ({"duration_hours": Decimal("0.5")}, "shortest"),
        ({"start_time": time(11), "duration_hours": Decimal("12.5")}, "longest"),
        ({"booking_date": date(2027, 3, 1)}, "horizon"),
        ({"booking_date": date.max}, "horizon"),
    ],
)
def test_a_wish_that_a_rule_forbids_names_the_rule(
    demo: CooCook, demo_customer: Actor, wish: dict[str, object], rule: str
) -> None:
    with pytest.raises(Conflict) as refused:
        demo.bookings.make(replace(EVENING, **wish), by=demo_customer)  # type: ignore[arg-type]

    assert refused.value.rule == rule


def test_booking_needs_a_subscription(demo: CooCook, demo_chef: Actor) -> None:
    with pytest.raises(Denied, match="subscription"):
        demo.bookings.make(EVENING, by=demo_chef)


def test_an_inactive_chef_cannot_be_booked(demo: CooCook, demo_customer: Actor) -> None:
    demo.chefs.set_active(1, False, by=DESK)

    with pytest.raises(NotFound):
        demo.bookings.make(EVENING, by=demo_customer)


def test_sixty_threads_at_one_slot_sell_it_once(demo: CooCook, demo_customer: Actor) -> None:
    gate = threading.Barrier(60)

    def try_it(_: int) -> str:
        gate.wait()
        try:
            demo.bookings.make(EVENING, by=demo_customer)
        except Conflict as refused:
            return refused.rule
        return "sold"

    with ThreadPoolExecutor(60) as pool:
        outcomes = sorted(pool.map(try_it, range(60)))
    assert outcomes == ["sold"] + ["taken"] * 59


def test_the_same_key_and_wish_again_gives_the_first_answer(demo: CooCook, demo_customer: Actor) -> None:
    first = demo.bookings.make(EVENING, by=demo_customer, idempotency_key="k1")
    demo.bookings.set_status(first.booking.id, Status.CONFIRMED, by=DESK)

    again = demo.bookings.make(EVENING, by=demo_customer, idempotency_key="k1")

    assert again.again
    assert again.booking == first.booking
    assert demo.bookings.newest_id() == first.booking.id


def test_the_same_key_with_another_wish_is_refused(demo: CooCook, demo_customer: Actor) -> None:
    demo.bookings.make(EVENING, by=demo_customer, idempotency_key="k1")

    with pytest.raises(Conflict) as refused:
        demo.bookings.make(replace(EVENING, start_time=time(12)), by=demo_customer, idempotency_key="k1")

    assert refused.value.rule == "idempotency_key"


def test_a_key_belongs_to_one_customer_and_one_day(
    demo: CooCook, demo_customer: Actor, clock: SettableClock
) -> None:
    demo.bookings.make(EVENING, by=demo_customer, idempotency_key="k1")
    other = demo.bookings.make(
        replace(EVENING, start_time=time(12)), by=new_customer(demo), idempotency_key="k1"
    )
    clock.advance(timedelta(hours=24))
    later = demo.bookings.make(replace(EVENING, start_time=time(14)), by=demo_customer, idempotency_key="k1")

    assert not other.again
    assert not later.again


def test_one_key_with_many_wishes_at_once_books_one(demo: CooCook, demo_customer: Actor) -> None:
    gate = threading.Barrier(5)

    def book(chef_id: int) -> str:
        gate.wait()
        try:
            wish = replace(EVENING, chef_id=chef_id, start_time=time(12))
            demo.bookings.make(wish, by=demo_customer, idempotency_key="k1")
        except Conflict as refused:
            return refused.rule
        return "booked"

    with ThreadPoolExecutor(5) as pool:
        outcomes = sorted(pool.map(book, range(1, 6)))
    assert outcomes == ["booked"] + ["idempotency_key"] * 4
    assert demo.bookings.list(BookingFilter(), Paging(), by=demo_customer).total == 8


@pytest.mark.parametrize("key", ["", "x" * 256, "a\0b", "a\nb"])
def test_a_key_that_cannot_be_kept_is_refused(demo: CooCook, demo_customer: Actor, key: str) -> None:
    with pytest.raises(Invalid):
        demo.bookings.make(EVENING, by=demo_customer, idempotency_key=key)


@pytest.mark.parametrize("before", list(Status))
@pytest.mark.parametrize("after", list(Status))
def test_only_the_changes_in_the_table_are_allowed(
    demo: CooCook, demo_customer: Actor, clock: SettableClock, before: Status, after: Status
) -> None:
    made = demo.bookings.make(EVENING, by=demo_customer).booking
    bring_to(demo, clock, made.id, before)

    if before is after:
        assert demo.bookings.set_status(made.id, after, by=DESK).change_id is None
    elif after in CHANGES[before]:
        assert demo.bookings.set_status(made.id, after, by=DESK).booking.status is after
    else:
        with pytest.raises(Conflict) as refused:
            demo.bookings.set_status(made.id, after, by=DESK)
        assert refused.value.rule == "status"


def bring_to(demo: CooCook, clock: SettableClock, id: int, status: Status) -> None:
    """Bring a pending booking of Sunday to a status, the clock past its start where it can be."""
    starts_at = demo.bookings.get(id, by=DESK).starts_at
    if status in (Status.CONFIRMED, Status.COMPLETED, Status.NO_SHOW):
        demo.bookings.set_status(id, Status.CONFIRMED, by=DESK)
        clock.now = starts_at + timedelta(hours=3)
    if status is Status.EXPIRED:
        clock.now = starts_at
        demo.bookings.expire_overdue()
    elif status is not Status.PENDING:
        demo.bookings.set_status(id, status, by=DESK)


@pytest.mark.parametrize("status", [Status.COMPLETED, Status.NO_SHOW])
def test_a_booking_cannot_be_completed_before_it_begins(
    demo: CooCook, demo_customer: Actor, status: Status
) -> None:
    made = demo.bookings.make(EVENING, by=demo_customer).booking
    demo.bookings.set_status(made.id, Status.CONFIRMED, by=DESK)

    with pytest.raises(Conflict) as refused:
        demo.bookings.set_status(made.id, status, by=DESK)

    assert refused.value.rule == "not_begun"


def test_the_chef_completes_the_booking_that_has_just_ended(demo: CooCook, demo_chef: Actor) -> None:
    assert demo.bookings.set_status(1, Status.COMPLETED, by=demo_chef).booking.status is Status.COMPLETED


def test_its_customer_may_not_change_the_status(demo: CooCook, demo_customer: Actor) -> None:
    with pytest.raises(Denied):
        demo.bookings.set_status(1, Status.COMPLETED, by=demo_customer)


def test_a_stranger_does_not_even_learn_that_a_booking_exists(demo: CooCook, demo_chef: Actor) -> None:
    stranger = new_customer(demo)
    for who in (stranger, demo_chef):
        for call in (demo.bookings.get, demo.bookings.cancel):
            with pytest.raises(NotFound):
                call(2, by=who)
        with pytest.raises(NotFound):
            demo.bookings.set_status(2, Status.CANCELLED, by=who)


def test_a_list_shows_everybody_their_own(demo: CooCook, demo_customer: Actor, demo_chef: Actor) -> None:
    def ids(who: Actor) -> set[int]:
        page = demo.bookings.list(BookingFilter(), Paging(), by=who)
        assert page.total == len(page.items)
        return {booking.id for booking in page.items}

    assert ids(demo_customer) == ids(DESK) == set(range(1, 8))
    assert ids(demo_chef) == {1}
    assert ids(new_customer(demo)) == set()


def test_a_customer_cancels_until_it_begins(
    demo: CooCook, demo_customer: Actor, clock: SettableClock
) -> None:
    made = demo.bookings.make(EVENING, by=demo_customer).booking
    demo.bookings.set_status(made.id, Status.CONFIRMED, by=DESK)
    other = demo.bookings.make(replace(EVENING, start_time=time(12)), by=demo_customer).booking

    assert demo.bookings.cancel(other.id, by=demo_customer).booking.status is Status.CANCELLED
    assert demo.bookings.cancel(other.id, by=demo_customer).change_id is None
    clock.now = made.starts_at
    with pytest.raises(Conflict) as refused:
        demo.bookings.cancel(made.id, by=demo_customer)
    assert refused.value.rule == "too_late"
    assert demo.bookings.cancel(made.id, by=DESK).booking.status is Status.CANCELLED


def test_the_chef_of_a_booking_ends_it_by_its_status_and_not_as_its_customer(
    demo: CooCook, demo_chef: Actor
) -> None:
    with pytest.raises(Denied):
        demo.bookings.cancel(1, by=demo_chef)


def test_a_moved_booking_keeps_its_number_and_rate(demo: CooCook, demo_customer: Actor) -> None:
    made = demo.bookings.make(EVENING, by=demo_customer).booking
    demo.chefs.change(1, ChefDraft("Park Min-jun", "Korean", 500), by=DESK)

    moved = demo.bookings.reschedule(made.id, SUNDAY, time(19), Decimal(3), by=demo_customer).booking

    assert (moved.id, moved.start_time, moved.total_price) == (made.id, time(19), Decimal("375.00"))
    demo.bookings.make(replace(EVENING, start_time=time(17)), by=demo_customer)


def test_a_booking_cannot_be_moved_onto_another(demo: CooCook, demo_customer: Actor) -> None:
    demo.bookings.make(EVENING, by=demo_customer)
    other = demo.bookings.make(replace(EVENING, start_time=time(12)), by=demo_customer).booking

    with pytest.raises(Conflict) as refused:
        demo.bookings.reschedule(other.id, SUNDAY, time(17), by=demo_customer)

    assert refused.value.rule == "taken"
    assert demo.bookings.get(other.id, by=DESK).start_time == time(12)


def test_an_ended_booking_cannot_be_moved(demo: CooCook, demo_customer: Actor) -> None:
    with pytest.raises(Conflict):
        demo.bookings.reschedule(3, SUNDAY, time(12), by=demo_customer)


def test_a_change_is_undone(demo: CooCook, demo_customer: Actor) -> None:
    made = demo.bookings.make(EVENING, by=demo_customer).booking
    declined = demo.bookings.set_status(made.id, Status.DECLINED, by=DESK)
    assert declined.change_id is not None

    assert demo.bookings.undo(declined.change_id, by=DESK).booking.status is Status.PENDING
    actions = [entry.action for entry in demo.history.of("booking", made.id)]
    assert actions == ["undone", "status", "made"]


def test_an_undo_is_refused_once_the_time_was_sold(demo: CooCook, demo_customer: Actor) -> None:
    made = demo.bookings.make(EVENING, by=demo_customer).booking
    declined = demo.bookings.set_status(made.id, Status.DECLINED, by=DESK)
    demo.bookings.make(EVENING, by=new_customer(demo))
    assert declined.change_id is not None

    with pytest.raises(Conflict) as refused:
        demo.bookings.undo(declined.change_id, by=DESK)

    assert refused.value.rule == "taken"
    assert demo.bookings.get(made.id, by=DESK).status is Status.DECLINED


def test_an_undo_is_refused_after_another_change(demo: CooCook, demo_customer: Actor) -> None:
    made = demo.bookings.make(EVENING, by=demo_customer).booking
    confirmed = demo.bookings.set_status(made.id, Status.CONFIRMED, by=DESK)
    demo.bookings.set_status(made.id, Status.CANCELLED, by=DESK)
    assert confirmed.change_id is not None

    with pytest.raises(Conflict) as refused:
        demo.bookings.undo(confirmed.change_id, by=DESK)

    assert refused.value.rule == "changed_since"


def test_an_undo_to_pending_is_refused_when_the_time_to_answer_has_run_out(
    demo: CooCook, demo_customer: Actor, clock: SettableClock
) -> None:
    made = demo.bookings.make(EVENING, by=demo_customer).booking
    confirmed = demo.bookings.set_status(made.id, Status.CONFIRMED, by=DESK)
    clock.advance(timedelta(hours=25))
    assert confirmed.change_id is not None

    with pytest.raises(Conflict) as refused:
        demo.bookings.undo(confirmed.change_id, by=DESK)

    assert refused.value.rule == "expired"


def test_what_is_not_a_change_of_status_cannot_be_undone(demo: CooCook) -> None:
    for number in (0, 1, 2**31, 2**63, 10_000):
        with pytest.raises(NotFound):
            demo.bookings.undo(number, by=DESK)


def test_a_change_from_an_older_reading_is_refused(demo: CooCook, demo_customer: Actor) -> None:
    made = demo.bookings.make(EVENING, by=demo_customer).booking
    demo.bookings.set_status(made.id, Status.CONFIRMED, by=DESK, version=made.version)

    with pytest.raises(Stale):
        demo.bookings.set_status(made.id, Status.CANCELLED, by=DESK, version=made.version)


def test_two_answers_at_once_leave_one(demo: CooCook, demo_customer: Actor) -> None:
    made = demo.bookings.make(EVENING, by=demo_customer).booking
    gate = threading.Barrier(2)

    def answer(call: Callable[[], object]) -> bool:
        gate.wait()
        try:
            call()
        except (Conflict, Stale):
            return False
        return True

    calls: list[Callable[[], object]] = [
        lambda: demo.bookings.set_status(made.id, Status.DECLINED, by=DESK),
        lambda: demo.bookings.cancel(made.id, by=demo_customer, version=made.version),
    ]
    with ThreadPoolExecutor(2) as pool:
        outcome = list(pool.map(answer, calls))

    assert outcome.count(True) == 1


def test_what_a_face_may_offer_is_what_the_service_accepts(
    demo: CooCook, demo_customer: Actor, demo_chef: Actor, clock: SettableClock
) -> None:
    made = demo.bookings.make(EVENING, by=demo_customer).booking

    assert demo.bookings.choices(made, by=demo_customer) == ()
    assert demo.bookings.choices(made, by=demo_chef) == CHANGES[Status.PENDING]
    confirmed = demo.bookings.set_status(made.id, Status.CONFIRMED, by=demo_chef).booking
    assert demo.bookings.choices(confirmed, by=DESK) == (Status.CANCELLED,)
    assert demo.bookings.may_cancel(confirmed, by=demo_customer)
    assert not demo.bookings.may_cancel(confirmed, by=demo_chef)
    clock.now = made.starts_at
    assert set(demo.bookings.choices(confirmed, by=DESK)) == set(CHANGES[Status.CONFIRMED])
    assert not demo.bookings.may_cancel(confirmed, by=demo_customer)


def test_a_change_is_published_after_it_is_saved(demo: CooCook, demo_customer: Actor) -> None:
    seen: list[tuple[int | None, Status]] = []
    demo.events.subscribe(
        lambda changes: seen.extend(
            (change.id, demo.bookings.get(change.id or 0, by=DESK).status)
            for change in changes
            if change.noun == "booking"
        )
    )

    made = demo.bookings.make(EVENING, by=demo_customer).booking
    with pytest.raises(Conflict):
        demo.bookings.make(EVENING, by=demo_customer)

    assert seen == [(made.id, Status.PENDING)]
