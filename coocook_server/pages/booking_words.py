"""What the pages say of one booking: its pay state, its policy, and what happened to it."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from decimal import Decimal
from typing import NamedTuple
from zoneinfo import ZoneInfo

from coocook_server import language
from coocook_server.language import gettext
from coocook_server.models.booking import Status
from coocook_server.operations import notation
from coocook_server.pages.wording import clock, hours, short_day
from coocook_server.services.booking_lists import BookingRecord
from coocook_server.services.booking_steps import BookingStep
from coocook_server.services.payments import Balance


class PayState(NamedTuple):
    """What of a booking's price is paid, and how that is coloured."""

    words: str
    tone: str


class PolicyLine(NamedTuple):
    """One rule of cancelling, and whether its time is over."""

    words: str
    over: bool


class Happening(NamedTuple):
    """A step in a booking's story: what, when, by whom (empty for the program), and to what time it moved."""

    what: str
    at: datetime
    who: str
    detail: str


def moment(instant: datetime, zone: ZoneInfo) -> str:
    """A local date and time: `Wed 25 Feb, 18:00`."""
    local = instant.astimezone(zone)
    return f"{short_day(local.date())}, {clock(local)}"


def pay_state(booking: BookingRecord, balance: Balance | None) -> PayState | None:
    """Where paying stands; None for who may not know, and where there is nothing to say."""
    if balance is None:
        return None

    def money(amount: Decimal) -> str:
        return notation.money(amount, booking.currency, language.current())

    if balance.due < 0:
        return PayState(gettext("You get %(amount)s back", amount=money(-balance.due)), "waiting")
    if balance.deposit_due > 0:
        return PayState(gettext("Deposit to pay: %(amount)s", amount=money(balance.deposit_due)), "waiting")
    if balance.due > 0 and balance.kept > 0:
        return PayState(gettext("Still to pay: %(amount)s", amount=money(balance.due)), "waiting")
    if balance.due > 0:
        return None if booking.status is Status.PENDING else PayState(gettext("Not paid yet"), "quiet")
    return PayState(gettext("Paid"), "good") if balance.kept > 0 else None


def policy(booking: BookingRecord, zone: ZoneInfo, now: datetime) -> list[PolicyLine]:
    """The cancellation policy that was agreed for this booking, with its dates."""
    full = booking.starts_at - timedelta(hours=booking.refund_full_hours)
    part = booking.starts_at - timedelta(hours=booking.refund_part_hours)
    lines = []
    if booking.status is Status.PENDING:
        lines.append(PolicyLine(gettext("Until the chef has answered, cancelling costs nothing."), False))
    lines.append(
        PolicyLine(gettext("Cancelling is free until %(when)s.", when=moment(full, zone)), now > full)
    )
    if booking.refund_part_percent and part > full:
        words = gettext(
            "From then until %(when)s you get %(percent)s%% back.",
            when=moment(part, zone),
            percent=booking.refund_part_percent,
        )
        lines.append(PolicyLine(words, now > part))
    lines.append(PolicyLine(gettext("After that nothing is given back."), False))
    return lines


def story(
    booking: BookingRecord, steps: Iterable[BookingStep], *, mine: bool, business: str
) -> list[Happening]:
    """What happened to a booking, the oldest first."""
    names = {
        "customer": gettext("You") if mine else booking.customer_name,
        "chef": booking.chef_name,
        "staff": business,
        "program": "",
    }
    return [Happening(_what(step), step.at, names[step.side], _detail(step)) for step in steps]


def _what(step: BookingStep) -> str:
    if step.kind == "status" and step.status is not None:
        return _became()[step.status]
    if step.kind == "undone" and step.status is not None:
        return gettext("Taken back: %(state)s", state=_became()[step.status])
    return {
        "made": gettext("Requested"),
        "moved": gettext("Moved"),
        "undone": gettext("Moved back"),
        "expired": gettext("Not answered in time"),
        "reviewed": gettext("Reviewed"),
    }.get(step.kind, gettext("Changed"))


def _became() -> dict[Status, str]:
    return {
        Status.PENDING: gettext("Waiting for an answer"),
        Status.CONFIRMED: gettext("Confirmed"),
        Status.COMPLETED: gettext("Completed"),
        Status.CANCELLED: gettext("Cancelled"),
        Status.DECLINED: gettext("Declined"),
        Status.EXPIRED: gettext("Not answered in time"),
        Status.NO_SHOW: gettext("Missed"),
    }


def _detail(step: BookingStep) -> str:
    if step.booking_date is None or step.start_time is None:
        return ""
    when = f"{short_day(step.booking_date)}, {clock(step.start_time)}"
    return f"{when} · {hours(step.duration_hours)}" if step.duration_hours is not None else when
