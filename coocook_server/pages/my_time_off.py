"""A chef's own time off: what is planned, what is booked in it, more of it and less."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from flask import Blueprint, redirect, render_template, request, session, url_for
from flask.typing import ResponseReturnValue

from coocook_server.bootstrap import CooCook
from coocook_server.errors import Invalid, NotFound, Phrase
from coocook_server.pages import own_chef
from coocook_server.pages.forms import Typed, add_errors
from coocook_server.pages.look import today
from coocook_server.pages.own_chef import OPEN, OwnChef, every_booking
from coocook_server.services.booking_lists import BookingFilter, BookingRecord
from coocook_server.services.schedules import TimeOffDraft, TimeOffRecord

DAY = timedelta(days=1)
REMOVED = "removed_time_off"
"""Where the browser's cookie keeps what was removed last: a reason must not stand in an address."""

FIELDS = ("first_date", "starts", "last_date", "ends", "reason")


@dataclass(frozen=True)
class Off:
    """A time off as it is shown: `last_day` is the last date it touches, `whole` days have no times."""

    record: TimeOffRecord
    last_day: date
    whole: bool
    bookings: tuple[BookingRecord, ...]


def add_to(pages: Blueprint, coocook: CooCook) -> None:
    """Serve the list, and what adds to it and takes from it."""

    @pages.get("/my-time-off.html")
    @own_chef.only
    def my_time_off(chef: OwnChef) -> ResponseReturnValue:
        return _page(coocook, chef, {}, {}, removed=session.pop(REMOVED, None))

    @pages.post("/my-time-off.html")
    @own_chef.only
    def change_time_off(chef: OwnChef) -> ResponseReturnValue:
        typed = Typed(request.form)
        if typed.text("remove"):
            return _remove(coocook, chef, typed.id("remove"))
        return _add(coocook, chef, typed)


def _add(coocook: CooCook, chef: OwnChef, typed: Typed) -> ResponseReturnValue:
    fields = {name: typed.raw(name) for name in FIELDS}
    first = typed.date("first_date")
    last = first if not typed.text("last_date") else typed.date("last_date")
    starts, ends = typed.time("starts"), typed.time("ends")
    errors = typed.errors
    if first is None:
        errors.setdefault("first_date", Phrase("is needed"))
    elif last is not None and last < today(coocook):
        errors["last_date" if typed.text("last_date") else "first_date"] = Phrase("is past")
    if (starts is None) != (ends is None) and not errors.keys() & {"starts", "ends"}:
        errors["starts" if starts is None else "ends"] = Phrase("is needed too, or leave both times empty")
    if first is None or last is None or errors:
        return _page(coocook, chef, fields, errors), 400
    draft = TimeOffDraft(first, last, starts, ends, typed.text("reason"))
    try:
        added = coocook.schedules.add_time_off(chef.id, draft, by=chef.actor)
    except Invalid as refused:
        add_errors(errors, refused)
        return _page(coocook, chef, fields, errors), 400
    return redirect(url_for("pages.my_time_off", added=added.time_off.id), 303)


def _remove(coocook: CooCook, chef: OwnChef, id: int) -> ResponseReturnValue:
    planned = coocook.schedules.time_off(chef.id, by=chef.actor)
    record = next((one for one in planned if one.id == id), None)
    if record is None:
        raise NotFound("There is no such time off.")
    coocook.schedules.remove_time_off(chef.id, id, by=chef.actor)
    session[REMOVED] = {
        "first_date": record.first_date.isoformat(),
        "starts": record.starts.isoformat("minutes"),
        "last_date": record.last_date.isoformat(),
        "ends": record.ends.isoformat("minutes"),
        "reason": record.reason,
    }
    return redirect(url_for("pages.my_time_off"), 303)


def _page(
    coocook: CooCook,
    chef: OwnChef,
    fields: dict[str, str],
    errors: dict[str, str],
    *,
    removed: dict[str, str] | None = None,
) -> str:
    planned = _planned(coocook, chef)
    added = Typed(request.args).id("added")
    return render_template(
        "my-time-off.html",
        planned=planned,
        added=next((off for off in planned if off.record.id == added), None),
        fields=fields,
        errors=errors,
        removed=removed,
        today=today(coocook),
    )


def _planned(coocook: CooCook, chef: OwnChef) -> tuple[Off, ...]:
    """The time off that is not over, each with the open bookings that lie in it."""
    records = coocook.schedules.time_off(chef.id, by=chef.actor)
    if not records:
        return ()
    wanted = BookingFilter(
        chef_id=chef.id,
        first_date=min(record.first_date for record in records) - DAY,
        last_date=max(record.last_date for record in records),
        sort="starts_at",
    )
    held = [one for one in every_booking(coocook, wanted, chef) if one.status in OPEN]
    return tuple(_off(record, held, coocook.settings.zone) for record in records)


def _off(record: TimeOffRecord, held: list[BookingRecord], zone: ZoneInfo) -> Off:
    begins = _instant(record.first_date, record.starts, zone)
    ends = _instant(record.last_date, record.ends, zone)
    at_midnight = record.ends == time(0)
    return Off(
        record,
        record.last_date - DAY if at_midnight else record.last_date,
        at_midnight and record.starts == time(0),
        tuple(booking for booking in held if booking.starts_at < ends and begins < booking.ends_at),
    )


def _instant(day: date, at: time, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, at, tzinfo=zone).astimezone(UTC)
