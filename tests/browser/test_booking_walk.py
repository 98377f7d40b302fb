"""From the booking form through signing in to the receipt: in both languages, on a phone, without scripts."""

import re
from datetime import date, time, timedelta
from decimal import Decimal
from itertools import product
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from icalendar import Calendar
from playwright.sync_api import Page, expect

from coocook_server.services.booking_drafts import BookingDraft
from tests.browser.conftest import NewContext
from tests.browser.site import Site, Watch, misfits, small_targets, too_wide
from tests.helpers import new_customer

pytestmark = pytest.mark.browser

ENGLISH = {
    "later": "Later month",
    "guests": "Guests",
    "allergies": "Allergies",
    "address": "Address",
    "sign in and book": "Sign in and book",
    "kept": "Your booking is kept.",
    "resumed": "Look it over once more and send it.",
    "book": "Book",
    "booked": "Park Min-jun has your request",
    "price": "$250",
    "calendar": "Add to calendar",
    "print": "Print",
    "policy": "Once confirmed, free until",
}
KOREAN = {
    "later": "다음 달",
    "guests": "인원",
    "allergies": "알레르기",
    "address": "주소",
    "sign in and book": "로그인하고 예약 요청하기",
    "kept": "작성 중인 예약을 보관해 두었습니다.",
    "resumed": "한 번 더 확인하고 보내 주세요.",
    "book": "예약 요청하기",
    "booked": "Park Min-jun 셰프에게 예약을 요청했습니다",
    "price": "US$250",
    "calendar": "캘린더에 추가",
    "print": "인쇄",
    "policy": "확정된 뒤에는",
}
WALKS = list(enumerate(product((("en-US", ENGLISH), ("ko-KR", KOREAN)), (320, 1280), (True, False)), 1))


def assert_fits(page: Page) -> None:
    assert too_wide(page) == 0
    assert small_targets(page) == []


def pages_of_paper(page: Page, folder: Path) -> int:
    file = folder / "receipt.pdf"
    page.pdf(path=file, prefer_css_page_size=True)
    return len(re.findall(rb"/Type\s*/Page\b", file.read_bytes()))


@pytest.mark.parametrize(
    ("day", "walk"), WALKS, ids=[f"{w[0][0]}-{w[1]}-{'scripts' if w[2] else 'none'}" for _, w in WALKS]
)
def test_a_visitor_books_and_keeps_the_receipt(
    new_context: NewContext,
    watch: Watch,
    tmp_path: Path,
    day: int,
    walk: tuple[tuple[str, dict[str, str]], int, bool],
) -> None:
    (locale, words), width, scripts = walk
    page = new_context(width, locale=locale, java_script_enabled=scripts).new_page()
    watch.follow(page)
    page.goto("booking.html?chef_id=1")
    page.get_by_role("button", name=words["later"]).click()
    page.locator(f'[data-day][value="2026-03-{day:02}"]').click()
    expect(page.locator("#booking_date")).to_have_value(f"2026-03-{day:02}")
    page.locator(".time-choice", has_text="18:00").click()
    page.get_by_label(words["guests"], exact=True).fill("4")
    page.get_by_label(words["allergies"]).fill("땅콩, 갑각류")
    page.get_by_label(words["address"]).fill("서울 마포구 마포대로 12\n한빛아파트 101동 1503호")
    assert_fits(page)
    page.get_by_role("button", name=words["sign in and book"]).last.click()

    expect(page.get_by_text(words["kept"])).to_be_visible()
    page.locator("button[value=demo]").click()
    expect(page.locator("#main")).to_contain_text(words["resumed"])
    expect(page.locator('input[name="start_time"]:checked')).to_have_value("18:00")
    expect(page.get_by_label(words["allergies"])).to_have_value("땅콩, 갑각류")
    expect(page.locator("#price")).to_have_text(words["price"])
    expect(page.locator(".policy")).to_contain_text(words["policy"])
    assert_fits(page)
    page.get_by_role("button", name=words["book"], exact=True).last.click()

    expect(page.get_by_role("status").get_by_role("heading", name=words["booked"])).to_be_visible()
    for said in ("땅콩, 갑각류", "한빛아파트 101동 1503호", words["price"]):
        expect(page.locator(".receipt-paper")).to_contain_text(said)
    assert misfits(page) == [] if scripts else too_wide(page) == 0
    expect(page.get_by_role("button", name=words["print"])).to_be_visible(visible=scripts)
    with page.expect_download() as kept:
        page.get_by_role("link", name=words["calendar"]).click()
    (event,) = Calendar.from_ical(Path(kept.value.path()).read_bytes()).walk("VEVENT")
    assert event.decoded("dtend") - event.decoded("dtstart") == timedelta(hours=2)
    assert pages_of_paper(page, tmp_path) == 1
    assert watch.complaints == []


@pytest.mark.parametrize(("locale", "scheme"), [("en-US", "dark"), ("ko-KR", "light")])
def test_axe_finds_nothing_where_a_time_was_taken_or_a_field_is_wrong(
    new_context: NewContext, site: Site, locale: str, scheme: str
) -> None:
    page = new_context(320, locale=locale, color_scheme=scheme).new_page()
    page.goto("sign-in.html")
    page.locator("button[value=demo]").click()
    day = date(2026, 4, 6 if locale == "en-US" else 9)
    page.goto(f"booking.html?chef_id=2&booking_date={day}&start_time=18:00")
    taken = BookingDraft(2, day, time(18), Decimal(2))
    site.coocook.bookings.make(taken, by=new_customer(site.coocook, f"guest.{locale.lower()}"))
    page.locator("[data-book]").click()
    expect(page.get_by_role("alert")).to_be_visible()
    assert misfits(page) == []
    assert Axe().run(page).violations_count == 0

    page.locator(".nearest button").first.click()
    expect(page.get_by_role("alert")).to_have_count(0)
    page.get_by_role("spinbutton").fill("")
    page.locator("#phone").fill("x")
    page.locator("[data-book]").click()
    expect(page.get_by_role("spinbutton")).to_be_focused()
    assert misfits(page) == []
    assert Axe().run(page).violations_count == 0


def test_the_paper_leaves_out_what_cannot_be_pressed_there(new_context: NewContext) -> None:
    page = new_context(color_scheme="dark").new_page()
    page.goto("sign-in.html")
    page.locator("button[value=demo]").click()
    page.goto("receipt.html?id=3")
    page.emulate_media(media="print", color_scheme="dark")

    for hidden in (".site-header", ".site-footer", ".receipt-actions"):
        expect(page.locator(hidden)).to_be_hidden()
    expect(page.locator(".receipt-sender")).to_contain_text("CooCook")
    expect(page.locator("body")).to_have_css("background-color", "rgb(255, 255, 255)")
    expect(page.locator("h1")).to_have_css("color", "rgb(0, 0, 0)")


def test_the_print_button_prints(new_context: NewContext) -> None:
    page = new_context().new_page()
    page.add_init_script("window.print = () => { window.printed = true; }")
    page.goto("sign-in.html")
    page.locator("button[value=demo]").click()
    page.goto("receipt.html?id=3")
    page.get_by_role("button", name="Print").click()

    assert page.evaluate("window.printed")
