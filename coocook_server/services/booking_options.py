"""What somebody may do with each of several bookings now, so that a face need not guess."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import select

from coocook_server.models import Booking, Chef, Review
from coocook_server.models.account import Actor
from coocook_server.models.booking import Status
from coocook_server.services import booking_terms
from coocook_server.services.booking_lists import BookingRecord
from coocook_server.services.booking_terms import Cancellation
from coocook_server.services.bookings import Bookings
from coocook_server.services.clock import Clock
from coocook_server.services.own_booking import is_customer, may_move, may_see
from coocook_server.services.permissions import Permission, may
from coocook_server.store import Store


@dataclass(frozen=True)
class BookingOptions:
    """What may be done; `cancellation` says what cancelling costs now, None where it cannot be done.

    `answers` are the statuses its chef or staff could give it, `review_id` is the review it has.
    """

    cancellation: Cancellation | None
    may_reschedule: bool
    may_review: bool
    may_book_again: bool
    may_read_payments: bool
    answers: tuple[Status, ...]
    review_id: int | None

    @property
    def may_cancel(self) -> bool:
        """Whether it can be cancelled."""
        return self.cancellation is not None


class Options:
    """What may be done with bookings."""

    def __init__(self, store: Store, clock: Clock, bookings: Bookings) -> None:
        self._store = store
        self._clock = clock
        self._bookings = bookings

    def of(self, bookings: Iterable[BookingRecord], *, by: Actor) -> dict[int, BookingOptions]:
        """What `by` may do now with those of these bookings that they may see, by booking."""
        seen = [booking for booking in bookings if may_see(booking, by)]
        ids = [booking.id for booking in seen]
        reviews = select(Review.booking_id, Review.id).where(Review.booking_id.in_(ids))
        bookable = select(Chef.id).where(
            Chef.id.in_({booking.chef_id for booking in seen}), Chef.active.is_(True)
        )
        rows = select(Booking).where(Booking.id.in_(ids))
        now = self._clock()
        with self._store.reading() as session:
            review_ids = {row.booking_id: row.id for row in session.execute(reviews)}
            active = frozenset(session.scalars(bookable))
            costs = {row.id: booking_terms.cancellation(row, now) for row in session.scalars(rows)}
        return {
            booking.id: self._options(
                booking, costs[booking.id], review_ids.get(booking.id), booking.chef_id in active, by
            )
            for booking in seen
        }

    def _options(
        self, booking: BookingRecord, cost: Cancellation, review_id: int | None, active: bool, by: Actor
    ) -> BookingOptions:
        own = is_customer(booking, by)
        may_cancel = self._bookings.may_cancel(booking, by=by)
        free_of_cost = not cost.fee or may(by, Permission.ALL_BOOKINGS)
        return BookingOptions(
            cancellation=cost if may_cancel else None,
            may_reschedule=may_cancel and free_of_cost,
            may_review=own and booking.status is Status.COMPLETED and review_id is None,
            may_book_again=own and active,
            may_read_payments=may_move(booking, by),
            answers=self._bookings.choices(booking, by=by),
            review_id=review_id,
        )
