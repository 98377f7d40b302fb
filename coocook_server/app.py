"""The web application: the API and the pages over one open CooCook."""

import logging
import time
import uuid
from typing import Any

from apiflask import APIFlask
from flask import Flask, Response, g, request
from flask.typing import ResponseReturnValue
from flask_cors import CORS
from werkzeug.exceptions import HTTPException, MethodNotAllowed
from werkzeug.middleware.proxy_fix import ProxyFix

from coocook_server import api, compression, language, limits, pages, tokens
from coocook_server.api.problems import from_error, problem
from coocook_server.bootstrap import CooCook
from coocook_server.errors import CooCookError
from coocook_server.log import without_secrets
from coocook_server.pages.errors import error_page, page_of

log = logging.getLogger(__name__)
requests_log = logging.getLogger("coocook.requests")

LARGEST_BODY = 1024 * 1024
"""Bytes."""

SECURITY_HEADERS = {
    "Content-Security-Policy": "default-src 'self'; img-src 'self' data:; object-src 'none'; "
    "base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=()",
    "Cross-Origin-Opener-Policy": "same-origin",
}


def create_app(coocook: CooCook, *, restart: api.health.Restart | None = None) -> Flask:
    """Build the application; `restart` is what `POST /health/restart` calls."""
    settings = coocook.settings
    app = APIFlask(
        "coocook_server",
        title="CooCook",
        version="1.0",
        static_folder=None,  # type: ignore[arg-type]  # Flask takes None, APIFlask says str
        spec_path=None,
        docs_path=None,
        json_errors=False,
    )
    app.secret_key = settings.flask_secret_key
    app.config.update(MAX_CONTENT_LENGTH=LARGEST_BODY, MAX_FORM_MEMORY_SIZE=LARGEST_BODY)
    app.json.sort_keys = False  # type: ignore[attr-defined]
    if settings.trusted_proxies:
        hops = settings.trusted_proxies
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=hops, x_proto=hops, x_host=hops)  # type: ignore[method-assign]
    tokens.install(app, settings)
    language.install(app)
    _log_requests(app)
    _note_visits(app, coocook)
    compression.install(app)
    limits.install(app, enabled=settings.ratelimit_enabled)
    _allow_origins(app, settings.cors_origins)
    _map_errors(app)
    api.register(app, coocook, restart=restart)
    pages.register(app, coocook)

    @app.after_request
    def protect(response: Response) -> Response:
        for name, value in SECURITY_HEADERS.items():
            response.headers.setdefault(name, value)
        response.headers.setdefault("Cache-Control", "no-store")
        if request.is_secure:
            response.headers.setdefault("Strict-Transport-Security", "max-age=31536000")
        return response

    return app


def _map_errors(app: Flask) -> None:
    """Every error that reaches the application: a problem for programs, a page for people."""

    @app.errorhandler(CooCookError)
    def refused(error: CooCookError) -> ResponseReturnValue:
        return page_of(error) if _wants_page() else from_error(error)

    app.register_error_handler(HTTPException, _failed)

    @app.errorhandler(Exception)
    def broken(error: Exception) -> ResponseReturnValue:
        log.error("a request failed", exc_info=error)
        if _wants_page():
            return error_page(500)
        return problem(500, "Something went wrong on our side. It was noted; please try again.")


def _failed(error: HTTPException) -> ResponseReturnValue:
    """What Flask itself refuses: no such address, a method or a body it does not take."""
    status = error.code or 500
    if error.response is not None or status < 400:
        return error
    if _wants_page():
        return error_page(status)
    answer = problem(status, _detail(status) or error.description or "")
    if isinstance(error, MethodNotAllowed) and error.valid_methods:
        answer.headers["Allow"] = ", ".join(error.valid_methods)
    return answer


def _detail(status: int) -> str | None:
    if status == 413:
        return f"The body is too large; at most {(request.max_content_length or 0) // 1024} KiB are taken."
    return _DETAILS.get(status)


_DETAILS = {
    404: "There is nothing at this address.",
    405: "This address does not take this method.",
    429: "Too many requests. Please wait a minute and try again.",
}


def _wants_page() -> bool:
    """Whether a person asks with a browser, who is better served by a page."""
    if request.path.startswith("/api/"):
        return False
    wanted = request.accept_mimetypes.best_match(["application/problem+json", "text/html"])
    return request.path.startswith("/web/") or wanted == "text/html"


def _allow_origins(app: Flask, origins: tuple[str, ...]) -> None:
    if origins:
        CORS(
            app,
            resources={r"/(api|health|ready|openapi).*": {"origins": list(origins)}},
            allow_headers=["Authorization", "Content-Type", "Idempotency-Key", "If-Match", "If-None-Match"],
            expose_headers=["ETag", "Location", "Retry-After", "X-Request-ID"],
            max_age=600,
        )


def _note_visits(app: Flask, coocook: CooCook) -> None:
    """Staff are shown that a phone has really opened a page."""

    @app.after_request
    def note(response: Response) -> Response:
        if response.status_code == 200 and response.mimetype == "text/html":
            coocook.visits.note(request.remote_addr or "", request.user_agent.string)
        return response


def _log_requests(app: Flask) -> None:
    """One record a request, with nothing in it that a stranger should not read."""

    @app.before_request
    def begin() -> None:
        g.request_id = uuid.uuid4().hex
        g.began = time.perf_counter()

    @app.after_request
    def note(response: Response) -> Response:
        response.headers["X-Request-ID"] = g.request_id
        fields: dict[str, Any] = {
            "request_id": g.request_id,
            "method": request.method,
            "path": without_secrets(request.path),
            "status": response.status_code,
            "duration_ms": round((time.perf_counter() - g.began) * 1000, 1),
        }
        requests_log.info("request", extra=fields)
        return response
