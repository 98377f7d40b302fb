"""What the mail's sender does with the outbox: takes the next mail out, and says what became of it.

Nothing is open while the sender talks to a mail server: a mail is claimed in one transaction, which also
sets when it is tried again should the sender die, and marked in another.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Select, func, or_, select
from sqlalchemy.orm import Session

from coocook_server.models import Booking, OutboxMail
from coocook_server.models.outbox import MailState
from coocook_server.services import booking_mail, calendars, leases, mail_wordings, outbox, reminders
from coocook_server.services.calendar_events import Method, Organizer
from coocook_server.services.clock import Clock
from coocook_server.services.mail_templates import Template
from coocook_server.store import Store, changed

LEASE = "mail"

FIRST_PAUSE = timedelta(minutes=1)
LONGEST_PAUSE = timedelta(hours=1)
TRIES = 77
"""One minute, doubling to an hour, then every hour: three days."""

_AT_ONCE = 50
"""Rows looked at in one go while those nobody needs any more are put aside."""

_TOO_LATE = "It was too late to be of use."
_USEFUL_FOR = timedelta(days=7)
"""After it was due; mail piles up where no mail server is set, and old news helps nobody."""
_SECRET_USEFUL_FOR = timedelta(days=1)
_BOOKING_USEFUL_FOR = timedelta(days=1)
"""After the booking's start."""


@dataclass(frozen=True)
class Letter:
    """A mail taken out of the outbox to be sent; `attempts` counts this try."""

    id: int
    kind: str
    address: str
    language: str
    details: dict[str, Any]
    message_id: str
    attempts: int
    calendar: bytes | None = None
    calendar_method: Method = "REQUEST"
    words: Template | None = None
    """What staff have this kind of mail say; None for the original words."""


class Postbag:
    """The outbox as its sender sees it."""

    def __init__(
        self, store: Store, clock: Clock, reminder_hours: int, organizer: Organizer = calendars.COOCOOK
    ) -> None:
        self._store = store
        self._clock = clock
        self._organizer = organizer
        self._reminder = timedelta(hours=reminder_hours)

    def is_worth_a_look(self, holder: str) -> bool:
        """Whether something is due and `holder` could send it; writes nothing."""
        now = self._clock()
        with self._store.reading() as session:
            due = session.scalars(_due(now).limit(1)).first()
            return due is not None and leases.is_free(session, LEASE, holder, now)

    def words_for(self, kind: str, language: str) -> Template | None:
        """What staff have this kind of mail say; None for the original words."""
        with self._store.reading() as session:
            return mail_wordings.words_for(session, kind, language)

    def overdue(self) -> int:
        """How many mails are due now, or wait for another try."""
        query = select(func.count(OutboxMail.id)).where(
            OutboxMail.state == MailState.WAITING,
            or_(OutboxMail.due_at <= self._clock(), OutboxMail.attempts > 0),
        )
        with self._store.reading() as session:
            return session.scalar(query) or 0

    def next(self, holder: str) -> Letter | None:
        """Claim the mail that is due longest; None if there is none or another process sends.

        What nobody needs any more is withdrawn on the way, and what is early is dated anew.
        """
        now = self._clock()
        with self._store.writing() as session:
            if not leases.take(session, LEASE, holder, now):
                return None
            while mails := session.scalars(_due(now).limit(_AT_ONCE).with_for_update()).all():
                for mail in mails:
                    if self._is_to_go(session, mail, now):
                        return self._claim(session, mail, now)
                session.flush()
        return None

    def sent(self, letter: Letter) -> None:
        """A server has accepted the mail, which is so whatever was done in the outbox meanwhile."""
        now = self._clock()
        with self._store.writing() as session:
            mail = _locked(session, letter.id)
            if mail is None:
                return
            was_withdrawn = mail.state is MailState.WITHDRAWN
            mail.state, mail.sent_at, mail.last_error = MailState.SENT, now, ""
            outbox.blank(mail)
            changed(session, outbox.NOUN, mail.id)
            if was_withdrawn:
                session.flush()
                booking_mail.catch_up(session, mail, now)

    def failed(self, letter: Letter, why: str, *, for_good: bool = False) -> None:
        """The mail did not go out: it stays for its next try, or has had its last."""
        with self._store.writing() as session:
            mail = _locked(session, letter.id)
            if mail is None or mail.state is not MailState.WAITING or mail.attempts != letter.attempts:
                return
            mail.last_error = why
            if for_good or mail.attempts >= TRIES:
                mail.state = MailState.FAILED
            changed(session, outbox.NOUN, mail.id)

    def give_back(self, holder: str) -> None:
        """Let another process send."""
        with self._store.writing() as session:
            leases.let_go(session, LEASE, holder)

    def _is_to_go(self, session: Session, mail: OutboxMail, now: datetime) -> bool:
        due = self._when(session, mail, now)
        if due is None:
            outbox.withdraw(session, [mail], mail.last_error or _TOO_LATE)
        elif due > now:
            mail.due_at = due
            changed(session, outbox.NOUN, mail.id)
        return due is not None and due <= now

    def _when(self, session: Session, mail: OutboxMail, now: datetime) -> datetime | None:
        """When a mail should go out; None once nobody needs it."""
        if not mail.address:
            return None
        booking = session.get(Booking, mail.booking_id) if mail.booking_id is not None else None
        if booking is not None and mail.kind in (reminders.DAY_BEFORE, reminders.SOON, reminders.REVIEW):
            return reminders.when(mail, booking, now, self._reminder)
        if booking is None or booking_mail.reader_of(mail) is None:
            has_secret = any(name in mail.details for name in outbox.SECRETS)
            useful_for = _SECRET_USEFUL_FOR if has_secret else _USEFUL_FOR
            return mail.due_at if now < mail.due_at + useful_for else None
        if now > booking.starts_at + _BOOKING_USEFUL_FOR or booking_mail.is_overtaken(booking, mail):
            return None
        return mail.due_at

    def _claim(self, session: Session, mail: OutboxMail, now: datetime) -> Letter:
        mail.attempts += 1
        mail.due_at = now + pause_after(mail.attempts)
        changed(session, outbox.NOUN, mail.id)
        method = booking_mail.calendar_method(mail)
        return Letter(
            id=mail.id,
            kind=mail.kind,
            address=mail.address,
            language=mail.language,
            details=dict(mail.details),
            message_id=mail.message_id,
            attempts=mail.attempts,
            calendar=self._event(session, mail, method),
            calendar_method=method or "REQUEST",
            words=mail_wordings.words_for(session, mail.kind, mail.language),
        )

    def _event(self, session: Session, mail: OutboxMail, method: Method | None) -> bytes | None:
        """What goes along for the reader's calendar."""
        if method is None or mail.booking_id is None:
            return None
        return calendars.event_for_mail(session, mail.booking_id, method=method, organizer=self._organizer)


def pause_after(attempts: int) -> timedelta:
    """How long after so many tries the next one is made."""
    doubled: int = 2 ** min(attempts - 1, 10)
    return min(FIRST_PAUSE * doubled, LONGEST_PAUSE)


def _due(now: datetime) -> Select[OutboxMail]:
    return (
        select(OutboxMail)
        .where(OutboxMail.state == MailState.WAITING, OutboxMail.due_at <= now)
        .order_by(OutboxMail.due_at, OutboxMail.id)
    )


def _locked(session: Session, id: int) -> OutboxMail | None:
    return session.get(OutboxMail, id, with_for_update=True, populate_existing=True)
