"""Errors as `application/problem+json` (RFC 9457), their words in the language of the one who asks."""

import json
from http import HTTPStatus
from typing import Any

from flask import Response
from pydantic import BaseModel, Field, ValidationError
from pydantic_core import ErrorDetails

from coocook_server.errors import (
    Conflict,
    CooCookError,
    Denied,
    Invalid,
    NotSignedIn,
    StoreUnavailable,
    TooMany,
)
from coocook_server.language import say
from coocook_server.statuses import status_of

TYPE = "application/problem+json"
RETRY_S = 2


class Problem(BaseModel):
    """What went wrong."""

    type: str = "about:blank"
    title: str = Field(description="The status's reason phrase.")
    status: int
    detail: str = Field(description="What happened and what to do, in plain words.")
    errors: dict[str, str] | None = Field(
        default=None, description="For invalid input: what is wrong with each field."
    )
    rule: str | None = Field(default=None, description="The name of the rule that forbids it.")


def problem(status: int, detail: str, **more: Any) -> Response:
    """A problem as an answer."""
    body = Problem(title=HTTPStatus(status).phrase, status=status, detail=detail, **more)
    return Response(
        json.dumps(body.model_dump(exclude_none=True), ensure_ascii=False), status, content_type=TYPE
    )


def from_error(error: CooCookError) -> Response:
    """One of the program's own errors as an answer."""
    status = status_of(error)
    detail = say(error.message)
    if isinstance(error, Invalid):
        fields = {name: say(words) for name, words in error.fields.items()}
        return problem(status, detail, errors=fields or None)
    answer = problem(status, detail, rule=error.rule if isinstance(error, Conflict | Denied) else None)
    if isinstance(error, NotSignedIn):
        answer.headers["WWW-Authenticate"] = 'Bearer realm="CooCook"'
    if isinstance(error, StoreUnavailable):
        answer.headers["Retry-After"] = str(RETRY_S)
    if isinstance(error, TooMany):
        answer.headers["Retry-After"] = str(error.retry_after_s)
    return answer


def invalid(refused: ValidationError) -> Invalid:
    """What pydantic found wrong, with each field named."""
    fields: dict[str, str] = {}
    for error in refused.errors(include_url=False, include_input=False):
        name = ".".join(str(part) for part in error["loc"][:1]) or "body"
        fields.setdefault(name, _wrong_length(error) or error["msg"].removeprefix("Value error, "))
    return Invalid("Some of the input is not right.", fields)


def _wrong_length(error: ErrorDetails) -> str | None:
    """What is wrong with the length of a text, which pydantic counts in items."""
    limits = error.get("ctx", {})
    if limits.get("field_type") != "Value":
        return None
    if error["type"] == "too_long":
        return f"may have at most {limits['max_length']} characters"
    return "is needed" if limits["min_length"] == 1 else f"needs {limits['min_length']} characters or more"
