"""How often one address, and one account, may ask."""

import math
import re
import threading
import time

from flask import Flask, Response, g, request
from flask_limiter import ApplicationLimit, Limiter
from flask_limiter.util import get_remote_address

from coocook_server import tokens

LIMITS = {"sign-in": "10 per minute", "booking": "120 per minute", "reading": "6000 per minute"}
"""How often one address may ask; but for signing in, one account may as often, from wherever it does."""

_SIGNING_IN = re.compile(
    r"/auth/(login|register|password|verify|email|two-factor)(/|$)"
    r"|/(sign-in|register|sign-in-code|forgot-password|reset-password|verify)\.html$"
    r"|/(mail-address|password|two-factor|erase)\.html$"
)
"""The addresses where somebody might guess or mail again and again."""


def install(app: Flask, *, enabled: bool) -> None:
    """Answer 429 with `Retry-After` to whoever asks too often. The counts are this process's own."""
    limiter = Limiter(
        key_func=get_remote_address,
        application_limits=[
            ApplicationLimit(
                limit_provider=_allowed,
                key_function=lambda: f"{_kind()}:{get_remote_address()}",
                exempt_when=_is_health,
            ),
            ApplicationLimit(
                limit_provider=_allowed,
                key_function=lambda: f"{_kind()}:account:{_account()}",
                exempt_when=lambda: _is_health() or _kind() == "sign-in" or _account() is None,
            ),
        ],
        storage_uri="memory://",
        enabled=enabled,
    )
    # The memory storage starts a timer that inherits being a daemon; any other would hold up the end of
    # the program where timed waits never end, as they do under libfaketime.
    starter = threading.Thread(target=limiter.init_app, args=(app,), daemon=True)
    starter.start()
    starter.join()

    @app.after_request
    def say_when(response: Response) -> Response:
        if response.status_code == 429 and limiter.current_limit is not None:
            wait = max(1, math.ceil(limiter.current_limit.reset_at - time.time()))
            response.headers.setdefault("Retry-After", str(wait))
        return response


def _allowed() -> str:
    return LIMITS[_kind()]


def _is_health() -> bool:
    return request.path == "/health"


def _kind() -> str:
    if request.method in ("GET", "HEAD", "OPTIONS"):
        return "reading"
    return "sign-in" if _SIGNING_IN.search(request.path) else "booking"


def _account() -> str | None:
    """Whose access token came along, as its signature proves; the store is not asked."""
    if "limited_account" not in g:
        g.limited_account = tokens.subject()
    found: str | None = g.limited_account
    return found
