"""What staff note about a customer, and into whom a duplicate was merged."""

from sqlalchemy import ForeignKey, Text
from sqlalchemy.orm import Mapped, mapped_column

from coocook_server.models.base import Base


class Customer(Base):
    """What belongs to a customer's account beside the account; one without a row has nothing noted.

    `notes` are for staff alone. `merged_into_id` is the account that a duplicate's bookings went to: the
    duplicate stays, inactive, since history names it.
    """

    __tablename__ = "customer"

    user_id: Mapped[int] = mapped_column(ForeignKey("user.id", ondelete="CASCADE"), primary_key=True)
    notes: Mapped[str] = mapped_column(Text, default="")
    allergies: Mapped[str] = mapped_column(Text, default="")
    dietary_needs: Mapped[str] = mapped_column(Text, default="")
    merged_into_id: Mapped[int | None] = mapped_column(ForeignKey("user.id"), index=True)
