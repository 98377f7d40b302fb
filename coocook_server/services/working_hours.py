"""When a chef works: spans of the weekdays, in the business's time zone."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import time

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from coocook_server.errors import Phrase
from coocook_server.models import Base, WorkingHours


@dataclass(frozen=True)
class WorkingSpan:
    """A span of a weekday (Monday is 0) in which a chef works; `ends` of 00:00 means midnight."""

    weekday: int
    starts: time
    ends: time


EVERY_DAY = tuple(WorkingSpan(weekday, time(11), time(22)) for weekday in range(7))
"""The hours a new chef works until somebody says otherwise."""


def working_hours(
    session: Session, ids: Iterable[int], weekdays: Collection[int] = range(7)
) -> Mapping[int, tuple[WorkingSpan, ...]]:
    """The working hours of several chefs, by chef; of some weekdays only, if those are given."""
    query = (
        select(
            WorkingHours.chef_id,
            WorkingHours.weekday,
            WorkingHours.starts,
            WorkingHours.ends,
        )
        .where(WorkingHours.chef_id.in_(list(ids)))
        .order_by(WorkingHours.chef_id, WorkingHours.weekday, WorkingHours.starts)
    )
    if len(weekdays) < 7:
        query = query.where(WorkingHours.weekday.in_(weekdays))
    spans: dict[int, tuple[WorkingSpan, ...]] = {}
    for chef_id, weekday, starts, ends in session.execute(query):
        spans[chef_id] = (*spans.get(chef_id, ()), WorkingSpan(weekday, starts, ends))
    return spans


def set_working_hours(session: Session, chef_id: int, hours: tuple[WorkingSpan, ...]) -> None:
    """Put these spans in the place of the chef's present ones."""
    session.execute(delete(WorkingHours).where(WorkingHours.chef_id == chef_id))
    add_working_hours(session, {chef_id: hours})


def add_working_hours(session: Session, hours: Mapping[int, tuple[WorkingSpan, ...]]) -> None:
    """Give each chef, by id, these spans beside those that are there."""
    rows = [
        {"chef_id": chef_id, "weekday": span.weekday, "starts": span.starts, "ends": span.ends}
        for chef_id, spans in hours.items()
        for span in spans
    ]
    if rows:
        session.execute(Base.metadata.tables[WorkingHours.__tablename__].insert(), rows)


def check_working_hours(hours: tuple[WorkingSpan, ...], wrong: dict[str, str]) -> None:
    """Note under `hours` in `wrong` what is not right with these spans."""
    latest: dict[int, time] = {}
    for span in sorted(hours, key=lambda span: (span.weekday, span.starts)):
        ends = time.max if span.ends == time(0) else span.ends
        if not 0 <= span.weekday <= 6 or span.starts >= ends:
            wrong["hours"] = Phrase("each span must end after it starts")
        elif span.weekday in latest and span.starts < latest[span.weekday]:
            wrong["hours"] = Phrase("two spans of one day overlap")
        latest[span.weekday] = ends
