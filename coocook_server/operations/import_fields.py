"""What chefs, customers and bookings are made of in a file, and which column holds what.

The words are the headings that an export writes in each language; a guess knows other names too.
"""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum


class Noun(StrEnum):
    """What a file holds; history and events call it so."""

    CHEF = "chef"
    CUSTOMER = "customer"
    BOOKING = "booking"


@dataclass(frozen=True)
class Field:
    """A value of a chef, a customer or a booking; a row without one that is `needed` is refused."""

    name: str
    english: str
    korean: str
    also: tuple[str, ...] = ()
    needed: bool = False
    example: str = ""

    def words(self, language: str) -> str:
        """The heading in this language."""
        return self.korean if language == "ko" else self.english


Mapped = Mapping[str, int]
"""The column, from 0, of each field that has one."""

FIELDS: dict[Noun, tuple[Field, ...]] = {
    Noun.CHEF: (
        Field(
            "name",
            "Name",
            "이름",
            ("chef", "chef name", "full name", "셰프", "셰프 이름", "셰프명", "성명"),
            True,
        ),
        Field(
            "cuisine",
            "Cuisine",
            "요리",
            ("kitchen", "style", "speciality", "specialty", "요리 종류", "전문 분야", "장르"),
            True,
        ),
        Field(
            "hourly_rate",
            "Hourly rate",
            "시간당 요금",
            ("rate", "price", "price per hour", "rate per hour", "hourly", "시급", "요금", "시간당 가격"),
            True,
        ),
        Field(
            "location", "Place", "지역", ("location", "city", "district", "위치", "장소", "도시", "활동 지역")
        ),
        Field(
            "service_area", "Service area", "출장 지역", ("area", "travels to", "출장 범위", "서비스 지역")
        ),
        Field(
            "service_radius_km",
            "Radius in km",
            "출장 반경(km)",
            ("radius", "service radius", "distance", "반경", "출장 거리"),
        ),
        Field(
            "bio", "About", "소개", ("bio", "story", "description", "profile", "소개글", "자기소개", "설명")
        ),
        Field(
            "photo_url",
            "Picture",
            "사진",
            ("photo", "photo url", "picture url", "image", "사진 주소", "이미지"),
        ),
        Field(
            "hours",
            "Working hours",
            "근무 시간",
            ("hours", "availability", "schedule", "영업 시간", "근무시간", "가능 시간"),
        ),
        Field("active", "Active", "활성", ("is active", "enabled", "visible", "사용", "공개", "활동 여부")),
    ),
    Noun.CUSTOMER: (
        Field(
            "name",
            "Name",
            "이름",
            (
                "customer",
                "customer name",
                "full name",
                "client",
                "guest",
                "고객",
                "고객명",
                "고객 이름",
                "성명",
                "성함",
            ),
            True,
        ),
        Field(
            "phone",
            "Phone",
            "전화번호",
            (
                "mobile",
                "telephone",
                "tel",
                "phone number",
                "cell",
                "mobile phone",
                "contact",
                "전화",
                "휴대폰",
                "핸드폰",
                "연락처",
                "휴대전화",
                "휴대폰 번호",
            ),
        ),
        Field(
            "email",
            "Email",
            "이메일",
            ("e-mail", "mail", "mail address", "email address", "메일", "이메일 주소", "전자우편"),
        ),
        Field("language", "Language", "언어", ("lang", "locale", "사용 언어")),
        Field("allergies", "Allergies", "알레르기", ("allergy", "알러지", "알레르기 정보")),
        Field(
            "dietary_needs",
            "Diet",
            "식이 요구",
            ("dietary needs", "dietary", "diets", "식단", "식이", "식이 제한"),
        ),
        Field(
            "notes",
            "Notes",
            "메모",
            ("note", "comment", "comments", "remarks", "비고", "참고 사항", "특이 사항"),
        ),
    ),
    Noun.BOOKING: (
        Field(
            "chef", "Chef", "셰프", ("chef name", "cook", "셰프 이름", "셰프명", "담당 셰프", "요리사"), True
        ),
        Field(
            "customer_name",
            "Customer",
            "고객",
            (
                "customer name",
                "client",
                "guest name",
                "name",
                "고객명",
                "고객 이름",
                "예약자",
                "예약자명",
                "성함",
                "이름",
            ),
            True,
        ),
        Field(
            "phone",
            "Phone",
            "전화번호",
            (
                "customer phone",
                "mobile",
                "telephone",
                "tel",
                "phone number",
                "cell",
                "contact",
                "전화",
                "휴대폰",
                "핸드폰",
                "연락처",
                "휴대전화",
            ),
        ),
        Field(
            "email",
            "Email",
            "이메일",
            ("customer email", "e-mail", "mail", "email address", "메일", "이메일 주소"),
        ),
        Field(
            "booking_date",
            "Date",
            "날짜",
            (
                "booking date",
                "day",
                "when",
                "date and time",
                "start",
                "starts at",
                "예약일",
                "예약 날짜",
                "일자",
                "예약일시",
                "일시",
            ),
            True,
        ),
        Field(
            "start_time",
            "Start",
            "시작",
            ("time", "start time", "from", "begins", "시작 시간", "시간", "예약 시간", "시작시각"),
        ),
        Field(
            "duration_hours",
            "Hours",
            "이용 시간",
            ("duration", "length", "duration hours", "시간 수", "소요 시간", "이용시간"),
        ),
        Field("end_time", "End", "종료", ("end time", "until", "to", "ends", "종료 시간", "끝", "종료시각")),
        Field("status", "Status", "상태", ("state", "예약 상태", "진행 상태")),
        Field(
            "guests",
            "Guests",
            "인원",
            ("people", "persons", "number of guests", "party size", "인원수", "인원 수", "손님 수"),
        ),
        Field("address", "Address", "주소", ("place", "location", "where", "장소", "방문 주소", "방문지")),
        Field(
            "special_requests",
            "Requests",
            "요청 사항",
            (
                "special requests",
                "request",
                "note",
                "notes",
                "comment",
                "comments",
                "요청사항",
                "메모",
                "비고",
            ),
        ),
        Field(
            "dietary_needs",
            "Diet",
            "식이 요구",
            ("dietary needs", "dietary", "diets", "식단", "식이", "식이 제한"),
        ),
        Field("allergies", "Allergies", "알레르기", ("allergy", "알러지", "알레르기 정보")),
        Field("hourly_rate", "Hourly rate", "시간당 요금", ("rate", "price per hour", "시급")),
        Field("travel_fee", "Travel fee", "출장비", ("travel", "travel cost", "교통비", "출장 요금")),
        Field(
            "total_price",
            "Total",
            "총액",
            ("total price", "price", "amount", "sum", "cost", "금액", "합계", "총 금액", "결제 금액", "가격"),
        ),
        Field("currency", "Currency", "통화", ("화폐", "화폐 단위")),
    ),
}


def field(noun: Noun, name: str) -> Field:
    """The field of this name."""
    return next(field for field in FIELDS[noun] if field.name == name)


def guess(noun: Noun, headings: Sequence[str]) -> dict[str, int]:
    """Which column holds which field, by its heading: the whole name first, then one that contains it."""
    plain = [_plain(heading) for heading in headings]
    found: dict[str, int] = {}
    for fits in (_is, _contains):
        for known in FIELDS[noun]:
            if known.name in found:
                continue
            names = [_plain(name) for name in (known.english, known.korean, known.name, *known.also)]
            for column, heading in enumerate(plain):
                if column not in found.values() and any(fits(heading, name) for name in names):
                    found[known.name] = column
                    break
    return found


def likely(headings: Sequence[str]) -> Noun:
    """What a file with these headings holds, most likely."""
    return max(reversed(Noun), key=lambda noun: (_needed(noun, headings), len(guess(noun, headings))))


def has_headings(cells: Sequence[str]) -> bool:
    """Whether a first row is one of headings: at least one is known, and none is a number."""
    known = any(_exact(noun, cells) for noun in Noun)
    return known and not any(re.fullmatch(r"[\d.,:/-]+", cell) for cell in cells if cell)


def _needed(noun: Noun, headings: Sequence[str]) -> int:
    found = _exact(noun, headings)
    return sum(1 if field.name in found else -1 for field in FIELDS[noun] if field.needed)


def _exact(noun: Noun, headings: Sequence[str]) -> set[str]:
    plain = {_plain(heading) for heading in headings}
    return {
        known.name
        for known in FIELDS[noun]
        if plain & {_plain(name) for name in (known.english, known.korean, known.name, *known.also)}
    }


def _is(heading: str, name: str) -> bool:
    return heading == name


def _contains(heading: str, name: str) -> bool:
    return len(name) > 2 and name in heading


def _plain(words: str) -> str:
    """Letters and digits alone, so that `E-Mail *` and `email` are the same."""
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", words).casefold())
