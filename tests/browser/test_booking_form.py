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

API = "/api/coocook/bookings"


def bookings_on(site: Site, day: date) -> int:
    wanted = BookingFilter(first_date=day, last_date=day)
    return site.coocook.bookings.list(wanted, Paging(), by=actor_named(site.coocook, "demo")).total


def choose(page: Page, chef: int, day: str, start: str) -> None:
    page.goto(f"booking.html?chef_id={chef}")
    page.get_by_label("Date", exact=True).fill(day)
    page.locator(".time-choice", has_text=start).click()


def test_a_missing_start_time_is_said_beside_it(customer_page: Page, watch: Watch) -> None:
    customer_page.goto("booking.html?chef_id=1")
    customer_page.get_by_role("button", name="Book", exact=True).click()

    starts = customer_page.get_by_role("group", name="Start time")
    expect(starts).to_be_focused()
    expect(starts).to_have_accessible_description(re.compile("The start time is needed; choose one"))
    assert API not in watch.posted


def test_a_field_the_server_refuses_gets_its_error_and_the_focus(customer_page: Page) -> None:
    choose(customer_page, 1, "2026-03-05", "12:00")
    phone = customer_page.get_by_label("Phone")
    phone.fill("call me")
    customer_page.get_by_role("button", name="Book", exact=True).click()

    expect(phone).to_be_focused()
    expect(phone).to_have_attribute("aria-invalid", "true")
    expect(customer_page.locator("#phone-error")).to_have_text("The phone number is not a phone number.")
    expect(phone).to_have_value("call me")


def test_a_time_taken_meanwhile_says_so_and_offers_the_nearest(customer_page: Page, site: Site) -> None:
    choose(customer_page, 1, "2026-03-06", "18:00")
    other = BookingDraft(1, date(2026, 3, 6), time(18), Decimal(2))
    site.coocook.bookings.make(other, by=new_customer(site.coocook))
    customer_page.get_by_label("Special requests").fill("No coriander.")
    customer_page.get_by_role("button", name="Book", exact=True).click()

    expect(customer_page.locator("#problem")).to_be_focused()
    expect(customer_page.get_by_role("alert")).to_contain_text("These times near it are free:")
    expect(customer_page.get_by_role("radio", name="18:00")).to_have_count(0)
    customer_page.get_by_role("button", name="Fri 6 Mar, 16:00").click()
    expect(customer_page.get_by_role("radio", name="16:00")).to_be_checked()
    expect(customer_page.get_by_label("Special requests")).to_have_value("No coriander.")
    customer_page.get_by_role("button", name="Book", exact=True).click()
    expect(customer_page.get_by_role("status")).to_contain_text("16:00 to 18:00")


def test_a_double_click_books_once(customer_page: Page, site: Site, watch: Watch) -> None:
    choose(customer_page, 1, "2026-03-07", "18:00")
    customer_page.get_by_role("button", name="Book", exact=True).dblclick()

    expect(customer_page.get_by_role("status")).to_contain_text("has your request")
    assert watch.posted.count(API) == 1
    assert bookings_on(site, date(2026, 3, 7)) == 1


def test_going_back_and_sending_again_makes_no_second_booking(customer_page: Page, site: Site) -> None:
    address = "booking.html?chef_id=1&booking_date=2026-03-08&start_time=18:00&duration_hours=2"
    customer_page.goto(address)
    key = customer_page.locator("[name=idempotency_key]").input_value()
    customer_page.get_by_role("button", name="Book", exact=True).click()
    expect(customer_page.get_by_role("status")).to_contain_text("has your request")

    customer_page.goto(address.replace("18:00", "13:00"))
    customer_page.evaluate("key => { document.querySelector('[name=idempotency_key]').value = key; }", key)
    customer_page.evaluate("() => HTMLFormElement.prototype.submit.call(document.getElementById('booking'))")
    expect(customer_page.get_by_role("alert")).to_contain_text("already booked with this form")
    assert bookings_on(site, date(2026, 3, 8)) == 1


def test_only_free_times_are_offered_for_another_date_and_length(customer_page: Page) -> None:
    customer_page.goto("booking.html?chef_id=2&booking_date=2026-02-26")
    expect(customer_page.get_by_role("radio", name="12:00")).to_have_count(0)
    customer_page.get_by_label("Length").select_option("8")

    expect(customer_page.get_by_role("radio", name="14:00")).to_have_count(1)
    expect(customer_page.get_by_role("radio", name="14:30")).to_have_count(0)
    customer_page.get_by_label("Date", exact=True).fill("2026-02-27")
    expect(customer_page.get_by_role("radio", name="11:00")).to_have_count(1)


def test_a_time_chosen_while_others_are_loading_stays_chosen(customer_page: Page) -> None:
    customer_page.goto("booking.html?chef_id=1&booking_date=2026-03-13")
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    customer_page.route("**/availability?*", hold)
    customer_page.get_by_label("Date", exact=True).fill("2026-03-14")
    customer_page.locator(".time-choice", has_text="19:00").click()
    with customer_page.expect_response("**/availability?*"):
        held[0].continue_()

    expect(customer_page.locator("#start_time[aria-busy]")).to_have_count(0)
    expect(customer_page.get_by_role("radio", name="19:00")).to_be_checked()


def test_a_session_that_ended_meanwhile_loses_nothing(customer_page: Page, site: Site) -> None:
    choose(customer_page, 1, "2026-03-09", "19:00")
    customer_page.get_by_label("Special requests").fill("비건으로 부탁드려요")
    customer_page.context.clear_cookies(name="access_token_cookie")
    customer_page.context.clear_cookies(name="refresh_token_cookie")
    customer_page.get_by_role("button", name="Book", exact=True).click()

    expect(customer_page.get_by_text("Your booking is kept.")).to_be_visible()
    customer_page.get_by_role("button", name="Continue as demo customer").click()
    expect(customer_page.get_by_role("radio", name="19:00")).to_be_checked()
    expect(customer_page.get_by_label("Special requests")).to_have_value("비건으로 부탁드려요")
    customer_page.get_by_role("button", name="Book", exact=True).click()
    expect(customer_page.get_by_role("status")).to_contain_text("has your request")
    assert bookings_on(site, date(2026, 3, 9)) == 1


def test_an_access_token_that_ran_out_is_renewed_unnoticed(customer_page: Page) -> None:
    choose(customer_page, 1, "2026-03-10", "19:00")
    customer_page.context.clear_cookies(name="access_token_cookie")
    customer_page.get_by_role("button", name="Book", exact=True).click()

    expect(customer_page.get_by_role("status")).to_contain_text("has your request")


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
    page.get_by_role("button", name="Book", exact=True).last.click()
    expect(page.get_by_role("status")).to_contain_text("20:30 to 22:00")
    expect(page.get_by_role("status")).to_contain_text("$210")
    assert API not in watch.posted
    assert watch.complaints == []


def test_without_scripts_a_taken_time_offers_the_nearest(new_context: NewContext, site: Site) -> None:
    page = new_context(java_script_enabled=False).new_page()
    sign_in_as_demo(page)
    page.goto("booking.html?chef_id=4&booking_date=2026-03-12&start_time=18:00")
    page.get_by_label("Special requests").fill("Window seat.")
    other = BookingDraft(4, date(2026, 3, 12), time(18), Decimal(2))
    site.coocook.bookings.make(other, by=new_customer(site.coocook, "haneul"))
    page.get_by_role("button", name="Book", exact=True).last.click()

    expect(page.get_by_role("alert")).to_contain_text("These times near it are free:")
    expect(page.get_by_label("Special requests")).to_have_value("Window seat.")
    page.get_by_role("button", name="Thu 12 Mar, 20:00").click()
    page.get_by_role("button", name="Book", exact=True).last.click()
    expect(page.get_by_role("status")).to_contain_text("20:00 to 22:00")
