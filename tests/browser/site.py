"""A CooCook that serves its pages for a browser, and what a browser notices about them."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import ConsoleMessage, Page, Request, Response, expect

from coocook_server.bootstrap import CooCook, open_coocook
from coocook_server.config import load_settings
from coocook_server.hosting import WebHost
from tests.helpers import SettableClock

WIDTHS = (320, 768, 1280)
EVERY_WIDTH = (320, 375, 640, 768, 1024, 1440)
"""A small and a usual phone, a desktop at 200 %, a tablet either way, a wide screen."""
HEIGHT = 900
SMALLEST_TARGET = 44

PAGES = {
    "home": "index.html",
    "explore": "explore.html",
    "explore, filtered": "explore.html?cuisine=Korean&cuisine=Vegan&date=2026-02-27&time=18:00&guests=4",
    "explore, nothing found": "explore.html?q=nobody+cooks+this&cuisine=Korean&max_rate=200",
    "chef": "chef-detail.html?id=1",
    "chef with a Korean name": "chef-detail.html?id=5",
    "booking": "booking.html?chef_id=1",
    "my bookings": "my-bookings.html",
    "sign in": "sign-in.html",
    "register": "register.html",
    "forgot": "forgot-password.html",
    "reset, no link": "reset-password.html",
    "reset": "reset-password.html?token=made-up",
    "verify, no link": "verify.html",
    "verify": "verify.html?token=made-up",
    "privacy": "privacy.html",
    "terms": "terms.html",
}

ACCOUNT = {
    page: f"{page.replace(' ', '-')}.html"
    for page in (
        "account",
        "profile",
        "mail address",
        "password",
        "sessions",
        "two factor",
        "favourites",
        "my data",
        "erase",
        "erased",
    )
}

FOR_CUSTOMERS = {
    "booking": PAGES["booking"],
    "booking, a time chosen": "booking.html?chef_id=3&booking_date=2026-03-05&start_time=18:00",
    "booking again": "booking.html?again=2",
    "receipt": "receipt.html?id=1",
    "receipt of a request": "receipt.html?id=3",
    "my bookings": PAGES["my bookings"],
    "my bookings, past": "my-bookings.html?show=past",
    "my bookings, cancelled": "my-bookings.html?show=cancelled",
    "my booking": "my-booking.html?id=5",
    "my booking, completed": "my-booking.html?id=2",
    "reschedule": "reschedule.html?id=6",
    "calendar feed": "calendar-feed.html",
} | ACCOUNT

FOR_CHEFS = {
    "my booking": "my-booking.html?id=1",
    "my bookings": PAGES["my bookings"],
    "account": ACCOUNT["account"],
    "my data": ACCOUNT["my data"],
    "my schedule": "my-schedule.html",
    "my schedule, later": "my-schedule.html?from=2026-03-10",
    "my schedule, earlier": "my-schedule.html?earlier=1",
    "my hours": "my-hours.html",
    "my hours on a date": "my-hours.html?date=2026-03-08",
    "my time off": "my-time-off.html",
    "my reviews": "my-reviews.html",
}


class Look(StrEnum):
    """Who looks at the pages."""

    VISITOR = "visitor"
    CUSTOMER = "customer"
    CHEF = "chef"


@dataclass(frozen=True)
class Site:
    """A running CooCook with demo data."""

    coocook: CooCook
    address: str

    def url(self, page: str) -> str:
        """The address of a page like `explore.html?q=soup`."""
        return f"{self.address}/web/coocook/{page}"


@contextmanager
def serving(folder: Path) -> Iterator[Site]:
    """Serves the demo on an ephemeral port; in there it is Wednesday, 25 February 2026, 18:00 in Seoul."""
    settings = load_settings(
        database_url=f"sqlite:///{(folder / 'platform.db').as_posix()}",
        flask_secret_key="only for the browser tests, long enough",
        demo_mode=True,
        ratelimit_enabled=False,
    )
    coocook = open_coocook(settings, clock=SettableClock(datetime(2026, 2, 25, 9, 0, tzinfo=UTC)))
    host = WebHost(coocook, "127.0.0.1", 0)
    host.start()
    try:
        yield Site(coocook, f"http://127.0.0.1:{host.port}")
    finally:
        host.stop()
        coocook.close()


@dataclass
class Watch:
    """Everything a page did that it should not have done."""

    address: str
    complaints: list[str] = field(default_factory=list)
    posted: list[str] = field(default_factory=list)

    def follow(self, page: Page) -> None:
        """Listen to a page from now on."""
        page.on("console", self._said)
        page.on("pageerror", lambda error: self.complaints.append(f"script: {error}"))
        page.on("request", self._asked)
        page.on("requestfailed", self._failed)
        page.on("response", self._answered)

    def _said(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.complaints.append(f"console: {message.text}")

    def _asked(self, request: Request) -> None:
        if urlsplit(request.url).netloc != urlsplit(self.address).netloc:
            self.complaints.append(f"another host: {request.url}")
        if request.method == "POST":
            self.posted.append(urlsplit(request.url).path)

    def _failed(self, request: Request) -> None:
        # The page was left while it loaded; or scripts are off, and a module is not fetched ahead. What the
        # Content-Security-Policy refuses is said on the console.
        if request.failure not in ("net::ERR_ABORTED", "csp"):
            self.complaints.append(f"failed: {request.url} {request.failure}")

    def _answered(self, response: Response) -> None:
        if response.status >= 400:
            self.complaints.append(f"{response.status}: {response.url}")


def too_wide(page: Page) -> int:
    """By how many pixels the page is wider than the window, once all its styles are there."""
    page.wait_for_load_state("load")
    over: int = page.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth",
    )
    return over


def small_targets(page: Page) -> list[str]:
    """What can be pressed and is under 44 px; links inside a sentence may be (WCAG 2.5.8).

    Measured once all styles are there: a page may be in view before its last sheet has come.
    """
    page.wait_for_load_state("load")
    found: list[str] = page.evaluate(
        """least => [...document.querySelectorAll("a, button, select, summary, textarea, input")]
            .filter(element => element.type !== "hidden" && element.checkVisibility()
                && !element.closest(".visually-hidden, .skip, .prose")
                && !element.matches(".tick a, p:not(.back, .empty-actions, .other-way) > a:not(.button)"))
            .map(element => element.matches(".card-link") ? element.closest("li")
                : element.matches("[type=radio], [type=checkbox]") ? element.closest("label") : element)
            .map(element => [element, element.getBoundingClientRect()])
            .filter(([, box]) => box.width < least || box.height < least)
            .map(([element, box]) => `${element.outerHTML.slice(0, 80)} ${box.width} x ${box.height}`)""",
        SMALLEST_TARGET,
    )
    return found


def misfits(page: Page) -> list[str]:
    """What is cut, pushed aside or too small to press, at every width."""
    found = []
    for width in EVERY_WIDTH:
        page.set_viewport_size({"width": width, "height": HEIGHT})
        if over := too_wide(page):
            found.append(f"{width}: {over} px too wide")
        found += [f"{width}: {target}" for target in small_targets(page)]
    return found


def looks(page: Page, look: Look) -> list[tuple[str, str]]:
    """The names and paths of the pages that somebody sees, once they are signed in."""
    if look is Look.VISITOR:
        return list(PAGES.items())
    page.goto("sign-in.html")
    page.locator(f"button[value={'demo' if look is Look.CUSTOMER else 'demo_chef'}]").click()
    expect(page.locator("h1")).to_be_visible()
    return list((FOR_CUSTOMERS if look is Look.CUSTOMER else FOR_CHEFS).items())


def sign_in_as_demo_chef(page: Page) -> None:
    """Press "Continue as demo chef", whatever it is called."""
    page.goto("sign-in.html")
    page.locator("button[value=demo_chef]").click()
    expect(page.locator(".chef-nav")).to_be_visible()


def sign_in_as_demo(page: Page) -> None:
    """Press "Continue as demo customer"."""
    page.goto("sign-in.html")
    page.get_by_role("button", name="Continue as demo customer").click()
    expect(page.get_by_role("heading", name="My Bookings", level=1)).to_be_visible()
