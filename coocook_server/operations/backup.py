"""Backups of a SQLite store: made while the business goes on, verified, and put back in one step."""

import logging
import os
import sqlite3
import threading
import uuid
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import psutil

from coocook_server.errors import Cancelled, CooCookError, Invalid, Phrase, StoreUnavailable
from coocook_server.events import Events
from coocook_server.operations import manifest as manifests
from coocook_server.operations.disk import require_space
from coocook_server.operations.manifest import Manifest
from coocook_server.operations.verification import (
    Contents,
    IsCancelled,
    Progress,
    check_whole,
    contents,
    integrity_problem,
    never,
    no_progress,
    opened,
    sha256,
    watched,
)
from coocook_server.services.clock import Clock
from coocook_server.store import Store, mark_present, schema
from coocook_server.store.faults import FULL, describe, translated
from coocook_server.store.swap import LEFT_OVER, sync_folder

log = logging.getLogger(__name__)

_COPY_STEPS_A_PAGE = 60
ONLY_FILES = Phrase(
    "CooCook backs up only a store in a file. This one is a PostgreSQL database: "
    "use pg_dump and pg_restore, as the runbook says."
)


@dataclass(frozen=True)
class BackupRecord:
    """A backup; `problem` says in plain words why it cannot be relied on, `size` is in bytes."""

    path: Path
    made_at: datetime
    size: int
    sha256: str | None
    verified: bool
    chefs: int
    bookings: int
    accounts: int
    schema: str
    problem: str | None = None


@dataclass(frozen=True)
class BackupContents:
    """What a backup holds, and how much the present store has that the backup has not.

    Of a present store that cannot be read, nothing is counted as lost.
    """

    record: BackupRecord
    newest_booking_at: datetime | None
    lost_bookings: int
    lost_chefs: int
    lost_accounts: int


@dataclass(frozen=True)
class RestoreRecord:
    """What was put in place, and the copy of what was there before; None if nothing was."""

    restored: BackupRecord
    safety_copy: BackupRecord | None


class Backup:
    """The backups beside the store, named `platform.db.backup_YYYYmmdd_HHMMSS`."""

    def __init__(self, store: Store, clock: Clock, zone: ZoneInfo) -> None:
        self._store = store
        self._clock = clock
        self._zone = zone
        self._one_at_a_time = threading.Lock()

    def close(self) -> None:
        """Let go of the store, where nobody else holds it."""
        self._store.close()

    def create(self, progress: Progress | None = None, cancelled: IsCancelled | None = None) -> BackupRecord:
        """Make a verified copy of the store as it is at one moment, while others read and write.

        Raises `Cancelled`; `StoreUnavailable` for a full disk or a fault of the store; `Invalid` for a
        damaged store or one that is no file. Nothing is left behind then.
        """
        told, stop = progress or no_progress, cancelled or never
        self._require_file()
        with self._one_at_a_time, _faults_in_words(self._store.path), self._part() as part:
            made_at = self._clock()
            self._copy_store(part, _part_of(told, 0.0, 0.4), stop)
            found = check_whole(part, _part_of(told, 0.4, 0.9), stop)
            made = self._publish(part, found, made_at, _part_of(told, 0.9, 1.0), stop)
            told(Phrase("Done"), 1.0)
            log.info("made the backup %s", made.path.name)
            return made

    def list(self) -> tuple[BackupRecord, ...]:
        """Every backup beside the store, the newest first; empty on PostgreSQL."""
        if not self._store.is_sqlite:
            return ()
        found = [self._record(path) for path in manifests.backups_of(self._store.path)]
        return tuple(sorted(found, key=lambda record: (record.made_at, record.path.name), reverse=True))

    def inspect(self, path: Path) -> BackupContents:
        """What a backup holds and what restoring it would lose.

        Raises `Invalid` for a file that could not be restored.
        """
        self._require_file()
        held = contents(path)
        lost = self._lost(path)
        return BackupContents(self._record(path), held.newest_booking_at, *lost)

    def verify(
        self, path: Path, progress: Progress | None = None, cancelled: IsCancelled | None = None
    ) -> BackupRecord:
        """Read every page of a backup and compare its fingerprint.

        Raises `Invalid` with what is wrong, `Cancelled`.
        """
        told, stop = progress or no_progress, cancelled or never
        with _faults_in_words(path):
            self._require_unaltered(path, _part_of(told, 0.0, 0.3), stop)
            check_whole(path, _part_of(told, 0.3, 1.0), stop)
            return self._record(path)

    def restore(
        self, path: Path, progress: Progress | None = None, cancelled: IsCancelled | None = None
    ) -> RestoreRecord:
        """Put a backup in the store's place; the store as it was is kept as a backup of its own.

        A backup of an older schema is brought up to date first. Raises `Invalid` for a file that is broken,
        foreign, newer or not as its manifest says; `StoreUnavailable` when another program uses the store;
        `Cancelled`. The store is untouched then.
        """
        told, stop = progress or no_progress, cancelled or never
        self._require_file()
        with self._one_at_a_time, _faults_in_words(self._store.path), self._part() as part:
            held = self._make_candidate(path, part, told, stop)
            broken = self._present_problem(_part_of(told, 0.6, 0.85), stop)
            if stop():
                raise Cancelled("Stopped; nothing was changed.")
            told(Phrase("Putting it in place"), 0.9)
            kept = self._swap(part, held, broken)
            mark_present(self._store.path)
            told(Phrase("Looking over the safety copy"), 0.95)
            safety_copy = self._note_kept(kept, broken) if kept is not None else None
            log.warning("restored %s; the store as it was is kept as %s", path.name, kept and kept.name)
            told(Phrase("Done"), 1.0)
            return RestoreRecord(self._record(path), safety_copy)

    def _require_file(self) -> None:
        if not self._store.is_sqlite:
            raise Invalid(ONLY_FILES)

    @contextmanager
    def _part(self) -> Iterator[Path]:
        """A name for unfinished work beside the store; nothing of it is left at the end."""
        store = self._store.path
        _remove_abandoned(store)
        part = store.with_name(f"{store.name}.part_{os.getpid()}_{uuid.uuid4().hex[:8]}")
        try:
            yield part
        finally:
            for suffix in ("", *LEFT_OVER):
                part.with_name(part.name + suffix).unlink(missing_ok=True)

    def _copy_store(self, part: Path, told: Progress, stop: IsCancelled) -> None:
        store = self._store
        with store.inside(), store.without_transaction() as connection:
            raw = connection.connection.driver_connection
            if not isinstance(raw, sqlite3.Connection):
                raise TypeError("not a SQLite store")
            pages = raw.execute("PRAGMA page_count").fetchone()[0]
            require_space(part.parent, pages * raw.execute("PRAGMA page_size").fetchone()[0])
            with watched(raw, Phrase("Copying the store"), pages * _COPY_STEPS_A_PAGE, told, stop):
                raw.execute("VACUUM INTO ?", (str(part),))
        part.chmod(store.path.stat().st_mode)

    def _publish(
        self, part: Path, found: Contents, made_at: datetime, told: Progress, stop: IsCancelled
    ) -> BackupRecord:
        """Give a verified copy its name; the manifest comes first, so no backup is ever without one."""
        _sync(part)
        digest = sha256(part, told, stop)
        while True:
            path = manifests.free_name(self._store.path, made_at, self._zone)
            written = _manifest(path, found, made_at, part.stat().st_size, digest)
            manifests.write(written, path.parent)
            try:
                _move_without_overwriting(part, path)
            except FileExistsError:
                continue
            except BaseException:
                manifests.drop(path.parent, path.name)
                raise
            sync_folder(path.parent)
            return _from_manifest(path, written)

    def _record(self, path: Path) -> BackupRecord:
        size = path.stat().st_size
        try:
            kept = manifests.read(path)
            if kept is not None and kept.size == size:
                return _from_manifest(path, kept)
            held = contents(path)
        except CooCookError as refused:
            made = manifests.made_at(path, self._zone).astimezone(UTC)
            return BackupRecord(path, made, size, None, False, 0, 0, 0, "", refused.message)
        problem = None if kept is None else "It is not as it was when it was made: its size has changed."
        return BackupRecord(
            path=path,
            made_at=kept.made_at if kept else manifests.made_at(path, self._zone).astimezone(UTC),
            size=size,
            sha256=kept.sha256 if kept else None,
            verified=False,
            chefs=held.chefs,
            bookings=held.bookings,
            accounts=held.accounts,
            schema=held.schema,
            problem=problem,
        )

    def _lost(self, path: Path) -> tuple[int, int, int]:
        """How many bookings, chefs and accounts the present store has and the backup has not."""
        if not self._store.path.exists():
            return 0, 0, 0
        address = f"{path.absolute().as_uri()}?immutable=1"
        try:
            with self._store.inside(), self._store.without_transaction() as connection:
                connection.exec_driver_sql("ATTACH ? AS kept", (address,))
                try:
                    bookings, chefs, accounts = (
                        connection.exec_driver_sql(query).scalar_one() for query in _LOST
                    )
                finally:
                    connection.exec_driver_sql("DETACH kept")
        except StoreUnavailable as fault:
            log.warning("the present store cannot be compared: %s", fault.message)
            return 0, 0, 0
        return bookings, chefs, accounts

    def _make_candidate(self, path: Path, part: Path, told: Progress, stop: IsCancelled) -> Contents:
        """A verified copy of the backup, of the current schema, ready to take the store's place."""
        self._require_unaltered(path, _part_of(told, 0.0, 0.1), stop)
        require_space(part.parent, path.stat().st_size)
        told(Phrase("Copying the backup"), 0.1)
        with opened(path) as source, closing(sqlite3.connect(part)) as target:
            source.backup(target)
            target.execute("PRAGMA journal_mode=DELETE")
        held = check_whole(part, _part_of(told, 0.2, 0.55), stop)
        if held.schema < schema.HEAD:
            told(Phrase("Bringing the backup up to date"), 0.55)
            _migrate(part)
            held = check_whole(part, no_progress, stop)
        _sync(part)
        return held

    def _require_unaltered(self, path: Path, told: Progress, stop: IsCancelled) -> None:
        contents(path)
        kept = manifests.read(path)
        if kept is not None and sha256(path, told, stop) != kept.sha256:
            raise Invalid(
                Phrase(
                    "{name} is not as it was when it was made: its fingerprint differs from its manifest.",
                    name=path.name,
                )
            )

    def _present_problem(self, told: Progress, stop: IsCancelled) -> str | None:
        """What is wrong with the store as it is; a damaged one is kept, but not as a backup."""
        store = self._store
        if not store.path.exists():
            return None
        try:
            schema.refuse_other_file(store.path)
            with store.inside(), store.without_transaction() as connection:
                raw = connection.connection.driver_connection
                return integrity_problem(raw, told, stop) if isinstance(raw, sqlite3.Connection) else None
        except StoreUnavailable as fault:
            return fault.message
        except sqlite3.DatabaseError as fault:
            return describe(fault, store.path)

    def _swap(self, part: Path, held: Contents, broken: str | None) -> Path | None:
        store = self._store
        existed = store.path.exists()
        kind = "backup" if broken is None else "damaged"

        def check(path: Path) -> None:
            if contents(path) != held:
                raise StoreUnavailable("The restored store is not what was verified; the old one is back.")

        with store.exclusively():
            kept_as = manifests.free_name(store.path, self._clock(), self._zone, kind=kind)
            store.replaced_by(part, kept_as=kept_as, check=check)
        return kept_as if existed else None

    def _note_kept(self, kept: Path, broken: str | None) -> BackupRecord:
        """Write the manifest of the safety copy, whose pages were checked when it was the store still."""
        size = kept.stat().st_size
        try:
            found = contents(kept)
        except Invalid as refused:
            broken, found = broken or refused.message, Contents("", 0, 0, 0, None)
        if broken is not None:
            counts = (found.chefs, found.bookings, found.accounts, found.schema)
            return BackupRecord(kept, self._clock(), size, None, False, *counts, problem=broken)
        written = _manifest(kept, found, self._clock(), size, sha256(kept))
        manifests.write(written, kept.parent)
        return _from_manifest(kept, written)


_LOST = tuple(
    f'SELECT count(*) FROM main."{table}" AS held WHERE NOT EXISTS (SELECT 1 FROM kept."{table}" AS kept '  # noqa: S608
    "WHERE kept.id = held.id AND kept.created_at = held.created_at)"
    for table in ("booking", "chef", "user")
)
"""An id alone would not do: a store that was restored before gives the same ids again."""


@contextmanager
def _faults_in_words(store: Path) -> Iterator[None]:
    """What the disk or SQLite may say of a copy, as `StoreUnavailable`."""
    try:
        with translated(store):
            yield
    except sqlite3.DatabaseError as fault:
        words = describe(fault, store)
        raise StoreUnavailable(Phrase("{why} Nothing was changed.", why=words)) from fault
    except OSError as fault:
        full = fault.errno is not None and os.strerror(fault.errno) == "No space left on device"
        words = (
            FULL
            if full
            else Phrase(
                "The folder {folder} cannot be used: {why}.",
                folder=str(store.parent),
                why=fault.strerror or str(fault),
            )
        )
        raise StoreUnavailable(Phrase("{why} Nothing was changed.", why=words)) from fault


def _part_of(told: Progress, begin: float, end: float) -> Progress:
    return lambda words, share: told(words, begin + (end - begin) * share)


def _manifest(path: Path, found: Contents, made_at: datetime, size: int, digest: str) -> Manifest:
    return Manifest(
        file=path.name,
        made_at=made_at,
        size=size,
        sha256=digest,
        schema=found.schema,
        chefs=found.chefs,
        bookings=found.bookings,
        accounts=found.accounts,
    )


def _from_manifest(path: Path, kept: Manifest) -> BackupRecord:
    return BackupRecord(
        path=path,
        made_at=kept.made_at.astimezone(UTC),
        size=kept.size,
        sha256=kept.sha256,
        verified=True,
        chefs=kept.chefs,
        bookings=kept.bookings,
        accounts=kept.accounts,
        schema=kept.schema,
    )


def _migrate(part: Path) -> None:
    copy = Store(f"sqlite:///{part.as_posix()}", Events())
    try:
        copy.upgrade()
    finally:
        copy.close()
    with closing(sqlite3.connect(part)) as connection:
        connection.execute("PRAGMA journal_mode=DELETE")


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _move_without_overwriting(part: Path, path: Path) -> None:
    """Raises `FileExistsError` if another process took the name meanwhile."""
    try:
        os.link(part, path)
    except FileExistsError:
        raise
    except OSError:
        part.rename(path)
    else:
        part.unlink()


def _remove_abandoned(store: Path) -> None:
    """Clear away what a process that was killed left unfinished."""
    for left in store.parent.glob(f"{store.name}.part_*"):
        pid = left.name.removeprefix(f"{store.name}.part_").split("_")[0]
        if pid.isdecimal() and not psutil.pid_exists(int(pid)):
            left.unlink(missing_ok=True)
    for left in store.parent.glob(f"{store.name}.*_*"):
        if manifests.is_store_itself(left, store):
            left.unlink(missing_ok=True)
