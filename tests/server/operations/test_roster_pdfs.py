"""Day sheets, week plans and tables as PDF: what they say in each language, read back out of them."""

import re
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest

from coocook_server.models.booking import Status
from coocook_server.operations.day_sheet_pdf import day_sheet_pdf
from coocook_server.operations.table_pdf import table_pdf
from coocook_server.operations.tables import Column, Kind, Table
from coocook_server.operations.week_plan_pdf import week_plan_pdf
from coocook_server.services.booking_lists import BookingRecord
from coocook_server.services.receipts import Business
from coocook_server.services.rosters import (
    ChefDay,
    ChefWeek,
    DaySheet,
    PlannedDay,
    RosterBooking,
    WeekPlan,
)
from coocook_server.services.working_hours import WorkingSpan
from tests.server.operations.pdf_text import text_of
from tests.server.operations.test_receipt_pdf import BOOKING

SEOUL = ZoneInfo("Asia/Seoul")
NOW = datetime(2026, 2, 25, 9, tzinfo=UTC)
DAY = date(2026, 3, 1)
BUSINESS = Business("CooCook")


def booking(**changed: object) -> BookingRecord:
    return BookingRecord(**(BOOKING.__dict__ | changed))


FULL = booking(
    allergies="갑각류, peanuts",
    address="12 Teheran-ro",
    customer_phone="010-1234-5678",
    guests=4,
    special_requests="Candles at nine.",
    dietary_needs="no pork",
)


def sheet_of(*bookings: BookingRecord, holiday: str | None = None) -> DaySheet:
    chefs = (ChefDay(1, "박민준", tuple(RosterBooking(each, Decimal("232.50")) for each in bookings)),)
    return DaySheet(DAY, SEOUL, BUSINESS, holiday, chefs if bookings else ())


def lines(pdf: bytes) -> list[str]:
    return [line for line in text_of(pdf).split("\n") if line]


def said_on_day(sheet: DaySheet, language: str = "en") -> list[str]:
    return lines(day_sheet_pdf(sheet, language=language, now=NOW))


def test_a_day_sheet_says_where_when_for_whom_and_what_may_harm() -> None:
    assert said_on_day(sheet_of(FULL)) == [
        "Sunday 1 March 2026", "Day sheet", "CooCook · 1 booking",
        "박민준", "1 booking",
        "18:00", "–20:30", "#8",
        "Demo Customer · 4 guests",
        "ALLERGIES", "갑각류, peanuts",
        "Address", "12 Teheran-ro", "Phone", "010-1234-5678",
        "Diet", "no pork", "Requests", "Candles at nine.", "To collect", "$232.50",
        "Page 1 of 1", "CooCook · Day sheet · Sunday 1 March 2026 · As of Wed 25 Feb 2026 18:00",
    ]  # fmt: skip


def test_a_korean_day_sheet_says_the_same() -> None:
    said = said_on_day(sheet_of(FULL, holiday="삼일절"), "ko")

    assert {"2026년 3월 1일 일요일", "일일 업무표", "휴무: 삼일절", "알레르기", "Demo Customer · 4명"} <= set(
        said
    )
    assert {"주소", "전화", "식단", "요청", "받을 금액", "1/1쪽"} <= set(said)


def test_what_is_not_known_is_said_to_be_so() -> None:
    said = said_on_day(sheet_of(booking(status=Status.PENDING)))

    assert {"not confirmed yet", "Allergies: none given", "Demo Customer · guests not given"} <= set(said)
    assert said.count("not given") == 2
    assert "To collect" not in said


def test_a_day_without_bookings_says_so() -> None:
    assert "Nothing is booked for this day." in said_on_day(sheet_of())


def test_a_chefs_name_is_on_every_page_of_the_day() -> None:
    said = said_on_day(sheet_of(*(FULL for _ in range(20))))

    numbers = [line for line in said if line.startswith("Page ")]
    assert len(numbers) > 2
    assert said.count("박민준") == len(numbers)
    assert said.count("갑각류, peanuts") == 20


def test_long_names_and_requests_go_on_over_pages() -> None:
    endless = booking(
        customer_name="가나다라마바사" * 20, address="a" * 300, special_requests="Please. " * 3_000
    )

    said = " ".join(said_on_day(sheet_of(endless)))

    assert said.count("Please.") == 3_000


def plan_of(*bookings: BookingRecord, chefs: int = 1, **changed: object) -> WeekPlan:
    monday = date(2026, 2, 23)
    span = WorkingSpan(0, time(11), time(0))
    days = [PlannedDay(monday + timedelta(days=number), (span,), False, ()) for number in range(6)]
    days[2] = PlannedDay(days[2].date, (), True, ())
    days[3] = PlannedDay(days[3].date, (span,), True, ())
    week = (*days, PlannedDay(DAY, (span,), False, tuple(bookings)))
    named = tuple(ChefWeek(number, f"셰프 {number}", week) for number in range(chefs))
    return WeekPlan(monday, SEOUL, BUSINESS, {DAY: "Samiljeol"}, named)


def test_a_week_plan_has_chefs_down_and_days_across() -> None:
    said = lines(week_plan_pdf(plan_of(FULL), language="en", now=NOW))

    assert said[:2] == ["Mon 23 Feb 2026 – Sun 1 Mar 2026", "Week plan · 1 booking"]
    assert said[2:11] == [
        "Chef", "Mon 23 Feb", "Tue 24 Feb", "Wed 25 Feb", "Thu 26 Feb", "Fri 27 Feb", "Sat 28 Feb",
        "Sun 1 Mar", "Samiljeol",
    ]  # fmt: skip
    assert said[11:16] == ["셰프 0", "11:00–24:00", "11:00–24:00", "off", "11:00–24:00"]
    assert "partly off" in said
    assert said[-6:] == [
        "18:00–20:30", "Demo Customer (4)", "ALLERGIES: 갑각류,", "peanuts",
        "Page 1 of 1", "CooCook · Week plan · As of Wed 25 Feb 2026 18:00",
    ]  # fmt: skip


def test_a_week_of_many_chefs_repeats_the_days_on_every_page() -> None:
    said = lines(week_plan_pdf(plan_of(FULL, chefs=60), language="ko", now=NOW))

    numbers = [line for line in said if re.fullmatch(r"\d+/\d+쪽", line)]
    assert len(numbers) > 2
    assert said.count("2월 24일(화)") == len(numbers)
    assert said[1] == "주간 계획표 · 예약 60건"


def test_a_week_without_chefs_says_so() -> None:
    assert "There is no chef to plan for." in lines(week_plan_pdf(plan_of(chefs=0), language="en", now=NOW))


TABLE = Table(
    "By month",
    (
        Column("Month"),
        Column("Bookings", Kind.COUNT),
        Column("Revenue", Kind.MONEY),
        Column("Used", Kind.SHARE),
        Column("Hours", Kind.NUMBER),
        Column("From", Kind.DATE),
    ),
    (("February", 1250, Decimal("1234567.50"), Decimal("0.613"), Decimal("2.50"), date(2026, 2, 1)),),
)


@pytest.mark.parametrize(
    ("language", "day", "page"),
    [("en", "Sun 1 Feb 2026", "Page 1 of 1"), ("ko", "2026년 2월 1일(일)", "1/1쪽")],
)
def test_a_table_is_written_as_its_language_writes(language: str, day: str, page: str) -> None:
    written = table_pdf([TABLE], title="Report", lines=["All chefs"], author="CooCook", language=language)

    assert lines(written) == [
        "Report", "All chefs", "By month",
        "Month", "Bookings", "Revenue", "Used", "Hours", "From",
        "February", "1,250", "1,234,567.50", "61.3%", "2.5", day,
        page, "CooCook · Report",
    ]  # fmt: skip


def test_a_long_table_repeats_its_heading() -> None:
    many = Table("Days", (Column("Day"), Column("Revenue", Kind.MONEY)), [("x", None)] * 200)

    said = lines(table_pdf([many], title="Report", lines=[], author="CooCook", language="en"))

    pages = sum(line.startswith("Page ") for line in said)
    assert pages > 2
    assert said.count("Revenue") == pages
    assert said.count("–") == 200
