"""The chefs and the hours they work."""

from datetime import datetime, time
from decimal import Decimal

from sqlalchemy import CheckConstraint, ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from coocook_server.models.base import Base
from coocook_server.models.types import Money, Rating, TimeOfDay, UtcDateTime


class Chef(Base):
    """A chef whom customers can book by the hour."""

    __tablename__ = "chef"
    __table_args__ = (
        CheckConstraint("hourly_rate >= 0 AND hourly_rate <= 10000000", name="hourly_rate"),
        CheckConstraint("length(name) > 0", name="name"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    user_id: Mapped[int | None] = mapped_column(ForeignKey("user.id"), unique=True)
    name: Mapped[str] = mapped_column(String(120), index=True)
    cuisine: Mapped[str] = mapped_column(String(80), index=True)
    hourly_rate: Mapped[Decimal] = mapped_column(Money, index=True)
    active: Mapped[bool] = mapped_column(default=True)
    bio: Mapped[str] = mapped_column(Text, default="")
    location: Mapped[str] = mapped_column(String(120), default="")
    service_area: Mapped[str] = mapped_column(Text, default="")
    service_radius_km: Mapped[int | None] = mapped_column()
    photo_url: Mapped[str | None] = mapped_column(String(300))
    rating: Mapped[Decimal | None] = mapped_column(Rating)
    review_count: Mapped[int] = mapped_column(default=0)
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)
    updated_at: Mapped[datetime] = mapped_column(UtcDateTime)
    version: Mapped[int] = mapped_column(default=1)


class WorkingHours(Base):
    """A span of a weekday in which a chef works; `ends` of 00:00 means midnight."""

    __tablename__ = "working_hours"
    __table_args__ = (
        CheckConstraint("weekday BETWEEN 0 AND 6", name="weekday"),
        CheckConstraint("starts < ends OR ends = '00:00'", name="span"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    chef_id: Mapped[int] = mapped_column(ForeignKey("chef.id", ondelete="CASCADE"), index=True)
    weekday: Mapped[int] = mapped_column()
    starts: Mapped[time] = mapped_column(TimeOfDay)
    ends: Mapped[time] = mapped_column(TimeOfDay)
