"""Tables for spreadsheets, read back as a spreadsheet reads them."""

import csv
from collections.abc import Iterator
from datetime import date, datetime, time
from decimal import Decimal
from io import BytesIO
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from openpyxl import load_workbook

from coocook_server.operations.tables import Cell, Column, Kind, Table, csv_file, unguarded, xlsx_file

FORMULAS = ["=1+1", "+82 10-1234-5678", "-1", "@SUM(A1)", "\t=1+1", "\r=1+1", "\n=1+1", "\uff1d1+1"]
SEOUL = ZoneInfo("Asia/Seoul")
COLUMNS = (
    Column("셰프"),
    Column("Bookings", Kind.COUNT),
    Column("Hours", Kind.NUMBER),
    Column("Revenue", Kind.MONEY),
    Column("Used", Kind.SHARE),
    Column("Day", Kind.DATE),
    Column("Made at", Kind.MOMENT),
    Column("From", Kind.TIME),
)
ROW: tuple[Cell, ...] = (
    "김셰프",
    12,
    Decimal("2.50"),
    Decimal("-1234567890.12"),
    Decimal("0.613"),
    date(2026, 2, 25),
    datetime(2026, 2, 25, 18, 30, tzinfo=SEOUL),
    time(9, 5),
)
TABLE = Table("Revenue: 2026/02 [all]", COLUMNS, (ROW,))


def read_csv(table: Table) -> list[list[str]]:
    return list(csv.reader(csv_file(table).decode("utf-8-sig").splitlines(keepends=True)))


def read_sheet(table: Table) -> Any:
    return load_workbook(BytesIO(xlsx_file(table))).active


def texts(*values: str) -> Table:
    return Table("Texts", (Column("Text"),), tuple((value,) for value in values))


def test_csv_begins_with_the_mark_by_which_excel_reads_korean() -> None:
    assert csv_file(TABLE).startswith(b"\xef\xbb\xbf")
    assert "김셰프" in csv_file(TABLE).decode()


def test_csv_writes_numbers_and_dates_without_anybodys_custom() -> None:
    numbers = ["12", "2.50", "-1234567890.12", "0.613"]
    assert read_csv(TABLE)[1] == ["김셰프", *numbers, "2026-02-25", "2026-02-25 18:30", "09:05"]


def test_csv_keeps_commas_quotes_and_lines() -> None:
    assert read_csv(texts('a, "b"\nc'))[1:] == [['a, "b"\nc']]


@pytest.mark.parametrize("formula", FORMULAS)
def test_csv_has_no_cell_that_begins_like_a_formula(formula: str) -> None:
    found = csv_file(texts(formula)).decode("utf-8-sig")

    assert "'" + formula in found
    assert unguarded("'" + formula) == formula


def test_a_heading_is_no_formula_either() -> None:
    table = Table("Texts", (Column("=1+1"),), ())

    assert read_csv(table) == [["'=1+1"]]
    assert read_sheet(table)["A1"].data_type == "s"


def test_only_what_was_guarded_is_unguarded() -> None:
    assert unguarded("'s Gravenhage") == "'s Gravenhage"
    assert unguarded("plain") == "plain"


def test_a_workbook_holds_numbers_dates_and_times_as_such() -> None:
    cells = next(iter(read_sheet(TABLE).iter_rows(min_row=2)))

    assert [cell.value for cell in cells] == [
        "김셰프",
        12,
        2.5,
        -1234567890.12,
        0.613,
        datetime(2026, 2, 25),  # noqa: DTZ001  as openpyxl reads a date
        datetime(2026, 2, 25, 18, 30),  # noqa: DTZ001
        time(9, 5),
    ]
    assert [cell.number_format for cell in cells[1:6]] == [
        "#,##0",
        "#,##0.##",
        "#,##0.00",
        "0.0%",
        "yyyy-mm-dd",
    ]


def test_money_without_cents_is_shown_without_them() -> None:
    table = Table("Won", (Column("Revenue", Kind.MONEY, decimals=0),), ((Decimal(125000),),))

    assert read_sheet(table)["A2"].number_format == "#,##0"


def test_the_heading_of_a_sheet_stays_in_sight_and_filters() -> None:
    sheet = read_sheet(TABLE)

    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == "A1:H2"
    assert sheet["A1"].font.bold
    assert sheet.title == "Revenue  2026 02  all"


@pytest.mark.parametrize("formula", FORMULAS)
def test_a_workbook_has_no_formula(formula: str) -> None:
    cell = read_sheet(texts(formula))["A2"]

    assert cell.data_type == "s"
    assert cell.quotePrefix
    assert cell.value.strip() == formula.strip()


def test_what_no_workbook_may_hold_is_left_out() -> None:
    assert read_sheet(texts("a\x07b"))["A2"].value == "ab"


def test_an_empty_cell_stays_empty() -> None:
    table = Table("Texts", (Column("Hours", Kind.NUMBER),), ((None,),))

    assert read_csv(table)[1:] == [[""]]
    assert read_sheet(table)["A2"].value is None


def test_rows_are_read_once_and_all_of_them() -> None:
    def rows() -> Iterator[tuple[int]]:
        yield from ((number,) for number in range(500))

    sheet = read_sheet(Table("Many", (Column("Number", Kind.COUNT),), rows()))

    assert [row[0] for row in sheet.iter_rows(min_row=2, values_only=True)] == list(range(500))


def test_a_column_is_wide_enough_for_its_korean() -> None:
    sheet = read_sheet(texts("가나다라마바사아자차카타파하"))

    assert sheet.column_dimensions["A"].width > 28
