"""Changing one's password."""

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from coocook_server import tokens
from coocook_server.bootstrap import CooCook
from coocook_server.errors import Invalid, TooMany
from coocook_server.language import gettext, ngettext
from coocook_server.pages.forms import Typed, refusal
from coocook_server.pages.visitor import Visitor, only_signed_in
from coocook_server.services import passwords


def add_to(pages: Blueprint, coocook: CooCook) -> None:
    """Serve the form and what it sends."""

    @pages.get("/password.html")
    @only_signed_in
    def password(who: Visitor) -> ResponseReturnValue:
        return _page(who, Typed({}))

    @pages.post("/password.html")
    @only_signed_in
    def send_password(who: Visitor) -> ResponseReturnValue:
        return _change(coocook, who)


def _page(who: Visitor, typed: Typed, *, problem: str | None = None) -> str:
    return render_template(
        "password.html",
        account=who.session.account,
        errors=typed.errors,
        problem=problem,
        shortest_password=passwords.SHORTEST,
    )


def _change(coocook: CooCook, who: Visitor) -> ResponseReturnValue:
    typed = Typed(request.form)
    try:
        ended = coocook.password_changes.change(
            typed.raw("current_password"), typed.raw("new_password"), by=who.session, client=tokens.client()
        )
    except Invalid as refused:
        typed.errors |= refused.fields
        return refusal(_page(who, typed), refused)
    except TooMany as refused:
        return refusal(_page(who, typed, problem=refused.message), refused)
    flash(_said(ended))
    return redirect(url_for("pages.account"), 303)


def _said(ended: int) -> str:
    if not ended:
        return gettext("Your new password is set.")
    return ngettext(
        "Your new password is set, and one other device is signed out.",
        "Your new password is set, and %(num)s other devices are signed out.",
        ended,
    )
