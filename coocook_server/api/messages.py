"""Messages about a booking, between its customer, its chef and staff."""

from typing import Annotated

from apiflask import APIBlueprint
from flask import Response
from pydantic import BaseModel, ConfigDict, Field, WithJsonSchema

from coocook_server.api.authentication import Authentication
from coocook_server.api.fields import Cursor, Id, Instant, PageNumber, PerPage, Request, Text
from coocook_server.api.operations import answer, operation, read_body, read_query
from coocook_server.bootstrap import CooCook
from coocook_server.models.message import Side
from coocook_server.services.messages import LONGEST
from coocook_server.services.paging import PER_PAGE, Paging

PRIVATE = "private, no-cache"


class MessageQuery(Request):
    """Which part of the messages."""

    per_page: PerPage = PER_PAGE
    page: PageNumber = 1
    cursor: Cursor | None = None


class MessageRequest(Request):
    """What somebody writes."""

    model_config = ConfigDict(
        extra="forbid", json_schema_extra={"example": {"text": "주차할 곳이 있나요? Is there parking?"}}
    )

    # The service counts, once letters that came in parts are put together.
    text: Annotated[
        Text, WithJsonSchema({"type": "string", "minLength": 1, "maxLength": LONGEST, "title": "Text"})
    ]


class ReadMark(Request):
    """How far the messages have been read."""

    until: Id | None = Field(default=None, description="The last message that was read; all without it.")


class Message(BaseModel):
    """A message about a booking."""

    model_config = ConfigDict(from_attributes=True)

    id: int
    booking_id: int
    side: Side = Field(description="As whom it was written.")
    author_name: str
    text: str
    created_at: Instant
    own: bool = Field(description="Whether it was written on your side.")
    unread: bool = Field(description="Whether it is new to your side.")


class MessageList(BaseModel):
    """A part of the messages about a booking, the newest first."""

    messages: list[Message]
    total: int
    unread: int = Field(description="How many of all of them are new to your side.")
    next_cursor: str | None


class Unread(BaseModel):
    """How many messages about a booking are new to your side."""

    model_config = ConfigDict(from_attributes=True)

    booking_id: int
    unread: int
    latest_at: Instant


class UnreadList(BaseModel):
    """The bookings with messages that are new to your side, the latest first; at most 100."""

    bookings: list[Unread]
    unread: int = Field(description="How many messages that is, about these bookings.")


class ReadAnswer(BaseModel):
    """What is still new to your side."""

    booking_id: int
    unread: int


def blueprint(coocook: CooCook, signed_in: Authentication) -> APIBlueprint:
    """The routes of the messages about a booking."""
    messages = APIBlueprint("messages", __name__, url_prefix="/api/coocook", tag="Messages")

    @operation(
        messages,
        "GET",
        "/bookings/<int:id>/messages",
        answers=MessageList,
        query=MessageQuery,
        refuses=(400, 401, 404),
        signed_in=True,
    )
    def list_messages(id: int) -> Response:
        """List the messages about a booking, the newest first, as its customer, its chef or staff.

        Reading them marks nothing: `POST …/messages/read` does.
        """
        actor = signed_in.actor()
        coocook.messages.require_may_see(id, by=actor)
        wanted = read_query(MessageQuery)
        found = coocook.messages.of(id, Paging(wanted.per_page, wanted.page, wanted.cursor), by=actor)
        shown = [Message.model_validate(message) for message in found.page.items]
        part = MessageList(
            messages=shown,
            total=found.page.total,
            unread=found.unread,
            next_cursor=found.page.next_cursor,
        )
        return answer(part, Cache_Control=PRIVATE)

    @operation(
        messages,
        "POST",
        "/bookings/<int:id>/messages",
        answers=Message,
        status=201,
        body=MessageRequest,
        refuses=(400, 401, 404),
        signed_in=True,
    )
    def write_message(id: int) -> Response:
        """Write about a booking as its customer, its chef or staff; the others are told by mail.

        Several messages within a quarter of an hour give one mail.
        """
        actor = signed_in.actor()
        coocook.messages.require_may_see(id, by=actor)
        written = coocook.messages.write(id, read_body(MessageRequest).text, by=actor)
        return answer(Message.model_validate(written), 201, Cache_Control=PRIVATE)

    @operation(
        messages,
        "POST",
        "/bookings/<int:id>/messages/read",
        answers=ReadAnswer,
        body=ReadMark,
        refuses=(400, 401, 404),
        signed_in=True,
    )
    def mark_messages_read(id: int) -> Response:
        """Note that your side has read the messages about a booking; a mark only moves forward."""
        actor = signed_in.actor()
        coocook.messages.require_may_see(id, by=actor)
        unread = coocook.messages.mark_read(id, read_body(ReadMark).until, by=actor)
        return answer(ReadAnswer(booking_id=id, unread=unread), Cache_Control=PRIVATE)

    @operation(messages, "GET", "/messages/unread", answers=UnreadList, refuses=(401,), signed_in=True)
    def list_unread() -> Response:
        """List the bookings with messages that are new to you."""
        found = coocook.messages.unread(by=signed_in.actor())
        shown = [Unread.model_validate(one) for one in found]
        total = sum(one.unread for one in found)
        return answer(UnreadList(bookings=shown, unread=total), Cache_Control=PRIVATE)

    return messages
