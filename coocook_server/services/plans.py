"""Plans: what subscriptions to the CooCook service there are to have."""

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from coocook_server.errors import Conflict, Invalid, NotFound, Phrase
from coocook_server.models import Plan
from coocook_server.models.account import Actor
from coocook_server.models.subscription import LONGEST_PLAN_MONTHS
from coocook_server.models.types import CENT
from coocook_server.services import history
from coocook_server.services.clock import Clock
from coocook_server.services.newest import newest
from coocook_server.services.paging import Page, Paging
from coocook_server.services.permissions import Permission, require
from coocook_server.services.rules import check_id, clean_text, require_version
from coocook_server.store import Store, changed

NOUN = "plan"
HIGHEST_PRICE = Decimal(1_000_000_000)


@dataclass(frozen=True)
class PlanRecord:
    """A plan; `months` of None means without end, `price` is for all of them."""

    id: int
    name: str
    months: int | None
    price: Decimal
    active: bool
    version: int


@dataclass(frozen=True)
class PlanDraft:
    """What staff want a plan to be."""

    name: str
    months: int | None
    price: Decimal
    active: bool = True


class Plans:
    """The plans of the business."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def list(self, paging: Paging, *, by: Actor) -> Page[PlanRecord]:
        """A part of the plans, the newest first. Raises `Denied` for anyone but staff, `Invalid`."""
        _require_staff(by)
        with self._store.reading() as session:
            return newest(session, select(Plan), Plan.id.expression, paging, lambda row: to_record(row[0]))

    def get(self, id: int, *, by: Actor) -> PlanRecord:
        """One plan. Raises `Denied` for anyone but staff, `NotFound`."""
        _require_staff(by)
        with self._store.reading() as session:
            return to_record(find(session, id))

    def add(self, draft: PlanDraft, *, by: Actor) -> PlanRecord:
        """Add a plan. Raises `Denied`, `Invalid`, and `Conflict` for a name in use."""
        _require_staff(by)
        clean = _checked(draft)
        with self._store.writing() as session:
            _require_unused(session, clean.name, None)
            plan = Plan(**vars(clean), version=1)
            session.add(plan)
            session.flush()
            self._note(session, plan, "added", {}, by)
            return to_record(plan)

    def change(self, id: int, draft: PlanDraft, *, by: Actor, version: int | None = None) -> PlanRecord:
        """Change a plan; subscriptions that are granted or renewed from now on follow it.

        Raises `Denied`, `NotFound`, `Invalid`, `Stale`, and `Conflict` for a name in use.
        """
        _require_staff(by)
        with self._store.writing() as session:
            plan = find(session, id, locked=True)
            clean = _checked(draft)
            require_version(plan.version, version)
            _require_unused(session, clean.name, id)
            before = shown(plan)
            for name, value in vars(clean).items():
                setattr(plan, name, value)
            if shown(plan) != before:
                plan.version += 1
                self._note(session, plan, "changed", before, by)
            return to_record(plan)

    def _note(self, session: Session, plan: Plan, action: str, before: dict[str, Any], by: Actor) -> None:
        now = self._clock()
        history.record(session, NOUN, plan.id, action, before=before, after=shown(plan), by=by, at=now)
        changed(session, NOUN, plan.id)


def find(session: Session, id: int, *, locked: bool = False) -> Plan:
    """The row of a plan; `locked` holds it until the transaction ends. Raises `NotFound`."""
    check_id(id, NOUN)
    plan = session.get(Plan, id, with_for_update=locked or None)
    if plan is None:
        raise NotFound("There is no such plan.")
    return plan


def for_newcomers(session: Session) -> Plan | None:
    """What a new customer gets: the oldest active plan without end, if there is one."""
    query = select(Plan).where(Plan.active.is_(True), Plan.months.is_(None)).order_by(Plan.id).limit(1)
    return session.scalars(query).first()


def to_record(plan: Plan) -> PlanRecord:
    """A frozen copy of the row."""
    return PlanRecord(plan.id, plan.name, plan.months, plan.price, plan.active, plan.version)


def shown(plan: Plan) -> dict[str, Any]:
    """The plan as history keeps it."""
    return {
        "name": plan.name,
        "months": plan.months,
        "price": str(plan.price.quantize(CENT)),
        "active": plan.active,
    }


def _require_staff(by: Actor) -> None:
    require(by, Permission.SUBSCRIPTIONS, "Only staff may see and change plans.")


def _require_unused(session: Session, name: str, own_id: int | None) -> None:
    query = select(Plan.id).where(func.lower(Plan.name) == func.lower(name))
    if session.scalar(query) not in (None, own_id):
        raise Conflict("There is a plan of this name already.", rule="name_taken")


def _checked(draft: PlanDraft) -> PlanDraft:
    wrong: dict[str, str] = {}
    name = ""
    try:
        name = clean_text(draft.name, "name", longest=80, required=True)
    except Invalid as refused:
        wrong |= refused.fields
    if draft.months is not None and not 1 <= draft.months <= LONGEST_PLAN_MONTHS:
        wrong["months"] = Phrase(
            "must be 1 to {most}, or nothing for a plan without end", most=LONGEST_PLAN_MONTHS
        )
    price = draft.price
    if not price.is_finite() or not 0 <= price <= HIGHEST_PRICE or price != price.quantize(CENT):
        wrong["price"] = Phrase(
            "must be an amount from 0 to {most:,} with at most 2 decimals", most=HIGHEST_PRICE
        )
    if wrong:
        raise Invalid("Some of the plan's details are not right.", wrong)
    return replace(draft, name=name)
