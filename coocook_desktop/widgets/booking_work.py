"""Does what a button, a menu or a key asks of one booking or of many, and notes it to be taken back."""

from collections.abc import Callable, Sequence
from decimal import Decimal

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from coocook_desktop import language, wording
from coocook_desktop.dialogs.cancel_booking import CancelBookingDialog
from coocook_desktop.dialogs.edit_booking import EditBookingDialog
from coocook_desktop.dialogs.move_booking import MoveBookingDialog
from coocook_desktop.language import later, tr
from coocook_desktop.shift import Shift
from coocook_desktop.steps import taking_back, taking_back_many
from coocook_desktop.tasks import Task, TaskRunner
from coocook_desktop.widgets.booking_actions import CANCEL, EDIT, MOVE
from coocook_server.bootstrap import CooCook
from coocook_server.models.booking import Status
from coocook_server.services.booking_batches import Batch
from coocook_server.services.booking_changes import Changed
from coocook_server.services.booking_lists import BookingRecord
from coocook_server.services.booking_terms import Cancellation

MOST_REFUSALS_SHOWN = 4
_NOW = {
    Status.CONFIRMED: later("Booking {id} confirmed"),
    Status.DECLINED: later("Booking {id} declined"),
    Status.CANCELLED: later("Booking {id} cancelled"),
    Status.COMPLETED: later("Booking {id} completed"),
    Status.NO_SHOW: later("Booking {id} marked as a no-show"),
}
_MANY: dict[Status, Callable[[int], str]] = {
    Status.CONFIRMED: lambda count: tr("%Ln booking(s) confirmed", "", count),
    Status.DECLINED: lambda count: tr("%Ln booking(s) declined", "", count),
    Status.CANCELLED: lambda count: tr("%Ln booking(s) cancelled", "", count),
    Status.COMPLETED: lambda count: tr("%Ln booking(s) completed", "", count),
    Status.NO_SHOW: lambda count: tr("%Ln booking(s) marked as no-show", "", count),
}


class BookingWork(QObject):
    """One change at a time; each can be taken back on the shift."""

    changed = Signal(object)
    """The booking as it is now, in a `Changed`."""
    batch_ended = Signal(object)
    """What was done to many and what was not, in a `Batch`; also when that was taken back or done again."""
    refused = Signal(object)
    busy = Signal(bool)

    def __init__(self, coocook: CooCook, tasks: TaskRunner, shift: Shift, screen: QWidget) -> None:
        super().__init__(screen)
        self._coocook = coocook
        self._tasks = tasks
        self._shift = shift
        self._screen = screen

    def one(self, name: str, booking: BookingRecord) -> None:
        """Do this to a booking."""
        if name == MOVE:
            move = MoveBookingDialog(self._coocook, self._tasks, self._shift, booking, self._screen)
            move.moved.connect(self._moved)
            move.open()
        elif name == EDIT:
            edit = EditBookingDialog(self._coocook, self._tasks, self._shift, booking, self._screen)
            edit.edited.connect(self._edited)
            edit.open()
        elif name == CANCEL:
            self._cancel_one(booking)
        else:
            self._answer(booking, Status(name))

    def many(self, name: str, ids: Sequence[int]) -> None:
        """Do this to these bookings, where it may be done."""
        if name == CANCEL:
            self._cancel_many(tuple(ids))
            return
        status, batches = Status(name), self._coocook.booking_batches
        self._run_many(status, lambda: batches.set_status(ids, status, by=self._shift.by))

    def _answer(self, booking: BookingRecord, status: Status) -> None:
        def change() -> Changed:
            return self._coocook.bookings.set_status(
                booking.id, status, by=self._shift.by, version=booking.version
            )

        self._run_one(change)

    def _cancel_one(self, booking: BookingRecord) -> None:
        """Ask what is to be charged only where cancelling costs something."""

        def cancel(charge: bool) -> None:
            self._run_one(
                lambda: self._coocook.bookings.cancel(
                    booking.id, by=self._shift.by, version=booking.version, charge=charge
                )
            )

        def ask(cost: Cancellation) -> None:
            self.busy.emit(False)
            if not cost.fee:
                cancel(False)
                return
            fee = wording.money(cost.fee, cost.currency)
            words = tr("Under its policy, cancelling now costs {fee} of {total}. It was free until {until}.")
            dialog = CancelBookingDialog(
                tr("Cancel booking {id}").format(id=booking.id),
                words.format(
                    fee=fee,
                    total=wording.money(cost.total_price, cost.currency),
                    until=wording.moment(cost.full_refund_until, self._coocook.settings.zone),
                ),
                fee,
                self._screen,
            )
            dialog.decided.connect(cancel)
            dialog.open()

        self.busy.emit(True)
        self._tasks.run(
            lambda _task: self._coocook.bookings.cancellation(booking.id, by=self._shift.by),
            owner=self,
            done=ask,
            failed=self._failed,
        )

    def _cancel_many(self, ids: tuple[int, ...]) -> None:
        def cancel(charge: bool) -> None:
            batches = self._coocook.booking_batches
            self._run_many(Status.CANCELLED, lambda: batches.cancel(ids, by=self._shift.by, charge=charge))

        def ask(fees: Decimal) -> None:
            self.busy.emit(False)
            if not fees:
                cancel(False)
                return
            sum_of_fees = wording.money(fees, self._coocook.settings.currency)
            dialog = CancelBookingDialog(
                tr("Cancel %Ln booking(s)", "", len(ids)),
                tr("Under their policies, cancelling these now costs {fee} in all.").format(fee=sum_of_fees),
                sum_of_fees,
                self._screen,
            )
            dialog.decided.connect(cancel)
            dialog.open()

        def cost(_task: Task) -> Decimal:
            return self._coocook.booking_batches.cancellation_fees(ids, by=self._shift.by)

        self.busy.emit(True)
        self._tasks.run(cost, owner=self, done=ask, failed=self._failed)

    def _run_one(self, change: Callable[[], Changed]) -> None:
        self.busy.emit(True)
        self._tasks.run(lambda _task: change(), owner=self, done=self._answered, failed=self._failed)

    def _run_many(self, status: Status, change: Callable[[], Batch]) -> None:
        def done(batch: Batch) -> None:
            self.busy.emit(False)
            count = len(batch.change_ids)
            if count:
                step = taking_back_many(self._coocook, self._shift, batch.change_ids, self.batch_ended.emit)
                self._shift.note(_MANY[status](count), step)
            self.batch_ended.emit(batch)

        self.busy.emit(True)
        self._tasks.run(lambda _task: change(), owner=self, done=done, failed=self._failed)

    def _answered(self, changed: Changed) -> None:
        self._ended(changed, tr(_NOW[changed.booking.status]).format(id=changed.booking.id))

    def _moved(self, changed: Changed) -> None:
        booking = changed.booking
        words = tr("Booking {id} moved to {day}, {time}")
        self._ended(
            changed,
            words.format(
                id=booking.id,
                day=wording.day(booking.booking_date),
                time=wording.clock(booking.start_time),
            ),
        )

    def _edited(self, changed: Changed) -> None:
        self._ended(changed, tr("Booking {id} edited").format(id=changed.booking.id))

    def _ended(self, changed: Changed, words: str) -> None:
        self.busy.emit(False)
        self.changed.emit(changed)
        if changed.change_id is not None:
            self._shift.note(words, taking_back(self._coocook, self._shift, changed.change_id))

    def _failed(self, fault: Exception) -> None:
        self.busy.emit(False)
        self.refused.emit(fault)


def refusals(batch: Batch) -> str:
    """What was not done and why, in a line for each reason."""
    reasons: dict[str, list[str]] = {}
    for each in batch.refused:
        reasons.setdefault(language.say(each.message), []).append(str(each.id))
    lines = [tr("%Ln booking(s) stayed as they were:", "", len(batch.refused))]
    for why, ids in list(reasons.items())[:MOST_REFUSALS_SHOWN]:
        lines.append(tr("{numbers}: {why}").format(numbers=", ".join(ids[:10]), why=why))
    return "\n".join(lines)
