"""Mail that goes out at a time of its own: reminders of a booking, and the request for a review after it."""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from coocook_server.models import Booking, OutboxMail
from coocook_server.models.booking import Status
from coocook_server.models.outbox import MailState
from coocook_server.services import outbox

DAY_BEFORE, SOON, REVIEW = "reminder_day", "reminder_soon", "review_request"

A_DAY = timedelta(days=1)
REVIEW_WITHIN = timedelta(days=14)


def plan(session: Session, booking: Booking, facts: dict[str, Any], now: datetime) -> None:
    """Queue, re-date or withdraw what is to be sent at its time, in the transaction of a change.

    The second reminder is queued for a day before, too: how many hours before it goes out is a setting,
    which `when` looks at, so that a new value holds for what is queued already.
    """
    waiting = _waiting(session, booking.id)
    due: dict[str, datetime] = {}
    if booking.status is Status.CONFIRMED and booking.starts_at > now:
        due[SOON] = booking.starts_at - A_DAY
        if due[SOON] > now:
            due[DAY_BEFORE] = due[SOON]
    if booking.status is Status.COMPLETED and not _was_asked(session, booking.id):
        due[REVIEW] = outbox.once_undone_no_more(now)
    for kind, due_at in due.items():
        mail = waiting.pop(kind, None)
        if mail is None:
            outbox.queue(session, kind, booking.user_id, facts, now=now, due_at=due_at, booking_id=booking.id)
        else:
            mail.due_at, mail.details, mail.attempts = due_at, facts, 0
    outbox.withdraw(session, waiting.values(), "The booking has changed since.")


def when(mail: OutboxMail, booking: Booking, now: datetime, hours_before: timedelta) -> datetime | None:
    """When such a mail should go out, a past time for at once; None once nobody needs it.

    A late reminder is not sent when the booking has begun, or when the next one is due.
    """
    if mail.kind == REVIEW:
        return mail.due_at if booking.status is Status.COMPLETED and now < _end_of_asking(mail) else None
    if (
        booking.status is not Status.CONFIRMED
        or mail.details.get("starts_at") != booking.starts_at.isoformat()
    ):
        return None
    soon = booking.starts_at - hours_before
    if mail.kind == DAY_BEFORE:
        return mail.due_at if now < soon else None
    return soon if hours_before and mail.created_at < soon and now < booking.starts_at else None


def _end_of_asking(mail: OutboxMail) -> datetime:
    return mail.created_at + REVIEW_WITHIN


def _waiting(session: Session, booking_id: int) -> dict[str, OutboxMail]:
    query = (
        select(OutboxMail)
        .where(
            OutboxMail.booking_id == booking_id,
            OutboxMail.state == MailState.WAITING,
            OutboxMail.kind.in_((DAY_BEFORE, SOON, REVIEW)),
        )
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    return {mail.kind: mail for mail in session.scalars(query)}


def _was_asked(session: Session, booking_id: int) -> bool:
    query = select(OutboxMail.id).where(
        OutboxMail.booking_id == booking_id, OutboxMail.kind == REVIEW, OutboxMail.state == MailState.SENT
    )
    return session.scalars(query.limit(1)).first() is not None
