"""Leases: which process does the work that only one may do at a time, on SQLite and PostgreSQL alike."""

from datetime import datetime, timedelta

from sqlalchemy import bindparam, or_, select, text, update
from sqlalchemy.orm import Session

from coocook_server.models import Lease
from coocook_server.models.types import UtcDateTime

HELD_FOR = timedelta(minutes=2)
"""After so long without a renewal the holder counts as gone."""

_MAKE = text(
    "INSERT INTO lease (name, holder, expires_at) VALUES (:name, '', :now) ON CONFLICT (name) DO NOTHING"
).bindparams(bindparam("now", type_=UtcDateTime()))


def take(session: Session, name: str, holder: str, now: datetime) -> bool:
    """Take or renew a lease; says whether `holder` has it until `HELD_FOR` from now.

    One conditional UPDATE decides, so of two that ask at once one gets it.
    """
    session.execute(_MAKE, {"name": name, "now": now})
    taken = session.scalar(
        update(Lease)
        .where(Lease.name == name, or_(Lease.holder == holder, Lease.holder == "", Lease.expires_at <= now))
        .values(holder=holder, expires_at=now + HELD_FOR)
        .returning(Lease.name)
    )
    return taken is not None


def let_go(session: Session, name: str, holder: str) -> None:
    """Give a lease back, so that another need not wait for its end."""
    session.execute(update(Lease).where(Lease.name == name, Lease.holder == holder).values(holder=""))


def is_free(session: Session, name: str, holder: str, now: datetime) -> bool:
    """Whether `holder` could take the lease now; a look that writes nothing."""
    lease = session.scalars(select(Lease).where(Lease.name == name)).first()
    return lease is None or lease.holder in ("", holder) or lease.expires_at <= now
