"""How a route of the API is declared: what it takes, gives and refuses, in one place."""

from collections.abc import Callable
from http import HTTPStatus
from typing import Any, TypeVar

from apiflask import APIBlueprint
from apiflask.schemas import FileSchema
from flask import Response, request
from pydantic import BaseModel, ValidationError
from werkzeug.exceptions import BadRequest

from coocook_server.api.problems import TYPE, invalid
from coocook_server.errors import Invalid, Stale

M = TypeVar("M", bound=BaseModel)
View = TypeVar("View", bound=Callable[..., Any])

SIGNED_IN: list[str | dict[str, list[Any]]] = ["bearer", "cookie"]

OPTIONAL_BODY = "x-optional-body"
"""Marks in the document that a body may be left out."""

NOT_MODIFIED = {304: {"description": "What you have is current."}}

ALWAYS = (429, 500, 503)
"""What any call may answer: too many requests, a bug, a store that is away."""


def operation(
    blueprint: APIBlueprint,
    method: str,
    rule: str,
    *,
    answers: type[BaseModel] | str | None,
    status: int = 200,
    query: type[BaseModel] | None = None,
    body: type[BaseModel] | None = None,
    body_required: bool = True,
    form: type[BaseModel] | None = None,
    refuses: tuple[int, ...] = (),
    signed_in: bool = False,
    responses: dict[int, dict[str, Any]] | None = None,
) -> Callable[[View], View]:
    """Add a route. Its input is only documented here: a view reads it when the checks before it are done.

    `answers` is what a success looks like: a model, the media type of a file, or None where `status` is
    204. A `form` is a body that carries files. Whoever has to be signed in may be refused for want of a
    second factor (403).
    """
    shape: Any = answers or {}
    media_type = "application/json"
    if isinstance(answers, str):
        shape, media_type = FileSchema(type="string", format="binary"), answers

    def declare(view: View) -> View:
        codes = {*refuses, *ALWAYS, *((413,) if body or form else ()), *((403,) if signed_in else ())}
        described: dict[int, Any] = {
            code: {"description": HTTPStatus(code).phrase, "content": {TYPE: {}}} for code in sorted(codes)
        }
        documented = blueprint.output(shape, status_code=status, content_type=media_type)(view)
        documented = blueprint.doc(
            responses=described | (responses or {}), security=SIGNED_IN if signed_in else None
        )(documented)
        vars(documented)["_spec"].update(_described_input(blueprint, query, body, form))
        if not body_required:
            vars(documented)["_spec"]["extensions"] = {OPTIONAL_BODY: True}
        blueprint.add_url_rule(rule, view_func=documented, methods=[method])
        return documented

    return declare


def _described_input(
    blueprint: APIBlueprint,
    query: type[BaseModel] | None,
    body: type[BaseModel] | None,
    form: type[BaseModel] | None,
) -> dict[str, Any]:
    """What APIFlask would document of an input that it validated itself."""

    def described() -> None:
        """Never called: it only carries the description."""

    for model, location in ((query, "query"), (body, "json"), (form, "form_and_files")):
        if model is not None:
            described = blueprint.input(model, location=location)(described)
    return dict(vars(described).get("_spec", {}))


def read_query(model: type[M]) -> M:
    """The query parameters. Raises `Invalid` with each bad one named."""
    repeated = [name for name, values in request.args.lists() if len(values) > 1]
    if repeated:
        raise Invalid("A parameter is given twice.", dict.fromkeys(repeated, "may be given once"))
    try:
        return model.model_validate(request.args.to_dict())
    except ValidationError as refused:
        raise invalid(refused) from None


def read_body(model: type[M]) -> M:
    """The JSON body. Raises `Invalid` with each bad field named."""
    try:
        return model.model_validate(raw_body())
    except ValidationError as refused:
        raise invalid(refused) from None


def read_form(model: type[M], largest: int) -> M:
    """The fields and files of a form of at most `largest` bytes. Raises `Invalid` with each bad one named."""
    request.max_content_length = largest
    try:
        return model.model_validate(request.form.to_dict() | request.files.to_dict())
    except ValidationError as refused:
        raise invalid(refused) from None


def raw_body() -> dict[str, Any]:
    """The JSON body, unchecked but for being an object. Raises `Invalid`."""
    if not request.is_json:
        raise Invalid("The body must be JSON.", {"body": "must be sent as application/json"})
    try:
        found = request.get_json()
    except (BadRequest, RecursionError, ValueError):
        raise Invalid("The body is not valid JSON.", {"body": "is not valid JSON"}) from None
    if not isinstance(found, dict):
        raise Invalid("The body must be a JSON object.", {"body": "must be an object"})
    return found


def answer(model: BaseModel, status: int = 200, **headers: str) -> Response:
    """A model as the JSON answer; header names are written with underscores."""
    response = Response(model.model_dump_json(), status, content_type="application/json")
    for name, value in headers.items():
        response.headers[name.replace("_", "-")] = value
    return response


def answer_version(model: BaseModel, tag: str, *, made_at: str | None = None) -> Response:
    """One version of a resource, with its entity tag; 201 and its address if it was just made."""
    response = answer(model, 200 if made_at is None else 201, ETag=tag, Cache_Control="private, no-cache")
    if made_at is not None:
        response.headers["Location"] = made_at
    return response


def nothing() -> Response:
    """The answer to what leaves nothing to tell."""
    response = Response(status=204)
    del response.headers["Content-Type"]
    return response


def if_changed(response: Response) -> Response:
    """The answer, or just 304 if who asks has it. Raises `Stale` if `If-Match` asks for another one."""
    response.make_conditional(request)
    if response.status_code == HTTPStatus.PRECONDITION_FAILED:
        raise Stale("This was changed meanwhile. Please read it again.")
    return response


def etag(kind: str, id: int, version: int) -> str:
    """The entity tag of one version of a resource."""
    return f'"{kind}{id}-{version}"'


def expected_version(kind: str, id: int) -> int | None:
    """The version that `If-Match` asks for: None for any, 0 for one that never was."""
    tags = request.if_match
    if tags.star_tag or "If-Match" not in request.headers:
        return None
    for tag in filter(None, tags.as_set()):  # an empty tag comes as None
        prefix, _, version = tag.rpartition("-")
        if prefix == f"{kind}{id}" and version.isascii() and version.isdecimal() and len(version) < 10:
            return int(version)
    return 0
