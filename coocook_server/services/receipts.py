"""Receipts: what a booking cost and what of it was paid, gathered for a document."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from coocook_server.errors import Invalid, Phrase
from coocook_server.models import Account
from coocook_server.models.account import Actor
from coocook_server.models.payment import PaymentKind, PaymentMethod
from coocook_server.services import booking_lists, payments
from coocook_server.services.booking_lists import BookingRecord
from coocook_server.services.clock import Clock
from coocook_server.services.own_booking import find_booking, require_customer_or_staff
from coocook_server.services.payments import Balance
from coocook_server.store import Store

LANGUAGES = ("en", "ko")


@dataclass(frozen=True)
class Business:
    """Who writes the receipt; what is not set is empty."""

    name: str
    address: str = ""
    email: str = ""
    phone: str = ""


@dataclass(frozen=True)
class MoneyMoved:
    """A payment or a refund, on its day in the business's zone."""

    kind: PaymentKind
    method: PaymentMethod | None
    amount: Decimal
    day: date

    @property
    def comes_in(self) -> bool:
        """Whether the customer paid it, and did not get it back."""
        return self.kind is PaymentKind.PAYMENT


@dataclass(frozen=True)
class Receipt:
    """Everything on a booking's receipt; `starts` and `ends` are in the business's zone."""

    number: str
    language: str
    business: Business
    issued_on: date
    customer_name: str
    customer_email: str | None
    booking: BookingRecord
    starts: datetime
    ends: datetime
    zone: str
    balance: Balance
    moved: tuple[MoneyMoved, ...]

    @property
    def is_invoice(self) -> bool:
        """Whether something is still to be paid."""
        return self.balance.due > 0

    @property
    def time_price(self) -> Decimal:
        """What the chef's hours cost, without the travel fee."""
        return self.booking.total_price - self.booking.travel_fee


class Receipts:
    """The receipts and invoices of the bookings."""

    def __init__(self, store: Store, clock: Clock, zone: ZoneInfo, business: Business) -> None:
        self._store = store
        self._clock = clock
        self._zone = zone
        self._business = business

    def of(self, booking_id: int, *, by: Actor, language: str | None = None) -> Receipt:
        """A booking's receipt as it stands, in the customer's language or the one given (`en`, `ko`).

        Raises `NotFound`, `Denied` for all but its customer and staff, `Invalid` for another language.
        """
        now = self._clock()
        with self._store.reading() as session:
            require_customer_or_staff(find_booking(session, booking_id, by), by)
            if language not in (None, *LANGUAGES):
                raise Invalid(
                    "The language is not known.",
                    {"language": Phrase("must be one of {choices}", choices=", ".join(LANGUAGES))},
                )
            booking = booking_lists.one(session, booking_id, now)
            customer = session.get_one(Account, booking.user_id)
            return Receipt(
                number=number(booking, self._zone),
                language=language or customer.language,
                business=self._business,
                issued_on=now.astimezone(self._zone).date(),
                customer_name=customer.name,
                customer_email=customer.email,
                booking=booking,
                starts=booking.starts_at.astimezone(self._zone),
                ends=booking.ends_at.astimezone(self._zone),
                zone=self._zone.key,
                balance=payments.balance(session, booking),
                moved=self._moved(session, booking_id),
            )

    def _moved(self, session: Session, booking_id: int) -> tuple[MoneyMoved, ...]:
        return tuple(
            MoneyMoved(line.kind, line.method, line.amount, line.at.astimezone(self._zone).date())
            for line in payments.standing(session, booking_id)
            if line.kind is not PaymentKind.DEPOSIT_DUE
        )


def number(booking: BookingRecord, zone: ZoneInfo) -> str:
    """The receipt's number: the year the booking was made in and its id; moving the booking keeps it."""
    return f"{booking.created_at.astimezone(zone).year}-{booking.id:06d}"
