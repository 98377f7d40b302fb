"""The receipt as a PDF: what it says in each language, read back out of it."""

import re
import unicodedata
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from coocook_server.models.booking import Status
from coocook_server.models.payment import PaymentKind, PaymentMethod
from coocook_server.operations.pdf_parts import FONT
from coocook_server.operations.receipt_pdf import receipt_pdf
from coocook_server.operations.receipt_words import ENGLISH, KOREAN
from coocook_server.paths import resources_folder
from coocook_server.services.booking_lists import BookingRecord
from coocook_server.services.payments import Balance
from coocook_server.services.receipts import Business, MoneyMoved, Receipt
from tests.server.operations.pdf_text import text_of

SEOUL = ZoneInfo("Asia/Seoul")
STARTS = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)
BOOKING = BookingRecord(
    id=8,
    chef_id=1,
    chef_name="Park Min-jun",
    user_id=1,
    customer_name="Demo Customer",
    customer_phone=None,
    booking_date=date(2026, 3, 1),
    start_time=time(18),
    duration_hours=Decimal("2.50"),
    starts_at=STARTS,
    ends_at=STARTS + timedelta(hours=2.5),
    hourly_rate=Decimal("125.00"),
    travel_fee=Decimal("20.00"),
    total_price=Decimal("332.50"),
    currency="USD",
    status=Status.CONFIRMED,
    special_requests="",
    expires_at=None,
    created_at=STARTS,
    updated_at=STARTS,
    version=1,
)
RECEIPT = Receipt(
    number="2026-000008",
    language="en",
    business=Business("CooCook", "12 Teheran-ro, Seoul", "hello@coocook.example", "02-555-0100"),
    issued_on=date(2026, 2, 25),
    customer_name="Demo Customer",
    customer_email="demo@example.com",
    booking=BOOKING,
    starts=STARTS.astimezone(SEOUL),
    ends=BOOKING.ends_at.astimezone(SEOUL),
    zone="Asia/Seoul",
    balance=Balance(Decimal("332.50"), Decimal("100.00"), Decimal("20.00"), Decimal("100.00")),
    moved=(
        MoneyMoved(PaymentKind.PAYMENT, PaymentMethod.CASH, Decimal("100.00"), date(2026, 2, 20)),
        MoneyMoved(PaymentKind.REFUND, PaymentMethod.TRANSFER, Decimal("20.00"), date(2026, 2, 21)),
    ),
)


def lines_of(receipt: Receipt) -> list[str]:
    return [line for line in text_of(receipt_pdf(receipt)).split("\n") if line]


def with_booking(receipt: Receipt = RECEIPT, **changed: Any) -> Receipt:
    return replace(receipt, booking=replace(receipt.booking, **changed))


def settled(owed: str, paid: str = "0", refunded: str = "0") -> Balance:
    return Balance(Decimal(owed), Decimal(paid), Decimal(refunded), Decimal(0))


def test_an_invoice_says_who_what_when_and_how_much() -> None:
    *said, page, number = lines_of(RECEIPT)

    assert (page, number) == ("Page 1 of 1", "2026-000008")
    assert said == [
        "CooCook", "Invoice", "12 Teheran-ro, Seoul", "Phone 02-555-0100", "Mail hello@coocook.example",
        "Number", "2026-000008", "Date", "Wed 25 Feb 2026", "Customer", "Demo Customer", "demo@example.com",
        "Booking", "#8", "Chef", "Park Min-jun",
        "When", "Sun 1 Mar 2026, 18:00–20:30 (time in Asia/Seoul)", "Status", "confirmed",
        "Description", "Amount",
        "Private chef, 2.5 hours × USD 125.00", "USD 312.50",
        "Travel fee", "USD 20.00",
        "Total", "USD 332.50",
        "Payment, Fri 20 Feb 2026 (cash)", "–USD 100.00",
        "Refund, Sat 21 Feb 2026 (bank transfer)", "USD 20.00",
        "Balance due", "USD 252.50",
        "of which as a deposit, due now", "USD 20.00",
    ]  # fmt: skip


def test_a_korean_invoice_says_the_same() -> None:
    korean = with_booking(
        replace(RECEIPT, language="ko", business=Business("쿠쿡", "서울특별시 강남구 테헤란로 12")),
        chef_name="박민준",
    )

    *said, page, _ = lines_of(replace(korean, customer_name="김민지"))

    assert said == [
        "쿠쿡", "청구서", "서울특별시 강남구 테헤란로 12",
        "번호", "2026-000008", "발행일", "2026년 2월 25일(수)", "고객", "김민지", "demo@example.com",
        "예약", "#8", "셰프", "박민준",
        "일시", "2026년 3월 1일(일), 18:00–20:30 (Asia/Seoul 기준)", "상태", "확정",
        "내역", "금액",
        "셰프 방문 2.5시간 × USD 125.00", "USD 312.50",
        "출장비", "USD 20.00",
        "합계", "USD 332.50",
        "결제, 2026년 2월 20일(금) (현금)", "–USD 100.00",
        "환불, 2026년 2월 21일(토) (계좌 이체)", "USD 20.00",
        "미납 금액", "USD 252.50",
        "이 중 지금 내실 예약금", "USD 20.00",
    ]  # fmt: skip
    assert page == "1/1쪽"


def test_it_is_a_receipt_once_everything_is_paid() -> None:
    said = lines_of(replace(RECEIPT, balance=settled("332.50", "332.50")))

    assert "Receipt" in said
    assert "Invoice" not in said
    assert said[-4:-2] == ["Balance due (paid in full)", "USD 0.00"]


def test_a_cancelled_booking_says_what_is_owed_and_what_comes_back() -> None:
    cancelled = with_booking(replace(RECEIPT, balance=settled("0", "100", "20")), status=Status.CANCELLED)

    said = lines_of(cancelled)

    owed = said.index("To be paid for a booking that is cancelled")
    assert said[owed + 1] == "USD 0.00"
    assert said[-4:-2] == ["To be refunded to you", "USD 80.00"]


def test_a_booking_that_ended_unpaid_is_not_called_paid_in_full() -> None:
    expired = with_booking(replace(RECEIPT, balance=settled("0"), moved=()), status=Status.EXPIRED)

    assert lines_of(expired)[-4:-2] == ["Balance due", "USD 0.00"]


def test_without_a_travel_fee_there_is_no_line_for_it() -> None:
    assert "Travel fee" not in lines_of(with_booking(travel_fee=Decimal(0), total_price=Decimal("312.50")))


@pytest.mark.parametrize(
    ("currency", "language", "written"),
    [
        ("KRW", "ko", "312,500원"),
        ("KRW", "en", "KRW 312,500"),
        ("JPY", "ko", "JPY 312,500"),
        ("EUR", "en", "EUR 312,500.00"),
    ],
)
def test_money_is_written_as_its_currency_is(currency: str, language: str, written: str) -> None:
    receipt = with_booking(
        replace(RECEIPT, language=language), currency=currency, total_price=Decimal("312520.00")
    )

    assert written in lines_of(receipt)


def test_a_night_names_both_days() -> None:
    night = replace(RECEIPT, ends=RECEIPT.starts + timedelta(hours=8))

    assert "Sun 1 Mar 2026, 18:00–Mon 2 Mar 2026 02:00 (time in Asia/Seoul)" in lines_of(night)


@pytest.mark.parametrize(
    "name",
    [
        "Maximiliana Alexandra Konstantinopolitanerin von und zu Hohenzollern-Sigmaringen " * 3,
        "황보가나다라마바사아자차카타파하" * 12,
        "서울특별시 강남구 테헤란로 한국셰프빌딩 지하 이층 이백삼호 " * 6,
        "W" * 300,
    ],
)
def test_long_names_are_wrapped_and_whole(name: str) -> None:
    receipt = with_booking(
        replace(RECEIPT, customer_name=name, business=Business(name, name)), chef_name=name
    )

    said = lines_of(receipt)

    assert max(map(len, said)) < 110
    assert "".join(said).replace(" ", "").count(name.replace(" ", "")) == 4


def test_text_is_no_markup() -> None:
    receipt = with_booking(chef_name='<b>Kim</b> & <a href="x">Söhne</a> <img src="/etc/passwd"/>')

    assert '<b>Kim</b> & <a href="x">Söhne</a> <img src="/etc/passwd"/>' in lines_of(receipt)


def test_hangul_taken_apart_is_put_together() -> None:
    apart = unicodedata.normalize("NFD", "김민지")

    assert "김민지" in lines_of(replace(RECEIPT, customer_name=apart))


def test_a_letter_that_the_face_lacks_is_a_question_mark() -> None:
    assert "?? Somchai ?" in lines_of(replace(RECEIPT, customer_name="สม Somchai 😀"))


def test_many_lines_go_on_over_pages_under_the_same_heading() -> None:
    line = MoneyMoved(PaymentKind.PAYMENT, PaymentMethod.CARD_TERMINAL, Decimal("1.00"), date(2026, 2, 20))

    said = lines_of(replace(RECEIPT, moved=(line,) * 100))

    numbers = [line for line in said if line.startswith("Page ")]
    assert len(numbers) >= 4
    assert numbers == [f"Page {number} of {len(numbers)}" for number in range(1, len(numbers) + 1)]
    assert said.count("Payment, Fri 20 Feb 2026 (card)") == 100
    assert said.count("Description") >= 4


def test_an_address_longer_than_a_page_is_no_error() -> None:
    said = lines_of(replace(RECEIPT, business=Business("CooCook", "서울 " * 3000)))

    assert any(line.startswith("Page 2 of ") for line in said)


def test_its_only_face_is_our_own_and_inside() -> None:
    written = receipt_pdf(RECEIPT)

    assert set(re.findall(rb"/BaseFont /(\S+)", written)) == {b"AAAAAA+" + FONT.encode()}
    assert b"/FontFile2" in written
    assert (resources_folder() / "fonts" / "OFL.txt").read_text(encoding="utf-8").startswith("Copyright")


def test_it_says_its_language_to_who_reads_it_aloud() -> None:
    assert b"/Lang (ko)" in receipt_pdf(replace(RECEIPT, language="ko"))
    assert b"/Lang (en)" in receipt_pdf(RECEIPT)


def test_many_are_written_at_once() -> None:
    receipts = [
        replace(RECEIPT, customer_name=f"김{chr(0xAC00 + 97 * n)}", number=f"n{n}") for n in range(24)
    ]

    with ThreadPoolExecutor(8) as pool:
        for receipt, said in zip(receipts, pool.map(lines_of, receipts), strict=True):
            assert receipt.customer_name in said


def test_there_are_words_for_everything_in_both_languages() -> None:
    for said in (ENGLISH, KOREAN):
        assert set(said.statuses) == set(Status)
        assert set(said.methods) == set(PaymentMethod)
        assert set(said.kinds) == set(PaymentKind)
