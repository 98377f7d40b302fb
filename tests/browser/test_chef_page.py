"""A chef's page in a browser: pictures by keyboard, the calendar with and without scripts, sharing."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import NewContext
from tests.browser.site import Site, Watch, misfits, too_wide

pytestmark = pytest.mark.browser

CHEF = "chef-detail.html?id=1"


def test_pictures_open_large_and_turn_by_the_keyboard(page: Page, watch: Watch) -> None:
    page.goto(CHEF)
    first, second = page.locator("a[data-picture]").all()
    lightbox = page.get_by_role("dialog")
    first.focus()
    page.keyboard.press("Enter")

    expect(lightbox).to_contain_text("Bibimbap in a black stone bowl")
    expect(lightbox).to_contain_text("1 of 2")
    page.keyboard.press("ArrowRight")
    expect(lightbox).to_contain_text("Hand-cut noodles")
    page.keyboard.press("ArrowRight")
    expect(lightbox).to_contain_text("1 of 2")
    page.keyboard.press("ArrowLeft")
    expect(lightbox).to_contain_text("2 of 2")
    lightbox.get_by_role("button", name="Previous picture").click()
    expect(lightbox).to_contain_text("1 of 2")
    lightbox.get_by_role("button", name="Next picture").click()
    assert lightbox.locator("img").evaluate(
        "image => image.clientWidth <= Number(image.getAttribute('width'))"
    )
    page.keyboard.press("Escape")

    expect(lightbox).not_to_be_visible()
    expect(second).to_be_focused()
    assert watch.complaints == []


def test_without_scripts_a_picture_is_a_link_to_itself(new_context: NewContext) -> None:
    page = new_context(java_script_enabled=False).new_page()
    page.goto(CHEF)
    page.locator("a[data-picture]").first.click()

    assert re.search(r"/api/coocook/pictures/[0-9a-f]{64}\.webp$", page.url)


@pytest.mark.parametrize("scripts", [True, False])
@pytest.mark.parametrize(
    ("width", "locale", "later", "day", "heading"),
    [
        (320, "en-US", "Later month", "Sunday 1 March 2026", "Sunday 1 March 2026"),
        (1280, "ko-KR", "다음 달", "2026년 3월 1일 일요일", "2026년 3월 1일 일요일"),
    ],
)
def test_a_month_is_turned_a_day_picked_and_a_time_leads_to_the_form(
    new_context: NewContext,
    watch: Watch,
    scripts: bool,
    width: int,
    locale: str,
    later: str,
    day: str,
    heading: str,
) -> None:
    page = new_context(width, locale=locale, java_script_enabled=scripts).new_page()
    watch.follow(page)
    page.goto(CHEF)
    page.locator("a.month-turn[rel=next]").click()
    page.get_by_role("link", name=day).click()

    expect(page.get_by_role("heading", name=heading, level=3)).to_be_visible()
    expect(page.locator("a.month-day[aria-current=date]")).to_contain_text(day)
    page.get_by_role("link", name="18:00", exact=True).click()
    address = "booking.html?chef_id=1&booking_date=2026-03-01&start_time=18:00&duration_hours=2"
    expect(page).to_have_url(re.compile(re.escape(address)))
    assert watch.complaints == []


def test_the_calendar_turns_in_its_place_and_keeps_the_focus(page: Page, watch: Watch) -> None:
    page.goto(CHEF)
    turn = page.locator("a.month-turn[rel=next]")
    turn.scroll_into_view_if_needed()
    page.evaluate("document.body.dataset.same = 'page'")
    before = page.evaluate("window.scrollY")
    turn.focus()
    page.keyboard.press("Enter")

    expect(page.locator("#month-name")).to_have_text("March 2026")
    expect(page.locator("a.month-turn[rel=next]")).to_be_focused()
    day = page.get_by_role("link", name="Friday 6 March 2026")
    day.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Friday 6 March 2026")).to_be_visible()
    expect(day).to_be_focused()
    expect(page.locator("[data-part=said]")).to_contain_text("Fri 6 Mar:")
    assert page.evaluate("window.scrollY") == before
    assert page.evaluate("document.body.dataset.same") == "page"
    expect(page).to_have_url(re.compile(r"date=2026-03-06$"))
    assert watch.complaints == []


def test_the_price_and_the_times_follow_the_length(page: Page, watch: Watch) -> None:
    page.goto(f"{CHEF}&date=2026-03-06")
    page.get_by_label("For how long?").select_option("8")

    bar = page.get_by_role("complementary", name="Price and booking")
    expect(bar).to_contain_text("$1,000")
    expect(page.get_by_role("link", name="14:00", exact=True)).to_be_visible()
    expect(page.get_by_role("link", name="14:30", exact=True)).to_have_count(0)
    expect(page.get_by_role("heading", name="Friday 6 March 2026")).to_be_visible()
    bar.get_by_role("link", name="Book Now").click()
    expect(page.get_by_label("Length")).to_have_value("8")
    expect(page.get_by_label("Date", exact=True)).to_have_value("2026-03-06")
    assert watch.complaints == []


@pytest.mark.parametrize("width", [320, 1280])
def test_book_now_is_in_view_wherever_the_page_is_scrolled(new_context: NewContext, width: int) -> None:
    page = new_context(width).new_page()
    page.goto(CHEF)
    for target in ("h1", "#free", "#reviews"):
        page.locator(target).scroll_into_view_if_needed()
        expect(page.get_by_role("link", name="Book Now")).to_be_in_viewport(ratio=1)
    assert too_wide(page) == 0


def test_the_address_is_copied_where_there_is_nothing_to_share_with(
    new_context: NewContext, watch: Watch, site: Site
) -> None:
    context = new_context()
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    watch.follow(page)
    page.add_init_script("delete Navigator.prototype.share")
    page.goto(f"{CHEF}&date=2026-03-06")
    page.get_by_text("Share", exact=True).click()

    expect(page.locator(".share-said")).to_have_text("The address is copied.")
    assert page.evaluate("navigator.clipboard.readText()") == site.url(CHEF)
    expect(page.get_by_label("The address of this page")).not_to_be_visible()
    assert watch.complaints == []


def test_the_address_is_shown_where_it_can_be_neither_shared_nor_copied(new_context: NewContext) -> None:
    page = new_context().new_page()
    page.add_init_script("delete Navigator.prototype.share; delete Navigator.prototype.clipboard")
    page.goto(CHEF)
    page.get_by_text("Share", exact=True).click()

    expect(page.get_by_label("The address of this page")).to_be_visible()


def test_a_phone_shares_by_its_own_means(new_context: NewContext, site: Site) -> None:
    page = new_context(320).new_page()
    page.add_init_script("Navigator.prototype.share = async (data) => { window.handed = data; }")
    page.goto(CHEF)
    page.get_by_text("Share", exact=True).click()

    page.wait_for_function("window.handed")
    assert page.evaluate("window.handed.url") == site.url(CHEF)


def test_without_scripts_the_address_is_shown(new_context: NewContext, site: Site) -> None:
    page = new_context(320, locale="ko-KR", java_script_enabled=False).new_page()
    page.goto(CHEF)
    page.get_by_text("공유", exact=True).click()

    expect(page.get_by_label("이 페이지의 주소")).to_have_value(site.url(CHEF))
    assert too_wide(page) == 0


@pytest.mark.parametrize("locale", ["en-US", "ko-KR"])
def test_a_month_without_free_days_and_an_open_share_field_fit(new_context: NewContext, locale: str) -> None:
    page = new_context(locale=locale).new_page()
    page.goto(f"{CHEF}&duration_hours=12")
    page.locator(".share").evaluate("details => { details.open = true; }")

    assert misfits(page) == []
