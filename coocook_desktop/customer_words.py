"""How customers and their subscriptions are named on the screen."""

from decimal import Decimal

from coocook_desktop import wording
from coocook_desktop.language import later, tr
from coocook_server.models.subscription import SubscriptionStatus
from coocook_server.services.customer_lists import CustomerPart
from coocook_server.services.customer_merges import Sign
from coocook_server.services.subscription_states import SubscriptionAction

_SUBSCRIPTIONS = {
    SubscriptionStatus.WAITING: later("Waiting"),
    SubscriptionStatus.ACTIVE: later("Active"),
    SubscriptionStatus.PAUSED: later("Paused"),
    SubscriptionStatus.CANCELLED: later("Ended"),
    SubscriptionStatus.EXPIRED: later("Run out"),
}
_ACTIONS = {
    SubscriptionAction.APPROVE: later("Approve"),
    SubscriptionAction.PAUSE: later("Pause"),
    SubscriptionAction.RESUME: later("Resume"),
    SubscriptionAction.RENEW: later("Renew"),
    SubscriptionAction.CANCEL: later("End subscription"),
}
_DONE = {
    SubscriptionAction.APPROVE: later("The subscription of {name} was approved"),
    SubscriptionAction.PAUSE: later("The subscription of {name} is paused"),
    SubscriptionAction.RESUME: later("The subscription of {name} goes on"),
    SubscriptionAction.RENEW: later("The subscription of {name} was renewed"),
    SubscriptionAction.CANCEL: later("The subscription of {name} has ended"),
}
_PARTS = {
    CustomerPart.TO_COME: later("With a booking to come"),
    CustomerPart.WAITING: later("Waiting for approval"),
    CustomerPart.PAUSED: later("Subscription paused"),
    CustomerPart.NOTED: later("With notes or allergies"),
    CustomerPart.CALLERS: later("Callers without a sign-in"),
}
_SIGNS = {
    Sign.PHONE: later("same phone number"),
    Sign.EMAIL: later("same mail address"),
    Sign.NAME: later("same name"),
}


def subscription(status: SubscriptionStatus | None) -> str:
    """Where a subscription stands; of one who has none, nothing."""
    return "" if status is None else tr(_SUBSCRIPTIONS[status])


def action(name: SubscriptionAction) -> str:
    """What can be done with a subscription."""
    return tr(_ACTIONS[name])


def done(name: SubscriptionAction, customer: str) -> str:
    """What was done with a subscription."""
    return tr(_DONE[name]).format(name=customer)


def part(value: CustomerPart) -> str:
    """Which customers are looked for."""
    return tr(_PARTS[value])


def signs(found: tuple[Sign, ...]) -> str:
    """Why two customers look like one."""
    return ", ".join(tr(_SIGNS[sign]) for sign in found)


def due(amount: Decimal, currency: str) -> str:
    """What somebody owes, or gets back; nothing where they are even."""
    if not amount:
        return ""
    if amount < 0:
        return tr("gets back {amount}").format(amount=wording.money(-amount, currency))
    return wording.money(amount, currency)
