"""`Idempotency-Key`: a request sent twice is answered as it was the first time, and done once."""

import hashlib
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import delete
from sqlalchemy.orm import Session

from coocook_server.errors import Conflict, Invalid, Phrase
from coocook_server.models import IdempotencyKey

KEPT_FOR = timedelta(hours=24)


def fingerprint(request: object) -> str:
    """What tells one request from another: a SHA-256 of its values."""
    return hashlib.sha256(repr(request).encode()).hexdigest()


def first_answer(
    session: Session, user_id: int | None, key: str, request: object, now: datetime
) -> dict[str, Any] | None:
    """The answer kept for this key, or None for a new one.

    Raises `Invalid` for a key that cannot be kept, `Conflict` if it came with another request.
    """
    if not 0 < len(key) <= 255 or not key.isprintable():
        raise Invalid("The key is not valid.", {"Idempotency-Key": Phrase("needs 1 to 255 characters")})
    kept = session.get(IdempotencyKey, (user_id, key))
    if kept is None or kept.created_at + KEPT_FOR <= now:
        return None
    if kept.fingerprint != fingerprint(request):
        raise Conflict("This Idempotency-Key was used for another request.", rule="idempotency_key")
    return kept.answer


def keep_answer(
    session: Session,
    user_id: int | None,
    key: str,
    request: object,
    booking_id: int,
    answer: dict[str, Any],
    now: datetime,
) -> None:
    """Keep the answer, and let go of what was kept long enough."""
    session.execute(delete(IdempotencyKey).where(IdempotencyKey.created_at <= now - KEPT_FOR))
    session.add(
        IdempotencyKey(
            user_id=user_id,
            key=key,
            fingerprint=fingerprint(request),
            booking_id=booking_id,
            answer=answer,
            created_at=now,
        )
    )
