"""Notices what other processes write into the same store."""

from typing import Any, Protocol

from sqlalchemy import Engine
from sqlalchemy.orm import Session


class Others(Protocol):
    """The other processes that use this store."""

    def have_written(self) -> bool:
        """Whether one of them has committed since this was last asked."""

    def tell(self, session: Session) -> None:
        """Let them know that this transaction changes something."""

    def close(self) -> None:
        """Let go of what this needs."""


class SqliteOthers:
    """Compares SQLite's `data_version` on the connection through which this process writes.

    It changes exactly when somebody else has committed (https://www.sqlite.org/pragma.html#pragma_data_version);
    so everything this process writes must go through the one connection of `writer`.
    """

    def __init__(self, writer: Engine) -> None:
        self._writer = writer.execution_options(coocook_begin=None)
        self._known: int | None = None

    def have_written(self) -> bool:
        """Whether somebody else has committed since this was last asked; not while this process writes."""
        with self._writer.connect() as connection:
            version = connection.exec_driver_sql("PRAGMA data_version").scalar_one()
            info: dict[str, Any] = connection.info
            seen = info.get("coocook_data_version", self._known)
            info["coocook_data_version"] = self._known = version
        return seen is not None and seen != version

    def tell(self, _session: Session) -> None:
        """Nothing to do: others compare the version as this process does."""

    def close(self) -> None:
        """Nothing to let go of: the connection belongs to the writer."""
