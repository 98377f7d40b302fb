"""Putting a backup back: what is lost is told, what cannot be trusted is refused, nothing else is lost."""

import shutil
import sqlite3
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import date, time, timedelta
from decimal import Decimal
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from coocook_server.bootstrap import CooCook, open_backups, open_coocook
from coocook_server.config import Settings
from coocook_server.errors import Cancelled, CooCookError, Invalid, StoreUnavailable
from coocook_server.events import ANYTHING, Change
from coocook_server.models import StoreProperty
from coocook_server.models.account import Actor
from coocook_server.operations.backup import Backup
from coocook_server.services.booking_drafts import BookingDraft
from coocook_server.store import Store, schema
from coocook_server.store.swap import swap
from tests.helpers import SettableClock, new_customer
from tests.server.operations.surroundings import (
    damage,
    know_a_newer_schema,
    names_beside,
    note,
    run_python,
)


def book(coocook: CooCook, by: Actor, day: int) -> None:
    draft = BookingDraft(1, date(2026, 3, day), time(18), Decimal(2))
    coocook.bookings.make(draft, by=by)


def test_a_restore_brings_back_what_was_and_keeps_what_is(demo: CooCook, demo_customer: Actor) -> None:
    made = demo.backup.create()
    book(demo, demo_customer, 10)
    new_customer(demo)

    done = demo.backup.restore(made.path)

    assert demo.bookings.newest_id() == 7
    assert done.restored == made
    kept = done.safety_copy
    assert kept is not None
    assert (kept.bookings, kept.accounts, kept.verified) == (8, 3, True)
    demo.backup.restore(kept.path)
    assert demo.bookings.newest_id() == 8


def test_what_would_be_lost_is_told_before(demo: CooCook, demo_customer: Actor) -> None:
    made = demo.backup.create()
    assert lost(demo.backup, made.path) == (0, 0, 0)
    book(demo, demo_customer, 10)
    book(demo, demo_customer, 11)
    new_customer(demo)

    assert lost(demo.backup, made.path) == (2, 0, 1)
    held = demo.backup.inspect(made.path)
    assert held.record == made
    assert held.newest_booking_at is not None


def test_an_id_given_twice_is_not_taken_for_the_same_booking(
    demo: CooCook, demo_customer: Actor, clock: SettableClock
) -> None:
    before = demo.backup.create()
    book(demo, demo_customer, 10)
    after = demo.backup.create()
    demo.backup.restore(before.path)
    clock.advance(timedelta(minutes=1))
    book(demo, demo_customer, 12)

    assert lost(demo.backup, after.path) == (1, 0, 0)


def lost(backup: Backup, path: Path) -> tuple[int, int, int]:
    held = backup.inspect(path)
    return held.lost_bookings, held.lost_chefs, held.lost_accounts


def broken(path: Path) -> None:
    damage(path)


def cut_off(path: Path) -> None:
    with path.open("r+b") as file:
        file.truncate(path.stat().st_size // 2)


def no_database(path: Path) -> None:
    path.write_text("a shopping list", encoding="utf-8")


def of_another_program(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE recipe (id INTEGER)")


def newer(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()


def without_its_guard(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("DROP TRIGGER booking_no_overlap_insert")


def altered(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE booking SET total_price = 1")
        connection.commit()


def gone(path: Path) -> None:
    path.unlink()


@pytest.mark.parametrize(
    ("spoil", "keeps_manifest", "reason"),
    [
        (broken, False, "damaged"),
        (cut_off, False, "damaged"),
        (no_database, False, "not a CooCook store"),
        (of_another_program, False, "another program"),
        (newer, False, "newer CooCook"),
        (without_its_guard, False, "guard"),
        (altered, True, "fingerprint differs"),
        (gone, True, "no file"),
    ],
)
def test_what_cannot_be_trusted_is_refused_and_nothing_is_touched(
    demo: CooCook,
    settings: Settings,
    spoil: Callable[[Path], None],
    keeps_manifest: bool,
    reason: str,
) -> None:
    made = demo.backup.create()
    spoil(made.path)
    if not keeps_manifest:
        shutil.rmtree(made.path.parent / "backup-manifests")
    demo.close()
    before, files = settings.store_path.read_bytes(), names_beside(settings.store_path)

    with pytest.raises(Invalid, match=reason):
        open_backups(settings).restore(made.path)

    assert settings.store_path.read_bytes() == before
    assert names_beside(settings.store_path) == files


@pytest.mark.parametrize("looks", [0, 1, 2, 3])
def test_a_cancelled_restore_changes_nothing(demo: CooCook, settings: Settings, looks: int) -> None:
    made = demo.backup.create()
    new_customer(demo)
    asked = iter([False] * looks)
    before = names_beside(settings.store_path)

    with pytest.raises(Cancelled):
        demo.backup.restore(made.path, cancelled=lambda: next(asked, True))

    assert demo.accounts.by_username("minji") is not None
    assert names_beside(settings.store_path) == before


def test_an_older_backup_is_brought_up_to_date_before_it_takes_the_place(
    demo: CooCook,
    settings: Settings,
    open_with: Callable[[Settings], CooCook],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    older = demo.backup.create()
    demo.close()
    untouched = older.path.read_bytes()
    know_a_newer_schema(monkeypatch)
    newest = open_with(settings)

    newest.backup.restore(older.path)

    assert newest.store.schema() == schema.HEAD
    assert newest.health.ready().ok
    assert newest.bookings.newest_id() == 7
    assert older.path.read_bytes() == untouched


def test_a_missing_store_is_restored_and_a_leftover_log_does_not_undo_it(
    demo: CooCook, settings: Settings
) -> None:
    made = demo.backup.create()
    new_customer(demo)
    store = settings.store_path
    log = store.with_name("platform.db-wal")
    leftover = log.read_bytes()
    demo.close()
    store.unlink()
    log.write_bytes(leftover)

    done = open_backups(settings).restore(made.path)

    assert done.safety_copy is None
    assert not log.exists()
    restored = open_coocook(settings)
    assert restored.accounts.by_username("minji") is None
    assert restored.bookings.newest_id() == 7
    restored.close()


@pytest.mark.parametrize("spoil", [damage, no_database])
def test_a_damaged_store_is_kept_apart_and_is_no_backup(
    demo: CooCook, settings: Settings, spoil: Callable[[Path], None]
) -> None:
    made = demo.backup.create()
    demo.close()
    spoil(settings.store_path)
    spoilt = settings.store_path.read_bytes()
    backup = open_backups(settings)

    done = backup.restore(made.path)

    kept = done.safety_copy
    assert kept is not None
    assert kept.problem is not None
    assert kept.path.name == "platform.db.damaged_20" + kept.path.name[-13:]
    assert kept.path.read_bytes() == spoilt
    assert backup.list() == (made,)
    restored = open_coocook(settings)
    assert restored.bookings.newest_id() == 7
    restored.close()


HOLDS_THE_STORE_OPEN = """
import sys
from coocook_server.events import Events
from coocook_server.store import Store
store = Store(sys.argv[1], Events())
with store.reading() as session:
    session.connection()
    print("open", flush=True)
    sys.stdin.read()
"""


def test_a_store_that_another_process_has_open_is_not_replaced(
    demo: CooCook, settings: Settings, other_process: Callable[..., Any]
) -> None:
    made = demo.backup.create()
    new_customer(demo)
    other_process(HOLDS_THE_STORE_OPEN, settings.database_url, says="open\n")
    before = names_beside(settings.store_path)

    with pytest.raises(StoreUnavailable, match="Stop it first"):
        demo.backup.restore(made.path)

    assert demo.accounts.by_username("minji") is not None
    assert names_beside(settings.store_path) == before


def test_a_restore_while_requests_run_loses_nothing_and_breaks_nothing(demo: CooCook) -> None:
    """Whatever was acknowledged is in the safety copy or in the store; nobody sees another error."""
    made = demo.backup.create()
    ended = threading.Event()
    acknowledged: list[str] = []
    unexpected: list[BaseException] = []

    def requests(thread: int) -> None:
        for number in count():
            if ended.is_set():
                return
            name = f"{thread} {number}"
            try:
                note(demo.store, name)
                acknowledged.append(name)
                demo.agenda.now()
            except CooCookError:
                continue
            except BaseException as fault:  # noqa: BLE001 - whatever it is, the test must tell
                unexpected.append(fault)
                return

    with ThreadPoolExecutor(6) as pool:
        running = [pool.submit(requests, thread) for thread in range(6)]
        try:
            kept = [demo.backup.restore(made.path).safety_copy for _ in range(3)]
        finally:
            ended.set()
        for request in running:
            request.result()

    assert unexpected == []
    found = noted(demo.store)
    for copy in kept:
        assert copy is not None
        with closing(sqlite3.connect(copy.path)) as connection:
            found |= {name for (name,) in connection.execute("SELECT name FROM store_property")}
    assert set(acknowledged) <= found
    assert acknowledged


def noted(store: Store) -> set[str]:
    with store.reading() as session:
        return set(session.scalars(select(StoreProperty.name)))


KILLED_WHILE_RESTORING = """
import os, sys
from pathlib import Path
from coocook_server.bootstrap import open_backups
from coocook_server.config import load_settings
def die(words, share):
    if words == sys.argv[3]:
        os.kill(os.getpid(), 9)
open_backups(load_settings(database_url=sys.argv[1])).restore(Path(sys.argv[2]), die)
"""


@pytest.mark.parametrize(
    ("step", "swapped"),
    [("Copying the backup", False), ("Putting it in place", False), ("Looking over the safety copy", True)],
)
def test_a_killed_restore_leaves_the_old_store_or_the_new_one(
    demo: CooCook, settings: Settings, step: str, swapped: bool
) -> None:
    made = demo.backup.create()
    new_customer(demo)
    demo.close()

    killed = run_python(KILLED_WHILE_RESTORING, settings.database_url, str(made.path), step)
    assert killed.returncode == -9, killed.stderr

    again = open_coocook(settings)
    assert (again.accounts.by_username("minji") is None) is swapped
    assert again.health.full_check().ok
    again.backup.create()
    again.close()
    assert not list(settings.store_path.parent.glob("platform.db.part_*"))


def test_a_second_name_of_the_store_is_no_backup_and_goes_away(demo: CooCook, settings: Settings) -> None:
    """A restore killed between naming the old file and replacing it leaves one."""
    second = settings.store_path.with_name("platform.db.backup_20260225_170000")
    second.hardlink_to(settings.store_path)

    assert demo.backup.list() == ()
    made = demo.backup.create()

    assert not second.exists()
    assert demo.backup.list() == (made,)


def test_a_disk_that_knows_no_second_names_is_restored_on_too(
    demo: CooCook, monkeypatch: pytest.MonkeyPatch
) -> None:
    """FAT and some network disks know no links; there the old file is copied while it is held."""

    def refuse(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr("os.link", refuse)
    made = demo.backup.create()
    new_customer(demo)

    kept = demo.backup.restore(made.path).safety_copy

    assert kept is not None
    assert demo.backup.verify(kept.path).accounts == 3
    assert demo.accounts.by_username("minji") is None


def test_everybody_is_told_that_anything_may_have_changed(demo: CooCook) -> None:
    made = demo.backup.create()
    told: list[tuple[Change, ...]] = []
    demo.events.subscribe(told.append)

    demo.backup.restore(made.path)

    assert (ANYTHING,) in told


def test_a_swap_that_turns_out_wrong_is_undone(tmp_path: Path) -> None:
    store, candidate, kept = (tmp_path / name for name in ("store", "candidate", "kept"))
    for path, value in ((store, "old"), (candidate, "new")):
        with closing(sqlite3.connect(path)) as connection:
            connection.execute("CREATE TABLE it AS SELECT ? AS value", (value,))

    def find_fault(path: Path) -> None:
        with closing(sqlite3.connect(path)) as connection:
            assert connection.execute("SELECT value FROM it").fetchone() == ("new",)
        raise StoreUnavailable("not what was wanted")

    with pytest.raises(StoreUnavailable, match="not what was wanted"):
        swap(store, candidate, kept_as=kept, check=find_fault)

    for path in (store, kept):
        with closing(sqlite3.connect(path)) as connection:
            assert connection.execute("SELECT value FROM it").fetchone() == ("old",)
    assert {path.name for path in tmp_path.iterdir()} >= {"store", "kept"}
