"""What is held of a customer: read in full, and erased."""

import json
from typing import Annotated, Any, Literal

from apiflask import APIBlueprint
from flask import Response, render_template, request
from pydantic import BaseModel, ConfigDict, Field

from coocook_server.api.accounts import Password
from coocook_server.api.authentication import Authentication
from coocook_server.api.fields import Instant, Request
from coocook_server.api.operations import answer, operation, read_body, read_query
from coocook_server.bootstrap import CooCook
from coocook_server.services.permissions import Permission


class ExportQuery(Request):
    """How the export is written."""

    format: Annotated[Literal["json", "html"], Field(description="For programs, or for people to read.")] = (
        "json"
    )


_OR_TO_READ = {200: {"content": {"text/html": {"schema": {"type": "string"}}}}}
"""What the document adds to an export: the page to read."""


class PersonalData(BaseModel):
    """Everything that is held, by kind; each row with its columns."""

    model_config = ConfigDict(extra="allow")

    exported_at: Instant
    account: dict[str, Any]


class ErasureRequest(Request):
    """That it is really you."""

    password: Password


class Erasure(BaseModel):
    """The person is gone; bookings and sums stay."""

    model_config = ConfigDict(from_attributes=True)

    user_id: int
    at: Instant
    backups: list[str] = Field(description="The backups that still hold the person until they are removed.")


def blueprint(coocook: CooCook, signed_in: Authentication) -> APIBlueprint:
    """The routes `…/auth/me/export`, `…/auth/me/erase` and the same for staff under `…/accounts/{id}`."""
    privacy = APIBlueprint("privacy", __name__, url_prefix="/api/coocook", tag="Privacy")

    def exported(data: dict[str, Any], form: str) -> Response:
        if form == "html":
            page = render_template("personal-data.html", data=data)
            response = Response(page, content_type="text/html; charset=utf-8")
        else:
            text = json.dumps(data, ensure_ascii=False, indent=1)
            response = Response(text, content_type="application/json")
        name = f"coocook-personal-data-{data['account']['id']}.{form}"
        response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
        response.headers["Cache-Control"] = "private, no-store"
        return response

    @operation(
        privacy,
        "GET",
        "/auth/me/export",
        answers=PersonalData,
        query=ExportQuery,
        refuses=(400, 401, 403),
        responses=_OR_TO_READ,
        signed_in=True,
    )
    def export_own() -> Response:
        """Read everything that is held of you, as JSON or as a page to read."""
        actor = signed_in.actor()
        wanted = read_query(ExportQuery)
        return exported(coocook.privacy.export(actor.user_id or 0, by=actor), wanted.format)

    @operation(
        privacy,
        "POST",
        "/auth/me/erase",
        answers=Erasure,
        body=ErasureRequest,
        refuses=(400, 401, 403, 409),
        signed_in=True,
    )
    def erase_own() -> Response:
        """Erase yourself: your bookings stay in the books without your name. It cannot be undone."""
        account = signed_in.account()
        actor = signed_in.actor()
        wanted = read_body(ErasureRequest)
        coocook.sign_in_guard.confirm(
            account.id, wanted.password, request.remote_addr or "", field="password"
        )
        return answer(Erasure.model_validate(coocook.privacy.erase(account.id, by=actor)))

    @operation(
        privacy,
        "GET",
        "/accounts/<int:id>/export",
        answers=PersonalData,
        query=ExportQuery,
        refuses=(400, 401, 403, 404),
        responses=_OR_TO_READ,
        signed_in=True,
    )
    def export_customer(id: int) -> Response:
        """Read everything that is held of a customer, as staff."""
        actor = signed_in.permitted(Permission.CUSTOMERS)
        wanted = read_query(ExportQuery)
        return exported(coocook.privacy.export(id, by=actor), wanted.format)

    @operation(
        privacy,
        "POST",
        "/accounts/<int:id>/erase",
        answers=Erasure,
        refuses=(401, 403, 404, 409),
        signed_in=True,
    )
    def erase_customer(id: int) -> Response:
        """Erase a customer, as an administrator; their bookings stay in the books. It cannot be undone."""
        return answer(
            Erasure.model_validate(coocook.privacy.erase(id, by=signed_in.permitted(Permission.CUSTOMERS)))
        )

    return privacy
