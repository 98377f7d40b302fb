"""The chefs: whom customers can book, at what rate, and when they work."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from datetime import date, datetime, time
from decimal import Decimal, InvalidOperation
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Select, cast, delete, func, or_, select
from sqlalchemy.orm import Session
from sqlalchemy.sql.elements import ColumnElement

from coocook_server.errors import Conflict, Invalid, NotFound, Phrase
from coocook_server.models import Booking, Chef
from coocook_server.models.account import Actor
from coocook_server.models.types import Rating
from coocook_server.services import availability, chef_search, history
from coocook_server.services.bookable import check_duration
from coocook_server.services.booking_drafts import MOST_GUESTS
from coocook_server.services.booking_rules import BookingRules
from coocook_server.services.chef_history import note
from coocook_server.services.clock import Clock
from coocook_server.services.own_chef import require_linkable
from coocook_server.services.paging import Order, Page, Paging, order_named
from coocook_server.services.permissions import Permission, require
from coocook_server.services.rules import clean_text, find_chef, require_version
from coocook_server.services.working_hours import (
    EVERY_DAY,
    WorkingSpan,
    add_working_hours,
    check_working_hours,
    set_working_hours,
    working_hours,
)
from coocook_server.store import Store, changed
from coocook_server.store.matching import folded

HIGHEST_RATE = Decimal(10_000_000)
"""An hour, in units of the currency: enough for won and yen as well."""

FARTHEST_KM = 20_000
"""Half around the earth."""


@dataclass(frozen=True)
class ChefRecord:
    """A chef, as read from the store."""

    id: int
    name: str
    cuisine: str
    hourly_rate: Decimal
    bio: str
    location: str
    photo_url: str | None
    rating: Decimal | None
    review_count: int
    active: bool
    user_id: int | None
    created_at: datetime
    updated_at: datetime
    version: int
    service_area: str = ""
    service_radius_km: int | None = None


_PHOTO_ADDRESS = re.compile(r"$|https?://|/(?!/)")


@dataclass(frozen=True)
class ChefDraft:
    """What somebody wants a chef to be; `save` checks it."""

    name: str
    cuisine: str
    hourly_rate: Decimal | str | int
    bio: str = ""
    location: str = ""
    photo_url: str | None = None
    active: bool = True
    hours: tuple[WorkingSpan, ...] = EVERY_DAY
    service_area: str = ""
    service_radius_km: int | None = None


@dataclass(frozen=True)
class ChefFilter:
    """Which chefs, in what order.

    Each word of `q` must be somewhere in what a chef says of itself and its menus. `free_at` needs
    `free_on`. `duration_hours` is how long they must be free for, without it the shortest that can be booked
    with each; without `free_on` it leaves those who can be booked for so long at all. The orders are `name`,
    `hourly_rate`, `rating`, `created_at` and `id`; a leading `-` turns one round.
    """

    q: str | None = None
    cuisine: str | tuple[str, ...] | None = None
    min_rate: Decimal | None = None
    max_rate: Decimal | None = None
    min_rating: Decimal | None = None
    guests: int | None = None
    free_on: date | None = None
    free_at: time | None = None
    duration_hours: Decimal | None = None
    active: bool | None = True
    sort: str = "id"


class Chefs:
    """The chefs of the business."""

    def __init__(self, store: Store, clock: Clock, zone: ZoneInfo, defaults: BookingRules) -> None:
        self._store = store
        self._clock = clock
        self._zone = zone
        self._defaults = defaults

    def get(self, id: int, *, even_inactive: bool = False) -> ChefRecord:
        """One chef. Raises `NotFound`; an inactive one is found only when asked for."""
        with self._store.reading() as session:
            chef = find_chef(session, id)
            if not (chef.active or even_inactive):
                raise NotFound("There is no such chef.")
            return to_record(chef)

    def list(self, wanted: ChefFilter, paging: Paging) -> Page[ChefRecord]:
        """A part of the chefs that match. Raises `Invalid` for a bad filter, order or page."""
        order = _order(wanted.sort)
        with self._store.reading() as session:
            query = self._matching(session, wanted)
            total = session.scalar(select(func.count()).select_from(query.subquery())) or 0
            found = [to_record(chef) for chef in session.scalars(order.part(query, paging))]
        return order.page(found, total, paging, place=lambda chef: _sort_key(chef, order))

    def position(self, wanted: ChefFilter, id: int) -> int | None:
        """How many chefs come before this one in the list, or None if it does not match."""
        order = _order(wanted.sort)
        with self._store.reading() as session:
            query = self._matching(session, wanted)
            chef = session.scalars(query.where(Chef.id == id)).first()
            if chef is None:
                return None
            before = order.after(query, _sort_key(to_record(chef), order), backwards=True)
            return session.scalar(select(func.count()).select_from(before.subquery())) or 0

    def problems(self, draft: ChefDraft) -> dict[str, str]:
        """What is wrong with which field of a draft; empty if it can be saved."""
        try:
            checked(draft)
        except Invalid as refused:
            return refused.fields
        return {}

    def cuisines(self) -> tuple[str, ...]:
        """The cuisines of the active chefs, in alphabetical order."""
        query = select(Chef.cuisine).distinct().where(Chef.active.is_(True)).order_by(Chef.cuisine)
        with self._store.reading() as session:
            return tuple(session.scalars(query))

    def active_ids(self) -> tuple[int, ...]:
        """The ids of all active chefs, ascending."""
        query = select(Chef.id).where(Chef.active.is_(True)).order_by(Chef.id)
        with self._store.reading() as session:
            return tuple(session.scalars(query))

    def hours(self, id: int) -> tuple[WorkingSpan, ...]:
        """When a chef works, by weekday and time. Raises `NotFound`."""
        with self._store.reading() as session:
            find_chef(session, id)
            return working_hours(session, [id]).get(id, ())

    def add(self, draft: ChefDraft, *, by: Actor) -> ChefRecord:
        """Add a chef. Raises `Invalid` with every bad field, `Denied` for anyone but staff."""
        _require_staff(by)
        clean = checked(draft)
        now = self._clock()
        with self._store.writing() as session:
            chef = Chef(
                **_columns(clean),
                review_count=0,
                created_at=now,
                updated_at=now,
                version=1,
            )
            session.add(chef)
            session.flush()
            set_working_hours(session, chef.id, clean.hours)
            history.record(
                session,
                "chef",
                chef.id,
                "added",
                before={},
                after=_shown(clean),
                by=by,
                at=now,
            )
            changed(session, "chef", chef.id)
            return to_record(chef)

    def change(self, id: int, draft: ChefDraft, *, by: Actor, version: int | None = None) -> ChefRecord:
        """Change a chef.

        Raises `NotFound`, `Invalid`, `Denied`, and `Stale` if `version` is not the present one.
        """
        _require_staff(by)
        clean = checked(draft)
        with self._store.writing() as session:
            chef = find_chef(session, id, locked=True)
            require_version(chef.version, version)
            before = _shown(_draft_of(chef, working_hours(session, [id]).get(id, ())))
            for name, value in _columns(clean).items():
                setattr(chef, name, value)
            set_working_hours(session, id, clean.hours)
            note(session, chef, "changed", before, _shown(clean), by=by, at=self._clock())
            return to_record(chef)

    def set_active(self, id: int, active: bool, *, by: Actor) -> ChefRecord:
        """Show a chef to customers, or no longer; bookings made stay. Raises `NotFound`, `Denied`."""
        _require_staff(by)
        with self._store.writing() as session:
            chef = find_chef(session, id, locked=True)
            if chef.active != active:
                chef.active = active
                action = "activated" if active else "deactivated"
                before, after = {"active": not active}, {"active": active}
                note(session, chef, action, before, after, by=by, at=self._clock())
            return to_record(chef)

    def remove(self, id: int, *, by: Actor) -> None:
        """Take a chef away who was added by mistake, with menus and pictures.

        Raises `NotFound`, `Denied`, and `Conflict` for one who was ever booked or has an account.
        """
        _require_staff(by)
        with self._store.writing() as session:
            chef = find_chef(session, id, locked=True)
            booked = session.scalar(select(Booking.id).where(Booking.chef_id == id).limit(1))
            if booked is not None or chef.user_id is not None:
                raise Conflict(
                    "A chef who was booked or has an account stays. Deactivate the chef instead.",
                    rule="in_use",
                )
            before = _shown(_draft_of(chef, working_hours(session, [id]).get(id, ())))
            history.record(session, "chef", id, "removed", before=before, after={}, by=by, at=self._clock())
            session.execute(delete(Chef).where(Chef.id == id))
            changed(session, "chef", id)

    def link_account(self, id: int, user_id: int | None, *, by: Actor) -> ChefRecord:
        """Say which account is this chef's own, or that it has none.

        Raises `NotFound`, `Denied`, and `Conflict` for an account that is no chef's or another chef's.
        """
        _require_staff(by)
        with self._store.writing() as session:
            chef = find_chef(session, id, locked=True)
            if user_id is not None:
                require_linkable(session, user_id, id)
            before, after = {"user_id": chef.user_id}, {"user_id": user_id}
            chef.user_id = user_id
            note(session, chef, "linked", before, after, by=by, at=self._clock())
            return to_record(chef)

    def _matching(self, session: Session, wanted: ChefFilter) -> Select[Chef]:
        _check(wanted)
        query = select(Chef).where(*_conditions(wanted))
        if wanted.guests is not None or wanted.duration_hours is not None:
            taking = chef_search.taking(session, wanted.guests, wanted.duration_hours, self._defaults)
            query = query.where(taking)
        if wanted.free_on is None:
            return query
        free = availability.first_free(
            session,
            session.scalars(query.with_only_columns(Chef.id)).all(),
            wanted.free_on,
            wanted.free_on,
            wanted.duration_hours,
            wanted.free_at,
            zone=self._zone,
            defaults=self._defaults,
            now=self._clock(),
        )
        return query.where(Chef.id.in_(free))


def add_all(
    session: Session, drafts: Sequence[ChefDraft], action: str, *, by: Actor, at: datetime
) -> list[int]:
    """Add chefs that were `checked`, as a part of the caller's transaction; returns their ids in order."""
    chefs = [
        Chef(**_columns(draft), review_count=0, created_at=at, updated_at=at, version=1) for draft in drafts
    ]
    session.add_all(chefs)
    session.flush()
    ids = [chef.id for chef in chefs]
    add_working_hours(session, {id: draft.hours for id, draft in zip(ids, drafts, strict=True)})
    shown = {id: _shown(draft) for id, draft in zip(ids, drafts, strict=True)}
    history.record_many(session, "chef", action, shown, by=by, at=at)
    changed(session, "chef")
    return ids


def drafts_of(session: Session, ids: Sequence[int]) -> dict[int, ChefDraft]:
    """What these chefs are now, in the form in which they are changed."""
    hours = working_hours(session, ids)
    chefs = session.scalars(select(Chef).where(Chef.id.in_(ids)))
    return {chef.id: _draft_of(chef, hours.get(chef.id, ())) for chef in chefs}


def draft_told(values: history.Values) -> ChefDraft:
    """What a chef was, as history told it of a change."""
    hours = tuple(
        WorkingSpan(weekday, time.fromisoformat(starts), time.fromisoformat(ends))
        for weekday, starts, ends in values["hours"]
    )
    known = {field.name for field in fields(ChefDraft)} & values.keys()
    return ChefDraft(**{name: values[name] for name in known} | {"hours": hours})


def to_record(chef: Chef) -> ChefRecord:
    """A frozen copy of the row."""
    return ChefRecord(
        id=chef.id,
        name=chef.name,
        cuisine=chef.cuisine,
        hourly_rate=chef.hourly_rate,
        bio=chef.bio,
        location=chef.location,
        photo_url=chef.photo_url,
        rating=chef.rating,
        review_count=chef.review_count,
        active=chef.active,
        user_id=chef.user_id,
        created_at=chef.created_at,
        updated_at=chef.updated_at,
        version=chef.version,
        service_area=chef.service_area,
        service_radius_km=chef.service_radius_km,
    )


def _check(wanted: ChefFilter) -> None:
    wrong: dict[str, str] = {}
    if wanted.guests is not None and not 1 <= wanted.guests <= MOST_GUESTS:
        wrong["guests"] = Phrase("must be from 1 to {most:,}", most=MOST_GUESTS)
    if wanted.min_rating is not None and not 1 <= wanted.min_rating <= 5:
        wrong["min_rating"] = Phrase("must be 1 to 5")
    if wanted.free_at is not None and wanted.free_on is None:
        wrong["time"] = Phrase("needs a date beside it")
    if wanted.duration_hours is not None:
        try:
            check_duration(wanted.duration_hours)
        except Invalid as refused:
            wrong |= refused.fields
    if wrong:
        raise Invalid("Some of the filter is not right.", wrong)


def _conditions(wanted: ChefFilter) -> Iterator[ColumnElement[bool]]:
    if wanted.active is not None:
        yield Chef.active.is_(wanted.active)
    if wanted.q:
        yield from chef_search.saying(clean_text(wanted.q, "q", longest=200))
    if wanted.cuisine:
        names = (wanted.cuisine,) if isinstance(wanted.cuisine, str) else wanted.cuisine
        cleaned = (clean_text(name, "cuisine", longest=80) for name in names)
        yield or_(*(folded(Chef.cuisine) == folded(name) for name in cleaned))
    if wanted.min_rate is not None:
        yield Chef.hourly_rate >= wanted.min_rate
    if wanted.max_rate is not None:
        yield Chef.hourly_rate <= wanted.max_rate
    if wanted.min_rating is not None:
        yield Chef.rating >= wanted.min_rating


_ORDERS: dict[str, tuple[ColumnElement[Any], type]] = {
    "id": (Chef.id.expression, int),
    "name": (Chef.name.expression, str),
    "hourly_rate": (Chef.hourly_rate.expression, Decimal),
    "created_at": (Chef.created_at.expression, datetime),
    "rating": (cast(cast(func.coalesce(Chef.rating, 0), Rating), Rating()), Decimal),
}


def _order(sort: str) -> Order:
    return order_named(sort, _ORDERS, Chef.id.expression)


def _sort_key(chef: ChefRecord, order: Order) -> tuple[Any, int]:
    value = getattr(chef, order.name)
    return (Decimal("0.00") if value is None else value), chef.id


def _require_staff(by: Actor) -> None:
    require(by, Permission.CHEFS, "Only staff may change chefs.")


def checked(draft: ChefDraft) -> ChefDraft:
    """The draft with its texts in one form. Raises `Invalid` with every bad field."""
    wrong: dict[str, str] = {}
    texts: dict[str, str] = {}
    limits = {
        "name": 120,
        "cuisine": 80,
        "bio": 5_000,
        "location": 120,
        "photo_url": 300,
        "service_area": 500,
    }
    for name, longest in limits.items():
        try:
            texts[name] = clean_text(
                getattr(draft, name),
                name,
                longest=longest,
                required=name in ("name", "cuisine"),
                lines=name in ("bio", "service_area"),
            )
        except Invalid as refused:
            wrong |= refused.fields
    rate = clean_rate(draft.hourly_rate, wrong)
    check_working_hours(draft.hours, wrong)
    if draft.service_radius_km is not None and not 0 <= draft.service_radius_km <= FARTHEST_KM:
        wrong["service_radius_km"] = Phrase("must be from 0 to {most:,}", most=FARTHEST_KM)
    if not _PHOTO_ADDRESS.match(texts.get("photo_url", "")):
        wrong["photo_url"] = Phrase("must begin with https://, http:// or a single /")
    if wrong:
        raise Invalid("Some of the chef's details are not right.", wrong)
    photo = texts.pop("photo_url") or None
    return ChefDraft(
        **texts,
        hourly_rate=rate,
        photo_url=photo,
        active=draft.active,
        hours=draft.hours,
        service_radius_km=draft.service_radius_km,
    )


def clean_rate(value: Decimal | str | int, wrong: dict[str, str]) -> Decimal:
    """An amount of money, exact; what is not right with it is noted in `wrong`."""
    try:
        rate = Decimal(str(value).strip().replace(",", ""))
        exact = rate.is_finite() and rate == rate.quantize(Decimal("0.01"))
    except InvalidOperation:
        exact = False
    if not exact or not 0 <= rate <= HIGHEST_RATE:
        wrong["hourly_rate"] = Phrase(
            "must be an amount from 0 to {most:,} with at most 2 decimals", most=HIGHEST_RATE
        )
        return Decimal(0)
    return rate


def _columns(draft: ChefDraft) -> dict[str, Any]:
    names = (
        "name",
        "cuisine",
        "hourly_rate",
        "bio",
        "location",
        "photo_url",
        "active",
        "service_area",
        "service_radius_km",
    )
    return {name: getattr(draft, name) for name in names}


def _shown(draft: ChefDraft) -> dict[str, Any]:
    shown = _columns(draft) | {"hourly_rate": str(draft.hourly_rate)}
    shown["hours"] = [
        [span.weekday, span.starts.isoformat("minutes"), span.ends.isoformat("minutes")]
        for span in draft.hours
    ]
    return shown


def _draft_of(chef: Chef, hours: tuple[WorkingSpan, ...]) -> ChefDraft:
    return ChefDraft(
        name=chef.name,
        cuisine=chef.cuisine,
        hourly_rate=chef.hourly_rate,
        bio=chef.bio,
        location=chef.location,
        photo_url=chef.photo_url,
        active=chef.active,
        hours=hours,
        service_area=chef.service_area,
        service_radius_km=chef.service_radius_km,
    )
