"""Files of rows: whatever a spreadsheet or another program saved is read, or refused in plain words."""

import io
import zipfile
from contextlib import suppress
from datetime import date, datetime, time
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from coocook_server.errors import Invalid
from coocook_server.operations import sheets, workbooks
from coocook_server.operations.sheets import Reading, Sheet

TEXT = "이름,전화번호\r\n김민지,010-1234-5678\r\nTom Baker,+1 212 555 0100\r\n"
SEEN = [("이름", "전화번호"), ("김민지", "010-1234-5678"), ("Tom Baker", "+1 212 555 0100")]


def cells_of(sheet: Sheet) -> list[tuple[sheets.Cell, ...]]:
    return [row.cells for row in sheet.rows]


def workbook(*rows: tuple[object, ...], title: str = "Sheet") -> bytes:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = title
    for row in rows:
        sheet.append(list(row))
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp949"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_a_csv_is_read_in_every_encoding_and_with_every_delimiter(encoding: str, delimiter: str) -> None:
    content = TEXT.replace(",", delimiter).encode(encoding)

    read = sheets.read_bytes("guests.csv", content)

    assert cells_of(read) == SEEN
    assert read.delimiter == delimiter


def test_a_wrong_guess_can_be_set_right() -> None:
    content = "Name;Rate\nChef A;1,5\nChef B;2,5\n".encode("cp1252")

    assert sheets.read_bytes("a.csv", content).delimiter == ";"
    assert cells_of(sheets.read_bytes("a.csv", content, Reading(delimiter=",")))[1] == ("Chef A;1", "5")


def test_a_row_keeps_the_number_that_a_spreadsheet_shows() -> None:
    read = sheets.read_bytes("a.csv", b'Name,Note\n\n"two\nlines",x\n,,\nlast,y\n')

    assert [row.number for row in read.rows] == [1, 3, 5]


def test_a_workbook_keeps_what_its_cells_are() -> None:
    content = workbook(
        ("Date", "Start", "Rate", "Active", "Note"),
        (datetime.fromisoformat("2026-02-25"), time(18, 30), 12.5, True, "  hello "),
        (datetime.fromisoformat("2026-02-25 18:00"), None, 7, False, None),
    )

    assert cells_of(sheets.read_bytes("a.xlsx", content))[1:] == [
        (date(2026, 2, 25), time(18, 30), Decimal("12.5"), True, "hello"),
        (datetime.fromisoformat("2026-02-25 18:00"), "", Decimal(7), False),
    ]


def test_another_sheet_of_a_workbook_can_be_chosen() -> None:
    book = Workbook()
    assert book.active is not None
    book.active.title = "One"
    other = book.create_sheet("둘")
    other.append(["Name"])
    written = io.BytesIO()
    book.save(written)

    read = sheets.read_bytes("a.xlsx", written.getvalue(), Reading(tab="둘"))

    assert read.tabs == ("One", "둘")
    assert cells_of(read) == [("Name",)]


def test_a_workbook_that_unpacks_into_too_much_is_not_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as parts:
        parts.writestr("[Content_Types].xml", "<Types/>")
        parts.writestr("xl/worksheets/sheet1.xml", b"0" * 3_000_000)
    monkeypatch.setattr(workbooks, "MOST_UNPACKED", 2_000_000)

    with pytest.raises(Invalid, match="far more than it should"):
        sheets.read_bytes("a.xlsx", bomb.getvalue())


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "nothing in this file"),
        (b"\r\n\r\n", "nothing in this file"),
        (b'Name,Note\n"never closed,x\n', "From line 2 on the quotation marks"),
        (b"PK\x03\x04rubbish", "damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest", "old Excel file"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "not a CSV file"),
        (b",".join([b"x"] * 300), "more than 200 columns"),
    ],
)
def test_what_cannot_be_read_is_refused_in_plain_words(content: bytes, words: str) -> None:
    with pytest.raises(Invalid, match=words):
        sheets.read_bytes("a.csv", content)


def test_too_many_rows_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheets, "MOST_ROWS", 10)

    with pytest.raises(Invalid, match="Split it into several files"):
        sheets.read_bytes("a.csv", b"x,y\n" * 20)


def test_a_file_that_is_gone_or_a_folder_or_too_large_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(Invalid, match="not there any more"):
        sheets.read(tmp_path / "gone.csv")
    with pytest.raises(Invalid, match="is a folder"):
        sheets.read(tmp_path)
    (tmp_path / "large.csv").write_bytes(b"x" * 2_000)
    monkeypatch.setattr(sheets, "MOST_BYTES", 1_000)
    with pytest.raises(Invalid, match="is larger than"):
        sheets.read(tmp_path / "large.csv")


@given(st.binary(max_size=400))
def test_any_bytes_are_rows_or_a_clear_refusal(content: bytes) -> None:
    with suppress(Invalid):
        assert sheets.read_bytes("any", content).rows


_PART = workbook(("Name", "Rate"), ("Chef", 5))


@given(st.integers(0, len(_PART) - 1), st.binary(min_size=1, max_size=20))
def test_a_damaged_workbook_is_rows_or_a_clear_refusal(at: int, rubbish: bytes) -> None:
    content = _PART[:at] + rubbish + _PART[at + len(rubbish) :]
    with suppress(Invalid):
        assert sheets.read_bytes("any.xlsx", content).rows
