"""The ledger of a booking: what staff enter, who reads it, and that it always adds up."""

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from functools import partial
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coocook_server.bootstrap import CooCook
from coocook_server.errors import Conflict, CooCookError, Denied, Invalid, NotFound
from coocook_server.events import Change
from coocook_server.models.account import DESK, Actor, Role
from coocook_server.models.booking import Status
from coocook_server.models.payment import PaymentKind, PaymentMethod
from coocook_server.services.accounts import AccountDraft
from coocook_server.services.booking_lists import BookingFilter, BookingRecord
from coocook_server.services.paging import Paging
from coocook_server.services.payments import Balance, PaymentDraft, PaymentRecord
from tests.helpers import SettableClock, new_customer

BOOKING = 1
"""Of the demo customer with chef 1, confirmed."""


def paid(amount: str, **more: Any) -> PaymentDraft:
    return PaymentDraft(PaymentKind.PAYMENT, Decimal(amount), PaymentMethod.CASH, **more)


def refund(amount: str) -> PaymentDraft:
    return PaymentDraft(PaymentKind.REFUND, Decimal(amount), PaymentMethod.TRANSFER)


def deposit(amount: str) -> PaymentDraft:
    return PaymentDraft(PaymentKind.DEPOSIT_DUE, Decimal(amount))


def balance(coocook: CooCook, booking_id: int = BOOKING) -> Balance:
    return coocook.payments.of(booking_id, Paging(), by=DESK).balance


def lines(coocook: CooCook, booking_id: int = BOOKING) -> tuple[PaymentRecord, ...]:
    return coocook.payments.of(booking_id, Paging(per_page=100), by=DESK).lines.items


def a_pending(coocook: CooCook) -> BookingRecord:
    return coocook.bookings.list(BookingFilter(status=Status.PENDING), Paging(), by=DESK).items[0]


@pytest.fixture
def price(demo: CooCook) -> Decimal:
    """What the booking costs."""
    return demo.bookings.get(BOOKING, by=DESK).total_price


@pytest.fixture
def staff(demo: CooCook) -> Actor:
    draft = AccountDraft("staff", "a good long passphrase", "staff@example.com", "Han Ji-woo")
    return demo.accounts.actor(demo.accounts.add(draft, Role.STAFF, by=DESK), origin="10.0.0.7")


def test_a_booking_without_payments_owes_its_price(demo: CooCook, price: Decimal) -> None:
    assert balance(demo) == Balance(price, Decimal(0), Decimal(0), Decimal(0))
    assert balance(demo).due == price
    assert lines(demo) == ()


def test_payments_lower_the_balance_and_refunds_raise_it(demo: CooCook, price: Decimal) -> None:
    demo.payments.enter(BOOKING, paid("100.10"), by=DESK)
    demo.payments.enter(BOOKING, paid("0.05"), by=DESK)
    demo.payments.enter(BOOKING, refund("30.01"), by=DESK)

    found = balance(demo)

    assert (found.paid, found.refunded) == (Decimal("100.15"), Decimal("30.01"))
    assert found.due == price - Decimal("70.14")


def test_more_than_the_price_may_be_paid_and_is_owed_back(demo: CooCook, price: Decimal) -> None:
    demo.payments.enter(BOOKING, paid(str(price + 20)), by=DESK)

    assert balance(demo).due == -20


def test_a_line_keeps_what_was_entered_and_who_entered_it(
    demo: CooCook, staff: Actor, clock: SettableClock
) -> None:
    yesterday = clock.now - timedelta(days=1)
    draft = paid("50.5", at=yesterday, note="  At the door\r\nin coins ")

    entered = demo.payments.enter(BOOKING, draft, by=staff)

    assert lines(demo) == (entered,)
    assert (entered.kind, entered.method) == (PaymentKind.PAYMENT, PaymentMethod.CASH)
    assert (entered.amount, entered.at) == (Decimal("50.50"), yesterday)
    assert (entered.note, entered.by_name) == ("At the door\nin coins", "Han Ji-woo")


def test_every_line_is_in_the_history_without_its_note(demo: CooCook, staff: Actor) -> None:
    entered = demo.payments.enter(BOOKING, paid("50", note="from her brother"), by=staff)
    counter = demo.payments.reverse(entered.id, "typed twice", by=staff)

    [first] = demo.history.of("payment", entered.id)
    [second] = demo.history.of("payment", counter.id)

    assert (first.action, first.actor_name, first.origin) == ("added", "Han Ji-woo", "10.0.0.7")
    assert first.after == {
        "booking_id": BOOKING,
        "kind": "payment",
        "method": "cash",
        "amount": "50.00",
        "reverses_id": None,
    }
    assert (second.action, second.after["reverses_id"]) == ("reversed", entered.id)


def test_a_new_line_is_told_after_the_commit(demo: CooCook) -> None:
    told: list[Change] = []
    demo.events.subscribe(told.extend)

    entered = demo.payments.enter(BOOKING, paid("50"), by=DESK)

    assert Change("payment", entered.id) in told


@pytest.mark.parametrize(
    ("status", "owes"),
    [
        (Status.CONFIRMED, True),
        (Status.COMPLETED, True),
        (Status.NO_SHOW, True),
        (Status.CANCELLED, False),
    ],
)
def test_what_is_owed_follows_the_status(demo: CooCook, price: Decimal, status: Status, owes: bool) -> None:
    demo.bookings.set_status(BOOKING, status, by=DESK)

    assert balance(demo).owed == (price if owes else 0)


def test_a_pending_booking_owes_its_price_until_it_expires(
    demo: CooCook, clock: SettableClock, demo_customer: Actor
) -> None:
    pending = a_pending(demo)
    assert balance(demo, pending.id).due == pending.total_price

    clock.advance(timedelta(hours=25))

    assert balance(demo, pending.id).due == 0


def test_a_declined_booking_owes_nothing(demo: CooCook) -> None:
    pending = a_pending(demo)
    demo.payments.enter(pending.id, paid("50"), by=DESK)
    demo.bookings.set_status(pending.id, Status.DECLINED, by=DESK)

    assert balance(demo, pending.id).due == -50
    demo.payments.enter(pending.id, refund("50"), by=DESK)
    assert balance(demo, pending.id).due == 0


def test_a_deposit_is_due_until_so_much_was_paid(demo: CooCook, price: Decimal) -> None:
    demo.payments.enter(BOOKING, deposit("80"), by=DESK)
    assert (balance(demo).deposit_due, balance(demo).due) == (Decimal(80), price)

    demo.payments.enter(BOOKING, paid("30"), by=DESK)
    assert balance(demo).deposit_due == 50

    demo.payments.enter(BOOKING, paid("60"), by=DESK)
    assert balance(demo).deposit_due == 0


def test_no_deposit_is_due_for_a_booking_that_owes_nothing(demo: CooCook) -> None:
    demo.payments.enter(BOOKING, deposit("80"), by=DESK)
    demo.bookings.cancel(BOOKING, by=DESK)

    assert balance(demo).deposit_due == 0


def test_a_deposit_of_more_than_the_price_is_refused(demo: CooCook, price: Decimal) -> None:
    demo.payments.enter(BOOKING, deposit(str(price)), by=DESK)

    with pytest.raises(Conflict) as refused:
        demo.payments.enter(BOOKING, deposit("0.01"), by=DESK)

    assert refused.value.rule == "deposit"
    assert len(lines(demo)) == 1


def test_no_more_is_refunded_than_was_paid(demo: CooCook) -> None:
    demo.payments.enter(BOOKING, paid("50"), by=DESK)
    demo.payments.enter(BOOKING, refund("20"), by=DESK)

    with pytest.raises(Conflict, match=r"Only 30\.00 USD") as refused:
        demo.payments.enter(BOOKING, refund("30.01"), by=DESK)

    assert refused.value.rule == "refund"
    assert balance(demo).refunded == 20
    demo.payments.enter(BOOKING, refund("30"), by=DESK)


def test_a_wrong_line_is_taken_back_by_one_that_names_it(demo: CooCook, price: Decimal) -> None:
    wrong = demo.payments.enter(BOOKING, paid("50"), by=DESK)

    counter = demo.payments.reverse(wrong.id, "Typed twice", by=DESK)

    assert (counter.kind, counter.method, counter.amount) == (wrong.kind, wrong.method, wrong.amount)
    assert (counter.reverses_id, counter.note) == (wrong.id, "Typed twice")
    assert lines(demo) == (replace(wrong, reversed_by_id=counter.id), counter)
    assert balance(demo) == Balance(price, Decimal(0), Decimal(0), Decimal(0))


@pytest.mark.parametrize("draft", [deposit("10"), refund("10")])
def test_refunds_and_deposits_are_taken_back_too(demo: CooCook, draft: PaymentDraft) -> None:
    demo.payments.enter(BOOKING, paid("50"), by=DESK)
    before = balance(demo)

    wrong = demo.payments.enter(BOOKING, draft, by=DESK)
    demo.payments.reverse(wrong.id, "A mistake", by=DESK)

    assert balance(demo) == before


def test_a_line_is_taken_back_only_once(demo: CooCook) -> None:
    wrong = demo.payments.enter(BOOKING, paid("50"), by=DESK)
    demo.payments.reverse(wrong.id, "Typed twice", by=DESK)

    with pytest.raises(Conflict) as refused:
        demo.payments.reverse(wrong.id, "Typed twice", by=DESK)

    assert refused.value.rule == "reversed"


def test_a_counter_entry_is_not_taken_back(demo: CooCook) -> None:
    wrong = demo.payments.enter(BOOKING, paid("50"), by=DESK)
    counter = demo.payments.reverse(wrong.id, "Typed twice", by=DESK)

    with pytest.raises(Conflict) as refused:
        demo.payments.reverse(counter.id, "It was right", by=DESK)

    assert refused.value.rule == "counter_entry"


def test_a_payment_that_was_refunded_is_not_taken_back(demo: CooCook) -> None:
    wrong = demo.payments.enter(BOOKING, paid("50"), by=DESK)
    back = demo.payments.enter(BOOKING, refund("10"), by=DESK)

    with pytest.raises(Conflict, match="refund back first") as refused:
        demo.payments.reverse(wrong.id, "Typed twice", by=DESK)

    assert refused.value.rule == "refund"
    demo.payments.reverse(back.id, "Never given", by=DESK)
    demo.payments.reverse(wrong.id, "Typed twice", by=DESK)


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"amount": Decimal(0)}, "amount"),
        ({"amount": Decimal(-1)}, "amount"),
        ({"amount": Decimal("0.001")}, "amount"),
        ({"amount": Decimal("NaN")}, "amount"),
        ({"amount": Decimal("Infinity")}, "amount"),
        ({"amount": Decimal("1e30")}, "amount"),
        ({"amount": Decimal("1000000000.01")}, "amount"),
        ({"method": None}, "method"),
        ({"kind": PaymentKind.DEPOSIT_DUE}, "method"),
        ({"at": datetime(2026, 2, 25, 9, 0, 1, tzinfo=UTC)}, "at"),
        ({"at": datetime(2026, 2, 25, 8, 0)}, "at"),  # noqa: DTZ001
        ({"at": datetime(2025, 2, 23, 9, 0, tzinfo=UTC)}, "at"),
        ({"note": "x" * 501}, "note"),
        ({"note": "a\0b"}, "note"),
        ({"note": "4111 1111 1111 1111"}, "note"),
    ],
)
def test_a_line_that_makes_no_sense_is_refused(demo: CooCook, wrong: dict[str, Any], field: str) -> None:
    with pytest.raises(Invalid) as refused:
        demo.payments.enter(BOOKING, replace(paid("50"), **wrong), by=DESK)

    assert set(refused.value.fields) == {field}
    assert lines(demo) == ()


def test_every_wrong_field_is_named_at_once(demo: CooCook) -> None:
    draft = PaymentDraft(PaymentKind.PAYMENT, Decimal(0), note="4111111111111111")

    with pytest.raises(Invalid) as refused:
        demo.payments.enter(BOOKING, draft, by=DESK)

    assert set(refused.value.fields) == {"amount", "method", "note"}
    assert "card number" in refused.value.fields["note"]


@pytest.mark.parametrize("note", ["", "  ", "378282246310005", "x" * 501])
def test_taking_back_needs_a_reason_without_a_card_number(demo: CooCook, note: str) -> None:
    wrong = demo.payments.enter(BOOKING, paid("50"), by=DESK)

    with pytest.raises(Invalid) as refused:
        demo.payments.reverse(wrong.id, note, by=DESK)

    assert set(refused.value.fields) == {"note"}


def test_only_staff_enter_and_take_back(demo: CooCook, demo_customer: Actor, demo_chef: Actor) -> None:
    entered = demo.payments.enter(BOOKING, paid("50"), by=DESK)

    for who, error in (
        (demo_customer, Denied),
        (demo_chef, Denied),
        (new_customer(demo), NotFound),
    ):
        with pytest.raises(error):
            demo.payments.enter(BOOKING, paid("50"), by=who)
        with pytest.raises(error):
            demo.payments.require_may_enter(BOOKING, by=who)
        with pytest.raises(error):
            demo.payments.reverse(entered.id, "Mine", by=who)
        with pytest.raises(error):
            demo.payments.require_may_reverse(entered.id, by=who)
    assert len(lines(demo)) == 1


def test_the_customer_reads_and_the_chef_does_not(
    demo: CooCook, demo_customer: Actor, demo_chef: Actor
) -> None:
    demo.payments.enter(BOOKING, paid("50"), by=DESK)

    assert demo.payments.of(BOOKING, Paging(), by=demo_customer) == demo.payments.of(
        BOOKING, Paging(), by=DESK
    )
    with pytest.raises(Denied):
        demo.payments.of(BOOKING, Paging(), by=demo_chef)
    with pytest.raises(NotFound):
        demo.payments.of(BOOKING, Paging(), by=new_customer(demo))


@pytest.mark.parametrize("id", [0, -1, 99, 2**31, 2**70])
def test_what_is_not_there_is_not_found(demo: CooCook, id: int) -> None:
    with pytest.raises(NotFound, match="booking"):
        demo.payments.of(id, Paging(), by=DESK)
    with pytest.raises(NotFound, match="booking"):
        demo.payments.enter(id, paid("50"), by=DESK)
    with pytest.raises(NotFound, match="payment"):
        demo.payments.reverse(id, "Typed twice", by=DESK)


def test_the_same_key_enters_a_line_once(demo: CooCook, staff: Actor, clock: SettableClock) -> None:
    first = demo.payments.enter(BOOKING, paid("50"), by=staff, idempotency_key="a")
    clock.advance(timedelta(minutes=1))
    again = demo.payments.enter(BOOKING, paid("50"), by=staff, idempotency_key="a")

    assert again == first
    assert lines(demo) == (first,)
    with pytest.raises(Conflict) as refused:
        demo.payments.enter(BOOKING, paid("60"), by=staff, idempotency_key="a")
    assert refused.value.rule == "idempotency_key"
    with pytest.raises(Conflict):
        demo.payments.enter(2, paid("50"), by=staff, idempotency_key="a")


def test_a_long_ledger_is_read_in_parts(demo: CooCook, clock: SettableClock) -> None:
    entered = [demo.payments.enter(BOOKING, paid(str(n)), by=DESK) for n in range(1, 8)]

    first = demo.payments.of(BOOKING, Paging(per_page=3), by=DESK).lines
    second = demo.payments.of(BOOKING, Paging(per_page=3, cursor=first.next_cursor), by=DESK).lines
    third = demo.payments.of(BOOKING, Paging(per_page=3, page=3), by=DESK)

    assert [*first.items, *second.items, *third.lines.items] == entered
    assert (first.total, third.lines.next_cursor) == (7, None)
    assert third.balance.paid == 28
    with pytest.raises(Invalid):
        demo.payments.of(BOOKING, Paging(cursor="nonsense"), by=DESK)


def at_once(*calls: Callable[[], object]) -> list[str]:
    """What becomes of calls made at the same instant: `done`, or the rule that refused it; sorted."""
    start = threading.Barrier(len(calls))

    def attempt(call: Callable[[], object]) -> str:
        start.wait()
        try:
            call()
        except Conflict as refused:
            return refused.rule
        return "done"

    with ThreadPoolExecutor(len(calls)) as pool:
        return sorted(pool.map(attempt, calls))


def test_refunds_at_once_never_give_back_more_than_was_paid(demo: CooCook) -> None:
    demo.payments.enter(BOOKING, paid("50"), by=DESK)

    found = at_once(*[lambda: demo.payments.enter(BOOKING, refund("20"), by=DESK)] * 8)

    assert found == ["done"] * 2 + ["refund"] * 6
    assert balance(demo).kept == 10


def test_a_refund_and_taking_its_payment_back_at_once_are_not_both_done(demo: CooCook) -> None:
    for _ in range(5):
        wrong = demo.payments.enter(BOOKING, paid("50"), by=DESK)

        found = at_once(
            partial(demo.payments.reverse, wrong.id, "Typed twice", by=DESK),
            lambda: demo.payments.enter(BOOKING, refund("50"), by=DESK),
        )

        assert found == ["done", "refund"]
        assert balance(demo).kept == 0


def test_a_line_taken_back_by_many_at_once_is_taken_back_once(demo: CooCook) -> None:
    wrong = demo.payments.enter(BOOKING, paid("50"), by=DESK)

    found = at_once(*[lambda: demo.payments.reverse(wrong.id, "Typed twice", by=DESK)] * 6)

    assert found == ["done"] + ["reversed"] * 5
    assert balance(demo).paid == 0


def test_the_same_key_at_once_enters_a_line_once(demo: CooCook, staff: Actor) -> None:
    found = at_once(*[lambda: demo.payments.enter(BOOKING, paid("50"), by=staff, idempotency_key="a")] * 6)

    assert found == ["done"] * 6
    assert len(lines(demo)) == 1


AMOUNTS = st.decimals("0.01", "400", places=2)
STEPS = st.lists(
    st.one_of(
        st.builds(PaymentDraft, st.sampled_from([PaymentKind.PAYMENT, PaymentKind.REFUND]), AMOUNTS,
                  st.sampled_from(PaymentMethod)),
        st.builds(PaymentDraft, st.just(PaymentKind.DEPOSIT_DUE), AMOUNTS),
        st.integers(0, 30),
    ),
    max_size=12,
)  # fmt: skip
"""Lines to enter, and places of lines to take back."""


@given(steps=STEPS)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_is_entered_the_ledger_adds_up(demo: CooCook, steps: list[PaymentDraft | int]) -> None:
    """Against sums of our own; every example goes on from where the one before it ended."""
    before = balance(demo)
    expected = {PaymentKind.PAYMENT: before.paid, PaymentKind.REFUND: before.refunded}
    entered: list[PaymentRecord] = []
    for step in steps:
        try:
            if isinstance(step, PaymentDraft):
                line = demo.payments.enter(BOOKING, step, by=DESK)
                entered.append(line)
                sign = 1
            elif entered:
                line, sign = demo.payments.reverse(entered.pop(step % len(entered)).id, "Wrong", by=DESK), -1
            else:
                continue
        except CooCookError:
            continue
        if line.kind in expected:
            expected[line.kind] += sign * line.amount

    found = balance(demo)
    assert (found.paid, found.refunded) == tuple(expected.values())
    assert found.kept >= 0
    assert found.deposit <= found.owed
    assert found.due == found.owed - found.paid + found.refunded


def test_the_balances_of_a_list_are_those_of_each_booking(
    demo: CooCook, demo_customer: Actor, demo_chef: Actor
) -> None:
    demo.payments.enter(1, PaymentDraft(PaymentKind.PAYMENT, Decimal(50), PaymentMethod.CASH), by=DESK)
    listed = demo.bookings.list(BookingFilter(), Paging(), by=demo_customer).items

    found = demo.payments.balances(listed, by=demo_customer)

    assert found[1].kept == Decimal(50)
    assert found == {
        booking.id: demo.payments.of(booking.id, Paging(), by=demo_customer).balance for booking in listed
    }
    assert demo.payments.balances(listed, by=demo_chef) == {}
