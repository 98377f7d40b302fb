"""What is gathered for a receipt, for whom, and under which number."""

from datetime import UTC, date, datetime, time
from decimal import Decimal

import pytest
from sqlalchemy import text

from coocook_server.bootstrap import CooCook
from coocook_server.config import Settings
from coocook_server.errors import Denied, Invalid, NotFound
from coocook_server.models.account import DESK, Actor
from coocook_server.models.payment import PaymentKind, PaymentMethod
from coocook_server.services.booking_drafts import BookingDraft
from coocook_server.services.payments import PaymentDraft
from coocook_server.services.receipts import Business, MoneyMoved
from tests.helpers import SettableClock, new_customer

BOOKING = 1


@pytest.fixture
def settings(settings: Settings) -> Settings:
    """A business that has said who it is."""
    return settings.model_copy(
        update={
            "business_name": "쿠쿡",
            "business_address": "서울 강남구",
            "business_email": "hello@coocook.example",
            "business_phone": "02-555-0100",
        }
    )


def enter(coocook: CooCook, kind: PaymentKind, amount: Decimal, at: datetime | None = None) -> int:
    method = None if kind is PaymentKind.DEPOSIT_DUE else PaymentMethod.CASH
    return coocook.payments.enter(BOOKING, PaymentDraft(kind, amount, method, at), by=DESK).id


def test_a_receipt_names_both_sides_and_the_booking(demo: CooCook, demo_customer: Actor) -> None:
    booking = demo.bookings.get(BOOKING, by=DESK)

    receipt = demo.receipts.of(BOOKING, by=demo_customer)

    assert receipt.business == Business("쿠쿡", "서울 강남구", "hello@coocook.example", "02-555-0100")
    assert (receipt.customer_name, receipt.booking) == (booking.customer_name, booking)
    assert (receipt.number, receipt.issued_on) == ("2026-000001", date(2026, 2, 25))
    assert (receipt.starts.date(), receipt.starts.time()) == (booking.booking_date, booking.start_time)
    assert receipt.time_price + booking.travel_fee == booking.total_price
    assert receipt.zone == "Asia/Seoul"


def test_it_is_an_invoice_until_everything_is_paid(demo: CooCook) -> None:
    owed = demo.receipts.of(BOOKING, by=DESK).balance.owed
    enter(demo, PaymentKind.PAYMENT, owed - Decimal("0.01"))
    assert demo.receipts.of(BOOKING, by=DESK).is_invoice

    enter(demo, PaymentKind.PAYMENT, Decimal("0.01"))
    assert not demo.receipts.of(BOOKING, by=DESK).is_invoice


def test_it_lists_the_money_that_moved_and_not_what_was_taken_back(demo: CooCook) -> None:
    late = datetime(2026, 2, 24, 15, 30, tzinfo=UTC)
    enter(demo, PaymentKind.DEPOSIT_DUE, Decimal(40))
    enter(demo, PaymentKind.PAYMENT, Decimal(50), late)
    wrong = enter(demo, PaymentKind.PAYMENT, Decimal(60))
    demo.payments.reverse(wrong, "Typed twice", by=DESK)
    enter(demo, PaymentKind.REFUND, Decimal(10))

    receipt = demo.receipts.of(BOOKING, by=DESK)

    in_seoul = date(2026, 2, 25)
    assert receipt.moved == (
        MoneyMoved(PaymentKind.PAYMENT, PaymentMethod.CASH, Decimal("50.00"), in_seoul),
        MoneyMoved(PaymentKind.REFUND, PaymentMethod.CASH, Decimal("10.00"), in_seoul),
    )


def test_it_is_in_the_customers_language_unless_another_is_asked_for(demo: CooCook) -> None:
    with demo.store.writing() as session:
        session.execute(text("UPDATE \"user\" SET language = 'ko' WHERE username = 'demo'"))

    assert demo.receipts.of(BOOKING, by=DESK).language == "ko"
    assert demo.receipts.of(BOOKING, by=DESK, language="en").language == "en"
    with pytest.raises(Invalid) as refused:
        demo.receipts.of(BOOKING, by=DESK, language="fr")
    assert set(refused.value.fields) == {"language"}


def test_its_number_stays_when_the_booking_is_moved_into_another_year(
    demo: CooCook, demo_customer: Actor, clock: SettableClock
) -> None:
    clock.now = datetime(2026, 12, 20, tzinfo=UTC)
    made = demo.bookings.make(BookingDraft(1, date(2026, 12, 28), time(18), Decimal(2)), by=demo_customer)
    before = demo.receipts.of(made.booking.id, by=DESK).number

    demo.bookings.reschedule(made.booking.id, date(2027, 1, 5), time(18), by=DESK)

    assert demo.receipts.of(made.booking.id, by=DESK).number == before == "2026-000008"


def test_its_number_has_the_year_it_is_where_the_business_is(
    demo: CooCook, demo_customer: Actor, clock: SettableClock
) -> None:
    clock.now = datetime(2026, 12, 31, 15, 0, tzinfo=UTC)
    made = demo.bookings.make(BookingDraft(1, date(2027, 1, 5), time(18), Decimal(2)), by=demo_customer)

    assert demo.receipts.of(made.booking.id, by=DESK).number == "2027-000008"


def test_only_the_customer_and_staff_get_it(demo: CooCook, demo_chef: Actor) -> None:
    with pytest.raises(Denied):
        demo.receipts.of(BOOKING, by=demo_chef)
    with pytest.raises(NotFound):
        demo.receipts.of(BOOKING, by=new_customer(demo))
    with pytest.raises(NotFound):
        demo.receipts.of(99, by=DESK)
