"""Puts another file in the store's place, in one step, while nobody has it open."""

import os
import sqlite3
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from coocook_server.errors import StoreUnavailable

IN_USE = (
    "Another program has the store open, probably a second CooCook or the server. "
    "Stop it first, then try again."
)
LEFT_OVER = ("-wal", "-shm", "-journal")
_WAIT_S = 2.0
_BROKEN = ("not a database", "malformed")


def swap(store: Path, candidate: Path, *, kept_as: Path, check: Callable[[Path], None]) -> None:
    """Replace `store` by `candidate`, keeping the old file as `kept_as`; all three lie in one folder.

    `check` looks at the result; what it raises puts the old file back. Raises `StoreUnavailable`, and leaves
    everything as it was, when another process has the store open.
    """
    there = store.exists()
    if there:
        with _alone(store) as held:
            _keep(held, store, kept_as)
            if sys.platform == "win32":
                held.close()
            _move(candidate, store, kept_as)
    else:
        candidate.replace(store)
    try:
        _remove_left_over(store)
        sync_folder(store.parent)
        check(store)
    except BaseException:
        if there:
            _put_back(kept_as, store)
        else:
            store.unlink(missing_ok=True)
        raise


def sync_folder(folder: Path) -> None:
    """Make a rename last through a power cut; Windows has no such call for folders."""
    if sys.platform == "win32":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


@contextmanager
def _alone(store: Path) -> Iterator[sqlite3.Connection]:
    """Hold the store so that no other process can use it, with its log folded into the file.

    A file too broken for SQLite to lock is taken as it is.
    """
    held = sqlite3.connect(f"{store.absolute().as_uri()}?mode=rw", uri=True, timeout=_WAIT_S)
    with closing(held):
        held.isolation_level = None
        try:
            held.execute("PRAGMA locking_mode=EXCLUSIVE")
            held.execute("PRAGMA journal_mode=DELETE")
            held.execute("BEGIN EXCLUSIVE")
            held.execute("COMMIT")  # in this locking mode the lock stays, and the file can be copied
        except sqlite3.DatabaseError as fault:
            if not any(mark in str(fault) for mark in _BROKEN):
                raise StoreUnavailable(IN_USE) from fault
        yield held


def _keep(held: sqlite3.Connection, store: Path, kept_as: Path) -> None:
    """Give the old file a second name (a copy where the disk knows no links); a log left of it goes along."""
    try:
        os.link(store, kept_as)
    except FileExistsError:
        raise
    except OSError:
        with closing(sqlite3.connect(kept_as)) as target:
            held.backup(target)
    log = _beside(store, "-wal")
    if log.exists():
        log.replace(_beside(kept_as, "-wal"))


def _move(candidate: Path, store: Path, kept_as: Path) -> None:
    try:
        candidate.replace(store)
    except OSError as fault:
        log = _beside(kept_as, "-wal")
        if log.exists():
            log.replace(_beside(store, "-wal"))
        kept_as.unlink()
        words = IN_USE if isinstance(fault, PermissionError) else f"The store cannot be replaced: {fault}."
        raise StoreUnavailable(words) from fault


def _put_back(kept_as: Path, store: Path) -> None:
    _remove_left_over(store)
    back = _beside(store, ".back")
    back.unlink(missing_ok=True)
    try:
        os.link(kept_as, back)
    except OSError:
        back.write_bytes(kept_as.read_bytes())
    back.replace(store)
    log = _beside(kept_as, "-wal")
    if log.exists():
        log.replace(_beside(store, "-wal"))
    sync_folder(store.parent)


def _remove_left_over(store: Path) -> None:
    for suffix in LEFT_OVER:
        _beside(store, suffix).unlink(missing_ok=True)


def _beside(path: Path, suffix: str) -> Path:
    return path.with_name(path.name + suffix)
