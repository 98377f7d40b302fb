"""Sessions from before their keys were hashed: everybody signs in once more."""

from collections.abc import Iterator

import pytest
from sqlalchemy import text

from coocook_server.config import Settings
from coocook_server.events import Events
from coocook_server.store import Store
from coocook_server.store.migrations import run


@pytest.fixture
def store(settings: Settings) -> Iterator[Store]:
    store = Store(settings.database_url, Events())
    yield store
    store.close()


def test_a_session_from_before_does_not_hold_and_its_account_stays(store: Store) -> None:
    run.run_migrations(store.engine, "0002")
    with store.writing() as session:
        session.execute(
            text(
                "INSERT INTO user (username, name, role, active, created_at, version)"
                " VALUES ('minji', 'Minji', 'customer', 1, '2026-02-25 09:00:00', 1)"
            )
        )
        session.execute(
            text(
                "INSERT INTO user_session (id, user_id, created_at, expires_at)"
                " VALUES ('key', 1, '2026-02-25 09:00:00', '2026-03-27 09:00:00')"
            )
        )

    store.upgrade()

    with store.reading() as session:
        assert session.scalar(text("SELECT count(*) FROM user_session")) == 0
        found = session.execute(text("SELECT username, email_verified_at FROM user")).one()
        assert found == ("minji", None)
