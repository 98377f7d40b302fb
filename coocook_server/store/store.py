"""The one place with database connections: consistent reads, one writer at a time, events after commit."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.orm import Session

from coocook_server.errors import StoreUnavailable
from coocook_server.events import Change, Events
from coocook_server.store import schema
from coocook_server.store.faults import translated
from coocook_server.store.fifo import FifoLock

log = logging.getLogger(__name__)

BUSY_TIMEOUT_MS = 10_000
_CHANGES = "coocook_changes"


class Store:
    """A SQLite file or a PostgreSQL database that holds everything CooCook knows."""

    def __init__(self, url: str, events: Events) -> None:
        self.url: URL = make_url(url)
        self.events = events
        self._queue = FifoLock()
        self._engine = _make_engine(self.url)
        self._writing = self._engine.execution_options(coocook_begin="BEGIN IMMEDIATE")

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
        """For operations that look at the store as a whole; services use `reading` and `writing`."""
        return self._engine

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A snapshot that no writer disturbs. Raises `StoreUnavailable`."""
        with translated(), Session(self._engine, autoflush=False) as session:
            yield session

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """One transaction that commits at the end, or leaves nothing; what changed is then published.

        SQLite's write lock is taken up front, in order of arrival. Raises `Conflict` when the
        overlap guard refuses, `StoreUnavailable` when the store cannot be written.
        """
        with self.exclusively(), translated():
            with Session(self._writing) as session:
                yield session
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
        """A bare connection, for statements that no transaction may surround."""
        options = {"isolation_level": "AUTOCOMMIT", "coocook_begin": None}
        return self._engine.execution_options(**options).connect()

    def upgrade(self) -> None:
        """Bring the schema up to date; makes an empty store. Raises `StoreUnavailable`."""
        with translated():
            schema.upgrade(self._engine)

    def schema_problem(self) -> str | None:
        """Why the schema is not the current one, in plain words, or None. Raises `StoreUnavailable`."""
        with translated(), self._engine.connect() as connection:
            return schema.problem(connection)

    def checkpoint(self) -> None:
        """Move what was written from the log into the file; does nothing on PostgreSQL."""
        if self.is_sqlite:
            with translated(), self.without_transaction() as connection:
                connection.exec_driver_sql("PRAGMA wal_checkpoint(PASSIVE)")

    def close(self) -> None:
        """Let go of every connection; a clean end leaves no `-wal` file behind."""
        if self.is_sqlite and self.path.exists():
            try:
                with translated(), self.without_transaction() as connection:
                    connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
            except StoreUnavailable as fault:
                log.warning("the log was not folded into the store: %s", fault.message)
        self._engine.dispose()


def changed(session: Session, noun: str, id: int | None = None) -> None:
    """Note what this transaction changed; subscribers hear of it after the commit."""
    session.info.setdefault(_CHANGES, []).append(Change(noun, id))


def _make_engine(url: URL) -> Engine:
    if url.get_backend_name() != "sqlite":
        return create_engine(url, pool_pre_ping=True, pool_size=10, max_overflow=20)
    engine = create_engine(
        url,
        pool_size=20,
        max_overflow=40,
        connect_args={"check_same_thread": False, "timeout": BUSY_TIMEOUT_MS / 1000},
    )
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _prepare_sqlite(connection: Any, _record: Any) -> None:
    connection.isolation_level = None
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
    """Refuse to make a new empty store where one has been before. Raises `StoreUnavailable`.

    A marker file beside the store, and any backup of it, tell that there was one.
    """
    if path.is_file():
        return
    if path.exists():
        raise StoreUnavailable(f"{path} is not a file.")
    if not path.parent.is_dir():
        raise StoreUnavailable(f"The store's folder {path.parent} does not exist.")
    if create:
        return
    traces = [
        path.with_name(path.name + MARKER_SUFFIX),
        *path.parent.glob(f"{path.name}.backup_*"),
    ]
    if any(trace.exists() for trace in traces):
        raise StoreUnavailable(
            f"The store {path} is missing, though there was one. "
            "Restore a backup, or start an empty store on purpose with --new-store."
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
