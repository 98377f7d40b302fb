"""The outbox as staff see it, and as its sender does."""

import threading
from datetime import timedelta
from typing import Any

import pytest

from coocook_server.bootstrap import CooCook, open_coocook
from coocook_server.config import Settings
from coocook_server.errors import Conflict, Denied, Invalid, NotFound
from coocook_server.events import Change
from coocook_server.models import OutboxMail
from coocook_server.models.account import DESK, SYSTEM, Actor
from coocook_server.models.outbox import MailState
from coocook_server.services import leases, outbox
from coocook_server.services.paging import Paging
from coocook_server.services.postbag import Postbag
from tests.helpers import SettableClock, new_customer_without_mail


@pytest.fixture
def customer(coocook: CooCook) -> Actor:
    return new_customer_without_mail(coocook)


@pytest.fixture
def bag(coocook: CooCook) -> Postbag:
    return Postbag(coocook.store, coocook.clock, 3)


def queued(coocook: CooCook, customer: Actor, kind: str = "welcome", **details: Any) -> int:
    assert customer.user_id is not None
    with coocook.store.writing() as session:
        mail = outbox.queue(
            session, kind, customer.user_id, {"name": "Minji", **details}, now=coocook.clock()
        )
        assert mail is not None
        return mail.id


def details_of(coocook: CooCook, id: int) -> dict[str, Any]:
    with coocook.store.reading() as session:
        return session.get_one(OutboxMail, id).details


def message_id_of(coocook: CooCook, id: int) -> str:
    with coocook.store.reading() as session:
        return session.get_one(OutboxMail, id).message_id


def send(bag: Postbag) -> int:
    """Takes out what is due and says that it was accepted; returns which it was."""
    letter = bag.next("test")
    assert letter is not None
    bag.sent(letter)
    return letter.id


def test_the_list_has_the_newest_first_and_goes_on_by_cursor(coocook: CooCook, customer: Actor) -> None:
    made = [queued(coocook, customer) for _ in range(5)]

    first = coocook.outbox.list(Paging(per_page=2), by=DESK)
    second = coocook.outbox.list(Paging(per_page=2, cursor=first.next_cursor), by=DESK)
    third = coocook.outbox.list(Paging(per_page=2, page=3), by=DESK)

    assert first.total == 5
    assert [mail.id for page in (first, second, third) for mail in page.items] == made[::-1]
    assert third.next_cursor is None


def test_the_list_and_the_counts_go_by_state(coocook: CooCook, customer: Actor, bag: Postbag) -> None:
    queued(coocook, customer)
    sent = send(bag)
    waits = queued(coocook, customer)

    assert [m.id for m in coocook.outbox.list(Paging(), state=MailState.WAITING, by=DESK).items] == [waits]
    assert [m.id for m in coocook.outbox.list(Paging(), state=MailState.SENT, by=DESK).items] == [sent]
    assert coocook.outbox.counts(by=DESK) == {
        MailState.WAITING: 1,
        MailState.SENT: 1,
        MailState.FAILED: 0,
        MailState.WITHDRAWN: 0,
    }
    with pytest.raises(Invalid):
        coocook.outbox.list(Paging(per_page=101), by=DESK)


def test_only_staff_see_the_outbox(coocook: CooCook, customer: Actor) -> None:
    id = queued(coocook, customer)

    for ask in (
        lambda: coocook.outbox.list(Paging(), by=customer),
        lambda: coocook.outbox.counts(by=customer),
        lambda: coocook.outbox.get(id, by=customer),
        lambda: coocook.outbox.resend(id, by=customer),
        lambda: coocook.outbox.withdraw(id, by=customer),
    ):
        with pytest.raises(Denied):
            ask()


@pytest.mark.parametrize("id", [0, -1, 77, 2**40])
def test_what_is_not_there_is_not_found(coocook: CooCook, id: int) -> None:
    with pytest.raises(NotFound):
        coocook.outbox.resend(id, by=DESK)
    with pytest.raises(NotFound):
        coocook.outbox.withdraw(id, by=DESK)


def test_a_failed_mail_is_sent_again_from_the_beginning(
    coocook: CooCook, customer: Actor, bag: Postbag, clock: SettableClock
) -> None:
    id = queued(coocook, customer)
    number = message_id_of(coocook, id)
    letter = bag.next("test")
    assert letter is not None
    bag.failed(letter, "550 No such person", for_good=True)
    assert bag.next("test") is None
    clock.advance(timedelta(days=30))

    again = coocook.outbox.resend(id, by=DESK)

    assert (again.state, again.attempts, again.last_error) == (MailState.WAITING, 0, "")
    assert message_id_of(coocook, id) == number
    assert send(bag) == id
    (entry,) = coocook.history.of("outbox", id)
    assert (entry.action, entry.actor_name, entry.before["state"]) == ("resent", "Front desk", "failed")


def test_a_sent_mail_goes_out_again_under_a_new_number(
    coocook: CooCook, customer: Actor, bag: Postbag
) -> None:
    id = queued(coocook, customer)
    number = message_id_of(coocook, id)
    send(bag)

    coocook.outbox.resend(id, by=DESK)

    assert message_id_of(coocook, id) != number
    assert send(bag) == id


def test_a_mail_whose_secret_is_gone_is_not_sent_again(
    coocook: CooCook, customer: Actor, bag: Postbag
) -> None:
    sent = queued(coocook, customer, "password_reset", token="one-time-word")
    send(bag)
    withdrawn = queued(coocook, customer, "verify_mail", token="one-time-word")
    coocook.outbox.withdraw(withdrawn, by=DESK)

    for id in (sent, withdrawn):
        assert details_of(coocook, id)["token"] == ""
        with pytest.raises(Conflict) as refused:
            coocook.outbox.resend(id, by=DESK)
        assert refused.value.rule == "secret_gone"


def test_a_withdrawn_mail_is_not_sent(coocook: CooCook, customer: Actor, bag: Postbag) -> None:
    id = queued(coocook, customer)

    assert coocook.outbox.withdraw(id, by=DESK).state is MailState.WITHDRAWN
    assert coocook.outbox.withdraw(id, by=DESK).state is MailState.WITHDRAWN

    assert bag.next("test") is None
    assert [entry.action for entry in coocook.history.of("outbox", id)] == ["withdrawn"]


def test_a_sent_mail_cannot_be_withdrawn(coocook: CooCook, customer: Actor, bag: Postbag) -> None:
    id = queued(coocook, customer)
    send(bag)

    with pytest.raises(Conflict) as refused:
        coocook.outbox.withdraw(id, by=DESK)

    assert refused.value.rule == "sent"


def test_a_mail_accepted_while_staff_withdrew_it_counts_as_sent(
    coocook: CooCook, customer: Actor, bag: Postbag
) -> None:
    id = queued(coocook, customer)
    letter = bag.next("test")
    assert letter is not None
    coocook.outbox.withdraw(id, by=DESK)

    bag.sent(letter)

    assert coocook.outbox.get(id, by=DESK).state is MailState.SENT


def test_a_failure_heard_late_changes_nothing_that_was_sent_meanwhile(
    coocook: CooCook, customer: Actor, bag: Postbag, clock: SettableClock
) -> None:
    id = queued(coocook, customer)
    slow = bag.next("slow")
    assert slow is not None
    clock.advance(timedelta(minutes=3))
    quick = bag.next("quick")
    assert quick is not None
    bag.failed(slow, "The mail server did not answer in time.")
    assert coocook.outbox.get(id, by=DESK).last_error == ""
    bag.sent(quick)

    bag.failed(slow, "The mail server did not answer in time.", for_good=True)

    assert coocook.outbox.get(id, by=DESK).state is MailState.SENT


def test_a_key_is_told_once_and_nothing_goes_to_who_has_no_address(coocook: CooCook, customer: Actor) -> None:
    assert customer.user_id is not None
    with coocook.store.writing() as session:
        first = outbox.queue(session, "welcome", customer.user_id, {}, now=coocook.clock(), key="welcome:1")
        again = outbox.queue(session, "welcome", customer.user_id, {}, now=coocook.clock(), key="welcome:1")
        nobody = outbox.queue(session, "welcome", 4711, {}, now=coocook.clock())

    assert first is not None
    assert again is None
    assert nobody is None


def test_a_mail_may_go_to_an_address_that_is_to_be_proved(coocook: CooCook, customer: Actor) -> None:
    assert customer.user_id is not None
    with coocook.store.writing() as session:
        mail = outbox.queue(
            session, "verify_mail", customer.user_id, {}, now=coocook.clock(), address="new@example.com"
        )
        assert mail is not None
        assert mail.address == "new@example.com"


@pytest.mark.parametrize(
    ("kind", "details", "useful_days"), [("welcome", {}, 7), ("password_reset", {"token": "word"}, 1)]
)
def test_old_news_is_withdrawn_instead_of_sent(
    coocook: CooCook,
    customer: Actor,
    bag: Postbag,
    clock: SettableClock,
    kind: str,
    details: dict[str, Any],
    useful_days: int,
) -> None:
    id = queued(coocook, customer, kind, **details)
    clock.advance(timedelta(days=useful_days) - timedelta(seconds=1))
    assert send(bag) == id

    old = queued(coocook, customer, kind, **details)
    clock.advance(timedelta(days=useful_days))

    assert bag.next("test") is None
    assert coocook.outbox.get(old, by=DESK).state is MailState.WITHDRAWN
    assert not details_of(coocook, old).get("token")


def test_what_is_told_of_the_outbox_names_the_mail(coocook: CooCook, customer: Actor, bag: Postbag) -> None:
    heard: list[Change] = []
    coocook.events.subscribe(heard.extend)

    id = queued(coocook, customer)
    assert heard == [Change("outbox", id)]
    send(bag)
    assert heard == [Change("outbox", id)] * 3


def test_one_process_at_a_time_has_the_lease(
    coocook: CooCook, customer: Actor, bag: Postbag, clock: SettableClock
) -> None:
    for _ in range(3):
        queued(coocook, customer)

    assert bag.next("one") is not None
    assert bag.is_worth_a_look("one")
    assert not bag.is_worth_a_look("other")
    assert bag.next("other") is None
    clock.advance(leases.HELD_FOR - timedelta(seconds=1))
    assert bag.next("one") is not None
    clock.advance(leases.HELD_FOR - timedelta(seconds=1))
    assert bag.next("other") is None
    clock.advance(timedelta(seconds=1))
    assert bag.next("other") is not None
    assert bag.next("one") is None
    bag.give_back("one")
    assert bag.next("one") is None
    bag.give_back("other")
    assert bag.is_worth_a_look("one")


def test_of_many_that_ask_at_once_one_gets_the_lease(coocook: CooCook, settings: Settings) -> None:
    opened = [coocook, open_coocook(settings, clock=coocook.clock)]
    begin = threading.Barrier(8)
    got: list[bool] = []

    def ask(number: int) -> None:
        begin.wait(20)
        with opened[number % 2].store.writing() as session:
            got.append(leases.take(session, "mail", f"process {number}", coocook.clock()))

    threads = [threading.Thread(target=ask, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    opened[1].close()

    assert sorted(got) == [False] * 7 + [True]


def test_resending_and_sending_at_once_sends_once(coocook: CooCook, customer: Actor, bag: Postbag) -> None:
    id = queued(coocook, customer)
    letter = bag.next("test")
    assert letter is not None

    coocook.outbox.resend(id, by=SYSTEM)
    bag.sent(letter)

    assert coocook.outbox.get(id, by=SYSTEM).state is MailState.SENT
    assert bag.next("test") is None
