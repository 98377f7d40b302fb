"""What goes on by itself: other processes' changes are heard of, bookings expire, the log is folded in."""

import threading
import time
from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

import pytest

from coocook_server.bootstrap import CooCook
from coocook_server.config import Settings
from coocook_server.errors import StoreUnavailable
from coocook_server.events import ANYTHING, Change, Events
from coocook_server.models.account import DESK
from coocook_server.models.booking import Status
from coocook_server.operations import upkeep
from coocook_server.operations.verification import contents
from coocook_server.store import Store, changed
from tests.helpers import SettableClock, new_customer
from tests.postgresql import make_database
from tests.server.operations.surroundings import note, wait_until


class Heard:
    """Every change that was told, and when `ANYTHING` was."""

    def __init__(self, events: Events) -> None:
        self.changes: list[Change] = []
        self.anything = threading.Event()
        events.subscribe(self.hear)

    def hear(self, changes: tuple[Change, ...]) -> None:
        self.changes += changes
        if ANYTHING in changes:
            self.anything.set()


@pytest.fixture
def running(demo: CooCook) -> CooCook:
    demo.store.notice_others()
    demo.upkeep.start()
    return demo


WRITES = """
import sys
from coocook_server.events import Events
from coocook_server.store import Store
from tests.server.operations.surroundings import note
store = Store(sys.argv[1], Events())
print("ready", flush=True)
sys.stdin.readline()
note(store, "from elsewhere")
print("written", flush=True)
sys.stdin.read()
"""


def test_what_another_process_writes_is_heard_of_within_a_second(
    running: CooCook, settings: Settings, other_process: Callable[..., Any]
) -> None:
    other = other_process(WRITES, settings.database_url, says="ready\n")
    heard = Heard(running.events)

    other.stdin.write("now\n")
    other.stdin.flush()
    assert other.stdout.readline() == "written\n"
    written = time.monotonic()

    assert heard.anything.wait(5)
    assert time.monotonic() - written < 1


def test_what_this_process_writes_is_not_taken_for_another_s(running: CooCook) -> None:
    heard = Heard(running.events)

    new_customer(running)
    running.store.notice_others()

    assert ANYTHING not in heard.changes
    assert {change.noun for change in heard.changes} == {"user", "subscription", "outbox"}


def test_another_process_is_heard_of_even_between_our_own_writes(demo: CooCook, settings: Settings) -> None:
    other = Store(settings.database_url, Events())
    demo.store.notice_others()
    heard = Heard(demo.events)

    note(demo.store, "ours")
    note(other, "theirs")
    note(demo.store, "ours again")
    demo.store.notice_others()

    assert heard.anything.is_set()
    other.close()


def test_overdue_bookings_expire_by_themselves(
    demo: CooCook, clock: SettableClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(upkeep, "EVERY_S", 0.01)
    heard = Heard(demo.events)
    clock.advance(timedelta(days=2))

    demo.upkeep.start()

    wait_until(lambda: Change("booking", 5) in heard.changes)
    assert demo.bookings.get(5, by=DESK).status is Status.EXPIRED
    assert "expired" in {entry.action for entry in demo.history.of("booking", 5)}


def test_the_log_is_folded_into_the_file_while_the_program_runs(running: CooCook, settings: Settings) -> None:
    new_customer(running)

    wait_until(lambda: contents(settings.store_path).accounts == 3)


def test_upkeep_ends_promptly_and_can_begin_again(running: CooCook) -> None:
    began = time.monotonic()
    running.upkeep.stop()
    assert time.monotonic() - began < 1
    running.upkeep.stop()

    heard = Heard(running.events)
    running.upkeep.start()
    running.upkeep.start()
    names = [thread.name for thread in threading.enumerate()]
    assert names.count("coocook-upkeep") == 1
    assert not heard.changes


def test_upkeep_survives_a_store_that_does_not_answer(
    demo: CooCook, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(upkeep, "EVERY_S", 0.01)
    away = threading.Event()
    away.set()
    look = demo.store.notice_others

    def look_unless_away() -> bool:
        if away.is_set():
            raise StoreUnavailable("The disk is away.")
        return look()

    monkeypatch.setattr(demo.store, "notice_others", look_unless_away)
    with caplog.at_level("INFO"):
        demo.upkeep.start()
        wait_until(lambda: "The disk is away." in caplog.text)
        away.clear()
        wait_until(lambda: "works again" in caplog.text)

    assert caplog.text.count("The disk is away.") == 1


def test_a_clean_end_leaves_no_log_beside_the_store(running: CooCook, settings: Settings) -> None:
    new_customer(running)

    running.close()

    beside = {path.name for path in settings.store_path.parent.glob("platform.db*")}
    assert beside == {"platform.db", "platform.db-present"}


@pytest.fixture
def two_stores(postgresql: str) -> Iterator[tuple[Store, Store]]:
    url = make_database(postgresql, f"notices_{time.time_ns()}", template="migrated")
    stores = Store(url, Events()), Store(url, Events())
    for store in stores:
        store.notice_others()
    yield stores
    for store in stores:
        store.close()


@pytest.mark.postgres
def test_on_postgresql_every_process_hears_of_the_others(two_stores: tuple[Store, Store]) -> None:
    ours, theirs = two_stores
    heard = Heard(ours.events)

    with ours.writing() as session:
        changed(session, "chef", 1)
    assert not ours.notice_others()
    with theirs.writing() as session:
        changed(session, "chef", 2)

    wait_until(ours.notice_others)
    assert heard.changes == [Change("chef", 1), ANYTHING]
    wait_until(theirs.notice_others)
