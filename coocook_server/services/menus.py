"""Menus: what a chef offers to cook, in the order the chef wants them read."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal, InvalidOperation
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from coocook_server.errors import Conflict, Invalid, NotFound, Phrase
from coocook_server.models import Menu
from coocook_server.models.account import Actor
from coocook_server.services import history
from coocook_server.services.clock import Clock
from coocook_server.services.own_chef import find_changeable, find_shown, may_change
from coocook_server.services.places import put_in_order
from coocook_server.services.rules import check_id, clean_text, require_version
from coocook_server.store import Store, changed

NOUN = "menu"

MOST_MENUS = 50
MOST_COURSES = 30
MOST_GUESTS = 1_000
HIGHEST_PRICE = Decimal(10_000_000)
"""A guest, in units of the currency."""


@dataclass(frozen=True)
class MenuRecord:
    """A menu, as read from the store; without `most_guests` there is no upper limit."""

    id: int
    chef_id: int
    position: int
    name: str
    description: str
    price_per_guest: Decimal
    smallest_guests: int
    most_guests: int | None
    courses: tuple[str, ...]
    active: bool
    created_at: datetime
    updated_at: datetime
    version: int


@dataclass(frozen=True)
class MenuDraft:
    """What somebody wants a menu to be; `add` and `change` check it."""

    name: str
    price_per_guest: Decimal | str | int
    description: str = ""
    smallest_guests: int = 1
    most_guests: int | None = None
    courses: tuple[str, ...] = ()
    active: bool = True


class Menus:
    """The menus of the chefs."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def of(self, chef_id: int, *, by: Actor | None = None) -> tuple[MenuRecord, ...]:
        """A chef's menus in order; inactive ones only for the chef itself and staff. Raises `NotFound`."""
        with self._store.reading() as session:
            find_shown(session, chef_id, by)
            everything = may_change(chef_id, by)
            return tuple(_record(menu) for menu in _menus(session, chef_id) if menu.active or everything)

    def get(self, id: int, *, by: Actor | None = None) -> MenuRecord:
        """One menu; an inactive one only for its chef and staff. Raises `NotFound`."""
        check_id(id, NOUN)
        with self._store.reading() as session:
            menu = session.get(Menu, id)
            if menu is None or not (menu.active or may_change(menu.chef_id, by)):
                raise NotFound("There is no such menu.")
            find_shown(session, menu.chef_id, by)
            return _record(menu)

    def problems(self, draft: MenuDraft) -> dict[str, str]:
        """What is wrong with which field of a draft; empty if it can be saved."""
        try:
            _checked(draft)
        except Invalid as refused:
            return refused.fields
        return {}

    def require_may_add(self, chef_id: int, *, by: Actor) -> None:
        """Raises `NotFound` for no such chef, `Denied` for anyone but the chef itself and staff."""
        with self._store.reading() as session:
            find_changeable(session, chef_id, by)

    def require_may_change(self, id: int, *, by: Actor) -> None:
        """Raises `NotFound` for no such menu, `Denied` for anyone but its chef and staff."""
        with self._store.reading() as session:
            _find(session, id, by)

    def add(self, chef_id: int, draft: MenuDraft, *, by: Actor) -> MenuRecord:
        """Put a menu after the chef's others.

        Raises `NotFound`, `Denied`, `Invalid` with every bad field, `Conflict` for one too many.
        """
        now = self._clock()
        with self._store.writing() as session:
            find_changeable(session, chef_id, by, locked=True)
            clean = _checked(draft)
            present = _menus(session, chef_id)
            _require_room(present)
            menu = Menu(
                **_columns(clean),
                chef_id=chef_id,
                position=present[-1].position + 1 if present else 1,
                created_at=now,
                updated_at=now,
                version=1,
            )
            session.add(menu)
            session.flush()
            _note(session, menu, "added", {}, _shown(menu), by, now)
            return _record(menu)

    def change(self, id: int, draft: MenuDraft, *, by: Actor, version: int | None = None) -> MenuRecord:
        """Change a menu.

        Raises `NotFound`, `Denied`, `Invalid`, and `Stale` if `version` is not the present one.
        """
        now = self._clock()
        with self._store.writing() as session:
            menu = _find(session, id, by, locked=True)
            clean = _checked(draft)
            require_version(menu.version, version)
            before = _shown(menu)
            for name, value in _columns(clean).items():
                setattr(menu, name, value)
            menu.version += 1
            menu.updated_at = now
            _note(session, menu, "changed", before, _shown(menu), by, now)
            return _record(menu)

    def remove(self, id: int, *, by: Actor) -> MenuRecord:
        """Take a menu away; `put_back` undoes it. Raises `NotFound`, `Denied`."""
        now = self._clock()
        with self._store.writing() as session:
            menu = _find(session, id, by, locked=True)
            _note(session, menu, "removed", _shown(menu), {}, by, now)
            session.delete(menu)
            return _record(menu)

    def put_back(self, removed: MenuRecord, *, by: Actor) -> MenuRecord:
        """Put a menu that was taken away in its place again.

        Raises `NotFound`, `Denied`, `Conflict` for one too many or one that is there already.
        """
        now = self._clock()
        with self._store.writing() as session:
            find_changeable(session, removed.chef_id, by, locked=True)
            _require_room(_menus(session, removed.chef_id))
            if session.get(Menu, removed.id) is not None:
                raise Conflict("This menu is there already.", rule="there_already")
            values = vars(removed) | {
                "courses": list(removed.courses),
                "updated_at": now,
                "version": removed.version + 1,
            }
            menu = Menu(**values)
            session.add(menu)
            session.flush()
            _note(session, menu, "put back", {}, _shown(menu), by, now)
            return _record(menu)

    def reorder(self, chef_id: int, ids: Sequence[int], *, by: Actor) -> tuple[MenuRecord, ...]:
        """Put all menus of a chef in this order.

        Raises `NotFound`, `Denied`, `Invalid` for an id given twice, `Conflict` if these are not the
        chef's menus (any more).
        """
        now = self._clock()
        with self._store.writing() as session:
            find_changeable(session, chef_id, by, locked=True)
            menus = _menus(session, chef_id)
            put_in_order(session, NOUN, chef_id, menus, ids, by=by, now=now)
            return tuple(_record(menu) for menu in _menus(session, chef_id))


def _menus(session: Session, chef_id: int) -> list[Menu]:
    query = select(Menu).where(Menu.chef_id == chef_id).order_by(Menu.position, Menu.id)
    return list(session.scalars(query))


def _require_room(present: Sequence[Menu]) -> None:
    if len(present) >= MOST_MENUS:
        raise Conflict(Phrase("A chef may have at most {most} menus.", most=MOST_MENUS), rule="too_many")


def _find(session: Session, id: int, by: Actor, *, locked: bool = False) -> Menu:
    check_id(id, NOUN)
    menu = session.get(Menu, id)
    if menu is None or not (menu.active or may_change(menu.chef_id, by)):
        raise NotFound("There is no such menu.")
    find_changeable(session, menu.chef_id, by, locked=locked)
    if locked:
        menu = session.get(Menu, id, populate_existing=True)
        if menu is None:
            raise NotFound("There is no such menu.")
    return menu


def _checked(draft: MenuDraft) -> MenuDraft:
    wrong: dict[str, str] = {}
    texts: dict[str, str] = {}
    for name, longest in {"name": 120, "description": 5_000}.items():
        try:
            texts[name] = clean_text(
                getattr(draft, name),
                name,
                longest=longest,
                required=name == "name",
                lines=name == "description",
            )
        except Invalid as refused:
            wrong |= refused.fields
    price = _price(draft.price_per_guest, wrong)
    courses = _courses(draft.courses, wrong)
    _check_guests(draft, wrong)
    if wrong:
        raise Invalid("Some of the menu's details are not right.", wrong)
    return MenuDraft(
        **texts,
        price_per_guest=price,
        smallest_guests=draft.smallest_guests,
        most_guests=draft.most_guests,
        courses=courses,
        active=draft.active,
    )


def _price(value: Decimal | str | int, wrong: dict[str, str]) -> Decimal:
    try:
        price = Decimal(str(value).strip().replace(",", ""))
        exact = price.is_finite() and price == price.quantize(Decimal("0.01"))
    except InvalidOperation:
        exact = False
    if not exact or not 0 <= price <= HIGHEST_PRICE:
        wrong["price_per_guest"] = Phrase(
            "must be an amount from 0 to {most:,} with at most 2 decimals", most=HIGHEST_PRICE
        )
        return Decimal(0)
    return price


def _courses(courses: tuple[str, ...], wrong: dict[str, str]) -> tuple[str, ...]:
    if len(courses) > MOST_COURSES:
        wrong["courses"] = Phrase("may be at most {most}", most=MOST_COURSES)
        return ()
    try:
        return tuple(clean_text(course, "courses", longest=200, required=True) for course in courses)
    except Invalid as refused:
        wrong |= refused.fields
        return ()


def _check_guests(draft: MenuDraft, wrong: dict[str, str]) -> None:
    if not 1 <= draft.smallest_guests <= MOST_GUESTS:
        wrong["smallest_guests"] = Phrase("must be 1 to {most}", most=MOST_GUESTS)
    elif draft.most_guests is not None and not draft.smallest_guests <= draft.most_guests <= MOST_GUESTS:
        wrong["most_guests"] = Phrase(
            "must be {least} to {most}", least=draft.smallest_guests, most=MOST_GUESTS
        )


def _columns(draft: MenuDraft) -> dict[str, Any]:
    return vars(draft) | {"courses": list(draft.courses)}


def _shown(menu: Menu) -> dict[str, Any]:
    return {
        "chef_id": menu.chef_id,
        "name": menu.name,
        "description": menu.description,
        "price_per_guest": str(menu.price_per_guest),
        "smallest_guests": menu.smallest_guests,
        "most_guests": menu.most_guests,
        "courses": list(menu.courses),
        "active": menu.active,
    }


def _note(
    session: Session,
    menu: Menu,
    action: str,
    before: dict[str, Any],
    after: dict[str, Any],
    by: Actor,
    now: datetime,
) -> None:
    history.record(session, NOUN, menu.id, action, before=before, after=after, by=by, at=now)
    changed(session, NOUN, menu.id)


def _record(menu: Menu) -> MenuRecord:
    return MenuRecord(
        id=menu.id,
        chef_id=menu.chef_id,
        position=menu.position,
        name=menu.name,
        description=menu.description,
        price_per_guest=menu.price_per_guest,
        smallest_guests=menu.smallest_guests,
        most_guests=menu.most_guests,
        courses=tuple(menu.courses),
        active=menu.active,
        created_at=menu.created_at,
        updated_at=menu.updated_at,
        version=menu.version,
    )
