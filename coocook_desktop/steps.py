"""The steps that take changes back and do them again: each is a recorded call of a service."""

from collections.abc import Callable

from coocook_desktop.shift import Shift, Step
from coocook_server.bootstrap import CooCook
from coocook_server.services.booking_batches import Batch
from coocook_server.services.payments import PaymentDraft, PaymentRecord
from coocook_server.services.schedules import TimeOffDraft


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


def taking_back_many(
    coocook: CooCook, shift: Shift, change_ids: tuple[int, ...], tell: Callable[[Batch], None]
) -> Step:
    """Takes changes of several bookings back, and then that again; `tell` hears what could not be."""

    def step() -> Step | None:
        done = coocook.booking_batches.undo(change_ids, by=shift.by)
        tell(done)
        return taking_back_many(coocook, shift, done.change_ids, tell) if done.change_ids else None

    return step


def reversing(coocook: CooCook, shift: Shift, line: PaymentRecord, why: str) -> Step:
    """Takes a line of a booking's ledger back by a counter-entry, and then enters it again."""

    def step() -> Step:
        coocook.payments.reverse(line.id, why, by=shift.by)
        return entering(coocook, shift, line, why)

    return step


def entering(coocook: CooCook, shift: Shift, line: PaymentRecord, why: str) -> Step:
    """Enters a line of a ledger that was taken back, and then takes it back again."""

    def step() -> Step:
        draft = PaymentDraft(line.kind, line.amount, line.method, line.at, line.note)
        return reversing(coocook, shift, coocook.payments.enter(line.booking_id, draft, by=shift.by), why)

    return step


def setting_active(coocook: CooCook, shift: Shift, chef_id: int, *, active: bool) -> Step:
    """Shows a chef on the pages or takes them off, and then the other way."""

    def step() -> Step:
        coocook.chefs.set_active(chef_id, active, by=shift.by)
        return setting_active(coocook, shift, chef_id, active=not active)

    return step


def adding_time_off(coocook: CooCook, shift: Shift, chef_id: int, draft: TimeOffDraft) -> Step:
    """Takes no bookings in a chef's time, and then that again."""

    def step() -> Step:
        added = coocook.schedules.add_time_off(chef_id, draft, by=shift.by)
        return removing_time_off(coocook, shift, chef_id, added.time_off.id, draft)

    return step


def removing_time_off(coocook: CooCook, shift: Shift, chef_id: int, id: int, draft: TimeOffDraft) -> Step:
    """Takes bookings in a chef's time off again, and then the other way; `draft` is what it was made by."""

    def step() -> Step:
        coocook.schedules.remove_time_off(chef_id, id, by=shift.by)
        return adding_time_off(coocook, shift, chef_id, draft)

    return step
