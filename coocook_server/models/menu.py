"""What a chef cooks: menus with their courses, at a price for each guest."""

from datetime import datetime
from decimal import Decimal

from sqlalchemy import JSON, CheckConstraint, ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from coocook_server.models.base import Base
from coocook_server.models.types import Money, UtcDateTime


class Menu(Base):
    """A menu of a chef; `courses` are texts in the order they are served.

    Without `most_guests` there is no upper limit. `position` is its place among the chef's menus.
    """

    __tablename__ = "menu"
    __table_args__ = (
        Index("ix_menu_chef_id_position", "chef_id", "position"),
        CheckConstraint("length(name) > 0", name="name"),
        CheckConstraint("price_per_guest >= 0 AND price_per_guest <= 10000000", name="price_per_guest"),
        CheckConstraint(
            "smallest_guests >= 1 AND (most_guests IS NULL OR most_guests >= smallest_guests)", name="guests"
        ),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    chef_id: Mapped[int] = mapped_column(ForeignKey("chef.id", ondelete="CASCADE"))
    position: Mapped[int] = mapped_column()
    name: Mapped[str] = mapped_column(String(120))
    description: Mapped[str] = mapped_column(Text, default="")
    price_per_guest: Mapped[Decimal] = mapped_column(Money)
    smallest_guests: Mapped[int] = mapped_column(default=1)
    most_guests: Mapped[int | None] = mapped_column()
    courses: Mapped[list[str]] = mapped_column(JSON)
    active: Mapped[bool] = mapped_column(default=True)
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)
    updated_at: Mapped[datetime] = mapped_column(UtcDateTime)
    version: Mapped[int] = mapped_column(default=1)
