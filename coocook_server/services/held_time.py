"""What the bookings there are hold of chefs' time, their buffers included."""

from collections.abc import Collection, Mapping
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from coocook_server.models import Booking
from coocook_server.models.booking import HOLDING, LONGEST_BLOCK_HOURS, Status
from coocook_server.services.schedules import Span


def taken(
    session: Session,
    chef_ids: Collection[int],
    first: date,
    last: date,
    zone: ZoneInfo,
    now: datetime,
    without: int | None = None,
) -> Mapping[int, list[Span]]:
    """What is held of these chefs' time from `first` to `last`, by chef, but for the booking `without`."""
    begin = datetime.combine(first, time(0), tzinfo=zone).astimezone(UTC)
    end = datetime.combine(last, time(0), tzinfo=zone).astimezone(UTC)
    reach = Span(begin, end + timedelta(hours=LONGEST_BLOCK_HOURS))
    open_still = (Booking.status != Status.PENDING) | (Booking.expires_at > now)
    found: dict[int, list[Span]] = {}
    for chef_id, blocked_from, blocked_until in _held(session, chef_ids, reach, without, open_still):
        found.setdefault(chef_id, []).append(Span(blocked_from, blocked_until))
    return found


def blocked_without_buffer(
    session: Session, chef_id: int, block: Span, span: Span, without: int | None
) -> Span:
    """As much of the buffer as the chef's other bookings leave, for staff who set the buffer aside."""
    others = _held(session, [chef_id], block, without)
    starts_at, ends_at = block.starts_at, block.ends_at
    for _, blocked_from, blocked_until in others:
        if blocked_until <= span.starts_at:
            starts_at = max(starts_at, blocked_until)
        elif blocked_from >= span.ends_at:
            ends_at = min(ends_at, blocked_from)
    return Span(starts_at, ends_at)


def _held(
    session: Session,
    chef_ids: Collection[int],
    reach: Span,
    without: int | None,
    *conditions: ColumnElement[bool],
) -> list[tuple[int, datetime, datetime]]:
    """What bookings block of these chefs' time within `reach`: the chef, from, until."""
    longest = timedelta(hours=LONGEST_BLOCK_HOURS)
    query = select(Booking.chef_id, Booking.blocked_from, Booking.blocked_until).where(
        Booking.chef_id.in_(chef_ids),
        Booking.status.in_(HOLDING),
        Booking.blocked_from < reach.ends_at,
        Booking.blocked_from > reach.starts_at - longest,
        # They follow from the two above and lead to an index; without them many chefs are read in full.
        Booking.starts_at < reach.ends_at + longest,
        Booking.starts_at > reach.starts_at - longest,
        *conditions,
    )
    if without is not None:
        query = query.where(Booking.id != without)
    return [(chef_id, start, end) for chef_id, start, end in session.execute(query)]
