"""Exports: a file that a spreadsheet opens without running anything, and that reads back as the same."""

import errno
from collections.abc import Callable
from datetime import date, time
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as given_settings
from hypothesis import strategies as st

from coocook_server.bootstrap import CooCook
from coocook_server.config import Settings, load_settings
from coocook_server.errors import Cancelled, Denied, Invalid
from coocook_server.models.account import DESK, Actor
from coocook_server.models.booking import Status
from coocook_server.operations import exports, import_fields, sheets
from coocook_server.operations.exports import Form
from coocook_server.operations.import_fields import Noun
from coocook_server.operations.importing import Twins
from coocook_server.operations.imports import Wanted
from coocook_server.services.booking_drafts import BookingDraft
from coocook_server.services.booking_lists import BookingFilter
from coocook_server.services.chefs import ChefDraft, ChefFilter
from coocook_server.services.customers import CustomerChange
from coocook_server.services.working_hours import WorkingSpan

OPTIONS: dict[str, Any] = {"by": DESK, "progress": lambda *_: None, "cancelled": lambda: False}


def exported(coocook: CooCook, path: Path, noun: Noun, language: str = "en") -> list[tuple[str, ...]]:
    """The rows of an export, as texts."""
    coocook.exports.write(path, noun, Form(path.suffix[1:]), language, **OPTIONS)
    width = len(sheets.read(path).rows[0].cells)
    rows = [[str(cell) for cell in row.cells] for row in sheets.read(path).rows]
    return [tuple(row + [""] * (width - len(row))) for row in rows]


def import_it(coocook: CooCook, path: Path, noun: Noun) -> None:
    """What a person does with a file of ours: take every guess as it is."""
    read = coocook.imports.read(path)
    mapped = import_fields.guess(noun, [str(cell) for cell in read.rows[0].cells])
    assert sorted(mapped.values()) == list(range(read.width))
    done = coocook.imports.run(read, Wanted(noun, mapped, twins=Twins.ADD), **OPTIONS)
    assert [str(problem.words) for problem in done.plan.problems] == []


@pytest.fixture
def other(open_with: Callable[[Settings], CooCook], tmp_path: Path) -> CooCook:
    """CooCook on another empty store."""
    return open_with(load_settings(database_url=f"sqlite:///{(tmp_path / 'other.db').as_posix()}"))


@pytest.fixture
def full(demo: CooCook, demo_customer: Actor) -> CooCook:
    """The demo store, with what is hard to write."""
    odd = ChefDraft(
        '=SUM(A1) "Quote"; 셰프',
        "Thai, Lao",
        Decimal("1234.50"),
        bio="first line\nsecond line, with a comma",
        service_area="-all",
        service_radius_km=0,
        active=False,
        hours=(WorkingSpan(5, time(17), time(0)),),
    )
    demo.chefs.add(odd, by=DESK)
    demo.customers.add(
        CustomerChange("+김민지", "+82 10-1234-5678", notes="'=quoted", allergies="땅콩"), by=DESK
    )
    draft = BookingDraft(
        1,
        date(2026, 3, 1),
        time(18),
        Decimal("2.5"),
        "@home, please",
        "010-1",
        4,
        "vegan",
        "nuts",
        "Mapo-gu\n2F",
    )
    made = demo.bookings.make(BookingDraft(**(vars(draft) | {"phone": "02-555-0100"})), by=demo_customer)
    demo.bookings.set_status(made.booking.id, Status.CONFIRMED, by=DESK)
    return demo


@pytest.mark.parametrize("language", ["en", "ko"])
@pytest.mark.parametrize("form", list(Form))
def test_what_is_exported_is_imported_as_the_same(
    full: CooCook, other: CooCook, tmp_path: Path, form: Form, language: str
) -> None:
    for noun in Noun:
        path = tmp_path / f"{noun}.{form}"
        before = exported(full, path, noun, language)

        import_it(other, path, noun)

        assert len(before) > 2
        assert exported(other, tmp_path / f"again.{form}", noun, language) == before


def test_no_text_is_a_formula(full: CooCook, tmp_path: Path) -> None:
    path = tmp_path / "chefs.csv"

    full.exports.write(path, Noun.CHEF, Form.CSV, "en", **OPTIONS)

    assert "'=SUM(A1)" in path.read_text(encoding="utf-8-sig")
    assert ",'-all," in path.read_text(encoding="utf-8-sig")


def test_only_what_is_filtered_is_exported(full: CooCook, tmp_path: Path) -> None:
    path = tmp_path / "chefs.csv"

    done = full.exports.write(path, Noun.CHEF, Form.CSV, "en", ChefFilter(q="Korean"), **OPTIONS)
    confirmed = BookingFilter(status=Status.CONFIRMED)

    assert done.rows == full.exports.count(Noun.CHEF, ChefFilter(q="Korean"), by=DESK) == 1
    assert full.exports.count(Noun.BOOKING, confirmed, by=DESK) < full.exports.count(Noun.BOOKING, by=DESK)


def test_only_staff_may_export(demo: CooCook, demo_chef: Actor, tmp_path: Path) -> None:
    options = OPTIONS | {"by": demo_chef}
    with pytest.raises(Denied):
        demo.exports.write(tmp_path / "a.csv", Noun.CUSTOMER, Form.CSV, "en", **options)


def test_an_export_that_is_stopped_leaves_the_old_file(demo: CooCook, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("old")

    with pytest.raises(Cancelled):
        demo.exports.write(path, Noun.CHEF, Form.CSV, "en", **(OPTIONS | {"cancelled": lambda: True}))

    assert path.read_text() == "old"
    assert list(tmp_path.glob(".coocook-*")) == []


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        (OSError(errno.ENOSPC, "full"), "The disk is full"),
        (PermissionError(errno.EACCES, "open"), "another program has it open"),
        (OSError(errno.EIO, "broken"), "the disk reports an error"),
    ],
)
def test_a_file_that_cannot_be_written_is_told_plainly(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: OSError, words: str
) -> None:
    path = tmp_path / "a.csv"
    path.write_text("old")

    def refuse(_self: Path, _target: Path) -> None:
        raise fault

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(Invalid, match=words):
        exports.save(path, b"new")

    assert path.read_text() == "old"
    assert list(tmp_path.glob(".coocook-*")) == []


def test_a_folder_that_is_gone_is_told_plainly(tmp_path: Path) -> None:
    with pytest.raises(Invalid, match="is not there any more"):
        exports.save(tmp_path / "gone" / "a.csv", b"x")


_TEXT = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), min_size=1, max_size=30)
_FORMULA = st.text("'=+-@\uff1d", min_size=1, max_size=4)
_TEXT = st.one_of(_TEXT, st.builds(str.__add__, _FORMULA, _TEXT))
_NAME = _TEXT.map(str.strip).filter(bool)


@given(name=_NAME, cuisine=_NAME, bio=_TEXT, form=st.sampled_from(list(Form)))
@given_settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_text_comes_back_as_it_was(
    coocook: CooCook, tmp_path: Path, name: str, cuisine: str, bio: str, form: Form
) -> None:
    added = coocook.chefs.add(ChefDraft(name, cuisine, 10, bio=bio), by=DESK)
    path = tmp_path / f"a.{form}"
    coocook.exports.write(path, Noun.CHEF, form, "ko", **OPTIONS)
    read = coocook.imports.read(path)
    mapped = import_fields.guess(Noun.CHEF, [str(cell) for cell in read.rows[0].cells])

    plan = coocook.imports.preview(read, Wanted(Noun.CHEF, mapped), most=10_000)

    line = plan.lines[-1]
    told = [str(line.values.get(name, "")) for name in ("name", "cuisine", "bio")]
    assert told == [added.name, added.cuisine, added.bio]
