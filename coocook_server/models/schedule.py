"""When a chef works otherwise than every week, and when nobody does."""

from datetime import date, datetime, time

from sqlalchemy import CheckConstraint, Date, ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from coocook_server.models.base import Base
from coocook_server.models.types import TimeOfDay, UtcDateTime


class DatedHours(Base):
    """A span of one date that replaces the weekday's; without times the chef does not work that date."""

    __tablename__ = "dated_hours"
    __table_args__ = (
        CheckConstraint(
            "(starts IS NULL AND ends IS NULL) OR starts < ends OR ends = '00:00'",
            name="span",
        ),
        Index("ix_dated_hours_chef_id_date", "chef_id", "date"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    chef_id: Mapped[int] = mapped_column(ForeignKey("chef.id", ondelete="CASCADE"))
    date: Mapped[date] = mapped_column(Date)
    starts: Mapped[time | None] = mapped_column(TimeOfDay)
    ends: Mapped[time | None] = mapped_column(TimeOfDay)


class TimeOff(Base):
    """A time in which a chef takes no bookings: local, from a date and time up to another."""

    __tablename__ = "time_off"
    __table_args__ = (
        CheckConstraint("first_date < last_date OR (first_date = last_date AND starts < ends)", name="span"),
        Index("ix_time_off_chef_id_last_date", "chef_id", "last_date"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    chef_id: Mapped[int] = mapped_column(ForeignKey("chef.id", ondelete="CASCADE"))
    first_date: Mapped[date] = mapped_column(Date)
    starts: Mapped[time] = mapped_column(TimeOfDay)
    last_date: Mapped[date] = mapped_column(Date)
    ends: Mapped[time] = mapped_column(TimeOfDay)
    reason: Mapped[str] = mapped_column(Text, default="")
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)


class Holiday(Base):
    """A date on which nobody in the business works."""

    __tablename__ = "holiday"

    date: Mapped[date] = mapped_column(Date, primary_key=True)
    name: Mapped[str] = mapped_column(String(80))
