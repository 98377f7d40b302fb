"""The benchmark's store is a real one: guarded, sound, and the same on every run."""

import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from benchmarks.generate import generate
from coocook_server.operations.verification import check_whole

TODAY = date(2026, 2, 25)


def made(path: Path, *, chefs: int = 20, bookings: int = 500) -> Path:
    generate(path, chefs=chefs, bookings=bookings, today=TODAY)
    return path


def test_a_generated_store_is_sound_and_as_large_as_asked_for(tmp_path: Path) -> None:
    found = check_whole(made(tmp_path / "a.db"))

    assert (found.chefs, found.bookings, found.accounts) == (20, 500, 25)


def test_two_runs_make_the_same(tmp_path: Path) -> None:
    first, second = (dump(made(tmp_path / name)) for name in ("a.db", "b.db"))

    assert first == second


def dump(path: Path) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        return [
            row
            for table in ("user", "chef", "booking")
            for row in connection.execute(f'SELECT * FROM "{table}" ORDER BY id')
        ]


def test_more_than_fits_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="do not fit"):
        made(tmp_path / "a.db", chefs=1, bookings=5_000)
