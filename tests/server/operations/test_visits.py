"""A page opened on another device is noticed; this PC's own visits are not."""

from datetime import timedelta

import psutil
import pytest
from flask.testing import FlaskClient

from coocook_server.app import create_app
from coocook_server.bootstrap import CooCook
from coocook_server.events import Change
from tests.helpers import SettableClock

PHONE = "192.0.2.23"
SAFARI = (
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) "
    "Version/18.0 Mobile/15E148 Safari/604.1"
)
PAGE = "/web/coocook/explore.html"


@pytest.fixture
def browser(demo: CooCook) -> FlaskClient:
    return create_app(demo).test_client()


def ask(browser: FlaskClient, path: str, address: str) -> None:
    browser.get(path, headers={"User-Agent": SAFARI}, environ_overrides={"REMOTE_ADDR": address})


def test_a_phone_that_opens_a_page_is_noticed_at_once(
    demo: CooCook, browser: FlaskClient, clock: SettableClock
) -> None:
    told: list[tuple[Change, ...]] = []
    demo.events.subscribe(told.append)
    assert demo.visits.last is None

    ask(browser, PAGE, PHONE)
    ask(browser, PAGE, PHONE)

    visit = demo.visits.last
    assert visit is not None
    assert (visit.address, visit.browser, visit.at) == (PHONE, "Safari on iPhone", clock.now)
    assert told.count((Change("visit"),)) == 1

    clock.advance(timedelta(seconds=3))
    ask(browser, PAGE, PHONE)
    assert told.count((Change("visit"),)) == 2


def own_addresses() -> list[str]:
    cards = psutil.net_if_addrs().values()
    return [each.address for card in cards for each in card if each.family.name == "AF_INET"]


def test_this_pcs_own_addresses_do_not_count(demo: CooCook, browser: FlaskClient) -> None:
    for address in ("127.0.0.1", "::1", "::ffff:127.0.0.1", *own_addresses()):
        ask(browser, PAGE, address)
    assert demo.visits.last is None


@pytest.mark.parametrize("path", ["/web/coocook/nothing.html", "/api/coocook/chefs", "/health"])
def test_only_a_page_that_is_shown_counts(demo: CooCook, browser: FlaskClient, path: str) -> None:
    ask(browser, path, PHONE)
    assert demo.visits.last is None
