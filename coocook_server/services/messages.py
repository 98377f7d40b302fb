"""Messages about a booking between its customer, its chef and staff, and who has read how far."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from sqlalchemy import ColumnElement, Select, and_, func, select
from sqlalchemy.orm import Session

from coocook_server.models import Account, Booking, Chef, Message, MessageMark, OutboxMail
from coocook_server.models.account import Actor
from coocook_server.models.message import Side
from coocook_server.models.outbox import MailState
from coocook_server.services import history, outbox
from coocook_server.services.clock import Clock
from coocook_server.services.newest import newest
from coocook_server.services.own_booking import find_booking, is_customer
from coocook_server.services.paging import Page, Paging
from coocook_server.services.permissions import Permission, may, roles_with
from coocook_server.services.rules import LARGEST_ID, clean_text
from coocook_server.store import Store, changed

NOUN = "message"

LONGEST = 2_000
EXCERPT = 200
"""Characters."""

MOST_CONVERSATIONS = 100

A_FLURRY = timedelta(minutes=15)
"""However much is written, nobody gets more than one mail about a booking in this time."""


@dataclass(frozen=True)
class MessageRecord:
    """A message; `own` says that it was written on the reader's side, `unread` that it is new to it."""

    id: int
    booking_id: int
    side: Side
    author_name: str
    text: str
    created_at: datetime
    own: bool
    unread: bool


@dataclass(frozen=True)
class Conversation:
    """A part of the messages about a booking, and how many of all the reader's side has not read."""

    page: Page[MessageRecord]
    unread: int


@dataclass(frozen=True)
class UnreadRecord:
    """How many messages about a booking the reader's side has not read, and when the latest came."""

    booking_id: int
    unread: int
    latest_at: datetime


class Messages:
    """The messages about bookings. They are added and never altered."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def of(self, booking_id: int, paging: Paging, *, by: Actor) -> Conversation:
        """A part of the messages about a booking, the newest first.

        Raises `NotFound` for a booking that `by` may not see, `Invalid` for a bad page.
        """
        with self._store.reading() as session:
            side = _side(find_booking(session, booking_id, by), by)
            read = _read_until(session, booking_id, side)
            query = select(Message).where(Message.booking_id == booking_id)
            page = newest(
                session, query, Message.id.expression, paging, lambda row: _record(row[0], side, read)
            )
            return Conversation(page, _unread(session, booking_id, side, read))

    def require_may_see(self, booking_id: int, *, by: Actor) -> None:
        """Raises `NotFound` for a booking that `by` may not see."""
        with self._store.reading() as session:
            find_booking(session, booking_id, by)

    def write(self, booking_id: int, text: str, *, by: Actor) -> MessageRecord:
        """Write about a booking; the others hear of it by mail, once however much is written at a time.

        Raises `NotFound` for a booking that `by` may not see, `Invalid`.
        """
        now = self._clock()
        with self._store.writing() as session:
            booking = find_booking(session, booking_id, by, locked=True)
            words = clean_text(text, "text", longest=LONGEST, required=True, lines=True)
            message = Message(
                booking_id=booking.id,
                side=_side(booking, by),
                author_id=by.user_id,
                author_name=by.name,
                text=words,
                created_at=now,
            )
            session.add(message)
            session.flush()
            history.record(
                session,
                NOUN,
                message.id,
                "written",
                before={},
                after={"booking_id": booking.id, "side": message.side.value},
                by=by,
                at=now,
            )
            changed(session, NOUN, message.id)
            _tell_others(session, booking, message, now)
            return _record(message, message.side, message.id)

    def mark_read(self, booking_id: int, until: int | None = None, *, by: Actor) -> int:
        """Note that the side of `by` has read up to the message `until`, or all; how many are unread then.

        A mark only moves forward. Raises `NotFound` for a booking that `by` may not see.
        """
        now = self._clock()
        with self._store.writing() as session:
            booking = find_booking(session, booking_id, by, locked=True)
            side = _side(booking, by)
            read = _read_until(session, booking_id, side)
            end = LARGEST_ID if until is None else max(0, min(until, LARGEST_ID))
            up_to_end = select(func.max(Message.id)).where(
                Message.booking_id == booking_id, Message.id <= end
            )
            last = session.scalar(up_to_end)
            if last is not None and last > read:
                session.merge(MessageMark(booking_id=booking_id, side=side, message_id=last, read_at=now))
                changed(session, "message_mark")
                session.flush()
            return _unread(session, booking_id, side, max(read, last or 0))

    def unread(self, *, by: Actor) -> tuple[UnreadRecord, ...]:
        """The bookings with messages that the side of `by` has not read, the latest first; 100 at most."""
        with self._store.reading() as session:
            found = [record for side, whose in _sides(by) for record in _conversations(session, side, whose)]
        found.sort(key=lambda record: (record.latest_at, record.booking_id), reverse=True)
        return tuple(found[:MOST_CONVERSATIONS])


def _side(booking: Booking, by: Actor) -> Side:
    """As whom somebody who may see the booking writes and reads."""
    if may(by, Permission.ALL_BOOKINGS):
        return Side.STAFF
    return Side.CUSTOMER if is_customer(booking, by) else Side.CHEF


def _sides(by: Actor) -> list[tuple[Side, ColumnElement[bool] | None]]:
    """Each side `by` is on, with the bookings in which they are; None for all."""
    if may(by, Permission.ALL_BOOKINGS):
        return [(Side.STAFF, None)]
    sides: list[tuple[Side, ColumnElement[bool] | None]] = [(Side.CUSTOMER, Booking.user_id == by.user_id)]
    if by.chef_id is not None:
        sides.append((Side.CHEF, and_(Booking.chef_id == by.chef_id, Booking.user_id != by.user_id)))
    return sides


def _conversations(session: Session, side: Side, whose: ColumnElement[bool] | None) -> list[UnreadRecord]:
    mark = and_(MessageMark.booking_id == Message.booking_id, MessageMark.side == side)
    query: Select[int, int, datetime] = (
        select(Message.booking_id, func.count(), func.max(Message.created_at))
        .outerjoin(MessageMark, mark)
        .where(Message.side != side, Message.id > func.coalesce(MessageMark.message_id, 0))
        .group_by(Message.booking_id)
        .order_by(func.max(Message.id).desc())
        .limit(MOST_CONVERSATIONS)
    )
    if whose is not None:
        query = query.join(Booking, Booking.id == Message.booking_id).where(whose)
    return [UnreadRecord(*row) for row in session.execute(query)]


def _read_until(session: Session, booking_id: int, side: Side) -> int:
    mark = session.get(MessageMark, (booking_id, side))
    return 0 if mark is None else mark.message_id


def _unread(session: Session, booking_id: int, side: Side, read: int) -> int:
    query = (
        select(func.count())
        .select_from(Message)
        .where(Message.booking_id == booking_id, Message.id > read, Message.side != side)
    )
    return session.scalar(query) or 0


def _tell_others(session: Session, booking: Booking, message: Message, now: datetime) -> None:
    chef = session.get_one(Chef, booking.chef_id)
    details = {
        "booking_id": booking.id,
        "booking_date": booking.booking_date.isoformat(),
        "start_time": booking.start_time.isoformat("minutes"),
        "chef_name": chef.name,
        "author_name": message.author_name,
        "side": message.side.value,
        "excerpt": _excerpt(message.text),
    }
    for user_id in _others(session, booking, chef, message.side):
        if user_id != message.author_id:
            _mail(session, booking.id, user_id, details, now)


def _others(session: Session, booking: Booking, chef: Chef, side: Side) -> list[int]:
    """The accounts that should hear of a message: staff, where the other side has none with an address."""
    parties = {Side.CUSTOMER: booking.user_id, Side.CHEF: chef.user_id}
    wanted = [id for party, id in parties.items() if party is not side and id is not None]
    reachable = select(Account.id).where(Account.active.is_(True), Account.email.is_not(None))
    found = list(session.scalars(reachable.where(Account.id.in_(wanted))))
    if side is not Side.STAFF and not found:
        staff = reachable.where(Account.role.in_(roles_with(Permission.ALL_BOOKINGS)))
        found = list(session.scalars(staff.order_by(Account.id)))
    return found


def _mail(session: Session, booking_id: int, user_id: int, details: dict[str, object], now: datetime) -> None:
    """One mail in a quarter of an hour: what comes after it was sent is told at the next one's beginning."""
    quarter = int(now.timestamp() // A_FLURRY.total_seconds())
    due_at = now
    while True:
        key = f"{NOUN}:{booking_id}:{user_id}:{quarter}"
        state = session.scalar(select(OutboxMail.state).where(OutboxMail.key == key))
        if state is None or state is MailState.WAITING:
            break
        quarter += 1
        due_at = datetime.fromtimestamp(quarter * A_FLURRY.total_seconds(), UTC)
    outbox.queue(session, NOUN, user_id, details, now=now, due_at=due_at, key=key, booking_id=booking_id)


def _excerpt(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= EXCERPT else words[: EXCERPT - 1].rstrip() + "…"


def _record(message: Message, side: Side, read: int) -> MessageRecord:
    return MessageRecord(
        id=message.id,
        booking_id=message.booking_id,
        side=message.side,
        author_name=message.author_name,
        text=message.text,
        created_at=message.created_at,
        own=message.side is side,
        unread=message.side is not side and message.id > read,
    )
