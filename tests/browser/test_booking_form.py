"""What the booking form does when something is wrong, pressed twice, or without scripts."""

import re
from datetime import date, time
from decimal import Decimal

import pytest
from playwright.sync_api import Page, Route, expect

from coocook_server.services.booking_drafts import BookingDraft
from coocook_server.services.booking_lists import BookingFilter
from coocook_server.services.paging import Paging
from tests.browser.conftest import NewContext
from tests.browser.site import Site, Watch, sign_in_as_demo
from tests.helpers import actor_named, new_customer

pytestmark = pytest.mark.browser

FORM = "/web/coocook/booking.html"


def bookings_on(site: Site, day: date) -> int:
    wanted = BookingFilter(first_date=day, last_date=day)
    return site.coocook.bookings.list(wanted, Paging(), by=actor_named(site.coocook, "demo")).total


def take(site: Site, chef: int, day: date, username: str = "minji") -> None:
    other = BookingDraft(chef, day, time(18), Decimal(2))
    site.coocook.bookings.make(other, by=new_customer(site.coocook, username))


def choose(page: Page, chef: int, day: str, start: str) -> None:
    page.goto(f"booking.html?chef_id={chef}")
    page.get_by_label("Date", exact=True).fill(day)
    page.locator(".time-choice", has_text=start).click()


def book(page: Page) -> None:
    page.get_by_role("button", name="Book", exact=True).last.click()


def assert_booked(page: Page, words: str = "has your request") -> None:
    expect(page).to_have_url(re.compile(r"/receipt\.html\?id=\d+$"))
    expect(page.get_by_role("status")).to_contain_text(words)


def test_a_missing_start_time_is_said_beside_it(customer_page: Page, site: Site) -> None:
    customer_page.goto("booking.html?chef_id=1&booking_date=2026-03-20")
    book(customer_page)

    starts = customer_page.get_by_role("group", name="Start time")
    expect(starts).to_be_focused()
    expect(starts).to_have_accessible_description(re.compile("The start time is needed; choose one"))
    assert bookings_on(site, date(2026, 3, 20)) == 0


def test_a_field_the_server_refuses_gets_its_error_and_the_focus(customer_page: Page) -> None:
    choose(customer_page, 1, "2026-03-05", "12:00")
    phone = customer_page.get_by_label("Phone")
    phone.fill("call me")
    customer_page.get_by_label("Allergies").fill("Peanuts.\n땅콩 알레르기")
    book(customer_page)

    expect(phone).to_be_focused()
    expect(phone).to_have_attribute("aria-invalid", "true")
    expect(phone).to_have_accessible_description(re.compile("The phone number is not a phone number."))
    expect(phone).to_have_value("call me")
    expect(customer_page.get_by_label("Allergies")).to_have_value("Peanuts.\n땅콩 알레르기")
    expect(customer_page.get_by_role("radio", name="12:00")).to_be_checked()

    phone.fill("010-1234-5678")
    phone.blur()
    expect(phone).not_to_have_attribute("aria-invalid", "true")
    expect(customer_page.locator("#phone-error")).to_be_hidden()


def test_more_guests_than_the_chef_cooks_for_are_refused_beside_their_number(
    customer_page: Page, site: Site
) -> None:
    customer_page.goto("booking.html?chef_id=1&booking_date=2026-03-05&start_time=12:00")
    guests = customer_page.get_by_label("Guests")
    expect(guests).to_have_value("2")
    guests.fill("5000")
    book(customer_page)

    expect(guests).to_be_focused()
    expect(guests).to_have_accessible_description(re.compile("must be from 1 to 1,000"))
    expect(guests).to_have_value("5000")


def test_a_time_taken_meanwhile_says_so_and_offers_the_nearest(customer_page: Page, site: Site) -> None:
    choose(customer_page, 1, "2026-03-06", "18:00")
    take(site, 1, date(2026, 3, 6))
    typed = {
        "Guests": "4",
        "Allergies": "땅콩",
        "Dietary needs": "No pork",
        "Address": "12 Mapo-daero,\n5th floor",
        "Special requests": "No coriander.",
    }
    for label, words in typed.items():
        customer_page.get_by_label(label).fill(words)
    book(customer_page)

    expect(customer_page.locator("#problem")).to_be_focused()
    expect(customer_page.get_by_role("alert")).to_contain_text("These times near it are free:")
    expect(customer_page.get_by_role("radio", name="18:00")).to_have_count(0)
    customer_page.get_by_role("button", name="Fri 6 Mar, 16:00").click()
    expect(customer_page.get_by_role("radio", name="16:00")).to_be_focused()
    expect(customer_page.get_by_role("radio", name="16:00")).to_be_checked()
    expect(customer_page.get_by_role("alert")).to_have_count(0)
    for label, words in typed.items():
        expect(customer_page.get_by_label(label)).to_have_value(words)
    book(customer_page)
    assert_booked(customer_page, "16:00 to 18:00")
    for words in ("땅콩", "No pork", "5th floor", "No coriander."):
        expect(customer_page.get_by_text(words)).to_be_visible()


def test_a_double_click_books_once(customer_page: Page, site: Site, watch: Watch) -> None:
    choose(customer_page, 1, "2026-03-07", "18:00")
    customer_page.get_by_role("button", name="Book", exact=True).dblclick()

    assert_booked(customer_page)
    assert watch.posted.count(FORM) == 1
    assert bookings_on(site, date(2026, 3, 7)) == 1


def test_without_scripts_a_double_click_books_once(new_context: NewContext, site: Site) -> None:
    page = new_context(java_script_enabled=False).new_page()
    sign_in_as_demo(page)
    page.goto("booking.html?chef_id=1&booking_date=2026-03-15&start_time=18:00")
    page.get_by_role("button", name="Book", exact=True).last.dblclick()

    assert_booked(page)
    assert bookings_on(site, date(2026, 3, 15)) == 1


def test_going_back_and_sending_again_makes_no_second_booking(customer_page: Page, site: Site) -> None:
    address = "booking.html?chef_id=1&booking_date=2026-03-08&start_time=18:00&duration_hours=2"
    customer_page.goto(address)
    key = customer_page.locator("[name=idempotency_key]").input_value()
    book(customer_page)
    assert_booked(customer_page)

    customer_page.goto(address.replace("18:00", "13:00"))
    customer_page.evaluate("key => { document.querySelector('[name=idempotency_key]').value = key; }", key)
    book(customer_page)
    expect(customer_page.get_by_role("alert")).to_contain_text("already booked with this form")
    assert bookings_on(site, date(2026, 3, 8)) == 1
    book(customer_page)
    assert_booked(customer_page, "13:00 to 15:00")


def test_only_free_times_are_offered_for_another_date_and_length(customer_page: Page) -> None:
    customer_page.goto("booking.html?chef_id=2&booking_date=2026-02-26")
    expect(customer_page.get_by_role("radio", name="12:00")).to_have_count(0)
    customer_page.get_by_label("Length").select_option("8")

    expect(customer_page.get_by_role("radio", name="14:00")).to_have_count(1)
    expect(customer_page.get_by_role("radio", name="14:30")).to_have_count(0)
    customer_page.get_by_label("Date", exact=True).fill("2026-02-27")
    expect(customer_page.get_by_role("radio", name="11:00")).to_have_count(1)


def test_the_policy_names_the_moments_of_the_chosen_time(customer_page: Page) -> None:
    customer_page.goto("booking.html?chef_id=1&booking_date=2026-03-20")
    summary = customer_page.get_by_role("complementary", name="What you book")
    expect(summary).to_contain_text("free until 48 hours before the start")
    customer_page.locator(".time-choice", has_text="18:00").click()

    expect(summary).to_contain_text("Fri 20 Mar, 18:00")
    expect(summary).to_contain_text("Once confirmed, free until Wed 18 Mar, 18:00.")
    expect(summary).to_contain_text("Half of the price comes back until Thu 19 Mar, 18:00.")
    expect(customer_page.get_by_role("radio", name="18:00")).to_be_checked()


def test_a_month_turns_without_leaving_the_page_and_a_day_shows_its_times(
    customer_page: Page, watch: Watch
) -> None:
    customer_page.goto("booking.html?chef_id=1")
    customer_page.get_by_label("Allergies").fill("땅콩")
    customer_page.evaluate("window.notLeft = true")
    turn = customer_page.get_by_role("button", name="Later month")
    turn.click()
    expect(customer_page.get_by_role("grid", name="March 2026")).to_be_visible()
    expect(turn).to_be_focused()
    turn.click()
    expect(customer_page.get_by_role("grid", name="April 2026")).to_be_visible()
    expect(customer_page.get_by_label("Date", exact=True)).to_have_value("2026-02-25")
    day = customer_page.get_by_role("button", name="Thursday 2 April 2026")
    day.click()

    expect(customer_page.get_by_label("Date", exact=True)).to_have_value("2026-04-02")
    expect(day).to_have_attribute("aria-pressed", "true")
    expect(day).to_be_focused()
    expect(customer_page.get_by_role("radio", name="11:00")).to_have_count(1)
    expect(customer_page.get_by_label("Allergies")).to_have_value("땅콩")
    assert customer_page.evaluate("window.notLeft")
    assert watch.posted.count(FORM) == 0


def test_without_scripts_the_calendar_turns_too_and_keeps_what_was_typed(new_context: NewContext) -> None:
    page = new_context(320, java_script_enabled=False).new_page()
    page.goto("booking.html?chef_id=1")
    page.get_by_label("Address").fill("12 Mapo-daero")
    page.get_by_role("button", name="Later month").click()
    expect(page.get_by_role("table", name="March 2026")).to_be_visible()
    page.get_by_role("button", name="Tuesday 3 March 2026").click()

    expect(page.get_by_label("Date", exact=True)).to_have_value("2026-03-03")
    expect(page.get_by_role("radio", name="11:00")).to_have_count(1)
    expect(page.get_by_label("Address")).to_have_value("12 Mapo-daero")


def test_the_keyboard_alone_books(customer_page: Page, site: Site) -> None:
    page = customer_page
    page.goto("booking.html?chef_id=1&booking_date=2026-03-30")
    page.get_by_label("Length").focus()
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Earlier month")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Monday 30 March 2026")).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowLeft")
    expect(page.get_by_role("button", name="Sunday 22 March 2026")).to_be_focused()
    page.keyboard.press("End")
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("button", name="Wednesday 1 April 2026")).to_be_focused()
    page.keyboard.press("ArrowLeft")
    expect(page.get_by_role("button", name="Tuesday 31 March 2026")).to_be_focused()
    page.keyboard.press("PageDown")
    expect(page.get_by_role("button", name="Wednesday 1 April 2026")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_label("Date", exact=True)).to_have_value("2026-04-01")
    expect(page.get_by_role("button", name="Wednesday 1 April 2026")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_role("radio", name="11:00")).to_be_focused()
    page.keyboard.press("Space")
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("radio", name="11:30")).to_be_checked()
    expect(page.get_by_role("radio", name="11:30")).to_be_focused()
    for label in ("Guests", "Allergies", "Dietary needs", "Address", "Phone", "Special requests"):
        page.keyboard.press("Tab")
        expect(page.get_by_label(label)).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Book", exact=True)).to_be_focused()
    page.keyboard.press("Enter")

    assert_booked(page, "11:30 to 13:30")
    assert bookings_on(site, date(2026, 4, 1)) == 1


def test_a_screen_reader_hears_groups_hints_and_the_new_price(customer_page: Page) -> None:
    customer_page.goto("booking.html?chef_id=1&booking_date=2026-03-20&start_time=18:00")

    expect(customer_page.get_by_role("group", name="When", exact=True)).to_be_visible()
    expect(customer_page.get_by_role("group", name="Start time")).to_have_accessible_description(
        "Seoul time. Only free times are shown."
    )
    expect(customer_page.get_by_label("Allergies")).to_have_accessible_description(
        re.compile("Who must not eat what")
    )
    price = customer_page.get_by_role("status")
    expect(price).to_have_text("$250")
    customer_page.get_by_label("Length").select_option("3")
    expect(price).to_have_text("$375")
    expect(customer_page.locator("[aria-live=polite][data-part=count]")).to_have_text(
        "Fri 20 Mar: 17 free times"
    )


def test_a_time_chosen_while_others_are_loading_stays_chosen(customer_page: Page) -> None:
    customer_page.goto("booking.html?chef_id=1&booking_date=2026-03-13")
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    customer_page.route("**/booking.html?*", hold)
    customer_page.get_by_label("Date", exact=True).fill("2026-03-14")
    with customer_page.expect_request("**/booking.html?*start_time=19*"):
        customer_page.locator(".time-choice", has_text="19:00").click()
    for route in held:
        route.continue_()

    expect(customer_page.get_by_role("complementary", name="What you book")).to_contain_text(
        "Sat 14 Mar, 19:00"
    )
    expect(customer_page.locator("#start_time[aria-busy]")).to_have_count(0)
    expect(customer_page.get_by_role("radio", name="19:00")).to_be_checked()


def test_a_broken_connection_is_said_and_the_booking_sent_again(customer_page: Page, site: Site) -> None:
    choose(customer_page, 1, "2026-03-16", "18:00")
    customer_page.get_by_label("Allergies").fill("땅콩")
    customer_page.context.set_offline(True)
    book(customer_page)
    expect(customer_page.get_by_role("alert")).to_contain_text("We could not be reached. Nothing is lost")
    expect(customer_page.locator("#problem")).to_be_focused()
    customer_page.get_by_label("Length").select_option("3")
    expect(customer_page.get_by_role("alert")).to_contain_text("The free times could not be loaded.")
    customer_page.context.set_offline(False)
    book(customer_page)

    assert_booked(customer_page, "18:00 to 21:00")
    assert bookings_on(site, date(2026, 3, 16)) == 1


def test_a_session_that_ended_meanwhile_loses_nothing(customer_page: Page, site: Site) -> None:
    choose(customer_page, 1, "2026-03-09", "19:00")
    customer_page.get_by_label("Special requests").fill("비건으로 부탁드려요")
    customer_page.context.clear_cookies(name="access_token_cookie")
    customer_page.context.clear_cookies(name="refresh_token_cookie")
    book(customer_page)

    expect(customer_page.get_by_text("Your booking is kept.")).to_be_visible()
    customer_page.get_by_role("button", name="Continue as demo customer").click()
    expect(customer_page.get_by_role("radio", name="19:00")).to_be_checked()
    expect(customer_page.get_by_label("Special requests")).to_have_value("비건으로 부탁드려요")
    book(customer_page)
    assert_booked(customer_page)
    assert bookings_on(site, date(2026, 3, 9)) == 1


def test_an_access_token_that_ran_out_is_renewed_unnoticed(customer_page: Page) -> None:
    choose(customer_page, 1, "2026-03-10", "19:00")
    customer_page.context.clear_cookies(name="access_token_cookie")
    book(customer_page)

    assert_booked(customer_page)


@pytest.mark.parametrize("scripts", [True, False])
def test_registering_on_the_way_loses_nothing_typed(
    new_context: NewContext, site: Site, scripts: bool
) -> None:
    page = new_context(java_script_enabled=scripts).new_page()
    page.goto("booking.html?chef_id=5&booking_date=2026-03-17&start_time=18:00&duration_hours=3")
    typed = {
        "Guests": "6",
        "Allergies": "Peanuts,\n갑각류",
        "Dietary needs": "채식 한 명",
        "Address": "서울 마포구 12\n3층",
        "Phone": "010-2222-3333",
        "Special requests": '<b>"둘이"</b> & more',
    }
    for label, words in typed.items():
        page.get_by_label(label).fill(words)
    page.get_by_role("button", name="Sign in and book").last.click()
    expect(page.get_by_text("Your booking is kept.")).to_be_visible()
    page.get_by_role("button", name="Create an account").click()
    page.get_by_label("Your name").fill("Ji-woo")
    page.get_by_label("Mail address").fill(f"jiwoo{scripts}@example.com")
    page.get_by_label("Username").fill(f"jiwoo{scripts}")
    page.get_by_label("Password").fill("a good long passphrase")
    page.get_by_role("checkbox").check()
    page.get_by_role("button", name="Create account").click()

    expect(page.get_by_role("heading", name="Book", exact=False)).to_be_visible()
    for label, words in typed.items():
        expect(page.get_by_label(label)).to_have_value(words)
    expect(page.get_by_label("Length")).to_have_value("3")
    expect(page.get_by_role("radio", name="18:00")).to_be_checked()


def test_without_scripts_the_same_form_books(new_context: NewContext, watch: Watch, site: Site) -> None:
    page = new_context(320, java_script_enabled=False).new_page()
    watch.follow(page)
    sign_in_as_demo(page)
    page.goto("booking.html?chef_id=3")
    page.get_by_label("Date", exact=True).fill("2026-03-11")
    page.get_by_label("Length").select_option("1.5")
    page.get_by_label("Phone").fill("02-123-4567")
    page.get_by_role("button", name="Show free times").click()

    expect(page.get_by_label("Phone")).to_have_value("02-123-4567")
    page.locator(".time-choice", has_text="20:30").click()
    book(page)
    assert_booked(page, "20:30 to 22:00")
    expect(page.get_by_role("status")).to_contain_text("$210")
    assert watch.complaints == []


def test_without_scripts_a_taken_time_offers_the_nearest(new_context: NewContext, site: Site) -> None:
    page = new_context(java_script_enabled=False).new_page()
    sign_in_as_demo(page)
    page.goto("booking.html?chef_id=4&booking_date=2026-03-12&start_time=18:00")
    page.get_by_label("Special requests").fill("Window seat.")
    page.get_by_label("Allergies").fill("갑각류")
    take(site, 4, date(2026, 3, 12), "haneul")
    book(page)

    expect(page.get_by_role("alert")).to_contain_text("These times near it are free:")
    expect(page.locator("#problem")).to_be_focused()
    expect(page.get_by_label("Special requests")).to_have_value("Window seat.")
    page.get_by_role("button", name="Thu 12 Mar, 20:00").click()
    expect(page.get_by_label("Allergies")).to_have_value("갑각류")
    book(page)
    assert_booked(page, "20:00 to 22:00")
