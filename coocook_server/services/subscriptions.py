"""Subscriptions to the CooCook service: booking needs an active one."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from coocook_server.models import Service, Subscription
from coocook_server.models.subscription import COOCOOK, SubscriptionStatus
from coocook_server.services.clock import Clock
from coocook_server.store import Store, changed


class Subscriptions:
    """Who may book."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def is_active(self, user_id: int) -> bool:
        """Whether this customer may book now."""
        with self._store.reading() as session:
            return is_active(session, user_id, self._clock())


def is_active(session: Session, user_id: int, now: datetime) -> bool:
    """Whether the customer has an active CooCook subscription that has not run out."""
    query = (
        select(Subscription.id)
        .join(Service)
        .where(
            Service.name == COOCOOK,
            Subscription.user_id == user_id,
            Subscription.status == SubscriptionStatus.ACTIVE,
            Subscription.ends_at.is_(None) | (Subscription.ends_at > now),
        )
        .limit(1)
    )
    return session.scalar(query) is not None


def has_any(session: Session, user_id: int) -> bool:
    """Whether the customer has, or once had, a subscription."""
    return session.scalar(select(Subscription.id).where(Subscription.user_id == user_id).limit(1)) is not None


def grant(session: Session, user_id: int, now: datetime) -> None:
    """Give a customer an active CooCook subscription without end."""
    service_id = session.scalars(select(Service.id).where(Service.name == COOCOOK)).one()
    session.add(
        Subscription(
            user_id=user_id,
            service_id=service_id,
            status=SubscriptionStatus.ACTIVE,
            created_at=now,
        )
    )
    changed(session, "subscription")
