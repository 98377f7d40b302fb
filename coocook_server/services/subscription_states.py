"""Where a subscription can go from where it stands: the one table for every face."""

from datetime import UTC, date, datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

from coocook_server.errors import Conflict, Phrase
from coocook_server.models import Plan, Subscription
from coocook_server.models.subscription import OPEN, SubscriptionStatus


class SubscriptionAction(StrEnum):
    """What staff can do with a subscription."""

    APPROVE = "approve"
    PAUSE = "pause"
    RESUME = "resume"
    CANCEL = "cancel"
    RENEW = "renew"


TAKES_PLAN = (SubscriptionAction.APPROVE, SubscriptionAction.RENEW)
"""The actions that can put the subscription on another plan."""

ALLOWED: dict[SubscriptionAction, tuple[SubscriptionStatus, ...]] = {
    SubscriptionAction.APPROVE: (SubscriptionStatus.WAITING,),
    SubscriptionAction.PAUSE: (SubscriptionStatus.ACTIVE,),
    SubscriptionAction.RESUME: (SubscriptionStatus.PAUSED,),
    SubscriptionAction.CANCEL: OPEN,
    SubscriptionAction.RENEW: (
        SubscriptionStatus.ACTIVE,
        SubscriptionStatus.PAUSED,
        SubscriptionStatus.EXPIRED,
    ),
}
"""From which statuses each action may be taken. An active subscription expires by the clock."""

DONE = {
    SubscriptionAction.APPROVE: "approved",
    SubscriptionAction.PAUSE: "paused",
    SubscriptionAction.RESUME: "resumed",
    SubscriptionAction.CANCEL: "cancelled",
    SubscriptionAction.RENEW: "renewed",
}
"""How history calls what was done."""


def act(
    subscription: Subscription, action: SubscriptionAction, plan: Plan | None, now: datetime, zone: ZoneInfo
) -> None:
    """Do it; `plan` is the one the subscription is on afterwards. Raises `Conflict` if it is not allowed."""
    if subscription.status not in ALLOWED[action]:
        done = DONE[action]
        raise Conflict(
            Phrase(
                "A subscription that is {status} cannot be {done}.", status=subscription.status, done=done
            ),
            rule="status",
        )
    match action:
        case SubscriptionAction.APPROVE:
            begin(subscription, plan, now, zone)
        case SubscriptionAction.PAUSE:
            subscription.status = SubscriptionStatus.PAUSED
            subscription.paused_at = now
        case SubscriptionAction.RESUME:
            _resume(subscription, now)
        case SubscriptionAction.CANCEL:
            subscription.status = SubscriptionStatus.CANCELLED
            subscription.paused_at = None
            subscription.ended_at = now
        case SubscriptionAction.RENEW:
            _renew(subscription, plan, now, zone)


def begin(subscription: Subscription, plan: Plan | None, now: datetime, zone: ZoneInfo) -> None:
    """The subscription is active from now on, for as long as its plan says."""
    subscription.status = SubscriptionStatus.ACTIVE
    subscription.starts_at = now
    subscription.ended_at = None
    subscription.plan_id = None if plan is None else plan.id
    subscription.ends_at = _end(plan, now, zone)


def is_overdue(subscription: Subscription, now: datetime) -> bool:
    """Whether it has run out, though its row still says that it is active."""
    ends_at = subscription.ends_at
    return subscription.status is SubscriptionStatus.ACTIVE and ends_at is not None and ends_at <= now


def months_after(instant: datetime, months: int, zone: ZoneInfo) -> datetime:
    """The same day and time of day so many months later, or that month's last day (UTC)."""
    local = instant.astimezone(zone)
    month = local.month - 1 + months
    year, month = local.year + month // 12, month % 12 + 1
    following = date(year + month // 12, month % 12 + 1, 1)
    last = date.fromordinal(following.toordinal() - 1).day
    return local.replace(year=year, month=month, day=min(local.day, last)).astimezone(UTC)


def _resume(subscription: Subscription, now: datetime) -> None:
    subscription.status = SubscriptionStatus.ACTIVE
    if subscription.ends_at is not None and subscription.paused_at is not None:
        subscription.ends_at += now - subscription.paused_at
    subscription.paused_at = None


def _renew(subscription: Subscription, plan: Plan | None, now: datetime, zone: ZoneInfo) -> None:
    """One that has expired begins anew; any other holds that much longer, counted from its end."""
    if subscription.status is SubscriptionStatus.EXPIRED:
        begin(subscription, plan, now, zone)
        return
    same = subscription.plan_id == (None if plan is None else plan.id)
    if subscription.ends_at is None and same:
        raise Conflict("This subscription has no end; there is nothing to renew.", rule="endless")
    subscription.plan_id = None if plan is None else plan.id
    subscription.ends_at = _end(plan, subscription.ends_at or now, zone)


def _end(plan: Plan | None, since: datetime, zone: ZoneInfo) -> datetime | None:
    return None if plan is None or plan.months is None else months_after(since, plan.months, zone)
