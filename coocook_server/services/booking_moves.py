"""Where a booking lies in its chef's time: put there, and put back."""

from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from coocook_server.errors import Conflict
from coocook_server.models import Booking
from coocook_server.models.account import Actor
from coocook_server.models.booking import Status
from coocook_server.services import bookable, booking_lists
from coocook_server.services.booking_changes import Changed, note, times_of
from coocook_server.services.booking_drafts import BookingDraft, Place
from coocook_server.services.booking_rules import BookingRules, rules_of
from coocook_server.services.booking_terms import price
from coocook_server.services.schedules import Span


def put(
    session: Session,
    booking: Booking,
    draft: BookingDraft,
    place: Place,
    by: Actor,
    now: datetime,
    *,
    action: str,
) -> Changed:
    """Give a booking another time, and the price of its length."""
    before = times_of(booking)
    booking.booking_date, booking.start_time = draft.booking_date, draft.start_time
    booking.duration_hours = draft.duration_hours
    place.put(booking)
    booking.total_price = price(booking.hourly_rate, booking.duration_hours, booking.travel_fee)
    if booking.status is Status.PENDING:
        booking.expires_at = min(now + place.pending_for, place.span.starts_at)
    after = times_of(booking) | place.remark
    change = note(session, booking, action, before, after, by, now)
    return Changed(booking_lists.one(session, booking.id, now), change)


def move_back(
    session: Session,
    booking: Booking,
    before: dict[str, Any],
    by: Actor,
    now: datetime,
    *,
    zone: ZoneInfo,
    defaults: BookingRules,
) -> Changed:
    """Give a booking the time it had, whatever the rules say by now. Raises `Conflict` if that is past."""
    draft = BookingDraft(
        booking.chef_id,
        date.fromisoformat(before["booking_date"]),
        time.fromisoformat(before["start_time"]),
        Decimal(before["duration_hours"]),
    )
    starts_at = bookable.instant(draft.booking_date, draft.start_time, zone)
    if starts_at <= now:
        raise Conflict("The time the booking had is past.", rule="past")
    span = Span(starts_at, starts_at + timedelta(hours=float(draft.duration_hours)))
    block = Span(
        span.starts_at - (booking.starts_at - booking.blocked_from),
        span.ends_at + (booking.blocked_until - booking.ends_at),
    )
    pending_for = rules_of(session, [booking.chef_id], defaults)[booking.chef_id].pending_for
    place = Place(span, block, pending_for=pending_for)
    return put(session, booking, draft, place, by, now, action="undone")
