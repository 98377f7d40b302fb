"""A chef's own pages: who may open them, and what several of them show."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps

from flask import redirect, request, url_for
from flask.typing import ResponseReturnValue

from coocook_server.bootstrap import CooCook
from coocook_server.errors import Denied
from coocook_server.models.account import Actor
from coocook_server.models.booking import Status
from coocook_server.pages import visitor
from coocook_server.services.booking_lists import BookingFilter, BookingRecord
from coocook_server.services.paging import MOST_PER_PAGE, Paging
from coocook_server.services.permissions import Permission, may

OPEN = (Status.PENDING, Status.CONFIRMED)


@dataclass(frozen=True)
class OwnChef:
    """The chef who looks at a page: the account, and the number of the chef it belongs to."""

    actor: Actor
    id: int


def only(view: Callable[[OwnChef], ResponseReturnValue]) -> Callable[[], ResponseReturnValue]:
    """Let chefs in; somebody who is not signed in does that first and comes back. Raises `Denied`."""

    @wraps(view)
    def guarded() -> ResponseReturnValue:
        who = visitor.current()
        if who is None:
            here = request.full_path.rstrip("?") if request.method == "GET" else request.path
            return redirect(url_for("pages.sign_in", next=here), 303)
        if who.actor.chef_id is None or not may(who.actor, Permission.OWN_CHEF):
            raise Denied("Only a chef may open this page.")
        return view(OwnChef(who.actor, who.actor.chef_id))

    return guarded


def every_booking(coocook: CooCook, wanted: BookingFilter, chef: OwnChef) -> tuple[BookingRecord, ...]:
    """All bookings with the chef that match, however many parts the list has."""
    found: tuple[BookingRecord, ...] = ()
    cursor = None
    while True:
        part = coocook.bookings.list(wanted, Paging(per_page=MOST_PER_PAGE, cursor=cursor), by=chef.actor)
        found += part.items
        cursor = part.next_cursor
        if cursor is None:
            return found
