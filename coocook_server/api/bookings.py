"""Bookings: listed, made, read, answered, cancelled, moved."""

from typing import Annotated

from apiflask import APIBlueprint
from flask import Response, request
from pydantic import BaseModel, ConfigDict, Field

from coocook_server.api.authentication import Authentication
from coocook_server.api.fields import (
    Cursor,
    Flag,
    Hours,
    Id,
    Instant,
    LocalDate,
    LocalTime,
    Money,
    PageNumber,
    PerPage,
    Request,
    Text,
)
from coocook_server.api.operations import (
    NOT_MODIFIED,
    answer,
    answer_version,
    etag,
    expected_version,
    if_changed,
    operation,
    raw_body,
    read_body,
    read_query,
)
from coocook_server.bootstrap import CooCook
from coocook_server.errors import Invalid
from coocook_server.models.booking import Status
from coocook_server.services.booking_drafts import MOST_GUESTS, BookingDraft
from coocook_server.services.booking_lists import BookingFilter, BookingRecord
from coocook_server.services.booking_states import CHANGES
from coocook_server.services.paging import PER_PAGE, Paging
from coocook_server.services.rules import LARGEST_ID

PREFIX = "/api/coocook/bookings"

Guests = Annotated[Id, Field(ge=1, le=MOST_GUESTS, description="How many will eat.")]

CHANGES_IN_WORDS = "; ".join(
    f"{status.value} to {', '.join(after)}" for status, after in CHANGES.items() if after
)
"""The one table of allowed changes, as the documentation tells it."""


class BookingQuery(Request):
    """Which bookings of those that are yours to see."""

    model_config = ConfigDict(extra="forbid", populate_by_name=True)

    status: Status | None = None
    chef_id: Annotated[int, Field(ge=1, le=LARGEST_ID)] | None = None
    first: LocalDate | None = Field(default=None, alias="from", description="From this date on.")
    last: LocalDate | None = Field(default=None, alias="to", description="Up to this date.")
    sort: Annotated[str, Field(pattern=r"^-?(starts_at|id|total_price|status)$")] = "-starts_at"
    per_page: PerPage = PER_PAGE
    page: PageNumber = 1
    cursor: Cursor | None = None


class BookingRequest(Request):
    """What a customer asks for; date and time in the business's time zone."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={
            "example": {
                "chef_id": 1,
                "booking_date": "2026-03-01",
                "start_time": "18:00",
                "duration_hours": 2,
                "special_requests": "No nuts",
            }
        },
    )

    chef_id: Id
    booking_date: LocalDate
    start_time: LocalTime
    duration_hours: Hours
    special_requests: Annotated[Text, Field(max_length=2_000)] = ""
    phone: Annotated[Text, Field(max_length=40)] | None = None
    guests: Guests | None = None
    dietary_needs: Annotated[Text, Field(max_length=1_000, description="Vegetarian, halal, no pork, …")] = ""
    allergies: Annotated[Text, Field(max_length=1_000, description="People's health depends on this.")] = ""
    address: Annotated[Text, Field(max_length=500, description="Where the chef is to cook.")] = ""
    customer_id: Annotated[Id, Field(description="Staff only: the customer they book for.")] | None = None
    overrule: Annotated[
        Flag, Field(description="Staff only: set the rules aside, but never another booking.")
    ] = False


class StatusChange(Request):
    """The status a booking should have."""

    status: Status


class Move(Request):
    """The time a booking should be moved to; the length stays unless it is given."""

    booking_date: LocalDate
    start_time: LocalTime
    duration_hours: Hours | None = None
    overrule: Annotated[Flag, Field(description="Staff only: set the rules aside.")] = False


class CancelRequest(Request):
    """How staff cancel; a customer's own cancelling always costs what the policy says."""

    charge: Annotated[
        Flag, Field(description="Staff only: apply the booking's policy instead of waiving the fee.")
    ] = False


class Policy(BaseModel):
    """What is refunded when a booking is cancelled, frozen when it was made."""

    full_refund_hours: int = Field(description="All is refunded until so many hours before the start,")
    part_refund_hours: int = Field(description="then a part until so many hours before it, then nothing.")
    part_refund_percent: int = Field(description="That part.")


class Cancellation(BaseModel):
    """What cancelling costs now."""

    model_config = ConfigDict(from_attributes=True)

    booking_id: int
    total_price: Money
    fee: Money = Field(description="What stays owed of the price.")
    refund: Money
    currency: str
    full_refund_until: Instant
    part_refund_until: Instant
    part_percent: int


class Booking(BaseModel):
    """A booking."""

    model_config = ConfigDict(from_attributes=True)

    id: int
    chef_id: int
    chef_name: str
    user_id: int
    customer_name: str
    phone: str | None
    booking_date: LocalDate
    start_time: LocalTime
    duration_hours: Hours
    starts_at: Instant
    ends_at: Instant
    status: Status
    hourly_rate: Money
    travel_fee: Money
    total_price: Money = Field(description="Rate times hours and the travel fee, frozen when it was made.")
    currency: str
    special_requests: str
    guests: int | None
    dietary_needs: str
    allergies: str
    address: str
    cancellation_policy: Policy
    cancellation_fee: Money | None = Field(description="What is owed after it was cancelled.")
    overruled: list[str] = Field(description="The rules that staff set aside for it, by name.")
    expires_at: Instant | None = Field(description="When a pending booking ends without an answer.")
    created_at: Instant
    updated_at: Instant
    version: int

    @classmethod
    def of(cls, record: BookingRecord) -> "Booking":
        """The record as it is shown; the telephone is the booking's own, or else its customer's."""
        policy = Policy(
            full_refund_hours=record.refund_full_hours,
            part_refund_hours=record.refund_part_hours,
            part_refund_percent=record.refund_part_percent,
        )
        return cls.model_validate(
            vars(record)
            | {
                "phone": record.customer_phone,
                "cancellation_policy": policy,
                "overruled": [rule for rule in record.overruled.split(",") if rule],
            }
        )


class BookingList(BaseModel):
    """A part of the bookings that are yours to see."""

    bookings: list[Booking]
    total: int
    next_cursor: str | None


def blueprint(coocook: CooCook, signed_in: Authentication) -> APIBlueprint:
    """The routes under `/api/coocook/bookings`."""
    bookings = APIBlueprint("bookings", __name__, url_prefix=PREFIX, tag="Bookings")

    @operation(
        bookings, "GET", "", answers=BookingList, query=BookingQuery, refuses=(400, 401), signed_in=True
    )
    def list_bookings() -> Response:
        """List your bookings: a customer's own, those made with a chef, or all for staff."""
        actor = signed_in.actor()
        wanted = read_query(BookingQuery)
        page = coocook.bookings.list(
            BookingFilter(
                status=wanted.status,
                chef_id=wanted.chef_id,
                first_date=wanted.first,
                last_date=wanted.last,
                sort=wanted.sort,
            ),
            Paging(wanted.per_page, wanted.page, wanted.cursor),
            by=actor,
        )
        shown = [Booking.of(booking) for booking in page.items]
        return answer(BookingList(bookings=shown, total=page.total, next_cursor=page.next_cursor))

    @operation(
        bookings,
        "POST",
        "",
        answers=Booking,
        status=201,
        body=BookingRequest,
        refuses=(400, 401, 403, 404, 409),
        signed_in=True,
    )
    def make_booking() -> Response:
        """Book a chef's time; needs an active CooCook subscription, unless staff book for a caller.

        A rule that forbids the time is named in a 409: `horizon`, `grid`, `shortest`, `longest`, `notice`,
        `holiday`, `time_off`, `working_hours`, `smallest_guests`, `most_guests`, or `taken`. With an
        `Idempotency-Key` header the same request sent again gets the first answer again.
        """
        actor = signed_in.actor()
        chef_id = _chef_id()
        if chef_id is not None:
            coocook.bookings.require_may_book(chef_id, by=actor)
        wish = read_body(BookingRequest)
        draft = BookingDraft(
            wish.chef_id,
            wish.booking_date,
            wish.start_time,
            wish.duration_hours,
            wish.special_requests,
            wish.phone,
            wish.guests,
            wish.dietary_needs,
            wish.allergies,
            wish.address,
            wish.customer_id,
            wish.overrule,
        )
        made = coocook.bookings.make(
            draft, by=actor, idempotency_key=request.headers.get("Idempotency-Key")
        ).booking
        return _one(made, 201)

    @operation(
        bookings,
        "GET",
        "/<int:id>",
        answers=Booking,
        refuses=(401, 404, 412),
        signed_in=True,
        responses=NOT_MODIFIED,
    )
    def get_booking(id: int) -> Response:
        """Read a booking as its customer, its chef or staff."""
        return if_changed(_one(coocook.bookings.get(id, by=signed_in.actor())))

    @operation(
        bookings,
        "PUT",
        "/<int:id>",
        answers=Booking,
        body=StatusChange,
        refuses=(400, 401, 403, 404, 409, 412),
        signed_in=True,
    )
    def change_booking(id: int) -> Response:
        actor = signed_in.actor()
        coocook.bookings.require_may_change(id, by=actor)
        wanted = read_body(StatusChange)
        changed = coocook.bookings.set_status(id, wanted.status, by=actor, version=expected_version("b", id))
        return _one(changed.booking)

    change_booking.__doc__ = f"""Change a booking's status as its chef or staff.

    Allowed are: {CHANGES_IN_WORDS}. `completed` and `no_show` only after the start; the present
    status is accepted and changes nothing.
    """

    _add_ends_and_moves(bookings, coocook, signed_in)
    return bookings


def _add_ends_and_moves(bookings: APIBlueprint, coocook: CooCook, signed_in: Authentication) -> None:
    @operation(
        bookings,
        "GET",
        "/<int:id>/cancellation",
        answers=Cancellation,
        refuses=(401, 403, 404, 409),
        signed_in=True,
    )
    def get_cancellation(id: int) -> Response:
        """Read what cancelling a booking costs its customer now, under the policy frozen on it."""
        found = coocook.bookings.cancellation(id, by=signed_in.actor())
        return answer(Cancellation.model_validate(found), Cache_Control="private, no-store")

    @operation(
        bookings,
        "POST",
        "/<int:id>/cancel",
        answers=Booking,
        body=CancelRequest,
        body_required=False,
        refuses=(400, 401, 403, 404, 409, 412),
        signed_in=True,
    )
    def cancel_booking(id: int) -> Response:
        """Cancel a booking as its customer or staff; the body may be left out.

        A customer owes what `GET …/cancellation` says; staff waive it unless they ask for `charge`.
        """
        actor = signed_in.actor()
        coocook.bookings.require_may_move(id, by=actor)
        wanted = read_body(CancelRequest) if request.get_data() else CancelRequest()
        changed = coocook.bookings.cancel(
            id, by=actor, version=expected_version("b", id), charge=wanted.charge
        )
        return _one(changed.booking)

    @operation(
        bookings,
        "POST",
        "/<int:id>/reschedule",
        answers=Booking,
        body=Move,
        refuses=(400, 401, 403, 404, 409, 412),
        signed_in=True,
    )
    def reschedule_booking(id: int) -> Response:
        """Move a booking to another free time as its customer or staff; its number and rate stay.

        A customer may do so as long as cancelling would cost nothing, else 409 `too_late`.
        """
        actor = signed_in.actor()
        coocook.bookings.require_may_move(id, by=actor)
        wanted = read_body(Move)
        changed = coocook.bookings.reschedule(
            id,
            wanted.booking_date,
            wanted.start_time,
            wanted.duration_hours,
            by=actor,
            version=expected_version("b", id),
            overrule=wanted.overrule,
        )
        return _one(changed.booking)

    @operation(
        bookings,
        "POST",
        "/<int:id>/undo",
        answers=Booking,
        refuses=(401, 403, 404, 409),
        signed_in=True,
    )
    def undo_change(id: int) -> Response:
        """Take back the latest change of a booking, if it was one of status or time, as its chef or staff.

        Refused with 409 `taken` if the time was sold meanwhile; mail about the change that has not gone out
        (it waits ten seconds) never does.
        """
        return _one(coocook.bookings.undo_latest(id, by=signed_in.actor()).booking)


def _chef_id() -> int | None:
    """The chef a body asks for, if it is readable at all: whether there is one comes before other checks."""
    try:
        found = raw_body().get("chef_id")
    except Invalid:
        return None
    return found if type(found) is int else None


def _one(booking: BookingRecord, status: int = 200) -> Response:
    tag = etag("b", booking.id, booking.version)
    made_at = f"{PREFIX}/{booking.id}" if status == 201 else None
    return answer_version(Booking.of(booking), tag, made_at=made_at)
