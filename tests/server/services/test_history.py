"""History: what was changed is found again, and a person can be taken out of it."""

import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import date, time, timedelta
from decimal import Decimal
from itertools import pairwise

import pytest
from sqlalchemy import text, update
from sqlalchemy.exc import IntegrityError

from coocook_server.bootstrap import CooCook
from coocook_server.errors import Conflict, Denied, Invalid
from coocook_server.models import Account, HistoryEntry
from coocook_server.models.account import DESK, Actor, Role
from coocook_server.models.booking import Status
from coocook_server.services import history
from coocook_server.services.booking_drafts import BookingDraft
from coocook_server.services.chefs import ChefDraft
from coocook_server.services.history import ERASED, HistoryFilter, HistoryRecord
from coocook_server.services.paging import Paging
from tests.helpers import SettableClock, new_customer

EVENING = BookingDraft(1, date(2026, 3, 1), time(18), Decimal(2), "No nuts", "010-5550-0199")
EVERYTHING = HistoryFilter()


def listed(coocook: CooCook, wanted: HistoryFilter = EVERYTHING, paging: Paging | None = None) -> list[int]:
    """The numbers of the changes in the list."""
    return [entry.id for entry in coocook.history.list(wanted, paging or Paging(100), by=DESK).items]


def note(
    coocook: CooCook,
    noun: str = "setting",
    noun_id: int = 1,
    *,
    by: Actor = DESK,
    before: history.Values | None = None,
    after: history.Values | None = None,
) -> int:
    """Add a change of something to the record; returns its number."""
    with coocook.store.writing() as session:
        entry = history.record(
            session,
            noun,
            noun_id,
            "changed",
            before=before or {},
            after=after or {},
            by=by,
            at=coocook.clock(),
        )
        return entry.id


def test_what_was_done_is_told_with_who_when_and_from_where(coocook: CooCook, clock: SettableClock) -> None:
    chef = coocook.chefs.add(ChefDraft("김하은", "Korean", 90), by=DESK)

    [entry] = coocook.history.list(EVERYTHING, Paging(), by=DESK).items

    assert (entry.noun, entry.noun_id, entry.action) == ("chef", chef.id, "added")
    assert (entry.actor_id, entry.actor_name, entry.origin) == (None, "Front desk", "desk")
    assert entry.at == clock.now
    assert entry.before == {}
    assert entry.after["name"] == "김하은"


def test_the_newest_change_comes_first(coocook: CooCook, clock: SettableClock) -> None:
    first = note(coocook)
    clock.advance(timedelta(minutes=1))
    second, third = note(coocook), note(coocook)

    assert listed(coocook) == [third, second, first]


def test_the_changes_of_one_thing_stay_in_their_order_when_the_clock_is_set_back(
    coocook: CooCook, clock: SettableClock
) -> None:
    numbers = []
    for minutes in (0, -5, 3):
        clock.advance(timedelta(minutes=minutes))
        numbers.append(note(coocook))
    wanted = HistoryFilter(noun="setting", noun_id=1)
    first = coocook.history.list(wanted, Paging(2), by=DESK)

    assert listed(coocook, wanted) == numbers[::-1]
    assert listed(coocook, wanted, Paging(2, cursor=first.next_cursor)) == numbers[:1]
    assert [coocook.history.position(wanted, id) for id in numbers] == [2, 1, 0]
    assert listed(coocook) == [numbers[0], numbers[2], numbers[1]]


def test_changes_are_found_by_kind_thing_person_and_both(coocook: CooCook) -> None:
    minji = new_customer(coocook)
    coocook.chefs.add(ChefDraft("Kim", "Korean", 90), by=DESK)
    wanted = {
        "chef": HistoryFilter(noun="chef"),
        "user": HistoryFilter(noun="user", noun_id=minji.user_id),
        "nobody": HistoryFilter(noun="user", noun_id=99),
        "hers": HistoryFilter(actor="Minji"),
        "desk": HistoryFilter(actor="Front desk"),
        "both": HistoryFilter(noun="chef", actor="Minji"),
    }

    found = {
        name: [(entry.noun, entry.action) for entry in coocook.history.list(which, Paging(), by=DESK).items]
        for name, which in wanted.items()
    }

    assert found == {
        "chef": [("chef", "added")],
        "user": [("user", "added")],
        "nobody": [],
        "hers": [("user", "added"), ("subscription", "granted")],
        "desk": [("chef", "added")],
        "both": [],
    }


def test_dates_are_those_where_the_business_is(coocook: CooCook, clock: SettableClock) -> None:
    evening = note(coocook)
    clock.advance(timedelta(hours=6))  # midnight in Seoul, still the 25th in UTC
    night = note(coocook)

    def between(first: date | None, last: date | None) -> list[int]:
        return listed(coocook, HistoryFilter(first=first, last=last))

    assert between(date(2026, 2, 25), date(2026, 2, 25)) == [evening]
    assert between(date(2026, 2, 26), None) == [night]
    assert between(None, date(2026, 2, 25)) == [evening]
    assert between(date.min, date.max) == [night, evening]
    assert between(date.max, None) == between(None, date.min) == []


def test_a_long_list_is_read_part_by_part(coocook: CooCook, clock: SettableClock) -> None:
    numbers = []
    for place in range(7):
        clock.advance(timedelta(seconds=place // 2))
        numbers.append(note(coocook))
    read, cursor = [], None
    while True:
        page = coocook.history.list(EVERYTHING, Paging(3, cursor=cursor), by=DESK)
        assert page.total == 7
        read += [entry.id for entry in page.items]
        cursor = page.next_cursor
        if cursor is None:
            break

    assert read == numbers[::-1]
    assert listed(coocook, paging=Paging(3, 3)) == numbers[:1]


def test_what_comes_in_while_a_list_is_read_shifts_nothing(coocook: CooCook, clock: SettableClock) -> None:
    first, second, third = (note(coocook) for _ in range(3))
    page = coocook.history.list(EVERYTHING, Paging(2), by=DESK)
    note(coocook)

    rest = listed(coocook, paging=Paging(2, cursor=page.next_cursor))

    assert [entry.id for entry in page.items] == [third, second]
    assert rest == [first]


def test_every_change_has_its_row(coocook: CooCook, clock: SettableClock) -> None:
    for place in range(6):
        clock.advance(timedelta(seconds=place % 2))
        note(coocook, "setting" if place % 2 else "chef")

    for wanted in (EVERYTHING, HistoryFilter(noun="chef")):
        for row, id in enumerate(listed(coocook, wanted)):
            assert coocook.history.position(wanted, id) == row
    assert coocook.history.position(HistoryFilter(noun="chef"), listed(coocook)[0]) is None


def test_the_kinds_are_told_once_each(coocook: CooCook) -> None:
    assert coocook.history.nouns() == ()

    for noun in ("setting", "chef", "setting", "booking", "chef"):
        note(coocook, noun)

    assert coocook.history.nouns() == ("booking", "chef", "setting")


OFFICE = Actor(None, Role.ADMINISTRATOR, "박 실장", origin="192.0.2.4")
KIM = ChefDraft("Kim", "Korean", 90)

CHANGES: dict[str, tuple[str, Callable[[CooCook], object]]] = {
    "a chef added": ("chef added", lambda demo: demo.chefs.add(KIM, by=OFFICE)),
    "a chef changed": ("chef changed", lambda demo: demo.chefs.change(2, KIM, by=OFFICE)),
    "a chef deactivated": ("chef deactivated", lambda demo: demo.chefs.set_active(2, False, by=OFFICE)),
    "a chef linked": ("chef linked", lambda demo: demo.chefs.link_account(1, None, by=OFFICE)),
    "a booking made": (
        "booking made",
        lambda demo: demo.bookings.make(replace(EVENING, customer_id=1), by=OFFICE),
    ),
    "a booking confirmed": (
        "booking status",
        lambda demo: demo.bookings.set_status(5, Status.CONFIRMED, by=OFFICE),
    ),
    "a booking cancelled": ("booking status", lambda demo: demo.bookings.cancel(5, by=OFFICE)),
    "a booking moved": (
        "booking moved",
        lambda demo: demo.bookings.reschedule(5, date(2026, 3, 3), time(12), by=OFFICE),
    ),
    "a change undone": (
        "booking undone",
        lambda demo: demo.bookings.undo(demo.bookings.cancel(5, by=OFFICE).change_id or 0, by=OFFICE),
    ),
}


@pytest.mark.parametrize(("what", "change"), CHANGES.values(), ids=CHANGES)
def test_every_change_leaves_a_record_of_who_and_from_where(
    demo: CooCook, clock: SettableClock, what: str, change: Callable[[CooCook], object]
) -> None:
    clock.advance(timedelta(minutes=1))

    change(demo)

    newest = demo.history.list(EVERYTHING, Paging(1), by=DESK).items[0]
    assert f"{newest.noun} {newest.action}" == what
    assert (newest.actor_name, newest.origin, newest.at) == ("박 실장", "192.0.2.4", clock.now)
    assert newest.after
    assert newest.after != newest.before


@pytest.mark.parametrize("role", [Role.CUSTOMER, Role.CHEF])
def test_only_staff_read_it(coocook: CooCook, role: Role) -> None:
    with pytest.raises(Denied):
        coocook.history.list(EVERYTHING, Paging(), by=Actor(1, role, "Somebody"))


@pytest.mark.parametrize(
    ("wanted", "field"),
    [
        (HistoryFilter(noun="x" * 41), "noun"),
        (HistoryFilter(noun="a\0b"), "noun"),
        (HistoryFilter(actor="x" * 121), "actor"),
        (HistoryFilter(noun_id=1), "noun_id"),
    ],
)
def test_a_filter_that_makes_no_sense_is_refused(coocook: CooCook, wanted: HistoryFilter, field: str) -> None:
    with pytest.raises(Invalid) as refused:
        coocook.history.list(wanted, Paging(), by=DESK)

    assert list(refused.value.fields) == [field]


@pytest.mark.parametrize(
    "paging", [Paging(0), Paging(101), Paging(20, 0), Paging(20, 501), Paging(cursor="x")]
)
def test_a_part_that_makes_no_sense_is_refused(coocook: CooCook, paging: Paging) -> None:
    with pytest.raises(Invalid):
        coocook.history.list(EVERYTHING, paging, by=DESK)


def test_registering_leaves_a_record_of_the_subscription_too(coocook: CooCook) -> None:
    customer = new_customer(coocook)

    [granted] = coocook.history.list(HistoryFilter(noun="subscription"), Paging(), by=DESK).items

    assert granted.action == "granted"
    assert granted.after["user_id"] == customer.user_id
    assert granted.after["status"] == "active"


class TestErasingAPerson:
    """What stays of somebody who asked to be forgotten."""

    @pytest.fixture
    def minji(self, demo: CooCook) -> Actor:
        customer = new_customer(demo)
        return Actor(customer.user_id, customer.role, customer.name, origin="203.0.113.7")

    def erase(self, demo: CooCook, minji: Actor, *things: tuple[str, int]) -> None:
        assert minji.user_id is not None
        with demo.store.writing() as session:
            history.erase_person(session, minji.user_id, things=things)

    def of(self, demo: CooCook, minji: Actor) -> tuple[HistoryRecord, ...]:
        assert minji.user_id is not None
        return demo.history.of("user", minji.user_id)

    def test_the_name_and_where_they_came_from_go(self, demo: CooCook, minji: Actor) -> None:
        booked = demo.bookings.make(EVENING, by=minji).booking
        [before] = demo.history.of("booking", booked.id)
        assert (before.actor_name, before.origin) == ("Minji", "203.0.113.7")

        self.erase(demo, minji)

        [after] = demo.history.of("booking", booked.id)
        assert (after.actor_name, after.origin, after.actor_id) == ("Erased", "", minji.user_id)
        assert (after.id, after.at, after.action, after.after) == (
            before.id,
            before.at,
            "made",
            {"status": "pending"},
        )

    def test_personal_values_go_and_what_the_books_need_stays(self, demo: CooCook, minji: Actor) -> None:
        booked = demo.bookings.make(EVENING, by=minji).booking
        details = {
            "phone": "010-5550-0199",
            "address": {"street": "Main"},
            "total_price": "250",
            "ends_at": "x",
        }
        id = note(demo, "booking", booked.id, before=details | {"note": None}, after=details)

        self.erase(demo, minji)

        entry = next(entry for entry in demo.history.of("booking", booked.id) if entry.id == id)
        kept = {"phone": ERASED, "address": ERASED, "total_price": "250", "ends_at": "x"}
        assert entry.after == kept
        assert entry.before == kept | {"note": None}
        assert entry.actor_name == "Front desk"
        [added] = self.of(demo, minji)
        assert added.after == {"username": ERASED, "role": "customer"}

    def test_nothing_of_them_is_left_in_the_table(self, demo: CooCook, minji: Actor) -> None:
        demo.bookings.make(EVENING, by=minji)

        self.erase(demo, minji)

        with demo.store.reading() as session:
            rows = session.execute(text("SELECT * FROM history")).all()
        assert "minji" not in repr(rows).lower()
        assert "203.0.113.7" not in repr(rows)

    def test_everybody_else_stays_as_they_were(self, demo: CooCook, minji: Actor) -> None:
        note(demo, "user", 1, after={"phone": "010-5550-0100"})
        others = {id: demo.history.of("booking", id) for id in range(1, 8)}
        demo_user = demo.history.of("user", 1)

        self.erase(demo, minji)

        assert {id: demo.history.of("booking", id) for id in range(1, 8)} == others
        assert demo.history.of("user", 1) == demo_user

    def test_further_things_of_theirs_are_named_by_who_erases(self, demo: CooCook, minji: Actor) -> None:
        note(demo, "review", 5, after={"rating": 5, "text": "Lovely"})
        note(demo, "review", 6, after={"rating": 4, "text": "Fine"})

        self.erase(demo, minji, ("review", 5))

        assert demo.history.of("review", 5)[0].after == {"rating": 5, "text": ERASED}
        assert demo.history.of("review", 6)[0].after == {"rating": 4, "text": "Fine"}

    def test_a_second_time_changes_nothing(self, demo: CooCook, minji: Actor) -> None:
        demo.bookings.make(EVENING, by=minji)
        self.erase(demo, minji)
        once = demo.history.list(EVERYTHING, Paging(100), by=DESK)

        self.erase(demo, minji)

        assert demo.history.list(EVERYTHING, Paging(100), by=DESK) == once

    def test_it_is_undone_with_the_transaction_it_is_part_of(self, demo: CooCook, minji: Actor) -> None:
        before = self.of(demo, minji)

        with suppress(RuntimeError), demo.store.writing() as session:
            history.erase_person(session, minji.user_id or 0)
            raise RuntimeError("the power went out")

        assert self.of(demo, minji) == before

    def test_a_change_of_a_booking_can_still_be_undone(self, demo: CooCook, minji: Actor) -> None:
        booked = demo.bookings.make(EVENING, by=minji).booking
        change = demo.bookings.set_status(booked.id, Status.CONFIRMED, by=DESK).change_id
        self.erase(demo, minji)

        assert change is not None
        assert demo.bookings.undo(change, by=DESK).booking.status is Status.PENDING


def test_a_service_that_would_alter_history_fails_whole(demo: CooCook) -> None:
    def rename() -> None:
        with demo.store.writing() as session:
            session.execute(update(Account).values(name="Somebody else"))
            session.execute(update(HistoryEntry).values(actor_name="Somebody else"))

    with pytest.raises(IntegrityError):
        rename()

    assert demo.accounts.get(1).name != "Somebody else"


def test_changes_made_at_once_make_one_chain(demo: CooCook) -> None:
    together = threading.Barrier(8)
    made: list[int] = []

    def confirm_and_take_back() -> None:
        together.wait()
        for _ in range(4):
            with suppress(Conflict):
                change = demo.bookings.set_status(5, Status.CONFIRMED, by=DESK).change_id
                if change is not None:
                    made.append(change)
                    made.append(demo.bookings.undo(change, by=DESK).change_id or 0)

    threads = [threading.Thread(target=confirm_and_take_back) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    *changes, booked = demo.history.of("booking", 5)
    assert sorted((change.id for change in changes), reverse=True) == sorted(made, reverse=True)
    for newer, older in pairwise([*changes, booked]):
        assert newer.before["status"] == older.after["status"]
    assert demo.bookings.get(5, by=DESK).status == changes[0].after["status"]
