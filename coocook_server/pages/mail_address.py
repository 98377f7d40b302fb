"""The mail address of an account: whether it is proved, the link once more, and another address."""

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from coocook_server import tokens
from coocook_server.bootstrap import CooCook
from coocook_server.errors import Conflict, Invalid, TooMany
from coocook_server.language import gettext
from coocook_server.pages.forms import Typed, refusal
from coocook_server.pages.visitor import Visitor, only_signed_in


def add_to(pages: Blueprint, coocook: CooCook) -> None:
    """Serve the page and what its forms send."""

    @pages.get("/mail-address.html")
    @only_signed_in
    def mail_address(who: Visitor) -> ResponseReturnValue:
        return _page(who, Typed({}))

    @pages.post("/mail-address.html")
    @only_signed_in
    def send_mail_address(who: Visitor) -> ResponseReturnValue:
        return _resend(coocook, who) if request.form.get("action") == "resend" else _change(coocook, who)


def _page(who: Visitor, typed: Typed, *, problem: str | None = None) -> str:
    return render_template(
        "mail-address.html", account=who.session.account, typed=typed, errors=typed.errors, problem=problem
    )


def _resend(coocook: CooCook, who: Visitor) -> ResponseReturnValue:
    account = who.session.account
    try:
        coocook.mail_addresses.resend(by=account)
    except (Conflict, TooMany) as refused:
        return refusal(_page(who, Typed({}), problem=refused.message), refused)
    flash(gettext("A mail is on its way to %(email)s.", email=account.email))
    return redirect(url_for("pages.mail_address"), 303)


def _change(coocook: CooCook, who: Visitor) -> ResponseReturnValue:
    typed = Typed(request.form)
    try:
        email = coocook.mail_addresses.change(
            typed.raw("email"),
            typed.raw("password"),
            by=who.session.account,
            address=tokens.client().address,
        )
    except Invalid as refused:
        typed.errors |= refused.fields
        return refusal(_page(who, typed), refused)
    except Conflict as refused:
        typed.errors["email"] = refused.message
        return refusal(_page(who, typed), refused)
    except TooMany as refused:
        return refusal(_page(who, typed, problem=refused.message), refused)
    flash(gettext("We have mailed %(email)s. The address changes once you confirm it there.", email=email))
    return redirect(url_for("pages.mail_address"), 303)
