"""What has happened to a booking, as its customer and its chef may read it."""

from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from coocook_server.models import Booking, Chef, HistoryEntry
from coocook_server.models.account import Actor
from coocook_server.models.booking import Status
from coocook_server.services.booking_changes import NOUN
from coocook_server.services.own_booking import find_booking
from coocook_server.store import Store

KINDS = ("made", "status", "moved", "undone", "expired", "reviewed")


@dataclass(frozen=True)
class BookingStep:
    """One change: when, of what kind (`KINDS`), and from whose side (`customer`, `chef`, `staff`, `program`).

    `status` is the new one where it changed, and the date, time and length where the booking moved.
    Nobody is named.
    """

    at: datetime
    kind: str
    side: str
    status: Status | None = None
    booking_date: date | None = None
    start_time: time | None = None
    duration_hours: Decimal | None = None


class Steps:
    """What has happened to bookings."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def of(self, booking_id: int, *, by: Actor) -> tuple[BookingStep, ...]:
        """Every change of a booking that `by` may see, the oldest first. Raises `NotFound`."""
        with self._store.reading() as session:
            booking = find_booking(session, booking_id, by)
            chef_account = session.scalar(select(Chef.user_id).where(Chef.id == booking.chef_id))
            return tuple(_step(entry, booking, chef_account) for entry in _changes(session, booking_id))


def _changes(session: Session, booking_id: int) -> list[HistoryEntry]:
    query = select(HistoryEntry).where(
        HistoryEntry.noun == NOUN, HistoryEntry.noun_id == booking_id, HistoryEntry.action.in_(KINDS)
    )
    return list(session.scalars(query.order_by(HistoryEntry.id)))


def _step(entry: HistoryEntry, booking: Booking, chef_account: int | None) -> BookingStep:
    after: dict[str, Any] = entry.after
    status = Status(after["status"]) if "status" in after else None
    side = _side(entry, booking, chef_account)
    if "booking_date" not in after:
        return BookingStep(entry.at, entry.action, side, status)
    return BookingStep(
        entry.at,
        entry.action,
        side,
        status,
        date.fromisoformat(after["booking_date"]),
        time.fromisoformat(after["start_time"]),
        Decimal(after["duration_hours"]),
    )


def _side(entry: HistoryEntry, booking: Booking, chef_account: int | None) -> str:
    if entry.actor_id is None:
        return "program" if entry.action == "expired" else "staff"
    if entry.actor_id == booking.user_id:
        return "customer"
    return "chef" if entry.actor_id == chef_account else "staff"
