"""What day sheets and week plans say, in English and in Korean."""

from dataclasses import dataclass


@dataclass(frozen=True)
class RosterWords:
    """The fixed words."""

    code: str
    day_sheet: str
    week_plan: str
    printed: str
    page: str
    guests: str
    one_guest: str
    no_guests: str
    bookings: str
    one_booking: str
    nothing: str
    nobody: str
    waiting: str
    address: str
    no_address: str
    phone: str
    no_phone: str
    allergies: str
    no_allergies: str
    dietary_needs: str
    requests: str
    to_collect: str
    closed: str
    off: str
    partly_off: str
    chef: str
    total: str


def roster_words(language: str) -> RosterWords:
    """The words of a language; English for one that there is none of."""
    return KOREAN if language == KOREAN.code else ENGLISH


ENGLISH = RosterWords(
    code="en",
    day_sheet="Day sheet",
    week_plan="Week plan",
    printed="As of {when}",
    page="Page {page} of {pages}",
    guests="{count} guests",
    one_guest="1 guest",
    no_guests="guests not given",
    bookings="{count} bookings",
    one_booking="1 booking",
    nothing="Nothing is booked for this day.",
    nobody="There is no chef to plan for.",
    waiting="not confirmed yet",
    address="Address",
    no_address="not given",
    phone="Phone",
    no_phone="not given",
    allergies="ALLERGIES",
    no_allergies="Allergies: none given",
    dietary_needs="Diet",
    requests="Requests",
    to_collect="To collect",
    closed="Closed: {name}",
    off="off",
    partly_off="partly off",
    chef="Chef",
    total="In all",
)

KOREAN = RosterWords(
    code="ko",
    day_sheet="일일 업무표",
    week_plan="주간 계획표",
    printed="{when} 기준",
    page="{page}/{pages}쪽",
    guests="{count}명",
    one_guest="1명",
    no_guests="인원 미정",
    bookings="예약 {count}건",
    one_booking="예약 1건",
    nothing="이날은 예약이 없습니다.",
    nobody="표시할 셰프가 없습니다.",
    waiting="확정 대기",
    address="주소",
    no_address="미입력",
    phone="전화",
    no_phone="미입력",
    allergies="알레르기",
    no_allergies="알레르기: 입력 없음",
    dietary_needs="식단",
    requests="요청",
    to_collect="받을 금액",
    closed="휴무: {name}",
    off="휴무",
    partly_off="일부 휴무",
    chef="셰프",
    total="합계",
)
