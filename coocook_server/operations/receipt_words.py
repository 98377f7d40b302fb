"""What a receipt says, in English and in Korean."""

from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from coocook_server.models.booking import Status
from coocook_server.models.payment import PaymentKind, PaymentMethod

_WHOLE_ONLY = ("JPY", "KRW")
"""Currencies without a smaller unit in use."""


class Language(ABC):
    """How dates, lengths and money are written."""

    @abstractmethod
    def day(self, value: date) -> str:
        """A date."""

    def span(self, starts: datetime, ends: datetime) -> str:
        """A date with the times of day from and to."""
        until = f"{ends:%H:%M}" if ends.date() == starts.date() else f"{self.day(ends)} {ends:%H:%M}"
        return f"{self.day(starts)}, {starts:%H:%M}–{until}"

    @abstractmethod
    def hours(self, length: Decimal) -> str:
        """A length."""

    def money(self, amount: Decimal, currency: str) -> str:
        """An amount with its currency."""
        return f"{'–' if amount < 0 else ''}{currency} {number(abs(amount), currency)}"


class English(Language):
    """As it is written in English."""

    _MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"
    _DAYS = "Mon Tue Wed Thu Fri Sat Sun"

    def day(self, value: date) -> str:
        weekday, month = self._DAYS.split()[value.weekday()], self._MONTHS.split()[value.month - 1]
        return f"{weekday} {value.day} {month} {value.year}"

    def hours(self, length: Decimal) -> str:
        return f"{length.normalize():f} {'hour' if length == 1 else 'hours'}"


class Korean(Language):
    """As it is written in Korean."""

    _DAYS = "월화수목금토일"

    def day(self, value: date) -> str:
        return f"{value.year}년 {value.month}월 {value.day}일({self._DAYS[value.weekday()]})"

    def hours(self, length: Decimal) -> str:
        return f"{length.normalize():f}시간"

    def money(self, amount: Decimal, currency: str) -> str:
        if currency == "KRW":
            return f"{'–' if amount < 0 else ''}{number(abs(amount), currency)}원"
        return super().money(amount, currency)


@dataclass(frozen=True)
class Words:
    """The fixed words of a receipt."""

    code: str
    language: Language
    receipt: str
    invoice: str
    number: str
    booking: str
    issued_on: str
    customer: str
    chef: str
    when: str
    status: str
    time_zone: str
    phone: str
    mail: str
    what: str
    amount: str
    chefs_time: str
    travel_fee: str
    total: str
    owed: str
    balance: str
    paid_in_full: str
    credit: str
    deposit_due: str
    page: str
    kinds: Mapping[PaymentKind, str]
    methods: Mapping[PaymentMethod, str]
    statuses: Mapping[Status, str]


def number(amount: Decimal, currency: str) -> str:
    """An amount in figures, with as many decimals as its currency has."""
    whole = currency in _WHOLE_ONLY and amount == amount.to_integral_value()
    return f"{amount:,.0f}" if whole else f"{amount:,.2f}"


def words(language: str) -> Words:
    """The words of a language; English for one that there is none of."""
    return KOREAN if language == KOREAN.code else ENGLISH


ENGLISH = Words(
    code="en",
    language=English(),
    receipt="Receipt",
    invoice="Invoice",
    number="Number",
    booking="Booking",
    issued_on="Date",
    customer="Customer",
    chef="Chef",
    when="When",
    status="Status",
    time_zone="time in {zone}",
    phone="Phone",
    mail="Mail",
    what="Description",
    amount="Amount",
    chefs_time="Private chef, {hours} × {rate}",
    travel_fee="Travel fee",
    total="Total",
    owed="To be paid for a booking that is {status}",
    balance="Balance due",
    paid_in_full="Balance due (paid in full)",
    credit="To be refunded to you",
    deposit_due="of which as a deposit, due now",
    page="Page {page} of {pages}",
    kinds={
        PaymentKind.PAYMENT: "Payment",
        PaymentKind.REFUND: "Refund",
        PaymentKind.DEPOSIT_DUE: "Deposit due",
    },
    methods={
        PaymentMethod.CASH: "cash",
        PaymentMethod.CARD_TERMINAL: "card",
        PaymentMethod.TRANSFER: "bank transfer",
        PaymentMethod.OTHER: "other",
    },
    statuses={
        Status.PENDING: "awaiting confirmation",
        Status.CONFIRMED: "confirmed",
        Status.COMPLETED: "completed",
        Status.CANCELLED: "cancelled",
        Status.DECLINED: "declined",
        Status.EXPIRED: "expired",
        Status.NO_SHOW: "not attended",
    },
)

KOREAN = Words(
    code="ko",
    language=Korean(),
    receipt="영수증",
    invoice="청구서",
    number="번호",
    booking="예약",
    issued_on="발행일",
    customer="고객",
    chef="셰프",
    when="일시",
    status="상태",
    time_zone="{zone} 기준",
    phone="전화",
    mail="이메일",
    what="내역",
    amount="금액",
    chefs_time="셰프 방문 {hours} × {rate}",
    travel_fee="출장비",
    total="합계",
    owed="청구 금액 (예약 상태: {status})",
    balance="미납 금액",
    paid_in_full="미납 금액 (완납)",
    credit="환불 예정 금액",
    deposit_due="이 중 지금 내실 예약금",
    page="{page}/{pages}쪽",
    kinds={
        PaymentKind.PAYMENT: "결제",
        PaymentKind.REFUND: "환불",
        PaymentKind.DEPOSIT_DUE: "예약금 요청",
    },
    methods={
        PaymentMethod.CASH: "현금",
        PaymentMethod.CARD_TERMINAL: "카드",
        PaymentMethod.TRANSFER: "계좌 이체",
        PaymentMethod.OTHER: "기타",
    },
    statuses={
        Status.PENDING: "확정 대기",
        Status.CONFIRMED: "확정",
        Status.COMPLETED: "완료",
        Status.CANCELLED: "취소됨",
        Status.DECLINED: "거절됨",
        Status.EXPIRED: "만료됨",
        Status.NO_SHOW: "노쇼",
    },
)
