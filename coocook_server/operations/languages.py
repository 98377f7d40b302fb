"""The languages of the business's mail: how each writes dates and money, and its short words."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import partial

from coocook_server.operations import notation


@dataclass(frozen=True)
class Language:
    """One language."""

    code: str
    day: Callable[[date], str]
    short_day: Callable[[date], str]
    money: Callable[[Decimal, str], str]
    refund: Callable[[str, str, int], str]
    """What is given back on cancelling: all until the first time, a percentage until the second."""
    closing: str
    statuses: Mapping[str, str]
    facts: Mapping[str, str]
    """What a booking's facts are called, in the order they are listed."""
    links: Mapping[str, str]
    """What a mail's button says; a kind that has none has no link."""


def language_named(code: str) -> Language:
    """The language of this code; English for any that mail is not written in."""
    return KOREAN if code == "ko" else ENGLISH


_EN_OPEN = "Look at your booking"
_KO_OPEN = "예약 보기"
_ABOUT_A_BOOKING = (
    "booking_received",
    "booking_confirmed",
    "booking_moved",
    "booking_cancelled",
    "booking_restored",
    "reminder_day",
    "reminder_soon",
)


def _refund(full_until: str, part_until: str, percent: int) -> str:
    part = f", {percent} % until {part_until}" if part_until else ""
    return f"full refund until {full_until}{part}, then none"


def _refund_in_korean(full_until: str, part_until: str, percent: int) -> str:
    part = f", {part_until}까지 {percent}% 환불" if part_until else ""
    return f"{full_until}까지 전액 환불{part}, 그 후 환불 불가"


ENGLISH = Language(
    code="en",
    day=notation.day,
    short_day=notation.short_day,
    money=notation.money,
    refund=_refund,
    closing="Kind regards",
    statuses={
        "pending": "waiting for an answer",
        "confirmed": "confirmed",
        "completed": "completed",
        "cancelled": "cancelled",
        "declined": "declined",
        "expired": "not answered in time",
        "no_show": "missed",
    },
    facts={
        "chef": "Chef",
        "day": "Day",
        "time": "Time",
        "status": "State",
        "address": "Address",
        "guests": "Guests",
        "dietary": "Dietary needs",
        "allergies": "Allergies",
        "requests": "Requests",
        "customer": "Name",
        "phone": "Telephone",
        "price": "Price",
        "owed": "Owed",
        "refund": "If you cancel",
        "number": "Booking",
    },
    links={
        **dict.fromkeys(_ABOUT_A_BOOKING, _EN_OPEN),
        "booking_declined": "Find another chef",
        "booking_expired": "Find another chef",
        "chef_new": "Answer",
        "message": "Read and answer",
        "review_request": "Say how it was",
        "verify_mail": "Confirm the address",
        "password_reset": "Choose a password",
        "welcome": "Find a chef",
    },
)

KOREAN = Language(
    code="ko",
    day=partial(notation.day, language="ko"),
    short_day=partial(notation.short_day, language="ko"),
    money=partial(notation.money, language="ko"),
    refund=_refund_in_korean,
    closing="감사합니다.",
    statuses={
        "pending": "답변 대기 중",
        "confirmed": "확정",
        "completed": "완료",
        "cancelled": "취소됨",
        "declined": "거절됨",
        "expired": "기한 내 답변 없음",
        "no_show": "불참",
    },
    facts={
        "chef": "셰프",
        "day": "날짜",
        "time": "시간",
        "status": "상태",
        "address": "주소",
        "guests": "인원",
        "dietary": "식단",
        "allergies": "알레르기",
        "requests": "요청 사항",
        "customer": "성함",
        "phone": "전화번호",
        "price": "금액",
        "owed": "청구 금액",
        "refund": "취소하시면",
        "number": "예약 번호",
    },
    links={
        **dict.fromkeys(_ABOUT_A_BOOKING, _KO_OPEN),
        "booking_declined": "다른 셰프 찾기",
        "booking_expired": "다른 셰프 찾기",
        "chef_new": "답변하기",
        "message": "읽고 답하기",
        "review_request": "후기 남기기",
        "verify_mail": "메일 주소 확인",
        "password_reset": "새 비밀번호 정하기",
        "welcome": "셰프 찾기",
    },
)
