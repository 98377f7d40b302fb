"""The OpenAPI document and a page that shows it, both without the internet."""

from typing import Any

from apiflask import APIFlask
from flask import Response, jsonify, render_template

from coocook_server.api.operations import OPTIONAL_BODY
from coocook_server.api.problems import TYPE, Problem

SECURITY_SCHEMES = {
    "bearer": {
        "type": "http",
        "scheme": "bearer",
        "bearerFormat": "JWT",
        "description": "The access token of `/auth/login`.",
    },
    "cookie": {
        "type": "apiKey",
        "in": "cookie",
        "description": "The pages' cookie; unsafe methods need the `X-CSRF-TOKEN` header beside it.",
    },
}
_IF_MATCH = {
    "name": "If-Match",
    "in": "header",
    "required": False,
    "schema": {"type": "string"},
    "description": "The `ETag` that was read; refused with 412 if it is no longer the present one.",
}
_IDEMPOTENCY_KEY = {
    "name": "Idempotency-Key",
    "in": "header",
    "required": False,
    "schema": {"type": "string", "minLength": 1, "maxLength": 255, "pattern": "^[!-~]+$"},
    "description": "A text of your own; the same request with it gets the first answer again, for 24 h.",
}


def install(app: APIFlask) -> None:
    """Serve the document at `/openapi.json` and `/docs`, and under `/api/coocook` too."""
    by_cookie = {**SECURITY_SCHEMES["cookie"], "name": app.config["JWT_ACCESS_COOKIE_NAME"]}
    app.config.update(
        OPENAPI_VERSION="3.1.0",
        SECURITY_SCHEMES={**SECURITY_SCHEMES, "cookie": by_cookie},
        AUTO_VALIDATION_ERROR_RESPONSE=False,
        AUTO_AUTH_ERROR_RESPONSE=False,
        AUTO_404_RESPONSE=False,
        AUTO_OPERATION_ID=True,
        AUTO_SERVERS=False,
        INFO={
            "title": "CooCook",
            "description": "Hire a private chef by the hour. Instants are UTC, dates and times of day in the "
            "business's time zone, money is exact to the cent. Every error is a problem (RFC 9457).",
        },
    )

    @app.spec_processor
    def complete(spec: dict[str, Any] | str) -> dict[str, Any] | str:
        return spec if isinstance(spec, str) else _completed(spec)

    @app.get("/openapi.json")
    @app.get("/api/coocook/openapi.json")
    @app.doc(hide=True)
    def openapi() -> Response:
        return jsonify(app.spec)

    @app.get("/docs")
    @app.get("/api/coocook/docs")
    @app.doc(hide=True)
    def docs() -> str:
        return render_template("docs.html")


def _completed(spec: dict[str, Any]) -> dict[str, Any]:
    """Add what APIFlask leaves out: required bodies, the problem's schema, headers that are taken."""
    schema = Problem.model_json_schema()
    spec["components"].setdefault("schemas", {})["Problem"] = schema
    reference = {TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}}
    for path, methods in spec["paths"].items():
        for method, operation in methods.items():
            if not isinstance(operation, dict):
                continue
            if "requestBody" in operation:
                operation["requestBody"]["required"] = not operation.pop(OPTIONAL_BODY, False)
            for code, response in operation["responses"].items():
                if int(code) >= 400:
                    response["content"] = reference
            _add_headers(path, method, operation)
    return spec


def _add_headers(path: str, method: str, operation: dict[str, Any]) -> None:
    parameters = operation.setdefault("parameters", [])
    if method == "post" and path.endswith(("/bookings", "/payments")):
        parameters.append(_IDEMPOTENCY_KEY)
    if "412" in operation["responses"]:
        parameters.append(_IF_MATCH)
