"""Showing a chef to customers, or no longer, after what is booked was listed."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from coocook_desktop.dialogs.chef_bookings import ChefBookingsDialog, Upcoming, upcoming
from coocook_desktop.language import tr
from coocook_desktop.shift import Shift
from coocook_desktop.steps import setting_active
from coocook_desktop.tasks import TaskRunner
from coocook_server.bootstrap import CooCook
from coocook_server.services.chefs import ChefRecord


class ChefActivation(QObject):
    """For a widget that shows a chef; dialogs open over it."""

    switched = Signal(object)
    """The chef as it is now."""
    refused = Signal(object)
    booking_asked = Signal(int)

    def __init__(self, coocook: CooCook, tasks: TaskRunner, shift: Shift, owner: QWidget) -> None:
        super().__init__(owner)
        self._coocook = coocook
        self._tasks = tasks
        self._shift = shift
        self._owner = owner

    def switch(self, chef: ChefRecord) -> None:
        """Activate a chef, or deactivate them after showing what is booked."""
        if chef.active:
            self.after_looking(chef, lambda: self._set(chef, active=False))
        else:
            self._set(chef, active=True)

    def after_looking(self, chef: ChefRecord, go_on: Callable[[], object]) -> None:
        """List what is booked with a chef, if anything is, and go on when the person still wants to."""

        def done(booked: Upcoming) -> None:
            if not booked.total:
                go_on()
                return
            asking = ChefBookingsDialog(chef, booked, self._coocook.settings.zone, self._owner)
            asking.accepted.connect(go_on)
            asking.booking_asked.connect(self.booking_asked)
            asking.open()

        self._tasks.run(
            lambda _task: upcoming(self._coocook, chef.id),
            owner=self,
            done=done,
            failed=self.refused.emit,
        )

    def _set(self, chef: ChefRecord, *, active: bool) -> None:
        words = tr("{chef} is active again") if active else tr("{chef} is no longer active")

        def done(now: ChefRecord) -> None:
            self.switched.emit(now)
            step = setting_active(self._coocook, self._shift, chef.id, active=not active)
            self._shift.note(words.format(chef=chef.name), step)

        self._tasks.run(
            lambda _task: self._coocook.chefs.set_active(chef.id, active, by=self._shift.by),
            owner=self,
            done=done,
            failed=self.refused.emit,
        )
