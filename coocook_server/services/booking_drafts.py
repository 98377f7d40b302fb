"""From what somebody asks for to a row: cleaned, placed in the chef's time, with its terms frozen."""

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from itertools import chain
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from coocook_server.errors import Denied, Invalid, Phrase
from coocook_server.models import Account, Booking, Chef
from coocook_server.models.account import Actor, Role
from coocook_server.models.booking import Status
from coocook_server.services import bookable, held_time
from coocook_server.services.accounts import add_caller
from coocook_server.services.booking_rules import BookingRules
from coocook_server.services.booking_terms import broken_by_guests, freeze, price
from coocook_server.services.permissions import Permission, may
from coocook_server.services.rules import clean_phone, clean_text
from coocook_server.services.schedules import Schedule, Span

MOST_GUESTS = 1_000
LIMITS = {
    "special_requests": 2_000,
    "dietary_needs": 1_000,
    "allergies": 1_000,
    "address": 500,
    "reason": 500,
}
"""How many characters each text may have."""


@dataclass(frozen=True)
class Caller:
    """Somebody who is no customer yet, known by name and number alone."""

    name: str
    phone: str


@dataclass(frozen=True)
class BookingDraft:
    """What a customer asks for, or staff for one.

    The last four are for staff alone: whom they book for, by number or as a new customer, that rules may
    be set aside, and why.
    """

    chef_id: int
    booking_date: date
    start_time: time
    duration_hours: Decimal
    special_requests: str = ""
    phone: str | None = None
    guests: int | None = None
    dietary_needs: str = ""
    allergies: str = ""
    address: str = ""
    customer_id: int | None = None
    overrule: bool = False
    caller: Caller | None = None
    reason: str = ""


@dataclass(frozen=True)
class Place:
    """A booking's time, what it blocks of the chef's with its buffer, and the rules set aside, with why."""

    span: Span
    block: Span
    pending_for: timedelta
    overruled: tuple[str, ...] = ()
    reason: str = ""

    @property
    def remark(self) -> dict[str, Any]:
        """What history keeps of rules that were set aside."""
        if not self.overruled:
            return {}
        return {"overruled": list(self.overruled)} | ({"reason": self.reason} if self.reason else {})

    def put(self, booking: Booking) -> None:
        """Let the booking lie here."""
        booking.starts_at, booking.ends_at = self.span.starts_at, self.span.ends_at
        booking.blocked_from, booking.blocked_until = self.block.starts_at, self.block.ends_at
        booking.overruled = ",".join(self.overruled)


def cleaned(draft: BookingDraft) -> BookingDraft:
    """The draft with its texts in one form. Raises `Invalid` with every bad field."""
    refusals: list[Invalid] = []
    texts: dict[str, str] = {}
    phone = None
    for name, longest in LIMITS.items():
        try:
            texts[name] = clean_text(getattr(draft, name), name, longest=longest, lines=True)
        except Invalid as refused:
            refusals.append(refused)
    try:
        phone = clean_phone(draft.phone)
    except Invalid as refused:
        refusals.append(refused)
    if draft.guests is not None and not 1 <= draft.guests <= MOST_GUESTS:
        wrong = {"guests": Phrase("must be from 1 to {most:,}", most=MOST_GUESTS)}
        refusals.append(Invalid("The number of guests is not right.", wrong))
    if refusals:
        fields = {name: words for refused in refusals for name, words in refused.fields.items()}
        alone = len(refusals) == 1
        raise Invalid(refusals[0].message if alone else "Some of the details are not right.", fields)
    return replace(
        draft,
        special_requests=texts["special_requests"],
        dietary_needs=texts["dietary_needs"],
        allergies=texts["allergies"],
        address=texts["address"],
        reason=texts["reason"],
        phone=phone,
    )


def customer_of(session: Session, draft: BookingDraft, by: Actor, now: datetime) -> int:
    """Whom the booking is for: `by`, or the customer that staff name or add. Raises `Denied`, `Invalid`."""
    if not may(by, Permission.ALL_BOOKINGS):
        if draft.caller is not None or draft.customer_id not in (None, by.user_id):
            raise Denied("Only staff may book for somebody else.")
        if by.user_id is None:
            raise Denied("Booking needs an account.")
        return by.user_id
    if draft.caller is not None:
        return add_caller(session, draft.caller.name, draft.caller.phone, by=by, now=now).id
    if draft.customer_id is None:
        raise Invalid("Name the customer.", {"customer_id": Phrase("is needed when staff book")})
    account = session.get(Account, draft.customer_id) if 0 < draft.customer_id < 2**31 else None
    if account is None or account.role is not Role.CUSTOMER or not account.active:
        raise Invalid("There is no such customer.", {"customer_id": Phrase("is not a customer")})
    return account.id


def placed(
    session: Session,
    draft: BookingDraft,
    schedule: Schedule,
    *,
    zone: ZoneInfo,
    now: datetime,
    moving: int | None = None,
) -> Place:
    """Where the booking would lie, if no rule forbids it or the draft sets it aside.

    The buffer set aside shrinks to what the chef's other bookings leave. Raises `Invalid`, `Conflict`.
    """
    span, by_time = bookable.judged(
        draft.booking_date, draft.start_time, draft.duration_hours, schedule, zone=zone, now=now
    )
    block = bookable.blocked(span, schedule.rules)
    overruled = []
    for refused in chain(by_time, broken_by_guests(draft.guests, schedule.rules)):
        if not draft.overrule:
            raise refused
        overruled.append(refused.rule)
    if draft.overrule:
        left = held_time.blocked_without_buffer(session, draft.chef_id, block, span, moving)
        if left != block:
            overruled.append("buffer")
            block = left
    return Place(span, block, schedule.rules.pending_for, tuple(overruled), draft.reason)


def new_booking(
    draft: BookingDraft,
    customer_id: int,
    chef: Chef,
    place: Place,
    rules: BookingRules,
    currency: str,
    now: datetime,
) -> Booking:
    """The row of a new booking, its price and its cancellation policy frozen as they are now."""
    booking = Booking(
        chef_id=chef.id,
        user_id=customer_id,
        booking_date=draft.booking_date,
        start_time=draft.start_time,
        duration_hours=draft.duration_hours,
        hourly_rate=chef.hourly_rate,
        travel_fee=rules.travel_fee,
        total_price=price(chef.hourly_rate, draft.duration_hours, rules.travel_fee),
        currency=currency,
        status=Status.PENDING,
        special_requests=draft.special_requests,
        dietary_needs=draft.dietary_needs,
        allergies=draft.allergies,
        address=draft.address,
        guests=draft.guests,
        phone=draft.phone,
        expires_at=min(now + rules.pending_for, place.span.starts_at),
        created_at=now,
        updated_at=now,
        version=1,
    )
    place.put(booking)
    freeze(booking, rules.cancellation)
    return booking
