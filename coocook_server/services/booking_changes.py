"""What happens to a booking's row with every change: its version, its history, who is mailed."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import Select, func, literal_column, select
from sqlalchemy.orm import Session

from coocook_server.models import Booking, HistoryEntry
from coocook_server.models.account import SYSTEM, Actor
from coocook_server.models.booking import Status
from coocook_server.services import booking_lists, booking_mail, history
from coocook_server.services.booking_lists import BookingRecord
from coocook_server.store import changed

NOUN = "booking"


@dataclass(frozen=True)
class Changed:
    """A booking after a change, and the change's number, by which it can be undone."""

    booking: BookingRecord
    change_id: int | None


def move(
    session: Session,
    booking: Booking,
    status: Status,
    by: Actor,
    now: datetime,
    *,
    action: str = "status",
    fee: Decimal | None = None,
) -> Changed:
    """Give a booking another status, and record it."""
    before = {"status": booking.status.value}
    after = {"status": status.value}
    if fee:
        after["cancellation_fee"] = str(fee)
    booking.status = status
    booking.cancellation_fee = fee
    change = note(session, booking, action, before, after, by, now)
    return Changed(booking_lists.one(session, booking.id, now), change)


def note(
    session: Session,
    booking: Booking,
    action: str,
    before: dict[str, Any],
    after: dict[str, Any],
    by: Actor,
    now: datetime,
) -> int:
    """Record a change: the next version, history, who is mailed; returns the change's number."""
    if before:
        booking.version += 1
        booking.updated_at = now
    entry = history.record(session, NOUN, booking.id, action, before=before, after=after, by=by, at=now)
    booking_mail.note(session, booking, action, before, now=now)
    changed(session, NOUN, booking.id)
    return entry.id


def overdue(now: datetime) -> Select[Booking]:
    """The pending bookings whose time to answer has run out."""
    # Written out, not bound: only then is SQLite sure that the index of pending bookings holds them all.
    pending = Booking.status == literal_column(f"'{Status.PENDING.value}'")
    return select(Booking).where(pending, Booking.expires_at <= now)


def expire(session: Session, now: datetime, *, chef_id: int | None = None) -> int:
    """End the overdue bookings, or those of one chef; returns how many."""
    which = overdue(now)
    if chef_id is not None:
        which = which.where(Booking.chef_id == chef_id)
    count = 0
    for booking in session.scalars(which).all():
        move(session, booking, Status.EXPIRED, SYSTEM, now, action="expired")
        count += 1
    return count


def latest_change(session: Session, id: int) -> int | None:
    """The number of a booking's latest change."""
    query = select(func.max(HistoryEntry.id)).where(HistoryEntry.noun == NOUN, HistoryEntry.noun_id == id)
    return session.scalar(query)


def times_of(booking: Booking) -> dict[str, Any]:
    """When a booking is and what it costs, as history keeps it."""
    return {
        "booking_date": booking.booking_date.isoformat(),
        "start_time": booking.start_time.isoformat("minutes"),
        "duration_hours": str(booking.duration_hours),
        "total_price": str(booking.total_price),
    }
