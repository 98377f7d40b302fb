"""Whether the program lives, whether it is ready, and a restart."""

from collections.abc import Callable
from typing import Literal

from apiflask import APIBlueprint
from flask import Response
from pydantic import BaseModel

from coocook_server.api.authentication import Authentication
from coocook_server.api.fields import Instant
from coocook_server.api.operations import answer, operation
from coocook_server.api.problems import RETRY_S, problem
from coocook_server.bootstrap import CooCook
from coocook_server.services.permissions import Permission, require

Restart = Callable[[], None]
"""Drains and listens again; comes back at once, the work is done elsewhere."""


class Alive(BaseModel):
    """The program lives."""

    status: Literal["ok"] = "ok"
    timestamp: Instant


class Ready(BaseModel):
    """The store answers and its schema is current."""

    status: Literal["ready"] = "ready"


class Restarting(BaseModel):
    """What is in flight is answered, then the program listens again on the same port."""

    status: Literal["restarting"] = "restarting"


def blueprint(coocook: CooCook, signed_in: Authentication, restart: Restart | None) -> APIBlueprint:
    """`/health`, `/ready` and `POST /health/restart`."""
    health = APIBlueprint("health", __name__, tag="Health")

    @operation(health, "GET", "/health", answers=Alive)
    def alive() -> Response:
        """Say that the program lives; touches nothing."""
        return answer(Alive(timestamp=coocook.clock()), Cache_Control="no-store")

    @operation(health, "GET", "/ready", answers=Ready)
    def ready() -> Response:
        """Say whether the store answers and its schema is current."""
        readiness = coocook.health.ready()
        if readiness.ok:
            return answer(Ready(), Cache_Control="no-store")
        refused = problem(503, readiness.reason or "The store does not answer.")
        refused.headers["Retry-After"] = str(RETRY_S)
        return refused

    @operation(
        health,
        "POST",
        "/health/restart",
        answers=Restarting,
        status=202,
        refuses=(401, 403, 409),
        signed_in=True,
    )
    def restart_server() -> Response:
        """Drain and listen again on the same port; staff only."""
        require(signed_in.actor(), Permission.SERVER, "Only staff may restart the server.")
        if restart is None:
            return problem(409, "This server cannot restart itself.", rule="no_restart")
        response = answer(Restarting(), 202)
        response.call_on_close(restart)
        return response

    return health
