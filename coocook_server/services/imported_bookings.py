"""Bookings from a file: agreed elsewhere, in any state, past and to come; many added at once.

What was agreed holds: the rules of booking, such as working hours and notice, do not apply, and nobody is
mailed. Each blocks its own time alone. The database's guard against double bookings decides as ever.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.orm import Session

from coocook_server.errors import Conflict, Invalid, Phrase
from coocook_server.models import Account, Base, Booking, Chef
from coocook_server.models.account import Actor
from coocook_server.models.booking import HOLDING, Status
from coocook_server.services import bookable, history
from coocook_server.services.booking_drafts import BookingDraft, Place, cleaned, new_booking
from coocook_server.services.booking_rules import BookingRules
from coocook_server.services.booking_states import require_begun
from coocook_server.services.booking_terms import price
from coocook_server.services.chefs import clean_rate
from coocook_server.services.rules import check_date
from coocook_server.services.schedules import Span
from coocook_server.store import changed
from coocook_server.store.faults import translated

NOUN = "booking"
AT_ONCE = 500
_TABLE = Base.metadata.tables[Booking.__tablename__]


@dataclass(frozen=True)
class ImportedDraft:
    """A booking as a file tells of it; what it does not cost there is reckoned as for a new one."""

    booking: BookingDraft
    status: Status = Status.CONFIRMED
    hourly_rate: Decimal | None = None
    travel_fee: Decimal | None = None
    total_price: Decimal | None = None


@dataclass(frozen=True)
class Terms:
    """What a business's bookings are made by."""

    zone: ZoneInfo
    currency: str
    now: datetime
    chefs: Mapping[int, Chef]
    rules: Mapping[int, BookingRules]


@dataclass(frozen=True)
class Taken:
    """The guard refused it: the chef's time is held by this booking."""

    id: int
    customer_name: str
    booking_date: date
    start_time: time


def checked(draft: ImportedDraft, zone: ZoneInfo, now: datetime) -> ImportedDraft:
    """The draft in one form. Raises `Invalid` with every bad field."""
    wrong: dict[str, str] = {}
    booking = draft.booking
    try:
        booking = cleaned(booking)
    except Invalid as refused:
        wrong |= refused.fields
    try:
        check_date(booking.booking_date, "booking_date")
        bookable.check_duration(booking.duration_hours)
        _check_status(draft.status, bookable.instant(booking.booking_date, booking.start_time, zone), now)
    except Invalid as refused:
        wrong |= refused.fields
    money = {name: _clean_amount(draft, name, wrong) for name in ("hourly_rate", "travel_fee", "total_price")}
    if wrong:
        raise Invalid("Some of the details are not right.", wrong)
    return ImportedDraft(booking, draft.status, **money)


def add_all(
    session: Session, drafts: Sequence[ImportedDraft], terms: Terms, action: str, *, by: Actor
) -> Iterator[list[int | Taken]]:
    """Add bookings that were `checked`, as a part of the caller's transaction, some at a time.

    Yields the number of each booking in order, or what the database's guard refused it for.
    """
    for first in range(0, len(drafts), AT_ONCE):
        part = drafts[first : first + AT_ONCE]
        rows = [_row(draft, terms) for draft in part]
        try:
            made: list[int | Taken] = list(_insert(session, rows))
        except Conflict:
            made = [_insert_one(session, row) for row in rows]
        shown = {
            id: {"status": draft.status.value}
            for id, draft in zip(made, part, strict=True)
            if not isinstance(id, Taken)
        }
        history.record_many(session, NOUN, action, shown, by=by, at=terms.now)
        yield made
    changed(session, NOUN)


def starts_at(draft: ImportedDraft, zone: ZoneInfo) -> datetime:
    """The instant at which a checked draft begins."""
    return bookable.instant(draft.booking.booking_date, draft.booking.start_time, zone)


def _check_status(status: Status, begins: datetime, now: datetime) -> None:
    try:
        require_begun(status, begins, now)
    except Conflict as refused:
        raise Invalid(
            refused.message, {"status": Phrase("cannot be so before the booking has begun")}
        ) from None
    if status is Status.PENDING and begins <= now:
        wrong = {"status": Phrase("cannot be pending any more: the time is past")}
        raise Invalid("The status is not right.", wrong)


def _clean_amount(draft: ImportedDraft, name: str, wrong: dict[str, str]) -> Decimal | None:
    value: Decimal | None = getattr(draft, name)
    if value is None:
        return None
    refused: dict[str, str] = {}
    clean = clean_rate(value, refused)
    if refused:
        wrong[name] = next(iter(refused.values()))
    return clean


def _row(draft: ImportedDraft, terms: Terms) -> dict[str, Any]:
    booking, rules = draft.booking, terms.rules[draft.booking.chef_id]
    begins = starts_at(draft, terms.zone)
    span = Span(begins, begins + timedelta(hours=float(booking.duration_hours)))
    place = Place(span, span, rules.pending_for)
    chef, customer = terms.chefs[booking.chef_id], booking.customer_id or 0
    made = new_booking(booking, customer, chef, place, rules, terms.currency, terms.now)
    made.status = draft.status
    if draft.status is not Status.PENDING:
        made.expires_at = None
    if draft.hourly_rate is not None:
        made.hourly_rate = draft.hourly_rate
    if draft.travel_fee is not None:
        made.travel_fee = draft.travel_fee
    made.total_price = price(made.hourly_rate, made.duration_hours, made.travel_fee)
    if draft.total_price is not None:
        made.total_price = draft.total_price
    given = vars(made)
    return {column.key: given[column.key] for column in _TABLE.columns if column.key in given}


def _insert(session: Session, rows: Sequence[dict[str, Any]]) -> Sequence[int]:
    """Raises `Conflict` if the guard refuses any of them; none is in then."""
    with translated(), session.begin_nested():
        query = _TABLE.insert().returning(_TABLE.c.id, sort_by_parameter_order=True)
        return session.execute(query, rows).scalars().all()


def _insert_one(session: Session, row: dict[str, Any]) -> int | Taken:
    try:
        return _insert(session, [row])[0]
    except Conflict:
        return _holder(session, row)


def _holder(session: Session, row: dict[str, Any]) -> Taken:
    """Which booking the guard protects."""
    query = (
        select(Booking.id, Account.name, Booking.booking_date, Booking.start_time)
        .join(Account, Account.id == Booking.user_id)
        .where(
            Booking.chef_id == row["chef_id"],
            Booking.status.in_(HOLDING),
            Booking.blocked_from < row["blocked_until"],
            Booking.blocked_until > row["blocked_from"],
        )
        .order_by(Booking.blocked_from)
        .limit(1)
    )
    return Taken(*session.execute(query).one())
