"""The JSON API, one file a noun."""

from apiflask import APIFlask

from coocook_server.api import (
    accounts,
    again,
    booking_rules,
    bookings,
    calendars,
    chefs,
    credentials,
    documentation,
    favourites,
    health,
    history,
    menus,
    messages,
    outbox,
    payments,
    people,
    pictures,
    plans,
    privacy,
    receipts,
    reviews,
    schedules,
    sessions,
    subscriptions,
    two_factor,
)
from coocook_server.api.authentication import Authentication
from coocook_server.bootstrap import CooCook


def register(app: APIFlask, coocook: CooCook, *, restart: health.Restart | None = None) -> None:
    """Serve the API under `/api/coocook`, health and documentation at the root."""
    signed_in = Authentication(coocook)
    app.register_blueprint(chefs.blueprint(coocook))
    app.register_blueprint(bookings.blueprint(coocook, signed_in))
    app.register_blueprint(schedules.blueprint(coocook, signed_in))
    app.register_blueprint(booking_rules.blueprint(coocook, signed_in))
    app.register_blueprint(payments.blueprint(coocook, signed_in))
    app.register_blueprint(receipts.blueprint(coocook, signed_in))
    app.register_blueprint(menus.blueprint(coocook, signed_in))
    app.register_blueprint(pictures.blueprint(coocook, signed_in))
    app.register_blueprint(messages.blueprint(coocook, signed_in))
    app.register_blueprint(again.blueprint(coocook, signed_in))
    app.register_blueprint(reviews.blueprint(coocook, signed_in))
    app.register_blueprint(favourites.blueprint(coocook, signed_in))
    app.register_blueprint(subscriptions.blueprint(coocook, signed_in))
    app.register_blueprint(plans.blueprint(coocook, signed_in))
    app.register_blueprint(accounts.blueprint(coocook, signed_in))
    app.register_blueprint(calendars.blueprint(coocook, signed_in))
    app.register_blueprint(history.blueprint(coocook, signed_in))
    app.register_blueprint(sessions.blueprint(coocook, signed_in))
    app.register_blueprint(credentials.blueprint(coocook, signed_in))
    app.register_blueprint(two_factor.blueprint(coocook, signed_in))
    app.register_blueprint(people.blueprint(coocook, signed_in))
    app.register_blueprint(health.blueprint(coocook, signed_in, restart))
    app.register_blueprint(privacy.blueprint(coocook, signed_in))
    app.register_blueprint(outbox.blueprint(coocook, signed_in))
    documentation.install(app)
