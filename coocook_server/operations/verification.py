"""Looks closely at a store's file that nobody writes to: is it sound, is it CooCook's, what does it hold."""

import hashlib
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from coocook_server.errors import Cancelled, Invalid, Phrase
from coocook_server.store import schema

Progress = Callable[[str, float], None]
"""Told what is being done, in words, and how far it is, from 0 to 1."""
IsCancelled = Callable[[], bool]

GUARDS = ("booking_no_overlap_insert", "booking_no_overlap_update")
_STEPS_A_LOOK = 20_000
_STEPS_A_PAGE = 40
"""Of SQLite's virtual machine, roughly, in an integrity check; it only makes the progress plausible."""
_CHECK_CACHE = -256_000
"""KiB, with a minus sign; checking the indexes of a million bookings takes half as long as with 2 MB."""


@dataclass(frozen=True)
class Contents:
    """What a store's file holds."""

    schema: str
    chefs: int
    bookings: int
    accounts: int
    newest_booking_at: datetime | None


def no_progress(_words: str, _share: float) -> None:
    """Tell nobody."""


def never() -> bool:
    """Go on to the end."""
    return False


def contents(path: Path) -> Contents:
    """What the file holds. Raises `Invalid` for a broken file, a foreign one or one of a newer CooCook."""
    with opened(path) as connection:
        return _contents(connection)


def check_whole(path: Path, progress: Progress = no_progress, cancelled: IsCancelled = never) -> Contents:
    """Read every page and what the file holds. Raises `Invalid` with the reason, `Cancelled`."""
    with opened(path) as connection:
        found = _contents(connection)
        wrong = integrity_problem(connection, progress, cancelled)
        if wrong:
            raise Invalid(wrong)
        return found


def integrity_problem(
    connection: sqlite3.Connection, progress: Progress, cancelled: IsCancelled
) -> str | None:
    """What SQLite's `integrity_check` and `foreign_key_check` find wrong, or None. Raises `Cancelled`."""
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    cache = connection.execute("PRAGMA cache_size").fetchone()[0]
    connection.execute(f"PRAGMA cache_size={_CHECK_CACHE}")
    try:
        with watched(connection, Phrase("Checking every page"), pages * _STEPS_A_PAGE, progress, cancelled):
            found = [row[0] for row in connection.execute("PRAGMA integrity_check(5)")]
            if found != ["ok"]:
                return Phrase("The file is damaged: {fault}.", fault=found[0])
            orphan = connection.execute("PRAGMA foreign_key_check").fetchone()
    finally:
        connection.execute(f"PRAGMA cache_size={cache}")
    return (
        Phrase("The file is damaged: a row of {table} points to nothing.", table=orphan[0])
        if orphan
        else None
    )


@contextmanager
def watched(
    connection: sqlite3.Connection,
    words: str,
    steps: int,
    progress: Progress,
    cancelled: IsCancelled,
) -> Iterator[None]:
    """Tell the progress of SQLite's work and stop it when cancelled. Raises `Cancelled`.

    How many steps it takes is a guess, so the share told nears 1 and never claims it.
    """
    done, stopped = 0, False

    def look() -> bool:
        nonlocal done, stopped
        done += _STEPS_A_LOOK
        stopped = cancelled()
        progress(words, done / (done + max(steps, 1)))
        return stopped

    if cancelled():
        raise Cancelled("Stopped; nothing was changed.")
    progress(words, 0.0)
    connection.set_progress_handler(look, _STEPS_A_LOOK)
    try:
        yield
    except sqlite3.OperationalError:
        if stopped:
            raise Cancelled("Stopped; nothing was changed.") from None
        raise
    finally:
        connection.set_progress_handler(None, 0)


def sha256(path: Path, progress: Progress = no_progress, cancelled: IsCancelled = never) -> str:
    """The file's SHA-256, in hexadecimal. Raises `Cancelled`.

    Not for a store in use: closing the file would take SQLite's locks away
    (https://www.sqlite.org/howtocorrupt.html#_posix_advisory_locks_canceled_by_a_separate_thread_doing_close_).
    """
    size, read, digest = max(path.stat().st_size, 1), 0, hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(4 * 1024 * 1024):
            if cancelled():
                raise Cancelled("Stopped; nothing was changed.")
            digest.update(block)
            read += len(block)
            progress(Phrase("Taking its fingerprint"), min(read / size, 1.0))
    return digest.hexdigest()


@contextmanager
def opened(path: Path) -> Iterator[sqlite3.Connection]:
    """The file, read-only and without a trace beside it. Raises `Invalid` for what is no database."""
    if not path.is_file():
        raise Invalid(Phrase("There is no file {path}.", path=str(path)))
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?immutable=1", uri=True)) as connection:
            yield connection
    except sqlite3.DatabaseError as fault:
        if "not a database" in str(fault):
            raise Invalid(
                Phrase("{name} is not a CooCook store, or it is badly damaged.", name=path.name)
            ) from fault
        raise Invalid(Phrase("{name} is damaged: {why}.", name=path.name, why=str(fault))) from fault


def _contents(connection: sqlite3.Connection) -> Contents:
    found = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
    mark = connection.execute("PRAGMA application_id").fetchone()[0]
    if mark != schema.APPLICATION_ID or not {"alembic_version", "booking", "chef", "user"} <= found:
        raise Invalid("The file belongs to another program: it is not a CooCook store.")
    version = connection.execute("SELECT max(version_num) FROM alembic_version").fetchone()[0]
    if version is None:
        raise Invalid("The store in this file was never set up.")
    if version > schema.HEAD:
        raise Invalid(schema.newer(version))
    if missing := [guard for guard in GUARDS if guard not in found]:
        raise Invalid(Phrase("The file lacks the guard {guard} against double bookings.", guard=missing[0]))
    chefs, bookings, accounts = (
        connection.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0]  # noqa: S608
        for table in ("chef", "booking", "user")
    )
    newest = connection.execute("SELECT created_at FROM booking ORDER BY id DESC LIMIT 1").fetchone()
    made_at = datetime.fromisoformat(newest[0]).replace(tzinfo=UTC) if newest else None
    return Contents(version, chefs, bookings, accounts, made_at)
