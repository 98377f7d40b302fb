"""The account of whoever is signed in: an overview, and the profile."""

from dataclasses import dataclass

from flask import Blueprint, flash, make_response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from coocook_server import language
from coocook_server.bootstrap import CooCook
from coocook_server.errors import Invalid, NotFound, Stale
from coocook_server.language import gettext
from coocook_server.models.account import Role
from coocook_server.models.subscription import SubscriptionStatus
from coocook_server.pages import wording
from coocook_server.pages.forms import Typed, refusal
from coocook_server.pages.visitor import Visitor, only_signed_in
from coocook_server.services.accounts import ProfileChanges
from coocook_server.services.paging import Paging
from coocook_server.services.subscriptions import SubscriptionRecord


@dataclass(frozen=True)
class Standing:
    """How a subscription stands, in a customer's words, and how that is coloured."""

    name: str
    means: str
    tone: str


def add_to(pages: Blueprint, coocook: CooCook) -> None:
    """Serve the overview and the profile."""

    @pages.get("/account.html")
    @only_signed_in
    def account(who: Visitor) -> ResponseReturnValue:
        return _overview(coocook, who)

    @pages.get("/profile.html")
    @only_signed_in
    def profile(who: Visitor) -> ResponseReturnValue:
        return _profile(who)

    @pages.post("/profile.html")
    @only_signed_in
    def send_profile(who: Visitor) -> ResponseReturnValue:
        return _change_profile(coocook, who)


def _overview(coocook: CooCook, who: Visitor) -> str:
    account = who.session.account
    is_customer = account.role is Role.CUSTOMER
    return render_template(
        "account.html",
        account=account,
        is_customer=is_customer,
        language_name=language.NAMES[account.language],
        subscription=_standing(coocook, who) if is_customer else None,
        two_factor=coocook.two_factor.of(account.id),
        sessions=len(coocook.sessions.list(account.id)),
        favourites=coocook.favourites.list(Paging(per_page=1), by=who.actor).total,
    )


def _standing(coocook: CooCook, who: Visitor) -> Standing:
    try:
        subscription = coocook.subscriptions.own(by=who.actor)
    except NotFound:
        return Standing(
            gettext("None"), gettext("Booking needs a subscription. Please speak to us."), "quiet"
        )
    return _in_words(coocook, subscription)


def _in_words(coocook: CooCook, subscription: SubscriptionRecord) -> Standing:
    zone = coocook.settings.zone
    until, ended, paused = (
        wording.day(instant.astimezone(zone).date()) if instant else ""
        for instant in (subscription.ends_at, subscription.ended_at, subscription.paused_at)
    )
    match subscription.status:
        case SubscriptionStatus.ACTIVE if until:
            means = gettext("You can book chefs until %(day)s.", day=until)
            return Standing(gettext("Active"), means, "good")
        case SubscriptionStatus.ACTIVE:
            return Standing(gettext("Active"), gettext("You can book chefs. It has no end."), "good")
        case SubscriptionStatus.WAITING:
            means = gettext("We look at it, and mail you as soon as you can book.")
            return Standing(gettext("Waiting for us"), means, "waiting")
        case SubscriptionStatus.PAUSED:
            means = gettext("Paused since %(day)s. Speak to us to go on booking.", day=paused)
            return Standing(gettext("Paused"), means, "waiting")
        case SubscriptionStatus.EXPIRED:
            means = gettext("It ran out on %(day)s. Speak to us to go on booking.", day=until or ended)
            return Standing(gettext("Run out"), means, "bad")
        case SubscriptionStatus.CANCELLED:
            means = gettext("It ended on %(day)s. Speak to us to go on booking.", day=ended)
            return Standing(gettext("Ended"), means, "bad")


def _profile(who: Visitor, typed: Typed | None = None, *, problem: str | None = None) -> str:
    account = who.session.account
    typed = typed or Typed({"name": account.name, "phone": account.phone or "", "language": account.language})
    return render_template(
        "profile.html",
        account=account,
        typed=typed,
        errors=typed.errors,
        problem=problem,
        languages=language.NAMES,
    )


def _change_profile(coocook: CooCook, who: Visitor) -> ResponseReturnValue:
    typed = Typed(request.form)
    changes = ProfileChanges(typed.raw("name"), typed.raw("phone"), typed.text("language"))
    try:
        account = coocook.accounts.change_profile(changes, by=who.actor, version=typed.id("version") or None)
    except Invalid as refused:
        typed.errors |= refused.fields
        return refusal(_profile(who, typed), refused)
    except Stale as refused:
        problem = gettext("Your profile was changed elsewhere meanwhile. Save again to keep what is here.")
        return refusal(_profile(who, typed, problem=problem), refused)
    response = make_response(redirect(url_for("pages.account"), 303))
    language.switch(account.language)
    language.remember(response, account.language)
    flash(gettext("Your profile is saved."))
    return response
