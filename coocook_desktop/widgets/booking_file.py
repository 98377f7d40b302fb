"""Everything that is kept about one booking, read at once."""

from dataclasses import dataclass

from coocook_server.bootstrap import CooCook
from coocook_server.models.account import Actor
from coocook_server.services.booking_lists import BookingRecord
from coocook_server.services.history import HistoryRecord
from coocook_server.services.messages import Conversation
from coocook_server.services.outbox import MailRecord
from coocook_server.services.paging import MOST_PER_PAGE, Paging
from coocook_server.services.payments import Ledger

MOST = Paging(per_page=MOST_PER_PAGE)


@dataclass(frozen=True)
class BookingFile:
    """A booking, what was done to it, what was paid, and what was written about it."""

    booking: BookingRecord
    history: tuple[HistoryRecord, ...]
    ledger: Ledger
    conversation: Conversation
    mail: tuple[MailRecord, ...]


def read_file(coocook: CooCook, id: int, by: Actor) -> BookingFile:
    """The file of a booking; call it in a task. Raises `NotFound`."""
    return BookingFile(
        booking=coocook.bookings.get(id, by=by),
        history=coocook.history.of("booking", id),
        ledger=coocook.payments.of(id, MOST, by=by),
        conversation=coocook.messages.of(id, MOST, by=by),
        mail=coocook.outbox.list(MOST, booking_id=id, by=by).items,
    )
