"""The first page."""

from typing import Any

from flask import Blueprint, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from coocook_server import language
from coocook_server.bootstrap import CooCook
from coocook_server.language import gettext, ngettext
from coocook_server.pages import static_files
from coocook_server.pages.chef_cards import cards
from coocook_server.pages.explore import TIMES
from coocook_server.pages.look import site_address, today
from coocook_server.services.booking_rules import CancellationPolicy
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
        return render_template(
            "index.html",
            cards=cards(coocook, found.items),
            total=found.total,
            cuisines=coocook.chefs.cuisines(),
            times=TIMES,
            today=today(coocook),
            terms=_terms(coocook.rules.business().cancellation),
            praise=coocook.reviews.good(),
            structured=_structured(coocook),
        )


def _terms(policy: CancellationPolicy) -> list[str]:
    """What cancelling costs, in sentences."""
    terms = [gettext("Until the chef has answered, cancelling is free.")]
    if policy.full_hours:
        terms.append(
            ngettext(
                "After that it stays free until %(num)s hour before the start.",
                "After that it stays free until %(num)s hours before the start.",
                policy.full_hours,
            )
        )
    else:
        terms.append(gettext("After that it stays free until the start."))
    if policy.part_percent and policy.part_hours < policy.full_hours:
        terms.append(_part(policy))
    terms.append(gettext("Nothing comes back after that."))
    terms.append(gettext("A chef may have terms of their own; you read them before you book."))
    return terms


def _part(policy: CancellationPolicy) -> str:
    if not policy.part_hours:
        return gettext(
            "Then %(percent)s %% of the price comes back until the start.", percent=policy.part_percent
        )
    return ngettext(
        "Then %(percent)s %% of the price comes back until %(num)s hour before.",
        "Then %(percent)s %% of the price comes back until %(num)s hours before.",
        policy.part_hours,
        percent=policy.part_percent,
    )


def _structured(coocook: CooCook) -> dict[str, Any]:
    """The business and its site in the words of schema.org, for search engines."""
    settings = coocook.settings
    pages = f"{site_address(coocook)}{url_for('pages.bare')}"
    business = {
        "@type": "LocalBusiness",
        "@id": f"{pages}index.html#business",
        "name": settings.business_name,
        "url": f"{pages}index.html",
        "image": f"{site_address(coocook)}{static_files.ADDRESS}/img/icon-512.png",
        "address": settings.business_address,
        "telephone": settings.business_phone,
        "email": settings.business_email,
        "currenciesAccepted": settings.currency,
    }
    found = f"{pages}explore.html?q={{search_term_string}}"
    site = {
        "@type": "WebSite",
        "name": settings.business_name,
        "url": f"{pages}index.html",
        "inLanguage": list(language.NAMES),
        "publisher": {"@id": business["@id"]},
        "potentialAction": {
            "@type": "SearchAction",
            "target": {"@type": "EntryPoint", "urlTemplate": found},
            "query-input": "required name=search_term_string",
        },
    }
    known = {name: value for name, value in business.items() if value}
    return {"@context": "https://schema.org", "@graph": [known, site]}
