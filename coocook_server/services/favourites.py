"""Favourites: the chefs that somebody wants to find again."""

from collections.abc import Collection

from sqlalchemy import select
from sqlalchemy.orm import Session

from coocook_server.errors import Denied, NotFound
from coocook_server.models import Account, Chef, Favourite
from coocook_server.models.account import Actor
from coocook_server.services import chefs, history
from coocook_server.services.chefs import ChefRecord
from coocook_server.services.clock import Clock
from coocook_server.services.newest import newest
from coocook_server.services.paging import Page, Paging
from coocook_server.services.rules import find_chef
from coocook_server.store import Store, changed

NOUN = "favourite"


class Favourites:
    """Everybody's favourite chefs; each sees only their own."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def list(self, paging: Paging, *, by: Actor) -> Page[ChefRecord]:
        """A part of `by`'s favourites that are active, the latest marked first. Raises `Invalid`."""
        query = (
            select(Chef)
            .join(Favourite, Favourite.chef_id == Chef.id)
            .where(Favourite.user_id == by.user_id, Chef.active.is_(True))
        )
        with self._store.reading() as session:
            return newest(
                session, query, Favourite.id.expression, paging, lambda row: chefs.to_record(row[0])
            )

    def among(self, chef_ids: Collection[int], *, by: Actor) -> frozenset[int]:
        """Which of these chefs are `by`'s favourites."""
        query = select(Favourite.chef_id).where(
            Favourite.user_id == by.user_id, Favourite.chef_id.in_(chef_ids)
        )
        with self._store.reading() as session:
            return frozenset(session.scalars(query))

    def add(self, chef_id: int, *, by: Actor) -> None:
        """Mark an active chef; marking one twice changes nothing. Raises `NotFound`, `Denied`."""
        now = self._clock()
        with self._store.writing() as session:
            user_id = _lock_account(session, by)
            if not find_chef(session, chef_id).active:
                raise NotFound("There is no such chef.")
            if _find(session, user_id, chef_id) is not None:
                return
            favourite = Favourite(user_id=user_id, chef_id=chef_id, created_at=now)
            session.add(favourite)
            session.flush()
            told = {"chef_id": chef_id}
            history.record(session, NOUN, favourite.id, "added", before={}, after=told, by=by, at=now)
            changed(session, NOUN, favourite.id)

    def remove(self, chef_id: int, *, by: Actor) -> None:
        """Unmark a chef, active or not; unmarking one twice changes nothing. Raises `NotFound`, `Denied`."""
        with self._store.writing() as session:
            user_id = _lock_account(session, by)
            find_chef(session, chef_id)
            favourite = _find(session, user_id, chef_id)
            if favourite is None:
                return
            told = {"chef_id": chef_id}
            now = self._clock()
            history.record(session, NOUN, favourite.id, "removed", before=told, after={}, by=by, at=now)
            changed(session, NOUN, favourite.id)
            session.delete(favourite)


def _lock_account(session: Session, by: Actor) -> int:
    """The account of `by`, held until the transaction ends, so that marking twice at once is marking once."""
    account = session.get(Account, by.user_id, with_for_update=True) if by.user_id is not None else None
    if account is None:
        raise Denied("Favourites need an account of your own.")
    return account.id


def _find(session: Session, user_id: int, chef_id: int) -> Favourite | None:
    query = select(Favourite).where(Favourite.user_id == user_id, Favourite.chef_id == chef_id)
    return session.scalars(query).one_or_none()
