"""What customer, chef and staff write to each other about a booking; rows are added, never altered."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from coocook_server.models.base import Base
from coocook_server.models.types import UtcDateTime, one_of


class Side(StrEnum):
    """As whom somebody writes and reads."""

    CUSTOMER = "customer"
    CHEF = "chef"
    STAFF = "staff"


class Message(Base):
    """A message about a booking; who sits at the business's own PC has a name but no account."""

    __tablename__ = "message"
    __table_args__ = (
        Index("ix_message_booking_id_id", "booking_id", "id", "side"),
        CheckConstraint("length(text) <= 2000", name="text"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    booking_id: Mapped[int] = mapped_column(ForeignKey("booking.id"))
    side: Mapped[Side] = mapped_column(one_of(Side, "message_side"))
    author_id: Mapped[int | None] = mapped_column(ForeignKey("user.id"), index=True)
    author_name: Mapped[str] = mapped_column(String(120))
    text: Mapped[str] = mapped_column(Text)
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)


class MessageMark(Base):
    """How far a side has read the messages about a booking."""

    __tablename__ = "message_mark"

    booking_id: Mapped[int] = mapped_column(ForeignKey("booking.id"), primary_key=True)
    side: Mapped[Side] = mapped_column(one_of(Side, "message_mark_side"), primary_key=True)
    message_id: Mapped[int] = mapped_column(ForeignKey("message.id"))
    read_at: Mapped[datetime] = mapped_column(UtcDateTime)
