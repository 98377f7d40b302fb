"""Payments: a ledger for each booking, kept by staff; each call is one transaction.

CooCook moves no money and keeps no card data: it notes what staff took in cash or on the bank's terminal.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal, InvalidOperation
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from coocook_server.errors import Conflict, Invalid, NotFound, Phrase
from coocook_server.models import Payment
from coocook_server.models.account import Actor
from coocook_server.models.payment import PaymentKind, PaymentMethod
from coocook_server.models.types import CENT
from coocook_server.services import booking_lists, history, idempotency
from coocook_server.services.booking_lists import BookingRecord
from coocook_server.services.booking_terms import owed
from coocook_server.services.card_numbers import holds_card_number
from coocook_server.services.clock import Clock
from coocook_server.services.own_booking import find_booking, may_move, require_customer_or_staff
from coocook_server.services.paging import Order, Page, Paging
from coocook_server.services.permissions import Permission, require
from coocook_server.services.rules import check_id, clean_text
from coocook_server.store import Store, changed

NOUN = "payment"
NOTHING = Decimal("0.00")
MOST = Decimal(1_000_000_000)
"""More than any booking can cost."""
LONGEST_NOTE = 500
REFUSAL = Phrase("Only staff may do this.")
ENTERED_WITHIN = timedelta(days=366)
"""How far back the day of a payment may lie: further back, it is a slip of the keys."""


@dataclass(frozen=True)
class PaymentDraft:
    """What staff enter; `at` of None means now, and a deposit due has no `method`."""

    kind: PaymentKind
    amount: Decimal
    method: PaymentMethod | None = None
    at: datetime | None = None
    note: str = ""


@dataclass(frozen=True)
class PaymentRecord:
    """A line of the ledger; `reverses_id` is the line it takes back, `reversed_by_id` what took it back."""

    id: int
    booking_id: int
    kind: PaymentKind
    method: PaymentMethod | None
    amount: Decimal
    at: datetime
    note: str
    by_name: str
    reverses_id: int | None
    reversed_by_id: int | None


@dataclass(frozen=True)
class Balance:
    """What a booking costs and what of it has come in, in units of its currency."""

    owed: Decimal
    paid: Decimal
    refunded: Decimal
    deposit: Decimal
    """What was asked for in advance."""

    @property
    def kept(self) -> Decimal:
        """What was paid and not refunded."""
        return self.paid - self.refunded

    @property
    def due(self) -> Decimal:
        """What is still to be paid; below zero, what the customer gets back."""
        return self.owed - self.kept

    @property
    def deposit_due(self) -> Decimal:
        """What of the deposit is still to be paid."""
        return max(NOTHING, min(self.deposit - self.kept, self.due))


@dataclass(frozen=True)
class Ledger:
    """A booking's balance, and a part of the lines behind it, the oldest first."""

    booking_id: int
    currency: str
    balance: Balance
    lines: Page[PaymentRecord]


_adapter: TypeAdapter[PaymentRecord] = TypeAdapter(PaymentRecord)
_ORDER = Order("id", Payment.id.expression, Payment.id.expression, int)


class Payments:
    """What was paid for the bookings of the business."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def of(self, booking_id: int, paging: Paging, *, by: Actor) -> Ledger:
        """A booking's ledger, for its customer and staff. Raises `NotFound`, `Denied`, `Invalid`."""
        with self._store.reading() as session:
            require_customer_or_staff(find_booking(session, booking_id, by), by)
            booking = booking_lists.one(session, booking_id, self._clock())
            lines = _page(session, booking_id, paging)
            return Ledger(booking_id, booking.currency, balance(session, booking), lines)

    def balances(self, bookings: Iterable[BookingRecord], *, by: Actor) -> dict[int, Balance]:
        """The balances of those of these bookings whose customer `by` is, or of all for staff, by booking."""
        with self._store.reading() as session:
            return _balances(session, [booking for booking in bookings if may_move(booking, by)])

    def require_may_read(self, booking_id: int, *, by: Actor) -> None:
        """Raises `NotFound`, or `Denied` unless `by` is the booking's customer or staff."""
        with self._store.reading() as session:
            require_customer_or_staff(find_booking(session, booking_id, by), by)

    def require_may_enter(self, booking_id: int, *, by: Actor) -> None:
        """Raises `NotFound`, or `Denied` unless `by` is staff."""
        with self._store.reading() as session:
            find_booking(session, booking_id, by)
            require(by, Permission.PAYMENTS, REFUSAL)

    def require_may_reverse(self, id: int, *, by: Actor) -> None:
        """Raises `NotFound`, or `Denied` unless `by` is staff."""
        with self._store.reading() as session:
            find_booking(session, _find(session, id).booking_id, by)
            require(by, Permission.PAYMENTS, REFUSAL)

    def enter(
        self, booking_id: int, draft: PaymentDraft, *, by: Actor, idempotency_key: str | None = None
    ) -> PaymentRecord:
        """Add a line to a booking's ledger as staff; an account's `idempotency_key` adds it only once.

        Raises `NotFound`, `Denied`, `Invalid`, or `Conflict` for a refund of more than was paid and a
        deposit of more than is owed.
        """
        now = self._clock()
        with self._store.writing() as session:
            find_booking(session, booking_id, by, locked=True)
            require(by, Permission.PAYMENTS, REFUSAL)
            keyed = idempotency_key if by.user_id is not None else None
            request = (booking_id, draft)
            if keyed is not None:
                kept = idempotency.first_answer(session, by.user_id, keyed, request, now)
                if kept is not None:
                    return _adapter.validate_python(kept)
            clean = _checked(draft, now)
            line = Payment(
                booking_id=booking_id,
                kind=clean.kind,
                method=clean.method,
                amount=clean.amount,
                at=clean.at or now,
                note=clean.note,
                by_id=by.user_id,
                by_name=by.name,
            )
            record = _add(session, line, by, now)
            if keyed is not None:
                answer = _adapter.dump_python(record, mode="json")
                idempotency.keep_answer(session, by.user_id, keyed, request, booking_id, answer, now)
            return record

    def reverse(self, id: int, note: str, *, by: Actor) -> PaymentRecord:
        """Take a wrong line back, as staff, by a counter-entry whose note says why; it can be done once.

        Raises `NotFound`, `Denied`, `Invalid`, or `Conflict` if it was taken back already, is itself a
        counter-entry, or is a payment that was refunded since.
        """
        now = self._clock()
        with self._store.writing() as session:
            wrong = _find(session, id)
            find_booking(session, wrong.booking_id, by, locked=True)
            require(by, Permission.PAYMENTS, REFUSAL)
            note = _clean_note(note, required=True)
            if wrong.reverses_id is not None:
                raise Conflict("A counter-entry stands; enter the line again instead.", rule="counter_entry")
            if session.scalar(select(Payment.id).where(Payment.reverses_id == id)) is not None:
                raise Conflict("This line was taken back already.", rule="reversed")
            line = Payment(
                booking_id=wrong.booking_id,
                kind=wrong.kind,
                method=wrong.method,
                amount=wrong.amount,
                at=now,
                note=note,
                by_id=by.user_id,
                by_name=by.name,
                reverses_id=id,
            )
            return _add(session, line, by, now)


def balance(session: Session, booking: BookingRecord) -> Balance:
    """What a booking costs and what of it has come in."""
    return _balances(session, [booking])[booking.id]


def _balances(session: Session, bookings: Sequence[BookingRecord]) -> dict[int, Balance]:
    query = select(Payment.booking_id, Payment.kind, Payment.amount, Payment.reverses_id).where(
        Payment.booking_id.in_([booking.id for booking in bookings])
    )
    sums = {booking.id: dict.fromkeys(PaymentKind, NOTHING) for booking in bookings}
    for booking_id, kind, amount, reverses_id in session.execute(query):
        sums[booking_id][kind] += amount if reverses_id is None else -amount
    return {
        booking.id: Balance(
            owed=owed(booking.status, booking.total_price, booking.cancellation_fee),
            paid=sums[booking.id][PaymentKind.PAYMENT],
            refunded=sums[booking.id][PaymentKind.REFUND],
            deposit=sums[booking.id][PaymentKind.DEPOSIT_DUE],
        )
        for booking in bookings
    }


def standing(session: Session, booking_id: int) -> tuple[PaymentRecord, ...]:
    """The lines of a booking's ledger that were not taken back, the oldest first."""
    query = select(Payment).where(Payment.booking_id == booking_id).order_by(Payment.id)
    records = _records(session, session.scalars(query).all())
    return tuple(line for line in records if line.reverses_id is None and line.reversed_by_id is None)


def _find(session: Session, id: int) -> Payment:
    check_id(id, NOUN)
    payment = session.get(Payment, id)
    if payment is None:
        raise NotFound("There is no such payment.")
    return payment


def _add(session: Session, line: Payment, by: Actor, now: datetime) -> PaymentRecord:
    session.add(line)
    session.flush()
    booking = booking_lists.one(session, line.booking_id, now)
    found = balance(session, booking)
    if found.kept < 0:
        raise Conflict(_too_much(line, found, booking.currency), rule="refund")
    if line.kind is PaymentKind.DEPOSIT_DUE and found.deposit > found.owed:
        raise Conflict("A deposit may not be more than the booking costs.", rule="deposit")
    after: dict[str, Any] = {
        "booking_id": line.booking_id,
        "kind": line.kind.value,
        "method": line.method and line.method.value,
        "amount": str(line.amount),
        "reverses_id": line.reverses_id,
    }
    action = "added" if line.reverses_id is None else "reversed"
    history.record(session, NOUN, line.id, action, before={}, after=after, by=by, at=now)
    changed(session, NOUN, line.id)
    return _record(line, None)


def _too_much(line: Payment, found: Balance, currency: str) -> str:
    if line.kind is PaymentKind.REFUND:
        left = found.kept + line.amount
        return Phrase(
            "Only {left} {currency} of what was paid is left to refund.", left=left, currency=currency
        )
    return Phrase("This payment was refunded since. Take the refund back first.")


def _checked(draft: PaymentDraft, now: datetime) -> PaymentDraft:
    wrong: dict[str, str] = {}
    note = ""
    try:
        note = _clean_note(draft.note)
    except Invalid as refused:
        wrong |= refused.fields
    if not _is_amount(draft.amount):
        wrong["amount"] = Phrase(
            "must be more than 0 and at most {most}, with two decimals at most", most=MOST
        )
    if draft.kind is PaymentKind.DEPOSIT_DUE:
        if draft.method is not None:
            wrong["method"] = Phrase("is not for a deposit that is due: no money has moved yet")
    elif draft.method is None:
        wrong["method"] = Phrase("is needed")
    if draft.at is not None and (problem := _wrong_instant(draft.at, now)):
        wrong["at"] = problem
    if wrong:
        raise Invalid("Some of the input is not right.", wrong)
    return PaymentDraft(draft.kind, draft.amount.quantize(CENT), draft.method, draft.at, note)


def _is_amount(amount: Decimal) -> bool:
    try:
        return 0 < amount <= MOST and amount == amount.quantize(CENT)
    except InvalidOperation:
        return False


def _wrong_instant(at: datetime, now: datetime) -> str | None:
    if at.tzinfo is None:
        return Phrase("needs a time zone, like the Z in 2026-03-01T09:00:00Z")
    if at > now:
        return Phrase("must not be later than now")
    if at < now - ENTERED_WITHIN:
        return Phrase("must not be more than a year ago")
    return None


def _clean_note(note: str, *, required: bool = False) -> str:
    text = clean_text(note, "note", longest=LONGEST_NOTE, required=required, lines=True)
    if holds_card_number(text):
        raise Invalid(
            "The note seems to hold a card number, and CooCook keeps none.",
            {"note": Phrase("looks like it holds a card number; leave it out")},
        )
    return text


def _page(session: Session, booking_id: int, paging: Paging) -> Page[PaymentRecord]:
    query = select(Payment).where(Payment.booking_id == booking_id)
    total = session.scalar(query.with_only_columns(func.count(Payment.id))) or 0
    lines = _records(session, session.scalars(_ORDER.part(query, paging)))
    return _ORDER.page(lines, total, paging)


def _records(session: Session, lines: Iterable[Payment]) -> tuple[PaymentRecord, ...]:
    found = list(lines)
    ids = [line.id for line in found]
    query = select(Payment.reverses_id, Payment.id).where(Payment.reverses_id.in_(ids))
    reversed_by = {line.reverses_id: line.id for line in session.execute(query)}
    return tuple(_record(line, reversed_by.get(line.id)) for line in found)


def _record(line: Payment, reversed_by_id: int | None) -> PaymentRecord:
    return PaymentRecord(
        id=line.id,
        booking_id=line.booking_id,
        kind=line.kind,
        method=line.method,
        amount=line.amount,
        at=line.at,
        note=line.note,
        by_name=line.by_name,
        reverses_id=line.reverses_id,
        reversed_by_id=reversed_by_id,
    )
