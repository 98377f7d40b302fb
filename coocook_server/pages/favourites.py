"""The chefs that somebody wants to find again."""

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from coocook_server.bootstrap import CooCook
from coocook_server.errors import Invalid
from coocook_server.language import gettext
from coocook_server.pages import visitor
from coocook_server.pages.forms import Typed
from coocook_server.pages.onward import own_path
from coocook_server.pages.visitor import Visitor, only_signed_in
from coocook_server.services.paging import Paging

PER_PAGE = 20


def add_to(pages: Blueprint, coocook: CooCook) -> None:
    """Serve the list, and what a heart on any page sends."""

    @pages.get("/favourites.html")
    @only_signed_in
    def favourites(who: Visitor) -> ResponseReturnValue:
        return _page(coocook, who)

    @pages.post("/favourites.html")
    def send_heart() -> ResponseReturnValue:
        return _mark(coocook, Typed(request.form))


def _page(coocook: CooCook, who: Visitor) -> str:
    cursor = request.args.get("cursor") or None
    try:
        found = coocook.favourites.list(Paging(PER_PAGE, cursor=cursor), by=who.actor)
    except Invalid:
        found = coocook.favourites.list(Paging(PER_PAGE), by=who.actor)
        cursor = None
    return render_template("favourites.html", chefs=found.items, further=found.next_cursor, cursor=cursor)


def _mark(coocook: CooCook, typed: Typed) -> ResponseReturnValue:
    """Do as the heart says, and go back to where it was pressed; a script stays where it is."""
    by_script = request.accept_mimetypes.best == "application/json"
    back = own_path(typed.raw("next")) or url_for("pages.favourites")
    who = visitor.current()
    if who is None and by_script:
        return "", 401
    if who is None:
        flash(gettext("Sign in to keep your favourite chefs."))
        return redirect(url_for("pages.sign_in", next=back), 303)
    chef_id = typed.id("chef_id")
    if typed.text("action") == "remove":
        coocook.favourites.remove(chef_id, by=who.actor)
    else:
        coocook.favourites.add(chef_id, by=who.actor)
    if by_script:
        return "", 204
    return redirect(f"{back}#heart-{chef_id}", 303)
