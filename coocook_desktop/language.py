"""The desktop's language: English in the code, Korean by Qt Linguist (`resources/translations`).

What services say is Korean in the pages' catalogue, which the desktop reads as well.
"""

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from coocook_server.paths import resources_folder

if TYPE_CHECKING:
    from babel.support import NullTranslations

CODES = ("en", "ko")
NAMES = {"en": "English", "ko": "한국어"}
_LOCALES = {
    "en": QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom),
    "ko": QLocale(QLocale.Language.Korean, QLocale.Country.SouthKorea),
}
_installed: list[QTranslator] = []
_present = [CODES[0]]


def tr(words: str, about: str = "", n: int = -1) -> str:
    """A word of the desktop in its present language; `about` tells apart what English says alike.

    With `n`, `%Ln` in the words stands for that number, and the form of the words follows it. Other values
    are put in afterwards, by name: `tr("Booking {id} moved").format(id=7)`. `tools.messages` finds the words
    only where they are written out as the first argument.
    """
    return QCoreApplication.translate("", words, about, n)


def later(words: str) -> str:
    """Marks words in a table for translation; whoever shows them calls `tr` with what this returns."""
    return words


def current() -> str:
    """The present language: `en` or `ko`."""
    return _present[0]


def is_spoken(code: str) -> bool:
    """Whether this language was installed."""
    return bool(_installed) and current() == code


def of_system() -> str:
    """The language of the person's own system, if CooCook speaks it."""
    code = QLocale.system().name()[:2]
    return code if code in CODES else CODES[0]


def install(app: QCoreApplication, code: str) -> None:
    """Speak this language from now on; what is on the screen already has to be made again."""
    for translator in _installed:
        app.removeTranslator(translator)
    _installed.clear()
    _present[0] = code
    QLocale.setDefault(_LOCALES[code])
    ours = str(resources_folder() / "translations")
    for name, folder in (
        (f"qtbase_{code}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)),
        (code, ours),
    ):
        translator = QTranslator(app)
        if translator.load(name, folder):
            app.installTranslator(translator)
            _installed.append(translator)


def say(words: str) -> str:
    """What a service says in English, in the present language."""
    from coocook_server.operations.translations import filled

    return filled(words, current(), _catalogue(current()).gettext)


@cache
def _catalogue(code: str) -> "NullTranslations":
    from coocook_server.operations.translations import catalogue

    return catalogue(code)
