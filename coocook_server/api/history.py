"""History: what was changed, by whom, when and from where."""

from typing import Annotated, Any

from apiflask import APIBlueprint
from flask import Response
from pydantic import BaseModel, ConfigDict, Field

from coocook_server.api.authentication import Authentication
from coocook_server.api.fields import Cursor, Instant, LocalDate, PageNumber, PerPage, Request, Text
from coocook_server.api.operations import answer, operation, read_query
from coocook_server.bootstrap import CooCook
from coocook_server.services.history import HistoryFilter, HistoryRecord
from coocook_server.services.paging import PER_PAGE, Page, Paging
from coocook_server.services.permissions import Permission
from coocook_server.services.rules import LARGEST_ID

PREFIX = "/api/coocook"


class PartQuery(Request):
    """Which part of the changes."""

    per_page: PerPage = PER_PAGE
    page: PageNumber = 1
    cursor: Cursor | None = None

    def paging(self) -> Paging:
        """The part, as the service takes it."""
        return Paging(self.per_page, self.page, self.cursor)


class HistoryQuery(PartQuery):
    """Which changes; dates in the business's time zone."""

    model_config = ConfigDict(extra="forbid", populate_by_name=True)

    noun: Annotated[Text, Field(max_length=40)] | None = Field(
        default=None, description="Of what: `booking`, `chef`, `user`, `subscription`, …"
    )
    noun_id: Annotated[int, Field(ge=1, le=LARGEST_ID)] | None = Field(
        default=None, description="Of this one alone; needs `noun` beside it."
    )
    actor: Annotated[Text, Field(max_length=120)] | None = Field(
        default=None, description="Made by somebody of exactly this name."
    )
    first: LocalDate | None = Field(default=None, alias="from", description="From this date on.")
    last: LocalDate | None = Field(default=None, alias="to", description="Up to this date.")


class HistoryChange(BaseModel):
    """One change. It is never altered, but for values of an erased person, which become `[erased]`."""

    model_config = ConfigDict(from_attributes=True)

    id: int
    noun: str = Field(description="Of what.")
    noun_id: int = Field(description="Of which one.")
    action: str = Field(description="What was done to it, in a word: `made`, `status`, `moved`, …")
    at: Instant
    actor_id: int | None = Field(description="The account that did it; none for the desk and the program.")
    actor_name: str = Field(description="Its name then, or `Erased`.")
    origin: str = Field(description="From where: a network address, `desk`, `command line`, or empty.")
    before: dict[str, Any] = Field(description="The values that were replaced; empty for something new.")
    after: dict[str, Any] = Field(description="The values that took their place.")


class HistoryList(BaseModel):
    """A part of the changes, the newest first."""

    history: list[HistoryChange]
    total: int
    next_cursor: str | None = None


def blueprint(coocook: CooCook, signed_in: Authentication) -> APIBlueprint:
    """The routes."""
    history = APIBlueprint("history", __name__, url_prefix=PREFIX, tag="History")

    @operation(
        history,
        "GET",
        "/history",
        answers=HistoryList,
        query=HistoryQuery,
        refuses=(400, 401, 403),
        signed_in=True,
    )
    def list_history() -> Response:
        """List what was changed in the business, the newest first, as staff."""
        actor = signed_in.permitted(Permission.HISTORY)
        query = read_query(HistoryQuery)
        wanted = HistoryFilter(query.noun, query.noun_id, query.actor, query.first, query.last)
        return _part(coocook.history.list(wanted, query.paging(), by=actor))

    @operation(
        history,
        "GET",
        "/bookings/<int:id>/history",
        answers=HistoryList,
        query=PartQuery,
        refuses=(400, 401, 403, 404),
        signed_in=True,
    )
    def list_booking_history(id: int) -> Response:
        """List what was changed on one booking, the newest first, as staff."""
        coocook.bookings.get(id, by=signed_in.actor())
        actor = signed_in.permitted(Permission.HISTORY)
        query = read_query(PartQuery)
        return _part(coocook.history.list(HistoryFilter("booking", id), query.paging(), by=actor))

    return history


def _part(page: Page[HistoryRecord]) -> Response:
    changes = [HistoryChange.model_validate(change) for change in page.items]
    return answer(HistoryList(history=changes, total=page.total, next_cursor=page.next_cursor))
