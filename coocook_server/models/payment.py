"""What was paid for bookings: a ledger, to which lines are added and none is altered."""

from datetime import datetime
from decimal import Decimal
from enum import StrEnum

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from coocook_server.models.base import Base
from coocook_server.models.types import Money, UtcDateTime, one_of


class PaymentKind(StrEnum):
    """What a line of the ledger says: money came, money went back, or a deposit was asked for."""

    PAYMENT = "payment"
    REFUND = "refund"
    DEPOSIT_DUE = "deposit_due"


class PaymentMethod(StrEnum):
    """How money changed hands. Cards are charged on a terminal of the bank's, never by CooCook."""

    CASH = "cash"
    CARD_TERMINAL = "card_terminal"
    TRANSFER = "transfer"
    OTHER = "other"


class Payment(Base):
    """One line of a booking's ledger; the amount is always positive, the kind says which way it went.

    A wrong line is taken back by one of the same kind and amount whose `reverses_id` names it. Triggers
    refuse to alter or delete a line; only its `note` may be blanked. A deposit due has no `method`.
    """

    __tablename__ = "payment"
    __table_args__ = (
        CheckConstraint("amount > 0", name="amount"),
        CheckConstraint("(kind = 'deposit_due') = (method IS NULL)", name="method_of_money"),
        CheckConstraint("typeof(amount) IN ('integer', 'real')", name="number").ddl_if(dialect="sqlite"),
        CheckConstraint("at IS datetime(at)", name="instant").ddl_if(dialect="sqlite"),
        Index("ix_payment_booking_id_id", "booking_id", "id"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    booking_id: Mapped[int] = mapped_column(ForeignKey("booking.id"))
    kind: Mapped[PaymentKind] = mapped_column(one_of(PaymentKind, "payment_kind"))
    method: Mapped[PaymentMethod | None] = mapped_column(one_of(PaymentMethod, "payment_method"))
    amount: Mapped[Decimal] = mapped_column(Money)
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    note: Mapped[str] = mapped_column(Text, default="")
    by_id: Mapped[int | None] = mapped_column(ForeignKey("user.id"))
    by_name: Mapped[str] = mapped_column(String(120))
    reverses_id: Mapped[int | None] = mapped_column(ForeignKey("payment.id"), unique=True)
