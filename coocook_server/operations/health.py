"""Is the program well: a quick answer for monitors, and a report for people."""

import logging
import os
import shutil
import sqlite3
import uuid
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from coocook_server.errors import Phrase, StoreUnavailable
from coocook_server.operations.backup import Backup
from coocook_server.operations.disk import in_words
from coocook_server.operations.verification import (
    IsCancelled,
    Progress,
    integrity_problem,
    never,
    no_progress,
)
from coocook_server.services.clock import Clock
from coocook_server.store import Store

log = logging.getLogger(__name__)

OLDEST_BACKUP = timedelta(hours=24)
LEAST_FREE = 500_000_000
"""Bytes."""


@dataclass(frozen=True)
class Readiness:
    """Whether requests can be answered now, and if not, why."""

    ok: bool
    reason: str | None = None


@dataclass(frozen=True)
class Check:
    """One thing looked at; `hint` says what to do about it."""

    name: str
    ok: bool
    words: str
    hint: str | None = None


@dataclass(frozen=True)
class HealthReport:
    """Everything looked at."""

    checks: tuple[Check, ...]

    @property
    def ok(self) -> bool:
        """Whether nothing is wrong."""
        return all(check.ok for check in self.checks)


class Health:
    """How the program is."""

    def __init__(self, store: Store, backup: Backup, clock: Clock, logs: Path) -> None:
        self._store = store
        self._backup = backup
        self._clock = clock
        self._logs = logs

    def ready(self) -> Readiness:
        """Whether the store answers and its schema is the current one; cheap enough to ask every second."""
        if self._store.is_sqlite:
            path = self._store.path
            if not path.exists() or path.stat().st_size == 0:
                if path.exists():
                    return Readiness(False, Phrase("The store {path} is empty.", path=path))
                return Readiness(False, Phrase("The store {path} is missing.", path=path))
        try:
            problem = self._store.schema_problem()
        except StoreUnavailable as fault:
            return Readiness(False, fault.message)
        return Readiness(problem is None, problem)

    def report(self) -> HealthReport:
        """Look at everything; takes about a second for a large store."""
        ready = self.ready()
        checks = [
            Check("store", ready.ok, ready.reason or Phrase("The store answers and its schema is current."))
        ]
        if self._store.is_sqlite:
            if ready.ok:
                checks.append(self._quick_check())
            checks += [self._disk(), self._newest_backup()]
        checks.append(self._log_folder())
        return HealthReport(tuple(checks))

    def full_check(self, progress: Progress | None = None, cancelled: IsCancelled | None = None) -> Check:
        """Read every page of the store; a large one takes several seconds. Raises `Cancelled`."""
        if not self._store.is_sqlite:
            return Check("integrity", True, Phrase("PostgreSQL looks after its own pages."))
        try:
            with self._store.inside(), self._store.without_transaction() as connection:
                raw = connection.connection.driver_connection
                if not isinstance(raw, sqlite3.Connection):
                    raise TypeError("not a SQLite store")
                problem = integrity_problem(raw, progress or no_progress, cancelled or never)
        except sqlite3.DatabaseError as fault:
            problem = Phrase("The file is damaged: {fault}.", fault=fault)
        except StoreUnavailable as fault:
            problem = fault.message
        return _integrity(problem, Phrase("Every page and every reference is sound."))

    def _quick_check(self) -> Check:
        try:
            with self._store.inside(), self._store.without_transaction() as connection:
                found = connection.exec_driver_sql("PRAGMA quick_check(1)").scalar()
        except StoreUnavailable as fault:
            return _integrity(fault.message, "")
        return _integrity(
            None if found == "ok" else Phrase("The file is damaged: {fault}.", fault=found),
            Phrase("The file is sound."),
        )

    def _disk(self) -> Check:
        folder = self._store.path.parent
        try:
            free = shutil.disk_usage(folder).free
        except OSError as fault:
            return Check(
                "disk",
                False,
                Phrase("{folder} cannot be looked at: {fault}.", folder=folder, fault=fault.strerror),
            )
        words = Phrase("{size} are free on the store's disk.", size=in_words(free))
        if free < LEAST_FREE:
            return Check("disk", False, words, Phrase("Free some space before the disk is full."))
        return Check("disk", True, words)

    def _newest_backup(self) -> Check:
        hint = Phrase("Make a backup.")
        sound = [record for record in self._backup.list() if record.problem is None]
        if not sound:
            return Check("backup", False, Phrase("There is no backup yet."), hint)
        age = self._clock() - sound[0].made_at
        words = _age(age)
        return Check("backup", age <= OLDEST_BACKUP, words, hint if age > OLDEST_BACKUP else None)

    def _log_folder(self) -> Check:
        probe = self._logs / f".probe-{os.getpid()}-{uuid.uuid4().hex[:8]}"
        try:
            self._logs.mkdir(parents=True, exist_ok=True)
            probe.touch()
            probe.unlink()
        except OSError as fault:
            words = Phrase(
                "The log folder {folder} cannot be written: {fault}.",
                folder=self._logs,
                fault=fault.strerror,
            )
            return Check("log", False, words, Phrase("Check the folder's permissions and the disk."))
        return Check("log", True, Phrase("The log folder can be written."))


def _integrity(problem: str | None, words: str) -> Check:
    if problem is not None:
        return Check("integrity", False, problem, Phrase("Restore the latest backup."))
    return Check("integrity", True, words)


def _age(age: timedelta) -> Phrase:
    hours = max(age, timedelta(0)) // timedelta(hours=1)
    if hours < 1:
        return Phrase("The newest backup is less than an hour old.")
    if hours == 1:
        return Phrase("The newest backup is 1 hour old.")
    if hours < 48:
        return Phrase("The newest backup is {hours} hours old.", hours=hours)
    return Phrase("The newest backup is {days} days old.", days=hours // 24)
