"""What a page says when it cannot be shown."""

from typing import NamedTuple

from flask import Blueprint, render_template
from flask.typing import ResponseReturnValue
from flask_wtf.csrf import CSRFError  # type: ignore[import-untyped]
from werkzeug.exceptions import HTTPException
from werkzeug.exceptions import NotFound as NoSuchPage

from coocook_server.errors import CooCookError, TooMany
from coocook_server.statuses import status_of


class Explanation(NamedTuple):
    """A heading and what to do next."""

    heading: str
    advice: str


_EXPLANATIONS = {
    400: Explanation(
        "That did not make sense to us", "Go back, look over what you typed, and send it again."
    ),
    401: Explanation("Please sign in", "This page is for people who are signed in."),
    403: Explanation("This is not yours to open", "Sign in with another account, or go back to the chefs."),
    404: Explanation(
        "There is nothing on this plate", "The page may have moved, or the address has a slip in it."
    ),
    405: Explanation("That cannot be done here", "Go back and try the button on the page."),
    409: Explanation("That is not possible now", "Something changed meanwhile. Look again and retry."),
    429: Explanation(
        "A little slower, please", "Too many requests came at once. Wait a minute and try again."
    ),
    500: Explanation("Something burned in our kitchen", "It is our fault, and it was noted. Try again soon."),
    503: Explanation(
        "The kitchen is closed for a moment", "We are looking after our books. Try again in a minute."
    ),
}

FORGED = Explanation(
    "This form is no longer valid",
    "Your browser did not send the cookie that came with it. Allow cookies for this site, "
    "go back, reload the page and send the form again.",
)


def add_to(pages: Blueprint) -> None:
    """Answer every fault of a page with a page."""

    @pages.route("/<path:anything>")
    def no_such_page(**_path: str) -> ResponseReturnValue:
        raise NoSuchPage

    @pages.errorhandler(CooCookError)
    def refused(error: CooCookError) -> ResponseReturnValue:
        return page_of(error)

    @pages.errorhandler(CSRFError)
    def forged(_error: CSRFError) -> ResponseReturnValue:
        return _page(400, FORGED)

    @pages.errorhandler(HTTPException)
    def failed(error: HTTPException) -> ResponseReturnValue:
        if error.response is not None:
            return error.response
        return error_page(error.code or 500)


def page_of(error: CooCookError) -> ResponseReturnValue:
    """A page that explains one of the program's own errors."""
    headers = {"Retry-After": str(error.retry_after_s)} if isinstance(error, TooMany) else {}
    return (*error_page(status_of(error)), headers)


def error_page(status: int) -> tuple[str, int]:
    """A page that explains a status; it needs neither the store nor a session."""
    return _page(status, _EXPLANATIONS.get(status, _EXPLANATIONS[400 if status < 500 else 500]))


def _page(status: int, explanation: Explanation) -> tuple[str, int]:
    page = render_template(
        "error.html", status=status, heading=explanation.heading, advice=explanation.advice
    )
    return page, status
