"""What bookings must keep to: one row for the business, one for each chef who differs."""

from decimal import Decimal

from sqlalchemy import CheckConstraint, ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from coocook_server.models.base import Base
from coocook_server.models.types import Hours, Money


class RuleSet(Base):
    """Rules of the business (`chef_id` is NULL) or of one chef; NULL leaves a rule to the next default."""

    __tablename__ = "booking_rules"
    __table_args__ = (
        CheckConstraint("buffer_before_minutes BETWEEN 0 AND 720", name="buffer_before"),
        CheckConstraint("buffer_after_minutes BETWEEN 0 AND 720", name="buffer_after"),
        Index(
            "uq_booking_rules_business",
            text("coalesce(chef_id, 0)"),
            unique=True,
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    chef_id: Mapped[int | None] = mapped_column(ForeignKey("chef.id", ondelete="CASCADE"))
    grid_minutes: Mapped[int | None] = mapped_column()
    shortest_hours: Mapped[Decimal | None] = mapped_column(Hours)
    longest_hours: Mapped[Decimal | None] = mapped_column(Hours)
    buffer_before_minutes: Mapped[int | None] = mapped_column()
    buffer_after_minutes: Mapped[int | None] = mapped_column()
    notice_hours: Mapped[int | None] = mapped_column()
    horizon_days: Mapped[int | None] = mapped_column()
    pending_hours: Mapped[int | None] = mapped_column()
    smallest_guests: Mapped[int | None] = mapped_column()
    most_guests: Mapped[int | None] = mapped_column()
    travel_fee: Mapped[Decimal | None] = mapped_column(Money)
    refund_full_hours: Mapped[int | None] = mapped_column()
    refund_part_hours: Mapped[int | None] = mapped_column()
    refund_part_percent: Mapped[int | None] = mapped_column()
