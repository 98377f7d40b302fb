"""The desk's board: who works when, what is booked, and whether a time would be allowed."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, time, timedelta
from decimal import Decimal

import pytest
from sqlalchemy import event

from coocook_server.bootstrap import CooCook
from coocook_server.errors import Conflict, Denied, Invalid
from coocook_server.models.account import DESK, Actor
from coocook_server.models.booking import Status
from coocook_server.services.board_checks import Verdict, free_spans, verdict
from coocook_server.services.boards import Board, BoardBooking, merged
from coocook_server.services.booking_drafts import BookingDraft
from coocook_server.services.booking_rules import RuleChoices
from coocook_server.services.schedules import TimeOffDraft
from coocook_server.services.working_hours import WorkingSpan
from tests.helpers import SettableClock

MONDAY = date(2026, 3, 2)
SUNDAY = date(2026, 3, 8)
TUESDAY = MONDAY + timedelta(days=1)
TWO_HOURS = Decimal(2)
CHEFS = (1, 2, 3, 4, 5)


def week(coocook: CooCook) -> Board:
    return coocook.boards.of(CHEFS, MONDAY, SUNDAY, by=DESK)


def booked(coocook: CooCook, by: Actor, day: date = TUESDAY, hour: int = 18) -> BoardBooking:
    made = coocook.bookings.make(BookingDraft(1, day, time(hour), TWO_HOURS), by=by).booking
    [found] = [booking for booking in week(coocook).bookings[1] if booking.id == made.id]
    return found


def said(
    coocook: CooCook, day: date, start: time, hours: Decimal = TWO_HOURS, moving: BoardBooking | None = None
) -> Verdict:
    zone, now = coocook.settings.zone, coocook.clock()
    return verdict(week(coocook), 1, day, start, hours, zone=zone, now=now, moving=moving)


def rules(found: Verdict) -> list[str]:
    return [reason.rule if isinstance(reason, Conflict) else "invalid" for reason in found.reasons]


@contextmanager
def counted(coocook: CooCook) -> Iterator[list[str]]:
    """Every SELECT that is asked meanwhile."""
    asked: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        if statement.startswith("SELECT"):
            asked.append(statement)

    engine = coocook.store.engine
    event.listen(engine, "before_cursor_execute", note)
    yield asked
    event.remove(engine, "before_cursor_execute", note)


def test_the_board_shows_bookings_hours_time_off_and_holidays(demo: CooCook, demo_customer: Actor) -> None:
    made = booked(demo, demo_customer)
    demo.schedules.set_dated(2, TUESDAY, [WorkingSpan(1, time(8), time(10))], by=DESK)
    off = demo.schedules.add_time_off(1, TimeOffDraft(SUNDAY, SUNDAY, reason="a wedding"), by=DESK).time_off
    demo.schedules.set_holiday(MONDAY, "Samiljeol", by=DESK)

    board = week(demo)

    assert (made.booking_date, made.start_time, made.status) == (TUESDAY, time(18), Status.PENDING)
    assert board.schedules[2].spans_on(TUESDAY) == (WorkingSpan(1, time(8), time(10)),)
    [shown] = board.time_off[1]
    assert (shown.id, shown.draft.reason) == (off.id, "a wedding")
    assert shown.span.ends_at - shown.span.starts_at == timedelta(days=1)
    assert board.holidays == {MONDAY: "Samiljeol"}


def test_time_off_can_be_made_again_from_what_the_board_tells(demo: CooCook) -> None:
    demo.schedules.add_time_off(1, TimeOffDraft(TUESDAY, TUESDAY, time(9), time(12), "a doctor"), by=DESK)
    [before] = week(demo).time_off[1]

    demo.schedules.remove_time_off(1, before.id, by=DESK)
    assert 1 not in week(demo).time_off
    demo.schedules.add_time_off(1, before.draft, by=DESK)

    [after] = week(demo).time_off[1]
    assert (after.span, after.draft) == (before.span, before.draft)


def test_what_no_longer_holds_time_is_not_on_the_board(
    demo: CooCook, demo_customer: Actor, clock: SettableClock
) -> None:
    cancelled = booked(demo, demo_customer)
    demo.bookings.cancel(cancelled.id, by=DESK)
    overdue = booked(demo, demo_customer)
    clock.advance(timedelta(hours=25))

    shown = {booking.id for booking in week(demo).bookings.get(1, ())}

    assert not shown & {cancelled.id, overdue.id}


def test_more_chefs_cost_no_more_queries(demo: CooCook) -> None:
    with counted(demo) as one:
        demo.boards.of([1], MONDAY, SUNDAY, by=DESK)
    with counted(demo) as all_of_them:
        demo.boards.of(CHEFS, MONDAY, MONDAY + timedelta(days=27), by=DESK)

    assert len(one) == len(all_of_them) <= 8


def test_the_roster_finds_by_name_cuisine_and_place(demo: CooCook) -> None:
    everybody = demo.boards.roster(by=DESK).chefs
    chef = everybody[0]

    assert [row.name for row in everybody] == sorted(row.name for row in everybody)
    assert chef in demo.boards.roster(chef.name.split()[0].upper(), by=DESK).chefs
    assert demo.boards.roster(chef.cuisine, by=DESK).chefs
    assert demo.boards.roster("nobody at all", by=DESK).chefs == ()


def test_the_roster_tells_when_anybody_works(demo: CooCook) -> None:
    demo.schedules.set_weekly(
        1, [WorkingSpan(0, time(7, 30), time(9)), WorkingSpan(1, time(20), time(0))], by=DESK
    )

    roster = demo.boards.roster(by=DESK)

    assert (roster.opens, roster.closes) == (7 * 60 + 30, 24 * 60)


def test_an_inactive_chef_stays_while_bookings_are_to_come(demo: CooCook, demo_customer: Actor) -> None:
    made = booked(demo, demo_customer)
    demo.chefs.set_active(1, False, by=DESK)
    shown = {chef.id: chef.active for chef in demo.boards.roster(by=DESK).chefs}
    assert shown[1] is False

    for booking in demo.boards.of([1], date(2026, 2, 25), SUNDAY, by=DESK).bookings[1]:
        if booking.movable:
            demo.bookings.cancel(booking.id, by=DESK)

    assert made.movable
    assert 1 not in {chef.id for chef in demo.boards.roster(by=DESK).chefs}


def test_only_staff_see_the_board(demo: CooCook, demo_customer: Actor, demo_chef: Actor) -> None:
    for stranger in (demo_customer, demo_chef):
        with pytest.raises(Denied):
            demo.boards.of(CHEFS, MONDAY, SUNDAY, by=stranger)
        with pytest.raises(Denied):
            demo.boards.roster(by=stranger)


def test_a_range_that_makes_no_sense_is_refused(demo: CooCook) -> None:
    for first, last in ((SUNDAY, MONDAY), (MONDAY, MONDAY + timedelta(days=62)), (date.max, date.max)):
        with pytest.raises(Invalid):
            demo.boards.of(CHEFS, first, last, by=DESK)


def test_boards_of_several_chefs_become_one(demo: CooCook, demo_customer: Actor) -> None:
    booked(demo, demo_customer)
    parts = [demo.boards.of([chef_id], MONDAY, SUNDAY, by=DESK) for chef_id in CHEFS]

    assert merged(parts) == week(demo)


def test_a_free_time_is_allowed(demo: CooCook) -> None:
    assert said(demo, TUESDAY, time(18)).allowed


def test_a_booking_may_move_over_its_own_time_but_not_over_another(
    demo: CooCook, demo_customer: Actor
) -> None:
    own, other = booked(demo, demo_customer, hour=18), booked(demo, demo_customer, hour=14)

    assert said(demo, TUESDAY, time(18, 30), moving=own).allowed
    onto = said(demo, TUESDAY, time(15), moving=own)
    assert rules(onto) == ["taken"]
    assert not onto.overrulable
    assert other.movable


def test_staff_may_set_aside_hours_but_not_the_past(demo: CooCook) -> None:
    early = said(demo, TUESDAY, time(7))
    past = said(demo, date(2026, 2, 20), time(18))

    assert rules(early) == ["working_hours"]
    assert early.overrulable
    assert rules(past) == ["invalid"]
    assert not past.overrulable


def test_time_off_holidays_and_buffers_forbid(demo: CooCook, demo_customer: Actor) -> None:
    demo.rules.choose(RuleChoices(buffer_after_minutes=60), chef_id=1, by=DESK)
    booked(demo, demo_customer, hour=14)
    demo.schedules.add_time_off(1, TimeOffDraft(SUNDAY, SUNDAY), by=DESK)
    demo.schedules.set_holiday(MONDAY, "Samiljeol", by=DESK)

    assert rules(said(demo, SUNDAY, time(18))) == ["time_off"]
    assert rules(said(demo, MONDAY, time(18))) == ["holiday"]
    close = said(demo, TUESDAY, time(12))
    assert rules(close) == ["buffer"]
    assert close.overrulable


def test_a_booking_stays_with_its_chef_and_ends_where_it_was_completed(
    demo: CooCook, demo_customer: Actor, clock: SettableClock
) -> None:
    own = booked(demo, demo_customer)
    zone, now = demo.settings.zone, demo.clock()
    elsewhere = verdict(week(demo), 2, TUESDAY, time(18), TWO_HOURS, zone=zone, now=now, moving=own)
    assert rules(elsewhere) == ["chef"]

    demo.bookings.set_status(own.id, Status.CONFIRMED, by=DESK)
    clock.advance(timedelta(days=7))
    demo.bookings.set_status(own.id, Status.COMPLETED, by=DESK)
    [done] = [booking for booking in week(demo).bookings[1] if booking.id == own.id]
    assert rules(said(demo, SUNDAY, time(18), moving=done)) == ["status"]


def test_the_board_judges_as_the_service_does(demo: CooCook, demo_customer: Actor) -> None:
    """Every half hour of a day with bookings, time off and a buffer in it."""
    demo.rules.choose(RuleChoices(buffer_before_minutes=30, notice_hours=24), chef_id=1, by=DESK)
    booked(demo, demo_customer, hour=14)
    demo.schedules.add_time_off(1, TimeOffDraft(TUESDAY, TUESDAY, time(18), time(19)), by=DESK)
    zone, now = demo.settings.zone, demo.clock()

    [day] = demo.availability.of(1, TUESDAY, TUESDAY, TWO_HOURS).days
    halves = [time(half // 2, half % 2 * 30) for half in range(48)]

    assert [start for start in halves if said(demo, TUESDAY, start).allowed] == list(day.start_times)
    spans = free_spans(week(demo), 1, TUESDAY, TWO_HOURS, zone=zone, now=now)
    assert [span.starts_at.astimezone(zone).time() for span in spans] == list(day.start_times)
