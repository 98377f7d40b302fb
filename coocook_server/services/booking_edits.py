"""What was said of a booking, changed afterwards: for how many, where, what must not be in the food."""

from dataclasses import asdict, dataclass
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

from sqlalchemy.orm import Session

from coocook_server.errors import Conflict
from coocook_server.models import Booking
from coocook_server.models.account import Actor
from coocook_server.services import booking_lists
from coocook_server.services.booking_changes import Changed, note
from coocook_server.services.booking_drafts import BookingDraft, cleaned
from coocook_server.services.booking_rules import BookingRules
from coocook_server.services.booking_terms import broken_by_guests
from coocook_server.services.history import ERASED

EDITED = "edited"
FIELDS = ("guests", "phone", "dietary_needs", "allergies", "address", "special_requests")


@dataclass(frozen=True)
class BookingEdit:
    """All the details of a booking as they are to be; staff may `overrule` the rules and say the `reason`."""

    guests: int | None
    phone: str | None
    dietary_needs: str
    allergies: str
    address: str
    special_requests: str
    overrule: bool = False
    reason: str = ""


def cleaned_edit(wanted: BookingEdit) -> BookingEdit:
    """The details with their texts in one form. Raises `Invalid` with every bad field."""
    draft = cleaned(BookingDraft(0, date.min, time.min, Decimal(1), **asdict(wanted)))
    return BookingEdit(**{name: getattr(draft, name) for name in asdict(wanted)})


def edit(
    session: Session, booking: Booking, wanted: BookingEdit, rules: BookingRules, by: Actor, now: datetime
) -> Changed:
    """Change the details and record it. Raises `Conflict` for guests that the rules forbid."""
    after = {name: getattr(wanted, name) for name in FIELDS}
    after = {name: value for name, value in after.items() if value != getattr(booking, name)}
    if not after:
        return Changed(booking_lists.one(session, booking.id, now), None)
    overruled = []
    if "guests" in after:
        for refused in broken_by_guests(wanted.guests, rules):
            if not wanted.overrule:
                raise refused
            overruled.append(refused.rule)
    remark: dict[str, Any] = {"overruled": overruled, "reason": wanted.reason} if overruled else {}
    booking.overruled = ",".join(dict.fromkeys([*filter(None, booking.overruled.split(",")), *overruled]))
    return _set(session, booking, after, remark, by, now)


def put_back(session: Session, booking: Booking, before: dict[str, Any], by: Actor, now: datetime) -> Changed:
    """Say again what was said before. Raises `Conflict` where that was erased."""
    if ERASED in before.values():
        raise Conflict("What was said before is erased.", rule="erased")
    return _set(session, booking, before, {}, by, now)


def _set(
    session: Session,
    booking: Booking,
    after: dict[str, Any],
    remark: dict[str, Any],
    by: Actor,
    now: datetime,
) -> Changed:
    before = {name: getattr(booking, name) for name in after}
    for name, value in after.items():
        setattr(booking, name, value)
    change = note(session, booking, EDITED, before, after | remark, by, now)
    return Changed(booking_lists.one(session, booking.id, now), change)
