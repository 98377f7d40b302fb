"""Several service calls as one transaction."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.orm import Session

from coocook_server.store.store import Store


class JoinedStore(Store):
    """A store whose every transaction is a part of one that is open already: all of them hold, or none."""

    def __init__(self, session: Session) -> None:
        self._session = session

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """What the open transaction sees."""
        yield self._session

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """A part of the open transaction; whoever opened it commits."""
        yield self._session
        self._session.flush()
