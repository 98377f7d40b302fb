"""Calendar feeds: the secret address to subscribe to, and what is read there."""

from http import HTTPStatus
from typing import Any

from apiflask import APIBlueprint
from flask import Response, request
from pydantic import BaseModel, Field

from coocook_server.api.authentication import Authentication
from coocook_server.api.fields import Instant
from coocook_server.api.operations import ALWAYS, NOT_MODIFIED, answer, if_changed, operation
from coocook_server.api.problems import TYPE
from coocook_server.bootstrap import CooCook
from coocook_server.services.calendars import FeedRecord

OWN = "/api/coocook/calendars"
CALENDAR = "text/calendar; charset=utf-8"


class CalendarFeed(BaseModel):
    """Whether you have a calendar feed. Its address is shown when it is made, and never again."""

    exists: bool
    created_at: Instant | None = Field(description="When its present address was made.")


class NewCalendarFeed(BaseModel):
    """A feed that was just made."""

    url: str = Field(
        description="The address to give a calendar program. Keep it secret: who has it reads your bookings."
    )
    created_at: Instant


def blueprint(coocook: CooCook, signed_in: Authentication) -> APIBlueprint:
    """The routes under `/api/coocook/calendars`, and `/calendar/{secret}.ics`."""
    calendars = APIBlueprint("calendars", __name__, tag="Calendars")

    @operation(calendars, "GET", OWN, answers=CalendarFeed, refuses=(401,), signed_in=True)
    def get_calendar() -> Response:
        """Say whether you have a calendar feed."""
        return _feed(coocook.calendars.of(by=signed_in.actor()))

    @operation(calendars, "POST", OWN, answers=NewCalendarFeed, status=201, refuses=(401,), signed_in=True)
    def make_calendar() -> Response:
        """Make your calendar feed, or give it a new address; the old address ends at once."""
        made = coocook.calendars.renew(by=signed_in.actor())
        base = (coocook.settings.public_url or request.host_url).rstrip("/")
        new = NewCalendarFeed(url=f"{base}/calendar/{made.secret}.ics", created_at=made.feed.created_at)
        return answer(new, 201, Cache_Control="no-store")

    @operation(calendars, "DELETE", OWN, answers=CalendarFeed, refuses=(401,), signed_in=True)
    def revoke_calendar() -> Response:
        """End your calendar feed: its address is unknown from now on. Without one, nothing changes."""
        coocook.calendars.revoke(by=signed_in.actor())
        return _feed(None)

    @calendars.get("/calendar/<secret>.ics")
    @calendars.doc(responses=_FILE)
    def read_calendar(secret: str) -> Response:
        """Read a feed as iCalendar: the past 60 days and the future.

        A customer's holds their own bookings, a chef's those made with them, staff's all of them. What the
        chef must know of health and wishes stands in the chef's and in staff's only.
        """
        file = coocook.calendars.read(secret)
        response = Response(file.content, content_type=CALENDAR)
        response.headers["Content-Disposition"] = 'inline; filename="coocook.ics"'
        response.headers["Cache-Control"] = "private, no-cache"
        response.headers["X-Robots-Tag"] = "noindex"
        response.set_etag(file.etag)
        return if_changed(response)

    return calendars


_FILE: dict[int, Any] = {
    200: {"description": "The calendar.", "content": {"text/calendar": {"schema": {"type": "string"}}}},
    **NOT_MODIFIED,
    **{code: {"description": HTTPStatus(code).phrase, "content": {TYPE: {}}} for code in (404, 412, *ALWAYS)},
}


def _feed(feed: FeedRecord | None) -> Response:
    state = CalendarFeed(exists=feed is not None, created_at=None if feed is None else feed.created_at)
    return answer(state, Cache_Control="private, no-cache")
