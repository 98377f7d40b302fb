"""From the first page to one's own bookings, as a customer walks it."""

import os
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import NewContext
from tests.browser.site import WIDTHS, Watch, sign_in_as_demo, small_targets, too_wide

pytestmark = pytest.mark.browser

REPOSITORY = Path(__file__).parents[2]
DAYS = dict(zip(WIDTHS, ("2026-03-02", "2026-03-03", "2026-03-04"), strict=True))


def assert_fits(page: Page) -> None:
    assert too_wide(page) == 0
    assert small_targets(page) == []


@pytest.mark.parametrize(("width", "day"), list(DAYS.items()))
def test_a_customer_finds_a_chef_and_books(
    new_context: NewContext, watch: Watch, width: int, day: str
) -> None:
    page = new_context(width).new_page()
    watch.follow(page)

    page.goto("index.html")
    expect(page.locator(".chef-card")).to_have_count(5)
    assert_fits(page)
    page.get_by_label("What do you feel like?").fill("korean")
    page.get_by_role("button", name="Find a chef").click()

    expect(page.get_by_role("heading", name="1 chef")).to_be_visible()
    page.get_by_label("Search").fill("")
    if width < 896:
        page.get_by_text("Narrow down").click()
    page.get_by_label("Korean").check()
    page.get_by_role("button", name="Filter", exact=True).click()
    expect(page).to_have_url(re.compile(r"explore\.html\?.*cuisine=Korean"))
    expect(page.locator(".chef-card")).to_have_count(1)
    assert_fits(page)
    page.locator(".chef-card").click()

    expect(page.get_by_role("heading", name="Park Min-jun", level=1)).to_be_visible()
    assert page.url.endswith("chef-detail.html?id=1")
    assert_fits(page)
    page.get_by_role("link", name="Book Now").click()

    expect(page.get_by_role("heading", name="Book Park Min-jun")).to_be_visible()
    assert_fits(page)
    address = page.url
    sign_in_as_demo(page)
    page.goto(address)
    page.get_by_label("Date", exact=True).fill(day)
    page.get_by_label("Length").select_option("2.5")
    expect(page.locator("#price")).to_have_text("$312.50")
    page.locator(".time-choice", has_text="18:00").click()
    page.get_by_label("Special requests").fill("Four of us.\n해산물 알레르기가 있어요.")
    assert_fits(page)
    page.get_by_role("button", name="Book", exact=True).click()

    expect(page.get_by_role("status")).to_contain_text("Park Min-jun has your request")
    expect(page.get_by_text("18:00 to 20:30")).to_be_visible()
    expect(page.get_by_text("$312.50").first).to_be_visible()
    expect(page.get_by_text("해산물 알레르기가 있어요.")).to_be_visible()
    assert_fits(page)
    assert watch.posted.count("/web/coocook/booking.html") == 1
    assert watch.complaints == []


def test_a_start_time_on_the_chefs_page_leads_to_the_form_with_it_chosen(page: Page) -> None:
    page.goto("chef-detail.html?id=2&duration_hours=3")
    page.get_by_role("link", name="Later month").click()
    page.get_by_role("link", name="Sunday 1 March 2026").click()
    page.get_by_role("link", name="17:30").click()

    expect(page.get_by_label("Date", exact=True)).to_have_value("2026-03-01")
    expect(page.get_by_label("Length")).to_have_value("3")
    expect(page.get_by_role("radio", name="17:30")).to_be_checked()


def test_the_pages_show_how_they_look(new_context: NewContext, tmp_path: Path) -> None:
    """With COOCOOK_SCREENSHOTS=1 the picture goes into the README's folder."""
    into_docs = os.environ.get("COOCOOK_SCREENSHOTS") == "1"
    picture = (REPOSITORY / "docs" / "images" if into_docs else tmp_path) / "web.png"
    page = new_context(color_scheme="light").new_page()
    page.goto("index.html")
    expect(page.locator(".chef-card img").last).to_be_visible()
    page.wait_for_load_state("networkidle")
    page.screenshot(path=picture, clip={"x": 0, "y": 0, "width": 1280, "height": 1152}, full_page=True)

    assert picture.stat().st_size > 20_000
