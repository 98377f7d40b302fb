"""Calendar feeds: who reads what under which address, and the events that go with mail."""

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import fields
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path
from time import process_time
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import Engine, event, insert, select, text, update

from coocook_server.bootstrap import CooCook
from coocook_server.errors import Denied, NotFound
from coocook_server.events import Change, Events
from coocook_server.models import Account, Booking, CalendarFeed, Chef, StoreProperty
from coocook_server.models.account import DESK, Actor, Role
from coocook_server.models.booking import Status
from coocook_server.services.accounts import AccountDraft
from coocook_server.services.booking_drafts import BookingDraft
from coocook_server.services.calendar_events import EventRecord, Organizer
from coocook_server.services.calendars import COLUMNS, MOST_EVENTS, PAST, event_for_mail, method_now
from coocook_server.store import Store
from tests.helpers import SettableClock, new_customer
from tests.server.calendar_files import Shown, first, shown

SUNDAY = date(2026, 3, 1)
EVENING = BookingDraft(
    1,
    SUNDAY,
    time(18),
    Decimal(2),
    "A cake with candles",
    "010-9876-5432",
    guests=4,
    dietary_needs="Vegan",
    allergies="Peanuts",
    address="12 Mapo-daero, Seoul",
)


def feed_of(coocook: CooCook, actor: Actor) -> list[Shown]:
    """What a calendar program finds at a new address of this account's."""
    return shown(coocook.calendars.read(coocook.calendars.renew(by=actor).secret).content)


def numbers(events: list[Shown]) -> set[int]:
    """The numbers of the bookings shown."""
    return {int(event.uid.partition("@")[0].removeprefix("booking-")) for event in events}


def staff_of(coocook: CooCook) -> Actor:
    draft = AccountDraft("front.desk", "a good long passphrase", "desk@example.com", "Front Desk")
    return coocook.accounts.actor(coocook.accounts.add(draft, Role.STAFF, by=DESK))


def mailed(coocook: CooCook, id: int) -> bytes:
    """The event that mail about this booking would carry now."""
    with coocook.store.reading() as session:
        return event_for_mail(
            session, id, method=method_now(session, id), organizer=Organizer("CooCook", "mail@example.com")
        )


def test_a_customers_feed_holds_their_own_bookings_and_nobody_elses(
    demo: CooCook, demo_customer: Actor
) -> None:
    minji = new_customer(demo)
    hers = demo.bookings.make(EVENING, by=minji).booking

    assert numbers(feed_of(demo, minji)) == {hers.id}
    assert numbers(feed_of(demo, demo_customer)) == {1, 2, 3, 4, 5, 6, 7}


def test_a_chefs_feed_holds_what_is_made_with_them_and_what_they_booked(
    demo: CooCook, demo_chef: Actor
) -> None:
    demo.bookings.make(EVENING, by=new_customer(demo))

    assert numbers(feed_of(demo, demo_chef)) == {1, 8}
    with demo.store.writing() as session:
        session.execute(update(Booking).where(Booking.id == 5).values(user_id=demo_chef.user_id))
    events = feed_of(demo, demo_chef)
    assert numbers(events) == {1, 5, 8}
    assert next(e for e in events if numbers([e]) == {5}).summary.startswith("Private chef: Amélie")


def test_staff_read_all_of_them(demo: CooCook) -> None:
    demo.bookings.make(EVENING, by=new_customer(demo))

    assert numbers(feed_of(demo, staff_of(demo))) == set(range(1, 9))


def test_a_chefs_account_without_a_chef_reads_nothing(demo: CooCook, demo_chef: Actor) -> None:
    with demo.store.writing() as session:
        session.execute(update(Chef).values(user_id=None))

    assert feed_of(demo, demo_chef) == []


def test_health_and_wishes_stand_in_the_chefs_and_the_staffs_calendar_and_never_in_the_customers(
    demo: CooCook, demo_chef: Actor
) -> None:
    minji = new_customer(demo)
    booking = demo.bookings.make(EVENING, by=minji).booking

    for reader in (demo_chef, staff_of(demo)):
        (event,) = (e for e in feed_of(demo, reader) if numbers([e]) == {booking.id})
        lines = event.description.split("\n")
        assert {"ALLERGIES: Peanuts", "Dietary needs: Vegan", "Requests: A cake with candles"} <= set(lines)
        assert {"Phone: 010-9876-5432", "Guests: 4"} <= set(lines)
        assert event.location == "12 Mapo-daero, Seoul"
    for content in (demo.calendars.read(demo.calendars.renew(by=minji).secret).content, mailed(demo, 8)):
        unfolded = content.replace(b"\r\n ", b"")
        for private in (b"Peanuts", b"Vegan", b"candles", b"010-9876-5432"):
            assert private not in unfolded
        assert shown(content)[0].location == "12 Mapo-daero, Seoul"


def test_the_demo_feed_shows_each_status(demo: CooCook, demo_customer: Actor) -> None:
    by_number = {next(iter(numbers([e]))): e.status for e in feed_of(demo, demo_customer)}

    assert by_number[1] == by_number[2] == by_number[4] == "CONFIRMED"
    assert by_number[3] == "CANCELLED"
    assert by_number[5] == "TENTATIVE"


def test_a_change_is_the_same_event_with_a_higher_sequence(demo: CooCook, demo_customer: Actor) -> None:
    made = demo.bookings.make(EVENING, by=demo_customer).booking
    steps = [mailed(demo, made.id)]
    demo.bookings.set_status(made.id, Status.CONFIRMED, by=DESK)
    steps.append(mailed(demo, made.id))
    demo.bookings.reschedule(made.id, date(2026, 3, 2), time(19), Decimal(3), by=demo_customer)
    steps.append(mailed(demo, made.id))
    demo.bookings.cancel(made.id, by=demo_customer)
    steps.append(mailed(demo, made.id))
    events = [shown(content)[0] for content in steps]
    in_feed = next(e for e in feed_of(demo, demo_customer) if numbers([e]) == {made.id})

    assert len({event.uid for event in (*events, in_feed)}) == 1
    assert [event.sequence for event in events] == [1, 2, 3, 4]
    assert [event.status for event in events] == ["TENTATIVE", "CONFIRMED", "CONFIRMED", "CANCELLED"]
    assert [b"METHOD:CANCEL" in content for content in steps] == [False, False, False, True]
    assert (events[2].start, events[2].end) == (
        datetime(2026, 3, 2, 10, tzinfo=UTC),
        datetime(2026, 3, 2, 13, tzinfo=UTC),
    )
    assert in_feed == events[3]


def test_an_undone_cancellation_invites_again_with_a_higher_sequence(
    demo: CooCook, demo_customer: Actor
) -> None:
    demo.bookings.make(EVENING, by=demo_customer)
    cancelled = demo.bookings.cancel(8, by=demo_customer)
    cancellation = shown(mailed(demo, 8))[0]
    assert cancelled.change_id is not None
    demo.bookings.undo(cancelled.change_id, by=DESK)

    again = mailed(demo, 8)

    assert b"METHOD:REQUEST" in again
    assert shown(again)[0].sequence > cancellation.sequence


def test_mail_is_for_a_booking_that_there_is(demo: CooCook) -> None:
    for id in (0, 99, 2**40):
        with demo.store.reading() as session, pytest.raises(NotFound):
            event_for_mail(session, id, method="REQUEST")


def test_mail_written_in_the_transaction_of_a_change_tells_the_change(demo: CooCook) -> None:
    with demo.store.writing() as session:
        booking = session.get_one(Booking, 1)
        booking.version += 1
        content = event_for_mail(session, 1, method="REQUEST")

    assert shown(content)[0].sequence == 3


def test_mail_to_a_korean_customer_is_in_korean(demo: CooCook) -> None:
    with demo.store.writing() as session:
        session.execute(update(Account).where(Account.username == "demo").values(language="ko"))

    assert shown(mailed(demo, 1))[0].summary == "셰프 예약: Park Min-jun"
    assert first(mailed(demo, 1)).attendee.value == "mailto:demo@example.com"


def test_the_past_sixty_days_are_kept(demo: CooCook, demo_chef: Actor, clock: SettableClock) -> None:
    begins = demo.bookings.get(1, by=DESK).starts_at
    clock.now = begins + PAST
    assert numbers(feed_of(demo, demo_chef)) == {1}

    clock.advance(timedelta(seconds=1))

    assert feed_of(demo, demo_chef) == []


def test_a_booking_nobody_answered_is_over_before_a_write_says_so(
    demo: CooCook, clock: SettableClock
) -> None:
    minji = new_customer(demo)
    demo.bookings.make(EVENING, by=minji)
    secret = demo.calendars.renew(by=minji).secret
    before = demo.calendars.read(secret)
    clock.advance(timedelta(hours=24))

    after = demo.calendars.read(secret)

    assert [e.status for e in shown(before.content) + shown(after.content)] == ["TENTATIVE", "CANCELLED"]
    assert before.etag != after.etag


def test_the_tag_is_another_one_only_when_something_changed(demo: CooCook, clock: SettableClock) -> None:
    minji = new_customer(demo)
    demo.bookings.make(EVENING, by=minji)
    secret = demo.calendars.renew(by=minji).secret
    tag = demo.calendars.read(secret).etag
    clock.advance(timedelta(hours=1))
    assert demo.calendars.read(secret).etag == tag

    demo.bookings.cancel(8, by=minji)

    assert demo.calendars.read(secret).etag != tag


def test_times_are_instants_on_both_sides_of_a_change_to_summer_time(
    demo: CooCook, demo_customer: Actor
) -> None:
    berlin = ZoneInfo("Europe/Berlin")
    evenings = {
        4: datetime(2026, 3, 28, 18, tzinfo=berlin),
        5: datetime(2026, 3, 29, 18, tzinfo=berlin),
    }
    with demo.store.writing() as session:
        for id, begins in evenings.items():
            ends = (begins + timedelta(hours=2)).astimezone(UTC)
            begins = begins.astimezone(UTC)
            values = {"starts_at": begins, "blocked_from": begins, "ends_at": ends, "blocked_until": ends}
            session.execute(update(Booking).where(Booking.id == id).values(values))

    events = {next(iter(numbers([e]))): e for e in feed_of(demo, demo_customer)}

    assert [(events[id].start.hour, events[id].end.hour) for id in (4, 5)] == [(17, 19), (16, 18)]
    for id, begins in evenings.items():
        assert events[id].start.utcoffset() == timedelta(0)
        assert events[id].start.astimezone(berlin) == begins


def test_a_revoked_address_is_unknown_at_once(demo: CooCook, demo_customer: Actor) -> None:
    secret = demo.calendars.renew(by=demo_customer).secret
    demo.calendars.read(secret)

    demo.calendars.revoke(by=demo_customer)

    assert demo.calendars.of(by=demo_customer) is None
    with pytest.raises(NotFound):
        demo.calendars.read(secret)
    demo.calendars.revoke(by=demo_customer)


def test_a_new_address_ends_the_old_one(demo: CooCook, demo_customer: Actor, clock: SettableClock) -> None:
    old = demo.calendars.renew(by=demo_customer)
    clock.advance(timedelta(days=1))
    new = demo.calendars.renew(by=demo_customer)

    assert demo.calendars.of(by=demo_customer) == new.feed
    assert (new.feed.created_at, len(new.secret)) == (clock(), 43)
    demo.calendars.read(new.secret)
    with pytest.raises(NotFound):
        demo.calendars.read(old.secret)


@pytest.mark.parametrize("guess", ["", "guess", "\0", "' OR '1'='1", "\ud800", "김치", "x" * 100_000])
def test_a_guessed_address_is_unknown(demo: CooCook, demo_customer: Actor, guess: str) -> None:
    demo.calendars.renew(by=demo_customer)

    with pytest.raises(NotFound):
        demo.calendars.read(guess)


def test_a_closed_account_has_no_feed(demo: CooCook, demo_customer: Actor) -> None:
    secret = demo.calendars.renew(by=demo_customer).secret
    with demo.store.writing() as session:
        session.execute(update(Account).where(Account.id == demo_customer.user_id).values(active=False))

    with pytest.raises(NotFound):
        demo.calendars.read(secret)


def test_who_has_no_account_has_no_feed(demo: CooCook) -> None:
    for attempt in (demo.calendars.of, demo.calendars.renew, demo.calendars.revoke):
        with pytest.raises(Denied):
            attempt(by=DESK)


def test_the_secret_is_kept_nowhere(demo: CooCook, demo_customer: Actor) -> None:
    secret = demo.calendars.renew(by=demo_customer).secret

    with demo.store.reading() as session:
        kept = session.scalars(select(CalendarFeed)).one()
        everything = repr(session.execute(text("SELECT * FROM history")).all()) + kept.secret_hash
    assert secret not in everything
    assert len(kept.secret_hash) == 64
    if demo.store.is_sqlite:
        demo.store.checkpoint()
        assert secret.encode() not in demo.store.path.read_bytes()


def test_what_was_done_with_an_address_is_in_the_history(demo: CooCook, demo_customer: Actor) -> None:
    heard: list[Change] = []
    demo.events.subscribe(heard.extend)
    demo.calendars.renew(by=demo_customer)
    demo.calendars.renew(by=demo_customer)
    demo.calendars.revoke(by=demo_customer)
    demo.calendars.revoke(by=demo_customer)

    assert demo_customer.user_id is not None
    entries = demo.history.of("calendar", demo_customer.user_id)
    assert [(entry.action, entry.actor_name) for entry in entries] == [
        ("revoked", "Demo Customer"),
        ("renewed", "Demo Customer"),
        ("made", "Demo Customer"),
    ]
    assert heard == [Change("calendar", demo_customer.user_id)] * 3


def test_of_many_addresses_made_at_once_one_works(demo: CooCook, demo_customer: Actor) -> None:
    gate = threading.Barrier(8)

    def renew(_: int) -> str:
        gate.wait()
        return demo.calendars.renew(by=demo_customer).secret

    with ThreadPoolExecutor(8) as pool:
        secrets = list(pool.map(renew, range(8)))

    def works(secret: str) -> bool:
        try:
            demo.calendars.read(secret)
        except NotFound:
            return False
        return True

    assert sum(works(secret) for secret in secrets) == 1


def test_making_and_revoking_at_once_leaves_one_of_the_two(demo: CooCook, demo_customer: Actor) -> None:
    gate = threading.Barrier(6)

    def change(number: int) -> None:
        gate.wait()
        if number % 2:
            demo.calendars.renew(by=demo_customer)
        else:
            demo.calendars.revoke(by=demo_customer)

    with ThreadPoolExecutor(6) as pool:
        list(pool.map(change, range(6)))

    assert demo_customer.user_id is not None
    last = demo.history.of("calendar", demo_customer.user_id)[0].action
    assert (demo.calendars.of(by=demo_customer) is None) == (last == "revoked")


def test_an_event_is_told_all_that_it_has_room_for_of_a_booking() -> None:
    """So that no allergy is lost on the way to the chef."""
    has_room = {field.name for field in fields(EventRecord)}

    assert has_room & set(Booking.__table__.columns.keys()) <= {column.key for column in COLUMNS}


def test_no_two_stores_share_an_event(tmp_path: Path) -> None:
    ids = set()
    for name in ("seoul", "busan"):
        store = Store(f"sqlite:///{(tmp_path / name).as_posix()}.db", Events())
        store.upgrade()
        with store.reading() as session:
            ids.add(session.get_one(StoreProperty, "calendar_id").value)
        store.close()

    assert len(ids) == 2
    assert all(len(id) == 32 for id in ids)


def test_two_thousand_bookings_are_read_quickly_with_as_few_queries_as_seven(
    demo: CooCook, demo_customer: Actor
) -> None:
    secret = demo.calendars.renew(by=demo_customer).secret
    with counted(demo.store.engine) as few:
        assert len(shown(demo.calendars.read(secret).content)) == 7
    fill(demo, 2_000)

    with counted(demo.store.engine) as many:
        began = process_time()
        content = demo.calendars.read(secret).content
        used_s = process_time() - began

    assert len(shown(content)) == 2_007
    assert len(many) == len(few) <= 3
    assert used_s < 3


def test_a_feed_that_is_too_long_leaves_out_what_is_furthest_away(
    demo: CooCook, demo_customer: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert MOST_EVENTS >= 2_000
    monkeypatch.setattr("coocook_server.services.calendars.MOST_EVENTS", 3)

    events = feed_of(demo, demo_customer)

    assert numbers(events) == {1, 2, 3}


def fill(coocook: CooCook, count: int) -> None:
    """Copy booking 1 to as many hours to come."""
    with coocook.store.writing() as session:
        model = session.get_one(Booking, 1)
        values = {column.key: getattr(model, column.key) for column in Booking.__table__.columns}
        del values["id"]
        copies = []
        for number in range(count):
            begins = datetime(2026, 6, 1, tzinfo=UTC) + timedelta(hours=number)
            ends = begins + timedelta(hours=1)
            times = {"starts_at": begins, "blocked_from": begins, "ends_at": ends, "blocked_until": ends}
            copies.append(values | times | {"special_requests": "맵지 않게, 부탁드립니다; 감사합니다"})
        session.execute(insert(Booking), copies)


@contextmanager
def counted(engine: Engine) -> Iterator[list[str]]:
    """Collects the SELECTs that are asked meanwhile."""
    asked: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        if statement.startswith("SELECT"):
            asked.append(statement)

    event.listen(engine, "before_cursor_execute", note)
    yield asked
    event.remove(engine, "before_cursor_execute", note)


def test_one_booking_can_be_added_to_a_calendar(demo: CooCook, demo_customer: Actor) -> None:
    booking = demo.bookings.get(1, by=demo_customer)

    file = demo.calendars.event(1, by=demo_customer).content.decode()

    assert file.count("BEGIN:VEVENT") == 1
    assert booking.chef_name in file
    assert f"DTSTART:{booking.starts_at:%Y%m%dT%H%M%SZ}" in file
    with pytest.raises(NotFound):
        demo.calendars.event(1, by=new_customer(demo, "someone"))
