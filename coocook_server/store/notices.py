"""PostgreSQL's notices: what every CooCook sends when it commits a change, so that the others hear of it."""

import uuid
from typing import Any

import psycopg
from sqlalchemy import text
from sqlalchemy.engine import URL
from sqlalchemy.orm import Session

from coocook_server.errors import StoreUnavailable
from coocook_server.store.faults import describe

CHANNEL = "coocook"


class PostgresOthers:
    """Listens for the notices that every CooCook sends when it commits a change."""

    def __init__(self, url: URL) -> None:
        self._address = url.set(drivername="postgresql").render_as_string(hide_password=False)
        self._name = uuid.uuid4().hex
        self._listening: psycopg.Connection[Any] | None = None

    def have_written(self) -> bool:
        """Whether another process has sent a notice since this was last asked, or may have meanwhile.

        Raises `StoreUnavailable`.
        """
        try:
            if self._listening is None:
                self._listening = psycopg.connect(self._address, autocommit=True, connect_timeout=5)
                self._listening.execute(f"LISTEN {CHANNEL}")
                return True
            notices = list(self._listening.notifies(timeout=0))
        except psycopg.Error as fault:
            self.close()
            raise StoreUnavailable(describe(fault)) from fault
        return any(notice.payload != self._name for notice in notices)

    def tell(self, session: Session) -> None:
        """Send a notice with the transaction; it arrives when that commits."""
        notice = text("SELECT pg_notify(:channel, :name)")
        session.execute(notice, {"channel": CHANNEL, "name": self._name})

    def close(self) -> None:
        """Stop listening."""
        listening, self._listening = self._listening, None
        if listening is not None:
            listening.close()
