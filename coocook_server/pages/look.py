"""What every template knows: how things are written, who looks, whose business this is."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any

from flask import Flask, g, request

from coocook_server.bootstrap import CooCook
from coocook_server.operations import notation
from coocook_server.pages import visitor, wording
from coocook_server.services.booking_lists import BookingRecord


def dress(app: Flask, coocook: CooCook) -> None:
    """Give the templates their filters and their common names."""
    settings = coocook.settings

    def money(amount: Decimal, currency: str = settings.currency) -> str:
        return notation.money(amount, currency)

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
        clock=wording.clock,
        monogram=wording.monogram,
        runs=wording.runs,
    )

    @app.context_processor
    def common() -> dict[str, Any]:
        return {
            "business": settings.business_name,
            "contact": {
                "address": settings.business_address,
                "phone": settings.business_phone,
                "email": settings.business_email,
            },
            "demo": settings.demo_mode,
            "here": request.path,
            "visitor": visitor.current(),
            "retention_months": settings.retention_months,
            "zone": wording.zone_name(settings.zone),
            "year": coocook.clock().astimezone(settings.zone).year,
        }


def today(coocook: CooCook) -> date:
    """The business's present date."""
    return coocook.clock().astimezone(coocook.settings.zone).date()


def keep_visitor(found: visitor.Visitor | None) -> None:
    """Render the rest of this answer for someone who has just signed in."""
    g.visitor = found
