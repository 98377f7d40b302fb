"""The outbox: what is to be mailed, to whom, and what has become of it."""

from datetime import datetime, timedelta
from email.utils import make_msgid
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from coocook_server.models import Account, OutboxMail
from coocook_server.models.outbox import MailState
from coocook_server.store import changed

NOUN = "outbox"

TIME_TO_UNDO = timedelta(seconds=10)
"""Mail about a change waits so long, so that a change taken back at once is never told."""


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
    an account without an address, and for a `key` that is there already.
    """
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
        message_id=make_msgid(domain="coocook.local"),
        attempts=0,
        created_at=now,
        due_at=due_at or now,
    )
    session.add(mail)
    session.flush()
    changed(session, NOUN, mail.id)
    return mail
