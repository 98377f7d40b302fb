"""The API's documentation page draws itself in a browser, from this server alone."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.site import Watch

pytestmark = pytest.mark.browser


def test_the_documentation_shows_how_to_book(page: Page, watch: Watch) -> None:
    page.goto("/api/coocook/docs")

    expect(page.get_by_text("/api/coocook/bookings", exact=True).first).to_be_visible()
    assert watch.complaints == []
