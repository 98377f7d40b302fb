"""Every page in Korean, and nothing left in English."""

import re

import pytest

from coocook_server.bootstrap import CooCook
from tests.browser.conftest import NewContext
from tests.browser.site import Look, Site, looks

pytestmark = pytest.mark.browser

LATIN = re.compile(r"[A-Za-z]{2,}")
SAME_IN_KOREAN = re.compile(
    r"CooCook|Demo C\.|English|km|JSON|PDF|QR|US\$|[\w.+-]+@[\w.-]+|https?://\S+|\d+:\d+|[A-Z]{2,3}"
)
"""What Korean text leaves in Latin letters: names, formats, addresses, monograms."""

SHOWN = """() => {
    const found = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
        const parent = walker.currentNode.parentElement;
        if (parent.closest("[lang=en], script, style, template, svg, code, textarea")) continue;
        found.push(walker.currentNode.data.trim());
    }
    for (const element of document.querySelectorAll("[aria-label], [placeholder], [title], [alt]")) {
        if (element.closest("[lang=en]")) continue;
        for (const name of ["aria-label", "placeholder", "title", "alt"]) {
            found.push(element.getAttribute(name) ?? "");
        }
    }
    found.push(document.title);
    return found.filter(Boolean);
}"""


def texts_of_staff(coocook: CooCook) -> list[str]:
    """What staff wrote, in the language that they wrote it in: longer texts first."""
    chefs = [coocook.chefs.get(id) for id in range(1, 6)]
    pictures = [picture.alt for chef in chefs for picture in coocook.pictures.of(chef.id, by=None)]
    written = {
        text for chef in chefs for text in (chef.name, chef.cuisine, chef.location or "", chef.bio or "")
    }
    return sorted(filter(None, {*written, *pictures}), key=len, reverse=True)


@pytest.mark.parametrize("look", list(Look))
def test_nothing_on_a_korean_page_is_left_in_english(new_context: NewContext, site: Site, look: Look) -> None:
    page = new_context(locale="ko-KR").new_page()
    written = re.compile("|".join(map(re.escape, texts_of_staff(site.coocook))))
    left = {}
    for name, path in looks(page, look):
        page.goto(path)
        words = [SAME_IN_KOREAN.sub("", written.sub("", text)) for text in page.evaluate(SHOWN)]
        if english := sorted({text for text in words if LATIN.search(text)}):
            left[name] = english

    assert left == {}
