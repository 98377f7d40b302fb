"""How far a new business is: what is there already, and what somebody has seen or put off."""

import json
from dataclasses import dataclass, field

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from coocook_server.models import Booking, Chef, StoreProperty, WorkingHours
from coocook_server.store import Store, changed

NOUN = PROPERTY = "first_steps"
ENDED = "ended"


@dataclass(frozen=True)
class FirstSteps:
    """`marks` are the names of steps that were done or put off by hand."""

    has_chef: bool
    has_hours: bool
    has_booking: bool
    chef_without_hours: int | None
    """The first active chef who never works."""
    marks: frozenset[str] = field(default_factory=frozenset)

    @property
    def ended(self) -> bool:
        """Whether nobody needs them any more: they were ended, or the business runs without having begun."""
        return ENDED in self.marks or (self.has_booking and not self.marks)


class FirstStepsTaken:
    """What is known of a store's first steps."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def look(self) -> FirstSteps:
        """How far it is."""
        works = exists().where(WorkingHours.chef_id == Chef.id)
        shown = select(Chef.id).where(Chef.active.is_(True)).order_by(Chef.id).limit(1)
        with self._store.reading() as session:
            return FirstSteps(
                has_chef=session.scalar(shown) is not None,
                has_hours=session.scalar(shown.where(works)) is not None,
                has_booking=session.scalar(select(Booking.id).limit(1)) is not None,
                chef_without_hours=session.scalar(shown.where(~works)),
                marks=_marks(session),
            )

    def mark(self, name: str, *, done: bool = True) -> None:
        """Note that a step was done or put off, or that all are ended; or that none of it is so."""
        with self._store.writing() as session:
            marks = _marks(session)
            wanted = marks | {name} if done else marks - {name}
            if wanted == marks:
                return
            kept = session.get(StoreProperty, PROPERTY)
            if kept is None:
                kept = StoreProperty(name=PROPERTY, value="")
                session.add(kept)
            kept.value = json.dumps(sorted(wanted))
            changed(session, NOUN)


def _marks(session: Session) -> frozenset[str]:
    kept = session.get(StoreProperty, PROPERTY)
    return frozenset() if kept is None else frozenset(json.loads(kept.value))
