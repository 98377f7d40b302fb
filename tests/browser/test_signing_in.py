"""Signing in and out, and registering, in a browser."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.site import Site, Watch
from tests.helpers import new_customer

pytestmark = pytest.mark.browser

BOOKING = "booking.html?chef_id=1&booking_date=2026-03-02&start_time=18:00&duration_hours=2"


def test_somebody_new_registers_on_the_way_to_a_booking(page: Page, watch: Watch) -> None:
    page.goto(BOOKING)
    page.get_by_label("Special requests").fill("First time!")
    page.get_by_role("button", name="Sign in and book", exact=True).click()
    page.get_by_role("button", name="Create an account").click()
    page.get_by_label("Your name").fill("김하늘")
    page.get_by_label("Username").fill("haneul")
    page.get_by_label("Mail address").fill("haneul@example.com")
    page.get_by_label("Password").fill("a good long passphrase")
    page.get_by_role("checkbox").check()
    page.get_by_role("button", name="Create account").click()

    expect(page.get_by_text("We have mailed you at haneul@example.com")).to_be_visible()
    expect(page.get_by_role("radio", name="18:00")).to_be_checked()
    expect(page.get_by_label("Special requests")).to_have_value("First time!")
    page.get_by_role("button", name="Book", exact=True).click()
    expect(page.get_by_role("heading", name="Park Min-jun has your request")).to_be_visible()
    assert watch.complaints == []


def test_what_is_wrong_with_a_registration_is_said_beside_it(page: Page) -> None:
    page.goto("register.html")
    page.locator("form.stack").evaluate("form => { form.noValidate = true; }")
    page.get_by_label("Your name").fill("Yuna")
    page.get_by_label("Username").fill("y")
    page.get_by_label("Password").fill("short")
    page.get_by_role("button", name="Create account").click()

    expect(page.locator("#username-error")).to_have_text(
        "Username needs 3 to 40 letters, digits, dots or hyphens."
    )
    expect(page.get_by_label("Username")).to_have_attribute("aria-invalid", "true")
    expect(page.locator("#password-error")).to_be_visible()
    expect(page.locator("#email-error")).to_be_visible()
    expect(page.locator("#consent-error")).to_have_text("Please agree before you go on.")
    expect(page.get_by_label("Your name")).to_have_value("Yuna")


def test_a_wrong_password_is_explained_and_the_name_kept(page: Page) -> None:
    page.goto("sign-in.html")
    page.get_by_label("Username or mail address").fill("demo")
    page.get_by_label("Password").fill("not the one")
    page.get_by_role("button", name="Sign in").click()

    expect(page.get_by_role("alert")).to_have_text("The username or the password is wrong.")
    expect(page.get_by_label("Username or mail address")).to_have_value("demo")


def test_signing_in_leads_on_to_where_one_was_going_and_signing_out_ends_it(page: Page, site: Site) -> None:
    new_customer(site.coocook, "seoyoon")
    page.goto("sign-in.html?next=/web/coocook/explore.html?cuisine=Vegan")
    page.get_by_label("Username or mail address").fill("seoyoon")
    page.get_by_label("Password").fill("a good long passphrase")
    page.get_by_role("button", name="Sign in").click()

    expect(page).to_have_url(site.url("explore.html?cuisine=Vegan"))
    kept = {cookie["name"]: cookie for cookie in page.context.cookies()}
    assert kept["access_token_cookie"]["httpOnly"]
    assert kept["refresh_token_cookie"]["sameSite"] == "Lax"
    page.get_by_role("button", name="Sign out").click()
    expect(page.get_by_role("link", name="Sign in")).to_be_visible()
    page.context.add_cookies(
        [{"name": kept[name]["name"], "value": kept[name]["value"], "url": site.address} for name in kept]
    )
    page.goto("my-bookings.html")
    expect(page.get_by_text("Sign in to see your bookings.")).to_be_visible()


def test_what_stands_above_keeps_its_distance_where_there_are_no_bookings_yet(page: Page, site: Site) -> None:
    new_customer(site.coocook, "jiho")
    page.goto("sign-in.html?next=/web/coocook/my-bookings.html")
    page.get_by_label("Username or mail address").fill("jiho")
    page.get_by_label("Password").fill("a good long passphrase")
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_text("Nothing on the stove yet.")).to_be_visible()

    above, card = page.locator(".tabs").bounding_box(), page.locator(".empty").bounding_box()

    assert above is not None
    assert card is not None
    assert card["y"] - (above["y"] + above["height"]) >= 12


def test_a_password_is_shown_on_demand_and_masked_again_when_sent(page: Page, site: Site) -> None:
    new_customer(site.coocook, "nari")
    page.goto("sign-in.html?next=/web/coocook/account.html")
    field = page.locator("#password")
    page.locator("#username").fill("nari")
    field.fill("a good long passphrase")
    show = page.get_by_role("button", name="Show Password")
    before = field.bounding_box()

    show.click()

    expect(field).to_have_attribute("type", "text")
    assert field.bounding_box() == before
    page.get_by_role("button", name="Hide Password").click()
    expect(field).to_have_attribute("type", "password")
    show.click()
    field.press("Enter")
    expect(page.get_by_role("heading", name="Nari")).to_be_visible()
