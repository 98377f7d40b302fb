"""The page of one booking: everything about it, and what its customer can do."""

from dataclasses import dataclass, field

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from coocook_server.bootstrap import CooCook
from coocook_server.errors import Conflict, CooCookError, Denied, Invalid, NotFound, Stale
from coocook_server.language import gettext
from coocook_server.models.account import Actor
from coocook_server.models.booking import Status
from coocook_server.pages import booking_words, signed_out, visitor
from coocook_server.pages.forms import Typed, add_errors
from coocook_server.pages.my_bookings import Entry, entries
from coocook_server.services.booking_lists import BookingRecord
from coocook_server.services.booking_states import CANCELLABLE
from coocook_server.services.messages import LONGEST, Conversation
from coocook_server.services.paging import Page, Paging
from coocook_server.services.reviews import LONGEST_TEXT, ReviewDraft, ReviewRecord
from coocook_server.statuses import status_of

MESSAGES_SHOWN = 20
RATINGS = range(1, 6)


@dataclass(frozen=True)
class Attempt:
    """What was sent and why it was refused; `action` is empty when the page was only opened."""

    action: str = ""
    text: str = ""
    rating: int = 0
    errors: dict[str, str] = field(default_factory=dict)
    problem: str = ""


OPENED = Attempt()


def add_to(pages: Blueprint, coocook: CooCook) -> None:
    """Serve the page, and what its forms send."""

    @pages.get("/my-booking.html")
    def my_booking() -> ResponseReturnValue:
        who = visitor.current()
        if who is None:
            return redirect(url_for("pages.sign_in", next=request.full_path.rstrip("?")), 303)
        return _page(coocook, Typed(request.args).id("id"), who.actor)

    @pages.post("/my-booking.html")
    def change_my_booking() -> ResponseReturnValue:
        who = visitor.current()
        if who is None:
            return signed_out.page()
        return _change(coocook, Typed(request.args).id("id"), Typed(request.form), who.actor)


def _change(coocook: CooCook, id: int, typed: Typed, actor: Actor) -> ResponseReturnValue:
    action = typed.text("action")
    do = {"cancel": _cancel, "write": _write, "read": _read, "review": _review}.get(action)
    if do is None:
        return redirect(url_for("pages.my_booking", id=id), 303)
    try:
        done, place = do(coocook, id, typed, actor)
    except (NotFound, Denied):
        raise
    except CooCookError as refused:
        return _refuse(coocook, id, typed, actor, refused)
    return redirect(url_for("pages.my_booking", id=id, done=done, _anchor=place), 303)


def _cancel(coocook: CooCook, id: int, typed: Typed, actor: Actor) -> tuple[str, str]:
    """Cancel at the cost that was shown, and at no other."""
    booking = coocook.bookings.get(id, by=actor)
    options = coocook.booking_options.of([booking], by=actor)[id]
    cost, agreed = options.cancellation, typed.amount("fee")
    if cost is not None and agreed is not None and cost.fee != agreed:
        raise Conflict(
            gettext("What cancelling costs has changed meanwhile. Look at it below, then decide."), rule="fee"
        )
    coocook.bookings.cancel(id, by=actor, version=_version(typed))
    return "cancelled", ""


def _write(coocook: CooCook, id: int, typed: Typed, actor: Actor) -> tuple[str, str]:
    coocook.messages.write(id, typed.raw("text"), by=actor)
    coocook.messages.mark_read(id, by=actor)
    return "sent", "messages"


def _read(coocook: CooCook, id: int, typed: Typed, actor: Actor) -> tuple[str, str]:
    coocook.messages.mark_read(id, typed.id("until") or None, by=actor)
    return "", "messages"


def _review(coocook: CooCook, id: int, typed: Typed, actor: Actor) -> tuple[str, str]:
    rating = typed.id("rating")
    if rating not in RATINGS:
        raise Invalid(gettext("Choose one to five stars."), {"rating": gettext("Choose one to five stars.")})
    draft = ReviewDraft(rating, typed.raw("text"))
    if _review_of(coocook, id, actor) is None:
        coocook.reviews.add(id, draft, by=actor)
    else:
        coocook.reviews.change(id, draft, by=actor, version=_version(typed))
    return "reviewed", "review"


def _version(typed: Typed) -> int | None:
    return typed.id("version") or None


def _refuse(
    coocook: CooCook, id: int, typed: Typed, actor: Actor, refused: CooCookError
) -> ResponseReturnValue:
    """The page as it stands now, with the reason and all that was typed."""
    errors: dict[str, str] = {}
    problem = add_errors(errors, refused)
    if isinstance(refused, Stale):
        problem = gettext("Something about this changed meanwhile. Look at it as it is now, then try again.")
    attempt = Attempt(
        action=typed.text("action"),
        text=typed.raw("text"),
        rating=typed.id("rating"),
        errors=errors,
        problem="" if errors else problem,
    )
    return _page(coocook, id, actor, attempt), status_of(refused)


def _page(coocook: CooCook, id: int, actor: Actor, attempt: Attempt = OPENED) -> str:
    booking = coocook.bookings.get(id, by=actor)
    (entry,) = entries(coocook, [booking], actor)
    zone, now = coocook.settings.zone, coocook.clock()
    conversation, cursor = _conversation(coocook, id, actor)
    review = _review_of(coocook, id, actor)
    return render_template(
        "my-booking.html",
        entry=entry,
        booking=booking,
        options=entry.options,
        cost=entry.options.cancellation,
        attempt=attempt,
        done=_done(booking, review),
        balance=entry.balance,
        policy=booking_words.policy(booking, zone, now) if _has_policy(entry) else [],
        story=booking_words.story(
            booking,
            coocook.booking_steps.of(id, by=actor),
            mine=entry.mine,
            business=coocook.settings.business_name,
        ),
        messages=tuple(reversed(conversation.page.items)),
        unread=conversation.unread,
        older_messages=conversation.page.next_cursor,
        newest_messages=cursor is None,
        longest_message=LONGEST,
        review=review,
        longest_review=LONGEST_TEXT,
        is_open=_is_open(booking),
    )


def _done(booking: BookingRecord, review: ReviewRecord | None) -> str:
    """What the address says was done; a link from elsewhere cannot tell of what is not so."""
    done = Typed(request.args).text("done")
    known = {
        "cancelled": booking.status is Status.CANCELLED,
        "reviewed": review is not None,
        "moved": booking.version > 1,
        "sent": True,
    }
    return done if known.get(done) else ""


def _is_open(booking: BookingRecord) -> bool:
    return booking.status in CANCELLABLE


def _has_policy(entry: Entry) -> bool:
    return entry.mine and entry.options.may_cancel


def _conversation(coocook: CooCook, id: int, actor: Actor) -> tuple[Conversation, str | None]:
    cursor = Typed(request.args).text("messages") or None
    try:
        return coocook.messages.of(id, Paging(per_page=MESSAGES_SHOWN, cursor=cursor), by=actor), cursor
    except Invalid:
        return Conversation(Page((), 0), 0), cursor


def _review_of(coocook: CooCook, id: int, actor: Actor) -> ReviewRecord | None:
    try:
        return coocook.reviews.of_booking(id, by=actor)
    except NotFound:
        return None
