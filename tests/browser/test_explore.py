"""Finding a chef in a browser: the list follows the filters in place, or comes anew without a script."""

import re
from collections.abc import Callable
from urllib.parse import parse_qs, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Locator, Page, Route, expect

from tests.browser.conftest import NewContext
from tests.browser.site import Watch, misfits

pytestmark = pytest.mark.browser

LOOKS = [(320, "en-US"), (320, "ko-KR"), (1280, "en-US"), (1280, "ko-KR")]

Explore = Callable[..., Page]


@pytest.fixture
def explore(new_context: NewContext, watch: Watch) -> Explore:
    """Opens the list at a width in a language, with all filters in view."""

    def open_it(width: int = 1280, locale: str = "en-US", *, script: bool = True) -> Page:
        page = new_context(width, locale=locale, java_script_enabled=script).new_page()
        watch.follow(page)
        page.goto("explore.html")
        unfold(page)
        if script:
            page.evaluate("window.stayed = true")
        return page

    return open_it


def unfold(page: Page) -> None:
    summary = page.locator("#filters summary")
    if summary.is_visible() and page.locator("#filters details:not([open])").count():
        summary.click()
    expect(page.locator("#date")).to_be_visible()


def cards(page: Page) -> Locator:
    return page.locator(".chef-card")


def query(page: Page) -> dict[str, list[str]]:
    return parse_qs(urlsplit(page.url).query)


def assert_stayed(page: Page) -> None:
    assert page.evaluate("window.stayed") is True


@pytest.mark.parametrize(("width", "locale"), LOOKS)
def test_the_list_follows_the_filters_in_place(
    explore: Explore, watch: Watch, width: int, locale: str
) -> None:
    page = explore(width, locale)
    korean = page.get_by_label("Korean")
    korean.scroll_into_view_if_needed()
    before = page.evaluate("window.scrollY")
    korean.check()

    expect(cards(page)).to_have_count(1)
    assert query(page) == {"cuisine": ["Korean"]}
    expect(korean).to_be_focused()
    assert page.evaluate("window.scrollY") == before
    expect(page.locator("#said")).to_have_text("1 chef" if locale == "en-US" else "셰프 1명")
    page.get_by_label("Vegan").check()
    expect(cards(page)).to_have_count(2)
    page.locator("#sort").select_option("hourly_rate")
    expect(cards(page).first).to_contain_text("이서연")
    assert query(page) == {"cuisine": ["Korean", "Vegan"], "sort": ["hourly_rate"]}
    assert_stayed(page)
    assert watch.complaints == []


@pytest.mark.parametrize(("width", "locale"), LOOKS)
def test_the_way_back_leads_through_the_filters(explore: Explore, width: int, locale: str) -> None:
    page = explore(width, locale)
    page.get_by_label("Korean").check()
    expect(cards(page)).to_have_count(1)
    page.locator("#q").press_sequentially("noodles", delay=5)
    expect(page).to_have_url(re.compile("q=noodles"))
    expect(page.locator(".chip-off")).to_have_count(2)

    page.go_back()
    expect(page.locator(".chip-off")).to_have_count(1)
    expect(page.locator("#q")).to_have_value("")
    expect(page.get_by_label("Korean")).to_be_checked()
    page.go_back()
    expect(cards(page)).to_have_count(5)
    expect(page.get_by_label("Korean")).not_to_be_checked()
    assert query(page) == {}
    page.go_forward()
    expect(cards(page)).to_have_count(1)
    expect(page.get_by_label("Korean")).to_be_checked()
    assert_stayed(page)


@pytest.mark.parametrize(("width", "locale"), LOOKS)
def test_a_filter_is_taken_away_where_it_is_named(
    explore: Explore, watch: Watch, width: int, locale: str
) -> None:
    page = explore(width, locale)
    page.locator("#date").fill("2026-02-27")
    expect(page.locator(".chip-off")).to_have_count(1)
    page.locator("#time").select_option("18:00")
    page.locator("#guests").fill("4")
    expect(page.locator(".chip-off")).to_have_count(3)
    page.locator(".chip-off").nth(0).click()

    expect(page.locator(".chip-off")).to_have_count(1)
    expect(page.locator("#found-heading")).to_be_focused()
    assert query(page) == {"guests": ["4"]}
    expect(page.locator("#date")).to_have_value("")
    expect(page.locator("#time")).to_have_value("")
    page.locator(".chip-clear").click()
    expect(page.locator(".chip-off")).to_have_count(0)
    expect(page.locator("#guests")).to_have_value("")
    assert_stayed(page)
    assert watch.complaints == []


@pytest.mark.parametrize(("width", "locale"), LOOKS)
def test_where_nobody_fits_one_wish_less_is_offered(
    explore: Explore, watch: Watch, width: int, locale: str
) -> None:
    page = explore(width, locale)
    page.get_by_label("Korean").check()
    page.locator("#q").fill("pasta")
    expect(cards(page)).to_have_count(0)
    assert misfits(page) == []
    page.locator(".offers a").first.click()

    expect(cards(page)).to_have_count(1)
    assert query(page) == {"cuisine": ["Korean"]}
    expect(page.locator("#q")).to_have_value("")
    assert_stayed(page)
    assert watch.complaints == []


@pytest.mark.parametrize(("width", "locale"), LOOKS)
def test_what_is_wrong_is_said_beside_its_field_and_stays_typed(
    explore: Explore, width: int, locale: str
) -> None:
    page = explore(width, locale)
    page.locator("#max_rate").fill("cheap")
    error = page.locator("#max_rate-error")
    expect(error).to_have_text(
        "The highest price is not a number." if locale == "en-US" else "숫자로 입력해 주세요."
    )
    page.locator("#filters button").click()

    expect(page.locator("#max_rate")).to_be_focused()
    expect(page.locator("#max_rate")).to_have_value("cheap")
    page.locator("#max_rate").fill("100")
    expect(error).to_be_hidden()
    expect(cards(page)).to_have_count(1)
    assert_stayed(page)


def test_a_phone_folds_the_filters_away_once_they_are_applied(explore: Explore) -> None:
    page = explore(320)
    page.get_by_label("Korean").check()
    expect(cards(page)).to_have_count(1)
    page.get_by_role("button", name="Filter", exact=True).click()

    expect(page.locator("#date")).to_be_hidden()
    expect(page.locator("#found-heading")).to_be_focused()
    expect(page.locator("#active")).to_have_text(re.compile("^1"))
    assert page.evaluate("document.querySelector('#found').getBoundingClientRect().top") < 450


def test_only_the_newest_question_is_answered(explore: Explore) -> None:
    page = explore()
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route(re.compile(r"explore\.html\?q=pasta$"), hold)
    with page.expect_request(re.compile(r"q=pasta$")):
        page.locator("#q").fill("pasta")
    expect(page.locator("#found")).to_have_attribute("aria-busy", "true")
    page.locator("#q").fill("sushi")

    expect(cards(page)).to_have_count(1)
    expect(cards(page)).to_contain_text("Kenji Tanaka")
    for route in held:
        route.continue_()
    page.wait_for_load_state("networkidle")
    expect(cards(page)).to_contain_text("Kenji Tanaka")
    assert query(page) == {"q": ["sushi"]}


def test_a_list_that_does_not_come_is_said_and_nothing_typed_is_lost(explore: Explore) -> None:
    page = explore()
    page.route(re.compile(r"q=pasta"), lambda route: route.abort())
    page.locator("#q").fill("pasta")

    expect(page.get_by_role("alert")).to_contain_text("The list could not be loaded.")
    expect(page.locator("#q")).to_have_value("pasta")
    page.unroute_all()
    page.get_by_role("button", name="Filter", exact=True).click()
    expect(cards(page)).to_have_count(1)
    expect(page.get_by_role("alert")).to_have_count(0)


@pytest.mark.parametrize(("width", "scheme", "locale"), [(320, "dark", "en-US"), (1280, "light", "ko-KR")])
def test_axe_finds_nothing_while_something_is_wrong(
    new_context: NewContext, width: int, scheme: str, locale: str
) -> None:
    page = new_context(width, color_scheme=scheme, locale=locale).new_page()
    page.goto("explore.html?max_rate=cheap&time=18:00&guests=2.5&q=pasta")
    expect(page.locator(".error:visible")).to_have_count(3)

    results = Axe().run(page)

    assert results.violations_count == 0, results.generate_report()
    assert misfits(page) == []


@pytest.mark.parametrize(("width", "locale"), LOOKS)
def test_without_a_script_the_form_and_the_links_do_the_same(
    explore: Explore, watch: Watch, width: int, locale: str
) -> None:
    page = explore(width, locale, script=False)
    page.get_by_label("Korean").check()
    page.get_by_label("Vegan").check()
    page.locator("#min_rate").fill("100")
    page.locator("#filters button").click()

    expect(cards(page)).to_have_count(1)
    expect(page.locator(".chip-off")).to_have_count(3)
    unfold(page)
    expect(page.get_by_label("Vegan")).to_be_checked()
    page.locator(".chip-off").nth(2).click()
    expect(cards(page)).to_have_count(2)
    assert query(page) == {"cuisine": ["Korean", "Vegan"]}
    assert watch.complaints == []
