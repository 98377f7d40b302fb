"""Reading bookings: one, a page, or a window into a list of a million."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import ColumnElement, Select, and_, false, func, literal_column, or_, select
from sqlalchemy.orm import Session, aliased

from coocook_server.models import Account, Booking, Chef
from coocook_server.models.booking import Status
from coocook_server.services.booking_parts import BookingPart
from coocook_server.services.paging import Key, Order, Page, Paging, order_named
from coocook_server.services.rules import EARLIEST, LARGEST_ID, LATEST, clean_text
from coocook_server.store.matching import contains


@dataclass(frozen=True)
class BookingRecord:
    """A booking with its chef's and its customer's name; instants in UTC, the time of day local.

    `customer_phone` is the number to call: `own_phone`, given for this booking, or else the customer's.
    """

    id: int
    chef_id: int
    chef_name: str
    user_id: int
    customer_name: str
    customer_phone: str | None
    booking_date: date
    start_time: time
    duration_hours: Decimal
    starts_at: datetime
    ends_at: datetime
    hourly_rate: Decimal
    travel_fee: Decimal
    total_price: Decimal
    currency: str
    status: Status
    special_requests: str
    expires_at: datetime | None
    created_at: datetime
    updated_at: datetime
    version: int
    guests: int | None = None
    dietary_needs: str = ""
    allergies: str = ""
    address: str = ""
    refund_full_hours: int = 0
    refund_part_hours: int = 0
    refund_part_percent: int = 0
    cancellation_fee: Decimal | None = None
    overruled: str = ""
    own_phone: str | None = None


@dataclass(frozen=True)
class BookingFilter:
    """Which bookings, in what order (`starts_at`, `id`, `total_price`, `status`; `-` turns it round)."""

    status: Status | None = None
    chef_id: int | None = None
    user_id: int | None = None
    first_date: date | None = None
    last_date: date | None = None
    text: str | None = None
    sort: str = "-starts_at"
    own: tuple[int | None, int | None] | None = None
    part: BookingPart | None = None

    def limited_to(self, *, user_id: int | None, chef_id: int | None) -> "BookingFilter":
        """Only those of this customer or with this chef."""
        return replace(self, own=(user_id, chef_id))


@dataclass(frozen=True)
class Window:
    """Rows `first` and on of a list, with what finds its neighbours by key."""

    first: int
    items: tuple[BookingRecord, ...]
    total: int
    first_key: Key | None = None
    last_key: Key | None = None


_COLUMNS = (
    Booking.id,
    Booking.chef_id,
    Chef.name.label("chef_name"),
    Booking.user_id,
    Account.name.label("customer_name"),
    func.coalesce(Booking.phone, Account.phone).label("customer_phone"),
    Booking.booking_date,
    Booking.start_time,
    Booking.duration_hours,
    Booking.starts_at,
    Booking.ends_at,
    Booking.hourly_rate,
    Booking.travel_fee,
    Booking.total_price,
    Booking.currency,
    Booking.status,
    Booking.special_requests,
    Booking.expires_at,
    Booking.created_at,
    Booking.updated_at,
    Booking.version,
    Booking.guests,
    Booking.dietary_needs,
    Booking.allergies,
    Booking.address,
    Booking.refund_full_hours,
    Booking.refund_part_hours,
    Booking.refund_part_percent,
    Booking.cancellation_fee,
    Booking.overruled,
    Booking.phone,
)

_adapter: TypeAdapter[BookingRecord] = TypeAdapter(BookingRecord)


def to_json(record: BookingRecord) -> dict[str, Any]:
    """The record as JSON holds it."""
    shaped: dict[str, Any] = _adapter.dump_python(record, mode="json")
    return shaped


def from_json(kept: dict[str, Any]) -> BookingRecord:
    """The record that `to_json` wrote."""
    return _adapter.validate_python(kept)


def one(session: Session, id: int, now: datetime) -> BookingRecord:
    """A booking that is known to exist, as it stands after what the session has pending."""
    session.flush()
    row = session.execute(_with_names(select(*_COLUMNS)).where(Booking.id == id)).one()
    return _record(row, now)


def page(session: Session, wanted: BookingFilter, paging: Paging, now: datetime) -> Page[BookingRecord]:
    """A part of the bookings that match. Raises `Invalid` for a bad filter, order or page."""
    order = order_of(wanted.sort)
    ids = order.part(_matching(wanted), paging)
    return order.page(_rows(session, ids, order, now), count(session, wanted), paging)


def found(
    session: Session,
    conditions: Sequence[ColumnElement[bool]],
    sort: str,
    most: int,
    now: datetime,
) -> tuple[BookingRecord, ...]:
    """The first `most` bookings that meet the conditions."""
    order = order_of(sort)
    ids = order.apply(select(Booking.id).where(*conditions)).limit(most)
    return _rows(session, ids, order, now)


def window(
    session: Session,
    wanted: BookingFilter,
    first: int,
    length: int,
    near: Window | None,
    now: datetime,
) -> Window:
    """Rows `first` to `first + length`, found from the nearest known row: `near`, the start or the end."""
    order = order_of(wanted.sort)
    total = count(session, wanted)
    first = max(0, min(first, total - 1))
    length = max(0, min(length, total - first))
    if not length:
        return Window(0, (), total)
    query, backwards, skipped = _nearest(wanted, order, first, length, total, near)
    ids = order.apply(query, backwards=backwards).limit(length).offset(skipped)
    items = _rows(session, ids, order, now)
    if not items:
        return Window(first, (), total)
    return Window(first, items, total, order.place(items[0]), order.place(items[-1]))


def count(session: Session, wanted: BookingFilter) -> int:
    """How many bookings match; SQLite answers from a covering index where one filter is set."""
    query = _matching(wanted).with_only_columns(func.count(), maintain_column_froms=True)
    return session.scalar(query) or 0


def position(session: Session, wanted: BookingFilter, id: int) -> int | None:
    """How many bookings come before this one in the list, or None if it does not match."""
    order = order_of(wanted.sort)
    query = _matching(wanted).add_columns(order.column.label("place")).where(Booking.id == id)
    found = session.execute(query).first()
    if found is None:
        return None
    before = order.after(_matching(wanted), (found.place, id), backwards=True)
    return session.scalar(before.with_only_columns(func.count(), maintain_column_froms=True)) or 0


def order_of(sort: str) -> Order:
    """The order a name stands for. Raises `Invalid`."""
    return order_named(sort, _ORDERS, _ID)


_ID = Booking.id.expression
_ORDERS: dict[str, tuple[ColumnElement[Any], type]] = {
    "starts_at": (Booking.starts_at.expression, datetime),
    "id": (_ID, int),
    "total_price": (Booking.total_price.expression, Decimal),
    "status": (Booking.status.expression, str),
    "expires_at": (Booking.expires_at.expression, datetime),
}


def _nearest(
    wanted: BookingFilter,
    order: Order,
    first: int,
    length: int,
    total: int,
    near: Window | None,
) -> tuple[Select[int], bool, int]:
    """A query, whether it runs backwards, and how many rows it must skip; the fewest of all ways."""
    from_end = total - first - length
    ways: list[tuple[int, bool, Key | None]] = [
        (first, False, None),
        (from_end, True, None),
    ]
    if near is not None and near.items and near.total == total:
        after_last = first - (near.first + len(near.items))
        before_first = near.first - (first + length)
        ways += [
            (after_last, False, near.last_key),
            (before_first, True, near.first_key),
        ]
    skipped, backwards, key = min((way for way in ways if way[0] >= 0), key=lambda way: (way[0], way[1]))
    query = _matching(wanted)
    if key is not None:
        query = order.after(query, key, backwards=backwards)
    return query, backwards, skipped


def _rows(session: Session, ids: Select[int], order: Order, now: datetime) -> tuple[BookingRecord, ...]:
    """The rows of these ids, in the order: names are joined to the few rows shown, not to those skipped."""
    chosen = ids.subquery()
    query = _with_names(select(*_COLUMNS).join(chosen, chosen.c.id == Booking.id))
    return tuple(_record(row, now) for row in session.execute(order.apply(query)))


def _with_names(query: Select[*tuple[Any, ...]]) -> Select[*tuple[Any, ...]]:
    return query.join(Chef, Chef.id == Booking.chef_id).join(Account, Account.id == Booking.user_id)


def _record(row: Any, now: datetime) -> BookingRecord:
    record = BookingRecord(*row)
    overdue = record.status is Status.PENDING and record.expires_at and record.expires_at <= now
    return replace(record, status=Status.EXPIRED) if overdue else record


def _matching(wanted: BookingFilter) -> Select[int]:
    query = select(Booking.id)
    conditions = _conditions(wanted)
    return query.where(and_(*conditions)) if conditions else query


def _conditions(wanted: BookingFilter) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = []
    if wanted.status is not None:
        conditions.append(Booking.status == wanted.status)
    if wanted.chef_id is not None:
        conditions.append(Booking.chef_id == wanted.chef_id)
    if wanted.user_id is not None:
        conditions.append(Booking.user_id == wanted.user_id)
    conditions += on_dates(wanted.first_date, wanted.last_date)
    if wanted.text:
        conditions.append(_mentions(clean_text(wanted.text, "text", longest=200)))
    if wanted.own is not None:
        conditions.append(_own(*wanted.own))
    if wanted.part is not None:
        conditions.append(wanted.part.condition())
    return conditions


def on_dates(first: date | None, last: date | None) -> list[ColumnElement[bool]]:
    """Whether the local date is in a range; the instants beside it let an index find the rows.

    No local date is more than a day from the same date in UTC.
    """
    conditions: list[ColumnElement[bool]] = []
    if first is not None:
        conditions.append(Booking.booking_date >= first)
        if first > EARLIEST:
            conditions.append(Booking.starts_at >= _midnight(first - timedelta(days=1)))
    if last is not None:
        conditions.append(Booking.booking_date <= last)
        if last < LATEST:
            conditions.append(Booking.starts_at < _midnight(last + timedelta(days=2)))
    return conditions


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(0), tzinfo=UTC)


def _own(user_id: int | None, chef_id: int | None) -> ColumnElement[bool]:
    own = [Booking.user_id == user_id] if user_id is not None else []
    if chef_id is not None:
        own.append(Booking.chef_id == chef_id)
    return or_(*own) if own else false()


def _mentions(text: str) -> ColumnElement[bool]:
    """Whether the text is in the customer's or the chef's name or the request, or is the number."""
    ways: list[ColumnElement[bool]] = [
        Booking.user_id.in_(select(Account.id).where(contains(Account.name, text))),
        Booking.chef_id.in_(select(Chef.id).where(contains(Chef.name, text))),
        Booking.id.in_(_requesting(text)),
    ]
    number = text.removeprefix("#")
    if number.isascii() and number.isdecimal() and int(number) <= LARGEST_ID:
        ways.append(Booking.id == int(number))
    return or_(*ways)


def _requesting(text: str) -> Select[int]:
    """The bookings whose request has this text; few have any, and an index of SQLite's holds just those."""
    asked = aliased(Booking)
    return select(asked.id).where(
        asked.special_requests != literal_column("''"), contains(asked.special_requests, text)
    )
