"""The JSON API, one file a noun."""

from apiflask import APIFlask

from coocook_server.api import (
    accounts,
    bookings,
    chefs,
    credentials,
    documentation,
    health,
    people,
    sessions,
    two_factor,
)
from coocook_server.api.authentication import Authentication
from coocook_server.bootstrap import CooCook


def register(app: APIFlask, coocook: CooCook, *, restart: health.Restart | None = None) -> None:
    """Serve the API under `/api/coocook`, health and documentation at the root."""
    signed_in = Authentication(coocook)
    app.register_blueprint(chefs.blueprint(coocook))
    app.register_blueprint(bookings.blueprint(coocook, signed_in))
    app.register_blueprint(accounts.blueprint(coocook, signed_in))
    app.register_blueprint(sessions.blueprint(coocook, signed_in))
    app.register_blueprint(credentials.blueprint(coocook, signed_in))
    app.register_blueprint(two_factor.blueprint(coocook, signed_in))
    app.register_blueprint(people.blueprint(coocook, signed_in))
    app.register_blueprint(health.blueprint(coocook, signed_in, restart))
    documentation.install(app)
