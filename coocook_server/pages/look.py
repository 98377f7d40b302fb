"""What every template knows: how things are written, who looks, whose business this is."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any, NamedTuple
from urllib.parse import urlencode

from flask import Flask, g, request

from coocook_server import language
from coocook_server.bootstrap import CooCook
from coocook_server.operations import notation
from coocook_server.pages import held_words, logo, visitor, wording
from coocook_server.services.booking_lists import BookingRecord

FOLDER = "/web/coocook/"

WHAT_A_PAGE_IS_ABOUT = ("id", "chef_id")
"""The parameters that make another page; filters and choices only show the same one differently."""


def dress(app: Flask, coocook: CooCook) -> None:
    """Give the templates their filters and their common names."""
    settings = coocook.settings

    def money(amount: Decimal, currency: str = settings.currency) -> str:
        return notation.money(amount, currency, language.current())

    def local(instant: datetime) -> datetime:
        return instant.astimezone(settings.zone)

    def state(booking: BookingRecord) -> wording.State:
        return wording.state(booking, settings.zone, coocook.clock())

    app.jinja_env.trim_blocks = True
    app.jinja_env.lstrip_blocks = True
    app.jinja_env.filters.update(
        money=money,
        local=local,
        state=state,
        hours=wording.hours,
        day=wording.day,
        short_day=wording.short_day,
        weekday=wording.weekday,
        month=wording.month,
        full_month=wording.full_month,
        clock=wording.clock,
        monogram=wording.monogram,
        runs=wording.runs,
        say=language.say,
        complaint=wording.complaint,
        held_kind=held_words.kind,
        held_label=held_words.label,
        held_value=lambda held: held_words.value(held, settings.zone),
    )

    @app.context_processor
    def common() -> dict[str, Any]:
        return {
            "business": settings.business_name,
            "logo": logo.shown(coocook),
            "contact": {
                "address": settings.business_address,
                "phone": settings.business_phone,
                "email": settings.business_email,
            },
            "demo": settings.demo_mode,
            "here": request.path,
            "language": language.current(),
            "translations": _translations(coocook),
            "visitor": visitor.current(),
            "site": site_address(coocook),
            "retention_months": settings.retention_months,
            "zone": wording.zone_name(settings.zone),
            "year": coocook.clock().astimezone(settings.zone).year,
        }


class Translation(NamedTuple):
    """This page in one language: `address` for search engines, `link` for the one who looks at it now."""

    code: str
    name: str
    address: str
    link: str


def site_address(coocook: CooCook) -> str:
    """Where the site is found from outside, like `https://book.example`."""
    return (coocook.settings.public_url or request.host_url).rstrip("/")


def _translations(coocook: CooCook) -> list[Translation]:
    site = site_address(coocook)
    given = {name: values for name, values in request.args.lists() if name != language.PARAMETER}
    known = {name: values for name, values in given.items() if name in WHAT_A_PAGE_IS_ABOUT}

    # Elsewhere the address may be a secret, like that of a calendar.
    path = request.path if request.path.startswith(FOLDER) else f"{FOLDER}index.html"

    def query(parameters: dict[str, list[str]], code: str) -> str:
        return f"{path}?{urlencode({**parameters, language.PARAMETER: code}, doseq=True)}"

    return [
        Translation(code, name, f"{site}{query(known, code)}", query(given, code))
        for code, name in language.NAMES.items()
    ]


def today(coocook: CooCook) -> date:
    """The business's present date."""
    return coocook.clock().astimezone(coocook.settings.zone).date()


def keep_visitor(found: visitor.Visitor | None) -> None:
    """Render the rest of this answer for someone who has just signed in."""
    g.visitor, g.setting_up = found, None
