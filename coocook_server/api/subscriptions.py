"""Subscriptions: a customer's own, and what staff do with all of them."""

from apiflask import APIBlueprint
from flask import Response
from pydantic import BaseModel, ConfigDict, Field

from coocook_server.api.authentication import Authentication
from coocook_server.api.fields import Id, Instant, Request
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
from coocook_server.models.subscription import SubscriptionStatus
from coocook_server.services.permissions import Permission
from coocook_server.services.subscription_states import ALLOWED, SubscriptionAction
from coocook_server.services.subscriptions import SubscriptionRecord

PREFIX = "/api/coocook/subscriptions"

ALLOWED_IN_WORDS = "; ".join(
    f"{action.value} what is {' or '.join(status.value for status in statuses)}"
    for action, statuses in ALLOWED.items()
)
"""The one table of allowed actions, as the documentation tells it."""


class SubscriptionQuery(PartQuery):
    """Which subscriptions."""

    status: SubscriptionStatus | None = None


class Grant(Request):
    """Who gets a subscription, on what plan."""

    user_id: Id
    plan_id: Id


class Action(Request):
    """What is to be done with a subscription."""

    action: SubscriptionAction
    plan_id: Id | None = Field(
        default=None, description="Another plan, with `approve` and `renew`; the present one stays without."
    )


class Subscription(BaseModel):
    """A subscription to the CooCook service."""

    model_config = ConfigDict(from_attributes=True)

    id: int
    user_id: int
    customer_name: str
    plan_id: int | None
    plan_name: str | None
    status: SubscriptionStatus
    created_at: Instant
    starts_at: Instant | None = Field(description="Null until staff approve it.")
    ends_at: Instant | None = Field(description="When it runs out; null for one without end.")
    paused_at: Instant | None = Field(description="Since when it is paused; that time is added to the end.")
    ended_at: Instant | None = Field(description="When it was cancelled or ran out.")
    version: int


class SubscriptionList(BaseModel):
    """A part of the subscriptions."""

    subscriptions: list[Subscription]
    total: int
    next_cursor: str | None


def blueprint(coocook: CooCook, signed_in: Authentication) -> APIBlueprint:
    """The routes `/api/coocook/subscription` and under `/api/coocook/subscriptions`."""
    subscriptions = APIBlueprint("subscriptions", __name__, url_prefix="/api/coocook", tag="Subscriptions")

    @operation(
        subscriptions,
        "GET",
        "/subscription",
        answers=Subscription,
        refuses=(401, 404, 412),
        signed_in=True,
        responses=NOT_MODIFIED,
    )
    def get_own_subscription() -> Response:
        """Read your own subscription: the one that holds, or else the last that ended."""
        return if_changed(_one(coocook.subscriptions.own(by=signed_in.actor())))

    @operation(
        subscriptions,
        "GET",
        "/subscriptions",
        answers=SubscriptionList,
        query=SubscriptionQuery,
        refuses=(400, 401, 403),
        signed_in=True,
    )
    def list_subscriptions() -> Response:
        """List the subscriptions as staff, the newest first."""
        actor = signed_in.permitted(Permission.SUBSCRIPTIONS)
        wanted = read_query(SubscriptionQuery)
        page = coocook.subscriptions.list(wanted.status, wanted.paging(), by=actor)
        shown = [Subscription.model_validate(subscription) for subscription in page.items]
        found = SubscriptionList(subscriptions=shown, total=page.total, next_cursor=page.next_cursor)
        return answer(found)

    @operation(
        subscriptions,
        "POST",
        "/subscriptions",
        answers=Subscription,
        status=201,
        body=Grant,
        refuses=(400, 401, 403, 404, 409),
        signed_in=True,
    )
    def grant_subscription() -> Response:
        """Give a customer who has none a subscription as staff; it is active at once."""
        actor = signed_in.permitted(Permission.SUBSCRIPTIONS)
        wish = read_body(Grant)
        return _one(coocook.subscriptions.grant(wish.user_id, wish.plan_id, by=actor), 201)

    @operation(
        subscriptions,
        "GET",
        "/subscriptions/<int:id>",
        answers=Subscription,
        refuses=(401, 404, 412),
        signed_in=True,
        responses=NOT_MODIFIED,
    )
    def get_subscription(id: int) -> Response:
        """Read a subscription as its customer or staff."""
        return if_changed(_one(coocook.subscriptions.get(id, by=signed_in.actor())))

    @operation(
        subscriptions,
        "PUT",
        "/subscriptions/<int:id>",
        answers=Subscription,
        body=Action,
        refuses=(400, 401, 403, 404, 409, 412),
        signed_in=True,
    )
    def change_subscription(id: int) -> Response:
        actor = signed_in.actor()
        coocook.subscriptions.require_may_change(id, by=actor)
        wish = read_body(Action)
        changed = coocook.subscriptions.change(
            id, wish.action, wish.plan_id, by=actor, version=expected_version("s", id)
        )
        return _one(changed)

    change_subscription.__doc__ = f"""Approve, pause, resume, cancel or renew a subscription as staff.

    Staff may {ALLOWED_IN_WORDS}. A renewal is counted from the end of what was paid for; one that has
    expired begins anew.
    """
    return subscriptions


def _one(subscription: SubscriptionRecord, status: int = 200) -> Response:
    made_at = f"{PREFIX}/{subscription.id}" if status == 201 else None
    return answer_version(
        Subscription.model_validate(subscription),
        etag("s", subscription.id, subscription.version),
        made_at=made_at,
    )
