"""Bookings made elsewhere while the desktop is open: on the web, or by another process."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from coocook_desktop import wording
from coocook_desktop.language import tr
from coocook_desktop.live import LiveChanges
from coocook_desktop.tasks import Task, TaskRunner
from coocook_server.bootstrap import CooCook
from coocook_server.models.account import DESK
from coocook_server.operations.importing import IMPORTED
from coocook_server.services.booking_lists import BookingRecord

_NOUNS = {"booking", "anything"}


@dataclass(frozen=True)
class Found:
    """What a look brought: the newest booking's number, how many are new, how many wait."""

    newest_id: int
    booking: BookingRecord | None
    made: int
    waiting: int


class Newcomers(QObject):
    """Looks when something changed, and tells of bookings that were not there before."""

    arrived = Signal(object, str)
    """The latest new booking (a `BookingRecord`), and words for it and those that came with it."""

    waiting = Signal(int)
    """How many bookings wait for an answer."""

    def __init__(
        self, coocook: CooCook, tasks: TaskRunner, live: LiveChanges, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._coocook = coocook
        self._tasks = tasks
        self._known: int | None = None
        self._looking = False
        self._again = False
        live.changed.connect(self._changed)

    @property
    def ready(self) -> bool:
        """Whether it knows what is there, so that it can tell what is new."""
        return self._known is not None

    def look(self) -> None:
        """See what is there; one look at a time."""
        if self._looking:
            self._again = True
            return
        self._looking, self._again = True, False
        known = self._known

        def work(_task: Task) -> Found:
            bookings = self._coocook.bookings
            newest = bookings.newest_id()
            new = known is not None and newest > known and not self._was_imported(newest)
            booking = bookings.get(newest, by=DESK) if new else None
            return Found(newest, booking, newest - (known or 0), self._coocook.agenda.waiting())

        self._tasks.run(work, owner=self, done=self._show, failed=self._failed)

    def _was_imported(self, id: int) -> bool:
        """Whether it came from a file, which is no news to whoever chose the file."""
        return any(change.action == IMPORTED for change in self._coocook.history.of("booking", id))

    def _changed(self, nouns: frozenset[str]) -> None:
        if nouns & _NOUNS:
            self.look()

    def _show(self, found: Found) -> None:
        self._known = found.newest_id
        self.waiting.emit(found.waiting)
        if found.booking is not None:
            self.arrived.emit(found.booking, in_words(found.booking, found.made))
        self._done()

    def _failed(self, _fault: Exception) -> None:
        """The screens say what is wrong; the next change looks again."""
        self._done()

    def _done(self) -> None:
        self._looking = False
        if self._again:
            self.look()


def in_words(booking: BookingRecord, made: int) -> str:
    """`New booking #9: Demo Customer with Park Min-jun, Tue 1 Dec 2026, 18:00`, and how many more."""
    named = {
        "id": booking.id,
        "customer": booking.customer_name,
        "chef": booking.chef_name,
        "day": wording.day(booking.booking_date),
        "time": wording.clock(booking.start_time),
    }
    if made > 1:
        words = tr("New booking #{id}: {customer} with {chef}, {day}, {time}, and %Ln more", "", made - 1)
    else:
        words = tr("New booking #{id}: {customer} with {chef}, {day}, {time}")
    return words.format(**named)
