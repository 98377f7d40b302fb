"""What the pages and the services say, in other languages: `web/translations`, read as it is."""

from collections.abc import Callable
from datetime import date, datetime, time
from io import BytesIO
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.support import NullTranslations, Translations

from coocook_server.errors import Phrase
from coocook_server.operations import notation
from coocook_server.paths import web_folder


def catalogue(language: str) -> NullTranslations:
    """The translations into one language, read from its text file: a change needs no step in between."""
    file = web_folder() / "translations" / f"{language}.po"
    if not file.is_file():
        return NullTranslations()
    compiled = BytesIO()
    with file.open("rb") as source:
        write_mo(compiled, read_po(source, locale=language))
    compiled.seek(0)
    return Translations(fp=compiled)


def filled(words: str, language: str, translate: Callable[[str], str]) -> str:
    """A service's words, translated, with their values written as readers of this language do."""
    if isinstance(words, Phrase):
        values = {name: _value(value, language, translate) for name, value in words.values.items()}
        return translate(words.template).format(**values)
    return translate(words) if words else words


def _value(value: Any, language: str, translate: Callable[[str], str]) -> Any:
    if isinstance(value, str):
        return filled(value, language, translate)
    if isinstance(value, datetime):
        return f"{notation.short_day(value.date(), language)}, {value:%H:%M}"
    if isinstance(value, date):
        return notation.short_day(value, language)
    return f"{value:%H:%M}" if isinstance(value, time) else value
