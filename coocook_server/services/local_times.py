"""Bookings keep the local time that was agreed, whatever becomes of the zone's rules."""

import hashlib
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.orm import Session

from coocook_server.models import Booking, StoreProperty
from coocook_server.models.account import SYSTEM
from coocook_server.services import history
from coocook_server.store import changed

PROPERTY = "zone_offsets"
YEARS = 4
"""How far ahead the zone's offsets are compared; bookings reach three years ahead at most."""


def offsets_of(zone: ZoneInfo, now: datetime) -> str:
    """What tells these years of the zone from any other: a SHA-256 of each half day's offset from UTC."""
    first = datetime(now.year, 1, 1, tzinfo=UTC)
    halves = (first + timedelta(hours=12 * number) for number in range(2 * 366 * YEARS))
    offsets = ",".join(str(half.astimezone(zone).utcoffset()) for half in halves)
    return hashlib.sha256(f"{first.year}:{offsets}".encode()).hexdigest()


def is_current(session: Session, zone: ZoneInfo, now: datetime) -> bool:
    """Whether the bookings' instants were set by the zone's present rules."""
    kept = session.get(StoreProperty, PROPERTY)
    return kept is not None and kept.value == offsets_of(zone, now)


def keep(session: Session, zone: ZoneInfo, now: datetime) -> int:
    """Set the instants of bookings to come by their local time; returns how many moved.

    Those that move later go from the last to the first and the others from the first on, so that none
    moves onto one that has yet to move.
    """
    query = (
        select(Booking.id, Booking.booking_date, Booking.start_time, Booking.starts_at)
        .where(Booking.starts_at > now - timedelta(days=1))
        .order_by(Booking.starts_at)
    )
    shifts = [(id, _instant(day, at, zone) - starts_at) for id, day, at, starts_at in session.execute(query)]
    later = [pair for pair in reversed(shifts) if pair[1] > timedelta(0)]
    earlier = [pair for pair in shifts if pair[1] < timedelta(0)]
    for id, shift in (*later, *earlier):
        _move(session, session.get_one(Booking, id), shift, now)
    kept = session.get(StoreProperty, PROPERTY)
    if kept is None:
        session.add(StoreProperty(name=PROPERTY, value=offsets_of(zone, now)))
    else:
        kept.value = offsets_of(zone, now)
    return len(later) + len(earlier)


def _instant(day: date, at: time, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, at, tzinfo=zone).astimezone(UTC)


def _move(session: Session, booking: Booking, shift: timedelta, now: datetime) -> None:
    before = {"starts_at": booking.starts_at.isoformat()}
    for name in ("starts_at", "ends_at", "blocked_from", "blocked_until"):
        setattr(booking, name, getattr(booking, name) + shift)
    booking.version += 1
    booking.updated_at = now
    after = {"starts_at": booking.starts_at.isoformat()}
    history.record(
        session, "booking", booking.id, "zone_changed", before=before, after=after, by=SYSTEM, at=now
    )
    session.flush()
    changed(session, "booking", booking.id)
