"""Payments: what was paid for a booking, entered and taken back by staff, read by its customer too."""

from datetime import datetime
from typing import Annotated, Any

from apiflask import APIBlueprint
from flask import Response, request
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from coocook_server.api.authentication import Authentication
from coocook_server.api.fields import Amount, Cursor, Instant, Money, PageNumber, PerPage, Request, Text
from coocook_server.api.operations import answer, operation, read_body, read_query
from coocook_server.bootstrap import CooCook
from coocook_server.models.payment import PaymentKind, PaymentMethod
from coocook_server.services.paging import PER_PAGE, Paging
from coocook_server.services.payments import LONGEST_NOTE, MOST, Ledger, PaymentDraft, PaymentRecord


def _written(value: Any) -> Any:
    """An instant as a text: pydantic would also read a number, as seconds since 1970."""
    if not isinstance(value, str | datetime):
        raise ValueError("must be an instant like 2026-03-01T09:00:00Z")
    return value


class LedgerQuery(Request):
    """Which part of the ledger, the oldest line first."""

    per_page: PerPage = PER_PAGE
    page: PageNumber = 1
    cursor: Cursor | None = None


class PaymentRequest(Request):
    """What was taken, given back or asked for in advance. Card data is never kept."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={"example": {"kind": "payment", "method": "cash", "amount": 50, "note": "Deposit"}},
    )

    kind: PaymentKind = Field(
        description="`payment`: money came in. `refund`: it went back, at most what was paid. "
        "`deposit_due`: a part of the price is asked for in advance; no money has moved yet."
    )
    method: PaymentMethod | None = Field(
        default=None, description="How the money changed hands; needed but for `deposit_due`, which has none."
    )
    amount: Amount = Field(description=f"More than 0 and at most {MOST}; a refund is a kind, not a minus.")
    at: Annotated[Instant, BeforeValidator(_written)] | None = Field(
        default=None, description="When it was; now unless given, never later, at most a year ago."
    )
    note: Annotated[Text, Field(max_length=LONGEST_NOTE)] = Field(
        default="",
        description="The booking's customer reads it too. What looks like a card number in it is refused.",
    )


class Reversal(Request):
    """Why a line is taken back."""

    note: Annotated[Text, Field(min_length=1, max_length=LONGEST_NOTE)] = Field(
        description="The reason; the booking's customer reads it too.", examples=["Typed twice"]
    )


class Payment(BaseModel):
    """A line of a booking's ledger; it is never altered."""

    model_config = ConfigDict(from_attributes=True)

    id: int
    booking_id: int
    kind: PaymentKind
    method: PaymentMethod | None
    amount: Money = Field(description="Always positive; `kind` says which way the money went.")
    at: Instant
    note: str
    by: str = Field(description="Who entered it.")
    reverses_id: int | None = Field(description="The line that this one takes back.")
    reversed_by_id: int | None = Field(description="The line that took this one back.")

    @classmethod
    def of(cls, record: PaymentRecord) -> "Payment":
        """The record as it is shown."""
        return cls.model_validate(vars(record) | {"by": record.by_name})


class PaymentList(BaseModel):
    """A booking's balance, over all its lines, and a part of the lines."""

    booking_id: int
    currency: str
    owed: Money = Field(
        description="What the booking costs as it stands: its price, or what is left of it once it ended."
    )
    paid: Money
    refunded: Money
    balance: Money = Field(
        description="Owed, less payments, plus refunds; below 0, the customer gets it back."
    )
    deposit_due: Money = Field(description="What of a deposit that was asked for is still to be paid.")
    payments: list[Payment]
    total: int
    next_cursor: str | None

    @classmethod
    def of(cls, ledger: Ledger) -> "PaymentList":
        """The ledger as it is shown."""
        balance, lines = ledger.balance, ledger.lines
        return cls(
            booking_id=ledger.booking_id,
            currency=ledger.currency,
            owed=balance.owed,
            paid=balance.paid,
            refunded=balance.refunded,
            balance=balance.due,
            deposit_due=balance.deposit_due,
            payments=[Payment.of(line) for line in lines.items],
            total=lines.total,
            next_cursor=lines.next_cursor,
        )


def blueprint(coocook: CooCook, signed_in: Authentication) -> APIBlueprint:
    """`/api/coocook/bookings/{id}/payments` and `/api/coocook/payments/{id}/reverse`."""
    payments = APIBlueprint("payments", __name__, url_prefix="/api/coocook", tag="Payments")

    @operation(
        payments,
        "GET",
        "/bookings/<int:id>/payments",
        answers=PaymentList,
        query=LedgerQuery,
        refuses=(400, 401, 403, 404),
        signed_in=True,
    )
    def list_payments(id: int) -> Response:
        """Read what a booking costs and what was paid, as its customer or staff."""
        actor = signed_in.actor()
        coocook.payments.require_may_read(id, by=actor)
        wanted = read_query(LedgerQuery)
        ledger = coocook.payments.of(id, Paging(wanted.per_page, wanted.page, wanted.cursor), by=actor)
        return answer(PaymentList.of(ledger), Cache_Control="private, no-cache")

    @operation(
        payments,
        "POST",
        "/bookings/<int:id>/payments",
        answers=Payment,
        status=201,
        body=PaymentRequest,
        refuses=(400, 401, 403, 404, 409),
        signed_in=True,
    )
    def enter_payment(id: int) -> Response:
        """Enter a payment, a refund or a deposit due, as staff.

        With an `Idempotency-Key` header the same request sent again gets the first answer again.
        """
        actor = signed_in.actor()
        coocook.payments.require_may_enter(id, by=actor)
        wish = read_body(PaymentRequest)
        draft = PaymentDraft(wish.kind, wish.amount, wish.method, wish.at, wish.note)
        key = request.headers.get("Idempotency-Key")
        entered = coocook.payments.enter(id, draft, by=actor, idempotency_key=key)
        return answer(Payment.of(entered), 201)

    @operation(
        payments,
        "POST",
        "/payments/<int:id>/reverse",
        answers=Payment,
        status=201,
        body=Reversal,
        refuses=(400, 401, 403, 404, 409),
        signed_in=True,
    )
    def reverse_payment(id: int) -> Response:
        """Take a wrong line back by a counter-entry, as staff; once, and both stay in the ledger."""
        actor = signed_in.actor()
        coocook.payments.require_may_reverse(id, by=actor)
        wish = read_body(Reversal)
        return answer(Payment.of(coocook.payments.reverse(id, wish.note, by=actor)), 201)

    return payments
