"""The calendar feed: its address is made, shown once, renewed and ended."""

from flask import Blueprint, make_response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from coocook_server.bootstrap import CooCook
from coocook_server.models.account import Actor
from coocook_server.pages import visitor


def add_to(pages: Blueprint, coocook: CooCook) -> None:
    """Serve the page of the calendar feed."""

    @pages.get("/calendar-feed.html")
    def calendar_feed() -> ResponseReturnValue:
        who = visitor.current()
        if who is None:
            return redirect(url_for("pages.sign_in", next=request.path), 303)
        return _page(coocook, who.actor)

    @pages.post("/calendar-feed.html")
    def change_calendar_feed() -> ResponseReturnValue:
        who = visitor.current()
        if who is None:
            return redirect(url_for("pages.sign_in", next=request.path), 303)
        if request.form.get("action") == "make":
            return _make(coocook, who.actor)
        coocook.calendars.revoke(by=who.actor)
        return redirect(url_for("pages.calendar_feed", done="revoked"), 303)


def _make(coocook: CooCook, actor: Actor) -> ResponseReturnValue:
    """Shown at once and not after a redirect: the secret is known to this answer alone."""
    base = (coocook.settings.public_url or request.host_url).rstrip("/")
    made = coocook.calendars.renew(by=actor)
    response = make_response(_page(coocook, actor, f"{base}/calendar/{made.secret}.ics"))
    response.headers["Cache-Control"] = "no-store"
    return response


def _page(coocook: CooCook, actor: Actor, address: str = "") -> str:
    return render_template(
        "calendar-feed.html",
        feed=coocook.calendars.of(by=actor),
        address=address,
        subscribe=f"webcal://{address.partition('://')[2]}" if address else "",
        revoked=request.args.get("done") == "revoked",
    )
