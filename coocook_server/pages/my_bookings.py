"""One's own bookings: what comes, what was, what fell through."""

from collections.abc import Iterable
from dataclasses import dataclass

from flask import Blueprint, render_template, request
from flask.typing import ResponseReturnValue

from coocook_server.bootstrap import CooCook
from coocook_server.errors import Invalid
from coocook_server.models.account import Actor
from coocook_server.pages import booking_words, visitor
from coocook_server.pages.booking_words import PayState
from coocook_server.pages.forms import Typed
from coocook_server.services.booking_lists import BookingFilter, BookingRecord
from coocook_server.services.booking_options import BookingOptions
from coocook_server.services.booking_parts import BookingPart, PartName
from coocook_server.services.chefs import ChefRecord
from coocook_server.services.paging import Page, Paging
from coocook_server.services.payments import Balance
from coocook_server.services.permissions import Permission, may

PER_PAGE = 10


@dataclass(frozen=True)
class Entry:
    """A booking in the list, with all that its card says; `mine` as its customer."""

    booking: BookingRecord
    mine: bool
    chef: ChefRecord
    options: BookingOptions
    balance: Balance | None
    pay: PayState | None
    unread: int


@dataclass(frozen=True)
class Tab:
    """A part of the list: how many bookings are in it, and whether it is the one in view."""

    name: PartName
    count: int
    current: bool


def add_to(pages: Blueprint, coocook: CooCook) -> None:
    """Serve the list of one's bookings."""

    @pages.get("/my-bookings.html")
    def my_bookings() -> ResponseReturnValue:
        who = visitor.current()
        if who is None:
            return render_template("my-bookings.html", signed_in=False)
        return _list(coocook, Typed(request.args), who.actor)


def _list(coocook: CooCook, typed: Typed, actor: Actor) -> str:
    shown = _part(typed.text("show"))
    cursor = typed.text("cursor") or None
    found = _found(coocook, _wanted(coocook, shown, actor), cursor, actor)
    return render_template(
        "my-bookings.html",
        signed_in=True,
        shown=shown,
        tabs=_tabs(coocook, shown, actor),
        entries=entries(coocook, found.items, actor),
        further=found.next_cursor,
        is_first=cursor is None,
        is_chef=actor.chef_id is not None,
        is_staff=may(actor, Permission.ALL_BOOKINGS),
    )


def entries(coocook: CooCook, bookings: Iterable[BookingRecord], actor: Actor) -> list[Entry]:
    """What the cards of these bookings say to `actor`."""
    bookings = tuple(bookings)
    options = coocook.booking_options.of(bookings, by=actor)
    balances = coocook.payments.balances(bookings, by=actor)
    unread = {record.booking_id: record.unread for record in coocook.messages.unread(by=actor)}
    chefs = {id: coocook.chefs.get(id, even_inactive=True) for id in {one.chef_id for one in bookings}}
    return [
        Entry(
            booking=booking,
            mine=booking.user_id == actor.user_id,
            chef=chefs[booking.chef_id],
            options=options[booking.id],
            balance=balances.get(booking.id),
            pay=booking_words.pay_state(booking, balances.get(booking.id)),
            unread=unread.get(booking.id, 0),
        )
        for booking in bookings
    ]


def _part(text: str) -> PartName:
    return PartName(text) if text in list(PartName) else PartName.NEXT


def _wanted(coocook: CooCook, name: PartName, actor: Actor) -> BookingFilter:
    """The bookings of a part; staff, who may see everybody's, find their own here."""
    return BookingFilter(
        user_id=actor.user_id if may(actor, Permission.ALL_BOOKINGS) else None,
        part=BookingPart(name, coocook.clock()),
        sort="starts_at" if name is PartName.NEXT else "-starts_at",
    )


def _found(coocook: CooCook, wanted: BookingFilter, cursor: str | None, actor: Actor) -> Page[BookingRecord]:
    try:
        return coocook.bookings.list(wanted, Paging(per_page=PER_PAGE, cursor=cursor), by=actor)
    except Invalid:
        return Page((), 0)


def _tabs(coocook: CooCook, shown: PartName, actor: Actor) -> list[Tab]:
    return [
        Tab(name, coocook.bookings.count(_wanted(coocook, name, actor), by=actor), name is shown)
        for name in PartName
    ]
