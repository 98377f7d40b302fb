"""One's own bookings, as a customer uses them: with a mouse, by keyboard, with scripts and without."""

import re
from collections.abc import Callable
from datetime import date, time
from decimal import Decimal
from itertools import count

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Page, expect

from coocook_server.models.account import DESK
from coocook_server.models.booking import Status
from coocook_server.services.booking_drafts import BookingDraft
from tests.browser.conftest import NewContext
from tests.browser.site import Site, Watch, misfits, sign_in_as_demo
from tests.helpers import actor_named

pytestmark = pytest.mark.browser

Book = Callable[[], int]


@pytest.fixture(scope="module")
def days() -> Callable[[], date]:
    """Days in April, each given out once."""
    numbers = count(1)
    return lambda: date(2026, 4, next(numbers))


@pytest.fixture
def book(site: Site, days: Callable[[], date]) -> Book:
    """Makes confirmed bookings of the demo customer with chef 1, in the evening of a day of their own."""

    def make() -> int:
        draft = BookingDraft(1, days(), time(18), Decimal(2), allergies="Shrimp")
        made = site.coocook.bookings.make(draft, by=actor_named(site.coocook, "demo")).booking
        site.coocook.bookings.set_status(made.id, Status.CONFIRMED, by=DESK)
        return made.id

    return make


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_a_customer_moves_writes_and_cancels(
    new_context: NewContext, watch: Watch, book: Book, site: Site, width: int, scripts: bool
) -> None:
    id = book()
    page = new_context(width, java_script_enabled=scripts).new_page()
    watch.follow(page)
    sign_in_as_demo(page)
    page.locator(f"#booking-{id}").get_by_role("link", name="Park Min-jun").click()
    expect(page.get_by_role("heading", name="Park Min-jun", level=1)).to_be_visible()

    page.get_by_role("link", name="Change date or time").click()
    page.get_by_role("link", name="Later month").click()
    page.get_by_label("For how long?").select_option("3")
    page.get_by_role("button", name="Show").click()
    page.get_by_role("link", name="Later month").click()
    page.get_by_role("link", name=re.compile(rf" {10 + id} May 2026, free$")).click()
    page.locator(".time-choice", has_text="12:30").click()
    expect(page.locator(".move-foot")).to_contain_text("$375")
    page.get_by_role("button", name="Move the booking").click()

    expect(page.get_by_role("status")).to_have_text("Your booking is moved.")
    expect(page.locator(".booking-top")).to_contain_text(f"{10 + id} May 2026")
    expect(page.locator(".booking-top")).to_contain_text("12:30 to 15:30")
    page.get_by_label("Your message").fill("Is there parking?")
    page.get_by_role("button", name="Send").click()
    expect(page.get_by_role("status")).to_have_text("Your message is sent.")
    expect(page.locator(".message-own")).to_contain_text("Is there parking?")

    page.get_by_text("Cancel booking", exact=True).click()
    expect(page.get_by_text("Cancelling now costs you nothing.")).to_be_visible()
    page.get_by_role("button", name="Yes, cancel it").click()

    expect(page.get_by_role("status")).to_contain_text("Your booking is cancelled.")
    expect(page.locator(".booking-top .state")).to_have_text("Cancelled")
    page.get_by_role("link", name="My Bookings").first.click()
    page.get_by_role("link", name=re.compile("^Cancelled")).click()
    expect(page.locator(f"#booking-{id}")).to_be_visible()
    assert watch.complaints == []


@pytest.mark.parametrize("width", [320, 1280])
def test_it_is_walked_in_korean(new_context: NewContext, watch: Watch, book: Book, width: int) -> None:
    id = book()
    page = new_context(width, locale="ko-KR").new_page()
    watch.follow(page)
    page.goto("sign-in.html")
    page.locator("button[value=demo]").click()
    expect(page.get_by_role("heading", name="내 예약", level=1)).to_be_visible()
    page.goto(f"my-booking.html?id={id}")
    page.get_by_role("link", name="날짜·시간 변경").click()
    page.get_by_role("link", name="다음 달").click()
    page.get_by_role("link", name=re.compile(" 31일 .*예약 가능$")).click()
    page.locator(".time-choice", has_text="18:30" if width == 320 else "12:00").click()
    page.get_by_role("button", name="예약 변경하기").click()
    expect(page.get_by_role("status")).to_have_text("예약 일정이 변경되었습니다.")
    page.get_by_text("예약 취소", exact=True).click()
    page.get_by_role("button", name="네, 취소합니다").click()

    expect(page.get_by_role("status")).to_contain_text("예약이 취소되었습니다.")
    assert watch.complaints == []


def test_a_review_is_given_by_keyboard(customer_page: Page, site: Site) -> None:
    site.coocook.bookings.set_status(1, Status.COMPLETED, by=actor_named(site.coocook, "park.minjun"))
    page = customer_page
    page.goto("my-booking.html?id=1")
    page.get_by_role("radio", name="1 star", exact=True).focus()
    for _ in range(3):
        page.keyboard.press("ArrowRight")
    expect(page.get_by_role("radio", name="4 stars")).to_be_checked()
    page.keyboard.press("Tab")
    page.keyboard.type("By keyboard.")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    expect(page.get_by_role("status")).to_have_text("Thank you. Your review is published.")
    review = site.coocook.reviews.of_booking(1, by=DESK)
    assert (review.rating, review.text) == (4, "By keyboard.")


def test_a_review_is_changed_by_keyboard_without_scripts(new_context: NewContext, site: Site) -> None:
    page = new_context(java_script_enabled=False).new_page()
    sign_in_as_demo(page)
    page.goto("my-booking.html?id=2")
    page.get_by_text("Change the review", exact=True).press("Enter")
    page.get_by_role("radio", name="5 stars").focus()
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("ArrowLeft")
    page.get_by_label("In your words").fill("Changed without scripts.")
    page.get_by_role("button", name="Save the change").press("Enter")

    expect(page.get_by_role("status")).to_have_text("Thank you. Your review is published.")
    expect(page.locator(".review .stars").first).to_have_text("3 of 5 stars")
    review = site.coocook.reviews.of_booking(2, by=DESK)
    assert (review.rating, review.text) == (3, "Changed without scripts.")


def test_a_message_counts_as_read_once_it_was_in_view(
    customer_page: Page, watch: Watch, book: Book, site: Site
) -> None:
    id = book()
    site.coocook.messages.write(id, "See you then.", by=DESK)
    customer_page.goto("my-bookings.html")
    customer_page.locator(f"#booking-{id}").get_by_role("link", name="1 new message").click()

    expect(customer_page.get_by_role("button", name="Read", exact=True)).to_be_disabled()
    assert site.coocook.messages.unread(by=actor_named(site.coocook, "demo")) == ()
    assert watch.complaints == []


def test_messages_are_marked_as_read_by_a_button_without_scripts(
    new_context: NewContext, book: Book, site: Site
) -> None:
    id = book()
    site.coocook.messages.write(id, "See you then.", by=DESK)
    page = new_context(java_script_enabled=False).new_page()
    sign_in_as_demo(page)
    page.goto(f"my-booking.html?id={id}")
    page.get_by_role("button", name="Mark as read").click()

    expect(page.get_by_role("button", name="Mark as read")).to_have_count(0)
    assert site.coocook.messages.unread(by=actor_named(site.coocook, "demo")) == ()


def test_a_double_click_sends_a_message_once(customer_page: Page, watch: Watch, book: Book) -> None:
    id = book()
    customer_page.goto(f"my-booking.html?id={id}")
    customer_page.get_by_label("Your message").fill("Just once.")
    customer_page.get_by_role("button", name="Send").dblclick()

    expect(customer_page.locator(".message-own")).to_have_count(1)
    assert watch.posted.count("/web/coocook/my-booking.html") == 1


def test_the_calendar_address_is_copied(new_context: NewContext, watch: Watch) -> None:
    context = new_context()
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    watch.follow(page)
    sign_in_as_demo(page)
    page.goto("my-bookings.html")
    page.get_by_role("link", name="See them in your own calendar").click()
    page.get_by_role("button", name="Make my calendar address").click()
    page.get_by_role("button", name="Copy the address").click()

    expect(page.get_by_role("button", name="Copied")).to_be_visible()
    expect(page.get_by_role("status")).to_have_text("Copied")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == page.get_by_role("textbox", name="Address").input_value()
    assert page.request.get(copied).headers["content-type"] == "text/calendar; charset=utf-8"
    assert watch.complaints == []


@pytest.mark.parametrize(("scheme", "locale"), [("light", "en-US"), ("dark", "ko-KR")])
def test_what_opens_and_what_fails_is_as_good(
    new_context: NewContext, book: Book, site: Site, scheme: str, locale: str
) -> None:
    """The question before cancelling, a refused message, a chosen day, an address that was just made."""
    id = book()
    site.coocook.messages.write(id, "Do you have an oven? 오븐이 있나요?", by=DESK)
    page = new_context(color_scheme=scheme, locale=locale).new_page()
    page.goto("sign-in.html")
    page.locator("button[value=demo]").click()
    expect(page.locator("h1")).to_be_visible()
    found: dict[str, object] = {}

    def look(state: str) -> None:
        results = Axe().run(page)
        if results.violations_count:
            found[f"{state}, axe"] = results.generate_report()
        if wrong := misfits(page):
            found[state] = wrong

    page.goto(f"my-booking.html?id={id}")
    page.locator(".cancel summary").click()
    look("cancelling")
    page.locator("#message_text").fill(" ")
    page.locator("button[value=write]").click()
    expect(page.locator("#message_text")).to_be_focused()
    look("a refused message")
    page.goto("my-booking.html?id=2")
    page.locator("#review summary").click()
    look("changing a review")
    page.goto(f"reschedule.html?id={id}&date=2026-05-02")
    look("a chosen day")
    page.goto("reschedule.html?id=4")
    look("too late")
    page.goto("calendar-feed.html")
    page.locator("button[value=make]").click()
    look("a new address")

    assert found == {}
