"""What cancelling a booking costs, with the moments from which it costs more."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from coocook_server.services.booking_rules import CancellationPolicy


@dataclass(frozen=True)
class Refunds:
    """Until when how much of the price comes back, once the chef has accepted.

    A moment is None where it is over, and where no refund of that kind is left.
    """

    full_until: datetime | None
    part_until: datetime | None
    part_percent: int


def before(starts_at: datetime, policy: CancellationPolicy, now: datetime) -> Refunds:
    """The refunds that are left of a policy before a booking begins."""
    full_until = starts_at - timedelta(hours=policy.full_hours)
    part_until = starts_at - timedelta(hours=policy.part_hours)
    some = policy.part_percent > 0 and part_until > full_until
    return Refunds(
        full_until if full_until > now else None,
        part_until if some and part_until > now else None,
        policy.part_percent,
    )
