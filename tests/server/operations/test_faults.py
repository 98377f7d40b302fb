"""A store that cannot be used: said in plain words, and left as it is."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from coocook_server.bootstrap import CooCook, open_coocook, open_health
from coocook_server.config import Settings
from coocook_server.errors import StoreUnavailable
from coocook_server.store import store as store_module
from tests.server.operations.surroundings import damage, names_beside, note, run_python

TEMPORARY = {"platform.db-wal", "platform.db-shm"}


def empty(path: Path) -> None:
    path.write_bytes(b"")


def no_database(path: Path) -> None:
    path.write_text("a shopping list, long enough to look like something", encoding="utf-8")


def of_another_program(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE recipe (id INTEGER)")


def newer(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode=DELETE")
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()


def cut_off(path: Path) -> None:
    with path.open("r+b") as file:
        file.truncate(8192)


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        (Path.unlink, "is missing, though there was one. Restore a backup"),
        (empty, "is empty, though there was one. Restore a backup"),
        (no_database, "not a CooCook store, or it is damaged"),
        (of_another_program, "not a CooCook store"),
        (newer, "written by a newer CooCook"),
        (cut_off, "damaged. Restore the latest backup"),
    ],
)
def test_a_spoilt_store_is_explained_and_left_as_it_is(
    demo: CooCook, settings: Settings, spoil: Callable[[Path], None], words: str
) -> None:
    demo.close()
    store = settings.store_path
    spoil(store)
    before = store.read_bytes() if store.exists() else None
    files = names_beside(store)

    with pytest.raises(StoreUnavailable, match=words):
        open_coocook(settings)
    for check in open_health(settings).report().checks:
        assert check.name != "store" or not check.ok

    assert (store.read_bytes() if store.exists() else None) == before
    assert names_beside(store) - TEMPORARY == files


def test_a_store_damaged_deep_inside_is_found_by_the_full_check(demo: CooCook, settings: Settings) -> None:
    demo.close()
    damage(settings.store_path)

    check = open_health(settings).full_check()

    assert not check.ok
    assert "damaged" in check.words


def test_a_store_that_vanishes_while_it_is_open_takes_no_more_writes(
    demo: CooCook, settings: Settings
) -> None:
    note(demo.store, "before")
    for path in settings.store_path.parent.glob("platform.db*"):
        if path.name != "platform.db-present":
            path.unlink()

    with pytest.raises(StoreUnavailable, match="missing"):
        note(demo.store, "after")

    assert "missing" in str(demo.health.ready().reason)
    assert not settings.store_path.exists()


def test_a_file_put_in_its_place_by_hand_is_noticed(demo: CooCook, settings: Settings) -> None:
    made = demo.backup.create()
    note(demo.store, "gone with the old file")
    incoming = settings.store_path.with_name("incoming")
    incoming.write_bytes(made.path.read_bytes())
    for suffix in ("-wal", "-shm"):
        settings.store_path.with_name(f"platform.db{suffix}").unlink()
    incoming.replace(settings.store_path)

    note(demo.store, "in the new file")

    demo.close()
    with closing(sqlite3.connect(settings.store_path)) as connection:
        found = {name for (name,) in connection.execute("SELECT name FROM store_property")}
    assert "in the new file" in found
    assert "gone with the old file" not in found


LOCKS_THE_STORE = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("PRAGMA locking_mode=EXCLUSIVE")
connection.execute("BEGIN EXCLUSIVE")
connection.execute("DELETE FROM store_property WHERE name = 'nothing'")
print("locked", flush=True)
sys.stdin.read()
"""


def test_a_locked_store_says_so(
    demo: CooCook,
    settings: Settings,
    other_process: Callable[..., Any],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    demo.close()
    other_process(LOCKS_THE_STORE, str(settings.store_path), says="locked\n")
    monkeypatch.setattr(store_module, "BUSY_TIMEOUT_MS", 50)

    with pytest.raises(StoreUnavailable, match="locked by another program"):
        open_coocook(settings)


OPENS = """
import os, sys
os.environ["COOCOOK_DATA"] = sys.argv[1]
os.environ["FLASK_SECRET_KEY"] = "x" * 40
from coocook_server.bootstrap import open_coocook
from coocook_server.config import load_settings
from coocook_server.errors import CooCookError
from tests.server.operations.surroundings import note
try:
    coocook = open_coocook(load_settings())
    for number in range(200):
        note(coocook.store, f"{number} " + "x" * int(sys.argv[2]))
except CooCookError as refused:
    print(type(refused).__name__, refused.message)
"""


def test_a_store_on_a_full_disk_says_so(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()

    said = run_python(OPENS, str(disk), "20000", before=f"mount -t tmpfs -o size=2m tmpfs '{disk}'")

    assert said.stdout.startswith("StoreUnavailable The disk is full, so nothing can be saved."), said.stderr


def test_a_disk_that_is_full_from_the_start_says_so(
    tmp_path: Path, demo: CooCook, settings: Settings
) -> None:
    demo.close()
    disk = tmp_path / "disk"
    disk.mkdir()
    before = (
        f"mount -t tmpfs -o size=1m tmpfs '{disk}'; cp '{settings.store_path}' '{disk}'; "
        f"cat /dev/zero > '{disk}/photos' 2>/dev/null || true"
    )

    said = run_python(OPENS, str(disk), "0", before=before)

    assert said.stdout.startswith("StoreUnavailable The disk is full, so nothing can be saved."), said.stderr


def test_a_store_on_a_read_only_disk_says_so(demo: CooCook, settings: Settings) -> None:
    demo.close()
    folder = settings.store_path.parent
    before = f"mount --bind '{folder}' '{folder}'; mount -o remount,bind,ro '{folder}'"

    said = run_python(OPENS, str(folder), "0", before=before)

    assert said.stdout.startswith("StoreUnavailable The store"), said.stderr
    assert "read-only" in said.stdout or "may be written" in said.stdout
