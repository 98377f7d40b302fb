"""When the chefs in view are free next, asked for a few at a time."""

from collections.abc import Collection
from datetime import date
from decimal import Decimal

from PySide6.QtCore import QObject, Signal

from coocook_desktop.tasks import TaskRunner
from coocook_server.bootstrap import CooCook

HOURS = Decimal(2)
"""As long as the public list asks for."""
MOST_AT_ONCE = 24
MOST_KEPT = 2_000


class ChefFreeDates(QObject):
    """Remembers what was read until something changes that may make it wrong."""

    arrived = Signal()

    def __init__(self, coocook: CooCook, tasks: TaskRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._coocook = coocook
        self._tasks = tasks
        self._known: dict[int, date | None] = {}
        self._old: dict[int, date | None] = {}
        self._wanted: tuple[int, ...] = ()
        self._reading = False

    def get(self, chef_id: int) -> tuple[bool, date | None]:
        """Whether it is known, and the date; what may be out of date is shown until the new one comes."""
        kept = self._known if chef_id in self._known else self._old
        return chef_id in kept, kept.get(chef_id)

    def want(self, chef_ids: Collection[int]) -> None:
        """These are in view."""
        self._wanted = tuple(chef_ids)
        self._read()

    def forget(self) -> None:
        """Something changed: read again what is in view."""
        self._old, self._known = self._known, {}
        self._read()

    def _read(self) -> None:
        missing = [id for id in self._wanted if id not in self._known][:MOST_AT_ONCE]
        if self._reading or not missing:
            return
        self._reading = True
        known = self._known

        def done(found: dict[int, date | None]) -> None:
            self._reading = False
            if len(known) > MOST_KEPT:
                known.clear()
            known.update(found)
            self.arrived.emit()
            self._read()

        def failed(_fault: Exception) -> None:
            self._reading = False

        self._tasks.run(
            lambda _task: self._coocook.availability.next_free(missing, HOURS),
            owner=self,
            done=done,
            failed=failed,
        )
