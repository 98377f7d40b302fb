"""Messages about a booking: who may write and read, what is new to whom, and who is mailed."""

import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from coocook_server.bootstrap import CooCook
from coocook_server.errors import Invalid, NotFound
from coocook_server.events import Change
from coocook_server.models import Account, OutboxMail
from coocook_server.models.account import DESK, Actor, Role
from coocook_server.models.message import Side
from coocook_server.models.outbox import MailState
from coocook_server.services.accounts import AccountDraft
from coocook_server.services.messages import EXCERPT, Conversation
from coocook_server.services.paging import Paging
from tests.helpers import SettableClock, new_customer

BOOKING = 1
"""Of the demo customer with the demo's chef 1."""

LONG_AGO = 5
"""Another booking of the demo customer, with another chef."""


def conversation(demo: CooCook, by: Actor, booking_id: int = BOOKING) -> Conversation:
    return demo.messages.of(booking_id, Paging(per_page=100), by=by)


def texts(demo: CooCook, by: Actor) -> list[str]:
    return [message.text for message in conversation(demo, by).page.items]


def unread(demo: CooCook, by: Actor) -> dict[int, int]:
    return {one.booking_id: one.unread for one in demo.messages.unread(by=by)}


def outbox(demo: CooCook) -> list[OutboxMail]:
    with demo.store.reading() as session:
        return list(session.scalars(select(OutboxMail).where(OutboxMail.kind == "message")))


def set_state(demo: CooCook, state: MailState) -> None:
    with demo.store.writing() as session:
        for mail in session.scalars(select(OutboxMail)):
            mail.state = state


def test_customer_chef_and_staff_write_to_each_other(
    demo: CooCook, demo_customer: Actor, demo_chef: Actor
) -> None:
    first = demo.messages.write(BOOKING, "주차할 곳이 있나요?", by=demo_customer)
    demo.messages.write(BOOKING, "Yes, in front of the house.\r\nThe gate is open.", by=demo_chef)
    demo.messages.write(BOOKING, "May we help?", by=DESK)

    for who in (demo_customer, demo_chef, DESK):
        found = conversation(demo, who).page
        assert [message.text for message in found.items] == [
            "May we help?",
            "Yes, in front of the house.\nThe gate is open.",
            "주차할 곳이 있나요?",
        ]
        assert [message.side for message in found.items] == [Side.STAFF, Side.CHEF, Side.CUSTOMER]
        assert found.total == 3
    assert (first.author_name, first.own, first.unread) == (demo_customer.name, True, False)


def test_strangers_neither_read_nor_write(demo: CooCook, demo_customer: Actor, demo_chef: Actor) -> None:
    demo.messages.write(BOOKING, "The door code is 1234", by=demo_customer)

    for who in (new_customer(demo), replace(demo_chef, user_id=999, chef_id=2)):
        with pytest.raises(NotFound):
            demo.messages.of(BOOKING, Paging(), by=who)
        with pytest.raises(NotFound):
            demo.messages.write(BOOKING, "Hello", by=who)
        with pytest.raises(NotFound):
            demo.messages.mark_read(BOOKING, by=who)
        with pytest.raises(NotFound):
            demo.messages.require_may_see(BOOKING, by=who)
        assert unread(demo, who) == {}
    assert texts(demo, DESK) == ["The door code is 1234"]


@pytest.mark.parametrize("id", [0, -1, 99, 2**31, 2**200])
def test_there_is_no_such_booking(demo: CooCook, id: int) -> None:
    with pytest.raises(NotFound):
        demo.messages.write(id, "Hello", by=DESK)
    with pytest.raises(NotFound):
        demo.messages.of(id, Paging(), by=DESK)


@pytest.mark.parametrize("text", ["", "  \n ", "x" * 2001, "a\0b", "\ud800", "bell\a"])
def test_a_text_that_cannot_be_kept_is_refused(demo: CooCook, demo_customer: Actor, text: str) -> None:
    with pytest.raises(Invalid) as refused:
        demo.messages.write(BOOKING, text, by=demo_customer)

    assert set(refused.value.fields) == {"text"}
    assert texts(demo, DESK) == []
    assert outbox(demo) == []


def test_korean_is_counted_by_its_syllables(demo: CooCook, demo_customer: Actor) -> None:
    """Some keyboards send each syllable as the two or three letters it is made of."""
    in_letters = "\u1112\u1161\u11ab" * 2_000

    assert demo.messages.write(BOOKING, in_letters, by=demo_customer).text == "한" * 2_000


def test_a_message_is_told_to_listeners_and_history_without_its_text(
    demo: CooCook, demo_customer: Actor
) -> None:
    told: list[Change] = []
    before = demo.history.of("booking", BOOKING)
    demo.events.subscribe(told.extend)

    written = demo.messages.write(BOOKING, "The door code is 1234", by=demo_customer)

    assert Change("message", written.id) in told
    (entry,) = demo.history.of("message", written.id)
    assert (entry.action, entry.actor_name) == ("written", demo_customer.name)
    assert entry.after == {"booking_id": BOOKING, "side": "customer"}
    assert demo.history.of("booking", BOOKING) == before


def test_what_the_others_wrote_is_unread_until_it_is_read(
    demo: CooCook, demo_customer: Actor, demo_chef: Actor
) -> None:
    demo.messages.write(BOOKING, "one", by=demo_customer)
    two = demo.messages.write(BOOKING, "two", by=demo_chef)
    demo.messages.write(BOOKING, "three", by=demo_chef)
    demo.messages.write(LONG_AGO, "four", by=demo_customer)

    assert (unread(demo, demo_customer), unread(demo, demo_chef)) == ({1: 2}, {1: 1})
    assert unread(demo, DESK) == {LONG_AGO: 1, BOOKING: 3}
    assert [message.unread for message in conversation(demo, demo_customer).page.items] == [True, True, False]

    assert demo.messages.mark_read(BOOKING, two.id, by=demo_customer) == 1
    assert conversation(demo, demo_customer).unread == 1
    assert [message.unread for message in conversation(demo, demo_customer).page.items] == [
        True,
        False,
        False,
    ]
    assert demo.messages.mark_read(BOOKING, by=demo_customer) == 0
    assert unread(demo, demo_customer) == {}
    assert (unread(demo, demo_chef), conversation(demo, demo_chef).unread) == ({1: 1}, 1)


def test_a_mark_never_moves_back(demo: CooCook, demo_customer: Actor, demo_chef: Actor) -> None:
    one = demo.messages.write(BOOKING, "one", by=demo_chef)
    demo.messages.write(BOOKING, "two", by=demo_chef)
    demo.messages.mark_read(BOOKING, by=demo_customer)

    assert demo.messages.mark_read(BOOKING, one.id, by=demo_customer) == 0
    assert demo.messages.mark_read(BOOKING, -5, by=demo_customer) == 0
    assert unread(demo, demo_customer) == {}


@pytest.mark.parametrize("until", [0, -1, 1, 10**6, 2**31, 2**200, -(2**200)])
def test_a_mark_reaches_no_further_than_what_there_is(
    demo: CooCook, demo_customer: Actor, demo_chef: Actor, until: int
) -> None:
    """The number of another booking's message counts as far as it goes, so that nothing to come is read."""
    demo.messages.mark_read(BOOKING, until, by=demo_customer)
    demo.messages.write(BOOKING, "one", by=demo_chef)

    assert unread(demo, demo_customer) == {BOOKING: 1}


def test_a_mark_reaches_no_further_than_was_asked(
    demo: CooCook, demo_customer: Actor, demo_chef: Actor
) -> None:
    demo.messages.write(BOOKING, "one", by=demo_chef)

    assert demo.messages.mark_read(BOOKING, 0, by=demo_customer) == 1
    assert demo.messages.mark_read(BOOKING, -1, by=demo_customer) == 1


def test_a_chef_who_books_reads_on_both_sides(demo: CooCook, demo_chef: Actor, demo_customer: Actor) -> None:
    """Booking 1 is made with the chef; where the chef is the customer, another chef answers."""
    demo.messages.write(BOOKING, "to the chef", by=demo_customer)
    both = replace(demo_customer, role=Role.CHEF, chef_id=1)
    demo.messages.write(LONG_AGO, "to the customer", by=DESK)

    assert unread(demo, both) == {LONG_AGO: 1}
    assert unread(demo, demo_chef) == {BOOKING: 1}


@dataclass
class Simple:
    """A conversation as the model knows it."""

    sides: list[Side] = field(default_factory=list)
    ids: list[int] = field(default_factory=list)
    read: dict[Side, int] = field(default_factory=dict)

    def unread(self, side: Side) -> int:
        pairs = zip(self.ids, self.sides, strict=True)
        return sum(id > self.read.get(side, 0) and author is not side for id, author in pairs)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    steps=st.lists(
        st.tuples(st.sampled_from(list(Side)), st.one_of(st.none(), st.integers(0, 12))), max_size=14
    )
)
def test_counts_are_right_whatever_is_written_and_read(
    demo: CooCook, demo_customer: Actor, demo_chef: Actor, steps: list[tuple[Side, int | None]]
) -> None:
    """A step without a number writes; one with a number reads up to the message of that place."""
    actors = {Side.CUSTOMER: demo_customer, Side.CHEF: demo_chef, Side.STAFF: DESK}
    for actor in actors.values():
        demo.messages.mark_read(BOOKING, by=actor)
    already = conversation(demo, DESK).page.total
    model = Simple()
    for side, place in steps:
        if place is None:
            model.ids.append(demo.messages.write(BOOKING, "words", by=actors[side]).id)
            model.sides.append(side)
        elif place < len(model.ids):
            model.read[side] = max(model.read.get(side, 0), model.ids[place])
            left = demo.messages.mark_read(BOOKING, model.ids[place], by=actors[side])
            assert left == model.unread(side)

    assert conversation(demo, DESK).page.total == already + len(model.ids)
    for side, actor in actors.items():
        expected = model.unread(side)
        assert conversation(demo, actor).unread == expected
        assert unread(demo, actor) == ({BOOKING: expected} if expected else {})


def test_a_long_conversation_is_read_part_by_part(demo: CooCook, demo_customer: Actor) -> None:
    written = [demo.messages.write(BOOKING, f"Number {n}", by=demo_customer).id for n in range(7)]
    walked: list[int] = []
    cursor = None
    while True:
        part = demo.messages.of(BOOKING, Paging(per_page=3, cursor=cursor), by=DESK).page
        walked += [message.id for message in part.items]
        cursor = part.next_cursor
        if cursor is None:
            break

    assert walked == written[::-1]
    second = demo.messages.of(BOOKING, Paging(per_page=3, page=2), by=DESK).page
    assert [message.id for message in second.items] == written[::-1][3:6]
    for bad in (Paging(per_page=101), Paging(page=0), Paging(cursor="nonsense")):
        with pytest.raises(Invalid):
            demo.messages.of(BOOKING, bad, by=DESK)


def test_the_other_side_is_mailed(demo: CooCook, demo_customer: Actor, demo_chef: Actor) -> None:
    demo.messages.write(BOOKING, "Is there\n parking?", by=demo_customer)
    (to_chef,) = outbox(demo)
    assert (to_chef.user_id, to_chef.booking_id, to_chef.due_at) == (
        demo_chef.user_id,
        BOOKING,
        demo.clock(),
    )
    booking = demo.bookings.get(BOOKING, by=DESK)
    assert to_chef.details == {
        "booking_id": BOOKING,
        "booking_date": booking.booking_date.isoformat(),
        "start_time": booking.start_time.isoformat("minutes"),
        "chef_name": "Park Min-jun",
        "author_name": demo_customer.name,
        "side": "customer",
        "excerpt": "Is there parking?",
    }

    demo.messages.write(BOOKING, "Yes", by=demo_chef)
    to_customer = outbox(demo)[-1]
    assert (to_customer.user_id, to_customer.details["excerpt"]) == (demo_customer.user_id, "Yes")
    assert len(outbox(demo)) == 2


def test_customer_and_chef_are_mailed_what_staff_write(
    demo: CooCook, demo_customer: Actor, demo_chef: Actor
) -> None:
    demo.messages.write(BOOKING, "We moved the tables", by=DESK)

    assert {mail.user_id for mail in outbox(demo)} == {demo_customer.user_id, demo_chef.user_id}


def test_staff_are_mailed_what_the_other_side_cannot_be(
    demo: CooCook, demo_customer: Actor, demo_chef: Actor
) -> None:
    for name, role in (("anna", Role.STAFF), ("boss", Role.ADMINISTRATOR)):
        draft = AccountDraft(name, "a good long passphrase", f"{name}@example.com")
        demo.accounts.add(draft, role, by=DESK)
    with demo.store.writing() as session:
        for account in session.scalars(select(Account).where(Account.role.in_((Role.CUSTOMER, Role.CHEF)))):
            account.email = None

    demo.messages.write(BOOKING, "Nobody but us reads this", by=DESK)
    assert outbox(demo) == []
    for who in (demo_customer, demo_chef):
        demo.messages.write(BOOKING, "Hello?", by=who)
        told = [mail.address for mail in outbox(demo) if mail.state is MailState.WAITING]
        assert sorted(told) == ["anna@example.com", "boss@example.com"]
        set_state(demo, MailState.SENT)


def test_a_long_text_is_mailed_in_part(demo: CooCook, demo_customer: Actor, demo_chef: Actor) -> None:
    demo.messages.write(BOOKING, "한 " * 900, by=demo_customer)

    excerpt = outbox(demo)[0].details["excerpt"]
    assert len(excerpt) <= EXCERPT
    assert excerpt.endswith("한…")


def test_a_flurry_gives_one_mail_to_each(
    demo: CooCook, demo_customer: Actor, demo_chef: Actor, clock: SettableClock
) -> None:
    for _ in range(5):
        demo.messages.write(BOOKING, "One more thing", by=demo_customer)
        demo.messages.write(BOOKING, "Sure", by=demo_chef)
        clock.advance(timedelta(minutes=2))

    assert sorted(mail.user_id or 0 for mail in outbox(demo)) == sorted(
        [demo_customer.user_id or 0, demo_chef.user_id or 0]
    )
    demo.messages.write(LONG_AGO, "About the other one", by=DESK)
    assert len(outbox(demo)) == 3


def test_what_is_written_after_the_mail_was_sent_is_mailed_a_quarter_later(
    demo: CooCook, demo_customer: Actor, demo_chef: Actor, clock: SettableClock
) -> None:
    demo.messages.write(BOOKING, "first", by=demo_customer)
    set_state(demo, MailState.SENT)
    clock.advance(timedelta(minutes=1))
    for _ in range(3):
        demo.messages.write(BOOKING, "later", by=demo_customer)

    first, second = sorted(outbox(demo), key=lambda mail: mail.due_at)
    assert first.due_at == datetime(2026, 2, 25, 9, 0, tzinfo=UTC)
    assert (second.due_at, second.details["excerpt"]) == (
        datetime(2026, 2, 25, 9, 15, tzinfo=UTC),
        "later",
    )

    clock.advance(timedelta(minutes=15))
    demo.messages.write(BOOKING, "even later", by=demo_customer)
    assert len(outbox(demo)) == 2


def test_messages_written_at_once_are_all_kept_and_mailed_once(
    demo: CooCook, demo_customer: Actor, demo_chef: Actor
) -> None:
    gate = threading.Barrier(8)

    def write(number: int) -> int:
        gate.wait()
        if number % 4 == 3:
            return demo.messages.mark_read(BOOKING, by=DESK)
        return demo.messages.write(BOOKING, f"Number {number}", by=demo_customer).id

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(write, range(8)))

    assert sorted(texts(demo, DESK)) == [f"Number {number}" for number in (0, 1, 2, 4, 5, 6)]
    assert len(outbox(demo)) == 1
    assert demo.messages.mark_read(BOOKING, by=DESK) == 0


def test_where_nobody_can_be_mailed_the_message_is_kept(demo: CooCook, demo_customer: Actor) -> None:
    demo.chefs.link_account(1, None, by=DESK)

    demo.messages.write(BOOKING, "Hello?", by=demo_customer)

    assert outbox(demo) == []
    assert texts(demo, DESK) == ["Hello?"]
