"""Mail about bookings: who hears what when a booking is made or changes.

Everybody is told the difference between what they heard last and what is so now. So a change taken back
before its mail went out is never told, several changes in a row become one mail, and a mail overtaken by a
change does not arrive after it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any, NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from coocook_server.models import Account, Booking, Chef, OutboxMail
from coocook_server.models.booking import HOLDING, Status
from coocook_server.models.outbox import MailState
from coocook_server.services import outbox, reminders
from coocook_server.services.calendar_events import Method
from coocook_server.services.permissions import Permission, roles_with

CUSTOMER, CHEF, STAFF = "booking", "chef", "staff"
"""Whom a kind of mail is for: what its name begins with."""

_OVERTAKEN = "The booking has changed since."

Details = dict[str, Any]


class Reader(NamedTuple):
    """Somebody who gets mail about a booking, and as what."""

    party: str
    user_id: int


@dataclass(frozen=True)
class Standing:
    """How a booking stands, as far as mail tells it; texts as the details of a mail hold them."""

    status: str
    date: str
    start: str
    hours: str

    @classmethod
    def of(cls, booking: Booking) -> "Standing":
        """How a booking stands now."""
        return cls(
            status=booking.status.value,
            date=booking.booking_date.isoformat(),
            start=booking.start_time.isoformat("minutes"),
            hours=_plain(booking.duration_hours),
        )

    @classmethod
    def told_by(cls, details: Details) -> "Standing | None":
        """What the details of a mail tell, or None where they were blanked."""
        try:
            return cls(*(details[name] for name in ("status", "date", "start", "hours")))
        except KeyError:
            return None

    @property
    def group(self) -> str:
        """The status; what comes after the confirmation is not told by itself."""
        return Status.CONFIRMED if self.status in (Status.COMPLETED, Status.NO_SHOW) else self.status

    @property
    def times(self) -> tuple[str, str, str]:
        """When it is."""
        return self.date, self.start, self.hours

    @property
    def is_open(self) -> bool:
        """Whether the chef is to come."""
        return self.group in (Status.PENDING, Status.CONFIRMED)

    def tells_the_same(self, other: "Standing") -> bool:
        """Whether mail would say the same of both."""
        return (self.group, self.times) == (other.group, other.times)


def note(session: Session, booking: Booking, action: str, before: Details, *, now: datetime) -> None:
    """Queue what a booking's people should hear of a change, in its transaction.

    `before` is what the change replaced, as history keeps it; nothing where the booking was just made.
    """
    facts = _facts(session, booking)
    if action == "made":
        for reader in _readers(session, booking):
            _tell(session, booking, reader, None, facts, now)
    else:
        unsent = _take_back_unsent(session, booking.id)
        sent = _last_sent(session, booking.id)
        earlier = _before(Standing.of(booking), before)
        for reader in _readers(session, booking):
            known = _knew(unsent[reader]) if reader in unsent else sent.get(reader, earlier)
            _tell(session, booking, reader, known, facts, now)
    reminders.plan(session, booking, facts, now)


def catch_up(session: Session, mail: OutboxMail, now: datetime) -> None:
    """Tell its reader what is so now, after a mail that a change had overtaken went out all the same."""
    reader, told = reader_of(mail), Standing.told_by(mail.details)
    booking = session.get(Booking, mail.booking_id) if mail.booking_id is not None else None
    if booking is None or reader is None or told is None:
        return
    _take_back_unsent(session, booking.id, only=reader)
    _tell(session, booking, reader, told, _facts(session, booking), now)


def is_overtaken(booking: Booking, mail: OutboxMail) -> bool:
    """Whether a mail tells what is no longer so."""
    told = Standing.told_by(mail.details)
    return told is not None and not told.tells_the_same(Standing.of(booking))


def reader_of(mail: OutboxMail) -> Reader | None:
    """Who reads a mail that tells how a booking stands; None for any other mail."""
    party = mail.kind.partition("_")[0]
    if mail.user_id is None or party not in (CUSTOMER, CHEF, STAFF):
        return None
    return Reader(party, mail.user_id)


def calendar_method(mail: OutboxMail) -> Method | None:
    """What the mail does to the event in its reader's calendar, or None where it brings none.

    Customers get one with the confirmation; from then on it follows the booking.
    """
    told = Standing.told_by(mail.details)
    if told is None or mail.kind.partition("_")[0] != CUSTOMER:
        return None
    if told.group == Status.CONFIRMED:
        return "REQUEST"
    knew = _knew(mail)
    return "CANCEL" if knew is not None and knew.group == Status.CONFIRMED else None


def _readers(session: Session, booking: Booking) -> list[Reader]:
    readers = [Reader(CUSTOMER, booking.user_id)]
    chef = session.get_one(Chef, booking.chef_id)
    if chef.user_id is not None:
        readers.append(Reader(CHEF, chef.user_id))
    staff = select(Account.id).where(
        Account.role.in_(roles_with(Permission.ALL_BOOKINGS)), Account.active, Account.email.is_not(None)
    )
    return readers + [Reader(STAFF, id) for id in session.scalars(staff.order_by(Account.id))]


def _tell(
    session: Session,
    booking: Booking,
    reader: Reader,
    known: Standing | None,
    facts: Details,
    now: datetime,
) -> None:
    """Queue the mail that leads from what the reader knows to what is so, if there is one."""
    standing = Standing.of(booking)
    subject = _for_customer(known, standing) if reader.party == CUSTOMER else _for_business(known, standing)
    if subject is None:
        return
    outbox.queue(
        session,
        f"{reader.party}_{subject}",
        reader.user_id,
        {**facts, "knew": vars(known) if known is not None else None},
        now=now,
        due_at=outbox.once_undone_no_more(now),
        booking_id=booking.id,
    )


def _for_customer(known: Standing | None, now: Standing) -> str | None:
    if known is not None and known.group == now.group:
        return "moved" if known.times != now.times else None
    if now.group == Status.PENDING:
        return "received" if known is None else "restored"
    if now.group == Status.CONFIRMED and known is not None and not known.is_open:
        return "restored"
    return now.group


def _for_business(known: Standing | None, now: Standing) -> str | None:
    if known is None:
        return "new" if now.is_open else None
    if known.is_open and now.is_open:
        return "moved" if known.times != now.times else None
    if known.is_open and now.group == Status.CANCELLED:
        return "cancelled"
    return "restored" if known.group == Status.CANCELLED and now.is_open else None


def _take_back_unsent(
    session: Session, booking_id: int, *, only: Reader | None = None
) -> dict[Reader, OutboxMail]:
    """Withdraw the mails about a booking that have not gone out; returns each reader's first one."""
    query = (
        select(OutboxMail)
        .where(OutboxMail.booking_id == booking_id, OutboxMail.state == MailState.WAITING)
        .order_by(OutboxMail.id.desc())
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    found = [(reader, mail) for reader, mail in _by_reader(session.scalars(query)) if only in (None, reader)]
    outbox.withdraw(session, [mail for _, mail in found], _OVERTAKEN)
    return dict(found)


def _last_sent(session: Session, booking_id: int) -> dict[Reader, Standing]:
    """What each reader was told last."""
    query = (
        select(OutboxMail)
        .where(OutboxMail.booking_id == booking_id, OutboxMail.state == MailState.SENT)
        .order_by(OutboxMail.id)
    )
    told = ((reader, Standing.told_by(mail.details)) for reader, mail in _by_reader(session.scalars(query)))
    return {reader: standing for reader, standing in told if standing is not None}


def _by_reader(mails: Iterable[OutboxMail]) -> list[tuple[Reader, OutboxMail]]:
    found = ((reader_of(mail), mail) for mail in mails)
    return [(reader, mail) for reader, mail in found if reader is not None]


def _knew(mail: OutboxMail) -> Standing | None:
    return Standing.told_by(mail.details.get("knew") or {})


def _before(now: Standing, before: Details) -> Standing:
    """How the booking stood before a change, from what history keeps of it."""
    return Standing(
        status=before.get("status", now.status),
        date=before.get("booking_date", now.date),
        start=before.get("start_time", now.start),
        hours=_plain(Decimal(before.get("duration_hours", now.hours))),
    )


def _plain(hours: Decimal) -> str:
    """A length as it is written whatever it was read from: `2` for 2.00."""
    return f"{hours.normalize():f}"


def _facts(session: Session, booking: Booking) -> Details:
    """What the words of a mail are made of, as it is now."""
    customer = session.get_one(Account, booking.user_id)
    return {
        **vars(Standing.of(booking)),
        "booking_id": booking.id,
        "starts_at": booking.starts_at.isoformat(),
        "ends_at": booking.ends_at.isoformat(),
        "chef": session.get_one(Chef, booking.chef_id).name,
        "customer": customer.name,
        "phone": booking.phone or customer.phone or "",
        "price": str(booking.total_price),
        "currency": booking.currency,
        "owed": str(booking.cancellation_fee or "0.00") if booking.status not in HOLDING else "",
        "address": booking.address,
        "guests": booking.guests,
        "dietary": booking.dietary_needs,
        "allergies": booking.allergies,
        "requests": booking.special_requests,
        "refund": [booking.refund_full_hours, booking.refund_part_hours, booking.refund_part_percent],
    }
