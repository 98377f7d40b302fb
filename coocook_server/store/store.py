"""The one place with database connections: consistent reads, one writer at a time, events after commit."""

import logging
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.orm import Session

from coocook_server.errors import StoreMissing, StoreUnavailable
from coocook_server.events import ANYTHING, Change, Events
from coocook_server.store import schema
from coocook_server.store.faults import translated
from coocook_server.store.fifo import FifoLock
from coocook_server.store.gate import Gate
from coocook_server.store.matching import teach
from coocook_server.store.others import Others, SqliteOthers
from coocook_server.store.swap import swap

log = logging.getLogger(__name__)

BUSY_TIMEOUT_MS = 10_000
_CHANGES = "coocook_changes"


class Store:
    """A SQLite file or a PostgreSQL database that holds everything CooCook knows."""

    def __init__(self, url: str, events: Events) -> None:
        self.url: URL = make_url(url)
        self.events = events
        self._queue = FifoLock()
        self._gate = Gate()
        self._identity: int | None = None
        self._others: Others
        if self.is_sqlite:
            connect = _opener(self.path)
            self._engine = _sqlite_engine(self.url, connect, pool_size=20, max_overflow=40)
            writer = _sqlite_engine(self.url, connect, pool_size=1, max_overflow=0)
            self._others = SqliteOthers(writer)
        else:
            self._engine = writer = create_engine(self.url, pool_pre_ping=True, pool_size=10, max_overflow=20)
            from coocook_server.store.notices import PostgresOthers

            self._others = PostgresOthers(self.url)
        self._writing = writer.execution_options(coocook_begin="BEGIN IMMEDIATE")

    @property
    def is_sqlite(self) -> bool:
        """Whether the store is a local file."""
        return self.url.get_backend_name() == "sqlite"

    @property
    def path(self) -> Path:
        """The store's file; only where `is_sqlite`."""
        return Path(str(self.url.database))

    @property
    def engine(self) -> Engine:
        """For operations on the store as a whole, within `inside`; services use `reading` and `writing`."""
        return self._engine

    @contextmanager
    def inside(self) -> Iterator[None]:
        """The store's file is not replaced meanwhile. Raises `StoreUnavailable`, for faults within it too."""
        with self._gate.passing(), self._translated():
            yield

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A snapshot that no writer disturbs. Raises `StoreUnavailable`."""
        with self.inside(), Session(self._engine, autoflush=False) as session:
            yield session

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """One transaction that commits at the end, or leaves nothing; what changed is then published.

        SQLite's write lock is taken up front, in order of arrival. Raises `Conflict` when the
        overlap guard refuses, `StoreUnavailable` when the store cannot be written.
        """
        with self.exclusively(), self.inside():
            self._require_same_file()
            with Session(self._writing) as session:
                yield session
                if session.info.get(_CHANGES):
                    self._others.tell(session)
                session.commit()
            changes: list[Change] = session.info.get(_CHANGES, [])
        self.events.publish(changes)

    @contextmanager
    def exclusively(self) -> Iterator[None]:
        """No other thread of this process writes meanwhile (on SQLite)."""
        if not self.is_sqlite:
            yield
            return
        with self._queue:
            yield

    def without_transaction(self) -> Connection:
        """A bare connection, for statements that no transaction may surround; within `inside`."""
        options = {"isolation_level": "AUTOCOMMIT", "coocook_begin": None}
        return self._engine.execution_options(**options).connect()

    def upgrade(self) -> None:
        """Bring the schema up to date; makes an empty store. Raises `StoreUnavailable`."""
        with self.exclusively(), self.inside():
            schema.upgrade(self._engine)

    def schema(self) -> str | None:
        """The schema the store has, or None for an empty one. Raises `StoreUnavailable`."""
        with self.inside(), self._engine.connect() as connection:
            return schema.current(connection)

    def schema_problem(self) -> str | None:
        """Why the schema is not the current one, in plain words, or None. Raises `StoreUnavailable`."""
        with self.inside(), self._engine.connect() as connection:
            return schema.problem(connection)

    def checkpoint(self) -> None:
        """Move what was written from the log into the file; does nothing on PostgreSQL."""
        if self.is_sqlite:
            with self.inside(), self.without_transaction() as connection:
                connection.exec_driver_sql("PRAGMA wal_checkpoint(PASSIVE)")

    def notice_others(self) -> bool:
        """Publish `ANYTHING` if another process has written since the last look, and say so.

        Raises `StoreUnavailable`.
        """
        with self.exclusively(), self.inside():
            if self.is_sqlite:
                self._require_same_file()
            written = self._others.have_written()
        if written:
            self.events.publish([ANYTHING])
        return written

    def replaced_by(self, candidate: Path, *, kept_as: Path, check: Callable[[Path], None]) -> None:
        """Put the file `candidate` in the store's place in one step; the old file stays as `kept_as`.

        Everybody else waits outside meanwhile. `check` looks at the new file before anyone is let in; if
        it raises, the old file is put back. The caller holds `exclusively`. Raises `StoreUnavailable`
        when another process has the store open; nothing is touched then. SQLite only.
        """
        with self._gate.closed():
            self._let_go()
            try:
                swap(self.path, candidate, kept_as=kept_as, check=check)
            finally:
                self._identity = None
        self.events.publish([ANYTHING])

    def close(self) -> None:
        """Let go of every connection; a clean end leaves no `-wal` file behind."""
        if self.is_sqlite and self.path.exists():
            try:
                with self.inside(), self.without_transaction() as connection:
                    connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
            except StoreUnavailable as fault:
                log.warning("the log was not folded into the store: %s", fault.message)
        self._let_go()

    def _let_go(self) -> None:
        self._others.close()
        self._writing.dispose()
        self._engine.dispose()

    @contextmanager
    def _translated(self) -> Iterator[None]:
        with translated(self.path if self.is_sqlite else None):
            yield

    def _require_same_file(self) -> None:
        """Refuse to write into a file that is no longer the store's, where nobody would find it again."""
        if not self.is_sqlite:
            return
        try:
            found = self.path.stat().st_ino
        except FileNotFoundError:
            if self._identity is None:
                return
            raise StoreUnavailable(
                f"The store {self.path} has gone missing. Stop CooCook and restore a backup."
            ) from None
        if self._identity not in (None, found):
            log.warning("the store's file was replaced by another program")
            self._let_go()
        self._identity = found


def changed(session: Session, noun: str, id: int | None = None) -> None:
    """Note what this transaction changed; subscribers hear of it after the commit."""
    session.info.setdefault(_CHANGES, []).append(Change(noun, id))


def _opener(path: Path) -> Callable[[], sqlite3.Connection]:
    """Opens the file, after a look at whose it is the first time.

    It makes the file only as long as it was never seen: a lost store is no empty store.
    """
    seen, looked_at = path.exists(), False

    def connect() -> sqlite3.Connection:
        nonlocal seen, looked_at
        if not looked_at and path.is_file():
            schema.refuse_other_file(path)
        looked_at = True
        opened = sqlite3.connect(
            f"{path.absolute().as_uri()}?mode={'rw' if seen else 'rwc'}",
            uri=True,
            check_same_thread=False,
            timeout=BUSY_TIMEOUT_MS / 1000,
        )
        seen = True
        return opened

    return connect


def _sqlite_engine(url: URL, connect: Callable[[], sqlite3.Connection], **pool: int) -> Engine:
    engine = create_engine(url, creator=connect, **pool)
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _prepare_sqlite(connection: Any, _record: Any) -> None:
    connection.isolation_level = None
    teach(connection)
    cursor = connection.cursor()
    try:
        cursor.execute(f"PRAGMA busy_timeout={BUSY_TIMEOUT_MS}")
        cursor.execute("PRAGMA journal_mode=WAL")
        cursor.execute("PRAGMA synchronous=FULL")
        cursor.execute("PRAGMA foreign_keys=ON")
        cursor.execute("PRAGMA wal_autocheckpoint=0")
        cursor.execute("PRAGMA cache_size=-32000")
    finally:
        cursor.close()


def _begin_sqlite(connection: Any) -> None:
    begin = connection.get_execution_options().get("coocook_begin", "BEGIN")
    if begin is not None:
        connection.exec_driver_sql(begin)


MARKER_SUFFIX = "-present"


def require_present(path: Path, *, create: bool) -> None:
    """Refuse to make a new empty store where one has been before, or to touch another program's file.

    A marker file beside the store, and any backup of it, tell that there was one. Raises `StoreUnavailable`.
    """
    if path.exists() and not path.is_file():
        raise StoreUnavailable(f"{path} is not a file.")
    if not path.parent.is_dir():
        raise StoreUnavailable(f"The store's folder {path.parent} does not exist.")
    if path.is_file() and schema.refuse_other_file(path):
        return
    if create:
        return
    traces = [
        path.with_name(path.name + MARKER_SUFFIX),
        *path.parent.glob(f"{path.name}.backup_*"),
    ]
    if any(trace.exists() for trace in traces):
        state = "empty" if path.exists() else "missing"
        raise StoreMissing(
            f"The store {path} is {state}, though there was one. "
            "Restore a backup, or start an empty store on purpose."
        )


def mark_present(path: Path) -> None:
    """Leave the marker that `require_present` looks for."""
    marker = path.with_name(path.name + MARKER_SUFFIX)
    if not marker.exists():
        marker.write_text(
            f"CooCook keeps its store {path.name} in this folder. If it is ever missing, CooCook\n"
            "asks for a backup instead of starting an empty one.\n",
            encoding="utf-8",
        )
