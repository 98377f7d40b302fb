"""The first page."""

from flask import Blueprint, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from coocook_server.bootstrap import CooCook
from coocook_server.pages.look import today
from coocook_server.services.chefs import ChefFilter
from coocook_server.services.paging import Paging

SHOWN_AT_HOME = 6


def add_to(pages: Blueprint, coocook: CooCook) -> None:
    """Serve the first page."""

    @pages.get("/")
    def bare() -> ResponseReturnValue:
        return redirect(url_for("pages.index"))

    @pages.get("/index.html")
    def index() -> ResponseReturnValue:
        found = coocook.chefs.list(ChefFilter(), Paging(per_page=SHOWN_AT_HOME))
        return render_template("index.html", chefs=found.items, total=found.total, today=today(coocook))
