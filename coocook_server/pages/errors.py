"""What a page says when it cannot be shown."""

from typing import NamedTuple

from flask import Blueprint, render_template
from flask.typing import ResponseReturnValue
from flask_wtf.csrf import CSRFError  # type: ignore[import-untyped]
from werkzeug.exceptions import HTTPException
from werkzeug.exceptions import NotFound as NoSuchPage

from coocook_server.errors import CooCookError
from coocook_server.language import gettext, say
from coocook_server.pages.forms import refusal
from coocook_server.statuses import status_of


class Explanation(NamedTuple):
    """A heading and what to do next."""

    heading: str
    advice: str


def _explanations() -> dict[int, Explanation]:
    return {
        400: Explanation(
            gettext("That did not make sense to us"),
            gettext("Go back, look over what you typed, and send it again."),
        ),
        401: Explanation(gettext("Please sign in"), gettext("This page is for people who are signed in.")),
        403: Explanation(
            gettext("This is not yours to open"),
            gettext("Sign in with another account, or go back to the chefs."),
        ),
        404: Explanation(
            gettext("There is nothing on this plate"),
            gettext("The page may have moved, or the address has a slip in it."),
        ),
        405: Explanation(
            gettext("That cannot be done here"), gettext("Go back and try the button on the page.")
        ),
        409: Explanation(
            gettext("That is not possible now"), gettext("Something changed meanwhile. Look again and retry.")
        ),
        429: Explanation(
            gettext("A little slower, please"),
            gettext("Too many requests came at once. Wait a minute and try again."),
        ),
        500: Explanation(
            gettext("Something burned in our kitchen"),
            gettext("It is our fault, and it was noted. Try again soon."),
        ),
        503: Explanation(
            gettext("The kitchen is closed for a moment"),
            gettext("We are looking after our books. Try again in a minute."),
        ),
    }


def _forged() -> Explanation:
    return Explanation(
        gettext("This form is no longer valid"),
        gettext(
            "Your browser did not send the cookie that came with it. Allow cookies for this site, "
            "go back, reload the page and send the form again."
        ),
    )


_PICTURES = {404: "not-found.svg", 503: "closed.svg"}


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
        return _page(400, _forged())

    @pages.errorhandler(HTTPException)
    def failed(error: HTTPException) -> ResponseReturnValue:
        if error.response is not None:
            return error.response
        return error_page(error.code or 500)


def page_of(error: CooCookError) -> ResponseReturnValue:
    """A page that explains one of the program's own errors."""
    page, _ = error_page(status_of(error))
    return refusal(page, error)


def told(error: CooCookError) -> ResponseReturnValue:
    """A page with the error's own sentence, for one that needs no more than that."""
    status = status_of(error)
    return _page(status, Explanation(_explanations()[status].heading, say(error.message)))


def error_page(status: int) -> tuple[str, int]:
    """A page that explains a status; it needs neither the store nor a session."""
    known = _explanations()
    return _page(status, known.get(status) or known[400 if status < 500 else 500])


def _page(status: int, explanation: Explanation) -> tuple[str, int]:
    picture = _PICTURES.get(status, "broken.svg" if status >= 500 else "empty-plate.svg")
    page = render_template(
        "error.html",
        status=status,
        heading=explanation.heading,
        advice=explanation.advice,
        picture=picture,
    )
    return page, status
