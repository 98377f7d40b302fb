"""The rules of booking: what holds, and what the business and each chef have chosen."""

from typing import Annotated, Any

from apiflask import APIBlueprint
from flask import Response
from pydantic import BaseModel, ConfigDict, Field

from coocook_server.api.authentication import Authentication
from coocook_server.api.bookings import Policy
from coocook_server.api.fields import Amount, Hours, Id, Money, Request
from coocook_server.api.operations import answer, operation, read_body
from coocook_server.bootstrap import CooCook
from coocook_server.services.booking_rules import BookingRules, RuleChoices
from coocook_server.services.permissions import Permission, may


class Choices(Request):
    """Every choice at once; null leaves a rule to the business's, or to the program's default."""

    grid_minutes: Annotated[Id, Field(description="Bookings start and end on it: 5 to 60.")] | None = None
    shortest_hours: Hours | None = None
    longest_hours: Hours | None = None
    buffer_before_minutes: Annotated[Id, Field(description="Kept free before a booking.")] | None = None
    buffer_after_minutes: Id | None = None
    notice_hours: Annotated[Id, Field(description="How long before the start one may book.")] | None = None
    horizon_days: Annotated[Id, Field(description="How many days ahead one may book.")] | None = None
    pending_hours: Annotated[Id, Field(description="How long an unanswered booking is held.")] | None = None
    smallest_guests: Id | None = None
    most_guests: Id | None = None
    travel_fee: Annotated[Amount, Field(description="Added to each price.")] | None = None
    refund_full_hours: Id | None = None
    refund_part_hours: Id | None = None
    refund_part_percent: Id | None = None


class Chosen(BaseModel):
    """What has been chosen; null leaves a rule to the next default."""

    model_config = ConfigDict(from_attributes=True)

    grid_minutes: int | None
    shortest_hours: Hours | None
    longest_hours: Hours | None
    buffer_before_minutes: int | None
    buffer_after_minutes: int | None
    notice_hours: int | None
    horizon_days: int | None
    pending_hours: int | None
    smallest_guests: int | None
    most_guests: int | None
    travel_fee: Money | None
    refund_full_hours: int | None
    refund_part_hours: int | None
    refund_part_percent: int | None


class Rules(BaseModel):
    """The rules that hold."""

    grid_minutes: int = Field(description="Bookings start and end on a grid of so many minutes.")
    shortest_hours: Hours
    longest_hours: Hours
    buffer_before_minutes: int
    buffer_after_minutes: int
    notice_hours: int
    horizon_days: int
    pending_hours: int
    smallest_guests: int
    most_guests: int | None
    travel_fee: Money
    cancellation_policy: Policy

    @classmethod
    def of(cls, rules: BookingRules) -> "Rules":
        """The rules as they are shown."""
        policy = rules.cancellation
        return cls(
            grid_minutes=int(rules.grid.total_seconds() // 60),
            shortest_hours=rules.shortest_hours,
            longest_hours=rules.longest_hours,
            buffer_before_minutes=int(rules.buffer_before.total_seconds() // 60),
            buffer_after_minutes=int(rules.buffer_after.total_seconds() // 60),
            notice_hours=int(rules.notice.total_seconds() // 3600),
            horizon_days=rules.horizon_days,
            pending_hours=int(rules.pending_for.total_seconds() // 3600),
            smallest_guests=rules.smallest_guests,
            most_guests=rules.most_guests,
            travel_fee=rules.travel_fee,
            cancellation_policy=Policy(
                full_refund_hours=policy.full_hours,
                part_refund_hours=policy.part_hours,
                part_refund_percent=policy.part_percent,
            ),
        )


class RulesAndChoices(BaseModel):
    """The rules that hold, and which of them were chosen here."""

    rules: Rules
    chosen: Chosen


def blueprint(coocook: CooCook, signed_in: Authentication) -> APIBlueprint:
    """The routes `/api/coocook/rules` and `/api/coocook/chefs/{id}/rules`."""
    rules = APIBlueprint("rules", __name__, url_prefix="/api/coocook", tag="Rules of booking")

    def shown(chef_id: int | None) -> Response:
        holding = coocook.rules.business() if chef_id is None else coocook.rules.of(chef_id)
        chosen = Chosen.model_validate(coocook.rules.choices(chef_id))
        return answer(RulesAndChoices(rules=Rules.of(holding), chosen=chosen))

    def choose(chef_id: int | None) -> Response:
        if chef_id is not None:
            coocook.chefs.get(chef_id, even_inactive=may(signed_in.actor(), Permission.CHEFS))
        actor = signed_in.permitted(Permission.RULES)
        wanted: dict[str, Any] = vars(read_body(Choices))
        coocook.rules.choose(RuleChoices(**wanted), chef_id=chef_id, by=actor)
        return shown(chef_id)

    @operation(rules, "GET", "/rules", answers=RulesAndChoices)
    def get_rules() -> Response:
        """Read the business's rules of booking, which hold where a chef has none of their own."""
        return shown(None)

    @operation(
        rules,
        "PUT",
        "/rules",
        answers=RulesAndChoices,
        body=Choices,
        refuses=(400, 401, 403),
        signed_in=True,
    )
    def set_rules() -> Response:
        """Choose the business's rules as staff; bookings made keep what was frozen on them."""
        return choose(None)

    @operation(rules, "GET", "/chefs/<int:id>/rules", answers=RulesAndChoices, refuses=(404,))
    def get_chef_rules(id: int) -> Response:
        """Read the rules that hold for a chef."""
        return shown(id)

    @operation(
        rules,
        "PUT",
        "/chefs/<int:id>/rules",
        answers=RulesAndChoices,
        body=Choices,
        refuses=(400, 401, 403, 404),
        signed_in=True,
    )
    def set_chef_rules(id: int) -> Response:
        """Choose a chef's own rules as staff; null leaves a rule to the business's."""
        return choose(id)

    return rules
