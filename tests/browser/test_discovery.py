"""What Chromium makes of the manifest, and which width of a picture it takes."""

import re

import pytest
from playwright.sync_api import Page, expect

from coocook_server.models.account import DESK
from tests.browser.conftest import NewContext
from tests.browser.site import Site
from tests.images import encoded, photograph

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("language", ["en", "ko"])
def test_the_site_can_be_installed(page: Page, language: str) -> None:
    page.goto(f"index.html?lang={language}")
    devtools = page.context.new_cdp_session(page)

    manifest = devtools.send("Page.getAppManifest")
    errors = devtools.send("Page.getInstallabilityErrors")["installabilityErrors"]

    assert manifest["url"].endswith(f"/manifest.webmanifest?lang={language}")
    assert manifest["errors"] == []
    assert f'"lang":"{language}"' in manifest["data"].replace(" ", "")
    assert [error["errorId"] for error in errors if error["errorId"] != "in-incognito"] == []


def test_a_browser_takes_the_width_that_it_needs(site: Site, new_context: NewContext) -> None:
    added = site.coocook.pictures.add(2, encoded(photograph((1800, 1200))), by=DESK)
    site.coocook.pictures.choose_photo(2, added.id, by=DESK)

    def taken(page_name: str, width: int, scale: int) -> str:
        page = new_context(width, device_scale_factor=scale).new_page()
        page.goto(page_name)
        shown = page.locator(f"img[srcset*='{added.sha256}']").first
        shown.scroll_into_view_if_needed()
        expect(shown).to_have_js_property("complete", True)
        assert shown.evaluate("image => image.naturalWidth") > 0
        address: str = shown.evaluate("image => image.currentSrc")
        return re.sub(r".*\.webp", "", address)

    assert taken("explore.html", 1280, 1) == "?size=400"
    assert taken("explore.html", 1280, 2) == "?size=800"
    assert taken("explore.html", 375, 2) == "?size=800"
    assert taken("chef-detail.html?id=2", 1280, 1) in ("?size=400", "?size=800")
    assert taken("chef-detail.html?id=2", 375, 3) in ("?size=800", "")
    assert taken("booking.html?chef_id=2", 1280, 2) == "?size=400"
