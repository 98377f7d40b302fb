"""What a booking costs and what cancelling it would cost, in plain words."""

from decimal import Decimal

from coocook_desktop import wording
from coocook_desktop.language import tr
from coocook_server.services.booking_rules import CancellationPolicy
from coocook_server.services.booking_terms import price


def price_words(hourly_rate: Decimal, hours: Decimal, travel_fee: Decimal, currency: str) -> str:
    """The price, and what it is made of."""
    total = wording.money(price(hourly_rate, hours, travel_fee), currency)
    length, rate = wording.hours(hours), wording.money(hourly_rate, currency)
    if not travel_fee:
        return tr("{total} ({length} × {rate})").format(total=total, length=length, rate=rate)
    travel = wording.money(travel_fee, currency)
    words = tr("{total} ({length} × {rate}, travel {travel})")
    return words.format(total=total, length=length, rate=rate, travel=travel)


def policy_words(policy: CancellationPolicy) -> str:
    """Until when what is paid back, as one says it on the phone."""
    full, part = policy.full_hours, policy.part_hours
    if not policy.part_percent or part >= full:
        return tr(
            "Once confirmed, cancelling is free until {full} h before the start, then nothing is refunded."
        ).format(full=full)
    return tr(
        "Once confirmed, cancelling is free until {full} h before the start, "
        "then {percent} % is refunded until {part} h before it, then nothing."
    ).format(full=full, percent=policy.part_percent, part=part)
