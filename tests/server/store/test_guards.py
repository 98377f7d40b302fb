"""What the database itself refuses, whoever writes: these tests go past the services on purpose."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing

import psycopg
import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError, IntegrityError

from coocook_server.bootstrap import CooCook
from coocook_server.config import Settings

COPY = """
INSERT INTO booking (chef_id, user_id, booking_date, start_time, duration_hours, starts_at, ends_at,
  blocked_from, blocked_until, hourly_rate, travel_fee, total_price, currency, status, special_requests,
  created_at, updated_at, version)
SELECT chef_id, user_id, booking_date, start_time, {duration_hours}, starts_at, {ends_at},
  {blocked_from}, {blocked_until}, hourly_rate, travel_fee, {total_price}, currency, {status},
  special_requests, created_at, updated_at, version
FROM booking WHERE id = 1
"""


def copy_of_booking_1(**changed: str) -> str:
    """SQL that writes booking 1 again, with some columns changed."""
    columns = ("duration_hours", "ends_at", "blocked_from", "blocked_until", "total_price", "status")
    return COPY.format(**({column: column for column in columns} | changed))


@pytest.fixture
def raw(demo: CooCook, settings: Settings) -> Iterator[sqlite3.Connection]:
    """The store's file, opened by someone who knows nothing of CooCook."""
    with closing(sqlite3.connect(settings.store_path)) as connection:
        yield connection


def test_a_raw_insert_over_another_booking_is_refused(raw: sqlite3.Connection) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="overlaps"):
        raw.execute(copy_of_booking_1())


def test_an_overlap_by_a_part_is_refused(raw: sqlite3.Connection) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="overlaps"):
        raw.execute(
            copy_of_booking_1(
                blocked_from="datetime(blocked_from, '-30 minutes')",
                blocked_until="datetime(blocked_until, '+46 hours')",
            )
        )


def test_an_ended_booking_may_lie_under_another(raw: sqlite3.Connection) -> None:
    raw.execute(copy_of_booking_1(status="'cancelled'"))


def test_an_update_onto_another_booking_is_refused(raw: sqlite3.Connection) -> None:
    columns = ("blocked_from", "blocked_until", "starts_at", "ends_at")
    there = ", ".join(f"{column} = (SELECT {column} FROM booking WHERE id = 7)" for column in columns)
    with pytest.raises(sqlite3.IntegrityError, match="overlaps"):
        raw.execute(f"UPDATE booking SET chef_id = 3, {there} WHERE id = 1")


def test_bringing_an_ended_booking_back_over_another_is_refused(raw: sqlite3.Connection) -> None:
    raw.execute(copy_of_booking_1(status="'declined'"))
    with pytest.raises(sqlite3.IntegrityError, match="overlaps"):
        raw.execute("UPDATE booking SET status = 'confirmed' WHERE status = 'declined'")


@pytest.mark.parametrize(
    "changed",
    [
        {"duration_hours": "0"},
        {"duration_hours": "-1"},
        {"duration_hours": "'two'"},
        {"total_price": "-0.01"},
        {"total_price": "'free'"},
        {"status": "'agreed'"},
        {"status": "NULL"},
        {"ends_at": "starts_at"},
        {"blocked_until": "blocked_from"},
        {"blocked_until": "datetime(blocked_from, '+49 hours')"},
        {"blocked_from": "'whenever'"},
        {"blocked_from": "strftime('%Y-%m-%dT%H:%M:%SZ', blocked_from)"},
    ],
)
def test_a_row_that_makes_no_sense_is_refused(raw: sqlite3.Connection, changed: dict[str, str]) -> None:
    raw.execute("UPDATE booking SET status = 'cancelled' WHERE id = 1")

    with pytest.raises(sqlite3.IntegrityError):
        raw.execute(copy_of_booking_1(**changed))


def test_a_booking_of_nobody_is_refused(demo: CooCook) -> None:
    with pytest.raises(IntegrityError), demo.store.writing() as session:
        session.execute(text("UPDATE booking SET user_id = 99 WHERE id = 1"))


@pytest.mark.postgres
class TestOnPostgreSQL:
    """The same guards, as PostgreSQL keeps them."""

    @pytest.fixture
    def settings(self, postgresql_settings: Settings) -> Settings:
        return postgresql_settings

    def test_a_raw_insert_over_another_booking_is_refused(self, demo: CooCook, settings: Settings) -> None:
        address = settings.database_url.replace("+psycopg", "")
        with (
            closing(psycopg.connect(address)) as raw,
            pytest.raises(psycopg.errors.ExclusionViolation, match="booking_no_overlap"),
        ):
            raw.execute(copy_of_booking_1())

    @pytest.mark.parametrize(
        "changed",
        [
            {"duration_hours": "0"},
            {"total_price": "-0.01"},
            {"status": "'agreed'"},
            {"ends_at": "starts_at"},
            {"blocked_until": "blocked_from + interval '49 hours'"},
        ],
    )
    def test_a_row_that_makes_no_sense_is_refused(self, demo: CooCook, changed: dict[str, str]) -> None:
        with demo.store.writing() as session:
            session.execute(text("UPDATE booking SET status = 'cancelled' WHERE id = 1"))

        with pytest.raises(DBAPIError), demo.store.writing() as session:
            session.execute(text(copy_of_booking_1(**changed)))
