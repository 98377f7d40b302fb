"""What leaves the house as HTML: mails and the export of personal data, read on a phone and at a desk."""

from datetime import UTC, datetime
from email import message_from_bytes, policy

import pytest
from playwright.sync_api import Page

from coocook_server.operations.mail_words import Words
from coocook_server.services.postbag import Letter
from tests.browser.conftest import NewContext
from tests.browser.site import HEIGHT, WIDTHS, Site, too_wide

pytestmark = pytest.mark.browser

DEMO = {"Authorization": "Bearer demo_token"}
ONE_WORD = "https://example.com/" + "how-to-find-the-door-" * 12


def overhangs(page: Page, document: str) -> dict[int, int]:
    """By how many pixels a document is too wide, for each width."""
    found = {}
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": HEIGHT})
        page.set_content(document)
        found[width] = too_wide(page)
    return found


@pytest.mark.parametrize("language", ["en", "ko"])
def test_a_mail_fits_every_width_whatever_a_customer_wrote(
    new_context: NewContext, site: Site, language: str
) -> None:
    details = {
        "booking_id": 8,
        "status": "pending",
        "date": "2026-03-01",
        "start": "18:00",
        "hours": "2",
        "starts_at": "2026-03-01T09:00:00+00:00",
        "ends_at": "2026-03-01T11:00:00+00:00",
        "chef": "Park Min-jun",
        "name": "W" * 120,
        "customer": "W" * 120,
        "price": "250.00",
        "currency": "USD",
        "requests": ONE_WORD,
    }
    letter = Letter(1, "chef_new", "hana@example.com", language, details, "<1@coocook.local>", 1)
    settings = site.coocook.settings.model_copy(update={"smtp_from": "hello@example.com"})
    sent = Words(settings).message(letter, datetime(2026, 2, 25, 9, 0, tzinfo=UTC))
    part = message_from_bytes(sent, policy=policy.default).get_body(("html",))
    assert part is not None

    assert overhangs(new_context().new_page(), part.get_content()) == dict.fromkeys(WIDTHS, 0)


def test_an_export_to_read_fits_every_width(new_context: NewContext) -> None:
    page = new_context().new_page()
    wish = {
        "chef_id": 1,
        "booking_date": "2026-03-01",
        "start_time": "18:00",
        "duration_hours": 2,
        "special_requests": ONE_WORD,
    }
    booked = page.request.post("/api/coocook/bookings", data=wish, headers=DEMO)
    assert booked.status == 201
    exported = page.request.get("/api/coocook/auth/me/export?format=html", headers=DEMO).text()

    assert ONE_WORD in exported
    assert overhangs(page, exported) == dict.fromkeys(WIDTHS, 0)
