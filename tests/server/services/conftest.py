"""The services keep the same promises on SQLite and on PostgreSQL: each of their tests runs on both."""

import pytest

from coocook_server.config import Settings


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def settings(request: pytest.FixtureRequest, sqlite_settings: Settings) -> Settings:
    """The defaults, with a store of the kind this run of the test is for."""
    if request.param == "sqlite":
        return sqlite_settings
    found: Settings = request.getfixturevalue("postgresql_settings")
    return found
