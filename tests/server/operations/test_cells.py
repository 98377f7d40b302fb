"""What people write into cells is understood as Koreans, Americans and Europeans write it."""

from collections.abc import Callable
from contextlib import suppress
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coocook_server.errors import Invalid
from coocook_server.models.booking import Status
from coocook_server.operations import cells
from coocook_server.operations.cells import CELL, Forms
from coocook_server.operations.importing import READERS
from coocook_server.operations.sheets import Cell
from coocook_server.services.working_hours import WorkingSpan

POINT, COMMA = Forms(), Forms(decimal_comma=True, day_first=True)


@pytest.mark.parametrize(
    ("cell", "forms", "amount"),
    [
        ("1,234.50", POINT, "1234.50"),
        ("₩12,000", POINT, "12000"),
        ("12000원", POINT, "12000"),
        ("\\12,000", POINT, "12000"),
        ("$ 80", POINT, "80"),
        ("US$1,250.00", POINT, "1250.00"),
        ("1.234,50 €", COMMA, "1234.50"),
        ("12,5", COMMA, "12.5"),
        (Decimal("1234.5"), COMMA, "1234.5"),
    ],
)
def test_an_amount_is_read_in_the_chosen_form(cell: Cell, forms: Forms, amount: str) -> None:
    assert cells.amount(cell, forms) == Decimal(amount)


def test_an_amount_of_the_other_form_is_not_guessed_at() -> None:
    with pytest.raises(Invalid) as refused:
        cells.amount("1.234,50", POINT)

    assert refused.value.fields[CELL] == "is a number of another form; choose how decimals are written"


@pytest.mark.parametrize(
    "cell",
    [
        "2026-02-25",
        "2026. 2. 25.",
        "2026년 2월 25일",
        "2026년 2월 25일(수)",
        "2026/02/25",
        "20260225",
        "02/25/2026",
        "25.02.2026",
        "Feb 25, 2026",
        "Wed 25 Feb 2026",
        "Wednesday, February 25, 2026",
        datetime.fromisoformat("2026-02-25 18:00"),
    ],
)
def test_a_date_is_read_in_every_form(cell: Cell) -> None:
    assert cells.day(cell, POINT) == date(2026, 2, 25)


def test_whether_the_day_comes_first_is_a_choice() -> None:
    assert cells.day("03/04/2026", POINT) == date(2026, 3, 4)
    assert cells.day("03/04/2026", COMMA) == date(2026, 4, 3)


@pytest.mark.parametrize(
    "cell", ["18:30", "6:30 PM", "6:30pm", "오후 6:30", "오후 6시 30분", "18시 30분", time(18, 30)]
)
def test_a_time_is_read_in_every_form(cell: Cell) -> None:
    assert cells.clock(cell) == time(18, 30)


@pytest.mark.parametrize(
    "cell", ["2026-02-25 18:00", "2026. 2. 25. 오후 6:00", "Feb 25, 2026 6:00 PM", "2026-02-25T18:00"]
)
def test_a_date_may_have_its_time_beside_it(cell: str) -> None:
    assert cells.moment(cell, POINT) == (date(2026, 2, 25), time(18))


@pytest.mark.parametrize(
    "cell", ["2.5", "2.5 h", "2:30", "2시간 30분", "150분", "2.5시간", "150 min", time(2, 30)]
)
def test_a_length_is_read_in_every_form(cell: Cell) -> None:
    assert cells.length(cell, POINT) == Decimal("2.5")


def test_statuses_and_yes_are_read_in_both_languages() -> None:
    assert cells.status("No-show") is cells.status("노쇼") is Status.NO_SHOW
    assert cells.status("Canceled") is cells.status("취소") is Status.CANCELLED
    assert cells.yes_or_no("예") is True
    assert cells.yes_or_no("No") is False


def test_a_mobile_number_gets_back_the_nought_that_a_spreadsheet_took() -> None:
    assert cells.phone(Decimal(1012345678)) == "01012345678"
    assert cells.phone("02-123-4567") == "02-123-4567"


@pytest.mark.parametrize(
    "words",
    ["Mon-Fri 11:00-22:00; Sat 12:00-15:00, 17:00-24:00", "월~금 11:00~22:00; 토 12:00–15:00, 17:00–24:00"],
)
def test_working_hours_are_read_in_both_languages(words: str) -> None:
    week = tuple(WorkingSpan(day, time(11), time(22)) for day in range(5))
    saturday = (WorkingSpan(5, time(12), time(15)), WorkingSpan(5, time(17), time(0)))

    assert cells.working_hours(words) == (*week, *saturday)


_SPANS = st.lists(
    st.builds(
        WorkingSpan,
        st.integers(0, 6),
        st.times().map(lambda t: t.replace(second=0, microsecond=0)),
        st.times().map(lambda t: t.replace(second=0, microsecond=0)),
    ),
    max_size=12,
    unique_by=lambda span: (span.weekday, span.starts),
).map(lambda spans: tuple(sorted(spans, key=lambda span: (span.weekday, span.starts))))


@given(_SPANS, st.sampled_from(["en", "ko"]))
def test_working_hours_that_are_written_read_back_as_the_same(
    hours: tuple[WorkingSpan, ...], language: str
) -> None:
    assert cells.working_hours(cells.written_hours(hours, language)) == hours


@given(st.text(max_size=40), st.sampled_from(sorted(READERS)), st.sampled_from([POINT, COMMA]))
def test_any_text_is_a_value_or_a_clear_refusal(words: str, field: str, forms: Forms) -> None:
    reader: Callable[[Any, Forms], Any] = READERS[field]
    with suppress(Invalid):
        assert reader(words, forms) is not None
