"""One change to many bookings at once: what the rules allow is done together, the rest is told."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from decimal import Decimal

from sqlalchemy.orm import Session

from coocook_server.errors import Conflict, CooCookError, Invalid, NotFound, Phrase, StoreUnavailable
from coocook_server.models.account import Actor
from coocook_server.models.booking import Status
from coocook_server.services.booking_changes import Changed
from coocook_server.services.bookings import Bookings
from coocook_server.store import Store
from coocook_server.store.faults import translated
from coocook_server.store.joined import JoinedStore

MOST = 500


@dataclass(frozen=True)
class Refusal:
    """A booking, or a change to be taken back, that stayed as it was, and why."""

    id: int
    message: str


@dataclass(frozen=True)
class Batch:
    """What was done, and what was not."""

    changed: tuple[Changed, ...]
    refused: tuple[Refusal, ...]

    @property
    def change_ids(self) -> tuple[int, ...]:
        """The changes by which it can be taken back, in the order they were made."""
        return tuple(each.change_id for each in self.changed if each.change_id is not None)


class Batches:
    """Changes to many bookings, each call one transaction; `bookings` makes the service on a store."""

    def __init__(self, store: Store, bookings: Callable[[Store], Bookings]) -> None:
        self._store = store
        self._bookings = bookings

    def set_status(self, ids: Sequence[int], status: Status, *, by: Actor) -> Batch:
        """Give each booking this status where that may be. Raises `Invalid` for more than 500."""
        return self._each(ids, lambda bookings, id: bookings.set_status(id, status, by=by))

    def cancel(self, ids: Sequence[int], *, by: Actor, charge: bool = False) -> Batch:
        """Cancel each booking where that may be. Raises `Invalid` for more than 500."""
        return self._each(ids, lambda bookings, id: bookings.cancel(id, by=by, charge=charge))

    def cancellation_fees(self, ids: Sequence[int], *, by: Actor) -> Decimal:
        """What cancelling those of these bookings that can be cancelled costs now, in all."""
        found = Decimal("0.00")
        with self._store.reading() as session:
            bookings = self._bookings(JoinedStore(session))
            for id in ids[:MOST]:
                with suppress(NotFound, Conflict):
                    found += bookings.cancellation(id, by=by).fee
        return found

    def undo(self, change_ids: Sequence[int], *, by: Actor) -> Batch:
        """Take these changes back, the last first, where that may be.

        Raises `Invalid` for more than 500, and the reason for the first where none can be.
        """
        done = self._each(change_ids[::-1], lambda bookings, id: bookings.undo(id, by=by))
        if not done.changed and done.refused:
            raise Conflict(done.refused[0].message, rule="none")
        return done

    def _each(self, ids: Sequence[int], change: Callable[[Bookings, int], Changed]) -> Batch:
        if len(ids) > MOST:
            raise Invalid(Phrase("Choose {most} bookings at most.", most=MOST))
        done: list[Changed] = []
        refused: list[Refusal] = []
        with self._store.writing() as session:
            bookings = self._bookings(JoinedStore(session))
            for id in ids:
                try:
                    with _apart(session):
                        changed = change(bookings, id)
                except StoreUnavailable:
                    raise
                except CooCookError as fault:
                    refused.append(Refusal(id, fault.message))
                else:
                    done.append(changed)
        return Batch(tuple(done), tuple(refused))


@contextmanager
def _apart(session: Session) -> Iterator[None]:
    """A part of the transaction that is taken back alone when it is refused."""
    with translated(), session.begin_nested():
        yield
        session.flush()
