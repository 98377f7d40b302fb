"""A booking in Debian's Firefox, driven by WebDriver BiDi: what works in Chromium works there too."""

import pytest

from coocook_server.services.booking_lists import BookingFilter
from coocook_server.services.paging import Paging
from tests.browser.site import Site
from tests.helpers import actor_named
from tools.audit.firefox import SCREENS, walk

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(("spoken", "width"), list(zip(("en", "ko"), SCREENS, strict=True)))
def test_a_customer_books_in_firefox(site: Site, spoken: str, width: int) -> None:
    demo = actor_named(site.coocook, "demo")
    before = site.coocook.bookings.list(BookingFilter(), Paging(), by=demo).total

    walked = walk(site.address, spoken, width)

    assert walked.complaints == ()
    assert [step.name for step in walked.steps] == ["home", "explore", "chef", "booking", "receipt"]
    assert site.coocook.bookings.list(BookingFilter(), Paging(), by=demo).total == before + 1
