"""Subscriptions to the CooCook service: booking needs an active one."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, Select, select
from sqlalchemy.orm import Session

from coocook_server.errors import Conflict, Invalid, NotFound, Phrase
from coocook_server.models import Account, Plan, Service, Subscription
from coocook_server.models.account import SYSTEM, Actor, Role
from coocook_server.models.subscription import COOCOOK, OPEN, SubscriptionStatus
from coocook_server.services import history, outbox, plans
from coocook_server.services.clock import Clock
from coocook_server.services.newest import newest
from coocook_server.services.paging import Page, Paging
from coocook_server.services.permissions import Permission, may, require
from coocook_server.services.rules import check_id, require_version
from coocook_server.services.subscription_states import (
    DONE,
    TAKES_PLAN,
    SubscriptionAction,
    act,
    begin,
    is_overdue,
)
from coocook_server.store import Store, changed

NOUN = "subscription"


@dataclass(frozen=True)
class SubscriptionRecord:
    """A subscription with its customer's and its plan's name, as of now: one that has run out is expired."""

    id: int
    user_id: int
    customer_name: str
    plan_id: int | None
    plan_name: str | None
    status: SubscriptionStatus
    created_at: datetime
    starts_at: datetime | None
    ends_at: datetime | None
    paused_at: datetime | None
    ended_at: datetime | None
    version: int


class Subscriptions:
    """Who may book."""

    def __init__(self, store: Store, clock: Clock, zone: ZoneInfo) -> None:
        self._store = store
        self._clock = clock
        self._zone = zone

    def is_active(self, user_id: int) -> bool:
        """Whether this customer may book now."""
        with self._store.reading() as session:
            return is_active(session, user_id, self._clock())

    def own(self, *, by: Actor) -> SubscriptionRecord:
        """The latest subscription of `by`: the one that has not ended, if there is one. Raises `NotFound`."""
        with self._store.reading() as session:
            found = _latest(session, by.user_id, self._clock())
            if found is None:
                raise NotFound("You have no subscription.")
            return found

    def latest_of(self, user_id: int, *, by: Actor) -> SubscriptionRecord | None:
        """The latest subscription of a customer: the one that has not ended, if there is one.

        Raises `Denied` for anyone but staff.
        """
        _require_staff(by)
        with self._store.reading() as session:
            return _latest(session, user_id, self._clock())

    def list(
        self, status: SubscriptionStatus | None, paging: Paging, *, by: Actor
    ) -> Page[SubscriptionRecord]:
        """A part of all subscriptions, or of those of one status, the newest first.

        Raises `Denied` for anyone but staff, `Invalid`.
        """
        _require_staff(by)
        now = self._clock()
        query = _with_names()
        if status is not None:
            query = query.where(_has_status(status, now))
        with self._store.reading() as session:
            return newest(session, query, Subscription.id.expression, paging, lambda row: _record(row, now))

    def get(self, id: int, *, by: Actor) -> SubscriptionRecord:
        """One subscription, for its customer and staff. Raises `NotFound`."""
        with self._store.reading() as session:
            return _one(session, _find(session, id, by).id, self._clock())

    def require_may_change(self, id: int, *, by: Actor) -> None:
        """Raises `NotFound`, or `Denied` for anyone but staff."""
        with self._store.reading() as session:
            _find(session, id, by)
            _require_staff(by)

    def grant(self, user_id: int, plan_id: int, *, by: Actor) -> SubscriptionRecord:
        """Give a customer who has no subscription one that is active from now on.

        Raises `Denied` for anyone but staff, `NotFound`, and `Conflict` for a customer who has one already
        or a plan that is not offered any more.
        """
        _require_staff(by)
        check_id(user_id, "customer")
        now = self._clock()
        with self._store.writing() as session:
            account = session.get(Account, user_id, with_for_update=True)
            if account is None or account.role is not Role.CUSTOMER:
                raise NotFound("There is no such customer.")
            plan = _offered(session, plan_id)
            _expire(session, user_id, now)
            _require_none_open(session, user_id)
            subscription = _new(session, user_id, now)
            begin(subscription, plan, now, self._zone)
            _add(session, subscription, "granted", by, now)
            return _one(session, subscription.id, now)

    def change(
        self,
        id: int,
        action: SubscriptionAction,
        plan_id: int | None = None,
        *,
        by: Actor,
        version: int | None = None,
    ) -> SubscriptionRecord:
        """Approve, pause, resume, cancel or renew a subscription; the first and the last can change its plan.

        Paused time is added to the end; who is approved gets a mail. Raises `NotFound`, `Denied`,
        `Invalid`, `Stale`, and `Conflict` for what the subscription's status or another subscription of
        the customer forbids.
        """
        now = self._clock()
        with self._store.writing() as session:
            user_id = _find(session, id, by).user_id
            _require_staff(by)
            if plan_id is not None and action not in TAKES_PLAN:
                raise Invalid("This takes no plan.", {"plan_id": Phrase("only goes with approve and renew")})
            session.get(Account, user_id, with_for_update=True)
            _expire(session, user_id, now)
            subscription = _find(session, id, by, fresh=True)
            require_version(subscription.version, version)
            if action is SubscriptionAction.RENEW and subscription.status is SubscriptionStatus.EXPIRED:
                _require_none_open(session, user_id)
            plan = _plan_after(session, subscription, plan_id)
            with _noted(session, subscription, DONE[action], by, now):
                act(subscription, action, plan, now, self._zone)
            if action is SubscriptionAction.APPROVE:
                customer = session.get_one(Account, user_id)
                outbox.queue(session, "welcome", user_id, {"name": customer.name}, now=now)
            return _one(session, id, now)


def is_active(session: Session, user_id: int, now: datetime) -> bool:
    """Whether the customer has an active CooCook subscription that has not run out."""
    query = (
        select(Subscription.id)
        .join(Service)
        .where(
            Service.name == COOCOOK,
            Subscription.user_id == user_id,
            _has_status(SubscriptionStatus.ACTIVE, now),
        )
        .limit(1)
    )
    return session.scalar(query) is not None


def give_newcomer(session: Session, user_id: int, now: datetime, *, waits: bool, by: Actor) -> None:
    """Give a new customer their subscription: active without end, or waiting for staff to approve it."""
    plan = plans.for_newcomers(session)
    subscription = _new(session, user_id, now)
    subscription.plan_id = None if plan is None else plan.id
    if not waits:
        subscription.status = SubscriptionStatus.ACTIVE
        subscription.starts_at = now
    _add(session, subscription, "requested" if waits else "granted", by, now)


def has_any(session: Session, user_id: int) -> bool:
    """Whether the customer has, or once had, a subscription."""
    return session.scalar(select(Subscription.id).where(Subscription.user_id == user_id).limit(1)) is not None


def _new(session: Session, user_id: int, now: datetime) -> Subscription:
    service_id = session.scalars(select(Service.id).where(Service.name == COOCOOK)).one()
    return Subscription(
        user_id=user_id,
        service_id=service_id,
        status=SubscriptionStatus.WAITING,
        created_at=now,
        version=1,
    )


def _add(session: Session, subscription: Subscription, action: str, by: Actor, now: datetime) -> None:
    session.add(subscription)
    session.flush()
    after = {"user_id": subscription.user_id, **_shown(subscription)}
    history.record(session, NOUN, subscription.id, action, before={}, after=after, by=by, at=now)
    changed(session, NOUN, subscription.id)


@contextmanager
def _noted(
    session: Session, subscription: Subscription, action: str, by: Actor, now: datetime
) -> Iterator[None]:
    """What is done within goes into history, and makes a new version."""
    before = _shown(subscription)
    yield
    subscription.version += 1
    after = _shown(subscription)
    history.record(session, NOUN, subscription.id, action, before=before, after=after, by=by, at=now)
    changed(session, NOUN, subscription.id)


def _expire(session: Session, user_id: int, now: datetime) -> None:
    """Write down which of a customer's subscriptions have run out."""
    query = select(Subscription).where(
        Subscription.user_id == user_id,
        Subscription.status == SubscriptionStatus.ACTIVE,
        Subscription.ends_at <= now,
    )
    for subscription in session.scalars(query.execution_options(populate_existing=True)).all():
        with _noted(session, subscription, "expired", SYSTEM, now):
            subscription.status = SubscriptionStatus.EXPIRED
            subscription.ended_at = subscription.ends_at
    session.flush()


def _require_none_open(session: Session, user_id: int) -> None:
    query = (
        select(Subscription.id)
        .join(Service)
        .where(Service.name == COOCOOK, Subscription.user_id == user_id, Subscription.status.in_(OPEN))
    )
    if session.scalar(query.limit(1)) is not None:
        raise Conflict("The customer has a subscription already.", rule="one_subscription")


def _offered(session: Session, plan_id: int) -> Plan:
    plan = plans.find(session, plan_id)
    if not plan.active:
        raise Conflict("This plan is not offered any more.", rule="plan_inactive")
    return plan


def _plan_after(session: Session, subscription: Subscription, plan_id: int | None) -> Plan | None:
    """The plan named, or the present one, which may be one that is no longer offered."""
    if plan_id is not None and plan_id != subscription.plan_id:
        return _offered(session, plan_id)
    return None if subscription.plan_id is None else plans.find(session, subscription.plan_id)


def _has_status(status: SubscriptionStatus, now: datetime) -> ColumnElement[bool]:
    """Whether a subscription has this status as of now, whatever its row still says."""
    if status is SubscriptionStatus.ACTIVE:
        holds = Subscription.ends_at.is_(None) | (Subscription.ends_at > now)
        return (Subscription.status == SubscriptionStatus.ACTIVE) & holds
    if status is SubscriptionStatus.EXPIRED:
        overdue = (Subscription.status == SubscriptionStatus.ACTIVE) & (Subscription.ends_at <= now)
        return (Subscription.status == SubscriptionStatus.EXPIRED) | overdue
    return Subscription.status == status


def _find(session: Session, id: int, by: Actor, *, fresh: bool = False) -> Subscription:
    check_id(id, NOUN)
    subscription = session.get(Subscription, id, populate_existing=fresh)
    own = subscription is not None and by.user_id is not None and by.user_id == subscription.user_id
    if subscription is None or not (own or may(by, Permission.SUBSCRIPTIONS)):
        raise NotFound("There is no such subscription.")
    return subscription


def _require_staff(by: Actor) -> None:
    require(by, Permission.SUBSCRIPTIONS, "Only staff may see and change subscriptions.")


def _shown(subscription: Subscription) -> dict[str, Any]:
    """The subscription as history keeps it."""

    def text(instant: datetime | None) -> str | None:
        return None if instant is None else instant.isoformat(timespec="seconds")

    return {
        "status": subscription.status.value,
        "plan_id": subscription.plan_id,
        "starts_at": text(subscription.starts_at),
        "ends_at": text(subscription.ends_at),
        "paused_at": text(subscription.paused_at),
        "ended_at": text(subscription.ended_at),
    }


def _with_names() -> Select[*tuple[Any, ...]]:
    return (
        select(Subscription, Account.name.label("customer_name"), Plan.name.label("plan_name"))
        .join(Service)
        .join(Account, Account.id == Subscription.user_id)
        .outerjoin(Plan, Plan.id == Subscription.plan_id)
        .where(Service.name == COOCOOK)
    )


def _latest(session: Session, user_id: int | None, now: datetime) -> SubscriptionRecord | None:
    query = _with_names().where(Subscription.user_id == user_id)
    latest = query.order_by(Subscription.status.in_(OPEN).desc(), Subscription.id.desc()).limit(1)
    found = session.execute(latest).first()
    return None if found is None else _record(found, now)


def _one(session: Session, id: int, now: datetime) -> SubscriptionRecord:
    session.flush()
    return _record(session.execute(_with_names().where(Subscription.id == id)).one(), now)


def _record(row: Any, now: datetime) -> SubscriptionRecord:
    """The row as of now; the version of one that has run out is the one its next write gives it."""
    subscription, customer_name, plan_name = row[:3]
    overdue = is_overdue(subscription, now)
    return SubscriptionRecord(
        id=subscription.id,
        user_id=subscription.user_id,
        customer_name=customer_name,
        plan_id=subscription.plan_id,
        plan_name=plan_name,
        status=SubscriptionStatus.EXPIRED if overdue else subscription.status,
        created_at=subscription.created_at,
        starts_at=subscription.starts_at,
        ends_at=subscription.ends_at,
        paused_at=subscription.paused_at,
        ended_at=subscription.ends_at if overdue else subscription.ended_at,
        version=subscription.version + overdue,
    )
