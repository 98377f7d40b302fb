"""The outbox: what is to be mailed, to whom, and what has become of it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from email.utils import make_msgid
from typing import Any

from sqlalchemy import ColumnElement, Select, func, or_, select
from sqlalchemy.orm import Session

from coocook_server.errors import Conflict, NotFound
from coocook_server.models import Account, OutboxMail
from coocook_server.models.account import Actor
from coocook_server.models.outbox import MailState
from coocook_server.services import history
from coocook_server.services.clock import Clock
from coocook_server.services.newest import newest
from coocook_server.services.paging import Page, Paging
from coocook_server.services.permissions import Permission, require
from coocook_server.services.rules import LARGEST_ID, check_id, clean_text
from coocook_server.store import Store, changed
from coocook_server.store.matching import contains, folded, within

NOUN = "outbox"

TIME_TO_UNDO = timedelta(seconds=10)
"""Mail about a change waits so long, so that a change taken back at once is never told."""

SECRETS = ("token", "code")
"""What in the details lets its reader in; blanked once the mail is sent or withdrawn."""

_DOMAIN = "coocook.local"
_SILENT = "coocook_no_mail"


@dataclass(frozen=True)
class MailRecord:
    """A mail as staff see it; what it says is not shown, since some of it lets its reader in."""

    id: int
    kind: str
    state: MailState
    address: str
    language: str
    user_id: int | None
    booking_id: int | None
    attempts: int
    last_error: str
    created_at: datetime
    due_at: datetime
    sent_at: datetime | None
    name: str = ""
    """Whose account it goes to."""
    may_resend: bool = True
    """Whether all that it needs is still known."""


class Outbox:
    """The mail of the business, for staff."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def list(
        self,
        paging: Paging,
        *,
        state: MailState | None = None,
        text: str | None = None,
        booking_id: int | None = None,
        by: Actor,
    ) -> Page[MailRecord]:
        """A part of the mail, or of that about a booking, the newest first.

        `text` is in the address or a name, or is a booking's number. Raises `Denied`, `Invalid`.
        """
        _require_staff(by)
        query = _matching(state, text)
        if booking_id is not None:
            query = query.where(OutboxMail.booking_id == booking_id)
        with self._store.reading() as session:
            return newest(session, query, OutboxMail.id.expression, paging, lambda row: _record(*row[:2]))

    def position(self, state: MailState | None, text: str | None, id: int) -> int | None:
        """How many mails come before this one in the list, or None if it does not match."""
        query = _matching(state, text)
        with self._store.reading() as session:
            if session.scalar(query.where(OutboxMail.id == id).with_only_columns(OutboxMail.id)) is None:
                return None
            before = query.where(OutboxMail.id > id).order_by(None)
            return session.scalar(before.with_only_columns(func.count(), maintain_column_froms=True)) or 0

    def get(self, id: int, *, by: Actor) -> MailRecord:
        """One mail. Raises `NotFound`, `Denied`."""
        with self._store.reading() as session:
            return _one(session, _find(session, id, by))

    def counts(self, *, by: Actor) -> dict[MailState, int]:
        """How many mails are in each state. Raises `Denied`."""
        _require_staff(by)
        query = select(OutboxMail.state, func.count(OutboxMail.id)).group_by(OutboxMail.state)
        with self._store.reading() as session:
            found = {state: int(count) for state, count in session.execute(query)}
        return {state: found.get(state, 0) for state in MailState}

    def resend(self, id: int, *, by: Actor) -> MailRecord:
        """Send a mail again, or one that waits now; its tries begin anew.

        A mail that was sent goes out under a number of its own, since its reader's program drops a second
        one of the same. Raises `NotFound`, `Denied`, and `Conflict` for one whose secret is blanked.
        """
        now = self._clock()
        with self._store.writing() as session:
            mail = _find(session, id, by, locked=True)
            if _is_blanked(mail):
                raise Conflict(
                    "The link in this mail is no longer known. Ask for a new one instead.", rule="secret_gone"
                )
            before = _values(mail)
            if mail.state is MailState.SENT:
                mail.message_id = make_msgid(domain=_DOMAIN)
            mail.state, mail.attempts, mail.last_error = MailState.WAITING, 0, ""
            mail.due_at, mail.sent_at = now, None
            _note(session, mail, "resent", before, by, now)
            return _one(session, mail)

    def withdraw(self, id: int, *, by: Actor) -> MailRecord:
        """Keep a mail from being sent; one that is withdrawn already stays as it is.

        Raises `NotFound`, `Denied`, and `Conflict` for one that was sent.
        """
        now = self._clock()
        with self._store.writing() as session:
            mail = _find(session, id, by, locked=True)
            if mail.state is MailState.SENT:
                raise Conflict("This mail was sent already.", rule="sent")
            if mail.state is not MailState.WITHDRAWN:
                before = _values(mail)
                withdraw(session, [mail])
                _note(session, mail, "withdrawn", before, by, now)
            return _one(session, mail)


def queue(
    session: Session,
    kind: str,
    user_id: int,
    details: dict[str, Any],
    *,
    now: datetime,
    due_at: datetime | None = None,
    key: str | None = None,
    booking_id: int | None = None,
    address: str | None = None,
) -> OutboxMail | None:
    """Put a mail to an account into the outbox, in the transaction of what it tells of.

    `address` is where it goes instead of the account's own: one to be proved, or one given up. None for
    an account without an address, for a `key` that is there already, and after `silence`.
    """
    if session.info.get(_SILENT):
        return None
    account = session.get(Account, user_id)
    if account is None or (address := address or account.email) is None:
        return None
    if key is not None and session.scalar(select(OutboxMail.id).where(OutboxMail.key == key)) is not None:
        return None
    mail = OutboxMail(
        kind=kind,
        key=key,
        user_id=user_id,
        booking_id=booking_id,
        address=address,
        language=account.language,
        details=details,
        state=MailState.WAITING,
        message_id=make_msgid(domain=_DOMAIN),
        attempts=0,
        created_at=now,
        due_at=due_at or now,
    )
    session.add(mail)
    session.flush()
    changed(session, NOUN, mail.id)
    return mail


def once_undone_no_more(now: datetime) -> datetime:
    """When mail about a change of this moment may go out; to the next full second, as the store keeps it."""
    due = now + TIME_TO_UNDO
    return due if not due.microsecond else due.replace(microsecond=0) + timedelta(seconds=1)


def withdraw(session: Session, mails: Iterable[OutboxMail], why: str = "") -> None:
    """Keep mails from being sent, and blank what is secret in them."""
    for mail in mails:
        mail.state = MailState.WITHDRAWN
        mail.last_error = why
        blank(mail)
        changed(session, NOUN, mail.id)


def silence(session: Session) -> None:
    """Queue no mail in this transaction: what it tells of never happened to anybody."""
    session.info[_SILENT] = True


def blank(mail: OutboxMail) -> None:
    """Take the secrets out of a mail's details."""
    if any(mail.details.get(name) for name in SECRETS):
        mail.details = {name: "" if name in SECRETS else value for name, value in mail.details.items()}


def _is_blanked(mail: OutboxMail) -> bool:
    return any(mail.details.get(name) == "" for name in SECRETS)


def _require_staff(by: Actor) -> None:
    require(by, Permission.OUTBOX, "Only staff may see the outbox.")


def _find(session: Session, id: int, by: Actor, *, locked: bool = False) -> OutboxMail:
    check_id(id, "mail")
    mail = session.get(OutboxMail, id, with_for_update=locked or None)
    if mail is None:
        raise NotFound("There is no such mail.")
    _require_staff(by)
    return mail


def _note(
    session: Session, mail: OutboxMail, action: str, before: history.Values, by: Actor, now: datetime
) -> None:
    history.record(session, NOUN, mail.id, action, before=before, after=_values(mail), by=by, at=now)
    changed(session, NOUN, mail.id)


def _values(mail: OutboxMail) -> history.Values:
    return {"kind": mail.kind, "state": mail.state.value, "attempts": mail.attempts}


def _matching(state: MailState | None, text: str | None) -> Select[OutboxMail, str | None]:
    query = select(OutboxMail, Account.name).outerjoin(Account, Account.id == OutboxMail.user_id)
    if state is not None:
        query = query.where(OutboxMail.state == state)
    if text:
        query = query.where(_mentions(clean_text(text, "text", longest=200)))
    return query


def _mentions(text: str) -> ColumnElement[bool]:
    ways = [contains(OutboxMail.address, text), within(folded(text), folded(Account.name))]
    number = text.removeprefix("#")
    if number.isascii() and number.isdecimal() and int(number) <= LARGEST_ID:
        ways.append(OutboxMail.booking_id == int(number))
    return or_(*ways)


def _one(session: Session, mail: OutboxMail) -> MailRecord:
    name = session.scalar(select(Account.name).where(Account.id == mail.user_id))
    return _record(mail, name)


def _record(mail: OutboxMail, name: str | None) -> MailRecord:
    return MailRecord(
        id=mail.id,
        kind=mail.kind,
        state=mail.state,
        address=mail.address,
        language=mail.language,
        user_id=mail.user_id,
        booking_id=mail.booking_id,
        attempts=mail.attempts,
        last_error=mail.last_error,
        created_at=mail.created_at,
        due_at=mail.due_at,
        sent_at=mail.sent_at,
        name=name or "",
        may_resend=not _is_blanked(mail) and bool(mail.address),
    )
