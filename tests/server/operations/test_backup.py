"""Making backups: verified, named, made while the business goes on, and never half there."""

import json
import re
import sqlite3
import threading
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from itertools import count
from pathlib import Path

import pytest

from coocook_server.bootstrap import CooCook, open_backups
from coocook_server.config import Settings
from coocook_server.errors import Cancelled, CooCookError, Invalid
from coocook_server.operations.backup import BackupRecord
from coocook_server.store import schema
from tests.helpers import SettableClock
from tests.server.operations.surroundings import (
    damage,
    know_a_newer_schema,
    names_beside,
    note,
    run_python,
)


def test_a_backup_is_a_verified_copy_with_a_manifest(demo: CooCook, settings: Settings) -> None:
    made = demo.backup.create()

    assert made.path == settings.store_path.with_name("platform.db.backup_20260225_180000")
    assert (made.chefs, made.bookings, made.accounts, made.schema) == (5, 7, 2, schema.HEAD)
    assert made.verified
    assert made.problem is None
    manifest = json.loads((made.path.parent / "backup-manifests" / f"{made.path.name}.json").read_text())
    assert manifest["sha256"] == made.sha256
    assert manifest["size"] == made.size == made.path.stat().st_size
    with closing(sqlite3.connect(made.path)) as copy:
        assert copy.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert copy.execute("SELECT count(*) FROM booking").fetchone() == (7,)


def test_two_backups_in_one_second_get_two_names(demo: CooCook) -> None:
    names = [demo.backup.create().path.name for _ in range(3)]

    assert names == [f"platform.db.backup_20260225_18000{second}" for second in range(3)]


def test_nothing_but_backups_matches_their_pattern(demo: CooCook, settings: Settings) -> None:
    demo.backup.create()
    demo.backup.restore(demo.backup.create().path)

    matching = [path.name for path in settings.store_path.parent.glob("platform.db.backup_*")]
    assert len(matching) == 3
    assert all(re.fullmatch(r"platform\.db\.backup_\d{8}_\d{6}", name) for name in matching)


def test_progress_rises_to_the_end(demo: CooCook) -> None:
    told: list[tuple[str, float]] = []

    demo.backup.create(lambda words, share: told.append((words, share)))

    shares = [share for _, share in told]
    assert shares == sorted(shares)
    assert told[-1] == ("Done", 1.0)
    assert {words for words, _ in told} >= {"Copying the store", "Checking every page"}


@pytest.mark.parametrize("looks", range(3))
def test_a_cancelled_backup_leaves_nothing(demo: CooCook, settings: Settings, looks: int) -> None:
    before = names_beside(settings.store_path)
    asked = iter([False] * looks)

    with pytest.raises(Cancelled):
        demo.backup.create(cancelled=lambda: next(asked, True))

    assert names_beside(settings.store_path) == before


def test_a_backup_made_while_others_write_holds_one_moment(coocook: CooCook) -> None:
    """Every transaction writes a pair; a copy that holds half a pair is not of one moment."""
    begun, ended = threading.Event(), threading.Event()

    def write(thread: int) -> None:
        for number in count():
            if ended.is_set():
                return
            note(coocook.store, f"left {thread} {number}", f"right {thread} {number}")
            begun.set()

    threads = [threading.Thread(target=write, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    try:
        assert begun.wait(10)
        made = [coocook.backup.create() for _ in range(5)]
    finally:
        ended.set()
        for thread in threads:
            thread.join()

    counts = [pairs(record) for record in made]
    assert all(left == right for left, right in counts)
    assert counts[0] < counts[-1]


def pairs(record: BackupRecord) -> tuple[int, int]:
    with closing(sqlite3.connect(record.path)) as copy:
        query = "SELECT sum(name LIKE 'left %'), sum(name LIKE 'right %') FROM store_property"
        left, right = copy.execute(query).fetchone()
    return left, right


KILLED_WHILE_COPYING = """
import os, sys
from coocook_server.bootstrap import open_coocook
from coocook_server.config import load_settings
coocook = open_coocook(load_settings(database_url=sys.argv[1]))
def die(words, share):
    if words == sys.argv[2]:
        os.kill(os.getpid(), 9)
coocook.backup.create(die)
"""


@pytest.mark.parametrize("step", ["Copying the store", "Checking every page", "Taking its fingerprint"])
def test_a_killed_backup_leaves_no_backup_and_is_cleared_away(
    demo: CooCook, settings: Settings, step: str
) -> None:
    killed = run_python(KILLED_WHILE_COPYING, settings.database_url, step)
    assert killed.returncode == -9, killed.stderr

    assert demo.backup.list() == ()
    assert not list(settings.store_path.parent.glob("platform.db.backup_*"))
    made = demo.backup.create()
    assert not list(settings.store_path.parent.glob("platform.db.part_*"))
    assert demo.backup.list() == (made,)


ON_A_SMALL_DISK = """
import os, shutil, sys
os.environ["COOCOOK_DATA"] = sys.argv[1]
from pathlib import Path
from coocook_server.bootstrap import open_coocook
from coocook_server.config import load_settings
from coocook_server.errors import CooCookError
from coocook_server.operations import backup
coocook = open_coocook(load_settings(demo_mode=True))
folder = Path(sys.argv[1])
if sys.argv[3] == "unforeseen":
    backup.require_space = lambda *_: None
(folder / "photos").write_bytes(bytes(shutil.disk_usage(folder).free - int(sys.argv[2])))
before = sorted(folder.rglob("*"))
try:
    coocook.backup.create()
except CooCookError as refused:
    print(type(refused).__name__, refused.message)
assert sorted(folder.rglob("*")) == before, sorted(folder.rglob("*"))
"""


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("foreseen", r"The disk is too full: a copy needs about \d MB and \d+ kB are free"),
        ("unforeseen", r"The disk is full, so nothing can be saved\. .* Nothing was changed\."),
    ],
)
def test_a_full_disk_is_said_in_plain_words_and_nothing_is_left(
    tmp_path: Path, kind: str, words: str
) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = f"mount -t tmpfs -o size=3m tmpfs '{disk}'"

    said = run_python(ON_A_SMALL_DISK, str(disk), "100000", kind, before=mount)

    assert said.returncode == 0, said.stderr
    assert re.match(f"StoreUnavailable {words}", said.stdout)


def test_a_damaged_store_gives_no_backup(demo: CooCook, settings: Settings) -> None:
    demo.close()
    damage(settings.store_path)
    before = names_beside(settings.store_path)

    with pytest.raises(CooCookError, match="damaged"):
        open_backups(settings).create()

    assert names_beside(settings.store_path) - {"platform.db-wal", "platform.db-shm"} == before


def test_the_list_has_the_newest_first_and_tells_what_cannot_be_relied_on(
    demo: CooCook, settings: Settings, clock: SettableClock
) -> None:
    store = settings.store_path
    oldest = demo.backup.create()
    clock.advance(timedelta(days=1))
    altered = demo.backup.create()
    with altered.path.open("ab") as file:
        file.write(bytes(4096))
    by_hand = store.with_name("platform.db.backup_20260227_120000")
    by_hand.write_bytes(oldest.path.read_bytes())
    store.with_name("platform.db.backup_20260228_120000").write_bytes(b"no database at all")
    store.with_name("platform.db.backup_20260227_120000-wal").write_bytes(b"")

    found = demo.backup.list()

    assert [record.path.name[-15:] for record in found] == [
        "20260228_120000",
        "20260227_120000",
        "20260226_180000",
        "20260225_180000",
    ]
    assert [record.verified for record in found] == [False, False, False, True]
    assert found[1].bookings == 7
    assert "not a CooCook store" in str(found[0].problem)
    assert "size has changed" in str(found[2].problem)
    assert found[3] == oldest


def test_verifying_a_backup_finds_one_altered_byte(demo: CooCook) -> None:
    made = demo.backup.create()
    assert demo.backup.verify(made.path) == made
    content = bytearray(made.path.read_bytes())
    content[80] ^= 1  # in the part of the header that SQLite does not read
    made.path.write_bytes(content)

    with pytest.raises(Invalid, match="fingerprint"):
        demo.backup.verify(made.path)


def test_a_migration_of_a_store_with_data_is_preceded_by_a_backup(
    demo: CooCook,
    settings: Settings,
    open_with: Callable[[Settings], CooCook],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    demo.close()
    before = schema.HEAD
    know_a_newer_schema(monkeypatch)

    migrated = open_with(settings)

    (made,) = migrated.backup.list()
    assert (made.schema, made.bookings) == (before, 7)
    assert migrated.store.schema() == schema.HEAD


def test_postgresql_is_sent_to_its_own_tools(settings: Settings) -> None:
    elsewhere = settings.model_copy(
        update={"database_url": "postgresql+psycopg://somebody@localhost/coocook"}
    )
    backup = open_backups(elsewhere)

    assert backup.list() == ()
    for refused in (backup.create, lambda: backup.restore(Path("any"))):
        with pytest.raises(Invalid, match="pg_dump"):
            refused()
