"""Runs Alembic on an engine; imported only when the schema is behind, since Alembic is slow to load."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Engine


def run_migrations(engine: Engine, to: str = "head") -> None:
    """Bring the store's schema to `to`, all in one transaction where the database allows it."""
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    with engine.execution_options(coocook_begin="BEGIN IMMEDIATE").begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, to)
