"""How the program is: a quick answer for monitors, a report for people."""

from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from coocook_server.bootstrap import CooCook
from coocook_server.errors import Cancelled
from coocook_server.operations import health
from coocook_server.operations.health import Check
from tests.helpers import SettableClock


def checks(coocook: CooCook) -> dict[str, Check]:
    return {check.name: check for check in coocook.health.report().checks}


def test_a_healthy_program_is_ready_and_well(demo: CooCook) -> None:
    demo.backup.create()

    report = demo.health.report()

    assert demo.health.ready() == health.Readiness(True)
    assert report.ok, report
    assert [check.name for check in report.checks] == ["store", "integrity", "disk", "backup", "log"]


def test_a_store_of_another_schema_is_not_ready(demo: CooCook) -> None:
    with demo.store.writing() as session:
        session.execute(text("UPDATE alembic_version SET version_num = '0000'"))

    ready = demo.health.ready()

    assert not ready.ok
    assert "coocook-server migrate" in str(ready.reason)


def test_backups_are_asked_for_when_there_is_none_or_only_an_old_one(
    demo: CooCook, clock: SettableClock
) -> None:
    assert checks(demo)["backup"] == Check("backup", False, "There is no backup yet.", "Make a backup.")

    demo.backup.create()
    clock.advance(timedelta(hours=23))
    assert checks(demo)["backup"].ok
    assert checks(demo)["backup"].words == "The newest backup is 23 hours old."

    clock.advance(timedelta(days=2))
    assert checks(demo)["backup"].words == "The newest backup is 2 days old."
    assert not checks(demo)["backup"].ok


def test_a_disk_that_fills_up_is_told_in_time(demo: CooCook, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(health, "LEAST_FREE", 10**18)

    assert not checks(demo)["disk"].ok
    assert "Free some space" in str(checks(demo)["disk"].hint)


def test_a_log_folder_that_cannot_be_written_is_told(demo: CooCook, own_surroundings: Path) -> None:
    (own_surroundings / "logs").write_text("a file in the folder's place", encoding="utf-8")

    assert not checks(demo)["log"].ok


def test_the_full_check_reads_everything_and_can_be_stopped(demo: CooCook) -> None:
    assert demo.health.full_check().ok

    with pytest.raises(Cancelled):
        demo.health.full_check(cancelled=lambda: True)


def test_a_row_that_points_to_nothing_is_found(demo: CooCook) -> None:
    with demo.store.inside(), demo.store.without_transaction() as connection:
        connection.exec_driver_sql("PRAGMA foreign_keys=OFF")
        connection.exec_driver_sql("DELETE FROM chef WHERE id = 2")
        connection.exec_driver_sql("PRAGMA foreign_keys=ON")

    check = demo.health.full_check()

    assert not check.ok
    assert "points to nothing" in check.words
