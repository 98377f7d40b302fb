"""The pages customers see: HTML rendered on the server, one file a noun."""

from apiflask import APIBlueprint, APIFlask
from flask import redirect
from flask.typing import ResponseReturnValue
from flask_wtf.csrf import CSRFProtect  # type: ignore[import-untyped]

from coocook_server import language, tokens
from coocook_server.bootstrap import CooCook
from coocook_server.pages import (
    account,
    bookings,
    calendar_feeds,
    chefs,
    discovery,
    documents,
    errors,
    explore,
    favourites,
    home,
    logo,
    look,
    mail_address,
    mail_links,
    my_booking,
    my_bookings,
    my_hours,
    my_reviews,
    my_schedule,
    my_time_off,
    password,
    personal_data,
    receipts,
    registration,
    reschedule,
    sessions,
    sign_in,
    static_files,
    two_factor,
    visitor,
)
from coocook_server.paths import web_folder

PREFIX = "/web/coocook"


def register(app: APIFlask, coocook: CooCook) -> None:
    """Serve the pages under `/web/coocook/`, their forms guarded against forgery."""
    pages = APIBlueprint(
        "pages",
        __name__,
        url_prefix=PREFIX,
        template_folder=str(web_folder() / "coocook"),
        enable_openapi=False,
    )
    csrf = _guard_forms(app, coocook)
    pages.before_request(csrf.protect)
    pages.before_request(lambda: visitor.recognise(coocook))
    pages.after_request(visitor.keep_renewed)
    pages.after_request(language.keep_wanted)
    for noun in (home, explore, chefs, bookings, receipts, sign_in, registration, mail_links):
        noun.add_to(pages, coocook)
    for bookings_page in (my_bookings, my_booking, reschedule, calendar_feeds):
        bookings_page.add_to(pages, coocook)
    for own in (account, mail_address, password, sessions, two_factor, favourites, personal_data):
        own.add_to(pages, coocook)
    for own_page in (my_schedule, my_hours, my_time_off, my_reviews):
        own_page.add_to(pages, coocook)
    documents.add_to(pages)
    logo.add_to(pages, coocook)
    errors.add_to(pages)
    look.dress(app, coocook)
    discovery.add_to(app, coocook, static_files.add_to(app, coocook.settings))
    app.register_blueprint(pages)

    @app.get("/")
    @app.doc(hide=True)
    def root() -> ResponseReturnValue:
        return redirect(f"{PREFIX}/index.html")


def _guard_forms(app: APIFlask, coocook: CooCook) -> CSRFProtect:
    prefix = tokens.cookie_prefix(coocook.settings)
    app.config.update(
        SESSION_COOKIE_NAME=f"{prefix}session",
        SESSION_COOKIE_SAMESITE="Lax",
        SESSION_COOKIE_SECURE=bool(prefix),
        WTF_CSRF_CHECK_DEFAULT=False,
        WTF_CSRF_TIME_LIMIT=None,
    )
    app.secret_key = app.secret_key or coocook.settings.flask_secret_key
    return CSRFProtect(app)
