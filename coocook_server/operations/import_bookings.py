"""Bookings from a file: of chefs that are there, for customers found or made by name and phone."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.orm import Session

from coocook_server.errors import Invalid, Phrase
from coocook_server.models import Booking, Chef
from coocook_server.models.booking import Status
from coocook_server.operations.import_fields import FIELDS, Noun
from coocook_server.operations.importing import (
    IMPORTED,
    NEEDED,
    Fate,
    Item,
    Twins,
    Work,
    Written,
    parts,
    same_as_row,
)
from coocook_server.services import imported_bookings, imported_customers
from coocook_server.services.booking_changes import expire
from coocook_server.services.booking_drafts import BookingDraft
from coocook_server.services.booking_rules import BookingRules, rules_of
from coocook_server.services.clock import Clock
from coocook_server.services.imported_bookings import NOUN, ImportedDraft, Taken, Terms
from coocook_server.services.imported_customers import CustomerDraft, Known, KnownCustomers
from coocook_server.services.rules import find_chef

_NEEDED = tuple(field.name for field in FIELDS[Noun.BOOKING] if field.needed)
_TEXTS = ("special_requests", "dietary_needs", "allergies", "address", "phone", "guests")
_MONEY = ("hourly_rate", "travel_fee", "total_price")
Key = tuple[int, datetime, int]


class BookingImport:
    """Adds bookings, and customers for them."""

    def __init__(self, clock: Clock, zone: ZoneInfo, defaults: BookingRules, currency: str) -> None:
        self._clock = clock
        self._zone = zone
        self._defaults = defaults
        self._currency = currency
        self._new: dict[int, CustomerDraft] = {}

    def prepare(self, session: Session, items: Sequence[Item], choice: Twins) -> None:
        """Give each item its draft and its fate; a customer has a negative number until they are added."""
        chefs = _Chefs(session)
        known = KnownCustomers(session)
        self._new.clear()
        now = self._clock()
        for item in items:
            self._draft(item, chefs, known, now)
        self._find_twins(session, items, choice)

    def write(self, session: Session, items: Sequence[Item], work: Work) -> Written:
        """Add what is to be; a booking whose time is taken is refused by the database's own guard."""
        new = [item for item in items if item.fate is Fate.ADD]
        written = Written()
        terms = self._terms(session, {item.draft.booking.chef_id for item in new}, work.now)
        needed = sorted({item.draft.booking.customer_id for item in new} & self._new.keys(), reverse=True)
        ids: dict[int, int] = {}
        for part in parts(needed):
            work.step(0.0)
            drafts = [self._new[number] for number in part]
            made = imported_customers.add_all(session, drafts, IMPORTED, by=work.by, at=work.now)
            written.added.setdefault(imported_customers.NOUN, []).extend(made)
            ids |= dict(zip(part, made, strict=True))
        drafts_of_bookings = [_for_customer(item.draft, ids) for item in new]
        place = 0
        rows: dict[int, int] = {}
        for made_now in imported_bookings.add_all(session, drafts_of_bookings, terms, IMPORTED, by=work.by):
            for item, id in zip(new[place : place + len(made_now)], made_now, strict=True):
                if isinstance(id, Taken):
                    item.refuse({"booking_date": _taken(id, rows.get(id.id))})
                else:
                    rows[id] = item.number
                    written.added.setdefault(NOUN, []).append(id)
            place += len(made_now)
            work.step(place / len(items))
        return written

    def _draft(self, item: Item, chefs: "_Chefs", known: KnownCustomers, now: datetime) -> None:
        values = dict(item.values)
        wrong = {name: NEEDED for name in _NEEDED if name not in values} | item.wrong
        self._require_currency(values, wrong)
        _complete_times(values)
        chef_id = chefs.find(values, wrong)
        customer_id = None
        if "customer_name" in values:
            customer_id = self._customer(item, values, known, wrong)
        try:
            draft = _read(values, chef_id or 0, customer_id)
            item.draft = imported_bookings.checked(draft, self._zone, now)
        except Invalid as refused:
            wrong = refused.fields | wrong
        item.values = values
        if wrong:
            item.refuse(wrong)

    def _customer(
        self, item: Item, values: dict[str, Any], known: KnownCustomers, wrong: dict[str, str]
    ) -> int | None:
        """Whose booking it is; somebody new is known from then on."""
        told = CustomerDraft(values["customer_name"], values.get("phone"), values.get("email"))
        try:
            found = known.booker(told)
            if found is not None:
                return found.id
            draft = imported_customers.checked(told)
        except Invalid as refused:
            names = {"name": "customer_name"}
            wrong |= {names.get(name, name): words for name, words in refused.fields.items()}
            return None
        self._new[-item.number] = draft
        known.add(Known(-item.number, draft.name, draft.phone, draft.email))
        return -item.number

    def _require_currency(self, values: dict[str, Any], wrong: dict[str, str]) -> None:
        told = str(values.get("currency", self._currency)).upper()
        if told != self._currency:
            wrong["currency"] = Phrase("must be {currency}, as all bookings here", currency=self._currency)

    def _find_twins(self, session: Session, items: Sequence[Item], choice: Twins) -> None:
        """The same chef at the same time for the same customer; there is nothing to update in it."""
        keys = {id(item): self._key(item) for item in items if item.fate is not Fate.WRONG}
        there = _there(session, list(keys.values()))
        seen: dict[Key, Item] = {}
        for item in items:
            key = keys.get(id(item))
            if key is None:
                continue
            if key in seen:
                item.is_twin_of(None, same_as_row(seen[key].number), choice)
            elif key in there:
                item.is_twin_of(None, Phrase("booking {id} is the same", id=there[key]), choice)
            seen.setdefault(key, item)

    def _key(self, item: Item) -> Key:
        booking = item.draft.booking
        return booking.chef_id, imported_bookings.starts_at(item.draft, self._zone), booking.customer_id

    def _terms(self, session: Session, chef_ids: set[int], now: datetime) -> Terms:
        """The chefs are held until the transaction ends, and their overdue bookings ended first."""
        chefs = {id: find_chef(session, id, locked=True) for id in sorted(chef_ids)}
        for id in chefs:
            expire(session, now, chef_id=id)
        found = [rules_of(session, ids, self._defaults) for ids in parts(list(chefs))]
        rules = {id: rule for part in found for id, rule in part.items() if id is not None}
        return Terms(self._zone, self._currency, now, chefs, rules)


class _Chefs:
    """The chefs by their names; several of one name cannot be told apart."""

    def __init__(self, session: Session) -> None:
        self._ids: dict[str, list[int]] = {}
        for id, name in session.execute(select(Chef.id, Chef.name).order_by(Chef.id)):
            self._ids.setdefault(name.casefold(), []).append(id)

    def find(self, values: dict[str, Any], wrong: dict[str, str]) -> int | None:
        """The chef of this name, or what is wrong with it."""
        name = values.get("chef")
        if name is None:
            return None
        ids = self._ids.get(name.casefold(), [])
        if len(ids) == 1:
            return ids[0]
        wrong["chef"] = (
            Phrase("is the name of {count} chefs", count=len(ids))
            if ids
            else Phrase("is no chef here; import the chefs first, or mend the name")
        )
        return None


def _read(values: dict[str, Any], chef_id: int, customer_id: int | None) -> ImportedDraft:
    """Raises `Invalid` where what every booking has is missing."""
    missing = {
        name: NEEDED for name in ("booking_date", "start_time", "duration_hours") if name not in values
    }
    if missing:
        raise Invalid(Phrase("Something is missing."), missing)
    texts = {name: values[name] for name in _TEXTS if name in values}
    booking = BookingDraft(
        chef_id,
        values["booking_date"],
        values["start_time"],
        values["duration_hours"],
        customer_id=customer_id,
        **texts,
    )
    money = {name: values.get(name) for name in _MONEY}
    return ImportedDraft(booking, values.get("status", Status.CONFIRMED), **money)


def _complete_times(values: dict[str, Any]) -> None:
    """A time beside the date is the start; an end and no length is the length."""
    day, beside = values.get("booking_date", (None, None))
    if day is not None:
        values["booking_date"] = day
    if beside is not None:
        values.setdefault("start_time", beside)
    start, end = values.get("start_time"), values.get("end_time")
    if "duration_hours" not in values and start is not None and end is not None:
        whole = datetime.combine(date.min, end) - datetime.combine(date.min, start)
        minutes = (whole % timedelta(days=1)) // timedelta(minutes=1)
        values["duration_hours"] = (Decimal(minutes) / 60).quantize(Decimal("0.01"))


def _there(session: Session, keys: Sequence[Key]) -> dict[Key, int]:
    found: dict[Key, int] = {}
    for part in parts(sorted({key[1] for key in keys if key[2] > 0})):
        query = select(Booking.chef_id, Booking.starts_at, Booking.user_id, Booking.id)
        for chef_id, starts_at, user_id, id in session.execute(query.where(Booking.starts_at.in_(part))):
            found[chef_id, starts_at, user_id] = id
    return found


def _for_customer(draft: ImportedDraft, ids: dict[int, int]) -> ImportedDraft:
    """The draft, for its customer as they are known now that they were added."""
    number = draft.booking.customer_id
    if number is None or number > 0:
        return draft
    return replace(draft, booking=replace(draft.booking, customer_id=ids[number]))


def _taken(holder: Taken, row: int | None) -> str:
    if row is not None:
        return Phrase("the chef is taken then by row {row}", row=row)
    return Phrase(
        "the chef is taken then by booking {id} of {name}, {date}, {time}",
        id=holder.id,
        name=holder.customer_name,
        date=holder.booking_date,
        time=holder.start_time,
    )
