"""Becoming a customer."""

from collections.abc import Mapping

from flask import Blueprint, flash, render_template, request
from flask.typing import ResponseReturnValue

from coocook_server import language, tokens
from coocook_server.bootstrap import CooCook
from coocook_server.errors import Conflict, Invalid, Phrase
from coocook_server.language import gettext
from coocook_server.pages import onward, sign_in
from coocook_server.pages.forms import refusal
from coocook_server.pages.onward import Onward
from coocook_server.services import passwords
from coocook_server.services.accounts import AccountDraft


def add_to(pages: Blueprint, coocook: CooCook) -> None:
    """Serve the form, and what it sends."""

    @pages.get("/register.html")
    def register() -> ResponseReturnValue:
        return _page(onward.carried(request.args), {}, {})

    @pages.post("/register.html")
    def send_register() -> ResponseReturnValue:
        return _register(coocook, onward.carried(request.form))


def _page(going: Onward, typed: Mapping[str, str], errors: Mapping[str, str]) -> str:
    return render_template(
        "register.html", onward=going, typed=typed, errors=errors, shortest_password=passwords.SHORTEST
    )


def _register(coocook: CooCook, going: Onward) -> ResponseReturnValue:
    form = request.form
    if form.get("action") == "show":
        return _page(going, {}, {})
    draft = AccountDraft(
        username=form.get("username", ""),
        password=form.get("password", ""),
        email=form.get("email", ""),
        name=form.get("name", ""),
        phone=form.get("phone", ""),
        agreed=bool(form.get("consent")),
        language=language.current(),
    )
    errors: dict[str, str] = {} if draft.agreed else {"consent": Phrase("Please agree before you go on.")}
    errors |= coocook.accounts.problems(draft)
    if errors:
        return _page(going, form, errors), 400
    try:
        account = coocook.accounts.register(draft, origin=tokens.client().address)
    except Invalid as refused:
        return refusal(_page(going, form, refused.fields), refused)
    except Conflict as refused:
        taken = "email" if refused.rule == "email_taken" else "username"
        return refusal(_page(going, form, {taken: refused.message}), refused)
    flash(
        gettext(
            "Welcome, %(name)s. We have mailed you at %(email)s: please confirm that the address is yours.",
            name=account.name,
            email=account.email,
        )
    )
    return sign_in.welcome(coocook, coocook.sessions.open(account.id, tokens.client()), going)
