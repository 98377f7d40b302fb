"""What the schedule screen changes: bookings moved, time blocked off and given back, all undoable."""

from datetime import datetime

from PySide6.QtCore import QObject, Signal

from coocook_desktop import wording
from coocook_desktop.board import words
from coocook_desktop.board.carrying import Carried, Marked
from coocook_desktop.language import tr
from coocook_desktop.shift import Shift
from coocook_desktop.steps import adding_time_off, removing_time_off, taking_back
from coocook_desktop.tasks import Task, TaskRunner
from coocook_server.bootstrap import CooCook
from coocook_server.services.boards import BoardTimeOff
from coocook_server.services.booking_changes import Changed
from coocook_server.services.schedules import TimeOffAdded, TimeOffDraft


class BoardChanges(QObject):
    """Calls the services in tasks, and notes on the shift what can be taken back."""

    moved = Signal()
    """What was dropped lies where it was dropped."""
    not_moved = Signal(object, object)
    """A `Carried` was refused, with the fault."""
    blocked = Signal(object)
    """A `TimeOffAdded`, with the bookings that lie in it."""
    freed = Signal()
    failed = Signal(object)

    def __init__(
        self, coocook: CooCook, tasks: TaskRunner, shift: Shift, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._coocook = coocook
        self._tasks = tasks
        self._shift = shift

    def move(self, carried: Carried, *, overrule: bool = False, reason: str = "") -> None:
        """Let a booking lie where it was dropped, if nobody changed it meanwhile."""
        booking, by = carried.booking, self._shift.by

        def work(_task: Task) -> Changed:
            return self._coocook.bookings.reschedule(
                booking.id,
                carried.at.date(),
                carried.at.time(),
                carried.hours,
                by=by,
                version=booking.version,
                overrule=overrule,
                reason=reason,
            )

        def done(changed: Changed) -> None:
            self.note_moved(changed)
            self.moved.emit()

        self._tasks.run(work, owner=self, done=done, failed=lambda fault: self.not_moved.emit(carried, fault))

    def note_moved(self, changed: Changed) -> None:
        """Let a move be taken back."""
        if changed.change_id is None:
            return
        booking, zone = changed.booking, self._coocook.settings.zone
        said = tr("Booking {id} moved to {when}").format(
            id=booking.id, when=wording.moment(booking.starts_at, zone)
        )
        self._shift.note(said, taking_back(self._coocook, self._shift, changed.change_id))

    def block(self, marked: Marked, chef_name: str) -> None:
        """Take no bookings in a span."""
        starts, ends, chef_id, by = marked.starts, marked.ends, marked.chef_id, self._shift.by
        draft = TimeOffDraft(starts.date(), ends.date(), starts.time(), ends.time())

        def work(_task: Task) -> TimeOffAdded:
            return self._coocook.schedules.add_time_off(chef_id, draft, by=by)

        def done(added: TimeOffAdded) -> None:
            said = tr("Time off for {chef}: {when}").format(chef=chef_name, when=words.when(starts, ends))
            step = removing_time_off(self._coocook, self._shift, chef_id, added.time_off.id, draft)
            self._shift.note(said, step)
            self.blocked.emit(added)

        self._tasks.run(work, owner=self, done=done, failed=self.failed.emit)

    def free(self, off: BoardTimeOff, chef_name: str, starts: datetime, ends: datetime) -> None:
        """Take bookings again in a time that was off."""
        by = self._shift.by

        def done(_nothing: None) -> None:
            said = tr("Time off removed for {chef}: {when}").format(
                chef=chef_name, when=words.when(starts, ends)
            )
            self._shift.note(said, adding_time_off(self._coocook, self._shift, off.chef_id, off.draft))
            self.freed.emit()

        self._tasks.run(
            lambda _task: self._coocook.schedules.remove_time_off(off.chef_id, off.id, by=by),
            owner=self,
            done=done,
            failed=self.failed.emit,
        )
