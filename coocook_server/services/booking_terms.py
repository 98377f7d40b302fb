"""What a booking costs, what cancelling it costs, and for how many guests it may be."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal

from coocook_server.errors import Conflict, Phrase
from coocook_server.models import Booking
from coocook_server.models.booking import HOLDING, Status
from coocook_server.models.types import CENT
from coocook_server.services.booking_rules import BookingRules, CancellationPolicy


@dataclass(frozen=True)
class Cancellation:
    """What cancelling a booking costs now, and until when it costs less (instants in UTC)."""

    booking_id: int
    total_price: Decimal
    fee: Decimal
    refund: Decimal
    currency: str
    full_refund_until: datetime
    part_refund_until: datetime
    part_percent: int


def price(hourly_rate: Decimal, duration_hours: Decimal, travel_fee: Decimal) -> Decimal:
    """Rate times hours and the travel fee, to the cent, halves rounded up."""
    return (hourly_rate * duration_hours + travel_fee).quantize(CENT, "ROUND_HALF_UP")


def owed(status: Status, total_price: Decimal, cancellation_fee: Decimal | None) -> Decimal:
    """What a booking's customer owes in all: its price, the fee if it was cancelled, else nothing."""
    if status in HOLDING:
        return total_price
    return cancellation_fee or Decimal("0.00")


def cancellation(booking: Booking, now: datetime) -> Cancellation:
    """What cancelling costs now under the policy frozen on the booking; nothing until it is confirmed."""
    full_until = booking.starts_at - timedelta(hours=booking.refund_full_hours)
    part_until = booking.starts_at - timedelta(hours=booking.refund_part_hours)
    if booking.status is Status.PENDING or now <= full_until:
        percent = 100
    else:
        percent = booking.refund_part_percent if now <= part_until else 0
    refund = (booking.total_price * percent / 100).quantize(CENT, "ROUND_HALF_UP")
    return Cancellation(
        booking.id,
        booking.total_price,
        booking.total_price - refund,
        refund,
        booking.currency,
        full_until,
        part_until,
        booking.refund_part_percent,
    )


def freeze(booking: Booking, policy: CancellationPolicy) -> None:
    """Keep the policy as it is now on the booking."""
    booking.refund_full_hours = policy.full_hours
    booking.refund_part_hours = policy.part_hours
    booking.refund_part_percent = policy.part_percent


def broken_by_guests(guests: int | None, rules: BookingRules) -> Iterator[Conflict]:
    """The rule that this number of guests breaks; a booking that names none breaks none."""
    if guests is None:
        return
    if guests < rules.smallest_guests:
        yield Conflict(
            Phrase("This chef cooks for {guests} guests or more.", guests=rules.smallest_guests),
            rule="smallest_guests",
        )
    if rules.most_guests is not None and guests > rules.most_guests:
        yield Conflict(
            Phrase("This chef cooks for {guests} guests at most.", guests=rules.most_guests),
            rule="most_guests",
        )
