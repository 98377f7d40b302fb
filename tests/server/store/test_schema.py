"""The migrations: they make what the models say, and the guards are there after each."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, text

from coocook_server.config import Settings
from coocook_server.errors import StoreUnavailable
from coocook_server.events import Events
from coocook_server.models import Base
from coocook_server.store import Store, schema
from coocook_server.store.migrations import run
from tests.postgresql import drop_database, make_database

SQLITE_TRIGGERS = {
    "0001": {"booking_no_overlap_insert", "booking_no_overlap_update"},
    "0006": {"payment_kept_delete", "payment_kept_insert", "payment_kept_update"},
    "0009": {
        "history_after_kept",
        "history_at_the_end",
        "history_before_kept",
        "history_no_delete",
        "history_no_replace",
        "history_no_update",
        "history_readable",
    },
}
"""What each revision adds; what was added stays."""
POSTGRESQL_GUARDS = {
    "0001": {"booking_no_overlap"},
    "0006": {"payment_kept", "payment_kept_whole"},
    "0009": {"history_no_delete", "history_no_truncate", "history_no_update"},
}
GUARDS_OF_POSTGRESQL = """
SELECT tgname FROM pg_trigger WHERE NOT tgisinternal
UNION SELECT conname FROM pg_constraint WHERE contype = 'x'
"""


def revisions() -> list[str]:
    """Every schema there has been, the oldest first."""
    config = Config()
    config.set_main_option("script_location", str(Path(run.__file__).parent))
    return [script.revision for script in ScriptDirectory.from_config(config).walk_revisions()][::-1]


def guards_by(revision: str, added: dict[str, set[str]]) -> set[str]:
    """The guards there must be once this revision has run."""
    past = revisions()[: revisions().index(revision) + 1]
    return {name for made, names in added.items() if made in past for name in names}


@pytest.fixture
def store(settings: Settings) -> Iterator[Store]:
    store = Store(settings.database_url, Events())
    yield store
    store.close()


def test_the_program_names_the_newest_schema() -> None:
    assert revisions()[-1] == schema.HEAD


@pytest.mark.parametrize("revision", revisions())
def test_the_guards_are_there_after_every_migration(store: Store, revision: str) -> None:
    run.run_migrations(store.engine, revision)

    with store.engine.connect() as connection:
        found = connection.scalars(text("SELECT name FROM sqlite_master WHERE type = 'trigger'"))
        assert set(found) == guards_by(revision, SQLITE_TRIGGERS)
        assert connection.scalar(text("PRAGMA application_id")) == schema.APPLICATION_ID


@pytest.mark.postgres
def test_the_guards_are_there_after_every_migration_on_postgresql(postgresql: str) -> None:
    name = "every_migration"
    store = Store(make_database(postgresql, name), Events())
    try:
        for revision in revisions():
            run.run_migrations(store.engine, revision)
            with store.engine.connect() as connection:
                found = connection.scalars(text(GUARDS_OF_POSTGRESQL))
                assert set(found) == guards_by(revision, POSTGRESQL_GUARDS)
    finally:
        store.close()
        drop_database(postgresql, name)


@pytest.mark.filterwarnings("ignore:.*expression-based index")
def test_the_migrations_make_what_the_models_say(store: Store) -> None:
    store.upgrade()

    with store.engine.connect() as connection:
        assert differences(connection) == []


@pytest.mark.postgres
@pytest.mark.filterwarnings("ignore:.*expression-based index")
def test_the_migrations_make_what_the_models_say_on_postgresql(postgresql_settings: Settings) -> None:
    store = Store(postgresql_settings.database_url, Events())
    try:
        with store.engine.connect() as connection:
            assert differences(connection) == []
    finally:
        store.close()


def differences(connection: Connection) -> list[object]:
    """What Alembic would still change."""

    def is_for_this_database(thing: Any, *_: object) -> bool:
        only_if = getattr(thing, "_ddl_if", None)
        return only_if is None or only_if.dialect == connection.dialect.name

    opts = {"compare_type": False, "include_object": is_for_this_database}
    context = MigrationContext.configure(connection, opts=opts)
    return [
        difference
        for difference in compare_metadata(context, Base.metadata)
        if "booking_no_overlap" not in repr(difference) and "_lower" not in repr(difference)
    ]


def test_a_second_upgrade_changes_nothing(store: Store, settings: Settings) -> None:
    store.upgrade()
    store.close()
    before = settings.store_path.read_bytes()

    store.upgrade()
    store.close()

    assert settings.store_path.read_bytes() == before


def test_a_store_of_a_newer_program_is_refused_untouched(store: Store, settings: Settings) -> None:
    store.upgrade()
    with store.writing() as session:
        session.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    store.close()
    before = settings.store_path.read_bytes()

    with pytest.raises(StoreUnavailable, match="newer CooCook"):
        store.upgrade()
    store.close()

    assert settings.store_path.read_bytes() == before


def test_a_database_of_another_program_is_refused(store: Store) -> None:
    with store.engine.begin() as connection:
        connection.execute(text("CREATE TABLE recipe (id INTEGER)"))

    with pytest.raises(StoreUnavailable, match="not a CooCook store"):
        store.upgrade()


def test_an_empty_store_says_what_to_do(store: Store) -> None:
    assert "coocook-server migrate" in str(store.schema_problem())
    store.upgrade()
    assert store.schema_problem() is None


def test_a_failed_migration_leaves_the_store_as_it_was(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    def break_down(*_: object) -> None:
        raise RuntimeError("the power went out")

    monkeypatch.setattr("alembic.op.bulk_insert", break_down)
    with pytest.raises(RuntimeError):
        store.upgrade()

    with store.engine.connect() as connection:
        assert schema.current(connection) is None
        assert connection.scalar(text("SELECT count(*) FROM sqlite_master")) == 0
