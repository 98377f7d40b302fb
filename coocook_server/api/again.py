"""Book again: what to send to `POST /bookings` for another evening like the last."""

from apiflask import APIBlueprint
from flask import Response
from pydantic import BaseModel, ConfigDict, Field

from coocook_server.api.authentication import Authentication
from coocook_server.api.fields import Hours, LocalDate, LocalTime
from coocook_server.api.operations import answer, operation
from coocook_server.bootstrap import CooCook


class Draft(BaseModel):
    """A booking that has not been made; date and time in the business's time zone."""

    model_config = ConfigDict(from_attributes=True)

    chef_id: int
    chef_name: str
    booking_date: LocalDate | None = Field(
        description="The next date of the same weekday on which the same time is free; null if there is none."
    )
    start_time: LocalTime | None
    duration_hours: Hours
    special_requests: str
    phone: str | None
    guests: int | None
    dietary_needs: str
    allergies: str
    address: str


def blueprint(coocook: CooCook, signed_in: Authentication) -> APIBlueprint:
    """The route `/api/coocook/bookings/{id}/again`."""
    again = APIBlueprint("again", __name__, url_prefix="/api/coocook/bookings", tag="Bookings")

    @operation(again, "GET", "/<int:id>/again", answers=Draft, refuses=(401, 403, 404, 409), signed_in=True)
    def book_again(id: int) -> Response:
        """Draft another booking like this one of yours; nothing is booked yet."""
        draft = coocook.again.draft(id, by=signed_in.actor())
        return answer(Draft.model_validate(draft), Cache_Control="private, no-cache")

    return again
