"""The order of a chef's menus and pictures: every one has its place, numbered from 1."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy.orm import Session

from coocook_server.errors import Conflict, Invalid, Phrase
from coocook_server.models import Menu, Picture
from coocook_server.models.account import Actor
from coocook_server.services import history
from coocook_server.store import changed


def put_in_order(
    session: Session,
    noun: str,
    chef_id: int,
    rows: Sequence[Menu] | Sequence[Picture],
    ids: Sequence[int],
    *,
    by: Actor,
    now: datetime,
) -> None:
    """Give all rows of a chef the places that `ids` says; the caller holds the chef's row.

    Raises `Invalid` for an id given twice, `Conflict` if these are not the ids of the rows (any more).
    """
    if len(set(ids)) != len(ids):
        raise Invalid("The order is not right.", {"ids": Phrase("may name each one once")})
    present = {row.id: row for row in rows}
    if set(ids) != set(present):
        raise Conflict(
            Phrase("These are not all the {noun}s there are now. Look again first.", noun=noun),
            rule="changed_since",
        )
    before = [row.id for row in rows]
    if before == list(ids):
        return
    for place, id in enumerate(ids, start=1):
        present[id].position = place
    session.flush()
    history.record(
        session,
        "chef",
        chef_id,
        f"{noun}s reordered",
        before={"ids": before},
        after={"ids": list(ids)},
        by=by,
        at=now,
    )
    for id in ids:
        changed(session, noun, id)
