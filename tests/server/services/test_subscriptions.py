"""Subscriptions: given to newcomers and by staff, paused, renewed, and run out by the clock."""

import itertools
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

import hypothesis
import pytest
from hypothesis import HealthCheck, given
from hypothesis import strategies as st
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from coocook_server.bootstrap import CooCook
from coocook_server.config import Settings
from coocook_server.errors import Conflict, CooCookError, Denied, Invalid, NotFound, Stale
from coocook_server.models.account import DESK, Actor, Role
from coocook_server.models.subscription import OPEN, SubscriptionStatus
from coocook_server.services.accounts import AccountDraft
from coocook_server.services.paging import Paging
from coocook_server.services.plans import PlanDraft
from coocook_server.services.subscription_states import ALLOWED, SubscriptionAction, months_after
from coocook_server.services.subscriptions import SubscriptionRecord
from tests.helpers import SettableClock, new_customer

SEOUL = ZoneInfo("Asia/Seoul")
ACTIVE, PAUSED, EXPIRED = SubscriptionStatus.ACTIVE, SubscriptionStatus.PAUSED, SubscriptionStatus.EXPIRED
CANCELLED, WAITING = SubscriptionStatus.CANCELLED, SubscriptionStatus.WAITING
APPROVE, PAUSE, RESUME = SubscriptionAction.APPROVE, SubscriptionAction.PAUSE, SubscriptionAction.RESUME
CANCEL, RENEW = SubscriptionAction.CANCEL, SubscriptionAction.RENEW
DAY = timedelta(days=1)


@pytest.fixture
def customer(coocook: CooCook) -> Actor:
    return new_customer(coocook)


@pytest.fixture
def monthly(coocook: CooCook) -> int:
    """The id of a plan of one month."""
    return coocook.plans.add(PlanDraft("Monthly", 1, Decimal("9.90")), by=DESK).id


@pytest.fixture
def limited(coocook: CooCook, customer: Actor, monthly: int) -> SubscriptionRecord:
    """The customer's subscription of one month, just begun."""
    own = coocook.subscriptions.own(by=customer)
    coocook.subscriptions.change(own.id, CANCEL, by=DESK)
    assert customer.user_id is not None
    return coocook.subscriptions.grant(customer.user_id, monthly, by=DESK)


def active(coocook: CooCook, customer: Actor) -> bool:
    assert customer.user_id is not None
    return coocook.subscriptions.is_active(customer.user_id)


def test_a_new_customer_has_exactly_one_subscription_without_end(coocook: CooCook, customer: Actor) -> None:
    page = coocook.subscriptions.list(None, Paging(), by=DESK)

    own = coocook.subscriptions.own(by=customer)
    assert page.items == (own,)
    assert (own.status, own.plan_name, own.ends_at) == (ACTIVE, "Open-ended", None)
    assert own.starts_at == own.created_at == coocook.clock()


def test_a_newcomer_waits_where_staff_approve(
    open_with: Callable[[Settings], CooCook], settings: Settings, clock: SettableClock
) -> None:
    coocook = open_with(settings.model_copy(update={"subscription_approval": True}))
    customer = new_customer(coocook)
    own = coocook.subscriptions.own(by=customer)
    assert (own.status, own.starts_at, active(coocook, customer)) == (WAITING, None, False)

    clock.advance(DAY)
    approved = coocook.subscriptions.change(own.id, APPROVE, by=DESK)

    assert (approved.status, approved.starts_at) == (ACTIVE, clock.now)
    assert active(coocook, customer)


def test_who_is_approved_is_told_that_booking_can_begin(
    open_with: Callable[[Settings], CooCook], settings: Settings
) -> None:
    coocook = open_with(settings.model_copy(update={"subscription_approval": True}))
    customer = new_customer(coocook)
    own = coocook.subscriptions.own(by=customer)
    for action in (APPROVE, PAUSE, RESUME):
        coocook.subscriptions.change(own.id, action, by=DESK)

    mails = coocook.outbox.list(Paging(), by=DESK).items

    assert [mail.user_id for mail in mails if mail.kind == "welcome"] == [customer.user_id]


def test_staff_may_approve_onto_another_plan(
    open_with: Callable[[Settings], CooCook], settings: Settings
) -> None:
    coocook = open_with(settings.model_copy(update={"subscription_approval": True}))
    own = coocook.subscriptions.own(by=new_customer(coocook))
    plan = coocook.plans.add(PlanDraft("Year", 12, Decimal(99)), by=DESK)

    approved = coocook.subscriptions.change(own.id, APPROVE, plan.id, by=DESK)

    assert (approved.plan_name, approved.ends_at) == ("Year", datetime(2027, 2, 25, 9, tzinfo=UTC))


def test_a_subscription_runs_out_by_the_clock(
    coocook: CooCook, customer: Actor, limited: SubscriptionRecord, clock: SettableClock
) -> None:
    assert limited.ends_at == datetime(2026, 3, 25, 9, tzinfo=UTC)
    clock.now = limited.ends_at - timedelta(seconds=1)
    assert active(coocook, customer)
    assert coocook.subscriptions.own(by=customer) == limited

    clock.now = limited.ends_at

    assert not active(coocook, customer)
    own = coocook.subscriptions.own(by=customer)
    assert (own.status, own.ended_at) == (EXPIRED, limited.ends_at)
    assert [s.id for s in coocook.subscriptions.list(EXPIRED, Paging(), by=DESK).items] == [limited.id]
    assert coocook.subscriptions.list(ACTIVE, Paging(), by=DESK).total == 0


def test_a_write_finds_what_has_run_out_and_says_so_in_history(
    coocook: CooCook, customer: Actor, limited: SubscriptionRecord, clock: SettableClock, monthly: int
) -> None:
    clock.advance(DAY * 40)
    shown = coocook.subscriptions.own(by=customer)

    again = coocook.subscriptions.grant(limited.user_id, monthly, by=DESK)

    assert coocook.subscriptions.get(limited.id, by=DESK) == shown
    assert coocook.subscriptions.own(by=customer) == again
    entry = coocook.history.of("subscription", limited.id)[0]
    assert (entry.action, entry.actor_name, entry.after["status"]) == ("expired", "CooCook", "expired")


def test_paused_time_is_added_to_the_end(
    coocook: CooCook, customer: Actor, limited: SubscriptionRecord, clock: SettableClock
) -> None:
    clock.advance(DAY * 10)
    paused = coocook.subscriptions.change(limited.id, PAUSE, by=DESK)
    assert (paused.status, paused.paused_at, active(coocook, customer)) == (PAUSED, clock.now, False)
    clock.advance(DAY * 100)
    assert coocook.subscriptions.own(by=customer).status is PAUSED

    resumed = coocook.subscriptions.change(limited.id, RESUME, by=DESK)

    assert limited.ends_at is not None
    assert resumed.ends_at == limited.ends_at + DAY * 100
    assert (resumed.status, resumed.paused_at) == (ACTIVE, None)
    assert active(coocook, customer)


def test_a_renewal_is_counted_from_the_end_of_what_was_paid_for(
    coocook: CooCook, limited: SubscriptionRecord, clock: SettableClock
) -> None:
    clock.advance(DAY * 10)

    renewed = coocook.subscriptions.change(limited.id, RENEW, by=DESK)

    assert renewed.ends_at == datetime(2026, 4, 25, 9, tzinfo=UTC)
    assert renewed.starts_at == limited.starts_at


def test_one_that_has_run_out_begins_anew_when_renewed(
    coocook: CooCook, customer: Actor, limited: SubscriptionRecord, clock: SettableClock
) -> None:
    clock.advance(DAY * 60)

    renewed = coocook.subscriptions.change(limited.id, RENEW, by=DESK)

    assert (renewed.starts_at, renewed.ended_at) == (clock.now, None)
    assert renewed.ends_at == months_after(clock.now, 1, SEOUL)
    assert active(coocook, customer)


def test_one_that_has_run_out_is_not_renewed_beside_another(
    coocook: CooCook, limited: SubscriptionRecord, clock: SettableClock, monthly: int
) -> None:
    clock.advance(DAY * 60)
    coocook.subscriptions.grant(limited.user_id, monthly, by=DESK)

    with pytest.raises(Conflict) as refused:
        coocook.subscriptions.change(limited.id, RENEW, by=DESK)

    assert refused.value.rule == "one_subscription"


def test_one_without_end_is_renewed_only_onto_another_plan(
    coocook: CooCook, customer: Actor, monthly: int
) -> None:
    own = coocook.subscriptions.own(by=customer)

    with pytest.raises(Conflict) as refused:
        coocook.subscriptions.change(own.id, RENEW, by=DESK)
    assert refused.value.rule == "endless"

    renewed = coocook.subscriptions.change(own.id, RENEW, monthly, by=DESK)
    assert (renewed.plan_name, renewed.ends_at) == ("Monthly", datetime(2026, 3, 25, 9, tzinfo=UTC))


def test_who_has_a_subscription_gets_no_second_one(
    coocook: CooCook, limited: SubscriptionRecord, monthly: int
) -> None:
    coocook.subscriptions.change(limited.id, PAUSE, by=DESK)

    with pytest.raises(Conflict) as refused:
        coocook.subscriptions.grant(limited.user_id, monthly, by=DESK)

    assert refused.value.rule == "one_subscription"


@pytest.mark.parametrize("action", SubscriptionAction)
def test_an_action_is_refused_where_the_status_does_not_allow_it(
    coocook: CooCook, limited: SubscriptionRecord, action: SubscriptionAction
) -> None:
    coocook.subscriptions.change(limited.id, CANCEL, by=DESK)

    with pytest.raises(Conflict) as refused:
        coocook.subscriptions.change(limited.id, action, by=DESK)

    assert CANCELLED not in ALLOWED[action]
    assert refused.value.rule == "status"


def test_only_staff_grant_and_change(
    coocook: CooCook, customer: Actor, limited: SubscriptionRecord, monthly: int
) -> None:
    stranger = new_customer(coocook, "stranger")
    with pytest.raises(Denied):
        coocook.subscriptions.grant(limited.user_id, monthly, by=customer)
    with pytest.raises(Denied):
        coocook.subscriptions.change(limited.id, CANCEL, by=customer)
    with pytest.raises(NotFound):
        coocook.subscriptions.change(limited.id, CANCEL, by=stranger)
    with pytest.raises(NotFound):
        coocook.subscriptions.get(limited.id, by=stranger)
    with pytest.raises(Denied):
        coocook.subscriptions.list(None, Paging(), by=customer)
    assert coocook.subscriptions.get(limited.id, by=customer) == limited


def test_a_subscription_is_for_customers_alone(coocook: CooCook, monthly: int) -> None:
    draft = AccountDraft("chef.lee", "a good long passphrase", None)
    chef = coocook.accounts.add(draft, Role.CHEF, by=DESK)

    for user_id in (chef.id, 99, 0, 2**70):
        with pytest.raises(NotFound, match="no such customer"):
            coocook.subscriptions.grant(user_id, monthly, by=DESK)


def test_a_plan_that_is_no_longer_offered_is_kept_and_not_given(
    coocook: CooCook, customer: Actor, limited: SubscriptionRecord, monthly: int
) -> None:
    coocook.plans.change(monthly, PlanDraft("Monthly", 1, Decimal(9), active=False), by=DESK)

    assert coocook.subscriptions.change(limited.id, RENEW, by=DESK).version == limited.version + 1
    coocook.subscriptions.change(limited.id, CANCEL, by=DESK)
    with pytest.raises(Conflict) as refused:
        coocook.subscriptions.grant(limited.user_id, monthly, by=DESK)
    assert refused.value.rule == "plan_inactive"
    with pytest.raises(NotFound):
        coocook.subscriptions.grant(limited.user_id, 99, by=DESK)


def test_a_change_of_what_was_changed_meanwhile_is_refused(
    coocook: CooCook, limited: SubscriptionRecord
) -> None:
    coocook.subscriptions.change(limited.id, PAUSE, by=DESK, version=limited.version)

    with pytest.raises(Stale):
        coocook.subscriptions.change(limited.id, RESUME, by=DESK, version=limited.version)


def test_a_plan_goes_only_with_what_takes_one(
    coocook: CooCook, limited: SubscriptionRecord, monthly: int
) -> None:
    with pytest.raises(Invalid) as refused:
        coocook.subscriptions.change(limited.id, PAUSE, monthly, by=DESK)

    assert set(refused.value.fields) == {"plan_id"}


def test_history_tells_what_was_done(coocook: CooCook, limited: SubscriptionRecord) -> None:
    for action in (PAUSE, RESUME, RENEW, CANCEL):
        coocook.subscriptions.change(limited.id, action, by=DESK)

    entries = coocook.history.of("subscription", limited.id)

    assert [e.action for e in entries] == ["cancelled", "renewed", "resumed", "paused", "granted"]
    assert (entries[0].before["status"], entries[0].after["status"]) == ("active", "cancelled")
    assert all(entry.actor_name == "Front desk" for entry in entries)


def test_a_list_is_read_part_by_part(coocook: CooCook) -> None:
    for number in range(5):
        new_customer(coocook, f"customer{number}")
    first = coocook.subscriptions.list(ACTIVE, Paging(per_page=2), by=DESK)
    second = coocook.subscriptions.list(ACTIVE, Paging(per_page=2, cursor=first.next_cursor), by=DESK)

    assert [s.id for s in first.items + second.items] == [5, 4, 3, 2]
    assert second.items == coocook.subscriptions.list(ACTIVE, Paging(per_page=2, page=2), by=DESK).items
    assert (first.total, second.total) == (5, 5)
    last = coocook.subscriptions.list(ACTIVE, Paging(per_page=2, cursor=second.next_cursor), by=DESK)
    assert ([s.id for s in last.items], last.next_cursor) == ([1], None)


def test_of_many_grants_at_once_one_is_made(
    coocook: CooCook, limited: SubscriptionRecord, monthly: int
) -> None:
    coocook.subscriptions.change(limited.id, CANCEL, by=DESK)
    gate = threading.Barrier(6)

    def grant(_: int) -> str:
        gate.wait()
        try:
            coocook.subscriptions.grant(limited.user_id, monthly, by=DESK)
        except Conflict as refused:
            return refused.rule
        return "granted"

    with ThreadPoolExecutor(6) as pool:
        assert sorted(pool.map(grant, range(6))) == ["granted"] + ["one_subscription"] * 5


def test_of_two_who_resume_at_once_one_does_and_the_pause_counts_once(
    coocook: CooCook, limited: SubscriptionRecord, clock: SettableClock
) -> None:
    coocook.subscriptions.change(limited.id, PAUSE, by=DESK)
    clock.advance(DAY)
    gate = threading.Barrier(2)

    def resume(_: int) -> str:
        gate.wait()
        try:
            coocook.subscriptions.change(limited.id, RESUME, by=DESK)
        except Conflict as refused:
            return refused.rule
        return "resumed"

    with ThreadPoolExecutor(2) as pool:
        assert sorted(pool.map(resume, range(2))) == ["resumed", "status"]
    assert limited.ends_at is not None
    assert coocook.subscriptions.get(limited.id, by=DESK).ends_at == limited.ends_at + DAY


@given(day=st.dates(date(2000, 1, 1), date(2100, 1, 1)), at=st.times(), months=st.integers(1, 120))
def test_months_later_is_the_same_day_or_the_last_of_its_month(day: date, at: time, months: int) -> None:
    instant = datetime.combine(day, at, tzinfo=SEOUL)
    later = months_after(instant, months, SEOUL).astimezone(SEOUL)

    assert (later.year * 12 + later.month) - (instant.year * 12 + instant.month) == months
    assert later.timetz() == instant.timetz()
    assert later.day == instant.day or (later.day < instant.day and (later + DAY).day == 1)


@pytest.mark.parametrize(
    ("instant", "months", "later"),
    [("2026-01-31", 1, "2026-02-28"), ("2028-01-31", 1, "2028-02-29"), ("2026-12-15", 1, "2027-01-15"),
     ("2026-11-30", 3, "2027-02-28"), ("2026-03-31", 12, "2027-03-31")],
)  # fmt: skip
def test_months_end_where_people_expect(instant: str, months: int, later: str) -> None:
    begins = datetime.fromisoformat(instant).replace(hour=12, tzinfo=SEOUL)

    assert months_after(begins, months, SEOUL).astimezone(SEOUL).date().isoformat() == later


STEPS = st.one_of(
    st.tuples(st.sampled_from(SubscriptionAction), st.sampled_from([None, 1, 2])),
    st.tuples(st.just("grant"), st.sampled_from([1, 2])),
    st.tuples(st.just("wait"), st.sampled_from([1, 20, 40])),
)
_numbers = itertools.count(1)


@given(steps=st.lists(STEPS, max_size=12))
@hypothesis.settings(
    max_examples=15,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_whatever_is_done_a_customer_has_one_open_subscription_at_most_and_books_by_it(
    coocook: CooCook, clock: SettableClock, steps: list[tuple[SubscriptionAction | str, int | None]]
) -> None:
    if coocook.plans.list(Paging(), by=DESK).total == 1:
        coocook.plans.add(PlanDraft("Monthly", 1, Decimal("9.90")), by=DESK)
    customer = new_customer(coocook, f"customer{next(_numbers)}")
    assert customer.user_id is not None
    for action, number in steps:
        before = coocook.subscriptions.own(by=customer)
        try:
            if action == "wait":
                clock.advance(DAY * (number or 0))
            elif action == "grant":
                coocook.subscriptions.grant(customer.user_id, number or 0, by=DESK)
            else:
                coocook.subscriptions.change(before.id, SubscriptionAction(action), number, by=DESK)
        except CooCookError as refused:
            assert isinstance(refused, Conflict | Invalid)  # noqa: PT017
            assert coocook.subscriptions.own(by=customer) == before
        everything = coocook.subscriptions.list(None, Paging(per_page=100), by=DESK).items
        mine = [s for s in everything if s.user_id == customer.user_id]
        holding = [s for s in mine if s.status in OPEN]
        assert len(holding) <= 1
        assert active(coocook, customer) == any(s.status is ACTIVE for s in mine)
        assert coocook.subscriptions.own(by=customer) == (holding or mine)[0]
        for one in mine:
            assert one.ends_at is None or one.status is not ACTIVE or one.ends_at > clock.now
            assert (one.paused_at is not None) == (one.status is PAUSED)
            assert (one.ended_at is not None) == (one.status in (CANCELLED, EXPIRED))


def test_the_store_itself_refuses_a_second_open_one_whoever_writes(
    coocook: CooCook, limited: SubscriptionRecord
) -> None:
    def insert(status: str) -> None:
        values = f"({limited.user_id}, 1, '{status}', '2026-02-25 09:00:00+00', 1)"
        columns = "(user_id, service_id, status, created_at, version)"
        with coocook.store.writing() as session:
            session.execute(text(f"INSERT INTO subscription {columns} VALUES {values}"))

    for status in ("waiting", "active", "paused"):
        with pytest.raises(IntegrityError):
            insert(status)
    insert("cancelled")
    insert("expired")
