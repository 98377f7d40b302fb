"""One browser for all tests, one server for each file of tests, a fresh profile for each test."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from tests.browser.site import HEIGHT, Site, Watch, serving, sign_in_as_demo

ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
)

expect.set_options(timeout=10_000)

NewContext = Callable[..., BrowserContext]


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Debian's Chromium, without a window."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=list(ARGUMENTS))
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The demo, served for this file's tests."""
    folder = tmp_path_factory.mktemp("site")
    with pytest.MonkeyPatch.context() as surroundings:
        surroundings.setenv("COOCOOK_DATA", str(folder))
        with serving(folder) as running:
            yield running


@pytest.fixture
def new_context(chromium: Browser, site: Site) -> Iterator[NewContext]:
    """Opens browser profiles that know nothing of each other."""
    opened: list[BrowserContext] = []

    def open_it(width: int = 1280, **options: object) -> BrowserContext:
        context = chromium.new_context(
            base_url=site.url(""),
            viewport={"width": width, "height": HEIGHT},
            **options,  # type: ignore[arg-type]
        )
        context.set_default_timeout(10_000)
        opened.append(context)
        return context

    yield open_it
    for context in opened:
        context.close()


@pytest.fixture
def watch(site: Site) -> Watch:
    """What the pages of this test complain about; the test says what it expects."""
    return Watch(site.address)


@pytest.fixture
def page(new_context: NewContext, watch: Watch) -> Page:
    """A page of somebody who is not signed in."""
    opened = new_context().new_page()
    watch.follow(opened)
    return opened


@pytest.fixture
def customer_page(page: Page) -> Page:
    """A page of the demo customer."""
    sign_in_as_demo(page)
    return page
