"""Two-factor: setting it up with an authenticator app, its recovery codes, and doing without it."""

from typing import Any

from flask import Blueprint, Response, flash, make_response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from coocook_server import tokens
from coocook_server.bootstrap import CooCook
from coocook_server.errors import Conflict, Invalid, TooMany
from coocook_server.language import gettext
from coocook_server.pages import onward, visitor
from coocook_server.pages.forms import Typed, refusal
from coocook_server.pages.look import keep_visitor
from coocook_server.pages.onward import Onward
from coocook_server.pages.visitor import Visitor
from coocook_server.services.permissions import NEED_TWO_FACTOR
from coocook_server.services.sessions import SessionRecord
from coocook_server.services.two_factor import TwoFactorSetup

QR_SCALE = 5
"""Pixels of the picture for each module of the QR code."""


def add_to(pages: Blueprint, coocook: CooCook) -> None:
    """Serve the page and what its forms send; also to staff who have to set it up before anything else."""

    @pages.get("/two-factor.html")
    def two_factor() -> ResponseReturnValue:
        who = _who()
        if who is None:
            return redirect(url_for("pages.sign_in", next=request.path), 303)
        return _page(coocook, who, Typed({}))

    @pages.post("/two-factor.html")
    def send_two_factor() -> ResponseReturnValue:
        who = _who()
        if who is None:
            return redirect(url_for("pages.sign_in", next=request.path), 303)
        return _send(coocook, who, Typed(request.form))


def begin(coocook: CooCook, session: SessionRecord, password: str, going: Onward) -> Response:
    """Begin to set up two-factor: the page with the QR code.

    Raises `Invalid` for a wrong password, `TooMany`, and `Conflict` if two-factor is on.
    """
    setup = coocook.two_factor.begin(password, by=session, client=tokens.client())
    return _setup_page(session, setup, going, {})


def _who() -> Visitor | None:
    return visitor.current() or visitor.setting_up()


def _send(coocook: CooCook, who: Visitor, typed: Typed) -> ResponseReturnValue:
    action = typed.text("action")
    if action == "confirm":
        return _confirm(coocook, who, typed)
    may_manage = visitor.current() is not None
    try:
        if action == "begin":
            return begin(coocook, who.session, typed.raw("password"), onward.carried(request.form))
        if action == "renew" and may_manage:
            return _codes_page(
                coocook.two_factor.renew_codes(
                    typed.raw("renew_password"), by=who.session, client=tokens.client()
                )
            )
        if action == "off" and may_manage:
            coocook.two_factor.turn_off(typed.raw("off_password"), by=who.session, client=tokens.client())
            flash(gettext("Two-factor is off. Your password alone signs you in."))
    except Invalid as refused:
        field = {"renew": "renew_password", "off": "off_password"}.get(action, "password")
        typed.errors[field] = next(iter(refused.fields.values()), refused.message)
        return refusal(_page(coocook, who, typed), refused)
    except (Conflict, TooMany) as refused:
        return refusal(_page(coocook, who, typed, problem=refused.message), refused)
    return redirect(url_for("pages.two_factor"), 303)


def _page(coocook: CooCook, who: Visitor, typed: Typed, *, problem: str | None = None) -> str:
    account = who.session.account
    return render_template(
        "two-factor.html",
        account=account,
        state=coocook.two_factor.of(account.id),
        must_have=account.role in NEED_TWO_FACTOR,
        setting_up=visitor.setting_up() is not None,
        onward=onward.carried(request.values),
        errors=typed.errors,
        problem=problem,
    )


def _confirm(coocook: CooCook, who: Visitor, typed: Typed) -> ResponseReturnValue:
    going = onward.carried(request.form)
    setup = TwoFactorSetup(typed.raw("secret"), typed.raw("uri"))
    try:
        codes = coocook.two_factor.confirm(typed.raw("code"), by=who.session, client=tokens.client())
    except Invalid as refused:
        return refusal(_setup_page(who.session, setup, going, refused.fields), refused)
    except TooMany as refused:
        return refusal(_setup_page(who.session, setup, going, {}, problem=refused.message), refused)
    except Conflict as refused:
        return refusal(_page(coocook, who, typed, problem=refused.message), refused)
    keep_visitor(visitor.signed_in(coocook, coocook.sessions.get(who.session.key)))
    return _codes_page(codes, going)


def _setup_page(
    session: SessionRecord,
    setup: TwoFactorSetup,
    going: Onward,
    errors: dict[str, str],
    *,
    problem: str | None = None,
) -> Response:
    """The secret goes on in the form: the store gives it away once."""
    return _secret(
        "two-factor-setup.html",
        account=session.account,
        setup=setup,
        qr=_picture(setup.uri),
        onward=going,
        errors=errors,
        problem=problem,
    )


def _codes_page(codes: tuple[str, ...], going: Onward | None = None) -> Response:
    return _secret("recovery-codes.html", codes=codes, turned_on=going is not None, onward=going or Onward())


def _secret(template: str, **context: Any) -> Response:
    """A page that no browser keeps."""
    response = make_response(render_template(template, **context))
    response.headers["Cache-Control"] = "no-store"
    return response


def _picture(uri: str) -> str:
    """The QR code as an address for an `img`; empty for what no authenticator app reads."""
    if not uri.startswith("otpauth://") or len(uri) > 500:
        return ""
    import segno

    picture: str = segno.make(uri, error="m", micro=False).svg_data_uri(scale=QR_SCALE, light="white")
    return picture
