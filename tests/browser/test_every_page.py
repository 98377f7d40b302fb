"""What holds for every page: it fits, can be used by everybody, and says nothing amiss."""

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Page

from tests.browser.conftest import NewContext
from tests.browser.site import Look, Watch, looks, misfits

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("look", list(Look))
@pytest.mark.parametrize(("scheme", "locale"), [("light", "en-US"), ("dark", "ko-KR")])
def test_axe_finds_nothing_to_complain_about(
    new_context: NewContext, look: Look, scheme: str, locale: str
) -> None:
    page = new_context(color_scheme=scheme, locale=locale).new_page()
    found = {}
    for name, path in [*looks(page, look), ("no such page", "nothing-here.html")]:
        page.goto(path)
        results = Axe().run(page)
        if results.violations_count:
            found[name] = results.generate_report()

    assert found == {}


@pytest.mark.parametrize("look", list(Look))
@pytest.mark.parametrize("locale", ["en-US", "ko-KR"])
def test_every_page_fits_every_width_with_targets_large_enough(
    new_context: NewContext, watch: Watch, look: Look, locale: str
) -> None:
    page = new_context(locale=locale).new_page()
    watch.follow(page)
    found = {}
    for name, path in looks(page, look):
        page.goto(path)
        if wrong := misfits(page):
            found[name] = wrong

    assert found == {}
    assert watch.complaints == []


def test_the_keyboard_reaches_the_content_at_once(page: Page) -> None:
    page.goto("index.html")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
