"""Links that are mailed and work once: the store keeps only a hash of what they carry."""

import hashlib
import math
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import delete, or_, select
from sqlalchemy.orm import Session

from coocook_server.errors import Invalid, Phrase
from coocook_server.models import Account, OneTimeLink
from coocook_server.models.one_time_link import Purpose
from coocook_server.services import outbox

LASTS = {
    Purpose.VERIFY: timedelta(days=7),
    Purpose.CHANGE_MAIL: timedelta(days=1),
    Purpose.RESET: timedelta(hours=1),
}
"""How long a link works."""

ANOTHER_AFTER = timedelta(minutes=2)
"""Until then no second link of a kind is mailed, so that nobody's mailbox can be filled."""

_KINDS = {
    Purpose.VERIFY: "verify_mail",
    Purpose.CHANGE_MAIL: "verify_mail",
    Purpose.RESET: "password_reset",
}


@dataclass(frozen=True)
class Link:
    """A link that works: whose it is, and the address it was mailed to."""

    user_id: int
    purpose: Purpose
    email: str


def mail(session: Session, account: Account, purpose: Purpose, address: str, now: datetime) -> None:
    """Mail a new link to an address; earlier ones of the kind stop working."""
    token = secrets.token_urlsafe(32)
    session.execute(
        delete(OneTimeLink).where(
            or_(
                OneTimeLink.expires_at <= now,
                (OneTimeLink.user_id == account.id) & (OneTimeLink.purpose == purpose),
            )
        )
    )
    session.add(
        OneTimeLink(
            token_hash=hash_of(token),
            purpose=purpose,
            user_id=account.id,
            email=address,
            created_at=now,
            expires_at=now + LASTS[purpose],
        )
    )
    details = {"token": token, "name": account.name}
    outbox.queue(session, _KINDS[purpose], account.id, details, now=now, address=address)


def wait_s(session: Session, user_id: int, purpose: Purpose, now: datetime) -> int:
    """Seconds until another link of this kind may be mailed; 0 if one may be mailed now."""
    query = select(OneTimeLink.created_at).where(
        OneTimeLink.user_id == user_id, OneTimeLink.purpose == purpose
    )
    last = session.scalar(query.order_by(OneTimeLink.id.desc()).limit(1))
    return 0 if last is None else max(0, math.ceil((last + ANOTHER_AFTER - now).total_seconds()))


def find(session: Session, token: str, *purposes: Purpose, now: datetime) -> Link:
    """What a link is for, without using it. Raises `Invalid`."""
    query = select(OneTimeLink.user_id, OneTimeLink.purpose, OneTimeLink.email).where(
        OneTimeLink.token_hash == hash_of(token),
        OneTimeLink.purpose.in_(purposes),
        OneTimeLink.expires_at > now,
    )
    found = session.execute(query).one_or_none()
    if found is None:
        raise not_valid()
    return Link(*found)


def use(session: Session, token: str, *purposes: Purpose, now: datetime) -> Link:
    """Take a link away: of two who use it at once, the database lets one. Raises `Invalid`."""
    statement = (
        delete(OneTimeLink)
        .where(
            OneTimeLink.token_hash == hash_of(token),
            OneTimeLink.purpose.in_(purposes),
            OneTimeLink.expires_at > now,
        )
        .returning(OneTimeLink.user_id, OneTimeLink.purpose, OneTimeLink.email)
    )
    used = session.execute(statement).one_or_none()
    if used is None:
        raise not_valid()
    return Link(*used)


def withdraw(session: Session, user_id: int, *purposes: Purpose) -> None:
    """Let an account's links of these kinds work no more."""
    session.execute(
        delete(OneTimeLink).where(OneTimeLink.user_id == user_id, OneTimeLink.purpose.in_(purposes))
    )


def not_valid() -> Invalid:
    """The one refusal, whether a link was used, has run out or never was."""
    return Invalid(
        "This link has been used or is too old. Please ask for a new one.",
        {"token": Phrase("is not valid any more")},
    )


def hash_of(token: str) -> str:
    """What the store keeps of a token that is long and random: its SHA-256."""
    return hashlib.sha256(token.encode(errors="surrogatepass")).hexdigest()
