"""Plans: what subscriptions staff can give."""

from typing import Annotated

from apiflask import APIBlueprint
from flask import Response
from pydantic import BaseModel, ConfigDict, Field, WithJsonSchema

from coocook_server.api.authentication import Authentication
from coocook_server.api.fields import Amount, Id, Money, Request, Text
from coocook_server.api.operations import (
    NOT_MODIFIED,
    answer,
    answer_version,
    etag,
    expected_version,
    if_changed,
    operation,
    read_body,
    read_query,
)
from coocook_server.api.parts import PartQuery
from coocook_server.bootstrap import CooCook
from coocook_server.models.subscription import LONGEST_PLAN_MONTHS
from coocook_server.services.permissions import Permission
from coocook_server.services.plans import HIGHEST_PRICE, PlanDraft, PlanRecord

PREFIX = "/api/coocook/plans"

Months = Annotated[
    Id,
    Field(ge=1, le=LONGEST_PLAN_MONTHS),
    WithJsonSchema({"type": "integer", "minimum": 1, "maximum": LONGEST_PLAN_MONTHS}),
]
Price = Annotated[
    Amount,
    Field(ge=0, le=HIGHEST_PRICE, decimal_places=2),
    WithJsonSchema({"type": "number", "minimum": 0, "maximum": int(HIGHEST_PRICE)}),
]


class PlanRequest(Request):
    """What a plan should be."""

    model_config = ConfigDict(
        extra="forbid", json_schema_extra={"example": {"name": "Monthly", "months": 1, "price": 9.9}}
    )

    name: Annotated[Text, Field(min_length=1, max_length=80)]
    months: Months | None = Field(default=None, description="How long it holds; null for a plan without end.")
    price: Price = Field(description="For all the months, in units of the business's currency.")
    active: Annotated[bool, Field(strict=True)] = Field(
        default=True, description="Whether it can still be given."
    )

    def draft(self) -> PlanDraft:
        """What is asked for, as the service takes it."""
        return PlanDraft(self.name, self.months, self.price, self.active)


class Plan(BaseModel):
    """A plan."""

    model_config = ConfigDict(from_attributes=True)

    id: int
    name: str
    months: int | None
    price: Money
    active: bool
    version: int


class PlanList(BaseModel):
    """A part of the plans."""

    plans: list[Plan]
    total: int
    next_cursor: str | None


def blueprint(coocook: CooCook, signed_in: Authentication) -> APIBlueprint:
    """The routes under `/api/coocook/plans`."""
    plans = APIBlueprint("plans", __name__, url_prefix=PREFIX, tag="Subscriptions")

    @operation(plans, "GET", "", answers=PlanList, query=PartQuery, refuses=(400, 401, 403), signed_in=True)
    def list_plans() -> Response:
        """List the plans as staff, the newest first."""
        actor = signed_in.permitted(Permission.SUBSCRIPTIONS)
        page = coocook.plans.list(read_query(PartQuery).paging(), by=actor)
        shown = [Plan.model_validate(plan) for plan in page.items]
        return answer(PlanList(plans=shown, total=page.total, next_cursor=page.next_cursor))

    @operation(
        plans,
        "POST",
        "",
        answers=Plan,
        status=201,
        body=PlanRequest,
        refuses=(400, 401, 403, 409),
        signed_in=True,
    )
    def add_plan() -> Response:
        """Add a plan as staff."""
        actor = signed_in.permitted(Permission.SUBSCRIPTIONS)
        return _one(coocook.plans.add(read_body(PlanRequest).draft(), by=actor), 201)

    @operation(
        plans,
        "GET",
        "/<int:id>",
        answers=Plan,
        refuses=(401, 403, 404, 412),
        signed_in=True,
        responses=NOT_MODIFIED,
    )
    def get_plan(id: int) -> Response:
        """Read a plan as staff."""
        return if_changed(_one(coocook.plans.get(id, by=signed_in.permitted(Permission.SUBSCRIPTIONS))))

    @operation(
        plans,
        "PUT",
        "/<int:id>",
        answers=Plan,
        body=PlanRequest,
        refuses=(400, 401, 403, 404, 409, 412),
        signed_in=True,
    )
    def change_plan(id: int) -> Response:
        """Change a plan as staff; what is granted or renewed from now on follows it."""
        actor = signed_in.permitted(Permission.SUBSCRIPTIONS)
        coocook.plans.get(id, by=actor)
        draft = read_body(PlanRequest).draft()
        return _one(coocook.plans.change(id, draft, by=actor, version=expected_version("p", id)))

    return plans


def _one(plan: PlanRecord, status: int = 200) -> Response:
    tag = etag("p", plan.id, plan.version)
    made_at = f"{PREFIX}/{plan.id}" if status == 201 else None
    return answer_version(Plan.model_validate(plan), tag, made_at=made_at)
