"""Which schema the store has and which this program needs."""

import sqlite3
from contextlib import closing
from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, text

from coocook_server.errors import StoreUnavailable
from coocook_server.store.faults import describe

HEAD = "0013"
"""The newest migration; a test holds it to the files in `migrations/versions`."""

APPLICATION_ID = 0x434F4F4B
"""SQLite's `application_id` of a CooCook store: the letters COOK."""


FOREIGN = "The database holds other tables: it is not a CooCook store."


def refuse_other_file(path: Path) -> bool:
    """Look at a file without leaving a trace, before SQLite is told to keep its log beside it.

    Says whether it holds anything; what a log beside it holds is left to SQLite, and so is a file that makes
    sense only together with its log, since the program ended while the log was folded into it. Raises
    `StoreUnavailable` for a file of another program or of a newer CooCook, or no database at all.
    """
    log = path.with_name(f"{path.name}-wal")
    unfolded = log.exists() and log.stat().st_size > 0
    found, tables = None, set[str]()
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?immutable=1", uri=True)) as looked_at:
            mark = looked_at.execute("PRAGMA application_id").fetchone()[0]
            if not unfolded:
                tables = {name for (name,) in looked_at.execute("SELECT name FROM sqlite_master")}
            if "alembic_version" in tables:
                found = looked_at.execute("SELECT max(version_num) FROM alembic_version").fetchone()[0]
    except sqlite3.Error as fault:
        if unfolded and fault.sqlite_errorcode == sqlite3.SQLITE_CORRUPT:
            return True
        raise StoreUnavailable(describe(fault, path)) from fault
    if mark not in (0, APPLICATION_ID) or (mark == 0 and tables and "alembic_version" not in tables):
        raise StoreUnavailable(FOREIGN)
    if found is not None and found > HEAD:
        raise StoreUnavailable(newer(found))
    return bool(tables) or unfolded


def newer(found: str) -> str:
    """That a store is of a later schema than this program knows, in plain words."""
    return (
        f"The store was written by a newer CooCook (schema {found}; this program knows {HEAD}). "
        "Install the newer program."
    )


def current(connection: Connection) -> str | None:
    """The store's schema, or None for an empty store."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()


def problem(connection: Connection) -> str | None:
    """Why this program cannot use the store as it is, in plain words, or None."""
    found = current(connection)
    if found == HEAD:
        return None
    if found is None:
        return "The store is empty: its tables have not been made yet. Run `coocook-server migrate`."
    if found > HEAD:
        return newer(found)
    return f"The store's schema is {found}, older than {HEAD}. Run `coocook-server migrate`."


def upgrade(engine: Engine) -> None:
    """Run the missing migrations. Raises `StoreUnavailable` for a newer or a foreign store."""
    with engine.connect() as connection:
        found = current(connection)
        if found == HEAD:
            return
        if found is not None and found > HEAD:
            raise StoreUnavailable(newer(found))
        if found is None and inspect(connection).get_table_names():
            raise StoreUnavailable(FOREIGN)
    from coocook_server.store.migrations.run import run_migrations

    run_migrations(engine)
