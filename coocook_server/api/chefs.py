"""Chefs, as customers see them."""

from datetime import timedelta
from decimal import Decimal
from typing import Annotated, Literal

from apiflask import APIBlueprint
from flask import Response
from pydantic import BaseModel, ConfigDict, Field, WithJsonSchema

from coocook_server.api.authentication import Authentication
from coocook_server.api.fields import (
    Cursor,
    Flag,
    Hours,
    Id,
    LocalDate,
    LocalTime,
    Money,
    PageNumber,
    PerPage,
    Price,
    Request,
    Text,
)
from coocook_server.api.operations import (
    NOT_MODIFIED,
    answer,
    etag,
    expected_version,
    if_changed,
    operation,
    read_body,
    read_query,
)
from coocook_server.bootstrap import CooCook
from coocook_server.services.booking_drafts import MOST_GUESTS
from coocook_server.services.chefs import FARTHEST_KM, ChefDraft, ChefFilter, ChefRecord
from coocook_server.services.paging import PER_PAGE, Paging
from coocook_server.services.permissions import Permission, may
from coocook_server.services.rules import LATEST

PREFIX = "/api/coocook/chefs"

Amount = Annotated[
    Decimal,
    Field(ge=0, le=1_000_000, decimal_places=2),
    WithJsonSchema({"type": "number", "minimum": 0, "maximum": 1_000_000}),
]
Length = Annotated[
    Decimal,
    Field(gt=0, le=24, decimal_places=2),
    WithJsonSchema({"type": "number", "exclusiveMinimum": 0, "maximum": 24}),
]
Stars = Annotated[
    Decimal,
    Field(ge=1, le=5, decimal_places=2),
    WithJsonSchema({"type": "number", "minimum": 1, "maximum": 5}),
]
Sort = Literal[
    "id",
    "-id",
    "name",
    "-name",
    "hourly_rate",
    "-hourly_rate",
    "rating",
    "-rating",
    "created_at",
    "-created_at",
]


class ChefQuery(Request):
    """Which chefs."""

    q: (
        Annotated[
            Text,
            Field(
                max_length=200,
                description="Words or parts of them, each of which is somewhere in the name, cuisine, place, "
                "area, story, menus or courses; capitals and accents make no difference.",
            ),
        ]
        | None
    ) = None
    cuisine: Annotated[Text, Field(max_length=80)] | None = None
    min_rate: Amount | None = None
    max_rate: Amount | None = None
    min_rating: Annotated[Stars, Field(description="Only chefs with this rating or a better one.")] | None = (
        None
    )
    guests: (
        Annotated[int, Field(ge=1, le=MOST_GUESTS, description="Only chefs who cook for so many.")] | None
    ) = None
    date: Annotated[LocalDate, Field(description="Only chefs with a free time on this date.")] | None = None
    time: (
        Annotated[
            LocalTime, Field(description="Only chefs who can begin at this time; needs `date` beside it.")
        ]
        | None
    ) = None
    duration_hours: (
        Annotated[
            Length,
            Field(
                description="For how long they must be free, if not the shortest each can be booked for; "
                "without `date`, only chefs who can be booked for so long."
            ),
        ]
        | None
    ) = None
    sort: Sort = "id"
    per_page: PerPage = PER_PAGE
    page: PageNumber = 1
    cursor: Cursor | None = None


class Chef(BaseModel):
    """A chef."""

    model_config = ConfigDict(from_attributes=True)

    id: int
    name: str
    cuisine: str
    hourly_rate: Money
    bio: str
    location: str
    photo_url: str | None
    rating: Money | None = Field(description="The mean of the reviews, 1 to 5.")
    review_count: int
    service_area: str = Field(description="Where the chef cooks, in words.")
    service_radius_km: int | None = Field(description="How far from `location`.")


class ChefRequest(Request):
    """A chef as staff describe one; the hours are set under `…/hours`."""

    name: Annotated[Text, Field(min_length=1, max_length=120)]
    cuisine: Annotated[Text, Field(min_length=1, max_length=80)]
    hourly_rate: Price
    bio: Annotated[Text, Field(max_length=5_000)] = ""
    location: Annotated[Text, Field(max_length=120)] = ""
    photo_url: Annotated[Text, Field(max_length=300)] | None = None
    active: Annotated[Flag, Field(description="Whether customers see and book the chef.")] = True
    service_area: Annotated[Text, Field(max_length=500)] = ""
    service_radius_km: Annotated[Id, Field(ge=0, le=FARTHEST_KM)] | None = None


class ManagedChef(Chef):
    """A chef, as staff see one."""

    active: bool
    version: int


class ChefList(BaseModel):
    """A part of the chefs that match."""

    chefs: list[Chef]
    total: int
    next_cursor: str | None


class AvailabilityQuery(Request):
    """Which days and what length."""

    model_config = ConfigDict(extra="forbid", populate_by_name=True)

    first: LocalDate | None = Field(default=None, alias="from", description="Today, if not given.")
    last: LocalDate | None = Field(default=None, alias="to", description="Two weeks, if not given.")
    duration_hours: Length = Decimal(2)


class Day(BaseModel):
    """The free start times of a date, in the business's time zone."""

    model_config = ConfigDict(from_attributes=True)

    date: LocalDate
    start_times: list[LocalTime]


class Availability(BaseModel):
    """When a chef is free; `POST /bookings` accepts exactly these start times."""

    model_config = ConfigDict(from_attributes=True)

    chef_id: int
    duration_hours: Hours
    timezone: str
    days: list[Day]


def blueprint(coocook: CooCook, signed_in: Authentication) -> APIBlueprint:
    """The routes under `/api/coocook/chefs`."""
    chefs = APIBlueprint("chefs", __name__, url_prefix=PREFIX, tag="Chefs")

    @operation(
        chefs, "GET", "", answers=ChefList, query=ChefQuery, refuses=(400, 412), responses=NOT_MODIFIED
    )
    def list_chefs() -> Response:
        """List the active chefs."""
        wanted = read_query(ChefQuery)
        page = coocook.chefs.list(
            ChefFilter(
                q=wanted.q,
                cuisine=wanted.cuisine,
                min_rate=wanted.min_rate,
                max_rate=wanted.max_rate,
                min_rating=wanted.min_rating,
                guests=wanted.guests,
                free_on=wanted.date,
                free_at=wanted.time,
                duration_hours=wanted.duration_hours,
                sort=wanted.sort,
            ),
            Paging(wanted.per_page, wanted.page, wanted.cursor),
        )
        shown = [Chef.model_validate(chef) for chef in page.items]
        response = answer(ChefList(chefs=shown, total=page.total, next_cursor=page.next_cursor))
        response.add_etag()
        return _cached(response)

    @operation(
        chefs,
        "POST",
        "",
        answers=ManagedChef,
        status=201,
        body=ChefRequest,
        refuses=(400, 401, 403),
        signed_in=True,
    )
    def add_chef() -> Response:
        """Add a chef, as staff; until somebody says otherwise they work every day from 11:00 to 22:00."""
        actor = signed_in.permitted(Permission.CHEFS)
        wanted = read_body(ChefRequest)
        return _managed(coocook.chefs.add(ChefDraft(**vars(wanted)), by=actor), 201)

    @operation(
        chefs,
        "PUT",
        "/<int:id>",
        answers=ManagedChef,
        body=ChefRequest,
        refuses=(400, 401, 403, 404, 412),
        signed_in=True,
    )
    def change_chef(id: int) -> Response:
        """Change a chef, as staff: every field at once. Bookings made keep their price."""
        present = coocook.chefs.get(id, even_inactive=may(signed_in.actor(), Permission.CHEFS))
        actor = signed_in.permitted(Permission.CHEFS)
        expected = expected_version("c", id)
        draft = ChefDraft(**vars(read_body(ChefRequest)), hours=coocook.chefs.hours(id))
        version = present.version if expected is None else expected
        return _managed(coocook.chefs.change(id, draft, by=actor, version=version))

    @operation(chefs, "GET", "/<int:id>", answers=Chef, refuses=(404, 412), responses=NOT_MODIFIED)
    def get_chef(id: int) -> Response:
        """Read one chef."""
        return _cached(_one(coocook.chefs.get(id)))

    @operation(
        chefs,
        "GET",
        "/<int:id>/availability",
        answers=Availability,
        query=AvailabilityQuery,
        refuses=(400, 404),
    )
    def get_availability(id: int) -> Response:
        """List the free start times of a chef, day by day."""
        coocook.chefs.get(id)
        wanted = read_query(AvailabilityQuery)
        first = wanted.first or coocook.clock().astimezone(coocook.settings.zone).date()
        last = wanted.last or min(first, LATEST) + timedelta(days=13)
        found = coocook.availability.of(id, first, last, wanted.duration_hours)
        return answer(Availability.model_validate(found))

    return chefs


def _one(chef: ChefRecord) -> Response:
    response = answer(Chef.model_validate(chef))
    response.headers["ETag"] = etag("c", chef.id, chef.version)
    return response


def _managed(chef: ChefRecord, status: int = 200) -> Response:
    response = answer(ManagedChef.model_validate(chef), status, Cache_Control="private, no-cache")
    response.headers["ETag"] = etag("c", chef.id, chef.version)
    if status == 201:
        response.headers["Location"] = f"{PREFIX}/{chef.id}"
    return response


def _cached(response: Response) -> Response:
    response.headers["Cache-Control"] = "no-cache"
    return if_changed(response)
