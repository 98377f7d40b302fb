"""What is held of a customer: to take along, and to erase."""

import json

from flask import Blueprint, Response, make_response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from coocook_server import tokens
from coocook_server.bootstrap import CooCook
from coocook_server.errors import Conflict, Invalid, TooMany
from coocook_server.models.account import Role
from coocook_server.pages.forms import Typed, refusal
from coocook_server.pages.visitor import Visitor, only_signed_in


def add_to(pages: Blueprint, coocook: CooCook) -> None:
    """Serve the page of one's data, its files, and the erasure."""

    @pages.get("/my-data.html")
    @only_signed_in
    def my_data(who: Visitor) -> ResponseReturnValue:
        return render_template("my-data.html", is_customer=_is_customer(who))

    @pages.get("/my-data-to-read.html")
    @only_signed_in
    def my_data_to_read(who: Visitor) -> ResponseReturnValue:
        data = coocook.privacy.export(who.session.account.id, by=who.actor)
        return _file(render_template("personal-data.html", data=data), who, "html", "text/html")

    @pages.get("/my-data.json")
    @only_signed_in
    def my_data_for_programs(who: Visitor) -> ResponseReturnValue:
        data = coocook.privacy.export(who.session.account.id, by=who.actor)
        return _file(json.dumps(data, ensure_ascii=False, indent=1), who, "json", "application/json")

    @pages.get("/erase.html")
    @only_signed_in
    def erase(who: Visitor) -> ResponseReturnValue:
        return _erase_page(who, Typed({}))

    @pages.post("/erase.html")
    @only_signed_in
    def send_erase(who: Visitor) -> ResponseReturnValue:
        return _erase(coocook, who, Typed(request.form))

    @pages.get("/erased.html")
    def erased() -> ResponseReturnValue:
        return render_template("erased.html")


def _is_customer(who: Visitor) -> bool:
    return who.session.account.role is Role.CUSTOMER


def _file(text: str, who: Visitor, ending: str, kind: str) -> Response:
    response = Response(text, content_type=f"{kind}; charset=utf-8")
    name = f"coocook-personal-data-{who.session.account.id}.{ending}"
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    response.headers["Cache-Control"] = "private, no-store"
    return response


def _erase_page(
    who: Visitor, typed: Typed, *, problem: str | None = None, open_bookings: bool = False
) -> str:
    return render_template(
        "erase.html",
        account=who.session.account,
        is_customer=_is_customer(who),
        errors=typed.errors,
        problem=problem,
        open_bookings=open_bookings,
    )


def _erase(coocook: CooCook, who: Visitor, typed: Typed) -> ResponseReturnValue:
    account = who.session.account
    try:
        coocook.sign_in_guard.confirm(
            account.id, typed.raw("password"), tokens.client().address, field="password"
        )
        coocook.privacy.erase(account.id, by=who.actor)
    except Invalid as refused:
        typed.errors |= refused.fields
        return refusal(_erase_page(who, typed), refused)
    except Conflict as refused:
        in_the_way = refused.rule == "open_bookings"
        page = _erase_page(who, typed, problem=refused.message, open_bookings=in_the_way)
        return refusal(page, refused)
    except TooMany as refused:
        return refusal(_erase_page(who, typed, problem=refused.message), refused)
    response = make_response(redirect(url_for("pages.erased"), 303))
    tokens.clear_cookies(response)
    return response
