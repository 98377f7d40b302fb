"""The steps that take changes back and do them again: each is a recorded call of a service."""

from coocook_desktop.shift import Shift, Step
from coocook_server.bootstrap import CooCook


def taking_back(coocook: CooCook, shift: Shift, change_id: int) -> Step:
    """Takes a change of a booking back, and then that again."""

    def step() -> Step | None:
        changed = coocook.bookings.undo(change_id, by=shift.by)
        return None if changed.change_id is None else taking_back(coocook, shift, changed.change_id)

    return step


def cancelling(coocook: CooCook, shift: Shift, booking_id: int) -> Step:
    """Cancels a booking that was made here, at no cost, and then brings it back."""

    def step() -> Step | None:
        changed = coocook.bookings.cancel(booking_id, by=shift.by)
        return None if changed.change_id is None else taking_back(coocook, shift, changed.change_id)

    return step


def setting_active(coocook: CooCook, shift: Shift, chef_id: int, *, active: bool) -> Step:
    """Shows a chef on the pages or takes them off, and then the other way."""

    def step() -> Step:
        coocook.chefs.set_active(chef_id, active, by=shift.by)
        return setting_active(coocook, shift, chef_id, active=not active)

    return step
