"""What customers said of a chef, and the chef's answers."""

from dataclasses import dataclass

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from coocook_server.bootstrap import CooCook
from coocook_server.errors import Invalid, NotFound, Stale
from coocook_server.pages import own_chef
from coocook_server.pages.forms import Typed, add_errors
from coocook_server.pages.own_chef import OwnChef
from coocook_server.services.paging import Page, Paging
from coocook_server.services.reviews import ReviewRecord

MOST_TO_ANSWER = 20
PER_PAGE = 20


@dataclass(frozen=True)
class Writing:
    """An answer that could not be kept: to which review, what was typed, and what was wrong with it."""

    review_id: int
    text: str
    errors: dict[str, str]
    stale: bool = False


def add_to(pages: Blueprint, coocook: CooCook) -> None:
    """Serve the reviews, and what answers them."""

    @pages.get("/my-reviews.html")
    @own_chef.only
    def my_reviews(chef: OwnChef) -> ResponseReturnValue:
        return _page(coocook, chef)

    @pages.post("/my-reviews.html")
    @own_chef.only
    def answer_review(chef: OwnChef) -> ResponseReturnValue:
        return _answer(coocook, chef, Typed(request.form))


def _answer(coocook: CooCook, chef: OwnChef, typed: Typed) -> ResponseReturnValue:
    id, text = typed.id("review"), typed.raw("answer")
    try:
        coocook.reviews.answer(id, text, by=chef.actor, version=typed.id("version") or None)
    except Invalid as refused:
        errors: dict[str, str] = {}
        add_errors(errors, refused)
        return _page(coocook, chef, Writing(id, text, errors)), 400
    except Stale:
        return _page(coocook, chef, Writing(id, text, {}, stale=True)), 409
    return redirect(url_for("pages.my_reviews", answered=id), 303)


def _page(coocook: CooCook, chef: OwnChef, writing: Writing | None = None) -> str:
    typed = Typed(request.args)
    cursor = typed.text("cursor") or None
    waiting: Page[ReviewRecord] = Page((), 0)
    if cursor is None:
        waiting = coocook.reviews.to_answer(Paging(MOST_TO_ANSWER), by=chef.actor)
    shown = _shown(coocook, chef, cursor)
    return render_template(
        "my-reviews.html",
        chef=coocook.chefs.get(chef.id, even_inactive=True),
        waiting=waiting,
        answered=[review for review in shown.items if review.answer],
        older=shown.next_cursor,
        newer=cursor is not None,
        writing=writing,
        done=typed.id("answered"),
    )


def _shown(coocook: CooCook, chef: OwnChef, cursor: str | None) -> Page[ReviewRecord]:
    """A part of the reviews as the public sees them; none while the chef is not shown to the public."""
    try:
        return coocook.reviews.of_chef(chef.id, Paging(PER_PAGE, cursor=cursor))
    except NotFound:
        return Page((), 0)
