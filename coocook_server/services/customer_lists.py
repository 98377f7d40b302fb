"""Reading customers: a window into the list of them, and one with what there is to know at a glance."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Float,
    Select,
    and_,
    case,
    cast,
    exists,
    func,
    or_,
    select,
    type_coerce,
)
from sqlalchemy.orm import Session

from coocook_server.models import Account, Booking, Customer, Payment, Subscription
from coocook_server.models.account import Role
from coocook_server.models.booking import HOLDING, Status
from coocook_server.models.payment import PaymentKind
from coocook_server.models.subscription import OPEN, SubscriptionStatus
from coocook_server.services.history import ERASED_NAME
from coocook_server.services.paging import Order, order_named
from coocook_server.services.rules import clean_text
from coocook_server.store.matching import contains, digits, folded, within

CENTS = 100
AGREED = tuple(status for status in HOLDING if status is not Status.PENDING)
"""The statuses of a booking whose price is owed."""
FEWEST_DIGITS = 3
"""Fewer digits than these are in nearly every number."""


class CustomerPart(StrEnum):
    """Customers who have something in common that staff look for."""

    TO_COME = "to_come"
    """A booking of theirs is still to come."""
    WAITING = "waiting"
    """Their subscription waits to be approved."""
    PAUSED = "paused"
    NOTED = "noted"
    """Staff have noted something about them."""
    CALLERS = "callers"
    """They have no way to sign in."""


@dataclass(frozen=True)
class CustomerFilter:
    """Which customers, in what order (`name`, `id`; a leading `-` turns it round)."""

    text: str | None = None
    part: CustomerPart | None = None
    sort: str = "name"


@dataclass(frozen=True)
class CustomerRow:
    """A customer as the list shows one; instants in UTC."""

    id: int
    name: str
    phone: str | None
    email: str | None
    can_sign_in: bool
    active: bool
    created_at: datetime
    version: int
    bookings: int = 0
    last_at: datetime | None = None
    """When their last booking that took place, or should have, began."""
    next_at: datetime | None = None
    due: Decimal = Decimal("0.00")
    """What is unpaid of bookings that are over or were cancelled; below zero, what they get back."""
    due_later: Decimal = Decimal("0.00")
    """What is unpaid of bookings to come."""
    subscription: SubscriptionStatus | None = None


@dataclass(frozen=True)
class CustomerWindow:
    """Rows `first` and on of the list."""

    first: int
    items: tuple[CustomerRow, ...]
    total: int


@dataclass
class _Sums:
    bookings: int = 0
    last_at: datetime | None = None
    next_at: datetime | None = None
    cents: dict[bool, int] = field(default_factory=lambda: {True: 0, False: 0})
    """What is unpaid of bookings that are over (True) and of those to come."""


_ID = Account.id.expression
_ORDERS: dict[str, tuple[ColumnElement[Any], type]] = {
    "id": (_ID, int),
    "name": (Account.name.expression, str),
}


def window(
    session: Session, wanted: CustomerFilter, first: int, length: int, now: datetime
) -> CustomerWindow:
    """Rows `first` to `first + length` of those that match. Raises `Invalid` for a bad filter or order."""
    order, conditions = _order(wanted.sort), _conditions(wanted, now)
    query = order.apply(select(Account.id).where(*conditions))
    if wanted.text:
        # Looking through every name takes longer than reading the few that match, so it is done once.
        found = session.scalars(query).all()
        total = len(found)
        first = max(0, min(first, total - 1))
        return CustomerWindow(first, rows(session, found[first : first + max(0, length)], now), total)
    total = session.scalar(select(func.count(Account.id)).where(*conditions)) or 0
    first = max(0, min(first, total - 1))
    part = session.scalars(query.offset(first).limit(max(0, length))).all()
    return CustomerWindow(first, rows(session, part, now), total)


def position(session: Session, wanted: CustomerFilter, id: int, now: datetime) -> int | None:
    """How many customers come before this one in the list, or None if they do not match."""
    order, conditions = _order(wanted.sort), _conditions(wanted, now)
    account = session.scalars(select(Account).where(Account.id == id, *conditions)).first()
    if account is None:
        return None
    before = order.after(select(Account.id).where(*conditions), order.place(account), backwards=True)
    return session.scalar(before.with_only_columns(func.count(), maintain_column_froms=True)) or 0


def rows(session: Session, ids: Sequence[int], now: datetime) -> tuple[CustomerRow, ...]:
    """The customers of these ids, in that order."""
    sums = _sums(session, ids, now)
    open_ones = select(Subscription.user_id, Subscription.status, Subscription.ends_at).where(
        Subscription.user_id.in_(ids), Subscription.status.in_(OPEN)
    )
    subscriptions = {
        user_id: SubscriptionStatus.EXPIRED
        if status is SubscriptionStatus.ACTIVE and ends_at is not None and ends_at <= now
        else status
        for user_id, status, ends_at in session.execute(open_ones)
    }
    accounts = {
        account.id: account for account in session.scalars(select(Account).where(Account.id.in_(ids)))
    }
    return tuple(
        _row(accounts[id], sums.get(id, _Sums()), subscriptions.get(id)) for id in ids if id in accounts
    )


def is_customer() -> ColumnElement[bool]:
    """Whether an account is that of a customer who was neither merged into another nor erased."""
    merged = exists().where(Customer.user_id == Account.id, Customer.merged_into_id.is_not(None))
    gone = Account.active.is_(False) & (Account.name.in_(("Erased customer", ERASED_NAME)))
    return and_(Account.role == Role.CUSTOMER, ~merged, ~gone)


def noted_of(session: Session, id: int) -> Customer:
    """The row of what is noted about a customer, made where there is none yet."""
    noted = session.get(Customer, id)
    if noted is None:
        noted = Customer(user_id=id, notes="", allergies="", dietary_needs="")
        session.add(noted)
    return noted


def _row(account: Account, sums: _Sums, subscription: SubscriptionStatus | None) -> CustomerRow:
    return CustomerRow(
        id=account.id,
        name=account.name,
        phone=account.phone,
        email=account.email,
        can_sign_in=account.password_hash is not None,
        active=account.active,
        created_at=account.created_at,
        version=account.version,
        bookings=sums.bookings,
        last_at=sums.last_at,
        next_at=sums.next_at,
        due=_amount(sums.cents[True]),
        due_later=_amount(sums.cents[False]),
        subscription=subscription,
    )


def _sums(session: Session, ids: Sequence[int], now: datetime) -> dict[int, _Sums]:
    """What their bookings and payments add up to; exact, since it is counted in cents."""
    found: dict[int, _Sums] = {id: _Sums() for id in ids}
    agreed, over = Booking.status.in_(AGREED), _is_over(now)
    owed = case((agreed, Booking.total_price), else_=func.coalesce(Booking.cancellation_fee, 0))
    began = agreed & (Booking.starts_at <= now)
    booked = (
        select(
            Booking.user_id,
            over,
            func.count(Booking.id),
            func.max(case((began, Booking.starts_at))),
            func.min(case((_is_to_come(now), Booking.starts_at))),
            func.sum(_cents(owed)),
        )
        .where(Booking.user_id.in_(ids))
        .group_by(Booking.user_id, over)
    )
    for user_id, is_over, count, last_at, next_at, cents in session.execute(booked):
        sums = found[user_id]
        sums.bookings += count
        sums.last_at = max(filter(None, (sums.last_at, last_at)), default=None)
        sums.next_at = min(filter(None, (sums.next_at, next_at)), default=None)
        sums.cents[bool(is_over)] += int(cents or 0)
    way = case((Payment.kind == PaymentKind.PAYMENT, 1), (Payment.kind == PaymentKind.REFUND, -1), else_=0)
    sign = case((Payment.reverses_id.is_(None), way), else_=-way)
    paid = (
        select(Booking.user_id, over, func.sum(sign * _cents(Payment.amount)))
        .join(Payment, Payment.booking_id == Booking.id)
        .where(Booking.user_id.in_(ids))
        .group_by(Booking.user_id, over)
    )
    for user_id, is_over, kept in session.execute(paid):
        found[user_id].cents[bool(is_over)] -= int(kept or 0)
    return found


def _is_over(now: datetime) -> ColumnElement[bool]:
    """Whether a booking took place, or will not."""
    return case((or_(Booking.ends_at <= now, Booking.status.not_in(HOLDING)), True), else_=False)


def _is_to_come(now: datetime) -> ColumnElement[bool]:
    waits = (Booking.status == Status.PENDING) & (Booking.expires_at.is_(None) | (Booking.expires_at > now))
    return and_(Booking.starts_at > now, or_(Booking.status == Status.CONFIRMED, waits))


def _cents(amount: ColumnElement[Any] | Any) -> ColumnElement[int]:
    return cast(func.round(type_coerce(amount, Float) * CENTS), BigInteger)


def _amount(cents: int) -> Decimal:
    return (Decimal(cents) / CENTS).quantize(Decimal("0.01"))


def _order(sort: str) -> Order:
    return order_named(sort, _ORDERS, _ID)


def _conditions(wanted: CustomerFilter, now: datetime) -> list[ColumnElement[bool]]:
    conditions = [is_customer()]
    if wanted.text:
        conditions.append(_mentions(clean_text(wanted.text, "text", longest=200)))
    if wanted.part is not None:
        conditions.append(_in_part(wanted.part, now))
    return conditions


def _mentions(text: str) -> ColumnElement[bool]:
    """Whether the text is in the name, the mail address or the number, however these are written."""
    ways = [
        within(folded(text.replace(" ", "")), folded(func.replace(Account.name, " ", ""))),
        contains(Account.email, text),
        and_(Account.password_hash.is_not(None), contains(Account.username, text)),
    ]
    number = national(text)
    if re.fullmatch(r"[+0-9() ./-]+", text) and len(number) >= FEWEST_DIGITS:
        ways.append(within(func.coalesce(number, ""), digits(Account.phone)))
    return or_(*ways)


def national(number: str) -> str:
    """The digits of a number without what it begins with at home (0) or from abroad (+82).

    They are in the number however it was written: `010-1234-5678` and `+82 10 1234 5678` both hold
    `1012345678`.
    """
    bare = re.sub(r"\D", "", number)
    if number.strip().startswith("+82") or bare.startswith("0082"):
        return bare.removeprefix("00").removeprefix("82").removeprefix("0")
    return bare.removeprefix("0") if len(bare) > FEWEST_DIGITS else bare


def _in_part(part: CustomerPart, now: datetime) -> ColumnElement[bool]:
    match part:
        case CustomerPart.TO_COME:
            return Account.id.in_(select(Booking.user_id).where(_is_to_come(now)))
        case CustomerPart.WAITING | CustomerPart.PAUSED:
            return Account.id.in_(_subscribed(SubscriptionStatus(part.value)))
        case CustomerPart.NOTED:
            noted = or_(Customer.notes != "", Customer.allergies != "", Customer.dietary_needs != "")
            return Account.id.in_(select(Customer.user_id).where(noted))
        case CustomerPart.CALLERS:
            return Account.password_hash.is_(None)


def _subscribed(status: SubscriptionStatus) -> Select[int]:
    return select(Subscription.user_id).where(Subscription.status == status)
