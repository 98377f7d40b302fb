"""Bookings as events: what a calendar program shows of each."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from typing import Literal

from coocook_server.models.booking import HOLDING, Status

Method = Literal["REQUEST", "CANCEL"]


class View(StrEnum):
    """For whose eyes an event is: calendars are shared, so a customer's shows nothing of anyone's health."""

    CUSTOMER = "customer"
    CHEF = "chef"
    STAFF = "staff"


@dataclass(frozen=True)
class Organizer:
    """The business as it stands in a calendar; for mail `email` is the address that sends it."""

    name: str = "CooCook"
    email: str = ""


@dataclass(frozen=True)
class EventRecord:
    """A booking with all that a calendar may show of it; instants in UTC."""

    id: int
    chef_id: int
    user_id: int
    version: int
    status: Status
    starts_at: datetime
    ends_at: datetime
    updated_at: datetime
    expires_at: datetime | None
    duration_hours: Decimal
    total_price: Decimal
    currency: str
    special_requests: str
    dietary_needs: str
    allergies: str
    address: str
    guests: int | None
    chef_name: str
    customer_name: str
    customer_email: str | None
    customer_phone: str | None
    language: str


def method_for(status: Status) -> Method:
    """Whether mail about a booking that stands so invites to it or takes it out of the calendar."""
    return "REQUEST" if status in HOLDING else "CANCEL"


def words(language: str) -> dict[str, str]:
    """What calendars say in this language, or in English."""
    return WORDS.get(language, WORDS["en"])


def status_of(status: Status) -> str:
    """The status as iCalendar knows it."""
    if status is Status.PENDING:
        return "TENTATIVE"
    return "CONFIRMED" if status in HOLDING else "CANCELLED"


def summary(record: EventRecord, view: View, words: dict[str, str]) -> str:
    """The event's title; it says what is not agreed, since many calendars don't show an event's status."""
    titles = {
        View.CUSTOMER: f"{words['private_chef']}: {record.chef_name}",
        View.CHEF: record.customer_name,
        View.STAFF: f"{record.chef_name}: {record.customer_name}",
    }
    agreed = record.status in HOLDING and record.status is not Status.PENDING
    return titles[view] if agreed else f"{titles[view]} ({words[record.status]})"


def description(record: EventRecord, view: View, words: dict[str, str]) -> Iterator[str]:
    """The lines beneath the title."""
    length = f"{record.duration_hours.normalize():f}"
    price = f"{record.total_price:,.2f}".removesuffix(".00")
    yield f"{words['booking']} #{record.id}: {words[record.status]}"
    yield f"{words['chef']}: {record.chef_name}"
    if view is not View.CUSTOMER:
        yield f"{words['customer']}: {record.customer_name}"
        if record.customer_phone:
            yield f"{words['phone']}: {record.customer_phone}"
    yield f"{words['hours']}: {length}"
    if record.guests is not None:
        yield f"{words['guests']}: {record.guests}"
    yield f"{words['price']}: {price} {record.currency}"
    if view is not View.CUSTOMER:
        for name in ("allergies", "dietary_needs", "special_requests"):
            said = getattr(record, name)
            if said:
                yield f"{words[name]}: {said}"


WORDS: dict[str, dict[str, str]] = {
    "en": {
        "bookings": "bookings",
        "private_chef": "Private chef",
        "booking": "Booking",
        "chef": "Chef",
        "customer": "Customer",
        "phone": "Phone",
        "hours": "Hours",
        "guests": "Guests",
        "price": "Price",
        "allergies": "ALLERGIES",
        "dietary_needs": "Dietary needs",
        "special_requests": "Requests",
        Status.PENDING: "waiting for an answer",
        Status.CONFIRMED: "confirmed",
        Status.COMPLETED: "completed",
        Status.CANCELLED: "cancelled",
        Status.DECLINED: "declined",
        Status.EXPIRED: "not answered in time",
        Status.NO_SHOW: "missed",
    },
    "ko": {
        "bookings": "예약",
        "private_chef": "셰프 예약",
        "booking": "예약",
        "chef": "셰프",
        "customer": "고객",
        "phone": "전화번호",
        "hours": "시간",
        "guests": "인원",
        "price": "금액",
        "allergies": "알레르기",
        "dietary_needs": "식단 제한",
        "special_requests": "요청 사항",
        Status.PENDING: "답변 대기 중",
        Status.CONFIRMED: "확정됨",
        Status.COMPLETED: "완료됨",
        Status.CANCELLED: "취소됨",
        Status.DECLINED: "거절됨",
        Status.EXPIRED: "답변 없이 만료됨",
        Status.NO_SHOW: "노쇼",
    },
}
"""What calendars say, by language."""
