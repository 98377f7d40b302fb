"""Every page with words half as long again, as a translation may have them: nothing is cut."""

import re
from collections.abc import Iterator

import pytest
from babel.support import NullTranslations

from coocook_server import language
from tests.browser.conftest import NewContext
from tests.browser.site import Look, Site, Watch, looks, misfits, serving

pytestmark = pytest.mark.browser


class Longer(NullTranslations):
    """Words in accented letters, and half as many again: what has no translation stays readable."""

    LETTERS = str.maketrans("aeiouyAEIOUYcnsz", "áéíóúýÁÉÍÓÚÝçñšž")

    def gettext(self, message: str) -> str:
        """The words, stretched; values and markup stay."""
        parts = re.split(r"(%\(\w+\)s|\{[^}]*\}|<[^>]+>|&\w+;)", message)
        stretched = [
            part if number % 2 else part.translate(self.LETTERS) for number, part in enumerate(parts)
        ]
        filling = " ".join(["ñéw", "wórds"] * (1 + len(message) // 24))[: max(3, len(message) // 2)]
        return "".join(stretched) + " " + filling

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """The words for this number, stretched."""
        return self.gettext(msgid1 if n == 1 else msgid2)

    ugettext = gettext
    ungettext = ngettext


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The demo, its Korean replaced by longer words."""
    folder = tmp_path_factory.mktemp("longer")
    with pytest.MonkeyPatch.context() as surroundings:
        surroundings.setenv("COOCOOK_DATA", str(folder))
        surroundings.setattr(language, "catalogue", lambda _language: Longer())
        with serving(folder) as running:
            yield running


@pytest.mark.parametrize("look", list(Look))
def test_longer_words_break_no_page(new_context: NewContext, watch: Watch, look: Look) -> None:
    page = new_context(locale="ko-KR").new_page()
    watch.follow(page)
    found = {}
    for name, path in looks(page, look):
        page.goto(path)
        if wrong := misfits(page):
            found[name] = wrong

    assert found == {}
    assert watch.complaints == []


def test_the_words_are_longer_indeed(new_context: NewContext) -> None:
    page = new_context(locale="ko-KR").new_page()
    page.goto("index.html")

    assert "Éxpĺóré".replace("ĺ", "l") in page.inner_text("nav")
