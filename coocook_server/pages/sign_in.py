"""Signing in and out."""

from flask import Blueprint, Response, make_response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from coocook_server import language, tokens
from coocook_server.bootstrap import CooCook
from coocook_server.errors import Denied, NotSignedIn, TooMany
from coocook_server.operations.demo import DEMO_CHEF_USERNAME, DEMO_USERNAME
from coocook_server.pages import booking_form, onward, two_factor, visitor
from coocook_server.pages.forms import refusal
from coocook_server.pages.look import keep_visitor
from coocook_server.pages.onward import Onward
from coocook_server.services.second_factor import SecondFactorNeeded, WrongCode
from coocook_server.services.sessions import SessionRecord

DEMO_BUTTONS = {"demo": DEMO_USERNAME, "demo_chef": DEMO_CHEF_USERNAME}


def add_to(pages: Blueprint, coocook: CooCook) -> None:
    """Serve the forms, and what they send."""

    @pages.get("/sign-in.html")
    def sign_in() -> ResponseReturnValue:
        return _page(coocook, onward.carried(request.args))

    @pages.post("/sign-in.html")
    def send_sign_in() -> ResponseReturnValue:
        return _sign_in(coocook, onward.carried(request.form))

    @pages.get("/sign-in-code.html")
    def sign_in_code() -> ResponseReturnValue:
        return redirect(url_for("pages.sign_in"), 303)

    @pages.post("/sign-in-code.html")
    def send_sign_in_code() -> ResponseReturnValue:
        return _give_code(coocook, onward.carried(request.form))

    @pages.post("/sign-out.html")
    def sign_out() -> ResponseReturnValue:
        return _sign_out(coocook)


def ask_to_sign_in(coocook: CooCook, going: Onward) -> ResponseReturnValue:
    """The sign-in page in the place of another, carrying what was typed there."""
    return _page(coocook, going)


def welcome(coocook: CooCook, session: SessionRecord, going: Onward, *, as_spoken: bool = False) -> Response:
    """Go on with a session that has just begun, in the place of one that this browser had.

    A browser that has not chosen a language takes the account's, unless it goes on `as_spoken`.
    """
    end_present(coocook)
    takes_language = not (as_spoken or language.is_chosen())
    if takes_language:
        language.switch(session.account.language)
    if going.kept:
        keep_visitor(visitor.signed_in(coocook, session))
        response = make_response(booking_form.resume(coocook, going.kept))
    else:
        own_page = "pages.my_bookings" if session.account.chef_id is None else "pages.my_schedule"
        response = make_response(redirect(going.next or url_for(own_page), 303))
    if takes_language:
        language.remember(response, session.account.language)
    tokens.set_cookies(response, tokens.make(session))
    return response


def end_present(coocook: CooCook) -> None:
    """End the session that this browser has, if any."""
    before = visitor.current() or visitor.setting_up()
    if before is not None:
        coocook.sessions.end(before.session.key)


def _page(coocook: CooCook, going: Onward, *, username: str = "", problem: str | None = None) -> str:
    return render_template(
        "sign-in.html",
        onward=going,
        username=username,
        problem=problem,
        demo_customer=coocook.demo.is_demo_store(),
    )


def _sign_in(coocook: CooCook, going: Onward) -> ResponseReturnValue:
    demo_username = DEMO_BUTTONS.get(request.form.get("action", ""))
    if demo_username is not None:
        return _as_demo(coocook, going, demo_username)
    username, password = request.form.get("username", ""), request.form.get("password", "")
    try:
        session = coocook.sessions.sign_in(username, password, tokens.client())
        if visitor.lacks_second_factor(coocook, session):
            return _set_up_first(coocook, session, password, going)
    except SecondFactorNeeded as needed:
        return _code_page(going, needed.challenge)
    except (NotSignedIn, TooMany) as refused:
        return refusal(_page(coocook, going, username=username, problem=refused.message), refused)
    return welcome(coocook, session, going)


def _set_up_first(
    coocook: CooCook, session: SessionRecord, password: str, going: Onward
) -> ResponseReturnValue:
    """Staff who come over the network may do one thing until they have two-factor: set it up."""
    try:
        page = two_factor.begin(coocook, session, password, going)
    except TooMany:
        coocook.sessions.end(session.key)
        raise
    end_present(coocook)
    response = make_response(page)
    tokens.set_cookies(response, tokens.make(session))
    return response


def _code_page(going: Onward, challenge: str, *, problem: str | None = None) -> str:
    return render_template("sign-in-code.html", onward=going, challenge=challenge, problem=problem)


def _give_code(coocook: CooCook, going: Onward) -> ResponseReturnValue:
    challenge = request.form.get("challenge", "")
    try:
        session = coocook.two_factor.sign_in(challenge, request.form.get("code", ""), tokens.client())
    except (WrongCode, TooMany) as refused:
        return refusal(_code_page(going, challenge, problem=refused.message), refused)
    except NotSignedIn as refused:
        return refusal(_page(coocook, going, problem=refused.message), refused)
    return welcome(coocook, session, going)


def _as_demo(coocook: CooCook, going: Onward, username: str) -> ResponseReturnValue:
    account = coocook.accounts.by_username(username) if coocook.demo.is_demo_store() else None
    if account is None:
        raise Denied("There is no demo account here.")
    session = coocook.sessions.open(account.id, tokens.client())
    return welcome(coocook, session, going, as_spoken=True)


def _sign_out(coocook: CooCook) -> Response:
    end_present(coocook)
    keep_visitor(None)
    response = make_response(redirect(url_for("pages.index"), 303))
    tokens.clear_cookies(response)
    return response
