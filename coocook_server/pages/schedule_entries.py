"""Reads a chef's bookings for the schedule, each with what the chef can say of it now."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from coocook_server.bootstrap import CooCook
from coocook_server.models.booking import Status
from coocook_server.pages import chef_wording
from coocook_server.pages.chef_wording import ANSWERS, SOON, Standing
from coocook_server.pages.day_plans import DayPlan, day_plans
from coocook_server.pages.look import today
from coocook_server.pages.own_chef import OwnChef, every_booking
from coocook_server.services.booking_lists import BookingFilter, BookingRecord
from coocook_server.services.paging import MOST_PER_PAGE, Paging

DAY = timedelta(days=1)
EARLIER_PER_PAGE = 20
MOST_UNMARKED = 10
MOST_CONVERSATIONS = 5
NOT_SHOWN_AHEAD = (Status.DECLINED, Status.EXPIRED)


@dataclass(frozen=True)
class Entry:
    """A booking as its chef sees it; `left` and `urgent` say how long an answer can wait."""

    booking: BookingRecord
    standing: Standing
    answers: tuple[Status, ...]
    unread: int
    left: str = ""
    urgent: bool = False


@dataclass(frozen=True)
class Day:
    """A date of the schedule: its bookings, and when the chef works at all."""

    date: date
    entries: tuple[Entry, ...]
    plan: DayPlan


class Entries:
    """The bookings of one chef, as they are now."""

    def __init__(self, coocook: CooCook, chef: OwnChef) -> None:
        self._coocook = coocook
        self._chef = chef
        self._now = coocook.clock()
        self._today = today(coocook)
        self._unread = {talk.booking_id: talk.unread for talk in coocook.messages.unread(by=chef.actor)}

    def waiting(self) -> tuple[Entry, ...]:
        """What waits for an answer, the nearest deadline first."""
        wanted = BookingFilter(chef_id=self._chef.id, status=Status.PENDING, sort="expires_at")
        found, _ = self._part(wanted, Paging(per_page=MOST_PER_PAGE))
        return tuple(self._with_deadline(entry) for entry in found if entry.answers)

    def unmarked(self) -> tuple[Entry, ...]:
        """What was before today, and the chef has yet to say how it went."""
        wanted = BookingFilter(
            chef_id=self._chef.id,
            status=Status.CONFIRMED,
            last_date=self._today - DAY,
            sort="-starts_at",
        )
        found, _ = self._part(wanted, Paging(per_page=MOST_UNMARKED))
        return found

    def days(self, first: date, last: date) -> tuple[Day, ...]:
        """Each date from `first` to `last`, with what is booked on it or was cancelled."""
        wanted = BookingFilter(chef_id=self._chef.id, first_date=first, last_date=last, sort="starts_at")
        found = [
            self._entry(booking)
            for booking in every_booking(self._coocook, wanted, self._chef)
            if booking.status not in NOT_SHOWN_AHEAD
        ]
        return tuple(
            Day(plan.date, tuple(entry for entry in found if entry.booking.booking_date == plan.date), plan)
            for plan in day_plans(self._coocook, self._chef, first, last)
        )

    def earlier(self, cursor: str | None) -> tuple[tuple[Entry, ...], str | None]:
        """What was before today, the newest first, and where the rest of it begins."""
        wanted = BookingFilter(chef_id=self._chef.id, last_date=self._today - DAY, sort="-starts_at")
        return self._part(wanted, Paging(EARLIER_PER_PAGE, cursor=cursor))

    def talks(self, seen: set[int]) -> tuple[Entry, ...]:
        """Bookings with unread messages that are not among those `seen`, the latest message first."""
        ids = [id for id in self._unread if id not in seen][:MOST_CONVERSATIONS]
        found = (self._coocook.bookings.get(id, by=self._chef.actor) for id in ids)
        return tuple(self._entry(booking) for booking in found if booking.chef_id == self._chef.id)

    def _part(self, wanted: BookingFilter, paging: Paging) -> tuple[tuple[Entry, ...], str | None]:
        part = self._coocook.bookings.list(wanted, paging, by=self._chef.actor)
        return tuple(self._entry(booking) for booking in part.items), part.next_cursor

    def _entry(self, booking: BookingRecord) -> Entry:
        choices = self._coocook.bookings.choices(booking, by=self._chef.actor)
        return Entry(
            booking,
            chef_wording.standing(booking, self._now),
            tuple(status for status in ANSWERS if status in choices),
            self._unread.get(booking.id, 0),
        )

    def _with_deadline(self, entry: Entry) -> Entry:
        until = entry.booking.expires_at
        if until is None:
            return entry
        return replace(entry, left=chef_wording.left(until, self._now), urgent=until - self._now < SOON)
