"""Signing in, registering and signing out."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from flask import Blueprint, Response, make_response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from coocook_server import tokens
from coocook_server.bootstrap import CooCook
from coocook_server.errors import Conflict, Denied, Invalid, NotSignedIn, Phrase, TooMany
from coocook_server.operations.demo import DEMO_CHEF_USERNAME, DEMO_USERNAME
from coocook_server.pages import booking_form, visitor
from coocook_server.pages.forms import Typed
from coocook_server.pages.look import keep_visitor
from coocook_server.services import passwords
from coocook_server.services.accounts import LANGUAGES, AccountDraft
from coocook_server.services.second_factor import SecondFactorNeeded, WrongCode
from coocook_server.services.sessions import SessionRecord

OWN_PAGES = "/web/coocook/"
KEPT = "kept_"
DEMO_BUTTONS = {"demo": DEMO_USERNAME, "demo-chef": DEMO_CHEF_USERNAME}
SET_UP_FIRST = (
    "Staff sign in over the network with two-factor only. Set it up first: on this machine itself, or "
    "with the programming interface."
)


@dataclass(frozen=True)
class Onward:
    """Where somebody goes once signed in, and a booking they had begun to type."""

    next: str = ""
    kept: Mapping[str, str] = field(default_factory=dict)


def add_to(pages: Blueprint, coocook: CooCook) -> None:
    """Serve the forms, and what they send."""

    @pages.get("/sign-in.html")
    def sign_in() -> ResponseReturnValue:
        return _sign_in_page(coocook, _onward(request.args))

    @pages.post("/sign-in.html")
    def send_sign_in() -> ResponseReturnValue:
        return _sign_in(coocook, _onward(request.form))

    @pages.get("/sign-in-code.html")
    def sign_in_code() -> ResponseReturnValue:
        return redirect(url_for("pages.sign_in"), 303)

    @pages.post("/sign-in-code.html")
    def send_sign_in_code() -> ResponseReturnValue:
        return _give_code(coocook, _onward(request.form))

    @pages.get("/register.html")
    def register() -> ResponseReturnValue:
        return _register_page(_onward(request.args), {}, {})

    @pages.post("/register.html")
    def send_register() -> ResponseReturnValue:
        return _register(coocook, _onward(request.form))

    @pages.post("/sign-out.html")
    def sign_out() -> ResponseReturnValue:
        return _sign_out(coocook)


def ask_to_sign_in(coocook: CooCook, onward: Onward) -> ResponseReturnValue:
    """The sign-in page in the place of another, carrying what was typed there."""
    return _sign_in_page(coocook, onward)


def _onward(values: Mapping[str, str]) -> Onward:
    kept = {name: values[KEPT + name] for name in booking_form.FIELDS if values.get(KEPT + name)}
    return Onward(_own_path(values.get("next", "")), kept)


def _own_path(wanted: str) -> str:
    """The path if it is one of ours, else nothing: nobody is led elsewhere after signing in."""
    inside = wanted.startswith(OWN_PAGES) and "\\" not in wanted and "//" not in wanted.partition("?")[0]
    return wanted if inside and wanted.isprintable() else ""


def _sign_in_page(coocook: CooCook, onward: Onward, *, username: str = "", problem: str | None = None) -> str:
    return render_template(
        "sign-in.html",
        onward=onward,
        username=username,
        problem=problem,
        demo_customer=coocook.demo.is_demo_store(),
    )


def _register_page(onward: Onward, typed: Mapping[str, str], errors: Mapping[str, str]) -> str:
    return render_template(
        "register.html",
        onward=onward,
        typed=typed,
        errors=errors,
        shortest_password=passwords.SHORTEST,
    )


def _sign_in(coocook: CooCook, onward: Onward) -> ResponseReturnValue:
    demo_username = DEMO_BUTTONS.get(request.form.get("action", ""))
    if demo_username is not None:
        return _as_demo(coocook, onward, demo_username)
    username = request.form.get("username", "")
    try:
        session = coocook.sessions.sign_in(username, request.form.get("password", ""), tokens.client())
    except SecondFactorNeeded as needed:
        return _code_page(onward, needed.challenge)
    except NotSignedIn as refused:
        return _sign_in_page(coocook, onward, username=username, problem=refused.message), 401
    except TooMany as refused:
        page = _sign_in_page(coocook, onward, username=username, problem=refused.message)
        return page, 429, {"Retry-After": str(refused.retry_after_s)}
    if visitor.lacks_second_factor(coocook, session):
        coocook.sessions.end(session.key)
        return _sign_in_page(coocook, onward, username=username, problem=SET_UP_FIRST), 403
    return _welcome(coocook, session, onward)


def _code_page(onward: Onward, challenge: str, *, problem: str | None = None) -> str:
    return render_template("sign-in-code.html", onward=onward, challenge=challenge, problem=problem)


def _give_code(coocook: CooCook, onward: Onward) -> ResponseReturnValue:
    challenge = request.form.get("challenge", "")
    try:
        session = coocook.two_factor.sign_in(challenge, request.form.get("code", ""), tokens.client())
    except WrongCode as refused:
        return _code_page(onward, challenge, problem=refused.message), 401
    except NotSignedIn as refused:
        return _sign_in_page(coocook, onward, problem=refused.message), 401
    except TooMany as refused:
        page = _code_page(onward, challenge, problem=refused.message)
        return page, 429, {"Retry-After": str(refused.retry_after_s)}
    return _welcome(coocook, session, onward)


def _as_demo(coocook: CooCook, onward: Onward, username: str) -> ResponseReturnValue:
    account = coocook.accounts.by_username(username) if coocook.demo.is_demo_store() else None
    if account is None:
        raise Denied("There is no demo account here.")
    return _welcome(coocook, coocook.sessions.open(account.id, tokens.client()), onward)


def _register(coocook: CooCook, onward: Onward) -> ResponseReturnValue:
    form = request.form
    if form.get("action") == "show":
        return _register_page(onward, {}, {})
    errors: dict[str, str] = {}
    if not form.get("consent"):
        errors["consent"] = Phrase("Please agree before you go on.")
    draft = AccountDraft(
        username=form.get("username", ""),
        password=form.get("password", ""),
        email=form.get("email", ""),
        name=form.get("name", ""),
        phone=form.get("phone", ""),
        agreed=bool(form.get("consent")),
        language=request.accept_languages.best_match(LANGUAGES, LANGUAGES[0]),
    )
    errors |= coocook.accounts.problems(draft)
    if errors:
        return _register_page(onward, form, errors), 400
    try:
        account = coocook.accounts.register(draft, origin=tokens.client().address)
    except Invalid as refused:
        return _register_page(onward, form, refused.fields), 400
    except Conflict as refused:
        taken = "email" if refused.rule == "email_taken" else "username"
        return _register_page(onward, form, {taken: refused.message}), 409
    return _welcome(coocook, coocook.sessions.open(account.id, tokens.client()), onward)


def _sign_out(coocook: CooCook) -> Response:
    who = visitor.current()
    if who is not None:
        coocook.sessions.end(who.session.key)
        keep_visitor(None)
    response = make_response(redirect(url_for("pages.index"), 303))
    tokens.clear_cookies(response)
    return response


def _welcome(coocook: CooCook, session: SessionRecord, onward: Onward) -> Response:
    """Go on with a session that has just begun, in the place of one that this browser had."""
    before = visitor.current()
    if before is not None:
        coocook.sessions.end(before.session.key)
    if onward.kept:
        keep_visitor(visitor.signed_in(coocook, session))
        form = booking_form.read(coocook, Typed(onward.kept))
        response = make_response(booking_form.render(coocook, form))
    else:
        own_page = "pages.my_bookings" if session.account.chef_id is None else "pages.my_schedule"
        response = make_response(redirect(onward.next or url_for(own_page), 303))
    tokens.set_cookies(response, tokens.make(session))
    return response
