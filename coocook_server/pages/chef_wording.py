"""Where a booking stands, in words for its chef."""

import math
from datetime import datetime, timedelta
from typing import NamedTuple

from coocook_server.language import gettext, ngettext
from coocook_server.models.booking import Status
from coocook_server.pages.wording import clock, short_day
from coocook_server.services.booking_lists import BookingRecord


class Standing(NamedTuple):
    """Where a booking stands: the words, and how they are coloured."""

    name: str
    tone: str


SOON = timedelta(hours=3)
"""A deadline nearer than this stands out."""

ANSWERS = (Status.CONFIRMED, Status.DECLINED, Status.COMPLETED, Status.NO_SHOW)
"""What a chef says of a booking with one tap."""


def standing(booking: BookingRecord, now: datetime) -> Standing:
    """Where a booking stands; one that is over waits for the chef to say how it went."""
    if booking.status is Status.CONFIRMED and booking.starts_at <= now:
        if booking.ends_at > now:
            return Standing(gettext("On now"), "good")
        return Standing(gettext("Over"), "waiting")
    return _standings()[booking.status]


def left(until: datetime, now: datetime) -> str:
    """How long there is until then: `23 hours left`, rounded down so that nobody is late."""
    seconds = (until - now).total_seconds()
    minutes = max(1, math.floor(seconds / 60))
    if minutes < 60:
        return ngettext("%(num)s minute left", "%(num)s minutes left", minutes)
    hours = minutes // 60
    if hours < 48:
        return ngettext("%(num)s hour left", "%(num)s hours left", hours)
    return ngettext("%(num)s day left", "%(num)s days left", hours // 24)


def answered(booking: BookingRecord) -> str:
    """What has just been done to a booking."""
    values = _named(booking)
    said = {
        Status.PENDING: gettext("Taken back: %(booking)s waits for your answer again.", **values),
        Status.CONFIRMED: gettext("Accepted: %(booking)s.", **values),
        Status.DECLINED: gettext("Declined: %(booking)s. The time is free again.", **values),
        Status.COMPLETED: gettext("Marked as completed: %(booking)s.", **values),
        Status.NO_SHOW: gettext("Noted that nobody was there: %(booking)s.", **values),
    }
    return said.get(booking.status) or stands(booking)


def taken_back(booking: BookingRecord) -> str:
    """What a booking is again, once the latest change is taken back."""
    if booking.status is Status.CONFIRMED:
        return gettext("Taken back: %(booking)s is confirmed again.", **_named(booking))
    return answered(booking)


def stands(booking: BookingRecord) -> str:
    """How a booking stands that was changed while the chef looked at it."""
    values = _named(booking)
    said = {
        Status.PENDING: gettext(
            "Changed meanwhile: %(booking)s. Read it again, then answer: it still waits.", **values
        ),
        Status.CONFIRMED: gettext("Confirmed already: %(booking)s.", **values),
        Status.DECLINED: gettext("Declined already: %(booking)s. The time is free.", **values),
        Status.CANCELLED: gettext("Cancelled meanwhile: %(booking)s. The time is free.", **values),
        Status.EXPIRED: gettext(
            "Too late to answer: %(booking)s. It has expired, and the time is free.", **values
        ),
        Status.COMPLETED: gettext("Marked as completed already: %(booking)s.", **values),
        Status.NO_SHOW: gettext("Noted already that nobody was there: %(booking)s.", **values),
    }
    return said[booking.status]


def _named(booking: BookingRecord) -> dict[str, str]:
    return {
        "booking": gettext(
            "booking %(number)s with %(customer)s, %(day)s, %(time)s",
            number=booking.id,
            customer=booking.customer_name,
            day=short_day(booking.booking_date),
            time=clock(booking.start_time),
        )
    }


def _standings() -> dict[Status, Standing]:
    return {
        Status.PENDING: Standing(gettext("Waiting for your answer"), "waiting"),
        Status.CONFIRMED: Standing(gettext("Confirmed"), "good"),
        Status.COMPLETED: Standing(gettext("Completed"), "quiet"),
        Status.CANCELLED: Standing(gettext("Cancelled"), "quiet"),
        Status.DECLINED: Standing(gettext("Declined"), "quiet"),
        Status.EXPIRED: Standing(gettext("Not answered in time"), "bad"),
        Status.NO_SHOW: Standing(gettext("Nobody was there"), "bad"),
    }
