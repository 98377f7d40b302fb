"""What the pages answer, good and bad input alike."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from werkzeug.exceptions import NotFound as NoSuchPage

from coocook_server.bootstrap import CooCook
from coocook_server.errors import StoreUnavailable
from coocook_server.models.account import DESK, Actor
from coocook_server.models.booking import Status
from coocook_server.pages import errors
from coocook_server.paths import web_folder
from coocook_server.services.chefs import ChefDraft
from tests.server.pages.conftest import Visitor

PAGES = (
    "index.html",
    "explore.html",
    "chef-detail.html?id=1",
    "booking.html?chef_id=1",
    "my-bookings.html",
    "sign-in.html",
    "register.html",
    "privacy.html",
    "terms.html",
)
SCRIPTS = sorted((web_folder() / "static" / "js").glob("*.js"))
HOSTILE = ("1' OR '1'='1", "%00", "99999999999999999999", "-1", "<script>alert(1)</script>", "\uff11")
PARAMETERS = (
    "explore.html?q=",
    "explore.html?cuisine=",
    "explore.html?min_rate=",
    "explore.html?date=",
    "explore.html?sort=",
    "explore.html?cursor=",
    "chef-detail.html?id=",
    "chef-detail.html?id=1&from=",
    "chef-detail.html?id=1&duration_hours=",
    "booking.html?chef_id=",
    "booking.html?chef_id=1&booking_date=",
    "booking.html?chef_id=1&start_time=",
    "my-bookings.html?show=",
    "my-bookings.html?cursor=",
    "my-booking.html?id=",
    "my-booking.html?id=4&messages=",
    "my-booking.html?id=4&done=",
    "sign-in.html?next=",
)


@pytest.mark.parametrize("page", PAGES)
def test_every_page_is_html_of_its_own(visitor: Visitor, page: str) -> None:
    answer = visitor.get(page)

    assert answer.status_code == 200
    assert answer.mimetype == "text/html"
    text = answer.get_data(as_text=True)
    assert text.startswith("<!DOCTYPE html>")
    assert "CooCook" in text
    assert "<script>" not in text
    assert "style=" not in text


def test_the_bare_address_leads_to_the_first_page(visitor: Visitor) -> None:
    for address in ("/", "/web/coocook/"):
        assert visitor.client.get(address, follow_redirects=True).request.path == "/web/coocook/index.html"


@pytest.mark.parametrize("value", HOSTILE)
@pytest.mark.parametrize("parameter", PARAMETERS)
def test_nothing_in_an_address_breaks_a_page(visitor: Visitor, parameter: str, value: str) -> None:
    visitor.as_demo_customer()

    answer = visitor.get(parameter + value)

    assert answer.status_code in (200, 400, 404)
    assert "<script>alert" not in answer.get_data(as_text=True)


@pytest.mark.parametrize("page", ["nothing.html", "chef-detail.html?id=77", "booking.html", "deep/er.html"])
def test_what_is_not_there_is_explained_in_the_same_look(visitor: Visitor, page: str) -> None:
    answer = visitor.get(page)

    assert answer.status_code == 404
    assert "There is nothing on this plate" in answer.get_data(as_text=True)


def test_a_store_that_cannot_be_read_is_explained(
    visitor: Visitor, demo: CooCook, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail() -> None:
        raise StoreUnavailable("The store is locked.")

    visitor.as_demo_customer()
    monkeypatch.setattr(demo.store, "reading", fail)

    answer = visitor.get("index.html")

    assert answer.status_code == 503
    assert "The kitchen is closed for a moment" in answer.get_data(as_text=True)


@pytest.mark.parametrize("status", [400, 401, 403, 404, 405, 409, 413, 429, 500, 502, 503])
def test_there_is_a_page_for_every_status(visitor: Visitor, status: int) -> None:
    with visitor.client.application.test_request_context("/web/coocook/index.html"):
        page, code = errors.error_page(status)

    assert code == status
    assert f">{status}<" in page
    assert NoSuchPage.code == 404


def test_the_filters_choose_chefs_and_stay_in_the_form(visitor: Visitor) -> None:
    page = visitor.get("explore.html?q=&cuisine=&min_rate=100&max_rate=130&sort=hourly_rate").text

    assert "2 chefs" in page
    assert page.index("Sofia Marino") < page.index("Park Min-jun")
    assert 'value="130"' in page
    assert '<option value="hourly_rate" selected>' in page


def test_a_filter_that_makes_no_sense_is_named(visitor: Visitor) -> None:
    answer = visitor.get("explore.html?max_rate=cheap&date=2026-02-30")

    assert answer.status_code == 400
    assert "The highest price is not a number." in answer.text
    assert "The date is not a date." in answer.text


def test_a_long_list_is_read_page_by_page(visitor: Visitor, demo: CooCook) -> None:
    for number in range(20):
        demo.chefs.add(ChefDraft(f"Chef {number:02}", "Thai", 90), by=DESK)

    page = visitor.get("explore.html?cuisine=Thai&sort=name").text
    seen = page.count('class="card chef-card"')
    further = page.partition('rel="next"')[0].rpartition('href="/web/coocook/')[2].partition('"')[0]
    rest = visitor.get(further.replace("&amp;", "&")).text

    assert seen == 12
    assert rest.count('class="card chef-card"') == 8
    assert "Chef 12" in rest
    assert "20 chefs" in rest
    assert "Back to the first" in rest
    assert 'rel="next"' not in rest


def test_an_inactive_chef_is_nowhere(visitor: Visitor, demo: CooCook) -> None:
    demo.chefs.set_active(2, False, by=DESK)

    assert "Sofia Marino" not in visitor.get("index.html").text
    assert visitor.get("chef-detail.html?id=2").status_code == 404
    assert visitor.get("booking.html?chef_id=2").status_code == 404


def test_a_picture_on_another_host_is_not_loaded(visitor: Visitor, demo: CooCook) -> None:
    added = demo.chefs.add(
        ChefDraft("Far Away", "Thai", 90, photo_url="https://example.com/far.jpg"), by=DESK
    )

    page = visitor.get(f"chef-detail.html?id={added.id}").text

    assert "example.com" not in page
    assert ">FA</span>" in page


def test_free_times_follow_the_chosen_length(visitor: Visitor) -> None:
    page = visitor.get("chef-detail.html?id=2&date=2026-02-26&duration_hours=8").text

    assert "Thursday 26 February 2026" in page
    assert "start_time=14:00&amp;duration_hours=8" in page
    assert "start_time=12:00" not in page


def test_a_shop_without_chefs_says_so(open_pages: Callable[[CooCook], Visitor], coocook: CooCook) -> None:
    visitor = open_pages(coocook)

    assert "still tying their aprons" in visitor.get("index.html").text
    assert "Continue as demo customer" not in visitor.get("sign-in.html").text
    assert visitor.post("sign-in.html", action="demo").status_code == 403


def test_private_pages_are_not_for_search_engines(visitor: Visitor) -> None:
    for page in PAGES:
        private = page.partition(".")[0] in ("booking", "my-bookings", "sign-in", "register")
        assert ('content="noindex"' in visitor.get(page).text) is private
        assert "private" in visitor.get(page).headers["Cache-Control"]


def test_a_form_without_its_token_is_refused(visitor: Visitor, demo_customer: Actor, demo: CooCook) -> None:
    visitor.as_demo_customer()

    answer = visitor.client.post("/web/coocook/my-booking.html?id=4", data={"action": "cancel"})

    assert answer.status_code == 400
    assert "This form is no longer valid" in answer.text
    assert demo.bookings.get(4, by=demo_customer).status is Status.CONFIRMED


def test_booking_without_a_subscription_is_explained_before_and_after_sending(visitor: Visitor) -> None:
    visitor.sign_in("park.minjun", "cook with the demo")

    shown = visitor.get("booking.html?chef_id=2").text
    sent = visitor.post(
        "booking.html",
        chef_id="2",
        booking_date="2026-03-04",
        start_time="18:00",
        duration_hours="2",
    )

    assert "no active subscription" in shown
    assert sent.status_code == 403


def test_a_booking_form_sent_twice_leads_to_the_same_receipt(visitor: Visitor) -> None:
    visitor.as_demo_customer()
    fields = {
        "chef_id": "1",
        "booking_date": "2026-03-04",
        "start_time": "18:00",
        "duration_hours": "2",
        "idempotency_key": "one-form",
    }

    first, second = visitor.post("booking.html", **fields), visitor.post("booking.html", **fields)

    assert first.headers["Location"] == second.headers["Location"] == "/web/coocook/receipt.html?id=8"
    assert "Park Min-jun has your request" in visitor.get("receipt.html?id=8").text


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"booking_date": "2026-02-30"}, "The date is not a date."),
        ({"booking_date": ""}, "The date is needed."),
        ({"start_time": ""}, "The start time is needed"),
        ({"start_time": "25:00"}, "The start time is not a time of day."),
        ({"booking_date": "2026-02-20"}, "The date is past."),
        ({"phone": "ring me"}, "The phone number is not a phone number."),
        ({"special_requests": "bell \x07"}, "The text has a character that is not allowed."),
    ],
)
def test_what_is_wrong_with_a_booking_is_said_and_the_rest_kept(
    visitor: Visitor, wrong: dict[str, str], said: str
) -> None:
    visitor.as_demo_customer()
    right = {
        "chef_id": "1",
        "booking_date": "2026-03-04",
        "start_time": "18:00",
        "duration_hours": "3.5",
        "phone": "010-1234-5678",
        "special_requests": "창가 자리",
    }

    answer = visitor.post("booking.html", **(right | wrong))

    assert answer.status_code == 400
    assert said in answer.text
    assert '<option value="3.5"' in answer.text.partition(" selected>")[0].rpartition("\n")[2]
    if "special_requests" not in wrong:
        assert "창가 자리" in answer.text


def test_dates_that_cannot_be_booked_offer_no_times(visitor: Visitor) -> None:
    for day in (date(1999, 1, 1), date(2030, 1, 1), date(9999, 12, 31)):
        page = visitor.get(f"booking.html?chef_id=1&booking_date={day}").text
        assert 'type="radio"' not in page
        assert "Nothing is free on" in page


def test_the_business_says_at_the_foot_of_a_page_where_it_is_found(
    demo: CooCook, open_pages: Callable[[CooCook], Visitor]
) -> None:
    found = {
        "business_address": "서울 마포구 12",
        "business_phone": "02 555 0100",
        "business_email": "a@b.kr",
    }
    named = replace(demo, settings=demo.settings.model_copy(update=found))

    foot = open_pages(named).get("index.html").text.rpartition("<footer")[2]
    bare = open_pages(demo).get("index.html").text.rpartition("<footer")[2]

    assert "서울 마포구 12" in foot
    assert 'href="tel:025550100"' in foot
    assert 'href="mailto:a@b.kr"' in foot
    assert "<address" not in bare


def test_what_people_type_is_text_on_every_page(visitor: Visitor, demo: CooCook) -> None:
    typed = "\"><script>alert(1)</script>'{{ 7 * 7 }}"
    chef = demo.chefs.add(ChefDraft(typed, typed, 90, bio=typed, location=typed), by=DESK)

    for page in ("explore.html", f"chef-detail.html?id={chef.id}"):
        text = visitor.get(page).text
        assert "&lt;script&gt;alert(1)&lt;/script&gt;&#39;{{ 7 * 7 }}" in text
        assert "<script>alert" not in text


@pytest.mark.parametrize("page", ["my-bookings.html", "booking.html?chef_id=1", "explore.html"])
def test_whoever_is_signed_in_can_sign_out_on_every_page(visitor: Visitor, page: str) -> None:
    visitor.as_demo_customer()

    assert 'action="/web/coocook/sign-out.html"' in visitor.get(page).text


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.name)
def test_scripts_put_text_in_as_text_and_keep_nothing(script: Path) -> None:
    source = script.read_text(encoding="utf-8")

    for risky in ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "Storage"):
        assert risky not in source
