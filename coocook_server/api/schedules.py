"""When chefs work: weekly hours, dates that differ, time off, and the business's holidays."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Annotated

from apiflask import APIBlueprint
from flask import Response
from pydantic import BaseModel, ConfigDict, Field

from coocook_server.api.authentication import Authentication
from coocook_server.api.fields import Id, Instant, LocalDate, LocalTime, Request, Text, local_date
from coocook_server.api.operations import answer, operation, read_body, read_query
from coocook_server.bootstrap import CooCook
from coocook_server.models.account import Actor
from coocook_server.services.permissions import Permission
from coocook_server.services.rules import LATEST
from coocook_server.services.schedules import DatedHoursRecord, TimeOffDraft
from coocook_server.services.working_hours import WorkingSpan

USUAL_RANGE = timedelta(days=62)


class WeeklySpan(Request):
    """A span of a weekday; `ends` of 00:00 means midnight."""

    model_config = ConfigDict(extra="forbid", from_attributes=True)

    weekday: Annotated[Id, Field(ge=0, le=6, description="Monday is 0.")]
    starts: LocalTime
    ends: LocalTime


class WeeklyHours(Request):
    """All the spans of a chef's week."""

    hours: Annotated[list[WeeklySpan], Field(max_length=84)]


class DaySpan(Request):
    """A span of one date; `ends` of 00:00 means midnight."""

    model_config = ConfigDict(extra="forbid", from_attributes=True)

    starts: LocalTime
    ends: LocalTime


class DayHours(Request):
    """The hours of one date; none for a day off."""

    hours: Annotated[list[DaySpan], Field(max_length=12)]


class DatedHours(BaseModel):
    """A date on which a chef works other hours than the week says."""

    date: LocalDate
    hours: list[DaySpan]

    @classmethod
    def of(cls, record: DatedHoursRecord) -> "DatedHours":
        """The record as it is shown."""
        return cls(date=record.date, hours=[DaySpan.model_validate(span) for span in record.spans])


class DatedHoursList(BaseModel):
    """The dates that differ from the week."""

    dated_hours: list[DatedHours]


class DateRange(Request):
    """From a date to another, both included; two months from today if not given."""

    model_config = ConfigDict(extra="forbid", populate_by_name=True)

    first: LocalDate | None = Field(default=None, alias="from")
    last: LocalDate | None = Field(default=None, alias="to")


class TimeOffRequest(Request):
    """A time in which no bookings are taken; without times whole days, `last_date` included."""

    first_date: LocalDate
    last_date: LocalDate
    starts: LocalTime | None = None
    ends: LocalTime | None = None
    reason: Annotated[Text, Field(max_length=500, description="Only staff and the chef see it.")] = ""


class TimeOff(BaseModel):
    """A time off: local, from a date and time up to another."""

    model_config = ConfigDict(from_attributes=True)

    id: int
    chef_id: int
    first_date: LocalDate
    starts: LocalTime
    last_date: LocalDate
    ends: LocalTime
    reason: str
    created_at: Instant


class TimeOffAdded(BaseModel):
    """The new time off, and the bookings that lie in it: they stay until somebody moves or cancels them."""

    time_off: TimeOff
    booking_ids: list[int]


class TimeOffList(BaseModel):
    """Time off that is not over, the next first."""

    time_off: list[TimeOff]


class Holiday(BaseModel):
    """A date on which nobody in the business works."""

    model_config = ConfigDict(from_attributes=True)

    date: LocalDate
    name: str


class HolidayName(Request):
    """What the holiday is called."""

    name: Annotated[Text, Field(min_length=1, max_length=80)]


class HolidayList(BaseModel):
    """The holidays from today on."""

    holidays: list[Holiday]


class Removed(BaseModel):
    """It is gone."""

    status: str = "removed"


def blueprint(coocook: CooCook, signed_in: Authentication) -> APIBlueprint:
    """The routes under `/api/coocook/chefs/{id}` and `/api/coocook/holidays`."""
    schedules = APIBlueprint("schedules", __name__, url_prefix="/api/coocook", tag="Schedules")
    _add_hours(schedules, coocook, signed_in)
    _add_time_off(schedules, coocook, signed_in)
    _add_holidays(schedules, coocook, signed_in)
    return schedules


def _own(coocook: CooCook, signed_in: Authentication, chef_id: int) -> Actor:
    """Who asks, if that is staff or the chef. Raises `NotSignedIn`, `NotFound`, `Denied`."""
    actor = signed_in.actor()
    coocook.schedules.require_may_change(chef_id, by=actor)
    return actor


def _weekly(spans: Iterable[WorkingSpan]) -> Response:
    return answer(WeeklyHours(hours=[WeeklySpan.model_validate(span) for span in spans]))


def _add_hours(schedules: APIBlueprint, coocook: CooCook, signed_in: Authentication) -> None:
    @operation(schedules, "GET", "/chefs/<int:id>/hours", answers=WeeklyHours, refuses=(404,))
    def get_hours(id: int) -> Response:
        """Read the weekly hours of a chef."""
        coocook.chefs.get(id)
        return _weekly(coocook.chefs.hours(id))

    @operation(
        schedules,
        "PUT",
        "/chefs/<int:id>/hours",
        answers=WeeklyHours,
        body=WeeklyHours,
        refuses=(400, 401, 403, 404),
        signed_in=True,
    )
    def set_hours(id: int) -> Response:
        """Put weekly hours in the place of a chef's, as staff or the chef."""
        actor = _own(coocook, signed_in, id)
        wanted = read_body(WeeklyHours)
        spans = [WorkingSpan(span.weekday, span.starts, span.ends) for span in wanted.hours]
        return _weekly(coocook.schedules.set_weekly(id, spans, by=actor))

    @operation(
        schedules,
        "GET",
        "/chefs/<int:id>/dated-hours",
        answers=DatedHoursList,
        query=DateRange,
        refuses=(400, 404),
    )
    def get_dated_hours(id: int) -> Response:
        """List the dates on which a chef works other hours than the week says."""
        coocook.chefs.get(id)
        wanted = read_query(DateRange)
        first = wanted.first or coocook.clock().astimezone(coocook.settings.zone).date()
        last = wanted.last or min(first, LATEST) + USUAL_RANGE
        found = coocook.schedules.dated(id, first, last)
        return answer(DatedHoursList(dated_hours=[DatedHours.of(record) for record in found]))

    @operation(
        schedules,
        "PUT",
        "/chefs/<int:id>/dated-hours/<string:day>",
        answers=DatedHours,
        body=DayHours,
        refuses=(400, 401, 403, 404),
        signed_in=True,
    )
    def set_dated_hours(id: int, day: str) -> Response:
        """Let a date differ from the week, as staff or the chef; no hours for a day off."""
        actor = _own(coocook, signed_in, id)
        on = local_date(day)
        wanted = read_body(DayHours)
        spans = [WorkingSpan(on.weekday(), span.starts, span.ends) for span in wanted.hours]
        kept = coocook.schedules.set_dated(id, on, spans, by=actor)
        return answer(DatedHours.of(kept or DatedHoursRecord(on, ())))

    @operation(
        schedules,
        "DELETE",
        "/chefs/<int:id>/dated-hours/<string:day>",
        answers=Removed,
        refuses=(400, 401, 403, 404),
        signed_in=True,
    )
    def remove_dated_hours(id: int, day: str) -> Response:
        """Let the week's hours hold on a date again, as staff or the chef."""
        actor = _own(coocook, signed_in, id)
        coocook.schedules.set_dated(id, local_date(day), None, by=actor)
        return answer(Removed())


def _add_time_off(schedules: APIBlueprint, coocook: CooCook, signed_in: Authentication) -> None:
    @operation(
        schedules,
        "GET",
        "/chefs/<int:id>/time-off",
        answers=TimeOffList,
        refuses=(401, 403, 404),
        signed_in=True,
    )
    def list_time_off(id: int) -> Response:
        """List a chef's time off that is not over, as staff or the chef."""
        actor = _own(coocook, signed_in, id)
        found = coocook.schedules.time_off(id, by=actor)
        return answer(TimeOffList(time_off=[TimeOff.model_validate(record) for record in found]))

    @operation(
        schedules,
        "POST",
        "/chefs/<int:id>/time-off",
        answers=TimeOffAdded,
        status=201,
        body=TimeOffRequest,
        refuses=(400, 401, 403, 404),
        signed_in=True,
    )
    def add_time_off(id: int) -> Response:
        """Take no bookings in a time, as staff or the chef; those made already are named."""
        actor = _own(coocook, signed_in, id)
        wanted = read_body(TimeOffRequest)
        draft = TimeOffDraft(wanted.first_date, wanted.last_date, wanted.starts, wanted.ends, wanted.reason)
        added = coocook.schedules.add_time_off(id, draft, by=actor)
        shown = TimeOff.model_validate(added.time_off)
        return answer(TimeOffAdded(time_off=shown, booking_ids=list(added.booking_ids)), 201)

    @operation(
        schedules,
        "DELETE",
        "/chefs/<int:id>/time-off/<int:time_off_id>",
        answers=Removed,
        refuses=(401, 403, 404),
        signed_in=True,
    )
    def remove_time_off(id: int, time_off_id: int) -> Response:
        """Take bookings again in a time that was off, as staff or the chef."""
        actor = _own(coocook, signed_in, id)
        coocook.schedules.remove_time_off(id, time_off_id, by=actor)
        return answer(Removed())


def _add_holidays(schedules: APIBlueprint, coocook: CooCook, signed_in: Authentication) -> None:
    @operation(schedules, "GET", "/holidays", answers=HolidayList)
    def list_holidays() -> Response:
        """List the dates from today on that nobody works."""
        found = coocook.schedules.holidays()
        return answer(HolidayList(holidays=[Holiday.model_validate(record) for record in found]))

    @operation(
        schedules,
        "PUT",
        "/holidays/<string:day>",
        answers=Holiday,
        body=HolidayName,
        refuses=(400, 401, 403),
        signed_in=True,
    )
    def set_holiday(day: str) -> Response:
        """Close the business on a date, as staff; bookings made stay until somebody moves them."""
        actor = signed_in.permitted(Permission.RULES)
        on: date = local_date(day)
        wanted = read_body(HolidayName)
        return answer(Holiday.model_validate(coocook.schedules.set_holiday(on, wanted.name, by=actor)))

    @operation(
        schedules,
        "DELETE",
        "/holidays/<string:day>",
        answers=Removed,
        refuses=(400, 401, 403, 404),
        signed_in=True,
    )
    def remove_holiday(day: str) -> Response:
        """Open the business on a date again, as staff."""
        actor = signed_in.permitted(Permission.RULES)
        coocook.schedules.set_holiday(local_date(day), None, by=actor)
        return answer(Removed())
