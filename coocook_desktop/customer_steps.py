"""The steps that take changes of customers back and do them again: each is a recorded call of a service."""

from coocook_desktop.shift import Shift, Step
from coocook_server.bootstrap import CooCook
from coocook_server.services.customers import CustomerChange, CustomerRecord
from coocook_server.services.subscription_states import SubscriptionAction

OPPOSITES = {
    SubscriptionAction.PAUSE: SubscriptionAction.RESUME,
    SubscriptionAction.RESUME: SubscriptionAction.PAUSE,
}


def difference(before: CustomerRecord, now: CustomerRecord) -> CustomerChange:
    """What leads from how a customer is now back to how they were; what is the same is left out."""
    was, present = _values(before), _values(now)
    return CustomerChange(**{name: value for name, value in was.items() if value != present[name]})


def _values(customer: CustomerRecord) -> dict[str, str]:
    return {
        "name": customer.row.name,
        "phone": customer.row.phone or "",
        "language": customer.language,
        "notes": customer.notes,
        "allergies": customer.allergies,
        "dietary_needs": customer.dietary_needs,
    }


def changing(coocook: CooCook, shift: Shift, id: int, change: CustomerChange, version: int) -> Step:
    """Changes a customer, and then back; refused if somebody else changed them meanwhile."""

    def step() -> Step:
        before = coocook.customers.get(id, by=shift.by)
        now = coocook.customers.change(id, change, by=shift.by, version=version)
        return changing(coocook, shift, id, difference(before, now), now.version)

    return step


def taking_apart(coocook: CooCook, shift: Shift, change_id: int) -> Step:
    """Takes a merger back, and then merges again."""

    def step() -> Step:
        keep_id, gone_id = coocook.customers.take_apart(change_id, by=shift.by)
        return merging(coocook, shift, keep_id, gone_id)

    return step


def merging(coocook: CooCook, shift: Shift, keep_id: int, gone_id: int) -> Step:
    """Merges two customers, and then takes that back."""

    def step() -> Step:
        merged = coocook.customers.merge(keep_id, gone_id, by=shift.by)
        return taking_apart(coocook, shift, merged.change_id)

    return step


def acting(coocook: CooCook, shift: Shift, id: int, action: SubscriptionAction) -> Step:
    """Pauses or resumes a subscription, and then the other way."""

    def step() -> Step:
        coocook.subscriptions.change(id, action, by=shift.by)
        return acting(coocook, shift, id, OPPOSITES[action])

    return step
