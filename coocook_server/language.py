"""The language an answer is in: chosen by the visitor and remembered, else what the browser prefers.

The words of the pages are English in the code and the templates; `web/translations/ko.po` has them in Korean.
"""

import flask_babel  # type: ignore[import-untyped]
from babel.core import negotiate_locale
from babel.support import NullTranslations
from flask import Flask, Response, g, request

from coocook_server.operations.translations import catalogue, filled
from coocook_server.services.accounts import LANGUAGES

COOKIE = "language"
PARAMETER = "lang"
NAMES = {"en": "English", "ko": "한국어"}
KEPT_FOR_S = 365 * 24 * 3600


def install(app: Flask) -> None:
    """Let the app answer in the visitor's language."""
    babel = flask_babel.Babel()
    babel.init_app(app, default_locale=LANGUAGES[0], locale_selector=_choose)
    babel.domain_instance = _Catalogues()


def current() -> str:
    """The language of this answer: `en` or `ko`."""
    locale = flask_babel.get_locale()
    return LANGUAGES[0] if locale is None else str(locale)


def remember(response: Response, language: str) -> None:
    """Keep the choice in this browser, for a year."""
    response.set_cookie(
        COOKIE, language, max_age=KEPT_FOR_S, secure=request.is_secure, httponly=True, samesite="Lax"
    )


def keep_wanted(response: Response) -> Response:
    """Remember the language that an address like `?lang=ko` asked for."""
    asked = _wanted()
    if asked and asked != _remembered():
        remember(response, asked)
    return response


def is_chosen() -> bool:
    """Whether this browser's visitor has chosen a language, and not only prefers one."""
    return bool(_wanted() or _remembered())


def switch(language: str) -> None:
    """Write the rest of this answer in another language."""
    g.language = language
    flask_babel.refresh()


def gettext(words: str, /, **values: object) -> str:
    """A page's own words in the language of this answer; `%(name)s` stands for a value."""
    found: str = flask_babel.gettext(words, **values)
    return found


def ngettext(one: str, many: str, number: float, /, **values: object) -> str:
    """The same for words that depend on a number, `%(num)s`."""
    found: str = flask_babel.ngettext(one, many, number, **values)
    return found


def say(words: str) -> str:
    """What a service says in English, in the language of this answer."""
    return filled(words, current(), gettext)


class _Catalogues(flask_babel.Domain):  # type: ignore[misc]  # Flask-Babel is untyped
    """Each language's catalogue, read when it is first needed."""

    def get_translations(self) -> NullTranslations:
        language = current()
        if language not in self.cache:
            self.cache[language] = catalogue(language)
        found: NullTranslations = self.cache[language]
        return found


def _choose() -> str:
    preferred = negotiate_locale(request.accept_languages.values(), LANGUAGES, sep="-")
    return g.get("language") or _wanted() or _remembered() or preferred or LANGUAGES[0]


def _wanted() -> str | None:
    asked = request.args.get(PARAMETER)
    return asked if asked in LANGUAGES else None


def _remembered() -> str | None:
    kept = request.cookies.get(COOKIE)
    return kept if kept in LANGUAGES else None
