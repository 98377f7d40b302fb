"""Which schema the store has and which this program needs."""

from sqlalchemy import Connection, Engine, inspect, text

from coocook_server.errors import StoreUnavailable

HEAD = "0001"
"""The newest migration; a test holds it to the files in `migrations/versions`."""

APPLICATION_ID = 0x434F4F4B
"""SQLite's `application_id` of a CooCook store: the letters COOK."""


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
        return (
            f"The store was written by a newer CooCook (schema {found}; this program knows {HEAD}). "
            "Install the newer program."
        )
    return f"The store's schema is {found}, older than {HEAD}. Run `coocook-server migrate`."


def upgrade(engine: Engine) -> None:
    """Run the missing migrations. Raises `StoreUnavailable` for a newer or a foreign store."""
    with engine.connect() as connection:
        found = current(connection)
        if found == HEAD:
            return
        if found is not None and found > HEAD:
            raise StoreUnavailable(str(problem(connection)))
        if found is None and inspect(connection).get_table_names():
            raise StoreUnavailable("The database holds other tables: it is not a CooCook store.")
    from coocook_server.store.migrations.run import run_migrations

    run_migrations(engine)
