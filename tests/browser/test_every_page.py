"""What holds for every page: it fits, can be used by everybody, and says nothing amiss."""

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Page

from tests.browser.conftest import NewContext
from tests.browser.site import HEIGHT, PAGES, WIDTHS, Watch, sign_in_as_demo, small_targets, too_wide

pytestmark = pytest.mark.browser

FOR_CUSTOMERS = {name: PAGES[name] for name in ("booking", "my bookings")}


def assert_good_at_every_width(page: Page, pages: dict[str, str]) -> None:
    for name, path in pages.items():
        page.goto(path)
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": HEIGHT})
            assert (name, width, too_wide(page)) == (name, width, 0)
            assert (name, width, small_targets(page)) == (name, width, [])


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_to_complain_about(new_context: NewContext, scheme: str) -> None:
    page = new_context(color_scheme=scheme).new_page()
    found = {}
    for pages in (PAGES, FOR_CUSTOMERS):
        for name, path in [*pages.items(), ("no such page", "nothing-here.html")]:
            page.goto(path)
            results = Axe().run(page)
            if results.violations_count:
                found[name] = results.generate_report()
        if pages is PAGES:
            sign_in_as_demo(page)

    assert found == {}


def test_every_page_fits_every_width_with_targets_large_enough(page: Page, watch: Watch) -> None:
    assert_good_at_every_width(page, PAGES)
    sign_in_as_demo(page)
    assert_good_at_every_width(page, FOR_CUSTOMERS)

    assert watch.complaints == []


def test_the_keyboard_reaches_the_content_at_once(page: Page) -> None:
    page.goto("index.html")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
