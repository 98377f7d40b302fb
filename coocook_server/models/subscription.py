"""The services a customer can subscribe to, on what plans, and who has."""

from datetime import datetime
from decimal import Decimal
from enum import StrEnum

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, text
from sqlalchemy.orm import Mapped, mapped_column

from coocook_server.models.base import Base
from coocook_server.models.types import Money, UtcDateTime, one_of

COOCOOK = "CooCook"
"""The name of the service that booking needs."""

LONGEST_PLAN_MONTHS = 120


class SubscriptionStatus(StrEnum):
    """Where a subscription stands."""

    WAITING = "waiting"
    ACTIVE = "active"
    PAUSED = "paused"
    CANCELLED = "cancelled"
    EXPIRED = "expired"


OPEN = (SubscriptionStatus.WAITING, SubscriptionStatus.ACTIVE, SubscriptionStatus.PAUSED)
"""The statuses of a subscription that has not ended; a customer has one such at most."""

_IS_OPEN = text("status IN ('waiting', 'active', 'paused')")


class Service(Base):
    """Something a customer can subscribe to."""

    __tablename__ = "service"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(80), unique=True)


class Plan(Base):
    """What a subscription costs and for how long it holds; `months` of None means without end."""

    __tablename__ = "plan"
    __table_args__ = (
        CheckConstraint(f"months BETWEEN 1 AND {LONGEST_PLAN_MONTHS}", name="months"),
        CheckConstraint("price >= 0", name="price"),
        Index("uq_plan_name_lower", text("lower(name)"), unique=True),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(80))
    months: Mapped[int | None] = mapped_column()
    price: Mapped[Decimal] = mapped_column(Money)
    active: Mapped[bool] = mapped_column(default=True)
    version: Mapped[int] = mapped_column(default=1)


class Subscription(Base):
    """A customer's right to book; `ends_at` of None means without end.

    A waiting one begins when staff approve it. The time between `paused_at` and its resumption is added to
    the end. An active one whose end is past has expired, though its row may not say so yet.
    """

    __tablename__ = "subscription"
    __table_args__ = (
        Index("ix_subscription_user_id_service_id", "user_id", "service_id"),
        Index("ix_subscription_status_id", "status", "id"),
        Index(
            "uq_subscription_open",
            "user_id",
            "service_id",
            unique=True,
            sqlite_where=_IS_OPEN,
            postgresql_where=_IS_OPEN,
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("user.id"))
    service_id: Mapped[int] = mapped_column(ForeignKey("service.id"))
    plan_id: Mapped[int | None] = mapped_column(ForeignKey("plan.id"))
    status: Mapped[SubscriptionStatus] = mapped_column(one_of(SubscriptionStatus, "subscription_status"))
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)
    starts_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    ends_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    paused_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    ended_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    version: Mapped[int] = mapped_column(default=1)
