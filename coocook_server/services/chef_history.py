"""The changes of chefs, wherever they are made: each is a new version and goes into the history."""

from datetime import datetime

from sqlalchemy.orm import Session

from coocook_server.models import Chef
from coocook_server.models.account import Actor
from coocook_server.services import history
from coocook_server.services.history import Values
from coocook_server.store import changed


def note(
    session: Session, chef: Chef, action: str, before: Values, after: Values, *, by: Actor, at: datetime
) -> None:
    """Note a change of a chef whose row is held, in the transaction of the change."""
    chef.version += 1
    chef.updated_at = at
    history.record(session, "chef", chef.id, action, before=before, after=after, by=by, at=at)
    changed(session, "chef", chef.id)
