"""Every page in Korean, and nothing left in English."""

import re

import pytest

from tests.browser.conftest import NewContext
from tests.browser.site import Look, looks

pytestmark = pytest.mark.browser

LATIN = re.compile(r"[A-Za-z]{2,}")
SAME_IN_KOREAN = re.compile(
    r"CooCook|English|Kakao|iCal|JSON|PDF|QR|US\$|[\w.+-]+@[\w.-]+|https?://\S+|\d+:\d+|[A-Z]{2,3}"
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
    found.push(document.title, document.querySelector("meta[name=description]")?.content ?? "");
    return found.filter(Boolean);
}"""


@pytest.mark.parametrize("look", list(Look))
def test_nothing_on_a_korean_page_is_left_in_english(new_context: NewContext, look: Look) -> None:
    page = new_context(locale="ko-KR").new_page()
    left = {}
    for name, path in looks(page, look):
        page.goto(path)
        words = [SAME_IN_KOREAN.sub("", text) for text in page.evaluate(SHOWN)]
        if english := sorted({text for text in words if LATIN.search(text)}):
            left[name] = english

    assert left == {}
