"""Where somebody is signed in, and ending that."""

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from coocook_server.bootstrap import CooCook
from coocook_server.errors import NotFound
from coocook_server.language import gettext, ngettext
from coocook_server.pages.forms import Typed
from coocook_server.pages.visitor import Visitor, only_signed_in


def add_to(pages: Blueprint, coocook: CooCook) -> None:
    """Serve the list and what its buttons send."""

    @pages.get("/sessions.html")
    @only_signed_in
    def sessions(who: Visitor) -> ResponseReturnValue:
        found = coocook.sessions.list(who.session.account.id)
        return render_template("sessions.html", sessions=found, own_id=who.session.id)

    @pages.post("/sessions.html")
    @only_signed_in
    def end_sessions(who: Visitor) -> ResponseReturnValue:
        if "end" in request.form:
            _end_one(coocook, who, Typed(request.form).id("end"))
        else:
            _end_others(coocook, who)
        return redirect(url_for("pages.sessions"), 303)


def _end_one(coocook: CooCook, who: Visitor, id: int) -> None:
    try:
        coocook.sessions.end_one(id, account_id=who.session.account.id)
    except NotFound:
        flash(gettext("That device was signed out already."))
    else:
        flash(gettext("That device is signed out."))


def _end_others(coocook: CooCook, who: Visitor) -> None:
    ended = coocook.sessions.end_others(who.session)
    flash(ngettext("One other device is signed out.", "%(num)s other devices are signed out.", ended))
