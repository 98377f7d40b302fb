"""Whether a time on the board could be booked or moved to, told from what was read: no query."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from zoneinfo import ZoneInfo

from coocook_server.errors import Conflict, CooCookError, Invalid, Phrase
from coocook_server.services import bookable
from coocook_server.services.boards import Board, BoardBooking
from coocook_server.services.booking_states import in_words
from coocook_server.services.schedules import Schedule, Span
from coocook_server.store.faults import TAKEN


@dataclass(frozen=True)
class Verdict:
    """What forbids a time, the first reason first; staff may set aside what is `overrulable`."""

    reasons: tuple[CooCookError, ...] = ()
    overrulable: bool = False

    @property
    def allowed(self) -> bool:
        """Whether nothing forbids it."""
        return not self.reasons


ALLOWED = Verdict()


def verdict(
    board: Board,
    chef_id: int,
    day: date,
    start: time,
    duration_hours: Decimal,
    *,
    zone: ZoneInfo,
    now: datetime,
    moving: BoardBooking | None = None,
) -> Verdict:
    """What the services would say of such a booking, or of moving one there; they have the last word.

    What the board does not tell of is left to them.
    """
    if moving is not None and moving.chef_id != chef_id:
        return Verdict((Conflict("A booking stays with its chef.", rule="chef"),))
    if moving is not None and not moving.movable:
        status, what = in_words(moving.status), Phrase("moved")
        words = Phrase("A booking that is {status} cannot be {what}.", status=status, what=what)
        return Verdict((Conflict(words, rule="status"),))
    schedule = board.schedules.get(chef_id)
    if schedule is None:
        return ALLOWED
    try:
        span, broken = bookable.judged(day, start, duration_hours, schedule, zone=zone, now=now)
    except (Invalid, Conflict) as refused:
        return Verdict((refused,))
    reasons: list[CooCookError] = list(broken)
    others = _others(board, chef_id, moving)
    if any(span.overlaps(other) for other in others):
        return Verdict((Conflict(TAKEN, rule="taken"), *reasons))
    block = bookable.blocked(span, schedule.rules)
    if any(block.overlaps(other) for other in others):
        reasons.append(Conflict("This is too close to another booking of the chef.", rule="buffer"))
    return Verdict(tuple(reasons), overrulable=True)


def free_spans(
    board: Board,
    chef_id: int,
    day: date,
    duration_hours: Decimal,
    *,
    zone: ZoneInfo,
    now: datetime,
    moving: BoardBooking | None = None,
) -> Iterator[Span]:
    """Where a booking of this length could lie on a date, by its start times."""
    schedule: Schedule | None = board.schedules.get(chef_id)
    if schedule is None:
        return
    others = _others(board, chef_id, moving)
    for start, block in bookable.possible(day, duration_hours, schedule, zone=zone, now=now):
        if not any(block.overlaps(other) for other in others):
            yield bookable.require_bookable(day, start, duration_hours, schedule, zone=zone, now=now)


def _others(board: Board, chef_id: int, moving: BoardBooking | None) -> list[Span]:
    own = None if moving is None else moving.id
    return [booking.block for booking in board.bookings.get(chef_id, ()) if booking.id != own]
