"""Reading and writing: consistent, one at a time, in order, and told about after the commit."""

import os
import shutil
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import date, time
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy import text

from coocook_server.bootstrap import CooCook, open_coocook
from coocook_server.config import Settings
from coocook_server.errors import StoreUnavailable
from coocook_server.events import Change
from coocook_server.models import StoreProperty
from coocook_server.models.account import Actor
from coocook_server.store import changed
from coocook_server.store.fifo import FifoLock
from tests.helpers import book


def test_a_reader_is_not_disturbed_by_a_writer(coocook: CooCook) -> None:
    with coocook.store.reading() as reader:
        before = reader.scalar(text("SELECT count(*) FROM store_property"))
        with coocook.store.writing() as writer:
            writer.add(StoreProperty(name="a", value="b"))
        assert reader.scalar(text("SELECT count(*) FROM store_property")) == before


def test_a_failed_transaction_leaves_nothing_and_tells_nothing(coocook: CooCook) -> None:
    told: list[tuple[Change, ...]] = []
    coocook.events.subscribe(told.append)

    def break_down() -> None:
        with coocook.store.writing() as writer:
            writer.add(StoreProperty(name="a", value="b"))
            changed(writer, "chef", 1)
            writer.flush()
            raise RuntimeError("a bug")

    with pytest.raises(RuntimeError):
        break_down()

    with coocook.store.reading() as reader:
        assert reader.get(StoreProperty, "a") is None
    assert told == []


def test_no_update_is_lost_between_threads(coocook: CooCook) -> None:
    with coocook.store.writing() as writer:
        writer.add(StoreProperty(name="count", value="0"))

    def add_one(_: int) -> None:
        with coocook.store.writing() as writer:
            row = writer.get_one(StoreProperty, "count")
            row.value = str(int(row.value) + 1)

    with ThreadPoolExecutor(20) as pool:
        list(pool.map(add_one, range(100)))

    with coocook.store.reading() as reader:
        assert reader.get_one(StoreProperty, "count").value == "100"


def test_the_store_is_durable_and_guarded(coocook: CooCook) -> None:
    pragmas = {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1}
    with coocook.store.reading() as reader:
        found = {name: reader.scalar(text(f"PRAGMA {name}")) for name in pragmas}
    assert found == pragmas


def test_a_clean_end_leaves_one_file(coocook: CooCook, settings: Settings) -> None:
    coocook.close()

    beside = {path.name for path in settings.store_path.parent.glob("platform.db*")}
    assert beside == {"platform.db", "platform.db-present"}


def test_a_store_left_in_the_middle_of_folding_its_log_in_opens_with_all_that_was_written(
    demo: CooCook, demo_customer: Actor, tmp_path: Path
) -> None:
    """Killed then, the file alone is no whole database: its first page tells of pages that are in the log."""
    for day in range(1, 29):
        for chef_id in (1, 2, 3):
            book(demo, demo_customer, chef_id=chef_id, day=date(2026, 3, day), start=time(12))
    store, left = demo.settings.store_path, tmp_path / "left" / "platform.db"
    left.parent.mkdir()
    for suffix in ("", "-wal"):
        shutil.copy(f"{store}{suffix}", f"{left}{suffix}")
    with left.open("r+b") as file:
        file.write(first_page_in_the_log(left))
    with (
        closing(sqlite3.connect(f"{left.as_uri()}?immutable=1", uri=True)) as alone,
        pytest.raises(sqlite3.DatabaseError, match="malformed"),
    ):
        alone.execute("SELECT count(*) FROM booking")

    settings = demo.settings.model_copy(update={"database_url": f"sqlite:///{left.as_posix()}"})
    opened = open_coocook(settings, clock=demo.clock)

    assert opened.bookings.newest_id() == demo.bookings.newest_id()
    assert opened.health.full_check().ok
    opened.close()


def first_page_in_the_log(store: Path) -> bytes:
    """The newest first page that the log beside a store holds (https://sqlite.org/fileformat2.html#walformat)."""
    log = Path(f"{store}-wal").read_bytes()
    size = int.from_bytes(log[8:12], "big")
    salt, pages = log[16:24], []
    for at in range(32, len(log) - size - 23, size + 24):
        number, frame_salt = int.from_bytes(log[at : at + 4], "big"), log[at + 8 : at + 16]
        if number == 1 and frame_salt == salt:
            pages.append(log[at + 24 : at + 24 + size])
    return pages[-1]


def test_waiters_are_served_in_the_order_they_came() -> None:
    lock, served = FifoLock(), list[int]()

    def wait(number: int) -> None:
        with lock:
            served.append(number)

    threads = [threading.Thread(target=wait, args=(number,)) for number in range(20)]
    with lock:
        for count, thread in enumerate(threads, start=1):
            thread.start()
            wait_until(partial(waits, lock, count))
    for thread in threads:
        thread.join()

    assert served == list(range(20))


def test_a_waiter_gives_up_with_a_sentence_and_the_next_still_gets_its_turn() -> None:
    lock = FifoLock(patience=0.05)
    with lock, pytest.raises(StoreUnavailable, match="busy"), lock:
        pass

    with lock:
        pass
    assert lock.waiting == 0


def test_a_lost_store_is_not_replaced_by_an_empty_one(coocook: CooCook, settings: Settings) -> None:
    coocook.close()
    settings.store_path.unlink()

    with pytest.raises(StoreUnavailable, match="missing"):
        open_coocook(settings)

    assert not settings.store_path.exists()


def test_an_empty_store_is_made_in_its_place_when_asked_for(coocook: CooCook, settings: Settings) -> None:
    coocook.close()
    settings.store_path.unlink()

    open_coocook(settings, create=True).close()

    assert settings.store_path.exists()


def test_a_lost_folder_is_not_made_again(settings: Settings) -> None:
    moved = settings.model_copy(update={"database_url": "sqlite:////nowhere/at/all/platform.db"})
    with pytest.raises(StoreUnavailable, match="folder"):
        open_coocook(moved)


SETS_A_PROPERTY = """
import os, sys
from coocook_server.events import Events
from coocook_server.models import StoreProperty
from coocook_server.store import Store
store = Store(sys.argv[1], Events())
with store.writing() as session:
    session.add(StoreProperty(name="acknowledged", value="yes"))
print("acknowledged", flush=True)
with store.writing() as session:
    session.add(StoreProperty(name="unfinished", value="yes"))
    session.flush()
    os.kill(os.getpid(), 9)
"""


def test_what_was_acknowledged_survives_a_kill_and_what_was_not_leaves_nothing(
    coocook: CooCook, settings: Settings
) -> None:
    killed = subprocess.run(
        [sys.executable, "-c", SETS_A_PROPERTY, settings.database_url],
        capture_output=True,
        text=True,
        check=False,
        env=dict(os.environ),
    )
    assert killed.stdout == "acknowledged\n", killed.stderr

    with coocook.store.reading() as reader:
        assert reader.get(StoreProperty, "acknowledged") is not None
        assert reader.get(StoreProperty, "unfinished") is None


def waits(lock: FifoLock, count: int) -> bool:
    return lock.waiting == count


def wait_until(holds: Callable[[], bool]) -> None:
    """Gives other threads their turns until the condition holds."""
    turn = threading.Event()
    for _ in range(5_000):
        if holds():
            return
        turn.wait(0.001)
    raise AssertionError("the condition never held")
