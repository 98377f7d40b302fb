"""Bookings: an agreed time of a chef, and what the database itself guards about it."""

from datetime import date, datetime, time
from decimal import Decimal
from enum import StrEnum
from typing import Any

from sqlalchemy import (
    JSON,
    CheckConstraint,
    Date,
    ForeignKey,
    Index,
    String,
    Text,
    text,
)
from sqlalchemy.orm import Mapped, mapped_column

from coocook_server.models.base import Base
from coocook_server.models.types import Hours, Money, TimeOfDay, UtcDateTime, one_of


class Status(StrEnum):
    """Where a booking stands."""

    PENDING = "pending"
    CONFIRMED = "confirmed"
    COMPLETED = "completed"
    CANCELLED = "cancelled"
    DECLINED = "declined"
    EXPIRED = "expired"
    NO_SHOW = "no_show"


HOLDING = (Status.PENDING, Status.CONFIRMED, Status.COMPLETED, Status.NO_SHOW)
"""The statuses in which a booking holds its chef's time."""

LONGEST_BLOCK_HOURS = 48
"""No booking blocks a chef for longer, buffers included; it bounds the overlap check."""


class Booking(Base):
    """A chef's time, promised to a customer.

    `blocked_from` to `blocked_until` (UTC) is the time and the buffer frozen on the booking: a trigger
    on SQLite and an exclusion constraint on PostgreSQL refuse an overlap between two that hold.
    `booking_date` and `start_time` are the local time that was agreed. The cancellation policy is frozen
    too: all is refunded until `refund_full_hours` before the start, then `refund_part_percent` until
    `refund_part_hours` before it, then nothing. `overruled` names the rules that staff set aside.
    """

    __tablename__ = "booking"
    __table_args__ = (
        CheckConstraint("duration_hours > 0", name="duration_hours"),
        CheckConstraint("total_price >= 0", name="total_price"),
        CheckConstraint("hourly_rate >= 0", name="hourly_rate"),
        CheckConstraint("travel_fee >= 0", name="travel_fee"),
        CheckConstraint("ends_at > starts_at", name="time"),
        CheckConstraint("blocked_from <= starts_at AND blocked_until >= ends_at", name="block"),
        CheckConstraint(
            f"blocked_until <= datetime(blocked_from, '+{LONGEST_BLOCK_HOURS} hours')",
            name="longest_block",
        ).ddl_if(dialect="sqlite"),
        CheckConstraint(
            f"blocked_until <= blocked_from + interval '{LONGEST_BLOCK_HOURS} hours'",
            name="longest_block",
        ).ddl_if(dialect="postgresql"),
        CheckConstraint(
            "starts_at IS datetime(starts_at) AND ends_at IS datetime(ends_at) "
            "AND blocked_from IS datetime(blocked_from) "
            "AND blocked_until IS datetime(blocked_until)",
            name="instants",
        ).ddl_if(dialect="sqlite"),
        CheckConstraint(
            "typeof(total_price) IN ('integer', 'real') AND typeof(duration_hours) IN ('integer', 'real')",
            name="numbers",
        ).ddl_if(dialect="sqlite"),
        Index("ix_booking_starts_at_id", "starts_at", "id", "booking_date"),
        Index("ix_booking_status_starts_at_id", "status", "starts_at", "id"),
        Index("ix_booking_chef_id_starts_at_id", "chef_id", "starts_at", "id"),
        Index("ix_booking_user_id_starts_at_id", "user_id", "starts_at", "id"),
        Index("ix_booking_status_id", "status", "id"),
        Index("ix_booking_chef_id_id", "chef_id", "id"),
        Index("ix_booking_user_id_id", "user_id", "id"),
        Index("ix_booking_total_price_id", "total_price", "id"),
        Index(
            "ix_booking_holding",
            "chef_id",
            "blocked_from",
            "blocked_until",
            sqlite_where=text("status IN ('pending', 'confirmed', 'completed', 'no_show')"),
            postgresql_where=text("status IN ('pending', 'confirmed', 'completed', 'no_show')"),
        ),
        Index(
            "ix_booking_expires_at",
            "expires_at",
            sqlite_where=text("status = 'pending'"),
            postgresql_where=text("status = 'pending'"),
        ),
        Index(
            "ix_booking_chef_id_expires_at",
            "chef_id",
            "expires_at",
            sqlite_where=text("status = 'pending'"),
            postgresql_where=text("status = 'pending'"),
        ),
        Index(
            "ix_booking_special_requests",
            "special_requests",
            sqlite_where=text("special_requests <> ''"),
        ).ddl_if(dialect="sqlite"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    chef_id: Mapped[int] = mapped_column(ForeignKey("chef.id"))
    user_id: Mapped[int] = mapped_column(ForeignKey("user.id"))
    booking_date: Mapped[date] = mapped_column(Date)
    start_time: Mapped[time] = mapped_column(TimeOfDay)
    duration_hours: Mapped[Decimal] = mapped_column(Hours)
    starts_at: Mapped[datetime] = mapped_column(UtcDateTime)
    ends_at: Mapped[datetime] = mapped_column(UtcDateTime)
    blocked_from: Mapped[datetime] = mapped_column(UtcDateTime)
    blocked_until: Mapped[datetime] = mapped_column(UtcDateTime)
    hourly_rate: Mapped[Decimal] = mapped_column(Money)
    travel_fee: Mapped[Decimal] = mapped_column(Money)
    total_price: Mapped[Decimal] = mapped_column(Money)
    currency: Mapped[str] = mapped_column(String(3))
    status: Mapped[Status] = mapped_column(one_of(Status, "status"))
    special_requests: Mapped[str] = mapped_column(Text, default="")
    phone: Mapped[str | None] = mapped_column(String(40))
    guests: Mapped[int | None] = mapped_column()
    dietary_needs: Mapped[str] = mapped_column(Text, default="")
    allergies: Mapped[str] = mapped_column(Text, default="")
    address: Mapped[str] = mapped_column(Text, default="")
    refund_full_hours: Mapped[int] = mapped_column(default=0)
    refund_part_hours: Mapped[int] = mapped_column(default=0)
    refund_part_percent: Mapped[int] = mapped_column(default=0)
    cancellation_fee: Mapped[Decimal | None] = mapped_column(Money)
    overruled: Mapped[str] = mapped_column(String(200), default="")
    expires_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)
    updated_at: Mapped[datetime] = mapped_column(UtcDateTime)
    version: Mapped[int] = mapped_column(default=1)


class IdempotencyKey(Base):
    """A customer's key for one `POST`, with the booking it made as it was answered then."""

    __tablename__ = "idempotency_key"

    user_id: Mapped[int] = mapped_column(ForeignKey("user.id"), primary_key=True)
    key: Mapped[str] = mapped_column(String(255), primary_key=True)
    fingerprint: Mapped[str] = mapped_column(String(64))
    booking_id: Mapped[int] = mapped_column(ForeignKey("booking.id"))
    answer: Mapped[dict[str, Any]] = mapped_column(JSON)
    created_at: Mapped[datetime] = mapped_column(UtcDateTime, index=True)
