"""Where the links of mails lead: proving an address, and setting a new password.

A mail of a business that has no `PUBLIC_URL` carries the token as a code, which is typed here.
"""

from collections.abc import Mapping

from flask import Blueprint, Response, make_response, redirect, render_template, request, session, url_for
from flask.typing import ResponseReturnValue

from coocook_server import tokens
from coocook_server.bootstrap import CooCook
from coocook_server.errors import Conflict, Invalid, TooMany
from coocook_server.pages.forms import refusal
from coocook_server.services import passwords


def add_to(pages: Blueprint, coocook: CooCook) -> None:
    """Serve the pages; only their buttons do something, since mail programs open links by themselves."""

    @pages.get("/verify.html")
    def verify() -> ResponseReturnValue:
        return _kept("verify") or render_template("verify.html", ready=_token("verify") is not None)

    @pages.post("/verify.html")
    def send_verify() -> ResponseReturnValue:
        return _verify(coocook)

    @pages.get("/forgot-password.html")
    def forgot_password() -> ResponseReturnValue:
        return render_template("forgot-password.html", typed="")

    @pages.post("/forgot-password.html")
    def send_forgot_password() -> ResponseReturnValue:
        return _ask_for_reset(coocook, request.form.get("email", ""))

    @pages.get("/reset-password.html")
    def reset_password() -> ResponseReturnValue:
        return _kept("reset_password") or _reset_page({})

    @pages.post("/reset-password.html")
    def send_reset_password() -> ResponseReturnValue:
        return _reset(coocook)


def _kept(page: str) -> Response | None:
    """Take the token out of the address, where a browser's history and other sites might find it."""
    token = request.args.get("token")
    if token is None:
        return None
    session[page] = token[:200]
    response = make_response(redirect(url_for(f"pages.{page}"), 303))
    response.headers["Referrer-Policy"] = "no-referrer"
    response.headers["Cache-Control"] = "no-store"
    return response


def _token(page: str) -> str | None:
    found: str | None = session.get(page)
    return found


def _ask_for_reset(coocook: CooCook, email: str) -> ResponseReturnValue:
    try:
        coocook.password_changes.ask_for_reset(email, client=tokens.client())
    except TooMany as refused:
        return refusal(render_template("forgot-password.html", typed=email, problem=refused.message), refused)
    return render_template("forgot-password.html", sent=True)


def _verify(coocook: CooCook) -> ResponseReturnValue:
    kept = session.pop("verify", "")
    typed = request.form.get("code", "").strip()
    try:
        account = coocook.mail_addresses.verify(typed or kept, origin=tokens.client().address)
    except (Invalid, Conflict) as refused:
        return refusal(render_template("verify.html", problem=refused.message), refused)
    return render_template("verify.html", proved=account.email)


def _reset(coocook: CooCook) -> ResponseReturnValue:
    typed = request.form.get("code", "").strip()
    if typed:
        session["reset_password"] = typed[:200]
        return _reset_page({})
    try:
        coocook.password_changes.reset(
            _token("reset_password") or "", request.form.get("password", ""), client=tokens.client()
        )
    except Invalid as refused:
        if "token" in refused.fields:
            session.pop("reset_password", None)
        return refusal(_reset_page(refused.fields), refused)
    session.pop("reset_password", None)
    response = make_response(render_template("reset-password.html", done=True))
    tokens.clear_cookies(response)
    return response


def _reset_page(errors: Mapping[str, str]) -> str:
    return render_template(
        "reset-password.html",
        ready=_token("reset_password") is not None,
        errors=errors,
        shortest_password=passwords.SHORTEST,
    )
