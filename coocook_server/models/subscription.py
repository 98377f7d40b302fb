"""The services a customer can subscribe to, and who has."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from coocook_server.models.base import Base
from coocook_server.models.types import UtcDateTime, one_of

COOCOOK = "CooCook"
"""The name of the service that booking needs."""


class SubscriptionStatus(StrEnum):
    """Where a subscription stands."""

    WAITING = "waiting"
    ACTIVE = "active"
    PAUSED = "paused"
    CANCELLED = "cancelled"
    EXPIRED = "expired"


class Service(Base):
    """Something a customer can subscribe to."""

    __tablename__ = "service"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(80), unique=True)


class Subscription(Base):
    """A customer's right to book; `ends_at` of None means without end."""

    __tablename__ = "subscription"
    __table_args__ = (Index("ix_subscription_user_id_service_id", "user_id", "service_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("user.id"))
    service_id: Mapped[int] = mapped_column(ForeignKey("service.id"))
    status: Mapped[SubscriptionStatus] = mapped_column(one_of(SubscriptionStatus, "subscription_status"))
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)
    ends_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
