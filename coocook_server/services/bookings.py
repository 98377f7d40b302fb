"""Bookings: made, answered, cancelled, moved and undone; each call is one transaction."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from zoneinfo import ZoneInfo

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from coocook_server.errors import Conflict, Denied, NotFound, Phrase
from coocook_server.models import Booking, Chef, HistoryEntry
from coocook_server.models.account import Actor
from coocook_server.models.booking import Status
from coocook_server.services import (
    availability,
    booking_lists,
    booking_terms,
    idempotency,
    local_times,
    subscriptions,
)
from coocook_server.services.booking_changes import (
    NOUN,
    Changed,
    expire,
    latest_change,
    move,
    note,
    overdue,
)
from coocook_server.services.booking_drafts import (
    LIMITS,
    BookingDraft,
    cleaned,
    customer_of,
    new_booking,
    placed,
)
from coocook_server.services.booking_edits import BookingEdit, cleaned_edit, edit, put_back
from coocook_server.services.booking_lists import BookingFilter, BookingRecord, Window
from coocook_server.services.booking_moves import move_back, put
from coocook_server.services.booking_rules import BookingRules, rules_of
from coocook_server.services.booking_states import (
    AFTER_START,
    CANCELLABLE,
    CHANGES,
    in_words,
    require_begun,
    require_open,
)
from coocook_server.services.booking_terms import Cancellation
from coocook_server.services.clock import Clock
from coocook_server.services.own_booking import (
    find_booking,
    may_answer,
    may_move,
    require_chef_or_staff,
    require_customer_or_staff,
)
from coocook_server.services.paging import Page, Paging
from coocook_server.services.permissions import Permission, may, require
from coocook_server.services.rules import LATEST, check_id, clean_text, find_chef, require_version
from coocook_server.services.schedules import DAY, Schedule
from coocook_server.store import Store

UNDOABLE = ("status", "moved", "edited", "undone")
"""The changes that can be taken back."""


@dataclass(frozen=True)
class Made:
    """A booking as it was first answered; `again` when an `Idempotency-Key` brought it back."""

    booking: BookingRecord
    again: bool = False


class Bookings:
    """The bookings of the business."""

    def __init__(
        self,
        store: Store,
        clock: Clock,
        zone: ZoneInfo,
        defaults: BookingRules,
        currency: str,
    ) -> None:
        self._store = store
        self._clock = clock
        self._zone = zone
        self._defaults = defaults
        self._currency = currency

    def get(self, id: int, *, by: Actor) -> BookingRecord:
        """A booking that `by` may see. Raises `NotFound`, for a stranger's too."""
        with self._store.reading() as session:
            find_booking(session, id, by)
            return booking_lists.one(session, id, self._clock())

    def list(self, wanted: BookingFilter, paging: Paging, *, by: Actor) -> Page[BookingRecord]:
        """A part of the bookings `by` may see: their own, those made with them, or all for staff."""
        with self._store.reading() as session:
            return booking_lists.page(session, _seen_by(wanted, by), paging, self._clock())

    def count(self, wanted: BookingFilter, *, by: Actor) -> int:
        """How many bookings `list` would find in all."""
        with self._store.reading() as session:
            return booking_lists.count(session, _seen_by(wanted, by))

    def window(
        self,
        wanted: BookingFilter,
        first: int,
        count: int,
        *,
        near: Window | None = None,
    ) -> Window:
        """Rows `first` to `first + count` of a long list for the desk, quick next to the window `near`."""
        with self._store.reading() as session:
            return booking_lists.window(session, wanted, first, count, near, self._clock())

    def position(self, wanted: BookingFilter, id: int) -> int | None:
        """The row of a booking in the list that `window` reads, or None if it is not in it."""
        with self._store.reading() as session:
            return booking_lists.position(session, wanted, id)

    def newest_id(self) -> int:
        """The id of the latest booking made, 0 without any."""
        with self._store.reading() as session:
            return session.scalar(select(func.max(Booking.id))) or 0

    def require_may_book(self, chef_id: int, *, by: Actor) -> None:
        """Raises `NotFound` for no such active chef, `Denied` without an active subscription."""
        with self._store.reading() as session:
            self._require_may_book(session, chef_id, by)

    def require_may_change(self, id: int, *, by: Actor) -> BookingRecord:
        """The booking, if `by` may change its status. Raises `NotFound`, `Denied`."""
        with self._store.reading() as session:
            require_chef_or_staff(find_booking(session, id, by), by)
            return booking_lists.one(session, id, self._clock())

    def require_may_move(self, id: int, *, by: Actor) -> None:
        """Raises `NotFound`, or `Denied` unless `by` is the booking's customer or staff."""
        with self._store.reading() as session:
            require_customer_or_staff(find_booking(session, id, by), by)

    def make(self, draft: BookingDraft, *, by: Actor, idempotency_key: str | None = None) -> Made:
        """Book a chef's time; the booking is pending until the chef or staff answer.

        Raises `NotFound`, `Denied`, `Invalid` or `Conflict`, in this order of checks.
        """
        now = self._clock()
        with self._store.writing() as session:
            chef = self._require_may_book(session, draft.chef_id, by, locked=True)
            if idempotency_key is not None and by.user_id is not None:
                kept = idempotency.first_answer(session, by.user_id, idempotency_key, draft, now)
                if kept is not None:
                    return Made(booking_lists.from_json(kept), again=True)
            customer_id = customer_of(session, draft, by, now)
            clean = cleaned(draft)
            expire(session, now, chef_id=chef.id)
            schedule = self._schedule_for(session, clean, by)
            place = placed(session, clean, schedule, zone=self._zone, now=now)
            booking = new_booking(clean, customer_id, chef, place, schedule.rules, self._currency, now)
            session.add(booking)
            session.flush()
            after = {"status": booking.status.value} | place.remark
            note(session, booking, "made", {}, after, by, now)
            record = booking_lists.one(session, booking.id, now)
            if idempotency_key is not None and by.user_id is not None:
                answer = booking_lists.to_json(record)
                idempotency.keep_answer(session, by.user_id, idempotency_key, draft, record.id, answer, now)
            return Made(record)

    def set_status(self, id: int, status: Status, *, by: Actor, version: int | None = None) -> Changed:
        """Answer, complete or end a booking as its chef or staff; the present status changes nothing.

        Raises `NotFound`, `Denied`, `Stale`, or `Conflict` for a change the rules forbid.
        """
        with self._changing(id, by, version) as (session, booking, now):
            require_chef_or_staff(booking, by)
            if status is booking.status:
                return Changed(booking_lists.one(session, id, now), None)
            if status not in CHANGES[booking.status]:
                raise Conflict(
                    Phrase(
                        "A booking that is {status} cannot become {wanted}.",
                        status=in_words(booking.status),
                        wanted=in_words(status),
                    ),
                    rule="status",
                )
            require_begun(status, booking.starts_at, now)
            return move(session, booking, status, by, now)

    def cancellation(self, id: int, *, by: Actor) -> Cancellation:
        """What cancelling costs now. Raises `NotFound`, `Denied`, `Conflict` if it is too late for that."""
        with self._store.reading() as session:
            booking = find_booking(session, id, by)
            require_customer_or_staff(booking, by)
            now = self._clock()
            require_open(booking, now, by, Phrase("cancelled"))
            return booking_terms.cancellation(booking, now)

    def cancel(self, id: int, *, by: Actor, version: int | None = None, charge: bool = False) -> Changed:
        """Cancel a booking as its customer, at the cost its policy says, or as staff.

        Staff waive the cost unless they `charge` it. Raises `NotFound`, `Denied`, `Stale`, `Conflict`.
        """
        with self._changing(id, by, version) as (session, booking, now):
            require_customer_or_staff(booking, by)
            if booking.status is Status.CANCELLED:
                return Changed(booking_lists.one(session, id, now), None)
            require_open(booking, now, by, Phrase("cancelled"))
            waived = may(by, Permission.ALL_BOOKINGS) and not charge
            fee = Decimal("0.00") if waived else booking_terms.cancellation(booking, now).fee
            return move(session, booking, Status.CANCELLED, by, now, fee=fee)

    def reschedule(
        self,
        id: int,
        booking_date: date,
        start_time: time,
        duration_hours: Decimal | None = None,
        *,
        by: Actor,
        version: int | None = None,
        overrule: bool = False,
        reason: str = "",
    ) -> Changed:
        """Move a booking to another time as its customer or staff; its number and rate stay.

        A customer may do so as long as cancelling would cost nothing. Staff may `overrule` the rules and
        say the `reason`. Raises `NotFound`, `Denied`, `Stale`, `Invalid`, `Conflict`.
        """
        with self._changing(id, by, version) as (session, booking, now):
            require_customer_or_staff(booking, by)
            require_open(booking, now, by, Phrase("moved"))
            if not may(by, Permission.ALL_BOOKINGS) and booking_terms.cancellation(booking, now).fee:
                raise Conflict(
                    "It is too late to move this booking yourself. Please call us.", rule="too_late"
                )
            draft = BookingDraft(
                booking.chef_id,
                booking_date,
                start_time,
                duration_hours or booking.duration_hours,
                overrule=overrule,
                reason=clean_text(reason, "reason", longest=LIMITS["reason"], lines=True),
            )
            schedule = self._schedule_for(session, draft, by)
            place = placed(session, draft, schedule, zone=self._zone, now=now, moving=id)
            return put(session, booking, draft, place, by, now, action="moved")

    def edit(self, id: int, wanted: BookingEdit, *, by: Actor, version: int | None = None) -> Changed:
        """Change what was said of an open booking, as staff; what is so already changes nothing.

        Raises `NotFound`, `Denied`, `Stale`, `Invalid`, and `Conflict` for one that has ended or for a
        number of guests that the chef's rules forbid.
        """
        require(by, Permission.ALL_BOOKINGS, "Only staff may change the details of a booking.")
        clean = cleaned_edit(wanted)
        with self._changing(id, by, version) as (session, booking, now):
            require_open(booking, now, by, Phrase("changed"))
            rules = rules_of(session, [booking.chef_id], self._defaults)[booking.chef_id]
            return edit(session, booking, clean, rules, by, now)

    def undo(self, change_id: int, *, by: Actor) -> Changed:
        """Take back a change of status, time or details, if nothing has happened to the booking since.

        A chef takes back their own changes only. Raises `NotFound`, `Denied`, and `Conflict` if the
        booking was changed again or its time was sold meanwhile.
        """
        check_id(change_id, "change")
        with self._store.reading() as session:
            entry = session.get(HistoryEntry, change_id)
            if entry is None or entry.noun != NOUN or entry.action not in UNDOABLE:
                raise NotFound("There is no such change to undo.")
            id, before, own = entry.noun_id, entry.before, entry.actor_id == by.user_id
        with self._changing(id, by, None) as (session, booking, now):
            require_chef_or_staff(booking, by)
            if not own:
                require(by, Permission.ALL_BOOKINGS, "Only staff may take back what somebody else did.")
            if latest_change(session, id) != change_id:
                raise Conflict("The booking was changed again since.", rule="changed_since")
            if "booking_date" in before:
                return move_back(session, booking, before, by, now, zone=self._zone, defaults=self._defaults)
            if "status" not in before:
                return put_back(session, booking, before, by, now)
            status = Status(before["status"])
            if status is Status.PENDING and booking.expires_at and booking.expires_at <= now:
                raise Conflict("The time to answer this booking has run out.", rule="expired")
            return move(session, booking, status, by, now, action="undone")

    def undo_latest(self, id: int, *, by: Actor) -> Changed:
        """Take back the latest change of a booking. Raises as `undo` does."""
        with self._store.reading() as session:
            require_chef_or_staff(find_booking(session, id, by), by)
            change_id = latest_change(session, id)
        return self.undo(change_id or 0, by=by)

    def expire_overdue(self) -> int:
        """End the pending bookings whose time to answer has run out; returns how many."""
        now = self._clock()
        with self._store.reading() as session:
            if not session.scalars(overdue(now).limit(1)).first():
                return 0
        with self._store.writing() as session:
            return expire(session, now)

    def keep_local_times(self) -> int:
        """Let bookings keep their local time after the zone's rules or the zone changed; returns how many."""
        now = self._clock()
        with self._store.reading() as session:
            if local_times.is_current(session, self._zone, now):
                return 0
        with self._store.writing() as session:
            return local_times.keep(session, self._zone, now)

    def choices(self, booking: BookingRecord, *, by: Actor) -> tuple[Status, ...]:
        """The statuses `by` could give this booking now; what a face offers as buttons."""
        if not may_answer(booking, by):
            return ()
        begun = self._clock() >= booking.starts_at
        return tuple(s for s in CHANGES[booking.status] if begun or s not in AFTER_START)

    def may_cancel(self, booking: BookingRecord, *, by: Actor) -> bool:
        """Whether `by` could cancel this booking now."""
        if not may_move(booking, by):
            return False
        in_time = may(by, Permission.ALL_BOOKINGS) or self._clock() < booking.starts_at
        return booking.status in CANCELLABLE and in_time

    @contextmanager
    def _changing(
        self, id: int, by: Actor, version: int | None
    ) -> Iterator[tuple[Session, Booking, datetime]]:
        now = self._clock()
        with self._store.writing() as session:
            chef_id = find_booking(session, id, by).chef_id
            find_chef(session, chef_id, locked=True)
            expire(session, now, chef_id=chef_id)
            booking = find_booking(session, id, by, fresh=True)
            require_version(booking.version, version)
            yield session, booking, now

    def _require_may_book(self, session: Session, chef_id: int, by: Actor, *, locked: bool = False) -> Chef:
        chef = find_chef(session, chef_id, locked=locked)
        if not chef.active:
            raise NotFound("There is no such chef.")
        if may(by, Permission.ALL_BOOKINGS):
            return chef
        if by.user_id is None or not subscriptions.is_active(session, by.user_id, self._clock()):
            raise Denied("Booking needs an active CooCook subscription.")
        return chef

    def _schedule_for(self, session: Session, draft: BookingDraft, by: Actor) -> Schedule:
        """What the draft must keep to, unless it comes from staff who set that aside."""
        if draft.overrule:
            require(by, Permission.ALL_BOOKINGS, "Only staff may set a rule aside.")
        day = min(draft.booking_date, LATEST - DAY)
        return availability.schedule_of(
            session, draft.chef_id, day, day, zone=self._zone, defaults=self._defaults
        )


def _seen_by(wanted: BookingFilter, by: Actor) -> BookingFilter:
    if may(by, Permission.ALL_BOOKINGS):
        return wanted
    return wanted.limited_to(user_id=by.user_id, chef_id=by.chef_id)
