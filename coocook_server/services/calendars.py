"""Calendars: secret addresses to subscribe to, and the events that go with mail."""

import hashlib
import secrets
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, func, or_, select, true
from sqlalchemy.orm import Session

from coocook_server.errors import Denied, NotFound
from coocook_server.models import Account, Booking, CalendarFeed, Chef, StoreProperty
from coocook_server.models.account import Actor, Role
from coocook_server.models.booking import Status
from coocook_server.services import history
from coocook_server.services.calendar_events import EventRecord, Method, Organizer, View, method_for
from coocook_server.services.clock import Clock
from coocook_server.services.own_booking import find_booking
from coocook_server.services.permissions import Permission, may
from coocook_server.services.rules import check_id
from coocook_server.store import Store, changed

NOUN = "calendar"
SECRET_BYTES = 32
PAST = timedelta(days=60)
"""How long a feed keeps what is over."""
MOST_EVENTS = 5_000
"""What one feed holds; of more, the furthest in the future are left out until their time comes nearer."""
COOCOOK = Organizer()
_STORE_ID = "calendar_id"


@dataclass(frozen=True)
class FeedRecord:
    """An account's feed, without its secret."""

    user_id: int
    created_at: datetime


@dataclass(frozen=True)
class MadeFeed:
    """A feed that was just made: the only time its secret is seen."""

    feed: FeedRecord
    secret: str


@dataclass(frozen=True)
class CalendarFile:
    """What a feed holds now; `etag` is another one whenever the content is."""

    content: bytes
    etag: str


class Calendars:
    """The calendar feeds of customers, chefs and staff: one for each account that wants one."""

    def __init__(self, store: Store, clock: Clock, organizer: Organizer) -> None:
        self._store = store
        self._clock = clock
        self._organizer = organizer

    def of(self, *, by: Actor) -> FeedRecord | None:
        """The feed of `by`, or None without one. Raises `Denied` for who has no account."""
        user_id = _account_of(by)
        with self._store.reading() as session:
            feed = session.get(CalendarFeed, user_id)
            return None if feed is None else FeedRecord(feed.user_id, feed.created_at)

    def renew(self, *, by: Actor) -> MadeFeed:
        """Make the feed of `by`, or give it a new address; the old one ends at once. Raises `Denied`."""
        user_id, now, secret = _account_of(by), self._clock(), secrets.token_urlsafe(SECRET_BYTES)
        with self._store.writing() as session:
            feed = _locked(session, user_id)
            action = "made" if feed is None else "renewed"
            if feed is None:
                feed = CalendarFeed(user_id=user_id)
                session.add(feed)
            feed.secret_hash, feed.created_at = _hash(secret), now
            _note(session, user_id, action, by, now)
            return MadeFeed(FeedRecord(user_id, now), secret)

    def revoke(self, *, by: Actor) -> None:
        """End the feed of `by`: its address is unknown from now on. Raises `Denied`."""
        user_id = _account_of(by)
        with self._store.writing() as session:
            feed = _locked(session, user_id)
            if feed is not None:
                session.delete(feed)
                _note(session, user_id, "revoked", by, self._clock())

    def event(self, booking_id: int, *, by: Actor) -> CalendarFile:
        """One booking to add to a calendar, as the feed of `by` would show it. Raises `NotFound`."""
        from coocook_server.services import calendar_files

        now = self._clock()
        with self._store.reading() as session:
            find_booking(session, booking_id, by)
            event = _as_of(_one(session, booking_id), now)
            account = None if by.user_id is None else session.get(Account, by.user_id)
            language = event.language if account is None else account.language
            store_id = _store_id(session)
        seen = [(event, _view(event, by))]
        content = calendar_files.feed(seen, store_id=store_id, organizer=self._organizer, language=language)
        return CalendarFile(content, hashlib.sha256(content).hexdigest())

    def read(self, secret: str) -> CalendarFile:
        """What the feed with this secret holds: the past 60 days and the future.

        A customer's holds their own bookings, a chef's those made with them, staff's all. Raises
        `NotFound` for a secret nobody has, and where the account is closed.
        """
        # What writes it takes a while to load; the program's start does not wait for it.
        from coocook_server.services import calendar_files

        now = self._clock()
        with self._store.reading() as session:
            account = _reader(session, secret)
            chef_id = None
            if account.role is Role.CHEF:
                chef_id = session.scalar(select(Chef.id).where(Chef.user_id == account.id))
            reader = Actor(account.id, account.role, account.name, chef_id)
            events, language, store_id = _events(session, reader, now), account.language, _store_id(session)
        seen = [(event, _view(event, reader)) for event in events]
        content = calendar_files.feed(seen, store_id=store_id, organizer=self._organizer, language=language)
        return CalendarFile(content, hashlib.sha256(content).hexdigest())


def event_for_mail(
    session: Session, booking_id: int, *, method: Method, organizer: Organizer = COOCOOK
) -> bytes:
    """The booking as a `text/calendar` part with this method, for mail to its customer.

    The part's content type must name the same `method`; `method_now` says which one is right. The organizer
    should have the address that the mail comes from: Outlook and Gmail compare them. Raises `NotFound`.
    """
    from coocook_server.services import calendar_files

    return calendar_files.invitation(
        _one(session, booking_id), method, store_id=_store_id(session), organizer=organizer
    )


def method_now(session: Session, booking_id: int) -> Method:
    """`REQUEST` as long as the booking holds its chef's time, `CANCEL` from then on. Raises `NotFound`."""
    return method_for(_one(session, booking_id).status)


COLUMNS: tuple[ColumnElement[Any], ...] = (
    Booking.id.label("id"),
    Booking.chef_id.label("chef_id"),
    Booking.user_id.label("user_id"),
    Booking.version.label("version"),
    Booking.status.label("status"),
    Booking.starts_at.label("starts_at"),
    Booking.ends_at.label("ends_at"),
    Booking.updated_at.label("updated_at"),
    Booking.expires_at.label("expires_at"),
    Booking.duration_hours.label("duration_hours"),
    Booking.total_price.label("total_price"),
    Booking.currency.label("currency"),
    Booking.special_requests.label("special_requests"),
    Booking.dietary_needs.label("dietary_needs"),
    Booking.allergies.label("allergies"),
    Booking.address.label("address"),
    Booking.guests.label("guests"),
    Chef.name.label("chef_name"),
    Account.name.label("customer_name"),
    Account.email.label("customer_email"),
    func.coalesce(Booking.phone, Account.phone).label("customer_phone"),
    Account.language.label("language"),
)


def _bookings() -> Select[Any]:
    query = select(*COLUMNS).select_from(Booking)
    return query.join(Chef, Chef.id == Booking.chef_id).join(Account, Account.id == Booking.user_id)


def _one(session: Session, booking_id: int) -> EventRecord:
    check_id(booking_id, "booking")
    session.flush()
    row = session.execute(_bookings().where(Booking.id == booking_id)).mappings().one_or_none()
    if row is None:
        raise NotFound("There is no such booking.")
    return EventRecord(**row)


def _events(session: Session, reader: Actor, now: datetime) -> list[EventRecord]:
    query = _bookings().where(Booking.starts_at >= now - PAST, _seen_by(reader))
    query = query.order_by(Booking.starts_at, Booking.id).limit(MOST_EVENTS)
    return [_as_of(EventRecord(**row), now) for row in session.execute(query).mappings()]


def _seen_by(reader: Actor) -> ColumnElement[bool]:
    if may(reader, Permission.ALL_BOOKINGS):
        return true()
    own: list[ColumnElement[bool]] = [Booking.user_id == reader.user_id]
    if reader.chef_id is not None:
        own.append(Booking.chef_id == reader.chef_id)
    return or_(*own)


def _view(event: EventRecord, reader: Actor) -> View:
    """How the reader of a feed sees this booking; a chef who has booked another chef is a customer there."""
    if may(reader, Permission.ALL_BOOKINGS):
        return View.STAFF
    return View.CHEF if event.chef_id == reader.chef_id else View.CUSTOMER


def _as_of(event: EventRecord, now: datetime) -> EventRecord:
    """The booking as time has left it: one that nobody answered has run out before a write notes it."""
    overdue = event.status is Status.PENDING and event.expires_at is not None and event.expires_at <= now
    return replace(event, status=Status.EXPIRED) if overdue else event


def _reader(session: Session, secret: str) -> Account:
    query = (
        select(Account)
        .join(CalendarFeed, CalendarFeed.user_id == Account.id)
        .where(CalendarFeed.secret_hash == _hash(secret), Account.active.is_(True))
    )
    account = session.scalars(query).one_or_none()
    if account is None:
        raise NotFound("There is no such calendar.")
    return account


def _store_id(session: Session) -> str:
    """A random name of this store, made with its table, so that no other store's events have these UIDs."""
    return session.scalars(select(StoreProperty.value).where(StoreProperty.name == _STORE_ID)).one()


def _account_of(by: Actor) -> int:
    if by.user_id is None:
        raise Denied("A calendar feed needs an account.")
    return by.user_id


def _locked(session: Session, user_id: int) -> CalendarFeed | None:
    """The account's feed, which nobody else changes until the transaction ends."""
    session.get(Account, user_id, with_for_update=True)
    return session.get(CalendarFeed, user_id, populate_existing=True)


def _note(session: Session, user_id: int, action: str, by: Actor, now: datetime) -> None:
    history.record(session, NOUN, user_id, action, before={}, after={}, by=by, at=now)
    changed(session, NOUN, user_id)


def _hash(secret: str) -> str:
    """A secret of 32 random bytes cannot be guessed from a plain hash, and is found by it at once."""
    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()
