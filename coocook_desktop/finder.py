"""Bookings, chefs and customers found as typed into the command palette."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject

from coocook_desktop import wording
from coocook_desktop.commands import Command
from coocook_desktop.language import later, tr
from coocook_desktop.shift import Shift
from coocook_desktop.tasks import Task, TaskRunner
from coocook_server.bootstrap import CooCook
from coocook_server.errors import CooCookError
from coocook_server.models.account import Role
from coocook_server.services.accounts import AccountRecord
from coocook_server.services.booking_lists import BookingFilter, BookingRecord
from coocook_server.services.chefs import ChefFilter, ChefRecord
from coocook_server.services.paging import Paging
from coocook_server.services.people import AccountFilter

BOOKING, CHEF, CUSTOMER = "booking", "chef", "customer"
WHERE = {BOOKING: later("Booking"), CHEF: later("Chef"), CUSTOMER: later("Customer")}
LEAST_TYPED = 2
"""A single letter is in almost every name; a digit is a booking's number."""
MOST = Paging(per_page=5)


@dataclass(frozen=True)
class Found:
    """What kind of thing, its number, and words for it."""

    kind: str
    id: int
    words: str

    def command(self, show: Callable[[int], object]) -> Command:
        """A line of the palette that shows it."""
        return Command(
            f"{self.kind}:{self.id}", self.words, tr(WHERE[self.kind]), lambda: show(self.id), is_found=True
        )


class Finder(QObject):
    """Asks the services in a task; an answer that was overtaken by the next letter is dropped."""

    def __init__(
        self, coocook: CooCook, tasks: TaskRunner, shift: Shift, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._coocook = coocook
        self._tasks = tasks
        self._shift = shift
        self._asked = ""

    def look(self, typed: str, show: Callable[[tuple[Found, ...]], None]) -> None:
        """Find what is meant and show it, unless something else is looked for by then."""
        self._asked = typed
        text = typed.strip()
        if len(text) < LEAST_TYPED and not text.isdecimal():
            show(())
            return

        def done(found: tuple[Found, ...]) -> None:
            if self._asked == typed:
                show(found)

        self._tasks.run(
            lambda task: self._find(task, text), owner=self, done=done, failed=lambda _fault: done(())
        )

    def _find(self, task: Task, text: str) -> tuple[Found, ...]:
        coocook, by = self._coocook, self._shift.by
        found: list[Found] = []
        ways: tuple[Callable[[], list[Found]], ...] = (
            lambda: [
                Found(CHEF, chef.id, _chef(chef))
                for chef in coocook.chefs.list(ChefFilter(q=text, active=None), MOST).items
            ],
            lambda: [
                Found(CUSTOMER, account.id, _customer(account))
                for account in coocook.people.list(
                    AccountFilter(q=text, role=Role.CUSTOMER), MOST, by=by
                ).items
            ],
            lambda: [
                Found(BOOKING, booking.id, _booking(booking))
                for booking in coocook.bookings.list(BookingFilter(text=text), MOST, by=by).items
            ],
        )
        for find in ways:
            if task.cancelled() or self._asked.strip() != text:
                break
            try:
                found += find()
            except CooCookError:
                continue
        return tuple(found)


def _booking(booking: BookingRecord) -> str:
    return tr("Booking {id}: {customer} with {chef}, {when}").format(
        id=booking.id,
        customer=booking.customer_name,
        chef=booking.chef_name,
        when=wording.day(booking.booking_date),
    )


def _chef(chef: ChefRecord) -> str:
    return tr("{chef}, {cuisine}").format(chef=chef.name, cuisine=chef.cuisine)


def _customer(account: AccountRecord) -> str:
    if account.phone:
        return tr("{customer}, {phone}").format(customer=account.name, phone=account.phone)
    return account.name
